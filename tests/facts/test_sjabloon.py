"""A heading without text, and one with nothing but "n.v.t."."""

from __future__ import annotations

import pytest

from raadslint.facts.basis import Lezing
from raadslint.facts.sjabloon import neem_koppen
from raadslint.gegevens import lees_yaml
from tests.facts.bouw import bouw
from tests.facts.dossiertekst import GEVALLEN, dossier_uit


@pytest.mark.parametrize(("tekst", "soort"), lees_yaml(GEVALLEN / "lege-rubrieken.yaml"))
def test_what_stands_under_a_heading(tekst: str, soort: str) -> None:
    dossier = bouw([("Duurzaamheid", "duurzaamheid", [tekst]), ("Bijlagen", "bijlagen", ["Kaart"])])
    rijen = {w.feit: w.waarde for w in neem_koppen(Lezing(dossier)) if w.veld("kop") == "Duurzaamheid"}
    assert (rijen["nvt-zonder-toelichting"], rijen["rubriek-leeg"]) == {
        "nvt": ("ja", "nee"),
        "leeg": ("nee", "ja"),
        "vol": ("nee", "nee"),
    }[soort]


def test_a_heading_is_named_with_its_number() -> None:
    tekst = "Raadsvoorstel\n\n1. Aanleiding\nDe brug is oud.\n\n2. Duurzaamheid\nN.v.t.\n\n3. Bijlagen\nKaart"
    rijen = neem_koppen(Lezing(dossier_uit(tekst)))
    assert [w.veld("kop") for w in rijen if w.feit == "nvt-zonder-toelichting" and w.waarde == "ja"] == [
        "2. Duurzaamheid"
    ]
