"""Turns the readable source of a sample into a Word file as municipalities make them.

Real heading styles, automatic numbers, a kenmerken table, content controls, a header and a footer. The markup of the
source is small: ``#`` and ``##`` are headings, ``1.`` is a numbered decision point, ``-`` a bullet, ``|`` a table row;
anything else is a paragraph of one line.
"""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime
from typing import Any

import docx
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph

_MOMENT = datetime(2026, 9, 1, 9, 0, 0)
"""A fixed moment, so that the same source gives the same file."""


def bouw(bron: dict[str, Any]) -> bytes:
    """The DOCX of a sample."""
    document = docx.Document()
    _pagina(document, bron)
    _titel(document, bron)
    if bron.get("kenmerken"):
        _kenmerken(document, bron)
    _tekst(document, bron["tekst"], vette_koppen=bron["stijl"] == "vet")
    if bron.get("raadsbesluit"):
        _raadsbesluit(document, bron)
    return _vast(document)


def _pagina(document: Document, bron: dict[str, Any]) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Calibri", Pt(10.5)  # type: ignore[attr-defined]
    section.header.paragraphs[0].text = f"Gemeente {bron['gemeente']}"
    footer = section.footer.paragraphs[0]
    footer.add_run("Pagina ")
    _veld(footer, "PAGE")


def _titel(document: Document, bron: dict[str, Any]) -> None:
    title = bron.get("titel", "Raadsvoorstel")
    document.core_properties.title = f"{title} {bron['kenmerken'].get('Onderwerp', '')}".strip()
    document.core_properties.author = f"Gemeente {bron['gemeente']}"
    document.core_properties.language = "nl-NL"
    document.add_paragraph(title, style="Title")


def _kenmerken(document: Document, bron: dict[str, Any]) -> None:
    rows = list(bron["kenmerken"].items())
    if bron["stijl"] == "regels":
        for name, value in rows:
            document.add_paragraph(f"{name}: {value}")
        return
    table = document.add_table(rows=len(rows), cols=2, style="Table Grid")
    for row, (name, value) in zip(table.rows, rows, strict=True):
        row.cells[0].paragraphs[0].add_run(name)
        row.cells[0].width = Cm(4.5)
        _invulveld(row.cells[1].paragraphs[0], name, str(value))
    document.add_paragraph()


def _invulveld(paragraph: Paragraph, naam: str, tekst: str) -> None:
    """An inline content control, as the template software of municipalities uses for metadata."""
    control, properties, content = (OxmlElement(f"w:{t}") for t in ("sdt", "sdtPr", "sdtContent"))
    alias = OxmlElement("w:alias")
    alias.set(qn("w:val"), naam)
    properties.append(alias)
    run, text = OxmlElement("w:r"), OxmlElement("w:t")
    text.text = tekst
    run.append(text)
    content.append(run)
    control.extend([properties, content])
    paragraph._p.append(control)


def _veld(paragraph: Paragraph, instructie: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), instructie)
    run, text = OxmlElement("w:r"), OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)


def _tekst(document: Document, tekst: str, *, vette_koppen: bool) -> None:
    table: list[list[str]] = []
    numbered = _Nummering(document)
    for line in (raw.strip() for raw in tekst.splitlines()):
        if line.startswith("|"):
            table.append([cell.strip() for cell in line.strip("|").split("|")])
            continue
        if table:
            _tabel(document, table)
            table = []
        if line:
            _regel(document, line, numbered, vette_koppen=vette_koppen)
    if table:
        _tabel(document, table)


def _regel(document: Document, line: str, numbered: _Nummering, *, vette_koppen: bool) -> None:
    if line.startswith("#"):
        numbered.herbegin()
        _kop(document, line.lstrip("# "), 1 if line.startswith("# ") else 2, vet=vette_koppen)
    elif match := re.match(r"^\d+\. (.+)$", line):
        numbered.punt(match[1])
    elif line.startswith("- "):
        document.add_paragraph(line[2:], style="List Bullet")
    else:
        document.add_paragraph(line)


def _kop(document: Document, tekst: str, niveau: int, *, vet: bool) -> None:
    if not vet:
        document.add_heading(tekst, niveau)
        return
    run = document.add_paragraph().add_run(tekst)
    run.bold = True
    run.font.size = Pt(12 if niveau == 1 else 10.5)


def _tabel(document: Document, rows: list[list[str]]) -> None:
    table = document.add_table(rows=len(rows), cols=len(rows[0]), style="Table Grid")
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    document.add_paragraph()


class _Nummering:
    """Automatic decimal numbers that begin again at 1 under every heading."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.part = document.part.numbering_part.element
        self.abstract = self._abstract()
        self.num = 0
        self.open = False

    def _abstract(self) -> str:
        number = str(900)
        if self.part.find(f'{qn("w:abstractNum")}[@{qn("w:abstractNumId")}="{number}"]') is None:
            abstract = OxmlElement("w:abstractNum")
            abstract.set(qn("w:abstractNumId"), number)
            level = OxmlElement("w:lvl")
            level.set(qn("w:ilvl"), "0")
            for tag, value in (("start", "1"), ("numFmt", "decimal"), ("lvlText", "%1.")):
                child = OxmlElement(f"w:{tag}")
                child.set(qn("w:val"), value)
                level.append(child)
            abstract.append(level)
            self.part.insert(0, abstract)
        return number

    def herbegin(self) -> None:
        """The next point gets number 1."""
        self.open = False

    def punt(self, tekst: str) -> None:
        """Add a numbered paragraph."""
        if not self.open:
            self._nieuwe_reeks()
        paragraph = self.document.add_paragraph(tekst, style="List Paragraph")
        properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = 0
        properties.get_or_add_numId().val = self.num

    def _nieuwe_reeks(self) -> None:
        taken = [int(n.get(qn("w:numId"))) for n in self.part.findall(qn("w:num"))]
        self.num, self.open = max([*taken, 900]) + 1, True
        num = OxmlElement("w:num")
        num.set(qn("w:numId"), str(self.num))
        for tag, value in (("abstractNumId", self.abstract),):
            child = OxmlElement(f"w:{tag}")
            child.set(qn("w:val"), value)
            num.append(child)
        override = OxmlElement("w:lvlOverride")
        override.set(qn("w:ilvl"), "0")
        start = OxmlElement("w:startOverride")
        start.set(qn("w:val"), "1")
        override.append(start)
        num.append(override)
        self.part.append(num)


def _raadsbesluit(document: Document, bron: dict[str, Any]) -> None:
    besluit = bron["raadsbesluit"]
    document.add_page_break()
    document.add_paragraph("Raadsbesluit", style="Title")
    document.add_paragraph(f"De raad van de gemeente {bron['gemeente']};")
    for key in ("gelezen", "gelet"):
        if besluit.get(key):
            document.add_paragraph(besluit[key])
    document.add_paragraph("b e s l u i t :")
    numbered = _Nummering(document)
    for point in besluit["punten"]:
        numbered.punt(point)
    document.add_paragraph(f"Aldus vastgesteld in de openbare raadsvergadering van {besluit['vergadering']}.")
    document.add_paragraph("de griffier,\tde voorzitter,")
    document.add_paragraph(f"{besluit['griffier']}\t{besluit['voorzitter']}")


def _vast(document: Document) -> bytes:
    """The file with fixed dates, in the package properties and in the archive."""
    for name in ("created", "modified", "last_printed"):
        setattr(document.core_properties, name, _MOMENT)
    raw, fixed = io.BytesIO(), io.BytesIO()
    document.save(raw)
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as target:
        for info in source.infolist():
            target.writestr(
                zipfile.ZipInfo(info.filename, _MOMENT.timetuple()[:6]),
                source.read(info.filename),
                zipfile.ZIP_DEFLATED,
            )
    return fixed.getvalue()
