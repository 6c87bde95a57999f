"""Finding the words and fixed expressions of a list in a sentence, by one look-up a word, not one search a phrase."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Generic, NamedTuple, TypeVar

from raadslint.language.woorden import tekens

T = TypeVar("T")


class Treffer(NamedTuple, Generic[T]):
    """An expression that stands in a sentence, and what the list says of it."""

    begin: int
    eind: int
    tekst: str
    wat: T


class Zoeker(Generic[T]):
    """Finds the expressions of a list; where several begin at one word the longest wins, and hits never overlap.

    An expression that maps to None shields its words: "nadere regels" keeps "nadere" from being found.
    """

    def __init__(self, uitdrukkingen: Mapping[str, T | None]) -> None:
        self._wat: dict[tuple[str, ...], T | None] = {}
        lengtes: dict[str, set[int]] = defaultdict(set)
        for uitdrukking, wat in uitdrukkingen.items():
            vorm = tuple(t.klein for t in tekens(uitdrukking))
            self._wat.setdefault(vorm, wat)
            lengtes[vorm[0]].add(len(vorm))
        self._lengtes = {eerste: sorted(rij, reverse=True) for eerste, rij in lengtes.items()}

    def zoek(self, zin: str) -> Iterator[Treffer[T]]:
        """The expressions in a sentence, in order."""
        rij = tekens(zin)
        klein = tuple(teken.klein for teken in rij)
        if self._lengtes.keys().isdisjoint(klein):
            return
        i = 0
        while i < len(rij):
            lengte = self._lengte(klein, i) if klein[i] in self._lengtes else 0
            wat = self._wat[klein[i : i + lengte]] if lengte else None
            if wat is not None:
                begin, eind = rij[i].begin, rij[i + lengte - 1].eind
                yield Treffer(begin, eind, zin[begin:eind], wat)
            i += lengte or 1

    def _lengte(self, klein: tuple[str, ...], i: int) -> int:
        """How many words the longest expression that begins at a word has; 0 when none does."""
        return next((len(v) for n in self._lengtes[klein[i]] if (v := klein[i : i + n]) in self._wat), 0)


def vormen(uitdrukkingen: Iterable[str]) -> dict[str, str | None]:
    """A mapping for a plain list: every expression stands for itself."""
    return {u: u for u in uitdrukkingen}
