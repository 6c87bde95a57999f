"""The scorecard as JSON: the contract ``raadslint/scorekaart/1``. All other reports show what stands here."""

from __future__ import annotations

import json
from collections.abc import Iterable
from importlib.resources import files
from typing import Any

from raadslint.model import Antwoord, Bevinding, Puntoordeel, Scorekaart, Vindplaats, Waarneming
from raadslint.reporter.formaat import STANDAARD, Weergave
from raadslint.reporter.json_dossier import blok_json, deel_json, kenmerken_json, rubriek_json

SCHEMA = "raadslint/scorekaart/1"
LIJSTEN = (
    "afkorting-onverklaard",
    "beslispunt-zonder-argument",
    "lege-rubriek",
    "nvt-zonder-toelichting",
    "tegenstrijdigheid",
    "vage-term-in-besluit",
)
"""The lists that a card always has, empty when nothing was found."""


def schrijf_json(kaart: Scorekaart, weergave: Weergave = STANDAARD) -> bytes:
    """The scorecard as UTF-8 JSON text; the same card gives the same bytes."""
    return naar_bytes(json_kaart(kaart, met_tekst=weergave.met_tekst))


def naar_bytes(waarde: Any) -> bytes:
    """Plain values as readable UTF-8 JSON that ends with a line break."""
    return (json.dumps(waarde, ensure_ascii=False, indent=2) + "\n").encode()


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of the contract."""
    text = files("raadslint.reporter").joinpath("schema", "scorekaart-1.json").read_text(encoding="utf-8")
    return dict(json.loads(text))


def json_kaart(kaart: Scorekaart, *, met_tekst: bool = False) -> dict[str, Any]:
    """The scorecard as plain values, in the fixed key order of the contract.

    ``met_tekst`` adds the full text of the document under ``tekst``.
    """
    dossier = kaart.dossier
    document = {"schema": SCHEMA, "bestand": kaart.bestand, "sha256": kaart.sha256, "raadslint": kaart.raadslint}
    judged = {
        "normenkader": _normenkader(kaart),
        "documentsoort": _documentsoort(kaart),
        "voorsteltype": dossier.voorsteltype,
        "fase": dossier.fase,
        "indiener": dossier.indiener,
        "sjabloon": dossier.sjabloon,
        "kenmerken": kenmerken_json(dossier),
        "delen": _delen(kaart, met_tekst),
        "rubrieken": [rubriek_json(r) for r in dossier.rubrieken],
        "beslispunten": [_beslispunt(p) for p in kaart.beslispunten],
        "raadsbesluit": _raadsbesluit(kaart),
        "feiten": feiten(kaart.waarnemingen),
        "lijsten": lijsten(kaart.bevindingen),
        "vragen": {a.vraag: _vraag(a) for a in kaart.vragen},
        "bevindingen": [_bevinding(b) for b in kaart.bevindingen],
        "kwaliteiten": {
            k.naam: {"cijfer": k.cijfer, "bereik": _bereik(k.bereik), "beoordeeld": k.beoordeeld, "van": k.van}
            for k in kaart.kwaliteiten
        },
        "leesniveau": _leesniveau(kaart),
        "niet_beoordeeld": [{"wat": n.wat, "waarom": n.waarom} for n in kaart.niet_beoordeeld],
        "fouten": [{"waar": f.waar, "wat": f.wat, "feiten": list(f.feiten)} for f in kaart.fouten],
    }
    text = {"tekst": [blok_json(b) for b in dossier.document.blokken]} if met_tekst else {}
    return document | judged | text


def _normenkader(kaart: Scorekaart) -> dict[str, str]:
    kader = kaart.normenkader
    return {"naam": kader.naam, "titel": kader.titel, "versie": kader.versie, "sha256": kader.sha256}


def _documentsoort(kaart: Scorekaart) -> dict[str, Any]:
    kind = kaart.dossier.documentsoort
    return {"soort": kind.soort, "zekerheid": kind.zekerheid, "gronden": list(kind.gronden)}


def _delen(kaart: Scorekaart, met_tekst: bool) -> list[dict[str, Any]]:
    """The parts; in a bundle the first part of each proposal carries that proposal's own scorecard."""
    rows, nested = [], dict(enumerate(kaart.deelkaarten))
    for part in kaart.dossier.delen:
        row = deel_json(part)
        if part.soort == "voorstel" and part.voorstel in nested:
            row["scorekaart"] = json_kaart(nested.pop(part.voorstel), met_tekst=met_tekst)
        rows.append(row)
    return rows


def _beslispunt(punt: Puntoordeel) -> dict[str, Any]:
    return {
        "nummer": punt.nummer,
        "tekst": punt.tekst,
        "soort": punt.soort,
        "handelingen": list(punt.handelingen),
        "sleuven": {name: None if place is None else _plaats(place) for name, place in punt.sleuven},
        "verband": {name: list(with_what) for name, with_what in punt.verband},
        "oordeel": punt.oordeel,
        "gebreken": list(punt.gebreken),
        "amendeerbaar": punt.amendeerbaar or None,
    }


def _raadsbesluit(kaart: Scorekaart) -> dict[str, Any]:
    rows = [
        {"nummer": v.nummer, "voorstel": v.voorstel, "besluit": v.besluit, "zekerheid": v.zekerheid}
        for v in kaart.besluitverschillen
    ]
    return {"status": kaart.besluitstatus, "verschillen": rows}


def feiten(waarnemingen: Iterable[Waarneming]) -> dict[str, dict[str, Any]]:
    """The facts over the whole document by name; the rows of a fact with many rows are taken together."""
    rows: dict[str, dict[str, Any]] = {}
    for w in waarnemingen:
        if w.over != "document":
            continue
        row = rows.setdefault(
            w.feit, {"waarde": w.waarde, "zekerheid": w.zekerheid, "bewijs": [], "gezocht": list(w.gezocht)}
        )
        row["bewijs"] += [_plaats(p) for p in w.bewijs]
    return dict(sorted(rows.items()))


def lijsten(bevindingen: Iterable[Bevinding]) -> dict[str, list[Any]]:
    """The lists as the findings fill them: an item once, a contradiction as a pair of quotes."""
    rows: dict[str, list[Any]] = {name: [] for name in LIJSTEN}
    for finding in bevindingen:
        item: Any = list(finding.paar) if finding.paar else finding.item
        if finding.lijst and item and item not in rows.setdefault(finding.lijst, []):
            rows[finding.lijst].append(item)
    return rows


def _vraag(antwoord: Antwoord) -> dict[str, Any]:
    return {
        "antwoord": antwoord.antwoord,
        "zekerheid": antwoord.zekerheid,
        "cijfer": antwoord.cijfer,
        "bereik": _bereik(antwoord.bereik),
        "door": antwoord.door,
        "machine": antwoord.machine,
        "mensvraag": antwoord.mensvraag or None,
        "toelichting": antwoord.toelichting,
        "bewijs": [_plaats(p) for p in antwoord.bewijs],
        "bevindingen": list(antwoord.bevindingen),
    }


def _bevinding(bevinding: Bevinding) -> dict[str, Any]:
    return {
        "regel": bevinding.regel,
        "over": bevinding.over,
        "rubriek": bevinding.rubriek,
        "vragen": list(bevinding.vragen),
        "ernst": bevinding.ernst,
        "zekerheid": bevinding.zekerheid,
        "boodschap": bevinding.boodschap,
        "herstel": bevinding.herstel,
        "bron": bevinding.bron,
        "gebrek": bevinding.gebrek or None,
        "lijst": bevinding.lijst or None,
        "vindplaatsen": [_plaats(p) for p in bevinding.vindplaatsen],
        "gezocht": list(bevinding.gezocht),
        "vingerafdruk": bevinding.vingerafdruk,
    }


def _plaats(plaats: Vindplaats) -> dict[str, Any]:
    return {
        "rol": plaats.rol,
        "deel": plaats.deel,
        "bestand": plaats.bestand,
        "rubriek": plaats.rubriek,
        "pagina": plaats.pagina,
        "blok": plaats.blok,
        "begin": plaats.begin,
        "eind": plaats.eind,
        "citaat": plaats.citaat,
    }


def _bereik(bereik: tuple[float, float] | None) -> list[float] | None:
    return None if bereik is None else list(bereik)


def _leesniveau(kaart: Scorekaart) -> dict[str, Any] | None:
    level = kaart.leesniveau
    if level is None:
        return None
    return {
        "schatting": level.schatting,
        "marge": level.marge,
        "percentiel": level.percentiel,
        "drijvers": dict(level.drijvers),
        "zinnen": level.zinnen,
        "woorden": level.woorden,
        "woorden_per_zin": level.woorden_per_zin,
        "flesch_douma": level.flesch_douma,
        "omschrijving": level.omschrijving,
    }
