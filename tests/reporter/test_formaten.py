"""The formats for other programs: valid, complete, deterministic, and safe with any text."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from jsonschema import Draft202012Validator

from raadslint.reporter import FORMATEN, Weergave, dossier_md
from tests import kaarten

SARIF_SCHEMA = Path(__file__).with_name("sarif-schema.json")
EIGEN = Weergave(toelichting=kaarten.TOELICHTING)


@pytest.mark.parametrize("naam", FORMATEN)
@pytest.mark.parametrize("maak", [kaarten.slecht, kaarten.goed, kaarten.bundel])
def test_the_same_card_gives_the_same_bytes_with_our_mark(naam: str, maak: object) -> None:
    assert callable(maak)
    first, second = (FORMATEN[naam].schrijf(maak()) for _ in range(2))
    assert first == second
    if naam != "xlsx" and maak is kaarten.slecht:
        assert b"raadslint" in first


def test_extensions_differ() -> None:
    assert len({f.extensie for f in FORMATEN.values()}) == len(FORMATEN)


@pytest.mark.parametrize("maak", [kaarten.slecht, kaarten.goed, kaarten.bundel])
def test_sarif_keeps_to_the_schema(maak: object) -> None:
    assert callable(maak)
    schema = json.loads(SARIF_SCHEMA.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    log = json.loads(FORMATEN["sarif"].schrijf(maak(), EIGEN))
    Draft202012Validator(schema).validate(log)
    log["runs"][0]["results"].append({"message": {"text": "x"}, "level": "erg"})
    assert not Draft202012Validator(schema).is_valid(log)


def test_sarif_points_at_the_words_in_the_text_with_one_block_a_line() -> None:
    kaart = kaarten.slecht()
    lines = dossier_md(kaart.dossier).splitlines()
    results = json.loads(FORMATEN["sarif"].schrijf(kaart))["runs"][0]["results"]
    regions = [r["locations"][0]["physicalLocation"]["region"] for r in results]
    assert [r["partialFingerprints"]["raadslint/1"] for r in results] == [b.vingerafdruk for b in kaart.bevindingen]
    for region in regions:
        if "snippet" in region:
            line = lines[region["startLine"] - 1]
            assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == region["snippet"]["text"]
    assert sum("snippet" in r for r in regions) == sum(bool(b.vindplaatsen) for b in kaart.bevindingen)


def test_sarif_tells_of_a_crashed_check() -> None:
    (run,) = json.loads(FORMATEN["sarif"].schrijf(kaarten.slecht()))["runs"]
    assert run["invocations"][0]["executionSuccessful"] is False
    assert "waarnemer planning" in run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"]


def test_junit_fails_on_what_is_shown_and_skips_what_is_for_a_person() -> None:
    root = ET.fromstring(FORMATEN["junit"].schrijf(kaarten.slecht(), EIGEN))
    (suite,) = root
    cases = {str(c.get("name")).split()[0]: c for c in suite}
    assert cases["financien.2"].find("failure") is not None
    assert cases["argumentatie.1"].find("failure") is None
    assert cases["argumentatie.1"].find("system-out") is not None
    assert cases["sjabloon.1"].find("skipped") is not None
    assert suite.get("tests") == str(len(suite))
    assert suite.get("failures") == str(len(suite.findall("testcase/failure")))
    assert suite.get("errors") == "1"


def test_junit_survives_control_characters() -> None:
    kaart = kaarten.slecht()
    odd = replace(kaart.bevindingen[0], boodschap="met \x0b een \x01 teken")
    assert ET.fromstring(FORMATEN["junit"].schrijf(replace(kaart, bevindingen=(odd,)))) is not None


def test_github_escapes_what_would_break_a_command() -> None:
    kaart = kaarten.slecht()
    odd = replace(kaart.bevindingen[0], boodschap="100%\n::error::weg")
    (line,) = FORMATEN["github"].schrijf(replace(kaart, bestand="a,b:c.docx", bevindingen=(odd,))).decode().splitlines()
    assert line.startswith("::error file=a%2Cb%3Ac.docx,line=")
    assert "100%25%0A::error::weg" in line


def test_gitlab_has_a_row_a_finding_with_unique_fingerprints() -> None:
    rows = json.loads(FORMATEN["gitlab"].schrijf(kaarten.slecht()))
    assert len({r["fingerprint"] for r in rows}) == len(rows) == len(kaarten.slecht().bevindingen)
    assert {r["severity"] for r in rows} == {"blocker", "major", "minor", "info"}
    assert all(r["location"]["lines"]["begin"] >= 1 for r in rows)


def test_markdown_tells_all_and_lets_no_text_become_markup() -> None:
    kaart = kaarten.slecht()
    odd = replace(kaart.bevindingen[0], boodschap="<script>alert(1)</script> [x](y)")
    text = FORMATEN["markdown"].schrijf(replace(kaart, bevindingen=(odd, *kaart.bevindingen[1:])), EIGEN).decode()
    assert "<script>" not in text
    assert "[x](y)" not in text
    for finding in kaart.bevindingen[1:]:
        assert finding.boodschap in text
    assert "| Zakelijke kwaliteit | **2,1** matig | tussen 1,7 en 2,4 | op 8 van 9 vragen |" in text


def test_csv_has_a_row_a_finding_and_no_formulas() -> None:
    kaart = kaarten.slecht()
    odd = replace(kaart.bevindingen[0], boodschap='=HYPERLINK("http://x")')
    content = FORMATEN["csv"].schrijf(replace(kaart, bevindingen=(odd, *kaart.bevindingen[1:])))
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))
    assert len(rows) == len(kaart.bevindingen)
    assert rows[0]["boodschap"] == '\'=HYPERLINK("http://x")'
    assert rows[1]["citaat"] == "€ 92.500"


def test_xlsx_holds_the_tables_as_text() -> None:
    kaart = kaarten.slecht()
    odd = replace(kaart.bevindingen[0], boodschap="=1+1")
    content = FORMATEN["xlsx"].schrijf(replace(kaart, bevindingen=(odd,)), EIGEN)
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        sheets = [n for n in book.namelist() if n.startswith("xl/worksheets/sheet")]
        assert len(sheets) == 5
        assert "<f>" not in book.read("xl/worksheets/sheet1.xml").decode()
        assert "=1+1" in book.read("xl/sharedStrings.xml").decode()
        assert b"raadslint" in book.read("docProps/core.xml")
