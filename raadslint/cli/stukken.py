"""``ontleed``, ``bundel``, ``agenda``, ``annoteer`` and ``opschonen``: what is in a file, and notes in a copy of it."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Any

import click

from raadslint import api
from raadslint.cli.nederlands import Opdracht
from raadslint.cli.opties import PAD, een_bestand, maak_opties, tel, toetsopties
from raadslint.cli.schrijven import schrijf
from raadslint.fouten import RaadslintFout


@click.command(cls=Opdracht)
@click.argument("bestand", type=PAD, metavar="BESTAND")
@click.option(
    "--formaat",
    type=click.Choice(["json", "md"]),
    default="json",
    show_default=True,
    help="JSON, of Markdown met één blok per regel.",
)
@click.option("--met-tekst", is_flag=True, help="Zet ook elk blok tekst in de JSON.")
@toetsopties
def ontleed(bestand: Path, formaat: str, met_tekst: bool, **rest: Any) -> int:
    """Laat zien wat raadslint in een bestand leest: delen, rubrieken, kenmerken en beslispunten."""
    from raadslint.reporter import schrijf_dossier

    dossier = api.ontleed(een_bestand(bestand), maak_opties(**rest))
    sys.stdout.buffer.write(schrijf_dossier(dossier, formaat, met_tekst=met_tekst))
    return 0


@click.command(cls=Opdracht)
@click.argument("bestand", type=PAD, metavar="BUNDEL")
@click.option("--uitvoer", type=PAD, metavar="MAP", required=True, help="Map voor de scorekaarten en de inhoudspagina.")
@toetsopties
def bundel(bestand: Path, uitvoer: Path, **rest: Any) -> int:
    """Zoek in een vergaderbundel elk raadsvoorstel met zijn raadsbesluit en bijlagen, en toets ze.

    De map krijgt een inhoudspagina (index.html) en per voorstel een scorekaart.
    """
    from raadslint.reporter import bundelpaginas
    from raadslint.reporter.woorden import soort_naam

    options = maak_opties(voor="griffie", **rest)
    kaart = api.toets(een_bestand(bestand), options)
    if kaart.dossier.documentsoort.soort != "bundel":
        kind = soort_naam(kaart.dossier.documentsoort.soort)
        raise RaadslintFout(f"dit is geen bundel: {kind}.", waar=str(bestand), doe="Gebruik raadslint toets.")
    for name, content in bundelpaginas(kaart, api.weergave(options, datum=date.today())):
        schrijf(uitvoer / name, content, [bestand])
    found = tel(len(kaart.deelkaarten), "voorstel", "voorstellen")
    click.echo(f"{found} gevonden. Begin bij {uitvoer / 'index.html'}", err=True)
    return 0


@click.command(cls=Opdracht)
@click.argument("paden", nargs=-1, required=True, type=PAD, metavar="PAD…")
@click.option(
    "--formaat", type=click.Choice(["ics", "csv"]), default="ics", show_default=True, help="Agendabestand of lijst."
)
@click.option("--uitvoer", type=PAD, metavar="MAP", help="Map voor het bestand. Zonder: standaarduitvoer.")
@toetsopties
def agenda(paden: tuple[Path, ...], formaat: str, uitvoer: Path | None, **rest: Any) -> int:
    """Haal de datums die de raad aangaan uit voorstellen, elk met de zin waarin ze staan."""
    from raadslint.reporter import schrijf_agenda

    files = api.bestanden(paden)
    results = list(api.toets_alles(files, maak_opties(voor="griffie", **rest), 1))
    for result in results:
        if result.fout:
            click.echo(f"Niet gelezen: {result.fout}", err=True)
    content = schrijf_agenda([k for r in results if r.kaart for k in api.alle_kaarten(r.kaart)], formaat)
    if uitvoer is None:
        sys.stdout.buffer.write(content)
    else:
        schrijf(uitvoer / f"agenda.{formaat}", content, files)
        click.echo(f"Geschreven: {uitvoer / f'agenda.{formaat}'}", err=True)
    return 2 if any(r.fout for r in results) else 0


@click.command(cls=Opdracht)
@click.argument("bestand", type=PAD, metavar="BESTAND")
@click.option("--uitvoer", type=PAD, metavar="MAP", required=True, help="Map voor de kopie met opmerkingen.")
@click.option(
    "--hoogstens", type=click.IntRange(min=1), default=60, show_default=True, help="Zoveel opmerkingen op zijn hoogst."
)
@toetsopties
def annoteer(bestand: Path, uitvoer: Path, hoogstens: int, **rest: Any) -> int:
    """Maak een kopie van een Word-bestand of PDF met een opmerking bij de woorden van elke bevinding.

    Uw eigen bestand blijft zoals het is.
    """
    from raadslint.reporter.annotatie import annoteer as annotate

    pad = een_bestand(bestand)
    copy = annotate(pad.read_bytes(), api.toets(pad, maak_opties(**rest)), hoogstens)
    target = uitvoer / pad.name
    schrijf(target, copy.inhoud, [pad])
    left_out = f" Er zijn er {copy.weggelaten} weggelaten; de scorekaart heeft ze alle." if copy.weggelaten else ""
    click.echo(f"{tel(copy.geplaatst, 'opmerking', 'opmerkingen')} in {target}.{left_out}", err=True)
    return 0


@click.command(cls=Opdracht)
@click.argument("bestand", type=PAD, metavar="DOCX")
@click.option("--uitvoer", type=PAD, metavar="MAP", required=True, help="Map voor de kopie zonder onze opmerkingen.")
def opschonen(bestand: Path, uitvoer: Path) -> int:
    """Maak een kopie van een Word-bestand zonder de opmerkingen van raadslint. Andere opmerkingen blijven staan."""
    from raadslint.reporter.annotatie import schoon_op

    pad = een_bestand(bestand)
    content, aantal = schoon_op(pad.read_bytes(), pad.name)
    doel = uitvoer / pad.name
    schrijf(doel, content, [pad])
    click.echo(f"{tel(aantal, 'opmerking', 'opmerkingen')} weggehaald in {doel}.", err=True)
    return 0


OPDRACHTEN = (ontleed, bundel, agenda, annoteer, opschonen)
