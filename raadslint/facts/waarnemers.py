"""All observers together: they turn a `Dossier` into rows, and one that crashes does not stop the others."""

from __future__ import annotations

from collections.abc import Iterable

from raadslint.facts import (
    afkortingen,
    alternatieven,
    argumenten,
    bekostiging,
    besluit,
    bijlagen,
    communicatie,
    context,
    dictum,
    financien,
    participatie,
    planning,
    risico,
    sjabloon,
    strijdig,
    taal,
    vorm,
    waarom,
)
from raadslint.facts.basis import Feit, Lezing, Waarnemer
from raadslint.model import Dossier, Fout, Waarneming

__all__ = ["FEITEN", "WAARNEMERS", "neem_waar"]

WAARNEMERS: tuple[Waarnemer, ...] = (
    *sjabloon.WAARNEMERS,
    *vorm.WAARNEMERS,
    *waarom.WAARNEMERS,
    *context.WAARNEMERS,
    *alternatieven.WAARNEMERS,
    *argumenten.WAARNEMERS,
    *risico.WAARNEMERS,
    *financien.WAARNEMERS,
    *bekostiging.WAARNEMERS,
    *communicatie.WAARNEMERS,
    *participatie.WAARNEMERS,
    *planning.WAARNEMERS,
    *bijlagen.WAARNEMERS,
    *afkortingen.WAARNEMERS,
    *dictum.WAARNEMERS,
    *besluit.WAARNEMERS,
    *strijdig.WAARNEMERS,
    *taal.WAARNEMERS,
)
"""Every observer, in the order in which they run."""

FEITEN: tuple[Feit, ...] = tuple(dict.fromkeys(f for w in WAARNEMERS for f in w.levert))
"""Every fact that can be observed, once; several observers may yield the same one."""


def neem_waar(dossier: Dossier) -> tuple[tuple[Waarneming, ...], tuple[Fout, ...]]:
    """All rows of all observers over one dossier.

    An observer that crashes yields no rows but a `Fout` with the facts that are missing now; the others go on.
    """
    lezing = Lezing(dossier)
    rijen: list[Waarneming] = []
    fouten: list[Fout] = []
    for waarnemer in WAARNEMERS:
        try:
            rijen.extend(_neem(waarnemer, lezing))
        except Exception as error:
            feiten = tuple(f.naam for f in waarnemer.levert)
            fouten.append(Fout(waar=waarnemer.naam, wat=f"{type(error).__name__}: {error}", feiten=feiten))
    return tuple(rijen), tuple(fouten)


def _neem(waarnemer: Waarnemer, lezing: Lezing) -> Iterable[Waarneming]:
    """Its rows, taken completely, so that a crash half way leaves none behind."""
    return tuple(waarnemer.neem(lezing))
