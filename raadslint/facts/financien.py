"""Money: amounts, total, once or yearly, cover, change of the budget, and "it costs nothing"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from raadslint.facts.basis import Lezing, Treffer, Waarnemer, Zin, plaats, velden
from raadslint.facts.dekking import dekking
from raadslint.facts.geld import (
    Bedragrij,
    bedragen_van_besluit,
    geldzinnen,
    gratis_gesteld,
    kosten_van_toepassing,
    over_geld,
)
from raadslint.facts.rijen import (
    datums_per_zin,
    feit,
    koppen,
    met,
    nabij,
    nummers,
    onder,
    plaatsen,
    plaatsen_zinnen,
    rij,
    treffers,
    voorop,
    zonder,
)
from raadslint.facts.totaal import totaal
from raadslint.model import Vindplaats, Waarneming

_RUBRIEKEN = ("financien", "besluit")
_ZONDER_GELD = frozenset({"benoeming", "procedure"})
_EN_VERDER = re.compile(r"\b20\d\d\s+(?:e\.?\s?v\b|en\s+(?:verder|later|volgende)\b)", re.IGNORECASE)
"""Of a column or a sum: from that year on."""
_GELD_ZELF = re.compile(
    r"\W*(?:het|de|dit|deze|onze?)\s+(?:\w+\s+)?(?:resultaat|saldo|voordeel|nadeel|bedrag|kosten|lasten|bijdrage)\s+(?:is|zijn)\b",
    re.IGNORECASE,
)
"""The sentence says of the money itself what it is."""


def _in_geld(lezing: Lezing, *groepen: str) -> tuple[Treffer, ...]:
    zinnen = geldzinnen(lezing)
    return tuple(t for t in treffers(lezing, *groepen) if t.zin.nummer in zinnen)


def _bedragplaatsen(rijen: list[Bedragrij]) -> tuple[Vindplaats, ...]:
    """The amounts as evidence: those of the decision and the money part, where these have any."""
    hier = [(z, b) for z, b in rijen if set(z.onder) & set(_RUBRIEKEN)] or rijen
    return tuple(plaats(z, b.begin, b.eind) for z, b in hier[:4])


def _van_nu(lezing: Lezing, rijen: list[Bedragrij]) -> list[Bedragrij]:
    """Those that are no money of another year or of others."""
    voorbij = nummers(treffers(lezing, "financien.voorbij"))
    return [(z, b) for z, b in rijen if z.nummer not in voorbij or "besluit" in z.onder]


def _per_jaar(lezing: Lezing, bedragen: list[Bedragrij]) -> list[Zin]:
    """Sentences that spread amounts over years: "€ 70.000 in 2031 en € 55.000 in 2032", or a column "2027 e.v."."""
    data = datums_per_zin(lezing)
    aantal = Counter(z.nummer for z, _ in bedragen)
    zinnen = {z.nummer: z for z, _ in bedragen}
    jaren = {n: {d.jaar for d in data.get(n, ()) if d.jaar} for n in zinnen}
    naast_elkaar = nummers(treffers(lezing, "financien.vergelijking"))
    verdeeld = [z for n, z in zinnen.items() if aantal[n] >= 2 and len(jaren[n]) >= 2 and n not in naast_elkaar]
    return verdeeld or [z for z in lezing.zinnen_onder("financien") if _EN_VERDER.search(z.tekst)]


def _soort(lezing: Lezing, bedragen: list[Bedragrij]) -> tuple[Treffer, ...]:
    """Words for once or yearly, in the money part and the decision if there are any.

    "Per year" can be said of anything: it counts beside an amount or a word for cost, and where the money has a part
    of its own only there. Elsewhere either word must be said of an amount, of what is proposed, or of the money itself.
    """
    per_jaar = [t for t in _in_geld(lezing, "financien.per-jaar") if over_geld(t)]
    eigen_deel = any("financien" in z.onder for z, _ in bedragen)
    soort = zonder(_in_geld(lezing, "financien.soort"), lezing, "algemeen.geval")
    hier = onder((*soort, *per_jaar), *_RUBRIEKEN)
    met_bedrag = {z.nummer for z, _ in (*bedragen, *lezing.bedragen)}
    elders = (*(t for t in soort if over_geld(t)), *(() if eigen_deel else per_jaar))
    zelf = (t for t in elders if _GELD_ZELF.match(t.zin.tekst))
    return hier or (*nabij(elders, met_bedrag, voor=1), *met(elders, lezing, "financien.voorgesteld"), *zelf)


def neem_financien(lezing: Lezing) -> Iterator[Waarneming]:
    """The money facts of the codebook; not applicable when the decision costs nothing."""
    gezocht = koppen(lezing, *_RUBRIEKEN)
    bedragen, kosten = bedragen_van_besluit(lezing), kosten_van_toepassing(lezing)
    gratis = gratis_gesteld(lezing, bedragen)
    soort = plaatsen(_soort(lezing, bedragen)) or plaatsen_zinnen(_per_jaar(lezing, bedragen))
    wijziging = zonder(
        lezing.treffers.get("financien.begrotingswijziging", ()), lezing, "financien.geen-begrotingswijziging"
    )
    nvt = not kosten
    genoemd = _van_nu(lezing, bedragen)
    aantal = len({b.waarde for _, b in genoemd})
    yield rij("bedrag-genoemd", _bedragplaatsen(genoemd), gezocht, "vastgesteld", aantal=aantal)
    yield rij("geen-kosten-gesteld", plaatsen(voorop(gratis, *_RUBRIEKEN)), gezocht)
    yield rij("kosten-van-toepassing", _kostenbewijs(lezing, bedragen) if kosten else (), gezocht)
    yield rij("totaal-genoemd", () if nvt else totaal(lezing, bedragen), gezocht, nvt=nvt)
    yield rij("incidenteel-structureel", () if nvt else soort, gezocht, nvt=nvt)
    yield rij("dekking-benoemd", () if nvt else dekking(lezing, bedragen), gezocht, nvt=nvt)
    geen_geld = lezing.dossier.voorsteltype in _ZONDER_GELD and not bedragen and not gratis
    yield rij("begrotingswijziging-genoemd", plaatsen(voorop(wijziging, *_RUBRIEKEN)), gezocht, nvt=geen_geld)
    yield rij("geen-kosten-reden", plaatsen(met(gratis, lezing, "financien.reden")), gezocht, nvt=not gratis)


def _kostenbewijs(lezing: Lezing, bedragen: list[Bedragrij]) -> tuple[Vindplaats, ...]:
    """What shows that there are costs; the first sentence of the money part, or of the decision, when nothing does."""
    eerste = plaatsen(treffers(lezing, "financien.er-zijn-kosten")[:1])
    return _bedragplaatsen(bedragen) or eerste or plaatsen_zinnen(lezing.zinnen_onder(*_RUBRIEKEN)[:1])


def neem_onderbouwing(lezing: Lezing) -> Iterator[Waarneming]:
    """How the money part is written: what for, on what ground, only by reference, contradicted elsewhere."""
    gezocht = koppen(lezing, "financien")
    bedragen = bedragen_van_besluit(lezing)
    geen = not bedragen
    besteed = [t for t in treffers(lezing, "financien.besteding") if t.zin.nummer in {z.nummer for z, _ in bedragen}]
    tabel = [z for z, _ in bedragen if z.blok.tabel is not None]
    yield rij("financien-gespecificeerd", plaatsen(besteed) or plaatsen_zinnen(tabel), gezocht, nvt=geen)
    yield rij("financien-onderbouwd", plaatsen(_in_geld(lezing, "financien.onderbouwing")), gezocht, nvt=geen)
    verwijst = onder(treffers(lezing, "financien.naar-bijlage"), "financien")
    zonder_kop = not lezing.dossier.onder("financien")
    onder_kop = [z for z, _ in bedragen if "financien" in z.onder]
    yield rij("financien-alleen-bijlage", () if onder_kop else plaatsen(verwijst), gezocht, nvt=zonder_kop)
    yield rij("financien-elders-genoemd", _elders(lezing), gezocht, nvt=zonder_kop)


def _elders(lezing: Lezing) -> tuple[Vindplaats, ...]:
    """Amounts of cost outside a Financiën part that says there are no costs."""
    gratis = onder(treffers(lezing, "financien.geen-gevolgen"), "financien")
    kosten = nummers(treffers(lezing, "financien.kosten-elders"))
    elders = [(z, b) for z, b in lezing.bedragen if "financien" not in z.onder and z.nummer in kosten]
    if not gratis or not elders:
        return ()
    return (*plaatsen(gratis, "gesteld"), *(plaats(z, b.begin, b.eind, "elders") for z, b in elders[:3]))


def neem_jaar(lezing: Lezing) -> Iterator[Waarneming]:
    """Amounts under Financiën in a sentence or table row without any year or duration."""
    datums = datums_per_zin(lezing)
    jaarlijks = nummers(treffers(lezing, "financien.soort", "financien.per-jaar"))
    for z, b in bedragen_van_besluit(lezing):
        gedateerd = any(d.jaar for d in datums.get(z.nummer, ())) or z.nummer in jaarlijks or b.per == "jaar"
        if "financien" in z.onder and z.blok.tabel is None and not gedateerd:
            yield Waarneming(
                feit="bedrag-zonder-jaar",
                over=f"zin:{z.nummer}",
                bewijs=(plaats(z, b.begin, b.eind),),
                velden=velden(bedrag=b.tekst),
            )


WAARNEMERS = (
    Waarnemer(
        naam="financien",
        levert=(
            feit(
                "bedrag-genoemd",
                "Ten minste één bedrag over kosten of dekking van dit besluit staat erin.",
                velden=("aantal",),
            ),
            feit("geen-kosten-gesteld", "Er staat uitdrukkelijk dat er geen (extra) kosten zijn."),
            feit("kosten-van-toepassing", "Het besluit brengt kosten mee, of kan die meebrengen."),
            feit("totaal-genoemd", "De totale kosten van het besluit staan erin.", nvt=True),
            feit("incidenteel-structureel", "Er staat of het geld eenmalig of structureel nodig is.", nvt=True),
            feit("dekking-benoemd", "Een begrotingspost, reserve of ander budget wordt als dekking genoemd.", nvt=True),
            feit("begrotingswijziging-genoemd", "Een begrotingswijziging wordt genoemd.", nvt=True),
            feit("geen-kosten-reden", "Bij 'geen kosten' staat waarom.", nvt=True),
        ),
        neem=neem_financien,
    ),
    Waarnemer(
        naam="financien-onderbouwing",
        levert=(
            feit("financien-gespecificeerd", "Bij de bedragen staat waarvoor ze zijn.", nvt=True),
            feit("financien-onderbouwd", "Er staat waar de bedragen op berusten.", nvt=True),
            feit("financien-alleen-bijlage", "De bedragen staan alleen in een bijlage.", nvt=True),
            feit("financien-elders-genoemd", "Kosten staan elders, terwijl Financiën zegt dat er geen zijn.", nvt=True),
        ),
        neem=neem_onderbouwing,
    ),
    Waarnemer(
        naam="bedrag-jaar",
        levert=(feit("bedrag-zonder-jaar", "Bij dit bedrag staat geen jaar.", "zin", velden=("bedrag",)),),
        neem=neem_jaar,
    ),
)
