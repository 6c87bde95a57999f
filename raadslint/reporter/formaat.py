"""The one small interface behind which every output format stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal, Protocol

from raadslint.model import Scorekaart
from raadslint.reporter.toelichting import Toelichting

Lezer = Literal["steller", "programmamanager", "griffie"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Weergave:
    """What a reader asked of a report; it never changes what was found."""

    voor: Lezer = "steller"
    datum: date | None = None
    """The day on the stamp; None leaves it out, so that the bytes depend on the scorecard only."""
    toelichting: Toelichting = field(default_factory=Toelichting)
    met_tekst: bool = False
    """Also write the full text of the document, where the format has room for it."""


STANDAARD = Weergave()


class Schrijver(Protocol):
    """Turns a scorecard into the bytes of one file."""

    def __call__(self, kaart: Scorekaart, weergave: Weergave = STANDAARD) -> bytes:
        """The bytes of the report."""


@dataclass(frozen=True, slots=True)
class Formaat:
    """A named output format."""

    naam: str
    extensie: str
    """With its dot: ``.html``; two formats that share an ending differ before it: ``.sarif.json``."""
    schrijf: Schrijver
    wat: str = ""
    """What it is for, in one Dutch phrase."""
