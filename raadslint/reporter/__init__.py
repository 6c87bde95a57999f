"""Scorekaart → bytes: one module per format, all behind `Formaat`. A report shows; it decides nothing."""

from raadslint.reporter.formaat import STANDAARD, Formaat, Lezer, Weergave
from raadslint.reporter.json_dossier import dossier_json, dossier_md
from raadslint.reporter.json_kaart import json_kaart, json_schema
from raadslint.reporter.toelichting import Rubriekvragen, Toelichting

__all__ = [
    "STANDAARD",
    "Formaat",
    "Lezer",
    "Rubriekvragen",
    "Toelichting",
    "Weergave",
    "dossier_json",
    "dossier_md",
    "json_kaart",
    "json_schema",
]
