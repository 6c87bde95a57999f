"""Footnotes: the small lines at the foot of a page whose number stands raised in the text above."""

from __future__ import annotations

import re
from collections.abc import Sequence

from raadslint.parser.pdf_regels import Regel

_BEGIN = re.compile(r"\(?(\d{1,3})\)?[.:]?\s+\S")
_GETAL = re.compile(r"\d{1,3}")


def neem_noten_uit(regels: Sequence[Regel], grootte: float) -> tuple[list[Regel], dict[str, str]]:
    """The lines of a page without its footnotes, and the text of each note by its key (see `sleutel`)."""
    klein = _onderaan(regels, grootte)
    ankers = {n for r in regels if r not in klein for d in r.delen[1:] if d.noot for n in _GETAL.findall(d.tekst)}
    noten: dict[str, str] = {}
    lopend = ""
    weg: set[int] = set()
    for regel in klein:
        nummer = _nummer(regel)
        if nummer in ankers:
            lopend = sleutel(regel.pagina, nummer)
            noten[lopend] = _zonder_nummer(regel)
        elif lopend:
            noten[lopend] = f"{noten[lopend]} {regel.tekst}".strip()
        if lopend:
            weg.add(regel.volgorde)
    return [r for r in regels if r.volgorde not in weg], noten


def sleutel(pagina: int, nummer: str) -> str:
    """Key of a note: numbers may begin again on every page."""
    return f"{pagina}:{nummer.strip('() ')}"


def _onderaan(regels: Sequence[Regel], grootte: float) -> list[Regel]:
    """The unbroken run of small lines at the foot of the page, from top to bottom."""
    uit: list[Regel] = []
    for regel in sorted(regels, key=lambda r: r.y):
        if regel.grootte > 0.93 * grootte:
            break
        uit.append(regel)
    return uit[::-1]


def _nummer(regel: Regel) -> str:
    if regel.delen[0].noot:
        gevonden = _GETAL.search(regel.delen[0].tekst)
        return gevonden[0] if gevonden else ""
    begin = _BEGIN.match(regel.tekst)
    return begin[1] if begin else ""


def _zonder_nummer(regel: Regel) -> str:
    if regel.delen[0].noot:
        return regel.tekst
    return re.sub(r"^\(?\d{1,3}\)?[.:]?\s+", "", regel.tekst)
