"""Observes per sentence what makes it hard to read: length, passive, stacked verbs, chains, nominal style."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from raadslint.facts.basis import Feit, Lezing, Waarnemer, Zin, plaats, velden
from raadslint.facts.taal_tekst import taalzinnen
from raadslint.language.lijdende_vorm import Lijdend, lijdende_besluiten, lijdende_vormen
from raadslint.language.stijl import (
    Vondst,
    dient_te,
    dubbele_ontkenning,
    dubbele_woorden,
    knip,
    modale_stapeling,
    naamwoordstijl,
    opsomming,
    voorzetselketens,
)
from raadslint.language.woorden import woorden
from raadslint.model import Waarneming

LANGE_ZIN = 20
"""A sentence of more words than this is reported with its length; what is too long is for the normenkader."""
_KNIPBAAR = 25

_ZIN_WOORDEN = Feit(
    naam="zin-woorden",
    over="zin",
    waarden=(),
    velden=("knip", "knipwoord", "opsomming"),
    wat="Aantal woorden van een zin van meer dan 20 woorden; `knip` is het begin van wat een tweede zin kan worden.",
)
_LIJDEND = Feit(
    naam="zin-lijdend",
    over="zin",
    velden=("deelwoord", "hulpwerkwoord", "met_door"),
    wat="De zin is lijdend met 'worden'; `met_door` zegt of erbij staat wie het doet.",
)
_LIJDEND_BESLUIT = Feit(
    naam="zin-lijdend-besluit",
    over="zin",
    velden=("deelwoord", "hulpwerkwoord", "met_door"),
    wat="De zin zegt dat iets is besloten of gedaan ('is vastgesteld'), niet door wie.",
)
_PATRONEN: tuple[tuple[Feit, Callable[[str], Iterable[Vondst]]], ...] = (
    (Feit(naam="dient-te", over="zin", velden=("woorden",), wat="'Dient te' waar 'moet' kan staan."), dient_te),
    (
        Feit(
            naam="modale-stapeling",
            over="zin",
            velden=("woorden",),
            wat="Twee hulpwerkwoorden op elkaar: 'zou kunnen'.",
        ),
        modale_stapeling,
    ),
    (
        Feit(
            naam="naamwoordstijl",
            over="zin",
            velden=("woorden",),
            wat="Een werkwoord als naamwoord: 'het uitvoeren van'.",
        ),
        naamwoordstijl,
    ),
    (
        Feit(naam="voorzetselketen", over="zin", velden=("woorden",), wat="Vier of meer voorzetsels achter elkaar."),
        voorzetselketens,
    ),
    (
        Feit(
            naam="dubbele-ontkenning",
            over="zin",
            velden=("woorden",),
            wat="Twee ontkenningen bij elkaar: 'niet onmogelijk'.",
        ),
        dubbele_ontkenning,
    ),
    (
        Feit(naam="dubbel-woord", over="zin", velden=("woorden",), wat="Hetzelfde woord twee keer achter elkaar."),
        dubbele_woorden,
    ),
)


def _lengtes(lezing: Lezing) -> Iterator[Waarneming]:
    for zin in taalzinnen(lezing):
        aantal = len(woorden(zin.tekst))
        if aantal <= LANGE_ZIN:
            continue
        plek = knip(zin.tekst) if aantal > _KNIPBAAR else None
        reeks = opsomming(zin.tekst)
        yield Waarneming(
            feit=_ZIN_WOORDEN.naam,
            over=f"zin:{zin.nummer}",
            waarde=aantal,
            velden=velden(
                knip=_eerste_woorden(zin.tekst[plek.plaats :]) if plek else "",
                knipwoord=plek.woord if plek else "",
                opsomming=reeks.tekst if reeks else "",
            ),
            bewijs=(plaats(zin),),
        )


def _eerste_woorden(tekst: str, aantal: int = 5) -> str:
    return " ".join(tekst.split()[:aantal])


def _lijdende_zinnen(lezing: Lezing) -> Iterator[Waarneming]:
    for zin in taalzinnen(lezing):
        vormen = lijdende_vormen(zin.tekst)
        if vormen:
            yield _lijdend(_LIJDEND, zin, vormen[0])
        elif besluiten := lijdende_besluiten(zin.tekst):
            yield _lijdend(_LIJDEND_BESLUIT, zin, besluiten[0])


def _lijdend(feit: Feit, zin: Zin, vorm: Lijdend) -> Waarneming:
    return Waarneming(
        feit=feit.naam,
        over=f"zin:{zin.nummer}",
        velden=velden(deelwoord=vorm.deelwoord, hulpwerkwoord=vorm.hulpwerkwoord, met_door=vorm.met_door),
        bewijs=(plaats(zin, vorm.begin, vorm.eind),),
    )


def _patronen(lezing: Lezing) -> Iterator[Waarneming]:
    for zin in taalzinnen(lezing):
        for feit, zoek in _PATRONEN:
            for vondst in zoek(zin.tekst):
                yield Waarneming(
                    feit=feit.naam,
                    over=f"zin:{zin.nummer}",
                    velden=velden(woorden=vondst.tekst),
                    bewijs=(plaats(zin, vondst.begin, vondst.eind),),
                )


WAARNEMERS: tuple[Waarnemer, ...] = (
    Waarnemer(naam="zinslengte", levert=(_ZIN_WOORDEN,), neem=_lengtes),
    Waarnemer(naam="lijdende-zinnen", levert=(_LIJDEND, _LIJDEND_BESLUIT), neem=_lijdende_zinnen),
    Waarnemer(naam="stijlpatronen", levert=tuple(feit for feit, _ in _PATRONEN), neem=_patronen),
)
