"""The facts on decision points: kinds of act and faults as data, the rekenkamer's verdicts, form and the matrix."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from raadslint.facts import dictum
from raadslint.facts.basis import Lezing
from raadslint.facts.dictum_handeling import handelingen, soorten
from raadslint.facts.dictum_mededeling import vermoedelijke_soort
from raadslint.facts.dictum_punt import getal_van
from raadslint.model import Dossier, Waarneming
from tests import meet_dictum
from tests.facts.bouw import bouw

GEVALLEN = Path(__file__).parent.parent / "gevallen"
met_goud = pytest.mark.skipif(not meet_dictum.GOUD.is_dir(), reason="no readings beside the repository")


def gevallen(naam: str) -> list[Any]:
    return [pytest.param(t, e, id=t[:70]) for t, e in yaml.safe_load((GEVALLEN / f"{naam}.yaml").read_text("utf-8"))]


def rijen(dossier: Dossier, feit: str) -> list[Waarneming]:
    lezing = Lezing(dossier)
    return [r for w in dictum.WAARNEMERS for r in w.neem(lezing) if r.feit == feit]


@pytest.mark.parametrize(("tekst", "verwacht"), gevallen("handelingen"))
def test_kind_of_act(tekst: str, verwacht: list[str]) -> None:
    acten = handelingen(tekst)
    assert [a.soort for a in acten] == verwacht
    assert all(0 <= a.begin < a.eind <= len(tekst) for a in acten)


@pytest.mark.parametrize(("tekst", "verwacht"), gevallen("mededelingen"))
def test_kind_of_a_point_without_a_deciding_verb(tekst: str, verwacht: str) -> None:
    assert not handelingen(tekst)
    assert vermoedelijke_soort(tekst) == verwacht


@pytest.mark.parametrize(("tekst", "verwacht"), gevallen("gebreken"))
def test_faults_of_a_point(tekst: str, verwacht: list[str]) -> None:
    ((_, gezien),) = meet_dictum.gebreken([tekst])
    assert gezien == set(verwacht)


@met_goud
def test_the_verdicts_of_the_rekenkamer() -> None:
    for voorstel, nr, verwacht, gezien in meet_dictum.rekenkamer():
        if verwacht:
            assert verwacht <= gezien, (voorstel, nr)
        else:
            assert not gezien, (voorstel, nr)


@met_goud
def test_points_of_the_readers_keep_their_level() -> None:
    cases = list(meet_dictum.lezers())
    gemeld = [c for c in cases if c[4]]
    assert sum(c[2]["soort"] == c[3] for c in cases) / len(cases) >= 0.84
    assert sum(c[2]["gebrek"] for c in gemeld) / len(gemeld) >= 0.85


def test_a_cover_in_another_point_serves_this_one() -> None:
    punten = ["€ 90.000 beschikbaar te stellen voor de haven.", "De kosten te dekken uit de algemene reserve."]
    (eerste, _) = rijen(bouw([], punten), "sleuf-dekking")
    assert eerste.waarde == "nvt"


def faults(*punten: str) -> list[set[str]]:
    return [gezien for _, gezien in meet_dictum.gebreken(punten)]


def test_what_another_point_says_of_the_amount_or_the_deadline_counts() -> None:
    assert faults(
        "De jaarstukken 2030 vast te stellen, met een tekort van € 9.000.", "Het tekort te onttrekken aan de reserve."
    ) == [set(), set()]
    assert faults("€ 9.000 te storten in de reserve Haven.", "Het restant van het resultaat te bestemmen.")[1] == {
        "bedrag-ontbreekt"
    }


def test_an_appointment_needs_a_date_where_another_one_has_it() -> None:
    met = "De heer P. Klaver te benoemen tot lid van de rekenkamer, ingaande 1 september 2031."
    zonder = "Mevrouw D. Roos te benoemen tot plaatsvervangend lid."
    assert faults(met, zonder) == [set(), {"datum-ontbreekt"}]
    assert faults(zonder) == [set()]


def test_a_letter_to_the_board_belongs_to_the_zienswijze() -> None:
    punten = ["Geen zienswijze in te dienen.", "Het dagelijks bestuur hierover een brief te sturen."]
    assert [r.waarde for r in rijen(bouw([], punten), "handeling")] == ["reactie", "reactie"]


def test_the_filled_details_carry_the_words() -> None:
    punt = "Voor 2027 een krediet van € 480.000 beschikbaar te stellen uit de reserve Wonen."
    (bedrag,) = rijen(bouw([], [punt]), "sleuf-bedrag")
    assert bedrag.waarde == "ja"
    assert [b.citaat for b in bedrag.bewijs] == ["€ 480.000"]
    assert bedrag.veld("woorden") == "€ 480.000"


@pytest.mark.parametrize(
    ("nummers", "waarde"),
    [
        (("1", "2", "3"), "ja"),
        (("I", "II", "III"), "ja"),
        (("1", "2a", "2b", "3"), "ja"),
        (("1", "3"), "nee"),
        (("1", "1"), "nee"),
    ],
)
def test_numbers_without_jumps(nummers: tuple[str, ...], waarde: str) -> None:
    dossier = bouw([], [f"De Nota haven {i} vast te stellen." for i in range(len(nummers))])
    punten = tuple(replace(p, nummer=n) for p, n in zip(dossier.beslispunten, nummers, strict=True))
    (rij,) = rijen(replace(dossier, beslispunten=punten), "nummering-klopt")
    assert rij.waarde == waarde


def test_one_grammatical_form() -> None:
    anders = bouw([], ["De Nota haven 2026 vast te stellen.", "De Nota markt 2026 vaststellen."])
    gelijk = bouw([], ["De Nota haven 2026 vast te stellen.", "In te stemmen met de Nota markt 2026."])
    assert [rijen(d, "dictum-een-vorm")[0].waarde for d in (anders, gelijk)] == ["nee", "ja"]


@pytest.mark.parametrize(
    "tekst",
    [
        "in vergadering bijeen d.d. …………",
        "gelezen het voorstel van [datum en nummer]",
        "op voorstel van xxx",
        "datum: ________",
    ],
)
def test_open_fields(tekst: str) -> None:
    assert len(rijen(bouw([("Inleiding", "aanleiding", [tekst])]), "leeg-veld")) == 1


def test_no_open_field_in_running_text() -> None:
    tekst = "De raad heeft… lang gewacht (zie bijlage 3) op www.xxl.nl; artikel 3 [bijlage] vervalt......... 12"
    assert rijen(bouw([("Inleiding", "aanleiding", [tekst])]), "leeg-veld") == []


def test_left_over_template_text() -> None:
    teksten = [
        "Klik op het knopje ernaast.",
        "Stuur dit raadsvoorstel direct door naar de griffie!",
        "[optioneel: kaart]",
    ]
    assert len(rijen(bouw([("Inleiding", "aanleiding", teksten)]), "sjabloonrest")) == 3


def test_numbered_arguments_meet_the_points() -> None:
    punten = ["De Nota haven 2026 vast te stellen.", "De Nota markt 2026 vast te stellen."]
    dossier = bouw([("Argumenten", "argumentatie", ["1.1 De haven is oud.", "3.1 Er is geld."])], punten)
    eerste, tweede = rijen(dossier, "verband-argument")
    assert (eerste.waarde, eerste.veld("waarmee")) == ("ja", ("1.1",))
    assert (tweede.waarde, tweede.zekerheid) == ("nee", "vastgesteld")
    (los,) = rijen(dossier, "argument-zonder-beslispunt")
    assert los.veld("argument") == "3.1"


def test_arguments_without_numbers_meet_by_what_they_are_about() -> None:
    punten = ["De Nota jachthaven 2026 vast te stellen.", "De weekmarkt naar het Kerkplein te verplaatsen."]
    tekst = "De weekmarkt trekt op het Kerkplein meer bezoekers dan in de haven."
    eerste, tweede = rijen(bouw([("Argumenten", "argumentatie", [tekst])], punten), "verband-argument")
    assert (eerste.waarde, tweede.waarde) == ("nee", "ja")
    assert tweede.bewijs[0].citaat == tekst


@pytest.mark.parametrize(("nummer", "getal"), [("1", 1), ("2a", 2), ("IV", 4), ("*III", 3), ("", None), ("a", None)])
def test_number_of_a_point(nummer: str, getal: int | None) -> None:
    assert getal_van(nummer) == getal


def test_a_star_marks_an_amended_point() -> None:
    punten = ["*De Nota haven 2026 vast te stellen.", "De Nota markt 2026 vast te stellen."]
    assert [r.over for r in rijen(bouw([], punten), "geamendeerd")] == ["beslispunt:1"]


@pytest.mark.parametrize(
    ("tekst", "kop", "soort"),
    [
        (
            "Marktverordening Veldermeer 2031",
            "De raad wordt voorgesteld de volgende verordeningen vast te stellen:",
            "constitutief",
        ),
        ("De welstandsnota aan te vullen.", "Het college op te dragen:", "opdracht"),
        ("de kosten te dekken uit de algemene reserve", "Het college op te dragen:", "geld"),
        ("De nota vast te stellen.", "De raad besluit:", "constitutief"),
    ],
)
def test_a_lead_gives_its_verb_to_the_points(tekst: str, kop: str, soort: str) -> None:
    ((eerste, *_),) = soorten([tekst], [kop])
    assert eerste.soort == soort
