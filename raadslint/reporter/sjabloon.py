"""A Word sjabloon for raadsvoorstellen, made from a normenkader: headings, fields to fill in, and help.

Every heading is a real heading style, every field a content control that shows a question of the normenkader with at
most one hint. The prompt goes away as soon as someone types. Decision points and annexes have automatic numbers.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Sequence
from datetime import datetime

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from raadslint.engine import laad_normenkader
from raadslint.engine.kader import Normenkader, Regel, Vraag
from raadslint.parser.ooxml import Element
from raadslint.reporter.woorden import rubriek_naam, vraag_naam

_KENMERKEN = ("Onderwerp", "Zaaknummer", "Raadsvergadering", "Collegevergadering", "Portefeuillehouder", "Steller")
_DATUMS = ("Raadsvergadering", "Collegevergadering")
_VOLGORDE = (
    "samenvatting", "besluit", "waarom", "context", "alternatieven", "argumentatie", "kanttekeningen", "financien",
    "communicatie", "participatie", "vn-verdrag", "planning", "bijlagen",
)  # fmt: skip
"""The order of a proposal: what is decided, why, what else was possible, what it costs, and what comes next."""
_GEEN_RUBRIEK = ("taal", "sjabloon")
_KOP = {
    "besluit": "Voorgesteld besluit",
    "waarom": "Aanleiding en beoogd effect",
}
_VAST = {
    "samenvatting": ("Wat vraagt u de raad, waarom, wat kost het en wanneer is het klaar? Houd het op vijf zinnen.",),
    "besluit": (
        "Wat besluit de raad? Begin met ‘Vast te stellen’, ‘In te stemmen met’ of ‘Het college op te dragen’.",
        "Het volgende besluit: één besluit per punt. Noem bij geld het bedrag, het jaar en de dekking.",
        "Nog een besluit? Noem bij een opdracht wie hem uitvoert en wanneer. Haal weg wat u niet nodig hebt.",
    ),
    "bijlagen": ("De titel van de bijlage, met datum of jaar.",),
}
"""Rubrieken whose fields are not the questions of the normenkader: what to write is plainer than what will be asked."""
_MOMENT = datetime(2026, 1, 1, 9, 0, 0)
_GRIJS, _BLAUW = RGBColor(0x5A, 0x5A, 0x5A), RGBColor(0x0E, 0x3B, 0x47)
_HULPSTIJL = "PlaceholderText"
_NUMMERS = "850"
_STEMPEL = b"<!--raadslint-->"
"""Word drops this when it saves, so that a file that someone has worked in is never taken for ours."""


def maak_sjabloon(naam: str) -> bytes:
    """The sjabloon as DOCX for the normenkader with this name or path. Raises `KaderFout` when that is not right."""
    kader = laad_normenkader(naam)
    document = docx.Document()
    _opmaak(document, kader)
    _kenmerken(document)
    for name in rubrieken(kader):
        document.add_heading(_KOP.get(name, rubriek_naam(name)), 1)
        _velden(document, name, kader)
    _ondertekening(document)
    out = io.BytesIO()
    document.save(out)
    return _vast(out.getvalue())


def rubrieken(kader: Normenkader) -> tuple[str, ...]:
    """The headings of the sjabloon: those that every proposal has, and those that the normenkader asks about."""
    asked = dict.fromkeys(q.id.rpartition(".")[0] for q in kader.vragen)
    known = [n for n in _VOLGORDE if n in asked or n in _VAST]
    return (*known, *(n for n in asked if n not in _VOLGORDE and n not in _GEEN_RUBRIEK))


# --- what belongs under a heading ----------------------------------------------------------------------------------


def hulp(kader: Normenkader, naam: str) -> tuple[tuple[str, str], ...]:
    """The fields under a heading: the name of each, and its prompt (a question and at most one hint)."""
    if naam in _VAST:
        return tuple((f"{rubriek_naam(naam)} {i}", text) for i, text in enumerate(_VAST[naam], start=1))
    questions = [q for q in kader.vragen if q.id.rpartition(".")[0] == naam]
    return tuple(_vraaghulp(kader, questions))


def _vraaghulp(kader: Normenkader, questions: Sequence[Vraag]) -> Iterable[tuple[str, str]]:
    told: set[str] = set()
    for question in questions:
        tip = _tip(kader, question, told)
        told.add(tip)
        yield vraag_naam(question.id), f"{question.tekst} {tip}".strip()


def _tip(kader: Normenkader, question: Vraag, told: set[str]) -> str:
    """How the usual fault is prevented: of the rules on the whole document the one that costs most, else of any."""
    rules = [r for r in kader.regels if r.status == "aan" and r.herstel and "{" not in r.herstel]
    mine = [r for r in rules if any(q == question.id for q, _ in r.vragen) and r.herstel not in told]
    return min(mine, key=lambda r: (r.bij != "document", _plafond(r, question))).herstel if mine else ""


def _plafond(rule: Regel, question: Vraag) -> int:
    cap = dict(rule.vragen)[question.id]
    return 9 if cap is None else cap


# --- the Word file -------------------------------------------------------------------------------------------------


def _opmaak(document: Document, kader: Normenkader) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin = section.bottom_margin = Cm(2.2)
    properties = document.core_properties
    properties.title, properties.author, properties.language = "Raadsvoorstel", "", "nl-NL"
    properties.created = properties.modified = _MOMENT
    properties.comments = f"Sjabloon uit normenkader {kader.naam} {kader.versie}"
    _stijlen(document)
    document.add_paragraph("Raadsvoorstel", style="Title")


def _stijlen(document: Document) -> None:
    for name, size in (("Normal", 11), ("Heading 1", 14), ("Title", 24)):
        style = document.styles[name]
        style.font.name, style.font.size = "Calibri", Pt(size)
        style.font.color.rgb = None if name == "Normal" else _BLAUW
    document.styles["Heading 1"].paragraph_format.space_before = Pt(16)
    document.styles["Normal"].paragraph_format.space_after = Pt(5)
    language = document.styles.element.find(f".//{qn('w:lang')}")
    if language is not None:
        language.set(qn("w:val"), "nl-NL")
    prompt = document.styles.add_style("Placeholder Text", WD_STYLE_TYPE.CHARACTER)
    prompt.element.set(qn("w:styleId"), _HULPSTIJL)
    prompt.font.color.rgb, prompt.font.italic = _GRIJS, True


def _kenmerken(document: Document) -> None:
    table = document.add_table(rows=len(_KENMERKEN), cols=2, style="Table Grid")
    table.autofit = False
    for row, name in zip(table.rows, _KENMERKEN, strict=True):
        row.cells[0].width, row.cells[1].width = Cm(5), Cm(11)
        row.cells[0].paragraphs[0].add_run(name).bold = True
        kind = _element("date") if name in _DATUMS else _element("text")
        if name in _DATUMS:
            kind.extend([_element("dateFormat", val="d MMMM yyyy"), _element("lid", val="nl-NL")])
        _in_veld(document, row.cells[1].paragraphs[0], name, f"Vul in: {name.lower()}", kind)


def _velden(document: Document, naam: str, kader: Normenkader) -> None:
    number = _lijst(document) if naam in ("besluit", "bijlagen") else None
    for title, prompt in hulp(kader, naam):
        paragraph = document.add_paragraph(style="List Paragraph" if number else None)
        if number:
            numbers = _element("numPr")
            numbers.extend([_element("ilvl", val="0"), _element("numId", val=number)])
            paragraph._p.get_or_add_pPr().append(numbers)
        _om_alinea(document, paragraph, title, prompt)


def _om_alinea(document: Document, paragraph: Paragraph, naam: str, prompt: str) -> None:
    """A content control around a paragraph, so that someone can type more paragraphs or points in it."""
    control = _besturing(document, naam)
    paragraph._p.addprevious(control)
    _prompt(paragraph, prompt)
    control.find(qn("w:sdtContent")).append(paragraph._p)


def _in_veld(document: Document, paragraph: Paragraph, naam: str, prompt: str, soort: Element) -> None:
    """A content control within a paragraph, for one value."""
    control = _besturing(document, naam)
    control.find(qn("w:sdtPr")).append(soort)
    control.find(qn("w:sdtContent")).append(_prompt(paragraph, prompt)._r)
    paragraph._p.append(control)


def _prompt(paragraph: Paragraph, prompt: str) -> Run:
    """The words that show as long as nobody typed; with the looks themselves too, for programs that skip the style."""
    run = paragraph.add_run(prompt, style="Placeholder Text")
    run.font.color.rgb, run.font.italic = _GRIJS, True
    return run


def _besturing(document: Document, naam: str) -> Element:
    """An empty content control that still shows its prompt; its number is its place in the document."""
    number = len(document.element.body.findall(f".//{qn('w:sdt')}")) + 1
    control, properties, content = (_element(tag) for tag in ("sdt", "sdtPr", "sdtContent"))
    tag = naam.lower().replace(" ", "-")
    properties.extend([_element("alias", val=naam), _element("tag", val=tag), _element("id", val=str(number))])
    properties.append(_element("showingPlcHdr"))
    control.extend([properties, content])
    return control


def _lijst(document: Document) -> str:
    """A new decimal list that begins at 1; its number."""
    part = document.part.numbering_part.element
    if not any(a.get(qn("w:abstractNumId")) == _NUMMERS for a in part.findall(qn("w:abstractNum"))):
        part.insert(0, _abstract())
    taken = [int(n.get(qn("w:numId"))) for n in part.findall(qn("w:num"))]
    number = str(max(taken, default=0) + 1)
    num = _element("num", numId=number)
    num.append(_element("abstractNumId", val=_NUMMERS))
    override = _element("lvlOverride", ilvl="0")
    override.append(_element("startOverride", val="1"))
    num.append(override)
    part.append(num)
    return number


def _abstract() -> Element:
    abstract, level = _element("abstractNum", abstractNumId=_NUMMERS), _element("lvl", ilvl="0")
    for tag, value in (("start", "1"), ("numFmt", "decimal"), ("lvlText", "%1.")):
        level.append(_element(tag, val=value))
    indent = _element("pPr")
    indent.append(_element("ind", left="425", hanging="425"))
    level.append(indent)
    abstract.append(level)
    return abstract


def _ondertekening(document: Document) -> None:
    for line in ("Burgemeester en wethouders,", "de secretaris,\tde burgemeester,"):
        paragraph = document.add_paragraph(line)
        paragraph.paragraph_format.keep_with_next = True
        paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(8))
    document.paragraphs[-2].paragraph_format.space_before = Pt(24)


def _element(tag: str, **attributes: str) -> Element:
    element: Element = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), value)
    return element


def _vast(inhoud: bytes) -> bytes:
    """The same file with our stamp, and with fixed dates in the archive, so that it is the same every time."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(inhoud)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for info in source.infolist():
            content = source.read(info)
            if info.filename == "word/document.xml":
                content += _STEMPEL
            target.writestr(zipfile.ZipInfo(info.filename, _MOMENT.timetuple()[:6]), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()
