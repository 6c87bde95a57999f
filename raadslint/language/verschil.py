"""How two versions of a text differ, word by word, in a form that a person can read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

_WOORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Stuk:
    """A run of words that both versions share (gelijk), or that only the old (weg) or the new one (nieuw) has."""

    soort: Literal["gelijk", "weg", "nieuw"]
    tekst: str


def woordverschil(oud: str, nieuw: str) -> tuple[Stuk, ...]:
    """The stretches of words that stay, go and come, in reading order; what goes stands before what comes."""
    old, new = _WOORD.findall(oud), _WOORD.findall(nieuw)
    runs: list[Stuk] = []
    for tag, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            runs.append(Stuk("gelijk", " ".join(old[i:j])))
            continue
        runs += [Stuk("weg", " ".join(old[i:j]))] if j > i else []
        runs += [Stuk("nieuw", " ".join(new[k:m]))] if m > k else []
    return tuple(runs)


def gelijkenis(a: str, b: str) -> float:
    """How alike two texts are in their words, from 0 (nothing shared) to 1 (the same words in the same order)."""
    return SequenceMatcher(None, _WOORD.findall(a.lower()), _WOORD.findall(b.lower()), autojunk=False).ratio()
