"""``beoordeel`` and ``vergelijk``: a person's own answers, and what changed between two versions."""

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
from raadslint.fouten import RaadslintFout
from raadslint.model import Scorekaart


@click.command(cls=Opdracht)
@click.argument("bestand", type=PAD, metavar="BESTAND")
@click.option("--naam", prompt="Uw naam", help="Naam die bij de antwoorden komt te staan.")
@toetsopties
def beoordeel(bestand: Path, naam: str, **rest: Any) -> int:
    """Beantwoord zelf de vragen die raadslint aan een mens laat.

    De antwoorden komen in een bestand naast het voorstel (voorstel.beoordeling.yaml) en gaan voor die van raadslint.
    """
    from raadslint.review.beoordeling import MensAntwoord, schrijf_beoordeling, zijbestand

    kaart = api.toets(bestand, maak_opties(**rest))
    answers: list[MensAntwoord] = []
    for question in (v for v in kaart.vragen if v.mensvraag and v.door == "raadslint"):
        click.echo(f"\n{question.mensvraag}")
        for found in question.bewijs[:3]:
            click.echo(f"  «{found.citaat}»")
        said = click.prompt(
            "Antwoord (ja, deels, nee, nvt, of leeg om over te slaan)",
            default="",
            show_default=False,
            type=click.Choice(["ja", "deels", "nee", "nvt", ""]),
            show_choices=False,
        )
        if said:
            reason = click.prompt("Reden")
            answers.append(
                MensAntwoord(vraag=question.vraag, antwoord=said, naam=naam, datum=date.today(), reden=reason)
            )
    if not answers:
        click.echo("Er is niets opgeslagen.")
        return 0
    schrijf_beoordeling(zijbestand(bestand), answers)
    click.echo(f"{len(answers)} antwoord(en) opgeslagen in {zijbestand(bestand)}")
    return 0


@click.command(cls=Opdracht)
@click.argument("oud", type=PAD, metavar="OUD")
@click.argument("nieuw", type=PAD, metavar="NIEUW")
@click.option(
    "--formaat", type=click.Choice(["tekst", "json", "html"]), default="tekst", show_default=True, help="Soort verslag."
)
@click.option("--uitvoer", type=PAD, metavar="MAP", help="Map voor het verslag. Zonder: standaarduitvoer.")
@toetsopties
def vergelijk(oud: Path, nieuw: Path, formaat: str, uitvoer: Path | None, **rest: Any) -> int:
    """Vergelijk twee versies van een voorstel: wat is opgelost, wat is nieuw, en welke beslispunten zijn veranderd."""
    from raadslint.reporter.vergelijking import schrijf_vergelijking
    from raadslint.review.vergelijk import vergelijk as compare

    options = maak_opties(**rest)
    result = compare(*(_los_stuk(pad, options) for pad in (oud, nieuw)))
    content = schrijf_vergelijking(result, formaat, api.weergave(options, datum=date.today()))
    if uitvoer is None:
        sys.stdout.buffer.write(content)
        return 0
    target = uitvoer / f"vergelijking.{'txt' if formaat == 'tekst' else formaat}"
    schrijf(target, content, [oud, nieuw])
    click.echo(f"Geschreven: {target}", err=True)
    return 0


def _los_stuk(bestand: Path, options: api.Opties) -> Scorekaart:
    """The card of one proposal. Raises `RaadslintFout` for a bundle: which of its proposals would it be?"""
    (pad,) = api.bestanden([bestand])
    kaart = api.toets(pad, options)
    if kaart.deelkaarten:
        raise RaadslintFout(
            "dit is een bundel met meer voorstellen; vergelijk twee losse voorstellen.", waar=str(bestand)
        )
    return kaart


OPDRACHTEN = (beoordeel, vergelijk)
