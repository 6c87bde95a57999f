"""The styles of a Word document, with what they inherit: look of letters, heading level, numbering."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from raadslint.parser.letters import (
    GEEN_LETTERS,
    LANGSTE_KETEN,
    Letters,
    is_geen_kop,
    is_kleur,
    is_kopnaam,
    kopniveau_van_naam,
)
from raadslint.parser.ooxml import Element, W, aan, heeft, waarde


@dataclass(frozen=True, slots=True)
class Alineastijl:
    """A paragraph style with all that it inherits."""

    naam: str = ""
    keten: tuple[str, ...] = ()
    """Ids of the style and of those that it is based on, nearest first."""
    letters: Letters = GEEN_LETTERS
    kopniveau: int = 0
    """1-9 for a heading style, 0 for any other."""
    lijst: str = ""
    """``w:numId`` of the style, ``0`` when it switches numbering off."""
    diepte: str = ""


@dataclass(frozen=True, slots=True)
class Stijlen:
    """All styles by id."""

    alinea: Mapping[str, Alineastijl] = field(default_factory=dict)
    teken: Mapping[str, Letters] = field(default_factory=dict)
    standaard: Alineastijl = Alineastijl()
    taal: bool = False
    """The file says in what language it is."""

    def van(self, stijl_id: str) -> Alineastijl:
        """The paragraph style of this id, the default style when there is none."""
        return self.alinea.get(stijl_id, self.standaard)


def lees_letters(rpr: Element | None) -> Letters:
    """The look that a ``w:rPr`` gives by itself."""
    if rpr is None or not len(rpr):
        return GEEN_LETTERS
    kap = aan(rpr, "caps")
    return Letters(
        vet=aan(rpr, "b"),
        cursief=aan(rpr, "i"),
        hoofdletters=kap if kap is not None else aan(rpr, "smallCaps"),
        onderstreept=aan(rpr, "u"),
        verborgen=aan(rpr, "vanish"),
        grootte=_grootte(waarde(rpr, "sz")),
        gekleurd=is_kleur(waarde(rpr, "color")),
    )


def lees_stijlen(wortel: Element | None) -> Stijlen:
    """The styles of ``word/styles.xml``; without that part every paragraph has an empty style."""
    if wortel is None:
        return Stijlen()
    elementen = {waarde(s, "styleId", zelf=True): s for s in wortel.iterfind(f"{W}style")}
    basis = lees_letters(wortel.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"))
    alinea, teken = {}, {}
    for sleutel, element in elementen.items():
        keten = _keten(sleutel, elementen)
        if element.get(W + "type") == "paragraph":
            alinea[sleutel] = _alineastijl(keten, elementen, basis)
        elif element.get(W + "type") == "character":
            teken[sleutel] = _letters_van(keten, elementen)
    eerste = next((s for s, e in elementen.items() if _is_standaard(e)), "")
    return Stijlen(
        alinea=alinea,
        teken=teken,
        standaard=alinea.get(eerste, Alineastijl(letters=basis)),
        taal=wortel.find(f".//{W}lang") is not None,
    )


def _is_standaard(element: Element) -> bool:
    return element.get(W + "type") == "paragraph" and element.get(W + "default") in {"1", "true", "on"}


def _keten(sleutel: str, elementen: Mapping[str, Element]) -> tuple[str, ...]:
    """The style and its ancestors; a circle or an endless chain in a damaged file is cut off."""
    keten: list[str] = []
    while sleutel in elementen and sleutel not in keten and len(keten) < LANGSTE_KETEN:
        keten.append(sleutel)
        sleutel = waarde(elementen[sleutel], "basedOn")
    return tuple(keten)


def _letters_van(keten: tuple[str, ...], elementen: Mapping[str, Element]) -> Letters:
    letters = GEEN_LETTERS
    for sleutel in keten:
        letters = letters.over(lees_letters(elementen[sleutel].find(W + "rPr")))
    return letters


def _alineastijl(keten: tuple[str, ...], elementen: Mapping[str, Element], basis: Letters) -> Alineastijl:
    namen = [waarde(elementen[s], "name") or s for s in keten]
    ppr = [elementen[s].find(W + "pPr") for s in keten]
    numpr = [p.find(W + "numPr") for p in ppr if heeft(p, "numPr")]
    return Alineastijl(
        naam=namen[0],
        keten=keten,
        letters=_letters_van(keten, elementen).over(basis),
        kopniveau=_kopniveau(namen, [waarde(p, "outlineLvl") for p in ppr]),
        lijst=next((waarde(n, "numId") for n in numpr if heeft(n, "numId")), ""),
        diepte=next((waarde(n, "ilvl") for n in numpr if heeft(n, "ilvl")), ""),
    )


def _kopniveau(namen: list[str], omtrek: list[str]) -> int:
    """The level by outline level or by name, from the style itself up through what it is based on."""
    if is_geen_kop(namen[0]):
        return 0
    for naam, niveau in zip(namen, omtrek, strict=True):
        if niveau.isdigit():
            return int(niveau) + 1 if int(niveau) < 9 else 0
        if is_kopnaam(naam):
            return kopniveau_van_naam(naam)
    return kopniveau_van_naam(namen[0])


def _grootte(halve_punten: str) -> float | None:
    return int(halve_punten) / 2 if halve_punten.isascii() and halve_punten.isdigit() else None
