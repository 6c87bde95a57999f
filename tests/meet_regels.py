"""``make meet-regels``: how often each rule was right, over hits that a person judged on real proposals.

``tests/metingen/regels.csv`` holds per judged hit the document, the rule, a hash of the passage and the verdict; never
text. A rule may be ``aan`` from 0.8 precision over at least 5 judged hits, for as far as there are that many.

    python tests/meet_regels.py                    precision per rule
    python tests/meet_regels.py --open MAP         the hits that nobody judged yet, with their passage
"""

from __future__ import annotations

import argparse
import csv
import hashlib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from raadslint import api
from raadslint.engine import laad_normenkader
from raadslint.model import Bevinding

HIER = Path(__file__).resolve().parent
OORDELEN = HIER / "metingen" / "regels.csv"
VELDEN = ("document", "regel", "passage", "oordeel")
GENOEG, GOED = 5, 0.8


@dataclass(frozen=True, slots=True)
class Treffer:
    """A hit of a rule in a document; ``passage`` is a hash of what it quotes, or of what it is about."""

    document: str
    regel: str
    passage: str


def treffer(document: str, bevinding: Bevinding) -> Treffer:
    """The hit that a finding stands for."""
    quotes = " ".join(" ".join(v.citaat.split()).lower() for v in bevinding.vindplaatsen)
    about = quotes or f"{bevinding.over} {bevinding.rubriek}"
    return Treffer(document, bevinding.regel, hashlib.sha256(about.encode()).hexdigest()[:16])


def oordelen() -> dict[Treffer, bool]:
    """The judged hits."""
    with OORDELEN.open(encoding="utf-8", newline="") as file:
        return {
            Treffer(r["document"], r["regel"], r["passage"]): r["oordeel"] == "terecht" for r in csv.DictReader(file)
        }


def precisie(judged: dict[Treffer, bool]) -> dict[str, tuple[int, int]]:
    """Per rule: how many hits were right, and how many were judged."""
    counts: dict[str, list[bool]] = defaultdict(list)
    for hit, right in judged.items():
        counts[hit.regel].append(right)
    return {rule: (sum(verdicts), len(verdicts)) for rule, verdicts in sorted(counts.items())}


def open_treffers(folder: Path) -> Iterator[tuple[Treffer, Bevinding]]:
    """The hits in the documents of a folder that nobody judged yet; rules on trial take part."""
    known = oordelen()
    options = api.Opties(proef=True)
    for result in api.toets_alles(api.bestanden([folder]), options, 1):
        for card in api.alle_kaarten(result.kaart) if result.kaart else ():
            for finding in card.bevindingen:
                hit = treffer(result.pad.stem.split("_")[0], finding)
                if hit not in known:
                    yield hit, finding


def main() -> None:
    """Print the table, or the hits to judge."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--open", type=Path, metavar="MAP")
    arguments = parser.parse_args()
    if arguments.open:
        for hit, finding in open_treffers(arguments.open):
            quotes = " | ".join(v.citaat for v in finding.vindplaatsen[:2])
            print(f"{hit.document},{hit.regel},{hit.passage},\n    {finding.boodschap}\n    {quotes[:300]}")
        return
    measured = precisie(oordelen())
    for rule in laad_normenkader("berkelland-2020").regels:
        right, judged = measured.get(rule.id, (0, 0))
        share = f"{right / judged:.2f}" if judged else "  - "
        few = "" if judged >= GENOEG else "te weinig oordelen"
        low = "onder de grens" if judged >= GENOEG and right / judged < GOED and rule.status == "aan" else ""
        print(f"{rule.id:<45} {rule.status:<10} {share}  {right:>3} van {judged:<3} {few or low}")


if __name__ == "__main__":
    main()
