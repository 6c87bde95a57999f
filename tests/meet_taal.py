"""Measures the language rules on public data beside the checkout (``../shared/data``), each with its threshold.

    python tests/meet_taal.py [MAP]

What is absent is skipped, and said so. Exit code 1 when a measured figure misses its threshold.
"""

from __future__ import annotations

import csv
import json
import re
import runpy
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from raadslint.language import leesniveau, zinnen, zinnen_met_plaats
from raadslint.language.ambtelijk import ambtelijke_woorden, voorzetseluitdrukkingen
from raadslint.language.frequentie import is_moeilijk
from raadslint.language.kenmerken import tekstkenmerken, telbaar
from raadslint.language.lijdende_vorm import lijdende_vormen
from raadslint.language.schatting import niveau
from raadslint.language.stijl import naamwoordstijl
from raadslint.language.woorden import is_inhoudswoord, tekens, woorden

DATA = Path(__file__).resolve().parent.parent.parent / "shared" / "data"
_WORDEN = frozenset({"word", "wordt", "worden", "werd", "werden", "geworden"})


@dataclass(frozen=True, slots=True)
class Meting:
    """One figure and the least (or, with ``hoogstens``, the most) that it must be."""

    wat: str
    waarde: float
    drempel: float
    n: int
    hoogstens: bool = False

    @property
    def haalt(self) -> bool:
        return self.waarde <= self.drempel if self.hoogstens else self.waarde >= self.drempel


Rijen = Iterator[Meting]


# --- Universal Dependencies: sentences, passives, nominal infinitives -------------------------------------------------


def lees_conllu(pad: Path) -> list[tuple[str, list[list[str]]]]:
    rows: list[tuple[str, list[list[str]]]] = []
    tekst, rijen = "", list[list[str]]()
    for regel in pad.read_text(encoding="utf-8").splitlines():
        if regel.startswith("# text = "):
            tekst = regel[9:]
        elif regel[:1].isdigit() and regel.split("\t")[0].isdigit():
            rijen.append(regel.split("\t"))
        elif not regel and rijen:
            rows.append((tekst, rijen))
            rijen = []
    return rows


def meet_splitser_ud(data: Path) -> Rijen:
    """Boundaries in chunks of 20 sentences that end in a full stop, joined by a space."""
    for pad in sorted((data / "ud").glob("*.conllu")):
        goed = [t for t, _ in lees_conllu(pad) if re.search(r"[.!?…][\"”’')\]]*$", t)]
        raak = voorspeld = goud = 0
        for i in range(0, len(goed), 20):
            blok = goed[i : i + 20]
            einden = {sum(map(len, blok[: k + 1])) + k for k in range(len(blok))}
            mijn = {eind for _, eind in zinnen_met_plaats(" ".join(blok))}
            raak, voorspeld, goud = raak + len(einden & mijn), voorspeld + len(mijn), goud + len(einden)
        yield Meting(f"zinnen, F op {pad.stem}", 2 * raak / (voorspeld + goud), 0.99, goud)


def meet_splitser_items(data: Path) -> Rijen:
    pad = data / "nlp-prototypes" / "test_sentences.py"
    if not pad.exists():
        return
    items = runpy.run_path(str(pad))
    for naam, drempel in (("GOLD", 39), ("GOLD2", 22)):
        goed = sum(list(zinnen(" ".join(item))) == item for item in items[naam])
        yield Meting(f"zinnen, items {naam}", goed, drempel, len(items[naam]))


def _precisie_en_vangst(wat: str, paren: Sequence[tuple[Counter[str], Counter[str]]], p: float, r: float) -> Rijen:
    raak = sum((a & b).total() for a, b in paren)
    voorspeld, goud = sum(a.total() for a, _ in paren), sum(b.total() for _, b in paren)
    yield Meting(f"{wat}, precisie", raak / voorspeld, p, voorspeld)
    yield Meting(f"{wat}, vangst", raak / goud, r, goud)


def meet_lijdend(data: Path) -> Rijen:
    rows = [row for pad in sorted((data / "ud").glob("*.conllu")) for row in lees_conllu(pad)]
    if not rows:
        return
    paren = [
        (
            Counter(v.hulpwerkwoord.lower() for v in lijdende_vormen(tekst)),
            Counter(t[1].lower() for t in rij if t[7] == "aux:pass" and t[1].lower() in _WORDEN),
        )
        for tekst, rij in rows
    ]
    yield from _precisie_en_vangst("lijdend met worden (UD)", paren, 0.97, 0.92)
    van = [(Counter({"x": len(list(naamwoordstijl(t)))}), Counter({"x": _infinitief_van(rij)})) for t, rij in rows]
    yield from _precisie_en_vangst("het X-en van (UD)", van, 0.88, 0.88)


def _infinitief_van(rij: list[list[str]]) -> int:
    """Nominal infinitives between "het", at most one word back, and "van"."""
    return sum(
        t[4].startswith("WW|inf|nom")
        and rij[k + 1][1].lower() == "van"
        and "het" in (x[1].lower() for x in rij[max(0, k - 2) : k])
        for k, t in enumerate(rij[:-1])
    )


# --- labelled items ---------------------------------------------------------------------------------------------------


def meet_items(data: Path) -> Rijen:
    items = [
        i
        for pad in sorted((data / "lint-ii").glob("corpus*.json"))
        for i in json.loads(pad.read_text("utf-8"))["items"]
    ]
    if not items:
        return
    schoon = [i["text"] for i in items if not i["should_suggest"]]
    zeldzaam = [i["text"] for i in items if "word_frequency" in i["phenomena"]]
    lang = [i["text"] for i in items if "sentence_length" in i["phenomena"]]
    yield Meting("zeldzame woorden, gevonden items", _aandeel(_heeft_moeilijk, zeldzaam), 0.85, len(zeldzaam))
    yield Meting(
        "zeldzame woorden, schone items geraakt", _aandeel(_heeft_moeilijk, schoon), 0.10, len(schoon), hoogstens=True
    )
    yield Meting("lange zinnen, gevonden items", _aandeel(_heeft_lange_zin, lang), 1.0, len(lang))
    yield Meting(
        "lange zinnen, schone items geraakt", _aandeel(_heeft_lange_zin, schoon), 0.0, len(schoon), hoogstens=True
    )


def _aandeel(test: Callable[[str], bool], teksten: Sequence[str]) -> float:
    return sum(map(test, teksten)) / len(teksten)


def _heeft_moeilijk(tekst: str) -> bool:
    return any(
        t.tekst.isalpha() and t.tekst.islower() and is_inhoudswoord(t.klein) and is_moeilijk(t.klein)
        for z in zinnen(tekst)
        for t in tekens(z)
    )


def _heeft_lange_zin(tekst: str) -> bool:
    return any(len(woorden(z)) > 25 for z in zinnen(tekst))


# --- pairs of hard and plain text -------------------------------------------------------------------------------------


def meet_amsterdam(data: Path) -> Rijen:
    pad = data / "amsterdam" / "complex-simple-v1-anonymized.csv"
    if not pad.exists():
        return
    stukken: dict[str, tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
    with pad.open(encoding="utf-8", newline="") as bestand:
        for rij in csv.DictReader(bestand):
            stukken[rij["Document ID"]][0].append(rij["Complex"])
            stukken[rij["Document ID"]][1].append(rij["Simple"])
    paren = [(leesniveau(a), leesniveau(b)) for a, b in stukken.values() if len(a) >= 8]
    scores = [(a.schatting, b.schatting) for a, b in paren if a and b]
    yield Meting(
        "Amsterdam, stukken makkelijker na redactie", sum(b < a for a, b in scores) / len(scores), 0.89, len(scores)
    )
    dicht = [_ambtelijk_per_1000([t for stuk in stukken.values() for t in stuk[k]]) for k in (0, 1)]
    yield Meting("Amsterdam, ambtelijke woorden voor/na", dicht[0] / dicht[1], 5.0, len(stukken))


def _ambtelijk_per_1000(teksten: Sequence[str]) -> float:
    alle = [z for t in teksten for z in zinnen(t)]
    aantal = sum(1 for z in alle for zoek in (ambtelijke_woorden, voorzetseluitdrukkingen) for _ in zoek(z))
    return 1000 * aantal / sum(len(woorden(z)) for z in alle)


def meet_rvo(data: Path) -> Rijen:
    pad = data / "rvo" / "woordenlijst-begrijpelijke-taal.mdx"
    if not pad.exists():
        return
    cellen = [[c.strip() for c in r.split("|")[2:4]] for r in pad.read_text("utf-8").splitlines() if r.count("|") >= 4]
    paren = [(a.replace("*", ""), b.replace("*", "")) for a, b in cellen if len(a.split()) > 3 and len(b.split()) > 3]
    voor, na = (_schatting_van_zinnen([p[k] for p in paren]) for k in (0, 1))
    yield Meting("RVO, punten lager na herschrijven", voor - na, 0.1, len(paren))


def _schatting_van_zinnen(teksten: Sequence[str]) -> float:
    meting = tekstkenmerken(telbaar(z for t in teksten for z in zinnen(t)))
    return niveau(meting).schatting if meting else 0.0


def meet_volgorde(data: Path) -> Rijen:
    """The four example texts of LiNT-II, levels 1 to 4: how many of the three steps go up."""
    paden = [data / "lint-ii" / f"level{k}.json" for k in (1, 2, 3, 4)]
    if not all(p.exists() for p in paden):
        return
    scores = [_schatting_van_zinnen(_zinnen_uit(json.loads(p.read_text("utf-8")))) for p in paden]
    yield Meting("LiNT-II-voorbeelden in volgorde", sum(a < b for a, b in pairwise(scores)), 3, 4)


def _zinnen_uit(waarde: object) -> list[str]:
    if isinstance(waarde, dict):
        eigen = [str(waarde[k]) for k in ("text", "sentence") if isinstance(waarde.get(k), str)]
        return eigen or [z for v in waarde.values() for z in _zinnen_uit(v)]
    return [z for v in waarde for z in _zinnen_uit(v)] if isinstance(waarde, list) else []


METINGEN: tuple[Callable[[Path], Rijen], ...] = (
    meet_splitser_items,
    meet_splitser_ud,
    meet_lijdend,
    meet_items,
    meet_amsterdam,
    meet_rvo,
    meet_volgorde,
)


def alles(data: Path = DATA) -> list[Meting]:
    """Every figure for which the data are there."""
    return [meting for meet in METINGEN for meting in meet(data)]


def main() -> int:
    data = Path(sys.argv[1]) if len(sys.argv) > 1 else DATA
    print(f"{'wat':<48}{'waarde':>9}{'drempel':>11}{'n':>7}")
    gemeten = []
    for meet in METINGEN:
        rijen = list(meet(data))
        gemeten += rijen
        if not rijen:
            print(f"{meet.__name__:<48}{'gegevens ontbreken':>20}")
        for m in rijen:
            teken = "≤" if m.hoogstens else "≥"
            print(f"{m.wat:<48}{m.waarde:>9.3f}{teken:>5}{m.drempel:>6.2f}{m.n:>7}{'' if m.haalt else '   TE LAAG'}")
    print(f"{sum(m.haalt for m in gemeten)} van {len(gemeten)} halen hun drempel")
    return 0 if all(m.haalt for m in gemeten) else 1


if __name__ == "__main__":
    sys.exit(main())
