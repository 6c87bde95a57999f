"""Observes words that can be plainer: official words, roundabout prepositions, trade words, uncommon words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from raadslint.facts.basis import Feit, Lezing, Waarnemer, Zin, plaats, velden
from raadslint.facts.taal_tekst import taalzinnen
from raadslint.gegevens import woordenlijst
from raadslint.language.ambtelijk import (
    Advies,
    ambtelijke_woorden,
    uit_te_leggen_termen,
    uit_te_schrijven,
    vage_woorden,
    vermijdbare_termen,
    voorzetseluitdrukkingen,
)
from raadslint.language.frequentie import is_moeilijk, zipf
from raadslint.language.uitdrukkingen import Treffer, Zoeker
from raadslint.language.woorden import is_inhoudswoord, lemma, tekens
from raadslint.model import Waarneming

HOOGSTENS_MOEILIJK = 10
"""So many hard words at most, the rarest first: a list that nobody reads helps nobody."""
_LETTERS = 5


@dataclass(frozen=True, slots=True)
class Taalinstellingen:
    """What a municipality sets for its own language."""

    toegestaan: frozenset[str] = frozenset()
    """Words, lower case, that are not reported."""
    eigen_lijst: Mapping[str, str] = field(default_factory=dict)
    """Words of its own, each with the plain alternative; reported as official words."""
    spelling: bool = False
    """Look words up in a dictionary; off by default, for loading one takes seconds."""
    woordenboeken: tuple[str, ...] = ()
    """Dictionaries to try first, as paths without ``.dic`` and ``.aff``."""


GEWONE_INSTELLINGEN = Taalinstellingen()
"""Nothing allowed, nothing added, no spelling."""

_AMBTELIJK = Feit(
    naam="ambtelijk-woord",
    over="zin",
    velden=("alternatief", "voorbeeld", "woord"),
    wat="Een ambtelijk woord, met het gewone woord en een voorbeeldzin.",
)
_VOORZETSEL = Feit(
    naam="voorzetseluitdrukking",
    over="zin",
    velden=("alternatief", "voorbeeld", "woord"),
    wat="Een voorzetsel van meer woorden, met het gewone woord.",
)
_VAKTERM = Feit(
    naam="vakterm",
    velden=("aantal", "alternatief", "woord"),
    wat="Een vakwoord waarvoor een gewoon woord bestaat.",
)
_UITLEG = Feit(
    naam="term-uitleggen",
    velden=("aantal", "uitleg", "woord"),
    wat="Een vaste term die een inwoner niet kent, met een korte uitleg.",
)
_UITSCHRIJVEN = Feit(
    naam="afkorting-uitschrijven",
    velden=("aantal", "alternatief", "woord"),
    wat="Een afkorting met punten die beter voluit staat.",
)
_VAAG = Feit(
    naam="vaag-woord-planning",
    over="zin",
    velden=("vraag", "woord"),
    wat="Een woord in de planning dat niemand ergens aan houdt, met de vraag die het openlaat.",
)
_MOEILIJK = Feit(
    naam="moeilijk-woord",
    velden=("aantal", "woord"),
    wat="Een zeldzaam woord; de tien zeldzaamste van het stuk.",
)

_Zoek = Callable[[str], Iterable[Treffer[Advies]]]


def _per_zin(feit: Feit, zoek: _Zoek, instellingen: Taalinstellingen) -> Callable[[Lezing], Iterator[Waarneming]]:
    def neem(lezing: Lezing) -> Iterator[Waarneming]:
        for zin in taalzinnen(lezing, besluit=True):
            for treffer in zoek(zin.tekst):
                if treffer.wat.woord not in instellingen.toegestaan:
                    yield _advies(feit, zin, treffer)

    return neem


def _advies(feit: Feit, zin: Zin, treffer: Treffer[Advies]) -> Waarneming:
    advies = treffer.wat
    return Waarneming(
        feit=feit.naam,
        over=f"zin:{zin.nummer}",
        velden=velden(woord=advies.woord, alternatief=advies.alternatief, voorbeeld=advies.voorbeeld),
        bewijs=(plaats(zin, treffer.begin, treffer.eind),),
    )


def _met_eigen_lijst(instellingen: Taalinstellingen) -> _Zoek:
    if not instellingen.eigen_lijst:
        return ambtelijke_woorden
    eigen = Zoeker({w: Advies(w, alternatief, "") for w, alternatief in instellingen.eigen_lijst.items()})
    return lambda zin: (*ambtelijke_woorden(zin), *eigen.zoek(zin))


def _per_stuk(
    feit: Feit, zoek: _Zoek, veld: str, instellingen: Taalinstellingen
) -> Callable[[Lezing], Iterator[Waarneming]]:
    """One row for the whole document per word, at its first place."""

    def neem(lezing: Lezing) -> Iterator[Waarneming]:
        plekken: dict[Advies, list[tuple[Zin, Treffer[Advies]]]] = defaultdict(list)
        for zin in taalzinnen(lezing):
            for treffer in zoek(zin.tekst):
                if treffer.wat.woord not in instellingen.toegestaan:
                    plekken[treffer.wat].append((zin, treffer))
        for advies, gevonden in plekken.items():
            zin, treffer = gevonden[0]
            yield Waarneming(
                feit=feit.naam,
                velden=velden(woord=advies.woord, aantal=len(gevonden), **{veld: advies.alternatief}),
                bewijs=(plaats(zin, treffer.begin, treffer.eind),),
                zekerheid="aanwijzing",
            )

    return neem


def _vaag_in_planning(lezing: Lezing) -> Iterator[Waarneming]:
    for zin in taalzinnen(lezing):
        if "planning" not in zin.onder:
            continue
        for treffer in vage_woorden(zin.tekst):
            yield Waarneming(
                feit=_VAAG.naam,
                over=f"zin:{zin.nummer}",
                velden=velden(woord=treffer.tekst, vraag=treffer.wat.alternatief),
                bewijs=(plaats(zin, treffer.begin, treffer.eind),),
                zekerheid="aanwijzing",
            )


@cache
def _bekende_woorden() -> frozenset[str]:
    """Words of the municipal list, and those that have a finding of their own."""
    termen = woordenlijst("gemeentetermen")
    return frozenset(termen["bekend"].split()) | frozenset(termen["uitleggen"]) | frozenset(termen["vermijden"])


def _moeilijke_woorden(instellingen: Taalinstellingen) -> Callable[[Lezing], Iterator[Waarneming]]:
    def neem(lezing: Lezing) -> Iterator[Waarneming]:
        aantal: Counter[str] = Counter()
        eerste: dict[str, tuple[Zin, int, int]] = {}
        for zin in taalzinnen(lezing):
            for klein, begin, eind in _kandidaten(zin.tekst):
                basis = lemma(klein)
                aantal[basis] += 1
                eerste.setdefault(basis, (zin, begin, eind))
        moeilijk = [
            w for w in aantal if not {w, eerste[w][0].tekst[eerste[w][1] : eerste[w][2]]} & instellingen.toegestaan
        ]
        for woord in sorted(moeilijk, key=lambda w: (zipf(w) or 0.0, w))[:HOOGSTENS_MOEILIJK]:
            zin, begin, eind = eerste[woord]
            yield Waarneming(
                feit=_MOEILIJK.naam,
                velden=velden(woord=zin.tekst[begin:eind], aantal=aantal[woord]),
                bewijs=(plaats(zin, begin, eind),),
                zekerheid="aanwijzing",
            )

    return neem


def _kandidaten(zin: str) -> Iterator[tuple[str, int, int]]:
    """Uncommon words without a capital: names are not hard words."""
    ambtelijk = {t.begin for t in ambtelijke_woorden(zin)}
    for teken in tekens(zin):
        klein = teken.tekst
        if not klein.isalpha() or not klein.islower() or len(klein) < _LETTERS or teken.begin in ambtelijk:
            continue
        if klein not in _bekende_woorden() and is_inhoudswoord(klein) and is_moeilijk(klein):
            yield klein, teken.begin, teken.eind


def woordwaarnemers(instellingen: Taalinstellingen) -> tuple[Waarnemer, ...]:
    """The observers of words, with the words of this municipality."""
    ambtelijk = _met_eigen_lijst(instellingen)
    return (
        Waarnemer(naam="ambtelijke-woorden", levert=(_AMBTELIJK,), neem=_per_zin(_AMBTELIJK, ambtelijk, instellingen)),
        Waarnemer(
            naam="voorzetseluitdrukkingen",
            levert=(_VOORZETSEL,),
            neem=_per_zin(_VOORZETSEL, voorzetseluitdrukkingen, instellingen),
        ),
        Waarnemer(
            naam="vaktermen",
            levert=(_VAKTERM,),
            neem=_per_stuk(_VAKTERM, vermijdbare_termen, "alternatief", instellingen),
        ),
        Waarnemer(
            naam="termen-uitleggen",
            levert=(_UITLEG,),
            neem=_per_stuk(_UITLEG, uit_te_leggen_termen, "uitleg", instellingen),
        ),
        Waarnemer(
            naam="afkortingen-uitschrijven",
            levert=(_UITSCHRIJVEN,),
            neem=_per_stuk(_UITSCHRIJVEN, uit_te_schrijven, "alternatief", instellingen),
        ),
        Waarnemer(naam="vage-planning", levert=(_VAAG,), neem=_vaag_in_planning),
        Waarnemer(naam="moeilijke-woorden", levert=(_MOEILIJK,), neem=_moeilijke_woorden(instellingen)),
    )
