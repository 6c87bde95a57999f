"""Which abbreviations ask for an explanation, and what counts as one."""

from __future__ import annotations

import pytest

from raadslint.facts.afkortingen_uitleg import verklaard
from raadslint.facts.waarnemers import neem_waar
from raadslint.gegevens import lees_yaml
from tests.facts.bouw import bouw
from tests.facts.dossiertekst import GEVALLEN

_GEVALLEN = [tuple(g) for g in lees_yaml(GEVALLEN / "afkortingen.yaml")]


def _gevonden(*alineas: str) -> list[object]:
    rijen, _ = neem_waar(bouw([("Argumenten", "argumentatie", alineas)]))
    return [w.veld("afkorting") for w in rijen if w.feit == "afkorting-onverklaard"]


@pytest.mark.parametrize(
    ("tekst", "gevonden"),
    [
        ("Het PoHo stelt het programma vast.", ["PoHo"]),
        ("De MRDH betaalt mee aan de tram.", ["MRDH"]),
        ("De Regionale Energiestrategie (RES) is klaar. De RES loopt tot 2030.", []),
        ("Het IBOR (integraal beheer openbare ruimte) wordt vernieuwd.", []),
        ("Het Ruimtelijk Ontwikkelingsplan (afgekort ROP) is klaar.", []),
        ("Wij stellen voor € 5.000 exclusief btw te besteden.", []),
        ("De fractie van D66 en het CDA dienden een voorstel in.", []),
        ("Dit staat in RIS 312345 en in RIS312345.", []),
        ("De kosten zijn m.b.t. de bouw i.v.m. de prijzen hoger.", []),
        ("De motie M-12/2024 en motie RG-319/2022 zijn afgedaan.", []),
        ("De Haagse Noorderbuurt (HNB Wonen) en HNB (huis naast buur).", []),
        ("Het G40-netwerk en de P&C-cyclus vragen om cijfers.", ["G40", "P&C"]),
        ("De Wgs geldt hier.", ["Wgs"]),
        ("De INTZ: instroom nieuwe treinen Zuid.", []),
        ("De uitstoot van NO x daalt.", []),
        ("De zorg door de JGZ en de JGZ’s in de regio groeit.", ["JGZ"]),
    ],
)
def test_unexplained(tekst: str, gevonden: list[str]) -> None:
    assert _gevonden(tekst) == gevonden


@pytest.mark.parametrize("geval", _GEVALLEN, ids=lambda g: str(g[0])[:50])
def test_cases(geval: tuple[str, list[str]]) -> None:
    tekst, gevonden = geval
    assert _gevonden(tekst) == gevonden


def test_explained_anywhere_in_the_proposal_counts() -> None:
    assert _gevonden("De SOK is getekend.", "Een samenwerkingsovereenkomst (SOK) regelt de verdeling.") == []


def test_annexes_and_file_names_are_left_alone() -> None:
    rijen, _ = neem_waar(bouw([("Bijlagen", "bijlagen", ["Rapport_VTH_2024.pdf over het VTHX-stelsel"])]))
    assert not [w for w in rijen if w.feit == "afkorting-onverklaard"]


@pytest.mark.parametrize(
    ("naam", "tekst", "ja"),
    [
        ("GR", "de gemeenschappelijke regeling (GR)", True),
        ("GR", "de kosten stijgen (GR)", False),
        ("BOPA", "een buitenplanse omgevingsplanactiviteit (hierna: BOPA)", True),
        ("MKBA", "MKBA = maatschappelijke kosten-batenanalyse", True),
        ("ABC", "ABC staat voor een adres", True),
    ],
)
def test_what_counts_as_an_explanation(naam: str, tekst: str, ja: bool) -> None:
    assert verklaard(naam, tekst) is ja


def test_departments_in_the_metadata_are_asked_for() -> None:
    dossier = bouw([("Onderwerp", "kenmerken", ["Dienst / afdeling : Ruimte, BJX en S&Q Zaaknummer : 12345"])])
    rijen, _ = neem_waar(dossier)
    assert [w.veld("afkorting") for w in rijen if w.feit == "afkorting-onverklaard"] == ["BJX", "S&Q"]
