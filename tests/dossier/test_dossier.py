"""Made-up papers in many layouts: the kind, the headings, the points and the metadata that a reader sees."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from raadslint.dossier import maak_dossier
from raadslint.gegevens import lees_yaml
from raadslint.model import Dossier
from raadslint.parser.text import lees_tekst

GEVALLEN: list[dict[str, Any]] = lees_yaml(Path(__file__).parent.parent / "gevallen" / "dossier.yaml")
VOORSTELLEN = [g for g in GEVALLEN if "koppen" in g]


def dossier(geval: dict[str, Any]) -> Dossier:
    formaat = geval.get("formaat", "txt")
    return maak_dossier(lees_tekst(geval["tekst"].encode(), f"{geval['naam']}.{formaat}", "0" * 64, formaat))


def by_name(geval: dict[str, Any]) -> str:
    return str(geval["naam"])


@pytest.mark.parametrize("geval", GEVALLEN, ids=by_name)
def test_soort(geval: dict[str, Any]) -> None:
    oordeel = dossier(geval).documentsoort
    assert oordeel.soort == geval["soort"], oordeel.gronden
    assert oordeel.gronden


@pytest.mark.parametrize("geval", VOORSTELLEN, ids=by_name)
def test_koppen(geval: dict[str, Any]) -> None:
    found = dossier(geval)
    seen = {r.kop: r.rubrieken for r in found.rubrieken if r.rubrieken[0] not in ("kenmerken", "ondertekening")}
    assert {kop: names[0] for kop, names in seen.items()} == geval["koppen"]
    for kop, second in geval.get("tweede", {}).items():
        assert seen[kop][1] == second


@pytest.mark.parametrize("geval", VOORSTELLEN, ids=by_name)
def test_punten(geval: dict[str, Any]) -> None:
    found = dossier(geval)
    said = [(p.nummer, p.tekst) for p in found.beslispunten]
    assert [nummer for nummer, _ in said] == [str(nummer) for nummer, _ in geval["punten"]]
    for (_, tekst), (_, begin) in zip(said, geval["punten"], strict=True):
        assert tekst.startswith(begin)
    assert len(found.besluitpunten) == geval["besluitpunten"]


@pytest.mark.parametrize("geval", VOORSTELLEN, ids=by_name)
def test_delen_en_type(geval: dict[str, Any]) -> None:
    found = dossier(geval)
    assert [d.soort for d in found.delen] == geval["delen"]
    assert all(d.grond for d in found.delen)
    assert found.voorsteltype == geval.get("voorsteltype", found.voorsteltype)
    assert found.indiener == geval.get("indiener", found.indiener)


@pytest.mark.parametrize("geval", [g for g in VOORSTELLEN if "kenmerken" in g], ids=by_name)
def test_kenmerken(geval: dict[str, Any]) -> None:
    found = {k.naam: k.datum.isoformat() if k.datum else k.waarde for k in dossier(geval).kenmerken}
    assert geval["kenmerken"].items() <= found.items()


@pytest.mark.parametrize("geval", [g for g in VOORSTELLEN if "bijlagen" in g], ids=by_name)
def test_bijlagen(geval: dict[str, Any]) -> None:
    assert [b.naam for b in dossier(geval).bijlagen] == geval["bijlagen"]


@pytest.mark.parametrize("geval", VOORSTELLEN, ids=by_name)
def test_every_passage_is_literal_text(geval: dict[str, Any]) -> None:
    found = dossier(geval)
    passages = [p for r in found.rubrieken for p in r.passages] + [p for b in found.beslispunten for p in b.passages]
    assert all(p.blok == found.document.blokken[p.blok.nummer - 1] and p.tekst.strip() for p in passages)


def test_a_story_behind_the_points_without_a_heading_is_no_part_of_the_dictum() -> None:
    geval = next(g for g in GEVALLEN if g["naam"] == "besluit-en-daarna-alleen-een-verhaal")
    found = dossier(geval)
    (dictum,) = [r for r in found.rubrieken if "besluit" in r.rubrieken]
    assert dictum.passages[-1].tekst.startswith("Het tweede lid te benoemen")
