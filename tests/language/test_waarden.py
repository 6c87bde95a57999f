"""Amounts, percentages, dates and references in every form that council papers use: the cases are data."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from raadslint.language.afkortingen import afkortingen
from raadslint.language.bedragen import Bedrag, bedragen, percentages
from raadslint.language.datums import Datum, datums
from raadslint.language.getallen import cijfergetal, romeins, telwoord
from raadslint.language.verwijzingen import Verwijzing, verwijzingen

GEVALLEN = Path(__file__).parent.parent / "gevallen"


def gevallen(naam: str) -> list[Any]:
    return [pytest.param(t, e, id=t[:60]) for t, e in yaml.safe_load((GEVALLEN / f"{naam}.yaml").read_text("utf-8"))]


def toon_bedrag(b: Bedrag) -> str:
    return f"{b.waarde}{f' per {b.per}' if b.per else ''}{' =' if b.zonder_eenheid else ''}"


def toon_datum(d: Datum) -> str:
    jaar = d.jaar or "?"
    tot = f"-{d.tot_jaar}" if d.tot_jaar else ""
    return {
        "dag": f"dag {jaar}-{d.maand}-{d.dag} {d.weekdag}".strip(),
        "maand": f"maand {jaar}-{d.maand}",
        "kwartaal": f"kwartaal {jaar} Q{d.kwartaal}",
        "relatief": "relatief",
    }.get(d.soort, f"{d.soort} {jaar}{tot}")


def toon_verwijzing(v: Verwijzing) -> str:
    delen = [v.soort, v.nummer, v.naam]
    while not delen[-1]:
        delen.pop()
    return " | ".join(delen).replace("|  |", "| |")


@pytest.mark.parametrize(("tekst", "verwacht"), gevallen("bedragen"))
def test_bedragen(tekst: str, verwacht: list[str]) -> None:
    kaal = any("=" in v for v in verwacht)
    found = bedragen(tekst, ook_zonder_munt=kaal)
    assert [toon_bedrag(b) for b in found] == verwacht
    assert all(tekst[b.begin : b.eind] == b.tekst for b in found)


@pytest.mark.parametrize(("tekst", "verwacht"), gevallen("percentages"))
def test_percentages(tekst: str, verwacht: list[str]) -> None:
    found = percentages(tekst)
    assert [f"{p.waarde} {p.soort}" for p in found] == verwacht
    assert all(tekst[p.begin : p.eind] == p.tekst for p in found)


@pytest.mark.parametrize(("tekst", "verwacht"), gevallen("datums"))
def test_datums(tekst: str, verwacht: list[str]) -> None:
    found = datums(tekst)
    assert [toon_datum(d) for d in found] == verwacht
    assert all(tekst[d.begin : d.eind] == d.tekst for d in found)


@pytest.mark.parametrize(("tekst", "verwacht"), gevallen("verwijzingen"))
def test_verwijzingen(tekst: str, verwacht: list[str]) -> None:
    found = verwijzingen(tekst)
    assert [toon_verwijzing(v) for v in found] == verwacht
    assert all(tekst[v.begin : v.eind] == v.tekst for v in found)


def test_there_are_two_hundred_cases() -> None:
    aantal = sum(len(gevallen(n)) for n in ("bedragen", "percentages", "datums", "verwijzingen"))
    assert aantal >= 200


def test_a_day_that_does_not_exist_is_no_date() -> None:
    (d,) = datums("31 april 2025")
    assert d.datum is None
    assert d.absoluut


@pytest.mark.parametrize(
    ("woord", "waarde"), [("eenentwintig", 21), ("driehonderdvijftig", 350), ("twaalfduizend", 12000)]
)
def test_telwoord(woord: str, waarde: int) -> None:
    assert telwoord(woord) == waarde


def test_numbers() -> None:
    assert str(cijfergetal("1.250,50")) == "1250.50"
    assert str(cijfergetal("1.5")) == "1.5"
    assert [romeins(x) for x in ("IV", "XII", "iii", "vast", "")] == [4, 12, 3, None, None]
    assert telwoord("gemeente") is None


def test_afkortingen_are_candidates_with_their_place() -> None:
    tekst = "De JGZ en het PoHo werken met het pgb van de GGD-GHOR; de raad (RV) besluit."
    assert [a.tekst for a in afkortingen(tekst)] == ["JGZ", "PoHo", "pgb", "GGD", "GHOR", "RV"]
    assert all(tekst[a.begin : a.eind] == a.tekst for a in afkortingen(tekst))


def test_a_line_in_capitals_holds_no_afkortingen() -> None:
    assert afkortingen("DE RAAD VAN DE GEMEENTE OOSTERDAM BESLUIT TOT VASTSTELLING") == ()
