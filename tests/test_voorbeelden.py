"""The samples: built from their sources, judged as checked in, and the same from Word and from PDF."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from raadslint import api
from raadslint.gegevens import lees_yaml
from raadslint.model import Scorekaart
from samples.bouw import bouw
from samples.maak import gouden_json

SAMPLES = Path(__file__).resolve().parents[1] / "samples"
NAMEN = sorted(p.stem for p in (SAMPLES / "bron").glob("*.yaml"))
VOORSTELLEN = [n for n in NAMEN if not n.startswith("geen-voorstel")]


def kaart(naam: str, soort: str = "docx") -> Scorekaart:
    return api.toets(SAMPLES / soort / f"{naam}.{soort}", api.Opties(fase="concept"))


def test_there_are_samples() -> None:
    assert len(NAMEN) >= 8


@pytest.mark.parametrize("naam", NAMEN)
def test_the_word_file_is_built_from_its_source(naam: str) -> None:
    assert (SAMPLES / "docx" / f"{naam}.docx").read_bytes() == bouw(lees_yaml(SAMPLES / "bron" / f"{naam}.yaml"))


@pytest.mark.parametrize("naam", NAMEN)
def test_the_scorecard_is_as_checked_in(naam: str) -> None:
    golden = SAMPLES / "scorekaarten" / f"{naam}.json"
    assert gouden_json(SAMPLES / "docx" / f"{naam}.docx") == golden.read_text(encoding="utf-8"), (
        "The judgement of a sample changed. Run `make samples`, read the difference, and commit it if it is right."
    )


_PAPIER = {"omvang-paginas", "omvang-te-groot", "toegankelijkheid-koppen"}
"""What depends on paper: a Word file has no pages until it is printed."""

GELIJK: dict[str, Callable[[Scorekaart], object]] = {
    "rubrieken": lambda k: [(r.kop, r.rubrieken) for r in k.dossier.rubrieken],
    "beslispunten": lambda k: [(p.nummer, p.tekst) for p in k.dossier.beslispunten],
    "feiten": lambda k: sorted(
        (w.feit, str(w.waarde)) for w in k.waarnemingen if w.over == "document" and w.feit not in _PAPIER
    ),
    "bevindingen": lambda k: sorted((b.regel, b.vingerafdruk) for b in k.bevindingen if b.regel not in _PAPIER),
}


@pytest.mark.parametrize("wat", GELIJK)
@pytest.mark.parametrize("naam", NAMEN)
def test_word_and_pdf_give_the_same(naam: str, wat: str) -> None:
    assert GELIJK[wat](kaart(naam, "pdf")) == GELIJK[wat](kaart(naam))


def test_the_good_sample_has_no_finding_that_is_shown() -> None:
    found = [b.boodschap for b in kaart("goed-ontmoetingsplein").bevindingen if b.zekerheid == "vastgesteld"]
    assert found == []


FOUT = {
    "zonder-alternatieven": {"alternatieven-ontbreken"},
    "zonder-context": {"context-ontbreekt"},
    "geld-zonder-dekking": {
        "dictum-dekking-ontbreekt",
        "dictum-totaalbedrag-ontbreekt",
        "dictum-voorstel-ongelijk-besluit",
    },
    "overal-nvt": {"sjabloon-nvt-zonder-toelichting", "sjabloon-rubriek-leeg"},
    "vaag-dictum": {"dictum-vage-term", "dictum-termijn-ontbreekt", "dictum-samengesteld"},
    "moeilijke-taal": {"taal-lange-zin", "taal-afkorting-onverklaard"},
}


@pytest.mark.parametrize(("naam", "regels"), FOUT.items())
def test_each_bad_sample_shows_its_fault(naam: str, regels: set[str]) -> None:
    assert regels <= {b.regel for b in kaart(naam).bevindingen}


def test_a_letter_to_the_council_gets_a_clear_word_and_no_mark() -> None:
    letter = kaart("geen-voorstel-raadsbrief")
    assert letter.dossier.documentsoort.soort == "anders"
    assert letter.dossier.documentsoort.gronden
    assert all(k.cijfer is None for k in letter.kwaliteiten)
