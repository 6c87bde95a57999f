"""A regeling in the dossier against itself: each fault alone, and what only looks like one."""

from __future__ import annotations

from typing import Any

import pytest

from raadslint.facts.basis import Lezing
from raadslint.facts.regeling_lezen import regelingen
from raadslint.facts.strijdig_bijlage import neem_bijlagenummers
from raadslint.facts.strijdig_plek import regels_van
from raadslint.facts.strijdig_regeling import neem_regeling
from raadslint.gegevens import lees_yaml
from raadslint.model import Waarneming
from tests.facts.dossiertekst import GEVALLEN, dossier_uit

REGELINGEN: list[dict[str, Any]] = lees_yaml(GEVALLEN / "regeling.yaml")


def lezing(artikelen: str, context: str = "De fietsen staan nu op de stoep.", bijlagen: str = "") -> Lezing:
    return Lezing(
        dossier_uit(
            "Raadsvoorstel\n\nOnderwerp: Verordening stallingen Duinwoude 2032\nRaadsvergadering: 3 maart 2032\n\n"
            "Voorgesteld besluit\n\n1. De Verordening stallingen Duinwoude 2032 vast te stellen.\n\n"
            f"Aanleiding\n\n{context}\n\nBeoogd effect\n\nFietsen staan in 2033 in een stalling.\n\n"
            f"Argumenten\n\n1.1 Dit maakt de stoep vrij.\n\n{bijlagen}"
            "Raadsbesluit\n\nDe raad van de gemeente Duinwoude;\n\n"
            "gelezen het voorstel van burgemeester en wethouders;\n\n"
            "gelet op artikel 147 van de Gemeentewet;\n\nbesluit:\n\n"
            f"vast te stellen de Verordening stallingen Duinwoude 2032:\n\n{artikelen}\n\n"
            "Aldus vastgesteld in de vergadering van 3 maart 2032.\n\nde griffier, de voorzitter,"
        )
    )


def kort(rij: Waarneming) -> str:
    if rij.feit == "tegenstrijdigheid":
        return f"{rij.veld('soort')} {rij.veld('a')}"
    return f"{rij.feit} {rij.veld('artikel') or rij.veld('oud')}"


@pytest.mark.parametrize("geval", REGELINGEN, ids=lambda g: str(g["naam"]))
def test_a_regeling(geval: dict[str, Any]) -> None:
    tekst = {naam: geval[naam] for naam in ("artikelen", "context") if naam in geval}
    assert [kort(r) for r in neem_regeling(lezing(**tekst))] == geval["verwacht"]


def test_the_articles_and_their_leden() -> None:
    (regeling,) = regelingen(regels_van(lezing(REGELINGEN[0]["artikelen"])))
    assert [(a.nummer, a.titel, len(a.leden)) for a in regeling.artikelen] == [
        ("1", "Begrippen", 0),
        ("2", "Gebruik", 3),
        ("3", "Slot", 0),
    ]


def test_a_regeling_that_amends_another_is_not_read() -> None:
    amending = (
        "Artikel I\n\nDe verordening wordt als volgt gewijzigd:\n\nArtikel 2 komt te luiden: 1. De stalling is open."
    )
    assert regelingen(regels_van(lezing(amending))) == ()


LIJST = "Bijlagen\n\n1. Tekening van de stalling\n2. Raming van de kosten\n3. Akoestisch rapport\n\n"


@pytest.mark.parametrize(
    ("context", "verwacht"),
    [
        ("De tekening (bijlage 1) en de raming (bijlage 2) zijn klaar, net als het akoestisch rapport.", []),
        (
            "De raming van de kosten (bijlage 1) is klaar, zie ook bijlage 2.",
            ["bijlagenummer", "bijlage-nooit-genoemd"],
        ),
        ("De tekening staat in bijlage 1, de raming in bijlage 2.", ["bijlage-nooit-genoemd"]),
        ("De tekening is klaar.", []),
        ("Bijlage 1, bijlage 2 en bijlage 3 horen hierbij, en bijlage 5.", ["bijlagenummer"]),
    ],
)
def test_numbers_of_annexes(context: str, verwacht: list[str]) -> None:
    found = neem_bijlagenummers(lezing(REGELINGEN[0]["artikelen"], context, LIJST))
    assert [str(r.veld("soort") or r.feit) for r in found] == verwacht
