"""From the words of a page to lines: raised note numbers set apart, wide gaps cut, broken letters repaired."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby, pairwise

from raadslint.parser.pdf_bron import Opmaak, Pagina, Woord
from raadslint.parser.pdf_lijnen import Lijn
from raadslint.parser.pdf_tags import Tag

WIJD = 1.2
"""A gap of more than this many times the font size (and of 12 points) is no space between words."""
MERKTEKEN = re.compile(
    r"\(?(?:\d{1,2}(?:\.\d{1,2}){1,3}[.)]?|\d{1,3}[a-z]?[.)]|[a-z]{1,2}[.)]|[A-Z][.)]|[IVX]{1,5}[.)]|[ivx]{2,5}[.)]"
    r"|[IVX]{1,5}|[\u2022\u00b7\u25aa\u25a0\u25cf\u25cb\u25e6\u2043\u2219\u2023\u27a2\u2713\u2714\uf0b7\uf0a7\uf0d8\uf02d\uf0fc\u2012-\u2014-]|[o\u00a7])"
)
"""A list number or bullet as it stands in front of a list item."""
_LIGATUREN = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
_VREEMD = re.compile("[\ufb00-\ufb06\u0000-\u0008\u000e-\u001f]")
_GESPATIEERD = re.compile(r"(?<![^\W_])(?:[^\W\d_] ){3,}[^\W\d_](?![^\W_])")
_NOOTTEKEN = re.compile(r"\(?(?:\d{1,3}|\*{1,3}|[†‡])(?:[,;] ?\d{1,3})*\)?")
_STREEPREGEL = re.compile(r"[-_.=*–—\s]{4,}")
"""A rule drawn with characters."""
_EENHEDEN = {"m", "dm", "cm", "km", "mm", "CO", "ha", "NO", "SO"}
"""What a raised or lowered 2 or 3 belongs to: a unit or a formula, no note."""


@dataclass(frozen=True, slots=True)
class Deel:
    """Text of one look in a line, with its place."""

    tekst: str
    x0: float
    x1: float
    opmaak: Opmaak
    noot: bool = False
    """A raised note number: no text of the line."""


@dataclass(frozen=True, slots=True)
class Regel:
    """A line, or the part of a line on one side of a wide gap."""

    delen: tuple[Deel, ...]
    pagina: int
    y: float
    volgorde: int
    """Place in the order of the file on this page."""
    streep: bool = False
    """Ends in a hyphen that PDFium took out."""
    tag: Tag | None = None
    onderstreept: bool = False
    tekst: str = field(default="", compare=False)
    opmaak: Opmaak = field(default=Opmaak(0, False, False, 0, False, -1), compare=False)
    """Look of most of its letters; bold or italic only when all of them are."""
    x0: float = field(default=0.0, compare=False)
    """Left edge."""
    x1: float = field(default=0.0, compare=False)
    """Right edge."""

    @property
    def grootte(self) -> float:
        """Font size in points."""
        return self.opmaak.grootte


def lees_regels(pagina: Pagina) -> list[Regel]:
    """The lines of a page, in the order of the file."""
    regels: list[Regel] = []
    for nummer, woorden in enumerate(_groepen(pagina.woorden, pagina.tags)):
        regels.append(maak_regel(tuple(_delen(woorden)), pagina, _basis(woorden).y, nummer, woorden[-1].streep))
    regels = [r for r in regels if (r.tekst and not _STREEPREGEL.fullmatch(r.tekst)) or any(d.noot for d in r.delen)]
    liggend = [lijn for lijn in pagina.lijnen if lijn.liggend]
    return [replace(r, onderstreept=True) if _is_onderstreept(r, liggend) else r for r in regels] if liggend else regels


def _is_onderstreept(regel: Regel, lijnen: Sequence[Lijn]) -> bool:
    """A line just under the letters, as long as the text."""
    onder, boven = regel.y - 0.35 * regel.grootte, regel.y + 0.5
    return any(onder < r.y0 < boven and abs(r.x0 - regel.x0) < 4 and abs(r.x1 - regel.x1) < 4 for r in lijnen)


def maak_regel(delen: tuple[Deel, ...], pagina: Pagina, y: float, volgorde: int, streep: bool = False) -> Regel:
    """A line of these parts, its text and look worked out."""
    letters = [d for d in delen if not d.noot and d.tekst.strip()]
    grootste = max(letters or delen, key=lambda d: len(d.tekst))
    tekstdelen = [d for d in letters if not _is_teken(d.tekst.strip())] or letters
    opmaak = grootste.opmaak._replace(
        vet=bool(letters) and all(d.opmaak.vet for d in tekstdelen),
        cursief=bool(letters) and all(d.opmaak.cursief for d in tekstdelen),
    )
    tag = next((pagina.tags[d.opmaak.merk] for d in delen if d.opmaak.merk in pagina.tags), None)
    tekst = "".join(d.tekst for d in delen if not d.noot).strip()
    return Regel(
        delen=delen,
        pagina=pagina.nummer,
        y=y,
        volgorde=volgorde,
        streep=streep,
        tag=tag,
        tekst=tekst,
        opmaak=opmaak,
        x0=delen[0].x0,
        x1=delen[-1].x1,
    )


def splits_op(regel: Regel, x: float, pagina: Pagina) -> tuple[Regel, Regel] | None:
    """The line cut between the parts on both sides of x; None when all of it stands on one side."""
    links = tuple(d for d in regel.delen if d.x1 <= x + 1)
    rechts = tuple(d for d in regel.delen if d.x0 >= x - 1)
    if not links or not rechts or len(links) + len(rechts) != len(regel.delen):
        return None
    return (
        maak_regel(links, pagina, regel.y, regel.volgorde),
        maak_regel(rechts, pagina, regel.y, regel.volgorde, regel.streep),
    )


def _groepen(woorden: Sequence[Woord], tags: Mapping[int, Tag]) -> Iterator[list[Woord]]:
    """Words that stand on one line without a wide gap between them, and in one cell."""
    groep: list[Woord] = []
    for woord in woorden:
        if groep and (_andere_cel(groep[-1], woord, tags) or not _hoort_bij(woord, groep)):
            yield groep
            groep = []
        groep.append(woord)
    if groep:
        yield groep


def _andere_cel(een: Woord, ander: Woord, tags: Mapping[int, Tag]) -> bool:
    a, b = tags.get(een.opmaak.merk), tags.get(ander.opmaak.merk)
    return a is not None and b is not None and a.cel != b.cel


def _hoort_bij(woord: Woord, groep: Sequence[Woord]) -> bool:
    vorige = groep[-1]
    if vorige.streep:
        return False
    grootte = max(vorige.opmaak.grootte, woord.opmaak.grootte)
    gat = woord.x0 - vorige.x1
    hoogte = abs(woord.y - vorige.y)
    if woord.breuk:  # PDFium takes a raised number for a line of its own
        klein = min(vorige.opmaak.grootte, woord.opmaak.grootte)
        verheven = hoogte > 0.05 * grootte and klein <= 0.85 * grootte
        if hoogte < 0.5 and woord.tekst[0] in ",.;:)":
            return -1.5 <= gat <= 0.3 * grootte
        return verheven and hoogte <= 0.7 * grootte and -1.5 <= gat <= 0.6 * grootte
    if gat < -2 * grootte or hoogte > grootte:
        return False
    alleen_teken = len(groep) == 1 and MERKTEKEN.fullmatch(vorige.tekst.strip()) is not None
    return gat <= (60 if alleen_teken else max(12.0, WIJD * grootte))


def _basis(woorden: Sequence[Woord]) -> Woord:
    """The word that carries the line: the largest, and of equals the first."""
    return max(woorden, key=lambda w: w.opmaak.grootte)


def _delen(woorden: Sequence[Woord]) -> Iterator[Deel]:
    """The parts of a line: neighbours of one look joined, the text repaired."""
    basis = _basis(woorden)
    lopend: Deel | None = None
    woorden = _gesloten(woorden)
    for index, woord in enumerate(woorden):
        vorige = woorden[index - 1] if index else None
        noot = _is_noot(woord, basis, vorige)
        tekst = (" " if vorige is not None and _spatie(vorige, woord) else "") + woord.tekst
        if lopend is not None and noot == lopend.noot and _sluit_aan(lopend, woord):
            lopend = replace(lopend, tekst=lopend.tekst + tekst, x1=woord.x1)
            continue
        if lopend is not None:
            yield _hersteld(lopend)
        lopend = Deel(tekst, woord.x0, woord.x1, woord.opmaak, noot)
    if lopend is not None:
        yield _hersteld(lopend)


def _gesloten(woorden: Sequence[Woord]) -> Sequence[Woord]:
    """Letters that were set apart (`b e s l u i t`), each a word of its own in the file, made one word again."""
    if sum(_is_letter(w) for w in woorden) < 2:
        return woorden
    uit: list[Woord] = []
    for is_letter, groep in groupby(woorden, key=_is_letter):
        letters = list(groep)
        if is_letter and sum(len(w.tekst) + 1 for w in letters) >= 8 and all(w.los for w in letters[1:]):
            uit += _aaneen(letters)
        else:
            uit += letters
    return uit


def _aaneen(letters: Sequence[Woord]) -> list[Woord]:
    """The letters as words: a gap much wider than the usual one is the end of a word."""
    gaten = sorted(b.x0 - a.x1 for a, b in pairwise(letters))
    gewoon = gaten[len(gaten) // 2] if gaten else 0.0
    uit = [letters[0]._replace(tekst=letters[0].tekst.replace(" ", ""))]
    for vorige, woord in pairwise(letters):
        tekst = woord.tekst.replace(" ", "")
        if woord.x0 - vorige.x1 > 1.8 * gewoon + 2:
            uit.append(woord._replace(tekst=tekst))
        else:
            uit[-1] = uit[-1]._replace(tekst=uit[-1].tekst + tekst, x1=woord.x1, streep=woord.streep)
    return uit


def _is_letter(woord: Woord) -> bool:
    """One letter, or letters with a space between each."""
    tekst = woord.tekst
    return tekst[::2].isalpha() and not tekst[1::2].strip()


def _sluit_aan(deel: Deel, woord: Woord) -> bool:
    """One look, and no more than a space between them: a wider gap may turn out to be the edge of a column."""
    return deel.opmaak == woord.opmaak and woord.x0 - deel.x1 <= 0.5 * woord.opmaak.grootte


def _spatie(vorige: Woord, woord: Woord) -> bool:
    return (woord.los and not woord.breuk) or woord.x0 - vorige.x1 > 0.18 * woord.opmaak.grootte


def _is_noot(woord: Woord, basis: Woord, vorige: Woord | None) -> bool:
    """A number that is smaller and raised, behind a word or in front of the text of the note itself."""
    kleiner = woord.opmaak.grootte <= 0.85 * basis.opmaak.grootte
    if not kleiner or woord.y <= basis.y + 0.1 * basis.opmaak.grootte or not _NOOTTEKEN.fullmatch(woord.tekst):
        return False
    return vorige is None or not (woord.tekst in "23" and vorige.tekst.split()[-1] in _EENHEDEN)


def _is_teken(tekst: str) -> bool:
    return MERKTEKEN.fullmatch(tekst) is not None


def _hersteld(deel: Deel) -> Deel:
    """Ligatures written out, letter-spaced words closed, letters of symbol fonts made bullets."""
    tekst = deel.tekst
    if deel.opmaak.symbool and len(tekst.strip()) == 1:
        return replace(deel, tekst=tekst.replace(tekst.strip(), "•"))
    if _VREEMD.search(tekst):
        tekst = _VREEMD.sub("", tekst.translate(_LIGATUREN))
    if " " in tekst:
        tekst = _GESPATIEERD.sub(lambda m: m[0].replace(" ", ""), tekst)
    return deel if tekst == deel.tekst else replace(deel, tekst=tekst)
