"""Finds the phrases of the fact word lists in a sentence: all lists in one pass over its words.

The lists are ``checklists/woordenlijsten/feit-*.yaml``: a group per key, phrases on lines or between
commas. In a phrase

* ``a/b`` means one word or the other,
* ``*`` stands for any letters within a word (``risico*``), ``+`` for at least one (``+visie``),
* ``...`` allows up to eight words in between, ``..`` up to two,
* case, and punctuation between the words, do not count.

Each phrase has an anchor: a long word that is no word of grammar. Where a word of the text is the anchor of a phrase,
the words before and behind it are held against the rest of the phrase. So the cost grows with the text, hardly with the
length of the lists, and no list becomes a pattern.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from raadslint.gegevens import woordenlijst
from raadslint.language.woorden import functiewoorden

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

_GATEN = {"...": 8, "..": 2}
"""How many words may stand where a phrase has this sign."""
_WOORD = re.compile(r"\w+(?:[’'.-]\w+)*")
"""A word or number of the text, with what a hyphen, apostrophe or point ties to it."""
_DELEN = re.compile(r"\w+")
_SLEUTEL = 3
"""So many letters has a key at least."""
_GELD = frozenset("€%")
"""Between the words of a phrase no such sign may stand: there the sentence speaks of something else."""


class Raak(NamedTuple):
    """A phrase found: the group it belongs to and where it stands in the text."""

    groep: str
    begin: int
    eind: int


class Vorm(NamedTuple):
    """A way to write a word with an open end: ``*`` takes any letters there, ``+`` at least one."""

    voor: str
    kern: str
    na: str
    minstens: int
    """So many letters has the word at least."""

    def past(self, woord: str) -> bool:
        """Whether this lower-case word is written so."""
        if len(woord) < self.minstens:
            return False
        if self.voor:
            return self.kern in woord if self.na else woord.endswith(self.kern)
        return woord.startswith(self.kern)


class Lid(NamedTuple):
    """A word of a phrase: how it may be written, and how many words may stand before it."""

    heel: frozenset[str]
    open: tuple[Vorm, ...]
    gat: int

    def past(self, woord: str) -> bool:
        """Whether this lower-case word is one of the ways."""
        return woord in self.heel or any(vorm.past(woord) for vorm in self.open)

    @property
    def kernen(self) -> tuple[str, ...]:
        """The letters that are fixed, of every way to write it."""
        return (*self.heel, *(v.kern for v in self.open))


class Frase(NamedTuple):
    """A phrase of a group; ``anker`` is the place of the word by which it is filed."""

    groep: str
    leden: tuple[Lid, ...]
    anker: int


class Token(NamedTuple):
    """A word of the text, with its parts when it is a joined one."""

    woorden: tuple[str, ...]
    begin: int
    eind: int
    los: bool
    """No sign of money or share stands between it and the word before."""


def frasen_in(tekst: str) -> tuple[Raak, ...]:
    """For every group with a phrase in ``tekst`` the first place where one stands."""
    rij = tuple(_tokens(tekst))
    eerste: dict[str, Raak] = {}
    for plek, token in enumerate(rij):
        for woord in token.woorden:
            for frase in _bij(woord):
                randen = _randen(frase, rij, plek)
                if randen is not None and (frase.groep not in eerste or randen[0] < eerste[frase.groep].begin):
                    eerste[frase.groep] = Raak(frase.groep, *randen)
    return tuple(eerste.values())


def _tokens(tekst: str) -> Iterator[Token]:
    eind = 0
    for m in _WOORD.finditer(tekst):
        klein = m[0].lower()
        delen = [] if klein[0].isdigit() else _DELEN.findall(klein)  # "2.12" and "5.000" are one number
        yield Token(
            woorden=(klein,) if len(delen) < 2 else (klein, *delen),
            begin=m.start(),
            eind=m.end(),
            los=_GELD.isdisjoint(tekst[eind : m.start()]),
        )
        eind = m.end()


def _randen(frase: Frase, rij: Sequence[Token], plek: int) -> tuple[int, int] | None:
    """Begin and end of the phrase whose anchor is the word at ``plek``; None when the words around it differ."""
    begin = _naar_links(frase.leden[: frase.anker + 1], rij, plek)
    eind = _naar_rechts(frase.leden[frase.anker + 1 :], rij, plek) if begin >= 0 else -1
    return (rij[begin].begin, rij[eind].eind) if eind >= 0 else None


def _naar_links(leden: Sequence[Lid], rij: Sequence[Token], plek: int) -> int:
    """Where these words begin when the last of them stands at ``plek``; -1 when the others do not stand before it."""
    if len(leden) == 1:
        return plek
    gat = leden[-1].gat
    for i in range(plek - 1, max(-1, plek - 2 - gat), -1):
        if _is(leden[-2], rij[i]) and (gat or rij[plek].los) and (begin := _naar_links(leden[:-1], rij, i)) >= 0:
            return begin
    return -1


def _naar_rechts(leden: Sequence[Lid], rij: Sequence[Token], plek: int) -> int:
    """Where these words end when they follow on ``plek``; -1 when they do not."""
    if not leden:
        return plek
    gat = leden[0].gat
    for i in range(plek + 1, min(len(rij), plek + 2 + gat)):
        if _is(leden[0], rij[i]) and (gat or rij[i].los) and (eind := _naar_rechts(leden[1:], rij, i)) >= 0:
            return eind
    return -1


def _is(lid: Lid, token: Token) -> bool:
    return lid.past(token.woorden[0]) or (len(token.woorden) > 1 and any(map(lid.past, token.woorden)))


@cache
def _bij(woord: str) -> tuple[Frase, ...]:
    """The phrases that have this lower-case word of a text as their anchor."""
    kandidaten = (f for s in _sleutels(woord) for f in _index().get(s, ()))
    return tuple(dict.fromkeys(f for f in kandidaten if f.leden[f.anker].past(woord)))


@cache
def _index() -> Mapping[str, tuple[Frase, ...]]:
    """Key of an anchor word → the phrases that are filed under it."""
    rijen: dict[str, list[Frase]] = defaultdict(list)
    for lijst in LIJSTEN:
        for naam, tekst in woordenlijst(f"feit-{lijst}").items():
            for regel in _frasen(tekst):
                frase = _lees(f"{lijst}.{naam}", regel)
                for sleutel in dict.fromkeys(_ankers(frase.leden[frase.anker])):
                    rijen[sleutel].append(frase)
    return {sleutel: tuple(rij) for sleutel, rij in rijen.items()}


def _frasen(tekst: str) -> tuple[str, ...]:
    """The phrases of a group; ``a/b`` alone counts as two phrases of one word."""
    regels = (" ".join(r.split()) for r in re.split(r"[\n,]", tekst))
    return tuple(f for r in regels if r for f in ([r] if " " in r else r.split("/")))


def _lees(groep: str, regel: str) -> Frase:
    leden, gat = [], 0
    for woord in regel.split():
        if woord in _GATEN:
            gat = _GATEN[woord]
            continue
        leden.append(_lid(woord.lower().split("/"), gat))
        gat = 0
    return Frase(groep, tuple(leden), max(range(len(leden)), key=lambda i: _zeldzaam(leden[i])))


def _zeldzaam(lid: Lid) -> tuple[bool, int, int]:
    """How seldom a text has this word: no word of grammar and long enough for a key, and long, in few ways."""
    kernen = lid.kernen
    kortste = min(map(len, kernen))
    return kortste >= _SLEUTEL and functiewoorden().isdisjoint(kernen), kortste, -len(kernen)


def _lid(vormen: Sequence[str], gat: int) -> Lid:
    heel = frozenset(v.strip(".-") for v in vormen if "*" not in v and "+" not in v)
    return Lid(heel, tuple(_vorm(v) for v in vormen if "*" in v or "+" in v), gat)


def _vorm(vorm: str) -> Vorm:
    """A form as the lists write it; a star within a word leaves its end open."""
    kern, ster, _ = vorm.strip("*+").strip(".-").partition("*")
    voor, na = (vorm[0] if vorm[0] in "*+" else ""), (vorm[-1] if vorm[-1] in "*+" else ster)
    return Vorm(voor, kern, na, len(kern) + ("+" in voor + na))


def _sleutels(woord: str) -> tuple[str, ...]:
    """The keys under which a word of the text looks: its first letters, and its last ones."""
    if len(woord) < 4:
        return (woord, f"*{woord}")
    return (woord[:4], woord[:3], f"*{woord[-4:]}", f"*{woord[-3:]}")


def _ankers(lid: Lid) -> Iterator[str]:
    """The keys of a word: the last letters of a form whose beginning is open, else the first."""
    yield from (woord[:4] for woord in lid.heel)
    for vorm in lid.open:
        if vorm.voor:
            yield f"*{vorm.kern[-4:]}"
        else:
            yield vorm.kern[:3] if len(vorm.kern) < 4 else vorm.kern[:4]
