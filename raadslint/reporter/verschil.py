"""Which words differ between two texts, so that a reader sees a difference instead of searching for it."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

Deel = tuple[bool, str]
"""Whether these words differ, and the words."""


def verschil(links: str, rechts: str) -> tuple[tuple[Deel, ...], tuple[Deel, ...]]:
    """Both texts cut into what they share and what they do not."""
    a, b = links.split(), rechts.split()
    codes = SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    left = ((tag != "equal", a[i:j]) for tag, i, j, _, _ in codes)
    right = ((tag != "equal", b[i:j]) for tag, _, _, i, j in codes)
    return tuple(_delen(left)), tuple(_delen(right))


def _delen(rows: Iterator[tuple[bool, list[str]]]) -> Iterator[Deel]:
    yield from ((differs, " ".join(words)) for differs, words in rows if words)
