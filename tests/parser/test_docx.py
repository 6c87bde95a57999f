"""What stands in a Word file as its reader sees it: one trap a test."""

from __future__ import annotations

import io

import pytest

from raadslint.model import Blok, Document
from raadslint.parser import lees_bytes
from raadslint.parser.docx_tekst import alle_runs, runtekst
from raadslint.parser.pakket import ontleed_xml
from tests.maakdocx import KOP, NS, STIJLEN, cel, docx, eraf, erbij, p, r, sdt, stijl, tabel, veld, vet, zip_van


def lees(*alineas: str, **delen: object) -> Document:
    return lees_bytes(docx(*alineas, **delen), "voorstel.docx")  # type: ignore[arg-type]


def teksten(document: Document) -> list[str]:
    return [b.tekst for b in document.blokken]


def enige(document: Document) -> Blok:
    (blok,) = document.blokken
    return blok


# --- changes, controls, fields -------------------------------------------------------------------------------------


def test_tracked_changes_are_read_as_accepted_and_told() -> None:
    document = lees(
        p("Een rustige alinea."),
        p("De raad besluit ", erbij(r("het krediet")), eraf("de nota"), " beschikbaar te stellen."),
    )
    assert document.blokken[1].tekst == "De raad besluit het krediet beschikbaar te stellen."
    (melding,) = document.meldingen
    assert (melding.soort, melding.aantal, melding.blokken) == ("wijzigingen", 2, (2,))
    assert "2 bijgehouden wijzigingen" in melding.tekst


def test_moved_text_stands_where_it_went() -> None:
    van = '<w:moveFrom w:id="1"><w:r><w:t>verplaatst</w:t></w:r></w:moveFrom>'
    naar = '<w:moveTo w:id="2"><w:r><w:t>verplaatst</w:t></w:r></w:moveTo>'
    assert teksten(lees(p(van, "Eerst"), p("Daarna ", naar))) == ["Eerst", "Daarna verplaatst"]


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    document = lees(p("De raad ", ppr='<w:rPr><w:del w:id="1"/></w:rPr>'), p("besluit."))
    assert teksten(document) == ["De raad besluit."]
    assert document.meldingen[0].soort == "wijzigingen"


def test_a_deleted_row_is_out() -> None:
    weg = "<w:tr><w:trPr><w:del w:id='1'/></w:trPr>" + cel("oud") + cel("getal") + "</w:tr>"
    document = lees(tabel(["nieuw", "1"]).replace("</w:tbl>", weg + "</w:tbl>"))
    assert teksten(document) == ["nieuw", "1"]


def test_content_controls_at_every_level_are_read() -> None:
    rij = sdt("<w:tr>" + cel("Steller") + cel("J. Vos") + "</w:tr>")
    document = lees(
        sdt(p("Blok")),
        p("In ", sdt(r("de regel"))),
        tabel(["Zaaknummer", sdt(cel("26.001"))]).replace("</w:tbl>", rij + "</w:tbl>"),
    )
    assert teksten(document) == ["Blok", "In de regel", "Zaaknummer", "26.001", "Steller", "J. Vos"]
    assert [(b.rij, b.kolom) for b in document.blokken[2:]] == [(0, 0), (0, 1), (1, 0), (1, 1)]


def test_the_prompt_of_an_empty_control_is_no_text_but_is_told() -> None:
    document = lees(p("Steller: ", sdt(r("Klik om tekst in te voeren."), leeg=True)))
    assert teksten(document) == ["Steller:"]
    (melding,) = document.meldingen
    assert melding.soort == "verborgen" and "Klik om tekst in te voeren." in melding.tekst


def test_a_prompt_in_brackets_stays_recognisable_in_the_text() -> None:
    document = lees(p("Steller: ", sdt(r("[naam steller]"), leeg=True)))
    assert teksten(document) == ["Steller: [naam steller]"] and not document.meldingen


def test_fields_give_their_result() -> None:
    genest = veld("IF x", "").replace(
        "</w:instrText></w:r>", "</w:instrText></w:r>" + veld("MERGEFIELD y", "binnen"), 1
    )
    document = lees(
        p("Zie ", veld("REF _Ref1", "beslispunt 2"), "."),
        p("Op ", '<w:fldSimple w:instr="DATE">' + r("3 mei 2026") + "</w:fldSimple>"),
        p("Buiten ", genest, "om"),
    )
    assert teksten(document) == ["Zie beslispunt 2.", "Op 3 mei 2026", "Buiten om"]


def test_a_field_without_an_end_does_not_swallow_the_rest() -> None:
    stuk = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>'
    assert teksten(lees(p("Voor", stuk), p("Na"))) == ["Voor", "Na"]


def test_a_field_over_paragraph_ends_keeps_its_text() -> None:
    begin, _, eind = veld("INDEX", "X").partition(r("X"))
    document = lees(p(begin, "Aanleiding 1"), p("Financiën 2", eind), p("Daarna"))
    assert teksten(document) == ["Aanleiding 1", "Financiën 2", "Daarna"]


# --- characters ----------------------------------------------------------------------------------------------------


def test_hyperlinks_and_wrappers_are_text() -> None:
    document = lees(
        p("Zie ", "<w:hyperlink>" + r("de nota") + "</w:hyperlink>", "<w:smartTag>" + r(" van mei") + "</w:smartTag>")
    )
    assert teksten(document) == ["Zie de nota van mei"]


def test_white_space_and_hyphens() -> None:
    run = (
        "<w:r><w:t>ge</w:t><w:softHyphen/><w:t>meente VN</w:t><w:noBreakHyphen/><w:t>verdrag</w:t>"
        "<w:tab/><w:t>x</w:t></w:r>"
    )
    assert teksten(lees(p(run), p("€\u00a0325.000   euro"))) == ["gemeente VN-verdrag x", "€ 325.000 euro"]


def test_letter_spaced_words_are_closed_up() -> None:
    assert teksten(lees(p("b e s l u i t :"))) == ["besluit :"]


@pytest.mark.parametrize(
    "begin",
    [
        '<w:r><w:sym w:font="Symbol" w:char="F0B7"/><w:tab/></w:r>',
        r("•\t"),
        r("\uf0b7 "),
        r("- "),
        r("o\t"),
    ],
)
def test_a_typed_bullet_is_a_list_sign(begin: str) -> None:
    blok = enige(lees(p(begin, "Bewoners krijgen een brief.")))
    assert (blok.soort, blok.lijstnummer, blok.tekst) == ("lijstpunt", "•", "Bewoners krijgen een brief.")


@pytest.mark.parametrize(
    ("tekst", "nummer", "rest"),
    [
        ("1. In te stemmen.", "1.", "In te stemmen."),
        ("2a) Het plan vast te stellen.", "2a)", "Het plan vast te stellen."),
        ("II. Te verklaren dat dit zo is.", "II.", "Te verklaren dat dit zo is."),
        ("1.2 Het plan past.", "1.2", "Het plan past."),
        ("1\tHet plan past.", "1", "Het plan past."),
        ("A.\tHet plan past.", "A.", "Het plan past."),
        ("V. Hasper", "", "V. Hasper"),
        ("A. de Wit", "", "A. de Wit"),
        ("14 april 2026", "", "14 april 2026"),
        ("1.250.000 euro", "", "1.250.000 euro"),
        ("€ 5. Meer niet", "", "€ 5. Meer niet"),
    ],
)
def test_typed_numbers(tekst: str, nummer: str, rest: str) -> None:
    blok = enige(lees(p(tekst)))
    assert (blok.lijstnummer, blok.tekst) == (nummer, rest)


def test_hidden_text_is_out_and_told() -> None:
    document = lees(p("Zichtbaar", r(" geheim", "<w:vanish/>")))
    assert teksten(document) == ["Zichtbaar"]
    assert [m.soort for m in document.meldingen] == ["verborgen"]


def test_line_breaks_split_what_a_reader_sees_as_lines() -> None:
    document = lees(p(vet("Financiën"), r("\nDe kosten zijn € 5.")), p("Een zin die alleen is\nafgebroken."))
    assert teksten(document) == ["Financiën", "De kosten zijn € 5.", "Een zin die alleen is afgebroken."]
    assert document.blokken[0].soort == "kop"


def test_comments_are_no_text() -> None:
    begin, eind = '<w:commentRangeStart w:id="0"/>', '<w:commentRangeEnd w:id="0"/>'
    document = lees(
        p(begin, "De brug", eind, '<w:r><w:commentReference w:id="0"/></w:r>', " is oud."),
        delen={"word/comments.xml": f'<w:comments {NS}><w:comment w:id="0">{p("Klopt dit?")}</w:comment></w:comments>'},
    )
    assert teksten(document) == ["De brug is oud."] and not document.meldingen


def test_an_inserted_file_is_told() -> None:
    document = lees(p("Tekst"), '<w:altChunk r:id="x"/>')
    assert teksten(document) == ["Tekst"] and "ingevoegd" in document.meldingen[0].tekst


def test_text_boxes_are_read_once_after_their_paragraph() -> None:
    vak = f"<w:txbxContent>{p('In het kader')}</w:txbxContent>"
    tekening = (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>{vak}</wps:txbx></w:drawing>'
        "</mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{vak}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert teksten(lees(p("Ervoor", tekening), p("Erna"))) == ["Ervoor", "In het kader", "Erna"]


def test_footnotes_hang_on_their_place() -> None:
    anker = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    document = lees(p("In 2018", anker, " stelde de raad dit vast."), noten={"2": "Raadsbesluit van 4 mei."})
    assert teksten(document) == ["In 2018 stelde de raad dit vast."]
    (noot,) = document.noten
    assert (noot.anker, noot.positie, noot.tekst) == (1, 7, "Raadsbesluit van 4 mei.")


def test_running_heads_are_kept_apart() -> None:
    pagina = p("Pagina ", veld("PAGE", "3"), " van ", veld("NUMPAGES", "9"))
    document = lees(p("Tekst"), koppen=[tabel(["Zaaknummer", "26.001"]) + pagina, p("Gemeente Zand")])
    assert document.kopteksten == ("Zaaknummer: 26.001", "Pagina # van #", "Gemeente Zand")
    assert teksten(document) == ["Tekst"]


def test_pages_count_where_word_left_its_page_ends() -> None:
    einde = "<w:r><w:lastRenderedPageBreak/><w:t>Twee</w:t></w:r>"
    document = lees(p("Een"), p(einde), p("Nog twee"))
    assert [b.pagina for b in document.blokken] == [1, 2, 2] and document.paginas == 2
    assert lees(p("Een")).paginas is None


# --- tables --------------------------------------------------------------------------------------------------------


def test_tables_come_row_by_row_and_merged_cells_once() -> None:
    document = lees(
        tabel(
            [cel("Breed", '<w:gridSpan w:val="2"/>'), "c"],
            [cel("Hoog", '<w:vMerge w:val="restart"/>'), "b", "c"],
            [cel("", "<w:vMerge/>"), "b2", "c2"],
        )
    )
    assert [(b.tekst, b.rij, b.kolom) for b in document.blokken] == [
        ("Breed", 0, 0), ("c", 0, 2), ("Hoog", 1, 0), ("b", 1, 1), ("c", 1, 2), ("b2", 2, 1), ("c2", 2, 2),
    ]  # fmt: skip
    assert {b.soort for b in document.blokken} == {"cel"} and {b.tabel for b in document.blokken} == {1}


def test_a_nested_table_has_its_own_number() -> None:
    document = lees(tabel(["links", cel(p("boven") + tabel(["x", "y"]) + p("onder"))]))
    assert [(b.tekst, b.tabel) for b in document.blokken] == [
        ("links", 1), ("boven", 1), ("x", 2), ("y", 2), ("onder", 1),
    ]  # fmt: skip


def test_a_table_of_one_column_is_a_frame_around_ordinary_text() -> None:
    document = lees(tabel([cel(p("Aanleiding", stijl="Kop1") + p("De brug is oud."))]))
    assert [b.soort for b in document.blokken] == ["kop", "alinea"]


def test_an_oplegger_keeps_heading_left_and_text_right_together() -> None:
    document = lees(tabel([cel(p(vet("Aanleiding"))), cel(p("De brug is oud.") + p("Hij lekt."))]))
    assert [(b.tekst, b.kolom, b.stijl.vet) for b in document.blokken] == [
        ("Aanleiding", 0, True), ("De brug is oud.", 1, False), ("Hij lekt.", 1, False),
    ]  # fmt: skip


# --- headings ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("alinea", "niveau"),
    [
        (p("Aanleiding", stijl="Kop1"), 1),
        (p("Kosten", stijl="Kop2"), 2),
        (p("Aanleiding", stijl="Rubriek"), 1),
        (p("Draagvlak", stijl="Tussenkopje"), 2),
        (p("Aanleiding", ppr='<w:outlineLvl w:val="2"/>'), 3),
        (p(vet("Aanleiding")), 2),
        (p(vet("Wat willen we bereiken?")), 2),
        (p(r("Aanleiding", '<w:sz w:val="28"/>')), 1),
        (p(r("Aanleiding", '<w:u w:val="single"/>')), 2),
        (p(vet("FINANCIËN")), 1),
        (p("TOELICHTING"), 2),
        (p(vet("1. Aanleiding")), 2),
    ],
)
def test_headings(alinea: str, niveau: int) -> None:
    lang = p("Hier staat gewone tekst van een voorstel, in gewone letters, lang genoeg om de maat te geven.")
    kop, gewoon = lees(alinea, lang).blokken
    assert (kop.soort, kop.niveau, gewoon.soort) == ("kop", niveau, "alinea")


@pytest.mark.parametrize(
    "alinea",
    [
        p(vet("De raad stemt hiermee in.")),
        p("Aanleiding", stijl="Koptekst"),
        p("Aanleiding"),
        p("Een hele lange zin. " * 20, stijl="Kop1"),
        p(vet("Een lange vette zin die over meer dan een regel loopt en daarom eerder nadruk is dan een kop van iets")),
        p(vet("€ 250")),
        p("NVT"),
        p(r("www.voorbeeld.nl/plannen", '<w:u w:val="single"/>')),
    ],
)
def test_what_is_no_heading(alinea: str) -> None:
    lang = p("Hier staat gewone tekst van een voorstel, in gewone letters, lang genoeg om de maat te geven.")
    assert lees(alinea, lang).blokken[0].soort == "alinea"


def test_a_run_in_heading_is_told_by_its_bold_beginning() -> None:
    blok = enige(lees(p(vet("Argumentatie: "), "het plan past in het beleid.")))
    assert blok.tekst[: blok.stijl.vet_begin] == "Argumentatie:" and not blok.stijl.vet


@pytest.mark.parametrize(
    "look", ['<w:color w:val="1F4E79"/>', "<w:i/>", '<w:u w:val="single"/>'], ids=["colour", "italics", "underlined"]
)
def test_a_run_in_heading_can_be_set_apart_without_bold(look: str) -> None:
    blok = enige(lees(p(r("Argumentatie:", look), r(" het plan past in het beleid."))))
    assert blok.tekst[: blok.stijl.vet_begin] == "Argumentatie:"


@pytest.mark.parametrize("look", ["<w:i/>", '<w:color w:val="595959"/>'], ids=["open", "grey"])
def test_words_in_front_that_are_no_heading(look: str) -> None:
    sluit = ":" if "color" in look else ""
    assert enige(lees(p(r(f"De gids{sluit}", look), r(" is een blad voor inwoners.")))).stijl.vet_begin == 0


def test_a_heading_in_the_margin_stands_by_itself() -> None:
    document = lees(p(vet("Aanleiding"), r("\tDe brug is oud en moet worden vervangen.")), p(vet("A"), r("\tB")))
    assert [(b.soort, b.tekst) for b in document.blokken[:2]] == [
        ("kop", "Aanleiding"),
        ("alinea", "De brug is oud en moet worden vervangen."),
    ]
    assert teksten(document)[2:] == ["B"]
    assert teksten(lees(p(vet("Jaar"), r("\t2026\t2027")))) == ["Jaar 2026 2027"]


def test_rows_of_one_cell_are_a_frame_and_a_title_above_columns_is_not() -> None:
    breed = '<w:gridSpan w:val="2"/>'
    document = lees(
        tabel(
            ["Steller", "T. de Boer"],
            [cel(p(vet("Aanleiding")), breed)],
            [cel(p("De brug is oud."), breed)],
            ["Kosten", "€ 5"],
        ),
        tabel([cel(p(vet("Begroting")), breed)], ["Kosten", "€ 5"]),
    )
    assert [(b.soort, b.tabel) for b in document.blokken] == [
        *[("cel", 1)] * 2, ("kop", None), ("alinea", None), *[("cel", 1)] * 2, *[("cel", 2)] * 3
    ]  # fmt: skip


def test_a_table_of_contents_is_no_content() -> None:
    bouwsteen = sdt(p("Inhoud", stijl="Kop1") + p("Aanleiding 1")).replace(
        "<w:sdtPr>", '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    )
    los = p("Financiën 2", stijl="Inhopg1")
    stijlen = STIJLEN + stijl("toc 1", "Inhopg1", "Standaard")
    assert teksten(lees(bouwsteen, los, p("Aanleiding", stijl="Kop1"), stijlen=stijlen)) == ["Aanleiding"]


def test_a_style_that_is_based_on_itself_is_survived() -> None:
    kring = STIJLEN + stijl("Een", "Een", "Twee") + stijl("Twee", "Twee", "Een")
    assert teksten(lees(p("Tekst", stijl="Een"), stijlen=kring)) == ["Tekst"]


# --- packages ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "soort",
    [
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    ],
)
def test_docm_and_dotx_are_read_like_docx(soort: str) -> None:
    assert teksten(lees(p("Tekst"), soort=soort)) == ["Tekst"]


def test_strict_ooxml_is_read() -> None:
    strikt = NS.replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    lijf = f"{KOP}<w:document {strikt}><w:body>{p('Aanleiding', stijl='Kop1')}</w:body></w:document>"
    assert lees(delen={"word/document.xml": lijf}).blokken[0].soort == "kop"


def test_missing_styles_and_relations_are_survived() -> None:
    kaal = zip_van(
        {"word/document.xml": f"{KOP}<w:document {NS}><w:body>{p('Tekst', stijl='Kop1')}</w:body></w:document>"}
    )
    assert teksten(lees_bytes(kaal, "x.docx")) == ["Tekst"]
    assert teksten(lees(p("Tekst"), stijlen=None)) == ["Tekst"]


def test_a_damaged_side_part_is_told_and_the_text_is_read() -> None:
    document = lees(p("Tekst"), delen={"word/styles.xml": "<kapot"})
    assert teksten(document) == ["Tekst"] and [m.soort for m in document.meldingen] == ["beschadigd"]


def test_the_title_and_the_offer_of_structure_are_told() -> None:
    eigenschappen = (
        '<p:coreProperties xmlns:p="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Voorstel brug</dc:title></p:coreProperties>'
    )
    document = lees(p("Aanleiding", stijl="Kop1"), delen={"docProps/core.xml": eigenschappen})
    assert document.titel == "Voorstel brug" and document.opmaak == ("koppen", "taal")


# --- offsets -------------------------------------------------------------------------------------------------------


def test_every_character_leads_back_to_its_run() -> None:
    inhoud = docx(
        p("Voor", eraf("weg")),
        p(r("  De  raad\t"), vet("besluit"), sdt(r(" het\u00a0 krediet")), erbij(r(" (€ 5)"))),
        p(r("1.\tIn te "), r("stemmen")),
        p(r("b e s l u i t")),
    )
    wortel = ontleed_xml(_deel(inhoud, "word/document.xml"), "word/document.xml")
    runs = alle_runs(wortel)
    gezien = 0
    for blok in lees_bytes(inhoud, "x.docx").blokken:
        assert [h.begin for h in blok.herkomst[1:]] == [h.eind for h in blok.herkomst[:-1]]
        for h in blok.herkomst:
            assert h.run is not None
            bron = runtekst(runs[h.run])[h.run_begin : h.run_begin + h.eind - h.begin]
            assert "".join(c if not c.isspace() else " " for c in bron) == blok.tekst[h.begin : h.eind]
            gezien += h.eind - h.begin
    assert gezien == len("Voor" + "De raad besluit het krediet (€ 5)" + "In te stemmen" + "besluit")


def test_run_numbers_are_those_of_python_docx() -> None:
    import docx as python_docx
    from docx.oxml.ns import qn

    inhoud = docx(p("Een"), tabel(["Twee", "Drie"]), p("Vier ", sdt(r("vijf"))))
    runs = list(python_docx.Document(io.BytesIO(inhoud)).element.iter(qn("w:r")))
    for blok in lees_bytes(inhoud, "x.docx").blokken:
        for h in blok.herkomst:
            assert h.run is not None and runs[h.run].text.strip() in blok.tekst


def _deel(inhoud: bytes, naam: str) -> bytes:
    import zipfile

    with zipfile.ZipFile(io.BytesIO(inhoud)) as bron:
        return bron.read(naam)
