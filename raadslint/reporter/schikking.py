"""The order in which reports show findings and answers. It arranges what the scorecard holds; it judges nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from raadslint.model import RUBRIEKEN, Antwoord, Bevinding, Ernst, Scorekaart
from raadslint.reporter.woorden import ERNST, getal, soort_naam

_ERNSTEN = tuple(ERNST)
_LAATST = 10**9
"""Place of a finding that stands nowhere in the document."""


class Kort(NamedTuple):
    """What one line says of a card."""

    bestand: str
    oordeel: str
    """Its marks, or what kind of document it is."""
    telling: str
    """How many findings of each grade."""


@dataclass(frozen=True, slots=True)
class Groep:
    """Findings of one rule under one rubriek: the first is shown, the others are like it."""

    eerste: Bevinding
    andere: tuple[Bevinding, ...] = ()

    @property
    def alle(self) -> tuple[Bevinding, ...]:
        """All findings of the group."""
        return (self.eerste, *self.andere)


@dataclass(frozen=True, slots=True)
class Afdeling:
    """The findings under one rubriek."""

    rubriek: str
    groepen: tuple[Groep, ...]

    @property
    def aantal(self) -> int:
        """How many findings there are under this rubriek."""
        return sum(len(g.alle) for g in self.groepen)


def plaats(bevinding: Bevinding) -> tuple[int, int]:
    """Block and offset of the first passage; last of all when there is none."""
    first = bevinding.vindplaatsen[0] if bevinding.vindplaatsen else None
    return (first.blok or _LAATST, first.begin) if first else (_LAATST, 0)


def gewicht(bevinding: Bevinding) -> tuple[int, bool, tuple[int, int]]:
    """Sort key: worst first, what is shown before what is pointed at, then as it stands in the document."""
    return _ERNSTEN.index(bevinding.ernst), bevinding.zekerheid == "aanwijzing", plaats(bevinding)


def eerst(bevindingen: Iterable[Bevinding], aantal: int = 3) -> tuple[Bevinding, ...]:
    """What to mend first: the heaviest findings, each of another rule, without those for information only."""
    heavy: dict[str, Bevinding] = {}
    for finding in sorted(bevindingen, key=gewicht):
        if finding.ernst != "info":
            heavy.setdefault(finding.regel, finding)
    return tuple(heavy.values())[:aantal]


def per_rubriek(bevindingen: Iterable[Bevinding]) -> tuple[Afdeling, ...]:
    """The findings under their rubrieken, the rubriek with the worst finding first."""
    return tuple(_afdelingen(sorted(bevindingen, key=gewicht)))


def op_volgorde(kaart: Scorekaart) -> tuple[Afdeling, ...]:
    """The findings under their rubrieken in the order of the draft; what is absent comes where it belongs."""
    order = {name: i for i, name in enumerate(_koppen(kaart))}
    return tuple(sorted(_afdelingen(sorted(kaart.bevindingen, key=plaats)), key=lambda a: order.get(a.rubriek, -1)))


def _koppen(kaart: Scorekaart) -> Iterator[str]:
    """Every rubriek once, as the document orders them; absent ones after those that canonically precede them."""
    seen = dict.fromkeys(name for r in kaart.dossier.rubrieken for name in r.rubrieken)
    present = list(seen)
    for i, name in enumerate(RUBRIEKEN):
        if name not in seen:
            before = [present.index(n) for n in RUBRIEKEN[:i] if n in present]
            present.insert(max(before, default=-1) + 1, name)
    return iter(present)


def _afdelingen(bevindingen: Sequence[Bevinding]) -> Iterator[Afdeling]:
    rubrics: dict[str, dict[str, list[Bevinding]]] = {}
    for finding in bevindingen:
        rubrics.setdefault(finding.rubriek, {}).setdefault(finding.regel, []).append(finding)
    for rubric, rules in rubrics.items():
        yield Afdeling(rubric, tuple(Groep(rows[0], tuple(rows[1:])) for rows in rules.values()))


def telling(bevindingen: Iterable[Bevinding]) -> tuple[tuple[Ernst, int], ...]:
    """How many findings of each grade, worst first, grades without findings left out."""
    counts = Counter(b.ernst for b in bevindingen)
    return tuple((e, counts[e]) for e in ("blokkerend", "ernstig", "aandacht", "info") if counts[e])


def telling_tekst(bevindingen: Iterable[Bevinding]) -> str:
    """The counts in words: ``1 blokkerend, 4 ernstig``, or ``geen bevindingen``."""
    return ", ".join(f"{n} {ERNST[e].lower()}" for e, n in telling(bevindingen)) or "geen bevindingen"


def vat_samen(kaart: Scorekaart) -> Kort:
    """A card in one line; of a bundle the findings of all its proposals count."""
    marks = "  ".join(f"{k.naam} {getal(k.cijfer)}" for k in kaart.kwaliteiten if k.cijfer is not None)
    findings = [b for part in alle_kaarten(kaart) for b in part.bevindingen]
    return Kort(kaart.bestand, marks or soort_naam(kaart.dossier.documentsoort.soort), telling_tekst(findings))


def mensvragen(kaart: Scorekaart) -> tuple[Antwoord, ...]:
    """The questions that only a person can answer and has not answered yet."""
    return tuple(a for a in kaart.vragen if a.antwoord == "mens")


def alle_kaarten(kaart: Scorekaart) -> tuple[Scorekaart, ...]:
    """The cards that carry findings: those of the proposals in a bundle, else the card itself."""
    return kaart.deelkaarten or (kaart,)


def is_beoordeeld(kaart: Scorekaart) -> bool:
    """Whether there is any mark on the card."""
    return any(k.cijfer is not None for k in kaart.kwaliteiten)


def onderwerp(kaart: Scorekaart) -> str:
    """What the proposal is about, in its own words, else the name of the file."""
    subject = kaart.dossier.kenmerk("onderwerp")
    return subject.waarde if subject and subject.waarde else kaart.bestand
