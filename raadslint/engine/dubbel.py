"""Leaves out a finding where another rule says the same of the same words, and says it better."""

from __future__ import annotations

from collections.abc import Sequence

from raadslint.engine.kader import Normenkader
from raadslint.model import Bevinding, Vindplaats


def zonder_dubbele(kader: Normenkader, bevindingen: Sequence[Bevinding]) -> tuple[Bevinding, ...]:
    """The findings without those that give way: a rule of their ``wijkt-voor`` found something at the same place.

    A finding without a place gives way to one of those rules about the same thing.
    """
    wijkt = {regel.id: regel.wijkt_voor for regel in kader.regels if regel.wijkt_voor}
    return tuple(
        b for b in bevindingen if not any(a.regel in wijkt.get(b.regel, ()) and _zelfde(a, b) for a in bevindingen)
    )


def _zelfde(a: Bevinding, b: Bevinding) -> bool:
    if not b.vindplaatsen:
        return a.over == b.over
    return any(_raakt(p, q) for p in a.vindplaatsen for q in b.vindplaatsen)


def _raakt(a: Vindplaats, b: Vindplaats) -> bool:
    return (a.bestand, a.blok) == (b.bestand, b.blok) and a.begin < b.eind and b.begin < a.eind
