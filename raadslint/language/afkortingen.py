"""Abbreviations: the tokens that a reader may not know, as candidates."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Afkorting:
    """An abbreviation as it stands; ``tekst`` is ``bron[begin:eind]``."""

    begin: int
    eind: int
    tekst: str


_KANDIDAAT = re.compile(
    r"(?<![\w.@/-])(?:"
    r"[A-Z]{2,8}(?:[-/&*][A-Z0-9]{1,6})*\d{0,3}"  # JGZ, P*Q, GGD-GHOR
    r"|[A-Z](?:[&*][A-Z]{1,3})+(?:/[A-Z]{1,6})*"  # P&C, S&B/JT
    r"|G(?:4|32|40)|M50|P10"  # groups of municipalities
    r"|[A-Z][a-z]{0,3}[A-Z](?:[a-zA-Z]{0,5})"  # PoHo, BuCh
    r"|[B-DF-HJ-NP-TV-Z][bcdfghjklmnpqrstvwxz]{1,4}(?=[\s,.;:)])"  # Wmo has a vowel; Wft, Wgs have none
    r"|W(?:mo|oo|ob|ro|abo|gr|oz|lz|vggz|nt|nra|kb|nb)|Awb|Bibob|Apv|Gw|Zvw|Anw"
    r"|[a-z]{1,3}[A-Z]{2,5}"  # iHub, mGBA
    r"|(?:pgb|zzp|mkb|ggz|gbi|ggd|nme|avg|wmo|vng|p&c|apv|rioz|gr|ibor|iab|rov|ov|ao|bibob)(?=[\s,.;:)’'-]|$)"
    r")(?:’s|'s|s)?(?![\w@])"
)

_GEWOON = re.compile(
    r"[IVXLC]+|(?!G4|G32|G40|M50|P10)[A-Z]\d+|[A-Z]+-\d.*|OK|EUR|NVT|CONCEPT|VOORSTEL|BESLUIT|RAADSVOORSTEL|RAADSBESLUIT"
)
"""Roman numbers, numbers of roads and motions, and words in capitals."""


def afkortingen(tekst: str) -> tuple[Afkorting, ...]:
    """Candidate abbreviations in reading order; which of them need explaining is for the caller to judge."""
    return tuple(
        Afkorting(m.start(), m.end(), m[0])
        for m in _KANDIDAAT.finditer(tekst)
        if not _gewoon(m[0]) and not _schreeuwt(tekst, m)
    )


def _gewoon(woord: str) -> bool:
    return bool(_GEWOON.fullmatch(woord))


def _schreeuwt(tekst: str, m: re.Match[str]) -> bool:
    """A word of a heading in capitals is no abbreviation: the words right beside it are in capitals too."""
    links = re.search(r"(?:[^\W\d_]+\s+){1,3}$", tekst[max(0, m.start() - 40) : m.start()])
    rechts = re.match(r"(?:\s+[^\W\d_]+){1,3}", tekst[m.end() : m.end() + 40])
    buren = (links[0] if links else "").split() + (rechts[0] if rechts else "").split()
    return len(buren) >= 2 and all(b.isupper() for b in buren)
