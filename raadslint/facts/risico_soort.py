"""Risks for money, law or people, known by three ingredients in one sentence.

A risk says what it is about, what may go wrong with it, and doubt: that it may or may not come so. Each ingredient is
an open list of words in ``feit-risico.yaml``; one of them says little by itself, the three together hardly mean
anything else.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from typing import NamedTuple

from raadslint.facts.basis import Lezing, Treffer, Zin
from raadslint.facts.rijen import inhoudelijk


class Soort(NamedTuple):
    """How a sentence says that something goes wrong: one of the sets of word groups must stand in it as a whole."""

    duidelijk: tuple[frozenset[str], ...]
    """Plain words: a light doubt beside them ("kan", "als") is enough."""
    los: tuple[frozenset[str], ...]
    """Words of daily business as well: the doubt must be said outright ("onzeker", "dreigt")."""
    niet: frozenset[str] = frozenset()
    """Word groups of something else that these words are used for."""


def _een_van(*sets: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(s.split()) for s in sets)


GELD = Soort(
    duidelijk=_een_van("geld-strop", "geld-uit omhoog", "geld-in omlaag", "geld-uit mis", "geld-in mis"),
    los=_een_van("geld-uit meer"),
    niet=frozenset({"ander-tekort"}),
)
RECHT = Soort(duidelijk=_een_van("recht-strijd"), los=_een_van("recht-weg", "rechtsregel mis"))
MENSEN = Soort(
    duidelijk=_een_van("mensen-nood", "mensen mensen-krap"),
    los=_een_van("mensen mis", "mensen werven"),
    niet=frozenset({"geen-personeel"}),
)

_TEGENSPOED = frozenset(
    {"geld-strop", "omhoog", "omlaag", "meer", "mis", "recht-strijd", "recht-weg", "mensen-krap", "mensen-nood"}
)
"""The groups that a word of denial right before takes back."""

_GEEN = frozenset({"geen-risico", "afgedaan"})
"""Beside these words there is no risk, or none any more."""

_ALS_DAN = re.compile(
    r"\W*(?!(?:het|dat|dit|met|niet|uit|tot|tegen|naast|eerst|tussen|binnen|buiten)\b)\w+[tnk]\b.+, dan\b",
    re.IGNORECASE,
)

_ONTKEND = re.compile(
    r"\b(?:(?:geen|niet|niemand|nooit|noch|zonder|nauwelijks|evenmin)(?:\s+(?!(?:dat|of|te|uit\w*)\b)\w+){0,3}\s*"
    r"|(?:voorkom|vermijd)\w*\s[^,;:]*)$",
    re.IGNORECASE,
)
"""Takes back what comes right after it; "niet uitgesloten dat …" does not. What is prevented does not come either."""


def risicozinnen(lezing: Lezing, *soorten: Soort) -> tuple[tuple[Zin, ...], ...]:
    """For each kind the sentences that name a risk of it, anywhere but in the decision itself."""
    groepen = _groepen_per_zin(lezing)
    zinnen = [z for z in lezing.zinnen if z.nummer in groepen and inhoudelijk(z) and "besluit" not in z.onder]
    return tuple(tuple(z for z in zinnen if _is_risico(soort, groepen[z.nummer])) for soort in soorten)


def _is_risico(soort: Soort, groepen: Set[str]) -> bool:
    """Whether a sentence with these word groups names a risk of this kind."""
    if groepen & (_GEEN | soort.niet):
        return False
    duidelijk = any(s <= groepen for s in soort.duidelijk)
    if "twijfel" in groepen:
        return duidelijk or any(s <= groepen for s in soort.los)
    return duidelijk and "misschien" in groepen and "voorkomt" not in groepen


def _groepen_per_zin(lezing: Lezing) -> Mapping[int, Set[str]]:
    """Sentence number → its word groups for risks, those that are denied left out."""
    rijen: dict[int, set[str]] = defaultdict(set)
    for naam, treffers in lezing.treffers.items():
        lijst, _, groep = naam.partition(".")
        if lijst == "risico":
            for zin in _zinnen(treffers, ontkenbaar=groep in _TEGENSPOED):
                rijen[zin.nummer].add(groep)
    for zin in lezing.zinnen:
        rijen[zin.nummer] |= _vorm(zin)
    return rijen


def _zinnen(treffers: Iterable[Treffer], *, ontkenbaar: bool) -> Iterable[Zin]:
    return (t.zin for t in treffers if not (ontkenbaar and _ONTKEND.search(t.zin.tekst[: t.begin])))


def als_dan(tekst: str) -> bool:
    """Whether a sentence is a condition that begins with its verb: "Valt de bijdrage lager uit, dan …"."""
    return ", dan" in tekst and _ALS_DAN.match(tekst) is not None


def _vorm(zin: Zin) -> Set[str]:
    """The doubt that lies in the form of a sentence, or in the heading above it."""
    if als_dan(zin.tekst):
        return {"twijfel"}
    return {"misschien"} if "kanttekeningen" in zin.onder else set()
