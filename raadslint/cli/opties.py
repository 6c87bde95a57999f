"""The options that several commands share, and how they become `api.Opties`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from raadslint.api import LEZERS, Opties, bestanden
from raadslint.fouten import RaadslintFout

Versierder = Callable[[Callable[..., Any]], Callable[..., Any]]

__all__ = ["LEZERS", "PAD", "een_bestand", "maak_opties", "tel", "toetsopties"]

PAD = click.Path(path_type=Path)


def toetsopties(functie: Callable[..., Any]) -> Callable[..., Any]:
    """The options that say how to judge."""
    options = [
        click.option(
            "--normenkader",
            default="berkelland-2020",
            show_default=True,
            metavar="NAAM",
            help="Naam van een normenkader, of het pad van een eigen YAML-bestand.",
        ),
        click.option(
            "--fase",
            type=click.Choice(["concept", "definitief"]),
            help="Zonder deze optie: concept voor Word en ODT, definitief voor PDF en tekst.",
        ),
        click.option(
            "--dossier",
            multiple=True,
            type=PAD,
            metavar="PAD",
            help="Bestand of map met het raadsbesluit en de bijlagen van dit voorstel. Mag vaker.",
        ),
        click.option("--ocr", is_flag=True, help="Lees gescande pagina's met tekstherkenning (vraagt tesseract)."),
        click.option("--proef", is_flag=True, help="Gebruik ook de regels die nog op proef zijn."),
    ]
    for option in reversed(options):
        functie = option(functie)
    return functie


def een_bestand(pad: Path) -> Path:
    """The one file of a command that takes one. Raises `RaadslintFout` for a folder or a path that does not exist."""
    if pad.is_dir():
        raise RaadslintFout("dit is een map.", waar=str(pad), doe="Noem één bestand.")
    (found,) = bestanden([pad])
    return found


def tel(aantal: int, een: str, meer: str) -> str:
    """A number with its noun: ``1 opmerking``, ``2 opmerkingen``."""
    return f"1 {een}" if aantal == 1 else f"{aantal} {meer}"


def maak_opties(*, voor: str = "steller", **waarden: Any) -> Opties:
    """The options of a command as the API takes them."""
    fields = ("normenkader", "fase", "ocr", "proef")
    chosen = {name: waarden[name] for name in fields if name in waarden}
    return Opties(voor=voor, dossier=tuple(waarden.get("dossier", ())), **chosen)
