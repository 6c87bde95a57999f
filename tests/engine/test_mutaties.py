"""One thing changed in a clean proposal gives the finding for that thing, and nothing else."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from raadslint.engine import laad_normenkader
from raadslint.gegevens import lees_yaml
from tests.engine.fragment import FIETSPAD, GEGEVENS, SCHOON, Basis, maak_voorstel, toets_fragment

KADER = laad_normenkader("berkelland-2020")
BASES: dict[str, Basis] = {"dorpshuis": SCHOON, "fietspad": FIETSPAD}
GEVALLEN = lees_yaml(GEGEVENS.parent / "gevallen" / "regels" / "mutaties.yaml")
PAREN = [
    pytest.param(geval, basis, id=f"{geval['regel']}-{geval['naam']}-{basis}") for geval in GEVALLEN for basis in BASES
]


def _bevindingen(tekst: str) -> set[tuple[str, str]]:
    kaart = toets_fragment(tekst, KADER, proef=False)
    assert kaart.fouten == ()
    return {(b.regel, b.zekerheid) for b in kaart.bevindingen}


@cache
def _schoon(basis: str) -> frozenset[tuple[str, str]]:
    return frozenset(_bevindingen(maak_voorstel(None, BASES[basis])))


def _gemuteerd(geval: dict[str, Any], basis: str) -> str:
    """The text with every change made; a change that hits nothing is a mistake in the case."""
    voorstel, kop, besluit = maak_voorstel(None, BASES[basis]).partition("# Raadsbesluit")
    for oud, nieuw in geval[basis]:
        assert oud in voorstel + kop + besluit, f"staat er niet in: {oud}"
        besluit = besluit.replace(oud, nieuw)
        voorstel = voorstel if geval.get("alleen_besluit") else voorstel.replace(oud, nieuw)
    return voorstel + kop + besluit


@pytest.mark.parametrize(("geval", "basis"), PAREN)
def test_one_change_gives_its_own_finding_and_no_other(geval: dict[str, Any], basis: str) -> None:
    nieuw = {regel for regel, _ in _bevindingen(_gemuteerd(geval, basis)) - _schoon(basis)}
    assert geval["regel"] in nieuw
    assert nieuw <= {geval["regel"], *geval.get("ook", ())}


@pytest.mark.parametrize("basis", BASES)
def test_the_proposals_to_change_are_clean(basis: str) -> None:
    assert [regel for regel, zekerheid in _schoon(basis) if zekerheid == "vastgesteld"] == []
