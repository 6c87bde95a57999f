"""What every observer shares: how it declares its facts, and one reading of the dossier that is recognised once.

An observer (`Waarnemer`) is a named function from a `Lezing` to rows. It declares what it yields, so that a
normenkader can be checked against it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from raadslint.facts.frasen import frasen_in
from raadslint.language import zinnen_met_plaats
from raadslint.language.bedragen import Bedrag, bedragen
from raadslint.language.datums import Datum, datums
from raadslint.language.verwijzingen import Verwijzing, verwijzingen
from raadslint.model import (
    Beslispunt,
    Blok,
    Deelsoort,
    Dossier,
    Passage,
    Rubriek,
    Veldwaarde,
    Vindplaats,
    Waarneming,
)

T = TypeVar("T")
P = ParamSpec("P")

LOPENDE_TEKST = 9
"""So many words make a paragraph outside every heading running text; fewer is a title, an address line, a label."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feit:
    """A fact that an observer can yield."""

    naam: str
    over: str = "document"
    """Kind of the thing it is about: ``document``, ``rubriek``, ``kop``, ``beslispunt``, ``zin``, ``bijlage``."""
    waarden: tuple[str, ...] = ("ja", "nee")
    """The words it may have as value; empty when it is a number or free text."""
    velden: tuple[str, ...] = ()
    wat: str = ""
    """What it says, in one Dutch sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waarnemer:
    """A named observer: what it yields and the pure function that observes."""

    naam: str
    levert: tuple[Feit, ...]
    neem: Callable[[Lezing], Iterable[Waarneming]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Zin:
    """A sentence of the dossier and the place where it stands."""

    nummer: int
    """1-based place in the reading; ``zin:<nummer>`` in `Waarneming.over`."""
    tekst: str
    blok: Blok
    begin: int
    eind: int
    deel: Deelsoort
    rubriek: Rubriek | None
    bestand: str

    @property
    def onder(self) -> tuple[str, ...]:
        """The canonical rubrieken under which the sentence stands."""
        return self.rubriek.rubrieken if self.rubriek else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Treffer:
    """A phrase of the fact word lists in a sentence; ``begin`` and ``eind`` are offsets in ``zin.tekst``."""

    zin: Zin
    begin: int
    eind: int


class Lezing:
    """One reading of a dossier: its sentences, amounts, dates and references, each recognised once and kept."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier
        self.bewaard: dict[Hashable, Any] = {}
        """The answers of functions that work `eens`."""

    @cached_property
    def zinnen(self) -> tuple[Zin, ...]:
        """All sentences of the proposal (voorstel and toelichting) in reading order, headings left out.

        Text before the first heading has no rubriek; the kenmerken there are no sentences.
        """
        rows: list[Zin] = []
        onder_kop = [(p, r) for r in self.dossier.rubrieken for p in r.passages]
        for passage, rubriek in sorted((*onder_kop, *self._zonder_kop()), key=lambda r: (r[0].blok.nummer, r[0].begin)):
            rows.extend(self._zinnen_van(passage, rubriek, len(rows)))
        return tuple(rows)

    def _zonder_kop(self) -> Iterable[tuple[Passage, None]]:
        """The running text that stands under no heading: at least so long that it is no title or label."""
        dossier = self.dossier
        klaar = {p.blok.nummer for r in dossier.rubrieken for p in r.passages}
        klaar |= {r.kopblok.nummer for r in dossier.rubrieken if r.kopblok}
        klaar |= {k.passage.blok.nummer for k in dossier.kenmerken if k.passage}
        for blok in dossier.blokken("voorstel", "toelichting"):
            if blok.nummer not in klaar and blok.soort != "kop" and len(blok.tekst.split()) >= LOPENDE_TEKST:
                yield Passage(blok=blok, begin=0, eind=len(blok.tekst)), None

    def _zinnen_van(self, passage: Passage, rubriek: Rubriek | None, start: int) -> Iterable[Zin]:
        for i, (begin, eind) in enumerate(zinnen_met_plaats(passage.tekst)):
            yield Zin(
                nummer=start + i + 1,
                tekst=passage.tekst[begin:eind],
                blok=passage.blok,
                begin=passage.begin + begin,
                eind=passage.begin + eind,
                deel=rubriek.deel if rubriek else "voorstel",
                rubriek=rubriek,
                bestand=self.dossier.document.bestand,
            )

    def zinnen_onder(self, *rubrieken: str) -> tuple[Zin, ...]:
        """The sentences that stand under one of these canonical rubrieken, in reading order."""
        rijen = {z.nummer: z for naam in rubrieken for z in self._per_rubriek.get(naam, ())}
        return tuple(rijen[nummer] for nummer in sorted(rijen))

    @cached_property
    def _per_rubriek(self) -> Mapping[str, list[Zin]]:
        rijen: dict[str, list[Zin]] = defaultdict(list)
        for zin in self.zinnen:
            for naam in zin.onder:
                rijen[naam].append(zin)
        return rijen

    def zinnen_buiten(self, *rubrieken: str) -> tuple[Zin, ...]:
        """The sentences that stand under none of these canonical rubrieken."""
        return tuple(z for z in self.zinnen if not set(z.onder) & set(rubrieken))

    @cached_property
    def treffers(self) -> Mapping[str, tuple[Treffer, ...]]:
        """The phrases of the fact word lists per group (``alternatieven.optie``), in reading order."""
        rows: dict[str, list[Treffer]] = defaultdict(list)
        for zin in self.zinnen:
            for raak in frasen_in(zin.tekst):
                rows[raak.groep].append(Treffer(zin=zin, begin=raak.begin, eind=raak.eind))
        return {groep: tuple(rij) for groep, rij in rows.items()}

    @cached_property
    def bedragen(self) -> tuple[tuple[Zin, Bedrag], ...]:
        """Every amount with the sentence it stands in; offsets are those within the sentence."""
        return tuple((z, b) for z in self.zinnen for b in bedragen(z.tekst))

    @cached_property
    def datums(self) -> tuple[tuple[Zin, Datum], ...]:
        """Every date or period with its sentence."""
        return tuple((z, d) for z in self.zinnen for d in datums(z.tekst))

    @cached_property
    def verwijzingen(self) -> tuple[tuple[Zin, Verwijzing], ...]:
        """Every reference (law, article, annex, paper) with its sentence."""
        return tuple((z, v) for z in self.zinnen for v in verwijzingen(z.tekst))


def eens(functie: Callable[Concatenate[Lezing, P], T]) -> Callable[Concatenate[Lezing, P], T]:
    """Makes a function of a reading work once for each reading; several observers may ask, none changes the answer."""

    @wraps(functie)
    def bewaar(lezing: Lezing, /, *args: P.args, **kwargs: P.kwargs) -> T:
        sleutel = (functie, args, *kwargs.items())
        if sleutel not in lezing.bewaard:
            lezing.bewaard[sleutel] = functie(lezing, *args, **kwargs)
        antwoord: T = lezing.bewaard[sleutel]
        return antwoord

    return bewaar


def plaats(zin: Zin, begin: int = 0, eind: int | None = None, rol: str = "") -> Vindplaats:
    """The place of ``zin.tekst[begin:eind]`` (the whole sentence by default)."""
    stop = len(zin.tekst) if eind is None else eind
    return Vindplaats(
        citaat=zin.tekst[begin:stop],
        deel=zin.deel,
        bestand=zin.bestand,
        rubriek=zin.onder[0] if zin.onder else "",
        pagina=zin.blok.pagina,
        blok=zin.blok.nummer,
        begin=zin.begin + begin,
        eind=zin.begin + stop,
        rol=rol,
    )


def plaats_passage(passage: Passage, deel: Deelsoort, bestand: str, rubriek: str = "", rol: str = "") -> Vindplaats:
    """The place of a whole passage."""
    return Vindplaats(
        citaat=passage.tekst,
        deel=deel,
        bestand=bestand,
        rubriek=rubriek,
        pagina=passage.blok.pagina,
        blok=passage.blok.nummer,
        begin=passage.begin,
        eind=passage.eind,
        rol=rol,
    )


def plaatsen_punt(dossier: Dossier, punt: Beslispunt, deel: Deelsoort = "voorstel") -> tuple[Vindplaats, ...]:
    """The places of a beslispunt, one for each of its passages."""
    rubriek = "besluit" if deel == "voorstel" else "raadsbesluit"
    return tuple(plaats_passage(p, deel, dossier.document.bestand, rubriek) for p in punt.passages)


def plaats_kop(dossier: Dossier, rubriek: Rubriek) -> tuple[Vindplaats, ...]:
    """The place of a heading; empty when the heading has no block of its own."""
    if rubriek.kopblok is None:
        return ()
    begin = max(rubriek.kopblok.tekst.find(rubriek.kop), 0)
    passage = Passage(blok=rubriek.kopblok, begin=begin, eind=begin + len(rubriek.kop))
    return (plaats_passage(passage, rubriek.deel, dossier.document.bestand, rubriek.rubrieken[0]),)


def velden(**waarden: Veldwaarde) -> tuple[tuple[str, Veldwaarde], ...]:
    """Fields in the one order in which they are kept: by name."""
    return tuple(sorted(waarden.items()))
