"""Word documents (.docx, .docm, .dotx, strict too) to a `Document`, by an own walk over the XML of the package.

python-docx is not used for reading: it leaves out insertions, content controls, text boxes and automatic numbers, and
refuses .docm, .dotx and strict files. Macros are never looked at. See `docx_tekst` for what `Herkomst.run` counts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from raadslint.fouten import LeesFout
from raadslint.model import Document, Melding
from raadslint.parser.alinea import Alinea, Opbrengst, maak_blokken
from raadslint.parser.docx_loop import Loper
from raadslint.parser.docx_stijlen import Stijlen, lees_stijlen
from raadslint.parser.docx_tekst import Gezien, Tekstlezer, alle_runs
from raadslint.parser.grenzen import Grenzen, Klok
from raadslint.parser.nummering import lees_nummering
from raadslint.parser.ooxml import Element, R, W, waarde
from raadslint.parser.opbouw import vouw
from raadslint.parser.pakket import BESCHADIGD, Pakket, relatiedoel

_RELATIES = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_VELD_KORT = 60
"""Prompts of fields that nobody filled in are told up to this length."""
_TITEL = "{http://purl.org/dc/elements/1.1/}title"


@dataclass(slots=True)
class _Word:
    """An opened Word package: its main part, the parts that hang on it, and what was damaged on the way."""

    pakket: Pakket
    naam: str
    wortel: Element
    relaties: list[tuple[str, str, str]] = field(default_factory=list)
    """Id, kind (last word of the relation type) and name of the part."""
    schade: list[str] = field(default_factory=list)

    def deel(self, soort: str) -> Element | None:
        """The root of the part of this kind; a damaged one counts as absent and is noted."""
        doelen = [doel for _, s, doel in self.relaties if s == soort] or [relatiedoel(self.naam, f"{soort}.xml")]
        return self.xml(doelen[0])

    def xml(self, naam: str) -> Element | None:
        """The root of a part by name, None when it is absent or damaged."""
        try:
            return self.pakket.xml(naam)
        except LeesFout as fout:
            self.schade.append(fout.wat)
            return None


def lees_docx(inhoud: bytes, naam: str, sha256: str, grenzen: Grenzen) -> Document:
    """Read a Word document. Raises `LeesFout` when its main text cannot be read."""
    word, klok = _open(inhoud, grenzen), Klok(grenzen)
    stijlen = lees_stijlen(word.deel("styles"))
    lezer = _lezer(word.wortel, stijlen, kopregel=False)
    loper = Loper(lezer, stijlen, lees_nummering(word.deel("numbering")), klok)
    lijf = word.wortel.find(W + "body")
    opbrengst = maak_blokken(loper.alineas(() if lijf is None else lijf), _noten(word, stijlen, klok))
    eigenschappen = word.xml("docProps/core.xml")
    titel = None if eigenschappen is None else eigenschappen.find(f".//{_TITEL}")
    kopteksten = tuple(dict.fromkeys(_kopteksten(word, stijlen, klok)))
    return Document(
        bestand=naam,
        formaat="docx",
        sha256=sha256,
        blokken=tuple(opbrengst.blokken),
        paginas=lezer.pagina,
        kopteksten=kopteksten,
        noten=tuple(opbrengst.noten),
        meldingen=tuple(_meldingen(lezer.gezien, opbrengst, word.schade)),
        titel=" ".join((titel.text or "").split()) if titel is not None else "",
        opmaak=_opmaak(opbrengst, stijlen),
    )


def _open(inhoud: bytes, grenzen: Grenzen) -> _Word:
    pakket = Pakket(inhoud, grenzen)
    naam = _hoofddeel(pakket)
    wortel = pakket.xml(naam)
    if wortel is None or wortel.tag != W + "document":
        raise LeesFout("In het Word-bestand is geen tekst te vinden; het is beschadigd.", doe=BESCHADIGD)
    word = _Word(pakket, naam, wortel)
    map_, _, kort = naam.rpartition("/")
    word.relaties = list(_relaties(word.xml(f"{map_}/_rels/{kort}.rels"), naam))
    return word


def _hoofddeel(pakket: Pakket) -> str:
    """The name of the part with the text: by the relations of the package, else the usual name."""
    try:
        for _, soort, doel in _relaties(pakket.xml("_rels/.rels"), ""):
            if soort == "officeDocument" and doel in pakket:
                return doel
    except LeesFout:  # the relations are damaged; the text may still be where it always is
        pass
    return "word/document.xml"


def _relaties(wortel: Element | None, deel: str) -> Iterator[tuple[str, str, str]]:
    if wortel is None:
        return
    for relatie in wortel.iter(f"{_RELATIES}Relationship"):
        if relatie.get("TargetMode") != "External":
            soort = (relatie.get("Type") or "").rpartition("/")[2]
            yield relatie.get("Id") or "", soort, relatiedoel(deel, relatie.get("Target") or "")


def _lezer(wortel: Element, stijlen: Stijlen, *, kopregel: bool) -> Tekstlezer:
    runs = {run: i for i, run in enumerate(alle_runs(wortel))}
    met_paginas = not kopregel and next(wortel.iter(W + "lastRenderedPageBreak"), None) is not None
    return Tekstlezer(stijlen, runs, met_paginas=met_paginas, kopregel=kopregel)


def _noten(word: _Word, stijlen: Stijlen, klok: Klok) -> dict[str, str]:
    """The text of each footnote and endnote, by the key that `Tekstlezer` gives to its anchor."""
    noten: dict[str, str] = {}
    for soort in ("footnote", "endnote"):
        wortel = word.deel(f"{soort}s")
        if wortel is None:
            continue
        loper = _losse_loper(wortel, stijlen, klok)
        for noot in wortel.iterfind(W + soort):
            if not noot.get(W + "type"):
                noten[f"{soort}:{waarde(noot, 'id', zelf=True)}"] = " ".join(_teksten(loper(noot)))
    return noten


def _kopteksten(word: _Word, stijlen: Stijlen, klok: Klok) -> Iterator[str]:
    """The running heads and feet that are used, a row of a table as one line."""
    doelen = {sleutel: doel for sleutel, _, doel in word.relaties}
    for sleutel in dict.fromkeys(_koppen_in_gebruik(word.wortel)):
        wortel = word.xml(doelen.get(sleutel, ""))
        if wortel is not None:
            yield from _teksten(_losse_loper(wortel, stijlen, klok)(wortel))


def _koppen_in_gebruik(wortel: Element) -> Iterator[str]:
    """The relation ids of headers and footers; those of a first page only where the section has one."""
    for sectie in wortel.iter(W + "sectPr"):
        for verwijzing in sectie.iter(W + "headerReference", W + "footerReference"):
            if verwijzing.get(W + "type") != "first" or sectie.find(W + "titlePg") is not None:
                yield verwijzing.get(R + "id") or ""


def _losse_loper(wortel: Element, stijlen: Stijlen, klok: Klok) -> Callable[[Element], Iterator[Alinea]]:
    """A walk over a part outside the body."""
    return Loper(_lezer(wortel, stijlen, kopregel=True), stijlen, lees_nummering(None), klok).alineas


def _teksten(alineas: Iterator[Alinea]) -> Iterator[str]:
    """Their texts; the cells of one row of a table together, after a label a colon."""
    rij: list[str] = []
    vorige: tuple[int, int] | None = None
    for alinea in alineas:
        tekst = vouw(alinea.stukken).tekst
        cel = alinea.cel
        plek = (cel.tabel, cel.rij) if cel and not cel.kader else None
        if plek is None or plek != vorige:
            yield from _rijtekst(rij)
            rij = []
        vorige = plek
        rij.extend([tekst] if tekst else [])
    yield from _rijtekst(rij)


def _rijtekst(delen: list[str]) -> Iterator[str]:
    if len(delen) == 2 and not delen[0].endswith(":"):
        yield f"{delen[0]}: {delen[1]}"
    elif delen:
        yield " ".join(delen)


def _meldingen(gezien: Gezien, opbrengst: Opbrengst, schade: list[str]) -> Iterator[Melding]:
    if gezien.wijzigingen:
        wat = "1 bijgehouden wijziging" if gezien.wijzigingen == 1 else f"{gezien.wijzigingen} bijgehouden wijzigingen"
        yield Melding(
            soort="wijzigingen",
            tekst=f"In het document staan nog {wat}. Gelezen is de tekst alsof alles is geaccepteerd.",
            blokken=tuple(opbrengst.gewijzigd),
            aantal=gezien.wijzigingen,
        )
    if gezien.verborgen:
        yield Melding(
            soort="verborgen",
            tekst="In het document staat verborgen tekst. Die is niet gelezen.",
            aantal=gezien.verborgen,
        )
    if gezien.invulvelden:
        yield Melding(soort="verborgen", tekst=_lege_velden(gezien.invulvelden), aantal=len(gezien.invulvelden))
    if gezien.ingevoegd:
        yield Melding(
            soort="verborgen",
            tekst="In het document is een ander bestand ingevoegd. De tekst daarvan is niet gelezen.",
            aantal=gezien.ingevoegd,
        )
    for wat in dict.fromkeys(schade):
        yield Melding(soort="beschadigd", tekst=f"{wat} De rest van het document is wel gelezen.")


def _lege_velden(vragen: Sequence[str]) -> str:
    """The prompts that still stand there: the first few, cut to a line, and how many more."""
    unique = list(dict.fromkeys(vragen))
    shown = ", ".join(f"'{v if len(v) <= _VELD_KORT else v[: _VELD_KORT - 1].rstrip() + '…'}'" for v in unique[:3])
    more = f" en {len(unique) - 3} andere" if len(unique) > 3 else ""
    return f"Nog niet ingevulde velden: {shown}{more}."


def _opmaak(opbrengst: Opbrengst, stijlen: Stijlen) -> tuple[str, ...]:
    met_stijl = {s.naam for s in stijlen.alinea.values() if s.kopniveau}
    koppen = any(b.soort == "kop" and b.stijl.naam in met_stijl for b in opbrengst.blokken)
    return tuple(naam for naam, is_er in (("koppen", koppen), ("taal", stijlen.taal)) if is_er)
