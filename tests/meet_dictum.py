"""Measures the dictum facts on what readers judged: ``python -m tests.meet_dictum [--fouten]``.

Of most proposals only the first eight words of each point are at hand: often too few to see the verb. So the figures
are a lower bound for whole texts. The readings are read at run time and never copied.
"""

from __future__ import annotations

import collections
import pathlib
import sys
from collections.abc import Iterator, Sequence
from typing import Any

import yaml

from raadslint.facts import dictum
from raadslint.facts.basis import Lezing
from tests.facts.bouw import bouw

GOUD = pathlib.Path(__file__).resolve().parents[2] / "shared" / "gold"
BETWIST = {("onderwijshuisvesting", "1A")}
"""The rekenkamer's verdict contradicts the text of the point: it counts neither way."""
MET_BIJLAGE = {("veiligheidsstrategie", "1")}
"""The fault shows only with the annex at hand."""
GEBREK = {
    "sleuf-object": "object-onbepaald",
    "sleuf-bedrag": "bedrag-ontbreekt",
    "sleuf-totaal": "totaal-ontbreekt",
    "sleuf-dekking": "dekking-ontbreekt",
    "sleuf-betaler": "betaler-ontbreekt",
    "sleuf-geadresseerde": "geadresseerde-ontbreekt",
    "sleuf-datum": "datum-ontbreekt",
    "sleuf-criterium": "criterium-ontbreekt",
    "zelfstandig-leesbaar": "niet-zelfstandig-leesbaar",
}
VERTAALD = {
    "totaalbedrag_ontbreekt": "totaal-ontbreekt",
    "termijn_ontbreekt": "datum-ontbreekt",
}
ELDERS = {"staat_elders_niet_in_dictum"}
"""A remark of the rekenkamer on the cause, no fault of its own."""


def gebreken(punten: Sequence[str]) -> list[tuple[str, set[str]]]:
    """For each point its kind and its faults, from the rows alone."""
    lezing = Lezing(bouw([], punten))
    soort: dict[str, str] = {}
    fouten: dict[str, set[str]] = collections.defaultdict(set)
    for rij in (r for w in dictum.WAARNEMERS for r in w.neem(lezing)):
        if rij.feit == "handeling":
            soort.setdefault(rij.over, str(rij.waarde))
        if rij.waarde == "nee" and rij.feit in GEBREK:
            fouten[rij.over].add(GEBREK[rij.feit])
        if rij.feit == "vage-term":
            fouten[rij.over].add("vage-term")
        if rij.feit == "handelingen-aantal" and int(rij.waarde) > 1:
            fouten[rij.over].add("meerdere-besluiten-in-een")
        if rij.feit == "handeling-ontbreekt" and rij.waarde == "ja":
            fouten[rij.over].add("geen-besluit")
    keys = [f"beslispunt:{i}" for i in range(1, len(punten) + 1)]
    return [(soort[k], fouten[k]) for k in keys]


def rekenkamer() -> Iterator[tuple[str, str, set[str], set[str]]]:
    """Proposal, point, the faults that the rekenkamer names and those that we see; disputed units left out."""
    for v in yaml.safe_load((GOUD / "dictum-rekenkamer.yaml").read_text(encoding="utf-8"))["voorstellen"]:
        for b, (_, gezien) in zip(v["beslispunten"], gebreken([b["tekst"] for b in v["beslispunten"]]), strict=True):
            if (v["id"], b["nr"]) in BETWIST | MET_BIJLAGE or "aanhef_van" in b:
                continue
            codes = set(b["rekenkamer"].get("gebreken", [])) - ELDERS
            yield v["id"], b["nr"], {VERTAALD.get(c, c.replace("_", "-")) for c in codes}, gezien


def lezers() -> Iterator[tuple[str, str, dict[str, Any], str, set[str]]]:
    """Document, text, the majority of the readers (``soort``, ``gebrek``), and what we say."""
    per_stuk: dict[str, dict[str, list[dict[str, Any]]]] = collections.defaultdict(
        lambda: collections.defaultdict(list)
    )
    for pad in sorted(GOUD.glob("lezers/*/*.yaml")):
        for b in yaml.safe_load(pad.read_text(encoding="utf-8"))["beslispunten"]:
            per_stuk[pad.stem][b["begin"].lstrip("*").rstrip(":;.")].append(b)
    for stuk, punten in per_stuk.items():
        for (tekst, oordelen), (soort, gezien) in zip(punten.items(), gebreken(list(punten)), strict=True):
            meest = collections.Counter(b["soort"] for b in oordelen).most_common(1)[0][0]
            gebrek = sum(b["oordeel"] != "helder" for b in oordelen) * 2 > len(oordelen)
            yield stuk, tekst, {"soort": meest, "gebrek": gebrek}, soort, gezien


def main(details: bool) -> None:
    """Print the figures; with details every case that differs."""
    for voorstel, nr, verwacht, gezien in rekenkamer():
        print(f"rekenkamer {voorstel:24} {nr:3} verwacht {sorted(verwacht)} gezien {sorted(gezien)}")
    rijen = list(lezers())
    goed = sum(r[2]["soort"] == r[3] for r in rijen)
    juist = sum(r[2]["gebrek"] and bool(r[4]) for r in rijen)
    gemeld, wil = sum(bool(r[4]) for r in rijen), sum(r[2]["gebrek"] for r in rijen)
    print(f"soort {goed}/{len(rijen)} = {goed / len(rijen):.3f}")
    print(f"gebrek: precisie {juist / gemeld:.3f} ({juist}/{gemeld}), vondst {juist / wil:.3f} ({juist}/{wil})")
    print(collections.Counter((r[2]["soort"], r[3]) for r in rijen if r[2]["soort"] != r[3]))
    for stuk, tekst, lezer, soort, gezien in rijen if details else ():
        if lezer["soort"] != soort or lezer["gebrek"] != bool(gezien):
            print(f"{stuk} {lezer} gezien {soort} {sorted(gezien)} | {tekst}")


if __name__ == "__main__":
    main("--fouten" in sys.argv)
