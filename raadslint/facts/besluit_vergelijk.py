"""Compares a proposed point with the same point in the raadsbesluit: what differs in substance, what in wording."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Any, Literal

from raadslint.facts.dictum_werkwoord import deelwoorden
from raadslint.language.bedragen import bedragen, percentages
from raadslint.language.datums import datums

Verschilsoort = Literal["bedrag", "datum", "nummer", "naam", "tekst", "ontbreekt", "toegevoegd"]


@dataclass(frozen=True, slots=True)
class Verschil:
    """One difference; ``voorstel`` and ``besluit`` are literal words, empty when the words stand on one side only."""

    soort: Verschilsoort
    voorstel: str
    besluit: str


_TE = re.compile(r"\b(vast|in|mee|op|aan|af|uit|over|kennis|beschikbaar|goed|toe|door|voor)\s+te\s+(\w+en)\b")
_LIJDEND = frozenset(("wordt", "worden"))
_VERWIJST = re.compile(
    r",?\s*(?:overeenkomstig|conform|zoals(?:\s+\w+)?\s+in)\s+(?:het\s+)?(?:bijgaande?|bijgevoegde?|bijbehorende?)?\s*"
    r"(?:ontwerp|concept)?[- ]?(?:raads)?besluit\b"
)
"""Words that only say where the raadsbesluit is."""
_DIT_VOORSTEL = re.compile(r"\b(?:dit|het|bijgaande?|voorliggende?|onderhavige?)\s+(?:raads)?voorstel\b")
_ZONDER_GEWICHT = re.compile(
    r"\b(?:te|de|het|een|der|van|om|en|hierbij|volgende|voornoemde?|bijgevoegde?|bijgaande?)\b"
)
_TEKENS = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "−": "-", "\u00a0": " ", "\xad": ""}
)


def genormaliseerd(tekst: str) -> str:
    """The text without what carries no meaning: case, quotes, dashes; ``vast te stellen`` and
    ``wordt vastgesteld`` become ``vaststellen``."""
    kaal = " ".join(tekst.translate(_TEKENS).lower().split())
    kaal = _DIT_VOORSTEL.sub("dit voorstel", _VERWIJST.sub("", kaal))
    kaal = _TE.sub(r"\1\2", kaal)
    kaal = re.sub(r"€\s*", "€", kaal)
    kaal = re.sub(r"(\d),-+(?!\d)", r"\1", kaal)
    kaal = re.sub(r"(\w)-\s+(\w)", r"\1\2", kaal)
    woorden = re.sub(r"[^\w€%.,/]+|(?<!\d)[.,/]|[.,/](?!\d)", " ", kaal).split()
    return " ".join(_actief(woorden))


def _actief(woorden: Sequence[str]) -> Sequence[str]:
    """The words without *wordt*, and with the infinitive for its participle."""
    if not _LIJDEND.intersection(woorden):
        return woorden
    return [deelwoorden().get(w, w) for w in woorden if w not in _LIJDEND]


@lru_cache(maxsize=512)  # every point is compared with every other
def kern(tekst: str) -> str:
    """`genormaliseerd` without small words, to pair points whose wording differs."""
    return " ".join(_ZONDER_GEWICHT.sub(" ", genormaliseerd(tekst)).split())


def gelijkend(a: str, b: str) -> float:
    """How alike two points are in words, 0 to 1."""
    return SequenceMatcher(None, kern(a).split(), kern(b).split(), autojunk=False).ratio()


def verschillen(voorstel: str, besluit: str) -> tuple[Verschil, ...]:
    """The differences between two versions of a point, in order; empty when they say the same."""
    if _plat(voorstel) == _plat(besluit):
        return ()
    zakelijk = [*_bedragen(voorstel, besluit), *_datums(voorstel, besluit), *_nummers(voorstel, besluit)]
    if zakelijk:
        return tuple(zakelijk)
    woorden = _woorden(voorstel, besluit)
    if any(v.soort == "naam" for v in woorden):
        return tuple(v for v in woorden if v.soort == "naam")
    return _grootste(woorden) if _anders_verwoord(voorstel, besluit) else ()


def _grootste(woorden: list[Verschil]) -> tuple[Verschil, ...]:
    """Other wording is one difference: its longest run of words stands for it."""
    return tuple(sorted(woorden, key=lambda v: -len(v.voorstel + v.besluit))[:1])


_BESLISWOORD = re.compile(
    r"\b(?:vast(?:stellen|stelling|gesteld)|instemm\w+|intrekk\w+|kennisnemen|kennis|"
    r"nemen|verklaren|stellen|stemmen|vast|besluit\w*|vaststelt|onder|zijn|wordt|worden|"
    r"deze|dit|als|met|in)\b"
)
_LANGE_TOEVOEGING = 40
"""From this many words only the raadsbesluit has, it holds the text of what is adopted (a regeling)."""


def _anders_verwoord(voorstel: str, besluit: str) -> bool:
    """At least two words of meaning stand on one side only; order and forms of deciding do not count."""
    links, rechts = (set(_BESLISWOORD.sub(" ", kern(t)).split()) for t in (voorstel, besluit))
    weg, nieuw = ({w for w in kant if len(w) > 2} for kant in (links - rechts, rechts - links))
    if not weg and len(nieuw) > _LANGE_TOEVOEGING:
        return False
    return len(weg | nieuw) >= 2


def _plat(tekst: str) -> str:
    """Letters and figures only, so that lost spaces and line breaks make no difference."""
    return re.sub(r"[\W_]+", "", re.sub(r"\bte\b", "", genormaliseerd(tekst)))


def _bedragen(a: str, b: str) -> list[Verschil]:
    links, rechts = (
        {x.waarde: x.tekst for x in bedragen(t)} | {x.waarde: x.tekst for x in percentages(t)} for t in (a, b)
    )
    return _paren("bedrag", links, rechts)


def _datums(a: str, b: str) -> list[Verschil]:
    links = {(d.jaar, d.maand, d.dag, d.kwartaal, d.tot_jaar): d.tekst for d in datums(a) if d.absoluut}
    rechts = {(d.jaar, d.maand, d.dag, d.kwartaal, d.tot_jaar): d.tekst for d in datums(b) if d.absoluut}
    return _paren("datum", links, rechts)


_NUMMER = re.compile(r"\b(?:[A-Z]{1,5}[-.]?)?\d[\w./-]*\d(?:_\d+)?\b|\bNL\.IMRO[\w.-]+")


def _nummers(a: str, b: str) -> list[Verschil]:
    links = {m[0].lower(): m[0] for m in _NUMMER.finditer(_zonder_waarden(a))}
    rechts = {m[0].lower(): m[0] for m in _NUMMER.finditer(_zonder_waarden(b))}
    return _paren("nummer", links, rechts)


def _zonder_waarden(tekst: str) -> str:
    """The text with amounts and dates blanked, so that what is left of figures is a number of something."""
    spans = [(x.begin, x.eind) for x in bedragen(tekst)] + [(x.begin, x.eind) for x in datums(tekst)]
    for begin, eind in spans:
        tekst = tekst[:begin] + " " * (eind - begin) + tekst[eind:]
    return tekst


def _paren(soort: Verschilsoort, links: dict[Any, str], rechts: dict[Any, str]) -> list[Verschil]:
    """Values that only one side has, paired in order; a value without a counterpart is a difference in wording only
    when the other side has no value of this kind at all."""
    weg = [t for w, t in links.items() if w not in rechts]
    nieuw = [t for w, t in rechts.items() if w not in links]
    return [Verschil(soort, a, b) for a, b in zip(weg, nieuw, strict=False)]


def _woorden(a: str, b: str) -> list[Verschil]:
    """Runs of words that differ, literal; differences in small words alone are left out."""
    links, rechts = a.split(), b.split()
    sleutel = [[genormaliseerd(w) for w in rij] for rij in (links, rechts)]
    rijen = []
    for tag, i, j, k, m in SequenceMatcher(None, sleutel[0], sleutel[1], autojunk=False).get_opcodes():
        oud, nieuw = " ".join(links[i:j]), " ".join(rechts[k:m])
        if tag != "equal" and _plat(oud) != _plat(nieuw) and _BESLISWOORD.sub(" ", kern(f"{oud} {nieuw}")).strip():
            rijen.append(Verschil("naam" if _is_naam(oud, nieuw) else "tekst", oud, nieuw))
    return rijen


def _is_naam(a: str, b: str) -> bool:
    """Two different proper names in the same place, close in spelling or both a run of capitals."""
    beide = all(re.match(r"[A-Z][\w’'-]{2,}$", t.strip(" .,;:()")) for t in (a, b))
    return beide and a.lower() != b.lower() and SequenceMatcher(None, a.lower(), b.lower()).ratio() >= 0.6
