"""Walks the body of a Word document in reading order: paragraphs, tables row by row, content controls, text boxes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from raadslint.parser.alinea import Alinea, Cel, kaders
from raadslint.parser.docx_stijlen import Alineastijl, Stijlen, lees_letters
from raadslint.parser.docx_tekst import Tekstlezer, keuze
from raadslint.parser.grenzen import Klok
from raadslint.parser.nummering import Label, Nummering
from raadslint.parser.ooxml import MC, Element, W, aan, heeft, waarde
from raadslint.parser.opbouw import Stuk

_WEG = frozenset({W + "del", W + "moveFrom"})
_INGEVOEGD = frozenset({W + "altChunk", W + "subDoc"})
_STIL = frozenset(W + n for n in ("sectPr", "sdtPr", "sdtEndPr", "tblPr", "tblGrid", "trPr", "tcPr", "tblPrEx"))


class Loper:
    """One walk over one story; numbers are counted on the way, so the walk is made once and in order."""

    def __init__(self, lezer: Tekstlezer, stijlen: Stijlen, nummering: Nummering, klok: Klok) -> None:
        self._lezer = lezer
        self._stijlen = stijlen
        self._nummering = nummering
        self._klok = klok
        self._tabellen = 0
        self._voorop: list[Stuk] = []

    def alineas(self, verhaal: Element) -> Iterator[Alinea]:
        """The paragraphs of a story in reading order."""
        yield from self._blokken(verhaal, None)
        if self._voorop:
            yield Alinea(self._voorop, gewijzigd=True)
            self._voorop = []

    def _blokken(self, ouder: Element | Sequence[Element], cel: Cel | None) -> Iterator[Alinea]:
        for kind in ouder:
            if kind.tag in _STIL or _is_inhoudsopgave(kind):
                continue
            if kind.tag == W + "p":
                yield from self._alinea(kind, cel)
            elif kind.tag == W + "tbl":
                yield from self._tabel(kind)
            elif kind.tag == W + "sdt":
                with self._lezer.invulveld(kind):
                    yield from self._blokken(kind, cel)
            elif kind.tag == MC + "AlternateContent":
                yield from self._blokken(keuze(kind), cel)
            elif kind.tag in _WEG:
                self._lezer.gezien.wijzigingen += 1
            elif kind.tag in _INGEVOEGD:
                self._lezer.gezien.ingevoegd += 1
            else:
                yield from self._blokken(kind, cel)

    def _alinea(self, p: Element, cel: Cel | None) -> Iterator[Alinea]:
        self._klok.controleer()
        ppr = p.find(W + "pPr")
        stijl = self._stijlen.van(waarde(ppr, "pStyle"))
        gezien = self._lezer.gezien
        eerder = gezien.wijzigingen
        gezien.wijzigingen += _mark_gewijzigd(ppr)
        stukken = self._voorop + self._lezer.stukken(p, stijl.letters)
        vakken, gezien.tekstvakken = gezien.tekstvakken, []
        if _mark_weg(ppr):
            self._voorop = stukken
        else:
            veranderd = gezien.wijzigingen > eerder or bool(self._voorop)
            self._voorop = []
            yield self._maak(stukken, ppr, stijl, cel, veranderd)
        for vak in vakken:
            yield from self._blokken(vak, cel)

    def _maak(
        self, stukken: list[Stuk], ppr: Element | None, stijl: Alineastijl, cel: Cel | None, veranderd: bool
    ) -> Alinea:
        label = self._label(ppr, stijl)
        return Alinea(
            stukken,
            stijlnaam=stijl.naam,
            kopniveau=_kopniveau(ppr, stijl),
            lijstnummer=label.tekst if label else "",
            diepte=label.diepte if label else None,
            cel=cel,
            gewijzigd=veranderd,
        )

    def _label(self, ppr: Element | None, stijl: Alineastijl) -> Label | None:
        """The automatic number: of the paragraph itself, else of its style."""
        numpr = None if ppr is None else ppr.find(W + "numPr")
        eigen = waarde(numpr, "numId")
        lijst = eigen or stijl.lijst
        if not lijst or lijst == "0" or lees_letters(None if ppr is None else ppr.find(W + "rPr")).verborgen:
            return None
        diepte = waarde(numpr, "ilvl")
        if diepte.isdigit():
            return self._nummering.label(lijst, int(diepte))
        van_stijl = self._nummering.diepte_van_stijl(lijst, stijl.keten)
        if van_stijl is None:
            van_stijl = int(stijl.diepte) if stijl.diepte.isdigit() and not eigen else 0
        return self._nummering.label(lijst, van_stijl)

    def _tabel(self, tabel: Element) -> Iterator[Alinea]:
        self._tabellen += 1
        nummer, frames = self._tabellen, _kaderrijen(tabel)
        rij = 0
        for tr in self._leden(tabel, W + "tr"):
            if heeft(tr.find(W + "trPr"), "del"):
                self._lezer.gezien.wijzigingen += 1
                continue
            yield from self._rij(tr, nummer, rij, tr in frames)
            rij += 1

    def _rij(self, tr: Element, tabel: int, rij: int, kader: bool) -> Iterator[Alinea]:
        kolom = _getal(waarde(tr.find(W + "trPr"), "gridBefore"))
        for tc in self._leden(tr, W + "tc"):
            eigen = tc.find(W + "tcPr")
            if not _is_vervolg(eigen):
                yield from self._blokken(tc, Cel(tabel, rij, kolom, kader))
            kolom += max(1, _getal(waarde(eigen, "gridSpan")))

    def _leden(self, ouder: Element, soort: str) -> Iterator[Element]:
        """The rows of a table or cells of a row, also those inside content controls or insertions."""
        for kind in ouder:
            if kind.tag == soort:
                yield kind
            elif kind.tag == W + "sdt":
                with self._lezer.invulveld(kind):
                    yield from self._leden(kind, soort)
            elif kind.tag not in _STIL and kind.tag not in _WEG:
                yield from self._leden(kind, soort)


def _is_inhoudsopgave(kind: Element) -> bool:
    """The content control that Word puts around a table of contents and its heading."""
    deel = kind.find(f"{W}sdtPr/{W}docPartObj") if kind.tag == W + "sdt" else None
    return waarde(deel, "docPartGallery") == "Table of Contents"


def _kopniveau(ppr: Element | None, stijl: Alineastijl) -> int:
    eigen = waarde(ppr, "outlineLvl")
    if eigen.isdigit():
        return int(eigen) + 1 if int(eigen) < 9 else 0
    return stijl.kopniveau


def _mark_weg(ppr: Element | None) -> bool:
    """The paragraph mark itself is deleted: the text joins the next paragraph."""
    rpr = None if ppr is None else ppr.find(W + "rPr")
    return heeft(rpr, "del") or heeft(rpr, "moveFrom")


def _mark_gewijzigd(ppr: Element | None) -> bool:
    rpr = None if ppr is None else ppr.find(W + "rPr")
    return heeft(rpr, "del") or heeft(rpr, "ins")


def _is_vervolg(tcpr: Element | None) -> bool:
    """A cell that is only the continuation of a merged one, or that is deleted."""
    if tcpr is None:
        return False
    verticaal = tcpr.find(W + "vMerge")
    if verticaal is not None and verticaal.get(W + "val") != "restart":
        return True
    horizontaal = tcpr.find(W + "hMerge")
    if horizontaal is not None and horizontaal.get(W + "val") != "restart":
        return True
    return aan(tcpr, "cellDel") is not None


def _kaderrijen(tabel: Element) -> set[Element]:
    rijen = [tr for tr in tabel.iter(W + "tr") if _tabel_van(tr) is tabel]
    aantallen = [sum(1 for tc in tr.iter(W + "tc") if _rij_van(tc) is tr) for tr in rijen]
    return {tr for tr, kader in zip(rijen, kaders(aantallen), strict=True) if kader}


def _tabel_van(tr: Element) -> Element:
    return next(tr.iterancestors(W + "tbl"))


def _rij_van(tc: Element) -> Element:
    return next(tc.iterancestors(W + "tr"))


def _getal(tekst: str) -> int:
    return min(int(tekst), 100) if tekst.isascii() and tekst.isdigit() else 0
