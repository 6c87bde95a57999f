"""A page as areas in reading order: running text, columns of text, and the cells of tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from raadslint.parser.pdf_regels import Regel


@dataclass(frozen=True, slots=True)
class Cel:
    """Address of a cell: number of the table on its page, row, column."""

    tabel: int
    rij: int
    kolom: int


@dataclass(frozen=True, slots=True)
class Vak:
    """Lines that are read one after the other between two margins."""

    regels: tuple[Regel, ...]
    rechts: float
    """Right margin: how far a line may run."""
    cel: Cel | None = None
    kolom: bool = False
    """One of several columns of running text."""
    randen: tuple[float, ...] = ()
    """Left edges of the columns of the table, to know it again on the next page."""

    @property
    def volgorde(self) -> int:
        """Place in the order of the file."""
        return min(r.volgorde for r in self.regels)


def maak_tabel(nummer: int, plaatsen: Iterable[tuple[int, int, Regel]], randen: tuple[float, ...]) -> list[Vak]:
    """The cells of a table from (row, column, line), row by row; the right margin is that of the column."""
    cellen: dict[tuple[int, int], list[Regel]] = {}
    rechts: dict[int, float] = {}
    for rij, kolom, regel in plaatsen:
        cellen.setdefault((rij, kolom), []).append(regel)
        rechts[kolom] = max(rechts.get(kolom, 0.0), regel.x1)
    return [
        Vak(tuple(regels), rechts[kolom], Cel(nummer, rij, kolom), randen=randen)
        for (rij, kolom), regels in sorted(cellen.items(), key=lambda paar: paar[0])
    ]


def op_volgorde(tabellen: Sequence[Sequence[Vak]], tekst: Sequence[Vak]) -> list[Vak]:
    """All areas of a page in reading order; a table stands where its first line stands in the file."""
    groepen = [list(t) for t in tabellen if t] + [[v] for v in tekst if v.regels]
    groepen.sort(key=lambda groep: min(v.volgorde for v in groep))
    return [vak for groep in groepen for vak in groep]


def lopende_tekst(regels: Sequence[Regel], grenzen: Iterable[int]) -> list[Vak]:
    """Lines outside tables as areas, cut where a table stands between them (``grenzen``: places of the tables)."""
    vakken: list[Vak] = []
    sneden = sorted(grenzen)
    groep: list[Regel] = []
    for regel in sorted(regels, key=lambda r: r.volgorde):
        while sneden and sneden[0] < regel.volgorde:
            sneden.pop(0)
            vakken += _vak(groep)
            groep = []
        groep.append(regel)
    return vakken + _vak(groep)


def _vak(groep: Sequence[Regel]) -> list[Vak]:
    return [Vak(tuple(groep), max(r.x1 for r in groep))] if groep else []


def rang(waarden: Iterable[float], speling: float = 4.0) -> list[float]:
    """The different values, smallest first; values closer together than ``speling`` are one."""
    uniek: list[float] = []
    for waarde in sorted(waarden):
        if not uniek or waarde - uniek[-1] > speling:
            uniek.append(waarde)
    return uniek


def plaats_in(waarde: float, uniek: Sequence[float], speling: float = 4.0) -> int:
    """Index of the value in the outcome of `rang`."""
    return max((i for i, u in enumerate(uniek) if u <= waarde + speling), default=0)
