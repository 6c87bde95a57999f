"""Take page numbers, and the running heads beside them, out of a text that was made from a paged document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

_PAGINA = re.compile(
    r"\s*(?:(?:pagina|page|blad|pag\.|p\.)\s*\d{1,4}(?:\s*(?:van|of|/)\s*\d{1,4})?|\d{1,4}\s+van\s+\d{1,4}"
    r"|\d{1,3}\s*/\s*\d{1,3})\s*",
    re.I,
)
_TELLEND = re.compile(
    r"\s*(?!(?:artikel|hoofdstuk|paragraaf|afdeling|titel|deel|bijlage|tabel|figuur|(?:beslis)?punt|fase|stap)\b)"
    r"(?:[^|]{3,60}(?:\||\s{2}).{0,60}?)?\b(?P<nummer>\d{1,3})\s*",
    re.I,
)
"""A bare number, or a line in parts (``Gemeente X | voorstel | 3``, ``voorstel    3``): of a page when it counts up.

What counts up within the text itself (``Artikel  3``) is no page."""
_GETAL = re.compile(r"\d+")
_SLOT = (".", ":", ";", "!", "?")
_BLADZIJDE = 15
"""A page has more lines than this; numbers that count up nearer to each other are rows of a table."""
_RANDREGELS = 3
_VER = 6
"""A running head takes so many lines, and stands within so many of the page number."""
_VAAK = 2
"""A page number that stands alone proves nothing; two of them make a paged text."""


@dataclass(frozen=True, slots=True)
class Ontmarged:
    """The text without its furniture, and the furniture itself, each line once with ``#`` for its numbers."""

    tekst: str
    marges: tuple[str, ...]


def zonder_marges(tekst: str) -> Ontmarged:
    """The text without lines that hold only a page number and without the lines that come back beside those.

    A sentence that ran on over the page end is whole again; elsewhere an empty line stays behind.
    """
    lines = tekst.split("\n")
    pages = [i for i, line in enumerate(lines) if _PAGINA.fullmatch(line)] or _geteld(lines)
    if len(pages) < _VAAK:
        return Ontmarged(tekst, ())
    feet = {_merk(lines[i]) for i in pages} - {"#"}
    out = _meubels(lines, [i for i, line in enumerate(lines) if i in pages or _merk(line) in feet])
    kept: list[str] = []
    for i, line in enumerate(lines):
        if i not in out:
            kept.append(line)
        elif i - 1 not in out:
            _sluit_aan(kept, lines[_na(out, lines, i) :])
    heads = dict.fromkeys(_merk(lines[i]) for i in sorted(out) if lines[i].strip())
    return Ontmarged("\n".join(kept), tuple(heads))


def _geteld(lines: Sequence[str]) -> list[int]:
    """The lines whose last number counts up by one from page to page: the longest such row of lines of one shape."""
    rows: dict[str, list[tuple[int, int]]] = {}
    for i, line in enumerate(lines):
        if not (match := _TELLEND.fullmatch(line)):
            continue
        row, number = rows.setdefault(_merk(line.strip()), []), int(match["nummer"])
        counts_up = bool(row) and number == row[-1][1] + 1 and i - row[-1][0] >= _BLADZIJDE
        if counts_up or (not row and number <= _VAAK):
            row.append((i, number))
    return [i for i, _ in max(rows.values(), key=len, default=[])]


def _meubels(lines: Sequence[str], pages: Sequence[int]) -> set[int]:
    """The page numbers, the recurring lines next to them, and the empty lines between and around."""
    beside = [_buren(lines, i, step) for i in pages for step in (-1, 1)]
    seen = Counter(_merk(lines[j]) for j in {j for near in beside for j in near})
    out = set(pages)
    for near in beside:
        out.update(takewhile(lambda j: seen[_merk(lines[j])] >= _VAAK, near))
    for i in sorted(out):
        for step in (-1, 1):
            j = i + step
            while 0 <= j < len(lines) and not lines[j].strip():
                out.add(j)
                j += step
    return out


def _sluit_aan(kept: list[str], rest: Sequence[str]) -> None:
    """Leave an empty line where furniture stood, unless the sentence goes on behind it."""
    last = next((line.rstrip() for line in reversed(kept) if line.strip()), "")
    first = next((line.strip() for line in rest if line.strip()), "")
    if last.endswith(_SLOT) or not first[:1].islower():
        kept.append("")


def _na(out: set[int], lines: Sequence[str], i: int) -> int:
    while i < len(lines) and i in out:
        i += 1
    return i


def _buren(lines: Sequence[str], i: int, step: int) -> list[int]:
    """The lines above (``step`` -1) or below a page number, nearest first, no more than a running head has."""
    place = range(i + step, min(max(i + step * _VER, -1), len(lines)), step)
    return [j for j in place if lines[j].strip()][:_RANDREGELS]


def _merk(line: str) -> str:
    return _GETAL.sub("#", " ".join(line.split()))
