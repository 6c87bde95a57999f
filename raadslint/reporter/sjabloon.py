"""A Word sjabloon for raadsvoorstellen, made from a normenkader: headings, fields to fill in, and help.

Every heading is a real heading style, every field a content control whose placeholder is the help text: it goes away as
soon as someone types. Decision points and the arguments below them have automatic numbers.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from datetime import datetime

import docx
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from raadslint.engine import laad_normenkader
from raadslint.engine.kader import Normenkader, Vraag
from raadslint.parser.ooxml import Element
from raadslint.reporter.woorden import rubriek_naam

_KENMERKEN = ("Onderwerp", "Zaaknummer", "Raadsvergadering", "Collegevergadering", "Portefeuillehouder", "Steller")
_VOLGORDE = (
    "samenvatting", "besluit", "waarom", "context", "alternatieven", "argumentatie", "kanttekeningen", "financien",
    "communicatie", "participatie", "vn-verdrag", "planning", "bijlagen",
)  # fmt: skip
"""The order of a proposal: what is decided, why, what else was possible, what it costs, and what comes next."""
_KOP = {"waarom": "Waarom dit voorstel en wat is het effect?", "argumentatie": "Argumentatie", "context": "Context"}
_SAMENVATTING = "Wat vraagt u de raad, waarom, wat kost het en wanneer is het klaar? Houd het op vijf regels."
_TIPS = 3
"""More than three hints at one heading are not read."""
_MOMENT = datetime(2026, 1, 1, 9, 0, 0)
_GRIJS = RGBColor(0x5A, 0x5A, 0x5A)
_NUMMERS = "850"


def maak_sjabloon(naam: str) -> bytes:
    """The sjabloon as DOCX for the normenkader with this name or path. Raises `KaderFout` when that is not right."""
    kader = laad_normenkader(naam)
    document = docx.Document()
    _opmaak(document, kader)
    _kenmerken(document)
    for name in _VOLGORDE:
        _rubriek(document, name, _uitleg(kader, name))
    _ondertekening(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _opmaak(document: Document, kader: Normenkader) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Calibri", Pt(11)
    properties = document.core_properties
    properties.title, properties.author, properties.language = "Raadsvoorstel", "raadslint", "nl-NL"
    properties.created = properties.modified = _MOMENT
    properties.comments = f"Sjabloon uit normenkader {kader.naam} {kader.versie}"
    document.add_paragraph("Raadsvoorstel", style="Title")


def _kenmerken(document: Document) -> None:
    table = document.add_table(rows=len(_KENMERKEN), cols=2, style="Table Grid")
    for row, name in zip(table.rows, _KENMERKEN, strict=True):
        row.cells[0].paragraphs[0].add_run(name)
        _veld(row.cells[1].paragraphs[0], name, f"Vul in: {name.lower()}")


def _uitleg(kader: Normenkader, naam: str) -> tuple[str, ...]:
    """What belongs under a heading: the questions that will be asked of it, and how its usual faults are prevented."""
    if naam == "samenvatting":
        return (_SAMENVATTING,)
    questions = [q for q in kader.vragen if q.id.rpartition(".")[0] == naam]
    return (*(q.tekst for q in questions), *list(_tips(kader, questions))[:_TIPS])


def _tips(kader: Normenkader, questions: Sequence[Vraag]) -> Iterable[str]:
    ids = {q.id for q in questions}
    rules = (r for r in kader.regels if r.status == "aan" and ids & {q for q, _ in r.vragen})
    whole = (r.herstel for r in rules if r.herstel and "{" not in r.herstel)
    return dict.fromkeys(whole)


def _rubriek(document: Document, naam: str, uitleg: Sequence[str]) -> None:
    document.add_heading(_KOP.get(naam, rubriek_naam(naam)), 1)
    if naam in ("besluit", "bijlagen"):
        _genummerd(document, naam, uitleg)
        return
    _veld(document.add_paragraph(), naam, " ".join(uitleg))


def _genummerd(document: Document, naam: str, uitleg: Sequence[str]) -> None:
    first = document.add_paragraph(style="List Paragraph")
    numbers = _element("numPr")
    numbers.extend([_element("ilvl", val="0"), _element("numId", val=str(_lijst(document)))])
    first._p.get_or_add_pPr().append(numbers)
    _veld(first, naam, " ".join(uitleg))


def _lijst(document: Document) -> int:
    """A new decimal list that begins at 1."""
    part = document.part.numbering_part.element
    if not any(a.get(qn("w:abstractNumId")) == _NUMMERS for a in part.findall(qn("w:abstractNum"))):
        part.insert(0, _abstract())
    taken = [int(n.get(qn("w:numId"))) for n in part.findall(qn("w:num"))]
    number = max(taken, default=0) + 1
    num = _element("num", numId=str(number))
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


def _veld(paragraph: Paragraph, naam: str, hulp: str) -> None:
    """A content control that shows its help until someone types in it."""
    control, properties, content = (_element(tag) for tag in ("sdt", "sdtPr", "sdtContent"))
    for child in (_element("alias", val=naam), _element("tag", val=f"raadslint-{naam}"), _element("showingPlcHdr")):
        properties.append(child)
    run = paragraph.add_run(hulp)
    run.italic = True
    run.font.color.rgb = _GRIJS
    content.append(run._r)
    control.append(properties)
    control.append(content)
    paragraph._p.append(control)


def _ondertekening(document: Document) -> None:
    for line in ("Burgemeester en wethouders,", "de secretaris,\tde burgemeester,"):
        document.add_paragraph(line)


def _element(tag: str, **attributes: str) -> Element:
    element: Element = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), value)
    return element
