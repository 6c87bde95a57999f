"""Looking back that still has to come: in so many words, in parts that stand together, or under its own heading."""

from __future__ import annotations

import re
from collections.abc import Set
from datetime import date

from raadslint.facts.basis import Lezing, Zin
from raadslint.facts.rijen import datums_per_zin, inhoudelijk, nummers, stukdatum, stukjaar, treffers, zonder
from raadslint.language.datums import Datum

_TELWOORD = (
    r"(?:een|één|twee|drie|vier|vijf|zes|acht|tien|twaalf|achttien|anderhalf|half|\d+|eerste|tweede|derde|vierde)"
)
_DUUR = r"(?:jaar|jaren|maanden|raadsperiode|seizoen(?:en)?|schoolja(?:ar|ren)|zomer|winter)"
_TERMIJN = re.compile(
    rf"\b(?:na|binnen|over|in|elke|iedere|om)\s+(?:(?:ongeveer|circa|ca\.?|het|de|ruim|ommekomst\s+van)\s+)*{_TELWOORD}\s+{_DUUR}\b"
    rf"|\b{_TELWOORD}\s+{_DUUR}\s+na\b|\b(?:volgende?|komende?)\s+(?:voorjaar|najaar|zomer|herfst|winter|(?:school)?jaar)\b",
    re.IGNORECASE,
)
"""When to look back, counted from the decision."""
_VOLTOOIDE_VRAAG = re.compile(
    r"\b(?:of|hoe|hoeverre|wat|welke)\b[^.;:?]{6,}?\b"
    r"(?:(?:heeft|hebben|is|zijn)\s+(?:\w{0,5}ge|be|ver|ont)\w+(?:d|t|en)|\w{3,}(?:d|t|en)\s+(?:heeft|hebben))\b",
    re.IGNORECASE,
)
"""An indirect question about what was done: "of de knip het verkeer heeft verminderd"."""
_VRAAG = re.compile(
    r"^\W*(?:werk(?:t|en)|doe(?:t|n)|help(?:t|en)|bevalt|voldoe(?:t|n)|lever(?:t|en)|loont|slaa(?:gt|n)|heeft|hebben|(?:en\s+)?wat|hoe)\b"
    r"[^?]*\b(?:werk(?:t|en)|belooft|beloofd|op|aan|bevalt|effect|zin|nut|uit|geholpen|doel\w*|voldoe(?:t|n)|bereikt|gehaald)\b[^?]*\?\s*$"
    r"|^\W*(?:werkt|helpt|bevalt|voldoet|loont)\b[^?]*\?\s*$",
    re.IGNORECASE,
)
"""A direct question about what came of it, answered by the next sentence: "Werkt het ook?"."""
_KOP = re.compile(r"^\W*(?:\d+\W+)?(?:monitoring\s+en\s+)?evaluatie\b(?!\s+en\b)", re.IGNORECASE)
"""The heading that is about looking back and nothing else."""


def komt_nog(datum: Datum, nu: date | None, jaar: int | None) -> bool:
    """A moment with at least a month, quarter or year that does not lie before the proposal."""
    grof = datum.soort == "periode" and datum.maand is None
    if grof or (datum.jaar is None and datum.soort not in ("dag", "maand", "kwartaal")):
        return False
    if datum.jaar is None:
        return True
    if nu is not None and datum.jaar == nu.year and datum.maand is not None:
        return (datum.maand, datum.dag or 31) >= (nu.month, nu.day)
    return jaar is None or datum.jaar >= jaar


def noemt_termijn(zin: Zin) -> bool:
    """Whether the sentence says after how long, or how often."""
    return bool(_TERMIJN.search(zin.tekst))


def evaluaties(lezing: Lezing) -> list[Zin]:
    """The sentences that promise to look back at what is decided now."""
    voorbij, planning = _voorbij(lezing), {z.nummer for z in lezing.zinnen_onder("planning")}
    straks = _straks(lezing)
    woord = nummers(zonder(treffers(lezing, "planning.evaluatie"), lezing, "planning.evaluatie-terug"))
    blik = _met(lezing, "terugblik") & (straks | planning)
    goed = (woord | blik | _in_delen(lezing, straks | planning)) - _met(lezing, "geen-evaluatie")
    goed -= voorbij - planning
    goed |= {z.nummer for z in lezing.zinnen if _onder_eigen_kop(z) and z.nummer in datums_per_zin(lezing)}
    return [z for z in lezing.zinnen if z.nummer in goed]


def zachte_evaluaties(lezing: Lezing) -> list[Zin]:
    """Following so closely that it is as good as an evaluation, or that is all there is under the heading Evaluatie."""
    voorbij = _voorbij(lezing)
    eigen = [t for t in treffers(lezing, "planning.volgen") if _onder_eigen_kop(t.zin)]
    return [t.zin for t in (*treffers(lezing, "planning.evaluatie-zacht"), *eigen) if t.zin.nummer not in voorbij]


def _met(lezing: Lezing, *groepen: str) -> frozenset[int]:
    """The numbers of the sentences with a phrase of one of these groups of the planning list."""
    return nummers(treffers(lezing, *(f"planning.{g}" for g in groepen)))


def _onder_eigen_kop(zin: Zin) -> bool:
    return zin.rubriek is not None and bool(_KOP.search(zin.rubriek.kop)) and inhoudelijk(zin)


def _voorbij(lezing: Lezing) -> frozenset[int]:
    """Sentences that only tell of the past."""
    return _met(lezing, "verleden") - _met(lezing, "toekomst")


def _straks(lezing: Lezing) -> frozenset[int]:
    """Sentences with a moment that still comes, on the calendar or in words."""
    nu, jaar = stukdatum(lezing), stukjaar(lezing)
    data = {z.nummer for z, d in lezing.datums if d.soort != "relatief" and (d.jaar is None or komt_nog(d, nu, jaar))}
    return _met(lezing, "later") | data


def _in_delen(lezing: Lezing, straks: Set[int]) -> Set[int]:
    """Sentences in which somebody examines (nagaan) what came of it (opbrengst), with a moment that comes.

    The moment, or what is tried, may also stand in the sentence before or after. As good as saying what came of it
    is saying what is decided next (verder) once the trial or the term is over.
    """
    later, proef, verder = _met(lezing, "later"), _met(lezing, "proef"), _met(lezing, "verder")
    voltooid = {z.nummer for z in lezing.zinnen if _VOLTOOIDE_VRAAG.search(z.tekst)}
    gaat_na = (_met(lezing, "nagaan") | (_met(lezing, "vertellen") & voltooid)) - _met(lezing, "nagaan-anders")
    wat = _met(lezing, "opbrengst") | voltooid | (_met(lezing, "opbrengst-zacht") & (later | proef))
    wat |= {z.nummer + 1 for z in lezing.zinnen if _VRAAG.search(z.tekst)}
    moment = straks | _met(lezing, "geregeld") | (voltooid & _met(lezing, "toekomst")) | _naast(lezing, later | proef)
    besluit = (gaat_na | _met(lezing, "blijkt")) & verder & (later | _naast(lezing, proef))
    return (gaat_na & wat & moment) | besluit


def _naast(lezing: Lezing, kern: Set[int]) -> Set[int]:
    """These sentences and, under the same heading, those right beside them."""
    rubriek = {z.nummer: z.rubriek for z in lezing.zinnen}
    return {n for k in kern for n in (k - 1, k, k + 1) if n in rubriek and rubriek[n] is rubriek[k]}
