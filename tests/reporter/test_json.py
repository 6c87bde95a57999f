"""The JSON contract: its schema, its keys, and that nothing in it is said twice in different ways."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from raadslint.model import Scorekaart
from raadslint.reporter import Weergave, dossier_json, dossier_md, json_kaart, json_schema
from raadslint.reporter.json_kaart import schrijf_json
from tests import kaarten

CARDS = [kaarten.slecht, kaarten.goed, kaarten.bundel]


@pytest.mark.parametrize("maak", CARDS)
def test_a_card_keeps_to_the_schema(maak: Callable[[], Scorekaart]) -> None:
    schema = json_schema()
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(json_kaart(maak()))
    Draft202012Validator(schema).validate(json_kaart(maak(), met_tekst=True))


@pytest.mark.parametrize(
    ("sleutel", "waarde"),
    [("fase", "ontwerp"), ("voorsteltype", "krediet"), ("sha256", "kort"), ("schema", "raadslint/scorekaart/2")],
)
def test_the_schema_refuses_other_values(sleutel: str, waarde: str) -> None:
    card = json_kaart(kaarten.goed()) | {sleutel: waarde}
    assert not Draft202012Validator(json_schema()).is_valid(card)


def test_the_same_card_gives_the_same_bytes() -> None:
    assert schrijf_json(kaarten.slecht()) == schrijf_json(kaarten.slecht())


def test_lists_hold_what_the_findings_say() -> None:
    lists = json_kaart(kaarten.slecht())["lijsten"]
    assert lists == {
        "afkorting-onverklaard": ["PoHo"],
        "beslispunt-zonder-argument": ["2"],
        "lege-rubriek": ["VN-verdrag Handicap"],
        "nvt-zonder-toelichting": ["Kanttekeningen en risico’s"],
        "tegenstrijdigheid": [["€ 92.500", "€ 90.000"]],
        "vage-term-in-besluit": ["in principe"],
    }


def test_rows_of_one_fact_are_taken_together_and_points_left_out() -> None:
    facts = json_kaart(kaarten.slecht())["feiten"]
    assert [p["citaat"] for p in facts["afkorting-onverklaard"]["bewijs"]] == ["PoHo", "SLA"]
    assert facts["dekking-benoemd"]["gezocht"] == ["Te nemen besluit", "Financiën"]
    assert "handeling" not in facts


def test_a_missing_slot_is_null_and_a_filled_one_quotes_the_text() -> None:
    punt = json_kaart(kaarten.slecht())["beslispunten"][1]
    assert punt["sleuven"]["dekking"] is None
    assert punt["sleuven"]["bedrag"]["citaat"] == "€ 92.500"
    assert punt["gebreken"] == ["dekking-ontbreekt"]


def test_every_quote_stands_in_the_document() -> None:
    kaart = kaarten.slecht()
    text = {b.nummer: b.tekst for b in kaart.dossier.document.blokken}
    places = list(_places(json_kaart(kaart)))
    assert places
    assert all(text[p["blok"]][p["begin"] : p["eind"]] == p["citaat"] for p in places)


def test_a_bundle_nests_one_card_in_each_proposal() -> None:
    delen = json_kaart(kaarten.bundel())["delen"]
    assert [d.get("scorekaart", {}).get("bestand") for d in delen] == ["sporthal.docx", None, "speelruimte.docx"]


def test_the_text_enters_only_when_asked_for() -> None:
    kaart = kaarten.goed()
    assert "tekst" not in json.loads(schrijf_json(kaart))
    full = json.loads(schrijf_json(kaart, Weergave(met_tekst=True)))
    assert [b["nummer"] for b in full["tekst"]] == list(range(1, len(kaart.dossier.document.blokken) + 1))


def test_kenmerken_give_dates_as_iso() -> None:
    assert json_kaart(kaarten.slecht())["kenmerken"]["raadsvergadering"] == "2031-04-14"


def test_dossier_json_and_one_block_a_line() -> None:
    d = kaarten.slecht().dossier
    told = dossier_json(d)
    assert [p["nummer"] for p in told["beslispunten"]] == ["1", "2", "3"]
    assert told["rubrieken"][2]["rubrieken"] == ["aanleiding", "effect"]
    assert "tekst" not in told
    lines = dossier_md(d).splitlines()
    assert len(lines) == len(d.document.blokken)
    assert all(" ".join(b.tekst.split()) in lines[b.nummer - 1] for b in d.document.blokken)


def _places(node: Any) -> Any:
    if isinstance(node, dict):
        if "citaat" in node:
            yield node
        for value in node.values():
            yield from _places(value)
    elif isinstance(node, list):
        for value in node:
            yield from _places(value)
