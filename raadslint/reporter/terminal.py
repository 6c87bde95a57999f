"""The scorecard in a terminal: a summary a person enjoys reading, also at 80 columns, without colour or in cp1252."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Console, Group
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from raadslint.model import Antwoord, Bevinding, Kwaliteit, NietBeoordeeld, Scorekaart, Vindplaats
from raadslint.reporter.scherm import KLEUR, Scherm, Tekens
from raadslint.reporter.schikking import Afdeling, Kort, eerst, mensvragen, onderwerp, per_rubriek, telling_tekst
from raadslint.reporter.toelichting import Toelichting
from raadslint.reporter.woorden import (
    ANTWOORD,
    BELOFTE,
    ERNST,
    bereik_tekst,
    cijfer_woord,
    dekking_tekst,
    gezocht_tekst,
    herstel_delen,
    kwaliteit_naam,
    plaats_tekst,
    rol_tekst,
    rubriek_naam,
    soort_naam,
    vraag_naam,
)
from raadslint.reporter.woorden import getal as getal_tekst

_BALK = 12
"""Width of the bar of a mark, in characters."""
_VOORBEELDEN = 3
"""Of many findings of one rule under one rubriek this many are written out."""
_LEEG = Toelichting()


def toon(kaart: Scorekaart, console: Console, toelichting: Toelichting = _LEEG) -> None:
    """Print the whole summary of a card; of a bundle the summary of each of its proposals."""
    scherm = Scherm(console)
    _kop(kaart, scherm)
    for part in kaart.deelkaarten:
        toon(part, console, toelichting)
    if kaart.deelkaarten:
        return
    _cijfers(kaart.kwaliteiten, scherm)
    _eerst(kaart.bevindingen, scherm)
    _bevindingen(kaart.bevindingen, scherm)
    _vragen(kaart, scherm, toelichting)
    _door_mensen(kaart.vragen, scherm)
    _niet_beoordeeld(kaart.niet_beoordeeld, kaart, scherm)
    console.print()
    scherm.regel(scherm.tekst(BELOFTE, "dim"), scherm.tekst("Meer over een regel: raadslint uitleg REGEL", "dim"))


def toon_kort(kort: Kort, console: Console) -> None:
    """Print one line: the file, its marks, and how many findings of each grade."""
    scherm = Scherm(console)
    line = Text.assemble(scherm.tekst(kort.bestand, "bold"), "  ", scherm.tekst(kort.oordeel), "  ")
    console.print(line + scherm.tekst(kort.telling, "dim"), soft_wrap=True)


def _kop(kaart: Scorekaart, scherm: Scherm) -> None:
    dossier, kader = kaart.dossier, kaart.normenkader
    kind = dossier.documentsoort
    scherm.console.print()
    scherm.console.print(
        Rule(scherm.tekst(kaart.bestand, "bold"), characters=scherm.tekens.lijn, style="dim", align="left")
    )
    scherm.regel(
        *([scherm.tekst(onderwerp(kaart), "bold")] if onderwerp(kaart) != kaart.bestand else []),
        scherm.tekst(_soortregel(kaart)),
        scherm.tekst(f"Getoetst aan {kader.naam}, versie {kader.versie}", "dim"),
    )
    if kind.soort not in ("raadsvoorstel", "oplegger", "bundel"):
        scherm.kop("Dit stuk is geen raadsvoorstel en krijgt daarom geen cijfer.", "bold yellow")
        _punten(kind.gronden, scherm)


def _soortregel(kaart: Scorekaart) -> str:
    dossier = kaart.dossier
    kind = soort_naam(dossier.documentsoort.soort)
    if kaart.deelkaarten:
        return f"{kind}; raadsvoorstellen: {len(kaart.deelkaarten)}"
    return f"{kind}, soort {dossier.voorsteltype}, {dossier.fase}"


def _cijfers(kwaliteiten: Sequence[Kwaliteit], scherm: Scherm) -> None:
    if not kwaliteiten:
        return
    scherm.console.print()
    table = Table.grid(padding=(0, 2, 0, 0))
    for quality in kwaliteiten:
        table.add_row(*_cijferregel(quality, scherm))
    scherm.console.print(table)


def _cijferregel(kwaliteit: Kwaliteit, scherm: Scherm) -> tuple[Text, Text, Text, Group]:
    name, basis = scherm.tekst(kwaliteit_naam(kwaliteit.naam)), dekking_tekst(kwaliteit)
    if kwaliteit.cijfer is None or kwaliteit.bereik is None:
        return name, scherm.tekst("-"), Text(), Group(scherm.tekst("geen cijfer"), scherm.tekst(basis, "dim"))
    words = scherm.tekst(cijfer_woord(kwaliteit.cijfer), "bold")
    basis = f"{bereik_tekst(kwaliteit.bereik)}, {basis}"
    mark = scherm.tekst(getal_tekst(kwaliteit.cijfer), "bold")
    return name, mark, _balk(kwaliteit.bereik, scherm.tekens), Group(words, scherm.tekst(basis, "dim"))


def _balk(bereik: tuple[float, float], tekens: Tekens) -> Text:
    """A bar from 1 to 5: solid up to the lowest mark that fits, hatched up to the highest."""
    low, high = (round((mark - 1) / 4 * _BALK) for mark in bereik)
    return Text.assemble(
        (tekens.vol * low, "green"), (tekens.bereik * (high - low), "yellow"), (tekens.rest * (_BALK - high), "dim")
    )


def _eerst(bevindingen: Sequence[Bevinding], scherm: Scherm) -> None:
    first = eerst(bevindingen)
    if not first:
        return
    scherm.kop("Herstel dit eerst")
    table = Table.grid(padding=(0, 1, 0, 0))
    for number, finding in enumerate(first, start=1):
        table.add_row(f" {number}.", scherm.tekst(finding.boodschap))
    scherm.console.print(table)


def _bevindingen(bevindingen: Sequence[Bevinding], scherm: Scherm) -> None:
    scherm.kop(f"Bevindingen: {telling_tekst(bevindingen)}")
    for section in per_rubriek(bevindingen):
        scherm.kop(f"{rubriek_naam(section.rubriek)} ({section.aantal})", "bold underline")
        scherm.console.print(_afdeling(section, scherm))


def _afdeling(afdeling: Afdeling, scherm: Scherm) -> Table:
    table = Table.grid(padding=(0, 1, 0, 0))
    for index, group in enumerate(afdeling.groepen):
        if index:
            table.add_row()
        shown = group.alle[:_VOORBEELDEN]
        for finding in shown:
            sign = scherm.tekst(f" {scherm.tekens.van(finding.ernst)}", KLEUR[finding.ernst])
            table.add_row(sign, _bevinding(finding, scherm, finding is shown[-1]))
        if len(group.alle) > len(shown):
            table.add_row("", scherm.tekst(f"en nog {len(group.alle) - len(shown)} keer deze regel", "dim"))
    return table


def _bevinding(bevinding: Bevinding, scherm: Scherm, met_herstel: bool) -> Group:
    grade = scherm.tekst(f"{ERNST[bevinding.ernst]}: ", KLEUR[bevinding.ernst])
    rows = [grade + scherm.tekst(bevinding.boodschap), *(_passage(p, scherm) for p in bevinding.vindplaatsen[:3])]
    if waar := gezocht_tekst(bevinding):
        rows.append(scherm.tekst(f"Gezocht onder: {waar}", "dim"))
    advice, example = herstel_delen(bevinding.herstel)
    if met_herstel and advice:
        rows.append(scherm.tekst(f"{scherm.tekens.pijl} {advice}", "green"))
    if met_herstel and example:
        rows.append(scherm.tekst(f"Bijvoorbeeld: {example}", "green"))
    hint = "aanwijzing, kijk zelf na; " if bevinding.zekerheid == "aanwijzing" else ""
    rows.append(scherm.tekst(f"{hint}regel {bevinding.regel}", "dim"))
    return Group(*rows)


def _passage(plaats: Vindplaats, scherm: Scherm) -> Text:
    return Text.assemble(
        scherm.tekst(rol_tekst(plaats), "dim"),
        scherm.citaat(plaats.citaat),
        scherm.tekst(f" ({plaats_tekst(plaats)})", "dim"),
    )


def _vragen(kaart: Scorekaart, scherm: Scherm, toelichting: Toelichting) -> None:
    questions = mensvragen(kaart)
    if not questions:
        return
    scherm.kop("Vragen aan u (dit kan raadslint niet beoordelen)")
    _punten((a.mensvraag or toelichting.vraag(a.vraag) for a in questions), scherm, scherm.tekens.vraag)


def _door_mensen(vragen: Sequence[Antwoord], scherm: Scherm) -> None:
    """The answers of persons, with what raadslint had answered."""
    rows = [
        f"{vraag_naam(v.vraag)}: {ANTWOORD[v.antwoord].lower()} ({v.door})"
        + (f"; raadslint zei {ANTWOORD[v.machine].lower()}" if v.machine else "")
        for v in vragen
        if v.door != "raadslint"
    ]
    if rows:
        scherm.kop("Beantwoord door mensen")
        _punten(rows, scherm)


def _niet_beoordeeld(rijen: Sequence[NietBeoordeeld], kaart: Scorekaart, scherm: Scherm) -> None:
    crashed = [f"{f.waar}: deze controle is mislukt ({f.wat})" for f in kaart.fouten]
    rows = [*(f"{n.wat}: {n.waarom}" for n in rijen), *crashed]
    if not rows:
        return
    scherm.kop("Niet beoordeeld")
    _punten(rows, scherm)


def _punten(regels: Iterable[str], scherm: Scherm, teken: str = "-") -> None:
    table = Table.grid(padding=(0, 1, 0, 0))
    for line in regels:
        table.add_row(f" {teken}", scherm.tekst(line))
    scherm.console.print(table)
