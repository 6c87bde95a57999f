"""The annexes that a proposal lists under its heading for them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from raadslint.dossier.dictumregels import reeks
from raadslint.model import Bijlage, Passage, Rubriek

_NUMMER = re.compile(
    r"^(?:bijlage(?:n)?\s*)?(?:nr\.?\s*)?(?P<nummer>\d{1,2}[a-z]?|[A-Z]|[IVX]{1,4})?\s*(?:[.:)–-]\s*|\s+(?=[A-Z“‘'\"]))",
    re.I,
)
_GEEN = re.compile(r"^(?:geen|n\.?v\.?t\.?|niet van toepassing|-+|–)\W*$", re.I)


def lees_bijlagen(rubrieken: Sequence[Rubriek]) -> tuple[Bijlage, ...]:
    """The entries under the headings for annexes, in order; none when it says that there are none."""
    passages = [p for r in rubrieken if r.rubrieken[:1] == ("bijlagen",) for p in r.passages]
    return tuple(
        _bijlage(p)
        for whole in passages
        for p in _regels(whole)
        if p.tekst.strip() and not _GEEN.match(p.tekst.strip())
    )


def _regels(passage: Passage) -> Iterator[Passage]:
    cuts = [passage.begin, *(passage.begin + c for c in reeks(passage.tekst)), passage.eind]
    for begin, eind in pairwise(cuts):
        yield Passage(blok=passage.blok, begin=begin, eind=eind)


def _bijlage(passage: Passage) -> Bijlage:
    tekst = passage.tekst.strip()
    number = passage.blok.lijstnummer.strip(" .:()•") if passage.begin == 0 else ""
    match = _NUMMER.match(tekst) if not number or tekst.lower().startswith("bijlage") else None
    if match and match.end() and (match["nummer"] or tekst.lower().startswith("bijlage")):
        number = match["nummer"] or number
        tekst = tekst[match.end() :]
    return Bijlage(nummer=number, naam=tekst.strip(" ;.,"), passage=passage)
