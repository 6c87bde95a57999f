"""The HTML scorecard: whole, self-contained, small, safe, and every link leads somewhere."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from typing import get_args

import pytest

from raadslint.model import Scorekaart, Soortoordeel
from raadslint.reporter import Lezer, Weergave
from raadslint.reporter.html import schrijf_html
from tests import kaarten

LEZERS: tuple[Lezer, ...] = get_args(Lezer)


class Pagina(HTMLParser):
    """What the tests need of a page."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.levels: list[int] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(content.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.tags.append((tag, found))
        self.ids += [found["id"] or ""] if "id" in found else []
        self.links += [found["href"] or ""] if tag == "a" else []
        self.levels += [int(tag[1])] if re.fullmatch(r"h[1-6]", tag) else []

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())


def pagina(kaart: Scorekaart, voor: Lezer = "steller") -> Pagina:
    return Pagina(schrijf_html(kaart, Weergave(voor=voor, datum=date(2031, 4, 2), toelichting=kaarten.TOELICHTING)))


@pytest.mark.parametrize("voor", LEZERS)
@pytest.mark.parametrize("maak", [kaarten.slecht, kaarten.goed])
def test_links_lead_somewhere_ids_are_unique_and_headings_in_order(maak: object, voor: Lezer) -> None:
    assert callable(maak)
    page = pagina(maak(), voor)
    assert len(page.ids) == len(set(page.ids))
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)
    assert page.levels[0] == 1
    assert all(b - a <= 1 for a, b in zip(page.levels, page.levels[1:], strict=False))


@pytest.mark.parametrize("voor", LEZERS)
def test_all_of_the_card_is_on_the_page(voor: Lezer) -> None:
    kaart = kaarten.slecht()
    text = pagina(kaart, voor).text
    for finding in kaart.bevindingen:
        assert finding.boodschap in text
        assert all(part in text for part in finding.herstel.split(" Bijvoorbeeld: "))
    for answer in kaart.vragen:
        assert kaarten.TOELICHTING.vraag(answer.vraag) in text
    for block in kaart.dossier.document.blokken:
        assert block.tekst.split()[0] in text
    for words in ("op 8 van 9 vragen", "bestand is niet meegegeven", "geen oordeel over de juistheid", "2 april 2031"):
        assert words in text
    assert "Beantwoord door J. Bakema. raadslint gaf als antwoord: nee" in text


def test_a_finding_and_its_passage_lead_to_each_other() -> None:
    kaart = kaarten.slecht()
    html = schrijf_html(kaart).decode()
    vague = next(b for b in kaart.bevindingen if b.regel == "dictum-vage-term")
    (card,) = [a for a in re.findall(r"<article.*?</article>", html, re.S) if vague.boodschap in a]
    block = vague.vindplaatsen[0].blok
    assert f'href="#blok-{block}"' in card
    number = re.search(r'id="b-(\d+)"', card)
    assert number
    assert re.search(
        rf'id="blok-{block}".*?<mark class="m1[^>]*>in principe</mark><a class="nr" href="#b-{number[1]}"', html
    )


def test_nothing_is_fetched_and_the_page_is_small() -> None:
    content = schrijf_html(kaarten.slecht())
    assert len(content) < 400_000
    assert not re.search(rb"https?://|@import|url\(", content.replace(b"http-equiv", b""))
    sources = [a for _, a in Pagina(content).tags if "src" in a or a.get("rel") == "stylesheet"]
    assert sources == []
    assert b'<html lang="nl">' in content


def test_text_of_the_document_is_never_markup() -> None:
    kaart = kaarten.slecht()
    evil = "<script>alert(1)</script>"
    odd = replace(kaart.bevindingen[0], boodschap=evil, herstel=evil)
    blocks = tuple(replace(b, tekst=evil) if b.nummer == 20 else b for b in kaart.dossier.document.blokken)
    dossier = replace(kaart.dossier, document=replace(kaart.dossier.document, blokken=blocks))
    html = schrijf_html(replace(kaart, bestand=evil, bevindingen=(odd,), dossier=dossier)).decode()
    assert evil not in html
    assert html.count("&lt;script&gt;") >= 4


def test_views_put_first_what_their_reader_needs() -> None:
    first = {voor: pagina(kaarten.slecht(), voor).links[1:] for voor in LEZERS}
    chapter = {
        voor: next(i for i in links if i in ("#werklijst", "#checklist", "#beslispunten"))
        for voor, links in first.items()
    }
    assert chapter == {"steller": "#werklijst", "programmamanager": "#checklist", "griffie": "#beslispunten"}
    assert "Beste collega" in pagina(kaarten.slecht(), "programmamanager").text


def test_what_is_no_proposal_gets_a_word_and_no_mark() -> None:
    kaart = kaarten.goed()
    other = Soortoordeel(soort="anders", zekerheid="vastgesteld", gronden=("er is geen besluit",))
    bare = replace(
        kaart, dossier=replace(kaart.dossier, documentsoort=other), kwaliteiten=(), vragen=(), beslispunten=()
    )
    text = pagina(bare).text
    assert "Dit stuk is geen raadsvoorstel" in text
    assert "er is geen besluit" in text


def test_a_long_document_keeps_the_page_small_and_says_what_is_left_out() -> None:
    kaart = kaarten.goed()
    more = kaart.dossier.document.blokken * 120
    blocks = tuple(replace(b, nummer=i) for i, b in enumerate(more, start=1))
    deel = replace(kaart.dossier.delen[0], laatste=len(blocks))
    dossier = replace(kaart.dossier, document=replace(kaart.dossier.document, blokken=blocks), delen=(deel,))
    content = schrijf_html(replace(kaart, dossier=dossier))
    assert len(content) < 400_000
    assert "alinea’s zonder bevinding weggelaten".encode() in content
