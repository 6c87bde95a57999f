"""The numbers of headings: whether a number counts on from the headings before it, as that of a list item does not."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """The numbers of the last headings: the whole chain of figures (``3.2``) and the last letter under it."""

    cijfers: tuple[int, ...] = ()
    letter: str = ""

    def telt_door(self, nummer: str, *, na_kop: bool) -> bool:
        """Whether a heading with this number can follow: 4 or 3.3 or 3.2.1 behind 3.2, b behind a.

        The first sub number or letter only counts on straight under a heading (`na_kop`).
        """
        own = _cijfers(nummer)
        if own is None:
            first = na_kop and nummer == "a"
            return _is_letter(nummer) and (ord(nummer) == ord(self.letter) + 1 if self.letter else first)
        if not self.cijfers:
            return False
        if len(own) > len(self.cijfers):
            return na_kop and own == (*self.cijfers, 1)
        same = self.cijfers[: len(own)]
        return own[:-1] == same[:-1] and own[-1] == same[-1] + 1

    def na(self, nummer: str) -> Telling:
        """The chain with this heading behind it; one without a number changes nothing."""
        own = _cijfers(nummer)
        if own is not None:
            return Telling(cijfers=own)
        return Telling(cijfers=self.cijfers, letter=nummer) if _is_letter(nummer) else self


def is_vervolg(nummer: str, items: Collection[str]) -> bool:
    """Whether the number before this one is that of an item in the list above: then this is the next item."""
    own = _cijfers(nummer)
    if own is None:
        return _is_letter(nummer) and nummer != "a" and chr(ord(nummer) - 1) in items
    return ".".join(map(str, (*own[:-1], own[-1] - 1))) in items


def _cijfers(nummer: str) -> tuple[int, ...] | None:
    parts = nummer.split(".")
    return tuple(int(p) for p in parts) if all(p.isdigit() for p in parts) else None


def _is_letter(nummer: str) -> bool:
    return len(nummer) == 1 and nummer.isalpha() and nummer.islower()
