"""Finds the phrases of the fact word lists in a sentence: all lists in one pass over its words.

The lists are ``checklists/woordenlijsten/feit-*.yaml``: a group per key, phrases on lines or between
commas. In a phrase

* ``a/b`` means one word or the other,
* ``*`` stands for any letters within a word (``risico*``), ``+`` for at least one (``+visie``),
* ``...`` allows up to eight words in between, ``..`` up to two,
* case, and punctuation between the words, do not count.

Each phrase has an anchor: a long word that is no word of grammar. Where a word of the text is the anchor of a phrase
and the sentence has all its other words, those before and behind it are held against the rest of the phrase. What a
word means to the lists is worked out once. So the cost grows with the text, hardly with the length of the lists, and no
list becomes a pattern.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from operator import attrgetter
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
_OVERAL = ""
"""The key of the forms that every word of a text is held against."""
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
    """A word of a phrase: how the list writes it, and the words that this stands for."""

    tekst: str
    heel: frozenset[str]
    open: tuple[Vorm, ...]

    @property
    def kernen(self) -> tuple[str, ...]:
        """The letters that are fixed, of every way to write it."""
        return (*self.heel, *(v.kern for v in self.open))


class Frase(NamedTuple):
    """A phrase of a group: its words as the list writes them (`Lid.tekst`)."""

    nummer: int
    """Its place in the lists."""
    groep: str
    leden: tuple[str, ...]
    gaten: tuple[int, ...]
    """How many words may stand before each."""
    anker: int
    """The place of the word by which it is filed."""
    nodig: frozenset[str]
    """Its words without their order; a sentence that lacks one holds no such phrase."""


class Woord(NamedTuple):
    """What a word of a text means: the words of phrases (`Lid.tekst`) that it may stand for, the phrases it anchors."""

    leden: frozenset[str]
    frasen: tuple[Frase, ...]


class Token(NamedTuple):
    """A word of the text and where it stands."""

    woord: Woord
    begin: int
    eind: int
    grens: bool
    """A semicolon stands between it and the word before: there another clause begins."""
    los: bool
    """No sign of money or share stands between it and the word before."""


def frasen_in(tekst: str) -> tuple[Raak, ...]:
    """For every group of the fact word lists with a phrase in ``tekst`` the first place where one stands."""
    return _feitlijsten().zoek(tekst)


@cache
def _feitlijsten() -> Frasenboek:
    lijsten = {lijst: woordenlijst(f"feit-{lijst}") for lijst in LIJSTEN}
    return Frasenboek(
        {f"{lijst}.{naam}": tekst for lijst, groepen in lijsten.items() for naam, tekst in groepen.items()}
    )


class Frasenboek:
    """The phrases of groups, filed by the letters of their words."""

    def __init__(self, groepen: Mapping[str, str]) -> None:
        self._frasen: dict[str, dict[str, list[Frase]]] = defaultdict(dict)
        self._heel: dict[str, list[str]] = defaultdict(list)
        self._open: dict[str, list[tuple[Vorm, str]]] = defaultdict(list)
        self._woord = lru_cache(maxsize=65536)(self._zoek_op)
        regels = ((groep, regel) for groep, tekst in groepen.items() for regel in _regels(tekst))
        frasen = [_lees(nummer, groep, regel) for nummer, (groep, regel) in enumerate(regels)]
        per_anker: dict[str, list[Frase]] = defaultdict(list)
        for frase in frasen:
            per_anker[frase.leden[frase.anker]].append(frase)
        for anker, rij in per_anker.items():
            for sleutel in _sleutels_van(_lid(anker)):
                self._frasen[sleutel][anker] = rij
        for lid in map(_lid, dict.fromkeys(tekst for frase in frasen for tekst in frase.leden)):
            for woord in lid.heel:
                self._heel[woord].append(lid.tekst)
            for vorm in lid.open:
                self._open[_OVERAL if _ongrijpbaar(vorm) else _sleutel_van(vorm)].append((vorm, lid.tekst))

    def zoek(self, tekst: str) -> tuple[Raak, ...]:
        """For every group with a phrase in ``tekst`` the first place where one stands."""
        rij = tuple(self._tokens(tekst))
        aanwezig = frozenset().union(*(token.woord.leden for token in rij))
        eerste: dict[str, Raak] = {}
        for plek, token in enumerate(rij):
            for frase in token.woord.frasen:
                if frase.anker == 0 and frase.groep in eerste:
                    continue  # it would begin here, and one that begins before is known
                if len(frase.leden) == 1:
                    randen: tuple[int, int] | None = (token.begin, token.eind)
                else:
                    randen = _randen(frase, rij, plek) if frase.nodig <= aanwezig else None
                if randen is not None and (frase.groep not in eerste or randen[0] < eerste[frase.groep].begin):
                    eerste[frase.groep] = Raak(frase.groep, *randen)
        return tuple(eerste.values())

    def _tokens(self, tekst: str) -> Iterator[Token]:
        eind = 0
        for m in _WOORD.finditer(tekst):
            begin, vorig, eind = m.start(), eind, m.end()
            tussen = tekst[vorig:begin]
            yield Token(self._woord(m[0].lower()), begin, eind, ";" in tussen, _GELD.isdisjoint(tussen))

    def _zoek_op(self, woord: str) -> Woord:
        """The word itself, and where it is a joined one also its parts."""
        delen = [] if woord[0].isdigit() else _DELEN.findall(woord)  # "2.12" and "5.000" are one number
        vormen = (woord, *delen) if len(delen) > 1 else (woord,)
        leden = [self._leden_van(vorm) for vorm in vormen]
        frasen = tuple(f for vorm, eigen in zip(vormen, leden, strict=True) for f in self._bij(vorm, eigen))
        return Woord(frozenset().union(*leden), frasen)

    def _leden_van(self, woord: str) -> frozenset[str]:
        """The words of phrases that this lower-case word of a text may stand for."""
        kandidaten = (paar for s in (*_sleutels(woord), _OVERAL) for paar in self._open.get(s, ()))
        return frozenset((*self._heel.get(woord, ()), *(lid for vorm, lid in kandidaten if vorm.past(woord))))

    def _bij(self, woord: str, leden: frozenset[str]) -> Iterator[Frase]:
        """The phrases that have this lower-case word of a text as their anchor."""
        for sleutel in _sleutels(woord):
            rij = self._frasen.get(sleutel, {})
            frasen = (f for anker in leden & rij.keys() for f in rij[anker])
            yield from sorted(frasen, key=attrgetter("nummer"))


def _randen(frase: Frase, rij: Sequence[Token], plek: int) -> tuple[int, int] | None:
    """Begin and end of the phrase whose anchor is the word at ``plek``; None when the words around it differ."""
    begin = _naar_links(frase, frase.anker, rij, plek)
    eind = _naar_rechts(frase, frase.anker, rij, plek) if begin >= 0 else -1
    return (rij[begin].begin, rij[eind].eind) if eind >= 0 else None


def _naar_links(frase: Frase, lid: int, rij: Sequence[Token], plek: int) -> int:
    """Where the phrase begins when its word ``lid`` stands at ``plek``; -1 when those before it do not."""
    if lid == 0:
        return plek
    gat = frase.gaten[lid]
    for i in range(plek - 1, max(-1, plek - 2 - gat), -1):
        if rij[i + 1].grens:
            break
        raak = frase.leden[lid - 1] in rij[i].woord.leden and (gat or rij[plek].los)
        if raak and (begin := _naar_links(frase, lid - 1, rij, i)) >= 0:
            return begin
    return -1


def _naar_rechts(frase: Frase, lid: int, rij: Sequence[Token], plek: int) -> int:
    """Where the phrase ends when its word ``lid`` stands at ``plek``; -1 when those behind it do not."""
    if lid == len(frase.leden) - 1:
        return plek
    gat = frase.gaten[lid + 1]
    for i in range(plek + 1, min(len(rij), plek + 2 + gat)):
        if rij[i].grens:
            break
        raak = frase.leden[lid + 1] in rij[i].woord.leden and (gat or rij[i].los)
        if raak and (eind := _naar_rechts(frase, lid + 1, rij, i)) >= 0:
            return eind
    return -1


# --- reading the lists ----------------------------------------------------------------------------------------------


def _regels(tekst: str) -> tuple[str, ...]:
    """The phrases of a group; ``a/b`` alone counts as two phrases of one word."""
    regels = (" ".join(r.split()) for r in re.split(r"[\n,]", tekst))
    return tuple(f for r in regels if r for f in ([r] if " " in r else r.split("/")))


def _lees(nummer: int, groep: str, regel: str) -> Frase:
    woorden = regel.lower().split()
    if len(woorden) == 1:  # most phrases are one word
        return Frase(nummer, groep, (woorden[0],), (0,), 0, frozenset(woorden))
    leden, gaten, gat = [], [], 0
    for woord in woorden:
        if woord in _GATEN:
            gat = _GATEN[woord]
            continue
        leden.append(woord)
        gaten.append(gat)
        gat = 0
    anker = max(range(len(leden)), key=lambda i: _zeldzaam(leden[i]))
    return Frase(nummer, groep, tuple(leden), tuple(gaten), anker, frozenset(leden))


@cache
def _zeldzaam(lid: str) -> tuple[bool, int, int]:
    """How seldom a text has this word: no word of grammar and long enough for a key, and long, in few ways."""
    kernen = _lid(lid).kernen
    kortste = min(map(len, kernen))
    return kortste >= _SLEUTEL and functiewoorden().isdisjoint(kernen), kortste, -len(kernen)


@cache
def _lid(tekst: str) -> Lid:
    vormen = tekst.split("/")
    heel = frozenset(v.strip(".-") for v in vormen if "*" not in v and "+" not in v)
    return Lid(tekst, heel, tuple(_vorm(v) for v in vormen if "*" in v or "+" in v))


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


def _sleutels_van(lid: Lid) -> tuple[str, ...]:
    """The keys under which the phrases of an anchor word are filed."""
    return tuple(dict.fromkeys((*(woord[:4] for woord in lid.heel), *map(_sleutel_van, lid.open))))


def _sleutel_van(vorm: Vorm) -> str:
    """The first letters that are fixed, or the last where the beginning is open."""
    return f"*{vorm.kern[-4:]}" if vorm.voor else vorm.kern[:4]


def _ongrijpbaar(vorm: Vorm) -> bool:
    """Whether a word can be written so without its key: only a letter or two are fixed, or those in the middle."""
    return len(vorm.kern) < _SLEUTEL or bool(vorm.voor and vorm.na)
