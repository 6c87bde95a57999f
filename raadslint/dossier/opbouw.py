"""One proposal, or one lone decision, from its blocks: puts together what the other modules of this package find."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import takewhile

from raadslint.dossier.besliswoorden import beslist, is_beslissing
from raadslint.dossier.bijlagen import lees_bijlagen
from raadslint.dossier.delen import Besluitstuk, Stuk, verdeel
from raadslint.dossier.dictum import blokken_als_passages, lees_dictum
from raadslint.dossier.kenmerken import is_label, lees_kenmerken
from raadslint.dossier.koppen import vind_koppen
from raadslint.dossier.rubrieken import maak_rubrieken
from raadslint.dossier.sjabloon import herken_sjabloon, kenner
from raadslint.dossier.soort import Aanwijzingen, bepaal_soort, kop_van
from raadslint.dossier.tekens import ONDERTEKENING, kort
from raadslint.dossier.voorsteltype import indiener, voorsteltype
from raadslint.model import (
    Beslispunt,
    Blok,
    Deel,
    Document,
    Dossier,
    Fase,
    Kenmerk,
    Passage,
    Rubriek,
    Soortoordeel,
)

_ARTIKEL = re.compile(r"(?:Artikel|ARTIKEL|Hoofdstuk|HOOFDSTUK|Paragraaf|Titel|§) ?(?:1|I)\b")
"""The regeling that the decision adopts begins here."""
_KANDIDATEN = 30
"""So many headings at most are tried as that of the dictum."""
_KOPBLOKKEN = 40
"""Metadata stands within so many blocks from the beginning."""

_ZINSEIND = re.compile(r"(?<=[a-z)][.;])\s")
_PUNTWOORDEN = 120
"""A longer text without a number is no point but a text that a point may stand in."""
_VERHAAL = 40
"""So many words behind the points are a text of their own; fewer can be a note with the dictum."""
_ROND_DICTUM = 15
"""So many words may stand around the points of a text that is only a dictum: a title, *De raad besluit*."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stof:
    """What a dossier is made from: the document, the range of one proposal in it, the decisions in form."""

    document: Document
    bijlagen: tuple[Document, ...]
    fase: Fase
    begin: int
    eind: int
    besluiten: tuple[Besluitstuk, ...]
    voorstel: int = 0
    los: tuple[Stuk, ...] = ()
    """Parts of this proposal that stand further on in a bundle: its toelichting."""


def bouw(stof: Stof) -> Dossier:
    """The dossier of the blocks from ``begin`` to ``eind``."""
    blokken = stof.document.blokken
    stukken = (*verdeel(blokken, stof.besluiten, stof.begin, stof.eind), *stof.los)
    separate = [
        b for b in stof.besluiten if any(s.soort == "raadsbesluit" and s.begin <= b.begin < s.eind for s in stukken)
    ]
    within = [b for b in stof.besluiten if stof.begin <= b.begin < stof.eind and b not in separate]
    delen = tuple(_deel(stof, s) for s in stukken)
    rubrieken, punten = _met_dictum(_rubrieken(blokken, stukken, een_stuk=not separate))
    punten = punten or _kaal_dictum(blokken[stof.begin : stof.eind])
    besluitpunten = tuple(p for b in separate for p in _besluitpunten(blokken, b))
    return _dossier(stof, delen, rubrieken, punten, besluitpunten, een_stuk=bool(within) and not separate)


def _deel(stof: Stof, stuk: Stuk) -> Deel:
    blokken = stof.document.blokken[stuk.begin : stuk.eind]
    pages = [b.pagina for b in blokken if b.pagina is not None]
    return Deel(
        soort=stuk.soort,
        bestand=stof.document.bestand,
        eerste=stuk.begin + 1,
        laatste=stuk.eind,
        paginas=(min(pages), max(pages)) if pages else None,
        begint_met=" ".join(blokken[0].tekst.split()[:12]) if blokken else "",
        grond=stuk.grond,
        voorstel=stof.voorstel,
    )


def _rubrieken(blokken: Sequence[Blok], stukken: Sequence[Stuk], *, een_stuk: bool) -> tuple[Rubriek, ...]:
    """The rubrieken of the voorstel and the toelichting, each part on its own, numbered through."""
    found: list[Rubriek] = []
    for stuk in stukken:
        if stuk.soort in ("voorstel", "toelichting"):
            own = blokken[stuk.begin : stuk.eind]
            found += maak_rubrieken(own, vind_koppen(own, een_stuk=een_stuk), stuk.soort)
    return tuple(replace(r, volgnummer=i) for i, r in enumerate(found, 1))


# --- dictum -----------------------------------------------------------------------------------------------------


def _met_dictum(rubrieken: tuple[Rubriek, ...]) -> tuple[tuple[Rubriek, ...], tuple[Beslispunt, ...]]:
    """The decision points, and the rubrieken with only the heading of the dictum (and its twins) called besluit."""
    places = [i for i, r in enumerate(rubrieken) if "besluit" in r.rubrieken][:_KANDIDATEN]
    candidates = [(rubrieken[i], lees_dictum(_dictumpassages(rubrieken, i))) for i in places]
    scored = [(_kracht(r, points), -i, r, points) for i, (r, points) in enumerate(candidates)]
    best = max(scored, key=lambda row: row[:2], default=None)
    if best is None or not best[3]:
        return rubrieken, ()
    chosen = best[2]
    return tuple(
        _tot_en_met(_naast(r, chosen), best[3]) if r is chosen else _naast(r, chosen) for r in rubrieken
    ), best[3]


def _tot_en_met(rubriek: Rubriek, punten: Sequence[Beslispunt]) -> Rubriek:
    """The dictum without the story behind it that has no heading of its own: that is the explanation.

    The articles of what is adopted are no story.
    """
    laatste = max(p.blok.nummer for punt in punten for p in punt.passages)
    erachter = [p for p in rubriek.passages if p.blok.nummer > laatste]
    if sum(len(p.tekst.split()) for p in erachter) < _VERHAAL or any(_ARTIKEL.match(p.tekst) for p in erachter):
        return rubriek
    return replace(rubriek, passages=tuple(p for p in rubriek.passages if p not in erachter))


def _kaal_dictum(blokken: Sequence[Blok]) -> tuple[Beslispunt, ...]:
    """The points of a text that holds nothing but points, without any heading."""
    punten = lees_dictum(blokken_als_passages(blokken))
    whole = _alleen_dictum(blokken, punten) and all(beslist(p.tekst[:300]) for p in punten)
    return punten if whole and all(p.nummer or len(p.tekst.split()) <= _PUNTWOORDEN for p in punten) else ()


def _alleen_dictum(blokken: Sequence[Blok], punten: Sequence[Beslispunt]) -> bool:
    """Nearly all words of the text stand in its points."""
    binnen = sum(len(p.tekst.split()) for p in punten)
    return bool(punten) and sum(len(b.tekst.split()) for b in blokken) - binnen <= _ROND_DICTUM


def _dictumpassages(rubrieken: Sequence[Rubriek], at: int) -> tuple[Passage, ...]:
    """The text under the heading and under the sub headings that the dictum has of its own, up to the articles of what
    is adopted; articles right behind the lead are the points."""
    kop = rubrieken[at]
    found = list(kop.passages)
    for r in rubrieken[at + 1 :]:
        if r.ouder != kop.kop or r.rubrieken[:1] != ("besluit",):
            break
        found += r.passages
    before = tuple(takewhile(lambda p: not _ARTIKEL.match(p.tekst), found))
    return before if any(beslist(p.tekst) for p in before) else tuple(found)


def _kracht(rubriek: Rubriek, points: Sequence[Beslispunt]) -> float:
    """How much a section is the dictum: points that decide, and besluit as its first meaning."""
    deciding = sum(beslist(p.tekst[:300]) for p in points)
    return (deciding > 0) * 4 + (rubriek.rubrieken[0] == "besluit") * 2 + (len(points) > 0) + min(deciding, 5) * 0.1


def _naast(rubriek: Rubriek, chosen: Rubriek) -> Rubriek:
    """A heading with ``Besluitvorming`` or ``Advies`` in it that holds no dictum keeps only its other meanings."""
    if rubriek is chosen:
        return replace(rubriek, rubrieken=("besluit", *(n for n in rubriek.rubrieken if n != "besluit"))[:2])
    if "besluit" in rubriek.rubrieken and rubriek.rubrieken[0] != "besluit":
        return replace(rubriek, rubrieken=tuple(n for n in rubriek.rubrieken if n != "besluit"))
    return rubriek


def _besluitpunten(blokken: Sequence[Blok], besluit: Besluitstuk) -> tuple[Beslispunt, ...]:
    first = blokken[besluit.dictum]
    rest = blokken[besluit.dictum + 1 : besluit.eind]
    head = (
        (Passage(blok=first, begin=besluit.dictum_na, eind=len(first.tekst)),)
        if besluit.dictum_na < len(first.tekst)
        else ()
    )
    return lees_dictum((*head, *blokken_als_passages(tuple(takewhile(lambda b: not _ARTIKEL.match(b.tekst), rest)))))


# --- the whole --------------------------------------------------------------------------------------------------


def _dossier(
    stof: Stof,
    delen: tuple[Deel, ...],
    rubrieken: tuple[Rubriek, ...],
    punten: tuple[Beslispunt, ...],
    besluitpunten: tuple[Beslispunt, ...],
    *,
    een_stuk: bool,
) -> Dossier:
    blokken = stof.document.blokken[stof.begin : stof.eind]
    kenmerken = lees_kenmerken(blokken[:_KOPBLOKKEN], stof.document.kopteksten)
    sjabloon = herken_sjabloon((r.kop for r in rubrieken), _dag(kenmerken))
    sjabloonsoort = sjabloon.soort if sjabloon else ""
    soort = _soort(stof, delen, rubrieken, punten or besluitpunten, len(kenmerken), sjabloonsoort, een_stuk=een_stuk)
    onderwerp = next((k.waarde for k in kenmerken if k.naam == "onderwerp"), "") or _titel(blokken)
    return Dossier(
        document=stof.document,
        bijlagedocumenten=stof.bijlagen,
        delen=delen,
        documentsoort=soort,
        voorsteltype=voorsteltype(onderwerp, punten or besluitpunten),
        indiener=_indiener(blokken),
        fase=stof.fase,
        sjabloon=sjabloon.naam if sjabloon else "algemeen",
        vereist=sjabloon.vereist if sjabloon else (),
        kenmerken=kenmerken,
        rubrieken=rubrieken,
        beslispunten=punten,
        besluitpunten=besluitpunten,
        bijlagen=lees_bijlagen(rubrieken),
    )


def _dag(kenmerken: Sequence[Kenmerk]) -> date | None:
    """The day of the council meeting, else that of the decision to submit."""
    days = {k.naam: k.datum for k in kenmerken if k.datum}
    return days.get("raadsvergadering") or days.get("collegebesluit") or days.get("datum")


def _soort(
    stof: Stof,
    delen: Sequence[Deel],
    rubrieken: Sequence[Rubriek],
    punten: Sequence[Beslispunt],
    kenmerken: int,
    sjabloonsoort: str,
    *,
    een_stuk: bool,
) -> Soortoordeel:
    blokken = stof.document.blokken[stof.begin : stof.eind]
    return bepaal_soort(
        Aanwijzingen(
            blokken=blokken,
            kopteksten=stof.document.kopteksten if stof.begin == 0 else (),
            titel=stof.document.titel if stof.begin == 0 else "",
            rubrieken_met_tekst=len(_met_tekst(rubrieken)),
            beslispunten=sum(bool(p.nummer) or is_beslissing(_ZINSEIND.split(p.tekst)[0]) for p in punten),
            besluiten=sum(stof.begin <= b.begin < stof.eind for b in stof.besluiten),
            proza=_proza(stof, delen, rubrieken),
            een_stuk=een_stuk,
            kenmerken=kenmerken,
            sjabloonsoort=sjabloonsoort,
            alleen_dictum=_alleen_dictum(blokken, punten),
        )
    )


def _met_tekst(rubrieken: Sequence[Rubriek]) -> set[str]:
    outside = {"kenmerken", "ondertekening", "besluit", "raadsbesluit", "overig", "toelichting"}
    return {r.rubrieken[0] for r in rubrieken if r.rubrieken and r.rubrieken[0] not in outside and r.woorden >= 3}


def _proza(stof: Stof, delen: Sequence[Deel], rubrieken: Sequence[Rubriek]) -> int:
    """Words of sentences in the voorstel, outside the decision in form, its dictum and its articles."""
    skip = {n for b in stof.besluiten for n in range(b.begin, b.eind if b.gesloten else b.dictum + 1)}
    skip |= {p.blok.nummer - 1 for r in rubrieken if r.rubrieken[:1] == ("besluit",) for p in r.passages}
    mine = (
        b
        for d in delen
        if d.soort in ("voorstel", "toelichting")
        for b in stof.document.blokken[d.eerste - 1 : d.laatste]
    )
    return sum(len(b.tekst.split()) for b in mine if b.nummer - 1 not in skip and len(b.tekst.split()) > 12)


def _titel(blokken: Sequence[Blok]) -> str:
    """The first lines that are no heading or label, when no kenmerk names the subject."""
    lines = (
        b.tekst for b in blokken[:8] if len(b.tekst) < 250 and not kenner().vast(b.tekst) and not is_label(b.tekst)
    )
    return " ".join(lines)[:600]


def _indiener(blokken: Sequence[Blok]) -> str:
    gelezen = next(
        (
            b.tekst
            for b in blokken
            if "voorstel van" in b.tekst[:80].lower() and b.tekst[:3].lower() in ("gel", "gez", "op ")
        ),
        "",
    )
    at = next(
        (i for i, b in enumerate(blokken) if i > 8 and kort(b.tekst) and ONDERTEKENING.match(b.tekst)), len(blokken)
    )
    signed = " ".join(b.tekst for b in blokken[at : at + 3] if kort(b.tekst))
    return indiener(kop_van(blokken), signed, gelezen)
