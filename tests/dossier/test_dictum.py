"""Forms of a dictum: how its points are numbered, led up to, explained and run together."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from raadslint.dossier.besliswoorden import beslist, is_aanloop, is_opdrachtkop
from raadslint.dossier.dictum import blokken_als_passages, lees_dictum
from raadslint.dossier.dictumregels import reeks
from raadslint.gegevens import lees_yaml
from raadslint.parser.text import lees_tekst

GEVALLEN: list[dict[str, Any]] = lees_yaml(Path(__file__).parent.parent / "gevallen" / "dictumvormen.yaml")


@pytest.mark.parametrize("geval", GEVALLEN, ids=lambda g: str(g["naam"]))
def test_points(geval: dict[str, Any]) -> None:
    document = lees_tekst(geval["tekst"].encode(), "dictum.txt", "0" * 64, "txt")
    points = lees_dictum(blokken_als_passages(document.blokken))
    assert [(p.nummer, len(p.onderdelen)) for p in points] == [(n, k) for n, _, k in geval["punten"]]
    for point, (_, begin, _) in zip(points, geval["punten"], strict=True):
        assert point.tekst.startswith(begin)
    assert [p.volgnummer for p in points] == list(range(1, len(points) + 1))


@pytest.mark.parametrize(
    "line",
    [
        "De raad wordt voorgesteld te besluiten:",
        "Wij stellen u voor om:",
        "Voorgesteld wordt:",
        "Aan de raad voor te stellen",
    ],
)
def test_lead_decides_nothing(line: str) -> None:
    assert is_aanloop(line)
    assert not beslist(line)


@pytest.mark.parametrize(
    "line",
    [
        "De nota vast te stellen.",
        "Instemmen met het plan",
        "Het college stelt de raad voor om het krediet vrij te geven.",
    ],
)
def test_point_is_no_lead(line: str) -> None:
    assert beslist(line)
    assert not is_aanloop(line)


def test_bare_charge() -> None:
    assert is_opdrachtkop("Het college op te dragen:")
    assert not is_opdrachtkop("Het college op te dragen de nota uit te werken:")


@pytest.mark.parametrize(
    ("text", "first", "starts"),
    [
        ("1. de nota; 2. het plan; 3. de brief", "", ["1.", "2.", "3."]),
        ("de nota; 2a. het plan; 2b. de brief; 3. slot", "1", ["2a", "2b", "3."]),
        ("de nota; II. het plan; III. de brief", "I", ["II", "II"]),
        ("een bedrag van 1.250 euro in 2025. Daarna niets", "", []),
    ],
)
def test_series_inside_a_line(text: str, first: str, starts: list[str]) -> None:
    assert [text[at : at + 2] for at in reeks(text, first)] == starts
