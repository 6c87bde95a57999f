"""Alternatives: another option described, weighed, and what happens when the council says no."""

from __future__ import annotations

import re
from collections.abc import Iterator

from raadslint.facts.basis import Lezing, Treffer, Waarnemer
from raadslint.facts.keuzes import andere_keuzes, gewogen_keuzes
from raadslint.facts.nee import gevolgen_van_nee, voorwaarden_van_nee
from raadslint.facts.rijen import (
    buiten,
    erna,
    feit,
    getal,
    inhoudelijk,
    koppen,
    met,
    nabij,
    nummers,
    onder,
    plaatsen,
    rij,
    samen,
    stellig,
    telling,
    treffers,
    voorop,
    zonder,
)
from raadslint.model import Waarneming

_KOP = "alternatieven"
_RUBRIEKEN = (_KOP, "kanttekeningen", "argumentatie")
_ALLEEN_GEZEGD = re.compile(
    r"\W*(?:de\s+|(?:ver)?schillende\s+|diverse\s+|meerdere\s+|alle\s+|enkele\s+|andere\s+|mogelijke\s+)*"
    r"(?:alternatieven|scenario.?s|varianten|opties|mogelijkheden)(?:\s+(?:en|of)\s+\S+)?\s+(?:zijn|werden|worden)\s+(?:\w+\s+){0,5}"
    r"(?:overwogen|afgewogen|onderzocht|bekeken|vergeleken|verkend|besproken)\W*$",
    re.IGNORECASE,
)
"""That there were options and that somebody looked at them says nothing of any option."""
_NUL = re.compile(
    r"\W*(?:(?:optie|variant|scenario|alternatief)?\s*\w{1,2}\s?[.:)]\s*)?"
    r"(?:(?:geen|niet)\s(?!van\s|alle\b|iedere|elke\b|aan\s+de\s+orde|(?:\w+\s+){0,2}(?:alternatie|opties|mogelijkhed))|(?:niets|niks)\s+doen|"
    r"niets\s?doen|nul(?:variant|optie|alternatief|scenario)|afzien\s+van)",
    re.IGNORECASE,
)
"""How an option begins that is to leave the proposal."""
_IETS_DOEN = re.compile(
    r"(?!.*\b(?:is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben|moet|moeten|zal|zullen|geen|hebben|voorstel)\b)"
    r".*(?:\w{2}en\W*$|:\s.*\w{2}en\b)",
    re.IGNORECASE,
)
"""No finite verb, and an infinitive at the end: something that could be done."""
_ZAKEN = ("alternatieven.raadszaak", "alternatieven.nee-woord")
LANG_GENOEG = 8
"""Words it takes to name an option, or one and what follows from it."""
_SLAAT_OP = re.compile(
    r"\W*(?:(?:omdat|maar|en)\b.*\b)?(?:dan|dat|die|dit|deze|daar\w+|hier\w+)\b|.*\b(?:dan|dat|dit|die|deze),",
    re.IGNORECASE,
)
"""How a sentence goes on about the option in the one before it."""
_OORDELEN = tuple(f"alternatieven.{g}" for g in ("denkbeeldig", "tegenstelling", "bezwaar", "verwerping"))
_VERWIJST = re.compile(r"\W*zie\b", re.IGNORECASE)
_BEOORDELING = frozenset({"ruimtelijk", "procedure", "wensen-en-bedenkingen", "zienswijze"})


def _opties(lezing: Lezing, gewogen: tuple[Treffer, ...]) -> tuple[Treffer, ...]:
    """Sentences that describe another option: in so many words, else what is weighed under a heading for them."""
    anders = buiten(treffers(lezing, "alternatieven.raad-wil"), "besluit")
    return (
        _genoemd(lezing)
        or _onder_eigen_kop(lezing)
        or _kale_opties(lezing)
        or (*_afgevallen(lezing), *anders, *andere_keuzes(lezing, gewogen))
    )


def _genoemd(lezing: Lezing) -> tuple[Treffer, ...]:
    """Sentences that name another option; a bare "alternatieven zijn overwogen" names none."""
    sterk = stellig(buiten(treffers(lezing, "alternatieven.optie"), "besluit"))
    zacht = onder(stellig(treffers(lezing, "alternatieven.optiewoord")), "alternatieven")
    weegt = nummers(treffers(lezing, "alternatieven.afweging", "alternatieven.afweging-zacht"))
    rijen = (*sterk, *(t for t in zacht if t.zin.nummer in weegt))
    return zonder((t for t in rijen if not _ALLEEN_GEZEGD.match(t.zin.tekst)), lezing, "alternatieven.geen-keus")


def _afgevallen(lezing: Lezing) -> tuple[Treffer, ...]:
    """Two weak cues that make an option together: it was looked at, wished or imagined, and it was turned down."""
    genoemd = stellig(treffers(lezing, "alternatieven.optienaam"))  # "geen optie" turns down and names nothing
    namen = (*genoemd, *treffers(lezing, "alternatieven.vergelijkend"), *_bezien(lezing))
    gedacht = treffers(lezing, "alternatieven.wens", "alternatieven.denkbeeldig")
    keuze = treffers(lezing, "alternatieven.verwerping")
    bezwaar = treffers(lezing, "alternatieven.bezwaar")
    afgezien = samen(treffers(lezing, "alternatieven.afgezien"), _redenen(lezing), ver=1)
    vervolg = tuple(t for t in bezwaar if t.zin.tekst[:1].islower())  # the other half of a sentence with a semicolon
    rijen = (
        *samen((*namen, *gedacht, *_gedacht(lezing)), keuze, ver=1),
        *samen(namen, bezwaar),
        *samen(namen, vervolg, ver=1),
        *_ook_bezien(lezing),
        *afgezien,
    )
    return zonder(buiten(rijen, "besluit"), lezing, "alternatieven.formeel", "alternatieven.geen-optie")


def _ook_bezien(lezing: Lezing) -> tuple[Treffer, ...]:
    """Looked at or possible besides something else, with what speaks against it there or just behind it."""
    ook = met(_bezien(lezing), lezing, "alternatieven.ook")
    maar = treffers(lezing, "alternatieven.tegenwerping")
    weegt = met(treffers(lezing, "alternatieven.afweging"), lezing, "alternatieven.tegenwerping")
    gedacht = met(_gedacht(lezing), lezing, "alternatieven.tegenwerping", "alternatieven.ontkend")
    kan_ook = samen(treffers(lezing, "alternatieven.kan-ook"), maar, ver=1)
    return (*samen(ook, (*weegt, *treffers(lezing, "alternatieven.verwerping")), ver=2), *gedacht, *kan_ook)


def _bezien(lezing: Lezing) -> tuple[Treffer, ...]:
    """What was looked at; what is still being looked at is not turned down."""
    return zonder(treffers(lezing, "alternatieven.bezien"), lezing, "alternatieven.geen-keus")


def _gedacht(lezing: Lezing) -> tuple[Treffer, ...]:
    return zonder(treffers(lezing, "alternatieven.gedacht"), lezing, "alternatieven.geen-keus")


def _redenen(lezing: Lezing) -> tuple[Treffer, ...]:
    return treffers(lezing, "alternatieven.afweging", "alternatieven.afweging-zacht", "alternatieven.bezwaar")


def _onder_eigen_kop(lezing: Lezing) -> tuple[Treffer, ...]:
    """What stands under a heading that is first of all for alternatives: weighed, and not that there are none."""
    weegt = nummers(treffers(lezing, "alternatieven.afweging", "alternatieven.afweging-zacht"))
    geen = _zonder_keuze(lezing)
    eigen = [z for z in lezing.zinnen if z.onder[:1] == ("alternatieven",)]
    if not eigen or eigen[0].nummer in geen or sum(len(z.tekst.split()) for z in eigen) < LANG_GENOEG:
        return ()
    geen |= _over_een_nee(lezing)
    zinnen = [z for z in eigen if z.nummer not in geen and inhoudelijk(z) and not _zegt_niets(z.tekst)]
    if not weegt & {z.nummer for z in zinnen}:
        return ()
    return tuple(Treffer(zin=z, begin=0, eind=len(z.tekst)) for z in zinnen)


def _kale_opties(lezing: Lezing) -> tuple[Treffer, ...]:
    """Under a heading for alternatives alone: something to do, without a word on it."""
    geen = _zonder_keuze(lezing)
    eigen = [z for z in lezing.zinnen if z.onder == ("alternatieven",)]
    if not eigen or eigen[0].nummer in geen:
        return ()
    geen |= _over_een_nee(lezing)
    doen = [z for z in eigen if z.nummer not in geen and inhoudelijk(z) and not _zegt_niets(z.tekst)]
    return tuple(Treffer(zin=z, begin=0, eind=len(z.tekst)) for z in doen if _IETS_DOEN.match(z.tekst))


def _zonder_keuze(lezing: Lezing) -> set[int]:
    """The sentences that say that there is no other option, or none of the council's."""
    groepen = ("alternatieven.geen-optie", "alternatieven.geen-keus")
    return {t.zin.nummer for g in groepen for t in lezing.treffers.get(g, ())}


def _over_een_nee(lezing: Lezing) -> set[int]:
    """The sentences on what a no of the council brings, with the one behind each: they describe no option."""
    nee = nummers((*treffers(lezing, "alternatieven.nee"), *voorwaarden_van_nee(lezing)))
    return set(nee) | {n + 1 for n in nee}


def _zegt_niets(tekst: str) -> bool:
    return bool(_VERWIJST.match(tekst) or _ALLEEN_GEZEGD.match(tekst))


def _niets_doen(lezing: Lezing) -> tuple[Treffer, ...]:
    """An option that is a no by itself ("c. Geen krediet."), with what it brings in the same paragraph."""
    zaak = nummers(t for g in _ZAKEN for t in lezing.treffers.get(g, ()))
    eigen = [z for z in lezing.zinnen if z.onder[:1] == ("alternatieven",) and z.nummer in zaak]
    nul = [z for z in eigen if _NUL.match(z.tekst) and len(z.blok.tekst.split()) >= LANG_GENOEG]
    return tuple(Treffer(zin=z, begin=0, eind=len(z.tekst)) for z in nul)


def _weigeringen(lezing: Lezing) -> tuple[Treffer, ...]:
    """To refuse the advice or permit: the only other way there, so it counts as one where a permit is asked."""
    if lezing.dossier.voorsteltype not in _BEOORDELING or _weigert_zelf(lezing):
        return ()
    return buiten(treffers(lezing, "alternatieven.weigeren"), "besluit")


def _weigert_zelf(lezing: Lezing) -> bool:
    return any("weiger" in p.tekst.lower() for p in lezing.dossier.beslispunten)


def _gevolgen(lezing: Lezing) -> tuple[Treffer, ...]:
    """What follows from a no; where the decision is itself a refusal, a refusal is no "no"."""
    rijen = gevolgen_van_nee(lezing)
    return zonder(rijen, lezing, "alternatieven.weigering") if _weigert_zelf(lezing) else rijen


def _afgewogen(lezing: Lezing, opties: tuple[Treffer, ...]) -> tuple[Treffer, ...]:
    """The words that weigh an option: strong ones near it, else weak ones beside it, else what it would bring."""
    ver = nummers(opties)
    nee = _over_een_nee(lezing) if opties else set()
    sterk = tuple(t for t in buiten(treffers(lezing, "alternatieven.afweging"), "besluit") if t.zin.nummer not in nee)
    koppen_ervan = {id(t.zin.rubriek) for t in opties if t.zin.onder[:1] == ("alternatieven",)}
    zelfde_kop = (t for t in sterk if id(t.zin.rubriek) in koppen_ervan)
    zacht = buiten(treffers(lezing, "alternatieven.afweging-zacht"), "besluit")
    afgewezen = nummers(met(opties, lezing, "alternatieven.verwerping"))
    reden = nabij(zacht, ver) or nabij(zacht, afgewezen, voor=1)
    oordelen = treffers(lezing, *_OORDELEN)
    verder = (t for t in nabij(oordelen, ver, voor=1) if _SLAAT_OP.match(t.zin.tekst))
    keert = met(treffers(lezing, "alternatieven.tegenstelling"), lezing, "alternatieven.oordeel")
    duidelijk = (*erna(sterk, opties, ver=2), *zelfde_kop) or erna(keert, opties, ver=2)
    return duidelijk or reden or buiten(verder, "besluit")


def neem_alternatieven(lezing: Lezing) -> Iterator[Waarneming]:
    """Is another option described, with reasons for or against it, and what follows from a no?"""
    gewogen = gewogen_keuzes(lezing)
    opties = _opties(lezing, gewogen)
    gezocht = koppen(lezing, *_RUBRIEKEN)
    gevolgen = (*_niets_doen(lezing), *_gevolgen(lezing))
    yield rij("alternatief-genoemd", plaatsen(voorop(opties, _KOP) or _weigeringen(lezing)), gezocht)
    afgewogen = (*_afgewogen(lezing, (*opties, *_onder_eigen_kop(lezing))), *gewogen)
    yield rij("alternatief-afgewogen", plaatsen(voorop(afgewogen, _KOP)), gezocht)
    yield rij("gevolg-van-nee", plaatsen(voorop(gevolgen, *_RUBRIEKEN) or _weigeringen(lezing)), gezocht)
    yield getal("opties-aantal", len(nummers(opties)), plaatsen(opties))


WAARNEMERS = (
    Waarnemer(
        naam="alternatieven",
        levert=(
            feit("alternatief-genoemd", "Het voorstel beschrijft een andere keuze dan de voorgestelde."),
            feit("alternatief-afgewogen", "Bij ten minste één andere keuze staat wat ervoor of ertegen pleit."),
            feit("gevolg-van-nee", "Er staat wat er gebeurt als de raad niet instemt of als er niets gebeurt."),
            telling("opties-aantal", "Hoeveel zinnen een andere keuze beschrijven."),
        ),
        neem=neem_alternatieven,
    ),
)
