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
        self._op_eerste: dict[str, list[tuple[tuple[str, ...], T | None]]] = defaultdict(list)
        for uitdrukking, wat in uitdrukkingen.items():
            vorm = tuple(t.klein for t in tekens(uitdrukking))
            self._op_eerste[vorm[0]].append((vorm, wat))
        for vormen in self._op_eerste.values():
            vormen.sort(key=lambda paar: -len(paar[0]))

    def zoek(self, zin: str) -> Iterator[Treffer[T]]:
        """The expressions in a sentence, in order."""
        rij = tekens(zin)
        klein = tuple(teken.klein for teken in rij)
        i = 0
        while i < len(rij):
            gevonden = self._op(klein, i) if klein[i] in self._op_eerste else None
            if gevonden and gevonden[1] is not None:
                begin, eind = rij[i].begin, rij[i + gevonden[0] - 1].eind
                yield Treffer(begin, eind, zin[begin:eind], gevonden[1])
            i += gevonden[0] if gevonden else 1

    def _op(self, klein: tuple[str, ...], i: int) -> tuple[int, T | None] | None:
        for vorm, wat in self._op_eerste[klein[i]]:
            if klein[i : i + len(vorm)] == vorm:
                return len(vorm), wat
        return None


def vormen(uitdrukkingen: Iterable[str]) -> dict[str, str | None]:
    """A mapping for a plain list: every expression stands for itself."""
    return {u: u for u in uitdrukkingen}
