"""Reservations and risks: is there a real one, and is it about money, law or people?"""

from __future__ import annotations

from collections.abc import Iterator

from raadslint.facts.basis import Lezing, Treffer, Waarnemer, Zin
from raadslint.facts.nee import voorwaarden_van_nee
from raadslint.facts.rijen import (
    DREMPELZIN,
    buiten,
    feit,
    getal,
    koppen,
    met,
    nabij,
    nummers,
    onder,
    plaatsen,
    plaatsen_zinnen,
    rij,
    stellig,
    telling,
    treffers,
    zinrij,
    zonder,
)
from raadslint.facts.risico_soort import (
    GELD,
    MENSEN,
    RECHT,
    als_dan,
    is_voorbij,
    na_een_nee,
    over_een_geval,
    risicozinnen,
)
from raadslint.model import Waarneming

_RUBRIEK = "kanttekeningen"
_NIET_HIER = ("besluit", "participatie", "communicatie", "samenvatting")
_VERDER = 3
"""So many sentences of a paragraph that begins with a no are about what that brings."""
_SOORTEN = ("risico-financieel", "risico-juridisch", "risico-personeel")


def _leeg(lezing: Lezing) -> frozenset[int]:
    """Sentences that only say that there are no risks, or nothing at all."""
    return nummers((*treffers(lezing, "risico.geen-risico"), *lezing.treffers.get("algemeen.leeg", ())))


def _onder_kop(lezing: Lezing) -> list[Zin]:
    """What stands under the heading for reservations, without "er zijn geen risico's" and what only backs that up."""
    leeg = _leeg(lezing)
    zinnen = [z for z in lezing.zinnen_onder(_RUBRIEK) if len(z.tekst.split()) >= DREMPELZIN]
    if zinnen and zinnen[0].nummer in leeg:
        twijfel = nummers(_twijfels(lezing))
        return [z for z in zinnen[1:] if z.nummer in twijfel and z.nummer not in leeg]
    return [z for z in zinnen if z.nummer not in leeg]


def _twijfels(lezing: Lezing) -> tuple[Treffer, ...]:
    """Sentences that say that something may go wrong or speaks against the proposal."""
    rijen = stellig(treffers(lezing, "risico.risico", "risico.kan"))
    tegenslag = onder(_tegenslag(lezing, "risico.ongewis", "risico.ongewis-zacht"), _RUBRIEK)
    return tuple(t for t in buiten((*rijen, *tegenslag), *_NIET_HIER) if t.zin.nummer not in _leeg(lezing))


def _tegenslag(lezing: Lezing, *ongewis: str) -> tuple[Treffer, ...]:
    """Two weak cues that make a reservation together: harm, and that it may come; what follows from a no is none."""
    misschien = nummers(treffers(lezing, *ongewis)) | {z.nummer for z in lezing.zinnen if als_dan(z.tekst)}
    schade = nabij(stellig(treffers(lezing, "risico.schade")), misschien)
    eigen = (t for t in schade if not na_een_nee(t.zin.tekst))
    return zonder(eigen, lezing, "risico.voorkomt", "alternatieven.nee")


def _elders(lezing: Lezing) -> tuple[Treffer, ...]:
    """Reservations outside their heading: only strong words count there, and not those that are the occasion itself."""
    sterk = stellig(treffers(lezing, "risico.voorbehoud"))
    buitenom = buiten(
        (*sterk, *_tegenslag(lezing, "risico.ongewis")), *_NIET_HIER, "aanleiding", "effect", "alternatieven", _RUBRIEK
    )
    niet = _leeg(lezing) | over_een_geval(lezing) | _na_nee(lezing)
    return tuple(t for t in buitenom if t.zin.nummer not in niet)


def _na_nee(lezing: Lezing) -> set[int]:
    """The sentences behind a no of the council that go on about what it brings: no reservation."""
    nee = {t.zin.nummer: t.zin.blok.nummer for t in voorwaarden_van_nee(lezing)}
    return {z.nummer for z in lezing.zinnen for i in range(1, _VERDER) if nee.get(z.nummer - i) == z.blok.nummer}


def _onduidelijk(zin: Zin) -> tuple[bool, bool]:
    """How a reader finds a risk: under its own heading first, and first where it is called one."""
    return _RUBRIEK not in zin.onder, "risico" not in zin.tekst.lower()


def neem_risico(lezing: Lezing) -> Iterator[Waarneming]:
    """Is there a real reservation, and which kinds of risk are named?"""
    gezocht = koppen(lezing, _RUBRIEK, "financien")
    kop, elders = _onder_kop(lezing), _elders(lezing)
    risicos = risicozinnen(lezing, GELD, RECHT, MENSEN)
    per_soort = [plaatsen_zinnen(sorted(zinnen, key=_onduidelijk)) for zinnen in risicos]
    gezegd = nummers((*_twijfels(lezing), *elders))
    genoemd = {z.nummer for zinnen in risicos for z in zinnen}
    # first what is said outright and names what is at stake, then either, then what stands under the heading at all
    na_nee = _na_nee(lezing)
    los = [z for zinnen in risicos for z in zinnen if z.nummer not in na_nee]
    rijen = kop or [t.zin for t in elders] or los
    helder = [z for z in rijen if z.nummer in gezegd | genoemd] or rijen
    sterk = gezegd & genoemd
    bewijs = plaatsen_zinnen(sorted(helder, key=lambda z: (is_voorbij(z.tekst), z.nummer not in sterk)))
    yield rij("kanttekening-aanwezig", bewijs, gezocht)
    yield getal("kanttekening-aantal", len(kop) + len(nummers(elders)), bewijs)
    for naam, plekken in zip(_SOORTEN, per_soort, strict=True):
        yield rij(naam, plekken, gezocht)
    yield getal("risico-soorten-aantal", sum(map(bool, per_soort)))
    tegen = zonder(stellig(treffers(lezing, "risico.tegenover")), lezing, "alternatieven.nee")
    yield rij(
        "kanttekening-tegenargument",
        plaatsen((*onder(tegen, _RUBRIEK), *met(elders, lezing, "risico.tegenover"))),
        gezocht,
    )


def neem_gevolg(lezing: Lezing) -> Iterator[Waarneming]:
    """Risk sentences that name neither a consequence nor a measure, in themselves or in the next sentence."""
    gevolg = nummers(treffers(lezing, "risico.beheersing", "risico.kan"))
    for t in onder(stellig(treffers(lezing, "risico.risico")), _RUBRIEK):
        if not {t.zin.nummer, t.zin.nummer + 1} & gevolg and t.zin.nummer not in _leeg(lezing):
            yield zinrij("risico-zonder-gevolg", t)


WAARNEMERS = (
    Waarnemer(
        naam="risico",
        levert=(
            feit("kanttekening-aanwezig", "Er staat ten minste één echte kanttekening of een echt risico."),
            telling("kanttekening-aantal", "Hoeveel zinnen een kanttekening of risico noemen."),
            feit("risico-financieel", "Een financieel risico wordt genoemd."),
            feit("risico-juridisch", "Een juridisch risico wordt genoemd."),
            feit("risico-personeel", "Een risico voor personeel of capaciteit wordt genoemd."),
            telling("risico-soorten-aantal", "Hoeveel van de drie soorten risico's worden genoemd."),
            feit("kanttekening-tegenargument", "Een kanttekening noemt wat tegen het voorstel spreekt."),
        ),
        neem=neem_risico,
    ),
    Waarnemer(
        naam="risico-gevolg",
        levert=(
            feit("risico-zonder-gevolg", "Bij dit risico staat geen gevolg of maatregel.", "zin", velden=("woord",)),
        ),
        neem=neem_gevolg,
    ),
)
