"""The facts that the engine adds to those of the observers: `raadslint.engine.dossierrijen` makes their rows."""

from __future__ import annotations

from raadslint.engine.kader import DOCUMENTSOORTEN, FASEN, INDIENERS, VOORSTELTYPEN
from raadslint.facts.basis import Feit

DOSSIERFEITEN: tuple[Feit, ...] = (
    Feit(naam="voorsteltype", waarden=VOORSTELTYPEN, wat="Het soort raadsvoorstel."),
    Feit(naam="indiener", waarden=INDIENERS, wat="Wie het voorstel indient."),
    Feit(naam="fase", waarden=FASEN, wat="Of het voorstel nog een concept is."),
    Feit(naam="documentsoort", waarden=DOCUMENTSOORTEN, wat="Wat voor stuk het is."),
    Feit(naam="documentsoort-zekerheid", waarden=("vastgesteld", "aanwijzing"), wat="Hoe zeker de documentsoort is."),
    Feit(naam="beslispunten-aantal", waarden=(), wat="Hoeveel beslispunten het voorstel heeft."),
    Feit(naam="bijlagen-aantal", waarden=(), wat="Hoeveel bijlagen het voorstel noemt."),
    Feit(naam="voorstel-woorden", waarden=(), wat="Hoeveel woorden het voorstel telt, zonder bijlagen."),
    Feit(naam="rubrieken-aantal", waarden=(), wat="Hoeveel koppen met tekst het voorstel heeft."),
    Feit(naam="rubriek-tekst", over="rubriek", waarden=(), wat="Hoeveel woorden onder deze rubriek staan."),
    Feit(naam="scan-zonder-tekst", velden=("paginas",), wat="Er zijn bladzijden zonder tekst."),
    Feit(naam="tekst-beschadigd", velden=("uitleg",), wat="De tekst is beschadigd uit het bestand gekomen."),
    Feit(naam="gebrek", over="beslispunt", waarden=(), wat="Een gebrek dat een regel in het beslispunt vond."),
    Feit(naam="gebrekkig-deel", waarden=(), wat="Welk deel van de beslispunten een gebrek heeft, van 0 tot 1."),
    Feit(naam="bevinding", waarden=(), wat="De naam van een regel die iets vond."),
)
"""The facts that the engine adds to those of the observers."""
