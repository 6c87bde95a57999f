"""How observers turn phrases and sentences into rows: evidence when found, where they looked when not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache

from raadslint.facts.basis import Feit, Lezing, Treffer, Zin, eens, plaats, velden
from raadslint.language.datums import Datum, datums
from raadslint.model import Dossier, Veldwaarde, Vindplaats, Waarneming, Zekerheid

MEESTE_BEWIJS = 4
"""How many places a row shows; the first ones are enough to check it."""

_ONTKENNING = re.compile(
    r"\b(?:geen|niet|niemand|nooit|noch|zonder|nauwelijks|evenmin)\b(?:\W+\w+){0,3}\W*$", re.IGNORECASE
)
_MELDING_RUBRIEKEN = frozenset({"kenmerken", "ondertekening", "bijlagen"})

_FORMULE = re.compile(
    r"^\W*(?:aldus\s+(?:besloten|vastgesteld)|vastgesteld\s+in\s+de\s+(?:openbare|raads)|ge(?:lezen|zien|hoord)\s+het\s+(?:raads)?voorstel|"
    r"de\s+raad\s+(?:van|der)\s+(?:de\s+)?gemeente|raadsvergadering\s+van|"
    r"(?:raads(?:voorstel|besluit)\s+(?:nr\.?\s*)?[\w./-]*\s*)?(?:raads|b&w[\s-]?)?vergadering(?:\s+van)?\s*:?\s*\d)",
    re.IGNORECASE,
)
"""The fixed lines around a decision: their dates are those of the paper itself."""

_RAADSDAG = re.compile(
    r"\baldus\s+(?:\w+\s+)?(?:besloten|vastgesteld)|^\W*(?:raads(?:voorstel|besluit)\W+(?:\S+\s+)?)?(?:raads)?vergadering\W+(?:van\s+)?\d",
    re.IGNORECASE,
)
"""Beside these words stands the day on which the council decides."""

DREMPELZIN = 4
"""Fewer words than this is a label or a leftover, not a statement."""


def treffers(lezing: Lezing, *groepen: str) -> tuple[Treffer, ...]:
    """The phrases of these groups in reading order, outside metadata, signature and the list of annexes."""
    rijen = [t for g in groepen for t in lezing.treffers.get(g, ()) if inhoudelijk(t.zin)]
    return tuple(sorted(rijen, key=lambda t: (t.zin.nummer, t.begin)))


def inhoudelijk(zin: Zin, minstens: int = DREMPELZIN) -> bool:
    """A sentence of the proposal's own story: no metadata, signature, annex list or fixed line, nor fewer words."""
    eigen = zin.onder[0] if zin.onder else ""
    return eigen not in _MELDING_RUBRIEKEN and _zegt_iets(zin.tekst, minstens)


@lru_cache(maxsize=4096)
def _zegt_iets(tekst: str, minstens: int) -> bool:
    return len(tekst.split()) >= minstens and not _FORMULE.match(tekst)


def stellig(rijen: Iterable[Treffer]) -> tuple[Treffer, ...]:
    """Those that no ``geen`` or ``niet`` takes back just before."""
    return tuple(t for t in rijen if not _ONTKENNING.search(t.zin.tekst[: t.begin]))


def onder(rijen: Iterable[Treffer], *rubrieken: str) -> tuple[Treffer, ...]:
    """Those that stand under one of these rubrieken."""
    return tuple(t for t in rijen if set(t.zin.onder) & set(rubrieken))


def buiten(rijen: Iterable[Treffer], *rubrieken: str) -> tuple[Treffer, ...]:
    """Those that stand under none of these rubrieken."""
    return tuple(t for t in rijen if not set(t.zin.onder) & set(rubrieken))


def voorop(rijen: Iterable[Treffer], *rubrieken: str) -> tuple[Treffer, ...]:
    """All of them, those that stand under one of these rubrieken first: there a reader looks for them."""
    return tuple(sorted(rijen, key=lambda t: not set(t.zin.onder) & set(rubrieken)))


def rang(zin: Zin, *rubrieken: str) -> int:
    """Which of these rubrieken it stands under first, the last of all when none: evidence is shown in that order."""
    return next((i for i, r in enumerate(rubrieken) if r in zin.onder), len(rubrieken))


def met(rijen: Iterable[Treffer], lezing: Lezing, *groepen: str) -> tuple[Treffer, ...]:
    """Those whose sentence also holds a phrase of every one of these groups."""
    zinnen = [{t.zin.nummer for t in lezing.treffers.get(g, ())} for g in groepen]
    return tuple(t for t in rijen if all(t.zin.nummer in z for z in zinnen))


def zonder(rijen: Iterable[Treffer], lezing: Lezing, *groepen: str) -> tuple[Treffer, ...]:
    """Those whose sentence holds no phrase of these groups."""
    zinnen = {t.zin.nummer for g in groepen for t in lezing.treffers.get(g, ())}
    return tuple(t for t in rijen if t.zin.nummer not in zinnen)


def nabij(rijen: Iterable[Treffer], nummers: Iterable[int], *, voor: int = 0, na: int = 0) -> tuple[Treffer, ...]:
    """Those with one of the numbered sentences at most ``voor`` sentences before or ``na`` after them."""
    ver = set(nummers)
    return tuple(t for t in rijen if any(t.zin.nummer + i in ver for i in range(-voor, na + 1)))


def samen(rijen: Iterable[Treffer], andere: Iterable[Treffer], *, ver: int = 0) -> tuple[Treffer, ...]:
    """Those with one of the others in their sentence, or at most ``ver`` sentences on under the same heading."""
    plekken = {(id(t.zin.rubriek), t.zin.nummer) for t in andere}
    return tuple(t for t in rijen if any((id(t.zin.rubriek), t.zin.nummer + i) in plekken for i in range(ver + 1)))


def erna(rijen: Iterable[Treffer], andere: Iterable[Treffer], *, ver: int = 0) -> tuple[Treffer, ...]:
    """Those in the sentence of one of the others, or at most ``ver`` sentences behind it under the same heading."""
    plekken = {(id(t.zin.rubriek), t.zin.nummer) for t in andere}
    return tuple(t for t in rijen if any((id(t.zin.rubriek), t.zin.nummer - i) in plekken for i in range(ver + 1)))


def nummers(rijen: Iterable[Treffer]) -> frozenset[int]:
    """The numbers of the sentences that these phrases stand in."""
    return frozenset(t.zin.nummer for t in rijen)


def plaatsen(rijen: Iterable[Treffer], rol: str = "") -> tuple[Vindplaats, ...]:
    """The sentences of these phrases as evidence, each once."""
    zinnen = {t.zin.nummer: t.zin for t in rijen}
    return tuple(plaats(z, rol=rol) for z in list(zinnen.values())[:MEESTE_BEWIJS])


def plaatsen_zinnen(zinnen: Iterable[Zin], rol: str = "") -> tuple[Vindplaats, ...]:
    """These sentences as evidence."""
    return tuple(plaats(z, rol=rol) for z in list(zinnen)[:MEESTE_BEWIJS])


def koppen(lezing: Lezing, *rubrieken: str) -> tuple[str, ...]:
    """Where one looked, in the reader's words: the headings of these rubrieken, then the rest."""
    namen = dict.fromkeys(r.kop for r in lezing.dossier.onder(*rubrieken) if r.kop)
    return (*list(namen)[:MEESTE_BEWIJS], "de rest van het voorstel") if namen else ("het hele voorstel",)


def rij(
    feit: str,
    bewijs: Sequence[Vindplaats],
    gezocht: tuple[str, ...] = ("het hele voorstel",),
    zekerheid: Zekerheid = "aanwijzing",
    nvt: bool = False,
    **waarden: Veldwaarde,
) -> Waarneming:
    """One row over the document: ``ja`` with its evidence, else ``nee`` (or ``nvt``) with where one looked."""
    waarde = "ja" if bewijs else "nvt" if nvt else "nee"
    return Waarneming(
        feit=feit,
        waarde=waarde,
        bewijs=tuple(bewijs),
        gezocht=() if bewijs else gezocht,
        zekerheid=zekerheid,
        velden=velden(**waarden),
    )


def zinrij(feit: str, t: Treffer) -> Waarneming:
    """One row over the sentence of a phrase; field ``woord`` holds the phrase. Always a pointer."""
    return Waarneming(
        feit=feit,
        over=f"zin:{t.zin.nummer}",
        bewijs=(plaats(t.zin),),
        zekerheid="aanwijzing",
        velden=velden(woord=t.zin.tekst[t.begin : t.eind]),
    )


def getal(feit: str, waarde: int | float, bewijs: Sequence[Vindplaats] = ()) -> Waarneming:
    """One row over the document that counts something."""
    return Waarneming(feit=feit, waarde=waarde, bewijs=tuple(bewijs))


def feit(naam: str, wat: str, over: str = "document", *, nvt: bool = False, velden: tuple[str, ...] = ()) -> Feit:
    """A fact that is ja or nee (or nvt)."""
    return Feit(naam=naam, over=over, waarden=("ja", "nee", "nvt") if nvt else ("ja", "nee"), velden=velden, wat=wat)


def telling(naam: str, wat: str, over: str = "document", velden: tuple[str, ...] = ()) -> Feit:
    """A fact that is a number."""
    return Feit(naam=naam, over=over, waarden=(), velden=velden, wat=wat)


@eens
def stukdatum(lezing: Lezing) -> date | None:
    """The day on which the council decides, or the college did, as the kenmerken give it."""
    for naam in ("raadsvergadering", "collegebesluit", "datum"):
        kenmerk = lezing.dossier.kenmerk(naam)
        if kenmerk is not None and kenmerk.datum is not None:
            return kenmerk.datum
    return max(_dagen_van_raad(lezing.dossier), default=None)


def _dagen_van_raad(dossier: Dossier) -> list[date]:
    """Days in the fixed lines above the proposal and under the decision: "Vergadering 6 juni", "Aldus besloten …"."""
    blokken = [b for b in dossier.blokken("voorstel", "toelichting", "raadsbesluit") if _RAADSDAG.search(b.tekst)]
    stukken = [b.tekst[m.start() : m.end() + 60] for b in blokken for m in _RAADSDAG.finditer(b.tekst)]
    return [d.datum for s in stukken for d in datums(s)[:1] if d.datum is not None]


@eens
def stukjaar(lezing: Lezing) -> int | None:
    """The year of the proposal: from the kenmerken, else the latest year of a full date in the text."""
    dag = stukdatum(lezing)
    if dag is not None:
        return dag.year
    jaren = [d.datum.year for _, d in lezing.datums if d.datum is not None]
    return max(jaren) if jaren else None


_NAAM_MET_JAAR = re.compile(
    r"(?:plan|visie|nota|agenda|programma|kader|beleid|begroting|akkoord|verordening|strategie|regeling|(?<=\S\s)[A-Z]\w{3,})\s*$"
)
"""Before a bare year: the year is part of a name (Uitvoeringsplan 2030)."""


@eens
def momenten_per_zin(lezing: Lezing) -> dict[int, tuple[Datum, ...]]:
    """Sentence number → its dates on which something can happen: no year that is part of a name."""
    rijen: dict[int, tuple[Datum, ...]] = {}
    for zin, datum in lezing.datums:
        naam = datum.soort in ("jaar", "periode") and _NAAM_MET_JAAR.search(zin.tekst[: datum.begin])
        if datum.soort != "relatief" and not naam:
            rijen[zin.nummer] = (*rijen.get(zin.nummer, ()), datum)
    return rijen


@eens
def datums_per_zin(lezing: Lezing) -> dict[int, tuple[Datum, ...]]:
    """Sentence number → its dates that stand on a calendar (no "binnenkort")."""
    rijen: dict[int, tuple[Datum, ...]] = {}
    for zin, datum in lezing.datums:
        if datum.soort != "relatief":
            rijen[zin.nummer] = (*rijen.get(zin.nummer, ()), datum)
    return rijen
