"""Runs the rules of a normenkader over the rows: which findings there are, where, and how heavy they weigh."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from raadslint.engine.kader import ERNSTEN, VOORSTELSOORTEN, ZWAARTES, Normenkader, Regel, feiten_in
from raadslint.engine.plaatsen import Aanwijzer
from raadslint.engine.regels import SOORTEN
from raadslint.engine.sjabloontekst import in_woorden, vul_in
from raadslint.engine.vingerafdruk import met_vingerafdrukken
from raadslint.engine.voorwaarden import Kandidaat, Rijen, kandidaten, treffer
from raadslint.model import Bevinding, Dossier, Ernst, Fout, Veldwaarde, Waarneming, Zekerheid

_MEESTE_ITEMS = 3
"""A message names so many; the others are among its places."""
_MEESTE_PLAATSEN = 12
"""A finding that takes many hits together shows this many places."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A candidate for which a rule holds, with the rows that made it so."""

    kandidaat: Kandidaat
    rijen: tuple[Waarneming, ...]


def vind(
    kader: Normenkader, dossier: Dossier, rijen: Rijen, fouten: Iterable[Fout], *, proef: bool = False
) -> tuple[Bevinding, ...]:
    """The findings of all rules that are on (and on trial, when asked), in the order of the normenkader.

    A rule that leans on a fact whose observer crashed is not run: absence would be made up.
    """
    gestrand = frozenset(feit for fout in fouten for feit in fout.feiten)
    aanwijzer = Aanwijzer(dossier)
    found: list[Bevinding] = []
    for regel in kader.regels:
        if loopt(regel, kader, dossier, proef=proef) and not (gestrand and gebruikt(regel) & gestrand):
            ernst = ernst_van(regel, kader, dossier)
            found += _bevindingen(regel, ernst, _hits(regel, dossier, rijen), aanwijzer, dossier.voorsteltype)
    return met_vingerafdrukken(found)


def gebruikt(regel: Regel) -> frozenset[str]:
    """Every fact a rule leans on."""
    return feiten_in(regel.als) | ({regel.bij} - set(SOORTEN))


def loopt(regel: Regel, kader: Normenkader, dossier: Dossier, *, proef: bool = False) -> bool:
    """Whether a rule applies to this document: its status, what it is for, and the typeprofiel."""
    aan = regel.status == "aan" or (proef and regel.status == "proef")
    if not aan or regel.als is None:
        return False
    voor = {"documentsoort": VOORSTELSOORTEN, **dict(regel.voor)}
    kenmerken = {
        "documentsoort": dossier.documentsoort.soort,
        "voorsteltype": dossier.voorsteltype,
        "fase": dossier.fase,
        "indiener": dossier.indiener,
        "sjabloon": dossier.sjabloon,
    }
    past = all(kenmerken[naam] in waarden for naam, waarden in voor.items())
    return past and _zwaarte(regel, kader, dossier) != "niet-relevant"


def ernst_van(regel: Regel, kader: Normenkader, dossier: Dossier) -> Ernst:
    """The ernst of a rule for this document: one step lower where it weighs light, one higher where strict."""
    if dossier.fase == "concept" and regel.in_concept:
        return regel.in_concept
    stap = {"licht": -1, "streng": 1}.get(_zwaarte(regel, kader, dossier), 0)
    plaats = ERNSTEN.index(regel.ernst) + stap
    return ERNSTEN[min(max(plaats, 0), len(ERNSTEN) - 1)]


def _zwaarte(regel: Regel, kader: Normenkader, dossier: Dossier) -> str:
    """The heaviest weight among the questions of a rule; a rule without questions weighs as always."""
    zwaartes = [ZWAARTES.index(kader.zwaarte(dossier.voorsteltype, vraag)) for vraag, _ in regel.vragen]
    return ZWAARTES[max(zwaartes)] if zwaartes else "normaal"


def _hits(regel: Regel, dossier: Dossier, rijen: Rijen) -> list[Hit]:
    if regel.als is None:
        return []
    hits = []
    for kandidaat in kandidaten(regel.bij, rijen, SOORTEN):
        rows = treffer(regel.als, rijen, kandidaat)
        if rows is not None:
            eigen = (kandidaat.rij,) if kandidaat.rij else ()
            hits.append(Hit(kandidaat=kandidaat, rijen=tuple(dict.fromkeys((*eigen, *rows)))))
    return _begrens(regel, hits) if _dicht_genoeg(regel, hits, dossier) else []


def _dicht_genoeg(regel: Regel, hits: Sequence[Hit], dossier: Dossier) -> bool:
    if regel.dichtheid is None or not hits:
        return True
    woorden = sum(r.woorden for r in dossier.rubrieken) or 1
    vaak = len(hits) * regel.dichtheid.per / woorden > regel.dichtheid.meer
    return vaak and len(hits) >= regel.dichtheid.minstens


def _begrens(regel: Regel, hits: list[Hit]) -> list[Hit]:
    if regel.hoogstens is None:
        return hits
    veld = regel.hoogstens.volgorde
    if veld:
        hits = sorted(hits, key=lambda h: _sorteersleutel(h, veld.removeprefix("-")), reverse=veld.startswith("-"))
    return hits[: regel.hoogstens.aantal]


def _sorteersleutel(hit: Hit, veld: str) -> tuple[float, str]:
    waarde = next((r.waarde if veld == "waarde" else r.veld(veld) for r in hit.rijen), None)
    return (float(waarde), "") if isinstance(waarde, (int, float)) else (0.0, str(waarde))


def _bevindingen(
    regel: Regel, ernst: Ernst, hits: list[Hit], aanwijzer: Aanwijzer, voorsteltype: str
) -> list[Bevinding]:
    if not hits:
        return []
    if regel.samen:
        rows = tuple(dict.fromkeys(rij for hit in hits for rij in hit.rijen))
        over = hits[0].kandidaat.over if len({h.kandidaat.over for h in hits}) == 1 else "document"
        groepen = [(Hit(kandidaat=Kandidaat(over=over), rijen=rows), hits)]
    else:
        groepen = [(hit, [hit]) for hit in hits]
    passend = replace(regel, herstel=regel.herstel_voor(voorsteltype))
    return [_bevinding(passend, ernst, hit, leden, aanwijzer) for hit, leden in groepen]


def _bevinding(regel: Regel, ernst: Ernst, hit: Hit, leden: Sequence[Hit], aanwijzer: Aanwijzer) -> Bevinding:
    over = hit.kandidaat.over
    zekerheid = _zekerheid(regel, hit.rijen)
    plaatsen = aanwijzer.plaatsen(over, hit.rijen, regel.rubriek)
    velden = _velden(regel, hit, leden, aanwijzer)
    velden["citaat"] = plaatsen[0].citaat if plaatsen else ""
    velden["citaten"] = _hoogstens([f"'{p.citaat}'" for p in plaatsen], " en ")
    return Bevinding(
        regel=regel.id,
        over=over,
        vragen=tuple(naam for naam, _ in regel.vragen),
        ernst=min(ernst, regel.als_aanwijzing or ernst, key=ERNSTEN.index) if zekerheid == "aanwijzing" else ernst,
        zekerheid=zekerheid,
        boodschap=vul_in(regel.boodschap, velden),
        herstel=vul_in(regel.herstel, velden),
        bron=regel.bron,
        vindplaatsen=plaatsen[:_MEESTE_PLAATSEN],
        gezocht=tuple(dict.fromkeys(g for rij in hit.rijen for g in rij.gezocht)),
        vingerafdruk="",
        rubriek=regel.rubriek or aanwijzer.rubriek(over, plaatsen),
        gebrek=regel.gebrek,
        lijst=regel.lijst,
        item=_item(regel, velden),
        paar=_paar(regel, velden),
    )


def _velden(regel: Regel, hit: Hit, leden: Sequence[Hit], aanwijzer: Aanwijzer) -> dict[str, Veldwaarde]:
    """All that a message may use: the fields of the rows (the first row wins) and the fixed ones."""
    velden: dict[str, Veldwaarde] = {}
    for rij in hit.rijen:
        velden = dict(rij.velden) | velden
    vast: dict[str, Veldwaarde] = {"aantal": len(leden), "waarde": hit.rijen[0].waarde if hit.rijen else ""}
    if regel.samen and leden != (hit,):
        vast["opsomming"] = _opsomming(regel, leden, aanwijzer)
    return aanwijzer.velden(hit.kandidaat.over, regel.rubriek) | velden | vast


def _opsomming(regel: Regel, leden: Sequence[Hit], aanwijzer: Aanwijzer) -> str:
    """The items of all hits that are taken together, each once and the commonest first, at most a handful."""
    tel = Counter(_item(regel, _velden(regel, lid, (lid,), aanwijzer)) for lid in leden)
    items = [item for item, _ in tel.most_common() if item]
    return _hoogstens(items, ", ")


def _hoogstens(items: Sequence[str], laatste: str) -> str:
    """The first few items and how many more there are; ``laatste`` stands before the last one."""
    getoond = tuple(dict.fromkeys(items))[:_MEESTE_ITEMS]
    meer = len(set(items)) - len(getoond)
    if meer:
        return f"{', '.join(getoond)} en nog {meer} {'ander' if meer == 1 else 'andere'}"
    return laatste.join(filter(None, (", ".join(getoond[:-1]), *getoond[-1:])))


def _item(regel: Regel, velden: dict[str, Veldwaarde]) -> str:
    """What goes into a list: the words that the rule names, as they are."""
    if regel.item:
        return regel.item.format_map(defaultdict(str, {k: in_woorden(v) for k, v in velden.items()}))
    return ""


def _paar(regel: Regel, velden: dict[str, Veldwaarde]) -> tuple[str, str] | None:
    if len(regel.paar) != 2:
        return None
    return in_woorden(velden.get(regel.paar[0])), in_woorden(velden.get(regel.paar[1]))


def _zekerheid(regel: Regel, rijen: Iterable[Waarneming]) -> Zekerheid:
    """The lower of what the rule allows and what the rows are."""
    if regel.zekerheid == "aanwijzing" or any(r.zekerheid == "aanwijzing" for r in rijen):
        return "aanwijzing"
    return "vastgesteld"
