"""The same proposal as Word files in the house styles of different municipalities, to try the readers on.

    python tests/maak_huisstijlen.py BESTAND_OF_MAP … --uitvoer MAP

Each readable file (text, PDF, DOCX) gives one DOCX for every style below, named ``<stijl>/<naam>.docx``, with the same
headings, points and words. What the readers then see must not depend on the style.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from raadslint.parser import lees
from tests.huisstijl import regels
from tests.huisstijlen import EERSTE
from tests.huisstijlen_anders import ANDERE

HUISSTIJLEN = (*EERSTE, *ANDERE)


def main() -> int:
    """Write the DOCX files."""
    opties = argparse.ArgumentParser(description="Maakt van voorstellen Word-bestanden in verschillende huisstijlen.")
    opties.add_argument("paden", nargs="+", type=Path)
    opties.add_argument("--uitvoer", type=Path, required=True)
    keuze = opties.parse_args()
    bestanden = [b for pad in keuze.paden for b in (sorted(pad.iterdir()) if pad.is_dir() else [pad])]
    for pad in bestanden:
        voorstel = regels(lees(pad))
        for maak in HUISSTIJLEN:
            doel = keuze.uitvoer / maak.__name__ / f"{pad.stem}.docx"
            doel.parent.mkdir(parents=True, exist_ok=True)
            doel.write_bytes(maak(voorstel))
    print(f"{len(bestanden)} voorstellen in {len(HUISSTIJLEN)} huisstijlen", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
