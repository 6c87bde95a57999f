"""What follows from a no: the condition that the council does not decide or nothing is done, and what that brings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from raadslint.facts.basis import Lezing, Treffer, Zin
from raadslint.facts.frasen import frasen_in
from raadslint.facts.rijen import buiten, inhoudelijk, treffers, zonder

_ALS = re.compile(
    r"\b(?:indien|wanneer|mocht(?:en)?|zolang|als(?=\s+(?:u|uw|we|wij|men|de|het|deze|dit|dat|er|een|die|onze|daar\w*|hier\w*|niet|geen|"
    r"nu|alles|niets|niemand|iedereen|gemeente\w*|raad|raadsleden)\b))\s+(?P<zin>[^,;:?]+)",
    re.IGNORECASE,
)
"""A clause that opens with a word for if; "als" is one only before a subject, else it means as."""
_VOOROP = re.compile(
    r"(?:^|[.;:–(]\s*|\b(?:want|maar|en|dat|immers)[:,]?\s+)(?P<zin>\w+\s+(?:u|uw|we|wij|men|de|het|deze|dit|dat|er|een|die|onze|dat)\b[^;:?]*?),?\s+dan\b",
    re.IGNORECASE,
)
"""A clause with its verb first that is taken up by "dan": "Stemt u niet in, dan …"."""
_NIET_DOEN = re.compile(
    r"\W*(?:\w{1,2}[.:)]\s+)?(?:nu\s+|langer\s+|(?:de\s+)?(?:raad\s+)?laten\s+)?(?:niet|niets|geen)\s+"
    r"(?!al|ieder|elk|eerder|van\b|zelden|meer\b|vold|nakom|nalev)(?:\S+\s+){0,5}?\w+en\b",
    re.IGNORECASE,
)
"""How a sentence begins that is about not doing something: "Niet verlengen van …", "Nu niet investeren …"."""
_ZONDER = re.compile(
    r"(?:^|[,;:.–]\s*|\b(?:dat|want|maar|en|omdat)\s+)zonder\s+(?!dat\b|te\b|meer\b|wijziging|extra\b)(?P<zin>(?:[^\s,]+\s+){0,3}[^\s,]+)",
    re.IGNORECASE,
)
"""What the proposal would bring and is then not there."""
_ANDERS = re.compile(
    r"(?:^|[,;:.–]\s*|\b(?:want|omdat|aangezien|daar|en|of)\s+)anders\s+(?!dan|gez|gest|gef|om\b|of\b|als|in\b|ingericht)", re.IGNORECASE
)
"""Else: what comes when the step before it is not taken."""
_VERVOLG = re.compile(
    r"\W*(?:het\s+)?(?:gevolg|dat|dit|dan|daardoor|hierdoor|daarmee|hiermee|zo|in\s+dat\s+geval)\b", re.IGNORECASE
)
"""How a sentence begins that tells what the one before it brings."""
_ZAAK, _VAN_ANDER = "alternatieven.raadszaak", "alternatieven.andermans"
_GENOEG = 4
"""Words that must stand beside the condition: what it brings."""


def gevolgen_van_nee(lezing: Lezing) -> tuple[Treffer, ...]:
    """The sentences on what happens when the council does not agree, or when all stays as it is."""
    vast = treffers(lezing, "alternatieven.nee")
    zin = (t for z in lezing.zinnen if inhoudelijk(z) for t in _voorwaarden(z))
    rijen = (*vast, *_met_gevolg(lezing), *zin)
    return zonder(buiten(rijen, "besluit"), lezing, "alternatieven.geen-gevolg")


def _met_gevolg(lezing: Lezing) -> Iterator[Treffer]:
    """A no in so many words, or what is missing then, with what it brings behind it."""
    brengt = {t.zin.nummer: t for t in treffers(lezing, "alternatieven.gevolg")}
    for t in treffers(lezing, "alternatieven.nee-woord"):
        verder = brengt.get(t.zin.nummer + 1)
        zelf = t.zin.nummer in brengt and _brengt_iets(t.zin.tekst[t.eind :])
        if zelf or (verder is not None and verder.zin.rubriek is t.zin.rubriek and _VERVOLG.match(verder.zin.tekst)):
            yield t
    for t in brengt.values():
        yield from _niet_gedaan(t.zin)


def _niet_gedaan(zin: Zin) -> Iterator[Treffer]:
    """Openings of a sentence or clause that leave something out: not to do it, without it, else."""
    kop = [m for m in [_NIET_DOEN.match(zin.tekst)] if m]
    mist = [m for m in _ZONDER.finditer(zin.tekst) if _groepen(m["zin"]) & {_ZAAK, _VAN_ANDER} == {_ZAAK}]
    for m in (*kop, *mist, *_ANDERS.finditer(zin.tekst)):
        if _brengt_iets(zin.tekst[m.end() :]):
            yield Treffer(zin=zin, begin=m.start(), eind=m.end())


def _brengt_iets(tekst: str) -> bool:
    return "alternatieven.gevolg" in _groepen(tekst)


def _voorwaarden(zin: Zin) -> Iterator[Treffer]:
    """The conditions in a sentence that hold a no to what the council decides on, with what follows beside them."""
    for patroon in (_ALS, _VOOROP):
        for m in patroon.finditer(zin.tekst):
            rest = len(zin.tekst.split()) - len(m["zin"].split())
            if (rest >= _GENOEG or zin.tekst.endswith("?")) and _is_nee(m["zin"]):
                yield Treffer(zin=zin, begin=m.start("zin"), eind=m.end("zin"))


def _is_nee(voorwaarde: str) -> bool:
    """Whether a condition is a no, and one of the council or about its decision, not that of somebody else."""
    groepen = _groepen(voorwaarde)
    eigen = "alternatieven.ontkenning" in groepen and bool(groepen & {_ZAAK, "alternatieven.dit"})
    return eigen and _VAN_ANDER not in groepen


def _groepen(tekst: str) -> set[str]:
    return {r.groep for r in frasen_in(tekst)}
