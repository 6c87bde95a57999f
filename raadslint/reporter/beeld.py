"""What a page shows, worked out before the template: numbers, order, what is absent. No judgement, no markup."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from raadslint.model import Antwoord, Bevinding, Scorekaart, Vindplaats, Waarneming
from raadslint.reporter.formaat import Weergave
from raadslint.reporter.grafiek import Staaf, staven
from raadslint.reporter.leestekst import Leesdeel, leesdelen
from raadslint.reporter.schikking import Afdeling, eerst, mensvragen, onderwerp, op_volgorde, telling
from raadslint.reporter.toelichting import Rubriekvragen
from raadslint.reporter.woorden import rondom

_KORT = 60
"""A passage of at most so many characters is shown with the words around it."""

DRIJVER: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "zinslengte": ("Lange zinnen", "Het aantal woorden per zin."),
        "woordfrequentie": ("Zeldzame woorden", "Hoe vaak de woorden in gewoon Nederlands voorkomen."),
        "inhoudswoorden-per-persoonsvorm": ("Volle zinnen", "Hoeveel inhoud er per zinsdeel in staat."),
        "naamwoordstijl": ("Naamwoordstijl", "Werkwoorden als zelfstandig naamwoord: “het uitvoeren van”."),
    }
)
"""Drivers of the reading level in plain words: name and explanation."""

ONDERDELEN: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "steller": ("werklijst", "checklist", "beslispunten", "voorstel", "feiten", "taal"),
        "programmamanager": ("checklist", "werklijst", "beslispunten", "taal", "voorstel", "feiten"),
        "griffie": ("beslispunten", "werklijst", "voorstel", "checklist", "feiten", "taal"),
    }
)
"""The sections of the page in the order in which each reader needs them."""


@dataclass(frozen=True)
class Beeld:
    """A card as one page shows it."""

    kaart: Scorekaart
    weergave: Weergave

    @property
    def titel(self) -> str:
        """What the proposal is about."""
        return onderwerp(self.kaart)

    @property
    def is_voorstel(self) -> bool:
        """Whether the document is of a kind that gets marks."""
        return self.kaart.dossier.documentsoort.soort in ("raadsvoorstel", "oplegger")

    @cached_property
    def onderdelen(self) -> tuple[str, ...]:
        """The sections of this page, in order, without those that would be empty."""
        empty = {
            "checklist": not self.kaart.vragen,
            "beslispunten": not self.kaart.beslispunten,
            "feiten": not (self.gevonden or self.afwezig or self.geteld),
            "taal": self.kaart.leesniveau is None and not self.taalbevindingen,
            "voorstel": not self.delen,
        }
        return tuple(name for name in ONDERDELEN[self.weergave.voor] if not empty.get(name))

    @cached_property
    def werklijst(self) -> tuple[Afdeling, ...]:
        """All findings, in the order of the draft."""
        return op_volgorde(self.kaart)

    @cached_property
    def nummers(self) -> Mapping[str, int]:
        """Fingerprint → number of the finding, in the order of the list."""
        rows = (b for a in self.werklijst for g in a.groepen for b in g.alle)
        return {b.vingerafdruk: i for i, b in enumerate(rows, start=1)}

    @cached_property
    def bij_nummer(self) -> Mapping[int, Bevinding]:
        """Number → finding."""
        by_print = {b.vingerafdruk: b for b in self.kaart.bevindingen}
        return {number: by_print[name] for name, number in self.nummers.items()}

    @property
    def eerst(self) -> tuple[Bevinding, ...]:
        """The three things to mend first."""
        return eerst(self.kaart.bevindingen)

    @property
    def telling(self) -> tuple[tuple[str, int], ...]:
        """Findings per grade."""
        return telling(self.kaart.bevindingen)

    @property
    def mensvragen(self) -> tuple[Antwoord, ...]:
        """The questions for a person."""
        return mensvragen(self.kaart)

    @property
    def goed(self) -> tuple[Antwoord, ...]:
        """The answers ``ja`` to which no finding belongs, what is shown before what is pointed at."""
        good = (a for a in self.kaart.vragen if a.antwoord == "ja" and not a.bevindingen)
        return tuple(sorted(good, key=lambda a: a.zekerheid == "aanwijzing"))

    @cached_property
    def checklist(self) -> tuple[tuple[Rubriekvragen, tuple[Antwoord, ...]], ...]:
        """The answers in the order of the checklist."""
        return self.weergave.toelichting.checklist(self.kaart.vragen)

    @cached_property
    def delen(self) -> tuple[Leesdeel, ...]:
        """The proposal with its marks."""
        return leesdelen(self.kaart, self.nummers)

    @cached_property
    def ankers(self) -> frozenset[int]:
        """The numbers of the blocks that are on the page, so that a link never leads nowhere."""
        blocks = [b for d in self.delen for b in d.blokken]
        cells = [c for b in blocks for row in b.rijen for cell in row for c in cell]
        return frozenset(b.nummer for b in (*blocks, *cells) if b.soort not in ("blad", "sprong"))

    @cached_property
    def vraagankers(self) -> frozenset[str]:
        """The questions that are on the page."""
        return frozenset(a.vraag for a in self.kaart.vragen)

    def bij_punt(self, volgnummer: int) -> tuple[str, ...]:
        """The fingerprints of the findings on one beslispunt (1-based place)."""
        return tuple(b.vingerafdruk for b in self.kaart.bevindingen if b.over == f"beslispunt:{volgnummer}")

    def rondom(self, plek: Vindplaats) -> tuple[str, str]:
        """The words around a short passage of the document itself, so that a reader knows where he is."""
        document = self.kaart.dossier.document
        own = plek.bestand in ("", document.bestand) and 0 < plek.blok <= len(document.blokken)
        if not own or len(plek.citaat) > _KORT:
            return "", ""
        return rondom(document.blokken[plek.blok - 1].tekst, plek.begin, plek.eind)

    @property
    def bericht(self) -> str:
        """A note to send back to the steller: plain text, in the order of the draft."""
        rows = (b for a in self.werklijst for g in a.groepen for b in g.alle if b.ernst != "info")
        points = "\n".join(f"{i}. {b.boodschap} {b.herstel}".rstrip() for i, b in enumerate(rows, start=1))
        return f"Beste collega,\n\nBij “{self.titel}” vallen deze punten op:\n\n{points}\n\nWilt u ze nalopen?"

    @cached_property
    def gevonden(self) -> tuple[Waarneming, ...]:
        """The facts over the document that were found."""
        return tuple(w for w in self._feiten if isinstance(w.waarde, str) and w.waarde not in ("nee", "nvt"))

    @cached_property
    def geteld(self) -> tuple[Waarneming, ...]:
        """The numbers that were counted over the document."""
        return tuple(w for w in self._feiten if not isinstance(w.waarde, str))

    @cached_property
    def afwezig(self) -> tuple[Waarneming, ...]:
        """The facts that were looked for and not found, or that do not apply."""
        return tuple(w for w in self._feiten if w.waarde in ("nee", "nvt"))

    @cached_property
    def _feiten(self) -> tuple[Waarneming, ...]:
        """One row a fact: of a fact with many rows the first."""
        rows: dict[str, Waarneming] = {}
        for w in self.kaart.waarnemingen:
            if w.over == "document":
                rows.setdefault(w.feit, w)
        return tuple(rows.values())

    @property
    def taalbevindingen(self) -> tuple[Bevinding, ...]:
        """The findings on language, longest passages first: the worst sentences."""
        mine = (b for b in self.kaart.bevindingen if b.regel.startswith("taal-") and b.over.startswith("zin:"))
        return tuple(sorted(mine, key=lambda b: -sum(len(p.citaat) for p in b.vindplaatsen)))[:8]

    @property
    def drijvers(self) -> tuple[Staaf, ...]:
        """What makes the text harder or easier than the median proposal, strongest first."""
        level = self.kaart.leesniveau
        return staven(sorted(level.drijvers, key=lambda d: -abs(d[1]))) if level else ()
