"""PDF files made for the purpose, each with one trap that real ones hold."""

from __future__ import annotations

import io
import shutil
import sys
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from raadslint.fouten import LeesFout
from raadslint.model import Document
from raadslint.parser import lees_bytes
from raadslint.parser.grenzen import Grenzen
from tests.maakpdf import Blad, maak_pdf

ZIN = "Het college stelt voor om de verlichting langs de fietsroute te vervangen door lampen die"
VERVOLG = "minder stroom gebruiken. Dat past bij het beleid."


def lees(*bladen: Blad, wachtwoord: str | None = None, draai: int = 0, titel: str = "") -> Document:
    return lees_bytes(maak_pdf(*bladen, wachtwoord=wachtwoord, draai=draai, titel=titel), "stuk.pdf")


def teksten(document: Document) -> list[str]:
    return [blok.tekst for blok in document.blokken]


def gevuld(blad: Blad, y: float = 700, aantal: int = 3) -> Blad:
    """A page with paragraphs of full lines, so that there is running text to compare with."""
    for i in range(aantal):
        blad.regels(70, y - i * 56, [ZIN, ZIN.lower(), VERVOLG])
    return blad


HEEL = maak_pdf(*(gevuld(Blad()) for _ in range(3)))


def test_lines_become_paragraphs_whatever_the_space_between_lines() -> None:
    for afstand in (13.0, 16.5, 22.0):
        blad = Blad().regels(
            70, 700, [ZIN, "minder stroom gebruiken.", "Een nieuwe alinea begint hier."], afstand=afstand
        )
        assert teksten(lees(blad)) == [f"{ZIN} minder stroom gebruiken.", "Een nieuwe alinea begint hier."]


def test_a_heading_is_bold_and_a_wrapped_heading_is_one() -> None:
    blad = gevuld(Blad().tekst(70, 720, "Inleiding", font="vet"))
    kop = lees(blad).blokken[0]
    assert (kop.soort, kop.tekst, kop.stijl.vet) == ("kop", "Inleiding", True)
    lang = ["Toelichting op de monitor en op de inzet van de middelen uit het", "investeringsfonds"]
    blad = gevuld(Blad().regels(70, 740, lang, font="vet", grootte=14), y=690)
    assert lees(blad).blokken[0].tekst == " ".join(lang)


def test_typed_numbers_and_bullets_leave_the_text() -> None:
    blad = Blad()
    punten = [
        "1. Het plan vast te stellen;",
        "a) het krediet te verlenen;",
        "1.1 Het plan past in het beleid.",
        "\u2022 De kosten.",
    ]
    for i, punt in enumerate(punten):
        blad.tekst(70, 700 - i * 15, punt)
    gelezen = [(b.lijstnummer, b.tekst) for b in lees(gevuld(blad, 600)).blokken[:4]]
    assert gelezen == [
        ("1.", "Het plan vast te stellen;"),
        ("a)", "het krediet te verlenen;"),
        ("1.1", "Het plan past in het beleid."),
        ("•", "De kosten."),
    ]


def test_a_number_with_a_wide_gap_and_hanging_text_is_one_item() -> None:
    blad = Blad()
    blad.tekst(70, 700, "1.").tekst(
        95, 700, "Het uitvoeringsprogramma voor de fietsroutes vast te stellen en de raad daar elk jaar"
    )
    blad.tekst(95, 686, "over te informeren.")
    blad.tekst(70, 672, "2.").tekst(95, 672, "Het krediet te verlenen.")
    punten = [(b.lijstnummer, b.tekst.split()[-1]) for b in lees(blad).blokken]
    assert punten == [("1.", "informeren."), ("2.", "verlenen.")]


@pytest.mark.parametrize(
    ("boven", "onder", "samen"),
    [
        ("verantwoordelijk-", "heid van het college.", "verantwoordelijkheid"),
        ("en het VN-", "verdrag over de rechten.", "VN-verdrag"),
        ("en de Wmo-", "voorziening van dit jaar.", "Wmo-voorziening"),
        ("en het pgb-", "tarief van dit jaar.", "pgb-tarief"),
        ("en Noord-", "Holland van dit jaar.", "Noord-Holland"),
        ("en het sociaal-", "en zorgdomein is dit.", "sociaal- en zorgdomein"),
        ("met een krediet van €", "325.000 voor dit jaar.", "€ 325.000"),
        ("met ingang van 14 april", "2026 in werking te laten treden.", "14 april 2026"),
    ],
)
def test_words_amounts_and_dates_over_a_line_end(boven: str, onder: str, samen: str) -> None:
    vol = "Het college stelt voor om de verlichting langs de routes te vervangen "
    regel = vol[: 84 - len(boven)].rsplit(" ", 1)[0] + " " + boven
    tekst = " ".join(teksten(lees(Blad().regels(70, 700, [regel, onder]))))
    assert samen in tekst


def test_a_word_that_the_document_spells_with_a_hyphen_keeps_it() -> None:
    blad = Blad().regels(
        70, 700, ["Het beleid over de woon-zorgzone is vastgesteld en de gemeente werkt de woon-", "zorgzone uit."]
    )
    assert "de woon-zorgzone uit." in teksten(lees(blad))[0]


def test_running_heads_feet_and_page_numbers_are_no_text() -> None:
    bladen = []
    for nummer in range(1, 5):
        blad = gevuld(Blad())
        blad.tekst(70, 800, "Gemeente Waterveen, zaaknummer 2026-12")
        blad.tekst(480, 40, f"Pagina {nummer} van 4")
        bladen.append(blad)
    document = lees(*bladen)
    assert document.kopteksten == ("Gemeente Waterveen, zaaknummer 2026-12", "Pagina # van 4")
    assert not any("Pagina" in t or "Gemeente Waterveen" in t for t in teksten(document))


def test_a_first_page_of_its_own_and_odd_and_even_pages() -> None:
    titel = gevuld(Blad().tekst(70, 800, "Raadsvoorstel", font="vet", grootte=18))
    koppen = ["Even bladzijde", "Oneven bladzijde"] * 4
    document = lees(titel, *(gevuld(Blad().tekst(70, 800, kop)) for kop in koppen))
    assert document.kopteksten == ("Even bladzijde", "Oneven bladzijde")
    assert teksten(document)[0] == "Raadsvoorstel"


def test_a_sentence_over_a_page_end_is_one_with_a_footer_between() -> None:
    een = gevuld(Blad(), aantal=2).tekst(70, 500, ZIN).tekst(300, 40, "1")
    twee = Blad().tekst(70, 760, VERVOLG).tekst(70, 700, "Een andere alinea.").tekst(300, 40, "2")
    document = lees(een, twee)
    blok = next(b for b in document.blokken if b.tekst == f"{ZIN} {VERVOLG}")
    assert blok.pagina == 1
    assert [h.pagina for h in blok.herkomst] == [1, 2]


def test_provenance_gives_page_and_box_of_each_line() -> None:
    blok = lees(Blad().regels(70, 700, [ZIN, VERVOLG])).blokken[0]
    assert [blok.tekst[h.begin : h.eind].strip() for h in blok.herkomst] == [ZIN, VERVOLG]
    for plek, y in zip(blok.herkomst, (700, 686), strict=True):
        assert plek.vak is not None
        x0, y0, x1, y1 = plek.vak
        assert x0 == pytest.approx(70, abs=2)
        assert y0 < y < y1
        assert x1 > x0 + 100


def test_kenmerken_without_lines_are_label_and_value() -> None:
    blad = Blad()
    for i, (label, waarde) in enumerate(
        [("Zaaknummer", "2026-12"), ("Portefeuillehouder", "A. de Wit"), ("Onderwerp", "Vaststellen van het programma")]
    ):
        blad.tekst(70, 760 - i * 16, label).tekst(200, 760 - i * 16, waarde)
    blad.tekst(200, 760 - 3 * 16, "voor de fietsroutes")
    gelezen = [(b.soort, b.rij, b.kolom, b.tekst) for b in lees(gevuld(blad, 650)).blokken[:6]]
    assert gelezen == [
        ("cel", 0, 0, "Zaaknummer"),
        ("cel", 0, 1, "2026-12"),
        ("cel", 1, 0, "Portefeuillehouder"),
        ("cel", 1, 1, "A. de Wit"),
        ("cel", 2, 0, "Onderwerp"),
        ("cel", 2, 1, "Vaststellen van het programma voor de fietsroutes"),
    ]


@pytest.mark.parametrize("lijnen", [False, True])
def test_an_oplegger_has_its_headings_left_and_its_text_right(lijnen: bool) -> None:
    smal = ["De gemeente wil dat meer inwoners de fiets pakken", "en dat zij veilig over straat gaan."]
    blad = Blad()
    blad.tekst(70, 700, "Inleiding", font="vet").regels(220, 700, smal)
    blad.tekst(70, 650, "Financiële", font="vet").tekst(70, 636, "gevolgen", font="vet").regels(220, 650, smal)
    blad.tekst(70, 600, "Communicatie", font="vet").regels(220, 600, smal)
    if lijnen:
        blad.rooster([60, 210, 540], [720, 670, 620, 570])
    gelezen = [(b.rij, b.kolom, b.tekst) for b in lees(blad).blokken]
    waarde = " ".join(smal)
    assert gelezen == [
        (0, 0, "Inleiding"),
        (0, 1, waarde),
        (1, 0, "Financiële gevolgen"),
        (1, 1, waarde),
        (2, 0, "Communicatie"),
        (2, 1, waarde),
    ]


@pytest.mark.parametrize("lijnen", [False, True])
def test_a_table_of_amounts_keeps_rows_and_columns(lijnen: bool) -> None:
    rijen = [("Post", "2026", "2027"), ("Aanleg", "€ 100.000", "€ 50.000"), ("Beheer", "€ 1.000", "€ 2.500")]
    blad = gevuld(Blad(), 780, 2)
    for i, rij in enumerate(rijen):
        for x, tekst in zip((75, 250, 400), rij, strict=True):
            blad.tekst(x, 600 - i * 20, tekst)
    if lijnen:
        blad.rooster([70, 240, 390, 520], [616, 594, 574, 554])
    cellen = {(b.rij, b.kolom): b.tekst for b in lees(blad).blokken if b.soort == "cel"}
    assert cellen == {(r, k): tekst for r, rij in enumerate(rijen) for k, tekst in enumerate(rij)}


def test_a_frame_around_text_is_no_table() -> None:
    blad = gevuld(Blad(), 700).rooster([60, 560], [730, 500])
    assert all(b.soort == "alinea" for b in lees(blad).blokken)


def test_an_oplegger_goes_on_on_the_next_page() -> None:
    tekst = [
        "De gemeente wil dat meer inwoners de fiets pakken en",
        "dat zij veilig over straat gaan naar het werk of naar de",
    ]
    een = Blad().tekst(70, 120, "Onderwerp", font="vet").tekst(220, 120, "Fietsroutes")
    een.tekst(70, 100, "Inleiding", font="vet").regels(220, 100, tekst)
    twee = (
        Blad()
        .tekst(220, 780, "school. Dat is gezond.")
        .tekst(70, 740, "Planning", font="vet")
        .tekst(220, 740, "Dit jaar.")
    )
    document = lees(een, twee)
    gelezen = [(b.tabel, b.rij, b.kolom, b.tekst) for b in document.blokken]
    assert gelezen[3] == (1, 1, 1, " ".join(tekst) + " school. Dat is gezond.")
    assert gelezen[4:] == [(1, 2, 0, "Planning"), (1, 2, 1, "Dit jaar.")]


def test_two_columns_are_read_one_after_the_other() -> None:
    links = [
        "Dit is de eerste kolom van de tekst en die",
        "loopt door tot onderaan de bladzijde en gaat",
        "daarna verder in de tweede kolom waar het",
    ]
    rechts = [
        "verhaal verder gaat alsof er niets tussen zit",
        "en de lezer merkt dat niet, want de zin is",
        "gewoon één zin.",
    ]
    blad = Blad().regels(70, 700, links, grootte=10).regels(310, 700, rechts, grootte=10)
    assert teksten(lees(blad)) == [" ".join(links + rechts)]


def test_footnotes_are_kept_with_their_anchor_and_not_in_the_sentence() -> None:
    blad = gevuld(Blad(), 780, 3)
    blad.tekst(70, 500, "In 2018").tekst(109.5, 504, "12", grootte=6).tekst(118, 500, "besloot de raad tot een visie.")
    blad.tekst(70, 100, "12", grootte=6).tekst(78, 97, "Besluit van de raad van 3 mei 2018.", grootte=8)
    document = lees(blad)
    blok = document.blokken[-1]
    assert blok.tekst == "In 2018 besloot de raad tot een visie."
    noot = document.noten[0]
    assert (noot.anker, noot.positie, noot.tekst) == (
        blok.nummer,
        len("In 2018"),
        "Besluit van de raad van 3 mei 2018.",
    )


def test_square_metres_are_no_note() -> None:
    blad = gevuld(Blad(), 780, 3).tekst(70, 500, "Het gebied is 12 m").tekst(160.5, 504, "2", grootte=6)
    assert teksten(lees(blad))[-1] == "Het gebied is 12 m2"


def test_letter_spaced_words_are_closed() -> None:
    document = lees(gevuld(Blad().tekst(70, 760, "b e s l u i t :", font="vet")))
    assert document.blokken[0].tekst == "besluit :"


def test_a_password_that_is_empty_is_no_obstacle_and_a_real_one_is_told() -> None:
    assert teksten(lees(gevuld(Blad()), wachtwoord=""))
    with pytest.raises(LeesFout, match="wachtwoord"):
        lees(gevuld(Blad()), wachtwoord="geheim")


def test_scanned_pages_are_named_and_a_whole_scan_is_refused() -> None:
    document = lees(gevuld(Blad()), Blad(beeld=True), gevuld(Blad()), Blad(beeld=True))
    melding = next(m for m in document.meldingen if m.soort == "scan")
    assert melding.paginas == (2, 4)
    assert "pagina 2 en 4" in melding.tekst
    with pytest.raises(LeesFout, match="scan"):
        lees(Blad(beeld=True))


def test_an_empty_page_is_no_scan() -> None:
    assert lees(gevuld(Blad()), Blad()).meldingen == ()
    with pytest.raises(LeesFout, match="geen tekst"):
        lees(Blad())


@pytest.mark.parametrize("draai", [90, 180, 270])
def test_a_turned_page_is_read(draai: int) -> None:
    document = lees(Blad().regels(40, 400, [ZIN, VERVOLG, "Een andere alinea."]), draai=draai)
    assert teksten(document) == [f"{ZIN} {VERVOLG}", "Een andere alinea."]


@pytest.mark.parametrize("deel", [0.1, 0.5, 0.9, 0.99])
def test_a_truncated_file_is_read_or_refused(deel: float) -> None:
    inhoud = maak_pdf(*[gevuld(Blad()) for _ in range(5)])
    try:
        lees_bytes(inhoud[: int(len(inhoud) * deel)], "stuk.pdf")
    except LeesFout as fout:
        assert fout.doe


def test_ten_thousand_pages_are_read_within_the_limits() -> None:
    inhoud = maak_pdf(*[Blad().tekst(70, 700, f"Bladzijde met tekst nummer {i}.") for i in range(10_000)])
    begin = time.monotonic()
    document = lees_bytes(inhoud, "groot.pdf", Grenzen(paginas=200))
    assert time.monotonic() - begin < 20
    assert document.paginas == 10_000
    assert next(m for m in document.meldingen if m.soort == "grens").aantal == 10_000


def test_the_clock_stops_a_file_that_takes_too_long() -> None:
    with pytest.raises(LeesFout, match="seconden"):
        lees_bytes(maak_pdf(gevuld(Blad())), "stuk.pdf", Grenzen(seconden=-1))


def test_the_title_in_the_properties() -> None:
    assert lees(gevuld(Blad()), titel="Raadsvoorstel fietsroutes").titel == "Raadsvoorstel fietsroutes"


def test_tags_say_what_is_a_heading_a_paragraph_and_furniture() -> None:
    blad = Blad().tekst(70, 800, "Gemeente Waterveen")
    blad.tekst(70, 700, "Inleiding", tag="H2")
    for i in range(6):
        blad.tekst(70, 680 - i * 14, f"Regel {i} is een alinea.", tag="P")
    document = lees(blad)
    assert [(b.soort, b.niveau) for b in document.blokken[:2]] == [("kop", 2), ("alinea", 0)]
    assert len(document.blokken) == 7
    assert document.kopteksten == ("Gemeente Waterveen",)
    assert document.opmaak == ("koppen", "tags")


def scan(*bladen: Blad) -> bytes:
    """The same pages as pictures."""
    import pypdfium2 as pdfium

    pdf = pdfium.PdfDocument(maak_pdf(*bladen))
    beelden = [page.render(scale=2).to_pil() for page in pdf]
    uit = io.BytesIO()
    beelden[0].save(uit, format="PDF", save_all=True, append_images=beelden[1:], resolution=144)
    return uit.getvalue()


def test_a_scan_is_recognised_when_asked() -> None:
    pytest.importorskip("pytesseract")
    if shutil.which("tesseract") is None:
        pytest.skip("tesseract is not installed")
    document = lees_bytes(scan(Blad().regels(70, 700, [ZIN, VERVOLG], grootte=12)), "scan.pdf", ocr=True)
    assert "langs de fietsroute te vervangen" in document.blokken[0].tekst
    assert document.meldingen[0].soort == "ocr"
    assert "aanwijzingen" in document.meldingen[0].tekst


def test_without_tesseract_the_user_hears_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pytesseract", None)
    with pytest.raises(LeesFout, match=r"raadslint\[ocr\]"):
        lees_bytes(maak_pdf(Blad(beeld=True)), "scan.pdf", ocr=True)


@settings(max_examples=40, deadline=None)
@given(plaats=st.floats(0, 1), bytes_=st.binary(min_size=1, max_size=40))
def test_a_damaged_file_is_read_or_refused(plaats: float, bytes_: bytes) -> None:
    inhoud = bytearray(HEEL)
    begin = int(plaats * (len(inhoud) - 1))
    inhoud[begin : begin + len(bytes_)] = bytes_
    try:
        lees_bytes(bytes(inhoud), "stuk.pdf", Grenzen(seconden=10))
    except LeesFout as fout:
        assert fout.doe


def test_ruled_tables_are_what_pdfplumber_sees() -> None:
    pdfplumber = pytest.importorskip("pdfplumber")
    rijen = [["Wat", "Wanneer", "Wie"], ["Commissie", "3 november", "griffie"], ["Raad", "27 november", "voorzitter"]]
    blad = gevuld(Blad(), 780, 2)
    for i, rij in enumerate(rijen):
        for x, tekst in zip((75, 200, 330), rij, strict=True):
            blad.tekst(x, 500 - i * 20, tekst)
    blad.rooster([70, 195, 325, 450], [515, 494, 474, 454])
    inhoud = maak_pdf(blad)
    with pdfplumber.open(io.BytesIO(inhoud)) as pdf:
        verwacht = pdf.pages[0].extract_tables()[0]
    cellen = [b for b in lees_bytes(inhoud, "stuk.pdf").blokken if b.soort == "cel"]
    gelezen = [[b.tekst for b in cellen if b.rij == rij] for rij in range(3)]
    assert gelezen == verwacht == rijen
