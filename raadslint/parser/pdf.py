"""PDF files to a `Document`: pages read one by one, furniture and notes taken out, areas and paragraphs made blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

import pypdfium2 as pdfium

from raadslint.fouten import LeesFout
from raadslint.model import Document, Melding
from raadslint.parser.alinea import maak_blokken
from raadslint.parser.grenzen import Grenzen, Klok
from raadslint.parser.pdf_alineas import meet_zetwerk, tekstgrootte
from raadslint.parser.pdf_bron import Pagina, lees_pagina
from raadslint.parser.pdf_kolommen import tabellen_uit_wit, tekst_in_kolommen
from raadslint.parser.pdf_noten import neem_noten_uit
from raadslint.parser.pdf_rand import vind_rand
from raadslint.parser.pdf_regels import Regel, lees_regels
from raadslint.parser.pdf_stukken import Schrijver
from raadslint.parser.pdf_tabellen import tabellen_uit_lijnen, tabellen_uit_tags
from raadslint.parser.pdf_vakken import Vak, lopende_tekst, op_volgorde
from raadslint.parser.pdf_woorden import woordenschat

_WACHTWOORD = 4
"""PDFium's error code for a document that asks a password (FPDF_ERR_PASSWORD)."""
_BESCHADIGD = "De PDF kan niet worden gelezen; waarschijnlijk is het bestand beschadigd."
_OPNIEUW = "Open het in een PDF-lezer, bewaar het opnieuw en probeer het nog eens."


@dataclass(slots=True)
class _Gelezen:
    """The pages as they were read."""

    paginas: list[Pagina] = field(default_factory=list)
    regels: list[list[Regel]] = field(default_factory=list)
    scans: list[int] = field(default_factory=list)
    """Pages that are a picture without text."""
    herkend: list[int] = field(default_factory=list)
    """Pages whose text was recognised from a picture."""
    kapot: list[int] = field(default_factory=list)
    """Pages that cannot be read."""


def lees_pdf(inhoud: bytes, naam: str, sha256: str, grenzen: Grenzen, ocr: bool) -> Document:
    """Read a PDF. Raises `LeesFout` when it asks a password, is damaged, or holds no text (unless ``ocr`` finds it)."""
    pdf = _open(inhoud)
    try:
        aantal = len(pdf)
        gelezen = _lees(pdf, min(aantal, grenzen.paginas), Klok(grenzen), ocr)
        bladwijzers, titel = _bladwijzers(pdf), _titel(pdf)
    finally:
        pdf.close()
    _eis_tekst(gelezen)
    rand = vind_rand(gelezen.paginas, gelezen.regels)
    regels = [[r for r in op_pagina if (r.pagina, r.volgorde) not in rand.weg] for op_pagina in gelezen.regels]
    grootte = tekstgrootte(r for op_pagina in regels for r in op_pagina)
    vakken, noten = _vakken(gelezen.paginas, regels, grootte)
    bekend = woordenschat(r for op_pagina in regels for r in op_pagina)
    schrijver = Schrijver(meet_zetwerk(vakken), bekend, bladwijzers)
    opbrengst = maak_blokken(schrijver.alineas(vakken), noten)
    return Document(
        bestand=naam,
        formaat="pdf",
        sha256=sha256,
        blokken=tuple(opbrengst.blokken),
        paginas=aantal,
        kopteksten=rand.teksten,
        noten=tuple(opbrengst.noten),
        meldingen=tuple(_meldingen(gelezen, aantal, grenzen)),
        titel=titel,
        opmaak=_opmaak(gelezen, bladwijzers),
    )


def _open(inhoud: bytes) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(inhoud)
    except pdfium.PdfiumError as fout:
        if getattr(fout, "err_code", None) == _WACHTWOORD or "password" in str(fout).lower():
            raise LeesFout(
                "Het bestand is beveiligd met een wachtwoord.",
                doe="Open het met het wachtwoord en sla het zonder wachtwoord op.",
            ) from fout
        raise LeesFout(_BESCHADIGD, doe=_OPNIEUW) from fout


def _lees(pdf: pdfium.PdfDocument, aantal: int, klok: Klok, ocr: bool) -> _Gelezen:
    gelezen = _Gelezen()
    for nummer in range(1, aantal + 1):
        klok.controleer()
        try:
            pagina = lees_pagina(pdf, nummer)
        except pdfium.PdfiumError:
            gelezen.kapot.append(nummer)
            continue
        if pagina.beeld:
            if ocr:
                pagina = _herken(pdf, pagina)
                gelezen.herkend.append(nummer)
            else:
                gelezen.scans.append(nummer)
        gelezen.regels.append(lees_regels(pagina))
        gelezen.paginas.append(pagina._replace(woorden=[]))
    return gelezen


def _herken(pdf: pdfium.PdfDocument, pagina: Pagina) -> Pagina:
    from raadslint.parser.pdf_ocr import herken_pagina

    return herken_pagina(pdf, pagina)


def _eis_tekst(gelezen: _Gelezen) -> None:
    if any(gelezen.regels):
        return
    if gelezen.scans:
        raise LeesFout(
            "In deze PDF staat geen tekst, alleen beeld: het is een scan.",
            doe="Vraag het originele bestand, of laat de tekst herkennen met --ocr "
            "(installeer daarvoor raadslint[ocr] en tesseract met Nederlands).",
        )
    if gelezen.kapot:
        raise LeesFout(_BESCHADIGD, doe=_OPNIEUW)
    raise LeesFout("In deze PDF staat geen tekst.", doe="Controleer of dit het goede bestand is.")


def _vakken(
    paginas: Sequence[Pagina], regels: Sequence[Sequence[Regel]], grootte: float
) -> tuple[list[Vak], dict[str, str]]:
    """The areas of all pages in reading order, and the footnotes that were taken out."""
    alle: list[Vak] = []
    noten: dict[str, str] = {}
    vorige: tuple[float, ...] = ()
    for pagina, op_pagina in zip(paginas, regels, strict=True):
        tekst, nieuwe_noten = neem_noten_uit(op_pagina, grootte)
        noten |= nieuwe_noten
        vakken = _paginavakken(pagina, tekst, vorige)
        vorige = vakken[-1].randen if vakken else ()
        alle += vakken
    return _met_marges(alle), noten


def _paginavakken(pagina: Pagina, regels: Sequence[Regel], vorige: tuple[float, ...]) -> list[Vak]:
    """The areas of one page: tables by tags, by ruling lines, by white space; columns; and what is left."""
    getagd, over = tabellen_uit_tags(regels)
    eerste = 1 + max((v.cel.tabel for t in getagd for v in t if v.cel), default=0)
    gelijnd, over = tabellen_uit_lijnen(pagina, over, eerste)
    proza, over = tekst_in_kolommen(over)
    open_, over = tabellen_uit_wit(pagina, over, eerste + len(gelijnd), vorige)
    tabellen = [*getagd, *gelijnd, *open_]
    sneden = [min(v.volgorde for v in t) for t in [*tabellen, *([p] for p in proza)]]
    return op_volgorde(tabellen, [*proza, *lopende_tekst(over, sneden)])


def _met_marges(vakken: Sequence[Vak]) -> list[Vak]:
    """Running text gets one right margin a page; a page with few lines takes that of the document."""
    per_pagina: dict[int, list[float]] = {}
    for vak in vakken:
        per_pagina.setdefault(vak.regels[0].pagina, []).extend(r.x1 for r in vak.regels)
    ruim = sorted(max(xs) for xs in per_pagina.values())
    gewoon = ruim[len(ruim) // 2] if ruim else 0.0
    uit = []
    for vak in vakken:
        xs = per_pagina.get(vak.regels[0].pagina, [])
        if vak.cel is None and not vak.kolom:
            uit.append(replace(vak, rechts=max(xs) if len(xs) > 8 else max(gewoon, *xs)))
        else:
            uit.append(vak)
    return uit


def _bladwijzers(pdf: pdfium.PdfDocument) -> dict[str, int]:
    """Level of each bookmark (1 is highest) by its text in small letters."""
    uit: dict[str, int] = {}
    try:
        for nummer, bladwijzer in enumerate(pdf.get_toc(max_depth=6)):
            if nummer > 5_000:
                break
            tekst = re.sub(r"\s+", " ", bladwijzer.get_title()).strip().casefold()
            if tekst:
                uit.setdefault(tekst, bladwijzer.level + 1)
    except (pdfium.PdfiumError, RecursionError, ValueError):
        return {}
    return uit


def _titel(pdf: pdfium.PdfDocument) -> str:
    try:
        return " ".join(pdf.get_metadata_dict().get("Title", "").split())
    except (pdfium.PdfiumError, ValueError):
        return ""


def _meldingen(gelezen: _Gelezen, aantal: int, grenzen: Grenzen) -> Iterator[Melding]:
    if gelezen.scans:
        welke = _opsomming(gelezen.scans)
        yield Melding(
            soort="scan",
            tekst=f"Op {welke} staat alleen beeld, geen tekst. Dat deel is niet gelezen.",
            paginas=tuple(gelezen.scans),
            aantal=len(gelezen.scans),
        )
    if gelezen.kapot:
        yield Melding(
            soort="beschadigd",
            tekst=f"De tekst op {_opsomming(gelezen.kapot)} is beschadigd en niet gelezen.",
            paginas=tuple(gelezen.kapot),
            aantal=len(gelezen.kapot),
        )
    if gelezen.herkend:
        yield Melding(
            soort="ocr",
            tekst=f"De tekst op {_opsomming(gelezen.herkend)} is herkend uit beeld en kan fouten bevatten. "
            "Alle bevindingen daaruit zijn aanwijzingen.",
            paginas=tuple(gelezen.herkend),
            aantal=len(gelezen.herkend),
        )
    if aantal > grenzen.paginas:
        yield Melding(
            soort="grens",
            tekst=f"Alleen de eerste {grenzen.paginas} van de {aantal} pagina's zijn gelezen.",
            aantal=aantal,
        )
    afgebroken = tuple(p.nummer for p in gelezen.paginas if p.afgebroken)
    if afgebroken:
        yield Melding(soort="grens", tekst=f"Op {_opsomming(afgebroken)} staat te veel tekst.", paginas=afgebroken)
    kapot = sum(r.tekst.count("\ufffd") for op_pagina in gelezen.regels for r in op_pagina)
    if kapot:
        yield Melding(soort="beschadigd", tekst="In de tekst staan tekens die niet te lezen zijn.", aantal=kapot)


def _opsomming(nummers: Sequence[int]) -> str:
    """``pagina 3``, ``pagina 2, 5 en 6``; a long list is cut."""
    getoond = [str(n) for n in nummers[:12]]
    if len(nummers) > 12:
        return f"pagina {', '.join(getoond)} en nog {len(nummers) - 12} pagina's"
    return "pagina " + (" en ".join([", ".join(getoond[:-1]), getoond[-1]]) if len(getoond) > 1 else getoond[0])


def _opmaak(gelezen: _Gelezen, bladwijzers: dict[str, int]) -> tuple[str, ...]:
    tags = [r.tag for op_pagina in gelezen.regels for r in op_pagina if r.tag is not None]
    aanwezig = {
        "koppen": any(t.soort.startswith("H") or t.soort == "Title" for t in tags),
        "tags": any(t.soort for t in tags),
        "bladwijzers": bool(bladwijzers),
    }
    return tuple(naam for naam, is_er in aanwezig.items() if is_er)
