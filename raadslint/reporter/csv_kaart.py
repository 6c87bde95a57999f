"""The findings as CSV that a Dutch spreadsheet opens right: semicolons, UTF-8 with a mark, and no formulas."""

from __future__ import annotations

import csv
import io

from raadslint.model import Scorekaart
from raadslint.reporter.formaat import STANDAARD, Weergave
from raadslint.reporter.tabellen import Cel, Tabel, bevindingentabel


def schrijf_csv(kaart: Scorekaart, weergave: Weergave = STANDAARD) -> bytes:
    """One row a finding."""
    return tabel_csv(bevindingentabel(kaart))


def tabel_csv(tabel: Tabel) -> bytes:
    """A table as CSV."""
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
    writer.writerow(tabel.kop)
    writer.writerows([_cel(c) for c in row] for row in tabel.rijen)
    return stream.getvalue().encode("utf-8-sig")


def _cel(waarde: Cel) -> Cel:
    """Text of a document never becomes a formula; numbers get the Dutch comma."""
    if isinstance(waarde, str) and waarde[:1] in ("=", "+", "-", "@", "\t", "\r"):
        return f"'{waarde}"
    return str(waarde).replace(".", ",") if isinstance(waarde, float) else waarde
