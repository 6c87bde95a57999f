"""The geometry of the small plots on a page: numbers in, positions out. The template draws them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Staaf:
    """A bar that goes left or right from the middle."""

    naam: str
    waarde: float
    x: float
    breedte: float


@dataclass(frozen=True, slots=True)
class Schaal:
    """A point with a range on a scale from 1 to 5, in per cent of the width."""

    punt: float
    begin: float
    breedte: float


def schaal(cijfer: float, bereik: tuple[float, float]) -> Schaal:
    """Where a mark and its range stand on the scale."""
    low, high = ((m - 1) * 25 for m in bereik)
    return Schaal(round((cijfer - 1) * 25, 2), round(low, 2), round(high - low, 2))


def staven(waarden: Sequence[tuple[str, float]], breedte: float = 100) -> tuple[Staaf, ...]:
    """Bars around the middle of a plot of this width, the largest reaching the edge."""
    most = max((abs(v) for _, v in waarden), default=0) or 1
    half = breedte / 2
    rows = ((name, value, abs(value) / most * half) for name, value in waarden)
    return tuple(Staaf(n, v, round(half if v >= 0 else half - w, 2), round(w, 2)) for n, v, w in rows)
