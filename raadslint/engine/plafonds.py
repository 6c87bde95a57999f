"""Proves that a cap can change a mark: some combination of facts in which it lies below what the answer allows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from math import prod

from raadslint.engine.conditie import Feiten
from raadslint.engine.kader import Blad, Conditie, Groep, Normenkader, Regel, Vraag
from raadslint.engine.keuring import Keuring, Pad

_MEESTE = 20_000
"""More combinations than this are not tried; the cap then counts as useful."""
_Sleutel = tuple[object, ...]
_Geval = Mapping[_Sleutel, object]


def controleer_plafonds(
    kader: Normenkader, regels: Sequence[tuple[Pad, Regel]], keuring: Keuring, feiten: Feiten
) -> None:
    """Note every cap that no combination of facts lets change a mark."""
    for pad, regel in regels:
        for naam, plafond in regel.vragen:
            vraag = kader.vraag(naam)
            if plafond is not None and vraag is not None and not _telt(kader, regel, vraag, plafond, feiten):
                al = f"als deze regel iets vindt, is het cijfer van '{naam}' al {plafond} of lager."
                keuring.meld((*pad, "vragen", naam), f"dit plafond verandert niets: {al}")


def _telt(kader: Normenkader, regel: Regel, vraag: Vraag, plafond: int, feiten: Feiten) -> bool:
    if regel.als is None or vraag.alleen_mens:
        return True
    marks = {"ja": kader.cijfers.ja, "deels": kader.cijfers.deels, "nee": kader.cijfers.nee}
    bladen = [b for c in (regel.als, *(g.als for g in vraag.gevallen)) for b in _bladen(c)]
    for geval in _gevallen(bladen, feiten):
        if _geldt(regel.als, geval, feiten) and marks.get(_antwoord(vraag, geval, feiten), 0) > plafond:
            return True
    return prod(len(w) for w in _waarden(bladen, feiten).values()) > _MEESTE


def _antwoord(vraag: Vraag, geval: _Geval, feiten: Feiten) -> str:
    return next((g.antwoord for g in vraag.gevallen if _geldt(g.als, geval, feiten)), "nee")


def _bladen(conditie: Conditie) -> Iterator[Blad]:
    if isinstance(conditie, Blad):
        yield conditie
    else:
        for deel in conditie.delen:
            yield from _bladen(deel)


def _sleutel(blad: Blad, feiten: Feiten) -> _Sleutel:
    """A whole-document fact has one value; any other test is on its own true or false somewhere."""
    feit = feiten[blad.feit]
    if feit.over == "document" and feit.waarden and not blad.veld and not blad.vaker and blad.toets in ("is", "in"):
        return (blad.feit,)
    return (blad.feit, blad.veld, blad.toets, blad.waarde, blad.vaker)


def _waarden(bladen: Iterable[Blad], feiten: Feiten) -> dict[_Sleutel, tuple[object, ...]]:
    keys = {_sleutel(b, feiten): b.feit for b in bladen}
    return {key: feiten[feit].waarden if len(key) == 1 else (True, False) for key, feit in keys.items()}


def _gevallen(bladen: Sequence[Blad], feiten: Feiten) -> Iterator[_Geval]:
    waarden = _waarden(bladen, feiten)
    if prod(len(w) for w in waarden.values()) > _MEESTE:
        return
    for keuze in product(*waarden.values()):
        yield dict(zip(waarden, keuze, strict=True))


def _geldt(conditie: Conditie, geval: _Geval, feiten: Feiten) -> bool:
    if isinstance(conditie, Groep):
        delen = [_geldt(d, geval, feiten) for d in conditie.delen]
        return {"alle": all(delen), "een": any(delen), "geen": not any(delen)}[conditie.soort]
    waarde = geval[_sleutel(conditie, feiten)]
    return waarde if isinstance(waarde, bool) else waarde in conditie.waarde
