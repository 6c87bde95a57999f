"""YAML becomes plain values quickly, in the words of YAML 1.2, and a mistake still has its place."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from raadslint.fouten import KaderFout
from raadslint.gegevens import checklists, lees_yaml

BESTANDEN = sorted(checklists().rglob("*.yaml"))
WOORDEN = {"no": "no", "on": "on", "ja": "ja", "0123": 123, "true": True, "~": None, "12:30": "12:30", "1.5": 1.5}


@pytest.mark.parametrize(("tekst", "waarde"), WOORDEN.items())
def test_words_are_what_they_look_like(tekst: str, waarde: Any, tmp_path: Path) -> None:
    pad = tmp_path / "a.yaml"
    pad.write_text(f"a: {tekst}\n", encoding="utf-8")
    assert lees_yaml(pad) == {"a": waarde}


def test_the_fast_reader_reads_every_checklist_as_the_precise_one() -> None:
    grootste = sorted(BESTANDEN, key=lambda p: -p.stat().st_size)[::12]  # a sample: the precise reader is slow
    assert grootste
    for pad in grootste:
        assert lees_yaml(pad) == YAML(typ="safe").load(pad.read_bytes()), pad.name


@pytest.mark.parametrize(
    ("tekst", "plaats"), [("a: 1\nb: 2\na: 3\n", "regel 3, kolom 1"), ("a: 1\n b: 2\n", "regel 2"), ("a: [\n", "regel")]
)
def test_a_mistake_has_its_line(tekst: str, plaats: str, tmp_path: Path) -> None:
    pad = tmp_path / "fout.yaml"
    pad.write_text(tekst, encoding="utf-8")
    with pytest.raises(KaderFout) as info:
        lees_yaml(pad)
    assert plaats in info.value.waar


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    pad = tmp_path / "fout.yaml"
    pad.write_bytes("naam: Financiën\n".encode("latin-1"))
    with pytest.raises(KaderFout, match="UTF-8"):
        lees_yaml(pad)
