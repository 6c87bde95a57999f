"""The limits within which a file is read, so that no file can take the machine: size, unpacked size, pages, time."""

from __future__ import annotations

import time
from dataclasses import dataclass

from raadslint.fouten import LeesFout

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Grenzen:
    """How much one file may ask. The defaults hold a meeting bundle of a thousand pages and refuse a bomb.

    A file that passes a limit is refused with a `LeesFout` that names the limit; only ``blokken`` and ``paginas`` cut
    the reading short and leave a `Melding` of the kind ``grens``, because what was read up to there is still true.
    """

    bytes: int = 200 * MIB
    """Size of the file on disk."""
    uitgepakt: int = 160 * MIB
    """Sum of the parts of a DOCX or ODT that are unpacked (images are not)."""
    deel: int = 96 * MIB
    """One XML part of a DOCX or ODT, unpacked."""
    tags: int = 3_000_000
    """Tags in one XML part: a thousand pages have about a million; each costs memory when parsed."""
    delen: int = 20_000
    """Number of files inside a DOCX or ODT."""
    verhouding: int = 400
    """How many times larger a part may be unpacked than packed, once it is over 16 MiB."""
    paginas: int = 3_000
    """Pages of a PDF that are read."""
    blokken: int = 200_000
    """Paragraphs, headings, list items and cells that are kept."""
    seconden: float = 120.0
    """Wall time for one file (without text recognition of scans)."""


STANDAARD = Grenzen()


class Klok:
    """Guards the time limit of one file: readers call `controleer` once a page or a paragraph."""

    def __init__(self, grenzen: Grenzen) -> None:
        self._seconden = grenzen.seconden
        self._einde = time.monotonic() + grenzen.seconden

    def controleer(self) -> None:
        """Raise a `LeesFout` when reading takes longer than the limit."""
        if time.monotonic() > self._einde:
            raise LeesFout(
                f"Het lezen duurt langer dan {self._seconden:g} seconden.",
                doe="Splits het bestand, of geef meer tijd met de grens 'seconden'.",
            )
