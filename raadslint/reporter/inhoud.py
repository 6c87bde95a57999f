"""The index page over a bundle or a folder: which proposals there are, their marks, and what to mend first in each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from raadslint.model import Bevinding, Deel, Scorekaart
from raadslint.reporter.formaat import STANDAARD, Weergave
from raadslint.reporter.pagina import vul
from raadslint.reporter.schikking import eerst, onderwerp, telling


@dataclass(frozen=True, slots=True)
class Ingang:
    """One proposal on the index."""

    kaart: Scorekaart
    link: str = ""
    """Where its own page is; empty when there is none."""
    delen: tuple[Deel, ...] = ()

    @property
    def titel(self) -> str:
        """What it is about."""
        return onderwerp(self.kaart)

    @property
    def eerst(self) -> tuple[Bevinding, ...]:
        """What to mend first."""
        return eerst(self.kaart.bevindingen)

    @property
    def telling(self) -> tuple[tuple[str, int], ...]:
        """Findings per grade."""
        return telling(self.kaart.bevindingen)


def schrijf_inhoud(kaart: Scorekaart, weergave: Weergave = STANDAARD, links: Sequence[str] = ()) -> bytes:
    """The index of a bundle; ``links`` are the pages of its proposals, in order."""
    rows = tuple(_ingangen(kaart, links))
    loose = tuple(d for d in kaart.dossier.delen if d.soort == "overig")
    return inhoudspagina(rows, kaart, weergave, loose)


def inhoudspagina(
    ingangen: Sequence[Ingang], kaart: Scorekaart, weergave: Weergave, losse_delen: Sequence[Deel] = ()
) -> bytes:
    """An index over these proposals; ``kaart`` gives the title and the stamp."""
    return vul("inhoud.html.j2", ingangen=ingangen, kaart=kaart, weergave=weergave, losse_delen=losse_delen)


def _ingangen(kaart: Scorekaart, links: Sequence[str]) -> Iterator[Ingang]:
    for i, card in enumerate(kaart.deelkaarten):
        parts = tuple(d for d in kaart.dossier.delen if d.voorstel == i and d.soort != "overig")
        yield Ingang(card, links[i] if i < len(links) else "", parts)
