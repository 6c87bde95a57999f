"""The total of what the decision costs: said as a whole, summed up, or the only amount there is."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from decimal import Decimal

from raadslint.facts.basis import Lezing, Treffer, Zin, plaats
from raadslint.facts.geld import Bedragrij, bedragen_in_woorden, geldzinnen, is_tarief
from raadslint.facts.rijen import buiten, met, nummers, onder, plaatsen, treffers, zonder
from raadslint.language.bedragen import Bedrag
from raadslint.language.getallen import telwoord
from raadslint.model import Vindplaats

_GETAL = re.compile(r"\d+(?:\.\d{3})*|[^\W\d_]+")
_SALDO = re.compile(r"^\W*saldo\b", re.IGNORECASE)
_RUBRIEKEN = ("financien", "besluit")
_VERHAAL = ("alternatieven", "context", "aanleiding")
"""What stands here is another option or the past, unless the sentence says that it is what is proposed."""
_GEEN_VERHAAL = frozenset({"kenmerken", "ondertekening", "bijlagen"})
_AAN_HET_BEGIN = 25
"""Within so many characters a word that points back is about the sentence before."""
_MEESTE_DELEN = 8
"""A sum of more parts than this stands in a table with a line for the total."""


def totaal(lezing: Lezing, bedragen: list[Bedragrij]) -> tuple[Vindplaats, ...]:
    """A sentence with a total; or the only amount, when the sentence gives it as what is asked or what it costs."""
    heel = [(z, b) for z, b in bedragen if _is_geheel(b)]
    met_bedrag = {z.nummer for z, _ in heel} - _andermans(lezing, heel)
    gezegd = _gezegd(lezing, met_bedrag)
    sterk = plaatsen(onder(gezegd, *_RUBRIEKEN) or gezegd) or _opgeteld(lezing)
    if sterk or onder(treffers(lezing, "financien.bedrag-niet-hier"), *_RUBRIEKEN):
        return sterk
    niet = nummers(treffers(lezing, "financien.deel", "financien.voorbij", "financien.totaal-sterk"))
    zinnen = geldzinnen(lezing) & (met_bedrag - niet)
    los = [t for t in treffers(lezing, "financien.totaal", "financien.uitgave") if t.zin.nummer in zinnen]
    zacht = [*buiten(los, *_VERHAAL), *met(onder(los, *_VERHAAL), lezing, "financien.voorgesteld")]
    naast_open = _naast_open(lezing)
    af = [t for t in zacht if t.zin.nummer not in naast_open]
    if _elk_zijn_prijs(lezing, af, heel):
        return plaatsen(onder(af, "financien"))
    gevonden = _enige(lezing, af, heel) or _gevraagd(lezing, zacht, heel)
    return plaatsen(onder(gevonden, *_RUBRIEKEN) or gevonden) or _saldoregel(lezing)


def _is_geheel(bedrag: Bedrag) -> bool:
    """Whether it can be a total: "€ 395.000 per veld" is none."""
    return bedrag.per in ("", "jaar")


def _andermans(lezing: Lezing, bedragen: list[Bedragrij]) -> set[int]:
    """Sentences whose amounts another carries, and those whose only amount is what a reserve holds or what comes in."""
    aantal = Counter(z.nummer for z, _ in bedragen)
    stand = {n for n in nummers(treffers(lezing, "financien.stand", "financien.ontvangst")) if aantal[n] == 1}
    return stand | nummers(treffers(lezing, "financien.ander-draagt"))


def _gezegd(lezing: Lezing, met_bedrag: set[int]) -> tuple[Treffer, ...]:
    """Words for the whole beside an amount, or right after it; words that nothing is left to pay also a bit later.

    Such words show by themselves that the amount is about money of this proposal, wherever it stands.
    """
    heel = [t for t in lezing.treffers.get("financien.totaal-sterk", ()) if not set(t.zin.onder) & _GEEN_VERHAAL]
    in_woorden = {t.zin.nummer for t in heel if bedragen_in_woorden(t.zin)}
    bedragen = met_bedrag | {z.nummer for z, b in lezing.bedragen if _is_geheel(b)} | in_woorden
    bedragen -= _andermans(lezing, list(lezing.bedragen))
    erna = {n + 1 for n in bedragen} - {z.nummer for z, _ in lezing.bedragen}
    wijst = nummers(t for t in treffers(lezing, "financien.terugwijzer") if t.begin < _AAN_HET_BEGIN)
    ernaast = [t for t in heel if t.zin.nummer in bedragen | (erna & wijst)]
    klaar = [
        t for t in treffers(lezing, "financien.compleet") if t.zin.nummer in bedragen | erna | {n + 1 for n in erna}
    ]
    rijen = zonder(sorted((*ernaast, *klaar), key=lambda t: t.zin.nummer), lezing, "financien.voorbij")
    onzeker = _onzeker(lezing)
    rijen = tuple(t for t in rijen if t.zin.nummer not in onzeker)
    return (*buiten(rijen, *_VERHAAL), *met(onder(rijen, *_VERHAAL), lezing, "financien.voorgesteld"))


def _onzeker(lezing: Lezing) -> frozenset[int]:
    """Sentences with something that is not known yet, other than the cents or where the money comes from."""
    onbekend = treffers(lezing, "financien.onbekend")
    return nummers(zonder(onbekend, lezing, "financien.over-dekking", "financien.nauwkeurig"))


def _opgeteld(lezing: Lezing) -> tuple[Vindplaats, ...]:
    """An amount that is the sum of those right before or right after it under the same heading.

    So too where it rises from the one before by the one after: "van € 90 naar € 100, een stijging van € 10".
    """
    per_kop: dict[int, list[Bedragrij]] = defaultdict(list)
    for zin, bedrag in lezing.bedragen:
        if not set(zin.onder) & set(_VERHAAL) and not is_tarief(zin, bedrag):
            per_kop[id(zin.rubriek)].append((zin, bedrag))
    sommen = [
        (z, b) for rijen in per_kop.values() for i, (z, b) in enumerate(rijen) if _is_geheel(b) and _is_som(rijen, i)
    ]
    return tuple(plaats(z, b.begin, b.eind) for z, b in sommen[:1])


def _saldoregel(lezing: Lezing) -> tuple[Vindplaats, ...]:
    """The line "Saldo" below lines with amounts in the money part."""
    met_bedrag = {z.nummer for z, _ in lezing.bedragen}
    regels = [z for z in lezing.zinnen_onder("financien") if _SALDO.match(z.tekst)]
    return tuple(plaats(z) for z in regels if z.nummer in met_bedrag and {z.nummer - 1, z.nummer - 2} & met_bedrag)


def _is_som(rijen: list[Bedragrij], plek: int) -> bool:
    waarden = [b.waarde for _, b in rijen]
    ervoor, erna = waarden[:plek][::-1], waarden[plek + 1 :]
    reeksen = (ervoor[:_MEESTE_DELEN], erna[:_MEESTE_DELEN], (*ervoor[:1], *erna[:1]))
    return any(_loopt_op_tot(waarden[plek], delen) for delen in reeksen) or _is_product(rijen, plek)


def _is_product(rijen: list[Bedragrij], plek: int) -> bool:
    """Whether the amount is the one before it times a number of the sentence: "40 laptops à € 900 maakt € 36.000"."""
    zin, bedrag = rijen[plek]
    stuks = [b for z, b in rijen[:plek] if z.nummer == zin.nummer and 0 < b.waarde < bedrag.waarde][-1:]
    return any(b.waarde * aantal == bedrag.waarde for b in stuks for aantal in _aantallen(zin))


def _aantallen(zin: Zin) -> set[Decimal]:
    """The numbers in a sentence, in figures or as a word."""
    gelezen = (Decimal(w.replace(".", "")) if w[0].isdigit() else telwoord(w) for w in _GETAL.findall(zin.tekst))
    return {n for n in gelezen if n is not None and n > 1}


def _loopt_op_tot(som: Decimal, delen: Iterable[Decimal]) -> bool:
    """Whether the first two or more of the parts make up the sum."""
    rest = som
    for aantal, deel in enumerate(delen, 1):
        rest -= deel
        if rest <= 0 or deel <= 0:
            return rest == 0 and deel > 0 and aantal > 1
    return False


def _naast_open(lezing: Lezing) -> set[int]:
    """Sentences beside one that says that another part of the costs, or what it comes to, is not known yet."""
    onbekend = _onzeker(lezing)
    som = treffers(lezing, "financien.som")
    wacht = zonder(met(som, lezing, "financien.rest", "financien.afwachting"), lezing, "financien.over-dekking")
    eind = {z.nummer: b.eind for z, b in lezing.bedragen}
    open_zin = ((nummers(som) & onbekend) | nummers(wacht)) - set(eind)
    erna = [t for t in treffers(lezing, "financien.onbekend") if t.begin > eind.get(t.zin.nummer, t.begin)]
    rest = nummers(treffers(lezing, "financien.rest"))
    zelf = {t.zin.nummer for t in erna if t.zin.nummer in rest or ";" in t.zin.tekst[eind[t.zin.nummer] : t.begin]}
    return {n + i for n in open_zin for i in (-2, -1, 1)} | (zelf & onbekend)


def _enige(lezing: Lezing, rijen: list[Treffer], bedragen: list[Bedragrij]) -> list[Treffer]:
    """Where the municipality pays one amount only: what is said of it is said of the whole.

    What another pays, what a reserve holds and what an option would cost is not its own; and where the money part
    or the decision has amounts, those elsewhere do not count, nor those among the risks where there are any others.
    """
    anders = nummers(treffers(lezing, "financien.ander-betaalt", "financien.stand"))
    los = [(z, b) for z, b in bedragen if "alternatieven" not in z.onder]
    zeker = [(z, b) for z, b in los if "kanttekeningen" not in z.onder] or los
    hier = [(z, b) for z, b in los if set(z.onder) & set(_RUBRIEKEN)] or zeker
    eigen = [(z, b) for z, b in hier if z.nummer not in anders]
    zinnen = {z.nummer for z, _ in eigen}
    return [t for t in rijen if t.zin.nummer in zinnen] if len({b.waarde for _, b in eigen}) == 1 else []


def _gevraagd(lezing: Lezing, rijen: list[Treffer], bedragen: list[Bedragrij]) -> list[Treffer]:
    """The soft totals, when a point of the decision asks one amount (beside what it then costs each year)."""
    vraag = nummers(treffers(lezing, "financien.gevraagd"))
    punt = [t.zin for t in rijen if "besluit" in t.zin.onder or t.zin.nummer in vraag]
    gevraagd = [_waarden(z, bedragen) for z in punt]
    som = {w for waarden in gevraagd if len(waarden) == 1 for w in waarden}
    return [t for t in rijen if som & _waarden(t.zin, bedragen)]


def _elk_zijn_prijs(lezing: Lezing, rijen: list[Treffer], bedragen: list[Bedragrij]) -> bool:
    """The one sentence with an amount in the money part says what it costs; of two costs the sum is still missing."""
    onder_kop = {z.nummer: z for z, _ in bedragen if "financien" in z.onder}
    return (
        len(onder_kop) == 1
        and set(onder_kop) <= nummers(rijen)
        and all(len(_waarden(z, bedragen)) == 1 for z in onder_kop.values())
    )


def _waarden(zin: Zin, bedragen: list[Bedragrij]) -> set[Decimal]:
    """The different amounts in a sentence; yearly ones only where it has no other."""
    eigen: list[Bedrag] = [b for z, b in bedragen if z.nummer == zin.nummer]
    return {b.waarde for b in eigen if b.per != "jaar"} or {b.waarde for b in eigen}
