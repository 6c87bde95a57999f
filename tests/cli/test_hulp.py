"""The command line speaks Dutch, also when it is called wrongly."""

from __future__ import annotations

import re

import click
import pytest

from raadslint.cli import main, raadslint

ENGELS = re.compile(r"\b(Usage|Options|Commands|Show this message|Error|default:|required\]|No such|Missing|Invalid)\b")


def roep(capsys: pytest.CaptureFixture[str], *args: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as stop:
        main(list(args))
    out, err = capsys.readouterr()
    return int(stop.value.code or 0), out, err


def opdrachten(groep: click.Group, pad: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    found: list[tuple[str, ...]] = []
    for name, command in groep.commands.items():
        found.append((*pad, name))
        if isinstance(command, click.Group):
            found += opdrachten(command, (*pad, name))
    return found


@pytest.mark.parametrize("pad", [(), *opdrachten(raadslint)], ids=" ".join)
def test_every_help_page_is_dutch_and_says_what_the_command_does(
    pad: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = roep(capsys, *pad, "--help")
    assert (code, err) == (0, "")
    assert out.startswith("Gebruik: raadslint")
    assert "Toon deze uitleg." in out
    assert not ENGELS.search(out)


@pytest.mark.parametrize(
    ("args", "bevat"),
    [
        (["toest"], "de opdracht toest bestaat niet"),
        (["toets"], "PAD… ontbreekt"),
        (["toets", "x.docx", "--formaatt", "html"], "de optie --formaatt bestaat niet"),
        (["toets", "x.docx", "--formaat", "word"], "Kies uit: html"),
        (["toets", "x.docx", "--processen", "veel"], "--processen"),
        (["toets", "x.docx", "--formaat"], "--formaat hoort een waarde"),
        (["ontleed", "a.docx", "b.docx"], "te veel argumenten: b.docx"),
        (["toets", "bestaat-niet.docx"], "bestaat niet"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_wrong_call_ends_with_code_2_and_says_in_dutch_what_is_wrong(
    args: list[str], bevat: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = roep(capsys, *args)
    assert (code, out) == (2, "")
    assert err.startswith("Fout: ")
    assert bevat in err
    assert not ENGELS.search(err)


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = roep(capsys, "--version")
    assert code == 0
    assert re.fullmatch(r"raadslint \d+\.\d+\.\d+\n", out)
