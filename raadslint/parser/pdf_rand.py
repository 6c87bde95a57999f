"""Running heads, running feet and page numbers: lines at the edge of the paper that come back on page after page."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from raadslint.parser.pdf_bron import Pagina
from raadslint.parser.pdf_regels import Regel

RAND = 0.12
"""Part of the page height at the top and at the bottom in which a running line may stand."""
DEEL = 0.6
"""A line is running when it is on this part of the pages between its first and its last."""
_CIJFERS = re.compile(r"\d+")
_PAGINANUMMER = re.compile(
    r"[-–|\s]*(?:(?:pagina|pag\.?|blad(?:zijde|nummer)?|blz\.?|p\.|page)\s*:?\s*)?"
    r"\d{1,4}(?:\s*(?:van|/|of|\|)\s*\d{1,4})?[-–|\s]*",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Rand:
    """What was taken from the edges."""

    teksten: tuple[str, ...]
    """Each running line once, the numbers that differ by page as ``#``."""
    weg: frozenset[tuple[int, int]]
    """Page and place on the page (`Regel.volgorde`) of the lines that are no running text."""


def vind_rand(paginas: Sequence[Pagina], regels: Sequence[Sequence[Regel]]) -> Rand:
    """The running lines of a document: the same words at the same height on neighbouring pages."""
    groepen: dict[tuple[str, int, bool], list[Regel]] = defaultdict(list)
    losse: list[Regel] = []
    for pagina, op_pagina in zip(paginas, regels, strict=True):
        for regel in _aan_rand(pagina, op_pagina):
            if _is_paginanummer(regel, op_pagina):
                losse.append(regel)
            groepen[_sleutel(regel, pagina)].append(regel)
    lopend = list(_lopende(groepen, len(paginas)))
    weg = {(r.pagina, r.volgorde) for groep in lopend for r in groep} | {(r.pagina, r.volgorde) for r in losse}
    artefacten = list(_artefacten(paginas, regels))
    weg |= {(r.pagina, r.volgorde) for r in artefacten}
    teksten = dict.fromkeys(_algemeen(groep) for groep in lopend)
    bekend = {(r.pagina, r.volgorde) for groep in lopend for r in groep}
    teksten |= dict.fromkeys(_CIJFERS.sub("#", r.tekst) for r in losse if (r.pagina, r.volgorde) not in bekend)
    teksten |= dict.fromkeys(r.tekst for r in artefacten if (r.pagina, r.volgorde) not in bekend)
    return Rand(teksten=tuple(t for t in teksten if t), weg=frozenset(weg))


def _aan_rand(pagina: Pagina, regels: Iterable[Regel]) -> Iterator[Regel]:
    hoog = pagina.onder + pagina.hoogte * (1 - RAND)
    laag = pagina.onder + pagina.hoogte * RAND
    return (r for r in regels if r.y >= hoog or r.y <= laag)


def _sleutel(regel: Regel, pagina: Pagina) -> tuple[str, int, bool]:
    """Words and height (in steps of 6 points) by which a running line is known again."""
    boven = regel.y > pagina.onder + pagina.hoogte / 2
    afstand = (pagina.onder + pagina.hoogte - regel.y) if boven else regel.y - pagina.onder
    return _CIJFERS.sub("#", regel.tekst.casefold()), round(afstand / 6), boven


def _is_paginanummer(regel: Regel, regels: Sequence[Regel]) -> bool:
    """Bare numbers count only when they stand alone on their height; `Pagina 3 van 8` always."""
    if not _PAGINANUMMER.fullmatch(regel.tekst):
        return False
    if regel.tekst[:1].isalpha():
        return True
    buren = [r for r in regels if r is not regel and abs(r.y - regel.y) < 3]
    return not buren and (regel.tag is None or regel.tag.cel is None)


def _lopende(groepen: dict[tuple[str, int, bool], list[Regel]], aantal: int) -> Iterator[list[Regel]]:
    """The groups that are on most of the pages between their first and their last (odd and even pages may differ)."""
    for groep in groepen.values():
        op = sorted({r.pagina for r in groep})
        if len(op) < 2:
            continue
        bereik = op[-1] - op[0] + 1
        if len(op) == 2:
            if bereik == 2 and aantal <= 4:
                yield groep
        elif len(op) >= DEEL * bereik or _om_en_om(op):
            yield groep


def _om_en_om(paginas: Sequence[int]) -> bool:
    """Only odd or only even pages, and most of those."""
    if len({p % 2 for p in paginas}) != 1:
        return False
    return len(paginas) >= DEEL * ((paginas[-1] - paginas[0]) // 2 + 1)


def _algemeen(groep: Sequence[Regel]) -> str:
    """The text of a running line, with ``#`` for the numbers that are not the same on every page."""
    getallen = [_CIJFERS.findall(r.tekst) for r in groep]
    vast = [len(set(kolom)) == 1 for kolom in zip(*getallen, strict=False)]
    plaats = iter(vast)
    return _CIJFERS.sub(lambda m: m[0] if next(plaats, False) else "#", groep[0].tekst)


def _artefacten(paginas: Sequence[Pagina], regels: Sequence[Sequence[Regel]]) -> Iterator[Regel]:
    """Lines at the edge without a tag where nearly all text has one: the file itself calls them furniture."""
    for pagina, op_pagina in zip(paginas, regels, strict=True):
        zonder = [r for r in op_pagina if r.tag is None]
        if pagina.tags and len(zonder) <= 0.3 * len(op_pagina):
            yield from _aan_rand(pagina, zonder)
