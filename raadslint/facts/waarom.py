"""Occasion and effect: why this proposal, what it is to reach, and whether that can be measured."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from raadslint.facts.basis import Lezing, Treffer, Waarnemer, Zin
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
    rang,
    rij,
    stukdatum,
    stukjaar,
    treffers,
    zinrij,
    zonder,
)
from raadslint.language.bedragen import bedragen, percentages
from raadslint.language.datums import Datum
from raadslint.model import Waarneming

_AANLEIDING = ("aanleiding", "context", "samenvatting", "toelichting")
_BEGIN = 5
"""So many sentences at the start of the explanation tell why, where no heading is for it."""
_EFFECT = ("effect", "aanleiding", "samenvatting")
_GEEN_JAAR = r"(?!(?:19|20)\d\d\b)"
_TELWOORD = r"één|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien"
_VERGELIJKING = re.compile(
    rf"\b(?:van\s+(?:\w+\s+)?{_GEEN_JAAR}\d[\d.,]*\b.{{0,40}}?\bnaar\s+(?:\w+\s+){{0,3}}?\d"
    r"|(?:hoogstens|hooguit|ten\s+hoogste|maximaal|minstens|ten\s+minste|tenminste|minimaal|(?:minder|meer|hoger|lager)\s+dan)"
    rf"\s+{_GEEN_JAAR}(?:{_TELWOORD}|\d[\d.,]*)\s+\w"
    rf"|{_GEEN_JAAR}(?:{_TELWOORD}|\d[\d.]*)\s+(?:van|op|op\s+de|van\s+de)\s+(?:de\s+)?(?:{_TELWOORD}|{_GEEN_JAAR}\d)"
    r"|\b(?:een|twee|drie)\s+(?:derde|kwart|vijfde|tiende)\b|\bde\s+helft\b|\b\w*(?:halve+r|verdubbel|verdrievoudig)\w*)",
    re.IGNORECASE,
)
"""A goal told by comparing or as a share: from 41 to 5, at most one a year, four out of five, a quarter less."""
_AANTAL = re.compile(
    r"(?<![\w.,/-])(?<!\bin )(?<!vanaf )(?:\d{4}|\d{1,3}(?:\.\d{3})*(?:,\d+)?)\s+"
    r"(?:extra\s+|nieuwe\s+|sociale\s+|betaalbare\s+)?"
    r"(?:woningen|huishoudens|bomen|plantvakken|plaatsen|plekken|leerlingen|jongeren|kinderen|deelnemers|fte|bedrijven|"
    r"arbeidsplaatsen|banen|kilometer|km|hectare|ha|ton|kilo|kg|[kMGT]W(?:h|p)?|TJ|PJ|laadpalen|bezoekers|statushouders|gezinnen|"
    r"vrijwilligers|m[23²³])\b",
    re.IGNORECASE,
)
_TELBAAR = re.compile(
    rf"(?<![\w.,/€-])(?<!artikel )(?:nul|{_TELWOORD}|{_GEEN_JAAR}\d{{1,3}}(?:\.?\d{{3}})*(?:,\d+)?)\s+(?:\w+e\s+)?"
    r"(?!miljoen|jaren|maanden|weken|dagen|uren|minuten|punten|raden|raadsleden|gemeenten|bijlagen)\w{3,}(?:en|s)\b"
    r"|\b\w*cijfer\b[^.;]{0,40}?\d",
    re.IGNORECASE,
)
"""Any counted thing, or a mark; enough where the place already says that it is a goal."""
_TERMIJN = re.compile(r"\bbinnen\s+(?:één|een|twee|drie|vier|vijf|zes|acht|tien|\d{1,2})\s+jaar\b", re.IGNORECASE)
"""Under the heading for goals a term says as much as a year."""
_WENSBEELD = re.compile(
    r"^\W*(?!Deze\b|Onze\b)(?:Een|[A-Z]\w+e)\s+[\w-]+(?:[\s,]+[\w-]+){0,5}?[\s,]+(?:die|dat|waar\w*)\b"
)
"""A thing and what it should be like: "Een plein waar kinderen kunnen spelen"."""
_NUL = re.compile(
    r"(?<!nagenoeg )(?<!bijna )\b(?:(?:\w+-)?\w*neutraliteit\b"
    r"|(?:(?:klimaat|energie|co[2₂])-?neutraal|emissie(?:vrij|loos)|(?:aardgas|fossiel|afval)vrij)\b"
    r"(?=\W*$|\s*[,.;:)]|\s+(?:zijn|is|wordt|worden|te|in|en|per|uiterlijk|moeten?|zal|zullen)\b))",
    re.IGNORECASE,
)
"""A word that means nought, said of the whole and not before a noun: its year makes it a goal that can be checked."""


def _meetbaar(lezing: Lezing) -> list[Zin]:
    """A goal with a quantity and a year that is not behind us.

    In one sentence with a word for a goal; under the heading for the effect or in a list of goals any quantity counts,
    and the year may stand in the words before the list. A mark for success may have its year in the sentence before.
    """
    jaren = _komende(lezing)
    maat = nummers(treffers(lezing, "waarom.maatstaf"))
    geen_doel = nummers(treffers(lezing, "waarom.geen-doel"))
    doel = nummers(treffers(lezing, "waarom.doelwoord")) - geen_doel
    lijst = _doelenlijst(lezing, doel)
    goed = []
    for z in filter(inhoudelijk, lezing.zinnen):
        plek = ("effect" in z.onder and z.nummer not in geen_doel) or z.nummer in lijst or z.nummer in maat
        termijn = plek and z.nummer in doel and bool(_TERMIJN.search(z.tekst))
        straks = {z.nummer, lijst.get(z.nummer, z.nummer - 1 if z.nummer in maat else 0)} & jaren
        geld = z.nummer in doel and "effect" in z.onder and bool(bedragen(z.tekst))
        if (straks or termijn) and (plek or z.nummer in doel) and (geld or _hoeveelheid(z, plek)):
            goed.append(z)
    return sorted(goed, key=lambda z: rang(z, "effect"))


def _komende(lezing: Lezing) -> set[int]:
    """The sentences with a year that is not behind the proposal."""
    jaar, nu = stukjaar(lezing), stukdatum(lezing)
    return {n for n, data in datums_per_zin(lezing).items() if any(_straks(d, jaar, nu) for d in data)}


def _doelenlijst(lezing: Lezing, doel: frozenset[int]) -> dict[int, int]:
    """List item → the sentence that opens its list: a goal and a colon ("Wij streven naar:")."""
    rijen: dict[int, int] = {}
    kop = 0
    for z in lezing.zinnen:
        if z.nummer in doel and z.tekst.rstrip().endswith(":"):
            kop = z.nummer
        elif kop and z.blok.soort == "lijstpunt":
            rijen[z.nummer] = kop
        else:
            kop = 0
    return rijen


def _straks(datum: Datum, jaar: int | None, nu: date | None) -> bool:
    """A year that is not behind the proposal."""
    eind = datum.tot_jaar or datum.jaar
    if eind is None or jaar is None:
        return eind is not None
    voorbij = nu is not None and datum.maand is not None and eind == nu.year and datum.maand < nu.month
    return eind >= jaar and not voorbij


def _hoeveelheid(zin: Zin, plek: bool) -> bool:
    """A percentage, a share or a counted thing; where goals have their place also any count or a mark."""
    if percentages(zin.tekst) or any(p.search(zin.tekst) for p in (_AANTAL, _VERGELIJKING, _NUL)):
        return True
    return plek and bool(_TELBAAR.search(zin.tekst))


def _aanleiding(lezing: Lezing) -> tuple[Treffer, ...]:
    """Why now: strong words first, weak ones only where it has its place."""
    sterk = zonder(treffers(lezing, "waarom.aanleiding-sterk"), lezing, "algemeen.geval")
    zwak = treffers(lezing, "waarom.aanleiding")
    eigen = (*onder(sterk, "aanleiding"), *onder(sterk, *_AANLEIDING), *onder(zwak, *_AANLEIDING[:-1]))
    begin = {z.nummer for z in lezing.zinnen_onder("toelichting")[:_BEGIN]}
    rest = (
        *(t for t in zwak if t.zin.nummer in begin),
        *buiten(sterk, "besluit", "financien", "kanttekeningen", "alternatieven"),
    )
    return eigen or rest


def _wensbeelden(lezing: Lezing) -> list[Zin]:
    """What is wished for, named and not said in a sentence: only under the heading that asks for it."""
    return [z for z in lezing.zinnen_onder("effect") if inhoudelijk(z) and _WENSBEELD.match(z.tekst)]


def neem_waarom(lezing: Lezing) -> Iterator[Waarneming]:
    """Occasion, effect, and a goal that a number can be set against."""
    gezocht = koppen(lezing, *_EFFECT)
    effect = zonder(treffers(lezing, "waarom.effect"), lezing, "waarom.in-bijlage")
    eigen = onder(effect, "effect")
    voor_mensen = met(effect, lezing, "waarom.opbrengst")
    elders = onder(voor_mensen, "aanleiding", "samenvatting", "argumentatie", "toelichting", "context")
    doel = plaatsen(eigen) or plaatsen_zinnen(_wensbeelden(lezing)) or plaatsen(elders)
    opbrengst = met(eigen, lezing, "waarom.opbrengst") or onder(
        voor_mensen, "argumentatie", "aanleiding", "samenvatting"
    )
    yield rij("aanleiding-genoemd", plaatsen(_aanleiding(lezing)), koppen(lezing, *_AANLEIDING))
    yield rij("effect-genoemd", doel, gezocht)
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
            yield zinrij("bron-zonder-vindplaats", t)


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
