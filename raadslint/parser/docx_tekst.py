"""The text of one Word paragraph as a reader sees it: changes accepted, fields by their result, hidden text out.

Position of text: `Stuk.run` is the index of its ``w:r`` in ``alle_runs(root)`` and `Stuk.run_begin` the offset in
``runtekst(run)``. A writer that opens the same part finds the same characters with these two functions.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from raadslint.parser.docx_stijlen import Stijlen, lees_letters
from raadslint.parser.letters import Letters
from raadslint.parser.ooxml import MC, Element, W, heeft, waarde
from raadslint.parser.opbouw import Stuk

RUN = W + "r"
_TEKENS = {
    "tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "-", "softHyphen": "\u00ad",
}  # fmt: skip
_SYMBOLEN = {
    0xF0A0: "€", 0xF0E0: "→", 0xF0E8: "→", 0xF0DE: "⇒", 0xF02D: "-", 0xF0FC: "✓", 0xF0FE: "☒", 0xF0FD: "☒",
    0xF078: "☒", 0xF054: "☒", 0xF0A8: "☐", 0xF06F: "☐", 0xF0A3: "☐", 0xF071: "☐",
}  # fmt: skip
_TEKSTVAK = W + "txbxContent"
_WEG = frozenset({W + "del", W + "moveFrom"})
_ERIN = frozenset({W + "ins", W + "moveTo"})
_STIL = frozenset(
    W + n for n in ("pPr", "rPr", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "sectPr", "tblPr", "tblGrid", "rt")
)
_TEKENINGEN = frozenset({W + "drawing", W + "pict", W + "object", MC + "AlternateContent"})
_PAGINAVELDEN = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION"})


def alle_runs(wortel: Element) -> list[Element]:
    """Every ``w:r`` under the root of a part, in document order, deleted and hidden ones too."""
    return list(wortel.iter(RUN))


def runtekst(run: Element) -> str:
    """All characters of one run; offsets in `Herkomst.run_begin` count in this text.

    A tab is ``\\t``, any break ``\\n``, a hard hyphen ``-``, a soft hyphen U+00AD, a symbol one character.
    """
    return "".join(_teken(kind) for kind in run)


def _teken(kind: Element) -> str:
    if kind.tag == W + "t":
        return kind.text or ""
    if kind.tag == W + "br":
        return "\n"
    if kind.tag == W + "sym":
        return _symbool(waarde(kind, "char", zelf=True))
    return _TEKENS.get(str(kind.tag).removeprefix(W), "")


def _symbool(code: str) -> str:
    """A ``w:sym``: private codes of Wingdings and Symbol are mostly bullets; the few that mean more are named."""
    try:
        getal = int(code, 16)
    except ValueError:
        return ""
    getal = getal + 0xF000 if getal < 0x20 else getal
    if 0xE000 <= getal <= 0xF8FF:
        return _SYMBOLEN.get(getal, "•")
    return chr(getal) if getal <= 0x10FFFF and not 0xD800 <= getal <= 0xDFFF else ""


@dataclass(slots=True)
class _Veld:
    """A complex field: its code comes first, then (after ``separate``) the result that a reader sees."""

    code: str = ""
    uitkomst: bool = False


@dataclass(slots=True)
class Gezien:
    """What came by in a story besides its text."""

    wijzigingen: int = 0
    verborgen: int = 0
    """Number of runs with hidden text."""
    ingevoegd: int = 0
    """Number of other files that Word shows in place (``w:altChunk``, ``w:subDoc``)."""
    invulvelden: list[str] = field(default_factory=list)
    """The prompts of content controls that nobody filled in."""
    tekstvakken: list[Element] = field(default_factory=list)
    """Text boxes that were passed and are still to be read."""


class Tekstlezer:
    """Reads the paragraphs of one story (body, header, notes) in order; fields may run over paragraph ends."""

    def __init__(self, stijlen: Stijlen, runs: Mapping[Element, int], *, met_paginas: bool, kopregel: bool) -> None:
        self.gezien = Gezien()
        self._stijlen = stijlen
        self._runs = runs
        self._pagina = 1 if met_paginas else None
        self._kopregel = kopregel
        self._velden: list[_Veld] = []
        self._leeg = 0
        self._stukken: list[Stuk] = []

    def stukken(self, alinea: Element, letters: Letters) -> list[Stuk]:
        """The visible text of one ``w:p``; its text boxes wait in ``gezien.tekstvakken``."""
        self._stukken = []
        self._inline(alinea, letters)
        self._velden = [v for v in self._velden if v.uitkomst]  # a code never runs over a paragraph end
        return self._stukken

    @property
    def pagina(self) -> int | None:
        """The page where reading is, None when Word left no page ends in the file."""
        return self._pagina

    @contextmanager
    def invulveld(self, sdt: Element) -> Iterator[None]:
        """Within a content control that still shows its prompt, text is no text, unless typed as ``[in te vullen]``."""
        leeg = heeft(sdt.find(W + "sdtPr"), "showingPlcHdr")
        vraag = " ".join("".join(t.text or "" for t in sdt.iter(W + "t")).split()) if leeg else ""
        leeg = leeg and not (vraag.startswith(("[", "<", "«")) and vraag.endswith(("]", ">", "»")))
        if leeg and vraag:
            self.gezien.invulvelden.append(vraag)
        self._leeg += leeg
        yield
        self._leeg -= leeg

    def _inline(self, ouder: Element, letters: Letters) -> None:
        for kind in ouder:
            if kind.tag == RUN:
                self._run(kind, letters)
            elif kind.tag in _WEG:
                self.gezien.wijzigingen += kind.tag == W + "del"
            elif kind.tag == W + "sdt":
                with self.invulveld(kind):
                    self._inline(kind, letters)
            elif kind.tag == W + "fldSimple":
                self._enkel_veld(kind, letters)
            elif kind.tag == MC + "AlternateContent":
                self._inline(keuze(kind), letters)
            elif str(kind.tag).endswith("}oMath"):
                self._voeg_toe("".join(t.text or "" for t in kind.iter() if str(t.tag).endswith("}t")), letters)
            elif kind.tag not in _STIL:
                self.gezien.wijzigingen += kind.tag in _ERIN
                self._inline(kind, letters)

    def _run(self, run: Element, letters: Letters) -> None:
        letters = self._letters(run.find(W + "rPr"), letters)
        index, plek, verborgen = self._runs.get(run), 0, 0
        for kind in run:
            tekst = _teken(kind)
            if tekst and letters.verborgen:
                verborgen = 1
            elif tekst:
                self._voeg_toe(tekst, letters, index, plek)
            else:
                self._bijzonder(kind, letters)
            plek += len(tekst)
        self.gezien.verborgen += verborgen

    def _letters(self, rpr: Element | None, letters: Letters) -> Letters:
        if rpr is None or not len(rpr):
            return letters
        teken = self._stijlen.teken.get(waarde(rpr, "rStyle"))
        return lees_letters(rpr).over(teken.over(letters) if teken else letters)

    def _voeg_toe(self, tekst: str, letters: Letters, run: int | None = None, plek: int = 0, noot: str = "") -> None:
        if self._leeg or not all(v.uitkomst for v in self._velden) or not (tekst or noot):
            return
        self._stukken.append(
            Stuk(
                tekst,
                run,
                plek,
                pagina=self._pagina,
                vet=bool(letters.vet),
                cursief=bool(letters.cursief),
                hoofdletters=bool(letters.hoofdletters),
                onderstreept=bool(letters.onderstreept),
                grootte=letters.grootte,
                gekleurd=bool(letters.gekleurd),
                noot=noot,
            )
        )

    def _bijzonder(self, kind: Element, letters: Letters) -> None:
        """What a run holds besides characters."""
        if kind.tag == W + "fldChar":
            self._veldteken(waarde(kind, "fldCharType", zelf=True), letters)
        elif kind.tag == W + "instrText" and self._velden:
            self._velden[-1].code += kind.text or ""
        elif kind.tag == W + "lastRenderedPageBreak" and self._pagina is not None:
            self._pagina += 1
        elif kind.tag in {W + "footnoteReference", W + "endnoteReference"}:
            soort = str(kind.tag).removeprefix(W).removesuffix("Reference")
            self._voeg_toe("", letters, noot=f"{soort}:{waarde(kind, 'id', zelf=True)}")
        elif kind.tag in _TEKENINGEN:
            self.gezien.tekstvakken.extend(_tekstvakken(kind))
        elif kind.tag == W + "ruby":
            self._inline(kind, letters)

    def _veldteken(self, soort: str, letters: Letters) -> None:
        if soort == "begin":
            self._velden.append(_Veld())
        elif soort == "separate" and self._velden:
            self._velden[-1].uitkomst = not self._is_paginanummer(self._velden[-1].code)
        elif soort == "end" and self._velden:
            veld = self._velden.pop()
            if self._is_paginanummer(veld.code):
                self._voeg_toe("#", letters)

    def _enkel_veld(self, veld: Element, letters: Letters) -> None:
        if self._is_paginanummer(waarde(veld, "instr", zelf=True)):
            self._voeg_toe("#", letters)
        else:
            self._inline(veld, letters)

    def _is_paginanummer(self, code: str) -> bool:
        """In a running head the number of the page says nothing; elsewhere a field is its result."""
        naam = code.strip().partition(" ")[0].upper()
        return self._kopregel and naam in _PAGINAVELDEN


def keuze(element: Element) -> Element:
    """The branch of an ``mc:AlternateContent`` that counts: the first choice, else the fallback, never both."""
    gekozen = element.find(MC + "Choice")
    if gekozen is None:
        gekozen = element.find(MC + "Fallback")
    return () if gekozen is None else gekozen


def _tekstvakken(element: Element) -> Iterator[Element]:
    """The text boxes in a drawing, each once, outermost only."""
    if element.tag == MC + "AlternateContent":
        element = keuze(element)
    for kind in element:
        if kind.tag == _TEKSTVAK:
            yield kind
        else:
            yield from _tekstvakken(kind)
