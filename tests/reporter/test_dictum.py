"""What the dictum page and terminal show, worked out before it is shown."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from raadslint import api
from raadslint.dossier import maak_dossier
from raadslint.model import Scorekaart
from raadslint.parser.text import lees_tekst
from raadslint.reporter.dictum import Dictumbeeld, gevulde_sleuven, open_sleuven
from raadslint.reporter.dictum_terminal import toon_dictum

VOORSTEL = """Raadsvoorstel

Onderwerp: Stalling Duinwoude
Raadsvergadering: 3 maart 2032

Voorgesteld besluit

1. De Nota stallingen Duinwoude 2032 vast te stellen.
2. *Een krediet van € 12.500 beschikbaar te stellen in 2032, ten laste van de reserve Verkeer.

Aanleiding

De fietsen staan sinds 2029 op de stoep.

Argumenten

1.1 De nota maakt de stoep vrij.

Financiën

Het krediet van € 12.500 komt eenmalig uit de reserve Verkeer.

Raadsbesluit

De raad van de gemeente Duinwoude;

gelezen het voorstel van burgemeester en wethouders van 3 februari 2032;

gelet op artikel 147 van de Gemeentewet;

besluit:

1. De Nota stallingen Duinwoude 2032 vast te stellen.
2. Een krediet van € 15.200 beschikbaar te stellen in 2032, ten laste van de reserve Verkeer.

Aldus vastgesteld in de vergadering van 3 maart 2032.

de griffier, de voorzitter,
"""


def kaart(tekst: str = VOORSTEL) -> Scorekaart:
    dossier = maak_dossier(lees_tekst(tekst.encode(), "stalling.txt", "0" * 64, "txt"))
    return api.beoordeel_dossier(dossier, api.Opties(voor="griffie"))


def getoond(card: Scorekaart, codering: str = "utf-8") -> str:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding=codering)
    toon_dictum(card, Console(file=stream, width=80, highlight=False))
    stream.flush()
    return raw.getvalue().decode(codering)


def test_the_details_in_plain_words_each_once() -> None:
    point = kaart().beslispunten[1]
    assert [(name, place.citaat) for name, place in gevulde_sleuven(point)][1:] == [
        ("bedrag", "€ 12.500"),
        ("jaar of looptijd", "2032"),
        ("dekking", "ten laste van de reserve Verkeer"),
    ]
    assert open_sleuven(point) == ()


def test_the_matrix_keeps_its_empty_cells() -> None:
    (_, first), (number, second) = Dictumbeeld(kaart()).matrix
    assert first[0] == ("1.1",)
    assert number == "2"
    assert second[1] == ()
    assert second[2] != ()


def test_a_difference_stands_in_its_sentence_word_by_word() -> None:
    (row,) = Dictumbeeld(kaart()).verschillen
    assert (row.nummer, row.zekerheid) == ("2", "vastgesteld")
    changed = [(s.soort, s.tekst.strip()) for s in row.stukken if s.soort != "gelijk"]
    assert ("weg", "12.500") in changed
    assert ("nieuw", "15.200") in changed


def test_an_asterisk_tells_of_an_amendment() -> None:
    assert Dictumbeeld(kaart()).gewijzigd == {2}
    assert "gewijzigd door een amendement" in getoond(kaart())


def test_only_what_concerns_the_decision_is_told() -> None:
    beeld = Dictumbeeld(kaart())
    assert beeld.open_punten == ("2",)
    assert all(b.rubriek in ("besluit", "raadsbesluit", "bijlagen") or b.paar for b in beeld.verder)


@pytest.mark.parametrize("codering", ["utf-8", "cp1252", "ascii"])
def test_the_terminal_is_narrow_and_readable_everywhere(codering: str) -> None:
    text = getoond(kaart(), codering)
    assert max(map(len, text.splitlines())) <= 80
    assert "12.500" in text
