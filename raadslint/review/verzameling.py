"""Many scorecards together: marks, answers per question, frequent findings, groups and months.

Groups are shown only from five proposals on, and in alphabetical order: this is a mirror for an organisation, never a
ranking of people.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from raadslint.model import Bevinding, Ernst, Kwaliteit, Scorekaart

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
    """The portefeuillehouder without title, so that one person is one group."""
    beleidsveld: str
    """Department, programme or domain, as the proposal names it."""
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
    ernst: Ernst
    """The grade that its findings got most often."""
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
class Kwaliteitcijfers:
    """The marks that the proposals got for one kwaliteit."""

    naam: str
    gemiddeld: float | None
    bereik: tuple[float, float] | None
    """Mean of the lowest and of the highest marks that the proposals could have."""
    cijfers: tuple[float, ...]
    """From low to high, without the proposals that got no mark."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verzameling:
    """All that the overview shows."""

    rijen: tuple[Rij, ...]
    buiten: tuple[Scorekaart, ...]
    """Documents without a mark: no proposal."""
    kwaliteiten: tuple[Kwaliteitcijfers, ...]
    vragen: tuple[Vraagverdeling, ...]
    regels: tuple[Regelaantal, ...]
    per_type: tuple[Groep, ...]
    per_portefeuille: tuple[Groep, ...]
    per_beleidsveld: tuple[Groep, ...]
    per_maand: tuple[Groep, ...]
    beste: tuple[Rij, ...]


_TITEL = re.compile(
    r"^(?:(?:loco-?)?(?:wethouder|burgemeester)s?|de heer|mevrouw|dhr\.?|mevr?\.?|mw\.?|drs?\.|mr\.|ir\.|ing\.|dr\.)\s+"
    r"(?=\S)",
    re.I,
)
ANTWOORDEN = ("ja", "deels", "nee", "nvt", "mens", "fout")


def verzamel(kaarten: Sequence[Scorekaart]) -> Verzameling:
    """The overview of these cards."""
    judged = [k for k in kaarten if _beoordeeld(k)]
    rows = tuple(sorted(map(_rij, judged), key=lambda r: r.kaart.bestand))
    ranked = sorted((r for r in rows if r.gemiddeld is not None), key=lambda r: (-(r.gemiddeld or 0), r.kaart.bestand))
    return Verzameling(
        rijen=rows,
        buiten=tuple(k for k in kaarten if not _beoordeeld(k)),
        kwaliteiten=_kwaliteiten(judged),
        vragen=_vragen(judged),
        regels=_regels(judged),
        per_type=_groepen(rows, lambda r: r.voorsteltype),
        per_portefeuille=_groepen(rows, lambda r: r.portefeuille),
        per_beleidsveld=_groepen(rows, lambda r: r.beleidsveld),
        per_maand=_groepen(rows, lambda r: r.maand, kleinste=1),
        beste=tuple(ranked[:BESTE]) if len(ranked) > BESTE else (),
    )


def _beoordeeld(kaart: Scorekaart) -> bool:
    return any(q.cijfer is not None for q in kaart.kwaliteiten)


def gemiddelde(waarden: Iterable[float | None], decimalen: int = 1) -> float | None:
    """The mean of the values that are there, rounded; None when there are none."""
    known = [w for w in waarden if w is not None]
    return round(sum(known) / len(known), decimalen) if known else None


def _rij(kaart: Scorekaart) -> Rij:
    sure = sum(b.zekerheid == "vastgesteld" for b in kaart.bevindingen)
    meeting = kaart.dossier.kenmerk("raadsvergadering")
    return Rij(
        kaart=kaart,
        onderwerp=_waarde(kaart, "onderwerp") or kaart.bestand,
        voorsteltype=kaart.dossier.voorsteltype,
        portefeuille=zonder_titel(_waarde(kaart, "portefeuillehouder")),
        beleidsveld=_waarde(kaart, "beleidsveld"),
        maand=_maand(meeting.datum if meeting else None),
        cijfers=tuple((k.naam, k.cijfer) for k in kaart.kwaliteiten),
        gemiddeld=gemiddelde((v.cijfer for v in kaart.vragen), decimalen=2),
        vastgesteld=sure,
        aanwijzingen=len(kaart.bevindingen) - sure,
    )


def _waarde(kaart: Scorekaart, naam: str) -> str:
    found = kaart.dossier.kenmerk(naam)
    return found.waarde if found else ""


def zonder_titel(naam: str) -> str:
    """A name without office, form of address and academic title: ``wethouder drs. A. Vos`` becomes ``A. Vos``."""
    while (shorter := _TITEL.sub("", naam, count=1)) != naam:
        naam = shorter
    return naam


def _maand(datum: date | None) -> str:
    return f"{datum:%Y-%m}" if datum else ""


def _kwaliteiten(kaarten: Sequence[Scorekaart]) -> tuple[Kwaliteitcijfers, ...]:
    per_name: dict[str, list[Kwaliteit]] = defaultdict(list)
    for quality in (q for k in kaarten for q in k.kwaliteiten):
        per_name[quality.naam].append(quality)
    return tuple(_samen(name, rows) for name, rows in per_name.items())


def _samen(naam: str, rows: Sequence[Kwaliteit]) -> Kwaliteitcijfers:
    low = gemiddelde(q.bereik[0] for q in rows if q.bereik)
    high = gemiddelde(q.bereik[1] for q in rows if q.bereik)
    return Kwaliteitcijfers(
        naam=naam,
        gemiddeld=gemiddelde(q.cijfer for q in rows),
        bereik=(low, high) if low is not None and high is not None else None,
        cijfers=tuple(sorted(q.cijfer for q in rows if q.cijfer is not None)),
    )


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
    found: dict[str, list[tuple[int, Bevinding]]] = defaultdict(list)
    for number, card in enumerate(kaarten):
        for finding in card.bevindingen:
            found[finding.regel].append((number, finding))
    counted = (_aantal(rule, hits) for rule, hits in found.items())
    return tuple(sorted(counted, key=lambda r: (-r.stukken, -r.bevindingen, r.regel)))


def _aantal(regel: str, hits: Sequence[tuple[int, Bevinding]]) -> Regelaantal:
    return Regelaantal(
        regel=regel,
        ernst=Counter(b.ernst for _, b in hits).most_common(1)[0][0],
        bevindingen=len(hits),
        stukken=len({number for number, _ in hits}),
        voorbeeld=hits[0][1].boodschap,
    )


def _groepen(rows: Sequence[Rij], sleutel: Callable[[Rij], str], kleinste: int = KLEINSTE_GROEP) -> tuple[Groep, ...]:
    members: dict[str, list[Rij]] = defaultdict(list)
    for row in rows:
        members[sleutel(row)].append(row)
    return tuple(
        Groep(naam=name, stukken=len(group), cijfers=_gemiddelden(group))
        for name, group in sorted(members.items())
        if name and len(group) >= kleinste
    )
