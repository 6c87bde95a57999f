"""Observes what only a parsed sentence shows; nothing at all without an installed spaCy model for Dutch."""

from __future__ import annotations

from collections.abc import Iterator

from raadslint.facts.basis import Feit, Lezing, Waarnemer, plaats, velden
from raadslint.facts.taal_tekst import taalzinnen
from raadslint.language.ontleding import laad_model, modelnaam, ontleed
from raadslint.language.woorden import woorden
from raadslint.model import Waarneming

_TANG_AFSTAND = 5
_TANG_WOORDEN = 12
"""A tang counts only in sentences of at least this many words (the line of LiNT-II's advice)."""
_BIJZINNEN = 3

_TANG = Feit(
    naam="tang",
    over="zin",
    waarden=(),
    velden=("laatste", "model"),
    wat="Woorden die bij elkaar horen staan meer dan vijf woorden uit elkaar; alleen met een taalmodel.",
)
_BIJZIN = Feit(
    naam="bijzinnen",
    over="zin",
    waarden=(),
    velden=("model",),
    wat="De zin heeft drie of meer bijzinnen; alleen met een taalmodel.",
)


def _ontleding(lezing: Lezing) -> Iterator[Waarneming]:
    model = modelnaam()
    if not model:
        return
    zinnen = [z for z in taalzinnen(lezing) if len(woorden(z.tekst)) >= _TANG_WOORDEN]
    for zin, uitkomst in zip(zinnen, ontleed((z.tekst for z in zinnen), laad_model(model)), strict=True):
        over = f"zin:{zin.nummer}"
        if uitkomst.afstand > _TANG_AFSTAND:
            yield Waarneming(
                feit=_TANG.naam,
                over=over,
                waarde=uitkomst.afstand,
                velden=velden(laatste=zin.tekst[slice(*uitkomst.tot)], model=model),
                bewijs=(plaats(zin, uitkomst.van[0], uitkomst.tot[1]),),
                zekerheid="aanwijzing",
            )
        if uitkomst.bijzinnen >= _BIJZINNEN:
            yield Waarneming(
                feit=_BIJZIN.naam,
                over=over,
                waarde=uitkomst.bijzinnen,
                velden=velden(model=model),
                bewijs=(plaats(zin),),
                zekerheid="aanwijzing",
            )


WAARNEMERS: tuple[Waarnemer, ...] = (Waarnemer(naam="ontleding", levert=(_TANG, _BIJZIN), neem=_ontleding),)
