"""Many documents at once: the same cards as one by one, forked or spawned, in the order given."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from raadslint import api

BRON = Path(__file__).resolve().parents[1] / "samples" / "docx"
STUKKEN = [BRON / f"{naam}.docx" for naam in ("vaag-dictum", "overal-nvt", "goed-marktverordening")]


@pytest.mark.parametrize("splitsen", [True, False])
def test_workers_give_the_cards_that_one_process_gives(splitsen: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(api, "_kan_splitsen", lambda: splitsen and sys.platform == "linux")
    samen = list(api.toets_alles([*STUKKEN, BRON / "weg.docx"], processen=2))
    apart = list(api.toets_alles(STUKKEN, processen=1))
    assert [u.kaart for u in samen[:3]] == [u.kaart for u in apart]
    assert samen[3].kaart is None
    assert samen[3].fout is not None


def _waar_gemaakt(uitslag: api.Uitslag) -> tuple[str, bool, int]:
    return uitslag.pad.stem, uitslag.kaart is not None, os.getpid()


def test_what_is_made_of_a_card_is_made_where_the_card_is() -> None:
    paden = [*STUKKEN, BRON / "weg.docx"]
    samen = list(api.verwerk_alles(paden, None, _waar_gemaakt, processen=2))
    assert [(naam, gelukt) for naam, gelukt, _ in samen] == [(p.stem, p.stem != "weg") for p in paden]
    assert os.getpid() not in {pid for *_, pid in samen}
