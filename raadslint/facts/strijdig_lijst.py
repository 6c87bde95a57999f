"""Totals under lines of words and amounts: what is left of a table when its rules are lost."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from raadslint.facts.strijdig_plek import Plek, Regel
from raadslint.facts.strijdig_tabel import TOTAAL, Post, controleer, getal_in_cel
from raadslint.model import Waarneming

_GETAL = r"(?:€\s*)?\d[\d.]*(?:,\d+)?(?:,-+)?"
_BEDRAG = rf"(?:(?:€|EUR)\s*)?(?:[-–−]?{_GETAL}|\({_GETAL}\))"
_REGEL = re.compile(rf"(?P<kop>\W*[^\W\d_].*?\D)(?P<bedragen>(?:\s+{_BEDRAG})+)\s*")
_CEL = re.compile(_BEDRAG)
_WOORDEN = 12
"""A line with more words is a sentence that ends in a number."""

Lijn = tuple[Post, ...]
"""The amounts of one line, left to right."""


def neem_lijsten(regels: Sequence[Regel]) -> Iterator[Waarneming]:
    """Every total line that no reading of the lines above it explains; lines count when they have as many amounts."""
    for kolommen, groep in groupby((_lijn(r) for r in regels), key=len):
        lijnen = list(groep) if kolommen else []
        for n, lijn in enumerate(lijnen):
            if TOTAAL.match(lijn[0].kop):
                erboven = _sinds_totaal(lijnen[:n])
                for k in range(kolommen):
                    yield from controleer([*(rij[k] for rij in erboven), lijn[k]])


def _lijn(regel: Regel) -> Lijn:
    """The amounts at the end of a short line that begins with words; empty for other lines, years and running text."""
    m = _REGEL.fullmatch(regel.tekst) if regel.blok.tabel is None and regel.tekst[-1:] in "0123456789-)" else None
    if m is None or len(m["kop"].split()) > _WOORDEN:
        return ()
    cellen = [(c, getal_in_cel(c[0])) for c in _CEL.finditer(regel.tekst, m.start("bedragen"))]
    posten = [Post(m["kop"], w, Plek(regel, *c.span())) for c, w in cellen if w is not None]
    return tuple(posten) if len(posten) == len(cellen) else ()


def _sinds_totaal(lijnen: Sequence[Lijn]) -> Sequence[Lijn]:
    """The lines below the last grand total: another table may follow at once."""
    eind = [n for n, lijn in enumerate(lijnen) if lijn[0].kop.strip().lower().startswith("totaal")]
    return lijnen[eind[-1] + 1 :] if eind else lijnen
