"""The findings as annotations that GitHub Actions shows beside a change."""

from __future__ import annotations

from raadslint.model import Bevinding, Scorekaart
from raadslint.reporter.formaat import STANDAARD, Weergave
from raadslint.reporter.schikking import alle_kaarten
from raadslint.reporter.woorden import plaats_tekst

_SOORT = {"blokkerend": "error", "ernstig": "error", "aandacht": "warning", "info": "notice"}


def schrijf_github(kaart: Scorekaart, weergave: Weergave = STANDAARD) -> bytes:
    """One workflow command a finding; ``line`` is the number of the block."""
    lines = (_annotatie(b, k.bestand) for k in alle_kaarten(kaart) for b in k.bevindingen)
    return "".join(f"{line}\n" for line in lines).encode()


def _annotatie(bevinding: Bevinding, bestand: str) -> str:
    first = bevinding.vindplaatsen[0] if bevinding.vindplaatsen else None
    line = f",line={first.blok}" if first and first.blok else ""
    where = f" ({plaats_tekst(first)})" if first else ""
    title = _waarde(f"raadslint {bevinding.regel}")
    text = _tekst(f"{bevinding.boodschap}{where} {bevinding.herstel}".strip())
    return f"::{_SOORT[bevinding.ernst]} file={_waarde(bestand)}{line},title={title}::{text}"


def _tekst(tekst: str) -> str:
    return tekst.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _waarde(tekst: str) -> str:
    return _tekst(tekst).replace(":", "%3A").replace(",", "%2C")
