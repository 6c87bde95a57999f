"""Patterns with traces: they find what the expression alone finds, and no trace hides a match."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from raadslint.facts.waarnemers import WAARNEMERS
from raadslint.language import verwijzingen
from raadslint.language.patroon import Patroon

GEVALLEN = Path(__file__).resolve().parents[1] / "gevallen"
"""Made-up text of every kind, as it stands in the files of cases."""


@pytest.mark.parametrize(
    ("tekst", "gevonden"),
    [("De Motie 12 ligt voor.", ["Motie 12"]), ("De motie ligt voor.", []), ("Nummer 12 ligt voor.", [])],
)
def test_finds_what_the_expression_finds(tekst: str, gevonden: list[str]) -> None:
    patroon = Patroon(r"\bmotie\s+\d+", sporen=("motie",))
    eerste = patroon.search(tekst)
    assert [m[0] for m in patroon.finditer(tekst)] == gevonden
    assert ([eerste[0]] if eerste else []) == gevonden


def test_capitals_count_when_asked() -> None:
    assert Patroon("Art", sporen=("art",), hoofdletters=True).search("kunst en ART") is None


def test_no_trace_hides_a_match() -> None:
    regels = [r for p in GEVALLEN.rglob("*.*") if p.suffix in (".yaml", ".txt") for r in p.read_text().splitlines()]
    patronen = dict(_patronen())
    gemist = {
        (naam, m[0])
        for naam, patroon in patronen.items()
        for regel in regels
        if (m := patroon.uitdrukking.search(regel)) and patroon.search(regel) is None
    }
    assert len(patronen) > 10
    assert not gemist


def _patronen() -> Iterator[tuple[str, Patroon]]:
    """Every pattern with traces that an observer uses."""
    assert WAARNEMERS  # their modules are loaded
    for module in [m for naam, m in sys.modules.items() if naam.startswith("raadslint.")]:
        yield from ((f"{module.__name__}.{k}", v) for k, v in vars(module).items() if isinstance(v, Patroon))
    yield from ((f"verwijzingen.{i}", patroon) for i, (_, patroon) in enumerate(verwijzingen._vormen()))
