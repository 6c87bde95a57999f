"""The pages in a real Chromium: axe-core finds nothing, nothing is fetched, and the page is not wider than a phone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from raadslint import api
from raadslint.reporter import Lezer, Weergave
from raadslint.reporter.dictum import schrijf_dictum
from raadslint.reporter.html import schrijf_html
from raadslint.reporter.overzicht import overzichtsbestanden
from raadslint.reporter.vergelijking import schrijf_vergelijking
from raadslint.review.vergelijk import vergelijk
from tests import kaarten
from tests.reeks import reeks

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = next((p for p in map(Path, ("/usr/bin/chromium", "/usr/bin/chromium-browser")) if p.exists()), None)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="geen Chromium op deze machine: apt-get install chromium")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]  # fmt: skip
TAGS = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]


def _kaart(maak: Callable[[], Any], voor: Lezer) -> Callable[[], bytes]:
    return lambda: schrijf_html(maak(), Weergave(voor=voor, toelichting=kaarten.TOELICHTING))


def _overzicht() -> bytes:
    view = Weergave(voor="programmamanager", toelichting=kaarten.TOELICHTING)
    return dict(overzichtsbestanden(reeks(), view))["overzicht.html"]


PAGES: dict[str, Callable[[], bytes]] = {
    "slecht-programmamanager": _kaart(kaarten.slecht, "programmamanager"),
    "goed-griffie": _kaart(kaarten.goed, "griffie"),
    "bundel": _kaart(kaarten.bundel, "griffie"),
    "dictum": lambda: schrijf_dictum(kaarten.slecht()),
    "overzicht": _overzicht,
    "vergelijking": lambda: schrijf_vergelijking(vergelijk(kaarten.slecht(), kaarten.goed()), "html"),
}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as p:
        chromium = p.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        yield chromium
        chromium.close()


def _samples() -> dict[str, Callable[[], bytes]]:
    folder = Path(__file__).parents[2] / "samples" / "docx"
    return {p.stem: partial(_sample, p) for p in sorted(folder.glob("*.docx"))}


def _sample(pad: Path) -> bytes:
    return schrijf_html(api.toets(pad), api.weergave(api.Opties()))


@pytest.mark.parametrize("maak", [*PAGES.values(), *_samples().values()], ids=[*PAGES, *_samples()])
def test_axe_finds_nothing_in_light_and_dark(browser: Browser, tmp_path: Path, maak: Callable[[], bytes]) -> None:
    """All rules in light; in dark those that look at colour again (the page is the same but for its colours)."""
    page = browser.new_page(color_scheme="light")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    path = tmp_path / "pagina.html"
    path.write_bytes(maak())
    page.goto(path.as_uri())
    light = _fouten(page, TAGS)
    page.emulate_media(color_scheme="dark")
    dark = _fouten(page, {"type": "rule", "values": ["color-contrast", "link-in-text-block"]})
    assert (light, dark) == ([], [])
    assert asked == [path.as_uri()]
    page.close()


def _fouten(page: Page, alleen: object) -> list[tuple[str, list[str]]]:
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page, options={"runOnly": alleen, "resultTypes": ["violations"]}).response["violations"]
    return [(v["id"], [n["html"][:120] for n in v["nodes"]][:3]) for v in found]


@pytest.mark.parametrize("naam", PAGES)
def test_a_phone_does_not_scroll_sideways(browser: Browser, tmp_path: Path, naam: str) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 780})
    path = tmp_path / f"{naam}.html"
    path.write_bytes(PAGES[naam]())
    page.goto(path.as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.close()


def test_all_is_there_without_script_and_by_keyboard(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "kaart.html"
    path.write_bytes(PAGES["slecht-programmamanager"]())
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(path.as_uri())
    assert page.locator(".bev:visible").count() == len(kaarten.slecht().bevindingen)
    assert page.locator(".filter:visible").count() == 0
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.url.endswith("#inhoud")
    page.close()


def test_the_filter_hides_and_a_link_brings_back(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "kaart.html"
    path.write_bytes(PAGES["slecht-programmamanager"]())
    page = browser.new_page()
    page.goto(path.as_uri())
    page.locator(".filter input[value=blokkerend]").uncheck()
    assert page.locator(".bev[data-ernst=blokkerend]:visible").count() == 0
    page.locator(".eerst a").first.click()
    page.locator(".bev[data-ernst=blokkerend]").wait_for(state="visible")
    page.close()
