"""Answers the questions of a normenkader from the rows, or leaves them to a person."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from raadslint.engine.kader import VOORSTELSOORTEN, Geval, Normenkader, Vraag, feiten_in
from raadslint.engine.voorwaarden import Kandidaat, Rijen, treffer
from raadslint.model import Antwoord, Bevinding, Dossier, Fout, Vindplaats, Waarneming, Zekerheid

_DOCUMENT = Kandidaat(over="document")
_MEESTE_PLAATSEN = 5


def beantwoord(
    kader: Normenkader, dossier: Dossier, rijen: Rijen, bevindingen: Sequence[Bevinding], fouten: Iterable[Fout]
) -> tuple[Antwoord, ...]:
    """One answer per question, without marks yet; none at all for a document that is no proposal."""
    if dossier.documentsoort.soort not in VOORSTELSOORTEN:
        return ()
    gestrand = frozenset(feit for fout in fouten for feit in fout.feiten)
    return tuple(_antwoord(vraag, rijen, _afdrukken(vraag, bevindingen), gestrand) for vraag in kader.vragen)


def _afdrukken(vraag: Vraag, bevindingen: Sequence[Bevinding]) -> tuple[str, ...]:
    return tuple(b.vingerafdruk for b in bevindingen if vraag.id in b.vragen)


def feiten_van(vraag: Vraag) -> frozenset[str]:
    """Every fact that an answer leans on."""
    return frozenset().union(*(feiten_in(g.als) for g in vraag.gevallen))


def _antwoord(vraag: Vraag, rijen: Rijen, afdrukken: tuple[str, ...], gestrand: frozenset[str]) -> Antwoord:
    if vraag.alleen_mens:
        return _leeg(vraag, "mens", "Deze vraag kan alleen een mens beantwoorden.", afdrukken)
    if gestrand and feiten_van(vraag) & gestrand:
        return _leeg(vraag, "fout", "Een controle die hiervoor nodig is, is mislukt.", afdrukken)
    for geval in vraag.gevallen:
        rows = treffer(geval.als, rijen, _DOCUMENT)
        if rows is not None:
            return _van_geval(vraag, geval, rows, afdrukken)
    reden = vraag.toelichting or "Dit is niet aangetroffen in het voorstel."
    return Antwoord(
        vraag=vraag.id,
        antwoord="nee",
        zekerheid="aanwijzing",
        cijfer=None,
        bereik=None,
        door="raadslint",
        mensvraag=vraag.mensvraag,
        bevindingen=afdrukken,
        toelichting=reden,
    )


def _leeg(vraag: Vraag, antwoord: str, reden: str, afdrukken: tuple[str, ...]) -> Antwoord:
    return Antwoord(
        vraag=vraag.id,
        antwoord="mens" if antwoord == "mens" else "fout",
        zekerheid="aanwijzing",
        cijfer=None,
        bereik=None,
        door="raadslint",
        mensvraag=vraag.mensvraag or vraag.tekst,
        bevindingen=afdrukken,
        toelichting=reden,
    )


def _van_geval(vraag: Vraag, geval: Geval, rows: tuple[Waarneming, ...], afdrukken: tuple[str, ...]) -> Antwoord:
    zekerheid = _zekerheid(geval, rows)
    return Antwoord(
        vraag=vraag.id,
        antwoord=geval.antwoord,
        zekerheid=zekerheid,
        cijfer=None,
        bereik=None,
        door="raadslint",
        mensvraag=_mensvraag(vraag, geval, zekerheid),
        bevindingen=afdrukken,
        bewijs=_bewijs(rows),
        toelichting=geval.toelichting,
    )


def _mensvraag(vraag: Vraag, geval: Geval, zekerheid: Zekerheid) -> str:
    """What a person should look at: always for an answer left to a person, never for one that is shown."""
    if geval.antwoord == "mens":
        return vraag.mensvraag or vraag.tekst
    return vraag.mensvraag if zekerheid == "aanwijzing" else ""


def _zekerheid(geval: Geval, rows: Iterable[Waarneming]) -> Zekerheid:
    """Shown only when the normenkader says so and every row is itself shown: what is found may still fall short."""
    shown = geval.zekerheid == "vastgesteld" and all(r.zekerheid == "vastgesteld" for r in rows)
    return "vastgesteld" if shown else "aanwijzing"


def _bewijs(rows: Iterable[Waarneming]) -> tuple[Vindplaats, ...]:
    """One place per row first, so that every fact behind an answer is seen."""
    rijen = tuple(rows)
    first = (r.bewijs[0] for r in rijen if r.bewijs)
    rest = (v for r in rijen for v in r.bewijs[1:])
    return tuple(dict.fromkeys((*first, *rest)))[:_MEESTE_PLAATSEN]
