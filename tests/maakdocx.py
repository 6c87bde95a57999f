"""Small Word files for tests, written as XML by hand: the traps that real drafts hold, each by itself."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
KOP = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def stijl(naam: str, sleutel: str, op: str = "", ppr: str = "", rpr: str = "", extra: str = "") -> str:
    """A paragraph style."""
    basis = f'<w:basedOn w:val="{op}"/>' if op else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{sleutel}" {extra}><w:name w:val="{naam}"/>{basis}'
        f"<w:pPr>{ppr}</w:pPr><w:rPr>{rpr}</w:rPr></w:style>"
    )


STIJLEN = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/><w:lang w:val="nl-NL"/></w:rPr></w:rPrDefault>'
    "</w:docDefaults>"
    + stijl("Normal", "Standaard", extra='w:default="1"')
    + stijl("heading 1", "Kop1", "Standaard", '<w:outlineLvl w:val="0"/>', '<w:b/><w:sz w:val="28"/>')
    + stijl("heading 2", "Kop2", "Standaard", '<w:outlineLvl w:val="1"/>', "<w:b/>")
    + stijl("Rubriek", "Rubriek", "Kop1")
    + stijl("Tussenkopje", "Tussenkopje", "Standaard", rpr="<w:i/>")
    + stijl("header", "Koptekst", "Standaard")
    + stijl("List Paragraph", "Lijstalinea", "Standaard")
)


def r(tekst: str, rpr: str = "") -> str:
    """A run with plain text; a tab and a line end become the elements that Word uses."""
    t = escape(tekst).replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
    t = t.replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
    return f'<w:r><w:rPr>{rpr}</w:rPr><w:t xml:space="preserve">{t}</w:t></w:r>'


def vet(tekst: str) -> str:
    """A bold run."""
    return r(tekst, "<w:b/>")


def p(*delen: str, stijl: str = "", num: tuple[int, int] | None = None, ppr: str = "") -> str:
    """A paragraph of ready runs; a part that is no XML becomes a run."""
    runs = "".join(deel if deel.startswith("<") else r(deel) for deel in delen)
    eigen = f'<w:pStyle w:val="{stijl}"/>' if stijl else ""
    if num:
        eigen += f'<w:numPr><w:ilvl w:val="{num[1]}"/><w:numId w:val="{num[0]}"/></w:numPr>'
    return f"<w:p><w:pPr>{eigen}{ppr}</w:pPr>{runs}</w:p>"


def cel(inhoud: str, tcpr: str = "") -> str:
    """A table cell; plain text becomes a paragraph."""
    return f"<w:tc><w:tcPr>{tcpr}</w:tcPr>{inhoud if inhoud.startswith('<') else p(inhoud)}</w:tc>"


def tabel(*rijen: Sequence[str]) -> str:
    """A table of rows of ready cells or plain texts."""
    tr = (
        "<w:tr>" + "".join(c if c.startswith(("<w:tc>", "<w:sdt>")) else cel(c) for c in rij) + "</w:tr>"
        for rij in rijen
    )
    return f"<w:tbl><w:tblPr/>{''.join(tr)}</w:tbl>"


def erbij(inhoud: str) -> str:
    """A tracked insertion."""
    return f'<w:ins w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z">{inhoud}</w:ins>'


def eraf(tekst: str) -> str:
    """A tracked deletion of text."""
    run = f'<w:r><w:delText xml:space="preserve">{escape(tekst)}</w:delText></w:r>'
    return f'<w:del w:id="2" w:author="A" w:date="2026-01-01T00:00:00Z">{run}</w:del>'


def sdt(inhoud: str, *, leeg: bool = False) -> str:
    """A content control around runs, paragraphs, cells or rows; ``leeg``: it shows its prompt."""
    vraag = "<w:showingPlcHdr/>" if leeg else ""
    return f"<w:sdt><w:sdtPr>{vraag}</w:sdtPr><w:sdtContent>{inhoud}</w:sdtContent></w:sdt>"


def veld(code: str, uitkomst: str) -> str:
    """A complex field."""
    teken = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return (
        teken.format("begin")
        + f'<w:r><w:instrText xml:space="preserve"> {escape(code)} </w:instrText></w:r>'
        + teken.format("separate")
        + r(uitkomst)
        + teken.format("end")
    )


def niveau(diepte: int, vorm: str, tekst: str, extra: str = "", start: int = 1) -> str:
    """One level of a list definition."""
    return (
        f'<w:lvl w:ilvl="{diepte}"><w:start w:val="{start}"/><w:numFmt w:val="{vorm}"/>{extra}'
        f'<w:lvlText w:val="{tekst}"/></w:lvl>'
    )


def lijst(sleutel: int, *niveaus: str, extra: str = "") -> str:
    """A list definition (``w:abstractNum``)."""
    inhoud = f'<w:multiLevelType w:val="multilevel"/>{extra}{"".join(niveaus)}'
    return f'<w:abstractNum w:abstractNumId="{sleutel}">{inhoud}</w:abstractNum>'


def num(sleutel: int, definitie: int, extra: str = "") -> str:
    """A list that uses a definition."""
    return f'<w:num w:numId="{sleutel}"><w:abstractNumId w:val="{definitie}"/>{extra}</w:num>'


def herstart(diepte: int, start: int) -> str:
    """A restart of one level in a `num`."""
    return f'<w:lvlOverride w:ilvl="{diepte}"><w:startOverride w:val="{start}"/></w:lvlOverride>'


def docx(
    *alineas: str,
    stijlen: str | None = STIJLEN,
    nummering: str = "",
    noten: Mapping[str, str] | None = None,
    koppen: Sequence[str] = (),
    delen: Mapping[str, str | bytes] | None = None,
    soort: str = TYPE,
) -> bytes:
    """A Word file. ``noten``: id → text; ``koppen``: the XML in each header; ``delen``: more parts or other ones."""
    verwijzingen = "".join(f'<w:headerReference w:type="default" r:id="kop{i}"/>' for i in range(len(koppen)))
    inhoud: dict[str, str | bytes] = {
        "word/document.xml": f"{KOP}<w:document {NS}><w:body>{''.join(alineas)}"
        f"<w:sectPr>{verwijzingen}</w:sectPr></w:body></w:document>"
    }
    relaties = []
    if stijlen is not None:
        inhoud["word/styles.xml"] = f"{KOP}<w:styles {NS}>{stijlen}</w:styles>"
        relaties.append(("st", "styles", "styles.xml"))
    if nummering:
        inhoud["word/numbering.xml"] = f"{KOP}<w:numbering {NS}>{nummering}</w:numbering>"
        relaties.append(("nu", "numbering", "numbering.xml"))
    if noten is not None:
        tekst = "".join(f'<w:footnote w:id="{i}">{p(t)}</w:footnote>' for i, t in noten.items())
        inhoud["word/footnotes.xml"] = (
            f'{KOP}<w:footnotes {NS}><w:footnote w:type="separator" w:id="-1">{p("---")}</w:footnote>'
            f"{tekst}</w:footnotes>"
        )
        relaties.append(("no", "footnotes", "footnotes.xml"))
    for i, kop in enumerate(koppen):
        inhoud[f"word/header{i}.xml"] = f"{KOP}<w:hdr {NS}>{kop}</w:hdr>"
        relaties.append((f"kop{i}", "header", f"header{i}.xml"))
    inhoud["word/_rels/document.xml.rels"] = _relaties(relaties)
    inhoud["_rels/.rels"] = _relaties([("rId1", "officeDocument", "word/document.xml")])
    inhoud["[Content_Types].xml"] = _soorten(inhoud, soort)
    return zip_van(inhoud | dict(delen or {}))


def zip_van(delen: Mapping[str, str | bytes]) -> bytes:
    """A zip with these parts."""
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as doel:
        for naam, inhoud in delen.items():
            doel.writestr(naam, inhoud)
    return uit.getvalue()


def _relaties(relaties: Sequence[tuple[str, str, str]]) -> str:
    regels = (f'<Relationship Id="{i}" Type="{REL}/{soort}" Target="{doel}"/>' for i, soort, doel in relaties)
    ns = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{KOP}<Relationships xmlns="{ns}">{"".join(regels)}</Relationships>'


def _soorten(delen: Mapping[str, str | bytes], soort: str) -> str:
    ns = "http://schemas.openxmlformats.org/package/2006/content-types"
    ander = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
    deel = {"word/styles.xml": "styles", "word/numbering.xml": "numbering", "word/footnotes.xml": "footnotes"}
    regels = [f'<Override PartName="/word/document.xml" ContentType="{soort}"/>']
    regels += [f'<Override PartName="/{n}" ContentType="{ander.format(s)}"/>' for n, s in deel.items() if n in delen]
    regels += [
        f'<Override PartName="/{n}" ContentType="{ander.format("header")}"/>'
        for n in delen
        if n.startswith("word/header")
    ]
    return (
        f'{KOP}<Types xmlns="{ns}"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{"".join(regels)}</Types>'
    )
