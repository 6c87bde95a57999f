"""The values that travel through raadslint: frozen, typed, and without behaviour beyond reading themselves.

Every step of the pipeline (parser, dossier, facts, engine, reporter) takes values of this module and returns values
of this module. The nouns are the domain's own, in Dutch, as in the glossary of ``docs/ontwerp.md``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal

Formaat = Literal["docx", "pdf", "odt", "txt", "md"]
Bloksoort = Literal["kop", "alinea", "lijstpunt", "cel"]
Deelsoort = Literal["voorstel", "raadsbesluit", "toelichting", "bijlage", "overig"]
Documentsoort = Literal["raadsvoorstel", "oplegger", "raadsbesluit", "collegevoorstel", "bundel", "anders"]
Zekerheid = Literal["vastgesteld", "aanwijzing"]
Ernst = Literal["blokkerend", "ernstig", "aandacht", "info"]
Fase = Literal["concept", "definitief"]
Antwoordwoord = Literal["ja", "deels", "nee", "nvt", "mens", "fout"]
Veldwaarde = str | int | float | bool | Decimal | date | tuple[str, ...] | None
"""What a field of a `Waarneming` may hold; always immutable, always serialisable."""

RUBRIEKEN: tuple[str, ...] = (
    "samenvatting", "besluit", "aanleiding", "effect", "context", "argumentatie", "alternatieven", "kanttekeningen",
    "financien", "juridisch", "communicatie", "participatie", "vn-verdrag", "planning", "bijlagen", "duurzaamheid",
    "kenmerken", "ondertekening", "raadsbesluit", "toelichting", "overig",
)  # fmt: skip
"""The canonical rubrieken, in the order in which a card lists them."""


# --- parser: what stands in the file -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Herkomst:
    """Where a stretch of a block's text came from. Kept from extraction; never searched for again.

    ``begin`` and ``eind`` are character offsets in `Blok.tekst` (end exclusive). For DOCX and ODT ``run`` is the
    index of the text run in document order; for PDF ``pagina`` (1-based) and ``vak`` (x0, y0, x1, y1 in PDF points,
    origin at the lower left) say where it stands on paper.
    """

    begin: int
    eind: int
    pagina: int | None = None
    vak: tuple[float, float, float, float] | None = None
    run: int | None = None
    run_begin: int = 0
    """Offset in the text of that run of the character at ``begin``; within one entry the two run on together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stijl:
    """Style signals of a block, as far as the format gives them."""

    naam: str = ""
    """Name of the paragraph style, as the format spells it."""
    vet: bool = False
    """All of the text is bold."""
    cursief: bool = False
    hoofdletters: bool = False
    """All letters are capitals, typed or by formatting."""
    grootte: float | None = None
    """Font size in points."""
    vet_begin: int = 0
    """How many leading characters are bold when not all are: a run-in heading such as **Argumentatie:** text.

    Where none are: how many are set apart by colour, italics or underline, when a stop or colon closes them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Blok:
    """One paragraph, heading, list item or table cell paragraph, in reading order."""

    nummer: int
    """1-based place in the document."""
    soort: Bloksoort
    tekst: str
    """The text without its automatic number, white space folded to single spaces."""
    lijstnummer: str = ""
    """The number or letter as printed in front (``1.``, ``a)``, ``II``, ``1.1``), automatic or recognised as typed
    by the format; a bullet gives ``•``; empty when there is none."""
    niveau: int = 0
    """Heading level (1 is highest) or list depth (0 is outermost)."""
    stijl: Stijl = Stijl()
    pagina: int | None = None
    """1-based page on which the block begins; None when the format has no pages."""
    tabel: int | None = None
    """Running number (from 1) of the table, when the block stands in one; ``rij`` and ``kolom`` count from 0."""
    rij: int | None = None
    kolom: int | None = None
    herkomst: tuple[Herkomst, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Noot:
    """A footnote or endnote; its text is not in the sentence that refers to it."""

    anker: int
    """Number of the block that refers to the note."""
    positie: int
    """Offset in that block's text."""
    tekst: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Melding:
    """Something the reader of the file must know about the reading itself: a page without text, changes pending."""

    soort: Literal["wijzigingen", "scan", "ocr", "beschadigd", "verborgen", "grens", "formaat"]
    tekst: str
    """A plain Dutch sentence for the user."""
    paginas: tuple[int, ...] = ()
    blokken: tuple[int, ...] = ()
    aantal: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A file as it was read: blocks in reading order and what does not belong to the running text."""

    bestand: str
    """Name of the file, without its folder."""
    formaat: Formaat
    sha256: str
    blokken: tuple[Blok, ...]
    paginas: int | None = None
    kopteksten: tuple[str, ...] = ()
    """Running heads and feet, each once, page numbers replaced by ``#``."""
    noten: tuple[Noot, ...] = ()
    meldingen: tuple[Melding, ...] = ()
    titel: str = ""
    """The title in the document properties."""
    opmaak: tuple[str, ...] = ()
    """Which structure the file itself offers: ``koppen`` (styles or tags), ``tags``, ``taal``, ``bladwijzers``."""


# --- dossier: what the parts are -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A stretch of one block that belongs to a rubriek or a beslispunt (``eind`` exclusive)."""

    blok: Blok
    begin: int
    eind: int

    @property
    def tekst(self) -> str:
        """The literal text of the passage."""
        return self.blok.tekst[self.begin : self.eind]


@dataclass(frozen=True, slots=True, kw_only=True)
class Deel:
    """A part of the file (or of the dossier): the voorstel, the raadsbesluit, a toelichting or a bijlage."""

    soort: Deelsoort
    bestand: str
    eerste: int
    """Number of the first block."""
    laatste: int
    """Number of the last block (inclusive)."""
    paginas: tuple[int, int] | None
    begint_met: str
    grond: str
    """Why a part begins here, in Dutch."""
    voorstel: int = 0
    """Which proposal of a bundle it belongs to (0-based)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rubriek:
    """One heading of the proposal with the text under it, up to the next heading (sub headings have their own)."""

    rubrieken: tuple[str, ...]
    """One or two canonical rubrieken that the heading serves, its own first (a sub heading without a meaning of its
    own takes those of its parent)."""
    kop: str
    """The heading as it stands, without number and closing colon."""
    niveau: int
    nummer: str
    deel: Deelsoort
    kopblok: Blok | None
    passages: tuple[Passage, ...]
    """The text under the heading."""
    ouder: str = ""
    """The heading of the rubriek that this sub heading stands under; empty for a main heading."""
    volgnummer: int = 0
    """Place among the rubrieken of the dossier; ``kop:<volgnummer>`` in `Waarneming.over`."""

    @property
    def tekst(self) -> str:
        """The text under the heading, one block a line."""
        return "\n".join(p.tekst for p in self.passages)

    @property
    def woorden(self) -> int:
        """Number of words under the heading."""
        return len(self.tekst.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Beslispunt:
    """One point of the proposed decision; sub points are part of the point unless they decide on their own."""

    nummer: str
    """As printed, without a closing dot or bracket: ``I``, ``2a``, empty when the point has none."""
    volgnummer: int
    """1-based place in the dictum; ``beslispunt:<volgnummer>`` in `Waarneming.over`."""
    tekst: str
    """The whole text of the point with its sub points, white space folded."""
    passages: tuple[Passage, ...]
    onderdelen: tuple[str, ...] = ()
    """The texts of its sub points (a, b, …)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bijlage:
    """An annex as the proposal lists or names it."""

    nummer: str
    naam: str
    passage: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Soortoordeel:
    """What kind of document it is, and why."""

    soort: Documentsoort
    zekerheid: Zekerheid
    gronden: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kenmerk:
    """One entry of the metadata block, as it stands, and as a date where it is one."""

    naam: str
    waarde: str
    datum: date | None = None
    passage: Passage | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """A proposal with all that belongs to it, its parts named."""

    document: Document
    bijlagedocumenten: tuple[Document, ...]
    """Separate files given with ``--dossier``, in the order of `delen`."""
    delen: tuple[Deel, ...]
    documentsoort: Soortoordeel
    voorsteltype: str
    indiener: str
    fase: Fase
    sjabloon: str
    """Name of the recognised sjabloon, ``algemeen`` when none fits better."""
    vereist: tuple[str, ...]
    """Rubrieken that the recognised sjabloon requires; empty for ``algemeen``."""
    kenmerken: tuple[Kenmerk, ...]
    rubrieken: tuple[Rubriek, ...]
    """All headings of the proposal (voorstel and toelichting), in order."""
    beslispunten: tuple[Beslispunt, ...]
    besluitpunten: tuple[Beslispunt, ...]
    """The points of the separate raadsbesluit; empty when there is none."""
    bijlagen: tuple[Bijlage, ...]
    """The annexes that the proposal lists."""

    def kenmerk(self, naam: str) -> Kenmerk | None:
        """The kenmerk with this name, or None."""
        return next((k for k in self.kenmerken if k.naam == naam), None)

    def onder(self, *namen: str) -> tuple[Rubriek, ...]:
        """The rubrieken that serve one of the canonical names."""
        return tuple(r for r in self.rubrieken if set(r.rubrieken) & set(namen))

    def blokken(self, *soorten: Deelsoort) -> tuple[Blok, ...]:
        """The blocks of the parts of these kinds, in reading order (main document only)."""
        mine = [d for d in self.delen if d.soort in soorten and d.bestand == self.document.bestand]
        return tuple(b for d in mine for b in self.document.blokken[d.eerste - 1 : d.laatste])


# --- facts: what was observed --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Vindplaats:
    """A place in the dossier, with the literal words that stand there."""

    citaat: str
    """Literal text of the block: ``blok.tekst[begin:eind]``."""
    deel: Deelsoort
    bestand: str = ""
    rubriek: str = ""
    """Canonical rubriek, empty outside one."""
    pagina: int | None = None
    blok: int = 0
    begin: int = 0
    eind: int = 0
    rol: str = ""
    """What the place is in this observation: ``voorstel`` and ``besluit``, ``som`` and ``deel``, …"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waarneming:
    """One observed fact: a row, so that one shape carries facts on the document, slots, hits, sums, contradictions."""

    feit: str
    over: str = "document"
    """``document``, ``rubriek:financien``, ``beslispunt:4``, ``kop:12``, ``zin:88``, ``bijlage:3``."""
    waarde: str | int | float = "ja"
    """``ja``, ``nee``, ``nvt``, a number, or a text."""
    velden: tuple[tuple[str, Veldwaarde], ...] = ()
    """Declared, typed values that messages and conditions may use; sorted by name."""
    bewijs: tuple[Vindplaats, ...] = ()
    gezocht: tuple[str, ...] = ()
    """Where it looked, in words a reader knows (headings), when the fact is absent."""
    zekerheid: Zekerheid = "vastgesteld"

    def veld(self, naam: str) -> Veldwaarde:
        """The value of a field, None when it has none of that name."""
        return dict(self.velden).get(naam)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fout:
    """An observer or check that crashed: part of the result, never silent."""

    waar: str
    wat: str
    feiten: tuple[str, ...] = ()


# --- engine: what is judged ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Bevinding:
    """A finding of one rule at one place."""

    regel: str
    over: str
    vragen: tuple[str, ...]
    ernst: Ernst
    zekerheid: Zekerheid
    boodschap: str
    herstel: str
    bron: str
    vindplaatsen: tuple[Vindplaats, ...]
    gezocht: tuple[str, ...]
    vingerafdruk: str
    rubriek: str = ""
    """Canonical rubriek under which a report groups it."""
    gebrek: str = ""
    lijst: str = ""
    item: str = ""
    """What goes into `lijst`: a heading, a number, an abbreviation; for a contradiction see ``paar``."""
    paar: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Antwoord:
    """The answer to one question of the normenkader, with its mark."""

    vraag: str
    """Id such as ``financien.2``."""
    antwoord: Antwoordwoord
    zekerheid: Zekerheid
    cijfer: float | None
    bereik: tuple[float, float] | None
    door: str
    """``raadslint`` or the name of a person."""
    mensvraag: str = ""
    bevindingen: tuple[str, ...] = ()
    """Fingerprints."""
    bewijs: tuple[Vindplaats, ...] = ()
    toelichting: str = ""
    """Why this answer, in one Dutch sentence."""
    machine: Antwoordwoord | None = None
    """What raadslint had answered, when a person overruled it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kwaliteit:
    """The mark of one of the three kwaliteiten and how much it rests on."""

    naam: str
    cijfer: float | None
    bereik: tuple[float, float] | None
    beoordeeld: int
    van: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Leesniveau:
    """An estimate of how hard a text is, on the LiNT-II scale (higher is harder), and what makes it so."""

    schatting: float
    marge: float
    percentiel: int | None
    """Share of council proposals (0-100) that are easier; None when no norms are at hand."""
    drijvers: tuple[tuple[str, float], ...]
    """Exact contributions against the median proposal, in points; positive is harder."""
    zinnen: int
    woorden: int
    woorden_per_zin: float
    flesch_douma: float | None = None
    """Second, labelled figure (higher is easier)."""
    omschrijving: str = ""
    """Plain words, such as ``lijkt op``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Puntoordeel:
    """What the card says of one beslispunt."""

    nummer: str
    tekst: str
    soort: str
    handelingen: tuple[str, ...]
    sleuven: tuple[tuple[str, Vindplaats | None], ...]
    """Slot → the words that fill it, or None when the act needs it and it is missing."""
    verband: tuple[tuple[str, tuple[str, ...]], ...]
    oordeel: str
    gebreken: tuple[str, ...]
    amendeerbaar: str = ""
    """Empty when amendable as it stands, else the question for a person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Besluitverschil:
    """One difference between the proposed decision and the raadsbesluit."""

    nummer: str
    voorstel: str
    besluit: str
    zekerheid: Zekerheid


@dataclass(frozen=True, slots=True, kw_only=True)
class Kaderkenmerk:
    """Which normenkader judged: its name, version and hash, so that a score can be made again."""

    naam: str
    versie: str
    sha256: str
    titel: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NietBeoordeeld:
    """What was not judged, and why."""

    wat: str
    waarom: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Scorekaart:
    """The product: all that raadslint says of one document. Every report is a view of it."""

    bestand: str
    sha256: str
    raadslint: str
    normenkader: Kaderkenmerk
    dossier: Dossier
    waarnemingen: tuple[Waarneming, ...]
    beslispunten: tuple[Puntoordeel, ...]
    besluitstatus: Literal["gelijk", "afwijkend", "afwezig"]
    besluitverschillen: tuple[Besluitverschil, ...]
    vragen: tuple[Antwoord, ...]
    bevindingen: tuple[Bevinding, ...]
    kwaliteiten: tuple[Kwaliteit, ...]
    leesniveau: Leesniveau | None
    niet_beoordeeld: tuple[NietBeoordeeld, ...]
    fouten: tuple[Fout, ...]
    deelkaarten: tuple[Scorekaart, ...] = field(default=())
    """The cards of the proposals in a bundle, in order."""
