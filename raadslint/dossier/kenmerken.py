"""The metadata block of a proposal: subject, number, writer, dates; from label lines, tables and labels with the value
on the next line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache

from raadslint.dossier.kenmerkregels import titelregel, uit_kopregels, zonder_staart, zonder_teken
from raadslint.dossier.tekens import VOORZETSEL
from raadslint.gegevens import woordenlijst
from raadslint.language.datums import datums
from raadslint.model import Blok, Kenmerk, Passage

_DATUMVELDEN = {"raadsvergadering", "collegebesluit", "commissie", "datum", "termijn"}
_ALLEEN_MET_DUBBELE_PUNT = {
    "van",
    "aan",
    "college",
    "raad",
    "nummer",
    "contact",
    "dienst",
    "team",
    "versie",
    "status",
    "domein",
    "kenmerk",
    "b&w",
    "wethouder",
}
_DAGVELDEN = {"raadsvergadering", "collegebesluit", "datum"}
_WAARDE_MAX = 400
_VOORLETTER = re.compile(r"[A-Z]\.")
"""The initial of a name, read as the number of a list."""
_VERGADERING = re.compile(
    r"^(?:(?:raadsvoorstel|raadsbesluit|voorstel)\s+\S{1,15}\s+)?vergadering\s+(?:van\s+|d\.?d\.?\s+)?(?P<dag>(?:\w+dag\s+)?\d[^:]{5,25}?)"
    r"\s*(?P<raad>(?:de\s+)?gemeenteraad)?\W*$",
    re.I,
)
"""*Vergadering 4 juli 2023* with *Gemeenteraad* behind it or on the next line."""


@cache
def _label() -> re.Pattern[str]:
    names = sorted(
        (re.escape(w).replace(r"\ ", r"\s+") for words in woordenlijst("soort-kenmerken").values() for w in words),
        key=len,
        reverse=True,
    )
    return re.compile(rf"^(?P<label>{'|'.join(names)})(?:\s*\([^)]*\))?\s*(?P<punt>\.?\s*:+\s*|\s*$)", re.I)


@cache
def _veld() -> dict[str, str]:
    return {w.lower(): veld for veld, words in woordenlijst("soort-kenmerken").items() for w in words}


_TITELKOP = re.compile(r"\d{1,2}\.?\s+(?:titel|onderwerp)\W*$", re.IGNORECASE)
"""The subject under a heading with a number: ``1 Titel``."""


@cache
def _slotlabel() -> re.Pattern[str]:
    names = "|".join(re.escape(naam) for naam in sorted(_veld(), key=len, reverse=True))
    return re.compile(rf"(?<=\S)\s+(?P<label>{names})$", re.I)


def slotlabel(tekst: str) -> int | None:
    """Where a label begins that closes a line of something else: the line break between the two was lost."""
    match = _slotlabel().search(tekst)
    if not match or not match["label"][0].isupper():
        return None
    ervoor = tekst[: match.start()]
    gesloten = ervoor.rstrip('"') if ervoor.count('"') % 2 == 0 else ervoor
    if VOORZETSEL.search(gesloten) or ervoor.endswith(":"):  # "Portefeuillehouder: Presidium" is a label and its value
        return None
    return match.start("label")


def is_label(tekst: str) -> bool:
    """Whether a block is a label of the metadata block, with its value behind a colon or without value."""
    return _als_label(tekst) is not None


def _als_label(tekst: str) -> re.Match[str] | None:
    match = _label().match(tekst)
    if not match or (not match["punt"].strip() and match["label"].lower() in _ALLEEN_MET_DUBBELE_PUNT):
        return None
    return match


def _naam(label: re.Match[str]) -> str:
    return _veld()[re.sub(r"\s+", " ", label["label"].lower())]


def lees_kenmerken(blokken: Sequence[Blok], kopregels: Sequence[str] = ()) -> tuple[Kenmerk, ...]:
    """The metadata in these blocks (the head of the proposal); of each name the first with a value.

    What they do not name is looked for in the title line and in the running heads (`kopregels`).
    """
    found: dict[str, Kenmerk] = {}
    for naam, whole in _paren(blokken):
        passage = zonder_staart(whole)
        if passage.tekst.strip(" .-:") and naam not in found:
            found[naam] = _kenmerk(naam, passage)
    titel = titelregel(blokken)
    if titel and "onderwerp" not in found:
        found["onderwerp"] = _kenmerk("onderwerp", titel)
    for naam, waarde in (*_uit_labels(kopregels), *uit_kopregels(kopregels)):
        found.setdefault(naam, Kenmerk(naam=naam, waarde=waarde, datum=_dag(naam, waarde)))
    return tuple(found.values())


def _kenmerk(naam: str, passage: Passage) -> Kenmerk:
    voorletter = (
        passage.blok.lijstnummer if passage.begin == 0 and _VOORLETTER.fullmatch(passage.blok.lijstnummer) else ""
    )
    tekst = f"{voorletter} {passage.tekst.strip()}".strip()
    return Kenmerk(naam=naam, waarde=tekst, datum=_dag(naam, tekst), passage=passage)


def _dag(naam: str, waarde: str) -> date | None:
    return next((d.datum for d in datums(waarde) if d.datum), None) if naam in _DATUMVELDEN else None


def _uit_labels(regels: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The labels with a value in the running heads."""
    for regel in regels:
        match = _als_label(regel)
        if match and match["punt"].strip() and len(waarde := regel[match.end() :].strip()) > 1 and "#" not in waarde:
            yield _naam(match), waarde


def _paren(blokken: Sequence[Blok]) -> Iterator[tuple[str, Passage]]:
    for i, blok in enumerate(blokken):
        match = _als_label(blok.tekst)
        if match is None:
            if _TITELKOP.match(blok.tekst) and i + 1 < len(blokken) and _is_waarde("onderwerp", blok, blokken[i + 1]):
                yield "onderwerp", Passage(blok=blokken[i + 1], begin=0, eind=len(blokken[i + 1].tekst))
            yield from _vergadering(blok, blokken[i + 1 : i + 2])
            if bare := zonder_teken(blok):
                yield bare
            continue
        naam = _naam(match)
        if match.end() < len(blok.tekst):
            yield naam, Passage(blok=blok, begin=match.end(), eind=min(len(blok.tekst), match.end() + _WAARDE_MAX))
        elif i + 1 < len(blokken) and _is_waarde(naam, blok, blokken[i + 1]):
            yield naam, Passage(blok=blokken[i + 1], begin=0, eind=min(len(blokken[i + 1].tekst), _WAARDE_MAX))


def _vergadering(blok: Blok, volgende: Sequence[Blok]) -> Iterator[tuple[str, Passage]]:
    match = _VERGADERING.match(blok.tekst)
    if match and (match["raad"] or any(b.tekst.strip(" .:").lower() == "gemeenteraad" for b in volgende)):
        yield "raadsvergadering", Passage(blok=blok, begin=match.start("dag"), eind=match.end("dag"))


def _is_waarde(naam: str, label: Blok, blok: Blok) -> bool:
    """Whether the next block is the value of a label: in a table the cell beside it, else a line that fits."""
    if label.tabel is not None:
        return blok.tabel == label.tabel and blok.rij == label.rij
    if naam in _DAGVELDEN and not any(d.datum for d in datums(blok.tekst)):
        return False
    sentence = blok.tekst.endswith(".") and len(blok.tekst.split()) > 6 and naam in ("beleidsveld", "commissie")
    return not is_label(blok.tekst) and len(blok.tekst) <= 200 and not sentence
