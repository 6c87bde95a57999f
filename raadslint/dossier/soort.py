"""What kind of document it is, with the grounds in Dutch: what it shows of a proposal, and what speaks against it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from raadslint.dossier.tekens import GELEZEN
from raadslint.gegevens import woordenlijst
from raadslint.model import Blok, Documentsoort, Soortoordeel

_KOP_BLOKKEN = 14
_ZONDER_DICTUM = 6
"""So many rubrieken with text make a paper that is named so a proposal, though its decision is missing."""
_NAMEN = ("raadsvoorstel", "oplegger", "collegevoorstel", "raadsbesluit", "anders", "stuk")
_COLLEGE_BESLUIT = re.compile(
    r"(?:burgemeester en wethouders|het college)\b.{0,300}\bbesluit(?:en)?\b\s*(?:vast te stellen|:)", re.I | re.S
)
_WIJ_BESLUITEN = re.compile(r"\W*(?:het college|burgemeester en wethouders)\s+besluit(?:en)?\s+(?!dat\b)\w", re.I)
_TOT_RAAD = re.compile(
    r"\buw (?:gemeente)?raad\b|\bde (?:gemeente)?raad (?:wordt )?(?:voor te stellen|voorgesteld|gevraagd"
    r"|van de gemeente)|\b(?:stellen|stelt|adviseert|verzoekt) (?:u|de raad|uw raad)\b|gemeenteraad",
    re.I,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Aanwijzingen:
    """What was seen in the text that tells its kind."""

    blokken: Sequence[Blok]
    kopteksten: Sequence[str]
    titel: str
    rubrieken_met_tekst: int
    """Number of different rubrieken under known headings with text."""
    beslispunten: int
    """Points that carry a number or decide something."""
    besluiten: int
    """Number of raadsbesluiten in form (aanhef, besluit, Aldus)."""
    proza: int
    """Words of the proposal outside decisions and metadata."""
    een_stuk: bool
    kenmerken: int
    sjabloonsoort: str
    alleen_dictum: bool = False
    """The text holds decision points and next to nothing else."""


@cache
def _kenwoorden(soort: str) -> re.Pattern[str]:
    words = "|".join(woordenlijst("soort-kenwoorden")[soort])
    if soort in ("anders", "collegevoorstel"):
        return re.compile(rf"^\W*(?:{words})(?![\w-])(?!\s*:\s*\S)", re.I | re.M)
    return re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.I)


def kop_van(blokken: Sequence[Blok]) -> str:
    """The first lines of a document, in which its name stands."""
    return "\n".join(b.tekst[:160] for b in blokken[:_KOP_BLOKKEN] if not GELEZEN.match(b.tekst))


def bepaal_soort(zien: Aanwijzingen) -> Soortoordeel:
    """The kind of a single document (a bundle is told apart by its parts)."""
    kop = kop_van(zien.blokken) + "\n" + "\n".join(zien.kopteksten) + "\n" + zien.titel
    names = {
        soort: _kenwoorden(soort).search(kop)
        for soort in ("raadsvoorstel", "oplegger", "collegevoorstel", "raadsbesluit", "anders")
    }
    grounds = _gronden(zien, {k: m[0] for k, m in names.items() if m})
    soort, sure = _soort(zien, {k: m.start() for k, m in names.items() if m})
    return Soortoordeel(soort=soort, zekerheid="vastgesteld" if sure else "aanwijzing", gronden=tuple(grounds))


def _soort(zien: Aanwijzingen, names: dict[str, int]) -> tuple[Documentsoort, bool]:
    named = "raadsvoorstel" in names
    complete = zien.beslispunten > 0 and zien.rubrieken_met_tekst >= 3
    if zien.alleen_dictum and not zien.besluiten and "anders" not in names and "collegevoorstel" not in names:
        return "raadsbesluit", False
    if "raadsvoorstel" not in names and "collegevoorstel" in names and _college_besluit(zien):
        return "collegevoorstel", complete
    if zien.sjabloonsoort == "oplegger" or (
        "oplegger" in names and zien.beslispunten and zien.rubrieken_met_tekst >= 2
    ):
        return "oplegger", True
    if _is_collegestuk(zien, names):
        return ("collegevoorstel", complete) if "collegevoorstel" in names and zien.beslispunten else ("anders", True)
    if zien.besluiten and zien.proza < (25 if _heet_voorstel(names) else 120) and zien.rubrieken_met_tekst < 2:
        return "raadsbesluit", True
    if _draagt_andere_naam(names) and not (complete and zien.rubrieken_met_tekst >= 5 and zien.kenmerken >= 2):
        return "anders", True
    if "stuk" in names and not named and not zien.besluiten and zien.kenmerken < 2:
        return "anders", not zien.beslispunten
    if complete and (
        named or zien.kenmerken >= 2 or zien.besluiten or (zien.rubrieken_met_tekst >= 5 and _tot_raad(zien))
    ):
        return "raadsvoorstel", named or zien.rubrieken_met_tekst >= 5
    if zien.beslispunten and zien.een_stuk and zien.proza >= 60:
        return "raadsvoorstel", named
    if zien.beslispunten and named and (zien.rubrieken_met_tekst >= 1 or zien.proza >= 25):
        return "raadsvoorstel", False
    if named and zien.kenmerken >= 2 and (zien.beslispunten or zien.rubrieken_met_tekst >= _ZONDER_DICTUM):
        return "raadsvoorstel", False  # also a letter without headings that asks a decision
    if named and zien.rubrieken_met_tekst >= 5 and zien.kenmerken >= 2:
        return "raadsvoorstel", False  # a whole proposal whose decision is missing
    return "anders", not zien.beslispunten


def _is_collegestuk(zien: Aanwijzingen, names: dict[str, int]) -> bool:
    """A paper for the college: named so before anything names the council, or a decision taken by the college."""
    if "collegevoorstel" in names and names["collegevoorstel"] < names.get("raadsvoorstel", 10**9):
        return not zien.besluiten
    tekst = "\n".join(b.tekst for b in zien.blokken[:60])
    return not zien.besluiten and bool(_COLLEGE_BESLUIT.search(tekst[:3000])) and not zien.rubrieken_met_tekst


def _college_besluit(zien: Aanwijzingen) -> bool:
    """The points themselves say that the college decides."""
    return not zien.besluiten and any(_WIJ_BESLUITEN.match(b.tekst) for b in zien.blokken[:60])


def _heet_voorstel(names: dict[str, int]) -> bool:
    return names.get("raadsvoorstel", 10**9) < names.get("raadsbesluit", 10**9)


def _draagt_andere_naam(names: dict[str, int]) -> bool:
    return "anders" in names and names["anders"] < min(
        names.get("raadsvoorstel", 10**9), names.get("raadsbesluit", 10**9), names.get("oplegger", 10**9)
    )


def _tot_raad(zien: Aanwijzingen) -> bool:
    return any(_TOT_RAAD.search(b.tekst) for b in zien.blokken)


def _gronden(zien: Aanwijzingen, names: dict[str, str]) -> list[str]:
    """What a reader may check, in plain Dutch."""
    grounds = [f"in de kop staat ‘{word}’" for word in names.values()]
    grounds.append(f"{zien.rubrieken_met_tekst} bekende rubrieken met tekst")
    grounds.append(f"{zien.beslispunten} beslispunten" if zien.beslispunten else "geen beslispunten gevonden")
    if zien.alleen_dictum:
        grounds.append("de tekst bestaat alleen uit beslispunten")
    if zien.besluiten:
        grounds.append(f"{zien.besluiten} raadsbesluit{'en' if zien.besluiten > 1 else ''} met aanhef en dictum")
    if zien.kenmerken:
        grounds.append(f"{zien.kenmerken} kenmerken (zoals onderwerp of vergadering)")
    return grounds
