"""A console and what it can show: signs by encoding, texts without markup, colours of the grades."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from rich.console import Console, ConsoleRenderable, Group
from rich.padding import Padding
from rich.text import Text

from raadslint.reporter.woorden import ERNST, kort

KLEUR: Mapping[str, str] = MappingProxyType(
    {"blokkerend": "bold red", "ernstig": "red", "aandacht": "yellow", "info": "cyan"}
)
"""The colour of each grade."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tekens:
    """The signs that a terminal can show."""

    vol: str = "█"
    bereik: str = "▒"
    rest: str = "░"
    lijn: str = "─"
    pijl: str = "→"
    vraag: str = "?"
    ernst: tuple[str, ...] = ("✖", "▲", "●", "·")
    aanhaling: tuple[str, str] = ("“", "”")

    def van(self, ernst: str) -> str:
        """The sign of a grade."""
        return self.ernst[tuple(ERNST).index(ernst)]


_EENVOUDIG = Tekens(
    vol="#", bereik="=", rest=".", lijn="-", pijl="->", ernst=("X", "!", "*", "-"), aanhaling=('"', '"')
)


class Scherm:
    """A console with the signs that its encoding can carry."""

    def __init__(self, console: Console) -> None:
        self.console, self.codering = console, console.encoding or "ascii"
        rich = Tekens()
        self.tekens = rich if self._kan("".join((rich.vol, rich.bereik, rich.pijl, *rich.ernst))) else _EENVOUDIG

    def _kan(self, tekst: str) -> bool:
        try:
            tekst.encode(self.codering)
        except (UnicodeEncodeError, LookupError):
            return False
        return True

    def tekst(self, tekst: str, stijl: str = "") -> Text:
        """A text without markup, in characters that the terminal knows."""
        return Text(tekst.encode(self.codering, "replace").decode(self.codering), style=stijl)

    def citaat(self, tekst: str) -> Text:
        """Words of the document between quotation marks."""
        begin, end = self.tekens.aanhaling
        return self.tekst(f"{begin}{kort(tekst)}{end}", "italic")

    def regel(self, *delen: ConsoleRenderable, inspringen: int = 0) -> None:
        """Print parts below each other."""
        self.console.print(Padding(Group(*delen), (0, 0, 0, inspringen)))

    def kop(self, tekst: str, stijl: str = "bold") -> None:
        """A heading with a blank line before it."""
        self.console.print()
        self.console.print(self.tekst(tekst, stijl))
