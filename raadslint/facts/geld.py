"""Sentences about the money of this decision: what all financial facts look at."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from raadslint.facts.basis import Lezing, Treffer, Zin, eens
from raadslint.facts.rijen import buiten, inhoudelijk, met, nabij, nummers, onder, treffers, zonder
from raadslint.language.bedragen import Bedrag, bedragen

_MILJOENEN = re.compile(r"\w\s*(?:miljoen|mln|ton|mille|duizend)\b|\dk\b", re.IGNORECASE)
_GEEN = re.compile(r"^\W*(?:nee\W+)?(?:geen|nihil|niets)\W*$", re.IGNORECASE)
_KEER = re.compile(r"(?:keer|maal|uur|uren|dagen)\W*$", re.IGNORECASE)
"""Before "per jaar": something is done or worked so often, and not paid."""
_WOORD = re.compile(r"[€\w]\S*")
_VLAKBIJ = 5
"""Within so many words a word for how often is said of the money."""
_GELDWOORD = re.compile(
    r"€|\b(?:euro|mille|ton|mln|miljoen|duizend)\b|\w*(?:kosten|last(?:en)?|uitgaven?|bijdragen?|subsidies?|budget(?:ten)?"
    r"|middelen|krediet|bedrag(?:en)?|resultaat|saldo|overschot|tekort|voordeel|nadeel|vergoeding(?:en)?|huur|premie|opbrengst(?:en)?|besparing|exploitatie|storting)\b",
    re.IGNORECASE,
)
Bedragrij = tuple[Zin, Bedrag]
"""An amount with the sentence it stands in."""

GELDRUBRIEKEN = ("financien", "besluit")
_BUITEN = frozenset({"kenmerken", "ondertekening", "bijlagen", "context"})
_GEEN_KOSTENSOORT = frozenset({"benoeming", "procedure", "kennisname"})
_KLEINSTE_SOM = Decimal(1000)
_PER_BEURT = frozenset({"uur", "dag", "etmaal", "dagdeel", "rit", "maand", "minuut", "keer"})
_TARIEF = Decimal(250)
"""A smaller amount is what one thing costs, outside the money part and the decision or where it is counted so."""
_MEESTAL_ZONDER = frozenset({"ruimtelijk", "verordening", "wensen-en-bedenkingen", "zienswijze"})


@eens
def geldzinnen(lezing: Lezing) -> frozenset[int]:
    """Numbers of the sentences on money: under Financiën, in the decision, or with a word for cost elsewhere."""
    woorden = nummers(lezing.treffers.get("financien.kosten", ()))
    zelf = {z.nummer for z in lezing.zinnen if z.nummer in woorden and not set(z.onder) & _BUITEN and inhoudelijk(z)}
    zelf |= _uitgaven(lezing)
    kop = {z.nummer for z in lezing.zinnen_onder("financien")}
    return frozenset(zelf | kop | _vervolg(lezing, zelf))


def _uitgaven(lezing: Lezing) -> set[int]:
    """Sentences in which a sum of some size is asked or spent: no bread of € 3,20."""
    groot = {z.nummer for z, b in lezing.bedragen if b.waarde >= _KLEINSTE_SOM}
    gezegd = buiten(treffers(lezing, "financien.uitgave"), *_BUITEN)
    return {t.zin.nummer for t in gezegd if t.zin.nummer in groot or bedragen_in_woorden(t.zin)}


def _vervolg(lezing: Lezing, zinnen: set[int]) -> set[int]:
    """Sentences that go on about the money of the one before: "Nu zien we een stijging van € 1 miljoen"."""
    rubriek = {z.nummer: z.rubriek for z in lezing.zinnen}
    verder = {z.nummer for z, _ in lezing.bedragen} | nummers(lezing.treffers.get("financien.kost", ()))
    return {n + 1 for n in zinnen if n + 1 in verder and rubriek[n] == rubriek[n + 1]}


@eens
def bedragen_van_besluit(lezing: Lezing) -> list[Bedragrij]:
    """Amounts on the cost or cover of this decision, also bare ones (75.000) where the text speaks of money."""
    zinnen = geldzinnen(lezing) - _al_besteed(lezing)
    vol = [(z, b) for z, b in lezing.bedragen if z.nummer in zinnen and not is_tarief(z, b)]
    kaal = [z for z in lezing.zinnen_onder(*GELDRUBRIEKEN) if z.nummer in zinnen - {z.nummer for z, _ in vol}]
    miljoenen = [z for z in lezing.zinnen if z.nummer in zinnen and _MILJOENEN.search(z.tekst) and z not in kaal]
    kaal += [z for z in miljoenen if not any(z is v for v, _ in vol)]
    ook = [(z, b) for z in kaal for b in _groot(z)]
    return sorted((*vol, *ook), key=lambda r: (r[0].nummer, r[1].begin))


def is_tarief(zin: Zin, bedrag: Bedrag) -> bool:
    """Whether it is the price of one thing: no cost of the decision."""
    if bedrag.per == "inwoner":  # so municipalities pay their share in what they do together
        return False
    elders = not set(zin.onder) & set(GELDRUBRIEKEN)
    return bedrag.waarde < _TARIEF and (elders or bedrag.per in _PER_BEURT)


def over_geld(treffer: Treffer) -> bool:
    """Whether an amount or a word for money stands within a few words of the phrase."""
    tekst = treffer.zin.tekst
    if _KEER.search(tekst, 0, treffer.begin):
        return False
    ervoor, erna = _WOORD.findall(tekst, 0, treffer.begin)[-_VLAKBIJ:], _WOORD.findall(tekst, treffer.eind)[:_VLAKBIJ]
    return bool(_GELDWOORD.search(" ".join((*ervoor, "|", *erna))))


def bedragen_in_woorden(zin: Zin) -> list[Bedrag]:
    """Amounts as people say them, without a currency: "zeven ton"."""
    return _groot(zin) if _MILJOENEN.search(zin.tekst) else []


def _groot(zin: Zin) -> list[Bedrag]:
    return [b for b in bedragen(zin.tekst, ook_zonder_munt=True) if b.waarde >= _KLEINSTE_SOM]


def _al_besteed(lezing: Lezing) -> frozenset[int]:
    """Sentences on money that is spent already, in a proposal that says it costs nothing: no cost of this decision."""
    zegt_niets = lezing.treffers.get("financien.geen-gevolgen")
    return nummers(lezing.treffers.get("financien.besteed", ())) if zegt_niets else frozenset()


def kosten_van_toepassing(lezing: Lezing) -> bool:
    """Whether the money questions can apply: the decision costs something, or its kind usually does.

    Amounts settle it, save those that another carries. Without them a statement that there are no consequences, or a
    kind of decision that has no costs of its own, makes them not applicable, unless the text itself speaks of cost
    for the municipality, or the decision of a cover.
    """
    bedragen = bedragen_van_besluit(lezing)
    ander = nummers(treffers(lezing, "financien.ander-draagt"))
    if any(z.nummer not in ander for z, _ in bedragen):
        return True
    gratis = zonder(gratis_gesteld(lezing, bedragen), lezing, "financien.geen-kosten-binnen")
    gedekt = onder(treffers(lezing, "financien.dekking"), "besluit")
    if (gratis and not gedekt) or _leeg_onder_kop(lezing):
        return False
    if lezing.dossier.voorsteltype in _GEEN_KOSTENSOORT:
        return False
    return lezing.dossier.voorsteltype not in _MEESTAL_ZONDER or bool(_eigen_kosten(lezing))


def gratis_gesteld(lezing: Lezing, bedragen: list[Bedragrij]) -> tuple[Treffer, ...]:
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
    elders = zonder(met(gevolg, lezing, "financien.huishouding"), lezing, "financien.begrotingswijziging")
    over_geld = (*onder(gevolg, "financien"), *elders)
    gezegd = (*treffers(lezing, "financien.geen-kosten"), *over_geld)
    rijen = (*zonder(gezegd, lezing, "financien.niet-zonder", "financien.wel-kosten"), *_kaal_geen(lezing), *binnen)
    if any("besluit" in z.onder for z, _ in bedragen):
        rijen = zonder(rijen, lezing, "financien.neutraal")
    return buiten(sorted(rijen, key=lambda t: t.zin.nummer), "besluit", "context", "alternatieven")


def _kaal_geen(lezing: Lezing) -> tuple[Treffer, ...]:
    """The heading asks for the consequences and all that stands there is "Geen"."""
    zinnen = lezing.zinnen_onder("financien")[:1]
    return tuple(Treffer(zin=z, begin=0, eind=len(z.tekst)) for z in zinnen if _GEEN.match(z.tekst))


def _leeg_onder_kop(lezing: Lezing) -> bool:
    """The money part says no more than "n.v.t."."""
    zinnen = lezing.zinnen_onder("financien")
    leeg = nummers(lezing.treffers.get("algemeen.leeg", ()))
    return bool(zinnen) and all(z.nummer in leeg for z in zinnen)


def _eigen_kosten(lezing: Lezing) -> Iterable[int]:
    """Sentences that speak of cost for the municipality and not of someone else who pays."""
    ander = nummers(lezing.treffers.get("financien.ander-betaalt", ()))
    eigen = buiten(treffers(lezing, "financien.er-zijn-kosten"), "besluit")
    onder_kop = onder(treffers(lezing, "financien.kan-kosten"), "financien")
    return [t.zin.nummer for t in (*eigen, *onder_kop) if t.zin.nummer not in ander]
