"""Facts that are said in many ways must be seen in the passages of writers who did not know the word lists."""

from __future__ import annotations

import pytest

from tests.meet_passages import Uitkomst, meet

GEVONDEN = 0.6
"""Share of the passages that must be seen. No wish, only a floor: `tests/meet_passages.py` prints where it stands."""
ONTERECHT = 0.2


@pytest.mark.parametrize("uitkomst", [pytest.param(u, id=f"{u.schrijver}-{u.feit}") for u in meet()])
def test_passages(uitkomst: Uitkomst) -> None:
    assert uitkomst.gevonden >= GEVONDEN * uitkomst.ja, uitkomst.fouten
    assert uitkomst.onterecht <= ONTERECHT * uitkomst.nee, uitkomst.fouten
