"""``beoordeel`` and ``vergelijk``: a person's own answers, and what changed between two versions."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from raadslint import api
from raadslint.cli.nederlands import Opdracht
from raadslint.cli.opties import PAD, een_bestand, maak_opties, tel, toetsopties
from raadslint.cli.schrijven import schrijf
from raadslint.fouten import RaadslintFout
from raadslint.model import Antwoord, Scorekaart

if TYPE_CHECKING:
    from raadslint.reporter.toelichting import Toelichting

_ANTWOORD = click.Choice(["ja", "deels", "nee", "nvt", "stop", ""], case_sensitive=False)
_KEUZE = "Antwoord (ja, deels, nee, nvt; leeg is overslaan; stop)"


@click.command(cls=Opdracht)
@click.argument("bestand", type=PAD, metavar="BESTAND")
@click.option("--naam", prompt="Uw naam", help="Naam die bij de antwoorden komt te staan.")
@click.option(
    "--vraag", "vragen", multiple=True, metavar="VRAAG", help="Alleen deze vraag, zoals besluit.2. Mag vaker."
)
@toetsopties
def beoordeel(bestand: Path, naam: str, vragen: tuple[str, ...], **rest: Any) -> int:
    """Beantwoord zelf de vragen die raadslint aan een mens laat.

    De antwoorden komen in een bestand naast het voorstel (voorstel.beoordeling.yaml) en gaan voor die van raadslint.
    """
    options = maak_opties(**rest)
    pad = een_bestand(bestand)
    open_questions = _open_vragen(_los_stuk(pad, options), vragen)
    if not open_questions:
        click.echo("Er zijn geen vragen meer die u moet beantwoorden.", err=True)
        return 0
    saved = _stel_vragen(pad, open_questions, naam, api.weergave(options).toelichting)
    where = f" Zij staan in {_zijbestand(pad)} en tellen mee bij de volgende toets." if saved else ""
    click.echo(f"\n{tel(saved, 'antwoord', 'antwoorden')} opgeslagen.{where}", err=True)
    return 0


def _open_vragen(kaart: Scorekaart, vragen: tuple[str, ...]) -> tuple[Antwoord, ...]:
    """The questions that were asked for, else those that a person should look at and has not answered yet."""
    unknown = set(vragen) - {v.vraag for v in kaart.vragen}
    if unknown:
        raise RaadslintFout(
            f"deze vraag is er niet: {', '.join(sorted(unknown))}.", doe="Zie raadslint normenkader toon."
        )
    if vragen:
        return tuple(v for v in kaart.vragen if v.vraag in vragen)
    return tuple(v for v in kaart.vragen if v.door == "raadslint" and (v.mensvraag or v.antwoord == "mens"))


def _stel_vragen(pad: Path, vragen: tuple[Antwoord, ...], naam: str, texts: Toelichting) -> int:
    """Ask them one by one and save each answer at once, so that whoever stops halfway loses nothing."""
    from raadslint.review.beoordeling import MensAntwoord, schrijf_beoordeling

    saved = 0
    try:
        for number, question in enumerate(vragen, start=1):
            click.echo("\n".join(_aankondiging(question, f"Vraag {number} van {len(vragen)}", texts)))
            said = click.prompt(_KEUZE, default="", show_default=False, type=_ANTWOORD, show_choices=False)
            if said == "stop":
                break
            if said:
                reason = click.prompt("Waarom?")
                answer = MensAntwoord(vraag=question.vraag, antwoord=said, naam=naam, datum=date.today(), reden=reason)
                schrijf_beoordeling(_zijbestand(pad), [answer])
                saved += 1
    except click.Abort:
        pass  # the input ended, or someone pressed Ctrl-C: what was answered is saved
    return saved


def _aankondiging(v: Antwoord, kop: str, texts: Toelichting) -> Iterator[str]:
    """The question of the normenkader, what to look at, what raadslint thinks, and the passages."""
    from raadslint.reporter.woorden import ANTWOORD, kort, vraag_naam

    yield f"\n{kop} · {vraag_naam(v.vraag)}\n{texts.vraag(v.vraag)}"
    if v.mensvraag:
        yield f"  Denk aan: {v.mensvraag}"
    if v.antwoord != "mens":
        sure = ", een aanwijzing" if v.zekerheid == "aanwijzing" and v.door == "raadslint" else ""
        yield f"  {v.door} zegt: {ANTWOORD[v.antwoord].lower()}{sure}."
    yield from (f"  “{kort(p.citaat, 200)}”" for p in v.bewijs[:3])


def _zijbestand(pad: Path) -> Path:
    from raadslint.review.beoordeling import zijbestand

    return zijbestand(pad)


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
    kaart = api.toets(een_bestand(bestand), options)
    if kaart.deelkaarten:
        raise RaadslintFout(
            "dit is een bundel met meer voorstellen.", waar=str(bestand), doe="Neem de voorstellen los."
        )
    return kaart


OPDRACHTEN = (beoordeel, vergelijk)
