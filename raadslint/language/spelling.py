"""Spelling by look-up in a dictionary found on this machine; an extra, for which spylls must be installed.

Only asks whether a word is known: proposing a better spelling takes seconds a word. Not in the dictionary is no proof
of a mistake, so whatever this finds is a pointer.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from functools import cache
from importlib.util import find_spec
from pathlib import Path

PLAATSEN: tuple[str, ...] = (
    "/usr/share/hunspell/nl_NL",
    "/usr/share/hunspell/nl",
    "/usr/share/myspell/dicts/nl_NL",
    "/usr/share/myspell/dicts/nl",
    "/opt/libreoffice/share/extensions/dict-nl/nl_NL",
    "/Applications/LibreOffice.app/Contents/Resources/extensions/dict-nl/nl_NL",
    "C:/Program Files/LibreOffice/share/extensions/dict-nl/nl_NL",
)
"""Where OpenTaal's dictionary usually stands, without ``.dic`` and ``.aff``."""
_LANG = 40

Kent = Callable[[str], bool]


def vind_woordenboek(plaatsen: Iterable[str] = PLAATSEN) -> Path | None:
    """The first place with a ``.dic`` and an ``.aff`` file, None when there is none or spylls is not installed."""
    if find_spec("spylls") is None:
        return None
    paden = map(Path, plaatsen)
    return next((p for p in paden if all(p.with_name(f"{p.name}.{e}").is_file() for e in ("dic", "aff"))), None)


@cache
def laad_woordenboek(plaats: Path) -> Kent:
    """Whether the dictionary knows a word; loading the Dutch one takes three to five seconds."""
    from spylls.hunspell import Dictionary

    woordenboek = Dictionary.from_files(str(plaats))
    return lambda woord: bool(woordenboek.lookup(woord))


def onbekende_woorden(woorden: Iterable[str], kent: Kent, geleerd: Collection[str] = ()) -> tuple[str, ...]:
    """The words, each once, that the dictionary does not know and that were not learned from the document itself."""
    uniek = dict.fromkeys(w for w in woorden if w.isalpha() and w.islower() and 3 < len(w) < _LANG)
    return tuple(w for w in uniek if w not in geleerd and not kent(w) and not kent(w.capitalize()))


def geleerde_woorden(woorden: Iterable[str]) -> frozenset[str]:
    """Names and terms of a document: words with a capital somewhere, and words that it uses three times or more."""
    aantal: dict[str, int] = {}
    geleerd: set[str] = set()
    for woord in woorden:
        klein = woord.lower()
        aantal[klein] = aantal.get(klein, 0) + 1
        if woord != klein:
            geleerd.add(klein)
    return frozenset(geleerd | {w for w, n in aantal.items() if n >= 3})
