"""Whether the text itself writes an abbreviation out: beside it, or as a name elsewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

_VENSTER = 140
"""So many characters before and after an abbreviation can hold its long form."""
_MERK = "\x1a"
"""Stands for the abbreviation while its explanation is looked for, so that one pattern serves them all."""
_NOEM = r"(?:hierna|verder|afgekort|ook|kortweg|oftewel|ofwel|kortheidshalve|in\s+het\s+vervolg)"
_DUS = r"(?:\s+(?:te\s+noemen|genoemd|aan\s+te\s+duiden|aangeduid|als|tot|wel|de|het))*[\s:]*[‘'“\"„]?"
_GEZEGD = re.compile(
    rf"{_MERK}[’'”\"]?\s+(?:staat\s+voor|betekent|is\s+de\s+afkorting)|\b(?:afgekort|kortweg){_DUS}{_MERK}"
    rf"|\b(?:hierna|verder)(?:\s*:|\s+(?:te\s+noemen|genoemd|aan\s+te\s+duiden|aangeduid)){_DUS}{_MERK}"
)
_ERNA = re.compile(rf"(?:\(\s*{_NOEM}?|,\s*{_NOEM}){_DUS}{_MERK}[’'”\"]?(?:\s+\w+)?\s*[,;)]")
"""The long form stands before it: "Lange Naam (LN)", "(hierna: LN)", "(LN Dorp)", ", oftewel LN,"."""
_ERIN = re.compile(
    rf"(?<!\w){_MERK}[’'”\"]?(?:\s*[(=:]|,?\s*(?:oftewel|ofwel|voluit|dat\s+wil\s+zeggen|dat\s+is)\b:?|,(?=\s+(?:de|het)\s)"
    rf"|\s[–-]\s)\s*([^()=]{{4,120}})"
)
"""The long form stands behind it: "LN (lange naam)", "LN: lange naam", "LN, voluit lange naam", "LN, de Lange Naam"."""
_WOORD = re.compile(r"[^\W\d_]+")
_NAAM = re.compile(
    r"\b[A-Z][^\W\d_]+-?(?:\s+(?:(?:en|van|voor|de|het|der|in|op|bij|met)\s+){0,2}[A-Z][^\W\d_]+-?|\s+en(?=\s+[A-Z])){1,6}"
)
"""A name of two words or more: "Gemeentelijk Verkeer- en Vervoerplan"."""
_KLEIN = frozenset(
    ["de", "het", "een", "en", "van", "voor", "in", "op", "bij", "met", "der", "den", "aan", "te", "tot", "om", "door"]
)
_OVERGESLAGEN = 2
"""At most so many words of meaning in a long form give no letter: "… begroting en verantwoording provincies"."""
_KORTSTE_NAAM = 3
_LANGE_REEKS = 4
_REEKS_VENSTER = 300


def verklaard(naam: str, tekst: str) -> bool:
    """Whether the text writes it out: ``Lange Naam (LN)``, ``LN (lange naam)``, ``LN staat voor …``."""
    rondom = _rondom(naam, tekst).replace(naam, _MERK)
    if _GEZEGD.search(rondom):
        return True
    ervoor = [_woorden(rondom[max(0, m.start() - 120) : m.start()]) for m in _ERNA.finditer(rondom)]
    erachter = [_woorden(t) for t in _ERIN.findall(rondom)]
    return (
        any(_eindigt(naam, w) for w in ervoor)
        or any(_begint(naam, w) for w in erachter)
        or _als_naam(naam, tekst)
        or _opgesomd(naam, tekst)
    )


def _rondom(naam: str, tekst: str) -> str:
    """The text around every place of the abbreviation: an explanation stands beside it."""
    delen, plek = [], tekst.find(naam)
    while plek >= 0:
        delen.append(tekst[max(0, plek - _VENSTER) : plek + len(naam) + _VENSTER])
        plek = tekst.find(naam, plek + len(naam))
    return "\n".join(delen)


def _woorden(tekst: str) -> list[str]:
    return [w.lower() for w in _WOORD.findall(tekst)]


def _letters(naam: str) -> str:
    return "".join(c for c in naam.lower() if c.isalpha())


def _eindigt(naam: str, woorden: list[str]) -> bool:
    """The last words before the bracket are the long form."""
    letters = _letters(naam)
    laatste = woorden[-(2 * len(letters) + 4) :]
    return any(_past(letters, laatste[i:], _mag(letters)) for i in range(len(laatste)))


def _begint(naam: str, woorden: list[str]) -> bool:
    """The long form begins within the first words behind the abbreviation, and may be followed by other text."""
    letters = _letters(naam)
    eerste = woorden[: 2 * len(letters) + 4]
    return any(
        _past(letters, eerste[i:stop], _mag(letters)) for i in range(3) for stop in range(i + 1, len(eerste) + 1)
    )


def _als_naam(naam: str, tekst: str) -> bool:
    """A name in capitals somewhere in the text has exactly these letters."""
    letters = _letters(naam)
    return len(letters) >= _KORTSTE_NAAM and any(_past(letters, n, 0) for n in _namen(tekst) if n[0][0] == letters[0])


@lru_cache(maxsize=4)  # one text is asked about for each of its abbreviations
def _namen(tekst: str) -> tuple[list[str], ...]:
    """The words of every name of three words of meaning or more, and the same without its first words."""
    namen = (_woorden(m[0]) for m in _NAAM.finditer(tekst))
    staarten = (n[i:] for n in namen for i in range(len(n)))
    return tuple(n for n in staarten if sum(w not in _KLEIN for w in n) >= _KORTSTE_NAAM)


def _opgesomd(naam: str, tekst: str) -> bool:
    """The words behind it that begin with a capital spell it: "STOMP: eerst Stappen, dan Trappen …"."""
    letters = _letters(naam)
    if len(letters) < _LANGE_REEKS:
        return False
    stukken = (deel[:_REEKS_VENSTER] for deel in tekst.split(naam)[1:])
    return any(letters in "".join(w[0] for w in _WOORD.findall(s) if w[0].isupper()).lower() for s in stukken)


def _mag(letters: str) -> int:
    return min(_OVERGESLAGEN, len(letters) - 1)


def _past(letters: str, woorden: Sequence[str], mag: int) -> bool:
    """The words give the letters in order: each word its first, and then perhaps letters inside it (omgevingsdienst).

    Small words need give none; at most ``mag`` other words do not.
    """
    if not woorden:
        return not letters
    woord, rest = woorden[0], woorden[1:]
    if letters and woord[0] == letters[0]:
        aantal = 1
        plek = 0
        while True:
            if _past(letters[aantal:], rest, mag):
                return True
            plek = woord.find(letters[aantal], plek + 1) if aantal < len(letters) else -1
            if plek < 0:
                break
            aantal += 1
    kosten = 0 if woord in _KLEIN else 1
    return kosten <= mag and _past(letters, rest, mag - kosten)
