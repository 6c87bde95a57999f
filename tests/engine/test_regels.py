"""Every rule on its own examples: a piece of a proposal that must give the finding, and one that must not."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pytest

from raadslint.engine import laad_normenkader
from raadslint.engine.kader import Normenkader
from raadslint.engine.uitleg import voorbeelden
from raadslint.model import Scorekaart
from tests.engine.fragment import GEGEVENS, SCHOON, toets_fragment

KADER = laad_normenkader("berkelland-2020")
WATERDORP = laad_normenkader(GEGEVENS / "waterdorp-2031.yaml")


def _gevallen(kader: Normenkader, naam: Any, soort: str) -> list[Any]:
    found = voorbeelden(naam)
    rows = [(r.id, f) for r in kader.regels if r.als is not None for f in found.get(r.id, {}).get(soort, ())]
    return [pytest.param(kader, regel, fragment, id=f"{regel}-{i}") for i, (regel, fragment) in enumerate(rows)]


ALLE = {
    soort: _gevallen(KADER, "berkelland-2020", soort) + _gevallen(WATERDORP, GEGEVENS / "waterdorp-2031.yaml", soort)
    for soort in ("goed", "fout")
}


@cache
def _kaart(fragment: str, kader: Normenkader) -> Scorekaart:
    """The card of a fragment, given as JSON so that equal fragments are judged once."""
    return toets_fragment(json.loads(fragment), kader)


def _regels(fragment: Any, kader: Normenkader) -> set[str]:
    return {b.regel for b in _kaart(json.dumps(fragment), kader).bevindingen}


@pytest.mark.parametrize(("kader", "regel", "fragment"), ALLE["fout"])
def test_the_bad_example_gives_the_finding(kader: Normenkader, regel: str, fragment: Any) -> None:
    assert regel in _regels(fragment, kader)


@pytest.mark.parametrize(("kader", "regel", "fragment"), ALLE["goed"])
def test_the_good_example_does_not(kader: Normenkader, regel: str, fragment: Any) -> None:
    assert regel not in _regels(fragment, kader)


@pytest.mark.parametrize("regel", [r.id for r in KADER.regels])
def test_every_rule_has_a_good_example_and_a_rule_that_is_on_a_bad_one(regel: str) -> None:
    found = voorbeelden("berkelland-2020")[regel]
    assert found["goed"]
    kader_regel = KADER.regel(regel)
    assert kader_regel is not None
    assert found["fout"] or kader_regel.status != "aan"


def test_a_clean_proposal_has_no_finding_that_is_shown() -> None:
    kaart = toets_fragment(None, KADER, proef=False)
    assert [(b.regel, b.boodschap) for b in kaart.bevindingen if b.zekerheid == "vastgesteld"] == []
    assert kaart.fouten == ()


def test_a_clean_proposal_is_read_whole() -> None:
    kaart = toets_fragment(None, KADER)
    assert {n for r in kaart.dossier.rubrieken for n in r.rubrieken} >= set(SCHOON["koppen"])
    assert [p.oordeel for p in kaart.beslispunten] == ["helder"] * 3
    assert kaart.besluitstatus == "gelijk"


def test_every_finding_is_complete_dutch() -> None:
    for fragment in ({"financien": "N.v.t."}, {"beslispunten": ["In principe een krediet beschikbaar te stellen."]}):
        for b in toets_fragment(fragment, KADER).bevindingen:
            assert b.boodschap[0].isupper() and b.boodschap.endswith((".", "?")), b
            assert "{" not in b.boodschap + b.herstel, b
            assert b.herstel and b.bron, b
            assert len(b.vingerafdruk) == 16, b
