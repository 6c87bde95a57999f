"""Two findings about one thing: the one that helps most is shown, and what counts for marks stays."""

from __future__ import annotations

from dataclasses import replace

import pytest

from raadslint.engine import beoordeel
from raadslint.engine.dubbel import zonder_dubbele
from raadslint.engine.kader import Regel
from raadslint.model import Bevinding, Vindplaats
from tests.engine.rijtjes import dossier, kader, plek, regel, rij


def _mist(naam: str, **rest: object) -> Regel:
    return regel(id=naam, als={"dekking": "nee"}, **rest)


BETER, ZWIJGT = _mist("beter"), _mist("zwijgt", wijkt_voor=["beter"])


def _bevindingen(*plaatsen: tuple[Vindplaats, ...]) -> tuple[Bevinding, ...]:
    (een,) = beoordeel(dossier(), (rij("dekking", "nee"),), (), kader(BETER)).bevindingen
    return tuple(
        replace(een, regel=naam, vindplaatsen=p) for naam, p in zip(("beter", "zwijgt"), plaatsen, strict=True)
    )


@pytest.mark.parametrize(
    ("ander", "blijft"),
    [
        pytest.param(plek("na de zomer", blok=3, begin=10, eind=21), ["beter"], id="dezelfde woorden"),
        pytest.param(plek("zomer", blok=3, begin=16, eind=21), ["beter"], id="een deel van de woorden"),
        pytest.param(plek("eventueel", blok=3, begin=30, eind=39), ["beter", "zwijgt"], id="andere woorden"),
        pytest.param(plek("na de zomer", blok=4, begin=10, eind=21), ["beter", "zwijgt"], id="een andere alinea"),
    ],
)
def test_a_finding_gives_way_at_the_same_words_only(ander: Vindplaats, blijft: list[str]) -> None:
    hier = plek("na de zomer", blok=3, begin=10, eind=21)
    over = zonder_dubbele(kader(BETER, ZWIJGT), _bevindingen((hier,), (ander,)))
    assert [b.regel for b in over] == blijft


def test_what_is_not_shown_still_holds_its_mark_down() -> None:
    regels = (BETER, _mist("zwijgt", wijkt_voor=["beter"], vragen={"geld": 1}))
    kaart = beoordeel(dossier(), (rij("dekking", "nee"), rij("totaal", "ja")), (), kader(*regels))
    assert [b.regel for b in kaart.bevindingen] == ["beter"]
    assert [a.cijfer for a in kaart.vragen if a.vraag == "geld"] == [1]
