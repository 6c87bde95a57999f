"""The findings, answers, decision points and facts of a card as rows, for CSV and Excel."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from raadslint.model import Scorekaart
from raadslint.reporter.json_kaart import feiten
from raadslint.reporter.schikking import alle_kaarten, onderwerp
from raadslint.reporter.toelichting import Toelichting
from raadslint.reporter.woorden import plaats_tekst, rubriek_naam

Cel = str | int | float | None


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table with a name and a heading row."""

    naam: str
    kop: tuple[str, ...]
    rijen: tuple[tuple[Cel, ...], ...]


def tabellen(kaart: Scorekaart, toelichting: Toelichting) -> tuple[Tabel, ...]:
    """All tables of a card; those of a bundle hold the rows of every proposal in it."""
    cards = alle_kaarten(kaart)
    return (
        bevindingentabel(kaart),
        Tabel("Vragen", _VRAAG, tuple(r for k in cards for r in _vragen(k, toelichting))),
        Tabel("Beslispunten", _PUNT, tuple(r for k in cards for r in _punten(k))),
        Tabel("Feiten", _FEIT, tuple(r for k in cards for r in _feiten(k))),
        Tabel("Cijfers", _CIJFER, tuple(r for k in cards for r in _cijfers(k))),
    )


_BEVINDING = (
    "bestand", "onderwerp", "rubriek", "ernst", "zekerheid", "regel", "boodschap", "herstel", "citaat", "plaats",
    "pagina", "blok", "gezocht", "vragen", "bron", "vingerafdruk", "gemaakt door",
)  # fmt: skip
_VRAAG = ("bestand", "vraag", "tekst", "antwoord", "zekerheid", "cijfer", "laagst", "hoogst", "door", "vraag aan u")
_PUNT = ("bestand", "nummer", "tekst", "soort", "oordeel", "gebreken", "ontbrekende gegevens")
_FEIT = ("bestand", "feit", "waarde", "zekerheid", "bewijs", "gezocht")
_CIJFER = ("bestand", "kwaliteit", "cijfer", "laagst", "hoogst", "beoordeelde vragen", "van vragen")


def bevindingentabel(kaart: Scorekaart) -> Tabel:
    """One row a finding, with its first passage."""
    return Tabel("Bevindingen", _BEVINDING, tuple(r for k in alle_kaarten(kaart) for r in _bevindingen(k)))


def _bevindingen(kaart: Scorekaart) -> Iterator[tuple[Cel, ...]]:
    for b in kaart.bevindingen:
        place = b.vindplaatsen[0] if b.vindplaatsen else None
        where = (place.citaat, plaats_tekst(place), place.pagina, place.blok) if place else (None, None, None, None)
        yield (
            kaart.bestand, onderwerp(kaart), rubriek_naam(b.rubriek), b.ernst, b.zekerheid, b.regel, b.boodschap,
            b.herstel, *where, ", ".join(b.gezocht), ", ".join(b.vragen), b.bron, b.vingerafdruk,
            f"raadslint {kaart.raadslint}",
        )  # fmt: skip


def _vragen(kaart: Scorekaart, toelichting: Toelichting) -> Iterator[tuple[Cel, ...]]:
    for a in kaart.vragen:
        low, high = a.bereik or (None, None)
        text = toelichting.vraag(a.vraag)
        yield kaart.bestand, a.vraag, text, a.antwoord, a.zekerheid, a.cijfer, low, high, a.door, a.mensvraag


def _punten(kaart: Scorekaart) -> Iterator[tuple[Cel, ...]]:
    for p in kaart.beslispunten:
        missing = ", ".join(name for name, place in p.sleuven if place is None)
        yield kaart.bestand, p.nummer, p.tekst, p.soort, p.oordeel, ", ".join(p.gebreken), missing


def _feiten(kaart: Scorekaart) -> Iterator[tuple[Cel, ...]]:
    for name, row in feiten(kaart.waarnemingen).items():
        quotes = " | ".join(p["citaat"] for p in row["bewijs"])
        yield kaart.bestand, name, row["waarde"], row["zekerheid"], quotes, ", ".join(row["gezocht"])


def _cijfers(kaart: Scorekaart) -> Iterator[tuple[Cel, ...]]:
    for k in kaart.kwaliteiten:
        low, high = k.bereik or (None, None)
        yield kaart.bestand, k.naam, k.cijfer, low, high, k.beoordeeld, k.van
