"""One detail of a point of decision, the point in which it is looked for, and how it is filled."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from raadslint.facts.dictum_handeling import Handeling
from raadslint.facts.dictum_woorden import patroon
from raadslint.language.bedragen import Bedrag, bedragen
from raadslint.language.datums import Datum, datums


@dataclass(frozen=True, slots=True)
class Sleuf:
    """One detail: ``ja`` with the words that fill it, ``nee`` when the act needs it and it is missing, else ``nvt``."""

    naam: str
    waarde: Literal["ja", "nee", "nvt"]
    begin: int = 0
    eind: int = 0


@dataclass(frozen=True, slots=True)
class Punt:
    """What is known of a point when its details are looked for."""

    tekst: str
    """The whole text, sub points included."""
    aanhef: str
    """The words before the points that also govern this one (*het college opdracht te geven om:*)."""
    handelingen: tuple[Handeling, ...]
    soort: str
    bedragen: tuple[Bedrag, ...]
    datums: tuple[Datum, ...]
    anderen: str
    """The text of the other points: a cover or a date there may serve this point."""


def maak_punt(tekst: str, aanhef: str, handelingen: tuple[Handeling, ...], soort: str, anderen: str) -> Punt:
    """A point with its amounts and dates; bare amounts only count in a decision on money."""
    geld = soort == "geld"
    return Punt(tekst, aanhef, handelingen, soort, bedragen(tekst, ook_zonder_munt=geld), datums(tekst), anderen)


def uit(naam: str, span: tuple[int, int] | None, nodig: bool) -> Sleuf:
    """Filled when found; missing only when the act needs it."""
    if span:
        return Sleuf(naam, "ja", *span)
    return Sleuf(naam, "nee" if nodig else "nvt")


def eerste(lijst: str, naam: str, tekst: str) -> tuple[int, int] | None:
    """Where the first entry of this name in a word list stands."""
    m = patroon(lijst, naam).search(tekst)
    return (m.start(), m.end()) if m else None


def ruim(tekst: str, span: tuple[int, int]) -> tuple[int, int]:
    """The words with the date in front of them and the rest of their clause, so that they say the whole."""
    voor = re.search(r"\b(?:op|per|vanaf|met\s+ingang\s+van)\s+\d[^.;,]{3,30}$", tekst[: span[0]], re.IGNORECASE)
    na = re.match(r"(?:[^.;,]|(?<=\d)[.,](?=\d)){0,70}", tekst[span[1] :])
    achter = na[0] if na else ""
    if span[1] + len(achter) < len(tekst) and re.match(r"\w", tekst[span[1] + len(achter)]):
        achter = achter.rpartition(" ")[0]
    return (voor.start() if voor else span[0]), span[1] + len(achter.rstrip())
