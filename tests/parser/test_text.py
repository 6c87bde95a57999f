"""Text files: which lines belong together, whatever the encoding and however the lines were broken."""

from __future__ import annotations

import pytest

from raadslint.fouten import LeesFout
from raadslint.model import Document
from raadslint.parser.text import lees_tekst


def lees(tekst: str | bytes, formaat: str = "txt") -> Document:
    inhoud = tekst if isinstance(tekst, bytes) else tekst.encode()
    return lees_tekst(inhoud, f"stuk.{formaat}", "0" * 64, "md" if formaat == "md" else "txt")


def teksten(tekst: str | bytes, formaat: str = "txt") -> list[str]:
    return [b.tekst for b in lees(tekst, formaat).blokken]


WRAPPED = (
    "De gemeente wil het zwembad openhouden en vraagt daarom geld aan de raad voor onderhoud in",
    "het komende jaar. Daarna volgt een besluit over nieuwbouw of renovatie op een andere plek",
    "in het dorp.",
)


def test_wrapped_lines_are_one_paragraph() -> None:
    assert teksten("\n".join(WRAPPED)) == [" ".join(WRAPPED)]


def test_blank_line_between_every_line_is_no_paragraph_end() -> None:
    assert teksten("\n\n".join(WRAPPED)) == [" ".join(WRAPPED)]


def test_short_line_stays_a_block_of_its_own() -> None:
    text = "\n".join((*WRAPPED, "Financiën", *WRAPPED))
    assert teksten(text) == [" ".join(WRAPPED), "Financiën", " ".join(WRAPPED)]


def test_label_lines_stay_apart() -> None:
    assert teksten("Onderwerp : Zwembad\nSteller : K. Bos\nZaaknummer : 12") == [
        "Onderwerp : Zwembad",
        "Steller : K. Bos",
        "Zaaknummer : 12",
    ]


@pytest.mark.parametrize(
    ("line", "number", "rest"),
    [
        ("1. Een krediet beschikbaar stellen", "1.", "Een krediet beschikbaar stellen"),
        ("1.2 De wet verplicht dit", "1.2", "De wet verplicht dit"),
        ("2a) Het college verzoeken", "2a)", "Het college verzoeken"),
        ("IV. in te stemmen met het plan", "IV.", "in te stemmen met het plan"),
        ("• een punt", "•", "een punt"),
        ("- een punt", "•", "een punt"),
        ("\uf0b7een punt", "•", "een punt"),
    ],
)
def test_list_markers(line: str, number: str, rest: str) -> None:
    (blok,) = lees(line).blokken
    assert (blok.soort, blok.lijstnummer, blok.tekst) == ("lijstpunt", number, rest)


@pytest.mark.parametrize(
    "line", ["1 april 2025 is de datum.", "A.B. Jansen is steller", "1.250 euro per jaar is nodig"]
)
def test_numbers_that_are_no_list_markers(line: str) -> None:
    assert lees(line).blokken[0].lijstnummer == ""


def test_reference_over_a_line_end_is_no_list_item() -> None:
    assert teksten("Dit volgt uit het eerste lid van artikel\n2. Verder geldt de wet.") == [
        "Dit volgt uit het eerste lid van artikel 2. Verder geldt de wet."
    ]


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("zijn de belangheb-\nbenden gehoord", "zijn de belanghebbenden gehoord"),
        ("volgens het VN-\nverdrag handicap", "volgens het VN-verdrag handicap"),
        ("zowel in-\nen extern", "zowel in- en extern"),
        ("een bedrag van €\n325.000 per jaar", "een bedrag van € 325.000 per jaar"),
    ],
)
def test_words_over_a_line_end(broken: str, whole: str) -> None:
    assert teksten(broken) == [whole]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_encodings(encoding: str) -> None:
    assert teksten("Financiën: € 5".encode(encoding)) == ["Financiën: € 5"]


def test_form_feed_counts_pages_and_leading_space_does_not() -> None:
    document = lees("een\f twee\n drie")
    assert document.paginas == 2
    assert [b.pagina for b in document.blokken] == [1, 2, 2][: len(document.blokken)]
    assert lees(" een\n twee").paginas is None


def test_letter_spaced_word_is_closed_up() -> None:
    assert teksten("b e s l u i t :") == ["besluit :"]


def test_lost_ligature_is_put_back_only_when_one_word_fits() -> None:
    assert teksten("Alterna\ufffdeven") == ["Alternatieven"]
    assert teksten("zq\ufffdxw") == ["zq\ufffdxw"]


def test_markdown_headings_have_levels() -> None:
    blokken = lees("# Raadsvoorstel\n\n## Inleiding\nEen **vet** woord.\n", "md").blokken
    assert [(b.soort, b.niveau, b.tekst) for b in blokken] == [
        ("kop", 1, "Raadsvoorstel"),
        ("kop", 2, "Inleiding"),
        ("alinea", 0, "Een vet woord."),
    ]


@pytest.mark.parametrize("content", [b"", b" \n\n", b"PK\x03\x04\0\0"])
def test_no_text_is_refused(content: bytes) -> None:
    with pytest.raises(LeesFout):
        lees(content)


def test_a_short_line_with_white_on_both_sides_stands_apart() -> None:
    tekst = "Onderwerp: Haven\nSteller: P. Klaver\n\nVoorgesteld besluit\n\nkennisnemen van de Nota haven 2031\n"
    assert teksten(tekst)[-2:] == ["Voorgesteld besluit", "kennisnemen van de Nota haven 2031"]


def test_lines_are_meant_where_no_typesetter_broke_the_text() -> None:
    lang = "De haven van Veldermeer is oud en moet worden vernieuwd, omdat de kade verzakt. " * 3
    tekst = f"de Nota haven 2031 vast te stellen\nde Nota haven 2019 in te trekken\n\n{lang}\n"
    assert teksten(tekst)[:2] == ["de Nota haven 2031 vast te stellen", "de Nota haven 2019 in te trekken"]
