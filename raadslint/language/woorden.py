"""The words of a sentence: tokens with their place, base forms, and which of them carry the content."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from raadslint.gegevens import woordenlijst

_TEKEN = re.compile(r"\w+(?:[.,:@&'’-]\w+)*|[^\w\s]")
_WOORD = re.compile(r"\w+(?:[.,:@&'’-]\w+)*")
_LETTER = re.compile(r"[^\W\d_]")


class Teken(NamedTuple):
    """A word or punctuation mark and where it stands."""

    tekst: str
    klein: str
    begin: int
    eind: int


@lru_cache(maxsize=4096)
def tekens(zin: str) -> tuple[Teken, ...]:
    """Words and punctuation marks in order; "12,5", "m.b.t" and "RIS-nr" are one word."""
    return tuple(Teken(m[0], m[0].lower(), m.start(), m.end()) for m in _TEKEN.finditer(zin))


def woorden(tekst: str) -> tuple[str, ...]:
    """The words, numbers included, without punctuation."""
    return tuple(_WOORD.findall(tekst))


def is_woord(teken: Teken) -> bool:
    """Whether it is a word or number and not punctuation."""
    return teken.tekst[0].isalnum()


@lru_cache(maxsize=65536)
def lemma(woord: str) -> str:
    """The base form as simplemma gives it, without marks between the parts ("vast_stellen" becomes "vaststellen")."""
    import simplemma

    base: str = simplemma.lemmatize(woord, lang="nl", low_memory=True)
    return base.replace("_", "")


@cache
def klasse(*namen: str) -> frozenset[str]:
    """The words of these groups of ``functiewoorden.yaml``."""
    lijst = woordenlijst("functiewoorden")
    return frozenset(w for naam in namen for w in lijst[naam].split())


@cache
def functiewoorden() -> frozenset[str]:
    """All words of the closed classes: articles, pronouns, prepositions, conjunctions, adverbs, auxiliaries."""
    return klasse("lidwoorden-en-voornaamwoorden", "voorzetsels", "voegwoorden", "bijwoorden", "hulpwerkwoorden")


@lru_cache(maxsize=65536)
def is_inhoudswoord(klein: str) -> bool:
    """Whether a lower-cased word carries content: two characters or more, with a letter, not of a closed class."""
    return len(klein) > 1 and klein not in functiewoorden() and _LETTER.search(klein) is not None
