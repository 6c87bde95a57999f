"""Highlights with a note in a copy of a PDF, at the boxes that the reader kept."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence

from raadslint.fouten import RaadslintFout
from raadslint.reporter.annotatie import AUTEUR, Aantekening, stukken

_GEEL = (1.0, 0.85, 0.2)
_AFDRUKBAAR = 4
_SMALLE, _RUIME = frozenset(" iljtfrI.,:;'‘’|!()[]-"), frozenset("mw%@—")
_SMAL, _RUIM = 0.52, 1.35
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
            words = note.blok.tekst[origin.begin : origin.eind]
            pages.setdefault(origin.pagina, []).append(
                _deel(words, origin.vak, begin - origin.begin, end - origin.begin)
            )
    return pages.items()


def _deel(words: str, box: Vak, begin: int, end: int) -> Vak:
    """The part of the box of these words that the characters from ``begin`` to ``end`` take, by their usual widths."""
    x0, y0, x1, y1 = box
    scale = (x1 - x0) / (_breedte(words) or 1)
    return (x0 + _breedte(words[:begin]) * scale, y0, x0 + _breedte(words[:end]) * scale, y1)


def _breedte(words: str) -> float:
    """How wide words are, an average letter being 1. Fonts differ, but in all of them an i is narrow and an m wide."""
    return sum(_SMAL if c in _SMALLE else _RUIM if c in _RUIME or c.isupper() else 1.0 for c in words)


def _hoeken(box: Vak) -> tuple[float, ...]:
    """Upper left, upper right, lower left, lower right: the order that viewers follow."""
    x0, y0, x1, y1 = box
    return (x0, y1, x1, y1, x0, y0, x1, y0)


def _omhullend(boxes: Sequence[Vak]) -> Vak:
    left, low, right, high = zip(*boxes, strict=True)
    return (min(left), min(low), max(right), max(high))
