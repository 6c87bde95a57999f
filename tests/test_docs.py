"""What is written about raadslint is what raadslint does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from docs.maak import BLADEN
from raadslint.cli import raadslint
from raadslint.engine.laden import SLEUTELS as KADERSLEUTELS
from raadslint.engine.laden import VRAAGSLEUTELS, keur_normenkader
from raadslint.engine.regels import SLEUTELS as REGELSLEUTELS

ROOT = Path(__file__).resolve().parents[1]


@pytest.mark.parametrize("blad", BLADEN)
def test_the_made_pages_are_up_to_date(blad: str) -> None:
    assert (ROOT / "docs" / blad).read_text(encoding="utf-8") == BLADEN[blad](), "Run `make docs`."


def test_every_command_in_the_readme_exists() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    fenced, inline = re.findall(r"```sh\n(.+?)```", text, re.S), re.findall(r"`([^`\n]+)`", text)
    names = set(re.findall(r"^raadslint ([a-z]+)", "\n".join(fenced + inline), re.M))
    assert names
    assert names <= set(raadslint.commands)


def test_the_readme_opens_with_the_two_commands() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    first_block = text.split("```")[1]
    assert [line.split("#")[0].strip() for line in first_block.splitlines()[1:] if line] == ["make demo", "make test"]


def test_the_page_on_normenkaders_names_every_key_and_its_example_is_right(tmp_path: Path) -> None:
    text = (ROOT / "docs" / "normenkader.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`([\w-]+)(?::[^`]*)?`", text))
    assert {*KADERSLEUTELS, *VRAAGSLEUTELS, *REGELSLEUTELS} <= named
    (example,) = re.findall(r"```yaml\n(.+?)```", text, re.S)
    (tmp_path / "mijn-normen.yaml").write_text(example, encoding="utf-8")
    kader, fouten = keur_normenkader(tmp_path / "mijn-normen.yaml", grondig=True)
    assert fouten == ()
    assert kader is not None and kader.vraag("kinderen.1") and kader.regel("waterdam-reserve")
    assert kader.regel("taal-jargon") is None
