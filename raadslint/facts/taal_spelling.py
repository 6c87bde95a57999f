"""Observes words that a dictionary on this machine does not know; only when the user asks for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from raadslint.facts.basis import Feit, Lezing, Waarnemer, plaats, velden
from raadslint.facts.taal_tekst import taalzinnen
from raadslint.facts.taal_woorden import Taalinstellingen
from raadslint.language.spelling import (
    PLAATSEN,
    geleerde_woorden,
    laad_woordenboek,
    onbekende_woorden,
    vind_woordenboek,
)
from raadslint.language.woorden import woorden
from raadslint.model import Waarneming

_NAGEKEKEN = Feit(
    naam="spelling-nagekeken",
    waarden=("ja", "nee", "nvt"),
    velden=("woordenboek",),
    wat="Of de spelling is nagekeken; nee als er geen woordenboek is gevonden, nvt als er niet om is gevraagd.",
)
_ONBEKEND = Feit(
    naam="spelling-onbekend",
    velden=("woord",),
    wat="Een woord dat niet in het woordenboek staat en ook geen naam of vaste term van het stuk is.",
)


def spellingwaarnemers(instellingen: Taalinstellingen) -> tuple[Waarnemer, ...]:
    """The spelling observer: says so when it was not asked for, or when there is no dictionary."""
    return (Waarnemer(naam="spelling", levert=(_NAGEKEKEN, _ONBEKEND), neem=_spelling(instellingen)),)


def _spelling(instellingen: Taalinstellingen) -> Callable[[Lezing], Iterator[Waarneming]]:
    def neem(lezing: Lezing) -> Iterator[Waarneming]:
        if not instellingen.spelling:
            yield Waarneming(feit=_NAGEKEKEN.naam, waarde="nvt", velden=velden(woordenboek=""))
            return
        plek = vind_woordenboek((*instellingen.woordenboeken, *PLAATSEN))
        if plek is None:
            yield Waarneming(
                feit=_NAGEKEKEN.naam,
                waarde="nee",
                velden=velden(woordenboek=""),
                gezocht=("spylls en een Nederlands woordenboek (nl.dic en nl.aff) op deze computer",),
            )
            return
        yield Waarneming(feit=_NAGEKEKEN.naam, velden=velden(woordenboek=plek.name))
        yield from _onbekend(lezing, instellingen, plek)

    return neem


def _onbekend(lezing: Lezing, instellingen: Taalinstellingen, plek: Path) -> Iterator[Waarneming]:
    zinnen = taalzinnen(lezing)
    alle = [w for z in zinnen for w in woorden(z.tekst)]
    geleerd = geleerde_woorden(alle) | instellingen.toegestaan | set(instellingen.eigen_lijst)
    for woord in onbekende_woorden(alle, laad_woordenboek(plek), geleerd):
        zin = next(z for z in zinnen if woord in woorden(z.tekst))
        begin = zin.tekst.find(woord)
        yield Waarneming(
            feit=_ONBEKEND.naam,
            velden=velden(woord=woord),
            bewijs=(plaats(zin, begin, begin + len(woord)),),
            zekerheid="aanwijzing",
        )
