"""The overview over many proposals: one offline page, a workbook and a table, all from the same numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from raadslint.model import Scorekaart
from raadslint.reporter.csv_kaart import tabel_csv
from raadslint.reporter.formaat import STANDAARD, Weergave
from raadslint.reporter.pagina import vul
from raadslint.reporter.schikking import onderwerp
from raadslint.reporter.tabellen import Cel, Tabel
from raadslint.reporter.woorden import ANTWOORD, kwaliteit_naam
from raadslint.reporter.xlsx import werkboek
from raadslint.review.verzameling import Groep, Verzameling, Vraagverdeling, verzamel

BERKELLAND = (("formeel", 4.0), ("zakelijk", 3.3), ("taal", 3.7))
"""The marks that the Rekenkamercommissie Berkelland gave 17 proposals of 2019 (Quickscan, 2020, chapter 7)."""
_BALK = 300
"""Width of a bar of answers, in SVG units."""


@dataclass(frozen=True, slots=True)
class Balkdeel:
    """The part of a bar that one answer takes."""

    antwoord: str
    aantal: int
    x: float
    breedte: float


@dataclass(frozen=True, slots=True)
class Lijnpunt:
    """A month on the trend line."""

    maand: str
    cijfer: float
    x: float
    y: float


def overzichtsbestanden(kaarten: Sequence[Scorekaart], weergave: Weergave = STANDAARD) -> Iterator[tuple[str, bytes]]:
    """The files of the overview: the page, the workbook and the table of proposals."""
    collected = verzamel(kaarten)
    tables = tabellen(collected, weergave)
    yield "overzicht.html", overzichtspagina(collected, kaarten, weergave)
    yield "overzicht.xlsx", werkboek(tables, "Overzicht van raadsvoorstellen")
    yield "overzicht.csv", tabel_csv(tables[0])


def overzichtspagina(verzameling: Verzameling, kaarten: Sequence[Scorekaart], weergave: Weergave) -> bytes:
    """The page; without any card it says that there was nothing to show."""
    return vul(
        "overzicht.html.j2",
        v=verzameling,
        kaart=kaarten[0] if kaarten else None,
        weergave=weergave,
        toelichting=weergave.toelichting,
        balk=balk,
        lijn=lijn,
        onderwerp=onderwerp,
        berkelland=dict(BERKELLAND),
        zwakste=zwakste(verzameling),
    )


def balk(vraag: Vraagverdeling) -> tuple[Balkdeel, ...]:
    """The parts of a bar, as wide as their share of the answers."""
    total = sum(n for _, n in vraag.aantallen) or 1
    parts, x = [], 0.0
    for answer, count in vraag.aantallen:
        width = count / total * _BALK
        if count:
            parts.append(Balkdeel(answer, count, round(x, 1), round(width, 1)))
        x += width
    return tuple(parts)


def lijn(groepen: Sequence[Groep], kwaliteit: str, breedte: int = 600, hoogte: int = 120) -> tuple[Lijnpunt, ...]:
    """The months as points on a plot; 1 is at the bottom and 5 at the top."""
    step = breedte / max(len(groepen) - 1, 1)
    marks = ((i, g.naam, dict(g.cijfers).get(kwaliteit)) for i, g in enumerate(groepen))
    return tuple(
        Lijnpunt(name, mark, round(i * step, 1), round(hoogte - (mark - 1) / 4 * hoogte, 1))
        for i, name, mark in marks
        if mark is not None
    )


def zwakste(verzameling: Verzameling, aantal: int = 5) -> tuple[Vraagverdeling, ...]:
    """The questions with the lowest mean mark."""
    marked = [q for q in verzameling.vragen if q.cijfer is not None]
    return tuple(sorted(marked, key=lambda q: (q.cijfer or 0, q.vraag))[:aantal])


def tabellen(verzameling: Verzameling, weergave: Weergave) -> tuple[Tabel, ...]:
    """The sheets of the workbook; the first is the table of proposals."""
    names = [name for name, _ in verzameling.kwaliteiten]
    marks = tuple(kwaliteit_naam(n) for n in names)
    head = (
        "bestand",
        "onderwerp",
        "voorsteltype",
        "portefeuillehouder",
        "maand",
        *marks,
        "vastgesteld",
        "aanwijzingen",
    )
    questions = tuple(
        (q.vraag, weergave.toelichting.vraag(q.vraag), q.cijfer, *(n for _, n in q.aantallen))
        for q in verzameling.vragen
    )
    rules = tuple((r.regel, r.stukken, r.bevindingen, r.voorbeeld) for r in verzameling.regels)
    return (
        Tabel("Voorstellen", head, tuple(_rijen(verzameling, names))),
        Tabel("Vragen", ("vraag", "tekst", "gemiddeld cijfer", *ANTWOORD.values()), questions),
        Tabel("Bevindingen", ("regel", "voorstellen", "bevindingen", "voorbeeld"), rules),
        _groepstabel("Per type", verzameling.per_type, marks),
        _groepstabel("Per portefeuille", verzameling.per_portefeuille, marks),
        _groepstabel("Per maand", verzameling.per_maand, marks),
    )


def _rijen(verzameling: Verzameling, names: Sequence[str]) -> Iterable[tuple[Cel, ...]]:
    for row in verzameling.rijen:
        marks = dict(row.cijfers)
        yield (
            row.kaart.bestand, row.onderwerp, row.voorsteltype, row.portefeuille, row.maand,
            *(marks.get(n) for n in names), row.vastgesteld, row.aanwijzingen,
        )  # fmt: skip


def _groepstabel(naam: str, groepen: Sequence[Groep], marks: tuple[str, ...]) -> Tabel:
    rows = tuple((g.naam, g.stukken, *(mark for _, mark in g.cijfers)) for g in groepen)
    return Tabel(naam, ("groep", "voorstellen", *marks), rows)
