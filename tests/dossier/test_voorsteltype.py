"""What kind of proposal a subject and its decision points make: made-up subjects that councils often decide on."""

from __future__ import annotations

from pathlib import Path

import pytest

from raadslint.dossier.voorsteltype import voorsteltype
from raadslint.gegevens import lees_yaml
from raadslint.model import Beslispunt

GEVALLEN: dict[str, list[tuple[str, list[str]]]] = lees_yaml(
    Path(__file__).parent.parent / "gevallen" / "voorsteltype.yaml"
)
RIJEN = [(soort, titel, punten) for soort, rows in GEVALLEN.items() for titel, punten in rows]


@pytest.mark.parametrize(("soort", "titel", "punten"), RIJEN, ids=[titel for _, titel, _ in RIJEN])
def test_voorsteltype(soort: str, titel: str, punten: list[str]) -> None:
    points = [Beslispunt(nummer=str(i), volgnummer=i, tekst=p, passages=()) for i, p in enumerate(punten, 1)]
    assert voorsteltype(titel, points) == soort
