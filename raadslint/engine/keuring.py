"""Checks plain YAML values piece by piece and collects every mistake with its path, so that none hides another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

Pad = tuple[str | int, ...]
"""The file, then the keys and indices down to a value."""


@dataclass(slots=True)
class Keuring:
    """The mistakes found so far. Every method gives a usable value, so that checking goes on after a mistake."""

    fouten: list[tuple[Pad, str]] = field(default_factory=list)
    grondig: bool = False
    """Also check what takes long."""

    def meld(self, pad: Pad, wat: str) -> None:
        """Note a mistake."""
        self.fouten.append((pad, wat))

    def tabel(self, waarde: Any, pad: Pad, mag: Iterable[str], moet: Iterable[str] = ()) -> dict[str, Any]:
        """A mapping with only the keys of ``mag`` and all those of ``moet``."""
        known = tuple(mag)
        if not isinstance(waarde, dict):
            self.meld(pad, f"hier hoort een tabel met {_opsomming(known)}.")
            return {}
        for sleutel in waarde:
            if sleutel not in known:
                self.meld((*pad, sleutel), f"de sleutel '{sleutel}' bestaat niet{_lijkt_op(str(sleutel), known)}.")
        for sleutel in moet:
            if sleutel not in waarde:
                self.meld(pad, f"hier ontbreekt '{sleutel}'.")
        return {k: v for k, v in waarde.items() if k in known}

    def lijst(self, waarde: Any, pad: Pad) -> list[Any]:
        """A list; a missing value is an empty list."""
        if waarde is None:
            return []
        if isinstance(waarde, list):
            return waarde
        self.meld(pad, "hier hoort een lijst.")
        return []

    def tekst(self, waarde: Any, pad: Pad) -> str:
        """A text; a missing value is empty, a number (a version such as 2026) is its own digits."""
        if waarde is None:
            return ""
        if isinstance(waarde, (dict, list)):
            self.meld(pad, "hier hoort tekst.")
            return ""
        return str(waarde)

    def getal(self, waarde: Any, pad: Pad) -> float:
        """A number."""
        if isinstance(waarde, bool) or not isinstance(waarde, (int, float)):
            self.meld(pad, f"hier hoort een getal, geen '{waarde}'.")
            return 0
        return waarde

    def vlag(self, waarde: Any, pad: Pad) -> bool:
        """True or false; ``ja`` and ``nee`` are also understood."""
        if waarde in (None, False, "nee"):
            return False
        if waarde not in (True, "ja"):
            self.meld(pad, f"hier hoort ja of nee, geen '{waarde}'.")
        return True

    def keuze(self, waarde: Any, pad: Pad, uit: Iterable[str], wat: str) -> str:
        """One of the known words; empty when it is not."""
        known = tuple(uit)
        if waarde in known:
            return str(waarde)
        self.meld(pad, f"{wat} '{waarde}' bestaat niet{_lijkt_op(str(waarde), known)}.")
        return ""


def _opsomming(woorden: tuple[str, ...]) -> str:
    return ", ".join(woorden)


def _lijkt_op(woord: str, bekend: tuple[str, ...]) -> str:
    close = get_close_matches(woord, bekend, n=1)
    if close:
        return f"; bedoelt u '{close[0]}'?"
    return f"; kies uit {_opsomming(bekend)}" if len(bekend) <= 12 else ""
