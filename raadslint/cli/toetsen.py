"""``toets`` and ``dictum``: judge documents, show or write the result, and say with the exit code how it went."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from raadslint import api
from raadslint.cli.nederlands import Opdracht
from raadslint.cli.opties import LEZERS, PAD, maak_opties, toetsopties
from raadslint.cli.schrijven import namen, schrijf
from raadslint.fouten import RaadslintFout
from raadslint.model import Scorekaart

if TYPE_CHECKING:
    from raadslint.reporter.formaat import Weergave
    from raadslint.reporter.schikking import Kort

FORMATEN = ("html", "json", "sarif", "junit", "github", "gitlab", "markdown", "csv", "xlsx")
GOED, BEVINDINGEN, MISLUKT = 0, 1, 2
_VOLUIT = 3
"""Up to this many documents the terminal shows the whole summary of each; beyond it, a line each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Drempel:
    """What makes a run fail."""

    faal_op: str
    ook_aanwijzingen: bool
    eis_raadsvoorstel: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Verslag:
    """All that a run still needs of a document once it is judged: small, for it comes from another process."""

    pad: Path
    code: int
    fout: RaadslintFout | None = None
    kort: Kort | None = None
    """None when the document could not be read."""
    kaart: Scorekaart | None = None
    """Only when the terminal shows the whole summary."""
    rapporten: tuple[bytes, ...] = ()
    mislukt: str = ""
    """What to say of the part of the judgement that failed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Verslaggever:
    """Makes the reports of a judged document, in the process that judged it."""

    formaten: tuple[str, ...]
    view: Weergave | None
    threshold: _Drempel
    voluit: bool

    def __call__(self, uitslag: api.Uitslag) -> _Verslag:
        from raadslint.reporter import FORMATEN
        from raadslint.reporter.schikking import vat_samen

        kaart = uitslag.kaart
        if kaart is None:
            return _Verslag(pad=uitslag.pad, code=MISLUKT, fout=uitslag.fout)
        return _Verslag(
            pad=uitslag.pad,
            code=_code(kaart, self.threshold),
            kort=vat_samen(kaart),
            kaart=kaart if self.voluit else None,
            rapporten=tuple(FORMATEN[f].schrijf(kaart, self.view) for f in self.formaten) if self.view else (),
            mislukt=_mislukt(kaart),
        )


@click.command(cls=Opdracht)
@click.argument("paden", nargs=-1, required=True, type=PAD, metavar="PAD…")
@click.option("--formaat", "formaten", multiple=True, type=click.Choice(FORMATEN), help="Soort rapport. Mag vaker.")
@click.option(
    "--uitvoer", type=PAD, metavar="MAP", help="Map voor de rapporten: één per document, met de naam van het bestand."
)
@click.option(
    "--voor", type=click.Choice(LEZERS), default="steller", show_default=True, help="Voor wie het rapport is."
)
@click.option(
    "--faal-op",
    type=click.Choice(api.ERNSTEN),
    default="blokkerend",
    show_default=True,
    help="Vanaf welke ernst de exitcode 1 is.",
)
@click.option("--ook-aanwijzingen", is_flag=True, help="Laat ook aanwijzingen meetellen voor de exitcode.")
@click.option("--eis-raadsvoorstel", is_flag=True, help="Geef exitcode 1 bij een document dat geen raadsvoorstel is.")
@click.option("--met-tekst", is_flag=True, help="Zet ook de volledige tekst van het voorstel in de JSON.")
@click.option(
    "--processen", type=click.IntRange(min=0), default=0, help="Aantal processen tegelijk. Standaard: alle kernen."
)
@toetsopties
def toets(paden: tuple[Path, ...], formaten: tuple[str, ...], uitvoer: Path | None, **rest: Any) -> int:
    """Toets een of meer voorstellen, of alle voorstellen in een map.

    Zonder --uitvoer komt er een samenvatting op het scherm, of één rapport op de standaarduitvoer.
    """
    return _draai(paden, formaten, uitvoer, **rest)


@click.command(cls=Opdracht)
@click.argument("paden", nargs=-1, required=True, type=PAD, metavar="PAD…")
@click.option(
    "--formaat", "formaten", multiple=True, type=click.Choice(["html", "json"]), help="Soort rapport. Mag vaker."
)
@click.option("--uitvoer", type=PAD, metavar="MAP", help="Map voor de rapporten.")
@toetsopties
def dictum(paden: tuple[Path, ...], formaten: tuple[str, ...], uitvoer: Path | None, **rest: Any) -> int:
    """Controleer het dictum, voor de griffie: een voorstel, een los raadsbesluit of een tekst met alleen het dictum.

    Per beslispunt: wat voor besluit het is, wat er ontbreekt, en waar het botst met het raadsbesluit, de tekst of een
    bijlage. Zonder cijfers.
    """
    more = {"voor": "griffie", "faal_op": "blokkerend", "ook_aanwijzingen": False, "eis_raadsvoorstel": False}
    return _draai(paden, tuple(f"dictum-{f}" for f in formaten), uitvoer, dictum=True, **more, **rest)


def _draai(
    paden: Sequence[Path], formaten: Sequence[str], uitvoer: Path | None, *, dictum: bool = False, **rest: Any
) -> int:
    threshold = _Drempel(**{name: rest.pop(name) for name in ("faal_op", "ook_aanwijzingen", "eis_raadsvoorstel")})
    processen, met_tekst = rest.pop("processen", 1), rest.pop("met_tekst", False)
    options = maak_opties(**rest)
    _vooraf(options, formaten, uitvoer)
    files = api.bestanden(paden)
    _controleer_uitvoer(files, formaten, uitvoer)
    view = api.weergave(options, met_tekst=met_tekst, datum=date.today()) if formaten else None
    voluit = not formaten and (dictum or len(files) <= _VOLUIT)
    verslag = _Verslaggever(formaten=tuple(formaten), view=view, threshold=threshold, voluit=voluit)
    results = api.verwerk_alles(files, options, verslag, processen)
    return max([GOED, *_verwerk(results, files, formaten, uitvoer, dictum)])


def _vooraf(options: api.Opties, formaten: Sequence[str], uitvoer: Path | None) -> None:
    """What is wrong for all documents alike is told once, before the first is read."""
    from raadslint.engine import laad_normenkader

    laad_normenkader(options.normenkader)
    if uitvoer and not formaten:
        raise RaadslintFout("bij --uitvoer hoort ook --formaat.", doe="Bijvoorbeeld: --formaat html --uitvoer rapport")
    if uitvoer and uitvoer.exists() and not uitvoer.is_dir():
        raise RaadslintFout("dit is een bestand, geen map.", waar=str(uitvoer), doe="Noem een map bij --uitvoer.")


def _controleer_uitvoer(files: Sequence[Path], formaten: Sequence[str], uitvoer: Path | None) -> None:
    if not files:
        known = ", ".join(api.LEESBAAR)
        raise RaadslintFout("in deze map staat geen bestand dat raadslint leest.", doe=f"raadslint leest {known}.")
    if formaten and uitvoer is None and len(files) * len(formaten) > 1:
        raise RaadslintFout("er is meer dan één rapport.", doe="Noem een map met --uitvoer MAP.")


def _verwerk(
    results: Iterator[_Verslag], files: Sequence[Path], formaten: Sequence[str], uitvoer: Path | None, dictum: bool
) -> Iterator[int]:
    names = namen(files)
    for result in results:
        if result.kort is None:
            click.echo(f"Niet gelezen: {result.fout}", err=True)
        for formaat, content in zip(formaten, result.rapporten, strict=False):
            yield _rapport(content, formaat, uitvoer and uitvoer / names[result.pad], files)
        if result.kort is not None and (uitvoer is not None or not formaten):
            _toon(result.kaart or result.kort, dictum=dictum, op_fout=uitvoer is not None)
        if result.mislukt:
            click.echo(result.mislukt, err=True)
        yield result.code


def _rapport(content: bytes, formaat: str, doel: Path | None, files: Sequence[Path]) -> int:
    from raadslint.reporter import FORMATEN

    if doel is None:
        sys.stdout.buffer.write(content)
        return GOED
    try:
        schrijf(doel.with_name(doel.name + FORMATEN[formaat].extensie), content, files)
    except RaadslintFout as error:
        click.echo(f"Niet geschreven: {error}", err=True)
        return MISLUKT
    return GOED


def _toon(kaart: Scorekaart | Kort, *, dictum: bool, op_fout: bool) -> None:
    from rich.console import Console

    from raadslint.reporter.dictum_terminal import toon_dictum
    from raadslint.reporter.terminal import toon, toon_kort

    console = Console(stderr=op_fout, highlight=False)
    if not isinstance(kaart, Scorekaart):
        toon_kort(kaart, console)
    elif dictum:
        toon_dictum(kaart, console)
    else:
        toon(kaart, console)


def _mislukt(kaart: Scorekaart) -> str:
    names = ", ".join(f.waar for f in api.waarnemerfouten(kaart))
    return names and f"{kaart.bestand}: een deel van de toets is mislukt ({names}). Meld dit aan de makers."


def _code(kaart: Scorekaart, threshold: _Drempel) -> int:
    if api.waarnemerfouten(kaart):
        return MISLUKT
    if threshold.eis_raadsvoorstel and kaart.dossier.documentsoort.soort not in ("raadsvoorstel", "oplegger", "bundel"):
        return BEVINDINGEN
    found = (b for k in api.alle_kaarten(kaart) for b in k.bevindingen)
    fails = any(
        api.telt(b, threshold.faal_op, ook_aanwijzingen=threshold.ook_aanwijzingen)  # type: ignore[arg-type]
        for b in found
    )
    return BEVINDINGEN if fails else GOED


OPDRACHTEN = (toets, dictum)
