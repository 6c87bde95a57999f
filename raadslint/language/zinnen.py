"""Where sentences begin and end, in one paragraph, list item or cell of Dutch official text."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from raadslint.gegevens import woordenlijst

_HARDE_GRENS = re.compile(r"\s*\n\s*\n\s*")
_KANDIDAAT = re.compile(r"([.!?…]+)([\"”’')\]»]*)\s+(?=\S)")
_LAATSTE_WOORD = re.compile(r"\S+$")
_EERSTE_WOORD = re.compile(r"[\"“„‘'(\[]*([^\s,.;:!?)\]]+)")
_OPENING = "\"“„‘'(["
_NUMMER = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*|[a-zA-Z]|[ivxIVX]{1,4})\.")
_ARTIKELKOP = re.compile(r"(?:artikel|paragraaf|hoofdstuk)\s+\d+(?:[.:]\d+)*[a-z]?\.", re.IGNORECASE)
_GENOEMDE_LETTER = re.compile(
    r"(?:bijlage|optie|scenario|sectie|categorie|klasse|groep|variant|deel|sub)\s+[A-Za-z]\.$", re.IGNORECASE
)
_INITIALEN = re.compile(r"[A-Z](?:\.[A-Z])*")
_GESTIPT = re.compile(r"(?:[a-z]\.)+[a-z]")
_TUSSENVOEGSELS = frozenset({"van", "de", "den", "der", "ten", "ter", "el"})
_KIJK_TERUG = 60
"""No word in front of a boundary is longer; keeps the look-back cheap."""


class _Afkortingen(NamedTuple):
    nooit: frozenset[str]
    soms: frozenset[str]
    meestal: frozenset[str]
    zinsbegin: frozenset[str]


@cache
def _afkortingen() -> _Afkortingen:
    lijst = woordenlijst("zinsgrenzen")
    nooit = frozenset(w for groep in lijst["nooit-einde"].values() for w in groep)
    return _Afkortingen(nooit, *(frozenset(lijst[naam]) for naam in ("soms-einde", "meestal-einde", "zinsbegin")))


def zinnen(tekst: str) -> tuple[str, ...]:
    """The sentences of a paragraph, without white space around them."""
    return tuple(tekst[begin:eind] for begin, eind in zinnen_met_plaats(tekst))


@lru_cache(maxsize=4096)  # the level of reading looks at the same paragraphs as the facts
def zinnen_met_plaats(tekst: str) -> tuple[tuple[int, int], ...]:
    """The offsets (end exclusive) of the same sentences; a blank line always ends one, a semicolon never does."""
    places: list[tuple[int, int]] = []
    start = 0
    for gap in (*_HARDE_GRENS.finditer(tekst), None):
        places.extend(_binnen(tekst, start, gap.start() if gap else len(tekst)))
        start = gap.end() if gap else start
    return tuple(places)


def _binnen(tekst: str, start: int, stop: int) -> list[tuple[int, int]]:
    places = []
    for candidate in _KANDIDAAT.finditer(tekst, start, stop):
        if _is_einde(tekst, start, candidate):
            places.append((start, candidate.end(2)))
            start = candidate.end()
    places.append((start, stop))
    return [kaal for place in places if (kaal := _zonder_wit(tekst, *place))]


def _zonder_wit(tekst: str, begin: int, eind: int) -> tuple[int, int] | None:
    stuk = tekst[begin:eind]
    kaal = stuk.strip()
    if not kaal:
        return None
    begin += len(stuk) - len(stuk.lstrip())
    return begin, begin + len(kaal)


def _is_einde(tekst: str, start: int, candidate: re.Match[str]) -> bool:
    """Whether a sentence that began at ``start`` ends at this punctuation; the rules are tried in order of effect."""
    na = tekst[candidate.end() : candidate.end() + _KIJK_TERUG]
    volgend = na.lstrip(_OPENING)[:1]
    if not volgend or volgend.islower():
        return False
    return candidate[1] != "." or _is_zinspunt(tekst, start, candidate, na)


def _is_zinspunt(tekst: str, start: int, candidate: re.Match[str], na: str) -> bool:
    voor = tekst[max(start, candidate.end(1) - _KIJK_TERUG) : candidate.end(1)]
    laatste = _LAATSTE_WOORD.search(voor)
    if not laatste:
        return True
    woord = laatste[0]
    eerste = _EERSTE_WOORD.match(na)
    volgend = eerste[1] if eerste else ""
    if _is_nummer(woord, alleen=candidate.end(1) - start == len(woord)) or _ARTIKELKOP.fullmatch(voor):
        return False
    if _GENOEMDE_LETTER.search(voor):
        return True
    return not _wacht_op_vervolg(woord.rstrip(".").lstrip(_OPENING), volgend)


def _is_nummer(woord: str, *, alleen: bool) -> bool:
    """A number or letter in front ("1.", "1.1.", "a.") belongs to what follows."""
    return alleen and _NUMMER.fullmatch(woord) is not None


def _wacht_op_vervolg(woord: str, volgend: str) -> bool:
    """Whether the dot after ``woord`` belongs to an abbreviation that the next word continues."""
    lijst = _afkortingen()
    kern = woord.lower()
    stam = kern.rsplit("-", 1)[-1]
    if kern in lijst.nooit or (stam != kern and stam in lijst.nooit):
        return True
    hoofdletter = volgend[:1].isupper()
    if kern in lijst.soms or _GESTIPT.fullmatch(kern):
        begint = volgend.lower() in lijst.zinsbegin or kern in lijst.meestal
        return not (hoofdletter and begint)
    return _INITIALEN.fullmatch(woord) is not None and (hoofdletter or volgend in _TUSSENVOEGSELS)
