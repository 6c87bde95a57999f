"""The meeting bundle of the shared sources: exactly its two proposals, each with its own decision."""

from __future__ import annotations

import csv
import time
from functools import cache
from pathlib import Path

import pytest

from raadslint.dossier import maak_dossier, splits_bundel
from raadslint.model import Dossier
from raadslint.parser.text import lees_tekst

GEDEELD = Path(__file__).parents[3] / "shared"
BRON = GEDEELD / "bron"
BUNDEL = "002_698917d00cc44097.txt"

pytestmark = pytest.mark.skipif(not BRON.is_dir(), reason="de gedeelde bronnen staan niet naast deze map")


@cache
def dossier(naam: str) -> Dossier:
    return maak_dossier(lees_tekst((BRON / naam).read_bytes(), naam, "0" * 64, "txt"))


def squeeze(text: str) -> str:
    return "".join(c for c in text.lower() if c.isalnum())


def lines_of(first: int, last: int) -> str:
    return "\n".join((BRON / BUNDEL).read_text(encoding="utf-8").split("\n")[first - 1 : last])


def test_bundle_has_two_proposals() -> None:
    whole = dossier(BUNDEL)
    assert whole.documentsoort.soort == "bundel"
    parts = splits_bundel(whole)
    assert [p.documentsoort.soort for p in parts] == ["raadsvoorstel", "raadsvoorstel"]
    assert [p.voorsteltype for p in parts] == ["overig", "verordening"]
    assert [p.indiener for p in parts] == ["presidium", "college"]
    assert [len(p.beslispunten) for p in parts] == [5, 1]
    assert [d.voorstel for d in whole.delen if d.soort == "voorstel"] == [0, 1]


def test_boundaries_are_those_of_the_readers() -> None:
    whole = dossier(BUNDEL)
    rows = list(csv.DictReader((GEDEELD / "gold" / "bundels.csv").open(encoding="utf-8")))
    found = [d for d in whole.delen if d.soort in ("voorstel", "raadsbesluit")]
    assert [d.soort.replace("voorstel", "raadsvoorstel") for d in found] == [r["soort"] for r in rows]
    for deel, row in zip(found, rows, strict=True):
        blokken = whole.document.blokken[deel.eerste - 1 : deel.laatste]
        expected = squeeze(lines_of(int(row["eerste_regel"]), int(row["laatste_regel"])))
        text = squeeze(" ".join(f"{b.lijstnummer} {b.tekst}" for b in blokken))
        assert text[:60] == expected[:60]
        assert abs(len(text) - len(expected)) < 0.02 * len(expected)
        assert deel.begint_met.startswith(row["begint_met"][:12])


@pytest.mark.parametrize(
    "naam", sorted(p.name for p in BRON.glob("00*.txt") if p.name != BUNDEL) if BRON.is_dir() else []
)
def test_other_sources_are_no_proposals(naam: str) -> None:
    assert dossier(naam).documentsoort.soort == "anders"


def test_three_hundred_pages_take_less_than_two_seconds() -> None:
    document = lees_tekst((BRON / BUNDEL).read_bytes(), BUNDEL, "0" * 64, "txt")
    started = time.process_time()
    splits_bundel(maak_dossier(document))
    assert time.process_time() - started < 2


STUKKEN = [
    *[(name, first, last, "anders") for name, first, last in (
        ("agenda", 1, 90), ("brief", 98, 142), ("toezeggingen", 146, 202), ("agenda bestuur", 204, 270),
        ("verslag", 275, 437), ("uitnodiging", 441, 551), ("beknopt verslag", 555, 1341), ("memo", 1342, 1600),
        ("rekenkamerrapport", 1795, 3534), ("infographic", 3540, 3634), ("checklist", 3638, 3769),
        ("brief rekenkamer", 3773, 3815), ("toelichting verordening", 4902, 6160), ("was-wordt", 6237, 7856),
        ("technische vraag", 7860, 8133), ("raadsbrief", 8137, 8249), ("tarieven", 8477, 8949),
        ("uitspraak", 9822, 10020), ("opinie", 10026, 10146), ("collegebesluit", 10147, 10680),
        ("beleidsregels", 10681, 12152), ("handreiking", 12153, 13282),
    )],
    ("voorstel 2226", 1616, 1754, "raadsvoorstel"),
    ("besluit 2226", 1755, 1794, "raadsbesluit"),
    ("voorstel 2196", 3816, 3951, "raadsvoorstel"),
    ("besluit 2196 met verordening", 3952, 4901, "raadsbesluit"),
]  # fmt: skip


@pytest.mark.parametrize(("naam", "first", "last", "soort"), STUKKEN, ids=lambda v: v if isinstance(v, str) else "")
def test_each_paper_of_the_bundle_on_its_own(naam: str, first: int, last: int, soort: str) -> None:
    oordeel = maak_dossier(lees_tekst(lines_of(first, last).encode(), "stuk.txt", "0" * 64, "txt")).documentsoort
    assert oordeel.soort == soort, oordeel.gronden


@pytest.mark.parametrize(("first", "last", "koppen", "punten"), [(1616, 1794, 9, 5), (3816, 4901, 10, 1)])
def test_proposal_on_one_line_reads_the_same(first: int, last: int, koppen: int, punten: int) -> None:
    line = " ".join(lines_of(first, last).split())
    found = maak_dossier(lees_tekst(line.encode(), "stuk.txt", "0" * 64, "txt"))
    assert [d.soort for d in found.delen] == ["voorstel", "raadsbesluit"]
    assert len([r for r in found.rubrieken if r.rubrieken[0] not in ("kenmerken", "ondertekening")]) == koppen
    assert len(found.beslispunten) == punten
