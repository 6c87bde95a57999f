"""Looking back that still has to come: in so many words, in parts that stand together, or under its own heading."""

from __future__ import annotations

import re
from collections.abc import Set
from datetime import date
from functools import lru_cache

from raadslint.facts.basis import Lezing, Zin, eens
from raadslint.facts.inbreng import regels
from raadslint.facts.rijen import (
    DREMPELZIN,
    datums_per_zin,
    inhoudelijk,
    nummers,
    stellig,
    stukdatum,
    stukjaar,
    treffers,
    zonder,
)
from raadslint.language.datums import Datum

_TERMIJN = re.compile(
    r"\b(?:een|één|twee|drie|vier|vijf|zes|acht|tien|twaalf|achttien|anderhalf|half|\d+)\s+(?:jaar|maanden)\s+na\s+"
    r"(?:(?:de|het|dit|deze|uw)\s+)?(?:besluit|vaststelling|inwerkingtreding|invoering|ingebruikname|opening|oplevering|start|ingang)"
    r"|\b(?:half\s+jaar|jaar|maanden)\s+(?:later|daarna|nadien)\b"
    r"|\b(?:volgende?|komende?)\s+(?:voorjaar|najaar|zomer|herfst|winter|(?:school)?jaar)\b",
    re.IGNORECASE,
)
"""A moment that follows from a day in the proposal; "na drie jaar" or "elke vier jaar" does not say which year."""
_VOLTOOIDE_VRAAG = re.compile(
    r"\b(?:of\s+(?:de|het|een|er|dit|deze|die|wij|we|zij|ze|onze|iedereen|meer|minder)|hoe|hoeverre|(?<!iets\s)(?<!alles\s)(?<!dat\s)wat|welke)\b"
    r"[^.;:?]{6,}?\b"
    r"(?:(?:heeft|hebben|is|zijn)\s+(?:\w{0,5}ge|be|ver|ont)\w+(?:d|t|en)|\w{3,}(?:d|t|en)\s+(?:heeft|hebben))\b",
    re.IGNORECASE,
)
"""An indirect question about what was done: "of de knip het verkeer heeft verminderd"; no choice of words (a of b)."""
_VOLTOOID = re.compile(
    r"\b(?:heeft|hebben|is|had|was|waren)\b[^.;:]*\s(?<!\bte\s)(?!(?:beleid|gebied|verband|bestand|geld|verstand)\b|\w+(?:ingen|heden)\b)"
    r"(?!(?:be|ge|ver)(?:drijven|dragen|langen|meenten|bieden|volgen|bouwen|zinnen)\b)"
    r"(?:(?:aan|af|in|op|uit|vast|voor|over|toe|door|mee|onder|bij)?ge|ver|be|ont|her)\w+(?:d|t|en)\W*$"
)
"""A perfect tense at the end: a participle, no infinitive (te verbeteren) and no noun (het beleid)."""
_VRAAG = re.compile(
    r"^\W*(?:werk(?:t|en)|doe(?:t|n)|help(?:t|en)|bevalt|voldoe(?:t|n)|lever(?:t|en)|loont|slaa(?:gt|n)|heeft|hebben|(?:en\s+)?wat|hoe)\b"
    r"[^?]*\b(?:werk(?:t|en)|belooft|beloofd|op|aan|bevalt|effect|zin|nut|uit|geholpen|doel\w*|voldoe(?:t|n)|bereikt|gehaald)\b[^?]*\?\s*$"
    r"|^\W*(?:werkt|helpt|bevalt|voldoet|loont)\b[^?]*\?\s*$",
    re.IGNORECASE,
)
"""A direct question about what came of it, answered by the next sentence: "Werkt het ook?"."""
_OF_ANDERS = re.compile(
    r"\bof\b[^.;?]{0,120}?\b(?:(?:worden|wordt)\s+(?:herzien|bijgesteld|aangepast|herijkt|bijgestuurd|voortgezet|verlengd|beëindigd|gestopt)"
    r"|(?:herzien|bijgesteld|aangepast|herijkt|bijgestuurd|voortgezet|verlengd|beëindigd|gestopt)\s+(?:\w+\s+)?worden)\b",
    re.IGNORECASE,
)
"""An indirect question whether it has to become otherwise."""
_VRAAGWOORD = re.compile(r"\b(?:of|hoe|hoeverre|wat|welke)\b", re.IGNORECASE)
_GEDAAN = re.compile(
    r"\b(?:is|zijn|heeft|hebben)\b[^.;:]*?\b"
    r"(?:laten\s+\w+en|(?!(?:afgesproken|toegezegd|overeengekomen|voorzien|beloofd|gepland|ingepland|vastgelegd|geregeld|opgenomen|verplicht)\b)"
    r"(?!(?:ge|be|ver)(?:meenten|sprekken|bieden|bruiken|drijven|bied)\b)\w{0,6}(?:ge|be|ver|ont|her)\w{2,}(?:d|t|en))\b",
    re.IGNORECASE,
)
"""A perfect, however the sentence ends, save of what one agreed or promised."""
_KAAL = re.compile(
    r"evaluatie(?:s|rapport|nota)?|geëvalueerd|geevalueerd|tussenbalans|nabeschouwing|ijkpunt\w*", re.IGNORECASE
)
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


def evaluaties(lezing: Lezing) -> list[Zin]:
    """The sentences that promise to look back at what is decided now: in so many words, else in parts."""
    voorbij, planning = _voorbij(lezing), {z.nummer for z in lezing.zinnen_onder("planning")}
    straks = _straks(lezing)
    blik = _met(lezing, "terugblik") & (straks | planning)
    woord = _woord(lezing, straks | planning | {z.nummer for z in lezing.zinnen_onder("besluit")})
    niet = _met(lezing, "geen-evaluatie") | ((voorbij | _al_gedaan(lezing)) - planning)
    genoemd = ((woord | blik) - niet) | _los_genoemd(lezing)
    goed = genoemd or _in_delen(lezing, straks | planning) - niet
    return [z for z in lezing.zinnen if z.nummer in goed]


def _woord(lezing: Lezing, komt: Set[int]) -> Set[int]:
    """Sentences that promise it in so many words; the bare noun or participle can also be said of what others did."""
    alle = zonder(treffers(lezing, "planning.evaluatie"), lezing, "planning.evaluatie-terug")
    komt = komt | _met(lezing, "toekomst", "geregeld")
    return {t.zin.nummer for t in alle if t.zin.nummer in komt or not _KAAL.fullmatch(t.zin.tekst[t.begin : t.eind])}


def heeft_moment(lezing: Lezing, zin: Zin) -> bool:
    """Whether the sentence says when, so that one can tell the year; a year that lies before the proposal is none."""
    jaar = stukjaar(lezing)
    data = datums_per_zin(lezing).get(zin.nummer, ())
    return bool(_TERMIJN.search(zin.tekst)) or any(_vanaf(d, jaar) for d in data)


def zachte_evaluaties(lezing: Lezing) -> list[Zin]:
    """Following so closely that it is as good as an evaluation, or that is all there is under the heading Evaluatie."""
    voorbij, gedaan = _voorbij(lezing), _al_gedaan(lezing)
    eigen = [t for t in treffers(lezing, "planning.volgen") if _onder_eigen_kop(t.zin)]
    zacht = [t for t in treffers(lezing, "planning.evaluatie-zacht") if t.zin.nummer not in gedaan]
    return [t.zin for t in (*zacht, *eigen) if t.zin.nummer not in voorbij]


def _met(lezing: Lezing, *groepen: str) -> frozenset[int]:
    """The numbers of the sentences with a phrase of one of these groups of the planning list."""
    return nummers(treffers(lezing, *(f"planning.{g}" for g in groepen)))


def _onder_eigen_kop(zin: Zin) -> bool:
    return zin.rubriek is not None and bool(_KOP.search(zin.rubriek.kop)) and inhoudelijk(zin)


def _los_genoemd(lezing: Lezing) -> Set[int]:
    """A moment under the heading Evaluatie, or a few words that are no more than that: "Evaluatie begin 2028."."""
    data, jaar = datums_per_zin(lezing), stukjaar(lezing)
    onder_kop = {z.nummer for z in lezing.zinnen if _onder_eigen_kop(z) and z.nummer in data}
    woorden = [t.zin for t in lezing.treffers.get("planning.evaluatie", ()) if inhoudelijk(t.zin, minstens=2)]
    kort = {z.nummer for z in woorden if len(z.tekst.split()) < DREMPELZIN}
    return onder_kop | {n for n in kort if any(_vanaf(d, jaar) for d in data.get(n, ()))}


def _vanaf(datum: Datum, jaar: int | None) -> bool:
    return datum.jaar is None or jaar is None or (datum.tot_jaar or datum.jaar) >= jaar


@lru_cache(maxsize=4096)  # several facts ask about the same sentence
def is_gedaan(tekst: str) -> bool:
    """A sentence that ends on "heeft … vastgesteld" tells what has been done, unless that is what one asks."""
    return bool(_VOLTOOID.search(tekst)) and not _VOLTOOIDE_VRAAG.search(tekst)


def _voorbij(lezing: Lezing) -> frozenset[int]:
    """Sentences that only tell of the past."""
    gedaan = {z.nummer for z in lezing.zinnen if is_gedaan(z.tekst)}
    return (_met(lezing, "verleden") | gedaan) - _met(lezing, "toekomst")


def _straks(lezing: Lezing) -> frozenset[int]:
    """Sentences with a moment that still comes, on the calendar or in words."""
    nu, jaar = stukdatum(lezing), stukjaar(lezing)
    data = {z.nummer for z, d in lezing.datums if d.soort != "relatief" and (d.jaar is None or komt_nog(d, nu, jaar))}
    return _met(lezing, "later") | data


def _in_delen(lezing: Lezing, straks: Set[int]) -> Set[int]:
    """Sentences in which somebody examines (nagaan) what came of it (opbrengst), with a moment that comes.

    As good as saying what came of it is saying what is decided next (verder) once the trial or the term is over.
    """
    later, proef, verder = _met(lezing, "later"), _met(lezing, "proef"), _met(lezing, "verder")
    voltooid = {z.nummer for z in lezing.zinnen if _VOLTOOIDE_VRAAG.search(z.tekst)}
    nagaan = nummers(stellig(treffers(lezing, "planning.nagaan")))
    verteld = _met(lezing, "vertellen") & (voltooid | _met(lezing, "ervaringen"))
    gaat_na = (nagaan | verteld) - _met(lezing, "nagaan-anders")
    wat = _met(lezing, "opbrengst") | voltooid | (_met(lezing, "opbrengst-zacht") & (later | proef))
    wat |= {z.nummer for z in lezing.zinnen if _OF_ANDERS.search(z.tekst)}
    wat |= {z.nummer + 1 for z in lezing.zinnen if _VRAAG.search(z.tekst)}
    moment = straks | _met(lezing, "geregeld")
    gaat_na -= _al_gedaan(lezing)
    besluit = (gaat_na | _met(lezing, "blijkt")) & verder & (later | _naast(lezing, proef))
    return (gaat_na & wat & moment) | besluit


@eens
def _al_gedaan(lezing: Lezing) -> Set[int]:
    """Sentences whose main clause tells what was done or what a rule says, so that they promise nothing."""
    hoofdzin = ((z.nummer, _VRAAGWOORD.split(z.tekst, maxsplit=1)[0]) for z in lezing.zinnen)
    return ({n for n, tekst in hoofdzin if _GEDAAN.search(tekst)} - _met(lezing, "toekomst")) | regels(lezing)


def _naast(lezing: Lezing, kern: Set[int]) -> Set[int]:
    """These sentences and, under the same heading, those right beside them."""
    rubriek = {z.nummer: z.rubriek for z in lezing.zinnen}
    return {n for k in kern for n in (k - 1, k, k + 1) if n in rubriek and rubriek[n] is rubriek[k]}
