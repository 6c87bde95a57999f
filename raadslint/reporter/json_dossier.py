"""The Dossier as JSON (``ontleed``) and as text with one block a line, for who wants to see how a file was read."""

from __future__ import annotations

import json
from typing import Any

from raadslint.model import Beslispunt, Blok, Deel, Document, Dossier, Rubriek

SCHEMA = "raadslint/dossier/1"


def dossier_json(dossier: Dossier, *, met_tekst: bool = False) -> dict[str, Any]:
    """How the file was read: its parts, kenmerken, rubrieken and beslispunten; the blocks too ``met_tekst``."""
    kind, document = dossier.documentsoort, dossier.document
    result: dict[str, Any] = {
        "schema": SCHEMA,
        "document": document_json(document),
        "bijlagedocumenten": [document_json(d) for d in dossier.bijlagedocumenten],
        "documentsoort": {"soort": kind.soort, "zekerheid": kind.zekerheid, "gronden": list(kind.gronden)},
        "voorsteltype": dossier.voorsteltype,
        "fase": dossier.fase,
        "indiener": dossier.indiener,
        "sjabloon": dossier.sjabloon,
        "vereist": list(dossier.vereist),
        "kenmerken": kenmerken_json(dossier),
        "delen": [deel_json(d) for d in dossier.delen],
        "rubrieken": [_rubriek_uitgebreid(r) for r in dossier.rubrieken],
        "beslispunten": [_punt(p) for p in dossier.beslispunten],
        "besluitpunten": [_punt(p) for p in dossier.besluitpunten],
        "bijlagen": [{"nummer": b.nummer, "naam": b.naam, "blok": b.passage.blok.nummer} for b in dossier.bijlagen],
    }
    return result | ({"tekst": [blok_json(b) for b in document.blokken]} if met_tekst else {})


def dossier_md(dossier: Dossier) -> str:
    """The document as text with one block a line, so that line numbers are block numbers (as in SARIF)."""
    lines = (aanhef(b) + " ".join(b.tekst.splitlines()) for b in dossier.document.blokken)
    return "".join(f"{line}\n" for line in lines)


def aanhef(blok: Blok) -> str:
    """What stands before the text of a block on its line: the mark of a heading or cell, the number of a list item."""
    number = f"{blok.lijstnummer} " if blok.lijstnummer else ""
    match blok.soort:
        case "kop":
            return f"{'#' * min(6, max(1, blok.niveau))} {number}"
        case "cel":
            return f"| {number}"
        case "lijstpunt":
            return "  " * blok.niveau + (number or "- ")
        case _:
            return number


def schrijf_dossier(dossier: Dossier, formaat: str = "json", *, met_tekst: bool = False) -> bytes:
    """The dossier as ``json`` or as ``md`` (one block a line), in UTF-8."""
    if formaat == "md":
        return dossier_md(dossier).encode()
    return (json.dumps(dossier_json(dossier, met_tekst=met_tekst), ensure_ascii=False, indent=2) + "\n").encode()


def document_json(document: Document) -> dict[str, Any]:
    """A file as it was read, without its text."""
    return {
        "bestand": document.bestand,
        "formaat": document.formaat,
        "sha256": document.sha256,
        "blokken": len(document.blokken),
        "paginas": document.paginas,
        "titel": document.titel,
        "kopteksten": list(document.kopteksten),
        "meldingen": [
            {"soort": m.soort, "tekst": m.tekst, "paginas": list(m.paginas), "aantal": m.aantal}
            for m in document.meldingen
        ],
    }


def kenmerken_json(dossier: Dossier) -> dict[str, str]:
    """The metadata by name; a date as ISO 8601."""
    return {k.naam: k.datum.isoformat() if k.datum else k.waarde for k in dossier.kenmerken}


def deel_json(deel: Deel) -> dict[str, Any]:
    """A part of the file and why it begins there."""
    return {
        "deel": deel.soort,
        "bestand": deel.bestand,
        "paginas": list(deel.paginas) if deel.paginas else None,
        "blokken": [deel.eerste, deel.laatste],
        "begint_met": deel.begint_met,
        "grond": deel.grond,
        "voorstel": deel.voorstel,
    }


def rubriek_json(rubriek: Rubriek) -> dict[str, Any]:
    """A heading and the rubrieken that it serves."""
    page = rubriek.kopblok.pagina if rubriek.kopblok else None
    return {
        "rubrieken": list(rubriek.rubrieken[:2]),
        "kop": rubriek.kop,
        "woorden": rubriek.woorden,
        "pagina": page,
        "niveau": rubriek.niveau,
    }


def _rubriek_uitgebreid(rubriek: Rubriek) -> dict[str, Any]:
    return rubriek_json(rubriek) | {
        "nummer": rubriek.nummer,
        "ouder": rubriek.ouder,
        "deel": rubriek.deel,
        "kopblok": rubriek.kopblok.nummer if rubriek.kopblok else None,
        "blokken": [p.blok.nummer for p in rubriek.passages],
    }


def _punt(punt: Beslispunt) -> dict[str, Any]:
    return {
        "nummer": punt.nummer,
        "tekst": punt.tekst,
        "onderdelen": list(punt.onderdelen),
        "blokken": [p.blok.nummer for p in punt.passages],
    }


def blok_json(blok: Blok) -> dict[str, Any]:
    """A block with its text."""
    return {
        "nummer": blok.nummer,
        "soort": blok.soort,
        "lijstnummer": blok.lijstnummer,
        "niveau": blok.niveau,
        "pagina": blok.pagina,
        "tekst": blok.tekst,
    }
