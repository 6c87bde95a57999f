"""How common a word is: its Zipf value (log10 of occurrences per billion words), and when a word counts as hard.

Subtitle counts (the Dutch list of pyspellchecker) follow everyday Dutch better than counts of news and web; for words
that a cleaning fault put on that list's floor count, wordfreq's value stands in. See ``docs/taal.md``.
"""

from __future__ import annotations

import gzip
import json
import math
from bisect import bisect_left
from collections.abc import Callable
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

from raadslint.gegevens import woordenlijst
from raadslint.language.woorden import functiewoorden, lemma

TOTAAL_ONDERTITELS = 382_426_387
"""Sum of all counts in the subtitle list; a test adds them up again."""
ZELDZAAM = 3.0
"""Below this Zipf value a word is uncommon (the line of LiNT-II)."""
_BODEM = 50
_WORDFREQ_GEWOON = 3.5
_WORDFREQ_VERSCHIL = 0.7
"""By how much wordfreq rates the same word more common than the subtitles do."""
_ONBEKEND = 1.36
"""Zipf value for a word of no list, that of SUBTLEX-NL in LiNT-II."""
_DEEL_GEWOON = 3.2
_EINDE = b"\x1f"
"""Closes a word: before the space in the order of bytes, so that lines sort as their words do ("a", "a capella")."""


def _databestand(pakket: str, *pad: str) -> Path:
    spec = find_spec(pakket)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(pakket)
    return Path(spec.submodule_search_locations[0]).joinpath(*pad)


@cache
def _ondertitels() -> Callable[[str], int]:
    """Count of a word in the subtitles, 0 when unknown.

    The file is one sorted ``"word": count`` a line; looking up by bisection saves reading 343,000 entries at start.
    """
    raw = gzip.decompress(_databestand("spellchecker", "resources", "nl.json.gz").read_bytes())
    if not raw.startswith(b'{\n"'):
        counts: dict[str, int] = json.loads(raw)
        return lambda woord: counts.get(woord, 0)
    regels = raw.replace(b'": ', _EINDE).split(b"\n")[1:]
    return lambda woord: _zoek_regel(regels, b'"' + woord.encode() + _EINDE)


def _zoek_regel(regels: list[bytes], sleutel: bytes) -> int:
    plek = bisect_left(regels, sleutel)
    if plek == len(regels) or not regels[plek].startswith(sleutel):
        return 0
    return int(regels[plek].removeprefix(sleutel).rstrip(b",}"))


@cache
def _wordfreq() -> dict[str, float]:
    """Zipf value of the words that wordfreq counts at least once per million, straight from its data file.

    Importing wordfreq itself costs more time than all the rest together, for tokenising that is not needed here.
    """
    import msgpack

    pad = _databestand("wordfreq", "data", "small_nl.msgpack.gz")
    _, *trappen = msgpack.unpackb(gzip.decompress(pad.read_bytes()), raw=False)
    return {woord: 9 - trap / 100 for trap, woorden in enumerate(trappen) for woord in woorden}


@lru_cache(maxsize=65536)
def zipf(woord: str) -> float | None:
    """Zipf value of a lower-cased word, None when no list knows it."""
    aantal = _ondertitels()(woord)
    if aantal <= _BODEM:
        gewoon = _wordfreq().get(woord, 0.0)
        if gewoon >= _WORDFREQ_GEWOON:
            return gewoon - _WORDFREQ_VERSCHIL
    return math.log10(aantal / TOTAAL_ONDERTITELS * 1e9) if aantal else None


def _zipf_of_nul(woord: str) -> float:
    return zipf(woord) or 0.0


def _eerste_delen(woord: str, grens: int) -> tuple[str, ...]:
    """The possible first members of a compound cut at ``grens``, with and without its linking -s-, -e- or -en-."""
    deel = woord[:grens]
    if deel.endswith("en"):
        return (deel, deel[:-2], deel[:-1])
    return (deel, deel[:-1]) if deel[-1] in "se" else (deel,)


@lru_cache(maxsize=65536)
def zipf_van_kern(woord: str) -> float:
    """Zipf value for the score: an uncommon compound takes that of its last member, for readers know it by that."""
    eigen = zipf(woord)
    if eigen is not None and eigen >= ZELDZAAM:
        return eigen
    for grens in range(3, len(woord) - 3):
        kern = _zipf_of_nul(woord[grens:])
        if kern >= 3.3 and any(len(d) >= 3 and _zipf_of_nul(d) >= ZELDZAAM for d in _eerste_delen(woord, grens)):
            return max(kern, eigen or _ONBEKEND)
    return eigen if eigen is not None else _ONBEKEND


@cache
def _uitgangen() -> tuple[str, ...]:
    return tuple(woordenlijst("woordfamilies")["uitgangen"].split())


@cache
def _voorvoegsels() -> tuple[str, ...]:
    return tuple(woordenlijst("woordfamilies")["voorvoegsels"].split())


def _zonder_uitgang(woord: str) -> set[str]:
    """The word without an inflection or diminutive ending ("bruggetje", "grotere")."""
    if not woord.endswith(_uitgangen()):
        return set()
    stammen = {woord[: -len(u)] for u in _uitgangen() if woord.endswith(u) and len(woord) - len(u) >= 3}
    return stammen | {s[:-1] for s in stammen if len(s) > 3 and s[-1] == s[-2]}


def _zonder_voorvoegsel(woord: str) -> set[str]:
    """The verb without its separable part ("aanleveren" → "leveren", "uitgerold" → "rollen")."""
    if not woord.startswith(_voorvoegsels()):
        return set()
    resten = {woord[len(v) :] for v in _voorvoegsels() if woord.startswith(v) and len(woord) - len(v) >= 4}
    return resten | {lemma(r) for r in resten if r.startswith("ge")}


@lru_cache(maxsize=65536)
def zipf_van_familie(woord: str) -> float:
    """The best Zipf value among the word and its close family: readers who know one know the other."""
    familie = {woord, lemma(woord)}
    for lid in tuple(familie):
        familie |= _zonder_uitgang(lid) | _zonder_voorvoegsel(lid)
    return max(map(_zipf_of_nul, familie))


def _is_gewoon_deel(deel: str) -> bool:
    return len(deel) >= 3 and (_zipf_of_nul(deel) >= _DEEL_GEWOON or zipf_van_familie(deel) >= _DEEL_GEWOON)


def _is_samenstelling(woord: str) -> bool:
    """Whether the word can be cut into two common words ("inwoners+bijeenkomst"); longer chains are hard after all."""
    return any(
        _is_kern(woord[grens:]) and any(map(_is_gewoon_deel, _eerste_delen(woord, grens)))
        for grens in range(3, len(woord) - 2)
    )


def _is_kern(deel: str) -> bool:
    return _is_gewoon_deel(deel) if len(deel) >= 4 else _zipf_of_nul(deel) >= _DEEL_GEWOON


@lru_cache(maxsize=65536)
def is_moeilijk(woord: str) -> bool:
    """Whether a lower-cased content word is uncommon, and its family, its parts and wordfreq do not excuse it."""
    if woord in functiewoorden() or _zipf_of_nul(woord) >= ZELDZAAM or zipf_van_familie(woord) >= ZELDZAAM:
        return False
    elders = max(_wordfreq().get(woord, 0.0), _wordfreq().get(lemma(woord), 0.0))
    return elders < _WORDFREQ_GEWOON and not _is_samenstelling(woord)
