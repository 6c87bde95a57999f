"""Two versions of a proposal beside each other: which findings went, came and stayed, and which beslispunten changed.

Findings are matched on their fingerprint, which knows no page and no line, so that moving a paragraph changes nothing.
A finding on a beslispunt that was reworded is the same finding when it says the same of the new version of that point.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from raadslint.language.verschil import Stuk, gelijkenis, woordverschil
from raadslint.model import Bevinding, Kwaliteit, Puntoordeel, Scorekaart
from raadslint.review.achterblijvers import Achterblijver, achterblijvers

_ZELFDE_PUNT = 0.5
"""Points of two versions that share half of their words are versions of one point."""
_PUNTNUMMER = re.compile(r"^Beslispunt \S+ ")


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
    achtergebleven: tuple[Achterblijver, ...] = ()
    """Where the explanation still has a value of the old decision; pointers, for a person to look at."""


def vergelijk(oud: Scorekaart, nieuw: Scorekaart) -> Vergelijking:
    """Compare two scorecards of versions of the same proposal."""
    changes = punten(oud.beslispunten, nieuw.beslispunten)
    gone, came = _zelfde(oud.bevindingen, nieuw.bevindingen, _opvolgers(oud, nieuw, changes))
    marks = {k.naam: k for k in nieuw.kwaliteiten}
    fresh = {b.vingerafdruk for b in came}
    return Vergelijking(
        oud=oud,
        nieuw=nieuw,
        opgelost=gone,
        bijgekomen=came,
        gebleven=tuple(b for b in nieuw.bevindingen if b.vingerafdruk not in fresh),
        punten=changes,
        achtergebleven=achterblijvers(((p.oud, p.nieuw) for p in changes if p.oud and p.nieuw), nieuw.dossier),
        cijfers=tuple(
            Cijferverandering(naam=k.naam, oud=k, nieuw=marks[k.naam]) for k in oud.kwaliteiten if k.naam in marks
        ),
    )


_Naamloos = tuple[str, str, str]
"""A finding without its place: rule, new ``over``, and message without the number of the point."""


def _zelfde(
    oud: Sequence[Bevinding], nieuw: Sequence[Bevinding], opvolgers: Mapping[str, str]
) -> tuple[tuple[Bevinding, ...], tuple[Bevinding, ...]]:
    """The findings that only the old and only the new version has."""
    before, after = ({b.vingerafdruk for b in rows} for rows in (oud, nieuw))
    gone = [b for b in oud if b.vingerafdruk not in after]
    came = [b for b in nieuw if b.vingerafdruk not in before]
    here = {name: name for name in opvolgers.values()}
    shared = Counter(_sleutels(gone, opvolgers)) & Counter(_sleutels(came, here))
    return _behalve(gone, shared, opvolgers), _behalve(came, shared, here)


def _behalve(rows: Iterable[Bevinding], shared: Counter[_Naamloos], over: Mapping[str, str]) -> tuple[Bevinding, ...]:
    left, kept = shared.copy(), []
    for finding in rows:
        key = _sleutel(finding, over)
        if key and left[key]:
            left[key] -= 1
        else:
            kept.append(finding)
    return tuple(kept)


def _sleutels(rows: Iterable[Bevinding], over: Mapping[str, str]) -> Iterable[_Naamloos]:
    return (key for b in rows if (key := _sleutel(b, over)))


def _sleutel(b: Bevinding, over: Mapping[str, str]) -> _Naamloos | None:
    return (b.regel, over[b.over], _PUNTNUMMER.sub("", b.boodschap)) if b.over in over else None


def _opvolgers(oud: Scorekaart, nieuw: Scorekaart, changes: Iterable[Puntverandering]) -> Mapping[str, str]:
    """For each old point that lives on the name (``beslispunt:4``) under which findings know its new version."""
    left, right = (
        {id(p): f"beslispunt:{i}" for i, p in enumerate(card.beslispunten, start=1)} for card in (oud, nieuw)
    )
    return {left[id(c.oud)]: right[id(c.nieuw)] for c in changes if c.oud and c.nieuw}


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
