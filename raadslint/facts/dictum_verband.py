"""The matrix of points against the rest of the proposal: which argument, reservation, money passage goes with which."""

from __future__ import annotations

import re
from collections.abc import Iterator

from raadslint.facts.basis import Lezing, Zin, plaats, plaats_passage, plaatsen_punt, velden
from raadslint.facts.dictum_punt import deel_van, getal_van, kort, onderwerpwoorden, punten_van, rij
from raadslint.model import Beslispunt, Dossier, Passage, Rubriek, Waarneming, Zekerheid

VERBANDEN: dict[str, tuple[str, ...]] = {
    "argument": ("argumentatie",),
    "kanttekening": ("kanttekeningen", "alternatieven"),
    "financien": ("financien",),
    "planning": ("planning", "communicatie"),
    "bijlage": ("bijlagen",),
}
"""Column of the matrix → the rubrieken in which it is looked for."""

_BUITEN = ("besluit", "kenmerken", "ondertekening", "raadsbesluit", "bijlagen", "samenvatting")
_NUMMER = re.compile(r"^\s*(?P<punt>\d{1,2})\.(?P<volg>\d{1,2})(?:\.|\)|\b)(?!\d)")


def neem_verband(lezing: Lezing) -> Iterator[Waarneming]:
    """For every point and column one row, and a row for each numbered argument that meets no point."""
    dossier = lezing.dossier
    genummerd = _genummerd(dossier)
    for punt in punten_van(dossier):
        for naam in VERBANDEN:
            yield _verband(lezing, punt, naam, genummerd)
    yield from _argumenten_zonder_punt(dossier, genummerd)


def _genummerd(dossier: Dossier) -> dict[str, list[tuple[str, Passage, Rubriek]]]:
    """Column → the numbers ``n.x`` that stand in front of its paragraphs and headings, with their places."""
    rijen: dict[str, list[tuple[str, Passage, Rubriek]]] = {naam: [] for naam in VERBANDEN}
    for rubriek in dossier.rubrieken:
        for naam in ("argument", "kanttekening", "financien"):
            if set(rubriek.rubrieken) & set(VERBANDEN[naam]):
                rijen[naam] += [(n, p, rubriek) for n, p in _nummers(rubriek)]
    return rijen


def _nummers(rubriek: Rubriek) -> Iterator[tuple[str, Passage]]:
    if rubriek.kopblok and (m := _NUMMER.match(f"{rubriek.nummer} {rubriek.kop}")):
        yield f"{m['punt']}.{m['volg']}", Passage(blok=rubriek.kopblok, begin=0, eind=len(rubriek.kopblok.tekst))
    for passage in rubriek.passages:
        nummer = passage.blok.lijstnummer if passage.begin == 0 else ""
        if m := _NUMMER.match(f"{nummer} {passage.tekst}"):
            yield f"{m['punt']}.{m['volg']}", passage


def _verband(
    lezing: Lezing, punt: Beslispunt, naam: str, genummerd: dict[str, list[tuple[str, Passage, Rubriek]]]
) -> Waarneming:
    if naam == "bijlage":
        return _bijlage(lezing.dossier, punt)
    getal = _getal(lezing.dossier, punt)
    nummers = tuple(n for n, _, _ in genummerd[naam] if n.split(".")[0] == str(getal))
    if nummers:
        return rij(f"verband-{naam}", punt, waarmee=nummers)
    zinnen = _zinnen_over(lezing, punt, naam)
    if zinnen:
        citaten = tuple(kort(z.tekst) for z in zinnen)
        bewijs = tuple(plaats(z) for z in zinnen)
        return rij(f"verband-{naam}", punt, bewijs=bewijs, zekerheid="aanwijzing", waarmee=citaten)
    bewijs = plaatsen_punt(lezing.dossier, punt, deel_van(lezing.dossier))[:1]
    gezocht = tuple(r.kop for r in lezing.dossier.rubrieken if set(r.rubrieken) & set(VERBANDEN[naam])) or (
        "de hele tekst",
    )
    zeker: Zekerheid = "vastgesteld" if naam == "argument" and genummerd[naam] and getal is not None else "aanwijzing"
    return rij(f"verband-{naam}", punt, "nee", bewijs=bewijs, zekerheid=zeker, gezocht=gezocht, waarmee=())


def _getal(dossier: Dossier, punt: Beslispunt) -> int | None:
    """The number of a point; where no point has one, its place."""
    genummerd = any(p.nummer for p in punten_van(dossier))
    return getal_van(punt.nummer) if genummerd else punt.volgnummer


def _zinnen_over(lezing: Lezing, punt: Beslispunt, naam: str) -> list[Zin]:
    """At most two sentences of the column that share most words with the point, two words at least.

    Where no numbers meet, an argument may stand under any heading of the text: only there it is looked for everywhere.
    """
    kern = onderwerpwoorden(punt.tekst)
    zinnen = lezing.zinnen_onder(*VERBANDEN[naam])
    if naam == "argument":
        zinnen = lezing.zinnen_buiten(*_BUITEN)
    nodig = min(2, len(kern)) or 1
    gescoord = [(len(kern & onderwerpwoorden(z.tekst)), -z.nummer, z) for z in zinnen]
    raak = sorted((g for g in gescoord if g[0] >= nodig), key=lambda g: g[:2], reverse=True)
    return [z for _, _, z in raak[:2]]


def _bijlage(dossier: Dossier, punt: Beslispunt) -> Waarneming:
    """The listed annexes that the point names by number or whose name shares two words with it."""
    genoemd = set(re.findall(r"\bbijlagen?\s+(?:nr\.?\s*)?(\w{1,3})\b", punt.tekst, re.IGNORECASE))
    kern = onderwerpwoorden(punt.tekst)
    namen = tuple(
        b.naam or b.nummer for b in dossier.bijlagen if b.nummer in genoemd or len(kern & onderwerpwoorden(b.naam)) >= 2
    )
    return rij("verband-bijlage", punt, "ja" if namen else "nee", zekerheid="aanwijzing", waarmee=namen)


def _argumenten_zonder_punt(
    dossier: Dossier, genummerd: dict[str, list[tuple[str, Passage, Rubriek]]]
) -> Iterator[Waarneming]:
    """Numbered arguments whose first figure is the number of no point; only when the points are numbered."""
    getallen = {_getal(dossier, p) for p in punten_van(dossier)} - {None}
    for nummer, passage, rubriek in genummerd["argument"]:
        if getallen and int(nummer.split(".")[0]) not in getallen:
            yield Waarneming(
                feit="argument-zonder-beslispunt",
                velden=velden(argument=nummer),
                bewijs=(plaats_passage(passage, rubriek.deel, dossier.document.bestand, rubriek.rubrieken[0]),),
            )
