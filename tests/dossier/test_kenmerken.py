"""Metadata in many forms: labels without a colon, values that run on, a title line, running heads."""

from __future__ import annotations

from dataclasses import replace

import pytest

from raadslint.dossier import maak_dossier
from raadslint.parser.text import lees_tekst

_ROMP = """
Voorstel
1. Een krediet van € 20.000 beschikbaar te stellen voor het dorpshuis.

Inleiding
Het dorpshuis van Veldermeer is aan vervanging toe en voldoet niet meer aan de eisen.

Argumenten
Het dorpshuis wordt goed gebruikt door verenigingen en door inwoners van het dorp.

Financiën
De kosten worden gedekt uit de reserve dorpshuizen van de gemeente.
"""


@pytest.mark.parametrize(
    ("kop", "verwacht"),
    [
        ("Gemeente Veldermeer\nVoorstel van het college inzake het dorpshuis", {"onderwerp": "het dorpshuis"}),
        ("Raadsvoorstel Vernieuwing dorpshuis", {"onderwerp": "Vernieuwing dorpshuis"}),
        ("Raadsvoorstel\nOnderwerp Vernieuwing dorpshuis", {"onderwerp": "Vernieuwing dorpshuis"}),
        ("Raadsvoorstel\nDossiernummer 24.10.551", {"zaaknummer": "24.10.551"}),
        ("Raadsvoorstel\nBeslisdatum B&W 9 maart 2021", {"collegebesluit": "2021-03-09"}),
        ("Raadsvoorstel\nPortefeuillehouder\nR. van Dam", {"portefeuillehouder": "R. van Dam"}),
        ("Raadsvoorstel\nPortefeuillehouder : Presidium", {"portefeuillehouder": "Presidium"}),
        ("Raadsvoorstel\nZaaknummer : 5891 Dienst / afdeling : Klimaat", {"zaaknummer": "5891"}),
        (
            "Raadsvoorstel\nOnderwerp\nVernieuwing van het dorpshuis in Veldermeer-Oost\nZaaknummer\n118-2024",
            {"onderwerp": "Vernieuwing van het dorpshuis in Veldermeer-Oost", "zaaknummer": "118-2024"},
        ),
        (
            'Raadsvoorstel\nOnderwerp\nVisie op alle dorpshuizen "Samen onder één dak"\nRegistratienummer\n118',
            {"onderwerp": 'Visie op alle dorpshuizen "Samen onder één dak"'},
        ),
        (
            "Raadsvoorstel\nOnderwerp: Vernieuwing van de werkwijze van het presidium en de Commissie",
            {"onderwerp": "Vernieuwing van de werkwijze van het presidium en de Commissie"},
        ),
    ],
)
def test_kenmerken(kop: str, verwacht: dict[str, str]) -> None:
    document = lees_tekst(f"{kop}\n{_ROMP}".encode(), "voorstel.txt", "0" * 64, "txt")
    found = {k.naam: k.datum.isoformat() if k.datum else k.waarde for k in maak_dossier(document).kenmerken}
    assert verwacht.items() <= found.items()


@pytest.mark.parametrize("kop", ["Raadsvoorstel 61", "Raadsvoorstel gemeente Veldermeer", "Voorstel aan de raad"])
def test_a_title_line_without_a_subject(kop: str) -> None:
    document = lees_tekst(f"{kop}\n{_ROMP}".encode(), "voorstel.txt", "0" * 64, "txt")
    assert maak_dossier(document).kenmerk("onderwerp") is None


def test_a_day_is_no_name() -> None:
    document = lees_tekst(f"Gemeente Veldermeer\nPresidium\nRV320011\n{_ROMP}".encode(), "v.txt", "0" * 64, "txt")
    assert maak_dossier(document).kenmerk("collegebesluit") is None


def test_the_running_head_gives_the_number() -> None:
    document = lees_tekst(f"Raadsvoorstel\n{_ROMP}".encode(), "voorstel.txt", "0" * 64, "txt")
    headed = replace(document, kopteksten=("Raadsvoorstel zaaknummer Z-2024/118 pagina # van #",))
    kenmerk = maak_dossier(headed).kenmerk("zaaknummer")
    assert kenmerk is not None
    assert kenmerk.waarde == "Z-2024/118"


def test_labels_in_the_running_head_count_where_the_text_has_none() -> None:
    document = lees_tekst(f"Raadsvoorstel\n{_ROMP}".encode(), "voorstel.txt", "0" * 64, "txt")
    kop = ("Raadsvergadering: 12 mei 2026", "Steller: T. de Boer", "Pagina: # van #", "Datum")
    dossier = maak_dossier(replace(document, kopteksten=kop))
    raad, steller = dossier.kenmerk("raadsvergadering"), dossier.kenmerk("steller")
    assert raad is not None and raad.datum is not None and raad.datum.isoformat() == "2026-05-12"
    assert steller is not None and steller.waarde == "T. de Boer"
    assert dossier.kenmerk("datum") is None


def test_the_subject_under_a_numbered_heading() -> None:
    document = lees_tekst(f"Raadsvoorstel\n\n1 Titel\nNota bomen 2026\n\n{_ROMP}".encode(), "v.txt", "0" * 64, "txt")
    kenmerk = maak_dossier(document).kenmerk("onderwerp")
    assert kenmerk is not None and kenmerk.waarde == "Nota bomen 2026"
