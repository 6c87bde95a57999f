"""Conditions over rows: the same place, another point, everywhere, fields, numbers, and how many."""

from __future__ import annotations

from typing import Any

import pytest

from raadslint.engine.voorwaarden import Kandidaat, Rijen, kandidaten, treffer
from tests.engine.rijtjes import conditie, rij

RIJEN = (
    rij("dekking", "nee"),
    rij("totaal", "ja"),
    rij("sleuf", "nee", "beslispunt:1"),
    rij("sleuf", "ja", "beslispunt:2"),
    rij("soort", "geld", "beslispunt:1", velden={"namen": ("krediet", "subsidie")}),
    rij("soort", "streven", "beslispunt:2"),
    rij("vaag", "ja", "beslispunt:2", velden={"woord": "in principe", "zwaar": 3}),
    rij("vaag", "ja", "beslispunt:2", velden={"woord": "zo nodig", "zwaar": 1}),
    rij("lengte", 41, "zin:7"),
)
GEVALLEN: list[tuple[str, Any, bool]] = [
    ("document", {"dekking": "nee"}, True),
    ("document", {"dekking": "ja"}, False),
    ("document", {"dekking": ["ja", "nee"]}, True),
    ("document", {"dekking": "nee", "totaal": "ja"}, True),
    ("document", {"alle": [{"dekking": "nee"}, {"totaal": "nee"}]}, False),
    ("document", {"een": [{"dekking": "ja"}, {"totaal": "ja"}]}, True),
    ("document", {"geen": [{"dekking": "ja"}, {"totaal": "nee"}]}, True),
    ("document", {"geen": {"totaal": "ja"}}, False),
    ("document", {"vaag": "ja"}, True),
    ("document", {"feit": "vaag", "is": "ja", "vaker": 1}, True),
    ("document", {"feit": "vaag", "is": "ja", "vaker": 2}, False),
    ("beslispunt:1", {"sleuf": "nee"}, True),
    ("beslispunt:2", {"sleuf": "nee"}, False),
    ("beslispunt:1", {"vaag": "ja"}, False),
    ("beslispunt:2", {"vaag": "ja"}, True),
    ("beslispunt:1", {"feit": "sleuf", "over": "ander-beslispunt", "is": "ja"}, True),
    ("beslispunt:2", {"feit": "sleuf", "over": "ander-beslispunt", "is": "ja"}, False),
    ("beslispunt:1", {"feit": "vaag", "over": "overal", "is": "ja"}, True),
    ("beslispunt:1", {"feit": "dekking", "over": "document", "is": "nee"}, True),
    ("beslispunt:1", {"dekking": "nee"}, True),
    ("beslispunt:2", {"feit": "vaag", "veld": "woord", "is": "zo nodig"}, True),
    ("beslispunt:2", {"feit": "vaag", "veld": "zwaar", "meer": 2}, True),
    ("beslispunt:2", {"feit": "vaag", "veld": "zwaar", "meer": 3}, False),
    ("beslispunt:2", {"feit": "vaag", "veld": "woord", "meer": 1}, False),
    ("beslispunt:1", {"feit": "soort", "veld": "namen", "heeft": ["subsidie", "lening"]}, True),
    ("beslispunt:1", {"feit": "soort", "veld": "namen", "heeft": "lening"}, False),
    ("zin:7", {"feit": "lengte", "meer": 40}, True),
    ("zin:7", {"feit": "lengte", "minder": 41}, False),
]


@pytest.mark.parametrize(("over", "rauw", "verwacht"), GEVALLEN, ids=[f"{o} {r}" for o, r, _ in GEVALLEN])
def test_a_condition_holds_or_not(over: str, rauw: Any, verwacht: bool) -> None:
    found = treffer(conditie(rauw), Rijen(RIJEN), Kandidaat(over=over))
    assert (found is not None) is verwacht


def test_the_rows_that_made_it_hold_come_along() -> None:
    found = treffer(conditie({"vaag": "ja", "soort": "streven"}), Rijen(RIJEN), Kandidaat(over="beslispunt:2"))
    assert found is not None
    assert [r.feit for r in found] == ["vaag", "vaag", "soort"]


def test_a_missing_fact_is_neither_yes_nor_no() -> None:
    rijen = Rijen(())
    assert treffer(conditie({"dekking": "nee"}), rijen, Kandidaat(over="document")) is None
    assert treffer(conditie({"dekking": "ja"}), rijen, Kandidaat(over="document")) is None


@pytest.mark.parametrize(("bij", "aantal"), [("document", 1), ("beslispunt", 2), ("vaag", 2), ("zin", 1), ("kop", 0)])
def test_candidates_are_places_or_rows(bij: str, aantal: int) -> None:
    soorten = ("document", "rubriek", "kop", "beslispunt", "zin", "bijlage")
    assert len(kandidaten(bij, Rijen(RIJEN), soorten)) == aantal


def test_a_row_as_candidate_tests_only_itself() -> None:
    eerste, tweede = kandidaten("vaag", Rijen(RIJEN), ("document",))
    zwaar = conditie({"feit": "vaag", "veld": "zwaar", "meer": 2})
    assert treffer(zwaar, Rijen(RIJEN), eerste) is not None
    assert treffer(zwaar, Rijen(RIJEN), tweede) is None
