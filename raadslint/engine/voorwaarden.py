"""Evaluates conditions over the rows of facts: which rows make a condition hold for a candidate."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from raadslint.engine.kader import Blad, Conditie, Groep
from raadslint.model import Veldwaarde, Waarneming

Treffer = tuple[Waarneming, ...] | None
"""The rows that make a condition hold; None when it does not hold."""


class Rijen:
    """The rows of one document, found by fact and by what they are about."""

    def __init__(self, waarnemingen: Iterable[Waarneming]) -> None:
        self._per_feit: dict[str, list[Waarneming]] = defaultdict(list)
        self._per_soort: dict[str, dict[str, None]] = defaultdict(dict)
        for rij in waarnemingen:
            self._per_feit[rij.feit].append(rij)
            self._per_soort[soort_van(rij.over)][rij.over] = None

    def van(self, feit: str) -> Sequence[Waarneming]:
        """All rows of a fact."""
        return self._per_feit.get(feit, ())

    def plekken(self, soort: str) -> tuple[str, ...]:
        """Everything of this kind that rows are about, in the order of observing."""
        return ("document",) if soort == "document" else tuple(self._per_soort.get(soort, ()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Kandidaat:
    """What a rule looks at: a place, or one row of a fact."""

    over: str
    rij: Waarneming | None = None


def soort_van(over: str) -> str:
    """The kind in ``beslispunt:4``."""
    return over.partition(":")[0]


def kandidaten(bij: str, rijen: Rijen, soorten: tuple[str, ...]) -> tuple[Kandidaat, ...]:
    """The candidates of a rule: one per place of a kind, or one per row of a fact."""
    if bij in soorten:
        return tuple(Kandidaat(over=over) for over in rijen.plekken(bij))
    return tuple(Kandidaat(over=rij.over, rij=rij) for rij in rijen.van(bij))


def treffer(conditie: Conditie, rijen: Rijen, kandidaat: Kandidaat) -> Treffer:
    """The rows that make the condition hold for the candidate, or None."""
    if isinstance(conditie, Blad):
        rows = tuple(r for r in _rijen_bij(conditie, rijen, kandidaat) if _klopt(conditie, r))
        return rows if len(rows) > conditie.vaker else None
    return _treffer_groep(conditie, rijen, kandidaat)


def _treffer_groep(groep: Groep, rijen: Rijen, kandidaat: Kandidaat) -> Treffer:
    uitkomsten = [treffer(deel, rijen, kandidaat) for deel in groep.delen]
    raak = [u for u in uitkomsten if u is not None]
    if groep.soort == "geen":
        return None if raak else ()
    if groep.soort == "een":
        return _samen(raak) if raak else None
    return _samen(raak) if len(raak) == len(uitkomsten) else None


def _samen(delen: Iterable[tuple[Waarneming, ...]]) -> tuple[Waarneming, ...]:
    return tuple(dict.fromkeys(rij for deel in delen for rij in deel))


def _rijen_bij(blad: Blad, rijen: Rijen, kandidaat: Kandidaat) -> Sequence[Waarneming]:
    rows = rijen.van(blad.feit)
    if blad.over == "overal":
        return rows
    if blad.over == "ander-beslispunt":
        return tuple(r for r in rows if soort_van(r.over) == "beslispunt" and r.over != kandidaat.over)
    if blad.over:
        return tuple(r for r in rows if r.over == blad.over)
    if kandidaat.rij is not None and kandidaat.rij.feit == blad.feit:
        return (kandidaat.rij,)
    zelfde = soort_van(kandidaat.over)
    if any(soort_van(r.over) == zelfde for r in rows):
        return tuple(r for r in rows if r.over == kandidaat.over)
    return rows


def _klopt(blad: Blad, rij: Waarneming) -> bool:
    waarde: Veldwaarde = rij.veld(blad.veld) if blad.veld else rij.waarde
    if blad.toets in ("meer", "minder"):
        return _vergelijk(blad, waarde)
    if blad.toets == "heeft":
        delen = waarde if isinstance(waarde, tuple) else (str(waarde or ""),)
        return bool(set(delen) & {str(w) for w in blad.waarde})
    return waarde in blad.waarde or str(waarde) in blad.waarde


def _vergelijk(blad: Blad, waarde: Veldwaarde) -> bool:
    try:
        getal = float(waarde)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return False
    grens = float(blad.waarde[0])
    return getal > grens if blad.toets == "meer" else getal < grens
