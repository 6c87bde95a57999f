"""Measures the facts on what the careful readers quoted: `python -m tests.meet_feiten [--fouten]`.

The full texts of most readings are not at hand; their literal quotes are. For every reading a small dossier is
built of its headings, its points and its quotes, each under the rubriek that its question is about. A fact that is
``nee`` for the readers must stay ``nee`` on those quotes (precision). One that is ``ja`` should show when the quote
that made it so is among them (a lower bound of recall). The readings are read at run time and never copied.
"""

from __future__ import annotations

import collections
import pathlib
import sys
from typing import Any

import yaml

from raadslint.facts.waarnemers import neem_waar
from raadslint.model import Dossier
from tests.facts.bouw import bouw

GOUD = pathlib.Path(__file__).resolve().parents[2] / "shared" / "gold" / "lezers"
PLEK = {
    "alternatieven": "alternatieven",
    "kanttekeningen": "kanttekeningen",
    "financien": "financien",
    "context": "context",
    "waarom.1": "aanleiding",
    "waarom.2": "effect",
    "argumentatie": "argumentatie",
    "communicatie": "communicatie",
    "participatie": "participatie",
    "vn-verdrag": "vn-verdrag",
    "planning": "planning",
    "bijlagen": "bijlagen",
}
"""Question (or its first part) → the rubriek under which its quote most likely stands."""


def lezingen() -> dict[str, list[dict[str, Any]]]:
    """Document → its readings."""
    rijen: dict[str, list[dict[str, Any]]] = collections.defaultdict(list)
    for pad in sorted(GOUD.glob("*/*.yaml")):
        rijen[pad.stem].append(yaml.safe_load(pad.read_text(encoding="utf-8")))
    return rijen


def dossier(rijen: list[dict[str, Any]]) -> Dossier:
    """A dossier of the headings, points and quotes of these readings of one document."""
    eerste = rijen[0]
    heeft = {k["rubriek"] for k in eerste["rubrieken"]}
    citaten: dict[str, dict[str, None]] = collections.defaultdict(dict)
    for lezing in rijen:
        for vraag, antwoord in lezing["vragen"].items():
            plek = PLEK.get(vraag) or PLEK.get(vraag.split(".")[0])
            if antwoord["citaat"] and plek:
                anders = "planning" if plek == "communicatie" and "planning" in heeft else "toelichting"
                citaten[plek if plek in heeft else anders][antwoord["citaat"]] = None
    namen = [n for n in dict.fromkeys(PLEK.values()) if n in heeft or n in citaten] + ["toelichting"]
    punten = [f"{b['begin']}." for b in eerste["beslispunten"]]
    return bouw(
        [(n.capitalize(), n, list(citaten.get(n, ()))) for n in namen], punten, eerste["voorsteltype"], raad=None
    )


def meerderheid(waarden: list[str]) -> str | None:
    """The value of most readers, None when they differ."""
    (waarde, aantal), *_ = collections.Counter(waarden).most_common()
    return waarde if aantal * 2 > len(waarden) else None


def main() -> None:
    """Print per fact how often the quotes give the readers' value."""
    tel: dict[str, collections.Counter[tuple[str | None, object]]] = collections.defaultdict(collections.Counter)
    fouten: list[str] = []
    for naam, rijen in lezingen().items():
        waarnemingen, _ = neem_waar(dossier(rijen))
        mijn = {w.feit: w for w in waarnemingen if w.over == "document"}
        for feit in rijen[0]["feiten"]:
            goud = meerderheid([str(r["feiten"][feit]) for r in rijen])
            w = mijn[feit]
            tel[feit][(goud, w.waarde)] += 1
            if goud != w.waarde:
                fouten.append(f"{feit} {naam} lezers {goud}, hier {w.waarde}: {[b.citaat for b in w.bewijs][:2]}")
    for feit, paren in tel.items():
        ja, nee = (sum(n for (g, _), n in paren.items() if g == x) for x in ("ja", "nee"))
        print(f"{feit:28} ja gevonden {paren['ja', 'ja']:2}/{ja:2}   nee gebleven {paren['nee', 'nee']:2}/{nee:2}")
    if "--fouten" in sys.argv:
        print("\n".join(sorted(fouten)))


if __name__ == "__main__":
    main()
