"""The comparison as text, JSON and page: the same facts, and differences that do not need colour."""

from __future__ import annotations

import json
from dataclasses import replace

from raadslint.model import Scorekaart
from raadslint.reporter.vergelijking import schrijf_vergelijking
from raadslint.review.vergelijk import Vergelijking, vergelijk
from tests import kaarten
from tests.reeks import geen_voorstel
from tests.reporter.test_html import Pagina


def nieuwe_versie() -> Scorekaart:
    """The poor proposal with one amount changed, one point dropped and its first finding mended."""
    card = kaarten.slecht()
    first, second, _ = card.beslispunten
    changed = replace(second, tekst=second.tekst.replace("€ 92.500", "€ 88.000"))
    marks = tuple(replace(k, cijfer=k.cijfer + 0.4) if k.cijfer else k for k in card.kwaliteiten)
    return replace(
        card, bestand="sporthal-2.docx", beslispunten=(first, changed), bevindingen=card.bevindingen[1:],
        kwaliteiten=marks,
    )  # fmt: skip


def vergelijking() -> Vergelijking:
    return vergelijk(kaarten.slecht(), nieuwe_versie())


def test_the_text_shows_marks_points_and_findings() -> None:
    text = schrijf_vergelijking(vergelijking(), "tekst").decode()
    for words in (
        "sporthal.docx → sporthal-2.docx", "→ 2,9", "0,4 hoger", "van € [−92.500] [+88.000] beschikbaar",
        "3 vervallen", "Opgelost: 1", "Nieuw: 0",
    ):  # fmt: skip
        assert words in text


def test_the_json_holds_both_versions_of_every_point() -> None:
    data = json.loads(schrijf_vergelijking(vergelijking(), "json"))
    assert data["schema"] == "raadslint/vergelijking/1"
    assert [p["soort"] for p in data["beslispunten"]] == ["gelijk", "gewijzigd", "vervallen"]
    assert "€ 92.500" in data["beslispunten"][1]["oud"]
    assert data["cijfers"]["formeel"]["nieuw"]["bereik"] == [2.5, 2.5]
    assert len(data["gebleven"]) == len(kaarten.slecht().bevindingen) - 1


def test_the_page_says_in_words_what_went_and_what_came() -> None:
    page = Pagina(schrijf_vergelijking(vergelijking(), "html"))
    assert "weggehaald: 92.500 toegevoegd: 88.000" in page.text
    assert {tag for tag, _ in page.tags} >= {"del", "ins"}
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)
    assert all(b - a <= 1 for a, b in zip(page.levels, page.levels[1:], strict=False))


def test_without_marks_it_says_so_and_still_compares() -> None:
    result = vergelijk(geen_voorstel(), kaarten.goed())
    assert "heeft geen cijfers" in schrijf_vergelijking(result, "tekst").decode()
    assert "Geen cijfers om te vergelijken" in Pagina(schrijf_vergelijking(result, "html")).text
