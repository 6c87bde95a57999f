"""Text of scanned pages by tesseract (extra `ocr`), given as if the file had held it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

import pypdfium2 as pdfium

from raadslint.fouten import LeesFout
from raadslint.parser.pdf_bron import Opmaak, Pagina, Woord

DPI = 200
MAX_PUNTEN = 2_000.0
"""A page longer than this many points (70 cm) is rendered coarser, so that no page takes the memory."""
GROOTTE = 11.0
"""Font size that recognised text gets: boxes in a scan are too rough to tell a heading by its size."""
MIN_ZEKERHEID = 30.0
"""Words of which tesseract is less sure than this (0-100) are specks and lines."""
_REGEL = ("block_num", "par_num", "line_num")
_INSTALLEER = "Installeer het met: pip install raadslint[ocr], en tesseract met Nederlands (tesseract-ocr-nld)."


def herken_pagina(pdf: pdfium.PdfDocument, pagina: Pagina) -> Pagina:
    """The page with the words that tesseract sees. Raises `LeesFout` when it is not installed."""
    try:
        import pytesseract
    except ImportError as fout:
        raise LeesFout("Tekstherkenning is niet geïnstalleerd.", doe=_INSTALLEER) from fout
    schaal = DPI / 72 * min(1.0, MAX_PUNTEN / max(pagina.breedte, pagina.hoogte))
    page = pdf[pagina.nummer - 1]
    try:
        beeld = page.render(scale=schaal).to_pil()
    finally:
        page.close()
    try:
        gezien = pytesseract.image_to_data(beeld, lang="nld", output_type=pytesseract.Output.DICT, timeout=60)
    except pytesseract.TesseractNotFoundError as fout:
        raise LeesFout("Het programma tesseract is niet gevonden.", doe=_INSTALLEER) from fout
    except pytesseract.TesseractError as fout:
        raise LeesFout(
            "Tesseract kan de tekst niet herkennen; misschien ontbreekt Nederlands.", doe=_INSTALLEER
        ) from fout
    except RuntimeError as fout:  # pytesseract's word for a timeout
        raise LeesFout(
            f"De tekst op pagina {pagina.nummer} herkennen duurt te lang.", doe="Splits het bestand."
        ) from fout
    return pagina._replace(woorden=list(_woorden(gezien, schaal, pagina)), beeld=False)


def _woorden(gezien: Mapping[str, Sequence[Any]], schaal: float, pagina: Pagina) -> Iterator[Woord]:
    """The words, line by line; all words of a line get one base line."""
    goed = [i for i, tekst in enumerate(gezien["text"]) if _is_woord(tekst, gezien["conf"][i])]
    opmaak = Opmaak(GROOTTE, False, False, 0, False, -1)
    for _, groep in groupby(goed, key=lambda i: tuple(gezien[k][i] for k in _REGEL)):
        regel = list(groep)
        randen = sorted(gezien["top"][i] + gezien["height"][i] for i in regel)
        y = pagina.onder + pagina.hoogte - randen[len(randen) // 2] / schaal
        for i in regel:
            x0 = gezien["left"][i] / schaal
            tekst = str(gezien["text"][i]).strip()
            yield Woord(tekst, x0, x0 + gezien["width"][i] / schaal, y, opmaak, breuk=i == regel[0], los=True)


def _is_woord(tekst: object, zekerheid: object) -> bool:
    return bool(str(tekst).strip()) and float(str(zekerheid)) >= MIN_ZEKERHEID
