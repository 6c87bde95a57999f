"""Passive sentences found without a parser: an auxiliary with a past participle in the same stretch of a sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from raadslint.gegevens import woordenlijst
from raadslint.language.woorden import Teken, lemma, tekens

_WORDEN = frozenset({"word", "wordt", "worden", "werd", "werden", "geworden"})
_ZIJN = frozenset({"is", "zijn", "was", "waren"})
_HULP = _WORDEN | _ZIJN | {"heeft", "hebben", "had", "hadden", "ben", "bent", "geweest"}
_SCHEIDING = frozenset(";:)")
_SCHEIDBAAR = (
    "aaneen|aan|achterop|achter|af|bekend|beschikbaar|bijeen|bij|binnen|bloot|boven|buiten|deel|dicht|door|gelijk|goed|groot|hoog|in|klaar|"
    "los|mede|mee|mis|na|neer|omver|om|onder|open|op|over|plaats|rond|samen|schoon|stil|stop|tegen|teleur|terecht|terug|ter|teweeg|tewerk|"
    "toe|tot|uiteen|waar|vooraf|uit|vast|veilig|verder|vol|vooruit|voorop|voort|voor|vrij|weer|weg|zeker"
)
_DEELWOORD = re.compile(
    rf"(?:{_SCHEIDBAAR})?(?:her)?ge[a-zëïöüé]{{2,}}(?:d|t|n)"
    rf"|(?:{_SCHEIDBAAR})?(?:be|ver|ont|her|er|mis)[a-zëïöüé]{{2,}}(?:d|t|en|an)"
    r"|(?:over|onder|door|om|voor|vol|weer|aan)[a-zëïöü]{3,}(?:d|t|en)"
)


class Lijdend(NamedTuple):
    """A passive verb form: where auxiliary and participle stand, and whether "door …" names who acts."""

    begin: int
    eind: int
    hulpwerkwoord: str
    deelwoord: str
    met_door: bool


@cache
def _woorden(groep: str) -> frozenset[str]:
    return frozenset(woordenlijst("deelwoorden")[groep].split())


@lru_cache(maxsize=65536)
def is_deelwoord(klein: str) -> bool:
    """Whether a lower-cased word is a past participle: by its form, and because simplemma knows its infinitive."""
    if klein in _woorden("ook-deelwoord"):
        return True
    if len(klein) < 5 or klein in _woorden("geen-deelwoord") or not _DEELWOORD.fullmatch(klein):
        return False
    base = lemma(klein)
    if klein.endswith("n"):
        return base.endswith("n") and (base != klein or "ge" in klein[2:8])
    return base.endswith("n") or (base == klein and klein.endswith("eerd"))


def lijdende_vormen(zin: str) -> tuple[Lijdend, ...]:
    """The passives with "worden" in a sentence."""
    return _met_hulp(zin, _WORDEN, lambda deelwoord: deelwoord not in _woorden("voltooid-met-zijn"))


def lijdende_besluiten(zin: str) -> tuple[Lijdend, ...]:
    """Passives with "zijn" of verbs of deciding and preparing ("is vastgesteld"): who did it stays hidden."""
    return _met_hulp(zin, _ZIJN, _woorden("besluitwerkwoorden").__contains__)


def _met_hulp(zin: str, hulp: frozenset[str], past: Callable[[str], bool]) -> tuple[Lijdend, ...]:
    rij = tekens(zin)
    paren = ((i, _deelwoord_bij(rij, i)) for i, t in enumerate(rij) if t.klein in hulp)
    return tuple(_vorm(rij, i, j) for i, j in paren if j is not None and past(rij[j].klein))


def _vorm(rij: tuple[Teken, ...], i: int, j: int) -> Lijdend:
    eerst, laatst = sorted((i, j))
    eind = rij[laatst].eind
    met_door = any(t.klein == "door" for t in rij[max(0, eerst - 8) : laatst + 1])
    return Lijdend(rij[eerst].begin, eind, rij[i].tekst, rij[j].tekst, met_door)


def _deelwoord_bij(rij: tuple[Teken, ...], i: int) -> int | None:
    ervoor = _deelwoord_ervoor(rij, i)
    if ervoor is not None or rij[i].klein == "geworden":
        return ervoor
    return _deelwoord_erna(rij, i)


def _deelwoord_ervoor(rij: tuple[Teken, ...], i: int) -> int | None:
    """The participle right before the auxiliary, at most three helping words between."""
    j = i - 1
    while j > max(0, i - 4) and rij[j].klein in _woorden("tussen-deelwoord-en-hulp"):
        j -= 1
    return j if j > 0 and is_deelwoord(rij[j].klein) else None


def _deelwoord_erna(rij: tuple[Teken, ...], i: int) -> int | None:
    """The first participle after the auxiliary, before the clause ends or another auxiliary begins."""
    for j in _buiten_haakjes(rij, i + 1):
        klein = rij[j].klein
        if klein in _SCHEIDING or klein == "dat" or (klein in _HULP and j > i + 1):
            return None
        if klein == "," and j + 1 < len(rij) and rij[j + 1].klein in _woorden("begin-van-bijzin"):
            return None
        if is_deelwoord(klein) and rij[j - 1].klein != "te":
            return j
    return None


def _buiten_haakjes(rij: tuple[Teken, ...], start: int) -> Iterator[int]:
    """The places from ``start`` on, what stands between brackets left out."""
    diepte = 0
    for j in range(start, len(rij)):
        if rij[j].tekst == "(":
            diepte += 1
        elif rij[j].tekst == ")" and diepte:
            diepte -= 1
        elif not diepte:
            yield j
