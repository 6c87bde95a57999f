"""Notes in a copy of the user's own file: at the exact words, nothing else changed, and out again."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import docx
import pytest
from lxml import etree

from raadslint.model import Document
from raadslint.parser import lees
from raadslint.parser.docx_tekst import alle_runs, runtekst
from raadslint.parser.ooxml import Element, W
from raadslint.reporter.annotatie import AUTEUR, Aantekening, stukken
from raadslint.reporter.annotatie_docx import plaats_opmerkingen, verwijder_opmerkingen
from raadslint.reporter.annotatie_pdf import plaats_markeringen

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
WOORDEN = ("€ 480.000", "reserve Leefbare wijken", "uiterlijk 31 december 2028", "Zaaknummer")


def aantekening(document: Document, woorden: str) -> Aantekening:
    block = next(b for b in document.blokken if woorden in b.tekst)
    begin = block.tekst.index(woorden)
    return Aantekening(blok=block, begin=begin, eind=begin + len(woorden), alineas=(f"Over {woorden}", "Doe dit."))


@pytest.fixture
def bron(tmp_path: Path) -> Path:
    """A draft with a tracked insertion and with a comment by its author."""
    document = docx.Document(str(SAMPLES / "docx" / "goed-ontmoetingsplein.docx"))
    paragraph = next(p for p in document.paragraphs if p.text.startswith("Voor de uitvoering"))
    document.add_comment(paragraph.runs[0], text="Klopt dit bedrag?", author="Steller", initials="S")
    inserted = etree.SubElement(paragraph._p, W + "ins", {W + "id": "77", W + "author": "Steller"})
    text = etree.SubElement(etree.SubElement(inserted, W + "r"), W + "t")
    text.text = " Dit is ingevoegd."
    target = tmp_path / "concept.docx"
    document.save(str(target))
    return target


def opmerkingen(inhoud: bytes) -> dict[str, tuple[str, str]]:
    """Comment id → author and the words between its markers."""
    with zipfile.ZipFile(io.BytesIO(inhoud)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
        comments = etree.fromstring(archive.read("word/comments.xml"))
    return {str(c.get(W + "id")): (str(c.get(W + "author")), _tussen(root, str(c.get(W + "id")))) for c in comments}


def _tussen(root: Element, number: str) -> str:
    inside, words = False, []
    for element in root.iter():
        if element.get(W + "id") == number and element.tag in (W + "commentRangeStart", W + "commentRangeEnd"):
            inside = element.tag.endswith("Start")
        elif inside and element.tag == W + "r":
            words.append(runtekst(element))
    return "".join(words)


def kaal(inhoud: bytes, naam: str = "word/document.xml") -> str:
    """The XML of a part without comment markers and with neighbouring runs of one look as one run."""
    with zipfile.ZipFile(io.BytesIO(inhoud)) as archive:
        root = etree.fromstring(archive.read(naam))
    for tag in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        for mark in list(root.iter(W + tag)):
            holder = mark.getparent()
            assert holder is not None
            holder.remove(mark)
            if holder.tag == W + "r" and not any(c.tag != W + "rPr" for c in holder):
                holder.getparent().remove(holder)  # type: ignore[union-attr]
    text = etree.tostring(root, encoding="unicode").replace(' xml:space="preserve"', "")
    return re.sub(r"</w:t></w:r><w:r>(<w:rPr>.*?</w:rPr>)?<w:t>", "", text)


def test_each_comment_stands_at_its_words_and_the_rest_is_the_same(bron: Path) -> None:
    source = bron.read_bytes()
    document = lees(bron)
    done = plaats_opmerkingen(source, [aantekening(document, w) for w in (*WOORDEN, "ingevoegd")])
    found = opmerkingen(done)
    assert [words for author, words in found.values() if author == AUTEUR] == [*WOORDEN, "ingevoegd"]
    assert [author for author, _ in found.values()].count("Steller") == 1
    assert kaal(done) == kaal(source)
    with zipfile.ZipFile(io.BytesIO(source)) as old, zipfile.ZipFile(io.BytesIO(done)) as new:
        changed = {n for n in new.namelist() if n not in old.namelist() or old.read(n) != new.read(n)}
    assert changed <= {"word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}


def test_overlapping_comments_share_their_words(bron: Path) -> None:
    document = lees(bron)
    words = ("een krediet van in totaal € 480.000 beschikbaar", "totaal € 480.000")
    found = opmerkingen(plaats_opmerkingen(bron.read_bytes(), [aantekening(document, w) for w in words]))
    assert [w for author, w in found.values() if author == AUTEUR] == list(words)


def test_the_copy_reads_as_the_original_does(bron: Path, tmp_path: Path) -> None:
    document = lees(bron)
    copy = tmp_path / "kopie.docx"
    copy.write_bytes(plaats_opmerkingen(bron.read_bytes(), [aantekening(document, w) for w in WOORDEN]))
    assert [(b.soort, b.lijstnummer, b.tekst) for b in lees(copy).blokken] == [
        (b.soort, b.lijstnummer, b.tekst) for b in document.blokken
    ]


def test_cleaning_takes_out_our_comments_and_no_others(bron: Path) -> None:
    source = bron.read_bytes()
    annotated = plaats_opmerkingen(source, [aantekening(lees(bron), w) for w in WOORDEN])
    clean, count = verwijder_opmerkingen(annotated)
    assert count == len(WOORDEN)
    assert [author for author, _ in opmerkingen(clean).values()] == ["Steller"]
    assert kaal(clean) == kaal(source)
    assert verwijder_opmerkingen(clean) == (clean, 0)


def test_a_plain_text_control_is_commented_as_a_whole(bron: Path) -> None:
    note = aantekening(lees(bron), "Z-26-01834")
    ((_, words),) = [v for v in opmerkingen(plaats_opmerkingen(bron.read_bytes(), [note])).values() if v[0] == AUTEUR]
    assert words == "Z-26-01834"


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed")
def test_word_compatible_software_opens_the_copy(bron: Path, tmp_path: Path) -> None:
    document = lees(bron)
    copy = tmp_path / "kopie.docx"
    copy.write_bytes(plaats_opmerkingen(bron.read_bytes(), [aantekening(document, w) for w in WOORDEN]))
    profile = f"-env:UserInstallation=file://{tmp_path / 'profiel'}"
    command = ["soffice", profile, "--headless", "--convert-to", "fodt", "--outdir", str(tmp_path), str(copy)]
    subprocess.run(command, check=True, capture_output=True)
    text = (tmp_path / "kopie.fodt").read_text(encoding="utf-8")
    assert text.count(f"<dc:creator>{AUTEUR}</dc:creator>") == len(WOORDEN)
    assert all(f"Over {w}" in text for w in WOORDEN)


def test_a_pdf_gets_highlights_over_the_words(tmp_path: Path) -> None:
    from pypdf import PdfReader

    source = SAMPLES / "pdf" / "goed-ontmoetingsplein.pdf"
    note = aantekening(lees(source), "uiterlijk 31 december 2028")
    done = plaats_markeringen(source.read_bytes(), [note])
    marks = [a.get_object() for p in PdfReader(io.BytesIO(done)).pages for a in p.get("/Annots", [])]
    ours = [m for m in marks if m.get("/T") == AUTEUR]
    assert [m["/Contents"] for m in ours] == ["Over uiterlijk 31 december 2028\nDoe dit."]
    boxes = [box for i, _, _ in stukken(note) if (box := note.blok.herkomst[i].vak) is not None]
    left, low, right, high = map(float, ours[0]["/Rect"])
    assert low == pytest.approx(min(b[1] for b in boxes), abs=1)
    assert high == pytest.approx(max(b[3] for b in boxes), abs=1)
    assert min(b[0] for b in boxes) - 1 <= left < right <= max(b[2] for b in boxes) + 1


def test_the_offsets_of_the_reader_are_those_of_the_runs(bron: Path) -> None:
    with zipfile.ZipFile(bron) as archive:
        runs = alle_runs(etree.fromstring(archive.read("word/document.xml")))
    for block in lees(bron).blokken:
        for origin in block.herkomst:
            if origin.run is not None:
                text = runtekst(runs[origin.run])[origin.run_begin :][: origin.eind - origin.begin]
                assert text.split() == block.tekst[origin.begin : origin.eind].split()


def test_words_in_a_text_box_are_noted_at_the_drawing(tmp_path: Path) -> None:
    """Word allows no comment within a text box: the copy would not open."""
    document = docx.Document()
    run = document.add_paragraph("Buiten het vak. ").add_run()
    drawing = etree.fromstring(
        f'<w:pict xmlns:w="{W.strip("{}")}" xmlns:v="urn:schemas-microsoft-com:vml"><v:shape><v:textbox>'
        "<w:txbxContent><w:p><w:r><w:t>Binnen het vak staat € 500.</w:t></w:r></w:p></w:txbxContent>"
        "</v:textbox></v:shape></w:pict>"
    )
    run._r.append(drawing)
    source = tmp_path / "vak.docx"
    document.save(str(source))
    done = plaats_opmerkingen(source.read_bytes(), [aantekening(lees(source), "€ 500")])
    with zipfile.ZipFile(io.BytesIO(done)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    (start,) = root.iter(W + "commentRangeStart")
    assert not list(start.iterancestors(W + "txbxContent"))
    assert start.getnext() is not None
    assert "Binnen het vak" in "".join(t.text or "" for t in start.getnext().iter(W + "t"))  # type: ignore[union-attr]
    clean, _ = verwijder_opmerkingen(done)
    assert kaal(clean) == kaal(source.read_bytes())


def test_a_part_of_a_line_in_a_pdf_is_measured_by_its_letters() -> None:
    from raadslint.reporter.annotatie_pdf import _deel

    left, _, right, _ = _deel("ill MMM", (100, 10, 200, 20), 0, 3)
    assert left == 100
    assert right < 130
