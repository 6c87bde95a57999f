"""Answers to questions: the first case that holds, a person where the facts leave it undecided, ``nee`` otherwise."""

from __future__ import annotations

from dataclasses import replace

import pytest

from raadslint.engine import laad_normenkader
from raadslint.engine.keuring import Keuring
from raadslint.engine.laden import lees_vraag
from raadslint.engine.oordeel import beoordeel
from raadslint.model import Antwoord, Waarneming
from tests.engine.fragment import SCHOON, maak_voorstel, toets_fragment
from tests.engine.rijtjes import FEITEN, dossier, kader, rij

VAST = {"id": "geld", "kwaliteit": "zakelijk", "rubriek": "financien", "vraag": "Wat kost het?", "bron": "eigen"}
SOMS_MENS = {
    "ja": {"totaal": "ja"},
    "mens": {"als": {"dekking": "ja"}, "toelichting": "De dekking alleen zegt te weinig."},
    "mensvraag": "Staat de prijs erin?",
}


def _antwoord(*rijen: Waarneming) -> Antwoord:
    keuring = Keuring()
    vraag = lees_vraag({**VAST, **SOMS_MENS}, ("proef",), keuring, FEITEN)
    assert keuring.fouten == []
    (antwoord,) = beoordeel(dossier(), rijen, (), replace(kader(), vragen=(vraag,))).vragen
    return antwoord


@pytest.mark.parametrize(
    ("totaal", "dekking", "verwacht"),
    [("ja", "ja", "ja"), ("nee", "ja", "mens"), ("nee", "nee", "nee")],
)
def test_the_first_case_that_holds_gives_the_answer(totaal: str, dekking: str, verwacht: str) -> None:
    assert _antwoord(rij("totaal", totaal), rij("dekking", dekking)).antwoord == verwacht


def test_what_is_left_to_a_person_says_why_and_what_to_look_at() -> None:
    antwoord = _antwoord(rij("totaal", "nee"), rij("dekking", "ja"))
    assert (antwoord.cijfer, antwoord.bereik) == (None, None)
    assert antwoord.toelichting == "De dekking alleen zegt te weinig."
    assert antwoord.mensvraag == "Staat de prijs erin?"


@pytest.mark.parametrize("mens", ["ja", None])
def test_a_question_has_cases_or_is_for_a_person_alone(mens: str | None) -> None:
    keuring = Keuring()
    gevallen = {"ja": {"totaal": "ja"}} if mens else {}
    lees_vraag({**VAST, **gevallen, "mens": mens}, ("proef",), keuring, FEITEN)
    assert len(keuring.fouten) == 1


def test_a_proposal_without_a_decision_is_still_a_proposal_and_that_is_its_worst_fault() -> None:
    heel = maak_voorstel(None, SCHOON)
    kop, _, rest = heel.partition("# Te nemen besluit")
    zonder = kop + "# Aanleiding" + rest.partition("# Aanleiding")[2].partition("# Raadsbesluit")[0]
    kaart = toets_fragment(zonder, laad_normenkader("berkelland-2020"))
    assert (kaart.dossier.documentsoort.soort, kaart.dossier.documentsoort.zekerheid) == ("raadsvoorstel", "aanwijzing")
    assert kaart.bevindingen[0].regel == "dictum-ontbreekt"
