"""The proposed decision beside the raadsbesluit, and the form of the raadsbesluit."""

from __future__ import annotations

import pytest

from raadslint.facts import besluit
from raadslint.facts.basis import Lezing
from raadslint.facts.besluit_vergelijk import verschillen
from raadslint.model import Waarneming
from tests.facts.dossiertekst import dossier_uit, schoon


def rijen(tekst: str) -> list[Waarneming]:
    lezing = Lezing(dossier_uit(tekst))
    return [r for w in besluit.WAARNEMERS for r in w.neem(lezing)]


def waarde(tekst: str, feit: str) -> str:
    return str(next(r.waarde for r in rijen(tekst) if r.feit == feit))


def in_besluit(oud: str, nieuw: str) -> str:
    """The clean dossier with a change in the raadsbesluit only."""
    voorstel, kop, rest = schoon().partition("Raadsbesluit\n")
    assert oud in rest
    return voorstel + kop + rest.replace(oud, nieuw, 1)


def test_the_same_points() -> None:
    assert waarde(schoon(), "raadsbesluit-status") == "gelijk"
    assert [r for r in rijen(schoon()) if r.feit == "verschil-besluit"] == []


def test_no_raadsbesluit() -> None:
    assert waarde(schoon().partition("Raadsbesluit\n")[0], "raadsbesluit-status") == "afwezig"


@pytest.mark.parametrize(
    ("oud", "nieuw", "soort", "voorstel", "anders", "zekerheid"),
    [
        ("€ 92.500", "€ 95.200", "bedrag", "€ 92.500", "€ 95.200", "vastgesteld"),
        ("2019 op 1 juli 2026", "2019 op 1 juni 2026", "datum", "1 juli 2026", "1 juni 2026", "vastgesteld"),
        ("P. Verstegen", "P. Versteden", "naam", "Verstegen", "Versteden", "vastgesteld"),
        (
            "voor speeltoestellen",
            "voor nieuwe klimtoestellen en schommels",
            "tekst",
            "speeltoestellen",
            "nieuwe klimtoestellen en schommels",
            "aanwijzing",
        ),
    ],
)
def test_one_difference(oud: str, nieuw: str, soort: str, voorstel: str, anders: str, zekerheid: str) -> None:
    found = rijen(in_besluit(oud, nieuw))
    (rij,) = [r for r in found if r.feit == "verschil-besluit"]
    assert (rij.veld("soort"), rij.veld("voorstel"), rij.veld("besluit")) == (soort, voorstel, anders)
    assert rij.zekerheid == zekerheid
    assert [(p.rol, p.deel, p.citaat) for p in rij.bewijs] == [
        ("voorstel", "voorstel", voorstel),
        ("besluit", "raadsbesluit", anders),
    ]
    assert next(r.waarde for r in found if r.feit == "raadsbesluit-status") == "afwijkend"


def test_a_point_that_the_raadsbesluit_leaves_out() -> None:
    tekst = in_besluit("4. Mevrouw P. Verstegen te benoemen tot lid van de speelraad.\n", "")
    (rij,) = [r for r in rijen(tekst) if r.feit == "verschil-besluit"]
    assert (rij.veld("soort"), rij.veld("nummer"), rij.veld("besluit")) == ("ontbreekt", "4", "")


def test_a_point_in_other_words_is_no_point_left_out_and_another_put_in() -> None:
    tekst = in_besluit(
        "4. Mevrouw P. Verstegen te benoemen tot lid van de speelraad.",
        "4. Te bepalen dat de zetel in de speelraad voor vier jaar wordt bezet door een ouder.",
    )
    (rij,) = [r for r in rijen(tekst) if r.feit == "verschil-besluit"]
    assert (rij.veld("soort"), rij.veld("nummer")) == ("tekst", "4")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("De Nota haven 2026 vaststellen.", "De Nota haven 2026 vast te stellen;"),
        ("Vaststellen van de Nota haven 2026", "de Nota haven 2026 vast te stellen"),
        ("Instemmen met de ‘Nota haven’.", "In te stemmen met de 'Nota haven'"),
        ("€ 75.000,- beschikbaar te stellen", "€75.000 beschikbaar stellen"),
        ("een bouw-\nkrediet te verlenen", "een bouwkrediet te verlenen"),
        ("Kennis te nemen van het rapport", "kennisnemen van het rapport."),
        ("onder de voorwaarden in dit voorstel", "onder de voorwaarden in het raadsvoorstel"),
    ],
)
def test_what_makes_no_difference(a: str, b: str) -> None:
    assert verschillen(a, b) == ()


@pytest.mark.parametrize(
    ("oud", "nieuw", "feit", "verwacht"),
    [
        ("", "", "besluit-aanhef", "ja"),
        ("", "", "besluit-gelezen", "ja"),
        ("", "", "besluit-gelet-op", "ja"),
        ("", "", "besluit-grondslag-artikel", "ja"),
        ("", "", "besluit-datum", "ja"),
        ("", "", "besluit-ondertekening", "ja"),
        ("", "", "besluitformule-past", "ja"),
        ("gelet op artikel 149 van de Gemeentewet;", "", "besluit-gelet-op", "nee"),
        ("gelet op artikel 149 van de Gemeentewet;", "gelet op de gemeentewet;", "besluit-grondslag-artikel", "nee"),
        ("van 18 juni 2026", "van … 2026", "besluit-datum", "nee"),
        ("de griffier, de voorzitter,", "", "besluit-ondertekening", "nee"),
        (
            "2026 vast te stellen en op 1 juli 2026 in werking te laten treden.",
            "2026 vaststellen.",
            "besluitformule-past",
            "nee",
        ),
    ],
)
def test_form_of_the_raadsbesluit(oud: str, nieuw: str, feit: str, verwacht: str) -> None:
    assert waarde(in_besluit(oud, nieuw), feit) == verwacht


def test_a_date_without_its_year() -> None:
    tekst = in_besluit("wethouders van 12 mei 2026", "wethouders van 12 mei")
    (rij,) = [r for r in rijen(tekst) if r.feit == "datum-zonder-jaar"]
    assert rij.veld("woord") == "12 mei"
