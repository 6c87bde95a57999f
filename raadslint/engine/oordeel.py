"""Puts the scorekaart together: findings, answers, marks, the judgement per beslispunt, and what was not judged."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from raadslint import __version__
from raadslint.engine.antwoorden import beantwoord
from raadslint.engine.cijfers import geef_cijfers, per_kwaliteit
from raadslint.engine.dossierrijen import rijen_van_bevindingen, rijen_van_dossier
from raadslint.engine.dubbel import zonder_dubbele
from raadslint.engine.kader import ERNSTEN, VOORSTELSOORTEN, Normenkader
from raadslint.engine.punten import beoordeel_punten, besluitstatus, besluitverschillen
from raadslint.engine.vinden import vind
from raadslint.engine.voorwaarden import Rijen
from raadslint.model import (
    Antwoord,
    Bevinding,
    Dossier,
    Fout,
    Kaderkenmerk,
    Leesniveau,
    NietBeoordeeld,
    Scorekaart,
    Waarneming,
)

_MELDINGEN = {
    "wijzigingen": "bijgehouden wijzigingen",
    "scan": "bladzijden zonder tekst",
    "ocr": "tekst uit een plaatje",
    "beschadigd": "beschadigde tekst",
    "verborgen": "verborgen tekst",
    "grens": "wat niet meer is gelezen",
    "formaat": "de vorm van het bestand",
}
"""What the reader of the file reports, in the words of the card."""
_MEESTE_NAMEN = 5
"""So many annexes are named; of the others only the number."""


def beoordeel(
    dossier: Dossier,
    waarnemingen: Sequence[Waarneming],
    fouten: Sequence[Fout],
    kader: Normenkader,
    *,
    voor: str = "steller",
    proef: bool = False,
) -> Scorekaart:
    """The scorekaart of a dossier under a normenkader, for a reader.

    ``voor`` only chooses which findings are shown; answers and marks are the same for every reader. ``proef`` also runs
    the rules on trial. A document that is no proposal gets no answers and no marks.
    """
    rijen = Rijen((*rijen_van_dossier(dossier), *waarnemingen))
    alle = vind(kader, dossier, rijen, fouten, proef=proef)
    punten = len(dossier.beslispunten)
    met_gebreken = Rijen((*rijen_van_dossier(dossier), *waarnemingen, *rijen_van_bevindingen(alle, punten)))
    antwoorden = geef_cijfers(kader, dossier, beantwoord(kader, dossier, met_gebreken, alle, fouten), alle)
    is_voorstel = dossier.documentsoort.soort in VOORSTELSOORTEN
    return Scorekaart(
        bestand=dossier.document.bestand,
        sha256=dossier.document.sha256,
        raadslint=__version__,
        normenkader=Kaderkenmerk(naam=kader.naam, versie=kader.versie, sha256=kader.sha256, titel=kader.titel),
        dossier=dossier,
        waarnemingen=tuple(waarnemingen),
        beslispunten=beoordeel_punten(dossier, rijen, alle),
        besluitstatus=besluitstatus(rijen),
        besluitverschillen=besluitverschillen(dossier, rijen),
        vragen=antwoorden,
        bevindingen=_gesorteerd(zonder_dubbele(kader, _voor_lezer(kader, alle, voor))),
        kwaliteiten=per_kwaliteit(kader, dossier, antwoorden, fouten) if is_voorstel else (),
        leesniveau=_leesniveau(dossier) if is_voorstel else None,
        niet_beoordeeld=_niet_beoordeeld(dossier, antwoorden, fouten),
        fouten=tuple(fouten),
    )


def _voor_lezer(kader: Normenkader, bevindingen: Iterable[Bevinding], voor: str) -> tuple[Bevinding, ...]:
    """The findings that a reader asked for; a reader whom the normenkader does not name sees all."""
    zijn = dict(kader.lezers).get(voor)
    return tuple(b for b in bevindingen if zijn is None or b.regel in zijn)


def _gesorteerd(bevindingen: Iterable[Bevinding]) -> tuple[Bevinding, ...]:
    """Worst first; what is shown before what is pointed at; then the order of the normenkader."""
    return tuple(sorted(bevindingen, key=lambda b: (-ERNSTEN.index(b.ernst), b.zekerheid == "aanwijzing")))


def _leesniveau(dossier: Dossier) -> Leesniveau | None:
    from raadslint.facts.taal_tekst import leesbare_alineas
    from raadslint.language import leesniveau

    return leesniveau(leesbare_alineas(dossier))


def _niet_beoordeeld(
    dossier: Dossier, antwoorden: Iterable[Antwoord], fouten: Iterable[Fout]
) -> tuple[NietBeoordeeld, ...]:
    """What a reader must not think was judged."""
    gelezen = len(dossier.bijlagedocumenten)
    rows = [NietBeoordeeld(wat="juistheid", waarom="raadslint leest wat er staat, niet of het waar is.")]
    open_ = [a for a in antwoorden if a.antwoord in ("mens", "fout")]
    rows += [NietBeoordeeld(wat=f"vraag {a.vraag}", waarom=a.toelichting) for a in open_]
    if dossier.bijlagen and not gelezen:
        rows.append(_ongelezen_bijlagen([b.naam for b in dossier.bijlagen]))
    rows += [NietBeoordeeld(wat=_MELDINGEN[m.soort], waarom=m.tekst) for m in dossier.document.meldingen]
    rows += [NietBeoordeeld(wat=f"controle {f.waar}", waarom=f"Deze controle is mislukt: {f.wat}") for f in fouten]
    return tuple(rows)


def _ongelezen_bijlagen(namen: Sequence[str]) -> NietBeoordeeld:
    genoemd = ", ".join(n for n in namen[:_MEESTE_NAMEN] if n)
    rest = len(namen) - _MEESTE_NAMEN
    meer = f" en nog {rest}" if rest > 0 else ""
    if len(namen) == 1:
        return NietBeoordeeld(wat="de bijlage", waarom=f"Deze bijlage is niet meegegeven: {genoemd or 'zonder naam'}.")
    return NietBeoordeeld(wat=f"{len(namen)} bijlagen", waarom=f"Deze bijlagen zijn niet meegegeven: {genoemd}{meer}.")
