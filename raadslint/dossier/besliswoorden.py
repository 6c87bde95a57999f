"""Whether a line decides something, only leads up to the points, or is a bare charge to the college."""

from __future__ import annotations

import re
from functools import cache

from raadslint.gegevens import woordenlijst

_OPVULLING = re.compile(
    r"\b(?:om|het|de|volgende|te|besluiten|besluit|nemen|dan ook|daarom|voor|tot|u|uw|aan|raad|gemeenteraad|wij"
    r"|dat|als volgt|over|gaan|hierbij|van|college"
    r"|burgemeester en wethouders|b&w|en|die|is|worden|wordt|voorgesteld|stelt|stellen|gemeente|in|komen|dit"
    r"|onderstaande|punten|beslispunten)\b|\W+",
    re.I,
)


@cache
def _beslist() -> re.Pattern[str]:
    words = woordenlijst("dictum-werkwoorden")
    verbs = "|".join(sorted((w.replace(" ", r"\s+") for w in words["infinitieven"]), key=len, reverse=True))
    forms = "|".join(words["vormen"])
    return re.compile(
        rf"\bte\s+(?!besluiten\b)[a-zà-ÿ]+(?:en|aan|doen|zien)\b|^\W*(?:niet\s+|geen\s+)?(?:{verbs})\b"
        rf"|\b(?:{verbs})\b(?:\s*[.;:,]|\s*$|\s+en\b)|\b(?:{forms})\b",
        re.I,
    )


@cache
def _aanloop() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(woordenlijst('dictum-werkwoorden')['aanloop'])})\b", re.I)


@cache
def _opdracht() -> re.Pattern[str]:
    bepaling = r"(?:(?:bij|voor|ter|in|na|tijdens)\b[^.;:]{0,90}?\s)?"
    koppen = "|".join(woordenlijst("dictum-werkwoorden")["opdrachtkop"])
    return re.compile(
        rf"^\W*{bepaling}(?:{koppen})(?:\s+(?:vóór|voor|uiterlijk|binnen|per)\s[^:;.]{{3,40}})?"
        r"(?:\s+(?:om|tot|het volgende))?\s*[:,]?$",
        re.I,
    )


def beslist(tekst: str) -> bool:
    """Whether a line decides something, and is not only the lead up to the points."""
    return not is_aanloop(tekst) and bool(_beslist().search(tekst))


def is_aanloop(tekst: str) -> bool:
    """A line that only leads up to the points: ``De raad wordt voorgesteld te besluiten:``."""
    if len(tekst) > 260:
        return False
    match = _aanloop().search(tekst)
    if not match:
        return not _OPVULLING.sub("", tekst)
    rest = tekst[: match.start()] + " " + tekst[match.end() :]
    rest = _OPVULLING.sub("", _aanloop().sub(" ", rest))
    return len(rest) <= 4 or (tekst.rstrip().endswith(":") and not _beslist().search(tekst))


def is_opdrachtkop(tekst: str) -> bool:
    """A lead with an addressee and a bare charge (``Het college op te dragen:``): the points under it decide."""
    return bool(_opdracht().match(tekst))
