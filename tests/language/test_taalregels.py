"""The language rules on made-up sentences: where sentences end, what is passive, which style is hard."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from raadslint.gegevens import lees_yaml
from raadslint.language import lijdend, zinnen, zinnen_met_plaats
from raadslint.language import stijl as stijlregels
from raadslint.language.lijdende_vorm import lijdende_besluiten, lijdende_vormen
from raadslint.language.stijl import knip, opsomming

GEVALLEN = Path(__file__).resolve().parent.parent / "gevallen"


def gevallen(naam: str) -> Any:
    return lees_yaml(GEVALLEN / f"{naam}.yaml")


@pytest.mark.parametrize("verwacht", gevallen("zinnen"))
def test_zinnen_eindigen_waar_zij_eindigen(verwacht: list[str]) -> None:
    assert list(zinnen(" ".join(verwacht))) == verwacht


def test_zinnen_en_plaatsen_wijzen_naar_dezelfde_woorden() -> None:
    tekst = "  Eerste zin.  Tweede zin!\n\nDerde zonder punt\n"
    assert tuple(tekst[a:b] for a, b in zinnen_met_plaats(tekst)) == zinnen(tekst)
    assert zinnen(tekst) == ("Eerste zin.", "Tweede zin!", "Derde zonder punt")


@pytest.mark.parametrize("leeg", ["", "   ", "\n\n"])
def test_lege_tekst_heeft_geen_zinnen(leeg: str) -> None:
    assert zinnen(leeg) == ()


@pytest.mark.parametrize(("zin", "verwacht"), gevallen("lijdend"))
def test_lijdende_vorm(zin: str, verwacht: str) -> None:
    gevonden = [f"{v.hulpwerkwoord} {v.deelwoord}" for v in lijdende_vormen(zin)]
    assert gevonden == ([verwacht] if verwacht else [])
    assert lijdend(zin) is bool(verwacht)


def test_plaats_en_handelende_persoon_van_een_lijdende_zin() -> None:
    zin = "In mei werd het plan door de buurt besproken en goedgekeurd."
    (vorm,) = lijdende_vormen(zin)
    assert zin[vorm.begin : vorm.eind] == "werd het plan door de buurt besproken"
    assert vorm.met_door


def test_een_besluit_met_zijn_verbergt_wie_besloot_maar_een_voltooide_tijd_niet() -> None:
    assert [v.deelwoord for v in lijdende_besluiten("De nota is in mei vastgesteld.")] == ["vastgesteld"]
    assert lijdende_besluiten("De prijs is in mei gestegen.") == ()


@pytest.mark.parametrize("regel", list(gevallen("stijl")))
def test_stijlpatroon(regel: str) -> None:
    zoek = getattr(stijlregels, regel)
    voorbeelden = gevallen("stijl")[regel]
    for zin, verwacht in voorbeelden["fout"]:
        assert [v.tekst for v in zoek(zin)] == [verwacht]
        assert all(zin[v.begin : v.eind] == v.tekst for v in zoek(zin))
    for zin in voorbeelden["goed"]:
        assert list(zoek(zin)) == []


def test_een_lange_zin_wordt_bij_het_voegwoord_in_het_midden_geknipt() -> None:
    zin = (
        "Het college heeft in het voorjaar met bewoners van de wijk gesproken over het plan voor het plein, "
        "waarbij duidelijk werd dat de meeste mensen de bomen willen houden."
    )
    plek = knip(zin)
    assert plek is not None
    assert plek.woord == "waarbij"
    assert zin[plek.plaats :].startswith("waarbij duidelijk")
    assert min(plek.ervoor, plek.erna) >= 6


def test_een_zin_zonder_voegwoord_wordt_niet_geknipt() -> None:
    assert knip("De raad stelt het krediet voor de nieuwe school in de wijk Oosterveld beschikbaar.") is None


def test_een_lange_reeks_is_een_opsomming_een_korte_niet() -> None:
    lang = (
        "Het plan bestaat uit het planten van bomen langs de weg, het vervangen van de oude stoep, "
        "het plaatsen van banken bij de vijver en het aanleggen van een pad naar school."
    )
    gevonden = opsomming(lang)
    assert gevonden is not None
    assert gevonden.tekst.startswith("het vervangen")
    assert opsomming("Er is koffie, thee en water.") is None
