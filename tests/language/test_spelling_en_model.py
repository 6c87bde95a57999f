"""The two extras: spelling with a dictionary that is found, and parsing with a model that is installed."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from raadslint.language import ontleding
from raadslint.language.spelling import geleerde_woorden, laad_woordenboek, onbekende_woorden, vind_woordenboek

pytest.importorskip("spylls")
_MODEL = '''
"""A Dutch pipeline of one rule, made by a test: every word hangs on the last one, "omdat" opens a clause."""
import spacy
from spacy.language import Language


@Language.component("proefboom")
def proefboom(doc):
    for teken in doc:
        teken.head = doc[len(doc) - 2]
        teken.dep_ = "ROOT" if teken.i == len(doc) - 2 else ("advcl" if teken.lower_ == "omdat" else "dep")
    return doc


def load(**_):
    nlp = spacy.blank("nl")
    nlp.add_pipe("proefboom")
    return nlp
'''


@pytest.fixture
def woordenboek(tmp_path: Path) -> Path:
    (tmp_path / "nl.aff").write_text("SET UTF-8\nSFX A Y 1\nSFX A 0 en .\n", encoding="utf-8")
    (tmp_path / "nl.dic").write_text("4\nboom/A\nweg/A\nstaan\nnaast\n", encoding="utf-8")
    return tmp_path / "nl"


def test_een_woordenboek_op_de_computer_wordt_gevonden_en_gebruikt(woordenboek: Path) -> None:
    assert vind_woordenboek([str(woordenboek.with_name("en")), str(woordenboek)]) == woordenboek
    kent = laad_woordenboek(woordenboek)
    assert onbekende_woorden(["wegen", "staan", "naats", "Overmaas"], kent) == ("naats",)


def test_zonder_woordenboek_is_er_niets(tmp_path: Path) -> None:
    assert vind_woordenboek([str(tmp_path / "nl")]) is None


def test_namen_en_vaste_termen_van_het_stuk_worden_eerst_geleerd() -> None:
    geleerd = geleerde_woorden(["Overmaas", "kwobbel", "kwobbel", "kwobbel", "naats"])
    assert {"overmaas", "kwobbel"} <= geleerd
    assert onbekende_woorden(["kwobbel", "naats"], lambda _: False, geleerd) == ("naats",)


@pytest.fixture
def proefmodel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A package that spaCy takes for an installed Dutch model."""
    naam = "nl_core_news_sm"
    (tmp_path / naam).mkdir()
    (tmp_path / naam / "__init__.py").write_text(_MODEL, encoding="utf-8")
    info = tmp_path / f"{naam}-3.8.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {naam}\nVersion: 3.8.0\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    ontleding.laad_model.cache_clear()
    yield naam
    sys.modules.pop(naam, None)
    ontleding.laad_model.cache_clear()


def test_zonder_model_wordt_spacy_niet_eens_geladen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ontleding, "MODELLEN", ("nl_bestaat_niet",))
    assert ontleding.modelnaam() == ""


def test_een_geinstalleerd_model_geeft_afstanden_en_bijzinnen(proefmodel: str) -> None:
    assert ontleding.modelnaam() == proefmodel
    zin = "Het college wil, omdat de weg oud is, nu bouwen."
    (uitkomst,) = ontleding.ontleed([zin], ontleding.laad_model(proefmodel))
    assert uitkomst.afstand == 8  # words between "Het" and "bouwen", commas not counted
    assert zin[slice(*uitkomst.tot)] == "bouwen"
    assert uitkomst.bijzinnen == 1
