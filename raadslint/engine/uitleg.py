"""Tells what a normenkader asks: all of it as data or text, and one rule or question with its examples."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from raadslint.engine.bronbestanden import kadernamen, zoek_kader
from raadslint.engine.kader import Normenkader, Regel, Vraag
from raadslint.engine.laden import keur_normenkader, lees_normenkader
from raadslint.engine.sjabloontekst import velden_in
from raadslint.fouten import KaderFout, RaadslintFout
from raadslint.gegevens import lees_yaml

Voorbeelden = dict[str, list[Any]]
"""``goed`` and ``fout``: each a text or a fragment of a proposal."""


def normenkaders() -> tuple[tuple[str, str], ...]:
    """Name and title of every normenkader that comes with raadslint."""
    return tuple((naam, lees_normenkader(naam).titel) for naam in kadernamen())


def fouten_in(pad: str | Path) -> tuple[KaderFout, ...]:
    """Every mistake in a normenkader, each with file, line and column; empty when it is in order."""
    _, fouten = keur_normenkader(pad, grondig=True)
    return tuple(KaderFout(wat, waar=waar) for waar, wat in fouten)


def voorbeelden(naam_of_pad: str | Path) -> dict[str, Voorbeelden]:
    """The examples per rule, from the rules themselves and from the folder beside them."""
    bestanden = zoek_kader(naam_of_pad)
    found: dict[str, Voorbeelden] = {}
    for _, inhoud in bestanden.lees():
        for rauw in inhoud.get("regels") or ():
            if isinstance(rauw, dict) and ("goed" in rauw or "fout" in rauw):
                found[rauw["id"]] = {soort: list(rauw.get(soort) or ()) for soort in ("goed", "fout")}
    for pad in bestanden.voorbeelden:
        found |= {regel: {s: list(v.get(s) or ()) for s in ("goed", "fout")} for regel, v in lees_yaml(pad).items()}
    return found


def kader_json(naam_of_pad: str | Path) -> dict[str, Any]:
    """The whole normenkader as plain data: questions, and every rule with its status and why."""
    kader = lees_normenkader(naam_of_pad)
    return {
        "naam": kader.naam,
        "titel": kader.titel,
        "versie": kader.versie,
        "bron": kader.bron,
        "sha256": kader.sha256,
        "kwaliteiten": dict(kader.kwaliteiten),
        "vragen": [_vraag_json(v) for v in kader.vragen],
        "regels": [_regel_json(r) for r in kader.regels],
        "typeprofielen": {t: dict(profiel) for t, profiel in kader.typeprofielen},
        "lezers": {lezer: list(regels) for lezer, regels in kader.lezers},
    }


def _vraag_json(vraag: Vraag) -> dict[str, Any]:
    return {
        "id": vraag.id,
        "kwaliteit": vraag.kwaliteit,
        "rubriek": vraag.rubriek,
        "vraag": vraag.tekst,
        "bron": vraag.bron,
        "beantwoord_door": "mens" if vraag.alleen_mens else "raadslint",
        "mensvraag": vraag.mensvraag or None,
    }


def _regel_json(regel: Regel) -> dict[str, Any]:
    return {
        "id": regel.id,
        "status": regel.status,
        "waarom": regel.waarom or None,
        "kern": regel.kern,
        "ernst": regel.ernst,
        "zekerheid": regel.zekerheid or "feit",
        "vragen": dict(regel.vragen),
        "boodschap": regel.boodschap,
        "herstel": regel.herstel,
        "voorbeelden": dict(regel.voorbeelden),
        "bron": regel.bron,
    }


def kader_tekst(naam_of_pad: str | Path) -> str:
    """The normenkader for a reader in a terminal."""
    kader = lees_normenkader(naam_of_pad)
    lines = [kader.titel or kader.naam, f"versie {kader.versie}, {kader.bron}"]
    for naam, titel in kader.kwaliteiten:
        lines += ["", titel, *(f"  {v.id:<18} {v.tekst}" for v in kader.vragen if v.kwaliteit == naam)]
    lines += ["", "Regels", *(_regel_in_lijst(r) for r in kader.regels)]
    return "\n".join(lines)


def _regel_in_lijst(regel: Regel) -> str:
    reden = f"  ({regel.waarom})" if regel.waarom else ""
    return f"  {regel.status:<9} {regel.ernst:<11} {regel.id}{reden}"


def uitleg_tekst(naam_of_pad: str | Path, naam: str) -> str:
    """One rule or question explained; raises `RaadslintFout` when the normenkader knows neither."""
    kader = lees_normenkader(naam_of_pad)
    regel, vraag = kader.regel(naam), kader.vraag(naam)
    if regel is not None:
        return "\n".join(_uitleg_regel(kader, regel, voorbeelden(naam_of_pad).get(naam, {})))
    if vraag is not None:
        return "\n".join(_uitleg_vraag(kader, vraag))
    raise RaadslintFout(
        f"'{naam}' is geen regel of vraag van {kader.naam}.",
        doe=f"Zie alle namen met: raadslint normenkader toon {kader.naam}",
    )


def _uitleg_regel(kader: Normenkader, regel: Regel, gevallen: Voorbeelden) -> Iterable[str]:
    yield f"{regel.id} ({regel.status}, {regel.ernst})"
    if regel.waarom:
        yield f"Waarom niet aan: {regel.waarom}"
    yield ""
    yield f"Melding:  {_leesbaar(regel.boodschap)}"
    yield f"Herstel:  {_leesbaar(regel.herstel)}"
    for soort, tekst in regel.voorbeelden:
        yield f"          {'Bijvoorbeeld' if soort == 'anders' else f'Bij {soort}'}: {_leesbaar(tekst)}"
    yield f"Bron:     {regel.bron}"
    for naam, plafond in regel.vragen:
        vraag = kader.vraag(naam)
        gevolg = f"het cijfer is dan ten hoogste {plafond}" if plafond else "dit verandert het cijfer niet"
        yield f"Vraag:    {naam} {vraag.tekst if vraag else ''} ({gevolg})"
    for soort, kop in (("goed", "Goed"), ("fout", "Fout")):
        for voorbeeld in gevallen.get(soort, ()):
            yield ""
            yield f"{kop}:"
            yield from (f"    {line}" for line in _voorbeeldtekst(voorbeeld))


def _uitleg_vraag(kader: Normenkader, vraag: Vraag) -> Iterable[str]:
    yield f"{vraag.id} ({dict(kader.kwaliteiten).get(vraag.kwaliteit, vraag.kwaliteit)})"
    yield ""
    yield vraag.tekst
    yield f"Bron:     {vraag.bron}"
    for geval in vraag.gevallen:
        yield f"{geval.antwoord:<9} {geval.toelichting}"
    if vraag.alleen_mens or vraag.mensvraag:
        yield f"Voor u:   {vraag.mensvraag or vraag.tekst}"
    regels = [r.id for r in kader.regels if vraag.id in dict(r.vragen)]
    if regels:
        yield f"Regels:   {', '.join(regels)}"


def _leesbaar(tekst: str) -> str:
    """The text with an ellipsis where a field comes."""
    return tekst.format_map(dict.fromkeys(velden_in(tekst), "…"))


def _voorbeeldtekst(voorbeeld: Any) -> Iterable[str]:
    if not isinstance(voorbeeld, dict):
        yield from str(voorbeeld).splitlines()
        return
    for kop, inhoud in voorbeeld.items():
        delen = inhoud if isinstance(inhoud, list) else [inhoud]
        yield f"{kop}: {' / '.join(str(d) for d in delen)}"
