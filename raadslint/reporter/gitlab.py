"""The findings as a GitLab code quality report."""

from __future__ import annotations

from raadslint.model import Scorekaart
from raadslint.reporter.formaat import STANDAARD, Weergave
from raadslint.reporter.json_kaart import naar_bytes
from raadslint.reporter.schikking import alle_kaarten

_ZWAARTE = {"blokkerend": "blocker", "ernstig": "major", "aandacht": "minor", "info": "info"}


def schrijf_gitlab(kaart: Scorekaart, weergave: Weergave = STANDAARD) -> bytes:
    """A list with one entry a finding; ``lines.begin`` is the number of the block."""
    rows = [
        {
            "description": " ".join(filter(None, (b.boodschap, b.herstel))),
            "check_name": f"raadslint/{b.regel}",
            "fingerprint": f"{b.vingerafdruk}-{number}" if len(alle_kaarten(kaart)) > 1 else b.vingerafdruk,
            "severity": _ZWAARTE[b.ernst],
            "location": {
                "path": card.bestand,
                "lines": {"begin": max(1, b.vindplaatsen[0].blok) if b.vindplaatsen else 1},
            },
        }
        for number, card in enumerate(alle_kaarten(kaart), start=1)
        for b in card.bevindingen
    ]
    return naar_bytes(rows)
