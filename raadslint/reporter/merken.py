"""Marks on a text: from findings at places, which may overlap, to a run of pieces that each know what covers them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Merk:
    """A marked stretch of a text (``eind`` exclusive) and the number of the finding it belongs to."""

    begin: int
    eind: int
    nummer: int
    gewicht: int
    """0 is the heaviest."""


@dataclass(frozen=True, slots=True)
class Stuk:
    """A piece of text with all marks that cover it."""

    tekst: str
    nummers: tuple[int, ...] = ()
    gewicht: int | None = None
    """The heaviest of its marks; None when nothing covers the piece."""
    sluit: tuple[int, ...] = ()
    """The findings whose mark ends with this piece: here their number is printed."""


def stukken(tekst: str, merken: Iterable[Merk]) -> tuple[Stuk, ...]:
    """The text cut wherever a mark begins or ends; joined, the pieces are the text again.

    A mark that lies outside the text is cut to it, and left out when nothing of it remains.
    """
    kept = sorted(
        (Merk(max(m.begin, 0), min(m.eind, len(tekst)), m.nummer, m.gewicht) for m in merken),
        key=lambda m: (m.begin, -m.eind, m.nummer),
    )
    kept = [m for m in kept if m.begin < m.eind]
    edges = sorted({0, len(tekst), *(m.begin for m in kept), *(m.eind for m in kept)})
    return tuple(_stuk(tekst, begin, end, kept) for begin, end in pairwise(edges))


def _stuk(tekst: str, begin: int, eind: int, merken: list[Merk]) -> Stuk:
    over = [m for m in merken if m.begin <= begin and eind <= m.eind]
    return Stuk(
        tekst[begin:eind],
        tuple(m.nummer for m in over),
        min((m.gewicht for m in over), default=None),
        tuple(dict.fromkeys(m.nummer for m in over if m.eind == eind)),
    )
