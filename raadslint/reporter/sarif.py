"""The findings as SARIF 2.1.0, for tools that show the results of checks.

A document has no lines, so ``region.startLine`` is the number of the block: the line on which ``ontleed --formaat md``
prints it, with columns in that line. Part, rubriek and page stand in ``logicalLocations``.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from raadslint.model import Bevinding, Scorekaart, Vindplaats
from raadslint.reporter.formaat import STANDAARD, Weergave
from raadslint.reporter.json_dossier import aanhef
from raadslint.reporter.json_kaart import naar_bytes
from raadslint.reporter.schikking import alle_kaarten
from raadslint.reporter.toelichting import Toelichting
from raadslint.reporter.woorden import plaats_tekst, rubriek_naam

_NIVEAU = {"blokkerend": "error", "ernstig": "error", "aandacht": "warning", "info": "note"}


def schrijf_sarif(kaart: Scorekaart, weergave: Weergave = STANDAARD) -> bytes:
    """One SARIF log with one run; a bundle gives the findings of all its proposals."""
    cards = alle_kaarten(kaart)
    rules = sorted({b.regel for k in cards for b in k.bevindingen})
    run = {
        "tool": {"driver": _driver(kaart, rules, weergave.toelichting)},
        "columnKind": "unicodeCodePoints",
        "artifacts": [{"location": {"uri": _uri(kaart.bestand)}, "hashes": {"sha-256": kaart.sha256}}],
        "invocations": [_invocation(kaart)],
        "results": [_result(b, k, rules) for k in cards for b in k.bevindingen],
    }
    return naar_bytes({"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]})


def _driver(kaart: Scorekaart, rules: list[str], toelichting: Toelichting) -> dict[str, Any]:
    kader = kaart.normenkader
    return {
        "name": "raadslint",
        "version": kaart.raadslint,
        "language": "nl",
        "rules": [{"id": r, "shortDescription": {"text": toelichting.regel(r)}} for r in rules],
        "properties": {"normenkader": kader.naam, "normenkaderVersie": kader.versie, "normenkaderSha256": kader.sha256},
    }


def _invocation(kaart: Scorekaart) -> dict[str, Any]:
    crashed = [f for k in alle_kaarten(kaart) for f in k.fouten]
    notes = [{"level": "error", "message": {"text": f"{f.waar}: {f.wat}"}} for f in crashed]
    return {"executionSuccessful": not crashed, "toolExecutionNotifications": notes}


def _result(bevinding: Bevinding, kaart: Scorekaart, rules: list[str]) -> dict[str, Any]:
    first, *others = bevinding.vindplaatsen or (None,)
    return {
        "ruleId": bevinding.regel,
        "ruleIndex": rules.index(bevinding.regel),
        "level": _NIVEAU[bevinding.ernst],
        "message": {"text": " ".join(filter(None, (bevinding.boodschap, bevinding.herstel)))},
        "locations": [_location(first, bevinding.rubriek, kaart)],
        "relatedLocations": [_location(p, p.rubriek, kaart) for p in others if p],
        "partialFingerprints": {"raadslint/1": bevinding.vingerafdruk},
        "properties": {
            "ernst": bevinding.ernst,
            "zekerheid": bevinding.zekerheid,
            "vragen": list(bevinding.vragen),
            "bron": bevinding.bron,
        },
    }


def _location(plaats: Vindplaats | None, rubriek: str, kaart: Scorekaart) -> dict[str, Any]:
    """The place of a finding; what is absent is put at the first line, under the rubriek where it should stand."""
    if plaats is None:
        physical = {"artifactLocation": {"uri": _uri(kaart.bestand)}, "region": {"startLine": 1}}
        return {"physicalLocation": physical, "logicalLocations": [{"name": rubriek_naam(rubriek)}]}
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": _uri(plaats.bestand or kaart.bestand)},
            "region": _region(plaats, kaart),
        },
        "logicalLocations": [
            {"name": rubriek_naam(plaats.rubriek), "fullyQualifiedName": f"{plaats.deel}/{plaats_tekst(plaats)}"}
        ],
        "message": {"text": plaats.rol or "vindplaats"},
    }


def _region(plaats: Vindplaats, kaart: Scorekaart) -> dict[str, Any]:
    document = kaart.dossier.document
    own = plaats.bestand in ("", document.bestand) and 0 < plaats.blok <= len(document.blokken)
    shift = len(aanhef(document.blokken[plaats.blok - 1])) if own else 0
    return {
        "startLine": max(1, plaats.blok),
        "startColumn": plaats.begin + shift + 1,
        "endColumn": plaats.eind + shift + 1,
        "snippet": {"text": plaats.citaat},
    }


def _uri(bestand: str) -> str:
    return quote(bestand.replace("\\", "/"))
