"""What the checks on contradictions share: the lines of the dossier with their place, and the row of two places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from raadslint.facts.basis import Feit, Lezing, eens, plaats_passage, velden
from raadslint.language.patroon import Patroon
from raadslint.model import Blok, Deelsoort, Passage, Vindplaats, Waarneming, Zekerheid

STRIJD = Feit(
    naam="tegenstrijdigheid",
    waarden=("ja",),
    velden=("a", "b", "soort"),
    wat="Twee plaatsen in het dossier die elkaar tegenspreken.",
)
_MAX_WOORDEN = 30


@dataclass(frozen=True, slots=True)
class Regel:
    """One block of the dossier with the part and the rubriek in which it stands."""

    blok: Blok
    deel: Deelsoort
    bestand: str
    rubrieken: tuple[str, ...]

    @property
    def tekst(self) -> str:
        """The text of the block."""
        return self.blok.tekst


@dataclass(frozen=True, slots=True)
class Plek:
    """Literal words on a line: ``regel.tekst[begin:eind]``."""

    regel: Regel
    begin: int
    eind: int

    @property
    def tekst(self) -> str:
        """The words."""
        return self.regel.tekst[self.begin : self.eind]

    def ruim(self, voor: int = 40, na: int = 30) -> Plek:
        """The same place with some words around it, cut at spaces and never over the end of a sentence."""
        tekst = self.regel.tekst
        links, rechts = tekst[max(0, self.begin - voor) : self.begin], tekst[self.eind : self.eind + na]
        links = re.split(r"[.;]\s", links)[-1]
        links = links if len(links) < voor or self.begin <= voor else links.partition(" ")[2]
        rechts = re.split(r"[.;](?:\s|$)", rechts)[0]
        rechts = rechts if len(rechts) < na else rechts.rpartition(" ")[0]
        return Plek(self.regel, self.begin - len(links), self.eind + len(rechts))


@eens
def regels_van(lezing: Lezing) -> tuple[Regel, ...]:
    """All lines of the main document, and those of separate annexes, in reading order."""
    dossier = lezing.dossier
    if dossier.documentsoort.soort == "bundel":  # its proposals are judged one by one
        return ()
    koppen = {p.blok.nummer: r.rubrieken for r in dossier.rubrieken for p in r.passages}
    documenten = {d.bestand: d for d in (*dossier.bijlagedocumenten, dossier.document)}
    rijen: list[Regel] = []
    for deel in (d for d in dossier.delen if d.bestand in documenten):
        eigen = koppen if deel.bestand == dossier.document.bestand else {}
        blokken = documenten[deel.bestand].blokken[deel.eerste - 1 : deel.laatste]
        rijen += [Regel(b, deel.soort, deel.bestand, eigen.get(b.nummer, ())) for b in blokken]
    return tuple(rijen)


def tegenstrijdig(soort: str, a: Plek, b: Plek, zekerheid: Zekerheid = "vastgesteld", b_tekst: str = "") -> Waarneming:
    """The row of a contradiction with both passages; ``soort`` says in Dutch what contradicts.

    ``b_tekst`` replaces the words of ``b`` in the fields when that place is one of several.
    """
    return Waarneming(
        feit="tegenstrijdigheid",
        velden=velden(a=_kort(a.tekst), b=_kort(b_tekst or b.tekst), soort=soort),
        bewijs=(_vindplaats(a, "a"), _vindplaats(b, "b")),
        zekerheid=zekerheid,
    )


def _kort(tekst: str) -> str:
    return " ".join(tekst.split()[:_MAX_WOORDEN])


def _vindplaats(plek: Plek, rol: str) -> Vindplaats:
    passage = Passage(blok=plek.regel.blok, begin=plek.begin, eind=plek.eind)
    rubriek = plek.regel.rubrieken[0] if plek.regel.rubrieken else ""
    return plaats_passage(passage, plek.regel.deel, plek.regel.bestand, rubriek, rol)


def zoek(regels: tuple[Regel, ...], patroon: re.Pattern[str] | Patroon) -> Iterator[tuple[Regel, re.Match[str]]]:
    """Every match on every line."""
    for regel in regels:
        for m in patroon.finditer(regel.tekst):
            yield regel, m
