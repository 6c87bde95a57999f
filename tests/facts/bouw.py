"""Builds a small dossier by hand: headings with their text, so that a fact can be tried without a file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from raadslint.model import (
    Beslispunt,
    Bijlage,
    Blok,
    Deel,
    Document,
    Dossier,
    Kenmerk,
    Passage,
    Rubriek,
    Soortoordeel,
)

NAAM = "proef.docx"


class Bouwer:
    """Blocks, headings and points in the order in which they are added."""

    def __init__(self) -> None:
        self.blokken: list[Blok] = []
        self.rubrieken: list[Rubriek] = []

    def blok(self, soort: Any, tekst: str, nummer: str = "") -> Blok:
        blok = Blok(nummer=len(self.blokken) + 1, soort=soort, tekst=tekst, lijstnummer=nummer)
        self.blokken.append(blok)
        return blok

    def rubriek(self, kop: str, rubrieken: tuple[str, ...], alineas: Sequence[str]) -> None:
        kopblok = self.blok("kop", kop)
        passages = tuple(Passage(blok=b, begin=0, eind=len(b.tekst)) for b in (self.blok("alinea", t) for t in alineas))
        self.rubrieken.append(
            Rubriek(
                rubrieken=rubrieken,
                kop=kop,
                niveau=1,
                nummer="",
                deel="voorstel",
                kopblok=kopblok,
                passages=passages,
                volgnummer=len(self.rubrieken) + 1,
            )
        )


def bouw(
    rubrieken: Sequence[tuple[str, str, Sequence[str]]],
    punten: Sequence[str] = ("Het beleidsplan vast te stellen.",),
    voorsteltype: str = "beleid",
    raad: date | None = date(2024, 6, 20),
    besluit: Sequence[str] = (),
    onderwerp: str = "",
    bijlagen: bool = False,
) -> Dossier:
    """A dossier of (kop, rubriek+rubriek, alineas); the points come first, under their own heading."""
    b = Bouwer()
    b.rubriek("Voorgesteld besluit", ("besluit",), list(punten))
    for kop, namen, alineas in rubrieken:
        b.rubriek(kop, tuple(namen.split("+")), alineas)
    laatste = len(b.blokken)
    for tekst in besluit:
        b.blok("alinea", tekst)
    delen = [Deel(soort="voorstel", bestand=NAAM, eerste=1, laatste=laatste, paginas=None, begint_met="", grond="")]
    if besluit:
        delen.append(
            Deel(
                soort="raadsbesluit",
                bestand=NAAM,
                eerste=laatste + 1,
                laatste=len(b.blokken),
                paginas=None,
                begint_met="",
                grond="",
            )
        )
    kenmerken = [Kenmerk(naam="raadsvergadering", waarde=str(raad), datum=raad)] if raad else []
    if onderwerp:
        kenmerken.append(Kenmerk(naam="onderwerp", waarde=onderwerp))
    lijst = [r for r in b.rubrieken if "bijlagen" in r.rubrieken] if bijlagen else []
    return Dossier(
        document=Document(bestand=NAAM, formaat="docx", sha256="0" * 64, blokken=tuple(b.blokken)),
        bijlagedocumenten=(),
        delen=tuple(delen),
        documentsoort=Soortoordeel(soort="raadsvoorstel", zekerheid="vastgesteld", gronden=()),
        voorsteltype=voorsteltype,
        indiener="college",
        fase="concept",
        sjabloon="algemeen",
        vereist=(),
        kenmerken=tuple(kenmerken),
        rubrieken=tuple(b.rubrieken),
        beslispunten=tuple(
            Beslispunt(nummer=str(i), volgnummer=i, tekst=p.tekst, passages=(p,))
            for i, p in enumerate(b.rubrieken[0].passages, 1)
        ),
        besluitpunten=(),
        bijlagen=tuple(
            Bijlage(nummer=str(i), naam=p.tekst, passage=p) for r in lijst for i, p in enumerate(r.passages, 1)
        ),
    )
