"""The matrix of points against the rest of the proposal: which argument, reservation, money passage goes with which."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

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

_GEEN_TEKST = ("besluit", "kenmerken", "ondertekening", "raadsbesluit", "bijlagen", "samenvatting")
"""What stands here repeats the point or has nothing to say of it."""
_GEEN_REDEN = (*_GEEN_TEKST, "planning", "communicatie")
"""What stands here alone is not why the council would decide so."""
_WOORDEN_STRENG = 3
"""So many words of the point must stand in one sentence where fewer prove nothing."""
_MEDEDELING = re.compile(
    r"\b(?:op de hoogte|in kennis) te (?:stellen|brengen)\b|\bbekend te (?:laten )?maken\b|\btoe te (?:zenden|sturen)\b"
)
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
    rijen["argument"] += _stuk_per_punt(dossier)
    return rijen


def _stuk_per_punt(dossier: Dossier) -> list[tuple[str, Passage, Rubriek]]:
    """Headings of the argument with a bare number, when every point has its own: ``2. De bus`` goes with point 2."""
    koppen = [(r.nummer, r) for r in dossier.rubrieken if "argumentatie" in r.rubrieken and r.kopblok]
    kaal = [(n.rstrip(".)"), r) for n, r in koppen if n.rstrip(".)").isdecimal()]
    punten = {str(_getal(dossier, p)) for p in punten_van(dossier)}
    if len(punten) < 2 or not punten <= {n for n, _ in kaal}:
        return []
    return [(n, Passage(blok=r.kopblok, begin=0, eind=len(r.kopblok.tekst)), r) for n, r in kaal if r.kopblok]


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
    zinnen = _steun(lezing, punt, genummerd["argument"]) if naam == "argument" else _zinnen_over(lezing, punt, naam)
    if zinnen:
        citaten = tuple(kort(z.tekst) for z in zinnen)
        bewijs = tuple(plaats(z) for z in zinnen)
        return rij(f"verband-{naam}", punt, bewijs=bewijs, zekerheid="aanwijzing", waarmee=citaten)
    bewijs = plaatsen_punt(lezing.dossier, punt, deel_van(lezing.dossier))[:1]
    gezocht = tuple(r.kop for r in lezing.dossier.rubrieken if set(r.rubrieken) & set(VERBANDEN[naam])) or (
        "de hele tekst",
    )
    gebruik = naam == "argument" and getal is not None and _meestal_genummerd(lezing.dossier, genummerd[naam])
    zeker: Zekerheid = "vastgesteld" if gebruik else "aanwijzing"
    return rij(f"verband-{naam}", punt, "nee", bewijs=bewijs, zekerheid=zeker, gezocht=gezocht, waarmee=())


def _getal(dossier: Dossier, punt: Beslispunt) -> int | None:
    """The number of a point; where no point has one, its place."""
    genummerd = any(p.nummer for p in punten_van(dossier))
    return getal_van(punt.nummer) if genummerd else punt.volgnummer


def _zinnen_over(lezing: Lezing, punt: Beslispunt, naam: str) -> list[Zin]:
    """At most two sentences of the column that share most words with the point, two words at least."""
    kern = onderwerpwoorden(punt.tekst)
    nodig = min(2, len(kern)) or 1
    return _beste(kern, [z for z in lezing.zinnen_onder(*VERBANDEN[naam]) if _gedeeld(kern, [z]) >= nodig])


def _steun(lezing: Lezing, punt: Beslispunt, genummerd: Sequence[tuple[str, Passage, Rubriek]]) -> list[Zin]:
    """At most two sentences that may carry a point for which there is no argument with its number.

    They may stand under any heading and share the words of the point between them: only a point of which the text says
    nothing has no argument. One sentence must do it alone where half of the points have numbered arguments, and for a
    point with an asterisk, which an amendment put in after the text was written. A point that only tells others of
    the decision shares its names with the text anyhow.
    """
    kern = onderwerpwoorden(punt.tekst)
    zinnen = lezing.zinnen_buiten(*_GEEN_REDEN)
    if _MEDEDELING.search(punt.tekst):
        return []
    if _meestal_genummerd(lezing.dossier, genummerd) or punt.tekst.startswith("*"):
        return _beste(kern, [z for z in zinnen if _gedeeld(kern, [z]) >= _WOORDEN_STRENG])
    overal = lezing.zinnen_buiten(*_GEEN_TEKST)
    genoeg = _gedeeld(kern, overal) >= _WOORDEN_STRENG or _besproken(kern, zinnen, hoofdpunt=punt.volgnummer == 1)
    return _beste(kern, overal) if genoeg else []


def _meestal_genummerd(dossier: Dossier, genummerd: Sequence[tuple[str, Passage, Rubriek]]) -> bool:
    punten = [str(_getal(dossier, p)) for p in punten_van(dossier)]
    eerste = {n.split(".")[0] for n, _, _ in genummerd}
    return 2 * sum(p in eerste for p in punten) >= len(punten)


def _besproken(kern: frozenset[str], zinnen: Sequence[Zin], *, hoofdpunt: bool) -> bool:
    """Whether the sentences under one heading speak of the point.

    The whole text argues for the first point, so there one word is enough.
    """
    nodig = 1 if hoofdpunt else min(2, len(kern)) or 1
    per_kop = (_gedeeld(kern, list(groep)) for _, groep in groupby(zinnen, key=lambda z: id(z.rubriek)))
    return max(per_kop, default=0) >= nodig


def _gedeeld(kern: frozenset[str], zinnen: Iterable[Zin]) -> int:
    return len(kern & frozenset().union(*(onderwerpwoorden(z.tekst) for z in zinnen)))


def _beste(kern: frozenset[str], zinnen: Iterable[Zin]) -> list[Zin]:
    """The two sentences that share most words, first the most, then in the order of the text."""
    return sorted(zinnen, key=lambda z: (-_gedeeld(kern, [z]), z.nummer))[:2]


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
