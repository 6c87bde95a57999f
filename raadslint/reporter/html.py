"""The scorecard as one HTML file: no requests, no need of JavaScript, readable on paper, phone and in the dark."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from raadslint.model import Scorekaart
from raadslint.reporter.beeld import Beeld
from raadslint.reporter.formaat import STANDAARD, Weergave
from raadslint.reporter.inhoud import schrijf_inhoud
from raadslint.reporter.pagina import vul
from raadslint.reporter.schikking import onderwerp


def schrijf_html(kaart: Scorekaart, weergave: Weergave = STANDAARD) -> bytes:
    """The page of a card; a bundle gives the index over its proposals."""
    if kaart.deelkaarten:
        return schrijf_inhoud(kaart, weergave)
    return vul("kaart.html.j2", beeld=Beeld(kaart, weergave), weergave=weergave)


def bundelpaginas(kaart: Scorekaart, weergave: Weergave = STANDAARD) -> Iterator[tuple[str, bytes]]:
    """The files of a bundle: ``index.html`` and a page for each proposal, in order."""
    names = [f"{i:02d}-{_naam(onderwerp(card))}.html" for i, card in enumerate(kaart.deelkaarten, start=1)]
    yield "index.html", schrijf_inhoud(kaart, weergave, names)
    yield from zip(names, (schrijf_html(card, weergave) for card in kaart.deelkaarten), strict=True)


def _naam(tekst: str) -> str:
    """A short file name of plain letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", tekst).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:50].rstrip("-") or "voorstel"
