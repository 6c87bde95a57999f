"""The terminal summary: complete, narrow enough, and readable on any console."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import pytest
from rich.console import Console

from raadslint.model import Scorekaart
from raadslint.reporter.schikking import vat_samen
from raadslint.reporter.terminal import toon, toon_kort
from raadslint.reporter.woorden import cijfer_woord
from tests import kaarten


def _shown(
    kaart: Scorekaart, codering: str = "utf-8", *, kort: bool = False, scherm: bool = False, kleur: bool = True
) -> str:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding=codering)
    console = Console(file=stream, width=80, highlight=False, force_terminal=scherm, no_color=not kleur)
    if kort:
        toon_kort(vat_samen(kaart), console)
    else:
        toon(kaart, console)
    stream.flush()
    return raw.getvalue().decode(codering)


def test_the_summary_tells_all_that_is_found() -> None:
    kaart = kaarten.slecht()
    text = " ".join(_shown(kaart).split())
    for finding in kaart.bevindingen:
        assert finding.boodschap in text
        assert finding.regel in text
    assert "tussen 1,7 en 2,4, op 8 van 9 vragen" in text
    assert "Gezocht onder: Argumentatie, Kanttekeningen en risico’s, Financiën" in text
    assert "bijlage 1 (Keuringsrapport): het bestand is niet meegegeven" in text
    assert "Kan de raad punt 1 wijzigen zonder het hele voorstel af te wijzen?" in text
    assert "geen oordeel over de juistheid" in text


def test_the_worst_comes_first() -> None:
    text = _shown(kaarten.slecht())
    assert text.index("Blokkerend:") < text.index("Ernstig:") < text.index("Ter informatie:")


@pytest.mark.parametrize("codering", ["utf-8", "cp1252", "ascii"])
def test_it_fits_eighty_columns_in_any_encoding(codering: str) -> None:
    text = _shown(kaarten.slecht(), codering)
    assert max(map(len, text.splitlines())) <= 80
    assert "2,5" in text


def test_without_a_terminal_there_are_no_colour_codes() -> None:
    assert "\x1b" not in _shown(kaarten.slecht())
    colour = re.compile(r"\x1b\[(?:\d+;)*3[0-7]m")
    assert colour.search(_shown(kaarten.slecht(), scherm=True))
    assert not colour.search(_shown(kaarten.slecht(), scherm=True, kleur=False))


def test_text_of_the_document_is_never_read_as_markup() -> None:
    kaart = kaarten.slecht()
    odd = replace(kaart.bevindingen[0], boodschap="Zie [bold]artikel[/bold] en [/x].")
    assert "[bold]artikel[/bold] en [/x]" in _shown(replace(kaart, bevindingen=(odd,)))


def test_a_clean_proposal_says_so() -> None:
    text = _shown(kaarten.goed())
    assert "geen bevindingen" in text
    assert "Herstel dit eerst" not in text
    assert "geen cijfer" in text


def test_a_line_for_each_of_many() -> None:
    assert "1 blokkerend, 6 ernstig" in " ".join(_shown(kaarten.slecht(), kort=True).split())
    assert "bundel" in _shown(kaarten.bundel(), kort=True)


@pytest.mark.parametrize(
    ("cijfer", "woord"),
    [
        (1, "onvoldoende"),
        (2.24, "matig"),
        (2.25, "matig tot voldoende"),
        (2.75, "voldoende"),
        (4.5, "goed tot zeer goed"),
        (5, "zeer goed"),
    ],
)
def test_marks_in_words(cijfer: float, woord: str) -> None:
    assert cijfer_woord(cijfer) == woord
