"""The word lists of the dictum as one expression each, and the stretches of a point that are names, not wording."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from raadslint.gegevens import woordenlijst

_AANHALING = re.compile(r"[“\"„‘][^”\"’“]{3,160}[”\"’]|(?<!\w)'[^']{3,120}'(?!\w)")


@cache
def patroon(lijst: str, naam: str) -> re.Pattern[str]:
    """The entries ``naam`` of the word list ``lijst`` as one expression, ignoring case."""
    vormen = (str(v).replace(" ?", r"\s*").replace(" ", r"\s+") for v in woordenlijst(lijst)[naam])
    return re.compile(rf"(?<!\w)(?:{'|'.join(vormen)})(?!\w)", re.IGNORECASE)


def zonder_titels(tekst: str) -> str:
    """The text with quoted titles blanked out, of the same length: words in a name are no wording of the decision."""
    return _AANHALING.sub(lambda m: " " * len(m[0]), tekst)


def treffers(tekst: str, lijst: str, naam: str) -> Iterator[tuple[int, int]]:
    """The places in ``tekst`` where an entry of the list stands, outside quoted titles."""
    for m in patroon(lijst, naam).finditer(zonder_titels(tekst)):
        eind = m.start() + len(m[0].rstrip())
        if eind > m.start():
            yield m.start(), eind
