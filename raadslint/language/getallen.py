"""Numbers as Dutch writes them, in digits (``1.250,50``) and in words (``tweeënhalf``, ``vijfentwintigduizend``)."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

GROOTHEDEN: dict[str, int] = {
    "duizend": 1_000, "dzd": 1_000, "mille": 1_000, "honderd": 100, "ton": 100_000,
    "miljoen": 1_000_000, "mln": 1_000_000, "mio": 1_000_000, "miljard": 1_000_000_000, "mld": 1_000_000_000,
}  # fmt: skip
"""Words behind a number that multiply it; ``ton`` counts only before a currency."""

_EEN = {
    "nul": 0, "een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8,
    "negen": 9, "tien": 10, "elf": 11, "twaalf": 12, "dertien": 13, "veertien": 14, "vijftien": 15, "zestien": 16,
    "zeventien": 17, "achttien": 18, "negentien": 19,
}  # fmt: skip
_TIEN = {
    "twintig": 20,
    "dertig": 30,
    "veertig": 40,
    "vijftig": 50,
    "zestig": 60,
    "zeventig": 70,
    "tachtig": 80,
    "negentig": 90,
}
_HALF = {"half": Decimal("0.5"), "halve": Decimal("0.5"), "anderhalf": Decimal("1.5"), "anderhalve": Decimal("1.5")}
RANGTELWOORDEN: dict[str, int] = {
    "eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "vijfde": 5, "zesde": 6, "zevende": 7, "achtste": 8,
    "negende": 9, "tiende": 10, "elfde": 11, "twaalfde": 12, "dertiende": 13, "veertiende": 14, "vijftiende": 15,
}  # fmt: skip
_ROMEINS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


@cache
def telwoorden() -> dict[str, int]:
    """The number words up to ninety-nine, with their value."""
    rijen = dict(_EEN) | _TIEN
    for woord, tien in _TIEN.items():
        for een, waarde in _EEN.items():
            if 0 < waarde < 10:
                rijen[een + ("ën" if een.endswith("e") else "en") + woord] = tien + waarde
    return rijen


def telwoord(woord: str) -> Decimal | None:
    """The value of a number word, None when it is none: ``driehonderdvijftig`` is 350, ``tweeënhalf`` is 2.5."""
    klein = woord.lower().strip()
    if klein in _HALF:
        return _HALF[klein]
    if m := re.fullmatch(r"(\w+?)(?:ën|en)half", klein):
        heel = _heel(m[1])
        return None if heel is None else heel + Decimal("0.5")
    heel = _heel(klein)
    return None if heel is None else Decimal(heel)


def _heel(woord: str) -> int | None:
    for grens, waarde in (("miljoen", 1_000_000), ("duizend", 1000), ("honderd", 100)):
        voor, streep, na = woord.partition(grens)
        if streep:
            links = 1 if not voor else _heel(voor)
            rechts = 0 if not na else _heel(na.removeprefix("en") if _heel(na) is None else na)
            return None if links is None or rechts is None else links * waarde + rechts
    return telwoorden().get(woord)


def cijfergetal(tekst: str) -> Decimal:
    """The value of a number in digits, Dutch style: dots, spaces and apostrophes part thousands, a comma decimals.

    A dot counts as a decimal point when not exactly three digits follow it (``1.5``).
    """
    kaal = re.sub(r"[\s\u00a0\u202f’'_]", "", tekst).replace("−", "-").replace("–", "-")
    if "," in kaal:
        return Decimal(kaal.replace(".", "").replace(",", "."))
    if re.fullmatch(r"[+-]?\d{1,3}(?:\.\d{3})+", kaal):
        return Decimal(kaal.replace(".", ""))
    return Decimal(kaal)


def romeins(tekst: str) -> int | None:
    """The value of a Roman number up to 399 (``IV`` is 4), None when it is none."""
    letters = tekst.lower()
    if not re.fullmatch(r"c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})", letters) or not letters:
        return None
    waarden = [_ROMEINS[c] for c in letters]
    paren = zip(waarden, [*waarden[1:], 0], strict=True)
    return sum(-nu if nu < volgende else nu for nu, volgende in paren)
