"""Bad input: refused in plain Dutch or read, never a traceback, never a hang, nothing outside the file touched."""

from __future__ import annotations

import io
import time
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from raadslint.fouten import LeesFout
from raadslint.parser import Grenzen, lees, lees_bytes
from tests.maakdocx import KOP, NS, docx, p, tabel, veld, zip_van
from tests.parser.test_odt import odt

GOED = docx(p("Aanleiding", stijl="Kop1"), p("De brug is oud.", veld("REF x", "1")), tabel(["Steller", "J. Vos"]))
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


@pytest.mark.parametrize(
    ("inhoud", "woorden"),
    [
        (b"", "leeg"),
        (b" \r\n\t ", "leeg"),
        (OLE + "WordDocument".encode("utf-16-le"), "oud Word-bestand"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "wachtwoord"),
        (OLE, "oud Office-bestand"),
        (rb"{\rtf1\ansi De raad}", "RTF"),
        (b"<!DOCTYPE html><html><body>De raad</body></html>", "webpagina"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "geen document"),
        (GOED[: len(GOED) // 2], "beschadigd"),
        (b"PK\x03\x04", "beschadigd"),
        (zip_van({"brief.txt": "De raad"}), "zipbestand"),
        (zip_van({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), "rekenblad"),
        (zip_van({"[Content_Types].xml": "<Types>wordprocessingml</Types>"}), "beschadigd"),
        (zip_van({"word/document.xml": "<niet-af"}), "beschadigd"),
        (zip_van({"word/document.xml": "<html/>"}), "beschadigd"),
        (docx(p("")), "geen tekst"),
    ],
)
def test_refused_with_what_and_what_to_do(inhoud: bytes, woorden: str) -> None:
    with pytest.raises(LeesFout) as fout:
        lees_bytes(inhoud, "voorstel.docx")
    assert woorden in fout.value.wat and fout.value.doe


def test_a_file_is_named_in_the_message(tmp_path: Path) -> None:
    pad = tmp_path / "mijn voorstel é.docx"
    pad.write_bytes(b"")
    with pytest.raises(LeesFout, match=r"mijn voorstel é\.docx.*leeg"):
        lees(pad)
    with pytest.raises(LeesFout, match="bestaat niet"):
        lees(tmp_path / "weg.docx")
    with pytest.raises(LeesFout, match="geen bestand"):
        lees(tmp_path)


@pytest.mark.parametrize("naam", ["voorstel.pdf", "voorstel.doc", "voorstel"])
def test_the_content_decides_and_a_wrong_name_is_told(naam: str) -> None:
    document = lees_bytes(GOED, naam)
    assert document.formaat == "docx" and [m.soort for m in document.meldingen] == ["formaat"]


@pytest.mark.parametrize(
    "begin",
    [
        '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
        '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE w [<!ENTITY % a SYSTEM "http://127.0.0.1/x.dtd"> %a;]>',
    ],
)
def test_entities_are_refused(begin: str) -> None:
    lijf = f"{KOP}{begin}<w:document {NS}><w:body>{p('&b;&a;')}</w:body></w:document>".replace("&amp;", "&")
    for inhoud in (lijf.encode(), lijf.replace('encoding="UTF-8"', 'encoding="UTF-16"').encode("utf-16")):
        with pytest.raises(LeesFout, match="entiteiten"):
            lees_bytes(docx(delen={"word/document.xml": inhoud}), "x.docx")


def test_zip_bombs_are_refused_before_they_are_unpacked() -> None:
    bom = docx(delen={"word/document.xml": b" " * 60_000_000})
    assert len(bom) < 100_000
    begin = time.perf_counter()
    with pytest.raises(LeesFout, match="zipbom"):
        lees_bytes(bom, "x.docx")
    assert time.perf_counter() - begin < 1


def test_a_zip_that_lies_about_its_size_is_cut_off() -> None:
    inhoud = docx(p("x" * 3_000_000))
    plek = inhoud.rindex(b"PK\x01\x02", 0, inhoud.rindex(b"word/document.xml"))
    vals = inhoud[: plek + 24] + (100).to_bytes(4, "little") + inhoud[plek + 28 :]
    with pytest.raises(LeesFout):
        lees_bytes(vals, "x.docx")


@pytest.mark.parametrize(
    ("grenzen", "woorden"),
    [
        (Grenzen(delen=3), "delen"),
        (Grenzen(deel=500), "uitgepakt groter"),
        (Grenzen(uitgepakt=700), "uitgepakt groter"),
        (Grenzen(tags=20), "tags"),
        (Grenzen(seconden=-1), "seconden"),
    ],
)
def test_limits(grenzen: Grenzen, woorden: str) -> None:
    with pytest.raises(LeesFout) as fout:
        lees_bytes(GOED, "x.docx", grenzen)
    assert woorden in fout.value.wat


def test_the_limit_on_the_file_itself(tmp_path: Path) -> None:
    pad = tmp_path / "x.docx"
    pad.write_bytes(GOED)
    with pytest.raises(LeesFout, match="groter dan"):
        lees(pad, Grenzen(bytes=100))


def test_the_limit_on_blocks_cuts_and_tells() -> None:
    document = lees_bytes(docx(*(p(f"Alinea {i}.") for i in range(9))), "x.docx", Grenzen(blokken=4))
    assert len(document.blokken) == 4 and [m.soort for m in document.meldingen] == ["grens"]


def test_paths_in_the_archive_touch_nothing_outside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    inhoud = docx(p("Tekst"), delen={"../../buiten.txt": "x", "/etc/x": "x", "word\\..\\..\\y": "x"})
    assert [b.tekst for b in lees_bytes(inhoud, "x.docx").blokken] == ["Tekst"]
    assert not list(tmp_path.iterdir()) and not (tmp_path.parent / "buiten.txt").exists()


def test_a_relation_that_points_outside_is_not_followed() -> None:
    rel = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" '
        'Type="x/officeDocument" Target="../../../../etc/passwd"/></Relationships>'
    )
    assert lees_bytes(docx(p("Tekst"), delen={"_rels/.rels": rel}), "x.docx").blokken[0].tekst == "Tekst"


@pytest.mark.parametrize("diep", [60, 5_000])
def test_absurd_nesting_is_read_or_refused_quickly(diep: int) -> None:
    cel = "<w:tbl><w:tr><w:tc>" * diep + p("diep") + "</w:tc></w:tr></w:tbl>" * diep
    begin = time.perf_counter()
    try:
        assert lees_bytes(docx(cel), "x.docx").blokken[0].tekst == "diep"
    except LeesFout as fout:
        assert fout.doe
    assert time.perf_counter() - begin < 2


def test_an_encrypted_zip_is_told() -> None:
    dicht = bytearray(GOED)
    for kop, plek in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        begin = dicht.find(kop)
        while begin >= 0:
            dicht[begin + plek] |= 1
            begin = dicht.find(kop, begin + 4)
    with pytest.raises(LeesFout, match="wachtwoord"):
        lees_bytes(bytes(dicht), "x.docx")


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data(), bron=st.sampled_from([GOED, odt("<text:h>Kop</text:h><text:p>Tekst.</text:p>")]))
def test_any_damage_gives_a_document_or_a_message(data: st.DataObject, bron: bytes) -> None:
    """Bytes changed, cut or repeated anywhere: a `Document` comes out, or a `LeesFout`, nothing else."""
    inhoud = bytearray(bron)
    for plek, waarde in data.draw(st.lists(st.tuples(st.integers(0, len(bron) - 1), st.integers(0, 255)), max_size=8)):
        inhoud[plek] = waarde
    einde = data.draw(st.one_of(st.none(), st.integers(0, len(bron))))
    _lees_of_weiger(bytes(inhoud[:einde]))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data(), deel=st.sampled_from(["word/document.xml", "word/styles.xml", "[Content_Types].xml"]))
def test_any_damage_inside_a_part_gives_a_document_or_a_message(data: st.DataObject, deel: str) -> None:
    """The same, but with the zip around it whole, so that the XML itself is damaged."""
    with zipfile.ZipFile(io.BytesIO(GOED)) as bron:
        delen: dict[str, str | bytes] = {naam: bron.read(naam) for naam in bron.namelist()}
    xml = delen[deel]
    assert isinstance(xml, bytes)
    begin = data.draw(st.integers(0, len(xml)))
    delen[deel] = xml[:begin] + data.draw(st.binary(max_size=6)) + xml[begin + data.draw(st.integers(0, 60)) :]
    _lees_of_weiger(zip_van(delen))


def _lees_of_weiger(inhoud: bytes) -> None:
    try:
        document = lees_bytes(inhoud, "x.docx")
    except LeesFout as fout:
        assert fout.wat and fout.doe
    else:
        assert document.blokken
