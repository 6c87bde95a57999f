"""What the words of a heading tell, whatever its wording: its rubriek, and whether it asks the council to decide."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from raadslint.gegevens import woordenlijst

_DICTUM_WOORDEN = 10
"""A longer line is a sentence about the decision, no heading of the dictum."""
_VRAAGWOORDEN = ["wat", "wie", "waar", "wanneer", "waarom", "waarover", "hoe", "hoeveel", "welk", "welke"]
_WOORD = re.compile(r"[^\s/:;,.?!()\"“”‘’]+")


@dataclass(frozen=True, slots=True)
class Woordtabel:
    """Words with the rubrieken that they point at."""

    patroon: re.Pattern[str]
    rubrieken: Mapping[str, tuple[str, ...]]

    def gevonden(self, norm: str) -> tuple[str, ...]:
        """The rubrieken of the words in this (normalised) heading, in order; the second names of rows come last."""
        rows = [self.rubrieken[m[0]] for m in self.patroon.finditer(norm)]
        return tuple(dict.fromkeys((*(r[0] for r in rows), *(name for r in rows for name in r[1:]))))


def rubrieken_naar_woorden(norm: str) -> tuple[str, ...]:
    """At most two rubrieken that the words of a (normalised) heading point at."""
    return tuple(dict.fromkeys((*sterke_woorden(norm), *_tabel("zwak").gevonden(norm))))[:2]


def sterke_woorden(norm: str) -> tuple[str, ...]:
    """The rubrieken of the words that leave little doubt."""
    return tuple(dict.fromkeys((*_naar_patroon(norm), *_tabel("sterk").gevonden(norm))))


def is_dictumkop(norm: str) -> bool:
    """Whether a (normalised) heading only says that here is what the council is asked to decide."""
    words = _WOORD.findall(norm)
    if not 1 < len(words) <= _DICTUM_WOORDEN:
        return False
    kern, vraag, wie, rond = _dictumwoorden()
    asked = any(w in kern for w in words) or (any(w in vraag for w in words) and any(w in wie for w in words))
    return asked and all(w in kern or w in vraag or w in wie or w in rond for w in words)


def is_vraag(norm: str) -> bool:
    """Whether a (normalised) heading is put as a question, with or without its sign."""
    return norm.split(" ", 1)[0] in _VRAAGWOORDEN


def is_bewering(kop: str) -> bool:
    """Whether a heading is a whole sentence that asserts something, by its finite verb."""
    norm = kop.lower()
    return not kop.endswith("?") and not is_vraag(norm) and not _persoonsvormen().isdisjoint(_WOORD.findall(norm))


def _naar_patroon(norm: str) -> tuple[str, ...]:
    """The rubrieken of the first pattern that fits."""
    return next((rubrieken for patroon, rubrieken in _patronen() if patroon.search(norm)), ())


@cache
def _patronen() -> tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]:
    words = woordenlijst("kopwoorden")
    people = rf"(?:{'|'.join(words['mensen'])})\b"
    return tuple(
        (re.compile("|".join(row["patronen"]).replace("{mensen}", people)), tuple(row["rubrieken"]))
        for row in words["patronen"]
    )


@cache
def _persoonsvormen() -> frozenset[str]:
    return frozenset(woordenlijst("functiewoorden")["persoonsvormen"].split())


@cache
def _tabel(naam: str) -> Woordtabel:
    rows = [(str(w), tuple(row["rubrieken"])) for row in woordenlijst("kopwoorden")[naam] for w in row["woorden"]]
    rows.sort(key=lambda row: -len(row[0]))
    return Woordtabel(
        patroon=re.compile("|".join(_vorm(word) for word, _ in rows)),
        rubrieken={word.lstrip("*="): rubrieken for word, rubrieken in rows},
    )


def _vorm(word: str) -> str:
    bare = re.escape(word.lstrip("*="))
    if word.startswith("*"):
        return bare
    return rf"(?<!\w){bare}(?!\w)" if word.startswith("=") else rf"(?<!\w){bare}"


@cache
def _dictumwoorden() -> tuple[frozenset[str], ...]:
    words = woordenlijst("kopwoorden")["dictum"]
    return tuple(frozenset(words[name]) for name in ("kern", "vraag", "wie", "rond"))
