"""Abbreviations: the tokens that a reader may not know, as candidates."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from raadslint.gegevens import woordenlijst


@dataclass(frozen=True, slots=True)
class Afkorting:
    """An abbreviation as it stands; ``tekst`` is ``bron[begin:eind]``."""

    begin: int
    eind: int
    tekst: str


_VORM = (
    r"[A-Z]{2,8}(?:[/&*][A-Z0-9]{1,6}|-[A-Z0-9]{1,6})*\d{0,3}"  # JGZ, P*Q, GGD-GHOR, NIS2
    r"|[A-Z](?:[&*][A-Z]{1,3})+(?:/[A-Z]{1,6})*"  # P&C, S&B/JT
    r"|G(?:4|32|40)|M50|P10"  # groups of municipalities
    r"|(?!IJ[a-z])[A-Z][a-z]{0,3}[A-Z](?![a-z]{3})(?:[a-zA-Z]{0,5})"  # PoHo, BuCh; not YouTube
    r"|[B-DF-HJ-NP-TV-Z][bcdfghjklmnpqrstvwxz]{1,4}(?=[\s,.;:)])"  # Wft, Wgs have no vowel
    r"|[a-z]{1,3}[A-Z]{2,5}"  # iHub, mGBA
)
"""What looks like an abbreviation, whoever made it."""

_GEWOON = re.compile(
    r"[IVXLC]+|(?!G4|G32|G40|M50|P10)[A-Z]\d+|[A-Z]+-\d.*|OK|EUR|NVT|CONCEPT|VOORSTEL|BESLUIT|RAADSVOORSTEL|RAADSBESLUIT"
)
"""Roman numbers, numbers of roads and motions, and words in capitals."""
_POSTCODE = re.compile(r"\b[1-9]\d{3}\s?$")
_STUKKEN = re.compile(r"[A-Z]{3,8}")
_UITROEP = 5
"""From so many letters a word in capitals that also stands in small letters is a word, no abbreviation."""


@cache
def _kandidaat() -> re.Pattern[str]:
    """The shapes, and the abbreviations of our list that do not look like one (Iv3, Awb, ozb, b.v.o.)."""
    lijst = woordenlijst("afkortingen-voluit")
    bekend = {*lijst["afkortingen"], *lijst["ook-klein"].split()}
    vorm = re.compile(_VORM)
    eigen = "|".join(re.escape(w) for w in sorted(bekend, key=len, reverse=True) if not vorm.fullmatch(w))
    return re.compile(
        rf"(?:(?<![\w.@/-])(?:{_VORM})(?:’s|'s|s)?|(?<![\w.@/])(?:{eigen})(?=[^\w.]|\.?\s|\.?$)(?:’s|'s)?)(?![\w@])"
    )


def afkortingen(tekst: str) -> tuple[Afkorting, ...]:
    """Candidate abbreviations in reading order; which of them need explaining is for the caller to judge."""
    return tuple(
        deel
        for m in _kandidaat().finditer(tekst)
        if not _gewoon(m[0], tekst) and not _schreeuwt(tekst, m)
        for deel in _delen(m)
    )


def _delen(m: re.Match[str]) -> tuple[Afkorting, ...]:
    """Two names joined by a dash are two abbreviations (TAM-IMRO), unless the list knows them as one (CAR-UWO)."""
    stukken = m[0].split("-")
    bekend = m[0] in woordenlijst("afkortingen-voluit")["afkortingen"]
    if len(stukken) < 2 or bekend or not all(_STUKKEN.fullmatch(s) for s in stukken):
        return (Afkorting(m.start(), m.end(), m[0]),)
    return tuple(Afkorting(m.start() + d.start(), m.start() + d.end(), d[0]) for d in _STUKKEN.finditer(m[0]))


def _gewoon(woord: str, tekst: str) -> bool:
    return bool(_GEWOON.fullmatch(woord)) or (
        len(woord) >= _UITROEP and woord.isalpha() and woord.isupper() and woord.lower() in tekst
    )


def _schreeuwt(tekst: str, m: re.Match[str]) -> bool:
    """A word of a heading in capitals, and the letters of a postcode, are no abbreviation."""
    if _POSTCODE.search(tekst[max(0, m.start() - 6) : m.start()]) and len(m[0]) == 2:
        return True
    links = re.search(r"(?:[^\W\d_]+\s+){1,3}$", tekst[max(0, m.start() - 40) : m.start()])
    rechts = re.match(r"(?:\s+[^\W\d_]+){1,3}", tekst[m.end() : m.end() + 40])
    buren = (links[0] if links else "").split() + (rechts[0] if rechts else "").split()
    return len(buren) >= 2 and all(b.isupper() for b in buren)
