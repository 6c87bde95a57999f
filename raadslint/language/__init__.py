"""What can be said of Dutch text itself: sentences, words, amounts, dates, how hard it reads. Text in, values out.

Importing this package is cheap; word lists and libraries are loaded at the first call that needs them.
"""

from collections.abc import Sequence

from raadslint.language.zinnen import zinnen, zinnen_met_plaats
from raadslint.model import Leesniveau

__all__ = ["leesniveau", "lijdend", "zinnen", "zinnen_met_plaats"]


def lijdend(zin: str) -> bool:
    """Whether the sentence holds a passive with ``worden`` ("het plan wordt vastgesteld")."""
    from raadslint.language.lijdende_vorm import lijdende_vormen

    return bool(lijdende_vormen(zin))


def leesniveau(alineas: Sequence[str]) -> Leesniveau | None:
    """How hard these paragraphs read, on the LiNT-II scale; None below 5 sentences or 100 words."""
    from raadslint.language.schatting import schat

    return schat(alineas)
