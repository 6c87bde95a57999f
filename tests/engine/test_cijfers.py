"""Answers and marks: what the facts say, what findings take off, what pointers leave open, and when there is none."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from raadslint.engine import beoordeel
from raadslint.engine.kader import Regel
from raadslint.model import Antwoord, Dossier, Fout, Scorekaart, Waarneming
from tests.engine.rijtjes import dossier, kader, regel, rij

TOTAAL, GEEN_TOTAAL = rij("totaal", "ja"), rij("totaal", "nee")
DEKKING, GEEN_DEKKING = rij("dekking", "ja"), rij("dekking", "nee")


def kaart(*rijen: Waarneming, regels: tuple[Regel, ...] = (), stuk: Dossier | None = None, **rest: Any) -> Scorekaart:
    fouten, voor = rest.pop("fouten", ()), rest.pop("voor", "steller")
    return beoordeel(stuk or dossier(), rijen, fouten, kader(*regels, **rest), voor=voor)


def geld(gemaakt: Scorekaart) -> Antwoord:
    return next(a for a in gemaakt.vragen if a.vraag == "geld")


@pytest.mark.parametrize(
    ("rijen", "antwoord", "cijfer", "bereik"),
    [
        ((TOTAAL, DEKKING), "ja", 4, (3, 4)),
        ((GEEN_TOTAAL, DEKKING), "deels", 3, (2, 4)),
        ((GEEN_TOTAAL, GEEN_DEKKING), "nee", 2, (1, 3)),
    ],
)
def test_the_answer_sets_the_first_cap(rijen: Any, antwoord: str, cijfer: int, bereik: Any) -> None:
    a = geld(kaart(*rijen))
    assert (a.antwoord, a.cijfer, a.bereik, a.door) == (antwoord, cijfer, bereik, "raadslint")


def test_no_under_an_empty_rubriek_is_the_lowest_mark() -> None:
    assert geld(kaart(GEEN_TOTAAL, GEEN_DEKKING, stuk=dossier(financien=""))).cijfer == 1
    assert geld(kaart(GEEN_TOTAAL, GEEN_DEKKING, stuk=dossier(rubrieken=()))).cijfer == 1
    assert geld(kaart(GEEN_TOTAAL, GEEN_DEKKING, stuk=dossier(financien="De kosten zijn in beeld."))).cijfer == 1


def test_a_shown_finding_lowers_the_mark_and_a_pointer_only_the_range() -> None:
    een = regel(als={"totaal": "ja"}, vragen={"geld": 2})
    a = geld(kaart(TOTAAL, regels=(een,)))
    assert (a.cijfer, a.bereik) == (2, (1, 2))
    a = geld(kaart(TOTAAL, regels=(replace(een, zekerheid="aanwijzing"),)))
    assert (a.cijfer, a.bereik) == (4, (2, 4))


def test_several_caps_take_the_lowest_and_never_raise() -> None:
    regels = tuple(regel(id=f"r{n}", als={"totaal": "nee"}, vragen={"geld": n}) for n in (3, 1, 2))
    assert geld(kaart(GEEN_TOTAAL, DEKKING, regels=regels)).cijfer == 1
    assert geld(kaart(GEEN_TOTAAL, GEEN_DEKKING, regels=regels[:1])).cijfer == 2


def test_the_findings_of_a_question_are_named() -> None:
    gemaakt = kaart(TOTAAL, regels=(regel(als={"totaal": "ja"}, vragen={"geld": None}),))
    assert geld(gemaakt).bevindingen == (gemaakt.bevindingen[0].vingerafdruk,)
    assert geld(gemaakt).cijfer == 4


def test_a_question_for_a_person_has_no_mark_and_is_not_counted() -> None:
    gemaakt = kaart(TOTAAL)
    taal = next(a for a in gemaakt.vragen if a.vraag == "taal")
    assert (taal.antwoord, taal.cijfer, taal.mensvraag) == ("mens", None, "Wat kost het?")
    assert [(k.naam, k.cijfer, k.beoordeeld, k.van) for k in gemaakt.kwaliteiten] == [
        ("zakelijk", 4.0, 1, 1),
        ("taal", None, 0, 1),
    ]
    assert any(n.wat == "vraag taal" for n in gemaakt.niet_beoordeeld)


def test_what_does_not_matter_for_the_type_is_out_of_the_mark_but_keeps_its_answer() -> None:
    gemaakt = kaart(TOTAAL, typeprofielen=(("geld", (("geld", "niet-relevant"),)),))
    assert (geld(gemaakt).antwoord, geld(gemaakt).cijfer) == ("ja", None)
    assert (gemaakt.kwaliteiten[0].cijfer, gemaakt.kwaliteiten[0].van) == (None, 0)


def test_a_crashed_observer_costs_the_answer_and_the_mark_of_its_kwaliteit_only() -> None:
    crash = Fout(waar="geld", wat="stuk", feiten=("totaal",))
    gemaakt = kaart(DEKKING, fouten=(crash,))
    assert (geld(gemaakt).antwoord, geld(gemaakt).cijfer) == ("fout", None)
    assert gemaakt.kwaliteiten[0].cijfer is None
    assert gemaakt.fouten == (crash,)
    assert any("mislukt" in n.waarom for n in gemaakt.niet_beoordeeld)


def test_a_crash_under_a_cap_also_costs_the_mark() -> None:
    een = regel(bij="beslispunt", als={"sleuf": "nee"}, vragen={"geld": 2})
    gemaakt = kaart(TOTAAL, regels=(een,), fouten=(Fout(waar="sleuven", wat="stuk", feiten=("sleuf",)),))
    assert geld(gemaakt).antwoord == "ja"
    assert gemaakt.kwaliteiten[0].cijfer is None


@pytest.mark.parametrize("soort", ["raadsbesluit", "collegevoorstel", "bundel", "anders"])
def test_what_is_no_proposal_gets_no_answers_and_no_marks(soort: Any) -> None:
    stuk = dossier()
    stuk = replace(stuk, documentsoort=replace(stuk.documentsoort, soort=soort))
    gemaakt = kaart(TOTAAL, stuk=stuk)
    assert (gemaakt.vragen, gemaakt.kwaliteiten, gemaakt.leesniveau) == ((), (), None)


def test_the_griffie_sees_its_own_rules_and_the_same_marks() -> None:
    regels = (
        regel(id="dictum", als={"totaal": "ja"}, vragen={"geld": 2}),
        regel(id="taal", als={"totaal": "ja"}, vragen={"geld": 3}),
    )
    gewoon = kaart(TOTAAL, regels=regels, lezers=(("griffie", ("dictum",)),))
    griffie = kaart(TOTAAL, regels=regels, lezers=(("griffie", ("dictum",)),), voor="griffie")
    assert [b.regel for b in gewoon.bevindingen] == ["dictum", "taal"]
    assert [b.regel for b in griffie.bevindingen] == ["dictum"]
    assert griffie.vragen == gewoon.vragen


def test_findings_come_worst_first() -> None:
    regels = tuple(regel(id=e, als={"totaal": "ja"}, ernst=e) for e in ("info", "blokkerend", "aandacht", "ernstig"))
    assert [b.ernst for b in kaart(TOTAAL, regels=regels).bevindingen] == ["blokkerend", "ernstig", "aandacht", "info"]


@pytest.mark.parametrize(
    ("gebreken", "oordeel"),
    [((), "helder"), (("vage-term",), "deels"), (("geen-besluit",), "onhelder"),
     (("vage-term", "bedrag-ontbreekt", "datum-ontbreekt"), "onhelder")],
)  # fmt: skip
def test_only_rules_with_a_gebrek_move_the_judgement_of_a_point(gebreken: tuple[str, ...], oordeel: str) -> None:
    rows = (rij("soort", "geld", "beslispunt:1"), rij("handeling", "geld", "beslispunt:1"))
    regels = [regel(id=g, bij="beslispunt", als={"soort": "geld"}, gebrek=g) for g in gebreken]
    regels.append(regel(id="los", bij="beslispunt", als={"soort": "geld"}))
    (punt,) = kaart(*rows, regels=tuple(regels)).beslispunten
    assert (punt.oordeel, punt.gebreken, punt.soort) == (oordeel, gebreken, "geld")
