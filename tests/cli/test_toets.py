"""From a path on the command line to reports on disk and an exit code."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from tests.cli.test_hulp import roep

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
GOED = SAMPLES / "docx" / "goed-ontmoetingsplein.docx"
GELD = SAMPLES / "docx" / "geld-zonder-dekking.docx"
BRIEF = SAMPLES / "docx" / "geen-voorstel-raadsbrief.docx"


@pytest.fixture
def map_met_spatie(tmp_path: Path) -> Path:
    """A folder as people have them."""
    folder = tmp_path / "stukken raad é"
    folder.mkdir()
    return folder


def test_a_summary_on_the_screen(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = roep(capsys, "toets", str(GELD))
    assert code in (0, 1)
    assert err == ""
    assert "dekking" in out.lower()
    assert "359.000" in out


def test_one_report_goes_to_standard_output(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    from raadslint.cli import main

    with pytest.raises(SystemExit):
        main(["toets", str(GOED), "--formaat", "json"])
    card = json.loads(capsysbinary.readouterr().out)
    assert card["bestand"] == GOED.name
    assert card["documentsoort"]["soort"] == "raadsvoorstel"


def test_one_bad_file_costs_the_others_nothing(map_met_spatie: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copy(GOED, map_met_spatie / "goed.docx")
    (map_met_spatie / "kapot.docx").write_bytes(GOED.read_bytes()[:4000])
    (map_met_spatie / "leeg.pdf").write_bytes(b"")
    out_folder = map_met_spatie / "uit"
    code, _, err = roep(
        capsys, "toets", str(map_met_spatie), "--formaat", "json", "--formaat", "html", "--uitvoer", str(out_folder)
    )
    assert code == 2
    assert "kapot.docx" in err
    assert "leeg.pdf" in err
    assert "Traceback" not in err
    assert sorted(p.name for p in out_folder.iterdir()) == ["goed.html", "goed.json"]


def test_a_damaged_normenkader_is_told_once_and_nothing_runs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "kader.yaml"
    bad.write_text("naam: [")
    code, out, err = roep(capsys, "toets", str(GOED), "--normenkader", str(bad))
    assert (code, out) == (2, "")
    assert "kader.yaml" in err
    assert re.search(r"kader\.yaml, regel [12], kolom \d+: ", err)


def test_several_reports_need_a_folder(capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = roep(capsys, "toets", str(GOED), str(GELD), "--formaat", "json")
    assert code == 2
    assert "--uitvoer MAP" in err


def test_what_is_no_proposal_fails_only_when_asked(capsys: pytest.CaptureFixture[str]) -> None:
    assert roep(capsys, "toets", str(BRIEF))[0] == 0
    assert roep(capsys, "toets", str(BRIEF), "--eis-raadsvoorstel")[0] == 1


def test_the_threshold_decides_the_exit_code(capsys: pytest.CaptureFixture[str]) -> None:
    assert roep(capsys, "toets", str(GELD), "--faal-op", "info")[0] == 1
    assert roep(capsys, "toets", str(GOED), "--faal-op", "info")[0] == 0


def test_the_input_stays_as_it_was(map_met_spatie: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = map_met_spatie / "voorstel.docx"
    shutil.copy(GOED, source)
    before = source.read_bytes()
    roep(capsys, "toets", str(source), "--formaat", "html", "--uitvoer", str(map_met_spatie))
    assert source.read_bytes() == before
    assert (map_met_spatie / "voorstel.html").exists()


def test_a_folder_without_proposals_says_what_can_be_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "foto.png").write_bytes(b"x")
    code, _, err = roep(capsys, "toets", str(tmp_path))
    assert code == 2
    assert ".docx" in err
