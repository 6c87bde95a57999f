"""What kind of proposal it is (the codebook's eleven types) and who submits it: weighted words, kept as data."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from raadslint.gegevens import woordenlijst
from raadslint.model import Beslispunt

_KENNIS = re.compile(r"\bkennis\s*(?:te\s*)?(?:nemen|name|te nemen)\b|\bkennisneming\b", re.I)
_INDIENERS = (
    (
        "rekenkamer",
        re.compile(
            r"\bvoorstel van (?:de )?rekenkamer|\bnamens de rekenkamer|rekenkamercommissie (?:stelt|biedt)", re.I
        ),
    ),
    (
        "raadslid",
        re.compile(
            r"\binitiatief-?voorstel|\binitiatiefnemers?\b|\bvoorstel van (?:de )?(?:raadsleden|raadslid"
            r"|fractie)|\bfracties? van\b.{0,60}\bstel(?:t|len)",
            re.I,
        ),
    ),
    (
        "presidium",
        re.compile(
            r"\bpresidium\b|\bseniorenconvent\b|\bfractievoorzittersoverleg\b|\bvoorstel van de griffie"
            r"|\bnamens de (?:griffie|werkgroep|raad)\b|\bwerkgeverscommissie\b|\bagendacommissie\b"
            r"|\braadswerkgroep\b",
            re.I,
        ),
    ),
    (
        "college",
        re.compile(
            r"\bcollege\b|\bburgemeester en wethouders\b|\bB\s?&\s?W\b|\bportefeuillehouder\b|\bwethouder\b", re.I
        ),
    ),
)


_ALLEEN_GELD = 3.5
"""When every point weighs so much as money, the proposal is about money, whatever its title says."""


@cache
def _types() -> dict[str, dict[str, tuple[tuple[re.Pattern[str], float], ...]]]:
    return {
        naam: {k: _patterns(v) for k, v in entry.items() if isinstance(v, Mapping)}
        for naam, entry in woordenlijst("soort-voorsteltype").items()
    }


def _patterns(table: Mapping[str, Any]) -> tuple[tuple[re.Pattern[str], float], ...]:
    return tuple((re.compile(rf"(?:{pattern})", re.I), float(weight)) for pattern, weight in table.items())


def voorsteltype(onderwerp: str, punten: Sequence[Beslispunt]) -> str:
    """The type with the most weight in subject and dictum; ``beleid``, the commonest, when nothing points anywhere.

    Points that only take note tell the type when there are no others.
    """
    handelend = [p for p in punten if not _KENNIS.search(p.tekst[:160])]
    if punten and not handelend:
        return "overig" if _gewicht("overig", "titel", onderwerp) else "kennisname"
    if handelend and all(_is_geld(p) for p in handelend) and not _gewicht("p-en-c", "dictum", handelend[0].tekst):
        return "geld"
    scores = {naam: _score(naam, onderwerp, handelend) for naam in _types()}
    best = max(scores, key=lambda naam: scores[naam])
    return best if scores[best] > 0 else "beleid"


def _is_geld(punt: Beslispunt) -> bool:
    """A point about money alone; a view on another's money (zienswijze, wensen en bedenkingen) is not."""
    view = any(_gewicht(naam, "dictum", punt.tekst) for naam in ("zienswijze", "wensen-en-bedenkingen"))
    return not view and _gewicht("geld", "dictum", punt.tekst) >= _ALLEEN_GELD


def _score(naam: str, onderwerp: str, punten: Sequence[Beslispunt]) -> float:
    """Weight of the subject plus the mean weight of the points, the first point counted twice.

    The first point says what the proposal is for: what neither it nor the subject names must fill half of the points.
    Money that the first point does not ask for only pays for what that point decides: its word in the subject
    counts half.
    """
    subject = _gewicht(naam, "titel", onderwerp)
    if not punten:
        return subject
    weights = [_gewicht(naam, "dictum", p.tekst) for p in punten]
    if not subject and not weights[0] and sum(w > 0 for w in weights) * 2 < len(weights):
        return 0
    if naam == "geld" and not weights[0]:
        subject /= 2
    return subject + (sum(weights) + weights[0]) / (len(weights) + 1)


def _gewicht(naam: str, waar: str, tekst: str) -> float:
    return sum(weight for pattern, weight in _types()[naam].get(waar, ()) if pattern.search(tekst))


def indiener(kop: str, ondertekening: str, gelezen: str) -> str:
    """Who submits the proposal: from its head, the words ``gelezen het voorstel van …`` and its signatures."""
    for text in (gelezen, ondertekening, kop):
        for naam, pattern in _INDIENERS:
            if text and pattern.search(text):
                return naam
    return "anders"
