"""OpenDocument text (.odt) to a `Document`: zip and XML, styles followed to their parents, lists counted.

`Herkomst.run` is not given: raadslint writes no comments into ODT files.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from raadslint.fouten import LeesFout
from raadslint.model import Document, Melding
from raadslint.parser.alinea import Alinea, Cel, Opbrengst, kaders, maak_blokken
from raadslint.parser.grenzen import Grenzen, Klok
from raadslint.parser.odt_stijlen import OFFICE, TEKST, OdtStijlen, lees_odt_stijlen
from raadslint.parser.odt_tellen import Lijsten
from raadslint.parser.opbouw import Stuk, vouw
from raadslint.parser.pakket import BESCHADIGD, Element, Pakket

_TABEL = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TEKENING = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_TITEL = "{http://purl.org/dc/elements/1.1/}title"
_STIL = frozenset(
    {
        TEKST + n
        for n in (
            "tracked-changes",
            "sequence-decls",
            "variable-decls",
            "user-field-decls",
            "bibliography-mark",
            "table-of-content",
        )
    }
    | {OFFICE + "annotation", OFFICE + "forms", TEKST + "list-header-source"}
)
_PAGINAVELDEN = frozenset({TEKST + "page-number", TEKST + "page-count"})
_WIJZIGING = (TEKST + "change", TEKST + "change-start", TEKST + "change-end")
_WIT = {TEKST + "tab": "\t", TEKST + "line-break": "\n", TEKST + "soft-page-break": ""}
_KOPPEN = ("header", "header-first", "header-left", "footer", "footer-first", "footer-left")
_STIJL = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"


@dataclass(slots=True)
class _Loper:
    """One walk over the text of an ODT."""

    stijlen: OdtStijlen
    klok: Klok
    kopregel: bool = False
    noten: dict[str, str] = field(default_factory=dict)
    tabellen: int = 0
    lijsten: Lijsten = field(init=False)

    def __post_init__(self) -> None:
        self.lijsten = Lijsten(self.stijlen)

    def blokken(self, ouder: Element, cel: Cel | None = None) -> Iterator[Alinea]:
        """The paragraphs under an element, in reading order."""
        for kind in ouder:
            if kind.tag in {TEKST + "p", TEKST + "h"}:
                yield from self._alinea(kind, cel)
            elif kind.tag in {TEKST + "list-item", TEKST + "list-header"}:
                with self.lijsten.item(kind):
                    yield from self.blokken(kind, cel)
            elif kind.tag == TEKST + "list":
                with self.lijsten.lijst(kind):
                    yield from self.blokken(kind, cel)
            elif kind.tag == _TABEL + "table":
                yield from self._tabel(kind)
            elif kind.tag not in _STIL:
                yield from self.blokken(kind, cel)

    def _alinea(self, p: Element, cel: Cel | None) -> Iterator[Alinea]:
        self.klok.controleer()
        stijlnaam = p.get(TEKST + "style-name") or ""
        vakken: list[Element] = []
        stukken = list(self._stukken(p, stijlnaam, vakken))
        kop = p.tag == TEKST + "h"
        niveau = _getal(p.get(TEKST + "outline-level"), 1) if kop else self.stijlen.kopniveau(stijlnaam)
        nummer, diepte = self.lijsten.nummer(p, niveau if kop else 0, stijlnaam)
        yield Alinea(
            stukken,
            stijlnaam=self.stijlen.naam(stijlnaam),
            kopniveau=niveau,
            lijstnummer=nummer,
            diepte=diepte,
            cel=cel,
            gewijzigd=next(p.iter(*_WIJZIGING), None) is not None,
        )
        for vak in vakken:
            yield from self.blokken(vak, cel)

    def _stukken(self, element: Element, stijl: str, vakken: list[Element]) -> Iterator[Stuk]:
        """The text of a paragraph or span; frames with text wait in ``vakken``."""
        yield from self._stuk(element.text, stijl)
        for kind in element:
            yield from self._kind(kind, stijl, vakken)
            yield from self._stuk(kind.tail, stijl)

    def _kind(self, kind: Element, stijl: str, vakken: list[Element]) -> Iterator[Stuk]:
        if kind.tag in _WIT:
            yield from self._stuk(_WIT[kind.tag], stijl)
        elif kind.tag == TEKST + "s":
            yield from self._stuk(" ", stijl)
        elif kind.tag == TEKST + "span":
            yield from self._stukken(kind, f"{stijl}\n{kind.get(TEKST + 'style-name') or ''}", vakken)
        elif kind.tag == TEKST + "note":
            yield from self._noot(kind)
        elif self.kopregel and kind.tag in _PAGINAVELDEN:
            yield from self._stuk("#", stijl)
        elif str(kind.tag).startswith(_TEKENING):
            vakken.extend(kind.iter(_TEKENING + "text-box"))
        elif kind.tag not in _STIL:
            yield from self._stukken(kind, stijl, vakken)

    def _stuk(self, tekst: str | None, stijl: str) -> Iterator[Stuk]:
        letters = self.stijlen.letters(stijl)
        if tekst and not letters.verborgen:
            schoon = tekst if tekst in {"\t", "\n"} else tekst.replace("\n", " ").replace("\t", " ")
            yield Stuk(
                schoon,
                vet=bool(letters.vet),
                cursief=bool(letters.cursief),
                hoofdletters=bool(letters.hoofdletters),
                onderstreept=bool(letters.onderstreept),
                grootte=letters.grootte,
                gekleurd=bool(letters.gekleurd),
            )

    def _noot(self, noot: Element) -> Iterator[Stuk]:
        sleutel = noot.get(TEKST + "id") or str(len(self.noten))
        lijf = noot.find(TEKST + "note-body")
        loper = _Loper(self.stijlen, self.klok)
        teksten = () if lijf is None else (vouw(a.stukken).tekst for a in loper.blokken(lijf))
        self.noten[sleutel] = " ".join(teksten)
        yield Stuk("", noot=sleutel)

    def _tabel(self, tabel: Element) -> Iterator[Alinea]:
        self.tabellen += 1
        nummer = self.tabellen
        rijen = list(_leden(tabel, _TABEL + "table-row"))
        for r, (rij, kader) in enumerate(zip(rijen, kaders([len(_cellen(rij)) for rij in rijen]), strict=True)):
            kolom = 0
            for cel in _cellen(rij, ook_bedekt=True):
                if cel.tag == _TABEL + "table-cell":
                    yield from self.blokken(cel, Cel(nummer, r, kolom, kader))
                kolom += _getal(cel.get(_TABEL + "number-columns-repeated"), 1)


def lees_odt(inhoud: bytes, naam: str, sha256: str, grenzen: Grenzen) -> Document:
    """Read an OpenDocument text. Raises `LeesFout` when it is encrypted or its text cannot be read."""
    pakket, klok = Pakket(inhoud, grenzen), Klok(grenzen)
    if _is_versleuteld(pakket):
        raise LeesFout("Het bestand is beveiligd met een wachtwoord.", doe="Haal het wachtwoord eraf en sla het op.")
    wortel, schade = pakket.xml("content.xml"), []
    lijf = None if wortel is None else wortel.find(f"{OFFICE}body/{OFFICE}text")
    if lijf is None:
        raise LeesFout("In het ODT-bestand is geen tekst te vinden; het is beschadigd.", doe=BESCHADIGD)
    try:
        gewoon = pakket.xml("styles.xml")
    except LeesFout as fout:
        gewoon = None
        schade.append(fout.wat)
    stijlen = lees_odt_stijlen((gewoon, wortel))
    loper = _Loper(stijlen, klok)
    opbrengst = maak_blokken(list(loper.blokken(lijf)), loper.noten)
    return Document(
        bestand=naam,
        formaat="odt",
        sha256=sha256,
        blokken=tuple(opbrengst.blokken),
        kopteksten=_kopteksten(gewoon, stijlen, klok),
        noten=tuple(opbrengst.noten),
        meldingen=tuple(_meldingen(lijf, opbrengst, schade)),
        titel=_titel(pakket),
        opmaak=_opmaak(lijf, opbrengst),
    )


def _is_versleuteld(pakket: Pakket) -> bool:
    try:
        return b"encryption-data" in (pakket.lees("META-INF/manifest.xml") or b"")
    except LeesFout:  # a damaged manifest does not hide the text
        return False


def _meldingen(lijf: Element, opbrengst: Opbrengst, schade: Sequence[str]) -> Iterator[Melding]:
    aantal = sum(1 for _ in lijf.iterfind(f"{TEKST}tracked-changes/{TEKST}changed-region"))
    if aantal:
        wat = "1 bijgehouden wijziging" if aantal == 1 else f"{aantal} bijgehouden wijzigingen"
        yield Melding(
            soort="wijzigingen",
            tekst=f"In het document staan nog {wat}. Gelezen is de tekst alsof alles is geaccepteerd.",
            blokken=tuple(opbrengst.gewijzigd),
            aantal=aantal,
        )
    for wat in schade:
        yield Melding(soort="beschadigd", tekst=f"{wat} De rest van het document is wel gelezen.")


def _kopteksten(gewoon: Element | None, stijlen: OdtStijlen, klok: Klok) -> tuple[str, ...]:
    if gewoon is None:
        return ()
    delen = (
        deel for pagina in gewoon.iter(_STIJL + "master-page") for n in _KOPPEN for deel in pagina.iter(_STIJL + n)
    )
    alineas = (a for deel in delen for a in _Loper(stijlen, klok, kopregel=True).blokken(deel))
    teksten = (vouw(a.stukken).tekst for a in alineas)
    return tuple(dict.fromkeys(t for t in teksten if t))


def _titel(pakket: Pakket) -> str:
    try:
        meta = pakket.xml("meta.xml")
    except LeesFout:
        return ""
    titel = None if meta is None else meta.find(f".//{_TITEL}")
    return "" if titel is None else " ".join((titel.text or "").split())


def _opmaak(lijf: Element, opbrengst: Opbrengst) -> tuple[str, ...]:
    koppen = next(lijf.iter(TEKST + "h"), None) is not None
    return ("koppen",) if koppen and any(b.soort == "kop" for b in opbrengst.blokken) else ()


def _leden(ouder: Element, soort: str) -> Iterator[Element]:
    """The rows of a table, also those in header rows and row groups."""
    for kind in ouder:
        if kind.tag == soort:
            yield kind
        elif kind.tag in {_TABEL + n for n in ("table-header-rows", "table-rows", "table-row-group")}:
            yield from _leden(kind, soort)


def _cellen(rij: Element, *, ook_bedekt: bool = False) -> list[Element]:
    soorten = {_TABEL + "table-cell"} | ({_TABEL + "covered-table-cell"} if ook_bedekt else set())
    return [kind for kind in rij if kind.tag in soorten]


def _getal(tekst: str | None, anders: int) -> int:
    return min(int(tekst), 1000) if tekst and tekst.isascii() and tekst.isdigit() else anders
