"""The same proposal in the house styles of different municipalities gives the same rubrieken and beslispunten."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from raadslint.dossier import maak_dossier
from raadslint.model import Document, Dossier
from raadslint.parser import lees, lees_bytes
from tests.huisstijl import regels
from tests.maak_huisstijlen import HUISSTIJLEN

SAMPLES = Path(__file__).resolve().parents[2] / "samples" / "docx"
NAMEN = ("goed-ontmoetingsplein", "vaag-dictum", "geld-zonder-dekking")


@cache
def _bron(naam: str) -> tuple[Document, Dossier]:
    document = lees(SAMPLES / f"{naam}.docx")
    return document, maak_dossier(document)


@pytest.mark.parametrize("naam", NAMEN)
@pytest.mark.parametrize("stijl", HUISSTIJLEN, ids=lambda maak: maak.__name__)
def test_the_house_style_does_not_matter(naam: str, stijl: object) -> None:
    assert callable(stijl)
    document, verwacht = _bron(naam)
    gelezen = maak_dossier(lees_bytes(stijl(regels(document)), f"{naam}.docx"))
    assert gelezen.documentsoort.soort == verwacht.documentsoort.soort
    assert _koppen(gelezen) == _koppen(verwacht)
    assert _punten(gelezen) == _punten(verwacht)
    assert len(_punten(verwacht)) >= 3 and len(_koppen(verwacht)) >= 8


def _koppen(dossier: Dossier) -> list[tuple[str, tuple[str, ...]]]:
    buiten = {"kenmerken", "ondertekening", "raadsbesluit"}
    return [(r.kop.lower(), r.rubrieken) for r in dossier.rubrieken if not buiten & set(r.rubrieken)]


def _punten(dossier: Dossier) -> list[tuple[str, str]]:
    return [(b.nummer, b.tekst) for b in (*dossier.beslispunten, *dossier.besluitpunten)]
