"""Official words and roundabout prepositions, each with the plain word that does the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from raadslint.gegevens import woordenlijst
from raadslint.language.uitdrukkingen import Treffer, Zoeker


class Advies(NamedTuple):
    """The plain alternative of a word, with a sentence that shows it."""

    woord: str
    """The word as the list has it, not as it is inflected in the text."""
    alternatief: str
    voorbeeld: str


def ambtelijke_woorden(zin: str) -> Iterator[Treffer[Advies]]:
    """The official words of a sentence."""
    return _zoeker("ambtelijk").zoek(zin)


def voorzetseluitdrukkingen(zin: str) -> Iterator[Treffer[Advies]]:
    """Prepositions of several words ("met betrekking tot")."""
    return _zoeker("voorzetseluitdrukkingen").zoek(zin)


def uit_te_schrijven(zin: str) -> Iterator[Treffer[Advies]]:
    """Dotted abbreviations that are better written out ("m.b.t.")."""
    return _puntafkortingen().zoek(zin)


def vermijdbare_termen(zin: str) -> Iterator[Treffer[Advies]]:
    """Trade words of municipalities with a plain equivalent ("stakeholders")."""
    return _gemeentetermen("vermijden").zoek(zin)


def uit_te_leggen_termen(zin: str) -> Iterator[Treffer[Advies]]:
    """Exact terms that a resident must have explained ("weerstandsvermogen"); `alternatief` is the explanation."""
    return _gemeentetermen("uitleggen").zoek(zin)


def vage_woorden(zin: str) -> Iterator[Treffer[Advies]]:
    """Words that commit nobody; `alternatief` is the question that they leave open. Only of use in decisions."""
    return _vaag().zoek(zin)


@cache
def _zoeker(lijst: str) -> Zoeker[Advies]:
    return Zoeker(_met_vormen(woordenlijst(lijst)))


def _met_vormen(lijst: Mapping[str, Any]) -> dict[str, Advies | None]:
    rows: dict[str, Advies | None] = {}
    for woord, (alternatief, voorbeeld, *anders) in lijst.items():
        advies = Advies(woord, alternatief, voorbeeld)
        vormen = (woord, *(v.strip() for deel in anders for v in deel.split(" / ")))
        rows.update(dict.fromkeys(vormen, advies))
    return rows


@cache
def _puntafkortingen() -> Zoeker[Advies]:
    lijst = woordenlijst("afkortingen-voluit")["uitschrijven"]
    return Zoeker({kort.rstrip("."): Advies(kort, lang, "") for kort, lang in lijst.items()})


@cache
def _gemeentetermen(groep: str) -> Zoeker[Advies]:
    return Zoeker({term: Advies(term, uitleg, "") for term, uitleg in woordenlijst("gemeentetermen")[groep].items()})


@cache
def _vaag() -> Zoeker[Advies]:
    lijst = woordenlijst("vage-woorden")
    vaag: dict[str, Advies | None] = {woord: Advies(woord, vraag, "") for woord, vraag in lijst["woorden"].items()}
    return Zoeker(vaag | dict.fromkeys(lijst["niet-in"]))
