"""Occasion and effect: why this proposal, what it is to reach, and whether that can be measured."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from raadslint.facts.basis import Lezing, Treffer, Waarnemer, Zin, plaats, velden
from raadslint.facts.rijen import (
    buiten,
    datums_per_zin,
    feit,
    inhoudelijk,
    koppen,
    met,
    nummers,
    onder,
    plaatsen,
    plaatsen_zinnen,
    rij,
    stukdatum,
    stukjaar,
    treffers,
    zonder,
)
from raadslint.language.bedragen import bedragen, percentages
from raadslint.language.datums import Datum
from raadslint.model import Waarneming

_AANLEIDING = ("aanleiding", "context", "samenvatting", "toelichting")
_EFFECT = ("effect", "aanleiding", "samenvatting")
_VERGELIJKING = re.compile(
    r"\b(?:van\s+(?:\w+\s+)?(?!(?:19|20)\d\d\b)\d[\d.,]*\b.{0,40}?\bnaar\s+(?:\w+\s+){0,3}?\d"
    r"|(?:hoogstens|hooguit|ten\s+hoogste|maximaal|minstens|ten\s+minste|tenminste|minimaal|(?:minder|meer)\s+dan)\s+"
    r"(?!(?:19|20)\d\d\b)(?:één|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|\d[\d.,]*)\s+\w"
    r"|(?!(?:19|20)\d\d\b)\d[\d.]*\s+van\s+de\s+\d)",
    re.IGNORECASE,
)
"""A goal told by comparing: from 41 to 5, at most one a year, 80 of the 96."""
_AANTAL = re.compile(
    r"(?<![\w.,/-])(?<!\bin )(?<!vanaf )(?:\d{4}|\d{1,3}(?:\.\d{3})*(?:,\d+)?)\s+"
    r"(?:extra\s+|nieuwe\s+|sociale\s+|betaalbare\s+)?"
    r"(?:woningen|huishoudens|bomen|plantvakken|plaatsen|plekken|leerlingen|jongeren|kinderen|deelnemers|fte|bedrijven|"
    r"arbeidsplaatsen|banen|kilometer|km|hectare|ha|ton|kilo|kg|kWh|MWh|TJ|PJ|laadpalen|bezoekers|statushouders|gezinnen)\b",
    re.IGNORECASE,
)


def _meetbaar(lezing: Lezing) -> list[Zin]:
    """A goal with a quantity and a year that is not behind us, in one sentence."""
    data, jaar, nu = datums_per_zin(lezing), stukjaar(lezing), stukdatum(lezing)
    doel = nummers(treffers(lezing, "waarom.doelwoord"))
    goed = []
    for z in lezing.zinnen:
        straks = any(_straks(d, jaar, nu) for d in data.get(z.nummer, ()))
        beoogd = z.nummer in doel or ("effect" in z.onder and _AANTAL.search(z.tekst))
        if beoogd and straks and inhoudelijk(z) and _hoeveelheid(z):
            goed.append(z)
    return goed


def _straks(datum: Datum, jaar: int | None, nu: date | None) -> bool:
    """A year that is not behind the proposal."""
    eind = datum.tot_jaar or datum.jaar
    if eind is None or jaar is None:
        return eind is not None
    voorbij = nu is not None and datum.maand is not None and eind == nu.year and datum.maand < nu.month
    return eind >= jaar and not voorbij


def _hoeveelheid(zin: Zin) -> bool:
    """A percentage or a counted thing; money only where the sentence sets it as a goal, not as a cost."""
    if percentages(zin.tekst) or _AANTAL.search(zin.tekst) or _VERGELIJKING.search(zin.tekst):
        return True
    return "effect" in zin.onder and bool(bedragen(zin.tekst))


def _aanleiding(lezing: Lezing) -> tuple[Treffer, ...]:
    """Why now: under a heading for it, elsewhere in strong words; any word of cause where no heading is for it."""
    eigen = onder(treffers(lezing, "waarom.aanleiding"), *_AANLEIDING)
    elders = "waarom.aanleiding-sterk" if lezing.zinnen_onder("aanleiding", "context") else "waarom.aanleiding"
    return eigen or buiten(treffers(lezing, elders), "besluit", "financien", "kanttekeningen", "alternatieven")


def neem_waarom(lezing: Lezing) -> Iterator[Waarneming]:
    """Occasion, effect, and a goal that a number can be set against."""
    gezocht = koppen(lezing, *_EFFECT)
    effect = zonder(treffers(lezing, "waarom.effect"), lezing, "waarom.in-bijlage")
    eigen = onder(effect, "effect")
    voor_mensen = met(effect, lezing, "waarom.opbrengst")
    doel = eigen or onder(voor_mensen, "aanleiding", "samenvatting", "argumentatie", "toelichting", "context")
    opbrengst = met(eigen, lezing, "waarom.opbrengst") or onder(
        voor_mensen, "argumentatie", "aanleiding", "samenvatting"
    )
    yield rij("aanleiding-genoemd", plaatsen(_aanleiding(lezing)), koppen(lezing, *_AANLEIDING))
    yield rij("effect-genoemd", plaatsen(doel), gezocht)
    yield rij("effect-opbrengst", plaatsen(opbrengst), gezocht)
    herhaling = onder(treffers(lezing, "waarom.herhaling"), "effect")
    yield rij("doel-herhaalt-besluit", () if opbrengst else plaatsen(herhaling), gezocht, nvt=not eigen)
    yield rij("meetbaar-doel", plaatsen_zinnen(_meetbaar(lezing)), gezocht)
    yield rij(
        "doel-alleen-in-bijlage",
        plaatsen(onder(treffers(lezing, "waarom.in-bijlage"), "effect")),
        gezocht,
        nvt=not eigen,
    )


def neem_bron(lezing: Lezing) -> Iterator[Waarneming]:
    """Sentences that lean on research or case law without a name or a date."""
    data = datums_per_zin(lezing)
    genoemd = {z.nummer for z, v in lezing.verwijzingen}
    for t in zonder(treffers(lezing, "argumenten.vage-bron"), lezing, "argumenten.bron-met-naam"):
        if t.zin.nummer not in data and t.zin.nummer not in genoemd:
            yield Waarneming(
                feit="bron-zonder-vindplaats",
                over=f"zin:{t.zin.nummer}",
                bewijs=(plaats(t.zin),),
                zekerheid="aanwijzing",
                velden=velden(woord=t.zin.tekst[t.begin : t.eind]),
            )


WAARNEMERS = (
    Waarnemer(
        naam="waarom",
        levert=(
            feit("aanleiding-genoemd", "Er staat waarom dit voorstel er nu is."),
            feit("effect-genoemd", "Er staat wat het voorstel moet bereiken."),
            feit("effect-opbrengst", "Er staat wat mensen of de gemeente van het effect merken."),
            feit("doel-herhaalt-besluit", "Het beoogde effect herhaalt alleen het besluit.", nvt=True),
            feit("meetbaar-doel", "Een doel heeft een getal en een jaar."),
            feit("doel-alleen-in-bijlage", "De doelen staan alleen in een bijlage.", nvt=True),
        ),
        neem=neem_waarom,
    ),
    Waarnemer(
        naam="bron",
        levert=(
            feit("bron-zonder-vindplaats", "Deze zin noemt een bron zonder naam of datum.", "zin", velden=("woord",)),
        ),
        neem=neem_bron,
    ),
)
