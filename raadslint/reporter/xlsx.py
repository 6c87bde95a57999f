"""The scorecard as an Excel workbook: a sheet each for findings, answers, decision points, facts and marks."""

from __future__ import annotations

import io
from datetime import datetime
from typing import Any

from raadslint.model import Scorekaart
from raadslint.reporter.formaat import STANDAARD, Weergave
from raadslint.reporter.tabellen import Cel, Tabel, tabellen

_BREED = {"boodschap", "herstel", "citaat", "tekst", "bewijs", "vraag aan u", "onderwerp"}
_VAST = datetime(2000, 1, 1)
"""A fixed day of making, so that the same card gives the same bytes."""


def schrijf_xlsx(kaart: Scorekaart, weergave: Weergave = STANDAARD) -> bytes:
    """The workbook of a card."""
    return werkboek(tabellen(kaart, weergave.toelichting), f"Scorekaart van {kaart.bestand}")


def werkboek(bladen: tuple[Tabel, ...], titel: str) -> bytes:
    """A workbook with a sheet a table, headings fixed and filters on."""
    import xlsxwriter

    stream = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(stream, options) as book:
        book.set_properties(
            {"title": titel, "author": "raadslint", "comments": "Gemaakt door raadslint", "created": _VAST}
        )
        head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        body = book.add_format({"text_wrap": True, "valign": "top"})
        for table in bladen:
            _blad(book.add_worksheet(table.naam[:31]), table, head, body)
    return stream.getvalue()


def _blad(sheet: Any, tabel: Tabel, head: Any, body: Any) -> None:
    sheet.freeze_panes(1, 0)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    for column, name in enumerate(tabel.kop):
        sheet.set_column(column, column, 50 if name in _BREED else max(12, len(name) + 3))
        sheet.write_string(0, column, name, head)
    for number, row in enumerate(tabel.rijen, start=1):
        _rij(sheet, number, row, body)
    if tabel.rijen:
        sheet.autofilter(0, 0, len(tabel.rijen), len(tabel.kop) - 1)


def _rij(sheet: Any, nummer: int, rij: tuple[Cel, ...], body: Any) -> None:
    for column, value in enumerate(rij):
        if isinstance(value, str):
            sheet.write_string(nummer, column, value[:32767], body)
        elif value is not None:
            sheet.write_number(nummer, column, value, body)
