"""Sums in running text that do not add up: a written-out sum, a total with the parts that make it up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from raadslint.facts.basis import Lezing
from raadslint.facts.strijdig_lijst import neem_lijsten
from raadslint.facts.strijdig_plek import Plek, Regel, regels_van, tegenstrijdig
from raadslint.facts.strijdig_tabel import neem_tabellen
from raadslint.facts.strijdig_verdeling import neem_verdeling
from raadslint.language.bedragen import Bedrag, bedragen
from raadslint.language.getallen import cijfergetal
from raadslint.language.patroon import Patroon
from raadslint.model import Waarneming

_GETAL = r"(?:€\s*)?[-–]?\d[\d.]*(?:,\d+)?(?:,-+)?"
_SOM = Patroon(
    rf"(?P<delen>{_GETAL}(?:\s*\+\s*{_GETAL})+)\s*=\s*(?P<som>{_GETAL})|(?P<som2>{_GETAL})[^.;\d]{{0,40}}\("
    rf"(?P<delen2>\s*{_GETAL}(?:\s*\+\s*{_GETAL})+)\s*\)",
    sporen="+",
)
_UITPUTTEND = Patroon(
    r"\b(?:bestaa(?:nde|t)\s+uit|opgebouwd\s+uit|te\s+weten|namelijk|als\s+volgt\s+verdeeld|verdeeld\s+over)\b"
    r"|(?<=\d):(?=\s*(?:\w+\s+){0,3}€)",
    sporen=("bestaa", "opgebouwd", "weten", "namelijk", "verdeeld", "€"),
)
_PRIJS = re.compile(
    r"\b(?:tarie(?:f|ven)|\w*prij[sz]e?n?)\b|\bper\s+(?:persoon|nacht|uur|stuk|m2|m²|leerling|inwoner|woning|maand)\b",
    re.IGNORECASE,
)
"""Rates are not added up."""
_KLEINSTE = 1000
_MEESTE = 8
"""With more amounts than this in one paragraph, equal tails come by chance."""


def neem_bedragen(lezing: Lezing) -> Iterator[Waarneming]:
    """All sums in the dossier that do not add up."""
    regels = regels_van(lezing)
    for regel in regels:
        if regel.blok.tabel is None and re.search(r"\d", regel.tekst):
            yield from _uitgeschreven(regel)
            yield from _totaal_in_zin(regel)
            yield from _verschrijving(regel)
    yield from neem_tabellen(regels)
    yield from neem_lijsten(regels)
    yield from neem_verdeling(lezing.dossier, regels)


def _uitgeschreven(regel: Regel) -> Iterator[Waarneming]:
    """*7.500 + 60.000 + 25.000 = 90.000*, or the sum with its parts in brackets."""
    for m in _SOM.finditer(regel.tekst):
        delen = [_waarde(d) for d in re.split(r"\+", m["delen"] or m["delen2"])]
        som = _waarde(m["som"] or m["som2"])
        gedeeld = sum(delen, Decimal(0))
        if gedeeld != som and _even_groot(som, gedeeld):
            a = Plek(regel, *m.span("som" if m["som"] else "som2"))
            yield tegenstrijdig("som", a, Plek(regel, *m.span("delen" if m["delen"] else "delen2")))


def _waarde(tekst: str) -> Decimal:
    kaal = re.sub(r"[€\s]|,-+$", "", tekst.strip().rstrip(".,"))
    return cijfergetal(kaal.replace("–", "-"))


def _even_groot(a: Decimal, b: Decimal) -> bool:
    """Of the same order: otherwise the units differ and it is no slip of the pen."""
    return bool(a) and bool(b) and Decimal("0.2") < a / b < 5


def _totaal_in_zin(regel: Regel) -> Iterator[Waarneming]:
    """*in totaal € 150.000, bestaande uit € 100.000 … en € 40.000*: all parts behind the word or colon before them."""
    for zin in re.finditer(r"[^.;]+(?:\.\d[^.;]*)*", regel.tekst):
        opener = _UITPUTTEND.search(zin[0])
        if not opener or _PRIJS.search(zin[0]):
            continue
        voor = [b for b in bedragen(zin[0][: opener.start()]) if not b.per]
        delen = [b for b in bedragen(zin[0][opener.end() :]) if not b.per]
        if len(voor) != 1 or len(delen) < 2 or _verklaard(voor[0], delen):
            continue
        a = Plek(regel, zin.start() + voor[0].begin, zin.start() + voor[0].eind)
        begin = zin.start() + opener.end()
        yield tegenstrijdig("som", a, Plek(regel, begin + delen[0].begin, begin + delen[-1].eind), "aanwijzing")


def _verschrijving(regel: Regel) -> Iterator[Waarneming]:
    """An amount that is nearly the sum of two others, or a small multiple of one, with the same last three figures.

    Equal tails that are not round show that the amounts were meant to add up: a slip of the pen in the thousands.
    """
    alle = {b.waarde: b for b in bedragen(regel.tekst) if b.waarde >= _KLEINSTE and b.waarde % 1 == 0}
    if not 2 <= len(alle) <= _MEESTE:
        return
    sommen: list[tuple[Decimal, tuple[Decimal, ...]]] = [(a + b, (a, b)) for a, b in combinations(alle, 2)]
    sommen += [(a * n, (a,)) for a in alle for n in range(2, 6)]
    gedekt = {s for s, _ in sommen}
    for totaal in (t for t in alle if t % 100 and t not in gedekt):
        for som, delen in sommen:
            zelfde_staart = som % 1000 == totaal % 1000
            if zelfde_staart and totaal not in delen and som not in alle and abs(som - totaal) <= totaal / 5:
                t, d = alle[totaal], alle[delen[-1]]
                b_tekst = " + ".join(alle[w].tekst for w in delen)
                yield tegenstrijdig("som", _plek(regel, t), _plek(regel, d), "aanwijzing", b_tekst)


def _plek(regel: Regel, b: Bedrag) -> Plek:
    return Plek(regel, b.begin, b.eind)


def _verklaard(totaal: Bedrag, delen: Sequence[Bedrag]) -> bool:
    """Some choice of the parts adds up to the total within rounding, or the parts are plainly of another kind."""
    marge = _marge([totaal, *delen])
    waarden = [d.waarde for d in delen[:8]]
    keuzes = (c for n in range(2, len(waarden) + 1) for c in combinations(waarden, n))
    return any(abs(sum(c) - totaal.waarde) <= marge for c in keuzes) or not _even_groot(
        totaal.waarde, sum(waarden, Decimal(0))
    )


def _marge(rij: Sequence[Bedrag]) -> Decimal:
    """Rounding: half of the coarsest unit in which an amount is written, for every amount."""
    eenheid = max((_korrel(b) for b in rij), default=Decimal(1))
    return eenheid * len(rij) / 2


def _korrel(b: Bedrag) -> Decimal:
    if b.waarde >= 100_000 and re.search(r"mln|miljoen|m€", b.tekst, re.IGNORECASE):
        decimalen = re.search(r",(\d+)", b.tekst)
        return Decimal(1_000_000).scaleb(-len(decimalen[1]) if decimalen else 0)
    return Decimal("0.01") if "," in b.tekst and not re.search(r",-", b.tekst) else Decimal(1)
