"""What follows from a no: the condition that the council does not decide or nothing is done, and what that brings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from raadslint.facts.basis import Lezing, Treffer, Zin
from raadslint.facts.frasen import frasen_in
from raadslint.facts.rijen import buiten, inhoudelijk, treffers, zonder

_ALS = re.compile(
    r"\b(?:indien|wanneer|ingeval|ge?stel[dt]? dat|in het geval(?: dat)?|mocht(?:en)?|"
    r"(?:^|(?<=[.:;,]\s)|(?<=\bdat\s))zolang|"
    r"als(?=\s+(?:u|uw|we|wij|men|de|het|deze|dit|dat|er|een|die|onze|daar\w*|hier\w*|niet|geen|nu|alles|niets|niemand|"
    r"iedereen|gemeenten|raadsleden|voor|vóór|tijdig)\b))\s+(?P<zin>(?P<kort>)[^,;:?]+)",
    re.IGNORECASE,
)
"""A clause that opens with a word for if; "als" is one only before a subject, else it means as."""
_KOMMA_GEVOLG = (
    r"(?:is|zijn|moet(?:en)?|kan|kunnen|zal|zullen|blijft|blijven|verva[l]+(?:t|en)|gaat|gaan|verliest|verliezen|loopt|lopen|komt|komen|"
    r"wordt|worden|heeft|hebben|valt|vallen|ontstaat|dreigt|stopt|sluit|krijgt|krijgen|mist|missen)"
)
_VOOROP = re.compile(
    r"(?:^|[.;:–(]\s*|\b(?:want|maar|en|dat|immers)[:,]?\s+)(?:"
    r"(?P<zin>\w+\s+(?:u|uw|we|wij|men|de|het|deze|dit|dat|er|een|die|onze|alles|(?-i:[A-Z]\w+))\b[^;:?]*?)(?:,\s+dan\b|\s+dan\s+"
    + _KOMMA_GEVOLG
    + r"\b)|"
    r"(?P<kort>(?:wordt|worden|blijft|blijven|komt|komen|krijgt|krijgen|gaat|gaan|stemt|stemmen|besluit|beslist|kiest|kiezen|doet|doen|laat|laten|"
    r"ziet|zien|zou|verleent|stelt|neemt|nemen|wijst|keurt|verwerpt|weigert|haalt|gebeurt|verandert|grijpt|grijpen|handelt|wil)\s[^,;:?]+),\s+"
    + _KOMMA_GEVOLG
    + r"\b)",
    re.IGNORECASE,
)
"""A clause with its verb first that is taken up by "dan": "Stemt u niet in, dan …"."""
_NIET_DOEN = re.compile(
    r"\W*(?:\w{1,2}[.:)]\s+)?(?:nu\s+|langer\s+|(?:de\s+)?(?:raad\s+)?laten\s+)?(?:niet(?!\s\w+e\s)|niets|geen)[\s-]+"
    r"(?!is\b|was\b|zijn\b|w[eo]rd|uitgesl|in\b|op\b|het\b|al|ieder|elk|eerder|van\b|zelden|meer\b|vold|nakom|nalev)(?:\S+\s+){0,5}?\w+en\b",
    re.IGNORECASE,
)
"""How a sentence begins that is about not doing something: "Niet verlengen van …", "Nu niet investeren …"."""
_ZONDER = re.compile(
    r"(?:^(?:\d+[.)]?\s+)?|[;:.–]\s*|\b(?:dat|want|maar|en|omdat),?\s+)zonder\s+(?!dat\b|te\b|meer\b|wijziging|extra\b)(?P<zin>(?:[^\s,]+\s+){0,3}[^\s,]+)",
    re.IGNORECASE,
)
"""What the proposal would bring and is then not there."""
_ANDERS = re.compile(
    r"\b(?:want|omdat|aangezien|daar|immers)\s+(?:\w+\s+){0,2}?anders\b|"
    r"(?:^|[,;:.–]\s*|\b(?:en|of)\s+)anders\s+(?!niet\b|met\b|dat\b|gez|gest)(?:is|zal|zou|kan|mag|zijn|\w+t|\w+en\s+(?:de|het|we|wij|er|onze|deze|u))\b",
    re.IGNORECASE,
)
"""Else: what comes when the step before it is not taken."""
_ONTBREEKT = ("niet", "niks", "geen", "zonder", "anders")
"""Letters without which a sentence leaves nothing out; the patterns for that are tried on no other."""
_BIJZIN = re.compile(
    r"(?<=\w\w\w[td])\s+dat\s+(?=(?:een|de|het|er|deze)\b)|,\s+(?=(?:wat|die|dat|hetgeen|waar\w*)\s)", re.IGNORECASE
)
"""Where begins what somebody finds, or what is said beside it: "als een taxateur vaststelt dat het plan …"."""
_ZONDER_KOMMA = re.compile(
    rf"\b(?:niet|geen|niets)\s+(?:\S+\s+){{0,6}}?\S*[dtn](?=\s+{_KOMMA_GEVOLG}\s)", re.IGNORECASE
)
"""The end of a condition that its consequence follows at once: "als u niet instemt | vervalt de subsidie"."""
_OMGEKEERD = re.compile(rf"(?<=\w)\s+(?={_KOMMA_GEVOLG}\s+(?:het|de|er|een|onze|uw|wij|we|deze)\b)", re.IGNORECASE)
"""Where the consequence begins with its verb before its subject: "… naar mei | wordt het krap"."""
_EIGEN = re.compile(
    r"(?:(?!een\b)\w+\s+)?(?:(?:de|uw|onze|het|dit|deze)\s+)?(?:raad|gemeenteraad|we|wij|men|gemeente|college|(?:raads)?voorstel|(?:raads)?besluit|krediet)\b",
    re.IGNORECASE,
)
"""The subject of a condition is the council, the municipality or the proposal itself."""
_VERVOLG = re.compile(
    r"\W*(?:het\s+)?(?:gevolg|dat|dit|daardoor|hierdoor|daarmee|hiermee|zo|in\s+dat\s+geval)\b|.*\bdan\s(?!de|het|een)",
    re.IGNORECASE,
)
"""How a sentence begins that tells what the one before it brings."""
_ZAAK, _VAN_ANDER, _GEVOLG = "alternatieven.raadszaak", "alternatieven.andermans", "alternatieven.gevolg"
_LENGTE = 14
"""Words of a condition that are read: without a comma the rest may be what it brings."""
_GENOEG = 4
"""Words that must stand beside the condition: what it brings."""


def gevolgen_van_nee(lezing: Lezing) -> tuple[Treffer, ...]:
    """The sentences on what happens when the council does not agree, or when all stays as it is."""
    los = zonder((*treffers(lezing, "alternatieven.nee"), *_met_gevolg(lezing)), lezing, "algemeen.geval")
    geval = {t.zin.nummer: t.begin for t in reversed(lezing.treffers.get("algemeen.geval", ()))}
    eigen = (t for t in voorwaarden_van_nee(lezing) if t.eind <= geval.get(t.zin.nummer, t.eind))
    return zonder(buiten((*eigen, *los), "besluit"), lezing, "alternatieven.geen-gevolg")


def voorwaarden_van_nee(lezing: Lezing) -> tuple[Treffer, ...]:
    """The conditions that the council says no: "Als de raad niet instemt, …"."""
    ontkend = {t.zin.nummer: t.zin for t in treffers(lezing, "alternatieven.ontkenning")}
    return tuple(t for z in ontkend.values() for t in _voorwaarden(z))


def _met_gevolg(lezing: Lezing) -> Iterator[Treffer]:
    """A no in so many words, or what is missing then, with what it brings behind it."""
    brengt = {t.zin.nummer: t for t in treffers(lezing, _GEVOLG)}
    for t in treffers(lezing, "alternatieven.nee-woord"):
        verder = brengt.get(t.zin.nummer + 1)
        zelf = t.zin.nummer in brengt and _brengt_iets(t.zin.tekst[t.eind :])
        if zelf or (verder is not None and verder.zin.rubriek is t.zin.rubriek and _VERVOLG.match(verder.zin.tekst)):
            yield t
    for zin in lezing.zinnen:
        klein = zin.tekst.lower()
        if any(deel in klein for deel in _ONTBREEKT) and inhoudelijk(zin):
            yield from _niet_gedaan(zin)


def _niet_gedaan(zin: Zin) -> Iterator[Treffer]:
    """Openings of a sentence or clause that leave something out: not to do it, without it, else."""
    kop = [m for m in [_NIET_DOEN.match(zin.tekst)] if m]
    mist = [m for m in _ZONDER.finditer(zin.tekst) if _groepen(m["zin"]) & {_ZAAK, _VAN_ANDER} == {_ZAAK}]
    volgt = [m for m in kop if _brengt_iets(zin.tekst[m.end() :])]
    ruim = [m for m in mist if _groepen(zin.tekst[m.start("zin") :]) & {_GEVOLG, "alternatieven.gevolg-ruim"}]
    anders = [m for m in _ANDERS.finditer(zin.tekst) if _VAN_ANDER not in _groepen(m[0])]
    for m in (*volgt, *ruim, *anders):
        yield Treffer(zin=zin, begin=m.start(), eind=m.end())


def _brengt_iets(tekst: str) -> bool:
    return _GEVOLG in _groepen(tekst)


def _voorwaarden(zin: Zin) -> Iterator[Treffer]:
    """The conditions in a sentence that hold a no to what the council decides on, with what follows beside them."""
    for patroon in (_ALS, _VOOROP):
        for m in patroon.finditer(zin.tekst):
            voorwaarde = _kern(m["zin"] or m["kort"])
            rest = len(zin.tekst.split()) - len(voorwaarde.split())
            if (rest >= _GENOEG or zin.tekst.endswith("?")) and _is_nee(voorwaarde):
                begin = m.start("zin") if m["zin"] else m.start("kort")
                yield Treffer(zin=zin, begin=begin, eind=begin + len(voorwaarde))


def _kern(voorwaarde: str) -> str:
    """The condition without what somebody finds in it, and without the consequence that follows with no comma."""
    kort = _OMGEKEERD.split(_BIJZIN.split(voorwaarde)[0])[0]
    m = _ZONDER_KOMMA.search(kort)
    return kort[: m.end()] if m else kort


def _is_nee(voorwaarde: str) -> bool:
    """Whether a condition is a no, and one of the council or about its decision, not that of somebody else."""
    groepen = _groepen(" ".join(voorwaarde.split()[:_LENGTE]))
    zaak = bool(_EIGEN.match(voorwaarde)) or (
        bool(groepen & {_ZAAK, "alternatieven.dit"}) and _VAN_ANDER not in groepen
    )
    return zaak and "alternatieven.ontkenning" in groepen and "alternatieven.geen-nee" not in groepen


def _groepen(tekst: str) -> set[str]:
    return {r.groep for r in frasen_in(tekst)}
