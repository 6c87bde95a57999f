"""``overzicht``: one page over many proposals."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from raadslint import api
from raadslint.cli.nederlands import Opdracht
from raadslint.cli.opties import PAD, maak_opties, tel, toetsopties
from raadslint.cli.schrijven import schrijf
from raadslint.fouten import RaadslintFout
from raadslint.model import Scorekaart

if TYPE_CHECKING:
    from raadslint.reporter.overzicht import Mislukt


@click.command(cls=Opdracht)
@click.argument("paden", nargs=-1, required=True, type=PAD, metavar="PAD…")
@click.option(
    "--uitvoer",
    type=PAD,
    metavar="MAP",
    required=True,
    help="Map voor overzicht.html, overzicht.xlsx en overzicht.csv.",
)
@click.option(
    "--processen", type=click.IntRange(min=0), default=0, help="Aantal processen tegelijk. Standaard: alle kernen."
)
@toetsopties
def overzicht(paden: tuple[Path, ...], uitvoer: Path, processen: int, **rest: Any) -> int:
    """Maak één overzicht van veel voorstellen: cijfers, antwoorden per vraag en de meest gevonden gebreken."""
    from raadslint.reporter.overzicht import overzichtsbestanden

    files = api.bestanden(paden)
    if not files:
        raise RaadslintFout(
            "hier staat geen bestand dat raadslint leest.", doe=f"raadslint leest {', '.join(api.LEESBAAR)}."
        )
    options = maak_opties(voor="programmamanager", **rest)
    view = api.weergave(options, datum=date.today())
    cards, failed = _toets(files, options, processen)
    for name, content in overzichtsbestanden(cards, view, failed):
        schrijf(uitvoer / name, content, files)
    _meld(len(cards), len(failed), uitvoer)
    return 2 if failed else 0


def _toets(files: tuple[Path, ...], options: api.Opties, processen: int) -> tuple[list[Scorekaart], list[Mislukt]]:
    from raadslint.reporter.overzicht import Mislukt

    cards: list[Scorekaart] = []
    failed: list[Mislukt] = []
    outcomes = api.toets_alles(files, options, processen)
    with click.progressbar(outcomes, len(files), "Toetsen", file=sys.stderr) as results:
        for result in results:
            if result.kaart is None:
                failed.append(Mislukt(result.pad.name, str(result.fout)))
            else:
                cards.extend(api.alle_kaarten(result.kaart))
    for row in failed:
        click.echo(f"Niet gelezen: {row.waarom}", err=True)
    return cards, failed


def _meld(cards: int, failed: int, uitvoer: Path) -> None:
    read = tel(cards, "stuk", "stukken")
    missed = f", {failed} niet gelezen" if failed else ""
    click.echo(f"{read} getoetst{missed}. Open {uitvoer / 'overzicht.html'}", err=True)


OPDRACHTEN = (overzicht,)
