"""Totals in tables that differ from their rows or columns, whichever way subtotals and signs are read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, product

from raadslint.facts.strijdig_plek import Plek, Regel, tegenstrijdig
from raadslint.language.getallen import cijfergetal
from raadslint.model import Waarneming

Rooster = dict[int, dict[int, Regel]]
"""Row → column → the cell; cells of more than one paragraph are left out."""

_TOTAAL = re.compile(r"^\s*(?:sub|eind)?(?:totaal|totale|totalen|saldo|som)\b", re.IGNORECASE)
_SUBTOTAAL = re.compile(r"^\s*(?:subtotaal|totaal|totale|saldo|per\s+saldo|resultaat)\b", re.IGNORECASE)
_CEL = re.compile(
    r"^\s*(?:€|EUR)?\s*(?P<min>[-–−]\s*|\()?(?:€\s*)?(?P<getal>\d{1,3}(?:[. ]\d{3})*(?:,\d+)?|\d+(?:,\d+)?)"
    r"\s*(?:,-+)?\)?\s*(?P<na>-)?\s*$"
)
_KLEINSTE = 100
"""Totals below this are counts, percentages or units, not sums of money."""
_MEESTE = 8
"""Up to this many rows every choice of plus and minus is tried."""


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
        if _TOTAAL.match(koppen[n]):
            for plek in sorted(rooster[n])[1:]:
                boven = [(koppen[m], rooster[m][plek]) for m in sorted(rooster) if m < n and plek in rooster[m]]
                yield from _totaalcel(rooster[n][plek], boven)


def _totaalcel(cel: Regel, boven: Sequence[tuple[str, Regel]]) -> Iterator[Waarneming]:
    totaal = _waarde(cel.tekst)
    rijen = [(kop, w, c) for kop, c in boven if (w := _waarde(c.tekst)) is not None]
    if totaal is None or abs(totaal) < _KLEINSTE or len(rijen) < 2:
        return
    waarden = [(kop, w) for kop, w, _ in rijen]
    los = sum((w for kop, w in waarden if not _SUBTOTAAL.match(kop)), Decimal(0))
    if not _klopt(totaal, waarden) and abs(los - totaal) <= abs(totaal) / 4:
        kop, deel = Plek(cel, 0, len(cel.tekst)), rijen[0][2]
        yield tegenstrijdig("som in tabel", kop, Plek(deel, 0, len(deel.tekst)), "aanwijzing")


def _waarde(tekst: str) -> Decimal | None:
    """The number in a cell; brackets or a minus make it negative; None for other text and for a bare year."""
    m = _CEL.match(tekst)
    if m is None or re.fullmatch(r"\s*(?:19|20)\d\d\s*", tekst):
        return None
    return cijfergetal(m["getal"]) * (-1 if m["min"] or m["na"] else 1)


def _klopt(totaal: Decimal, waarden: Sequence[tuple[str, Decimal]]) -> bool:
    """The total follows from all rows, those since the last subtotal, the subtotals, or a difference of two rows."""
    los = [w for kop, w in waarden if not _SUBTOTAAL.match(kop)]
    sub = [w for kop, w in waarden if _SUBTOTAAL.match(kop)]
    sinds: list[Decimal] = []
    for kop, w in waarden:
        sinds = [] if _SUBTOTAAL.match(kop) else [*sinds, w]
    alle = [w for _, w in waarden]
    sommen = [sum(r, Decimal(0)) for r in (los, sub, sinds, alle, [*sub, *sinds]) if r]
    sommen += [a - b for a, b in combinations(alle, 2)] + _met_tekens(los)
    marge = Decimal(len(waarden)) / 2 + 1
    return any(abs(abs(s) - abs(totaal)) <= marge for s in sommen)


def _met_tekens(waarden: Sequence[Decimal]) -> list[Decimal]:
    """All sums with plus or minus before each row but the first: lasten and baten in one column."""
    if not 1 < len(waarden) <= _MEESTE:
        return []
    keuzes = product((1, -1), repeat=len(waarden) - 1)
    return [waarden[0] + sum(t * w for t, w in zip(k, waarden[1:], strict=True)) for k in keuzes]
