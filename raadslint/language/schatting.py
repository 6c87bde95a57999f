"""How hard a text reads: an estimate on the LiNT-II scale with its margin, its drivers and its place among proposals.

The estimate stands in for LiNT-II, which needs a parser and word lists that may not be handed on. Fitted on 96 blocks
of 40 sentences against LiNT-II itself: mean error 2.4 points, the same level in 88 %. See ``docs/taal.md``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from raadslint.gegevens import woordenlijst
from raadslint.language.kenmerken import Tekstkenmerken, tekstkenmerken, telbaar
from raadslint.language.lijsten import telbare_zinnen
from raadslint.model import Leesniveau

MINSTENS_ZINNEN = 5
MINSTENS_WOORDEN = 100
"""Below either number an estimate says nothing."""
_CONSTANTE = 95.4
_GEWICHTEN = {
    "woordfrequentie": -17.3,
    "inhoudswoorden-per-persoonsvorm": 2.37,
    "zinslengte": 0.73,
    "naamwoordstijl": 136.0,
}
_MARGES = ((10, 10.0), (26, 7.0))
"""(below this number of sentences, this margin): 90 % of the errors against LiNT-II stay within it."""
_MARGE = 5.0
_FLESCH_DOUMA = (206.835, 0.93, 77.0)
"""Constants of Douma (1960) as textstat carries them for Dutch: base, per word a sentence, per syllable a word."""


def schat(alineas: Sequence[str]) -> Leesniveau | None:
    """The estimate for these paragraphs and list items; None below 5 sentences or 100 words."""
    meting = meet(alineas)
    if meting is None or meting.zinnen < MINSTENS_ZINNEN or meting.woorden < MINSTENS_WOORDEN:
        return None
    return niveau(meting)


def meet(alineas: Sequence[str]) -> Tekstkenmerken | None:
    """The measured features of these paragraphs; None when nothing in them counts as a sentence."""
    return tekstkenmerken(telbaar(telbare_zinnen(alineas)))


def niveau(meting: Tekstkenmerken) -> Leesniveau:
    """The estimate that goes with measured features."""
    waarden = _waarden(meting)
    ruw = _CONSTANTE + sum(gewicht * waarden[naam] for naam, gewicht in _GEWICHTEN.items())
    schatting = round(min(max(ruw, 0.0), 100.0), 1)
    normen: Mapping[str, Any] = woordenlijst("taalnormen")
    return Leesniveau(
        schatting=schatting,
        marge=_marge(meting.zinnen),
        percentiel=percentiel(schatting, normen["schatting"]),
        drijvers=tuple((naam, round(g * (waarden[naam] - normen[naam]["p50"]), 1)) for naam, g in _GEWICHTEN.items()),
        zinnen=meting.zinnen,
        woorden=meting.woorden,
        woorden_per_zin=round(meting.zinslengte, 1),
        flesch_douma=flesch_douma(meting.zinslengte, meting.lettergrepen_per_woord),
        omschrijving=_omschrijving(schatting, normen["banden"]),
    )


def _waarden(meting: Tekstkenmerken) -> dict[str, float]:
    return {naam: getattr(meting, naam.replace("-", "_")) for naam in _GEWICHTEN}


def _marge(zinnen: int) -> float:
    return next((marge for grens, marge in _MARGES if zinnen < grens), _MARGE)


def _omschrijving(schatting: float, banden: Sequence[Mapping[str, Any]]) -> str:
    return next((str(band["omschrijving"]) for band in banden if schatting <= band["tot"]), "")


def percentiel(waarde: float, norm: Mapping[str, float]) -> int:
    """Share (1-99) of the proposals below this value, on straight lines between the published percentiles."""
    punten = sorted((float(v), int(naam[1:])) for naam, v in norm.items())
    (laag, p_laag), *_ = punten
    *_, (hoog, p_hoog) = punten
    if waarde <= laag:
        return max(1, round(p_laag - (laag - waarde) / (hoog - laag) * 50))
    if waarde >= hoog:
        return min(99, round(p_hoog + (waarde - hoog) / (hoog - laag) * 50))
    (a, pa), (b, pb) = next((x, y) for x, y in pairwise(punten) if x[0] <= waarde <= y[0])
    return round(pa + (waarde - a) / (b - a) * (pb - pa)) if b > a else pa


def flesch_douma(zinslengte: float, lettergrepen_per_woord: float) -> float:
    """Flesch-Douma reading ease on our own counts: higher is easier, 60 is plain; never validated for adults."""
    basis, per_woord, per_lettergreep = _FLESCH_DOUMA
    return round(basis - per_woord * zinslengte - per_lettergreep * lettergrepen_per_woord, 1)
