"""Finds the phrases of the fact word lists in a sentence: all lists in one pass over its words.

The lists are ``checklists/woordenlijsten/feit-*.yaml``: a group per key, phrases on lines or between
commas. In a phrase

* ``a/b`` means one word or the other,
* ``*`` stands for any letters within a word (``risico*``), ``+`` for at least one (``+visie``),
* ``...`` allows up to eight words in between, ``..`` up to two,
* case, and punctuation between the words, do not count.

A phrase of one word is looked up per word of the text, once per process. A longer phrase is filed under its longest
word: it is tried only on a sentence that has that word, and only then compiled. So the cost grows with the text, hardly
with the length of the lists.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from raadslint.gegevens import woordenlijst

LIJSTEN = (
    "algemeen",
    "alternatieven",
    "context",
    "waarom",
    "argumenten",
    "risico",
    "financien",
    "bekostiging",
    "communicatie",
    "participatie",
    "planning",
    "sjabloon",
)
"""The word lists, each ``feit-<name>.yaml``; a group is called ``<name>.<key>``."""

_LOS = r"[^\w€%]+"
_GATEN = {"...": rf"(?:{_LOS}[^\s]+){{0,8}}?", "..": rf"(?:{_LOS}[^\s]+){{0,2}}?"}
_WOORD = re.compile(r"\w+")
_LOS_WOORD = re.compile(r"[*+]?\w+[*+]?")


class Raak(NamedTuple):
    """A phrase found: the group it belongs to and where it stands in the text."""

    groep: str
    begin: int
    eind: int


class Vorm(NamedTuple):
    """One way to write a word: an end that is open with ``*`` takes any letters, with ``+`` at least one."""

    voor: str
    kern: str
    na: str

    def past(self, woord: str) -> bool:
        """Whether this lower-case word is written so."""
        if "+" in self.voor + self.na and len(woord) <= len(self.kern):
            return False
        if self.voor:
            return self.kern in woord if self.na else woord.endswith(self.kern)
        return woord.startswith(self.kern) if self.na else woord == self.kern


def frasen_in(tekst: str) -> tuple[Raak, ...]:
    """For every group with a phrase in ``tekst`` the first place where one stands."""
    eerste: dict[str, Raak] = {}
    kandidaten: dict[tuple[str, str], None] = {}
    for m in _WOORD.finditer(tekst):
        groepen, frasen = _woord(m[0].lower())
        kandidaten.update(frasen)
        for groep in groepen:
            eerste.setdefault(groep, Raak(groep, m.start(), m.end()))
    klein = tekst.lower()
    for groep, frase in kandidaten:
        m2 = _patroon(frase).search(tekst) if _kan_staan(frase, klein) else None
        if m2 and (groep not in eerste or m2.start() < eerste[groep].begin):
            eerste[groep] = Raak(groep, m2.start(), m2.end())
    return tuple(eerste.values())


def _kan_staan(frase: str, klein: str) -> bool:
    """Whether each word of the phrase occurs in the lower-case text at all: most phrases never need their pattern."""
    return all(any(deel in klein for deel in delen) for delen in _delen(frase))


@cache
def _delen(frase: str) -> tuple[tuple[str, ...], ...]:
    """The letters that the text must hold: for each word of the phrase one of these."""
    woorden = [w.lower() for w in frase.split() if w not in _GATEN]
    return tuple(tuple(v.strip("*+") for v in w.split("/")) for w in woorden)


@cache
def _woord(woord: str) -> tuple[tuple[str, ...], Mapping[tuple[str, str], None]]:
    """What one lower-case word of a text can mean: the groups that list it, and the longer phrases filed under it."""
    groepen: dict[str, None] = {}
    langer: dict[tuple[str, str], None] = {}
    for groep, frase in (f for s in _sleutels(woord) for f in _index().get(s, ())):
        if _LOS_WOORD.fullmatch(frase):
            if _vorm(frase).past(woord):
                groepen[groep] = None
        elif any(vorm.past(woord) for vorm in _ankerwoord(frase)):
            langer[groep, frase] = None
    return tuple(groepen), langer


@cache
def _index() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Key of an anchor word → the (group, phrase) pairs that are filed under it."""
    rijen: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for lijst in LIJSTEN:
        for naam, tekst in woordenlijst(f"feit-{lijst}").items():
            for frase in _frasen(tekst):
                for sleutel in _ankers(frase):
                    rijen[sleutel].append((f"{lijst}.{naam}", frase))
    return {sleutel: tuple(rij) for sleutel, rij in rijen.items()}


def _frasen(tekst: str) -> tuple[str, ...]:
    """The phrases of a group; ``a/b`` alone counts as two phrases of one word."""
    regels = (" ".join(r.split()) for r in re.split(r"[\n,]", tekst))
    return tuple(f for r in regels if r for f in ([r] if " " in r else r.split("/")))


def _sleutels(woord: str) -> tuple[str, ...]:
    """The keys under which a word of the text looks: its first letters, and its last ones."""
    if len(woord) < 4:
        return (woord, f"*{woord}")
    return (woord[:4], woord[:3], f"*{woord[-4:]}", f"*{woord[-3:]}")


def _langste(frase: str) -> list[str]:
    """The ways to write the longest word of a phrase, in lower case."""
    woorden = [w.lower() for w in frase.split() if w not in _GATEN]
    return max((w.split("/") for w in woorden), key=lambda vs: min(len(v.strip("*+")) for v in vs))


def _ankers(frase: str) -> tuple[str, ...]:
    """The keys of a phrase: those of its longest word, one for each way to write that word."""
    return tuple(dict.fromkeys(_anker(v) for v in _langste(frase)))


def _anker(vorm: str) -> str:
    if vorm[0] in "*+":
        laatste: str = _WOORD.findall(vorm)[-1]
        return f"*{laatste[-4:]}"
    letters: str = _WOORD.findall(vorm)[0]
    return letters[:3] if vorm[-1] in "*+" and len(letters) < 4 else letters[:4]


@cache
def _ankerwoord(frase: str) -> tuple[Vorm, ...]:
    """What a word of the text must look like for the phrase to be tried at all."""
    return tuple(map(_ankervorm, _langste(frase)))


def _ankervorm(vorm: str) -> Vorm:
    """The part of a form that is one word of the text: ``huis`` of ``huis-aan-huis``, ``…visie`` of ``+visie``."""
    delen = _WOORD.findall(vorm)
    if vorm[0] in "*+":
        return Vorm("*", delen[-1], "*" if vorm[-1] in "*+" else "")
    return Vorm("", delen[0], "*" if vorm[-1] in "*+" and len(delen) == 1 else "")


@cache
def _vorm(vorm: str) -> Vorm:
    """A form of one word as the lists write it."""
    kern = vorm.strip("*+").lower()
    return Vorm(vorm[0] if vorm[0] in "*+" else "", kern, vorm[-1] if vorm[-1] in "*+" else "")


@cache
def _patroon(frase: str) -> re.Pattern[str]:
    """The regular expression of a phrase."""
    tekst, gat = "", ""
    for i, woord in enumerate(frase.split()):
        if woord in _GATEN:
            gat = _GATEN[woord]
            continue
        vormen = "|".join(
            re.escape(v).replace(r"\*", r"[\w’'-]*").replace(r"\+", r"[\w’'-]+") for v in woord.split("/")
        )
        tekst += (f"{gat}{_LOS}" if i else "") + f"(?:{vormen})"
        gat = ""
    return re.compile(rf"(?<![\w]){tekst}(?![\w])", re.IGNORECASE)
