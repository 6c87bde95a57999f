"""Planning: steps with a date, looking back, and dates that lie before the decision."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from raadslint.facts.basis import Lezing, Waarnemer, Zin, plaats, velden
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
    rij,
    stukdatum,
    stukjaar,
    telling,
    treffers,
    zonder,
)
from raadslint.language.datums import Datum
from raadslint.model import Waarneming

_RUBRIEKEN = ("planning", "besluit", "communicatie")
_EINDE = re.compile(r"(?:\btot(?:\s+en\s+met)?|\bt/m)\s*$", re.IGNORECASE)
"""The date that follows ends a period; it is no step."""
_VOLTOOID = re.compile(
    r"\b(?:heeft|hebben|is|had|was|waren)\b[^.;:]*\s(?:(?:aan|af|in|op|uit|vast|voor|over|toe|door|mee|onder|bij)?ge|ver|be|ont|her)\w+(?:d|t|en)\W*$"
)
"""A sentence that ends on "heeft … vastgesteld" tells what has been done."""
_ETIKET = re.compile(r"^\W*[A-Z][\w&/ -]{2,30}:\s")
"""Above the first heading: the label of a line about the paper itself ("Behandeling: commissie 4 februari")."""
_TERMIJN = re.compile(
    r"\b(?:na|binnen|over)\s+(?:(?:ongeveer|circa|ca\.?|het|de|ruim)\s+)?(?:een|één|twee|drie|vier|vijf|zes|\d+|eerste)\s+"
    r"(?:jaar|jaren|maanden|raadsperiode|seizoen(?:en)?|schoolja(?:ar|ren))\b",
    re.IGNORECASE,
)
"""When to look back, counted from the decision."""
_LATER = re.compile(
    rf"{_TERMIJN.pattern}|\b(?:halverwege|tussentijds|na\s+afloop|aan\s+het\s+eind(?:e)?)\b", re.IGNORECASE
)
"""A moment at which one can look back."""
_KOP = re.compile(r"^\W*(?:\d+\W+)?(?:monitoring\s+en\s+)?evaluatie\b(?!\s+en\b)", re.IGNORECASE)
"""The heading that is about looking back and nothing else."""
_NIET_HIER = frozenset({"financien", "bijlagen", "kenmerken"})


def _komt_nog(datum: Datum, nu: date | None, jaar: int | None) -> bool:
    """A moment with at least a month, quarter or year that does not lie before the proposal."""
    grof = datum.soort == "periode" and datum.maand is None
    if grof or (datum.jaar is None and datum.soort not in ("dag", "maand", "kwartaal")):
        return False
    if datum.jaar is None:
        return True
    if nu is not None and datum.jaar == nu.year and datum.maand is not None:
        return (datum.maand, datum.dag or 31) >= (nu.month, nu.day)
    return jaar is None or datum.jaar >= jaar


def _stappen(lezing: Lezing) -> list[Zin]:
    """Sentences with a step that still comes and a moment for it."""
    nu, jaar, data = stukdatum(lezing), stukjaar(lezing), datums_per_zin(lezing)
    plekken = _stapzinnen(lezing)
    sterk = nummers(treffers(lezing, "planning.stap-sterk"))
    looptijd = nummers(treffers(lezing, "planning.looptijd"))
    goed = []
    for z in lezing.zinnen:
        straks = [d for d in data.get(z.nummer, ()) if _komt_nog(d, nu, jaar)]
        momenten = [d for d in straks if not _EINDE.search(z.tekst[: d.begin])]
        precies = any(d.soort != "jaar" for d in momenten) or (z.nummer in sterk and "effect" not in z.onder)
        in_planning = "planning" in z.onder and z.nummer not in looptijd
        if momenten and z.nummer in plekken and (precies or in_planning) and inhoudelijk(z):
            goed.append(z)
    return goed


def _stapzinnen(lezing: Lezing) -> frozenset[int]:
    """Sentences that may hold a step: all of the planning, elsewhere those that look ahead."""
    stap = nummers(treffers(lezing, "planning.stap"))
    voltooid = {z.nummer for z in lezing.zinnen if _VOLTOOID.search(z.tekst)}
    terug = nummers(treffers(lezing, "planning.verleden")) | voltooid
    verteld = nummers(treffers(lezing, "planning.verteld"))
    vooruit = stap - (terug - nummers(treffers(lezing, "planning.toekomst")))
    verhaal = (z for z in lezing.zinnen if z.rubriek is not None or not _ETIKET.match(z.tekst))
    zinnen = (z for z in verhaal if not set(z.onder[:1]) & _NIET_HIER)
    in_planning = stap | ({z.nummer for z in lezing.zinnen_onder("planning")} - verteld)
    return frozenset(z.nummer for z in zinnen if z.nummer in (in_planning if "planning" in z.onder else vooruit))


def _evaluaties(lezing: Lezing) -> list[Zin]:
    """Looking back that still has to come: in so many words, as a question for later, or under its own heading."""
    data, voorbij = datums_per_zin(lezing), _voorbij(lezing)
    woord = zonder(treffers(lezing, "planning.evaluatie"), lezing, "planning.evaluatie-terug")
    vraag = [t for t in treffers(lezing, "planning.terugblik") if t.zin.nummer in data or _LATER.search(t.zin.tekst)]
    vraag += onder(treffers(lezing, "planning.terugblik"), "planning")
    goed = {t.zin.nummer for t in (*woord, *vraag) if "planning" in t.zin.onder or t.zin.nummer not in voorbij}
    goed |= {z.nummer for z in lezing.zinnen if _onder_eigen_kop(z) and z.nummer in data}
    return [z for z in lezing.zinnen if z.nummer in goed]


def _onder_eigen_kop(zin: Zin) -> bool:
    return zin.rubriek is not None and bool(_KOP.search(zin.rubriek.kop)) and inhoudelijk(zin)


def _zachte_evaluaties(lezing: Lezing) -> list[Zin]:
    """Following so closely that it is as good as an evaluation, or that is all there is under the heading Evaluatie."""
    voorbij = _voorbij(lezing)
    eigen = [t for t in treffers(lezing, "planning.volgen") if _onder_eigen_kop(t.zin)]
    return [t.zin for t in (*treffers(lezing, "planning.evaluatie-zacht"), *eigen) if t.zin.nummer not in voorbij]


def _voorbij(lezing: Lezing) -> frozenset[int]:
    """Sentences that only tell of the past."""
    return nummers(treffers(lezing, "planning.verleden")) - nummers(treffers(lezing, "planning.toekomst"))


def neem_planning(lezing: Lezing) -> Iterator[Waarneming]:
    """Steps and evaluation, each with or without a date."""
    gezocht = koppen(lezing, *_RUBRIEKEN)
    stappen, data = _stappen(lezing), datums_per_zin(lezing)
    terug = _evaluaties(lezing)
    zacht = terug or _zachte_evaluaties(lezing)
    yield rij("vervolgstap-met-datum", plaatsen_zinnen(stappen), gezocht)
    yield getal("vervolgstappen-aantal", len(stappen), plaatsen_zinnen(stappen))
    yield rij("evaluatie-genoemd", plaatsen_zinnen(zacht), gezocht)
    gedateerd = [z for z in terug if z.nummer in data or _TERMIJN.search(z.tekst)]
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
            yield Waarneming(
                feit="open-einde",
                over=f"zin:{t.zin.nummer}",
                bewijs=(plaats(t.zin),),
                zekerheid="aanwijzing",
                velden=velden(woord=t.zin.tekst[t.begin : t.eind]),
            )


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
