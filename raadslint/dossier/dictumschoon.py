"""The lines of a dictum made ready: numbers that stand apart put back, sentences that decide on their own cut apart,
and the lead, the metadata, the noise of the page and the signatures left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from raadslint.dossier.besliswoorden import aanhef_voor, beslist, is_aanloop, is_beslissing, is_opdrachtkop
from raadslint.dossier.dictumregels import Regel, als_regel, soort_van, waarde
from raadslint.dossier.kenmerken import is_label
from raadslint.dossier.tekens import ALDUS, GELEZEN, ONDERTEKENING, kort
from raadslint.model import Passage

_LOS_NUMMER = re.compile(
    r"(?:(?:(?:[Bb]eslis|[Bb]esluit)?[Pp]unt|[Bb]esluit)\s+)?\(?(\d{1,2}[a-z]?|[IVX]{1,5}|[a-z])[.)]?"
)
_KAAL_NUMMER = re.compile(r"(\d{1,2})\s+(?=[a-zà-ÿ])")
_RUIS = re.compile(r"\*[\w-]+\*|.{0,60}\b(?:pagina|blad)\s+\d+\s+van\s+\d+", re.I)
"""A bar code read as text, the foot of a page."""
_VELD = re.compile(r"[A-Z][^:.;]{1,40}\s?:\s+\S")
"""A line of the metadata, with a label that need not be known."""
_VOORSTEL = re.compile(r"(?:raads)?voorstel", re.I)
_VERWIJST = re.compile(
    r"\bbesluiten\s+(?:zoals|conform|overeenkomstig)\b[^.;:]{0,60}?"
    r"(?:voorblad|(?:ontwerp|concept)[- ]?(?:raads)?besluit|raadsbesluit)\b",
    re.I,
)
"""A sentence that only says where the decision stands."""
_VOLGENDE = re.compile(
    r"\b(?:volgende|onderstaande)\s+(?:\w+e\s+)?\w*(?:verordeningen|nota['’]?s|plannen|regelingen|reglementen|besluiten|visies"
    r"|regels|stukken|documenten|overeenkomsten|begrotingswijzigingen|kredieten|programma['’]?s)\b[^:]*:$",
    re.I,
)
"""The points that follow are each a paper, or a credit, of their own."""
_BESLUITEN = re.compile(
    r"(?:\b\w*(?:besluiten|voorstellen|beslispunten|besluitpunten|beslissingen|punten|onderdelen)\b"
    r"|^\W*(?:de\s+)?(?:gemeente)?raad\b[^:]*\bbesluit\b|^\W*(?:met\s+inachtneming\s+van|gehoord|gelet\s+op)\b)[^:]*:$",
    re.I,
)
"""A line that announces decisions, whatever its own verb: *de volgende besluiten te nemen:*."""
_TITELWOORDEN = 6
"""A title has no more words."""
_WERKWOORD = r"(?:te\s+\w+en|\w+\s+te\s+\w+en|\w+en)"
_KAAL_WERKWOORD = re.compile(
    r"(?:(?:op\s+grond\s+van|met\s+toepassing\s+van|ingevolge|krachtens)\s[^:]{3,80}?\s)?"
    rf"{_WERKWOORD}(?:,?\s+(?:en|of|dan\s+wel|onderscheidenlijk|respectievelijk)\s+{_WERKWOORD})*"
    r"(?:\s+(?:als|tot|met|op))?\s*:",
    re.I,
)
"""A lead of nothing but verbs: *vast te stellen, onderscheidenlijk in te trekken:*, *aan te wijzen als:*."""
_SCHAKEL = re.compile(r"(?:alsmede|alsook|en|voorts|tevens|verder|daarnaast)\s*(?:te\s+besluiten\s*)?:?", re.I)
"""A line between two points that only ties them together."""
_PLAATS_DAG = re.compile(r"[A-Z][\w'’ -]{2,30},\s+(?:d\.d\.\s+)?\d{1,2}\s+[a-z]+\s+\d{4}\.?(?:\s+De raad\b.*)?")
_FINIET = re.compile(r"\b(?:is|zijn|wordt|worden|blijft|blijven|heeft|hebben|moet|moeten|kan|kunnen|mag|mogen)\b")
_BIJZIN = re.compile(r",\s+(?:welke|die|dat|waar\w*|zulks)\b", re.I)
_NAMEN = 2
"""So many of the first points are looked at to see that they are names."""
_ZINSGRENS = re.compile(r"(?<=[a-zà-ÿ)\d][.;])\s+(?=[A-ZÀ-Ý€])|(?<=[a-zà-ÿ)\d];)\s+(?=[a-zà-ÿ])")


def schoon(lines: Sequence[Regel]) -> list[Regel]:
    """The lines that belong to the points, each with its number."""
    said = [r for r in lines if not (_RUIS.fullmatch(r.tekst) or _SCHAKEL.fullmatch(r.tekst))]
    found = _met_losse_nummers(_met_kale_nummers(said))
    found = _tot_slot(_zonder_aanloop(found))
    return [part for line in found for part in _in_zinnen(line)]


# --- numbers ----------------------------------------------------------------------------------------------------


def _met_losse_nummers(lines: Sequence[Regel]) -> list[Regel]:
    """A number on a line of its own (as in a table) goes to the text under it; a column of them to as many texts."""
    found: list[Regel] = []
    i = 0
    while i < len(lines):
        numbers = [_LOS_NUMMER.sub(r"\1", r.tekst) for r in takewhile(_is_los_nummer, lines[i:])]
        texts = list(takewhile(lambda r: not _is_los_nummer(r) and not r.soort, lines[i + len(numbers) :]))
        if not numbers:
            found.append(lines[i])
            i += 1
            continue
        found += _verdeeld(numbers, texts)
        i += len(numbers) + len(texts)
    return found


def _met_kale_nummers(lines: Sequence[Regel]) -> list[Regel]:
    """*1 de nota …*, *2 het krediet …*: figures in front of small letters are numbers when they count on from 1."""
    kaal = [(r, m) for r in lines if r.soort == "" and (m := _KAAL_NUMMER.match(r.tekst))]
    if len(kaal) < 2 or [int(m[1]) for _, m in kaal] != list(range(1, len(kaal) + 1)):
        return list(lines)
    met = {id(r): _als_nummer(r, m) for r, m in kaal}
    return [met.get(id(r), r) for r in lines]


def _als_nummer(line: Regel, match: re.Match[str]) -> Regel:
    """The line with the figure in front of it as its number."""
    p = line.passage
    begin = p.begin + p.tekst.index(match[0]) + match.end()
    return _genummerd(replace(line, passage=Passage(blok=p.blok, begin=begin, eind=p.eind)), match[1])


def _is_los_nummer(line: Regel) -> bool:
    return line.soort == "" and bool(_LOS_NUMMER.fullmatch(line.tekst))


def _verdeeld(numbers: Sequence[str], texts: Sequence[Regel]) -> list[Regel]:
    """The texts with their numbers when there are as many, whole or cut into sentences; else the last number alone."""
    pieces = [part for line in texts for part in _zinnen(line)]
    for rows in (texts, pieces):
        if len(numbers) > 1 and len(rows) == len(numbers):
            return [_genummerd(r, n) for r, n in zip(rows, numbers, strict=True)]
    return [_genummerd(texts[0], numbers[-1]), *texts[1:]] if texts else []


def _genummerd(line: Regel, los: str) -> Regel:
    number = los.strip("(.) ")
    return replace(line, soort=soort_van(number), nummer=number)


# --- sentences --------------------------------------------------------------------------------------------------


def _in_zinnen(line: Regel) -> list[Regel]:
    """A text without a number is cut at its sentences when each of them decides: lines that ran together."""
    parts = _zinnen(line) if line.soort == "" else [line]
    return parts if all(is_beslissing(p.tekst) for p in parts) else [line]


def _zinnen(line: Regel) -> list[Regel]:
    p = line.passage
    cuts = [p.begin, *(p.begin + m.end() for m in _ZINSGRENS.finditer(p.tekst)), p.eind]
    return [replace(line, passage=Passage(blok=p.blok, begin=a, eind=b)) for a, b in pairwise(cuts)]


# --- before and behind the points -------------------------------------------------------------------------------


def _zonder_aanloop(lines: Sequence[Regel]) -> list[Regel]:
    """Without the lead; a lead with its first point in the same sentence loses only the lead."""
    rest = _na_titel(lines)
    while rest and rest[0].soort == "" and _hoort_ervoor(rest[0], rest[1:]):
        rest = rest[1:]
    return [*_zonder_eigen_aanloop(rest[0]), *rest[1:]] if rest else []


def _na_titel(lines: Sequence[Regel]) -> list[Regel]:
    """The lines behind the last bare title (*Voorstel*, *1. Voorgesteld besluit*) with nothing decided in front."""
    for i, line in enumerate(lines):
        if (line.soort and not _is_titel(line)) or is_beslissing(line.tekst):
            break
        if _is_titel(line) and len(lines) > i + 1:
            return _na_titel(lines[i + 1 :])
    return list(lines)


def _is_titel(line: Regel) -> bool:
    tekst = line.tekst.rstrip(" :")
    return len(tekst.split()) <= 4 and (is_aanloop(tekst) or bool(_VOORSTEL.fullmatch(tekst)))


def _hoort_ervoor(line: Regel, erna: Sequence[Regel]) -> bool:
    """A line in front of the points: a lead, what was read and weighed, or the metadata of the paper."""
    tekst = line.tekst
    if is_aanloop(tekst) or is_label(tekst) or _VERWIJST.search(tekst):
        return True
    if is_opdrachtkop(tekst):
        return any(r.soort for r in erna[:1])
    if _leidt_besluiten(line, erna):
        return True
    if is_beslissing(tekst):
        return _verzamelt(line, erna)
    return bool(GELEZEN.match(tekst) or (_VELD.match(tekst) and any(is_beslissing(r.tekst) for r in erna)))


def _leidt_besluiten(line: Regel, erna: Sequence[Regel]) -> bool:
    """A line above a series that counts from its beginning, when the series decides and the line only says so."""
    reeks = [r for r in erna if r.soort == erna[0].soort] if erna and erna[0].soort else []
    if not reeks or waarde(reeks[0].nummer) > 1 or eerste_kwijt([line, *erna]):
        return False
    if is_beslissing(line.tekst):
        return bool(_BESLUITEN.search(line.tekst)) and all(is_beslissing(r.tekst) for r in reeks)
    return (line.tekst.endswith(":") or len(line.tekst.split()) <= _TITELWOORDEN) and any(
        is_beslissing(r.tekst) for r in reeks
    )


def _verzamelt(line: Regel, erna: Sequence[Regel]) -> bool:
    """A lead that holds the verb for all points: *de volgende verordeningen vast te stellen:*, then only names."""
    main = bool(erna) and erna[0].soort in ("arabisch", "romeins", "groot", "klein") and waarde(erna[0].nummer) <= 1
    names = main and all(
        not beslist(naam) and not _FINIET.search(naam)
        for naam in (_BIJZIN.split(r.tekst)[0] for r in takewhile(lambda r: r.soort, erna[:_NAMEN]))
    )
    verbs = line.tekst[aanhef_voor(line.tekst) :]
    return names and bool(_VOLGENDE.search(verbs) or _KAAL_WERKWOORD.fullmatch(verbs))


def _zonder_eigen_aanloop(line: Regel) -> Iterator[Regel]:
    """``Wij stellen u voor de nota vast te stellen``, with no number of its own, begins at *de nota*."""
    passage = line.passage
    at = aanhef_voor(passage.tekst) if line.soort == "" else 0
    yield als_regel(Passage(blok=passage.blok, begin=passage.begin + at, eind=passage.eind)) if at else line


def _tot_slot(lines: Sequence[Regel]) -> list[Regel]:
    """The lines before the signatures or the closing formula."""
    for i, line in enumerate(lines):
        if ALDUS.match(line.tekst) or (line.soort == "" and i > 0 and kort(line.tekst) and _ondertekent(line.tekst)):
            return list(lines[:i])
    return list(lines)


def _ondertekent(tekst: str) -> bool:
    """A line of the signatures, or the place and the day above them."""
    return bool(ONDERTEKENING.match(tekst) or _PLAATS_DAG.fullmatch(tekst))


def eerste_kwijt(lines: Sequence[Regel]) -> bool:
    """Whether the first point lost its number: no number in front, and the first main number that follows is 2."""
    main = next((r for r in lines if r.soort in ("arabisch", "romeins")), None)
    return bool(lines) and lines[0].soort == "" and main is not None and waarde(main.nummer) == 2
