"""``raadslint dictum``: a proposal, a lone raadsbesluit, a text with only the points. No gate and no marks."""

from __future__ import annotations

import json
from pathlib import Path

import docx
import pytest

from tests.cli.test_hulp import roep

SAMPLES = Path(__file__).resolve().parents[2] / "samples" / "docx"
PUNTEN = (
    "De Nota stallingen Duinwoude 2032 vast te stellen.",
    "Het college op te dragen een evaluatie van de nota te sturen.",
    "Een krediet van € 12.500 beschikbaar te stellen voor de stalling.",
)
KAAL = {
    "genummerd.txt": "".join(f"{n}. {p}\n" for n, p in enumerate(PUNTEN, 1)),
    "op-een-regel.txt": " ".join(f"{n}. {p}" for n, p in enumerate(PUNTEN, 1)),
    "romeins.md": "".join(f"{n}. {p}\n" for n, p in zip(("I", "II", "III"), PUNTEN, strict=True)),
    "met-streepjes.txt": "De raad besluit:\n" + "".join(f"- {p}\n" for p in PUNTEN),
    "besluit.txt": (
        "RAADSBESLUIT\n\nDe raad van de gemeente Duinwoude;\n\n"
        "gelezen het voorstel van burgemeester en wethouders van 3 maart 2032;\n\n"
        "gelet op artikel 147 van de Gemeentewet;\n\nbesluit:\n\n"
        + "".join(f"{n}. {p}\n\n" for n, p in enumerate(PUNTEN, 1))
        + "Aldus vastgesteld in de vergadering van 8 april 2032.\n\nde griffier,\nde voorzitter,\n"
    ),
}


def word_besluit(pad: Path) -> None:
    file = docx.Document()
    for line in (
        "Raadsbesluit",
        "De raad van de gemeente Duinwoude,",
        "gelet op artikel 147 van de Gemeentewet,",
        "besluit:",
    ):
        file.add_paragraph(line)
    for point in PUNTEN:
        file.add_paragraph(point, style="List Number")
    for line in ("Aldus vastgesteld in de vergadering van 8 april 2032,", "de griffier,", "de voorzitter,"):
        file.add_paragraph(line)
    file.save(str(pad))


def kaart(capsysbinary: pytest.CaptureFixture[bytes], pad: Path) -> dict[str, object]:
    from raadslint.cli import main

    with pytest.raises(SystemExit) as stop:
        main(["dictum", str(pad), "--formaat", "json"])
    assert stop.value.code in (0, 1)
    found: dict[str, object] = json.loads(capsysbinary.readouterr().out)
    return found


@pytest.mark.parametrize("naam", [*KAAL, "besluit.docx"])
def test_a_decision_alone_has_its_points_and_faults_and_no_marks(
    naam: str, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    pad = tmp_path / naam
    if naam in KAAL:
        pad.write_text(KAAL[naam], encoding="utf-8")
    else:
        word_besluit(pad)
    card = kaart(capsysbinary, pad)
    points = card["beslispunten"]
    assert isinstance(points, list)
    assert [p["tekst"] for p in points] == list(PUNTEN)
    assert [p["soort"] for p in points] == ["constitutief", "opdracht", "geld"]
    assert [p["gebreken"] for p in points] == [[], ["datum-ontbreekt"], ["dekking-ontbreekt"]]
    assert (card["kwaliteiten"], card["vragen"], card["leesniveau"]) == ({}, {}, None)


def test_the_screen_tells_each_point_its_slots_and_the_difference(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = roep(capsys, "dictum", str(SAMPLES / "geld-zonder-dekking.docx"))
    text = " ".join(out.split())
    assert (code, err) == (0, "")
    assert "2 Deels helder geld" in text
    assert "- dekking ontbreekt" in text
    assert "+ datum 1 maart 2028" in text
    assert "€ [-395.000-] [+359.000+] per veld" in text
    assert "Punt Argument Kanttekening Financiën Planning Bijlage" in text
    assert "kwaliteit" not in text


def test_a_lone_decision_is_told_to_be_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pad = tmp_path / "kaal.txt"
    pad.write_text(KAAL["genummerd.txt"], encoding="utf-8")
    _, out, _ = roep(capsys, "dictum", str(pad))
    assert "tekst met alleen beslispunten, 3 beslispunten" in out
    assert "geen voorstel om het naast te leggen" in " ".join(out.split())
    assert "Punt  Argument" not in out


def test_the_page_has_no_marks_and_shows_the_matrix(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    roep(capsys, "dictum", str(SAMPLES / "vaag-dictum.docx"), "--formaat", "html", "--uitvoer", str(tmp_path))
    page = (tmp_path / "vaag-dictum.dictum.html").read_text(encoding="utf-8")
    assert "Wat hoort bij welk punt" in page
    assert "Datum ontbreekt" in page
    assert "Zakelijke kwaliteit" not in page
