"""Where the explanation still speaks of the old decision: amounts, dates and percentages that a point no longer has."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from raadslint.language import zinnen_met_plaats
from raadslint.language.bedragen import bedragen, percentages
from raadslint.language.datums import datums
from raadslint.model import Dossier, Passage, Puntoordeel, Rubriek, Vindplaats

Lezer = Callable[[str], Mapping[object, str]]
"""Reads the values of one kind in a text, with the words in which they stand."""

_BESLUIT = frozenset({"besluit", "raadsbesluit", "kenmerken", "ondertekening", "bijlagen"})
_VERTELT = re.compile(
    r"\b(?:in\s+plaats\s+van|oorspronkelijk\w*|amendement\w*|gewijzigd\w*|eerder\w*|destijds|was|waren|verhoogd|verlaagd|van\s+€)\b",
    re.IGNORECASE,
)
"""A sentence that tells of the change may well name the old value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Achterblijver:
    """A value of the old version of a point that the text of the new version still has."""

    nummer: str
    """Of the point in the new version."""
    oud: str
    nieuw: str
    """The value that the point now has in its place; empty when it has none of this kind."""
    plaats: Vindplaats
    """The sentence in the explanation."""


def achterblijvers(paren: Iterable[tuple[Puntoordeel, Puntoordeel]], dossier: Dossier) -> tuple[Achterblijver, ...]:
    """Pointers for pairs of an old and a new point, in the explanation of the new version."""
    return tuple(rij for oud, nieuw in paren for rij in _van_punt(oud, nieuw, dossier))


def _van_punt(oud: Puntoordeel, nieuw: Puntoordeel, dossier: Dossier) -> Iterator[Achterblijver]:
    for lezen in (_bedragen, _dagen):
        eerst, nu = lezen(oud.tekst), lezen(nieuw.tekst)
        weg = {k: v for k, v in eerst.items() if k not in nu}
        erbij = [v for k, v in nu.items() if k not in eerst]
        for sleutel, woorden in weg.items():
            for plaats in _zinnen_met(sleutel, lezen, dossier):
                vervanger = erbij[0] if len(erbij) == 1 else ""
                yield Achterblijver(nummer=nieuw.nummer, oud=woorden, nieuw=vervanger, plaats=plaats)


def _bedragen(tekst: str) -> Mapping[object, str]:
    geld = [(("€", b.waarde), b.tekst) for b in bedragen(tekst)]
    return dict([*geld, *((("%", p.waarde), p.tekst) for p in percentages(tekst))])


def _dagen(tekst: str) -> Mapping[object, str]:
    return {(d.jaar, d.maand, d.dag, d.kwartaal, d.tot_jaar): d.tekst for d in datums(tekst) if d.absoluut}


def _zinnen_met(sleutel: object, lezen: Lezer, dossier: Dossier) -> Iterator[Vindplaats]:
    for rubriek in dossier.rubrieken:
        for passage in rubriek.passages if not set(rubriek.rubrieken) & _BESLUIT else ():
            for begin, eind in zinnen_met_plaats(passage.tekst):
                zin = passage.tekst[begin:eind]
                if sleutel in lezen(zin) and not _VERTELT.search(zin):
                    yield _plaats(dossier, rubriek, passage, begin, eind)


def _plaats(dossier: Dossier, rubriek: Rubriek, passage: Passage, begin: int, eind: int) -> Vindplaats:
    return Vindplaats(
        citaat=passage.tekst[begin:eind],
        deel=rubriek.deel,
        bestand=dossier.document.bestand,
        rubriek=rubriek.rubrieken[0] if rubriek.rubrieken else "",
        pagina=passage.blok.pagina,
        blok=passage.blok.nummer,
        begin=passage.begin + begin,
        eind=passage.begin + eind,
    )
