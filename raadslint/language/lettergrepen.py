"""How many syllables a Dutch word has, counted by its vowel groups."""

from __future__ import annotations

import re
from functools import lru_cache

# Longest first. A diaeresis begins a new syllable: "reëel" is re-ëel.
_KLINKERGROEP = re.compile(
    r"ëe|aai|ooi|oei|eeuw|ieuw|aa|ee|éé|oo|óó|uu|ie|eu(?!m)|oe|ij|ei|ui|ou|au|[aeiouyáéíóúàèäëïöüâêîôû]", re.IGNORECASE
)


@lru_cache(maxsize=65536)
def lettergrepen(woord: str) -> int:
    """Number of syllables, at least 1; right where hyphenation patterns are one short ("over", "idee")."""
    return max(1, len(_KLINKERGROEP.findall(woord)))
