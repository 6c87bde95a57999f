"""Every fact on made-up text, said in many ways; the cases are data."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from raadslint.facts import neem_waar
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
