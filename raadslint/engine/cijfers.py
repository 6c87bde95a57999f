"""Marks: what an answer allows, what findings take off, the range that pointers leave, and the mean per kwaliteit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from raadslint.engine.antwoorden import feiten_van
from raadslint.engine.kader import Normenkader, Vraag
from raadslint.engine.samenhang import hoogste_cijfer
from raadslint.engine.vinden import gebruikt, loopt
from raadslint.model import Antwoord, Bevinding, Dossier, Fout, Kwaliteit

_LOZE_ZIN = 10
"""Fewer words than this under a heading hold no answer when none was found."""
_STAP = 1
"""How far the true mark may lie from that of an answer that is only a pointer."""


def geef_cijfers(
    kader: Normenkader, dossier: Dossier, antwoorden: Iterable[Antwoord], bevindingen: Sequence[Bevinding]
) -> tuple[Antwoord, ...]:
    """The answers with their marks; an answer without a machine mark stays without."""
    return tuple(geef_cijfer(kader, dossier, antwoord, bevindingen) for antwoord in antwoorden)


def geef_cijfer(kader: Normenkader, dossier: Dossier, antwoord: Antwoord, bevindingen: Sequence[Bevinding]) -> Antwoord:
    """The answer with its mark and range.

    The mark is what the answer allows, lowered by findings that are shown. Pointers do not move it: they and an answer
    that is itself a pointer make the range. What a person answered is certain and is not lowered by findings.
    """
    vraag = kader.vraag(antwoord.vraag)
    zwaarte = kader.zwaarte(dossier.voorsteltype, antwoord.vraag)
    begin = _begin(kader, dossier, antwoord, vraag) if vraag and zwaarte != "niet-relevant" else None
    if begin is None or vraag is None:
        return replace(antwoord, cijfer=None, bereik=None)
    if antwoord.door != "raadslint":
        return replace(antwoord, cijfer=float(begin), bereik=(float(begin), float(begin)))
    vast, los = _plafonds(kader, antwoord.vraag, bevindingen)
    cijfer = min(begin, *vast)
    speling = _STAP if antwoord.zekerheid == "aanwijzing" else 0
    laag = max(1, min(cijfer - speling, *los))
    hoog = max(cijfer, min(begin + speling, hoogste_cijfer(kader, vraag), *vast))
    return replace(antwoord, cijfer=float(cijfer), bereik=(float(laag), float(hoog)))


def _begin(kader: Normenkader, dossier: Dossier, antwoord: Antwoord, vraag: Vraag) -> int | None:
    marks: Mapping[str, int] = {"ja": kader.cijfers.ja, "deels": kader.cijfers.deels, "nee": kader.cijfers.nee}
    if antwoord.antwoord == "nee" and sum(r.woorden for r in dossier.onder(vraag.rubriek)) < _LOZE_ZIN:
        return kader.cijfers.nee_leeg  # an empty phrase earns no more than an empty heading
    return marks.get(antwoord.antwoord)


def _plafonds(kader: Normenkader, vraag: str, bevindingen: Iterable[Bevinding]) -> tuple[list[int], list[int]]:
    """The caps of the findings on this question: shown, and pointers. Each begins with a cap that changes nothing."""
    vast, los = [5], [5]
    for bevinding in bevindingen:
        regel = kader.regel(bevinding.regel)
        plafond = dict(regel.vragen).get(vraag) if regel else None
        if plafond is not None:
            (vast if bevinding.zekerheid == "vastgesteld" else los).append(plafond)
    return vast, los


def per_kwaliteit(
    kader: Normenkader, dossier: Dossier, antwoorden: Sequence[Antwoord], fouten: Iterable[Fout]
) -> tuple[Kwaliteit, ...]:
    """Per kwaliteit the mean of the marks, its range, and on how many questions it rests."""
    gestrand = frozenset(feit for fout in fouten for feit in fout.feiten)
    return tuple(_kwaliteit(kader, dossier, naam, antwoorden, gestrand) for naam, _ in kader.kwaliteiten)


def _kwaliteit(
    kader: Normenkader, dossier: Dossier, naam: str, antwoorden: Sequence[Antwoord], gestrand: frozenset[str]
) -> Kwaliteit:
    vragen = [v for v in kader.vragen if v.kwaliteit == naam]
    mijn = [a for a in antwoorden if a.vraag in {v.id for v in vragen}]
    van = [a for a in mijn if a.antwoord != "nvt" and kader.zwaarte(dossier.voorsteltype, a.vraag) != "niet-relevant"]
    ranges = [a.bereik for a in van if a.bereik is not None]
    marks = [a.cijfer for a in van if a.cijfer is not None]
    if not marks or _gestrand(kader, dossier, vragen, gestrand):
        return Kwaliteit(naam=naam, cijfer=None, bereik=None, beoordeeld=0, van=len(van))
    bereik = (_gemiddelde([laag for laag, _ in ranges]), _gemiddelde([hoog for _, hoog in ranges]))
    return Kwaliteit(naam=naam, cijfer=_gemiddelde(marks), bereik=bereik, beoordeeld=len(marks), van=len(van))


def _gestrand(kader: Normenkader, dossier: Dossier, vragen: Iterable[Vraag], gestrand: frozenset[str]) -> bool:
    """Whether a crashed observer lies under one of these questions or under a rule that caps one of them."""
    if not gestrand:
        return False
    ids = {v.id for v in vragen}
    regels = (r for r in kader.regels if loopt(r, kader, dossier) and any(v in ids and c for v, c in r.vragen))
    return any(feiten_van(v) & gestrand for v in vragen) or any(gebruikt(r) & gestrand for r in regels)


def _gemiddelde(getallen: Sequence[float]) -> float:
    return round(sum(getallen) / len(getallen), 1)
