"""Plain text and Markdown → `Document`: decode, find the lines that belong together, number the blocks.

Nothing here knows Dutch: paragraphs are found by the length of lines, by list markers and by capital letters.
Pages are counted only on form feeds; a line that begins with one space is no proof of a new page.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from raadslint.fouten import LeesFout
from raadslint.model import Blok, Document, Formaat, Melding
from raadslint.parser.text_marges import zonder_marges

_WINDOW = 12
"""Lines before and after that say how wide the text is set here: a bundle holds texts of many widths."""
_UNWRAPPED = 160
"""A line longer than this was not broken by a typesetter: each such line is a paragraph."""

_BULLET = r"[•·▪■◦●○\uf0b7\uf0a7\uf02d\uf0d8\u2043\u2219➢➤►✓\-–—*o]"
_MARKER = re.compile(
    r"(?P<nummer>\(?(?:\d{1,2}(?:\.\d{1,2}){1,3}[.)]?(?=\s+[\"'“‘(]?[A-ZÀ-Ý€])"  # 1.1 Text
    r"|\d{1,2}\s?[a-z]?[.)](?!\d)|[A-Za-z][.)](?![A-Za-z]\.)|[IVX]{1,5}[.)]|[ivx]{2,5}[.)])"  # 1.  1a)  a.  II.  iv)
    r"|[1-9]\d?\.(?=[A-Z][a-z]{3})"  # 1.Text, the space lost
    r"|" + _BULLET + r"(?=\s+\S)|[•▪\uf0b7\uf0a7](?=\S))\s*"
)
_LABEL = re.compile(r"[A-Z][^\W\d][\w/().&'’ -]{0,38}?\s?:(?=\s|$)")
_INITIALS = re.compile(r"(?:[a-z]\.){2,}")
"""An abbreviation with stops opens a sentence too: ``n.v.t., omdat …``."""
_DATED = re.compile(r"(?:[^\W\d_][\w-]*\s){1,3}(?:[\w-]+\s)?\d{4}\s?:\s")
"""A row of a plan, with its month and year in front: it goes on nothing."""
_SPACED = re.compile(r"(?<![^\W_])(?:[^\W\d_] ){3,}[^\W\d_](?![^\W_])")
_DAMAGED = re.compile(r"[^\W\d_]*\ufffd(?:[^\W\d_]|\ufffd)*")
_BLANKS = {0x00A0: " ", 0x2007: " ", 0x202F: " ", 0x00AD: None, 0x200B: None, 0x200C: None, 0x200D: None, 0xFEFF: None}
_MID = re.compile(
    r"(?:\bart(?:ikel(?:en)?|\.)|\blid|\bnr\.?|\bnummer|€|\bhoofdstuk|\bparagraaf|\bbijlage|\bpagina|,)$", re.I
)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line with the signals that decide whether it goes on the paragraph before it."""

    tekst: str
    pagina: int | None
    blank: int
    """Empty lines before it."""
    breedte: int = 0
    """Length of the longest line around it."""
    los: bool = False
    """A short line between closed text and a new beginning: it can only stand alone, as a heading does."""
    heel: bool = False
    """The text around it was not broken by a typesetter: the end of a line is meant."""
    ruim: bool = False
    """The text around it has an empty line behind nearly every line, so that these part nothing."""


def lees_tekst(inhoud: bytes, naam: str, sha256: str, formaat: Formaat) -> Document:
    """Read a ``.txt`` or ``.md`` file; raises `LeesFout` when it holds no text or is no text file."""
    tekst = _repair(_decode(inhoud, naam))
    if not tekst.strip():
        raise LeesFout("dit bestand is leeg.", waar=naam, doe="Geef een bestand waar tekst in staat.")
    schoon = zonder_marges(tekst)
    lines = tuple(_measure(tuple(_lines(schoon.tekst))))
    blokken = tuple(_blocks(lines, markdown=formaat == "md"))
    damaged = tekst.count("\ufffd")
    melding = Melding(soort="beschadigd", tekst="In de tekst staan tekens die niet te lezen zijn.", aantal=damaged)
    return Document(
        bestand=naam,
        formaat=formaat,
        sha256=sha256,
        blokken=blokken,
        kopteksten=schoon.marges,
        paginas=tekst.count("\f") + 1 if "\f" in tekst else None,
        meldingen=(melding,) if damaged else (),
        opmaak=("koppen",) if any(b.soort == "kop" for b in blokken) else (),
    )


def _decode(inhoud: bytes, naam: str) -> str:
    """The text by its byte order mark, else UTF-8, else Windows-1252."""
    for mark, name in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if inhoud.startswith(mark):
            return inhoud.decode(name, errors="replace")
    if b"\0" in inhoud:
        raise LeesFout("dit is geen tekstbestand.", waar=naam, doe="Sla het op als .docx, .pdf of als tekst (UTF-8).")
    try:
        return inhoud.decode("utf-8")
    except UnicodeDecodeError:
        return inhoud.decode("cp1252", errors="replace")


def _repair(tekst: str) -> str:
    """Uniform line ends and spaces, letter-spaced words closed up, lost ligatures put back where only one word fits."""
    tekst = (
        tekst.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\v", "\n").translate(_BLANKS)
    )
    tekst = _SPACED.sub(lambda m: m[0].replace(" ", ""), tekst)
    return _DAMAGED.sub(lambda m: _ligature(m[0]), tekst) if "\ufffd" in tekst else tekst


@cache
def _ligature(word: str) -> str:
    """The word with its lost ligature, when exactly one candidate is a known word; else the word as it stands."""
    from wordfreq import zipf_frequency

    candidates = [word]
    for _ in range(min(word.count("\ufffd"), 2)):
        candidates = [
            c.replace("\ufffd", x, 1) for c in candidates for x in ("ti", "ft", "ff", "fi", "fl", "tt", "f", "t")
        ]
    known = [c for c in candidates if len(c) > 3 and "\ufffd" not in c and zipf_frequency(c.lower(), "nl") > 0]
    return known[0] if len(known) == 1 else word


def _lines(tekst: str) -> Iterator[_Line]:
    """The lines that are not empty, with the page they are on."""
    blank, counted = 0, "\f" in tekst
    for page, part in enumerate(tekst.split("\f"), 1):
        for raw in part.split("\n"):
            line = " ".join(raw.replace("\t", "   ").split()) if raw.strip() else ""
            if line:
                yield _Line(line, page if counted else None, blank)
            blank = 0 if line else blank + 1
        blank = max(blank, 1)


def _measure(lines: tuple[_Line, ...]) -> Iterator[_Line]:
    """The same lines with the width of the text around them."""
    for i, line in enumerate(lines):
        near = lines[max(0, i - _WINDOW) : i + _WINDOW + 1]
        width = max((len(n.tekst) for n in near if len(n.tekst) <= _UNWRAPPED), default=0)
        alone = 0 < i < len(lines) - 1 and _alone(lines[i - 1], line, lines[i + 1], width)
        ruim = sum(n.blank > 0 for n in near) * 3 > len(near) * 2
        heel = any(len(n.tekst) > _UNWRAPPED for n in near)
        yield replace(line, breedte=width, los=alone, ruim=ruim, heel=heel)


def _alone(before: _Line, line: _Line, after: _Line, width: int) -> bool:
    """Whether a line stands alone: what is before it is closed, it is short and open, what follows begins anew."""
    a, b, c = before.tekst, line.tekst, after.tekst
    short = len(b) < 0.8 * width and b[-1] not in ".,;" and (b[0].isupper() or b[0].isdigit())
    closed = a[-1] in ".!?”" or (line.blank > 0 and (a[-1] in ":;" or bool(_LABEL.match(a))))
    anew = c[0].isupper() or bool(_MARKER.match(c) or _INITIALS.match(c))
    return short and closed and anew and (len(c) > 0.5 * width or a[-1] in ".!?")


def _blocks(lines: tuple[_Line, ...], *, markdown: bool) -> Iterator[Blok]:
    """Blocks of joined lines, numbered."""
    nummer, i = 0, 0
    while i < len(lines):
        group = [lines[i]]
        while i + 1 < len(lines) and not (markdown and _heading(lines[i].tekst)) and _joins(group, lines[i + 1]):
            i += 1
            group.append(lines[i])
        i += 1
        nummer += 1
        yield _block(nummer, group, markdown=markdown)


def _heading(tekst: str) -> re.Match[str] | None:
    return re.match(r"(#{1,6})\s+(.*?)\s*#*$", tekst)


def _block(nummer: int, group: list[_Line], *, markdown: bool) -> Blok:
    tekst = _join([line.tekst for line in group])
    if markdown and (kop := _heading(tekst)):
        return Blok(nummer=nummer, soort="kop", tekst=_plain(kop[2]), niveau=len(kop[1]), pagina=group[0].pagina)
    tekst = _plain(tekst) if markdown else tekst
    marker = _MARKER.match(tekst)
    if not marker or not tekst[marker.end() :]:
        return Blok(nummer=nummer, soort="alinea", tekst=tekst, pagina=group[0].pagina)
    sign = marker["nummer"] or "•"
    rest = tekst[marker.end() :]
    sign = sign if any(c.isalnum() for c in sign) and sign != "o" else "•"
    return Blok(
        nummer=nummer, soort="lijstpunt", tekst=rest, lijstnummer=sign, niveau=_depth(sign), pagina=group[0].pagina
    )


def _plain(tekst: str) -> str:
    """Markdown without its emphasis marks."""
    return re.sub(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1", r"\2", tekst)


def _depth(sign: str) -> int:
    """How deep a list number says it is: ``1`` and ``I`` 0, ``1.1`` and ``a`` 1."""
    inner = sign.strip("().")
    return inner.count(".") if inner[:1].isdigit() else int(inner.isalpha() and inner.islower())


def _join(parts: list[str]) -> str:
    """Lines as one text; a word broken at the line end is made whole, ``VN-verdrag`` keeps its hyphen."""
    tekst = parts[0]
    for part in parts[1:]:
        broken = re.search(r"[a-zà-ÿ]{2}-$", tekst) and re.match(r"(?!(?:en|of)\b)[a-zà-ÿ]{2}", part)
        if broken:
            tekst = tekst[:-1] + part
        elif re.search(r"\w-$", tekst) and re.match(r"(?!(?:en|of)\b)[a-zà-ÿ]", part):
            tekst += part
        else:
            tekst += " " + part
    return tekst


def _apart(group: list[_Line], nxt: _Line) -> bool:
    """Whether a short line has white on both sides, in a text where empty lines part: what follows begins small."""
    a = group[-1]
    blanks = a.blank > 0 and nxt.blank > 0 and not nxt.ruim
    return (
        blanks and len(group) == 1 and len(a.tekst.split()) <= 4 and a.tekst[0].isupper() and not _MID.search(a.tekst)
    )


def _joins(group: list[_Line], nxt: _Line) -> bool:
    """Whether the next line goes on the paragraph that these lines began."""
    last = group[-1]
    a, b = last.tekst, nxt.tekst
    if nxt.los or (len(group) == 1 and last.los):
        return False
    if max(len(a), len(b)) > _UNWRAPPED and not (b[0].islower() and a[-1] not in ".!?:;"):
        return False
    if b[0].isdigit() and _MID.search(a) and a[-1] != "," and " " in a and nxt.blank < 2:
        return True
    if _MARKER.match(b) and not _MID.search(a):
        return False
    if len(group) == 1 and _LABEL.match(a) and _LABEL.match(b):
        return False
    full = len(a) + 1 + len(b.split(" ", 1)[0]) > last.breedte * 0.92 - 3
    open_end = a[-1] not in ".!?:;"
    if b[0].islower() and open_end and nxt.blank < 3 and not _DATED.match(b):
        return not (_apart(group, nxt) or (last.heel and not nxt.blank and len(a) > 24))
    if b[0].isdigit() and len(b) < 8 and open_end and not nxt.blank and _LABEL.match(a):
        return True
    if _LABEL.match(b) and (not full or not open_end):
        return False
    if nxt.blank and not (nxt.ruim or nxt.pagina != last.pagina):
        return False
    if nxt.blank:
        return full and open_end and nxt.blank < 2 and len(a) > 45
    return full and len(a) > 45 and a[-1] not in ":;"
