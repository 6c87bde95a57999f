"""Which point has an argument, by number, by name, by reference or by what the text says of it."""

from __future__ import annotations

from typing import Any

import pytest

from raadslint.facts.argumenten import neem_argumenten
from raadslint.facts.basis import Lezing
from raadslint.facts.dictum_verband import neem_verband
from raadslint.gegevens import lees_yaml
from tests.facts.dossiertekst import GEVALLEN, dossier_uit

_BESTAND = lees_yaml(GEVALLEN / "verband.yaml")
_ZINNEN = [
    (paar["punt"], paar[soort], zonder)
    for paar in _BESTAND["paren"]
    for soort, zonder in (("draagt", []), ("los", ["2"]))
    if soort in paar
]


def _tekst(geval: dict[str, Any]) -> str:
    punten = [p if p[1:3] == ". " else f"{i}. {p}" for i, p in enumerate(geval["punten"], 1)]
    koppen = [f"{kop}\n\n" + "\n\n".join(alineas) for kop, alineas in geval["tekst"].items()]
    return "\n\n".join(["Raadsvoorstel", "Voorgesteld besluit\n\n" + "\n".join(punten), *koppen])


def _zonder(geval: dict[str, Any]) -> list[str]:
    rijen = [w for w in neem_verband(Lezing(dossier_uit(_tekst(geval)))) if w.feit == "verband-argument"]
    assert len(rijen) == len(geval["punten"])
    return [str(w.veld("nummer")).rstrip(".") for w in rijen if w.waarde == "nee"]


@pytest.mark.parametrize("geval", _BESTAND["gevallen"], ids=lambda g: g["naam"])
def test_points_without_an_argument(geval: dict[str, Any]) -> None:
    assert _zonder(geval) == geval["zonder"]


@pytest.mark.parametrize(("punt", "zin", "zonder"), _ZINNEN)
def test_a_sentence_carries_a_point_or_not(punt: str, zin: str, zonder: list[str]) -> None:
    argumenten = ["De speeltuin is versleten.", zin]
    assert _zonder({"punten": ["De speeltuin te vernieuwen.", punt], "tekst": {"Argumenten": argumenten}}) == zonder


@pytest.mark.parametrize(
    ("nummers", "ja"), [(("A.1", "B.1"), "ja"), (("a.1", "b.1"), "ja"), (("C.1", "D.1"), "nee"), (("1)", "2)"), "nee")]
)
def test_arguments_with_the_letter_of_their_point_are_numbered(nummers: tuple[str, str], ja: str) -> None:
    geval = {
        "punten": ["A. De visie vast te stellen.", "B. De leges te verlagen."],
        "tekst": {"Argumenten": [f"{n} Dit volgt uit het akkoord." for n in nummers]},
    }
    rijen = neem_argumenten(Lezing(dossier_uit(_tekst(geval))))
    assert [w.waarde for w in rijen if w.feit == "argumenten-genummerd"] == [ja]


@pytest.mark.parametrize(("nummers", "ja"), [(("1.1", "2.1"), "ja"), (("3.1", "3.2"), "nee")])
def test_in_a_numbered_paper_only_other_numbers_than_those_of_sections_count(nummers: tuple[str, str], ja: str) -> None:
    een, twee = nummers
    tekst = f"""Raadsvoorstel
Onderwerp: Vernieuwing van de speeltuin

1. Inleiding
De speeltuin is oud en door veel kinderen gebruikt. De toestellen zijn aan het eind van hun levensduur.

2. Beslispunten
1. De speeltuin te vernieuwen.
2. Hiervoor een krediet van € 40.000 beschikbaar te stellen.
3. De buurt te betrekken bij de keuze van de toestellen.

3. Argumenten
{een} De toestellen zijn versleten en daardoor niet meer veilig voor kinderen.
{twee} Het krediet is nodig, omdat het onderhoud in de begroting niet voor nieuwe toestellen is bedoeld.

4. Financiën
De kosten worden gedekt uit de reserve groen.
"""
    assert [w.waarde for w in neem_argumenten(Lezing(dossier_uit(tekst))) if w.feit == "argumenten-genummerd"] == [ja]
