"""Measures facts on made-up passages whose writers did not know the word lists.

    python tests/meet_passages.py [FEIT …] [--fouten]

``tests/gevallen/passages/een`` and ``twee``, each by another writer, hold thirty passages that tell a fact and twenty
that come near, for the facts that are said in most ways. The lists have been widened while looking at ``een``, so only
``twee``, looked at later and less, says something about reach; a third writer's would say more. Widen the lists from
knowledge of the language, not with these passages.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from raadslint.facts.waarnemers import neem_waar
from raadslint.gegevens import lees_yaml
from tests.facts.bouw import bouw

PASSAGES = Path(__file__).resolve().parent / "gevallen" / "passages"
KOPPEN = {
    "aanleiding": "Aanleiding",
    "alternatieven": "Alternatieven",
    "argumentatie": "Argumenten",
    "communicatie": "Communicatie",
    "context": "Context",
    "effect": "Beoogd effect",
    "financien": "Financiën",
    "juridisch": "Juridische aspecten",
    "kanttekeningen": "Kanttekeningen",
    "participatie": "Participatie",
    "planning": "Planning en uitvoering",
    "samenvatting": "Samenvatting",
}
"""The heading under which a passage stands, by its rubriek; any other stands under ``Overig``."""


@dataclass(frozen=True)
class Uitkomst:
    """How one fact does on the passages of one writer."""

    schrijver: str
    feit: str
    gevonden: int
    """So many of the passages that tell it are seen."""
    ja: int
    onterecht: int
    """So many of the passages that only come near are taken for it."""
    nee: int
    fouten: tuple[str, ...]


def meet(feiten: Sequence[str] = ()) -> Iterator[Uitkomst]:
    """The outcome of every file of passages, or of those for these facts."""
    for pad in sorted(PASSAGES.glob("*/*.yaml")):
        if not feiten or pad.stem in feiten:
            yield _uitkomst(pad)


def _uitkomst(pad: Path) -> Uitkomst:
    rijen: list[dict[str, str]] = lees_yaml(pad)
    gezien = [(rij, _ziet(pad.stem, rij)) for rij in rijen]
    ja = [raak for rij, raak in gezien if rij["antwoord"] == "ja"]
    nee = [raak for rij, raak in gezien if rij["antwoord"] == "nee"]
    fouten = tuple(
        f"{rij['antwoord']} ({rij['rubriek']}): {rij['tekst']}" for rij, r in gezien if r != (rij["antwoord"] == "ja")
    )
    return Uitkomst(pad.parent.name, pad.stem, sum(ja), len(ja), sum(nee), len(nee), fouten)


def _ziet(feit: str, rij: dict[str, Any]) -> bool:
    naam = rij["rubriek"] if rij["rubriek"] in KOPPEN else "overig"
    waarnemingen, _ = neem_waar(bouw([(KOPPEN.get(naam, "Overig"), naam, [rij["tekst"]])]))
    return any(w.feit == feit and w.over == "document" and w.waarde == "ja" for w in waarnemingen)


def main(argumenten: Sequence[str]) -> None:
    """Print a line per fact and writer, and with ``--fouten`` each passage that is read wrongly."""
    for u in meet([a for a in argumenten if not a.startswith("-")]):
        print(f"{u.schrijver:5} {u.feit:24} gevonden {u.gevonden:2}/{u.ja}   onterecht {u.onterecht:2}/{u.nee}")
        if "--fouten" in argumenten:
            print(*(f"      {fout}" for fout in u.fouten), sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
