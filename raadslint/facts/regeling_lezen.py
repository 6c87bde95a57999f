"""Reads the articles of a regeling and their leden from the lines of the dossier, and the toelichting beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from raadslint.facts.strijdig_plek import Plek, Regel

_KOP = re.compile(
    r"\s*(?:Artikel|ARTIKEL|Art\.)\s+(?P<nr>\d+(?:[.:]\d+)*[a-z]?)\s*[.:]?\s*(?P<titel>[A-ZÀ-Ý][^.;]{2,120})?[.]?\s*"
)
_WIJZIGING = re.compile(r"\bkomt\s+te\s+luiden\b|\bwordt\s+(?:als\s+volgt\s+)?gewijzigd\b|^\s*Artikel\s+I\b")
_SLOT = re.compile(
    r"\s*(?:Aldus\b|Hoofdstuk\b|HOOFDSTUK\b|Paragraaf\b|§|Afdeling\b|Bijlage\b|Toelichting\b|TOELICHTING\b)"
)
_LID = re.compile(r"\(?(?P<nr>\d{1,2})[.)]?")
_MINSTENS = 3
"""Fewer articles make no regeling."""


@dataclass(frozen=True, slots=True)
class Lid:
    """A numbered lid of an article."""

    nummer: int
    plek: Plek


@dataclass(frozen=True, slots=True)
class Artikel:
    """An article with the lines under its heading."""

    nummer: str
    titel: str
    kop: Plek
    regels: tuple[Regel, ...]

    @property
    def leden(self) -> tuple[Lid, ...]:
        """Its leden: the outermost numbered lines."""
        items = [(m, r) for r in self.regels if (m := _LID.fullmatch(r.blok.lijstnummer.strip()))]
        diepte = min((r.blok.niveau for _, r in items), default=0)
        return tuple(Lid(int(m["nr"]), Plek(r, 0, len(r.tekst))) for m, r in items if r.blok.niveau == diepte)

    @property
    def tekst(self) -> str:
        """All its text."""
        return "\n".join(r.tekst for r in self.regels)


@dataclass(frozen=True, slots=True)
class Regeling:
    """A regeling and, when the same file explains it, its toelichting per article number."""

    artikelen: tuple[Artikel, ...]
    toelichting: tuple[Artikel, ...]

    def artikel(self, nummer: str) -> Artikel | None:
        """The article with this number."""
        return next((a for a in self.artikelen if a.nummer == nummer), None)


def regelingen(regels: Sequence[Regel]) -> tuple[Regeling, ...]:
    """The regelingen among these lines, at most one a file; one that amends another is left out."""
    rijen = (_regeling(tuple(groep)) for _, groep in groupby(regels, key=lambda r: r.bestand))
    return tuple(r for r in rijen if r is not None)


def _regeling(regels: tuple[Regel, ...]) -> Regeling | None:
    reeksen = _reeksen(tuple(_artikelen(regels)))
    if not reeksen or len(reeksen[0]) < _MINSTENS or any(_WIJZIGING.search(a.tekst) for a in reeksen[0]):
        return None
    eigen = {a.nummer for a in reeksen[0]}
    uitleg = next((r for r in reeksen[1:] if len({a.nummer for a in r} & eigen) >= _MINSTENS), ())
    return Regeling(reeksen[0], uitleg)


def _artikelen(regels: tuple[Regel, ...]) -> Iterator[Artikel]:
    koppen = [(i, m) for i, r in enumerate(regels) if (m := _KOP.fullmatch(r.tekst))]
    for (i, m), (j, _) in pairwise((*koppen, (len(regels), None))):
        assert m is not None
        einde = next((k for k in range(i + 1, j) if _SLOT.match(regels[k].tekst)), j)
        yield Artikel(m["nr"], (m["titel"] or "").strip(), Plek(regels[i], *m.span()), regels[i + 1 : einde])


def _reeksen(artikelen: tuple[Artikel, ...]) -> list[tuple[Artikel, ...]]:
    """Runs of articles: a new one begins where a number comes back."""
    reeksen: list[list[Artikel]] = []
    gezien: set[str] = set()
    for artikel in artikelen:
        if not reeksen or artikel.nummer in gezien:
            reeksen.append([])
            gezien = set()
        reeksen[-1].append(artikel)
        gezien.add(artikel.nummer)
    return [tuple(r) for r in reeksen]
