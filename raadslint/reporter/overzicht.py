"""The overview over many proposals: one offline page, a workbook and a table, all from the same numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from raadslint.model import Antwoord, Scorekaart
from raadslint.reporter import overzicht_beeld
from raadslint.reporter.csv_kaart import tabel_csv
from raadslint.reporter.formaat import STANDAARD, Weergave
from raadslint.reporter.pagina import vul
from raadslint.reporter.tabellen import Cel, Tabel
from raadslint.reporter.toelichting import Rubriekvragen, Toelichting
from raadslint.reporter.woorden import ANTWOORD, kwaliteit_naam
from raadslint.reporter.xlsx import werkboek
from raadslint.review.verzameling import Groep, Verzameling, Vraagverdeling, verzamel

BERKELLAND = (("formeel", 4.0), ("zakelijk", 3.3), ("taal", 3.7))
"""The marks that the Rekenkamercommissie Berkelland gave 17 proposals of 2019 (Quickscan, 2020, chapter 7)."""
_REGELS = 15
"""So many of the most frequent findings are on the page; the workbook has them all."""


@dataclass(frozen=True, slots=True)
class Mislukt:
    """A file that could not be read, and why."""

    bestand: str
    waarom: str


def overzichtsbestanden(
    kaarten: Sequence[Scorekaart], weergave: Weergave = STANDAARD, mislukt: Sequence[Mislukt] = ()
) -> Iterator[tuple[str, bytes]]:
    """The files of the overview: the page, the workbook and the table of proposals."""
    collected = verzamel(kaarten)
    tables = tabellen(collected, weergave.toelichting)
    yield "overzicht.html", overzichtspagina(collected, kaarten, weergave, mislukt)
    yield "overzicht.xlsx", werkboek(tables, "Overzicht van raadsvoorstellen")
    yield "overzicht.csv", tabel_csv(tables[0])


def overzichtspagina(
    verzameling: Verzameling, kaarten: Sequence[Scorekaart], weergave: Weergave, mislukt: Sequence[Mislukt] = ()
) -> bytes:
    """The page; without any card it says that there was nothing to show."""
    return vul(
        "overzicht.html.j2",
        v=verzameling,
        kaart=kaarten[0] if kaarten else None,
        mislukt=mislukt,
        weergave=weergave,
        toelichting=weergave.toelichting,
        plot=overzicht_beeld,
        berkelland=dict(BERKELLAND),
        rubrieken=per_rubriek(verzameling, kaarten, weergave.toelichting),
        antwoorden=gegeven(verzameling),
        zwakste=zwakste(verzameling),
        regels=verzameling.regels[:_REGELS],
        vaakst=[r for r in verzameling.regels[:_REGELS] if r.ernst != "info"][:4],
    )


def per_rubriek(
    verzameling: Verzameling, kaarten: Sequence[Scorekaart], toelichting: Toelichting
) -> tuple[tuple[Rubriekvragen, tuple[Vraagverdeling, ...]], ...]:
    """The questions under their rubrieken, in the order of the checklist."""
    spread = {q.vraag: q for q in verzameling.vragen}
    one_each: dict[str, Antwoord] = {a.vraag: a for k in kaarten for a in k.vragen if a.vraag in spread}
    groups = toelichting.checklist(tuple(one_each.values()))
    return tuple((group, tuple(spread[a.vraag] for a in answers)) for group, answers in groups)


def gegeven(verzameling: Verzameling) -> tuple[str, ...]:
    """The answers that occur at all, in their usual order."""
    used = {a for q in verzameling.vragen for a, n in q.aantallen if n}
    return tuple(a for a in ANTWOORD if a in used)


def zwakste(verzameling: Verzameling, aantal: int = 5) -> tuple[Vraagverdeling, ...]:
    """The questions with the lowest mean mark."""
    marked = [q for q in verzameling.vragen if q.cijfer is not None]
    return tuple(sorted(marked, key=lambda q: (q.cijfer or 0, q.vraag))[:aantal])


def tabellen(verzameling: Verzameling, toelichting: Toelichting) -> tuple[Tabel, ...]:
    """The sheets of the workbook; the first is the table of proposals."""
    names = [q.naam for q in verzameling.kwaliteiten]
    marks = tuple(kwaliteit_naam(n) for n in names)
    questions = tuple(
        (q.vraag, toelichting.vraag(q.vraag), q.cijfer, *(n for _, n in q.aantallen)) for q in verzameling.vragen
    )
    rules = tuple(
        (r.regel, toelichting.regel(r.regel), r.ernst, r.stukken, r.bevindingen, r.voorbeeld)
        for r in verzameling.regels
    )
    return (
        Tabel("Voorstellen", (*_VOORSTEL, *marks, "vastgesteld", "aanwijzingen"), tuple(_rijen(verzameling, names))),
        Tabel("Vragen", ("vraag", "tekst", "gemiddeld cijfer", *ANTWOORD.values()), questions),
        Tabel("Bevindingen", ("regel", "boodschap", "ernst", "voorstellen", "bevindingen", "voorbeeld"), rules),
        _groepstabel("Per type", verzameling.per_type, marks),
        _groepstabel("Per portefeuille", verzameling.per_portefeuille, marks),
        _groepstabel("Per beleidsveld", verzameling.per_beleidsveld, marks),
        _groepstabel("Per maand", verzameling.per_maand, marks),
    )


_VOORSTEL = ("bestand", "onderwerp", "voorsteltype", "portefeuille (vanaf vijf voorstellen)", "maand")


def _rijen(verzameling: Verzameling, names: Sequence[str]) -> Iterable[tuple[Cel, ...]]:
    """A portefeuillehouder with few proposals is left out here too, or the table would be the ranking of people."""
    shown = {g.naam for g in verzameling.per_portefeuille}
    for row in verzameling.rijen:
        marks = dict(row.cijfers)
        yield (
            row.kaart.bestand, row.onderwerp, row.voorsteltype, row.portefeuille if row.portefeuille in shown else None,
            row.maand, *(marks.get(n) for n in names), row.vastgesteld, row.aanwijzingen,
        )  # fmt: skip


def _groepstabel(naam: str, groepen: Sequence[Groep], marks: tuple[str, ...]) -> Tabel:
    rows = tuple((g.naam, g.stukken, *(mark for _, mark in g.cijfers)) for g in groepen)
    return Tabel(naam, ("groep", "voorstellen", *marks), rows)
