"""What the card says of each beslispunt, and how the proposal and the raadsbesluit differ, from the rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, cast

from raadslint.engine.sjabloontekst import in_woorden
from raadslint.engine.voorwaarden import Rijen
from raadslint.model import Beslispunt, Besluitverschil, Bevinding, Dossier, Puntoordeel, Vindplaats, Waarneming

SLEUVEN = (
    "object", "bedrag", "totaal", "eenheid", "jaar", "dekking", "betaler", "geadresseerde", "product", "datum",
    "criterium", "inwerkingtreding",
)  # fmt: skip
VERBANDEN = ("argument", "kanttekening", "financien", "planning", "bijlage")
_ONHELDER_VANAF = 3
"""From this many different faults a point is not clear at all; a point that decides nothing never is."""


def beoordeel_punten(dossier: Dossier, rijen: Rijen, bevindingen: Iterable[Bevinding]) -> tuple[Puntoordeel, ...]:
    """One judgement per beslispunt; for a lone raadsbesluit, of its own points."""
    gebreken: dict[str, dict[str, None]] = {}
    for b in bevindingen:
        if b.gebrek:
            gebreken.setdefault(b.over, {})[b.gebrek] = None
    punten = dossier.beslispunten or dossier.besluitpunten
    return tuple(_puntoordeel(p, rijen, tuple(gebreken.get(_over(p), {}))) for p in punten)


def _over(punt: Beslispunt) -> str:
    return f"beslispunt:{punt.volgnummer}"


def _puntoordeel(punt: Beslispunt, rijen: Rijen, gebreken: tuple[str, ...]) -> Puntoordeel:
    acts = tuple(dict.fromkeys(str(r.waarde) for r in _van(rijen, "handeling", punt)))
    return Puntoordeel(
        nummer=punt.nummer,
        tekst=punt.tekst,
        soort=acts[0] if acts else "constitutief",
        handelingen=acts,
        sleuven=_sleuven(rijen, punt),
        verband=tuple((naam, _waarmee(_van(rijen, f"verband-{naam}", punt))) for naam in VERBANDEN),
        oordeel=_oordeel(gebreken),
        gebreken=gebreken,
        amendeerbaar=_mensvraag(_van(rijen, "amendeerbaar", punt)),
    )


def _van(rijen: Rijen, feit: str, punt: Beslispunt) -> tuple[Waarneming, ...]:
    return tuple(r for r in rijen.van(feit) if r.over == _over(punt))


def _sleuven(rijen: Rijen, punt: Beslispunt) -> tuple[tuple[str, Vindplaats | None], ...]:
    """The slots that the point's act needs, in a fixed order."""
    rows = ((naam, rij) for naam in SLEUVEN for rij in _van(rijen, f"sleuf-{naam}", punt)[:1])
    return tuple((naam, _sleuf(rij)) for naam, rij in rows if rij.waarde != "nvt")


def _sleuf(rij: Waarneming) -> Vindplaats | None:
    return rij.bewijs[0] if rij.waarde == "ja" and rij.bewijs else None


def _waarmee(rows: Iterable[Waarneming]) -> tuple[str, ...]:
    found: list[str] = []
    for rij in rows:
        waarde = rij.veld("waarmee")
        if rij.waarde == "ja":
            found += waarde if isinstance(waarde, tuple) else [in_woorden(waarde)]
    return tuple(dict.fromkeys(w for w in found if w))


def _oordeel(gebreken: Sequence[str]) -> str:
    if not gebreken:
        return "helder"
    return "onhelder" if "geen-besluit" in gebreken or len(gebreken) >= _ONHELDER_VANAF else "deels"


def _mensvraag(rows: tuple[Waarneming, ...]) -> str:
    if any(r.waarde == "nee" for r in rows):
        return "Kan de raad dit punt wijzigen zoals het er staat?"
    return ""


def besluitstatus(rijen: Rijen) -> Literal["gelijk", "afwijkend", "afwezig"]:
    """Whether the document holds a raadsbesluit with the same points."""
    rows = rijen.van("raadsbesluit-status")
    waarde = str(rows[0].waarde) if rows else "afwezig"
    return cast(Literal["gelijk", "afwijkend", "afwezig"], waarde if waarde in ("gelijk", "afwijkend") else "afwezig")


def besluitverschillen(dossier: Dossier, rijen: Rijen) -> tuple[Besluitverschil, ...]:
    """Every difference between a proposed point and that point in the raadsbesluit."""
    nummers = {_over(p): p.nummer for p in (*dossier.besluitpunten, *dossier.beslispunten)}
    return tuple(
        Besluitverschil(
            nummer=in_woorden(r.veld("nummer")) or nummers.get(r.over, ""),
            voorstel=in_woorden(r.veld("voorstel")),
            besluit=in_woorden(r.veld("besluit")),
            zekerheid=r.zekerheid,
        )
        for r in rijen.van("verschil-besluit")
        if r.waarde != "nee"
    )
