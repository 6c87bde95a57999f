"""How two versions of a text differ, word by word, in a form that a person can read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

_TEKEN = re.compile(r"\s*(?:\w+(?:[.,:/'’-]\w+)*|[^\w\s])")
"""A word or a punctuation mark with the white space before it, so that pieces put together give the text again."""
_WOORD = re.compile(r"\S+")

Ingreep = tuple[bool, int, int, int, int]
"""Whether the words are equal, then begin and end in the old and in the new text."""


@dataclass(frozen=True, slots=True)
class Stuk:
    """A run of words that both versions share (gelijk), or that only the old (weg) or the new one (nieuw) has.

    The text begins with the space that stands before it; the pieces without ``weg`` make the new text.
    """

    soort: Literal["gelijk", "weg", "nieuw"]
    tekst: str


def woordverschil(oud: str, nieuw: str) -> tuple[Stuk, ...]:
    """The stretches of words that stay, go and come, in reading order; what goes stands before what comes."""
    old, new = _TEKEN.findall(oud), _TEKEN.findall(nieuw)
    matcher = SequenceMatcher(None, [t.strip() for t in old], [t.strip() for t in new], autojunk=False)
    runs: list[Stuk] = []
    steps = ((tag == "equal", i, j, k, m) for tag, i, j, k, m in matcher.get_opcodes())
    for equal, i, j, k, m in _zonder_eilanden(steps):
        if equal:
            runs.append(Stuk("gelijk", "".join(new[k:m])))
            continue
        runs += [Stuk("weg", "".join(old[i:j]))] if j > i else []
        runs += [Stuk("nieuw", "".join(new[k:m]))] if m > k else []
    return tuple(runs)


def _zonder_eilanden(ingrepen: Iterable[Ingreep]) -> Iterator[Ingreep]:
    """Changes with a single equal word between them are one change: two halves around ``de`` are hard to read."""
    held: list[Ingreep] = []
    for equal, i, j, k, m in ingrepen:
        if equal and (j - i > 1 or not held):
            yield from _samen(held)
            held = []
            yield equal, i, j, k, m
        else:
            held.append((equal, i, j, k, m))
    yield from _samen(held)


def _samen(held: list[Ingreep]) -> Iterator[Ingreep]:
    """What was held as one change, but for a single equal word at its end."""
    tail = held[-1:] if held and held[-1][0] else []
    body = held[: len(held) - len(tail)]
    if body:
        yield False, body[0][1], body[-1][2], body[0][3], body[-1][4]
    yield from tail


def gelijkenis(a: str, b: str) -> float:
    """How alike two texts are in their words, from 0 (nothing shared) to 1 (the same words in the same order)."""
    return SequenceMatcher(None, _WOORD.findall(a.lower()), _WOORD.findall(b.lower()), autojunk=False).ratio()
