"""Which points the paragraphs and headings of a proposal name by number: ``2.1 …``, ``B.1 …``, ``Bij 8 en 9. …``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from raadslint.facts.basis import Lezing
from raadslint.facts.dictum_punt import getal_van, punten_van
from raadslint.model import Beslispunt, Dossier, Passage, Rubriek

_TEKEN = r"(?:\d{1,2}|[ivx]{1,4}|[a-k])[a-e]?\b"
_TEKENS = rf"{_TEKEN}(?:\s*(?:,|en|&|t/m|tot\s+en\s+met|[-–])\s*{_TEKEN})*"
_DEELNUMMER = re.compile(
    r"^\s*(?P<punt>\d{1,2}(?=\.\d)|[IVX]{1,4}|[A-Ka-k])\.\s?(?P<volg>\d{1,2}|(?:(?<=[IVX]\.)|(?<=[IVX]\.\s))[a-e](?=[\s.)]))(?:\.|\)|\b)(?!\d)"
)
"""The number of an argument: that of its point and its own: "2.1", "II.3", "B.1", "b.1", "I.a"."""
_BIJ_PUNT = re.compile(
    rf"^\W*(?:ad\.?|(?:(?:argument\w*|ten\s+aanzien)\s+)?(?:(?:bij|over|voor|onder|op|van)\s+)?(?:de\s+)?(?:(?:beslis|besluit|voorstel)?punt(?:en)?|besluitonderdeel)|"
    rf"besluit|beslissing)\s+(?P<noemt>{_TEKENS})(?![%:]\d)|^\W*(?:bij|over|voor|onder|sub)\s+(?P<bij>{_TEKENS})\s*(?:[.:)–]|$)",
    re.IGNORECASE,
)
"""It begins by naming its point: "Ad 1 …", "Bij 8 en 9.", "Beslispunt 2 …"."""
_ACHTER_KOP = re.compile(rf"\w\s*\((?:(?:beslis|besluit)?punt(?:en)?\s+)?(?P<noemt>{_TEKENS})\)\s*$", re.IGNORECASE)
"""A heading closes with the points that it is about: "Wonen (7)", "Meedoen (5, 6 en 8)"."""
_REEKS = re.compile(r"(\d+)\s*(?:t/m|tot\s+en\s+met|[-–])\s*(\d+)")


@dataclass(frozen=True, slots=True)
class Nummer:
    """A number in front of a text, and the label of the point that it names."""

    tekst: str
    punt: str
    passage: Passage
    rubriek: Rubriek


def namen_van(dossier: Dossier, punt: Beslispunt) -> frozenset[str]:
    """How a point may be named: its own label and its number as figures; where no point has one, its place."""
    genummerd = any(p.nummer for p in punten_van(dossier))
    getal = getal_van(punt.nummer) if genummerd else punt.volgnummer
    eigen = punt.nummer.strip(" .)(*").lower()
    return frozenset(n for n in (eigen, str(getal or "")) if n)


def deelnummers(rubriek: Rubriek) -> Iterator[Nummer]:
    """The numbers ``n.x`` in front of the heading and the paragraphs of a rubriek."""
    for tekst, passage in _regels(rubriek):
        if m := _DEELNUMMER.match(tekst):
            yield Nummer(f"{m['punt']}.{m['volg']}", m["punt"].lower(), passage, rubriek)


def zonder_hoofdstuk(dossier: Dossier, nummers: Sequence[Nummer]) -> list[Nummer]:
    """Without those of a chapter that only counts on from its own number: ``4. Argumenten`` with 4.1, 4.2, 4.3."""
    eigen = {r.kop: r.nummer.rstrip(".)") for r in dossier.rubrieken}
    punten: dict[str, set[str]] = {}
    for n in nummers:
        punten.setdefault(_hoofdstuk(n.rubriek), set()).add(n.punt)
    return [n for n in nummers if punten[_hoofdstuk(n.rubriek)] != {eigen.get(_hoofdstuk(n.rubriek))}]


def _hoofdstuk(rubriek: Rubriek) -> str:
    """The heading of the chapter: its own when it has a whole number, else the one above it."""
    return rubriek.kop if rubriek.nummer.rstrip(".)").isdecimal() else rubriek.ouder or rubriek.kop


def bij_punt(lezing: Lezing, buiten: frozenset[str]) -> Iterator[Nummer]:
    """The points that a heading or a sentence begins by naming, save under the rubrieken in ``buiten``."""
    zinnen = ((z.tekst, z.rubriek, Passage(blok=z.blok, begin=z.begin, eind=z.eind)) for z in lezing.zinnen)
    koppen = [(f"{r.nummer} {r.kop}", r, _kop(r)) for r in lezing.dossier.rubrieken if r.kopblok]
    for tekst, rubriek, passage in (*koppen, *zinnen):
        m = _BIJ_PUNT.match(tekst)
        if m and rubriek and not buiten & set(rubriek.rubrieken):
            yield from (Nummer(t, t, passage, rubriek) for t in _tekens(m["noemt"] or m["bij"]))
    for tekst, rubriek, passage in koppen:
        m = _ACHTER_KOP.search(tekst)
        if m and not buiten & set(rubriek.rubrieken):
            yield from (Nummer(t, t, passage, rubriek) for t in _tekens(m["noemt"]))


def stuk_per_punt(dossier: Dossier) -> list[Nummer]:
    """Headings of the argument with a bare number, when every point has its own: ``2. De bus`` goes with point 2."""
    kaal = [(r.nummer.rstrip(".)"), r) for r in dossier.rubrieken if "argumentatie" in r.rubrieken and r.kopblok]
    kaal = [(n, r) for n, r in kaal if n.isdecimal()]
    punten = [namen_van(dossier, p) for p in punten_van(dossier)]
    if len(punten) < 2 or not all(namen & {n for n, _ in kaal} for namen in punten):
        return []
    return [Nummer(n, n, _kop(r), r) for n, r in kaal]


def _regels(rubriek: Rubriek) -> Iterable[tuple[str, Passage]]:
    if rubriek.kopblok:
        yield f"{rubriek.nummer} {rubriek.kop}", _kop(rubriek)
    for p in rubriek.passages:
        yield f"{p.blok.lijstnummer if p.begin == 0 else ''} {p.tekst}", p


def _kop(rubriek: Rubriek) -> Passage:
    assert rubriek.kopblok is not None
    return Passage(blok=rubriek.kopblok, begin=0, eind=len(rubriek.kopblok.tekst))


def _tekens(tekst: str) -> list[str]:
    """``8 en 9`` is 8, 9; ``1 t/m 3`` is 1, 2, 3."""
    if m := _REEKS.fullmatch(tekst.strip()):
        return [str(n) for n in range(int(m[1]), int(m[2]) + 1)]
    return re.findall(_TEKEN, tekst.lower())
