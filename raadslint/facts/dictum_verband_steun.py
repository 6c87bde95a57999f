"""The sentences that may carry a point for which there is no argument with its number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from heapq import nsmallest

from raadslint.facts.basis import Lezing, Zin
from raadslint.facts.dictum_punt import onderwerpwoorden, punten_van
from raadslint.gegevens import woordenlijst
from raadslint.language.bedragen import bedragen
from raadslint.model import Beslispunt, Rubriek

GEEN_TEKST = ("besluit", "kenmerken", "ondertekening", "raadsbesluit", "bijlagen", "samenvatting")
"""What stands here repeats the point or has nothing to say of it."""
_GEEN_REDEN = (*GEEN_TEKST, "planning", "communicatie")
"""What stands here alone is not why the council would decide so."""
_WOORDEN_STRENG = 3
"""So many words of the point must stand in one sentence where fewer prove nothing."""
_DEEL = 0.2
"""Of a point the text says nothing when less than this share of its own words stands anywhere in it."""
_DEEL_BIJKOMEND = 0.55
"""The same for a point that only adds to the others: its words (voortgang, plan van aanpak) come easily by chance."""
_BIJKOMEND = re.compile(
    r"\bkennis\s*(?:te\s+)?nemen|\bop(?:te)?\s*dragen|\bopdracht\s+(?:te\s+)?geven|\bverzoeken|\bgeheimhouding|\bafgedaan|\bmandaat"
    r"|\bin\s*te?\s*trekken|\b(?:te\s+)?informeren|\brapporteren|\bevalu|\bbegrotingswijziging|\bbegroting\w*\s+(?:\d{4}\s+)?(?:te\s+)?wijzig"
    r"|\b(?:laten\s+)(?:vervallen|eindigen)|\baf\s*te\s*sluiten",
    re.IGNORECASE,
)
_MEDEDELING = re.compile(
    r"\b(?:op de hoogte|in kennis) te (?:stellen|brengen)\b|\bbekend te (?:laten )?maken\b|\btoe te (?:zenden|sturen)\b"
)
_EIGEN_REDEN = re.compile(
    r"\b(?:omdat|aangezien|zodat|want|vanwege|opdat|immers|teneinde|wegens|nu\s+het)\b", re.IGNORECASE
)
_VERVOLG = re.compile(
    r"\bdienovereenkomstig|\b(?:daar|hier)uit\s+voortvl|^\W*(?:\w+\s+){0,4}(?:boven|voor)?genoemde\s+[A-Z]",
    re.IGNORECASE,
)
"""The point goes on from the one before it and rests on the same reasons."""
_NAAR_DEEL = re.compile(
    r"\b(?:paragraaf|hoofdstuk|§)\s*(?P<nummer>\d{1,2})(?![\d.]*\d)|(?<=[a-z] )(?P<kop>[A-Z]\w+(?: \w+){0,2})"
)
"""A part of the proposal that the point refers to: by number, or by its heading."""
_STAM = 9
"""So many letters in common make two stems the same subject (inspraak, inspraakreacties)."""


def steun(lezing: Lezing, punt: Beslispunt, *, streng: bool) -> list[Zin]:
    """At most two sentences that may carry the point, the best first; none when the text says nothing of it.

    One sentence must do it alone (``streng``) where the other points have numbered arguments, and for a point with an
    asterisk, which an amendment put in after the text was written. A point that only tells others of the decision
    shares its names with the text anyhow. Else the sentences may stand under any heading and share the words of the
    point between them.
    """
    kern = onderwerpwoorden(punt.tekst)
    if _MEDEDELING.search(punt.tekst):
        return []
    if streng or punt.tekst.startswith("*"):
        zinnen = lezing.zinnen_buiten(*_GEEN_REDEN)
        return beste(kern, [z for z in zinnen if gedeeld(kern, [z]) >= _WOORDEN_STRENG])
    overal = lezing.zinnen_buiten(*GEEN_TEKST)
    if _verwijst(lezing, punt) or _bedrag_in(lezing, punt) or _besproken(lezing, punt, overal):
        return beste(kern, overal)
    return []


def _besproken(lezing: Lezing, punt: Beslispunt, zinnen: Sequence[Zin]) -> bool:
    """Enough of its own words stand in the text; the whole text argues for the first point, so there one is enough."""
    bijkomend = bool(_BIJKOMEND.search(punt.tekst))
    if _EIGEN_REDEN.search(punt.tekst) and not bijkomend:
        return True
    tekst = frozenset[str]().union(*(onderwerpwoorden(z.tekst) for z in zinnen))
    if punt.volgnummer == 1:
        return any(_raakt(w, tekst) for w in onderwerpwoorden(punt.tekst))
    eigen = _eigen_woorden(lezing, punt)
    raak = sum(_raakt(w, tekst) for w in eigen)
    return bool(eigen) and raak >= len(eigen) * (_DEEL_BIJKOMEND if bijkomend else _DEEL)


def _eigen_woorden(lezing: Lezing, punt: Beslispunt) -> frozenset[str]:
    """The words of its subject that no other point has; all of them when none are left."""
    kern = onderwerpwoorden(punt.tekst)
    andere = (onderwerpwoorden(p.tekst) for p in punten_van(lezing.dossier) if p is not punt)
    zakelijk = kern - _zonder_onderwerp()
    return zakelijk - frozenset[str]().union(*andere) or zakelijk or kern


@cache
def _zonder_onderwerp() -> frozenset[str]:
    return onderwerpwoorden(woordenlijst("dictum-steun")["zonder-onderwerp"])


def _raakt(woord: str, tekst: frozenset[str]) -> bool:
    """The word, or a compound with it, stands in the text."""
    lang = len(woord) > 5
    return woord in tekst or (lang and any(t.startswith(woord[:_STAM]) or woord in t for t in tekst))


def _verwijst(lezing: Lezing, punt: Beslispunt) -> bool:
    """The point goes on from another one, or sends the reader to a part of the proposal that holds text."""
    if punt.volgnummer > 1 and _VERVOLG.search(punt.tekst):
        return True
    rubrieken = [r for r in lezing.dossier.rubrieken if r.woorden and not set(r.rubrieken) & set(GEEN_TEKST)]
    return any(_is_deel(m, r) for m in _NAAR_DEEL.finditer(punt.tekst) for r in rubrieken)


def _is_deel(m: re.Match[str], rubriek: Rubriek) -> bool:
    if m["nummer"]:
        return rubriek.nummer.rstrip(".") == m["nummer"]
    return len(rubriek.kop) > _STAM and m["kop"].startswith(rubriek.kop)


def _bedrag_in(lezing: Lezing, punt: Beslispunt) -> bool:
    """An amount of the point is explained in the text."""
    eigen = {b.waarde for b in bedragen(punt.tekst)}
    return bool(eigen) and any(b.waarde in eigen for z, b in lezing.bedragen if not set(z.onder) & set(GEEN_TEKST))


def gedeeld(kern: frozenset[str], zinnen: Iterable[Zin]) -> int:
    """How many words of the point the sentences share between them."""
    return len(kern & frozenset[str]().union(*(onderwerpwoorden(z.tekst) for z in zinnen)))


def beste(kern: frozenset[str], zinnen: Iterable[Zin]) -> list[Zin]:
    """The two sentences that share most words, first the most, then in the order of the text."""
    return nsmallest(2, zinnen, key=lambda z: (-len(kern & onderwerpwoorden(z.tekst)), z.nummer))
