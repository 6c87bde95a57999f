"""Normenkaders as data: they load fast, every mistake is named with its place, and one needs no Python."""

from __future__ import annotations

import re
import time
from pathlib import Path
from typing import Any

import pytest

from raadslint.engine import laad_normenkader
from raadslint.engine.bronbestanden import kadernamen
from raadslint.engine.uitleg import fouten_in, kader_json, kader_tekst, uitleg_tekst
from raadslint.fouten import KaderFout, RaadslintFout
from raadslint.gegevens import lees_yaml
from raadslint.model import RUBRIEKEN
from tests.engine.fragment import GEGEVENS, toets_fragment

FOUTEN = lees_yaml(GEGEVENS.parent / "gevallen" / "kaders" / "fouten.yaml")
KOP = "naam: proef\nkwaliteiten: {zakelijk: Zakelijk}\n"
VRAGEN = """vragen:
  - id: geld
    kwaliteit: zakelijk
    rubriek: financien
    vraag: Wat kost het?
    bron: eigen
    ja: {bedrag-genoemd: ja}
"""
CATALOGUS_STER = 62
CATALOGUS_IDS = lees_yaml(GEGEVENS / "catalogus.yaml")
CATALOGUS = 113


@pytest.mark.parametrize("naam", kadernamen())
def test_every_normenkader_is_in_order(naam: str) -> None:
    assert fouten_in(naam) == ()


@pytest.mark.parametrize("geval", FOUTEN, ids=[g["naam"] for g in FOUTEN])
def test_every_mistake_is_named_with_its_place(geval: dict[str, Any], tmp_path: Path) -> None:
    vragen = "" if geval.get("in_plaats_van_vragen") else VRAGEN
    pad = tmp_path / "proef.yaml"
    pad.write_text(KOP + vragen + geval["yaml"], encoding="utf-8")
    fouten = fouten_in(pad)
    assert [f.wat for f in fouten if f.wat.startswith(geval["melding"])], [str(f) for f in fouten]
    if geval["waar"]:
        regel, kolom = geval["waar"]
        assert fouten[0].waar == f"{pad}, regel {regel}, kolom {kolom}"
    assert len(fouten) == 1
    with pytest.raises(KaderFout, match=re.escape(geval["melding"])):
        laad_normenkader(pad)


def test_a_cap_below_which_the_answer_already_lies_is_a_mistake(tmp_path: Path) -> None:
    teksten = "ernst: info, boodschap: a, herstel: b, bron: c"
    pad = tmp_path / "proef.yaml"
    for als, n, fout in (
        ("{bedrag-genoemd: nee}", 2, True),
        ("{bedrag-genoemd: nee}", 1, False),
        ("{totaal-genoemd: nee}", 2, False),
    ):
        regel = f"regels:\n  - {{id: r, bij: document, als: {als}, vragen: {{geld: {n}}}, {teksten}}}\n"
        pad.write_text(KOP + VRAGEN + regel, encoding="utf-8")
        assert bool(fouten_in(pad)) is fout, (als, n)


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    pad = tmp_path / "proef.yaml"
    pad.write_text(KOP + VRAGEN + "regel: []\ntypeprofielen: {beleit: {}}\n", encoding="utf-8")
    assert len(fouten_in(pad)) == 2


def test_the_catalogue_is_complete() -> None:
    regels = kader_json("berkelland-2020")["regels"]
    assert len(CATALOGUS_IDS) == CATALOGUS
    assert set(CATALOGUS_IDS) <= {r["id"] for r in regels}
    assert sum(r["kern"] for r in regels) == CATALOGUS_STER
    assert all(r["waarom"] for r in regels if r["status"] != "aan")
    assert {r["status"] for r in regels} <= {"aan", "proef", "vervallen"}


def test_the_25_questions_cover_three_qualities_and_14_rubrieken() -> None:
    kader = laad_normenkader("berkelland-2020")
    assert len(kader.vragen) == 25
    assert [naam for naam, _ in kader.kwaliteiten] == ["formeel", "zakelijk", "taal"]
    assert len({v.id.split(".")[0] for v in kader.vragen}) == 14
    assert {v.rubriek for v in kader.vragen} <= set(RUBRIEKEN)


def test_a_general_normenkader_builds_on_another_and_leaves_its_own_agreements_out() -> None:
    basis, algemeen = laad_normenkader("berkelland-2020"), laad_normenkader("algemeen")
    assert [v.id for v in algemeen.vragen] == [v.id for v in basis.vragen]
    assert {r.id for r in basis.regels} - {r.id for r in algemeen.regels} >= {"sjabloon-rubriek-ontbreekt"}
    assert algemeen.sha256 != basis.sha256


def test_a_third_normenkader_needs_no_python() -> None:
    kader = laad_normenkader(GEGEVENS / "waterdorp-2031.yaml")
    kaart = toets_fragment({"beslispunten": ["In principe in te stemmen met de Nota Speelplekken 2031."]}, kader)
    assert [b.boodschap for b in kaart.bevindingen] == ["In het besluit staan 1 vage woorden: In principe."]
    assert [k.naam for k in kaart.kwaliteiten] == ["besluitbaar", "uitlegbaar"]
    assert next(a for a in kaart.vragen if a.vraag == "uitleg").antwoord == "mens"


def test_loading_is_fast_enough_for_every_run() -> None:
    start = time.perf_counter()
    fouten_in("berkelland-2020")
    assert time.perf_counter() - start < 2  # 0.2 on a quiet machine; a test machine is not quiet


def test_the_hash_follows_the_norms_and_not_the_line_ends(tmp_path: Path) -> None:
    hashes = set()
    for inhoud in (KOP + VRAGEN, (KOP + VRAGEN).replace("\n", "\r\n"), KOP + VRAGEN + "versie: '2'\n"):
        (tmp_path / "proef.yaml").write_bytes(inhoud.encode())
        hashes.add(laad_normenkader(tmp_path / "proef.yaml").sha256)
    assert len(hashes) == 2


@pytest.mark.parametrize("naam", [r.id for r in laad_normenkader("berkelland-2020").regels])
def test_every_rule_can_be_explained(naam: str) -> None:
    tekst = uitleg_tekst("berkelland-2020", naam)
    assert naam in tekst
    assert "Herstel:" in tekst
    assert "Goed:" in tekst


def test_an_unknown_rule_is_refused_in_dutch() -> None:
    with pytest.raises(RaadslintFout, match="geen regel of vraag"):
        uitleg_tekst("berkelland-2020", "bestaat-niet")


def test_the_text_names_every_question_and_rule() -> None:
    tekst = kader_tekst("berkelland-2020")
    kader = laad_normenkader("berkelland-2020")
    assert all(v.id in tekst for v in kader.vragen)
    assert all(r.id in tekst for r in kader.regels)
