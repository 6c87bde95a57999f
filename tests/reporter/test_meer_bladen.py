"""The index of a bundle, the dictum page and the calendar."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date

import pytest

from raadslint.model import Waarneming
from raadslint.reporter import Weergave, bundelpaginas, schrijf_agenda
from raadslint.reporter.agenda import agendapunten
from raadslint.reporter.dictum import schrijf_dictum
from raadslint.reporter.inhoud import schrijf_inhoud
from tests import kaarten
from tests.reporter.test_html import Pagina


def test_a_bundle_gives_an_index_whose_links_are_its_pages() -> None:
    pages = dict(bundelpaginas(kaarten.bundel()))
    assert list(pages) == [
        "index.html",
        "01-krediet-vernieuwing-sporthal-de-wissel.html",
        "02-verordening-speelruimte-2031.html",
    ]
    index = Pagina(pages["index.html"])
    assert {link for link in index.links if not link.startswith("#")} == set(pages) - {"index.html"}
    assert "Krediet vernieuwing sporthal De Wissel" in index.text
    assert "geen bevindingen" in index.text
    assert "pagina 1 tot en met 3" in index.text


def test_a_bundle_on_one_page_has_no_links_to_pages_that_are_not_there() -> None:
    page = Pagina(schrijf_inhoud(kaarten.bundel()))
    assert all(link.startswith("#") for link in page.links)


def test_the_dictum_page_tells_each_point_and_gives_no_marks() -> None:
    text = Pagina(schrijf_dictum(kaarten.slecht(), Weergave(datum=date(2031, 4, 2)))).text
    for words in (
        "Dekking ontbreekt", "Beslispunt 1 bevat twee besluiten", "Het raadsbesluit wijkt af", "92.500", "90.000",
        "Kan de raad hier een ander besluit nemen", "twee verschillende bedragen", "2 april 2031",
    ):  # fmt: skip
        assert words in text
    assert "kwaliteit" not in text.lower()
    assert "Deze zin telt 49 woorden" not in text


def test_a_clean_dictum_says_so() -> None:
    assert "Geen bevindingen op het dictum" in Pagina(schrijf_dictum(kaarten.goed())).text


def test_the_dicta_of_a_bundle_stand_on_one_page() -> None:
    text = Pagina(schrijf_dictum(kaarten.bundel())).text
    assert "Krediet vernieuwing sporthal De Wissel" in text
    assert "Verordening speelruimte 2031" in text


def test_dates_come_from_kenmerken_slots_and_facts_with_their_words() -> None:
    kaart = kaarten.goed()
    goal = kaarten.plek(kaart.dossier, "De huidige verordening loopt af op 30 juni 2031.")
    kaart = replace(kaart, waarnemingen=(Waarneming(feit="evaluatie-met-datum", bewijs=(goal,)),))
    rows = [(p.dag, p.wat) for p in agendapunten(kaart)]
    assert rows == [
        (date(2031, 4, 14), "Raadsvergadering"),
        (date(2031, 6, 30), "Evaluatie"),
        (date(2031, 7, 1), "Inwerkingtreding beslispunt 1"),
    ]
    assert "in werking te laten treden op 1 juli 2031" in agendapunten(kaart)[2].zin


@pytest.mark.parametrize(
    ("citaat", "dag", "precies"),
    [
        ("De evaluatie volgt in maart 2033.", date(2033, 3, 31), False),
        ("Uiterlijk 2 mei 2032.", date(2032, 5, 2), True),
    ],
)
def test_a_month_gives_its_last_day_and_says_so(citaat: str, dag: date, precies: bool) -> None:
    kaart = kaarten.goed()
    place = replace(kaarten.plek(kaart.dossier, "30 juni 2031"), citaat=citaat, bestand="anders.docx")
    fact = Waarneming(feit="evaluatie-met-datum", bewijs=(place,))
    item = next(p for p in agendapunten(replace(kaart, waarnemingen=(fact,))) if p.wat == "Evaluatie")
    assert (item.dag, item.precies) == (dag, precies)


def test_the_calendar_reads_back() -> None:
    from icalendar import Calendar

    content = schrijf_agenda([kaarten.goed(), kaarten.slecht()], "ics")
    assert content == schrijf_agenda([kaarten.goed(), kaarten.slecht()], "ics")
    events = Calendar.from_ical(content).walk("VEVENT")
    assert [e.decoded("dtstart") for e in events] == [date(2031, 4, 14), date(2031, 4, 14), date(2031, 7, 1)]
    assert len({str(e["uid"]) for e in events}) == 3


def test_the_list_of_dates_is_a_table() -> None:
    rows = list(csv.DictReader(io.StringIO(schrijf_agenda([kaarten.goed()], "csv").decode("utf-8-sig")), delimiter=";"))
    assert [r["datum"] for r in rows] == ["2031-04-14", "2031-07-01"]
    assert rows[1]["dag genoemd"] == "ja"
