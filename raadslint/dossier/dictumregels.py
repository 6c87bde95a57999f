"""The lines of a dictum with the numbers in front of them, also where several points stand in one line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from raadslint.dossier.besliswoorden import beslist, is_aanloop
from raadslint.dossier.tekens import PUNT, RANG
from raadslint.model import Passage


@dataclass(frozen=True, slots=True)
class Regel:
    """A passage of the dictum with the number in front of it."""

    soort: str
    """``arabisch``, ``romeins``, ``klein``, ``groot``, ``streep`` or empty."""
    nummer: str
    passage: Passage

    @property
    def tekst(self) -> str:
        """The text behind the number."""
        return self.passage.tekst.strip()


def als_regel(passage: Passage) -> Regel:
    """A passage with the number that its block carries or that is typed in front of it."""
    own = passage.blok.lijstnummer if passage.begin == 0 else ""
    if own:
        soort = soort_van(own)
        if soort == "streep" and (match := PUNT.match(passage.tekst)) and match.lastgroup != "streep":
            return _getypt(passage, match)
        return Regel(soort, "" if soort == "streep" else own.strip(" .:()*"), passage)
    match = PUNT.match(passage.tekst)
    if match and match.end() < len(passage.tekst) and not _is_maat(passage.tekst):
        return _getypt(passage, match)
    return Regel("", "", passage)


def _is_maat(tekst: str) -> bool:
    """A line that begins with a date or a quantity, not with a number: ``1 januari``, ``3 miljoen``."""
    return bool(
        re.match(
            r"\d{1,2}(?:\.\d+)?\s+(?:jan|feb|maa|apr|mei|jun|jul|aug|sep|okt|nov|dec|miljoen|mln|miljard|euro|procent|meter|hectare|%)",
            tekst,
        )
    )


def _getypt(passage: Passage, match: re.Match[str]) -> Regel:
    soort = next(name for name, value in match.groupdict().items() if value)
    number = "" if soort == "streep" else (match[soort] or "").replace(" ", "")
    return Regel(
        soort_van(number) if number else soort,
        number,
        Passage(blok=passage.blok, begin=passage.begin + match.end(), eind=passage.eind),
    )


def soort_van(number: str) -> str:
    """The kind of a number or letter; ``streep`` for any other sign."""
    bare = number.strip(" .:()*")
    if re.fullmatch(r"\d+(?:\.\d+)*", bare):
        return "arabisch" if "." not in bare else "diep"
    if re.fullmatch(r"\d+\.?[a-z]", bare):
        return "letter"
    if re.fullmatch(r"[IVX]+", bare):
        return "romeins"
    if re.fullmatch(r"[a-z]{1,4}", bare):
        return "klein"
    return "groot" if re.fullmatch(r"[A-Z]", bare) else "streep"


def geknipt(passage: Passage) -> Iterator[Passage]:
    """The passage cut where numbers count on inside it: ``… 2. … 3. …``, ``Ten eerste … ten tweede``, and each part at
    its letters."""
    for part in _in_delen(passage, reeks(passage.tekst, _eerste(passage)) or rangen(passage.tekst)):
        yield from _in_delen(part, letters(part.tekst))


def _in_delen(passage: Passage, knippen: Sequence[int]) -> Iterator[Passage]:
    cuts = [passage.begin, *(passage.begin + at for at in knippen), passage.eind]
    for begin, eind in pairwise(cuts):
        if passage.blok.tekst[begin:eind].strip():
            yield Passage(blok=passage.blok, begin=begin, eind=eind)


_RANGEN = re.compile(rf"(?:^|(?<=[.;:,]\s)|(?<=\sen\s)){RANG}", re.IGNORECASE)


def rangen(tekst: str) -> list[int]:
    """Offsets where items with a rank in words begin, when there are at least two."""
    cuts = [m.start() for m in _RANGEN.finditer(tekst)]
    return cuts if len(cuts) > 1 else []


def letters(tekst: str) -> list[int]:
    """Offsets where lettered items begin behind a colon (``: a. … b. …``), when at least two count on."""
    cuts: list[int] = []
    for letter in "abcdefghijkl":
        behind = r"(?<=:\s)" if letter == "a" else r"(?<=[\s;,.])"
        match = re.compile(rf"{behind}{letter}[.)]\s+(?=[*\"'“‘(]?[A-Za-zÀ-ÿ€])").search(tekst, cuts[-1] if cuts else 0)
        if match is None:
            break
        cuts.append(match.start())
    return cuts if len(cuts) > 1 else []


def _eerste(passage: Passage) -> str:
    if passage.begin == 0 and passage.blok.lijstnummer:
        return passage.blok.lijstnummer.strip(" .:()")
    match = PUNT.match(passage.tekst)
    return (match["arabisch"] or match["romeins"] or "") if match else ""


_ROMEINS_BEGIN = re.compile(r"(?:^|:\s+)I[.)]\s+(?=[*\"'“‘(]?[A-Za-zÀ-ÿ€])")
"""A series that begins with a roman number: at the start of a text or behind a colon."""
ROMEINS = (
    "I",
    "II",
    "III",
    "IV",
    "V",
    "VI",
    "VII",
    "VIII",
    "IX",
    "X",
    "XI",
    "XII",
    "XIII",
    "XIV",
    "XV",
    "XVI",
    "XVII",
    "XVIII",
    "XIX",
    "XX",
)


def reeks(tekst: str, first: str = "") -> list[int]:
    """Offsets where numbered items begin inside a text, when at least two count on (`first` stands in front of it)."""
    romeins = first in ROMEINS or (not first and bool(_ROMEINS_BEGIN.search(tekst)))
    series = ROMEINS if romeins else tuple(str(n) for n in range(1, 30))
    bare = first.rstrip("abcdefgh") if first[:1].isdigit() else first
    letter = first[len(bare) :]
    start = series.index(bare) + (0 if letter else 1) if bare in series else 0
    cuts: list[int] = []
    at = 0
    for number in series[start:]:
        for suffix in ("", *"abcdefgh"):
            if suffix and letter and suffix <= letter and number == bare:
                continue
            match = _item(number + suffix).search(tekst, at) if number + suffix in tekst else None
            if match and (cuts or first or _begintgeknipt(tekst, match.start())):
                cuts.append(match.start())
                at = match.end()
            elif suffix:
                break
        if not cuts or at == 0:
            break
    return cuts if first or len(cuts) > 1 else []


@cache
def _item(number: str) -> re.Pattern[str]:
    """The number with its sign; without one only behind a closed sentence and before a capital."""
    return re.compile(
        rf"(?:^|(?<=[\s;:.]))(?:(?:[Bb]eslis|[Bb]esluit)?[Pp]unt\s+|[Bb]esluit\s+)?{number}[.):]\s*(?=[*\"'“‘(]?[A-Za-zÀ-ÿ€])"
        rf"|(?<=[.;]\s){number}\s+(?=[A-Z][a-zà-ÿ]+\s)"
    )


def _begintgeknipt(tekst: str, at: int) -> bool:
    """An inline series begins at the start of the text or behind a closing sign."""
    before = tekst[:at].rstrip()
    return not before or before[-1] in ":;.?!" or beslist(before[-60:]) or is_aanloop(before)


def waarde(number: str) -> int:
    """The value of an arabic or roman number; 0 for a letter."""
    bare = number.strip(" .()")
    if bare in ROMEINS:
        return ROMEINS.index(bare) + 1
    digits = re.match(r"\d+", bare)
    return int(digits[0]) if digits else 0
