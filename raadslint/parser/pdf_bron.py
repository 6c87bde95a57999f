"""What PDFium says of a page, in one pass: words with their place and look, ruling lines and tags.

PDFium is not thread-safe: one process reads one file at a time. Its raw functions are called a few times a word, not
a letter, because every call costs about a microsecond.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from typing import NamedTuple

import pypdfium2 as pdfium
from pypdfium2 import raw

from raadslint.parser.pdf_lijnen import Lijn, heeft_beeld, vind_lijnen
from raadslint.parser.pdf_tags import Tag, lees_tags

_REGEL = re.compile(r"[^\r\n\ufffe\uffff\u0002]+|[\ufffe\uffff\u0002]")
"""A line as PDFium breaks it, or the mark that it leaves for a hyphen at a line end."""
_WOORD = re.compile(r"\S+")
_CIJFER = re.compile(r"\d")
_RUIM = 0.62
"""A run whose letters take more than this part of the font size each has wide gaps: measure its words."""
_BOLD = re.compile(r"bold|black|heavy|semib|demi|[-,]bd", re.I)
_ITALIC = re.compile(r"italic|oblique|kursiv", re.I)
_SYMBOL = re.compile(r"wingdings|webdings|symbol|zapfdingbats", re.I)
MAX_TEKENS = 200_000
"""Characters of one page that are read; a page of print holds some 5,000."""
WEINIG = 40
"""Fewer characters than this on a page with a full picture is a stamp on a scan, no text."""


class Opmaak(NamedTuple):
    """The look of a stretch of text, and the mark that ties it to the tags."""

    grootte: float
    vet: bool
    cursief: bool
    kleur: int
    """Fill colour as 0xRRGGBB."""
    symbool: bool
    """Set in a font of symbols: a letter in it is a bullet."""
    merk: int
    """Marked-content id on the page, -1 without."""


class Woord(NamedTuple):
    """One or more words of one look and without a wide gap; ``y`` is the base line, in points from the lower left."""

    tekst: str
    x0: float
    x1: float
    y: float
    opmaak: Opmaak
    breuk: bool
    """PDFium saw a new line before it."""
    los: bool
    """White space stands before it."""
    streep: bool = False
    """A hyphen at a line end stands behind it (PDFium's U+FFFE)."""


class Pagina(NamedTuple):
    """One page: words in the order of the file, lines, tags by marked-content id."""

    nummer: int
    breedte: float
    hoogte: float
    onder: float
    """The lower edge of the page box; most pages begin at 0."""
    woorden: list[Woord]
    lijnen: list[Lijn]
    tags: dict[int, Tag]
    draai: int
    """Quarter turns clockwise; places are given as the reader sees the page."""
    beeld: bool = False
    """A picture covers most of the page."""
    afgebroken: bool = False
    """The page has more characters than are read."""


def lees_pagina(pdf: pdfium.PdfDocument, nummer: int) -> Pagina:
    """Read page ``nummer`` (1-based) and close it."""
    page = pdf[nummer - 1]
    try:
        draai = page.get_rotation() // 90
        links, onder, rechts, boven = page.get_bbox()
        vak = (links, onder, rechts, boven)
        textpage = page.get_textpage()
        try:
            woorden = _Lezer(textpage, vak, draai).woorden()
            tekens = textpage.count_chars()
        finally:
            textpage.close()
        breedte, hoogte = (rechts - links, boven - onder) if draai % 2 == 0 else (boven - onder, rechts - links)
        getagd = any(w.opmaak.merk >= 0 for w in woorden)
        return Pagina(
            nummer=nummer,
            breedte=breedte,
            hoogte=hoogte,
            onder=onder if not draai else 0.0,
            woorden=woorden,
            lijnen=list(vind_lijnen(page)) if woorden and not draai else [],
            tags=lees_tags(page) if getagd else {},
            draai=draai,
            beeld=heeft_beeld(page, breedte * hoogte) if sum(len(w.tekst) for w in woorden) < WEINIG else False,
            afgebroken=tekens > MAX_TEKENS,
        )
    finally:
        page.close()


class _Lettertype(NamedTuple):
    """What the name of a font says."""

    vet: bool
    cursief: bool
    symbool: bool


_tekstobject = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)(
    ctypes.cast(raw.FPDFText_GetTextObject, ctypes.c_void_p).value or 0
)
"""PDFium's function with a plain number as its outcome: comparing objects is what is done most."""


class _Lezer:
    """Reads the words of one page; holds the C values that PDFium writes into, so that they are made once."""

    def __init__(self, textpage: pdfium.PdfTextPage, vak: tuple[float, float, float, float], draai: int) -> None:
        self._page = textpage.raw
        self._textpage = textpage
        self._vak = vak
        self._draai = draai
        self._doubles = tuple(ctypes.c_double() for _ in range(4))
        self._kleuren = tuple(ctypes.c_uint() for _ in range(4))
        self._matrix = raw.FS_MATRIX()
        self._opmaak: dict[int, Opmaak] = {}
        self._letters: dict[int, _Lettertype] = {}

    def woorden(self) -> list[Woord]:
        """All text that stands on the visible page, in the order of the file."""
        tekst = self._tekst()
        woorden: list[Woord] = []
        for treffer in _REGEL.finditer(tekst):
            begin, eind = treffer.span()
            if tekst[begin] in "\ufffe\uffff\u0002":
                if woorden:
                    woorden[-1] = woorden[-1]._replace(streep=True)
                continue
            breuk = True
            for van, tot in self._stukken(tekst, begin, eind):
                woord = self._woord(tekst[van:tot], van, breuk, van > begin and tekst[van - 1].isspace())
                if woord is not None:
                    woorden.append(woord)
                    breuk = False
        return woorden

    def _tekst(self) -> str:
        """One character for each index of PDFium, so that an offset in the text is an index."""
        aantal = min(self._textpage.count_chars(), MAX_TEKENS)
        if aantal <= 0:
            return ""
        buffer = (ctypes.c_ushort * (aantal + 1))()
        raw.FPDFText_GetText(self._page, 0, aantal, buffer)
        tekst = bytes(buffer).decode("utf-16-le", errors="replace").split("\0", 1)[0]
        if len(tekst) == aantal:
            return tekst
        # characters outside the basic plane or without a value: ask for each one
        return "".join(chr(raw.FPDFText_GetUnicode(self._page, i) or 0x20) for i in range(aantal))

    def _stukken(self, tekst: str, begin: int, eind: int) -> Iterator[tuple[int, int]]:
        """Cut a line into stretches of one look, and those with wide gaps into words."""
        for van, tot in self._eenvormig(tekst, begin, eind):
            deel = tekst[van:tot]
            kern = deel.strip()
            eerste = van + len(deel) - len(deel.lstrip())
            if kern and self._is_ruim(kern, eerste):
                yield from ((eerste + m.start(), eerste + m.end()) for m in _WOORD.finditer(kern))
            elif kern:
                yield eerste, eerste + len(kern)

    def _eenvormig(self, tekst: str, begin: int, eind: int) -> Iterator[tuple[int, int]]:
        """Cut a line where a word begins in another text object, and in a word where a raised number may hide."""
        if self._object(begin) == self._object(eind - 1):
            yield begin, eind
            return
        lopend, vorige = begin, begin
        for treffer in _WOORD.finditer(tekst, begin, eind):
            van, tot = treffer.span()
            sneden = [van] if self._object(vorige) != self._object(van) else []
            if _CIJFER.search(treffer[0]):
                sneden += [i for i in range(van + 1, tot) if self._kijk(i) != self._kijk(i - 1)]
            for snede in sneden:
                if snede > lopend:
                    yield lopend, snede
                    lopend = snede
            vorige = tot - 1
        yield lopend, eind

    def _is_ruim(self, deel: str, begin: int) -> bool:
        if " " not in deel:
            return False
        if "  " in deel:
            return True
        x0, _ = self._rand(begin)
        _, x1 = self._rand(begin + len(deel) - 1)
        return bool(x1 - x0 > _RUIM * self._kijk(begin).grootte * len(deel))

    def _woord(self, tekst: str, begin: int, breuk: bool, los: bool) -> Woord | None:
        x0, x1 = self._rand(begin)
        if len(tekst) > 1:
            x1 = self._rand(begin + len(tekst) - 1)[1]
        y = self._basislijn(begin)
        links, onder, rechts, boven = self._vak
        if not self._draai and not (links - 2 < x0 < rechts + 2 and onder - 2 < y < boven + 2):
            return None
        return Woord(tekst, x0, max(x0, x1), y, self._kijk(begin), breuk, los)

    def _rand(self, index: int) -> tuple[float, float]:
        """Where a character begins and ends, from left to right for who reads the page as it is shown."""
        x0, x1, y0, y1 = self._doubles
        raw.FPDFText_GetCharBox(self._page, index, x0, x1, y0, y1)
        links, onder, rechts, boven = self._vak
        if self._draai == 0:
            return x0.value, x1.value
        if self._draai == 1:
            return y0.value - onder, y1.value - onder
        if self._draai == 2:
            return rechts - x1.value - links, rechts - x0.value - links
        return boven - y1.value, boven - y0.value

    def _basislijn(self, index: int) -> float:
        """The height of the line that a character stands on, on the page as it is shown."""
        x, y = self._doubles[:2]
        raw.FPDFText_GetCharOrigin(self._page, index, x, y)
        links, _, rechts, boven = self._vak
        return (y.value, rechts - x.value, boven - y.value, x.value - links)[self._draai]

    def _object(self, index: int) -> int:
        return int(_tekstobject(self._page, index) or 0)

    def _kijk(self, index: int) -> Opmaak:
        """The look of a character; PDFium keeps it per text object, so it is asked once for each."""
        adres = self._object(index)
        opmaak = self._opmaak.get(adres)
        if opmaak is None:
            opmaak = self._opmaak[adres] = self._opmaak_van(index)
        return opmaak

    def _opmaak_van(self, index: int) -> Opmaak:
        obj = raw.FPDFText_GetTextObject(self._page, index)
        schaal = 1.0
        if raw.FPDFText_GetMatrix(self._page, index, self._matrix):
            schaal = (self._matrix.c**2 + self._matrix.d**2) ** 0.5 or 1.0
        letter = self._lettertype(obj, index)
        vet = letter.vet
        if obj and not vet:
            vet = raw.FPDFTextObj_GetTextRenderMode(obj) == raw.FPDF_TEXTRENDERMODE_FILL_STROKE
        return Opmaak(
            grootte=round(raw.FPDFText_GetFontSize(self._page, index) * schaal * 4) / 4,
            vet=vet,
            cursief=letter.cursief,
            kleur=self._kleur(index),
            symbool=letter.symbool,
            merk=raw.FPDFPageObj_GetMarkedContentID(obj) if obj else -1,
        )

    def _lettertype(self, obj: object, index: int) -> _Lettertype:
        adres = ctypes.cast(raw.FPDFTextObj_GetFont(obj), ctypes.c_void_p).value or 0 if obj else 0
        letter = self._letters.get(adres)
        if letter is None:
            buffer, vlaggen = ctypes.create_string_buffer(128), ctypes.c_int()
            raw.FPDFText_GetFontInfo(self._page, index, buffer, 128, vlaggen)
            naam = buffer.value.decode("latin-1")
            zwaar = raw.FPDFText_GetFontWeight(self._page, index) >= 600
            letter = _Lettertype(
                vet=zwaar or _BOLD.search(naam) is not None,
                cursief=_ITALIC.search(naam) is not None,
                symbool=_SYMBOL.search(naam) is not None,
            )
            self._letters[adres] = letter
        return letter

    def _kleur(self, index: int) -> int:
        rood, groen, blauw, dek = self._kleuren
        if not raw.FPDFText_GetFillColor(self._page, index, rood, groen, blauw, dek):
            return 0
        return int(rood.value << 16 | groen.value << 8 | blauw.value)
