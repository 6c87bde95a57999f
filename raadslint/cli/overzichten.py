"""``overzicht``: one page over many proposals."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Any

import click

from raadslint import api
from raadslint.cli.nederlands import Opdracht
from raadslint.cli.opties import PAD, maak_opties, toetsopties
from raadslint.cli.schrijven import schrijf
from raadslint.model import Scorekaart


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
    options = maak_opties(voor="programmamanager", **rest)
    cards, failed = _toets(files, options, processen)
    for name, content in overzichtsbestanden(cards, api.weergave(options, datum=date.today())):
        schrijf(uitvoer / name, content, files)
    click.echo(f"{len(cards)} stuk(ken) in {uitvoer / 'overzicht.html'}", err=True)
    return 2 if failed else 0


def _toets(files: tuple[Path, ...], options: api.Opties, processen: int) -> tuple[list[Scorekaart], int]:
    cards: list[Scorekaart] = []
    failed = 0
    with click.progressbar(
        api.toets_alles(files, options, processen), len(files), "Toetsen", file=sys.stderr
    ) as results:
        for result in results:
            if result.kaart is None:
                failed += 1
                click.echo(f"\nNiet gelezen: {result.fout}", err=True)
            else:
                cards.extend(api.alle_kaarten(result.kaart))
    return cards, failed


OPDRACHTEN = (overzicht,)
