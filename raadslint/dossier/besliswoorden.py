"""Whether a line decides something, only leads up to the points, or is a bare charge to the college."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from raadslint.gegevens import woordenlijst

_OPVULLING = re.compile(
    r"\b(?:om|het|de|volgende|te|besluiten|besluit|nemen|dan ook|daarom|voor|tot|u|uw|aan|raad|gemeenteraad|wij"
    r"|dat|als volgt|over|gaan|hierbij|van|college"
    r"|burgemeester en wethouders|b&w|en|die|is|worden|wordt|voorgestelde?|stelt|stellen|gemeente|in|komen|dit"
    r"|onderstaande|punten|beslispunten)\b|\W+",
    re.I,
)


_BESLUITEND = ("constitutief", "kennisnemen", "opdracht", "geld")
_AANHEF_MAX = 140
_NA_AANHEF = re.compile(
    r"(?:\s*[,:]|\s+(?:u|(?:uw|de)\s+(?:gemeente)?raad|daarom|dan\s+ook|hierbij|voor|om|te\s+besluiten|het\s+volgende)"
    r"(?=[\s,:]))*\s*",
    re.I,
)


_BESLUITSLOT = re.compile(
    r"(?:\b(?:te|om|tot|(?:het|als|de)\s+(?:volgende?|navolgende)|over\s+te\s+gaan)\s+)*"
    r"\bbesluit(?:en)?(?:\s+(?:als\s+volgt|om))?\s*:\s*$|\braad\s+besluit$",
    re.I,
)
"""The end of a lead, whatever stands before it: ``… in overweging gegeven te besluiten:``."""


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


@cache
def _lijdend_of_naam() -> re.Pattern[str]:
    """*De raad stelt … vast*, a passive (*wordt vastgesteld*), a noun in front (*vaststelling van*)."""
    verbs = [v for kind in _BESLUITEND for v in woordenlijst("handeling-werkwoorden")[kind] if isinstance(v, dict)]
    rows = [(infinitive, *forms.split(", ")) for verb in verbs for infinitive, forms in verb.items()]
    passive = "|".join(sorted({row[2] for row in rows} - {"-"}, key=len, reverse=True))
    finite = "|".join(sorted({row[1] for row in rows} - {"-"}))
    nouns = {row[3] for row in rows} - {"-"} | {row[0].replace("|", "") for row in rows if " " not in row[0]}
    naming = "|".join(sorted(nouns, key=len, reverse=True))
    return re.compile(
        rf"^\W*de\s+(?:gemeente)?raad\s+(?:{finite})\b|\b(?:wordt|worden)\b[^.;]{{0,250}}?\b(?:{passive})\b|\b(?:{passive})\s+(?:wordt|worden)\b"
        rf"|^\W*(?:tot\s+)?(?:(?:de|het|een)\s+)?(?:{naming})\s+(?:van|met|aan|voor)\b",
        re.I,
    )


def is_beslissing(tekst: str) -> bool:
    """Whether a line of a dictum is a decision in any form: with an infinitive, in the passive, as a noun."""
    return beslist(tekst) or (not is_aanloop(tekst) and bool(_lijdend_of_naam().search(tekst)))


def aanhef_voor(tekst: str) -> int:
    """Where the decision begins behind a lead in the same sentence (*Wij stellen u voor de nota vast te stellen*);
    0 when it has none."""
    lead, colon, rest = tekst.partition(":")
    if colon and rest.strip() and is_aanloop(lead + ":"):
        return len(tekst) - len(rest.lstrip())
    leads = [m for m in _aanloop().finditer(tekst, 0, _AANHEF_MAX) if not is_beslissing(tekst[: m.start()])]
    if not leads:
        return 0
    filler = _NA_AANHEF.match(tekst, leads[-1].end())
    at = filler.end() if filler else leads[-1].end()
    return at if is_beslissing(tekst[at:]) else 0


@lru_cache(maxsize=4096)  # a line is asked about as heading, as lead and as point
def beslist(tekst: str) -> bool:
    """Whether a line decides something, and is not only the lead up to the points."""
    return not is_aanloop(tekst) and bool(_beslist().search(tekst))


@lru_cache(maxsize=4096)
def is_aanloop(tekst: str) -> bool:
    """A line that only leads up to the points: ``De raad wordt voorgesteld te besluiten:``."""
    if len(tekst) > 260:
        return False
    match = _aanloop().search(tekst)
    lead, besluit, _ = tekst.partition(slot[0]) if (slot := _BESLUITSLOT.search(tekst)) else (tekst, "", "")
    if besluit and lead.strip() and not _beslist().search(lead):
        return True
    if not match:
        return len(tekst.split()) > 1 and not _OPVULLING.sub("", tekst)
    rest = tekst[: match.start()] + " " + tekst[match.end() :]
    rest = _OPVULLING.sub("", _aanloop().sub(" ", rest))
    return len(rest) <= 4 or (tekst.rstrip().endswith(":") and not _beslist().search(tekst))


def is_opdrachtkop(tekst: str) -> bool:
    """A lead with an addressee and a bare charge (``Het college op te dragen:``): the points under it decide."""
    return bool(_opdracht().match(tekst))
