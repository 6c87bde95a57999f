"""The overview: one page whose links work, a workbook and a table with the same numbers, and plots that fit."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from datetime import date

from raadslint.reporter import Weergave
from raadslint.reporter.overzicht import Mislukt, overzichtsbestanden
from raadslint.reporter.overzicht_beeld import TREND_BREED, TREND_HOOG, balk, histogram, jaargrenzen, lijn
from raadslint.review.verzameling import Groep, Vraagverdeling, verzamel
from tests import kaarten
from tests.reeks import PORTEFEUILLES, geen_voorstel, reeks
from tests.reporter.test_html import Pagina

WEERGAVE = Weergave(voor="programmamanager", datum=date(2031, 4, 2), toelichting=kaarten.TOELICHTING)


def bestanden() -> dict[str, bytes]:
    return dict(overzichtsbestanden(reeks(), WEERGAVE, [Mislukt("kapot.docx", "dit Word-bestand is beschadigd.")]))


def groep(maand: str, cijfer: float | None, stukken: int = 4) -> Groep:
    return Groep(naam=maand, stukken=stukken, cijfers=(("formeel", cijfer),))


def test_the_page_is_whole_and_its_links_lead_somewhere() -> None:
    content = bestanden()["overzicht.html"]
    page = Pagina(content)
    assert len(page.ids) == len(set(page.ids))
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)
    assert page.levels[0] == 1
    assert all(b - a <= 1 for a, b in zip(page.levels, page.levels[1:], strict=False))
    assert b"http" not in content.replace(b"http-equiv", b"")


def test_the_page_tells_what_it_rests_on_and_what_it_left_out() -> None:
    text = Pagina(bestanden()["overzicht.html"]).text
    for words in (
        "13 raadsvoorstellen naast elkaar", "Gemiddeld over 13 voorstellen", "brief.docx: geen raadsvoorstel",
        "kapot.docx: dit Word-bestand is beschadigd.", "geen ranglijst van mensen", "2 april 2031",
        "Dit overzicht gaat over de tekst. Het geeft geen oordeel over de juistheid van de voorstellen.",
    ):  # fmt: skip
        assert words in text


def test_no_person_with_few_proposals_is_named_in_any_file() -> None:
    assert all(b"Kort" not in content for content in bestanden().values())
    rows = list(csv.DictReader(io.StringIO(bestanden()["overzicht.csv"].decode("utf-8-sig")), delimiter=";"))
    assert len(rows) == len(PORTEFEUILLES)
    assert {r["portefeuille (vanaf vijf voorstellen)"] for r in rows} == {"A. Vos", "M. Zandstra", ""}


def test_the_workbook_has_a_sheet_for_each_view() -> None:
    with zipfile.ZipFile(io.BytesIO(bestanden()["overzicht.xlsx"])) as book:
        names = re.findall(r'<sheet name="([^"]+)"', book.read("xl/workbook.xml").decode())
        rows = book.read("xl/worksheets/sheet1.xml").count(b"<row ")
    assert names == [
        "Voorstellen", "Vragen", "Bevindingen", "Per type", "Per portefeuille", "Per beleidsveld", "Per maand",
    ]  # fmt: skip
    assert rows == 1 + len(PORTEFEUILLES)


def test_the_same_cards_give_the_same_bytes() -> None:
    assert bestanden() == bestanden()


def test_without_a_proposal_the_page_says_so() -> None:
    page = Pagina(dict(overzichtsbestanden([geen_voorstel()], WEERGAVE))["overzicht.html"])
    assert "Er is geen raadsvoorstel gevonden" in page.text
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)
    assert "Er is geen raadsvoorstel gevonden" in Pagina(dict(overzichtsbestanden([]))["overzicht.html"]).text


def test_one_proposal_gives_a_page_in_the_singular() -> None:
    text = Pagina(dict(overzichtsbestanden([kaarten.slecht()], WEERGAVE))["overzicht.html"]).text
    assert "1 raadsvoorstel naast elkaar" not in text
    assert "1 raadsvoorstel" in text
    assert "Per maand" not in text


def test_the_parts_of_a_bar_fill_it_and_leave_out_what_is_not_there() -> None:
    parts = balk(Vraagverdeling(vraag="x", aantallen=(("ja", 3), ("deels", 0), ("nee", 1)), cijfer=3))
    assert [(p.antwoord, p.x, p.breedte, p.past) for p in parts] == [("ja", 0, 75, True), ("nee", 75, 25, True)]
    assert balk(Vraagverdeling(vraag="x", aantallen=(("ja", 0),), cijfer=None)) == ()


def test_a_histogram_counts_every_mark_once_the_highest_too() -> None:
    columns = histogram([1.0, 3.2, 3.3, 5.0])
    assert [(k.midden, k.aantal, k.hoogte) for k in columns] == [(1.0, 1, 0.5), (3.25, 2, 1.0), (5.0, 1, 0.5)]
    assert histogram([]) == ()


def test_months_are_as_far_apart_as_on_the_calendar() -> None:
    months = [groep("2030-11", 1), groep("2030-12", None), groep("2031-02", 3), groep("2031-03", 5)]
    line = lijn(months, "formeel")
    assert [(p.x, p.y) for p in line.punten] == [
        (0, TREND_HOOG), (round(TREND_BREED * 3 / 4, 1), TREND_HOOG / 2), (TREND_BREED, 0),
    ]  # fmt: skip
    assert (line.van, line.tot) == ("november 2030", "maart 2031")
    assert list(jaargrenzen(months)) == [("2031", TREND_BREED / 2)]


def test_the_questions_stand_in_the_order_of_the_checklist() -> None:
    text = Pagina(bestanden()["overzicht.html"]).text
    assert text.index("Alternatieven") < text.index("Argumentatie")
    assert len(verzamel(reeks()).vragen) > 5
