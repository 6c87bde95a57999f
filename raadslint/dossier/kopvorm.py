"""What a heading looks like, whatever its words: a block of its own, its number and level, the left cell of a form."""

from __future__ import annotations

import re
from collections.abc import Sequence

from raadslint.dossier.boom import Kop
from raadslint.dossier.sjabloon import kenner, kopnummer, zonder_nummer
from raadslint.dossier.tekens import kort
from raadslint.model import Blok

EINDIGT_ALS_ZIN = re.compile(
    r"[.;,]$|\b(?:de|het|een|van|en|of|in|op|met|voor|te|dat|die|aan|is|zijn|wordt|worden|heeft|hebben)$"
)
"""A line that runs on or closes a sentence is no heading."""


def is_linkercel(blokken: Sequence[Blok], i: int) -> bool:
    """In the first cell of its row."""
    blok, k = blokken[i], i - 1
    while k >= 0 and (blokken[k].tabel, blokken[k].rij) == (blok.tabel, blok.rij):
        if blokken[k].kolom != blok.kolom:
            return False
        k -= 1
    return True


def is_formulier(blokken: Sequence[Blok], i: int) -> bool:
    """Whether the table of this cell is a form with headings left and text right: at least three rubrieken near it."""
    near = range(max(0, i - 60), min(len(blokken), i + 60))
    rows = (k for k in near if blokken[k].tabel is not None and kort(blokken[k].tekst) and is_linkercel(blokken, k))
    known = {kenner().vast(blokken[k].tekst)[:1] for k in rows} - {(), ("kenmerken",), ("overig",)}
    return len(known) >= 3 or len({b.rij for b in blokken if b.tabel == blokken[i].tabel}) == 1


def blokkop(blok: Blok, i: int, rubrieken: tuple[str, ...], *, vast: bool = True) -> Kop:
    """A heading that fills its block, without a place under another."""
    return Kop(
        plek=i,
        begin=0,
        eind=len(blok.tekst),
        na=len(blok.tekst),
        kop=zonder_nummer(blok.tekst),
        nummer=nummer_van(blok),
        niveau=niveau_van(blok),
        rubrieken=rubrieken,
        vast=vast,
    )


def nummer_van(blok: Blok) -> str:
    """The number of a heading without its closing sign; empty for a bullet or none."""
    number = blok.lijstnummer if blok.lijstnummer != "•" else ""
    return (number or kopnummer(blok.tekst)).strip(" .:()")


def niveau_van(blok: Blok) -> int:
    """The level of a heading by its number (``2.1``) or its style; 0 when neither tells."""
    number = nummer_van(blok)
    shown = blok.niveau if blok.soort == "kop" else 0
    if number and number[0].isdigit() and "." in number:
        return max(number.count(".") + 1, shown)
    return shown
