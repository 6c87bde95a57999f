"""Measures how many words a second the language rules read, cold and warm, on one core.

    python tests/bench_taal.py

The text is the made-up hard sample, repeated under changing names so that no sentence is seen twice.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from ruamel.yaml import YAML

from raadslint.language import leesniveau, zinnen
from raadslint.language.ambtelijk import ambtelijke_woorden, voorzetseluitdrukkingen
from raadslint.language.frequentie import is_moeilijk
from raadslint.language.lijdende_vorm import lijdende_besluiten, lijdende_vormen
from raadslint.language.stijl import (
    dient_te,
    dubbele_ontkenning,
    knip,
    modale_stapeling,
    naamwoordstijl,
    voorzetselketens,
)
from raadslint.language.woorden import is_inhoudswoord, tekens, woorden

SAMPLES = Path(__file__).resolve().parent.parent / "samples" / "bron"
DREMPEL = 40_000
_ZOEKERS = (
    lijdende_vormen,
    lijdende_besluiten,
    ambtelijke_woorden,
    voorzetseluitdrukkingen,
    dient_te,
    modale_stapeling,
    dubbele_ontkenning,
    naamwoordstijl,
    voorzetselketens,
)


def alineas(keer: int) -> list[str]:
    """The running text of all samples, ``keer`` times, each time with another year in it."""
    teksten = [t for pad in sorted(SAMPLES.glob("*.yaml")) for t in _strings(YAML(typ="safe").load(pad.read_bytes()))]
    return [f"{t} Dit geldt in {1000 + k}." for k in range(keer) for t in teksten if len(t.split()) > 5]


def _strings(waarde: object) -> list[str]:
    if isinstance(waarde, str):
        return [waarde]
    delen = waarde.values() if isinstance(waarde, dict) else waarde if isinstance(waarde, list) else ()
    return [t for deel in delen for t in _strings(deel)]


def lees(teksten: list[str]) -> int:
    """Everything the language rules do with a text; returns its number of words."""
    leesniveau(teksten)
    aantal = 0
    for zin in (z for t in teksten for z in zinnen(t)):
        aantal += len(woorden(zin))
        for zoek in _ZOEKERS:
            tuple(zoek(zin))
        knip(zin)
        sum(is_moeilijk(t.klein) for t in tekens(zin) if is_inhoudswoord(t.klein))
    return aantal


def meet(teksten: list[str]) -> tuple[int, float]:
    start = time.perf_counter()
    aantal = lees(teksten)
    return aantal, time.perf_counter() - start


def main() -> int:
    koud, eerste = meet(alineas(1))
    tekens.cache_clear()
    warm, tweede = meet(alineas(8))
    print(f"taal, koud: {koud} woorden in {eerste:.2f} s ({koud / eerste:,.0f} woorden/s, met laden)")
    print(f"taal, warm: {warm} woorden in {tweede:.2f} s ({warm / tweede:,.0f} woorden/s; drempel {DREMPEL:,})")
    return 0 if warm / tweede >= DREMPEL else 1


if __name__ == "__main__":
    sys.exit(main())
