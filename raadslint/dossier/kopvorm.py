"""What a heading looks like, whatever its words: a block of its own, its number and level, the left cell of a form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice, takewhile

from raadslint.dossier.boom import Kop
from raadslint.dossier.kenmerken import is_label
from raadslint.dossier.sjabloon import kenner, kopnummer, zonder_nummer
from raadslint.dossier.tekens import kort
from raadslint.model import Blok

EINDIGT_ALS_ZIN = re.compile(
    r"[.;,]$|\b(?:de|het|een|van|en|of|in|op|met|voor|te|dat|die|aan|is|zijn|wordt|worden|heeft|hebben)$"
)
"""A line that runs on or closes a sentence is no heading."""

BETOOG = ("argumentatie", "kanttekeningen", "alternatieven")
"""Rubrieken under which numbered and short sentences are arguments."""
ZONDER_DEELKOP = ("kenmerken", "ondertekening", "besluit", "bijlagen", "raadsbesluit")
"""Rubrieken under whose heading stand values, points and names, no headings of the writer's own."""

_LOPEND = 12
"""So many words in the cell beside a heading are its text; a value is shorter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """What is known of the text above a line that may be a heading."""

    huidig: str = ""
    """The first rubriek of the last heading."""
    tekst_gezien: bool = False
    """A heading or running text came before; else the line stands in the head of the document."""
    na_kop: bool = False
    """The line stands straight under a heading."""
    telt_door: bool = False
    """The number of the line counts on from those of the headings, and not from an item of a list."""
    met_dubbelepunt: bool = False
    """In this document headings are closed by a colon."""


def is_afgesloten(blok: Blok) -> bool:
    """Bold words stand in front of its text, closed by a stop, colon or question mark, bold or not."""
    bold = blok.stijl.vet_begin
    return bold > 0 and (blok.tekst[:bold].endswith((".", ":", "?")) or blok.tekst[bold:].lstrip().startswith(":"))


def is_linkercel(blokken: Sequence[Blok], i: int) -> bool:
    """In the first cell of its row."""
    blok, k = blokken[i], i - 1
    while k >= 0 and (blokken[k].tabel, blokken[k].rij) == (blok.tabel, blok.rij):
        if blokken[k].kolom != blok.kolom:
            return False
        k -= 1
    return True


def is_formulier(blokken: Sequence[Blok], i: int) -> bool:
    """Whether the table of this cell is a form with headings left and text right.

    At least three rubrieken stand left near it, or one below labels of the metadata, or most of the text near it stands
    beside bold cells, or the table has one row.
    """
    near = range(max(0, i - 60), min(len(blokken), i + 60))
    links = [
        k for k in near if blokken[k].tabel is not None and kort(blokken[k].tekst, 160) and is_linkercel(blokken, k)
    ]
    known = {kenner().vast(blokken[k].tekst)[:1] for k in links} - {(), ("kenmerken",), ("overig",)}
    if len(known) >= 3 or len({b.rij for b in blokken if b.tabel == blokken[i].tabel}) == 1:
        return True
    naast = [n for k in links if blokken[k].stijl.vet and (n := _woorden_naast(blokken, k)) > _LOPEND]
    if known and naast and sum(is_label(blokken[k].tekst) for k in links if blokken[k].tabel == blokken[i].tabel) >= 2:
        return True  # the metadata and the decision in one table
    return len(naast) >= 3 and 2 * sum(naast) > sum(len(blokken[k].tekst.split()) for k in near)


def _woorden_naast(blokken: Sequence[Blok], i: int) -> int:
    """How many words the other cells of this row hold."""
    rij = takewhile(lambda b: (b.tabel, b.rij) == (blokken[i].tabel, blokken[i].rij), islice(blokken, i + 1, None))
    return sum(len(b.tekst.split()) for b in rij if b.kolom != blokken[i].kolom)


def is_celkop(blokken: Sequence[Blok], i: int) -> bool:
    """A bold line above other text in a cell on the right of a form."""
    blok, onder = blokken[i], blokken[i + 1] if i + 1 < len(blokken) else None
    zelfde = onder is not None and (onder.tabel, onder.rij, onder.kolom) == (blok.tabel, blok.rij, blok.kolom)
    return blok.stijl.vet and zelfde and not is_linkercel(blokken, i) and is_formulier(blokken, i)


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
