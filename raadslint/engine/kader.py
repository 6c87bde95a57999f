"""The values of a normenkader: questions, rules, conditions, profiles and marks, as read from its YAML files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from raadslint.model import Ernst, Zekerheid

Status = Literal["aan", "proef", "vervallen"]
Toets = Literal["is", "in", "meer", "minder", "heeft"]
Zwaarte = Literal["niet-relevant", "licht", "normaal", "streng"]
Antwoordsoort = Literal["nvt", "ja", "deels", "nee", "mens"]

STATUSSEN: tuple[Status, ...] = ("aan", "proef", "vervallen")
TOETSEN: tuple[Toets, ...] = ("is", "in", "meer", "minder", "heeft")
ZWAARTES: tuple[Zwaarte, ...] = ("niet-relevant", "licht", "normaal", "streng")
"""From light to heavy; the heaviest question of a rule decides for the rule."""
ERNSTEN: tuple[Ernst, ...] = ("info", "aandacht", "ernstig", "blokkerend")
"""From light to heavy."""
VOORSTELTYPEN = (
    "verordening", "geld", "zienswijze", "wensen-en-bedenkingen", "benoeming", "beleid", "ruimtelijk", "p-en-c",
    "kennisname", "procedure", "overig",
)  # fmt: skip
DOCUMENTSOORTEN = ("raadsvoorstel", "oplegger", "raadsbesluit", "collegevoorstel", "bundel", "anders")
VOORSTELSOORTEN = ("raadsvoorstel", "oplegger")
"""The documents that get answers and marks; rules run on these unless they name others."""
INDIENERS = ("college", "presidium", "raadslid", "rekenkamer", "anders")
FASEN = ("concept", "definitief")


@dataclass(frozen=True, slots=True, kw_only=True)
class Blad:
    """A test of the rows of one fact."""

    feit: str
    over: str = ""
    """Which rows: empty = those of the candidate, ``ander-beslispunt``, ``overal``, or a fixed place such as
    ``document`` or ``rubriek:financien``."""
    veld: str = ""
    """Test this field instead of the value."""
    toets: Toets = "is"
    waarde: tuple[str | float, ...] = ()
    vaker: int = 0
    """It holds only when more than this many rows do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Groep:
    """Conditions taken together: all of them, one of them, or none."""

    soort: Literal["alle", "een", "geen"]
    delen: tuple[Conditie, ...]


Conditie = Blad | Groep
ALTIJD = Groep(soort="alle", delen=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Dichtheid:
    """The hits count only when there are more than ``meer`` a ``per`` words, and at least ``minstens``."""

    per: int = 1000
    meer: float = 0
    minstens: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Hoogstens:
    """At most this many findings, in the order of a field (a leading ``-`` is from high to low)."""

    aantal: int
    volgorde: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Regel:
    """A rule: when it is hit, how heavy that is, and what the reader is told."""

    id: str
    status: Status
    waarom: str
    """Why the rule is not ``aan``."""
    kern: bool
    """The catalogue counts it among the first rules (★)."""
    bij: str
    als: Conditie | None
    """None when raadslint has no facts for the rule yet; such a rule is never ``aan``."""
    voor: tuple[tuple[str, tuple[str, ...]], ...]
    dichtheid: Dichtheid | None
    hoogstens: Hoogstens | None
    samen: bool
    """All hits make one finding."""
    wijkt_voor: tuple[str, ...]
    """Rules that say it better: their finding on the same words is shown instead."""
    ernst: Ernst
    in_concept: Ernst | None
    """The ernst in a draft, for what the workflow fills in later."""
    als_aanwijzing: Ernst | None
    """The ernst where it is only pointed at, for a rule whose rows are shown in one text and guessed in another."""
    zekerheid: Zekerheid | None
    """At most this certainty; None is the certainty of the rows themselves."""
    vragen: tuple[tuple[str, int | None], ...]
    """Question → highest mark when this is found; None when the mark does not change."""
    rubriek: str
    """Where to point when the rows have no place of their own."""
    gebrek: str
    lijst: str
    item: str
    paar: tuple[str, ...]
    """The two fields that contradict each other."""
    boodschap: str
    herstel: str
    voorbeelden: tuple[tuple[str, str], ...]
    """A written-out example of the mended text, per voorsteltype; under ``anders`` the one for all others."""
    bron: str

    def herstel_voor(self, voorsteltype: str) -> str:
        """What to do, with the example that fits this kind of proposal behind it."""
        keuze = dict(self.voorbeelden)
        voorbeeld = keuze.get(voorsteltype) or keuze.get("anders")
        return f"{self.herstel} Bijvoorbeeld: {voorbeeld}" if voorbeeld else self.herstel


@dataclass(frozen=True, slots=True, kw_only=True)
class Geval:
    """One possible answer to a question and what makes it so; ``mens`` when the facts then leave it undecided."""

    antwoord: Antwoordsoort
    als: Conditie
    zekerheid: Zekerheid | None
    toelichting: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Vraag:
    """A question of the normenkader. The first case that holds gives the answer, else it is ``nee``."""

    id: str
    kwaliteit: str
    rubriek: str
    tekst: str
    bron: str
    gevallen: tuple[Geval, ...]
    mensvraag: str
    """What a person should look at; printed with every answer that is only a pointer."""
    alleen_mens: bool
    toelichting: str
    """Why the answer is ``nee`` when no case holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cijfers:
    """The highest mark that each answer allows."""

    ja: int = 4
    deels: int = 3
    nee: int = 2
    nee_leeg: int = 1
    """For ``nee`` when the rubriek itself is absent or empty."""


@dataclass(frozen=True, kw_only=True)  # no slots: it keeps an index of its rules, questions and weights
class Normenkader:
    """A whole checklist, checked."""

    naam: str
    sha256: str
    titel: str = ""
    versie: str = ""
    bron: str = ""
    kwaliteiten: tuple[tuple[str, str], ...] = ()
    """Name and the words a reader sees."""
    cijfers: Cijfers = Cijfers()
    vragen: tuple[Vraag, ...] = ()
    regels: tuple[Regel, ...] = ()
    typeprofielen: tuple[tuple[str, tuple[tuple[str, Zwaarte], ...]], ...] = ()
    """Per voorsteltype: question → weight, only where it is not ``normaal``."""
    lezers: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Per reader (``--voor``): the rules whose findings he sees; a reader who is not named sees all."""

    def regel(self, naam: str) -> Regel | None:
        """The rule with this id, or None."""
        return self._regels.get(naam)

    def vraag(self, naam: str) -> Vraag | None:
        """The question with this id, or None."""
        return self._vragen.get(naam)

    def zwaarte(self, voorsteltype: str, vraag: str) -> Zwaarte:
        """How heavy a question weighs for a voorsteltype."""
        return self._zwaartes.get((voorsteltype, vraag), "normaal")

    @cached_property
    def _regels(self) -> Mapping[str, Regel]:
        return {r.id: r for r in self.regels}

    @cached_property
    def _vragen(self) -> Mapping[str, Vraag]:
        return {v.id: v for v in self.vragen}

    @cached_property
    def _zwaartes(self) -> Mapping[tuple[str, str], Zwaarte]:
        return {(soort, vraag): zwaarte for soort, rij in self.typeprofielen for vraag, zwaarte in rij}


def feiten_in(conditie: Conditie | None) -> frozenset[str]:
    """The names of all facts that a condition looks at."""
    if conditie is None:
        return frozenset()
    if isinstance(conditie, Blad):
        return frozenset({conditie.feit})
    return frozenset().union(*(feiten_in(deel) for deel in conditie.delen))


def feiten_getoond(conditie: Conditie | None) -> frozenset[str]:
    """The facts whose rows can end up in a finding: all but those under ``geen``."""
    if conditie is None or (isinstance(conditie, Groep) and conditie.soort == "geen"):
        return frozenset()
    if isinstance(conditie, Blad):
        return frozenset({conditie.feit})
    return frozenset().union(*(feiten_getoond(deel) for deel in conditie.delen))
