"""The styles of an OpenDocument text, followed to their parents: look of letters, headings, list styles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from raadslint.parser.letters import GEEN_LETTERS, LANGSTE_KETEN, Letters, is_kleur, kopniveau_van_naam
from raadslint.parser.nummering import Niveau
from raadslint.parser.pakket import Element

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEKST = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_STIJL = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_PUNTEN = re.compile(r"(\d+(?:\.\d+)?)pt$")
_GECODEERD = re.compile(r"_([0-9a-f]{2,4})_")


@dataclass(frozen=True, slots=True)
class OdtStijl:
    """One style by itself, before its parent is asked."""

    naam: str
    """As shown to a user."""
    ouder: str
    letters: Letters
    niveau: int
    """``style:default-outline-level``, 0 when there is none."""
    lijst: str
    """Name of the list style that comes with it."""


@dataclass(slots=True)
class OdtStijlen:
    """All styles by name."""

    stijlen: Mapping[str, OdtStijl] = field(default_factory=dict)
    lijsten: Mapping[str, Mapping[int, Niveau]] = field(default_factory=dict)
    """List style → level (0 is outermost) → how it is numbered; the numbering of headings under ``""``."""
    _gezien: dict[str, Letters] = field(default_factory=dict)

    def letters(self, pad: str) -> Letters:
        """The look of text under these styles (paragraph style, then the spans around the text, a line each)."""
        if pad not in self._gezien:
            letters = GEEN_LETTERS
            for naam in pad.split("\n"):
                for stijl in reversed(self._keten(naam)):
                    letters = stijl.letters.over(letters)
            self._gezien[pad] = letters
        return self._gezien[pad]

    def naam(self, stijl: str) -> str:
        """The name that a user sees: for an automatic style that of the style it was made from."""
        return next((s.naam for s in self._keten(stijl) if s.naam), stijl)

    def kopniveau(self, stijl: str) -> int:
        """The heading level of a paragraph style, 0 when it is none."""
        keten = self._keten(stijl)
        return next((n for s in keten if (n := s.niveau or kopniveau_van_naam(s.naam))), 0)

    def lijst_van(self, stijl: str) -> str:
        """The list style that comes with a paragraph style, empty when there is none."""
        return next((s.lijst for s in self._keten(stijl) if s.lijst), "")

    def _keten(self, naam: str) -> list[OdtStijl]:
        keten: list[OdtStijl] = []
        while naam in self.stijlen and len(keten) < LANGSTE_KETEN:
            keten.append(self.stijlen[naam])
            naam = self.stijlen[naam].ouder
        return keten


def lees_odt_stijlen(wortels: Iterable[Element | None]) -> OdtStijlen:
    """The styles of ``styles.xml`` and ``content.xml``."""
    stijlen, lijsten = {}, {}
    for wortel in wortels:
        if wortel is None:
            continue
        for stijl in wortel.iter(_STIJL + "style"):
            stijlen[stijl.get(_STIJL + "name") or ""] = _stijl(stijl)
        for lijst in wortel.iter(TEKST + "list-style", TEKST + "outline-style"):
            naam = (lijst.get(_STIJL + "name") or "") if lijst.tag == TEKST + "list-style" else ""
            lijsten[naam] = dict(_niveau(laag) for laag in lijst if laag.get(TEKST + "level"))
    return OdtStijlen(stijlen, lijsten)


def _stijl(stijl: Element) -> OdtStijl:
    eigen = stijl.find(_STIJL + "text-properties")
    naam = stijl.get(_STIJL + "name") or ""
    automatisch = str(stijl.getparent().tag) == OFFICE + "automatic-styles"
    return OdtStijl(
        naam="" if automatisch else stijl.get(_STIJL + "display-name") or _ontcijfer(naam),
        ouder=stijl.get(_STIJL + "parent-style-name") or "",
        letters=GEEN_LETTERS if eigen is None else _letters(eigen.attrib),
        niveau=_getal(stijl.get(_STIJL + "default-outline-level"), 0),
        lijst=stijl.get(_STIJL + "list-style-name") or "",
    )


def _ontcijfer(naam: str) -> str:
    """``Heading_20_1`` is ``Heading 1``."""
    return _GECODEERD.sub(lambda code: chr(int(code[1], 16)), naam)


def _letters(eigen: Mapping[str, Any]) -> Letters:
    def aan(naam: str, *waarden: str) -> bool | None:
        waarde = eigen.get(naam)
        return None if waarde is None else waarde in waarden

    punten = _PUNTEN.match(eigen.get(_FO + "font-size") or "")
    lijn = eigen.get(_STIJL + "text-underline-style")
    return Letters(
        vet=aan(_FO + "font-weight", "bold", "600", "700", "800", "900"),
        cursief=aan(_FO + "font-style", "italic", "oblique"),
        hoofdletters=aan(_FO + "text-transform", "uppercase"),
        onderstreept=None if lijn is None else lijn != "none",
        verborgen=aan(TEKST + "display", "none"),
        grootte=float(punten[1]) if punten else None,
        gekleurd=is_kleur(eigen.get(_FO + "color") or ""),
    )


def _niveau(laag: Element) -> tuple[int, Niveau]:
    diepte = _getal(laag.get(TEKST + "level"), 1) - 1
    if laag.tag != TEKST + "list-level-style-number" and laag.tag != TEKST + "outline-level-style":
        return diepte, Niveau(vorm="bullet")
    vorm = laag.get(_STIJL + "num-format") or ""
    toon = min(_getal(laag.get(TEKST + "display-levels"), 1), diepte + 1)
    lagen = ".".join(f"%{n}" for n in range(diepte + 2 - toon, diepte + 2))
    voor, na = laag.get(_STIJL + "num-prefix") or "", laag.get(_STIJL + "num-suffix") or ""
    sjabloon = f"{voor}{lagen}{na}" if vorm else ""
    return diepte, Niveau(start=_getal(laag.get(TEKST + "start-value"), 1), vorm=vorm or "none", sjabloon=sjabloon)


def _getal(tekst: str | None, anders: int) -> int:
    return min(int(tekst), 1000) if tekst and tekst.isascii() and tekst.isdigit() else anders
