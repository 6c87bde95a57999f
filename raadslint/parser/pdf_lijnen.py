"""What is drawn on a page: ruling lines, and whether a picture fills it."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import NamedTuple

import pypdfium2 as pdfium
from pypdfium2 import raw

MAX_OBJECTEN = 6_000
"""Drawing objects of one page that are looked at for ruling lines; a drawing with more is no table."""
DUN = 3.0
"""A filled box thinner than this many points is a ruling line."""


class Lijn(NamedTuple):
    """A ruling line; horizontal when y0 and y1 are the same, vertical when x0 and x1 are."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def liggend(self) -> bool:
        """Horizontal."""
        return self.y0 == self.y1


def vind_lijnen(page: pdfium.PdfPage) -> Iterator[Lijn]:
    """The horizontal and vertical lines of a page, drawn as strokes, as thin boxes or as the edges of boxes."""
    aantal = raw.FPDFPage_CountObjects(page.raw)
    if aantal > MAX_OBJECTEN:
        return
    links, onder, rechts, boven = (ctypes.c_float() for _ in range(4))
    for index in range(aantal):
        obj = raw.FPDFPage_GetObject(page.raw, index)
        if raw.FPDFPageObj_GetType(obj) != raw.FPDF_PAGEOBJ_PATH or not raw.FPDFPageObj_GetBounds(
            obj, links, onder, rechts, boven
        ):
            continue
        x0, y0, x1, y1 = links.value, onder.value, rechts.value, boven.value
        if y1 - y0 <= DUN < x1 - x0:
            yield Lijn(x0, (y0 + y1) / 2, x1, (y0 + y1) / 2)
        elif x1 - x0 <= DUN < y1 - y0:
            yield Lijn((x0 + x1) / 2, y0, (x0 + x1) / 2, y1)
        elif y1 - y0 > DUN and _getekend(obj):
            yield from _randen(obj)


def _getekend(obj: object) -> bool:
    """The path has a stroke, so its own segments are lines."""
    vulling, streep = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(obj, vulling, streep)
    return bool(streep.value)


def _randen(obj: object) -> Iterator[Lijn]:
    """The straight segments of a stroked path, in page coordinates."""
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(obj, matrix)
    if matrix.b or matrix.c:
        return
    x, y = ctypes.c_float(), ctypes.c_float()
    vorige: tuple[float, float] | None = None
    begin: tuple[float, float] | None = None
    for index in range(min(raw.FPDFPath_CountSegments(obj), 400)):
        segment = raw.FPDFPath_GetPathSegment(obj, index)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        punt = (x.value * matrix.a + matrix.e, y.value * matrix.d + matrix.f)
        if raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_MOVETO:
            begin = punt
        elif vorige is not None:
            yield from _recht(vorige, punt)
        if raw.FPDFPathSegment_GetClose(segment) and begin is not None:
            yield from _recht(punt, begin)
        vorige = punt


def _recht(een: tuple[float, float], ander: tuple[float, float]) -> Iterator[Lijn]:
    """The line between two points when it is horizontal or vertical."""
    (ax, ay), (bx, by) = een, ander
    if abs(ay - by) < 0.5 < abs(ax - bx):
        yield Lijn(min(ax, bx), (ay + by) / 2, max(ax, bx), (ay + by) / 2)
    elif abs(ax - bx) < 0.5 < abs(ay - by):
        yield Lijn((ax + bx) / 2, min(ay, by), (ax + bx) / 2, max(ay, by))


def heeft_beeld(page: pdfium.PdfPage, oppervlak: float) -> bool:
    """Pictures cover at least half of the page."""
    links, onder, rechts, boven = (ctypes.c_float() for _ in range(4))
    bedekt = 0.0
    for index in range(min(raw.FPDFPage_CountObjects(page.raw), MAX_OBJECTEN)):
        obj = raw.FPDFPage_GetObject(page.raw, index)
        soort = raw.FPDFPageObj_GetType(obj)
        if soort in (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_FORM) and raw.FPDFPageObj_GetBounds(
            obj, links, onder, rechts, boven
        ):
            bedekt += (rechts.value - links.value) * (boven.value - onder.value)
    return bedekt >= 0.5 * oppervlak
