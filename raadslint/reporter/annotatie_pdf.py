"""Highlights with a note in a copy of a PDF, at the boxes that the reader kept."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence

from raadslint.fouten import RaadslintFout
from raadslint.model import Herkomst
from raadslint.reporter.annotatie import AUTEUR, Aantekening, stukken

_GEEL = (1.0, 0.85, 0.2)
_AFDRUKBAAR = 4
Vak = tuple[float, float, float, float]


def plaats_markeringen(inhoud: bytes, aantekeningen: Sequence[Aantekening]) -> bytes:
    """The PDF with a highlight and a note for each. Raises `RaadslintFout` when the file cannot be written back."""
    from pypdf import PdfReader, PdfWriter
    from pypdf.errors import PyPdfError

    try:
        reader = PdfReader(io.BytesIO(inhoud))
        if reader.is_encrypted:
            reader.decrypt("")
        writer = PdfWriter(clone_from=reader)
        for note in aantekeningen:
            _markeer(writer, note)
        out = io.BytesIO()
        writer.write(out)
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise RaadslintFout(
            "in deze PDF kan raadslint geen opmerkingen zetten.", doe="Maak een scorekaart met --formaat html."
        ) from error
    return out.getvalue()


def _markeer(writer: object, note: Aantekening) -> None:
    """One annotation a page; the note itself is at the first."""
    from pypdf import PdfWriter
    from pypdf.annotations import Highlight
    from pypdf.generic import ArrayObject, FloatObject, NameObject, NumberObject, TextStringObject

    assert isinstance(writer, PdfWriter)
    for page, boxes in _per_pagina(note):
        quads = ArrayObject(FloatObject(v) for box in boxes for v in _hoeken(box))
        mark = Highlight(rect=_omhullend(boxes), quad_points=quads)
        mark[NameObject("/C")] = ArrayObject(FloatObject(v) for v in _GEEL)
        mark[NameObject("/Contents")] = TextStringObject("\n".join(note.alineas))
        mark[NameObject("/T")] = TextStringObject(AUTEUR)
        mark[NameObject("/F")] = NumberObject(_AFDRUKBAAR)
        writer.add_annotation(page_number=page - 1, annotation=mark)


def _per_pagina(note: Aantekening) -> Iterable[tuple[int, list[Vak]]]:
    pages: dict[int, list[Vak]] = {}
    for i, begin, end in stukken(note):
        origin = note.blok.herkomst[i]
        if origin.pagina is not None and origin.vak is not None:
            pages.setdefault(origin.pagina, []).append(_deel(origin, origin.vak, begin, end))
    return pages.items()


def _deel(origin: Herkomst, box: Vak, begin: int, end: int) -> Vak:
    """The part of a line's box that these characters take, letters being about equally wide."""
    x0, y0, x1, y1 = box
    width = (x1 - x0) / max(origin.eind - origin.begin, 1)
    return (x0 + (begin - origin.begin) * width, y0, x0 + (end - origin.begin) * width, y1)


def _hoeken(box: Vak) -> tuple[float, ...]:
    """Upper left, upper right, lower left, lower right: the order that viewers follow."""
    x0, y0, x1, y1 = box
    return (x0, y1, x1, y1, x0, y0, x1, y0)


def _omhullend(boxes: Sequence[Vak]) -> Vak:
    left, low, right, high = zip(*boxes, strict=True)
    return (min(left), min(low), max(right), max(high))
