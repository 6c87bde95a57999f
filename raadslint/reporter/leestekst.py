"""The proposal itself, ready to be read on a page: headings, paragraphs and tables with the findings marked in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from types import MappingProxyType
from typing import Literal

from raadslint.model import Bevinding, Blok, Deel, Deelsoort, Scorekaart
from raadslint.reporter.merken import Merk, Stuk, stukken
from raadslint.reporter.woorden import ERNST

_GEWICHT = {ernst: i for i, ernst in enumerate(ERNST)}
_HOOGSTENS: Mapping[Deelsoort, int] = MappingProxyType({"voorstel": 400, "toelichting": 200})
_HOOGSTENS_ANDERS = 60
"""So many blocks of a part are shown; beyond it (a whole regeling in the raadsbesluit) only those with a finding and
their neighbours, so that the page stays small."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leesblok:
    """What is printed of one block, or of a whole table, or the mark of a new page."""

    soort: Literal["kop", "tekst", "tabel", "blad", "sprong"]
    nummer: int = 0
    """The number of the block (0 for the mark of a page); also its anchor."""
    niveau: int = 0
    """Heading level on the page, 3 or deeper, never more than one below the heading before it."""
    lijstnummer: str = ""
    inspringen: int = 0
    stukken: tuple[Stuk, ...] = ()
    kantlijn: tuple[int, ...] = ()
    """Numbers of the findings that touch this block, worst first, for the margin."""
    rijen: tuple[tuple[tuple[Leesblok, ...], ...], ...] = ()
    """Rows of cells of blocks."""
    pagina: int | None = None
    aantal: int = 0
    """How many blocks are left out here."""


@dataclass(frozen=True, slots=True)
class Leesdeel:
    """A part of the file as it is read."""

    titel: str
    blokken: tuple[Leesblok, ...] = field(default=())


def leesdelen(kaart: Scorekaart, nummers: Mapping[str, int]) -> tuple[Leesdeel, ...]:
    """The voorstel, toelichting and raadsbesluit of a card, with the findings by number (fingerprint → number)."""
    marks = _merken(kaart.bevindingen, nummers, kaart.bestand)
    parts = (d for d in kaart.dossier.delen if d.soort != "bijlage" and d.bestand == kaart.dossier.document.bestand)
    blocks = kaart.dossier.document.blokken
    return tuple(Leesdeel(d.soort.capitalize(), _blokken(blocks[d.eerste - 1 : d.laatste], marks, d)) for d in parts)


def _merken(
    bevindingen: Iterable[Bevinding], nummers: Mapping[str, int], bestand: str
) -> Mapping[int, tuple[Merk, ...]]:
    rows: dict[int, list[Merk]] = {}
    for finding in bevindingen:
        for place in finding.vindplaatsen:
            if place.blok and place.bestand in ("", bestand):
                number = nummers[finding.vingerafdruk]
                rows.setdefault(place.blok, []).append(Merk(place.begin, place.eind, number, _GEWICHT[finding.ernst]))
    return {block: tuple(marks) for block, marks in rows.items()}


def _blokken(blokken: Sequence[Blok], marks: Mapping[int, tuple[Merk, ...]], deel: Deel) -> tuple[Leesblok, ...]:
    """The blocks with tables put together and headings in an order without gaps."""
    most = _HOOGSTENS.get(deel.soort, _HOOGSTENS_ANDERS)
    near = {n for m in marks for n in (m - 1, m, m + 1)}
    kept = [(i < most or b.nummer in near, b) for i, b in enumerate(blokken)]
    return tuple(_koppen(_met_bladen(_samen(kept, marks))))


def _samen(blokken: Sequence[tuple[bool, Blok]], marks: Mapping[int, tuple[Merk, ...]]) -> Iterator[Leesblok]:
    """Blocks one by one, the cells of a table together, and in place of what is left out how much that is."""
    for (shown, table), group in groupby(blokken, key=lambda row: (row[0], row[0] and row[1].tabel)):
        rows = [b for _, b in group]
        if not shown:
            yield Leesblok(soort="sprong", aantal=len(rows))
        elif table is None:
            yield from (_blok(b, marks) for b in rows)
        else:
            yield _tabel(rows, marks)


def _blok(blok: Blok, marks: Mapping[int, tuple[Merk, ...]]) -> Leesblok:
    mine = marks.get(blok.nummer, ())
    return Leesblok(
        soort="kop" if blok.soort == "kop" else "tekst",
        nummer=blok.nummer,
        niveau=2 + max(1, blok.niveau) if blok.soort == "kop" else 0,
        lijstnummer=blok.lijstnummer,
        inspringen=min(blok.niveau, 3) if blok.soort == "lijstpunt" else 0,
        stukken=stukken(blok.tekst, mine),
        kantlijn=_kantlijn(mine),
        pagina=blok.pagina,
    )


def _tabel(blokken: Sequence[Blok], marks: Mapping[int, tuple[Merk, ...]]) -> Leesblok:
    rows = tuple(
        tuple(
            tuple(replace(_blok(b, marks), soort="tekst", niveau=0) for b in cell)
            for _, cell in groupby(row, key=lambda b: b.kolom)
        )
        for _, row in groupby(blokken, key=lambda b: b.rij)
    )
    margin = _kantlijn(m for b in blokken for m in marks.get(b.nummer, ()))
    return Leesblok(soort="tabel", rijen=rows, kantlijn=margin, pagina=blokken[0].pagina)


def _kantlijn(merken: Iterable[Merk]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(m.nummer for m in sorted(merken, key=lambda m: (m.gewicht, m.begin, m.nummer))))


def _met_bladen(blokken: Iterable[Leesblok]) -> Iterator[Leesblok]:
    page: int | None = None
    for block in blokken:
        if block.pagina and block.pagina != page:
            page = block.pagina
            yield Leesblok(soort="blad", pagina=page)
        yield block


def _koppen(blokken: Iterable[Leesblok]) -> Iterator[Leesblok]:
    """Headings may not skip a level below the one before them (3 is the part's own heading)."""
    level = 3
    for block in blokken:
        if block.soort == "kop":
            level = min(block.niveau + 1, level + 1, 6)
            yield replace(block, niveau=level)
        else:
            yield block
