"""A point in which no verb of the council decides: what kind of act it must be meant as, and whether it only tells.

*Dat de kade openbaar blijft*, *De markt komt op het plein te staan*, *Bij aankopen wordt de raad betrokken*.
"""

from __future__ import annotations

import re

from raadslint.facts.dictum_voorwerp import is_geldvoorwerp, voorwerpen
from raadslint.facts.dictum_woorden import patroon

_BEDRAG = re.compile(r"€\s?\d|\bbedrag\s+van\b|\d\s+(?:euro)?cent\b|\d\s+euro\b", re.IGNORECASE)
_BRIEF = re.compile(r"^\W*het\s+(?:algemeen|dagelijks)\s+bestuur\b.*\bbrief\b", re.IGNORECASE)
_DAT = re.compile(r"\W*dat\b", re.IGNORECASE)
_EIGEN_WERKWOORD = re.compile(
    r"(?<!te )\b(?:is|zijn|wordt|worden|gaat|gaan|komt|komen|blijft|blijven|vindt|bedraagt|krijgt|krijgen|heeft|hebben"
    r"|moet|moeten|dient|dienen|zal|zullen|mag|mogen|kan|kunnen|monitort|werkt|betreft|valt|past|passen|geldt|gelden"
    r"|voldoet|voldoen|volgt|levert|biedt|staat|staan|ligt|liggen|zorgt|zorgen|draagt|maakt|neemt|doet|houdt|vormt"
    r"|ontvangt|start|vraagt|stijgt|daalt)\b",
    re.IGNORECASE,
)
_BIJZIN = re.compile(r"\b(?:die|dat|waarin|waarbij|zoals|omdat|indien)\b", re.IGNORECASE)
_OPDRACHT = re.compile(r"\b(?:opdracht|verzoek|op\s+te\s+dragen)\w*", re.IGNORECASE)
_DOENING = re.compile(
    r"\b(?:wordt|worden|krijgt|krijgen|komt|komen|dient|dienen|moet|moeten)\b"
    r"|^\W*(?:de\s+(?:gemeente|griffier?|burgemeester)|het\s+college|burgemeester\s+en)\b[^.]*?\b\w+t\b",
    re.IGNORECASE,
)
"""Somebody must do it, whether the point says who or not."""


def vermoedelijke_soort(tekst: str) -> str:
    """The kind of a point in which no verb decides, by what it is about."""
    if is_geldvoorwerp(tekst) or _BEDRAG.search(tekst):
        return "geld"
    if _BRIEF.search(tekst) or (voorwerpen("reactie").search(tekst) and not voorwerpen("geen-reactie").search(tekst)):
        return "reactie"
    if patroon("handeling-sleuven", "kracht").search(tekst):
        return "constitutief"
    if patroon("handeling-sleuven", "inzet").search(tekst):
        return "streven"
    return "opdracht" if _DAT.match(tekst) or _DOENING.search(tekst) else "constitutief"


def is_mededeling(tekst: str, aanhef: str) -> bool:
    """A sentence with a finite verb of its own and no act: it tells, it does not decide.

    Under an opening that itself asks (*het college opdracht te geven:*) a point need not.
    """
    eerste = re.split(r"[.;](?:\s|$)", tekst)[0]
    return bool(_EIGEN_WERKWOORD.search(_BIJZIN.split(eerste)[0])) and not _OPDRACHT.search(aanhef)
