"""Reads the conditions of rules and questions from YAML, checked against the facts that observers declare."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, get_args

from raadslint.engine.kader import TOETSEN, Blad, Conditie, Groep, Toets
from raadslint.engine.keuring import Keuring, Pad
from raadslint.model import RUBRIEKEN

if TYPE_CHECKING:
    from raadslint.facts.basis import Feit

GROEPEN = ("alle", "een", "geen")
_BLADSLEUTELS = ("feit", "over", "veld", "vaker", *get_args(Toets))
_OVER_VAST = ("ander-beslispunt", "overal", "document")

Feiten = Mapping[str, "Feit"]
"""Every known fact by name; empty where one only tells about a normenkader, and its facts need no check."""


def lees_conditie(rauw: Any, pad: Pad, keuring: Keuring, feiten: Feiten) -> Conditie:
    """The condition in ``rauw``: a group, a full test, or the short form ``{feit: waarde}``."""
    if not isinstance(rauw, dict) or not rauw:
        keuring.meld(pad, "hier hoort een voorwaarde: alle, een, geen, of een feit met een waarde.")
        return Groep(soort="een", delen=())
    if "feit" in rauw:
        return _lees_blad(rauw, pad, keuring, feiten)
    delen = tuple(_lees_deel(sleutel, waarde, pad, keuring, feiten) for sleutel, waarde in rauw.items())
    return delen[0] if len(delen) == 1 else Groep(soort="alle", delen=delen)


def _lees_deel(sleutel: Any, waarde: Any, pad: Pad, keuring: Keuring, feiten: Feiten) -> Conditie:
    onder = (*pad, sleutel)
    if sleutel in GROEPEN:
        return _lees_groep(sleutel, waarde, onder, keuring, feiten)
    toets = "in" if isinstance(waarde, list) else "is"
    return _lees_blad({"feit": sleutel, toets: waarde}, pad, keuring, feiten, plek=onder)


def _lees_groep(soort: Any, waarde: Any, pad: Pad, keuring: Keuring, feiten: Feiten) -> Groep:
    if not isinstance(waarde, list):
        return Groep(soort=soort, delen=(lees_conditie(waarde, pad, keuring, feiten),))
    if not waarde:
        keuring.meld(pad, "deze groep is leeg.")
    return Groep(soort=soort, delen=tuple(lees_conditie(w, (*pad, i), keuring, feiten) for i, w in enumerate(waarde)))


def _lees_blad(rauw: dict[str, Any], pad: Pad, keuring: Keuring, feiten: Feiten, plek: Pad | None = None) -> Blad:
    place = plek or pad
    tabel = keuring.tabel(rauw, pad, _BLADSLEUTELS)
    naam = _lees_feit(tabel.get("feit"), place if plek else (*pad, "feit"), keuring, feiten)
    toetsen = [t for t in TOETSEN if t in tabel]
    if len(toetsen) != 1:
        keuring.meld(place, "een voorwaarde heeft precies één van is, in, meer, minder, heeft.")
    toets: Toets = toetsen[0] if toetsen else "is"
    blad = Blad(
        feit=naam,
        over=_lees_over(tabel.get("over"), (*pad, "over"), keuring),
        veld=keuring.tekst(tabel.get("veld"), (*pad, "veld")),
        toets=toets,
        waarde=_lees_waarde(tabel.get(toets), place, toets, keuring),
        vaker=int(keuring.getal(tabel.get("vaker", 0), (*pad, "vaker"))),
    )
    _controleer_blad(blad, place, keuring, feiten.get(naam))
    return blad


def _lees_feit(rauw: Any, pad: Pad, keuring: Keuring, feiten: Feiten) -> str:
    return keuring.keuze(rauw, pad, feiten, "het feit") if feiten else keuring.tekst(rauw, pad)


def _lees_waarde(rauw: Any, pad: Pad, toets: Toets, keuring: Keuring) -> tuple[str | float, ...]:
    if toets in ("meer", "minder"):
        return (keuring.getal(rauw, pad),)
    waarden = rauw if isinstance(rauw, list) else [rauw]
    return tuple(_lees_woord_of_getal(w, pad, keuring) for w in waarden)


def _lees_woord_of_getal(rauw: Any, pad: Pad, keuring: Keuring) -> str | float:
    is_getal = isinstance(rauw, (int, float)) and not isinstance(rauw, bool)
    return rauw if is_getal else keuring.tekst(rauw, pad)


def _lees_over(rauw: Any, pad: Pad, keuring: Keuring) -> str:
    if rauw is None:
        return ""
    if isinstance(rauw, str) and rauw.startswith("rubriek:"):
        keuring.keuze(rauw.removeprefix("rubriek:"), pad, RUBRIEKEN, "de rubriek")
        return rauw
    return keuring.keuze(rauw, pad, _OVER_VAST, "de plaats")


def _controleer_blad(blad: Blad, pad: Pad, keuring: Keuring, feit: Feit | None) -> None:
    if feit is None:
        return
    if blad.veld:
        if blad.veld not in feit.velden:
            keuring.keuze(blad.veld, pad, feit.velden, f"het veld van '{feit.naam}'")
        return
    if blad.toets in ("is", "in") and feit.waarden:
        for waarde in blad.waarde:
            keuring.keuze(waarde, pad, feit.waarden, f"de waarde van '{feit.naam}'")
