"""Money: amounts, total, once or yearly, cover, change of the budget, and "it costs nothing"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from raadslint.facts.basis import Lezing, Treffer, Waarnemer, Zin, plaats, velden
from raadslint.facts.dekking import dekking
from raadslint.facts.geld import Bedragrij, bedragen_van_besluit, geldzinnen, kosten_van_toepassing
from raadslint.facts.rijen import (
    buiten,
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
    zonder,
)
from raadslint.facts.totaal import totaal
from raadslint.model import Vindplaats, Waarneming

_RUBRIEKEN = ("financien", "besluit")
_GEEN = re.compile(r"^\W*(?:nee\W+)?(?:geen|nihil|niets)\W*$", re.IGNORECASE)
_ZONDER_GELD = frozenset({"benoeming", "procedure"})


def _in_geld(lezing: Lezing, *groepen: str) -> tuple[Treffer, ...]:
    zinnen = geldzinnen(lezing)
    return tuple(t for t in treffers(lezing, *groepen) if t.zin.nummer in zinnen)


def _bedragplaatsen(rijen: list[Bedragrij]) -> tuple[Vindplaats, ...]:
    return tuple(plaats(z, b.begin, b.eind) for z, b in rijen[:4])


def _per_jaar(lezing: Lezing, bedragen: list[Bedragrij]) -> list[Zin]:
    """Sentences that spread amounts over years: "€ 70.000 in 2031 en € 55.000 in 2032"."""
    data = datums_per_zin(lezing)
    aantal = Counter(z.nummer for z, _ in bedragen)
    zinnen = {z.nummer: z for z, _ in bedragen}
    jaren = {n: {d.jaar for d in data.get(n, ()) if d.jaar} for n in zinnen}
    return [z for n, z in zinnen.items() if aantal[n] >= 2 and len(jaren[n]) >= 2]


def _soort(lezing: Lezing, bedragen: list[Bedragrij]) -> tuple[Treffer, ...]:
    """Words for once or yearly; "per year" can be said of anything, so where the money has its own part only there."""
    per_jaar = _in_geld(lezing, "financien.per-jaar")
    eigen_deel = any("financien" in z.onder for z, _ in bedragen)
    return (*_in_geld(lezing, "financien.soort"), *(onder(per_jaar, *_RUBRIEKEN) if eigen_deel else per_jaar))


def _gratis(lezing: Lezing, bedragen: list[Bedragrij]) -> tuple[Treffer, ...]:
    """Sentences that say it costs nothing (more); of an option that is not chosen it does not count.

    Work that fits in what there is counts beside amounts too, unless one of these is asked in the decision or is
    what the sentence goes on about.
    """
    binnen = treffers(lezing, "financien.geen-kosten-binnen")
    if bedragen:
        gevraagd = any("besluit" in z.onder for z, _ in bedragen)
        werk = treffers(lezing, "financien.werk-binnen")
        met_bedrag = nummers(nabij(werk, {z.nummer for z, _ in bedragen}, voor=1))
        binnen = () if gevraagd else tuple(t for t in onder(werk, "financien") if t.zin.nummer not in met_bedrag)
    gevolg = treffers(lezing, "financien.geen-gevolg")
    over_geld = (*onder(gevolg, "financien"), *met(gevolg, lezing, "financien.huishouding"))
    gezegd = (*treffers(lezing, "financien.geen-kosten"), *over_geld)
    rijen = (*zonder(gezegd, lezing, "financien.niet-zonder", "financien.wel-kosten"), *_kaal_geen(lezing), *binnen)
    if any("besluit" in z.onder for z, _ in bedragen):
        rijen = zonder(rijen, lezing, "financien.neutraal")
    return buiten(sorted(rijen, key=lambda t: t.zin.nummer), "besluit", "context", "alternatieven")


def _kaal_geen(lezing: Lezing) -> tuple[Treffer, ...]:
    """The heading asks for the consequences and all that stands there is "Geen"."""
    zinnen = lezing.zinnen_onder("financien")[:1]
    return tuple(Treffer(zin=z, begin=0, eind=len(z.tekst)) for z in zinnen if _GEEN.match(z.tekst))


def neem_financien(lezing: Lezing) -> Iterator[Waarneming]:
    """The money facts of the codebook; not applicable when the decision costs nothing."""
    gezocht = koppen(lezing, *_RUBRIEKEN)
    bedragen, kosten = bedragen_van_besluit(lezing), kosten_van_toepassing(lezing)
    gratis = _gratis(lezing, bedragen)
    soort = plaatsen(_soort(lezing, bedragen)) or plaatsen_zinnen(_per_jaar(lezing, bedragen))
    wijziging = zonder(
        lezing.treffers.get("financien.begrotingswijziging", ()), lezing, "financien.geen-begrotingswijziging"
    )
    nvt = not kosten
    yield rij("bedrag-genoemd", _bedragplaatsen(bedragen), gezocht, "vastgesteld")
    yield rij("geen-kosten-gesteld", plaatsen(gratis), gezocht)
    yield rij("kosten-van-toepassing", _kostenbewijs(lezing, bedragen) if kosten else (), gezocht)
    yield rij("totaal-genoemd", () if nvt else totaal(lezing, bedragen), gezocht, nvt=nvt)
    yield rij("incidenteel-structureel", () if nvt else soort, gezocht, nvt=nvt)
    yield rij("dekking-benoemd", () if nvt else dekking(lezing, bedragen), gezocht, nvt=nvt)
    geen_geld = lezing.dossier.voorsteltype in _ZONDER_GELD and not bedragen and not gratis
    yield rij("begrotingswijziging-genoemd", plaatsen(wijziging), gezocht, nvt=geen_geld)
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
            feit("bedrag-genoemd", "Ten minste één bedrag over kosten of dekking van dit besluit staat erin."),
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
