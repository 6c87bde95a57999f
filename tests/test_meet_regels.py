"""The judged hits: well-formed, about rules that exist, and with no text of a document in them."""

from __future__ import annotations

import csv
import re

from raadslint.engine import laad_normenkader
from tests.meet_regels import OORDELEN, VELDEN, Treffer, precisie


def test_every_row_is_a_verdict_on_a_rule_that_exists() -> None:
    rules = {r.id for r in laad_normenkader("berkelland-2020").regels}
    with OORDELEN.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows
    assert set(rows[0]) == set(VELDEN)
    assert {r["regel"] for r in rows} <= rules
    assert {r["oordeel"] for r in rows} <= {"terecht", "onterecht"}
    assert all(re.fullmatch(r"[0-9a-f]{16}", r["passage"]) for r in rows)


def test_precision_counts_per_rule() -> None:
    judged = {Treffer("a", "x", "1"): True, Treffer("a", "x", "2"): False, Treffer("b", "y", "1"): True}
    assert precisie(judged) == {"x": (1, 2), "y": (1, 1)}
