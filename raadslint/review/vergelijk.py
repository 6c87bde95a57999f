"""Two versions of a proposal beside each other: which findings went, came and stayed, and which beslispunten changed.

Findings are matched on their fingerprint, which knows no page and no line, so that moving a paragraph changes nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from raadslint.language.verschil import Stuk, gelijkenis, woordverschil
from raadslint.model import Bevinding, Kwaliteit, Puntoordeel, Scorekaart

_ZELFDE_PUNT = 0.5
"""Points of two versions that share half of their words are versions of one point."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Puntverandering:
    """What happened to one beslispunt."""

    soort: Literal["gelijk", "gewijzigd", "nieuw", "vervallen"]
    oud: Puntoordeel | None
    nieuw: Puntoordeel | None
    verschil: tuple[Stuk, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Cijferverandering:
    """The mark of a kwaliteit before and after."""

    naam: str
    oud: Kwaliteit
    nieuw: Kwaliteit


@dataclass(frozen=True, slots=True, kw_only=True)
class Vergelijking:
    """The outcome of a comparison."""

    oud: Scorekaart
    nieuw: Scorekaart
    opgelost: tuple[Bevinding, ...]
    bijgekomen: tuple[Bevinding, ...]
    gebleven: tuple[Bevinding, ...]
    punten: tuple[Puntverandering, ...]
    cijfers: tuple[Cijferverandering, ...]


def vergelijk(oud: Scorekaart, nieuw: Scorekaart) -> Vergelijking:
    """Compare two scorecards of versions of the same proposal."""
    before, after = ({b.vingerafdruk for b in k.bevindingen} for k in (oud, nieuw))
    marks = {k.naam: k for k in nieuw.kwaliteiten}
    return Vergelijking(
        oud=oud,
        nieuw=nieuw,
        opgelost=tuple(b for b in oud.bevindingen if b.vingerafdruk not in after),
        bijgekomen=tuple(b for b in nieuw.bevindingen if b.vingerafdruk not in before),
        gebleven=tuple(b for b in nieuw.bevindingen if b.vingerafdruk in before),
        punten=punten(oud.beslispunten, nieuw.beslispunten),
        cijfers=tuple(
            Cijferverandering(naam=k.naam, oud=k, nieuw=marks[k.naam]) for k in oud.kwaliteiten if k.naam in marks
        ),
    )


def punten(oud: tuple[Puntoordeel, ...], nieuw: tuple[Puntoordeel, ...]) -> tuple[Puntverandering, ...]:
    """The changes per beslispunt, in the order of the new version; points that were dropped come last."""
    left = list(oud)
    changes: list[Puntverandering] = []
    for point in nieuw:
        match = _best(point, left)
        if match is not None:
            left.remove(match)
        changes.append(_verandering(match, point))
    return (*changes, *(Puntverandering(soort="vervallen", oud=p, nieuw=None) for p in left))


def _best(point: Puntoordeel, candidates: list[Puntoordeel]) -> Puntoordeel | None:
    """The old version of a point: the most alike, and of equals the one with the same number."""
    scored = [(gelijkenis(c.tekst, point.tekst), c.nummer == point.nummer, -i, c) for i, c in enumerate(candidates)]
    best = max(scored, key=lambda row: row[:3], default=None)
    return best[3] if best is not None and best[0] >= _ZELFDE_PUNT else None


def _verandering(oud: Puntoordeel | None, nieuw: Puntoordeel) -> Puntverandering:
    if oud is None:
        return Puntverandering(soort="nieuw", oud=None, nieuw=nieuw)
    if oud.tekst == nieuw.tekst:
        return Puntverandering(soort="gelijk", oud=oud, nieuw=nieuw)
    diff = woordverschil(oud.tekst, nieuw.tekst)
    return Puntverandering(soort="gewijzigd", oud=oud, nieuw=nieuw, verschil=diff)
