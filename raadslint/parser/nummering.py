"""The automatic numbers of a Word document: definitions read from numbering.xml, labels counted paragraph by paragraph.

Word keeps no number in the text. A paragraph, or its style, points to a ``num``; that points to an ``abstractNum``
with nine levels. All ``num`` of one ``abstractNum`` share their counters, unless a ``startOverride`` restarts them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from raadslint.parser.ooxml import Element, W, heeft, waarde

BULLET = "•"
_ROMEINS = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
            (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_PLAATS = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class Niveau:
    """One level of a list definition."""

    start: int = 1
    vorm: str = "decimal"
    """``w:numFmt``: decimal, lowerLetter, upperRoman, bullet, none, …"""
    sjabloon: str = ""
    """``w:lvlText``: ``%1.%2``."""
    stijl: str = ""
    """Id of the paragraph style that this level belongs to."""
    herstart: int | None = None
    """``w:lvlRestart``: 0 never restarts, n restarts after level n (1-based) only; None after any higher level."""
    cijfers: bool = False
    """``w:isLgl``: all numbers of the label are shown as decimals."""


@dataclass(frozen=True, slots=True)
class Lijst:
    """A ``num``: the levels it shows, whose counters it uses, and where it restarts."""

    definitie: str
    """Id of its ``abstractNum``."""
    niveaus: Mapping[int, Niveau]
    herstarten: Mapping[int, int]
    """Level → ``startOverride``."""


@dataclass(frozen=True, slots=True)
class Label:
    """A number as printed, and the depth of its level (0 is outermost)."""

    tekst: str
    diepte: int


class Nummering:
    """Counts the lists of one document; `label` must be called once a numbered paragraph, in reading order."""

    def __init__(self, lijsten: Mapping[str, Lijst]) -> None:
        self._lijsten = lijsten
        self._tellers: dict[str, dict[int, int]] = {}
        self._begonnen: set[tuple[str, int]] = set()

    def diepte_van_stijl(self, lijst: str, stijlen: tuple[str, ...]) -> int | None:
        """The level that belongs to the first of these style ids, None when the list knows none of them."""
        niveaus = self._lijsten[lijst].niveaus if lijst in self._lijsten else {}
        return next((n for s in stijlen for n, niveau in niveaus.items() if niveau.stijl == s), None)

    def label(self, lijst: str, diepte: int) -> Label | None:
        """The next number of a list at a level; None when there is no such list or level."""
        definitie = self._lijsten.get(lijst)
        if definitie is None or diepte not in definitie.niveaus:
            return None
        tellers = self._tellers.setdefault(definitie.definitie, {})
        self._tel(lijst, definitie, tellers, diepte)
        return Label(toon_label(definitie.niveaus, tellers, diepte), diepte)

    def _tel(self, naam: str, lijst: Lijst, tellers: dict[int, int], diepte: int) -> None:
        start = lijst.niveaus[diepte].start
        if diepte in lijst.herstarten and (naam, diepte) not in self._begonnen:
            tellers[diepte] = lijst.herstarten[diepte]
        else:
            tellers[diepte] = tellers[diepte] + 1 if diepte in tellers else start
        self._begonnen.add((naam, diepte))
        for dieper in [d for d in tellers if d > diepte]:
            herstart = lijst.niveaus[dieper].herstart if dieper in lijst.niveaus else None
            if herstart is None or herstart >= diepte + 1:
                del tellers[dieper]


def lees_nummering(wortel: Element | None) -> Nummering:
    """The list definitions of ``word/numbering.xml``; without that part a numbering that knows no list."""
    if wortel is None:
        return Nummering({})
    definities = {waarde(a, "abstractNumId", zelf=True): a for a in wortel.iterfind(f"{W}abstractNum")}
    nums = {waarde(n, "numId", zelf=True): n for n in wortel.iterfind(f"{W}num")}
    naar_stijl = {waarde(a, "styleLink"): sleutel for sleutel, a in definities.items() if heeft(a, "styleLink")}
    return Nummering({sleutel: _lijst(num, definities, naar_stijl) for sleutel, num in nums.items()})


def _lijst(num: Element, definities: Mapping[str, Element], naar_stijl: Mapping[str, str]) -> Lijst:
    sleutel = waarde(num, "abstractNumId")
    definitie = definities.get(sleutel)
    koppeling = waarde(definitie, "numStyleLink") if definitie is not None else ""
    if koppeling in naar_stijl:  # the definition stands in another abstractNum, named by a list style
        sleutel = naar_stijl[koppeling]
        definitie = definities[sleutel]
    niveaus = {} if definitie is None else _niveaus(definitie)
    herstarten = {}
    for anders in num.iterfind(f"{W}lvlOverride"):
        diepte = _getal(waarde(anders, "ilvl", zelf=True), 0)
        for niveau in anders.iterfind(f"{W}lvl"):
            niveaus[diepte] = _niveau(niveau)
        if heeft(anders, "startOverride"):
            herstarten[diepte] = _getal(waarde(anders, "startOverride"), 1)
            niveaus[diepte] = replace(niveaus.get(diepte, Niveau(sjabloon=f"%{diepte + 1}.")), start=herstarten[diepte])
    return Lijst(sleutel, niveaus, herstarten)


def _niveaus(definitie: Element) -> dict[int, Niveau]:
    return {_getal(waarde(lvl, "ilvl", zelf=True), 0): _niveau(lvl) for lvl in definitie.iterfind(f"{W}lvl")}


def _niveau(lvl: Element) -> Niveau:
    return Niveau(
        start=_getal(waarde(lvl, "start"), 0) if heeft(lvl, "start") else 0,
        vorm=waarde(lvl, "numFmt") or "decimal",
        sjabloon=waarde(lvl, "lvlText"),
        stijl=waarde(lvl, "pStyle"),
        herstart=_getal(waarde(lvl, "lvlRestart"), 0) if heeft(lvl, "lvlRestart") else None,
        cijfers=heeft(lvl, "isLgl") and waarde(lvl, "isLgl") not in {"0", "false", "off"},
    )


def toon_label(niveaus: Mapping[int, Niveau], tellers: Mapping[int, int], diepte: int) -> str:
    """The number as printed at a level, from the counters of all levels; a bullet is always ``•``."""
    eigen = niveaus[diepte]
    if eigen.vorm == "bullet":
        return BULLET
    if eigen.vorm == "none":
        return _PLAATS.sub("", eigen.sjabloon).strip()

    def vul(treffer: re.Match[str]) -> str:
        laag = int(treffer[1]) - 1
        niveau = niveaus.get(laag, Niveau())
        vorm = "decimal" if eigen.cijfers and niveau.vorm != "none" else niveau.vorm
        return getal_als(tellers.get(laag, niveau.start), vorm)

    return _PLAATS.sub(vul, eigen.sjabloon).strip()


def getal_als(getal: int, vorm: str) -> str:
    """A counter in the form of ``w:numFmt`` (or of ODF's ``style:num-format``); unknown forms are decimal."""
    match vorm:
        case "lowerLetter" | "a":
            return _letters(getal)
        case "upperLetter" | "A":
            return _letters(getal).upper()
        case "lowerRoman" | "i":
            return _romeins(getal)
        case "upperRoman" | "I":
            return _romeins(getal).upper()
        case "decimalZero":
            return f"{getal:02d}"
        case "ordinal":
            return f"{getal}e"
        case "none" | "bullet" | "":
            return ""
    return str(getal)


def _letters(getal: int) -> str:
    """1 → a, 26 → z, 27 → aa, 53 → aaa, as Word does."""
    if not 1 <= getal <= 26 * 30:
        return str(getal)
    return chr(ord("a") + (getal - 1) % 26) * ((getal - 1) // 26 + 1)


def _romeins(getal: int) -> str:
    if not 1 <= getal < 4000:
        return str(getal)
    delen = []
    for waarde_, teken in _ROMEINS:
        aantal, getal = divmod(getal, waarde_)
        delen.append(teken * aantal)
    return "".join(delen)


def _getal(tekst: str, anders: int) -> int:
    """A counter, kept within what a reader could ever see: a damaged file may hold any number."""
    try:
        return max(-1, min(int(tekst), 1_000_000))
    except ValueError:
        return anders
