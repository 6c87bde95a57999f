"""Patterns of style that make a sentence hard, on the surface: nominal style, stacked verbs, chains, negations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from raadslint.gegevens import woordenlijst
from raadslint.language.kenmerken import persoonsvormen
from raadslint.language.woorden import Teken, is_woord, klasse, lemma, tekens

_DIENT_TE = re.compile(r"\b(?:dient|dienen|diende|dienden)\b(?:\s+[^\s,;:.]+){0,8}?\s+te\s+\w+", re.IGNORECASE)
_HET_VAN = re.compile(
    r"\bhet\s+(?P<ertussen>\w+\s+)?(?P<infinitief>\w{2,}(?:en|doen|gaan|slaan|staan|zien))\s+van\b", re.IGNORECASE
)
_DUBBEL = re.compile(r"\b([^\W\d_]+)\s+\1\b", re.IGNORECASE)
_DUBBEL_GOED = frozenset(
    {
        "aan",
        "dat",
        "die",
        "haar",
        "in",
        "je",
        "op",
        "over",
        "uit",
        "u",
        "voor",
        "zijn",
        "er",
        "weg",
        "om",
        "door",
        "mee",
        "na",
    }
)
"""May stand twice: "dat dat", and a verb's particle before a preposition ("treedt in in 2026")."""
_DEEL = re.compile(r"(?<=, )[^,;:()]+|^[^,;:()]+")
_SLOT_VAN_REEKS = re.compile(r"\w\s+(?:en|of|alsmede|evenals)\s+\w")
_KETEN = 4
"""From this number of prepositions in one stretch without a verb it is a chain."""
_TUSSEN_VOORZETSELS = 4


class Vondst(NamedTuple):
    """A stretch of a sentence that shows a pattern."""

    begin: int
    eind: int
    tekst: str


class Knip(NamedTuple):
    """Where a long sentence can be cut: ``plaats`` is the offset at which the second sentence would begin."""

    plaats: int
    woord: str
    """The word at that place."""
    ervoor: int
    erna: int


@cache
def _lijst(naam: str) -> frozenset[str]:
    return frozenset(woordenlijst("stijl")[naam].split())


def _vondsten(patroon: re.Pattern[str], zin: str) -> Iterator[Vondst]:
    return (Vondst(m.start(), m.end(), m[0]) for m in patroon.finditer(zin))


def _tussen(zin: str, eerste: Teken, laatste: Teken) -> Vondst:
    return Vondst(eerste.begin, laatste.eind, zin[eerste.begin : laatste.eind])


def dient_te(zin: str) -> Iterator[Vondst]:
    """ "Dient te worden betaald": say "moet"."""
    return _vondsten(_DIENT_TE, zin)


def naamwoordstijl(zin: str) -> Iterator[Vondst]:
    """ "Het uitvoeren van": a verb made into a noun. After "het" a plural cannot stand, so -en is nearly always one."""
    for m in _HET_VAN.finditer(zin):
        if m["infinitief"][0].islower() and _is_infinitief(m["infinitief"], streng=m["ertussen"] is not None):
            yield Vondst(m.start(), m.end(), m[0])


def _is_infinitief(klein: str, *, streng: bool) -> bool:
    if klein in _lijst("geen-naamwoordelijke-infinitief"):
        return False
    return not streng or lemma(klein) == klein


def modale_stapeling(zin: str) -> Iterator[Vondst]:
    """Two modal verbs in one clause: "zou kunnen", "zal moeten worden"."""
    rij = tekens(zin)
    for i, teken in enumerate(rij):
        if teken.klein not in _lijst("modaal") or (i and rij[i - 1].klein == "te"):
            continue
        for j in range(i + 1, min(len(rij), i + 10)):
            if not is_woord(rij[j]) or rij[j].klein in _lijst("begin-van-ander-zinsdeel"):
                break
            if rij[j].klein in _lijst("modaal-infinitief"):
                yield _tussen(zin, teken, rij[j])
                return


def dubbele_ontkenning(zin: str) -> Iterator[Vondst]:
    """ "Niet onmogelijk", "niet zonder", "geen … niet": two negations within three words."""
    rij = tekens(zin)
    for i, teken in enumerate(rij):
        if teken.klein not in _lijst("ontkenningen"):
            continue
        for j in range(i + 1, min(len(rij), i + 3)):
            if not is_woord(rij[j]):
                break
            if _is_tweede_ontkenning(teken.klein, rij[j].klein):
                yield _tussen(zin, teken, rij[j])
                return


def _is_tweede_ontkenning(eerste: str, klein: str) -> bool:
    if klein == "zonder":
        return eerste in ("niet", "nooit", "geen")
    return klein in _lijst("on-woorden") or klein.removesuffix("e") in _lijst("on-woorden")


def dubbele_woorden(zin: str) -> Iterator[Vondst]:
    """The same word twice in a row ("de de"), where that is no good Dutch."""
    return (v for v in _vondsten(_DUBBEL, zin) if v.tekst.split()[0].lower() not in _DUBBEL_GOED)


def voorzetselketens(zin: str) -> Iterator[Vondst]:
    """Four or more prepositions in a stretch without verb or punctuation: "van de … voor de … in de … van de …"."""
    keten: list[Teken] = []
    sinds = 0
    for teken in tekens(zin):
        if teken.klein in klasse("voorzetsels") and teken.klein not in ("te", "als", "om"):
            keten.append(teken)
            sinds = 0
            continue
        sinds += 1
        breekt = (
            not is_woord(teken) or sinds > _TUSSEN_VOORZETSELS or teken.klein in klasse("persoonsvormen", "voegwoorden")
        )
        if breekt and keten:
            if len(keten) >= _KETEN:
                yield _tussen(zin, keten[0], keten[-1])
            keten = []
    if len(keten) >= _KETEN:
        yield _tussen(zin, keten[0], keten[-1])


def knip(zin: str, minstens: int = 6) -> Knip | None:
    """The place nearest the middle where a long sentence can be cut, both halves of at least ``minstens`` words."""
    rij = tekens(zin)
    kandidaten = [k for i in range(1, len(rij) - 1) if (k := _knip_bij(rij, i)) and min(k.ervoor, k.erna) >= minstens]
    return min(kandidaten, key=lambda k: abs(k.ervoor - k.erna), default=None)


def _knip_bij(rij: tuple[Teken, ...], i: int) -> Knip | None:
    vorige, teken = rij[i - 1], rij[i]
    na_komma = vorige.klein == "," and teken.klein in _lijst("knipwoorden")
    los = vorige.klein in (";", ":", "–", "—") and is_woord(teken)
    nevenschikkend = teken.klein in ("en", "maar", "waarbij", "waardoor", "waarna", "terwijl") and is_woord(vorige)
    if not (na_komma or los or (nevenschikkend and _heeft_werkwoord(rij[i + 1 :]))):
        return None
    return Knip(teken.begin, teken.tekst, sum(map(is_woord, rij[:i])), sum(map(is_woord, rij[i:])))


def _heeft_werkwoord(rij: tuple[Teken, ...]) -> bool:
    return persoonsvormen(" ".join(t.tekst for t in rij[:8])) > 0


def opsomming(zin: str, woorden: int = 12) -> Vondst | None:
    """A run of items in a sentence that would read better as a list: "…, b …, c … en d …", 12 words or longer."""
    delen = list(_DEEL.finditer(zin))
    eerste = len(delen) - 1
    while eerste > 0 and not persoonsvormen(delen[eerste][0]):
        eerste -= 1
    reeks = delen[eerste + 1 :]
    if len(reeks) < 2 or not _SLOT_VAN_REEKS.search(reeks[-1][0]):
        return None
    begin, eind = reeks[0].start(), reeks[-1].end()
    tekst = zin[begin:eind].strip()
    return Vondst(begin, begin + len(tekst), tekst) if len(tekst.split()) >= woorden else None
