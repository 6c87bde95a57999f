"""``uitleg``, ``normenkader`` and ``sjabloon``: what is asked of a proposal, and why."""

from __future__ import annotations

import json
from pathlib import Path

import click

from raadslint.cli.nederlands import Groep, Opdracht
from raadslint.cli.opties import PAD
from raadslint.cli.schrijven import schrijf

STANDAARD = "berkelland-2020"
_KADER = click.option(
    "--normenkader",
    "naam",
    default=STANDAARD,
    show_default=True,
    metavar="NAAM",
    help="Naam of pad van een normenkader.",
)


@click.command(cls=Opdracht)
@click.argument("regel", metavar="REGEL")
@_KADER
def uitleg(regel: str, naam: str) -> int:
    """Leg een regel of vraag uit: wat, waarom, hoe het beter kan, met een goed en een fout voorbeeld."""
    from raadslint.engine.uitleg import uitleg_tekst

    click.echo(uitleg_tekst(naam, regel))
    return 0


@click.group(cls=Groep)
def normenkader() -> None:
    """Bekijk of controleer een normenkader: de vragen en regels als gegevens."""


@normenkader.command(cls=Opdracht, name="lijst")
def lijst() -> int:
    """Noem de normenkaders die erbij zitten."""
    from raadslint.engine.uitleg import normenkaders

    for name, title in normenkaders():
        click.echo(f"{name:<20} {title}")
    return 0


@normenkader.command(cls=Opdracht, name="toon")
@click.argument("naam", metavar="NAAM", default=STANDAARD)
@click.option(
    "--formaat", type=click.Choice(["tekst", "json"]), default="tekst", show_default=True, help="Tekst of JSON."
)
def toon(naam: str, formaat: str) -> int:
    """Toon de vragen en regels van een normenkader, met hun stand (aan, proef, ontbreekt)."""
    from raadslint.engine.uitleg import kader_json, kader_tekst

    text = json.dumps(kader_json(naam), ensure_ascii=False, indent=2) if formaat == "json" else kader_tekst(naam)
    click.echo(text)
    return 0


@normenkader.command(cls=Opdracht, name="controleer")
@click.argument("pad", type=PAD, metavar="PAD")
def controleer(pad: Path) -> int:
    """Controleer een eigen normenkader: elke fout met bestand, regel en kolom."""
    from raadslint.engine.uitleg import fouten_in

    errors = fouten_in(pad)
    for error in errors:
        click.echo(str(error))
    click.echo("Dit normenkader is in orde." if not errors else f"{len(errors)} fout(en) gevonden.", err=bool(errors))
    return 2 if errors else 0


@click.group(cls=Groep)
def sjabloon() -> None:
    """Maak een Word-sjabloon voor raadsvoorstellen."""


@sjabloon.command(cls=Opdracht, name="nieuw")
@_KADER
@click.option("--uitvoer", type=PAD, metavar="MAP", required=True, help="Map voor het sjabloon.")
def nieuw(naam: str, uitvoer: Path) -> int:
    """Maak een Word-sjabloon met echte koppen, invulvelden, nummering en uitleg per rubriek, uit een normenkader."""
    from raadslint.reporter.sjabloon import maak_sjabloon

    doel = uitvoer / f"raadsvoorstel-{Path(naam).stem}.docx"
    schrijf(doel, maak_sjabloon(naam))
    click.echo(f"Geschreven: {doel}")
    return 0


OPDRACHTEN = (uitleg, normenkader, sjabloon)
