"""What a point is about, and whether a text speaks of that: by the word itself, by a compound or by an abbreviation."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from raadslint.facts.dictum_punt import onderwerpwoorden
from raadslint.gegevens import woordenlijst

_WOORD = re.compile(r"[^\W\d_]{5,}|\b[A-Z]{3,5}\b")
_UITGANG = re.compile(r"(?<=\w{4})(?:en|es|s|e)$")
_DUBBEL = re.compile(r"([bdfgklmnprst])\1$")
_GEMEENTE = re.compile(r"\b[Gg]emeente ([A-Z][^\W\d_]{4,})")
_BIJZAAK = re.compile(
    r"[,;]?\s+(?:bestaande\s+uit|zoals|conform|overeenkomstig|met\s+inachtneming|met\s+dien\s+verstande|als\s+bedoeld|een\s+en\s+ander|met\s+als)\b.*",
    re.DOTALL,
)
"""What follows tells how or by which paper, not what is decided on."""
_BEGIN = 9
"""So many letters in common make two stems the same subject (inspraak, inspraakreacties)."""
_DEEL = 6
"""From so many letters on a stem in or at the end of another is a part of a compound, no chance."""


@dataclass(frozen=True, slots=True)
class Woorden:
    """The words of a text, to look up what it speaks of."""

    stammen: frozenset[str]
    rij: str
    """The stems, each with a space before and after it."""

    def noemt(self, stam: str) -> bool:
        """The word stands in the text: itself, in a compound (krediet, kredietaanvraag) or by its last part."""
        if stam in self.stammen:
            return True
        if len(stam) < _DEEL:
            return False
        return stam in self.rij or self._deelt_begin(stam) or self._noemt_slot(stam)

    def _deelt_begin(self, stam: str) -> bool:
        return len(stam) >= _BEGIN and f" {stam[:_BEGIN]}" in self.rij

    def _noemt_slot(self, stam: str) -> bool:
        """``evaluatierapport`` by ``rapport``, not by a word that says nothing on its own."""
        sloten = (stam[i:] for i in range(3, len(stam) - _DEEL + 1))
        return any(slot in self.stammen and slot not in _zonder_onderwerp() for slot in sloten)


def woorden_van(teksten: Iterable[str]) -> Woorden:
    """All words of five letters or more, and the abbreviations, cut to their stems."""
    stammen = frozenset(_stam(w) for tekst in teksten for w in _WOORD.findall(tekst))
    return Woorden(stammen, f" {'  '.join(sorted(stammen))} ")


@lru_cache(maxsize=512)
def onderwerp(tekst: str) -> frozenset[str]:
    """The stems that tell what a point is about, of the words before it says how; of all when none stand there."""
    return _zakelijk(_BIJZAAK.sub("", tekst)) or _zakelijk(tekst)


def gemeentenamen(teksten: Iterable[str]) -> frozenset[str]:
    """The stems of the names that follow ``gemeente``: they stand in every text and prove nothing."""
    return frozenset(_stam(naam) for tekst in teksten for naam in _GEMEENTE.findall(tekst))


def _zakelijk(tekst: str) -> frozenset[str]:
    return frozenset(_stam(w) for w in _WOORD.findall(tekst) if _zegt_iets(w))


def _zegt_iets(woord: str) -> bool:
    return (woord.isupper() or bool(onderwerpwoorden(woord))) and _stam(woord) not in _zonder_onderwerp()


@cache
def _zonder_onderwerp() -> frozenset[str]:
    return frozenset(_stam(w) for w in woordenlijst("dictum-steun")["zonder-onderwerp"].split())


def _stam(woord: str) -> str:
    """A rough stem: ``kredieten`` meets ``krediet``, ``bussen`` meets ``bus``."""
    return _DUBBEL.sub(r"\1", _UITGANG.sub("", woord.lower()))
