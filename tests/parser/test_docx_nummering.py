"""Automatic numbers: what Word prints in front of a paragraph, also as LibreOffice shows it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from raadslint.parser import lees_bytes
from raadslint.parser.nummering import getal_als
from tests.maakdocx import STIJLEN, docx, eraf, herstart, lijst, niveau, num, p, r, stijl

GEWOON = lijst(0, niveau(0, "decimal", "%1."), niveau(1, "lowerLetter", "%2."), niveau(2, "lowerRoman", "%3)"))
MEERLAAGS = lijst(
    1,
    niveau(0, "decimal", "%1", '<w:pStyle w:val="GenKop1"/>'),
    niveau(1, "decimal", "%1.%2", '<w:pStyle w:val="GenKop2"/>'),
    niveau(2, "lowerLetter", "%1.%2.%3"),
)
GENUMMERDE_KOPPEN = (
    STIJLEN
    + stijl("Genummerde kop 1", "GenKop1", "Kop1", '<w:numPr><w:numId w:val="1"/></w:numPr>')
    + stijl("Genummerde kop 2", "GenKop2", "Kop2", '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>')
    + stijl("Erft", "Erft", "GenKop2")
    + stijl("Zonder", "Zonder", "GenKop1", '<w:numPr><w:numId w:val="0"/></w:numPr>')
)


@dataclass(frozen=True)
class Geval:
    """A document and the numbers that a reader sees, in order (empty for a paragraph without one)."""

    nummering: str
    alineas: tuple[str, ...]
    nummers: tuple[str, ...]
    stijlen: str = STIJLEN
    ook_libreoffice: bool = True


def _punten(*plaatsen: tuple[int, int]) -> tuple[str, ...]:
    return tuple(p(f"Punt {i}", num=plaats) for i, plaats in enumerate(plaatsen))


GEVALLEN = {
    "gewoon": Geval(GEWOON + num(1, 0), _punten((1, 0), (1, 0), (1, 0)), ("1.", "2.", "3.")),
    "lagen": Geval(
        GEWOON + num(1, 0),
        _punten((1, 0), (1, 1), (1, 1), (1, 2), (1, 0), (1, 1)),
        ("1.", "a.", "b.", "i)", "2.", "a."),
    ),
    "loopt door na een alinea": Geval(
        GEWOON + num(1, 0), (*_punten((1, 0)), p("Tussendoor"), *_punten((1, 0))), ("1.", "", "2.")
    ),
    "twee lijsten, een definitie": Geval(GEWOON + num(1, 0) + num(2, 0), _punten((1, 0), (2, 0)), ("1.", "2.")),
    "herstart": Geval(
        GEWOON + num(1, 0) + num(2, 0, herstart(0, 1)),
        _punten((1, 0), (1, 0), (2, 0), (2, 0)),
        ("1.", "2.", "1.", "2."),
    ),
    "herstart bij c": Geval(
        lijst(0, niveau(0, "lowerLetter", "%1)")) + num(1, 0, herstart(0, 3)), _punten((1, 0), (1, 0)), ("c)", "d)")
    ),
    "romeins": Geval(
        lijst(0, niveau(0, "upperRoman", "%1."), niveau(1, "upperLetter", "%2.")) + num(1, 0),
        _punten((1, 0), (1, 0), (1, 0), (1, 0), (1, 1)),
        ("I.", "II.", "III.", "IV.", "A."),
    ),
    "2.a": Geval(
        lijst(0, niveau(0, "decimal", "%1."), niveau(1, "lowerLetter", "%1.%2")) + num(1, 0),
        _punten((1, 0), (1, 0), (1, 1), (1, 1)),
        ("1.", "2.", "2.a", "2.b"),
    ),
    "juridisch": Geval(
        lijst(0, niveau(0, "upperRoman", "%1"), niveau(1, "decimal", "%1.%2", "<w:isLgl/>")) + num(1, 0),
        _punten((1, 0), (1, 0), (1, 1)),
        ("I", "II", "2.1"),
        ook_libreoffice=False,  # LibreOffice does not know w:isLgl
    ),
    "koppen met stijl": Geval(
        MEERLAAGS + num(1, 1),
        (
            p("Aanleiding", stijl="GenKop1"),
            p("Kosten", stijl="GenKop2"),
            p("Baten", stijl="Erft"),
            p("Vervolg", stijl="GenKop1"),
            p("Los", stijl="Zonder"),
            p("Planning", stijl="GenKop2"),
        ),
        ("1", "1.1", "1.2", "2", "", "2.1"),
        GENUMMERDE_KOPPEN,
    ),
    "uitgezet in de alinea": Geval(
        MEERLAAGS + num(1, 1),
        (p("Een", stijl="GenKop1"), p("Geen", stijl="GenKop1", num=(0, 0)), p("Twee", stijl="GenKop1")),
        ("1", "", "2"),
        GENUMMERDE_KOPPEN,
    ),
    "opsomming": Geval(
        lijst(0, niveau(0, "bullet", "\uf0b7"), niveau(1, "bullet", "–")) + num(1, 0),
        _punten((1, 0), (1, 1)),
        ("•", "•"),
    ),
    "artikelen": Geval(
        lijst(0, niveau(0, "decimal", "Artikel %1")) + num(1, 0), _punten((1, 0), (1, 0)), ("Artikel 1", "Artikel 2")
    ),
    "begint diep": Geval(
        lijst(0, niveau(0, "decimal", "%1."), niveau(1, "decimal", "%1.%2")) + num(1, 0),
        _punten((1, 1), (1, 1)),
        ("1.1", "1.2"),
    ),
    "eigen laag in de lijst": Geval(
        GEWOON + num(1, 0, f'<w:lvlOverride w:ilvl="0">{niveau(0, "upperLetter", "%1.")}</w:lvlOverride>'),
        _punten((1, 0), (1, 0)),
        ("A.", "B."),
    ),
    "lagen beginnen niet opnieuw": Geval(
        lijst(0, niveau(0, "decimal", "%1."), niveau(1, "decimal", "%2)", '<w:lvlRestart w:val="0"/>')) + num(1, 0),
        _punten((1, 0), (1, 1), (1, 0), (1, 1)),
        ("1.", "1)", "2.", "2)"),
        ook_libreoffice=False,  # LibreOffice restarts the level all the same
    ),
    "weggehaald punt telt niet": Geval(
        GEWOON + num(1, 0),
        (
            *_punten((1, 0)),
            p(eraf("Weg"), num=(1, 0), ppr='<w:rPr><w:del w:id="9" w:author="A"/></w:rPr>'),
            *_punten((1, 0)),
        ),
        ("1.", "2."),
        ook_libreoffice=False,  # LibreOffice shows the deleted text
    ),
    "leeg punt telt wel": Geval(
        GEWOON + num(1, 0), (p(num=(1, 0)), p("Twee", num=(1, 0))), ("2.",), ook_libreoffice=False
    ),
    "getypte punten ernaast": Geval(
        GEWOON + num(1, 0), (p("a) zelf getypt"), p(r("Automatisch"), num=(1, 0))), ("a)", "1."), ook_libreoffice=False
    ),
    "definitie via een lijststijl": Geval(
        lijst(0, niveau(0, "decimal", "%1)"), extra='<w:styleLink w:val="Lijst"/>')
        + lijst(1, extra='<w:numStyleLink w:val="Lijst"/>')
        + num(1, 0)
        + num(2, 1),
        _punten((2, 0), (2, 0)),
        ("1)", "2)"),
        STIJLEN + '<w:style w:type="numbering" w:styleId="Lijst"><w:name w:val="Lijst"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
    ),
    "onbekende lijst": Geval(GEWOON + num(1, 0), _punten((7, 0), (1, 0)), ("", "1."), ook_libreoffice=False),
}  # fmt: skip


def _inhoud(geval: Geval) -> bytes:
    return docx(*geval.alineas, stijlen=geval.stijlen, nummering=geval.nummering)


@pytest.mark.parametrize("naam", GEVALLEN)
def test_numbers_as_printed(naam: str) -> None:
    geval = GEVALLEN[naam]
    assert tuple(b.lijstnummer for b in lees_bytes(_inhoud(geval), "x.docx").blokken) == geval.nummers


def test_depth_and_kind() -> None:
    geval = GEVALLEN["lagen"]
    blokken = lees_bytes(_inhoud(geval), "x.docx").blokken
    assert [b.niveau for b in blokken] == [0, 1, 1, 2, 0, 1] and {b.soort for b in blokken} == {"lijstpunt"}


def test_numbered_headings_are_headings() -> None:
    blokken = lees_bytes(_inhoud(GEVALLEN["koppen met stijl"]), "x.docx").blokken
    assert [(b.soort, b.niveau) for b in blokken][:2] == [("kop", 1), ("kop", 2)]


@pytest.mark.parametrize(
    ("getal", "vorm", "tekst"),
    [
        (28, "lowerLetter", "bb"), (4, "lowerRoman", "iv"), (1990, "upperRoman", "MCMXC"), (7, "decimalZero", "07"),
        (3, "onbekend", "3"), (0, "lowerLetter", "0"), (-1, "lowerRoman", "-1"), (2, "ordinal", "2e"),
    ],
)  # fmt: skip
def test_forms_of_numbers(getal: int, vorm: str, tekst: str) -> None:
    assert getal_als(getal, vorm) == tekst


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed")
def test_the_numbers_are_those_of_libreoffice(tmp_path: Path) -> None:
    """One call of LibreOffice over all cases: its text export prints the numbers."""
    namen = [n for n, geval in GEVALLEN.items() if geval.ook_libreoffice]
    for i, naam in enumerate(namen):
        (tmp_path / f"{i}.docx").write_bytes(_inhoud(GEVALLEN[naam]))
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{tmp_path}/profiel", "--headless", "--convert-to", "txt:Text",
         "--outdir", str(tmp_path / "uit"), *(str(tmp_path / f"{i}.docx") for i in range(len(namen)))],
        check=False, capture_output=True, timeout=120, env={**os.environ, "LC_ALL": "C.UTF-8"},
    )  # fmt: skip
    for i, naam in enumerate(namen):
        regels = (tmp_path / "uit" / f"{i}.txt").read_text("utf-8-sig").splitlines()
        blokken = lees_bytes(_inhoud(GEVALLEN[naam]), "x.docx").blokken
        onze = [f"{b.lijstnummer} {b.tekst}".strip() for b in blokken]
        hunne = [re.sub(r"^[\uf0b7–•◦]", "•", regel.strip()) for regel in regels if regel.strip()]
        assert onze == [re.sub(r"\s+", " ", regel) for regel in hunne], naam
