"""Many scorecards together: marks, answers per question, frequent findings, groups and months.

Groups are shown only from five proposals on, and in alphabetical order: this is a mirror for an organisation, never a
ranking of people.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from raadslint.model import Bevinding, Scorekaart

KLEINSTE_GROEP = 5
"""Below this a group could point at one person."""
BESTE = 3
"""How many candidates for the best proposal are named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rij:
    """One proposal in the overview."""

    kaart: Scorekaart
    onderwerp: str
    voorsteltype: str
    portefeuille: str
    maand: str
    """``2026-10`` of the council meeting, empty when the proposal names no date."""
    cijfers: tuple[tuple[str, float | None], ...]
    gemiddeld: float | None
    """Mean of all questions that were judged, each weighing the same."""
    vastgesteld: int
    aanwijzingen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Vraagverdeling:
    """How often a question got which answer, and its mean mark."""

    vraag: str
    aantallen: tuple[tuple[str, int], ...]
    cijfer: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Regelaantal:
    """How often a rule yielded findings, and in how many proposals."""

    regel: str
    bevindingen: int
    stukken: int
    voorbeeld: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Groep:
    """The mean marks of a group of at least `KLEINSTE_GROEP` proposals."""

    naam: str
    stukken: int
    cijfers: tuple[tuple[str, float | None], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verzameling:
    """All that the overview shows."""

    rijen: tuple[Rij, ...]
    buiten: tuple[Scorekaart, ...]
    """Documents without a mark: no proposal."""
    kwaliteiten: tuple[tuple[str, float | None], ...]
    vragen: tuple[Vraagverdeling, ...]
    regels: tuple[Regelaantal, ...]
    per_type: tuple[Groep, ...]
    per_portefeuille: tuple[Groep, ...]
    per_maand: tuple[Groep, ...]
    beste: tuple[Rij, ...]


ANTWOORDEN = ("ja", "deels", "nee", "nvt", "mens", "fout")


def verzamel(kaarten: Sequence[Scorekaart]) -> Verzameling:
    """The overview of these cards."""
    judged = [k for k in kaarten if any(q.cijfer is not None for q in k.kwaliteiten)]
    rows = tuple(sorted(map(_rij, judged), key=lambda r: r.kaart.bestand))
    ranked = sorted((r for r in rows if r.gemiddeld is not None), key=lambda r: (-(r.gemiddeld or 0), r.kaart.bestand))
    return Verzameling(
        rijen=rows,
        buiten=tuple(k for k in kaarten if k not in judged),
        kwaliteiten=_gemiddelden(rows),
        vragen=_vragen(judged),
        regels=_regels(judged),
        per_type=_groepen(rows, lambda r: r.voorsteltype),
        per_portefeuille=_groepen(rows, lambda r: r.portefeuille),
        per_maand=_groepen(rows, lambda r: r.maand, kleinste=1),
        beste=tuple(ranked[:BESTE]) if len(ranked) > BESTE else (),
    )


def gemiddelde(waarden: Iterable[float | None]) -> float | None:
    """The mean of the values that are there, to one decimal; None when there are none."""
    known = [w for w in waarden if w is not None]
    return round(sum(known) / len(known), 1) if known else None


def _rij(kaart: Scorekaart) -> Rij:
    sure = sum(b.zekerheid == "vastgesteld" for b in kaart.bevindingen)
    meeting = kaart.dossier.kenmerk("raadsvergadering")
    return Rij(
        kaart=kaart,
        onderwerp=_waarde(kaart, "onderwerp") or kaart.bestand,
        voorsteltype=kaart.dossier.voorsteltype,
        portefeuille=_waarde(kaart, "portefeuillehouder"),
        maand=_maand(meeting.datum if meeting else None),
        cijfers=tuple((k.naam, k.cijfer) for k in kaart.kwaliteiten),
        gemiddeld=gemiddelde(v.cijfer for v in kaart.vragen),
        vastgesteld=sure,
        aanwijzingen=len(kaart.bevindingen) - sure,
    )


def _waarde(kaart: Scorekaart, naam: str) -> str:
    found = kaart.dossier.kenmerk(naam)
    return found.waarde if found else ""


def _maand(datum: date | None) -> str:
    return f"{datum:%Y-%m}" if datum else ""


def _gemiddelden(rows: Sequence[Rij]) -> tuple[tuple[str, float | None], ...]:
    marks: dict[str, list[float | None]] = defaultdict(list)
    for row in rows:
        for name, mark in row.cijfers:
            marks[name].append(mark)
    return tuple((name, gemiddelde(values)) for name, values in marks.items())


def _vragen(kaarten: Sequence[Scorekaart]) -> tuple[Vraagverdeling, ...]:
    answers: dict[str, Counter[str]] = defaultdict(Counter)
    marks: dict[str, list[float | None]] = defaultdict(list)
    for answer in (v for k in kaarten for v in k.vragen):
        answers[answer.vraag][answer.antwoord] += 1
        marks[answer.vraag].append(answer.cijfer)
    return tuple(
        Vraagverdeling(vraag=q, aantallen=tuple((a, counts[a]) for a in ANTWOORDEN), cijfer=gemiddelde(marks[q]))
        for q, counts in answers.items()
    )


def _regels(kaarten: Sequence[Scorekaart]) -> tuple[Regelaantal, ...]:
    found: dict[str, list[tuple[str, Bevinding]]] = defaultdict(list)
    for card in kaarten:
        for finding in card.bevindingen:
            found[finding.regel].append((card.bestand, finding))
    counted = (
        Regelaantal(
            regel=rule, bevindingen=len(hits), stukken=len({b for b, _ in hits}), voorbeeld=hits[0][1].boodschap
        )
        for rule, hits in found.items()
    )
    return tuple(sorted(counted, key=lambda r: (-r.stukken, -r.bevindingen, r.regel)))


def _groepen(rows: Sequence[Rij], sleutel: Callable[[Rij], str], kleinste: int = KLEINSTE_GROEP) -> tuple[Groep, ...]:
    members: dict[str, list[Rij]] = defaultdict(list)
    for row in rows:
        members[sleutel(row)].append(row)
    return tuple(
        Groep(naam=name, stukken=len(group), cijfers=_gemiddelden(group))
        for name, group in sorted(members.items())
        if name and len(group) >= kleinste
    )
