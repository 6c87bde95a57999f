"""The same figure written in two ways: swapped digits, and a number of the decision that the explanation gives anew."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from raadslint.facts.basis import Lezing
from raadslint.facts.dictum_punt import onderwerpwoorden
from raadslint.facts.strijdig_plek import Plek, Regel, regels_van, tegenstrijdig
from raadslint.facts.strijdig_tabel import TOTAAL
from raadslint.language.bedragen import bedragen
from raadslint.language.getallen import cijfergetal, telwoord
from raadslint.model import Waarneming

_ZIN = re.compile(r"(?:[^.;!?]|[.](?=\S))+")
_AANTAL = re.compile(
    r"\b(?P<voor>[^\W\d_]{4,})\s+(?:van\s+|tot\s+|met\s+)?(?:de\s+|maximaal\s+|ongeveer\s+|circa\s+|ca\.\s+)?"
    r"(?P<getal>(?<![\d.,])\d{1,3}(?:\.\d{3})*|[^\W\d_]{3,})\s+(?P<naam>(?:[^\W\d_]{3,}e\s+)?[^\W\d_]{5,})\b"
)
_MAAT = re.compile(
    r"euro|miljoen|miljard|procent|jaar|jaren|maand|weken|week|dagen|uren|minuten|meter|hectare|januari|februari|maart|"
    r"april|juni|juli|augustus|september|oktober|november|december",
    re.IGNORECASE,
)
"""What follows a measure, a term or a date is no count of things."""
_JAAR = re.compile(r"\b(?:19|20)\d\d\b")
_LOS_GETAL = re.compile(r"(?<![\d.,])(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?(?![\d]|[.,]\d)")
_KLEINSTE = 1000
_CIJFERS = 3
"""Round amounts with fewer figures are each other's mirror by chance."""
_NABIJ = Decimal("0.05")


@dataclass(frozen=True, slots=True)
class Som:
    """An amount with the sentence around it."""

    waarde: Decimal
    zin: str
    plek: Plek


def neem_cijfers(lezing: Lezing) -> Iterator[Waarneming]:
    """Figures that look like a slip of the pen; always pointers, for both may be right."""
    regels = tuple(r for r in regels_van(lezing) if r.deel in ("voorstel", "toelichting") and r.blok.tabel is None)
    sommen = [s for r in regels for s in _sommen(r)]
    yield from _verwisseld(sommen)
    punten = {p.blok.nummer for punt in lezing.dossier.beslispunten for p in punt.passages}
    besluit = [r for r in regels if r.blok.nummer in punten]
    rest = [r for r in regels if r.blok.nummer not in punten]
    yield from _ander_totaal([s for s in sommen if s.plek.regel in besluit], rest)
    yield from _ander_aantal(besluit, rest)


def _sommen(regel: Regel) -> Iterator[Som]:
    for zin in _ZIN.finditer(regel.tekst):
        for b in bedragen(zin[0]):
            if not b.per and b.waarde >= _KLEINSTE:
                yield Som(b.waarde, zin[0], Plek(regel, zin.start() + b.begin, zin.start() + b.eind))


def _verwisseld(sommen: Sequence[Som]) -> Iterator[Waarneming]:
    """Two amounts for the same thing that differ in two neighbouring digits which changed places."""
    aantal = Counter(s.waarde for s in sommen)
    eerste: dict[Decimal, Som] = {}
    for som in sommen:
        eerste.setdefault(som.waarde, som)
    for a, b in combinations(eerste.values(), 2):
        een_keer = min(aantal[a.waarde], aantal[b.waarde]) == 1
        if een_keer and a.zin != b.zin and spiegelt(a.waarde, b.waarde) and _over_hetzelfde(a.zin, b.zin):
            yield tegenstrijdig("bedrag", a.plek, b.plek, "aanwijzing")


def spiegelt(a: Decimal, b: Decimal) -> bool:
    """Whether two whole numbers of three figures or more differ only in two neighbouring digits that changed places."""
    links, rechts = (str(int(w)) for w in (a, b))
    anders = [i for i, (x, y) in enumerate(zip(links, rechts, strict=False)) if x != y]
    if len(links) != len(rechts) or len(anders) != 2 or len(links.rstrip("0")) < _CIJFERS or a % 1 or b % 1:
        return False
    i, j = anders
    return j == i + 1 and links[i] == rechts[j] and links[j] == rechts[i]


def _over_hetzelfde(a: str, b: str) -> bool:
    """The sentences share a word, whole or as the beginning of a compound, and do not speak of different years."""
    jaren = set(_JAAR.findall(a)), set(_JAAR.findall(b))
    if all(jaren) and not jaren[0] & jaren[1]:
        return False
    return any(x.startswith(y) or y.startswith(x) for x in onderwerpwoorden(a) for y in onderwerpwoorden(b))


def _ander_totaal(gevraagd: Sequence[Som], rest: Sequence[Regel]) -> Iterator[Waarneming]:
    """The only amount of the decision stands nowhere else, while a line with the total comes to nearly as much."""
    if len({s.waarde for s in gevraagd}) != 1:
        return
    som = gevraagd[0]
    elders = {w for r in rest for _, w in _getallen(r)}
    if elders & {som.waarde, som.waarde / 1000}:
        return
    for regel in (r for r in rest if TOTAAL.match(r.tekst)):
        for m, waarde in _getallen(regel):
            if any(0 < abs(waarde * x - som.waarde) <= som.waarde * _NABIJ for x in (1, 1000)):
                yield tegenstrijdig("bedrag", som.plek, Plek(regel, *m.span()), "aanwijzing")
                return


def _getallen(regel: Regel) -> list[tuple[re.Match[str], Decimal]]:
    """Every number on a line as written, amounts in millions at their full value too."""
    los = [(m, cijfergetal(m[0])) for m in _LOS_GETAL.finditer(regel.tekst)]
    vol = {b.begin: b.waarde for b in bedragen(regel.tekst)}
    return los + [(m, w) for m, _ in los for begin, w in vol.items() if begin <= m.start() < begin + 4]


def _ander_aantal(besluit: Sequence[Regel], rest: Sequence[Regel]) -> Iterator[Waarneming]:
    """The decision speaks of *de bouw van 38 woningen*, the explanation of *de bouw van 36 woningen*, never of 38."""
    elders: dict[tuple[str, str], dict[Decimal, Plek]] = {}
    for naam, getal, plek in (a for r in rest for a in _aantallen(r)):
        elders.setdefault(naam, {}).setdefault(getal, plek)
    for naam, getal, plek in (a for r in besluit for a in _aantallen(r)):
        anders = elders.get(naam, {})
        if len(anders) == 1 and getal not in anders and not _genoemd(getal, rest):
            yield tegenstrijdig("aantal", plek, next(iter(anders.values())), "aanwijzing")


def _aantallen(regel: Regel) -> Iterator[tuple[tuple[str, str], Decimal, Plek]]:
    """Counts of things with the word before them: ``("bouw", "woningen"), 38``."""
    for m in _AANTAL.finditer(regel.tekst):
        getal = cijfergetal(m["getal"]) if m["getal"][0].isdigit() else telwoord(m["getal"])
        if getal is not None and getal > 1 and not _MAAT.search(m["naam"]):
            yield (m["voor"].lower(), m["naam"].lower()), getal, Plek(regel, m.start("getal"), m.end("naam"))


def _genoemd(getal: Decimal, regels: Sequence[Regel]) -> bool:
    return any(waarde == getal for r in regels for _, waarde in _getallen(r))
