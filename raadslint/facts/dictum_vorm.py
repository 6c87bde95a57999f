"""The form of the dictum and of the paper around it: numbers without jumps, one grammatical form, nothing left open."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise

from raadslint.facts.basis import Feit, plaats_passage, plaatsen_punt, velden
from raadslint.facts.dictum_handeling import handelingen
from raadslint.facts.dictum_mededeling import is_mededeling
from raadslint.facts.dictum_punt import deel_van, getal_van, punten_van
from raadslint.gegevens import woordenlijst
from raadslint.language.patroon import Patroon
from raadslint.model import Beslispunt, Blok, Deel, Dossier, Passage, Vindplaats, Waarneming

VORMFEITEN: tuple[Feit, ...] = (
    Feit(naam="dictum-aanwezig", wat="Het stuk bevat een voorgesteld besluit."),
    Feit(naam="dictum-genummerd", waarden=("ja", "nee", "nvt"), wat="De beslispunten hebben nummers."),
    Feit(
        naam="nummering-klopt",
        waarden=("ja", "nee", "nvt"),
        velden=("nummers",),
        wat="De nummers lopen op zonder sprong.",
    ),
    Feit(
        naam="dictum-een-vorm",
        waarden=("ja", "nee", "nvt"),
        velden=("vormen",),
        wat="De beslispunten hebben dezelfde werkwoordsvorm.",
    ),
    Feit(naam="leeg-veld", velden=("woord",), wat="Een veld dat niet is ingevuld."),
    Feit(naam="sjabloonrest", velden=("woord",), wat="Tekst van het sjabloon die is blijven staan."),
)


def neem_vorm(dossier: Dossier) -> Iterator[Waarneming]:
    """All rows on the form of the dictum, and one for each open field or left-over of a template."""
    punten, deel = punten_van(dossier), deel_van(dossier)
    bewijs = tuple(p for punt in punten[:1] for p in plaatsen_punt(dossier, punt, deel)[:1])
    yield Waarneming(
        feit="dictum-aanwezig",
        waarde="ja" if _beslist(punten) else "nee",
        bewijs=bewijs,
        gezocht=() if _beslist(punten) else tuple(r.kop for r in dossier.rubrieken) or ("de hele tekst",),
    )
    yield _genummerd(punten, bewijs)
    yield _nummering(punten, bewijs)
    yield _een_vorm(punten, bewijs)
    for feit in ("leeg-veld", "sjabloonrest"):
        yield from _resten(dossier, feit)


def _beslist(punten: Sequence[Beslispunt]) -> bool:
    """At least one point is more than a statement of fact."""
    return any(handelingen(p.tekst) or not is_mededeling(p.tekst, "") for p in punten)


def _genummerd(punten: Sequence[Beslispunt], bewijs: tuple[Vindplaats, ...]) -> Waarneming:
    waarde = "nvt" if len(punten) < 2 else "ja" if all(p.nummer for p in punten) else "nee"
    return Waarneming(feit="dictum-genummerd", waarde=waarde, bewijs=bewijs)


def _nummering(punten: Sequence[Beslispunt], bewijs: tuple[Vindplaats, ...]) -> Waarneming:
    """Numbers that repeat (2a, 2b) or go up by one are right; letters and lost numbers are not judged."""
    getallen = [getal_van(p.nummer) for p in punten]
    bekend = [g for g in getallen if g is not None]
    if len(bekend) < 2 or len(bekend) < len(punten):
        return Waarneming(feit="nummering-klopt", waarde="nvt", velden=velden(nummers=""))
    goed = bekend[0] == 1 and all(b - a in (0, 1) for a, b in pairwise(bekend))
    dubbel = len({p.nummer for p in punten}) < len(punten)
    nummers = ", ".join(p.nummer for p in punten)
    waarde = "ja" if goed and not dubbel else "nee"
    return Waarneming(feit="nummering-klopt", waarde=waarde, velden=velden(nummers=nummers), bewijs=bewijs)


def _een_vorm(punten: Sequence[Beslispunt], bewijs: tuple[Vindplaats, ...]) -> Waarneming:
    """*vast te stellen* and *vaststellen* in one dictum cannot both follow on *besluit:*."""
    vormen = [v for p in punten if (v := _vorm(p.tekst))]
    anders = len(set(vormen)) > 1
    waarde = "nvt" if len(vormen) < 2 else "nee" if anders else "ja"
    namen = ", ".join(dict.fromkeys(_VORMNAAM[v] for v in vormen))
    return Waarneming(feit="dictum-een-vorm", waarde=waarde, velden=velden(vormen=namen), bewijs=bewijs)


def _vorm(tekst: str) -> str:
    """The form of the verb that decides first, empty when it cannot be told."""
    acten = handelingen(tekst)
    if not acten or acten[0].soort == "streven":
        return ""
    woorden = tekst[acten[0].begin : acten[0].eind].lower()
    return "te" if re.search(r"\bte\b", woorden) else "heel" if woorden.endswith("en") else ""


_VORMNAAM = {"te": "met ‘te’ (vast te stellen)", "heel": "zonder ‘te’ (vaststellen)"}


@cache
def _patroon(naam: str) -> Patroon:
    lijst = woordenlijst("handeling-resten")
    vormen = (v.replace(" ?", r"\s*").replace(" ", r"\s+") for v in lijst[naam])
    return Patroon("|".join(f"(?:{v})" for v in vormen), sporen=lijst["sporen"])


def _resten(dossier: Dossier, feit: str) -> Iterator[Waarneming]:
    """Hits in the voorstel and the raadsbesluit; annexes are often forms that are meant to be open."""
    gezien: set[str] = set()
    for deel, blok in _blokken(dossier):
        for m in _patroon(feit).finditer(blok.tekst):
            if m[0].strip() and (sleutel := blok.tekst[max(0, m.start() - 20) : m.end()]) not in gezien:
                gezien.add(sleutel)
                passage = Passage(blok=blok, begin=m.start(), eind=m.end())
                bewijs = (plaats_passage(passage, deel.soort, dossier.document.bestand),)
                yield Waarneming(feit=feit, velden=velden(woord=m[0].strip()[:60]), bewijs=bewijs)


def _blokken(dossier: Dossier) -> Iterable[tuple[Deel, Blok]]:
    for deel in dossier.delen:
        if deel.soort in ("voorstel", "raadsbesluit") and deel.bestand == dossier.document.bestand:
            for blok in dossier.document.blokken[deel.eerste - 1 : deel.laatste]:
                yield deel, blok
