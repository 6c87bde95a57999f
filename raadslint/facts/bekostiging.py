"""Who carries the costs, and for how long: money that comes back every year, costs that another pays."""

from __future__ import annotations

from collections.abc import Iterator

from raadslint.facts.basis import Lezing, Waarnemer
from raadslint.facts.geld import geldzinnen, over_geld
from raadslint.facts.rijen import feit, koppen, plaatsen, rij, treffers
from raadslint.model import Waarneming


def neem_bekostiging(lezing: Lezing) -> Iterator[Waarneming]:
    """Whether lasting costs are named, and whether costs are laid on another than the municipality."""
    gezocht = koppen(lezing, "financien", "besluit")
    zinnen = geldzinnen(lezing)
    blijvend = [t for t in treffers(lezing, "bekostiging.blijvend") if t.zin.nummer in zinnen and over_geld(t)]
    yield rij("blijvende-kosten-genoemd", plaatsen(blijvend), gezocht)
    yield rij("kostenverhaal-genoemd", plaatsen(treffers(lezing, "bekostiging.verhaal")), gezocht)


WAARNEMERS = (
    Waarnemer(
        naam="bekostiging",
        levert=(
            feit("blijvende-kosten-genoemd", "Er staat iets over kosten die elk jaar terugkomen."),
            feit("kostenverhaal-genoemd", "Er staat dat een ander de kosten betaalt."),
        ),
        neem=neem_bekostiging,
    ),
)
