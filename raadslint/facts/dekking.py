"""The cover of the costs: a named budget, reserve or post that the money comes from."""

from __future__ import annotations

import re
from collections.abc import Iterable

from raadslint.facts.basis import Lezing, Treffer
from raadslint.facts.geld import Bedragrij
from raadslint.facts.rijen import buiten, met, nabij, nummers, onder, plaatsen, stellig, treffers, zonder
from raadslint.model import Vindplaats

_IS_SOM = re.compile(r"\s+(?:van|ad|ten bedrage van|ter grootte van)\s+(?:\w+\s+){0,2}€", re.IGNORECASE)
"""After a budget or fund: it is the sum that is asked, no source of it."""
_GELDDEEL = frozenset({"financien", "besluit", "samenvatting"})
"""Here a paper deals with its money; elsewhere a fund or budget must stand beside the amount itself."""
_VERHAAL = ("context", "aanleiding", "alternatieven")
"""What stands here is another option or the past, unless the sentence says that it is what is proposed."""


def dekking(lezing: Lezing, bedragen: list[Bedragrij]) -> tuple[Vindplaats, ...]:
    """A cover with a name; a vague pointer to "the available means" alone is none.

    Said in so many words goes first, then a source with something done with it, then the name of one by itself.
    """
    overal, terug = treffers(lezing, "financien.dekking"), _teruggewezen(lezing, bedragen)
    plek = treffers(lezing, "financien.dekking-plek")
    bij_geld = (*onder(plek, "financien", "besluit"), *nabij(plek, _met_bedrag(lezing, bedragen), voor=1))
    sterk = stellig(treffers(lezing, "financien.dekking-sterk"))
    met_geld = nummers(sterk) | _met_bedrag(lezing, bedragen)
    gezegd = tuple(t for t in overal if _in_gelddeel(t) or t.zin.nummer in met_geld)
    sterk = zonder(sterk, lezing, "financien.vaag-bron", "bekostiging.aanvulling")
    open_post = onder(treffers(lezing, "financien.geen-dekking"), "financien")
    gevonden = (
        _zeker(lezing, gezegd)
        or (not open_post and _zeker(lezing, _uit_bron(lezing, bedragen), terug))
        or (not open_post and _zeker(lezing, bij_geld))
        or onder(sterk, "financien", "besluit")
    )
    op_volgorde = sorted(gevonden, key=lambda t: t.zin.nummer)
    return plaatsen(onder(op_volgorde, "financien", "besluit") or op_volgorde)


def _zeker(lezing: Lezing, genoemd: tuple[Treffer, ...], terug: tuple[Treffer, ...] = ()) -> tuple[Treffer, ...]:
    """Those that are a cover of what is proposed and not open, vague, another's, or taken back.

    A cover among the risks is one that may fail, unless the proposal has no other place for its money.
    """
    elders = ("kanttekeningen",) if lezing.zinnen_onder("financien") else ()
    voorgesteld = met(onder((*genoemd, *terug), *_VERHAAL), lezing, "financien.voorgesteld")
    rijen = (*buiten(genoemd, *elders, *_VERHAAL), *buiten(terug, "alternatieven"), *voorgesteld)
    gezegd = [t for t in rijen if not t.zin.tekst.rstrip().endswith("?")]
    zeker = zonder(stellig(gezegd), lezing, "bekostiging.ongedekt", "bekostiging.aanvulling")
    return zonder(zeker, lezing, "financien.vaag", "financien.vaag-bron")


def _uit_bron(lezing: Lezing, bedragen: list[Bedragrij]) -> tuple[Treffer, ...]:
    """Any source with something done with its money, beside an amount."""
    nemen = nummers(treffers(lezing, "bekostiging.nemen"))
    gedaan = nemen | nummers(treffers(lezing, "bekostiging.plaatsen"))
    gedaan |= {z.nummer + 1 for z in lezing.zinnen if z.nummer in nemen and z.tekst.rstrip().endswith("?")}
    waaruit = [t for t in treffers(lezing, "bekostiging.waaruit") if t.zin.nummer in gedaan]
    waarvan = [t for t in treffers(lezing, "bekostiging.waarvan") if t.zin.nummer in nemen]
    zelf = met(treffers(lezing, "bekostiging.bron"), lezing, "bekostiging.aangesproken")
    bron = [t for t in (*waaruit, *zelf) if not _IS_SOM.match(t.zin.tekst, t.eind)]
    return _bij_bedrag((*waarvan, *bron), lezing, bedragen)


def _teruggewezen(lezing: Lezing, bedragen: list[Bedragrij]) -> tuple[Treffer, ...]:
    """A source that is named first and then pointed back at for an amount: "Hiervan wordt nu € 5.000 gebruikt"."""
    wijst = [t for t in treffers(lezing, "bekostiging.terugwijzer") if not _IS_SOM.match(t.zin.tekst, t.eind)]
    gedaan = (*met(wijst, lezing, "bekostiging.nemen"), *met(wijst, lezing, "bekostiging.plaatsen"))
    begin = {t.zin.nummer: t.begin for t in treffers(lezing, "bekostiging.bron")}
    na_bron = [t for t in gedaan if t.zin.nummer - 1 in begin or begin.get(t.zin.nummer, t.begin) < t.begin]
    return _bij_bedrag(na_bron, lezing, bedragen)


def _bij_bedrag(rijen: Iterable[Treffer], lezing: Lezing, bedragen: list[Bedragrij]) -> tuple[Treffer, ...]:
    """Those beside an amount: in the sentence, and where money is dealt with also in the one before."""
    geld = _met_bedrag(lezing, bedragen)
    return tuple(t for t in rijen if nabij((t,), geld, voor=int(_in_gelddeel(t))))


def _in_gelddeel(treffer: Treffer) -> bool:
    return not treffer.zin.onder or bool(_GELDDEEL & set(treffer.zin.onder))


def _met_bedrag(lezing: Lezing, bedragen: list[Bedragrij]) -> set[int]:
    return {z.nummer for z, _ in (*bedragen, *lezing.bedragen)}
