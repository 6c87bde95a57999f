"""The dictum on one or two sheets, for the griffie: every point, what it lacks and where it clashes. No marks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from types import MappingProxyType

from raadslint.facts.besluit import paren
from raadslint.language.verschil import Stuk, woordverschil
from raadslint.model import Bevinding, NietBeoordeeld, Puntoordeel, Scorekaart, Vindplaats
from raadslint.reporter.beeld import Beeld
from raadslint.reporter.formaat import STANDAARD, Weergave
from raadslint.reporter.json_kaart import schrijf_json
from raadslint.reporter.pagina import vul
from raadslint.reporter.schikking import alle_kaarten, gewicht
from raadslint.reporter.woorden import BESLUITSTATUS, VERBAND, soort_naam

_RUBRIEKEN = ("besluit", "raadsbesluit", "bijlagen")
_IN_MATRIX = frozenset({"argument-per-beslispunt-ontbreekt"})
"""Rules whose findings the matrix already shows as an empty cell."""

SLEUF: Mapping[str, str] = MappingProxyType(
    {
        "object": "onderwerp",
        "bedrag": "bedrag",
        "totaal": "totaal",
        "eenheid": "munt",
        "jaar": "jaar of looptijd",
        "dekking": "dekking",
        "betaler": "wie betaalt",
        "geadresseerde": "wie het doet",
        "product": "wat er terugkomt",
        "datum": "datum",
        "criterium": "maat of doel",
        "inwerkingtreding": "inwerkingtreding",
    }
)
"""The details of a decision in plain words."""


_ZELFDE = (("totaal", "bedrag"), ("eenheid", "bedrag"), ("betaler", "dekking"), ("datum", "jaar"))


@dataclass(frozen=True, slots=True)
class Puntverschil:
    """One point of the proposal beside the same point of the raadsbesluit, word by word."""

    nummer: str
    zekerheid: str
    stukken: tuple[Stuk, ...]
    """What stays, goes and comes; only ``weg`` when the raadsbesluit lacks the point, only ``nieuw`` if it adds it."""


@dataclass(frozen=True)
class Dictumbeeld:
    """A dictum as the page and the terminal show it."""

    kaart: Scorekaart

    @property
    def titel(self) -> str:
        """What it is about."""
        return Beeld(self.kaart, STANDAARD).titel

    @property
    def is_besluit(self) -> bool:
        """The document is itself a decision, so nothing stands beside it."""
        return self.kaart.dossier.documentsoort.soort == "raadsbesluit"

    @property
    def soortnaam(self) -> str:
        """What kind of paper it is, in plain words."""
        kind = self.kaart.dossier.documentsoort
        bare = kind.soort == "raadsbesluit" and kind.zekerheid == "aanwijzing"
        return "tekst met alleen beslispunten" if bare else soort_naam(kind.soort)

    @property
    def besluitzin(self) -> str:
        """How the raadsbesluit lies beside the proposal, in one sentence."""
        if self.is_besluit:
            return "Er is alleen een besluit, geen voorstel om het naast te leggen."
        return BESLUITSTATUS[self.kaart.besluitstatus]

    @cached_property
    def punten(self) -> tuple[tuple[Puntoordeel, tuple[Bevinding, ...]], ...]:
        """Each decision point with its own findings, worst first."""
        return tuple((p, self._bij(f"beslispunt:{i}")) for i, p in enumerate(self.kaart.beslispunten, start=1))

    @cached_property
    def gewijzigd(self) -> frozenset[int]:
        """The places of the points that carry an asterisk: an amendment changed them."""
        rows = (w.over.partition(":")[2] for w in self.kaart.waarnemingen if w.feit == "geamendeerd")
        return frozenset(int(place) for place in rows)

    @cached_property
    def matrix(self) -> tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]:
        """Per point its number and, per column of `VERBAND`, what belongs to it; empty where there is nothing.

        No rows for a paper without any text beside its points.
        """
        if self.is_besluit or not self.kaart.dossier.onder(*(n for n in VERBAND if n != "bijlage"), "argumentatie"):
            return ()
        rows = ((p.nummer or str(i), dict(p.verband)) for i, p in enumerate(self.kaart.beslispunten, start=1))
        return tuple((number, tuple(found.get(name, ()) for name in VERBAND)) for number, found in rows)

    @cached_property
    def verschillen(self) -> tuple[Puntverschil, ...]:
        """The points in which the raadsbesluit differs, whole, so that each difference stands in its sentence."""
        dossier = self.kaart.dossier
        certain = {v.nummer: v.zekerheid for v in sorted(self.kaart.besluitverschillen, key=lambda v: v.zekerheid)}
        rows: list[Puntverschil] = []
        for old, new in paren(dossier.beslispunten, dossier.besluitpunten) if dossier.besluitpunten else ():
            point = old or new
            number = (point.nummer or str(point.volgnummer)) if point else ""
            if number in certain:
                pieces = woordverschil(old.tekst if old else "", new.tekst if new else "")
                rows.append(Puntverschil(number, certain[number], pieces))
        return tuple(rows)

    @cached_property
    def verder(self) -> tuple[Bevinding, ...]:
        """What else concerns the decision: its form, the annexes, and statements that contradict each other."""
        rows = (b for b in self.kaart.bevindingen if not b.over.startswith("beslispunt:"))
        return tuple(sorted((b for b in rows if b.rubriek in _RUBRIEKEN or b.paar), key=gewicht))

    @property
    def niet_beoordeeld(self) -> tuple[NietBeoordeeld, ...]:
        """What was not looked at, without the questions: on this page none is answered."""
        return tuple(n for n in self.kaart.niet_beoordeeld if not n.wat.startswith("vraag "))

    @property
    def open_punten(self) -> tuple[str, ...]:
        """The numbers of the points with a finding that is more than information."""
        rows = ((p.nummer or str(i), found) for i, (p, found) in enumerate(self.punten, start=1))
        return tuple(number for number, found in rows if any(b.ernst != "info" for b in found))

    @property
    def gereed(self) -> bool:
        """Nothing is found that should be mended before the agenda goes out."""
        return not self.verder and not self.kaart.besluitverschillen and all(not found for _, found in self.punten)

    def _bij(self, over: str) -> tuple[Bevinding, ...]:
        rows = (b for b in self.kaart.bevindingen if b.over == over)
        return tuple(sorted((b for b in rows if not (self.matrix and b.regel in _IN_MATRIX)), key=gewicht))


def gevulde_sleuven(punt: Puntoordeel) -> tuple[tuple[str, Vindplaats], ...]:
    """The details that the point gives, by their plain name, with the words that give them.

    A total or a currency that is the amount itself, or a payer that is the cover, is not told again.
    """
    words = {naam: plek.citaat for naam, plek in punt.sleuven if plek}
    again = {n for n, m in _ZELFDE if words.get(m) and words[m].startswith(words.get(n, "-"))}
    return tuple((SLEUF.get(naam, naam), plek) for naam, plek in punt.sleuven if plek and naam not in again)


def open_sleuven(punt: Puntoordeel) -> tuple[str, ...]:
    """The details that this kind of decision asks for and the point does not give, by their plain name."""
    return tuple(SLEUF.get(naam, naam) for naam, plek in punt.sleuven if plek is None)


def schrijf_dictum_json(kaart: Scorekaart, weergave: Weergave = STANDAARD) -> bytes:
    """The card of the contract without answers and marks: of a dictum nothing is graded."""
    return schrijf_json(_zonder_cijfers(kaart), weergave)


def _zonder_cijfers(kaart: Scorekaart) -> Scorekaart:
    parts = tuple(_zonder_cijfers(card) for card in kaart.deelkaarten)
    return replace(kaart, vragen=(), kwaliteiten=(), leesniveau=None, deelkaarten=parts)


def schrijf_dictum(kaart: Scorekaart, weergave: Weergave = STANDAARD) -> bytes:
    """The page of a dictum; a bundle gives the dicta of all its proposals after each other."""
    pages = tuple(Dictumbeeld(card) for card in alle_kaarten(kaart))
    return vul("dictum.html.j2", beelden=pages, kaart=kaart, weergave=weergave, vol=gevulde_sleuven, open=open_sleuven)
