"""What a report may explain beyond the scorecard: texts of questions, rules and facts, and the checklist's order.

A report decides nothing, so these texts come from whoever holds the normenkader. Without them a report falls back on
the ids, which stay readable.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from raadslint.model import Antwoord
from raadslint.reporter.woorden import rubriek_naam

_VOLGORDE = (
    "taal", "sjabloon", "besluit", "waarom", "alternatieven", "context", "argumentatie", "kanttekeningen", "financien",
    "communicatie", "participatie", "vn-verdrag", "planning", "bijlagen",
)  # fmt: skip
"""The rubrieken as the printed checklist of the rekenkamer orders them; others follow in their own order."""


@dataclass(frozen=True, slots=True)
class Rubriekvragen:
    """One rubriek of the checklist with the ids of its questions, in the checklist's own order."""

    naam: str
    titel: str
    vragen: tuple[str, ...]
    kwaliteit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Toelichting:
    """The texts that explain a scorecard to a reader; every part may be empty."""

    vragen: Mapping[str, str] = field(default_factory=dict)
    """Question id → the question, in words."""
    rubrieken: tuple[Rubriekvragen, ...] = ()
    """The checklist in its own order."""
    regels: Mapping[str, str] = field(default_factory=dict)
    """Rule id → its title."""
    feiten: Mapping[str, str] = field(default_factory=dict)
    """Fact → what it says, in one sentence."""

    def vraag(self, naam: str) -> str:
        """The question in words, else its id as words."""
        return self.vragen.get(naam) or f"Vraag {naam}"

    def regel(self, naam: str) -> str:
        """The title of a rule, else its id as words."""
        return self.regels.get(naam) or naam.replace("-", " ").capitalize()

    def feit(self, naam: str) -> str:
        """What a fact says, else its name as words."""
        return self.feiten.get(naam) or naam.replace("-", " ").capitalize()

    def checklist(self, antwoorden: Sequence[Antwoord]) -> tuple[tuple[Rubriekvragen, tuple[Antwoord, ...]], ...]:
        """The answers under their rubrieken, in the order of the checklist; unknown ones in the order of the card."""
        by_id = {a.vraag: a for a in antwoorden}
        known = {v for r in self.rubrieken for v in r.vragen}
        groups = sorted(
            self.rubrieken, key=lambda r: _VOLGORDE.index(r.naam) if r.naam in _VOLGORDE else len(_VOLGORDE)
        )
        rest = tuple(a for a in antwoorden if a.vraag not in known)
        rows = [(r, tuple(by_id[v] for v in sorted(r.vragen) if v in by_id)) for r in groups]
        return tuple((r, mine) for r, mine in rows if mine) + _naar_rubriek(rest)


def regeltitel(boodschap: str) -> str:
    """The message of a rule without what differs per finding: ``{punt} noemt '{a}'`` → ``Een beslispunt noemt '…'``."""
    title = re.sub(r"\{\w+\}", "…", boodschap.replace("{punt}", "een beslispunt")).replace("….", "…")
    return title[:1].upper() + title[1:]


def _naar_rubriek(antwoorden: Sequence[Antwoord]) -> tuple[tuple[Rubriekvragen, tuple[Antwoord, ...]], ...]:
    groups: dict[str, list[Antwoord]] = {}
    for answer in antwoorden:
        groups.setdefault(answer.vraag.rpartition(".")[0], []).append(answer)
    return tuple(
        (Rubriekvragen(name, rubriek_naam(name), tuple(a.vraag for a in rows)), tuple(rows))
        for name, rows in groups.items()
    )
