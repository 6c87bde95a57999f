"""Totals in tables that differ from their rows or columns, whichever way subtotals and signs are read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, product

from raadslint.facts.strijdig_plek import Plek, Regel, tegenstrijdig
from raadslint.language.getallen import cijfergetal
from raadslint.model import Waarneming

Rooster = dict[int, dict[int, Regel]]
"""Row → column → the cell; cells of more than one paragraph are left out."""

TOTAAL = re.compile(r"^\s*(?:sub|eind)?(?:totaal|totale|totalen|saldo|som)\b", re.IGNORECASE)
SUBTOTAAL = re.compile(r"^\s*(?:subtotaal|totaal|totale|saldo|per\s+saldo|resultaat)\b", re.IGNORECASE)
_CEL = re.compile(
    r"^\s*(?:€|EUR)?\s*(?P<min>[-–−]\s*|\()?(?:€\s*)?(?P<getal>\d{1,3}(?:[. ]\d{3})*(?:,\d+)?|\d+(?:,\d+)?)"
    r"\s*(?:,-+)?\)?\s*(?P<na>-)?\s*$"
)
_KLEINSTE = 100
"""Totals below this are counts, percentages or units, not sums of money."""
_MINSTENS = 3
"""Two rows and their total."""
_MEESTE = 8
"""Up to this many rows every choice of plus and minus is tried."""


@dataclass(frozen=True, slots=True)
class Post:
    """An amount with the words of its row or column and its place."""

    kop: str
    waarde: Decimal
    plek: Plek


def neem_tabellen(regels: Sequence[Regel]) -> Iterator[Waarneming]:
    """Every total row and total column that no reading of the other cells explains."""
    per_tabel: dict[tuple[str, int], list[Regel]] = {}
    for r in regels:
        if r.blok.tabel is not None and r.blok.rij is not None and r.blok.kolom is not None:
            per_tabel.setdefault((r.bestand, r.blok.tabel), []).append(r)
    for cellen in per_tabel.values():
        rijen, kolommen = _roosters(cellen)
        yield from _totalen(rijen)
        yield from _totalen(kolommen)


def _roosters(cellen: Sequence[Regel]) -> tuple[Rooster, Rooster]:
    """The table by rows and by columns."""
    plaats = {(c.blok.rij or 0, c.blok.kolom or 0): c for c in cellen}
    aantal = [(c.blok.rij or 0, c.blok.kolom or 0) for c in cellen]
    rijen: Rooster = {}
    kolommen: Rooster = {}
    for (rij, kolom), cel in plaats.items():
        if aantal.count((rij, kolom)) == 1:
            rijen.setdefault(rij, {})[kolom] = cel
            kolommen.setdefault(kolom, {})[rij] = cel
    return rijen, kolommen


def _totalen(rooster: Rooster) -> Iterator[Waarneming]:
    koppen = {n: rij[min(rij)].tekst for n, rij in rooster.items()}
    for n in sorted(rooster):
        if TOTAAL.match(koppen[n]):
            for plek in sorted(rooster[n])[1:]:
                posten = [_post(koppen[m], rooster[m][plek]) for m in sorted(rooster) if m <= n and plek in rooster[m]]
                yield from controleer([p for p in posten if p] if posten[-1] else [])


def _post(kop: str, cel: Regel) -> Post | None:
    waarde = getal_in_cel(cel.tekst)
    return None if waarde is None else Post(kop, waarde, Plek(cel, 0, len(cel.tekst)))


def controleer(posten: Sequence[Post]) -> Iterator[Waarneming]:
    """The last amount, a total, against those above it: a row when no reading of them makes it.

    Only when they come near it (within a quarter): else the total is of something else.
    """
    if len(posten) < _MINSTENS or abs(posten[-1].waarde) < _KLEINSTE:
        return
    *boven, totaal = posten
    los = sum((p.waarde for p in boven if not SUBTOTAAL.match(p.kop)), Decimal(0))
    if not _klopt(totaal.waarde, boven) and abs(los - totaal.waarde) <= abs(totaal.waarde) / 4:
        delen = " + ".join(p.plek.tekst.strip() for p in boven)
        yield tegenstrijdig("som in tabel", totaal.plek, boven[0].plek, "aanwijzing", delen)


def getal_in_cel(tekst: str) -> Decimal | None:
    """The number in a cell; brackets or a minus make it negative; None for other text and for a bare year."""
    m = _CEL.match(tekst)
    if m is None or re.fullmatch(r"\s*(?:19|20)\d\d\s*", tekst):
        return None
    return cijfergetal(m["getal"]) * (-1 if m["min"] or m["na"] else 1)


def _klopt(totaal: Decimal, posten: Sequence[Post]) -> bool:
    """The total follows from all rows, those since the last subtotal, the subtotals, or a difference of two rows."""
    los = [p.waarde for p in posten if not SUBTOTAAL.match(p.kop)]
    sub = [p.waarde for p in posten if SUBTOTAAL.match(p.kop)]
    sinds: list[Decimal] = []
    for p in posten:
        sinds = [] if SUBTOTAAL.match(p.kop) else [*sinds, p.waarde]
    alle = [p.waarde for p in posten]
    sommen = [sum(r, Decimal(0)) for r in (los, sub, sinds, alle, [*sub, *sinds]) if r]
    sommen += [a - b for a, b in combinations(alle, 2)] + _met_tekens(los)
    marge = Decimal(len(posten)) / 2 + 1
    return any(abs(abs(s) - abs(totaal)) <= marge for s in sommen)


def _met_tekens(waarden: Sequence[Decimal]) -> list[Decimal]:
    """All sums with plus or minus before each row but the first: lasten and baten in one column."""
    if not 1 < len(waarden) <= _MEESTE:
        return []
    keuzes = product((1, -1), repeat=len(waarden) - 1)
    return [waarden[0] + sum(t * w for t, w in zip(k, waarden[1:], strict=True)) for k in keuzes]
