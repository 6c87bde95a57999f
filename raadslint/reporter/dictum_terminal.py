"""The dictum in a terminal, for the griffie: each point with its kind, its details, its findings, and the matrix."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from raadslint.model import Bevinding, Puntoordeel, Scorekaart
from raadslint.reporter.dictum import Dictumbeeld, Puntverschil, gevulde_sleuven, open_sleuven
from raadslint.reporter.scherm import KLEUR, Scherm
from raadslint.reporter.schikking import alle_kaarten, telling_tekst
from raadslint.reporter.woorden import (
    ERNST,
    OORDEEL,
    VERBAND,
    handeling_naam,
    hoofdletter,
    kort,
    plaats_tekst,
    rol_tekst,
)

_OORDEELKLEUR = {"helder": "green", "deels": "yellow", "onhelder": "red"}
_STUK = {"gelijk": ("", "", ""), "weg": ("[-", "-]", "red"), "nieuw": ("[+", "+]", "green")}
"""How a piece of a difference is marked, also where there is no colour: opening, closing, style."""
_TEKST = 400
"""A point is shown up to so many characters."""
_CITAAT = 60


def toon_dictum(kaart: Scorekaart, console: Console) -> None:
    """Print the dictum of a card; of a bundle that of each of its proposals."""
    for card in alle_kaarten(kaart):
        _een(Dictumbeeld(card), Scherm(console), "" if card is kaart else kaart.bestand)


def _een(beeld: Dictumbeeld, scherm: Scherm, bundel: str) -> None:
    _kop(beeld, scherm, bundel)
    for number, (point, found) in enumerate(beeld.punten, start=1):
        _punt(point, number, found, scherm, "  * gewijzigd door een amendement" if number in beeld.gewijzigd else "")
    if not beeld.punten:
        scherm.kop("Er zijn geen beslispunten gevonden.", "bold yellow")
    if beeld.matrix:
        _matrix(beeld, scherm)
    scherm.kop("Raadsbesluit")
    scherm.regel(scherm.tekst(beeld.besluitzin), inspringen=1)
    for row in beeld.verschillen:
        scherm.regel(_verschil(row, scherm), inspringen=1)
    if beeld.verder:
        scherm.kop("Verder bij dit besluit")
        _bevindingen(beeld.verder, scherm)
    scherm.console.print()
    scherm.regel(scherm.tekst("Meer over een regel: raadslint uitleg REGEL", "dim"))


def _kop(beeld: Dictumbeeld, scherm: Scherm, bundel: str) -> None:
    kaart = beeld.kaart
    name = f"{bundel}: {beeld.titel}" if bundel else kaart.bestand
    scherm.console.print()
    scherm.console.print(
        Rule(scherm.tekst(kort(name, 70), "bold"), characters=scherm.tekens.lijn, style="dim", align="left")
    )
    shown = [b for _, found in beeld.punten for b in found] + list(beeld.verder)
    amount = len(beeld.punten)
    points = f"{amount} beslispunt{'en' if amount != 1 else ''}"
    if not bundel and beeld.titel != kaart.bestand:
        scherm.regel(scherm.tekst(beeld.titel, "bold"))
    scherm.regel(scherm.tekst(f"{beeld.soortnaam}, {points}, {telling_tekst(shown)}"))


def _punt(punt: Puntoordeel, plaats: int, gevonden: Sequence[Bevinding], scherm: Scherm, merk: str) -> None:
    acts = " en ".join(handeling_naam(h) for h in punt.handelingen or (punt.soort,))
    verdict = scherm.tekst(OORDEEL[punt.oordeel], f"bold {_OORDEELKLEUR[punt.oordeel]}")
    head = Text.assemble(
        scherm.tekst(f"{punt.nummer or plaats}  ", "bold"), verdict, scherm.tekst(f"  {acts}{merk}", "dim")
    )
    scherm.console.print()
    scherm.console.print(head)
    scherm.regel(scherm.tekst(kort(punt.tekst, _TEKST)), inspringen=3)
    table = Table.grid(padding=(0, 1, 0, 0))
    for name, place in gevulde_sleuven(punt):
        words = scherm.tekst(kort(place.citaat, _CITAAT), "italic")
        table.add_row(scherm.tekst("   +", "green"), scherm.tekst(name, "dim"), words)
    for name in open_sleuven(punt):
        table.add_row(scherm.tekst("   -", "red"), scherm.tekst(name), scherm.tekst("ontbreekt", "bold red"))
    if table.row_count:
        scherm.console.print(table)
    _bevindingen(gevonden, scherm)
    if punt.amendeerbaar:
        scherm.regel(scherm.tekst(f"{scherm.tekens.vraag} {punt.amendeerbaar}", "cyan"), inspringen=3)


def _bevindingen(rijen: Sequence[Bevinding], scherm: Scherm) -> None:
    table = Table.grid(padding=(0, 1, 0, 0))
    for finding in rijen:
        sign = scherm.tekst(f"   {scherm.tekens.van(finding.ernst)}", KLEUR[finding.ernst])
        table.add_row(sign, _bevinding(finding, scherm))
    if rijen:
        scherm.console.print(table)


def _bevinding(bevinding: Bevinding, scherm: Scherm) -> Text:
    """The message, its two passages when it holds them against each other, and how to mend it."""
    pointer = " (aanwijzing, kijk zelf na)" if bevinding.zekerheid == "aanwijzing" else ""
    lines = [
        Text.assemble(
            scherm.tekst(f"{ERNST[bevinding.ernst]}: ", KLEUR[bevinding.ernst]),
            scherm.tekst(bevinding.boodschap),
            scherm.tekst(pointer, "dim"),
        )
    ]
    if bevinding.paar or len(bevinding.vindplaatsen) > 1:
        lines += [
            Text.assemble(
                scherm.tekst(rol_tekst(p), "dim"), scherm.citaat(p.citaat), scherm.tekst(f" ({plaats_tekst(p)})", "dim")
            )
            for p in bevinding.vindplaatsen[:2]
        ]
    lines.append(
        Text.assemble(
            scherm.tekst(f"{scherm.tekens.pijl} {bevinding.herstel} ", "green"), scherm.tekst(bevinding.regel, "dim")
        )
    )
    return Text("\n").join(lines)


def _matrix(beeld: Dictumbeeld, scherm: Scherm) -> None:
    """Which passages belong to which point; an empty cell says so."""
    scherm.kop("Wat hoort bij welk punt")
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_row(scherm.tekst(" Punt", "dim"), *(scherm.tekst(name, "dim") for name in VERBAND.values()))
    for number, cells in beeld.matrix:
        table.add_row(scherm.tekst(f" {number}", "bold"), *(_cel(cell, scherm) for cell in cells))
    scherm.console.print(table)


def _cel(gevonden: Sequence[str], scherm: Scherm) -> Text:
    """Numbers as they are, passages by their number; *niets* when nothing belongs to the point."""
    if not gevonden:
        return scherm.tekst("niets", "bold red")
    if all(len(g) < 6 for g in gevonden):
        return scherm.tekst(", ".join(gevonden))
    return scherm.tekst(f"{len(gevonden)} passage{'s' if len(gevonden) > 1 else ''}")


def _verschil(rij: Puntverschil, scherm: Scherm) -> Text:
    pieces = [scherm.tekst(f"{hoofdletter('punt')} {rij.nummer}: ", "bold")]
    for piece in rij.stukken:
        before, after, style = _STUK[piece.soort]
        words = piece.tekst.strip() if before else piece.tekst
        space = " " if before and piece.tekst[:1].isspace() else ""
        pieces.append(scherm.tekst(f"{space}{before}{words}{after}", style))
    if rij.zekerheid == "aanwijzing":
        pieces.append(scherm.tekst(" (andere woorden; kijk zelf na)", "dim"))
    return Text.assemble(*pieces)
