"""A regular expression with its traces: letters that are much quicker to look for than the expression is to try."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property


def bevat(tekst: str, sporen: Iterable[str]) -> bool:
    """Whether a text holds one of these strings."""
    for spoor in sporen:  # noqa: SIM110 - half the time of any(), and this is asked of every sentence
        if spoor in tekst:
            return True
    return False


class Patroon:
    """An expression that is compiled at its first use, and tried only on a text that holds one of its traces.

    ``sporen`` are lower-case letters of which every match holds some; ``hoofdletters`` makes capitals count.
    """

    def __init__(self, vorm: str, sporen: Iterable[str], *, hoofdletters: bool = False) -> None:
        self._vorm = vorm
        self._sporen = tuple(sporen)
        self._vlaggen = re.NOFLAG if hoofdletters else re.IGNORECASE

    @cached_property
    def uitdrukking(self) -> re.Pattern[str]:
        """The expression alone."""
        return re.compile(self._vorm, self._vlaggen)

    def _kan(self, tekst: str) -> bool:
        return bevat(tekst.lower(), self._sporen)

    def search(self, tekst: str) -> re.Match[str] | None:
        """The first match, as `re.Pattern.search`."""
        return self.uitdrukking.search(tekst) if self._kan(tekst) else None

    def finditer(self, tekst: str) -> Iterator[re.Match[str]]:
        """All matches in order, as `re.Pattern.finditer`."""
        return self.uitdrukking.finditer(tekst) if self._kan(tekst) else iter(())
