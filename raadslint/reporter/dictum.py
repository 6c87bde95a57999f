"""The dictum on one or two sheets, for the griffie: every point, what it lacks and where it clashes. No marks."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from raadslint.model import Bevinding, Puntoordeel, Scorekaart
from raadslint.reporter.beeld import Beeld
from raadslint.reporter.formaat import STANDAARD, Weergave
from raadslint.reporter.pagina import vul
from raadslint.reporter.schikking import alle_kaarten, gewicht

_RUBRIEKEN = ("besluit", "raadsbesluit", "bijlagen")


@dataclass(frozen=True)
class Dictumbeeld:
    """A dictum as the page shows it."""

    kaart: Scorekaart

    @property
    def titel(self) -> str:
        """What it is about."""
        return Beeld(self.kaart, STANDAARD).titel

    @cached_property
    def punten(self) -> tuple[tuple[Puntoordeel, tuple[Bevinding, ...]], ...]:
        """Each decision point with its own findings, worst first."""
        return tuple((p, self._bij(f"beslispunt:{i}")) for i, p in enumerate(self.kaart.beslispunten, start=1))

    @cached_property
    def verder(self) -> tuple[Bevinding, ...]:
        """What else concerns the decision: the raadsbesluit, the annexes, and statements that contradict each other."""
        rows = (b for b in self.kaart.bevindingen if not b.over.startswith("beslispunt:"))
        return tuple(sorted((b for b in rows if b.rubriek in _RUBRIEKEN or b.paar), key=gewicht))

    @property
    def gereed(self) -> bool:
        """Nothing is found that should be mended before the agenda goes out."""
        return not self.verder and not self.kaart.besluitverschillen and all(not found for _, found in self.punten)

    def _bij(self, over: str) -> tuple[Bevinding, ...]:
        return tuple(sorted((b for b in self.kaart.bevindingen if b.over == over), key=gewicht))


def schrijf_dictum(kaart: Scorekaart, weergave: Weergave = STANDAARD) -> bytes:
    """The page of a dictum; a bundle gives the dicta of all its proposals after each other."""
    pages = tuple(Dictumbeeld(card) for card in alle_kaarten(kaart))
    return vul("dictum.html.j2", beelden=pages, kaart=kaart, weergave=weergave)
