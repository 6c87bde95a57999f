"""The phrase language, and whether every list is written in it."""

from __future__ import annotations

import re

import pytest

from raadslint.facts import frasen
from raadslint.facts.frasen import LIJSTEN, Frasenboek, frasen_in
from raadslint.gegevens import woordenlijst

ALLE = [(lijst, groep, tekst) for lijst in LIJSTEN for groep, tekst in woordenlijst(f"feit-{lijst}").items()]


@pytest.mark.parametrize(
    ("frase", "tekst", "gevonden"),
    [
        ("risico*", "Er zijn risico’s.", "risico’s"),
        ("+visie", "Dit past in de woonvisie.", "woonvisie"),
        ("+visie", "Dit past in de visie.", None),
        ("ten laste van", "Dit komt TEN LASTE van de reserve.", "TEN LASTE van"),
        (
            "kan ... leiden tot",
            "Dat kan op den duur, zegt men, leiden tot tekorten.",
            "kan op den duur, zegt men, leiden tot",
        ),
        ("niet .. zeker", "Dit is niet een twee drie zeker.", None),
        ("raad/gemeenteraad besluit", "De gemeenteraad besluit.", "gemeenteraad besluit"),
        ("wet", "De wetten gelden.", None),
        ("advies van de wmo-raad", "Het advies van de Wmo-raad is positief.", "advies van de Wmo-raad"),
        ("raad adviseert", "De Wmo-raad adviseert positief.", "Wmo-raad adviseert"),
        ("kosten zijn", "De kosten (deels) zijn voor ons.", None),
        ("kosten .. zijn", "De kosten (€ 500) zijn voor ons.", "kosten (€ 500) zijn"),
        ("hoger dan 5", "Het is hoger dan € 5.", None),
        ("niet .. mogelijk", "Dat is er niet; mogelijk komt het nog.", None),
        ("niet .. mogelijk", "Dat is hier niet, zo bleek, mogelijk.", "niet, zo bleek, mogelijk"),
        ("t.l.v reserve", "Dit komt t.l.v. reserve wegen.", "t.l.v. reserve"),
    ],
)
def test_phrase(frase: str, tekst: str, gevonden: str | None) -> None:
    raak = next(iter(Frasenboek({"proef": frase}).zoek(tekst)), None)
    assert (tekst[raak.begin : raak.eind] if raak else None) == gevonden


def test_finds_the_first_place_per_group() -> None:
    raak = {r.groep: (r.begin, r.eind) for r in frasen_in("Het risico is klein, zegt de raad; een tweede risico niet.")}
    assert raak["risico.risico"] == (4, 10)


@pytest.mark.parametrize(("lijst", "groep", "tekst"), ALLE, ids=[f"{a}.{b}" for a, b, _ in ALLE])
def test_every_phrase_can_be_found(lijst: str, groep: str, tekst: str) -> None:
    """A phrase written out plainly, without its gaps, must be found under its own group."""
    for frase in frasen._regels(tekst):
        woorden = [
            w.split("/")[0].replace("*", "").replace("+", "extra") for w in frase.split() if w not in ("..", "...")
        ]
        zin = " ".join(woorden)
        assert any(r.groep == f"{lijst}.{groep}" for r in frasen_in(zin)), frase


@pytest.mark.parametrize(("lijst", "groep", "tekst"), ALLE, ids=[f"{a}.{b}" for a, b, _ in ALLE])
def test_no_half_alternatives(lijst: str, groep: str, tekst: str) -> None:
    """``a/b c/d`` where a comma was meant shows as a slash beside a space."""
    assert not re.search(r"/[ ,]|[ ,]/|//", tekst)
