"""A made-up row of scorecards over two years, for the overview: two kinds of proposals, five writers, some without."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from raadslint.model import Kenmerk, Scorekaart, Soortoordeel
from tests import kaarten

PORTEFEUILLES = (
    *("M. Zandstra",) * 4, "wethouder M. Zandstra", *("drs. A. Vos",) * 5, "mevrouw B. Kort", *("",) * 2,
)  # fmt: skip
"""Zandstra has five in two spellings, Vos five, Kort one, and two proposals name nobody."""


def reeks() -> tuple[Scorekaart, ...]:
    """Thirteen proposals (poor and good in turn), and a letter that is none."""
    cards = tuple(_kaart(i, name) for i, name in enumerate(PORTEFEUILLES))
    return (*cards, geen_voorstel())


def geen_voorstel() -> Scorekaart:
    """A letter: no marks."""
    card = kaarten.goed()
    kind = Soortoordeel(soort="anders", zekerheid="vastgesteld", gronden=("geen beslispunten",))
    return replace(card, bestand="brief.docx", kwaliteiten=(), dossier=replace(card.dossier, documentsoort=kind))


def _kaart(nummer: int, portefeuille: str) -> Scorekaart:
    card = kaarten.slecht() if nummer % 2 else kaarten.goed()
    meeting = date(2030 + nummer // 8, 1 + nummer * 3 % 12, 14)
    entries = (
        *(k for k in card.dossier.kenmerken if k.naam not in ("raadsvergadering", "portefeuillehouder")),
        Kenmerk(naam="raadsvergadering", waarde=meeting.isoformat(), datum=meeting),
        Kenmerk(naam="beleidsveld", waarde="Sport & Spel" if nummer < 6 else "Groen"),
        *((Kenmerk(naam="portefeuillehouder", waarde=portefeuille),) if portefeuille else ()),
    )
    return replace(card, bestand=f"stuk-{nummer:02d}.docx", dossier=replace(card.dossier, kenmerken=entries))
