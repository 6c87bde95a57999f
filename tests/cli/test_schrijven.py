"""Reports get a name of their own, and nothing that raadslint did not make is ever overwritten."""

from __future__ import annotations

from pathlib import Path

import pytest

from raadslint.cli.schrijven import is_van_ons, namen, schrijf
from raadslint.fouten import RaadslintFout


def maak(*paden: Path) -> list[Path]:
    for pad in paden:
        pad.parent.mkdir(parents=True, exist_ok=True)
        pad.write_text("invoer")
    return list(paden)


def test_a_report_is_named_after_its_file(tmp_path: Path) -> None:
    files = maak(tmp_path / "een.docx", tmp_path / "twee.pdf")
    assert [str(n) for n in namen(files).values()] == ["een", "twee"]


def test_equal_stems_keep_their_folder_and_then_their_suffix(tmp_path: Path) -> None:
    files = maak(tmp_path / "a" / "voorstel.docx", tmp_path / "b" / "Voorstel.docx", tmp_path / "b" / "voorstel.pdf")
    found = [n.as_posix() for n in namen(files).values()]
    assert found == ["a/voorstel", "b/Voorstel.docx", "b/voorstel.pdf"]


def test_an_own_report_is_replaced_and_a_strange_file_is_not(tmp_path: Path) -> None:
    target = tmp_path / "voorstel.json"
    schrijf(target, b'{"raadslint": "1"}')
    schrijf(target, b'{"raadslint": "2"}')
    assert target.read_bytes() == b'{"raadslint": "2"}'
    strange = tmp_path / "notities.json"
    strange.write_text("mijn eigen werk")
    with pytest.raises(RaadslintFout, match="niet door raadslint gemaakt"):
        schrijf(strange, b"raadslint")
    assert strange.read_text() == "mijn eigen werk"


def test_an_input_file_is_never_written_over(tmp_path: Path) -> None:
    source = tmp_path / "raadslint.md"
    source.write_text("een voorstel over raadslint")
    assert is_van_ons(source)
    with pytest.raises(RaadslintFout, match="invoerbestand"):
        schrijf(source, b"raadslint", [source])
    assert source.read_text() == "een voorstel over raadslint"


def test_a_report_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    blocked = tmp_path / "bestand"
    blocked.write_text("raadslint")
    with pytest.raises(RaadslintFout, match="kan dit bestand niet schrijven"):
        schrijf(blocked / "rapport.html", b"raadslint")
    assert [p.name for p in tmp_path.iterdir()] == ["bestand"]
