"""Planning: steps with a date, looking back, and dates that lie before the decision."""

from __future__ import annotations

import re
from collections.abc import Iterator

from raadslint.facts.basis import Lezing, Waarnemer, Zin, plaats, velden
from raadslint.facts.evaluatie import evaluaties, heeft_moment, is_gedaan, komt_nog, zachte_evaluaties
from raadslint.facts.rijen import (
    buiten,
    datums_per_zin,
    feit,
    getal,
    inhoudelijk,
    koppen,
    nummers,
    onder,
    plaatsen,
    plaatsen_zinnen,
    rang,
    rij,
    stukdatum,
    stukjaar,
    telling,
    treffers,
    zinrij,
    zonder,
)
from raadslint.language.datums import Datum
from raadslint.model import Waarneming

_RUBRIEKEN = ("planning", "besluit", "communicatie")
_EINDE = re.compile(r"(?:\btot(?:\s+en\s+met)?|\bt/m)\s*$", re.IGNORECASE)
"""The date that follows ends a period; it is no step."""
_NA_HULPWERKWOORD = re.compile(r"\b(?:heeft|hebben|is|zijn|had|was)\b[^,.;:]*$")
_VOOR_DEELWOORD = re.compile(
    r"^[^,.;:]*?\s(?!(?:voorzien|verwacht|beoogd|gepland|gereed|bedoeld|gereserveerd)\b)"
    r"(?:(?:aan|af|in|op|uit|vast|voor|over|toe|door|mee|onder|bij)?ge|ver|be|ont|her)\w{2,}(?:d|t|en)\b(?!\s+te\b)"
)
_VOOR_BIJVOEGLIJK = re.compile(r"^(?:\s+door\s[^,.;:]{3,40}?)?\s+\w*(?:ge|ver|be)\w+(?:de|te)\b")
_BIJ_JAAR = re.compile(
    r"\b(?:in|per|vanaf|van|uiterlijk|begin|medio|eind|einde|halverwege|voor|vóór|na|tot|tegen|rond|door|jaar|jaren|en|of|of\s+in|schooljaar|seizoen)\W*$",
    re.IGNORECASE,
)
"""Before a bare year in which something happens; elsewhere it is part of a name (Verordening afval 2026)."""
_ETIKET = re.compile(r"^\W*[A-Z][\w&/ -]{2,30}:\s")
"""Above the first heading: the label of a line about the paper itself ("Behandeling: commissie 4 februari")."""
_NIET_HIER = frozenset({"financien", "bijlagen", "kenmerken"})


def _stappen(lezing: Lezing) -> list[Zin]:
    """Sentences with a step that still comes and a moment for it."""
    nu, jaar, data = stukdatum(lezing), stukjaar(lezing), datums_per_zin(lezing)
    plekken = _stapzinnen(lezing)
    sterk = nummers(treffers(lezing, "planning.stap-sterk"))
    looptijd = nummers(treffers(lezing, "planning.looptijd"))
    goed = []
    for z in lezing.zinnen:
        straks = [d for d in data.get(z.nummer, ()) if komt_nog(d, nu, jaar)]
        momenten = [d for d in straks if not _EINDE.search(z.tekst[: d.begin]) and not _al_gebeurd(z.tekst, d)]
        jaren = [d for d in momenten if d.soort == "jaar" and _BIJ_JAAR.search(z.tekst[: d.begin])]
        precies = any(d.soort != "jaar" for d in momenten) or (jaren and z.nummer in sterk and "effect" not in z.onder)
        in_planning = "planning" in z.onder and z.nummer not in looptijd
        if momenten and z.nummer in plekken and (precies or in_planning) and inhoudelijk(z):
            goed.append(z)
    return sorted(goed, key=lambda z: rang(z, "planning", "besluit", "communicatie"))


def _al_gebeurd(tekst: str, datum: Datum) -> bool:
    """The moment of something done, without a year: "heeft in mei … gemeld", "het in mei vastgestelde plan"."""
    voor, na = tekst[: datum.begin], tekst[datum.eind :]
    voltooid = _NA_HULPWERKWOORD.search(voor) and _VOOR_DEELWOORD.search(na)
    return datum.jaar is None and bool(voltooid or _VOOR_BIJVOEGLIJK.search(na))


def _stapzinnen(lezing: Lezing) -> frozenset[int]:
    """Sentences that may hold a step: all of the planning, elsewhere those that look ahead."""
    stap = nummers(treffers(lezing, "planning.stap"))
    voltooid = {z.nummer for z in lezing.zinnen if is_gedaan(z.tekst)}
    terug = nummers(treffers(lezing, "planning.verleden")) | voltooid
    verteld = nummers(treffers(lezing, "planning.verteld"))
    vooruit = stap - (terug - nummers(treffers(lezing, "planning.toekomst")))
    verhaal = (z for z in lezing.zinnen if z.rubriek is not None or not _ETIKET.match(z.tekst))
    zinnen = (z for z in verhaal if not set(z.onder[:1]) & _NIET_HIER)
    in_planning = stap | ({z.nummer for z in lezing.zinnen_onder("planning")} - verteld)
    return frozenset(z.nummer for z in zinnen if z.nummer in (in_planning if "planning" in z.onder else vooruit))


def neem_planning(lezing: Lezing) -> Iterator[Waarneming]:
    """Steps and evaluation, each with or without a date."""
    gezocht = koppen(lezing, *_RUBRIEKEN)
    stappen = _stappen(lezing)
    terug = evaluaties(lezing)
    zacht = terug or zachte_evaluaties(lezing)
    zacht = sorted(zacht, key=lambda z: (not heeft_moment(lezing, z), rang(z, "planning", "besluit")))
    eigen = [z for z in stappen if set(z.onder) & set(_RUBRIEKEN)]
    yield rij("vervolgstap-met-datum", plaatsen_zinnen(eigen or stappen), gezocht)
    yield getal("vervolgstappen-aantal", len(stappen), plaatsen_zinnen(stappen))
    yield rij("evaluatie-genoemd", plaatsen_zinnen(zacht), gezocht)
    gedateerd = [z for z in zacht if z in terug and heeft_moment(lezing, z)]
    yield rij("evaluatie-met-datum", plaatsen_zinnen(gedateerd), gezocht)
    yield rij("monitoring-genoemd", plaatsen(treffers(lezing, "planning.volgen")), gezocht)
    toegelicht = onder(treffers(lezing, "planning.geen-evaluatie"), "planning", "communicatie")
    yield rij("evaluatie-uitgesloten", plaatsen(toegelicht), gezocht)


def neem_verleden(lezing: Lezing) -> Iterator[Waarneming]:
    """Steps that the planning puts before the day on which the council decides."""
    nu = stukdatum(lezing)
    terug = nummers(treffers(lezing, "planning.verleden"))
    for zin, datum in lezing.datums:
        dag = datum.datum
        if nu and dag and dag < nu and "planning" in zin.onder and zin.nummer not in terug and inhoudelijk(zin):
            yield Waarneming(
                feit="planning-datum-in-verleden",
                over=f"zin:{zin.nummer}",
                bewijs=(plaats(zin, datum.begin, datum.eind),),
                velden=velden(datum=dag, tekst=datum.tekst, raad=nu),
            )


def neem_open_einde(lezing: Lezing) -> Iterator[Waarneming]:
    """Sentences that leave something to be settled later, without a date."""
    data = datums_per_zin(lezing)
    for t in buiten(zonder(treffers(lezing, "planning.open-einde"), lezing, "planning.verleden"), "kanttekeningen"):
        if t.zin.nummer not in data:
            yield zinrij("open-einde", t)


WAARNEMERS = (
    Waarnemer(
        naam="planning",
        levert=(
            feit("vervolgstap-met-datum", "Een volgende stap staat er met ten minste een maand, kwartaal of jaar."),
            telling("vervolgstappen-aantal", "Hoeveel zinnen een volgende stap met datum noemen."),
            feit("evaluatie-genoemd", "Er staat dat er wordt geëvalueerd."),
            feit("evaluatie-met-datum", "Bij de evaluatie staat een datum of periode."),
            feit("monitoring-genoemd", "Er staat dat de uitvoering wordt gevolgd of dat daarover wordt gerapporteerd."),
            feit("evaluatie-uitgesloten", "Er staat uitdrukkelijk dat er geen evaluatie komt."),
        ),
        neem=neem_planning,
    ),
    Waarnemer(
        naam="planning-verleden",
        levert=(
            feit(
                "planning-datum-in-verleden",
                "Deze stap ligt voor de raadsvergadering.",
                "zin",
                velden=("datum", "tekst", "raad"),
            ),
        ),
        neem=neem_verleden,
    ),
    Waarnemer(
        naam="open-einde",
        levert=(feit("open-einde", "Deze zin laat iets open zonder datum.", "zin", velden=("woord",)),),
        neem=neem_open_einde,
    ),
)
