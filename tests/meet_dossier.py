"""Measure headings and decision points of the two proposals in the shared bundle against the readings of them.

    python tests/meet_dossier.py            # needs ../shared; prints agreement and what differs

The text of each proposal is cut from the bundle into a temporary folder; nothing is kept.
"""

from __future__ import annotations

import re
import sys
import tempfile
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

from raadslint.dossier import maak_dossier
from raadslint.gegevens import lees_yaml
from raadslint.model import Dossier
from raadslint.parser import lees

GEDEELD = Path(__file__).parents[2] / "shared"
BUNDEL = GEDEELD / "bron" / "002_698917d00cc44097.txt"
REGELS = {"B2226": (1616, 1794), "B2196": (3816, 4901)}
BUITEN = {"kenmerken", "ondertekening", "raadsbesluit"}


def key(text: str, words: int) -> str:
    """The first words of a heading or point, without number and signs."""
    plain = re.sub(r"[^\w€%]+", " ", unicodedata.normalize("NFKC", text).lower()).split()
    while plain and re.fullmatch(r"\d+[a-z]?|[ivx]+|[a-z]", plain[0]):
        plain = plain[1:]
    return " ".join(plain[:words])


def readings(naam: str) -> list[dict[str, Any]]:
    return [lees_yaml(p) for p in sorted((GEDEELD / "gold" / "lezers").glob(f"*/{naam}.yaml"))]


def report(what: str, said: set[Any], each: list[set[Any]]) -> None:
    """Print precision against any reader and recall of what most readers name."""
    counts = Counter(x for one in each for x in one)
    sure = {x for x, n in counts.items() if n >= (2 if len(each) > 1 else 1)}
    print(f"  {what}: precisie {len(said & set(counts))}/{len(said)}, vondst {len(said & sure)}/{len(sure)}")
    for label, items in (("gemist", sure - said), ("te veel", said - set(counts))):
        if items:
            print(f"    {label}: {sorted(items)}")


def measure(naam: str, dossier: Dossier) -> None:
    read = readings(naam)
    print(naam, dossier.documentsoort.soort, dossier.voorsteltype, dossier.sjabloon)
    heads = {(key(r.kop, 6), n) for r in dossier.rubrieken for n in r.rubrieken[:1] if n not in BUITEN}
    report("rubrieken", heads, [{(key(k["kop"], 6), k["rubriek"]) for k in r["rubrieken"]} for r in read])
    points = {key(p.tekst, 5) for p in dossier.beslispunten}
    report("beslispunten", points, [{key(b["begin"], 5) for b in r["beslispunten"]} for r in read])


def main() -> int:
    if not BUNDEL.exists():
        print("../shared ontbreekt: niets te meten")
        return 0
    lines = BUNDEL.read_text(encoding="utf-8").split("\n")
    with tempfile.TemporaryDirectory() as folder:
        for naam, (first, last) in REGELS.items():
            path = Path(folder) / f"{naam}.txt"
            path.write_text("\n".join(lines[first - 1 : last]), encoding="utf-8")
            measure(naam, maak_dossier(lees(path)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
