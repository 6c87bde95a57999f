"""The points of a decision: numbered, lettered, bulleted or plain, with their sub points."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from raadslint.dossier.kenmerken import is_label
from raadslint.dossier.tekens import AANHEF, ALDUS, GELEZEN, ONDERTEKENING, PUNT, besluitwoord, kort
from raadslint.gegevens import woordenlijst
from raadslint.model import Beslispunt, Blok, Passage

_OPVULLING = re.compile(
    r"\b(?:om|het|de|volgende|te|besluiten|besluit|nemen|dan ook|daarom|voor|tot|u|uw|aan|raad|gemeenteraad|wij"
    r"|dat|als volgt|over|gaan|hierbij|van|college"
    r"|burgemeester en wethouders|b&w|en|die|is|worden|wordt|voorgesteld|stelt|stellen|gemeente|in|komen|dit"
    r"|onderstaande|punten|beslispunten)\b|\W+",
    re.I,
)
_UITLEG = re.compile(
    r"^(?:Toelichting|NB|N\.B\.|Noot|Opmerking|Dit (?:betekent|houdt in)|Hiermee|Daarmee|Met dit besluit"
    r"|Deze\b.{0,40}\b(?:is|zijn|wordt|worden|heeft)\b)"
)


@dataclass(frozen=True, slots=True)
class _Regel:
    """A passage of the dictum with the number in front of it."""

    soort: str
    """``arabisch``, ``romeins``, ``klein``, ``groot``, ``streep`` or empty."""
    nummer: str
    passage: Passage

    @property
    def tekst(self) -> str:
        return self.passage.tekst.strip()


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
    return re.compile(
        rf"^\W*(?:{'|'.join(woordenlijst('dictum-werkwoorden')['opdrachtkop'])})(?:\s+(?:om|tot"
        rf"|het volgende))?\s*[:,]?$",
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


def lees_dictum(passages: Sequence[Passage]) -> tuple[Beslispunt, ...]:
    """The decision points in these passages; lead, explanation and signatures are left out."""
    behind = _na_aanhef([p for p in passages if p.tekst.strip()])
    lines = _zonder_aanloop([_regel(p) for part in behind for p in _reeks(part)])
    lines = _tot_slot(lines)
    groups = list(_groepen(lines))
    points = [p for group in groups for p in _punten(group)]
    return tuple(replace(p, volgnummer=i) for i, p in enumerate(points, 1))


# --- lines ------------------------------------------------------------------------------------------------------


def _regel(passage: Passage) -> _Regel:
    own = passage.blok.lijstnummer if passage.begin == 0 else ""
    if own:
        soort = _soort(own)
        if soort == "streep" and (match := PUNT.match(passage.tekst)) and match.lastgroup != "streep":
            return _getypt(passage, match)
        return _Regel(soort, "" if soort == "streep" else own.strip(" .:()*"), passage)
    match = PUNT.match(passage.tekst)
    if match and match.end() < len(passage.tekst) and not _is_maat(passage.tekst):
        return _getypt(passage, match)
    return _Regel("", "", passage)


def _is_maat(tekst: str) -> bool:
    """A line that begins with a date or a quantity, not with a number: ``1 januari``, ``3 miljoen``."""
    return bool(re.match(r"\d{1,2}\s+(?:jan|feb|maa|apr|mei|jun|jul|aug|sep|okt|nov|dec|miljoen|euro|%)", tekst))


def _getypt(passage: Passage, match: re.Match[str]) -> _Regel:
    soort = next(name for name, value in match.groupdict().items() if value)
    number = "" if soort == "streep" else (match[soort] or "").replace(" ", "")
    return _Regel(
        _soort(number) if number else soort,
        number,
        Passage(blok=passage.blok, begin=passage.begin + match.end(), eind=passage.eind),
    )


def _soort(number: str) -> str:
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


def _reeks(passage: Passage) -> Iterator[Passage]:
    """The passage cut where numbers count on inside it: ``… 2. … 3. …``."""
    cuts = [passage.begin, *(passage.begin + at for at in reeks(passage.tekst, _eerste(passage))), passage.eind]
    for begin, eind in pairwise(cuts):
        if passage.blok.tekst[begin:eind].strip():
            yield Passage(blok=passage.blok, begin=begin, eind=eind)


def _eerste(passage: Passage) -> str:
    if passage.begin == 0 and passage.blok.lijstnummer:
        return passage.blok.lijstnummer.strip(" .:()")
    match = PUNT.match(passage.tekst)
    return (match["arabisch"] or match["romeins"] or "") if match else ""


_ROMEINS = (
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
    series = _ROMEINS if first in _ROMEINS else tuple(str(n) for n in range(1, 30))
    bare = first.rstrip("abcdefgh") if first[:1].isdigit() else first
    letter = first[len(bare) :]
    start = series.index(bare) + (0 if letter else 1) if bare in series else 0
    cuts: list[int] = []
    at = 0
    for number in series[start:]:
        for suffix in ("", *"abcdefgh"):
            if suffix and letter and suffix <= letter and number == bare:
                continue
            match = _item(number + suffix).search(tekst, at)
            if match and (cuts or first or _begint_reeks(tekst, match.start())):
                cuts.append(match.start())
                at = match.end()
            elif suffix:
                break
        if not cuts or at == 0:
            break
    return cuts if first or len(cuts) > 1 else []


@cache
def _item(number: str) -> re.Pattern[str]:
    return re.compile(rf"(?:^|(?<=[\s;:.])){number}[.)]\s*(?=[*\"'“‘(]?[A-Za-zÀ-ÿ€])")


def _begint_reeks(tekst: str, at: int) -> bool:
    """An inline series begins at the start of the text or behind a closing sign."""
    before = tekst[:at].rstrip()
    return not before or before[-1] in ":;.?!" or beslist(before[-60:]) or is_aanloop(before)


def _na_aanhef(passages: list[Passage]) -> list[Passage]:
    """The passages behind ``De raad van …, gezien …, besluit:`` when that stands in front of the points."""
    for i, passage in enumerate(passages):
        place = besluitwoord(passage.tekst) if i == 0 or any(AANHEF.match(p.tekst) for p in passages[: i + 1]) else None
        if place and not (i and passage.blok.lijstnummer):
            rest = Passage(blok=passage.blok, begin=passage.begin + place[1], eind=passage.eind)
            return [*([rest] if rest.tekst.strip() else []), *passages[i + 1 :]]
    return passages


def _zonder_aanloop(lines: list[_Regel]) -> list[_Regel]:
    """Without the lead; a lead with its first point behind the colon loses only the lead."""
    while lines:
        head = lines[0]
        if head.soort == "" and (
            is_aanloop(head.tekst) or is_label(head.tekst) or (GELEZEN.match(head.tekst) and not beslist(head.tekst))
        ):
            lines = lines[1:]
            continue
        lead, colon, rest = head.passage.tekst.partition(":")
        if head.soort == "" and colon and rest.strip() and is_aanloop(lead + ":"):
            begin = head.passage.begin + len(lead) + 1
            begin += len(rest) - len(rest.lstrip())
            lines = [_regel(Passage(blok=head.passage.blok, begin=begin, eind=head.passage.eind)), *lines[1:]]
        break
    return lines


def _tot_slot(lines: list[_Regel]) -> list[_Regel]:
    """The lines before the signatures or the closing formula."""
    for i, line in enumerate(lines):
        if ALDUS.match(line.tekst) or (
            line.soort == "" and i > 0 and kort(line.tekst) and ONDERTEKENING.match(line.tekst)
        ):
            return lines[:i]
    return lines


# --- points -----------------------------------------------------------------------------------------------------


def _groepen(lines: Sequence[_Regel]) -> Iterator[list[_Regel]]:
    """One group of lines a point: the line that opens it, then its sub points and what goes on with it."""
    top = _hoofdsoort(lines)
    group: list[_Regel] = []
    laatste = 0
    for line in lines:
        if line.soort == "" and group and _is_slotzin(line, group, top):
            break
        if _opent(line, top, group, laatste):
            if group:
                yield group
            group = [line]
            laatste = _waarde(line.nummer)
        else:
            group.append(line)
    if group:
        yield group


def _hoofdsoort(lines: Sequence[_Regel]) -> str:
    """The kind of number that opens a point; empty when the points carry none."""
    if (
        lines
        and lines[0].soort == ""
        and beslist(lines[0].tekst)
        and lines[0].tekst.endswith(":")
        and not _opdracht().match(lines[0].tekst)
    ):
        return ""
    kinds = [line.soort for line in lines if line.soort]
    for kind in ("romeins", "arabisch", "letter", "groot"):
        if kind in kinds and (kinds[0] == kind or (kinds[0] in ("streep", "klein") and kinds.count(kind) > 1)):
            return kind
    return kinds[0] if kinds else ""


def _opent(line: _Regel, top: str, group: Sequence[_Regel], laatste: int) -> bool:
    if not group:
        return True
    if line.soort == "letter" and top == "arabisch":
        return _waarde(line.nummer) > laatste or group[0].soort == "letter"
    if line.soort != top:
        return False
    if top == "":
        return beslist(line.tekst) and line.tekst[:1].isupper() and not group[-1].tekst.endswith((":", ","))
    if top in ("arabisch", "romeins") and line.nummer:
        return _waarde(line.nummer) > laatste or _waarde(line.nummer) == 0
    return line.passage.blok.niveau <= group[0].passage.blok.niveau


def _is_slotzin(line: _Regel, group: Sequence[_Regel], top: str) -> bool:
    """An explanation behind the points: not part of the dictum."""
    if _UITLEG.match(line.tekst):
        return True
    ended = group[-1].tekst[-1:] in ".;"
    return ended and bool(top) and len(line.tekst.split()) > 12 and not beslist(line.tekst)


def _waarde(number: str) -> int:
    bare = number.strip(" .()")
    if bare in _ROMEINS:
        return _ROMEINS.index(bare) + 1
    digits = re.match(r"\d+", bare)
    return int(digits[0]) if digits else 0


def _punten(group: list[_Regel]) -> Iterator[Beslispunt]:
    """The point of a group; a bare charge (``Het college op te dragen:``) gives way to the sub points that decide."""
    head, subs = group[0], [r for r in group[1:] if r.soort]
    if (
        subs
        and _opdracht().match(head.tekst)
        and len(subs) == len(group) - 1
        and sum(beslist(s.tekst) for s in subs) * 2 >= len(subs)
    ):
        for sub in subs:
            yield _punt([sub], f"{head.nummer}{sub.nummer}" if sub.soort == "klein" else sub.nummer or head.nummer)
        return
    yield _punt(group, head.nummer)


def _punt(group: Sequence[_Regel], nummer: str) -> Beslispunt:
    tekst = " ".join(_met_nummer(r) if i else r.tekst for i, r in enumerate(group))
    return Beslispunt(
        nummer=nummer,
        volgnummer=0,
        tekst=re.sub(r"\s+", " ", tekst).strip(),
        passages=tuple(_bijgesneden(r.passage) for r in group),
        onderdelen=tuple(r.tekst for r in group[1:] if r.soort),
    )


def _met_nummer(line: _Regel) -> str:
    return f"{line.nummer}. {line.tekst}" if line.nummer else line.tekst


def _bijgesneden(passage: Passage) -> Passage:
    """The passage without blanks at its ends."""
    tekst = passage.tekst
    begin = passage.begin + len(tekst) - len(tekst.lstrip())
    return Passage(blok=passage.blok, begin=begin, eind=passage.begin + len(tekst.rstrip()))


def blokken_als_passages(blokken: Sequence[Blok]) -> tuple[Passage, ...]:
    """Whole blocks as passages."""
    return tuple(Passage(blok=b, begin=0, eind=len(b.tekst)) for b in blokken if b.tekst.strip())
