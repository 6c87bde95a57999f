"""The plots of the overview: numbers in, positions out, all in per cent of the width or in units of the drawing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from raadslint.reporter.woorden import maand_tekst
from raadslint.review.verzameling import Groep, Vraagverdeling

_KLASSE = 0.25
"""Width of a bar of a histogram, in marks. Bars stand around round marks: a 4 is the highest mark that is given."""
TREND_BREED, TREND_HOOG = 230, 112
_MET_GETAL = 6.0
"""A part of a bar from this width on (per cent) has room for its number."""


@dataclass(frozen=True, slots=True)
class Balkdeel:
    """The part of a bar that one answer takes."""

    antwoord: str
    aantal: int
    x: float
    breedte: float

    @property
    def past(self) -> bool:
        """Whether its number fits in it."""
        return self.breedte >= _MET_GETAL


@dataclass(frozen=True, slots=True)
class Kolom:
    """A bar of a histogram: the mark in its middle, how many are nearest to it, and its height as a share."""

    midden: float
    aantal: int
    hoogte: float


@dataclass(frozen=True, slots=True)
class Lijnpunt:
    """A month on a trend line."""

    maand: str
    cijfer: float
    stukken: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Lijn:
    """A trend line with the first and last month below it."""

    punten: tuple[Lijnpunt, ...]
    van: str
    tot: str


def balk(vraag: Vraagverdeling) -> tuple[Balkdeel, ...]:
    """The parts of a bar, as wide as their share of the answers."""
    total = sum(n for _, n in vraag.aantallen) or 1
    parts, x = [], 0.0
    for answer, count in vraag.aantallen:
        width = count / total * 100
        if count:
            parts.append(Balkdeel(answer, count, round(x, 2), round(width, 2)))
        x += width
    return tuple(parts)


def histogram(cijfers: Sequence[float]) -> tuple[Kolom, ...]:
    """How many marks are nearest to each quarter of a point; the highest bar has height 1."""
    counts = Counter(int((mark - 1) / _KLASSE + 0.5) for mark in cijfers)
    most = max(counts.values(), default=1)
    return tuple(Kolom(1 + i * _KLASSE, n, round(n / most, 3)) for i, n in sorted(counts.items()))


def lijn(groepen: Sequence[Groep], kwaliteit: str) -> Lijn:
    """The marks per month on a line: months as far apart as on the calendar, 1 at the bottom and 5 at the top."""
    months = [_volgnummer(g.naam) for g in groepen]
    first, span = months[0], max(months[-1] - months[0], 1)
    marks = ((m, g, dict(g.cijfers).get(kwaliteit)) for m, g in zip(months, groepen, strict=True))
    points = tuple(
        Lijnpunt(maand_tekst(g.naam), mark, g.stukken, round((m - first) / span * TREND_BREED, 1), hoogte(mark))
        for m, g, mark in marks
        if mark is not None
    )
    return Lijn(points, maand_tekst(groepen[0].naam), maand_tekst(groepen[-1].naam))


def hoogte(cijfer: float) -> float:
    """Where a mark stands on the plot of a trend, from the top."""
    return round(TREND_HOOG - (cijfer - 1) / 4 * TREND_HOOG, 1)


def jaargrenzen(groepen: Sequence[Groep]) -> Iterator[tuple[str, float]]:
    """Each January between the first and the last month: the year and its place on the line."""
    first, last = (_volgnummer(groepen[i].naam) for i in (0, -1))
    for month in range(first + 1, last):
        if month % 12 == 0:
            yield str(month // 12), round((month - first) / (last - first) * TREND_BREED, 1)


def _volgnummer(maand: str) -> int:
    year, _, month = maand.partition("-")
    return int(year) * 12 + int(month) - 1
