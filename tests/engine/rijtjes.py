"""Small dossiers, rows and rules by hand, to test the judging without the observing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from raadslint.engine.conditie import lees_conditie
from raadslint.engine.dossierfeiten import DOSSIERFEITEN
from raadslint.engine.kader import Conditie, Normenkader, Regel
from raadslint.engine.keuring import Keuring
from raadslint.engine.laden import lees_vraag
from raadslint.engine.regels import lees_regel
from raadslint.facts.basis import Feit
from raadslint.model import (
    Beslispunt,
    Blok,
    Deel,
    Document,
    Dossier,
    Passage,
    Rubriek,
    Soortoordeel,
    Vindplaats,
    Waarneming,
)

FEITEN = {
    f.naam: f
    for f in (
        *DOSSIERFEITEN,
        Feit(naam="dekking"),
        Feit(naam="totaal"),
        Feit(naam="vaag", over="beslispunt", velden=("woord", "zwaar")),
        Feit(naam="sleuf", over="beslispunt", waarden=("ja", "nee", "nvt")),
        Feit(naam="soort", over="beslispunt", waarden=("geld", "streven"), velden=("namen",)),
        Feit(naam="lengte", over="zin", waarden=()),
    )
}
TEKSTEN = {"boodschap": "Hier ontbreekt iets.", "herstel": "Vul het aan.", "bron": "eigen"}


def conditie(rauw: Any) -> Conditie:
    """A condition, checked against the facts above."""
    keuring = Keuring()
    gelezen = lees_conditie(rauw, ("proef",), keuring, FEITEN)
    assert keuring.fouten == []
    return gelezen


def regel(**rauw: Any) -> Regel:
    """A rule with harmless texts."""
    keuring = Keuring()
    velden = {k.replace("_", "-"): v for k, v in rauw.items()}
    gelezen = lees_regel(
        {"id": "r", "bij": "document", "ernst": "aandacht"} | TEKSTEN | velden, ("proef",), keuring, FEITEN
    )
    assert keuring.fouten == []
    return gelezen


def kader(*regels: Regel, **rest: Any) -> Normenkader:
    """A normenkader with one question ``geld`` and one ``taal``, each of a kwaliteit of its own."""
    keuring = Keuring()
    vast = {"kwaliteit": "zakelijk", "rubriek": "financien", "vraag": "Wat kost het?", "bron": "eigen"}
    geld = {**vast, "id": "geld", "ja": {"totaal": "ja"}, "deels": {"dekking": "ja"}}
    taal = {**vast, "id": "taal", "kwaliteit": "taal", "mens": "ja"}
    vragen = tuple(lees_vraag(v, ("proef",), keuring, FEITEN) for v in (geld, taal))
    assert keuring.fouten == []
    kwaliteiten = (("zakelijk", "Zakelijk"), ("taal", "Taal"))
    return Normenkader(naam="proef", sha256="0", kwaliteiten=kwaliteiten, vragen=vragen, regels=regels, **rest)


def rij(feit: str, waarde: str | float = "ja", over: str = "document", **rest: Any) -> Waarneming:
    """A row."""
    velden = tuple(sorted(rest.pop("velden", {}).items()))
    return Waarneming(feit=feit, waarde=waarde, over=over, velden=velden, **rest)


def plek(citaat: str, **rest: Any) -> Vindplaats:
    """A place."""
    return Vindplaats(citaat=citaat, deel="voorstel", **rest)


def dossier(
    punten: Iterable[str] = ("Het plan vast te stellen.",),
    *,
    financien: str = "Dit plan kost de gemeente niets, want een ander betaalt alles.",
    **rest: Any,
) -> Dossier:
    """A proposal with these points and a rubriek Financiën."""
    teksten = [*punten, "Financiën", financien]
    blokken = tuple(Blok(nummer=i, soort="alinea", tekst=t) for i, t in enumerate(teksten, 1))
    passages = tuple(Passage(blok=b, begin=0, eind=len(b.tekst)) for b in blokken)
    document = Document(bestand="v.md", formaat="md", sha256="0", blokken=blokken)
    lijst = tuple(
        Beslispunt(nummer=str(i), volgnummer=i, tekst=t, passages=(passages[i - 1],)) for i, t in enumerate(punten, 1)
    )
    rubriek = Rubriek(
        rubrieken=("financien",), kop="Financiën", niveau=1, nummer="", deel="voorstel", kopblok=blokken[-2],
        passages=(passages[-1],) if financien else (), volgnummer=1,
    )  # fmt: skip
    deel = Deel(soort="voorstel", bestand="v.md", eerste=1, laatste=len(blokken), paginas=None, begint_met="", grond="")
    gewoon: dict[str, Any] = {
        "document": document, "bijlagedocumenten": (), "delen": (deel,), "voorsteltype": "geld", "indiener": "college",
        "documentsoort": Soortoordeel(soort="raadsvoorstel", zekerheid="vastgesteld", gronden=()), "fase": "definitief",
        "sjabloon": "algemeen", "vereist": (), "kenmerken": (), "rubrieken": (rubriek,), "beslispunten": lijst,
        "besluitpunten": (), "bijlagen": (),
    }  # fmt: skip
    return Dossier(**(gewoon | rest))
