"""Tables that the file itself shows: by ruling lines around the cells, or by tags."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from raadslint.parser.pdf_bron import Pagina
from raadslint.parser.pdf_lijnen import Lijn
from raadslint.parser.pdf_regels import Regel, splits_op
from raadslint.parser.pdf_vakken import Vak, maak_tabel, plaats_in, rang

SPELING = 3.0
"""Lines that end this many points from each other touch."""
MAX_LIJNEN = 600
"""Lines on one page beyond which it is a drawing, no table."""


@dataclass(frozen=True, slots=True)
class _Raster:
    """Ruling lines that touch each other."""

    liggend: tuple[Lijn, ...]
    staand: tuple[Lijn, ...]

    @property
    def vak(self) -> tuple[float, float, float, float]:
        """The box around all lines."""
        lijnen = self.liggend + self.staand
        return (
            min(r.x0 for r in lijnen),
            min(r.y0 for r in lijnen),
            max(r.x1 for r in lijnen),
            max(r.y1 for r in lijnen),
        )

    @property
    def oppervlak(self) -> float:
        """Area in square points."""
        x0, y0, x1, y1 = self.vak
        return (x1 - x0) * (y1 - y0)


def tabellen_uit_tags(regels: Sequence[Regel]) -> tuple[list[list[Vak]], list[Regel]]:
    """The tables that the tags give, and the lines that are left; a table of one column is no table."""
    per_tabel: dict[int, list[tuple[int, int, Regel]]] = defaultdict(list)
    for regel in regels:
        if regel.tag is not None and regel.tag.cel is not None:
            tabel, rij, kolom = regel.tag.cel
            per_tabel[tabel].append((rij, kolom, regel))
    tabellen = [
        maak_tabel(n, _rechtgezet(cellen), _linkerranden(cellen))
        for n, cellen in per_tabel.items()
        if _is_tabel(cellen)
    ]
    gebruikt = {r.volgorde for vakken in tabellen for v in vakken for r in v.regels}
    return tabellen, [r for r in regels if r.volgorde not in gebruikt]


def _is_tabel(cellen: Iterable[tuple[int, int, Regel]]) -> bool:
    return len({kolom for _, kolom, _ in cellen}) > 1


def _rechtgezet(cellen: Sequence[tuple[int, int, Regel]]) -> list[tuple[int, int, Regel]]:
    """A row that goes on from the page before has only its last cells: their place on paper says which."""
    vol = len({kolom for _, kolom, _ in cellen})
    per_rij: dict[int, set[int]] = defaultdict(set)
    for rij, kolom, _ in cellen:
        per_rij[rij].add(kolom)
    eerste = min(per_rij)
    if len(per_rij[eerste]) == vol:
        return list(cellen)
    randen = _linkerranden([c for c in cellen if c[0] != eerste])
    return [(r, plaats_in(regel.x0, randen) if r == eerste and randen else k, regel) for r, k, regel in cellen]


def _linkerranden(cellen: Iterable[tuple[int, int, Regel]]) -> tuple[float, ...]:
    randen: dict[int, float] = {}
    for _, kolom, regel in cellen:
        randen[kolom] = min(randen.get(kolom, regel.x0), regel.x0)
    return tuple(randen[k] for k in sorted(randen))


def tabellen_uit_lijnen(pagina: Pagina, regels: Sequence[Regel], nummer: int) -> tuple[list[list[Vak]], list[Regel]]:
    """The tables drawn with ruling lines (numbered from ``nummer``), and the lines of text that are left.

    Each line of text asks which ruling lines stand around it; lines with the same answer share a cell.
    """
    tabellen: list[list[Vak]] = []
    over = list(regels)
    for raster in sorted(_rasters(pagina.lijnen), key=lambda r: r.oppervlak):
        binnen, buiten = _verdeel(over, raster)
        gesplitst = [deel for regel in binnen for deel in _op_lijnen(regel, raster, pagina)]
        vakken = _cellen(gesplitst, raster, nummer + len(tabellen))
        if vakken:
            tabellen.append(vakken)
            over = buiten
    return tabellen, over


def _rasters(lijnen: Sequence[Lijn]) -> list[_Raster]:
    """Groups of touching lines that can hold at least two cells."""
    liggend = _samen([r for r in lijnen if r.liggend])
    staand = _samen([r for r in lijnen if not r.liggend])
    if not staand or len(liggend) < 2 or len(liggend) + len(staand) > MAX_LIJNEN:
        return []
    ouder = list(range(len(liggend) + len(staand)))

    def wortel(i: int) -> int:
        while ouder[i] != i:
            ouder[i] = ouder[ouder[i]]
            i = ouder[i]
        return i

    for i, h in enumerate(liggend):
        for j, v in enumerate(staand, len(liggend)):
            if _raakt(h, v):
                ouder[wortel(i)] = wortel(j)
    groepen: dict[int, tuple[list[Lijn], list[Lijn]]] = defaultdict(lambda: ([], []))
    for i, lijn in enumerate([*liggend, *staand]):
        groepen[wortel(i)][0 if lijn.liggend else 1].append(lijn)
    return [_Raster(tuple(h), tuple(v)) for h, v in groepen.values() if len(h) >= 2 and v]


def _raakt(h: Lijn, v: Lijn) -> bool:
    return h.x0 - SPELING <= v.x0 <= h.x1 + SPELING and v.y0 - SPELING <= h.y0 <= v.y1 + SPELING


def _samen(lijnen: Iterable[Lijn]) -> list[Lijn]:
    """Pieces of one line, drawn cell by cell, joined."""
    uit: list[Lijn] = []
    for lijn in sorted(lijnen, key=_sorteer):
        vorige = uit[-1] if uit else None
        if vorige is not None and _verlengt(vorige, lijn):
            uit[-1] = Lijn(vorige.x0, vorige.y0, max(vorige.x1, lijn.x1), max(vorige.y1, lijn.y1))
            if lijn.liggend:
                uit[-1] = uit[-1]._replace(y1=vorige.y0)
            else:
                uit[-1] = uit[-1]._replace(x1=vorige.x0)
        else:
            uit.append(lijn)
    return uit


def _sorteer(lijn: Lijn) -> tuple[float, float]:
    return (round(lijn.y0), lijn.x0) if lijn.liggend else (round(lijn.x0), lijn.y0)


def _verlengt(een: Lijn, ander: Lijn) -> bool:
    if ander.liggend:
        return abs(een.y0 - ander.y0) < 1.2 and ander.x0 <= een.x1 + SPELING
    return abs(een.x0 - ander.x0) < 1.2 and ander.y0 <= een.y1 + SPELING


def _verdeel(regels: Iterable[Regel], raster: _Raster) -> tuple[list[Regel], list[Regel]]:
    x0, y0, x1, y1 = raster.vak
    binnen: list[Regel] = []
    buiten: list[Regel] = []
    for regel in regels:
        midden = regel.y + 0.3 * regel.grootte
        past = x0 - SPELING <= regel.x0 and regel.x1 <= x1 + 3 * SPELING and y0 <= midden <= y1
        (binnen if past else buiten).append(regel)
    return binnen, buiten


def _op_lijnen(regel: Regel, raster: _Raster, pagina: Pagina) -> Iterator[Regel]:
    """The line of text cut at the vertical lines that run through it."""
    midden = regel.y + 0.3 * regel.grootte
    for lijn in raster.staand:
        if regel.x0 + 2 < lijn.x0 < regel.x1 - 2 and lijn.y0 <= midden <= lijn.y1:
            paar = splits_op(regel, lijn.x0, pagina)
            if paar is not None:
                yield from _op_lijnen(paar[0], raster, pagina)
                yield from _op_lijnen(paar[1], raster, pagina)
                return
    yield regel


def _cellen(regels: Sequence[Regel], raster: _Raster, nummer: int) -> list[Vak]:
    """The cells of the table; none when the lines enclose one column only (a frame around text)."""
    hoeken = [_hoek(regel, raster) for regel in regels]
    kolommen = rang(x for x, _ in hoeken)
    rijen = rang(-y for _, y in hoeken)
    if len(kolommen) < 2:
        return []
    plaatsen = [
        (plaats_in(-y, rijen), plaats_in(x, kolommen), regel) for (x, y), regel in zip(hoeken, regels, strict=True)
    ]
    return maak_tabel(nummer, plaatsen, tuple(kolommen))


def _hoek(regel: Regel, raster: _Raster) -> tuple[float, float]:
    """Left and upper edge of the cell around a line of text."""
    x, y = regel.x0 + 2, regel.y + 0.3 * regel.grootte
    x0, _, _, y1 = raster.vak
    links = max((v.x0 for v in raster.staand if v.x0 <= x and v.y0 - 1 <= y <= v.y1 + 1), default=x0)
    midden = (regel.x0 + regel.x1) / 2
    boven = min((h.y0 for h in raster.liggend if h.y0 >= y and h.x0 - 1 <= midden <= h.x1 + 1), default=y1)
    return links, boven
