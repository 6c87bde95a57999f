"""Metadata that carries no label with a colon: ``Dossiernummer 24.10.551``, the title line, a running head."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from raadslint.model import Blok, Passage

_KOP = 14
"""The title of a proposal stands within so many blocks from the beginning."""
_REGEL = 300
"""A longer block is running text, no title or value."""
_NUMMER = r"(?=\S*\d)[\w./-]{3,25}(?:\s\d{1,4})?"
_DATUM = r"(?:\w+dag\s+)?\d{1,2}(?:\s+[a-z]{3,9}\s+|[-/.]\d{1,2}[-/.])\d{2,4}"
_ZONDER_TEKEN = (
    (
        "zaaknummer",
        rf"(?:zaak|dossier|registratie|raads|document|voorstel|raadsvoorstel|griffie|stuk)(?:nummer|nr\.?)"
        rf"\s+(?P<waarde>{_NUMMER})$",
    ),
    ("zaaknummer", rf"(?:ons )?kenmerk\s+(?P<waarde>{_NUMMER})$"),
    (
        "collegebesluit",
        rf"(?:beslisdatum|datum|besluit|vergadering)\s+(?:b\s?(?:&|en)\s?w|college)\s+(?P<waarde>{_DATUM})$",
    ),
    (
        "raadsvergadering",
        rf"(?:datum\s+)?(?:raads)?(?:vergadering|datum)(?:\s+(?:gemeente)?raad)\s+(?P<waarde>{_DATUM})$",
    ),
    ("raadsvergadering", rf"raadsvergadering\s+(?:van\s+)?(?P<waarde>{_DATUM})$"),
    ("onderwerp", r"onderwerp\s+(?-i:(?P<waarde>[A-Z0-9“‘'\"][^:]{8,}))$"),
    (
        "portefeuillehouder",
        r"portefeuillehouders?(?:\(s\))?\s+(?-i:(?P<waarde>(?:[Ww]ethouder|[Bb]urgemeester|[A-Z]).{2,60}))$",
    ),
)
_VAN = r"(?:van|aan)\s+(?:het college|het presidium|de (?:gemeente)?raad|de griffie)(?:\s+van\s+[\w& ]{3,40}?)?"
_TITEL = re.compile(
    r"^(?:(?:gewijzigd|geamendeerd|concept|ontwerp)[ -]?)?(?:raads|initiatief|presidium)?-?voorstel\b[\s:–-]*"
    rf"(?:{_VAN}\s+)?(?:(?P<voeg>inzake|over|betreffende|tot|met betrekking tot|voor)\s+)?(?P<waarde>\S.{{8,}})$",
    re.I,
)
_GEEN_TITEL = re.compile(
    r"^(?:(?:gemeente|de gemeente|nr|nummer|aan|van|en (?:raads)?besluit|vergadering|\d{1,6}|te|om|het|in|met|is|dat)\b"
    r"|zaak|wordt|besl)",
    re.I,
)
_STAART = re.compile(
    r"\s+(?=[A-Z][\w&./ -]{2,28}\s:(?:\s|$)|[A-Z][\w&./ -]{2,28}:$|Aan de (?:gemeente)?raad\b)|\s+Beleidsveld$"
)
"""The next label, in a value whose line break was lost."""


def zonder_teken(blok: Blok) -> tuple[str, Passage] | None:
    """The name and value of a line whose label has no colon, when the value has the shape that the label asks for."""
    if len(blok.tekst) > _REGEL:
        return None
    for naam, vorm in _ZONDER_TEKEN:
        if match := re.match(vorm, blok.tekst, re.I):
            return naam, Passage(blok=blok, begin=match.start("waarde"), eind=match.end("waarde"))
    return None


def titelregel(blokken: Sequence[Blok]) -> Passage | None:
    """The subject in a title line: what stands behind ``Voorstel van het college inzake`` or ``Raadsvoorstel``."""
    for blok in blokken[:_KOP]:
        match = _TITEL.match(blok.tekst) if len(blok.tekst) <= _REGEL else None
        if match and len(match["waarde"].split()) > 1 and (match["voeg"] or not _GEEN_TITEL.match(match["waarde"])):
            return Passage(blok=blok, begin=match.start("waarde"), eind=match.end("waarde"))
    return None


def zonder_staart(passage: Passage) -> Passage:
    """The value up to the label that stands behind it."""
    match = _STAART.search(passage.tekst)
    return Passage(blok=passage.blok, begin=passage.begin, eind=passage.begin + match.start()) if match else passage


def uit_kopregels(regels: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The number of the case in the running heads and feet of the pages."""
    for regel in regels:
        match = re.search(
            rf"\b(?:zaak|dossier|registratie|document)(?:nummer|nr\.?)\s*:?\s*(?P<waarde>{_NUMMER})", regel, re.I
        )
        if match and "#" not in match["waarde"]:
            yield "zaaknummer", match["waarde"]
