"""Observes the language of a proposal as a whole: how hard it reads, and how dense the habits are that make it so."""

from __future__ import annotations

from collections.abc import Iterator

from raadslint.facts import taal_ontleding, taal_spelling, taal_verzorging, taal_zinnen
from raadslint.facts.basis import Feit, Lezing, Waarnemer, velden
from raadslint.facts.taal_tekst import leesbare_alineas, taalzinnen
from raadslint.facts.taal_woorden import GEWONE_INSTELLINGEN, Taalinstellingen, woordwaarnemers
from raadslint.language.ambtelijk import ambtelijke_woorden, voorzetseluitdrukkingen
from raadslint.language.lijdende_vorm import lijdende_vormen
from raadslint.language.schatting import schat
from raadslint.language.woorden import woorden
from raadslint.model import Leesniveau, Waarneming

RUBRIEKEN_MET_NIVEAU: tuple[str, ...] = (
    "samenvatting",
    "besluit",
    "aanleiding",
    "effect",
    "argumentatie",
    "kanttekeningen",
)
"""Rubrieken that get an estimate of their own; samenvatting and besluit matter most to a reader."""
LANG = 25
_MINSTENS_WOORDEN = 100

_NIVEAU = Feit(
    naam="leesniveau-schatting",
    waarden=(),
    velden=("marge", "omschrijving", "percentiel", "woorden", "zinnen"),
    wat="Schatting van hoe moeilijk de tekst leest, op de schaal van LiNT-II (0 makkelijk, 100 moeilijk).",
)
_NIVEAU_RUBRIEK = Feit(
    naam="rubriek-leesniveau",
    over="rubriek",
    waarden=(),
    velden=("marge", "omschrijving", "percentiel", "woorden", "zinnen"),
    wat="Dezelfde schatting voor één rubriek.",
)
_GEMIDDELDE = Feit(naam="zinslengte-gemiddeld", waarden=(), wat="Gemiddeld aantal woorden per zin.")
_LANGE_ZINNEN = Feit(naam="lange-zinnen-aandeel", waarden=(), wat="Procent van de zinnen met meer dan 25 woorden.")
_LIJDENDE = Feit(naam="lijdende-zinnen-aandeel", waarden=(), wat="Procent van de zinnen dat lijdend is met 'worden'.")
_AMBTELIJK = Feit(naam="ambtelijke-woorden-dichtheid", waarden=(), wat="Ambtelijke woorden per 1.000 woorden.")
_VOORZETSELS = Feit(
    naam="voorzetseluitdrukkingen-dichtheid",
    waarden=(),
    wat="Voorzetsels van meer woorden per 1.000 woorden.",
)
_DICHTHEDEN = (_GEMIDDELDE, _LANGE_ZINNEN, _LIJDENDE, _AMBTELIJK, _VOORZETSELS)


def _niveau(lezing: Lezing) -> Iterator[Waarneming]:
    schatting = schat(leesbare_alineas(lezing.dossier))
    if schatting is None:
        yield Waarneming(feit=_NIVEAU.naam, waarde="nvt", gezocht=("de hele tekst",))
    else:
        yield _rij(_NIVEAU, "document", schatting)


def _niveau_per_rubriek(lezing: Lezing) -> Iterator[Waarneming]:
    for naam in RUBRIEKEN_MET_NIVEAU:
        schatting = schat(leesbare_alineas(lezing.dossier, naam))
        if schatting is not None:
            yield _rij(_NIVEAU_RUBRIEK, f"rubriek:{naam}", schatting)


def _rij(feit: Feit, over: str, schatting: Leesniveau) -> Waarneming:
    return Waarneming(
        feit=feit.naam,
        over=over,
        waarde=schatting.schatting,
        velden=velden(
            marge=schatting.marge,
            omschrijving=schatting.omschrijving,
            percentiel=schatting.percentiel,
            woorden=schatting.woorden,
            zinnen=schatting.zinnen,
        ),
        zekerheid="aanwijzing",
    )


def _dichtheden(lezing: Lezing) -> Iterator[Waarneming]:
    """Numbers over all judged sentences; ``nvt`` below 100 words, where they would say nothing."""
    zinnen = [z.tekst for z in taalzinnen(lezing)]
    lengtes = [len(woorden(z)) for z in zinnen]
    totaal = sum(lengtes)
    if totaal < _MINSTENS_WOORDEN:
        yield from (Waarneming(feit=f.naam, waarde="nvt", gezocht=("de hele tekst",)) for f in _DICHTHEDEN)
        return
    waarden = (
        totaal / len(zinnen),
        100 * sum(n > LANG for n in lengtes) / len(zinnen),
        100 * sum(bool(lijdende_vormen(z)) for z in zinnen) / len(zinnen),
        1000 * sum(1 for z in zinnen for _ in ambtelijke_woorden(z)) / totaal,
        1000 * sum(1 for z in zinnen for _ in voorzetseluitdrukkingen(z)) / totaal,
    )
    for feit, waarde in zip(_DICHTHEDEN, waarden, strict=True):
        yield Waarneming(feit=feit.naam, waarde=round(waarde, 1))


def taalwaarnemers(instellingen: Taalinstellingen = GEWONE_INSTELLINGEN) -> tuple[Waarnemer, ...]:
    """All observers of language, with the settings of this municipality."""
    return (
        Waarnemer(naam="leesniveau", levert=(_NIVEAU,), neem=_niveau),
        Waarnemer(naam="leesniveau-per-rubriek", levert=(_NIVEAU_RUBRIEK,), neem=_niveau_per_rubriek),
        Waarnemer(naam="taaldichtheden", levert=_DICHTHEDEN, neem=_dichtheden),
        *taal_zinnen.WAARNEMERS,
        *woordwaarnemers(instellingen),
        *taal_verzorging.WAARNEMERS,
        *taal_spelling.spellingwaarnemers(instellingen),
        *taal_ontleding.WAARNEMERS,
    )


WAARNEMERS: tuple[Waarnemer, ...] = taalwaarnemers()
