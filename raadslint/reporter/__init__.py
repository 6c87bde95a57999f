"""Scorekaart → bytes: one module per format, all behind `Formaat`. A report shows; it decides nothing."""

from collections.abc import Mapping
from types import MappingProxyType

from raadslint.reporter.agenda import schrijf_agenda
from raadslint.reporter.csv_kaart import schrijf_csv
from raadslint.reporter.dictum import schrijf_dictum, schrijf_dictum_json
from raadslint.reporter.formaat import STANDAARD, Formaat, Lezer, Weergave
from raadslint.reporter.github import schrijf_github
from raadslint.reporter.gitlab import schrijf_gitlab
from raadslint.reporter.html import bundelpaginas, schrijf_html
from raadslint.reporter.json_dossier import dossier_json, dossier_md, schrijf_dossier
from raadslint.reporter.json_kaart import json_kaart, json_schema, schrijf_json
from raadslint.reporter.junit import schrijf_junit
from raadslint.reporter.markdown import schrijf_markdown
from raadslint.reporter.sarif import schrijf_sarif
from raadslint.reporter.toelichting import Rubriekvragen, Toelichting
from raadslint.reporter.xlsx import schrijf_xlsx

FORMATEN: Mapping[str, Formaat] = MappingProxyType(
    {
        f.naam: f
        for f in (
            Formaat("html", ".html", schrijf_html, "de scorekaart om te lezen en te printen"),
            Formaat("dictum-html", ".dictum.html", schrijf_dictum, "het dictum op een of twee vellen, voor de griffie"),
            Formaat("dictum-json", ".dictum.json", schrijf_dictum_json, "het dictum, voor andere programma’s"),
            Formaat("json", ".json", schrijf_json, "de gegevens, voor andere programma’s"),
            Formaat("sarif", ".sarif.json", schrijf_sarif, "voor programma’s die bevindingen tonen"),
            Formaat("junit", ".junit.xml", schrijf_junit, "voor een geautomatiseerde controle"),
            Formaat("github", ".github.txt", schrijf_github, "aantekeningen in GitHub"),
            Formaat("gitlab", ".gitlab.json", schrijf_gitlab, "kwaliteitsrapport in GitLab"),
            Formaat("markdown", ".md", schrijf_markdown, "een samenvatting voor een e-mail"),
            Formaat("csv", ".csv", schrijf_csv, "de bevindingen als tabel"),
            Formaat("xlsx", ".xlsx", schrijf_xlsx, "een werkboek voor Excel"),
        )
    }
)
"""Every output format by name."""

__all__ = [
    "FORMATEN",
    "STANDAARD",
    "Formaat",
    "Lezer",
    "Rubriekvragen",
    "Toelichting",
    "Weergave",
    "bundelpaginas",
    "dossier_json",
    "dossier_md",
    "json_kaart",
    "json_schema",
    "schrijf_agenda",
    "schrijf_dossier",
    "schrijf_json",
]
