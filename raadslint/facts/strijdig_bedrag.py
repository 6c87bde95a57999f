"""Sums that do not add up: in a sentence with its parts, in a written-out sum, in a table with a total row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from raadslint.facts.basis import Lezing
from raadslint.facts.strijdig_plek import Plek, Regel, regels_van, tegenstrijdig
from raadslint.language.bedragen import Bedrag, bedragen
from raadslint.language.getallen import cijfergetal
from raadslint.model import Waarneming

_GETAL = r"(?:€\s*)?[-–]?\d[\d.]*(?:,\d+)?(?:,-+)?"
_SOM = re.compile(rf"(?P<delen>{_GETAL}(?:\s*\+\s*{_GETAL})+)\s*=\s*(?P<som>{_GETAL})|(?P<som2>{_GETAL})[^.;\d]{{0,40}}\((?P<delen2>\s*{_GETAL}(?:\s*\+\s*{_GETAL})+)\s*\)")
_TOTAAL = re.compile(r"\b(?:in\s+totaal|totaal(?:bedrag)?|totale|gezamenlijk|tezamen|opgeteld)\b", re.IGNORECASE)
_UITPUTTEND = re.compile(r"\b(?:bestaa(?:nde|t)\s+uit|opgebouwd\s+uit|te\s+weten|namelijk|als\s+volgt\s+verdeeld|verdeeld\s+over)\b", re.IGNORECASE)
_WAARVAN = re.compile(r"\bwaarvan\b", re.IGNORECASE)
_TOTAALRIJ = re.compile(r"^\s*(?:sub)?(?:totaal|totale|saldo|som|eindtotaal|totalen|resultaat)\b", re.IGNORECASE)
_SUBTOTAAL = re.compile(r"^\s*(?:subtotaal|totaal|totale|saldo|per\s+saldo)\b", re.IGNORECASE)
_CEL = re.compile(r"^\s*(?:€|EUR)?\s*(?P<min>[-–−]\s*|\()?(?:€\s*)?(?P<getal>\d{1,3}(?:[. ]\d{3})*(?:,\d+)?|\d+(?:,\d+)?)\s*(?:,-+)?\)?\s*(?P<na>-)?\s*$")


def neem_bedragen(lezing: Lezing) -> Iterator[Waarneming]:
    """All sums in the dossier that do not add up."""
    regels = regels_van(lezing)
    for regel in regels:
        if regel.blok.tabel is None and re.search(r"\d", regel.tekst):
            yield from _uitgeschreven(regel)
            yield from _totaal_in_zin(regel)
    yield from _tabellen(regels)


def _uitgeschreven(regel: Regel) -> Iterator[Waarneming]:
    """*7.500 + 60.000 + 25.000 = 90.000*, or the sum with its parts in brackets."""
    for m in _SOM.finditer(regel.tekst):
        delen = [_waarde(d) for d in re.split(r"\+", m["delen"] or m["delen2"])]
        som = _waarde(m["som"] or m["som2"])
        if som and sum(delen) != som and _even_groot(som, sum(delen)):
            a = Plek(regel, *m.span("som" if m["som"] else "som2"))
            yield tegenstrijdig("som", a, Plek(regel, *m.span("delen" if m["delen"] else "delen2")))


def _waarde(tekst: str) -> Decimal:
    kaal = re.sub(r"[€\s]|,-+$", "", tekst.strip().rstrip(".,"))
    return cijfergetal(kaal.replace("–", "-"))


def _even_groot(a: Decimal, b: Decimal) -> bool:
    """Of the same order: otherwise the units differ and it is no slip of the pen."""
    return bool(a) and bool(b) and Decimal("0.2") < a / b < 5


def _totaal_in_zin(regel: Regel) -> Iterator[Waarneming]:
    """*in totaal € 150.000, bestaande uit € 100.000 … en € 40.000*: all parts behind the word that opens the list."""
    for zin in re.finditer(r"[^.;]+(?:\.\d[^.;]*)*", regel.tekst):
        opener = _UITPUTTEND.search(zin[0])
        if not opener:
            continue
        voor = [b for b in bedragen(zin[0][: opener.start()]) if not b.per]
        delen = [b for b in bedragen(zin[0][opener.end() :]) if not b.per]
        if len(voor) != 1 or len(delen) < 2 or _verklaard(voor[0], delen):
            continue
        a = Plek(regel, zin.start() + voor[0].begin, zin.start() + voor[0].eind)
        begin = zin.start() + opener.end()
        yield tegenstrijdig("som", a, Plek(regel, begin + delen[0].begin, begin + delen[-1].eind), "aanwijzing")


def _verklaard(totaal: Bedrag, delen: Sequence[Bedrag]) -> bool:
    """Some choice of the parts adds up to the total within rounding, or the parts are plainly of another kind."""
    marge = _marge([totaal, *delen])
    waarden = [d.waarde for d in delen[:8]]
    keuzes = (c for n in range(2, len(waarden) + 1) for c in combinations(waarden, n))
    return any(abs(sum(c) - totaal.waarde) <= marge for c in keuzes) or not _even_groot(totaal.waarde, sum(waarden, Decimal(0)))


def _marge(rij: Sequence[Bedrag]) -> Decimal:
    """Rounding: half of the coarsest unit in which an amount is written, for every amount."""
    eenheid = max((_korrel(b) for b in rij), default=Decimal(1))
    return eenheid * len(rij) / 2


def _korrel(b: Bedrag) -> Decimal:
    if b.waarde >= 100_000 and re.search(r"mln|miljoen|m€", b.tekst, re.IGNORECASE):
        decimalen = re.search(r",(\d+)", b.tekst)
        return Decimal(1_000_000) / 10 ** (len(decimalen[1]) if decimalen else 0)
    return Decimal("0.01") if "," in b.tekst and not re.search(r",-", b.tekst) else Decimal(1)


# --- tables -----------------------------------------------------------------------------------------------------------


def _tabellen(regels: Sequence[Regel]) -> Iterator[Waarneming]:
    """Columns whose total row differs from the sum of the rows above it, in every way to read subtotals."""
    per_tabel: dict[tuple[str, int], list[Regel]] = {}
    for r in regels:
        if r.blok.tabel is not None and r.blok.rij is not None and r.blok.kolom is not None:
            per_tabel.setdefault((r.bestand, r.blok.tabel), []).append(r)
    for cellen in per_tabel.values():
        yield from _tabel(cellen)


def _tabel(cellen: list[Regel]) -> Iterator[Waarneming]:
    rijen: dict[int, dict[int, Regel]] = {}
    for c in cellen:
        rijen.setdefault(c.blok.rij or 0, {}).setdefault(c.blok.kolom or 0, c)
    koppen = {n: " ".join(r[k].tekst for k in sorted(r)[:1]) for n, r in rijen.items()}
    for n in sorted(rijen):
        if _TOTAALRIJ.match(koppen[n]):
            yield from _totaalrij(rijen, koppen, n)


def _totaalrij(rijen: dict[int, dict[int, Regel]], koppen: dict[int, str], n: int) -> Iterator[Waarneming]:
    for kolom, cel in sorted(rijen[n].items())[1:]:
        boven = [(m, rijen[m][kolom]) for m in sorted(rijen) if m < n and kolom in rijen[m]]
        waarden = [(koppen[m], w, c) for m, c in boven if (w := _celwaarde(c.tekst)) is not None and not _is_jaar(c.tekst)]
        totaal = _celwaarde(cel.tekst)
        if totaal is None or len(waarden) < 2 or abs(totaal) < 100 or _som_klopt(totaal, [(k, w) for k, w, _ in waarden]):
            continue
        eerste, laatste = waarden[0][2], waarden[-1][2]
        bijna = abs(sum(w for k, w, _ in waarden if not _SUBTOTAAL.match(k)) - totaal) <= abs(totaal) / 4
        if bijna:
            zeker = "vastgesteld" if not any(_SUBTOTAAL.match(k) for k, _, _ in waarden) else "aanwijzing"
            yield tegenstrijdig("som in tabel", _cel(cel), _cel(laatste if eerste is cel else eerste), zeker)


def _cel(regel: Regel) -> Plek:
    return Plek(regel, 0, len(regel.tekst))


def _is_jaar(tekst: str) -> bool:
    return bool(re.fullmatch(r"\s*(?:19|20)\d\d\s*", tekst))


def _celwaarde(tekst: str) -> Decimal | None:
    """The number in a cell; brackets or a minus make it negative; None for any other text."""
    m = _CEL.match(tekst)
    if m is None:
        return None
    return cijfergetal(m["getal"]) * (-1 if m["min"] or m["na"] else 1)


def _som_klopt(totaal: Decimal, waarden: Sequence[tuple[str, Decimal]]) -> bool:
    """The total follows from the rows: all, those since the last subtotal, the subtotals, or a difference of the two."""
    los = [w for k, w in waarden if not _SUBTOTAAL.match(k)]
    sub = [w for k, w in waarden if _SUBTOTAAL.match(k)]
    sinds = []
    for k, w in waarden:
        sinds = [] if _SUBTOTAAL.match(k) else [*sinds, w]
    alle = [w for _, w in waarden]
    marge = Decimal(len(waarden)) / 2 + 1
    sommen = [sum(r) for r in (los, sub, sinds, alle, [*sub, *sinds]) if r]
    sommen += [alle[0] - sum(alle[1:]), *(a - b for a, b in combinations(alle, 2)), *(b - a for a, b in combinations(alle, 2))]
    gemengd = any(abs(abs(sum(w * t for w, t in zip(los, tekens, strict=True))) - abs(totaal)) <= marge for tekens in _tekens(len(los)))
    return gemengd or any(abs(s - totaal) <= marge for s in sommen)


def _tekens(n: int) -> Iterator[tuple[int, ...]]:
    """All ways to add and subtract up to eight rows: lasten and baten in one column."""
    if n > 8:
        yield (1,) * n
        return
    for keuze in range(2 ** max(n - 1, 0)):
        yield (1, *(-1 if keuze >> i & 1 else 1 for i in range(n - 1)))
