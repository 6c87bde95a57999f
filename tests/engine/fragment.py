"""Turns a fragment into a whole proposal: the clean made-up one, with only what the fragment says put in its place.

A fragment that is a text is itself the whole document. Otherwise it is a table with any of these keys:

- a canonical rubriek: the text under that heading (empty: the heading stays, without text)
- ``beslispunten``, ``raadsbesluit``: lists of points; ``gelet``: the ground of the raadsbesluit
- ``kenmerken``: a table laid over the clean one; ``zonder``: rubrieken to leave out, heading and all
- ``extra``: own headings with text, before the annexes; ``regeling``: the text of a verordening after the besluit
- ``woorden``: how many words of padding to add; ``bundel``: how many proposals in one file
- ``scan``: pages without text; ``soort``: the documentsoort, where the text alone does not give it
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from raadslint.dossier import maak_dossier
from raadslint.engine import Normenkader, beoordeel
from raadslint.facts.waarnemers import neem_waar
from raadslint.gegevens import lees_yaml
from raadslint.model import Melding, Scorekaart
from raadslint.parser.text import lees_tekst

GEGEVENS = Path(__file__).resolve().parents[1] / "gegevens"
VULLING = "De zaal is groot genoeg voor alle huurders. Zij gebruiken hem elke week. "
Basis = dict[str, Any]
SCHOON: Basis = lees_yaml(GEGEVENS / "schoon.yaml")
FIETSPAD: Basis = lees_yaml(GEGEVENS / "schoon-fietspad.yaml")


def maak_voorstel(fragment: dict[str, Any] | str | None = None, basis: Basis = SCHOON) -> str:
    """The Markdown of the proposal with this fragment in it."""
    if isinstance(fragment, str):
        return fragment
    deel = dict(fragment or {})
    zonder = deel.get("zonder") or ()
    tekst = {**basis["tekst"], **{k: v or "" for k, v in deel.items() if k in basis["tekst"]}}
    if "beslispunten" in deel:
        tekst["besluit"] = _genummerd(deel["beslispunten"])
    rubrieken = [f"# {kop}\n\n{tekst[naam]}" for naam, kop in basis["koppen"].items() if naam not in zonder]
    extra = dict(deel.get("extra") or {})
    if "woorden" in deel:
        extra["Toelichting"] = VULLING * (deel["woorden"] // len(VULLING.split()) + 1)
    rubrieken[-1:-1] = [f"# {kop}\n\n{inhoud or ''}" for kop, inhoud in extra.items()]
    delen = [
        _kop(deel, basis),
        *rubrieken[:-1],
        _ondertekening(basis),
        rubrieken[-1],
        _raadsbesluit(deel, tekst, basis),
    ]
    return "\n\n".join(delen * deel.get("bundel", 1))


def _genummerd(punten: list[str]) -> str:
    return "\n".join(f"{i}. {punt}" for i, punt in enumerate(punten, 1))


def _kop(deel: dict[str, Any], basis: Basis) -> str:
    kenmerken = basis["kenmerken"] | (deel.get("kenmerken") or {})
    rows = "\n\n".join(f"{naam}: {waarde}" for naam, waarde in kenmerken.items() if waarde)
    return f"# Raadsvoorstel\n\nAan de raad van de gemeente {basis['gemeente']}\n\n{rows}"


def _ondertekening(basis: Basis) -> str:
    wie = "de secretaris, de burgemeester,\n\nT. Opmeer, mr. A. Hoogland"
    return f"Burgemeester en wethouders van {basis['gemeente']},\n\n{wie}"


def _raadsbesluit(deel: dict[str, Any], tekst: dict[str, str], basis: Basis) -> str:
    punten = _genummerd(deel["raadsbesluit"]) if "raadsbesluit" in deel else tekst["besluit"]
    besluit = basis["raadsbesluit"]
    gelet = deel.get("gelet", besluit["gelet"])
    slot = f"Aldus vastgesteld in de openbare vergadering van {basis['kenmerken']['Raadsvergadering']}."
    aanhef = f"De raad van de gemeente {basis['gemeente']};\n\n{besluit['gelezen']}\n\n{gelet}\n\nb e s l u i t :"
    regeling = deel.get("regeling", "")
    return f"# Raadsbesluit\n\n{aanhef}\n\n{punten}\n\n{regeling}\n\n{slot}\n\nde griffier, de voorzitter,"


def toets_fragment(
    fragment: dict[str, Any] | str | None, kader: Normenkader, *, voor: str = "steller", proef: bool = True
) -> Scorekaart:
    """The scorecard of the proposal with this fragment, through the whole of raadslint but the files."""
    tekst = maak_voorstel(fragment)
    document = lees_tekst(tekst.encode(), "voorstel.md", "0" * 64, "md")
    if isinstance(fragment, dict) and fragment.get("scan"):
        scan = Melding(soort="scan", tekst="Hier staat geen tekst.", paginas=tuple(fragment["scan"]))
        document = replace(document, meldingen=(*document.meldingen, scan))
    dossier = maak_dossier(document)
    if isinstance(fragment, dict) and "soort" in fragment:
        oordeel = replace(dossier.documentsoort, soort=fragment["soort"])
        dossier = replace(dossier, documentsoort=oordeel)
    waarnemingen, fouten = neem_waar(dossier)
    return beoordeel(dossier, waarnemingen, fouten, kader, voor=voor, proef=proef)
