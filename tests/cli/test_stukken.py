"""Commands over a document, two versions, a bundle or many: run as a user runs them."""

from __future__ import annotations

import io
import json
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from tests.cli.test_hulp import roep

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
VAAG = SAMPLES / "docx" / "vaag-dictum.docx"
GOED = SAMPLES / "docx" / "goed-ontmoetingsplein.docx"
Roep = Callable[..., tuple[int, str, str]]


@pytest.fixture
def raadslint(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Roep:
    """Call the command line, with ``invoer`` on standard input."""

    def call(*arguments: object, invoer: str = "") -> tuple[int, str, str]:
        monkeypatch.setattr("sys.stdin", io.StringIO(invoer))
        return roep(capsys, *map(str, arguments))

    return call


@pytest.fixture
def bundel(tmp_path: Path) -> Path:
    """Two samples in one PDF, as for a meeting."""
    from pypdf import PdfWriter

    writer = PdfWriter()
    for name in ("vaag-dictum", "zonder-context"):
        writer.append(str(SAMPLES / "pdf" / f"{name}.pdf"))
    target = tmp_path / "vergadering.pdf"
    writer.write(str(target))
    return target


# --- ontleed, bundel, agenda -----------------------------------------------------------------------------------------


def test_ontleed_shows_what_was_read_and_the_text_only_when_asked(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    from raadslint.cli import main

    found = []
    for extra in ((), ("--met-tekst",)):
        with pytest.raises(SystemExit):
            main(["ontleed", str(VAAG), *extra])
        found.append(json.loads(capsysbinary.readouterr().out))
    short, whole = found
    assert len(short["beslispunten"]) == 5
    assert "tekst" not in short
    assert len(whole["tekst"]) == short["document"]["blokken"]


def test_ontleed_as_markdown_has_a_block_a_line(raadslint: Roep) -> None:
    code, out, _ = raadslint("ontleed", VAAG, "--formaat", "md")
    assert code == 0
    assert out.splitlines()[0] == "# Raadsvoorstel"


def test_a_bundle_gives_an_index_and_a_page_for_each_proposal(raadslint: Roep, bundel: Path, tmp_path: Path) -> None:
    code, _, err = raadslint("bundel", bundel, "--uitvoer", tmp_path / "uit")
    assert code == 0
    assert "2 voorstellen gevonden" in err
    names = sorted(p.name for p in (tmp_path / "uit").iterdir())
    assert names == [
        "01-verordening-op-de-markt-noorderwaard-2027.html",
        "02-visie-op-sport-en-bewegen-zuiderkoog.html",
        "index.html",
    ]


def test_the_agenda_holds_the_meetings(raadslint: Roep, tmp_path: Path) -> None:
    code, _, err = raadslint("agenda", VAAG, GOED, "--uitvoer", tmp_path)
    assert code == 0
    assert "agenda.ics" in err
    text = (tmp_path / "agenda.ics").read_text(encoding="utf-8")
    assert "DTSTART;VALUE=DATE:20261217" in text
    assert "DTSTART;VALUE=DATE:20261015" in text


@pytest.mark.parametrize(
    ("opdracht", "melding"),
    [
        (("ontleed", "MAP"), "dit is een map. Noem één bestand."),
        (("annoteer", "MAP", "--uitvoer", "UIT"), "dit is een map. Noem één bestand."),
        (("bundel", "VAAG", "--uitvoer", "UIT"), "dit is geen bundel: raadsvoorstel."),
        (("beoordeel", "BUNDEL", "--naam", "J. Bakema"), "dit is een bundel met meer voorstellen."),
        (("vergelijk", "BUNDEL", "VAAG"), "dit is een bundel met meer voorstellen."),
        (("vergelijk", "VAAG", "WEG"), "bestaat niet"),
        (("opschonen", "BUNDEL", "--uitvoer", "UIT"), "opschonen kan alleen bij een Word-bestand."),
        (("annoteer", "TXT", "--uitvoer", "UIT"), "in een txt-bestand kan raadslint geen opmerkingen zetten."),
        (("overzicht", "LEEG", "--uitvoer", "UIT"), "hier staat geen bestand dat raadslint leest."),
        (("beoordeel", "VAAG", "--naam", "J. Bakema", "--vraag", "geld.9"), "deze vraag is er niet: geld.9."),
    ],
)
def test_what_cannot_be_done_is_told_in_dutch(
    opdracht: tuple[str, ...], melding: str, raadslint: Roep, bundel: Path, tmp_path: Path
) -> None:
    text, empty = tmp_path / "voorstel.txt", tmp_path / "leeg"
    text.write_text("Raadsvoorstel\n\nVoorgesteld besluit\n1. De nota vast te stellen.\n", encoding="utf-8")
    empty.mkdir()
    paths = {
        "MAP": tmp_path, "UIT": tmp_path / "uit", "VAAG": VAAG, "BUNDEL": bundel, "WEG": tmp_path / "weg.docx",
        "TXT": text, "LEEG": empty,
    }  # fmt: skip
    code, out, err = raadslint(*(paths.get(word, word) for word in opdracht))
    assert (code, out) == (2, "")
    assert melding in err
    assert not (tmp_path / "uit").exists()


# --- annoteer, opschonen ---------------------------------------------------------------------------------------------


def delen(pad: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(pad) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_annoteer_says_how_many_notes_it_left_out(raadslint: Roep, tmp_path: Path) -> None:
    code, _, err = raadslint("annoteer", VAAG, "--uitvoer", tmp_path, "--hoogstens", "2")
    assert code == 0
    assert "2 opmerkingen in" in err
    assert "weggelaten; de scorekaart heeft ze alle." in err
    assert "weggelaten" not in raadslint("annoteer", VAAG, "--uitvoer", tmp_path)[2]


def test_the_heaviest_findings_get_the_notes(raadslint: Roep, tmp_path: Path) -> None:
    raadslint("annoteer", VAAG, "--uitvoer", tmp_path, "--hoogstens", "3")
    comments = docx.Document(str(tmp_path / VAAG.name)).comments
    assert [c.author for c in comments] == ["raadslint"] * 3
    assert all(c.paragraphs[-1].text.startswith(("Blokkerend, ", "Ernstig, ")) for c in comments)


@pytest.mark.parametrize("sample", sorted((SAMPLES / "docx").glob("*.docx")), ids=lambda p: p.stem)
def test_opschonen_gives_the_draft_back(sample: Path, raadslint: Roep, tmp_path: Path) -> None:
    from tests.reporter.test_annotatie import kaal

    raadslint("annoteer", sample, "--uitvoer", tmp_path / "een")
    raadslint("opschonen", tmp_path / "een" / sample.name, "--uitvoer", tmp_path / "twee")
    before, after = delen(sample), delen(tmp_path / "twee" / sample.name)
    assert set(before) == set(after)
    assert {n for n in before if before[n] != after[n]} <= {"word/document.xml"}
    assert kaal((tmp_path / "twee" / sample.name).read_bytes()) == kaal(sample.read_bytes())


def test_a_copy_in_which_someone_worked_is_not_written_over(raadslint: Roep, tmp_path: Path) -> None:
    assert raadslint("annoteer", VAAG, "--uitvoer", tmp_path)[0] == 0
    assert raadslint("annoteer", VAAG, "--uitvoer", tmp_path)[0] == 0
    copy = tmp_path / VAAG.name
    document = docx.Document(str(copy))
    document.add_paragraph("Mijn eigen werk.")
    # python-docx keeps the comments part as it is, a word processor writes it anew
    comments = delen(copy)["word/comments.xml"].replace(b"<!--raadslint-->", b"")
    document.save(str(copy))
    with zipfile.ZipFile(copy) as archive:
        parts = {n: archive.read(n) for n in archive.namelist()} | {"word/comments.xml": comments}
    with zipfile.ZipFile(copy, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    code, _, err = raadslint("annoteer", VAAG, "--uitvoer", tmp_path)
    assert code == 2
    assert "niet door raadslint gemaakt" in err


def test_a_filled_in_sjabloon_is_not_written_over(raadslint: Roep, tmp_path: Path) -> None:
    assert raadslint("sjabloon", "nieuw", "--uitvoer", tmp_path)[0] == 0
    assert raadslint("sjabloon", "nieuw", "--uitvoer", tmp_path)[0] == 0
    (made,) = tmp_path.glob("*.docx")
    docx.Document(str(made)).save(str(made))
    assert raadslint("sjabloon", "nieuw", "--uitvoer", tmp_path)[0] == 2


# --- beoordeel, vergelijk, overzicht ---------------------------------------------------------------------------------


@pytest.fixture
def concept(tmp_path: Path) -> Path:
    return Path(shutil.copy(VAAG, tmp_path / "voorstel.docx"))


def test_answers_are_asked_one_by_one_saved_and_shown(raadslint: Roep, concept: Path) -> None:
    code, out, err = raadslint(
        "beoordeel", concept, invoer="J. Bakema\nnee\nDe bijlage is nodig.\n\nja\nKlopt.\nstop\n"
    )
    assert code == 0
    assert "Vraag 1 van" in out
    assert "2 antwoorden opgeslagen." in err
    side = concept.with_name("voorstel.beoordeling.yaml").read_text(encoding="utf-8")
    assert "De bijlage is nodig." in side
    shown = raadslint("toets", concept)[1]
    assert "Beantwoord door mensen" in shown
    assert "Sjabloon 1: nee (J. Bakema); raadslint zei ja" in shown


def test_who_stops_halfway_keeps_the_answers_and_is_asked_the_rest_later(raadslint: Roep, concept: Path) -> None:
    first = raadslint("beoordeel", concept, "--naam", "J. Bakema", invoer="nee\nDe bijlage is nodig.\nja\n")
    assert "1 antwoord opgeslagen." in first[2]
    again = raadslint("beoordeel", concept, "--naam", "J. Bakema", invoer="stop\n")[1]
    total = int(first[1].partition("Vraag 1 van ")[2].split()[0])
    assert f"Vraag 1 van {total - 1} " in again
    assert "0 antwoorden opgeslagen." in raadslint("beoordeel", concept, "--naam", "J. Bakema", invoer="stop\n")[2]


def test_one_question_can_be_asked_and_answered_again(raadslint: Roep, concept: Path) -> None:
    for said in ("nee", "deels"):
        answer = f"{said}\nZo is het.\n"
        raadslint("beoordeel", concept, "--naam", "J. Bakema", "--vraag", "besluit.2", invoer=answer)
    assert "Te nemen besluit 2: deels (J. Bakema)" in raadslint("toets", concept)[1]


def test_two_versions_are_compared_also_in_different_formats(raadslint: Roep, tmp_path: Path) -> None:
    code, out, _ = raadslint("vergelijk", VAAG, SAMPLES / "pdf" / "vaag-dictum.pdf")
    assert code == 0
    assert "Opgelost: 0" in out
    assert "Nieuw: 0" in out
    code, _, err = raadslint("vergelijk", VAAG, GOED, "--formaat", "html", "--uitvoer", tmp_path)
    assert code == 0
    assert "vergelijking.html" in err
    assert b"Wat is weggehaald" in (tmp_path / "vergelijking.html").read_bytes()


def test_an_overview_names_the_file_that_could_not_be_read(raadslint: Roep, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name in ("vaag-dictum", "goed-ontmoetingsplein"):
        shutil.copy(SAMPLES / "docx" / f"{name}.docx", folder)
    (folder / "kapot.docx").write_bytes(b"PK\x03\x04 kapot")
    code, _, err = raadslint("overzicht", folder, "--uitvoer", tmp_path / "uit", "--processen", "1")
    assert code == 2
    assert "2 stukken getoetst, 1 niet gelezen." in err
    assert {p.name for p in (tmp_path / "uit").iterdir()} == {"overzicht.html", "overzicht.xlsx", "overzicht.csv"}
    assert "kapot.docx" in (tmp_path / "uit" / "overzicht.html").read_text(encoding="utf-8")
