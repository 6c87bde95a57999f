"""What makes sentences hard, counted: the features from which the reading level is estimated."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from statistics import fmean
from typing import Literal

from raadslint.language.frequentie import zipf, zipf_van_kern
from raadslint.language.lettergrepen import lettergrepen
from raadslint.language.lijdende_vorm import is_deelwoord
from raadslint.language.woorden import Teken, functiewoorden, is_inhoudswoord, is_woord, klasse, lemma, tekens

_NAAMWOORDELIJK = (
    *("ing", "ingen", "heid", "heden", "atie", "aties", "itie", "ities", "iteit", "iteiten", "isme", "nis"),
    *("nissen", "schap", "schappen", "age", "ages", "ment", "menten", "sie", "sies", "tie", "ties"),
)
_GEEN_WERKWOORD_OP_T = ("heid", "schap", "iteit", "kant", "punt")
_TERUGKIJK = 6
"""How many words back a verb turns "kunnen", "worden" … into an infinitive."""


@dataclass(frozen=True, slots=True)
class Zinskenmerken:
    """Counts of one sentence."""

    woorden: int
    inhoudswoorden: int
    persoonsvormen: int
    zipfwaarden: tuple[float, ...]
    naamwoordelijk: int
    """Words of more than 6 letters with a nominal suffix: "uitvoering", "mogelijkheid"."""
    lettergrepen: int


@dataclass(frozen=True, slots=True)
class Tekstkenmerken:
    """The features of a text; the first four carry the estimate."""

    woordfrequentie: float
    """Mean Zipf value of the content words, names left out."""
    inhoudswoorden_per_persoonsvorm: float
    zinslengte: float
    naamwoordstijl: float
    """Share of words with a nominal suffix, 0 to 1."""
    lettergrepen_per_woord: float
    zinnen: int
    woorden: int


@lru_cache(maxsize=4096)  # a sentence counts for its rubriek, for its part and for the whole
def zinskenmerken(zin: str) -> Zinskenmerken:
    """Count one sentence."""
    rij = tuple(t for t in tekens(zin) if is_woord(t))
    inhoud = [(i, t) for i, t in enumerate(rij) if is_inhoudswoord(t.klein)]
    return Zinskenmerken(
        woorden=len(rij),
        inhoudswoorden=len(inhoud),
        persoonsvormen=persoonsvormen(zin),
        zipfwaarden=tuple(zipf_van_kern(t.klein) for i, t in inhoud if not _is_naam(t, i)),
        naamwoordelijk=sum(len(t.klein) > 6 and t.klein.endswith(_NAAMWOORDELIJK) for t in rij),
        lettergrepen=sum(lettergrepen(t.klein) for t in rij),
    )


def tekstkenmerken(rijen: Sequence[Zinskenmerken]) -> Tekstkenmerken | None:
    """The features of a text from its counted sentences; None when there is no word to measure."""
    zipfs = [z for rij in rijen for z in rij.zipfwaarden]
    totaal = sum(rij.woorden for rij in rijen)
    if not zipfs or not totaal:
        return None
    return Tekstkenmerken(
        woordfrequentie=fmean(zipfs),
        inhoudswoorden_per_persoonsvorm=fmean(r.inhoudswoorden / max(1, r.persoonsvormen) for r in rijen),
        zinslengte=totaal / len(rijen),
        naamwoordstijl=sum(r.naamwoordelijk for r in rijen) / totaal,
        lettergrepen_per_woord=sum(r.lettergrepen for r in rijen) / totaal,
        zinnen=len(rijen),
        woorden=totaal,
    )


def _is_naam(teken: Teken, plaats: int) -> bool:
    """A capital inside the sentence, or at its start on a word that no list knows."""
    return teken.tekst[0].isupper() and (plaats > 0 or zipf(teken.klein) is None)


def persoonsvormen(zin: str) -> int:
    """How many finite verbs the sentence has, estimated by closed lists and endings."""
    rij = tekens(zin)
    return sum(_is_persoonsvorm(rij, i) for i in range(len(rij)))


def _is_persoonsvorm(rij: tuple[Teken, ...], i: int) -> bool:
    soort = _werkwoordsoort(rij[i].klein)
    if soort == "meervoud-of-infinitief":
        return not _na_ander_werkwoord(rij, i)
    return soort == "persoonsvorm" or (soort == "uitgang" and not (rij[i].tekst[0].isupper() and i > 0))


@lru_cache(maxsize=65536)
def _werkwoordsoort(klein: str) -> Literal["persoonsvorm", "meervoud-of-infinitief", "uitgang", ""]:
    """By which list, or else by its ending, a lower-cased word can be a finite verb; empty when it cannot."""
    if klein in klasse("persoonsvormen"):
        return "persoonsvorm"
    if klein in klasse("meervoud-of-infinitief"):
        return "meervoud-of-infinitief"
    if klein in functiewoorden() or is_deelwoord(klein):
        return ""
    return "uitgang" if _heeft_werkwoordsuitgang(klein) else ""


def _na_ander_werkwoord(rij: tuple[Teken, ...], i: int) -> bool:
    ervoor = [t.klein for t in rij[max(0, i - _TERUGKIJK) : i]]
    if ervoor[-1:] == ["te"]:
        return True
    werkwoorden = klasse("persoonsvormen", "meervoud-of-infinitief")
    return "," not in ervoor and any(w in werkwoorden for w in ervoor)


def _heeft_werkwoordsuitgang(klein: str) -> bool:
    if not klein.isalpha():
        return False
    if len(klein) > 3 and klein.endswith("t") and not klein.endswith(_GEEN_WERKWOORD_OP_T):
        infinitief = lemma(klein)
        if infinitief != klein and infinitief.endswith("n") and len(infinitief) >= len(klein):
            return True
    if len(klein) > 4 and klein.endswith(("de", "te", "den", "ten")) and not klein.startswith("ge"):
        infinitief = lemma(klein)
        return infinitief != klein and infinitief.endswith("n") and (zipf(klein) or 0.0) < 5.5
    return False


def telbaar(zinnen: Iterable[str]) -> tuple[Zinskenmerken, ...]:
    """The counts of the sentences that are long enough to be one (3 words)."""
    return tuple(rij for rij in map(zinskenmerken, zinnen) if rij.woorden >= 3)
