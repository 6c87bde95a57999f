"""What stands in an OpenDocument text as its reader sees it."""

from __future__ import annotations

import pytest

from raadslint.model import Document
from raadslint.parser import lees_bytes
from tests.maakdocx import zip_van

NS = " ".join(
    f'xmlns:{kort}="urn:oasis:names:tc:opendocument:xmlns:{lang}:1.0"'
    for kort, lang in (
        ("office", "office"), ("text", "text"), ("style", "style"), ("table", "table"), ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"), ("meta", "meta"),
    )
) + ' xmlns:dc="http://purl.org/dc/elements/1.1/"'  # fmt: skip

AUTOMATISCH = """
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Heading_20_2"/>
<style:style style:name="V" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="P2" style:family="paragraph">
  <style:text-properties fo:font-weight="bold" fo:font-size="14pt"/></style:style>
<text:list-style style:name="L1">
  <text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="1"/>
  <text:list-level-style-number text:level="2" style:num-suffix=")" style:num-format="a"/>
</text:list-style>
<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" text:bullet-char="-"/></text:list-style>
<text:list-style style:name="L3">
  <text:list-level-style-number text:level="1" style:num-format="I"/>
  <text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2" text:start-value="3"/>
</text:list-style>
"""
STIJLEN = """
<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph"
  style:default-outline-level="2"/>
<text:outline-style style:name="Outline">
  <text:outline-level-style text:level="1" style:num-format="1"/>
  <text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/>
</text:outline-style>
"""


def odt(lijf: str, *, stijlen: str = STIJLEN, pagina: str = "", manifest: str = "<m/>") -> bytes:
    return zip_van(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "META-INF/manifest.xml": manifest,
            "content.xml": f"<office:document-content {NS}><office:automatic-styles>{AUTOMATISCH}"
            f"</office:automatic-styles><office:body><office:text>{lijf}</office:text></office:body>"
            "</office:document-content>",
            "styles.xml": f"<office:document-styles {NS}><office:styles>{stijlen}</office:styles>"
            f"<office:master-styles>{pagina}</office:master-styles></office:document-styles>",
            "meta.xml": f"<office:document-meta {NS}><office:meta><dc:title>Voorstel brug</dc:title></office:meta>"
            "</office:document-meta>",
        }
    )


def lees(lijf: str, pagina: str = "") -> Document:
    return lees_bytes(odt(lijf, pagina=pagina), "voorstel.odt")


def genummerd(document: Document) -> list[tuple[str, str]]:
    return [(b.lijstnummer, b.tekst) for b in document.blokken]


def test_headings_by_element_by_style_and_by_looks() -> None:
    document = lees(
        '<text:h text:outline-level="1">Aanleiding</text:h><text:h text:outline-level="2">Kosten</text:h>'
        '<text:p text:style-name="P1">Baten</text:p><text:p text:style-name="P2">Planning</text:p>'
        "<text:p>Hier staat gewone tekst in een gewone maat.</text:p>"
    )
    assert [(b.soort, b.niveau) for b in document.blokken[:4]] == [("kop", 1), ("kop", 2), ("kop", 2), ("kop", 2)]
    assert genummerd(document)[:3] == [("1", "Aanleiding"), ("1.1", "Kosten"), ("", "Baten")]
    assert document.opmaak == ("koppen",) and document.titel == "Voorstel brug"


def test_lists_with_levels_and_continuation() -> None:
    item = "<text:list-item><text:p>{}</text:p>{}</text:list-item>"
    diep = "<text:list>" + item.format("onder", "") + "</text:list>"
    lijst = '<text:list text:style-name="L1"{}>{}</text:list>'
    document = lees(
        lijst.format("", item.format("een", diep) + item.format("twee", ""))
        + "<text:p>Tussendoor</text:p>"
        + lijst.format(' text:continue-numbering="true"', item.format("drie", ""))
        + lijst.format("", item.format("opnieuw", ""))
    )
    assert genummerd(document) == [
        ("1.", "een"), ("a)", "onder"), ("2.", "twee"), ("", "Tussendoor"), ("3.", "drie"), ("1.", "opnieuw"),
    ]  # fmt: skip


def test_bullets_roman_numbers_and_start_values() -> None:
    document = lees(
        '<text:list text:style-name="L2"><text:list-item><text:p>punt</text:p><text:p>vervolg</text:p></text:list-item>'
        '</text:list><text:list text:style-name="L3"><text:list-item text:start-value="4"><text:p>vier</text:p>'
        "<text:list><text:list-item><text:p>diep</text:p></text:list-item></text:list></text:list-item></text:list>"
    )
    assert genummerd(document) == [("•", "punt"), ("", "vervolg"), ("IV", "vier"), ("IV.3", "diep")]


def test_white_space_spans_and_line_breaks() -> None:
    document = lees(
        '<text:p><text:span text:style-name="V">Argumentatie:</text:span> het<text:s text:c="3"/>plan\n   past'
        "<text:tab/>goed</text:p><text:p>Steller<text:line-break/>J. Vos</text:p>"
    )
    assert [b.tekst for b in document.blokken] == ["Argumentatie: het plan past goed", "Steller", "J. Vos"]
    assert document.blokken[0].stijl.vet_begin == len("Argumentatie:")


def test_deleted_text_is_out_and_told() -> None:
    document = lees(
        '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><text:p>weg</text:p></text:deletion>'
        '</text:changed-region></text:tracked-changes><text:p>Er<text:change text:change-id="c1"/>in</text:p>'
    )
    assert [b.tekst for b in document.blokken] == ["Erin"]
    assert (document.meldingen[0].soort, document.meldingen[0].blokken) == ("wijzigingen", (1,))


def test_notes_comments_and_frames() -> None:
    document = lees(
        '<text:p>In 2018<text:note text:id="n1"><text:note-citation>1</text:note-citation><text:note-body>'
        "<text:p>Raadsbesluit.</text:p></text:note-body></text:note> besloot de raad.<office:annotation><text:p>nee"
        "</text:p></office:annotation><draw:frame><draw:text-box><text:p>Kader</text:p></draw:text-box></draw:frame>"
        "</text:p>"
    )
    assert [b.tekst for b in document.blokken] == ["In 2018 besloot de raad.", "Kader"]
    assert [(n.anker, n.positie, n.tekst) for n in document.noten] == [(1, 7, "Raadsbesluit.")]


def test_tables_and_merged_cells() -> None:
    cel = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
    document = lees(
        "<table:table><table:table-header-rows><table:table-row>" + cel.format("a") + cel.format("b")
        + "</table:table-row></table:table-header-rows><table:table-row><table:covered-table-cell/>"
        + cel.format("c") + "</table:table-row></table:table>"
    )  # fmt: skip
    assert [(b.tekst, b.rij, b.kolom, b.soort) for b in document.blokken] == [
        ("a", 0, 0, "cel"), ("b", 0, 1, "cel"), ("c", 1, 1, "cel"),
    ]  # fmt: skip


def test_running_heads() -> None:
    pagina = (
        '<style:master-page style:name="S"><style:header><text:p>Gemeente Zand</text:p></style:header><style:footer>'
        "<text:p>Pagina <text:page-number>3</text:page-number></text:p></style:footer></style:master-page>"
    )
    assert lees("<text:p>x y</text:p>", pagina).kopteksten == ("Gemeente Zand", "Pagina #")


def test_an_encrypted_file_is_refused() -> None:
    with pytest.raises(Exception, match="wachtwoord"):
        lees_bytes(odt("<text:p>x</text:p>", manifest="<m><encryption-data/></m>"), "x.odt")
