"""The matrix of points against the rest of the proposal: which argument, reservation, money passage goes with which."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from raadslint.facts.basis import Lezing, Zin, plaats, plaats_passage, plaatsen_punt, velden
from raadslint.facts.dictum_punt import deel_van, kort, onderwerpwoorden, punten_van, rij
from raadslint.facts.dictum_verband_nummers import (
    Nummer,
    bij_punt,
    deelnummers,
    namen_van,
    stuk_per_punt,
    zonder_hoofdstuk,
)
from raadslint.facts.dictum_verband_steun import GEEN_TEKST, Steun, beste, gedeeld
from raadslint.model import Beslispunt, Dossier, Waarneming, Zekerheid

VERBANDEN: dict[str, tuple[str, ...]] = {
    "argument": ("argumentatie",),
    "kanttekening": ("kanttekeningen", "alternatieven"),
    "financien": ("financien",),
    "planning": ("planning", "communicatie"),
    "bijlage": ("bijlagen",),
}
"""Column of the matrix → the rubrieken in which it is looked for."""


def neem_verband(lezing: Lezing) -> Iterator[Waarneming]:
    """For every point and column one row, and a row for each numbered argument that meets no point."""
    dossier = lezing.dossier
    genummerd = _genummerd(lezing)
    steun = Steun(lezing)
    for punt in punten_van(dossier):
        for naam in VERBANDEN:
            yield _verband(lezing, punt, naam, genummerd, steun)
    yield from _argumenten_zonder_punt(dossier, genummerd)


def _genummerd(lezing: Lezing) -> dict[str, list[Nummer]]:
    """Column → the numbers that stand in front of its paragraphs and headings, with their places."""
    rijen: dict[str, list[Nummer]] = {naam: [] for naam in VERBANDEN}
    for rubriek in lezing.dossier.rubrieken:
        onder = set(rubriek.rubrieken)
        for naam in ("argument", "kanttekening", "financien"):
            if onder & set(VERBANDEN[naam]):
                rijen[naam] += deelnummers(rubriek)
    rijen = {naam: zonder_hoofdstuk(lezing.dossier, nummers) for naam, nummers in rijen.items()}
    rijen["argument"] += bij_punt(lezing, frozenset(GEEN_TEKST))
    rijen["argument"] += stuk_per_punt(lezing.dossier)
    return rijen


def _verband(
    lezing: Lezing, punt: Beslispunt, naam: str, genummerd: dict[str, list[Nummer]], steun: Steun
) -> Waarneming:
    if naam == "bijlage":
        return _bijlage(lezing.dossier, punt)
    namen = namen_van(lezing.dossier, punt)
    nummers = tuple(n.tekst for n in genummerd[naam] if n.punt in namen)
    if nummers:
        return rij(f"verband-{naam}", punt, waarmee=nummers)
    gebruik = naam == "argument" and _meestal_genummerd(lezing.dossier, genummerd[naam])
    zinnen = steun.voor(punt, streng=gebruik) if naam == "argument" else _zinnen_over(lezing, punt, naam)
    if zinnen:
        citaten = tuple(kort(z.tekst) for z in zinnen)
        bewijs = tuple(plaats(z) for z in zinnen)
        return rij(f"verband-{naam}", punt, bewijs=bewijs, zekerheid="aanwijzing", waarmee=citaten)
    bewijs = plaatsen_punt(lezing.dossier, punt, deel_van(lezing.dossier))[:1]
    gezocht = tuple(r.kop for r in lezing.dossier.rubrieken if set(r.rubrieken) & set(VERBANDEN[naam])) or (
        "de hele tekst",
    )
    zeker: Zekerheid = "vastgesteld" if gebruik and namen else "aanwijzing"
    return rij(f"verband-{naam}", punt, "nee", bewijs=bewijs, zekerheid=zeker, gezocht=gezocht, waarmee=())


def _zinnen_over(lezing: Lezing, punt: Beslispunt, naam: str) -> list[Zin]:
    """At most two sentences of the column that share most words with the point, two words at least."""
    kern = onderwerpwoorden(punt.tekst)
    nodig = min(2, len(kern)) or 1
    return beste(kern, [z for z in lezing.zinnen_onder(*VERBANDEN[naam]) if gedeeld(kern, [z]) >= nodig])


def _meestal_genummerd(dossier: Dossier, genummerd: Sequence[Nummer]) -> bool:
    """Half of the points have an argument with their number."""
    genoemd = {n.punt for n in genummerd}
    punten = [namen_van(dossier, p) for p in punten_van(dossier)]
    return 2 * sum(bool(namen & genoemd) for namen in punten) >= len(punten)


def _bijlage(dossier: Dossier, punt: Beslispunt) -> Waarneming:
    """The listed annexes that the point names by number or whose name shares two words with it."""
    genoemd = set(re.findall(r"\bbijlagen?\s+(?:nr\.?\s*)?(\w{1,3})\b", punt.tekst, re.IGNORECASE))
    kern = onderwerpwoorden(punt.tekst)
    namen = tuple(
        b.naam or b.nummer for b in dossier.bijlagen if b.nummer in genoemd or len(kern & onderwerpwoorden(b.naam)) >= 2
    )
    return rij("verband-bijlage", punt, "ja" if namen else "nee", zekerheid="aanwijzing", waarmee=namen)


def _argumenten_zonder_punt(dossier: Dossier, genummerd: dict[str, list[Nummer]]) -> Iterator[Waarneming]:
    """Arguments numbered in figures whose first figure is the number of no point; only when the points are numbered."""
    namen = frozenset[str]().union(*(namen_van(dossier, p) for p in punten_van(dossier)))
    bestand = dossier.document.bestand
    for n in genummerd["argument"]:
        if namen and n.punt.isdecimal() and n.punt not in namen:
            yield Waarneming(
                feit="argument-zonder-beslispunt",
                velden=velden(argument=n.tekst),
                bewijs=(plaats_passage(n.passage, n.rubriek.deel, bestand, n.rubriek.rubrieken[0]),),
            )
