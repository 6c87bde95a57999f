"""Computes ``checklists/woordenlijsten/taalnormen.yaml`` again from a folder with council proposals.

    python tests/maak_taalnormen.py MAP > taalnormen.yaml

Read by raadslint's own reader, measured by its own rules. Documents that are no raadsvoorstel or oplegger, and those
too short for an estimate, are left out; how many of each goes to standard error.
"""

from __future__ import annotations

import io
import sys
from collections import Counter, defaultdict
from pathlib import Path
from statistics import quantiles

from ruamel.yaml import YAML

from raadslint.api import bestanden, ontleed
from raadslint.facts.basis import Lezing
from raadslint.facts.taal import WAARNEMERS
from raadslint.facts.taal_tekst import leesbare_alineas
from raadslint.fouten import RaadslintFout
from raadslint.gegevens import woordenlijst
from raadslint.language.schatting import MINSTENS_WOORDEN, MINSTENS_ZINNEN, meet, niveau
from raadslint.model import Dossier

_DICHTHEDEN = {
    "aandeel-lange-zinnen": "lange-zinnen-aandeel",
    "aandeel-lijdende-zinnen": "lijdende-zinnen-aandeel",
    "ambtelijke-woorden-per-1000": "ambtelijke-woorden-dichtheid",
    "voorzetseluitdrukkingen-per-1000": "voorzetseluitdrukkingen-dichtheid",
}
_PERCENTIELEN = {"p10": 10, "p25": 25, "p50": 50, "p75": 75, "p90": 90}
MINSTENS = 10
"""Fewer proposals make no norm."""


def waarden(dossier: Dossier) -> dict[str, float] | None:
    """All normed figures of one proposal, None when it is too short."""
    meting = meet(leesbare_alineas(dossier))
    if meting is None or meting.zinnen < MINSTENS_ZINNEN or meting.woorden < MINSTENS_WOORDEN:
        return None
    lezing = Lezing(dossier)
    dichtheden = next(w for w in WAARNEMERS if w.naam == "taaldichtheden")
    gemeten = {rij.feit: rij.waarde for rij in dichtheden.neem(lezing)}
    return {
        "schatting": niveau(meting).schatting,
        "woordfrequentie": meting.woordfrequentie,
        "inhoudswoorden-per-persoonsvorm": meting.inhoudswoorden_per_persoonsvorm,
        "zinslengte": meting.zinslengte,
        "naamwoordstijl": meting.naamwoordstijl,
        **{norm: float(gemeten[feit]) for norm, feit in _DICHTHEDEN.items() if gemeten[feit] != "nvt"},
    }


def percentielen(reeks: list[float]) -> dict[str, float]:
    punten = quantiles(reeks, n=100, method="inclusive")
    return {naam: round(punten[p - 1], 3) for naam, p in _PERCENTIELEN.items()}


def normen(paden: list[Path]) -> tuple[dict[str, object], Counter[str]]:
    """The norms and how many documents were used or left out, by reason."""
    reeksen: dict[str, list[float]] = defaultdict(list)
    telling: Counter[str] = Counter()
    for pad in bestanden(paden):
        reden, rij = _lees(pad)
        telling[reden] += 1
        for naam, waarde in (rij or {}).items():
            reeksen[naam].append(waarde)
    if telling["gebruikt"] < MINSTENS:
        raise SystemExit(
            f"{telling['gebruikt']} raadsvoorstellen gelezen; voor normen zijn er minstens {MINSTENS} nodig."
        )
    kop: dict[str, object] = {
        "bron": f"{telling['gebruikt']} raadsvoorstellen, gelezen en gemeten door raadslint zelf",
        "voorstellen": telling["gebruikt"],
        "eigen-lezer": True,
    }
    rest = {naam: percentielen(reeks) for naam, reeks in reeksen.items()}
    return {**kop, **rest, "banden": woordenlijst("taalnormen")["banden"]}, telling


def _lees(pad: Path) -> tuple[str, dict[str, float] | None]:
    try:
        dossier = ontleed(pad)
    except RaadslintFout:
        return "onleesbaar", None
    if dossier.documentsoort.soort not in ("raadsvoorstel", "oplegger"):
        return "geen voorstel", None
    rij = waarden(dossier)
    return ("gebruikt", rij) if rij else ("te kort", None)


def main() -> None:
    uitkomst, telling = normen([Path(a) for a in sys.argv[1:]])
    tekst = io.StringIO()
    YAML().dump(uitkomst, tekst)
    sys.stdout.write(tekst.getvalue())
    print(dict(telling), file=sys.stderr)


if __name__ == "__main__":
    main()
