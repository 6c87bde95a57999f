"""Every fact on made-up text, said in many ways; the cases are data."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from raadslint.facts.waarnemers import neem_waar
from tests.facts.bouw import bouw

_MAP = Path(__file__).resolve().parents[1] / "gevallen" / "feiten"
GEVALLEN = [
    pytest.param(geval, id=f"{pad.stem}: {geval['naam']}")
    for pad in sorted(_MAP.glob("*.yaml"))
    for geval in yaml.safe_load(pad.read_text(encoding="utf-8"))
]


def _dossier(geval: dict[str, Any]) -> Any:
    koppen = geval.get("kop", {})
    rubrieken = [(koppen.get(naam, naam.capitalize()), naam, alineas) for naam, alineas in geval["tekst"].items()]
    extra = {k: geval[k] for k in ("punten", "voorsteltype", "besluit", "bijlagen") if k in geval}
    return bouw(rubrieken, **extra)


@pytest.mark.parametrize("geval", GEVALLEN)
def test_feit(geval: dict[str, Any]) -> None:
    dossier = _dossier(geval)
    rijen, fouten = neem_waar(dossier)
    gevonden = {w.feit: w.waarde for w in rijen if w.over == "document"}
    assert not fouten
    assert {feit: gevonden[feit] for feit in geval["feiten"]} == geval["feiten"]


PARAFRASEN = [
    pytest.param(rij, waarde, zin, id=f"{rij['feit']} {waarde}: {zin}")
    for pad in sorted((_MAP / "parafrasen").glob("*.yaml"))
    for rij in yaml.safe_load(pad.read_text(encoding="utf-8"))
    for waarde in ("ja", "nee")
    for zin in rij.get(waarde, ())
]


@pytest.mark.parametrize(("rij", "waarde", "zin"), PARAFRASEN)
def test_the_same_said_in_other_words(rij: dict[str, Any], waarde: str, zin: str) -> None:
    besluit = rij["onder"] == "besluit"
    rubrieken = [] if besluit else [(rij["onder"].capitalize(), rij["onder"], [zin])]
    waarnemingen, _ = neem_waar(bouw(rubrieken, [zin]) if besluit else bouw(rubrieken))
    (gevonden,) = [w.waarde for w in waarnemingen if w.feit == rij["feit"] and w.over == "document"]
    assert (gevonden == "ja") is (waarde == "ja")
