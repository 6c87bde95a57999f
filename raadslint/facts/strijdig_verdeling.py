"""An amount that the points a, b, c … divide between them, while their amounts do not add up to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from raadslint.facts.dictum_punt import getal_van
from raadslint.facts.strijdig_plek import Plek, Regel, tegenstrijdig
from raadslint.language.bedragen import Bedrag, bedragen
from raadslint.model import Beslispunt, Dossier, Waarneming

_VERDEELT = re.compile(
    r"\b(?:bestem\w*|verde(?:el|l)\w*|als\s+volgt|bestaa(?:nde|t)\s+uit|opgebouwd\s+uit|onderverde\w+|te\s+weten)\b",
    re.IGNORECASE,
)
_ONDERDEEL = re.compile(r"\d+\s*[.]?\s*[a-z]\b|[ivx]+[.]?[a-z]\b", re.IGNORECASE)
_MINSTENS = 2


def neem_verdeling(dossier: Dossier, regels: Sequence[Regel]) -> Iterator[Waarneming]:
    """For every point with sub points, in the proposal and in the raadsbesluit, whether the parts make the whole."""
    per_blok = {r.blok.nummer: r for r in regels if r.bestand == dossier.document.bestand}
    for punten in (dossier.beslispunten, dossier.besluitpunten):
        delen = [p for p in punten if _ONDERDEEL.fullmatch(p.nummer) and p.passages]
        for _, groep in groupby(delen, key=lambda p: getal_van(p.nummer)):
            yield from _controleer(list(groep), per_blok)


def _controleer(delen: list[Beslispunt], per_blok: dict[int, Regel]) -> Iterator[Waarneming]:
    totaal = _totaal(delen[0], per_blok)
    rijen = [_bedragen(p.tekst) for p in delen]
    if totaal is None or len(delen) < _MINSTENS or any(len(r) != 1 for r in rijen):
        return
    plek, waarde = totaal
    som = sum((r[0].waarde for r in rijen), Decimal(0))
    if waarde != som and waarde < 2 * som and som < 2 * waarde:  # of the same order: else the parts are of another kind
        eerste = delen[0].passages[0]
        b = Plek(per_blok[eerste.blok.nummer], eerste.begin, eerste.eind)
        yield tegenstrijdig("som", plek, b, b_tekst=" + ".join(r[0].tekst for r in rijen))


def _totaal(eerste: Beslispunt, per_blok: dict[int, Regel]) -> tuple[Plek, Decimal] | None:
    """The one amount in the line above the first part, or in front of it, when that line divides something."""
    passage = eerste.passages[0]
    regel = per_blok.get(passage.blok.nummer if passage.begin else passage.blok.nummer - 1)
    if regel is None or passage.blok.nummer not in per_blok:
        return None
    tekst = regel.tekst[: passage.begin] if passage.begin else regel.tekst
    alle = _bedragen(tekst)
    if len(alle) != 1 or not _VERDEELT.search(tekst):
        return None
    return Plek(regel, alle[0].begin, alle[0].eind), alle[0].waarde


def _bedragen(tekst: str) -> list[Bedrag]:
    """The amounts of a text; rates left out."""
    return [b for b in bedragen(tekst) if not b.per]
