"""From paragraphs as DOCX and ODT hold them to blocks: lines, typed numbers and bullets, what is a heading, notes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from raadslint.model import Blok, Bloksoort, Noot, Stijl
from raadslint.parser.letters import is_inhoudsopgave
from raadslint.parser.nummering import BULLET
from raadslint.parser.opbouw import Gevouwen, Stuk, vouw

_BULLETS = "•·▪■◦●○\uf0b7\uf0a7\uf02d\uf0d8\u2043\u2219➢➤►✓▶"
_GETYPT = re.compile(
    rf"(?P<bullet>[{_BULLETS}])\s*(?=\S)|[-–—*](?:\s+)(?=\S)|"
    r"(?P<nummer>\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]|\d{1,2}(?:\.\d{1,2}){1,3}(?=\s+[\"'“‘(]?[A-ZÀ-Ý€])"
    r"|\d{1,2}\s?[a-z][.)]|[a-z][.)]|[A-Z]\)|[IVX]{1,5}[.)]|[ivx]{2,5}[.)]))(?!\d)(?:\s+)(?=\S)"
)
"""A bullet or number that somebody typed. A capital letter with a dot is an initial more often than a number."""
_MET_TAB = re.compile(r"(?P<nummer>\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[A-Za-z]|[IVX]{1,5})[.)]?|o)\t\s*(?=\S)")
"""Before a tab less is needed to see a number: ``1⇥``, ``A.⇥``."""
_ADRES = re.compile(r"://|www\.|@")
"""A web or mail address is underlined without being a heading."""
_SLOT = (".", ";", ",", "!")
_KOPLENGTE = 100
_MINST_LETTERS = 3
_KOPWOORDEN = 14
_STIJLKOPLENGTE = 300


@dataclass(frozen=True, slots=True)
class Cel:
    """Where a paragraph stands: its table (from 1), row and column (from 0).

    ``kader``: its row is a frame around ordinary text, and no row of a table.
    """

    tabel: int
    rij: int
    kolom: int
    kader: bool = False


def kaders(cellen: Sequence[int]) -> list[bool]:
    """For each row of a table, by its number of cells, whether it is a frame around ordinary text.

    That is a row of one cell next to another one, or in a table without columns; by itself it is a title above columns.
    """
    enkel = [n <= 1 for n in cellen]
    if all(enkel):
        return enkel
    buren = zip([False, *enkel], [*enkel[1:], False], strict=False)
    return [een and any(naast) for een, naast in zip(enkel, buren, strict=True)]


@dataclass(frozen=True, slots=True)
class Alinea:
    """A paragraph as the file holds it, its automatic number counted."""

    stukken: Sequence[Stuk]
    stijlnaam: str = ""
    kopniveau: int = 0
    """By style or outline level; 0 when these do not make it a heading."""
    lijstnummer: str = ""
    diepte: int | None = None
    """Depth of the list it is in, None outside one."""
    cel: Cel | None = None
    gewijzigd: bool = False
    """Tracked changes are pending in it."""
    pagina: int | None = None


@dataclass(slots=True)
class Opbrengst:
    """The blocks of a document, with what hangs on them."""

    blokken: list[Blok] = field(default_factory=list)
    noten: list[Noot] = field(default_factory=list)
    gewijzigd: list[int] = field(default_factory=list)
    """Numbers of the blocks with tracked changes."""


@dataclass(frozen=True, slots=True)
class _Regel:
    """One line that will be a block."""

    alinea: Alinea
    gevouwen: Gevouwen
    stijl: Stijl
    lijstnummer: str
    eerste: bool


def maak_blokken(alineas: Iterable[Alinea], noten: Mapping[str, str]) -> Opbrengst:
    """Number the blocks of the paragraphs; ``noten`` gives the text of each note by its key."""
    regels = [r for alinea in alineas if not is_inhoudsopgave(alinea.stijlnaam) for r in _regels(alinea)]
    gewoon = _gewone_grootte(regels)
    uit = Opbrengst()
    for nummer, regel in enumerate(regels, 1):
        uit.blokken.append(_blok(nummer, regel, gewoon))
        for sleutel, plek in regel.gevouwen.noten():
            if noten.get(sleutel):
                uit.noten.append(Noot(anker=nummer, positie=plek, tekst=noten[sleutel]))
        if regel.alinea.gewijzigd:
            uit.gewijzigd.append(nummer)
    return uit


def _regels(alinea: Alinea) -> Iterator[_Regel]:
    eerste = True
    for stukken in zichtbare_regels(_met_margekop(alinea.stukken)):
        gevouwen = vouw(stukken)
        if not gevouwen.tekst:
            continue
        nummer = alinea.lijstnummer if eerste else ""
        if not nummer or nummer == BULLET:
            getypt, lengte = _getypt_nummer(stukken, gevouwen.tekst)
            if getypt:
                nummer, gevouwen = getypt, gevouwen.zonder_begin(lengte)
        yield _Regel(alinea, gevouwen, replace(gevouwen.stijl, naam=alinea.stijlnaam), nummer, eerste)
        eerste = False


def _met_margekop(stukken: Sequence[Stuk]) -> Sequence[Stuk]:
    """With a line end for the tab between a bold heading in the margin and its text: a reader sees two lines."""
    kop = len(list(takewhile(lambda s: s.vet or not s.tekst.strip(), stukken)))
    voor = "".join(s.tekst for s in stukken[: kop + 1])
    voor = voor[: len(voor) - len(stukken[kop].tekst.lstrip())] if kop < len(stukken) else ""
    na = "".join(s.tekst for s in stukken[kop:]).lstrip()
    if not voor.endswith("\t") or "\t" in na or not _MINST_LETTERS <= sum(map(str.isalpha, voor)) <= _KOPLENGTE:
        return stukken
    plek = next(i for i in range(kop, -1, -1) if "\t" in stukken[i].tekst)
    links, _, rechts = stukken[plek].tekst.rpartition("\t")
    return (*stukken[:plek], replace(stukken[plek], tekst=f"{links}\n{rechts}"), *stukken[plek + 1 :])


def _getypt_nummer(stukken: Sequence[Stuk], tekst: str) -> tuple[str, int]:
    """The number or bullet typed in front, and how many characters of the folded text it takes; empty and 0 if none."""
    rauw = "".join(s.tekst for s in stukken[:8]).lstrip()[:40]
    treffer = _MET_TAB.match(rauw)
    if treffer:
        return (BULLET if treffer["nummer"] == "o" else treffer["nummer"]), len(treffer["nummer"])
    treffer = _GETYPT.match(tekst)
    if treffer is None or _is_voorletter(treffer["nummer"] or "", tekst[treffer.end() :]):
        return "", 0
    return treffer["nummer"] or BULLET, treffer.end()


def _is_voorletter(nummer: str, rest: str) -> bool:
    """``V. Jansen`` under a letter is a name; ``V. Het krediet te dekken uit de reserve.`` is point five."""
    return nummer in {"I.", "V.", "X."} and len(rest) < 40 and not rest.endswith((".", ";", ":"))


def zichtbare_regels(stukken: Sequence[Stuk]) -> Iterator[Sequence[Stuk]]:
    """The lines of a paragraph with line breaks, where a reader sees separate lines; else the break is a space."""
    if not any("\n" in s.tekst for s in stukken):
        yield stukken
        return
    yield from _samen(list(_bij_regeleinde(_geknipt(stukken))))


def _geknipt(stukken: Sequence[Stuk]) -> Iterator[Stuk]:
    for stuk in stukken:
        plek = 0
        for deel in re.split(r"(\n)", stuk.tekst) if "\n" in stuk.tekst else (stuk.tekst,):
            if deel or stuk.noot:
                yield replace(stuk, tekst=deel, run_begin=stuk.run_begin + plek)
            plek += len(deel)


def _bij_regeleinde(stukken: Iterable[Stuk]) -> Iterator[list[Stuk]]:
    regel: list[Stuk] = []
    for stuk in stukken:
        if stuk.tekst == "\n":
            yield regel
            regel = [stuk]
        else:
            regel.append(stuk)
    yield regel


def _samen(regels: Sequence[list[Stuk]]) -> Iterator[list[Stuk]]:
    """Join the lines that a writer only broke to make them fit."""
    lopend, boven = list(regels[0]), vouw(regels[0])
    for regel in regels[1:]:
        onder = vouw(regel)
        if _is_nieuwe_regel(boven, onder):
            yield lopend
            lopend = []
        lopend += regel
        boven = onder
    yield lopend


def _is_nieuwe_regel(boven: Gevouwen, onder: Gevouwen) -> bool:
    if not boven.tekst or not onder.tekst:
        return True
    if boven.tekst.endswith((".", "!", "?", ":", ";")) or _GETYPT.match(onder.tekst):
        return True
    if (boven.stijl.vet, boven.onderstreept) != (onder.stijl.vet, onder.onderstreept):
        return True
    return len(boven.tekst) < 60 and onder.tekst[0].isupper()


def _gewone_grootte(regels: Iterable[_Regel]) -> float | None:
    """The size in which most of the text is set."""
    tel: Counter[float] = Counter()
    for regel in regels:
        grootte = regel.stijl.grootte
        if grootte is not None:
            tel[grootte] += len(regel.gevouwen.tekst)
    return max(tel, key=lambda g: (tel[g], -g), default=None)


def _blok(nummer: int, regel: _Regel, gewoon: float | None) -> Blok:
    cel = None if regel.alinea.cel and regel.alinea.cel.kader else regel.alinea.cel
    soort, niveau = _soort(regel, gewoon)
    return Blok(
        nummer=nummer,
        soort=soort,
        tekst=regel.gevouwen.tekst,
        lijstnummer=regel.lijstnummer,
        niveau=niveau,
        stijl=regel.stijl,
        pagina=regel.gevouwen.pagina,
        tabel=cel.tabel if cel else None,
        rij=cel.rij if cel else None,
        kolom=cel.kolom if cel else None,
        herkomst=regel.gevouwen.herkomst,
    )


def _soort(regel: _Regel, gewoon: float | None) -> tuple[Bloksoort, int]:
    """Heading by style, cell, heading by looks, list item or paragraph; with its level or depth."""
    alinea, tekst = regel.alinea, regel.gevouwen.tekst
    if regel.eerste and alinea.kopniveau and len(tekst) <= _STIJLKOPLENGTE:
        return "kop", alinea.kopniveau
    diepte = alinea.diepte or 0
    if alinea.cel is not None and not alinea.cel.kader:
        return "cel", diepte
    niveau = 0 if regel.lijstnummer == BULLET else _kop_naar_uiterlijk(regel, gewoon)
    if niveau:
        return "kop", niveau
    if regel.lijstnummer:
        return "lijstpunt", diepte if alinea.diepte is not None else getypte_diepte(regel.lijstnummer)
    return "alinea", diepte


def _kop_naar_uiterlijk(regel: _Regel, gewoon: float | None) -> int:
    """The level that a short line without a full stop seems to have by its looks, 0 when it looks like text."""
    tekst, stijl = regel.gevouwen.tekst, regel.stijl
    if len(tekst) > _KOPLENGTE or len(tekst.split()) > _KOPWOORDEN or tekst.endswith(_SLOT):
        return 0
    if _ADRES.search(tekst):
        return 0
    letters = sum(c.isalpha() for c in tekst)
    if letters < _MINST_LETTERS or (letters < 5 and not stijl.vet):  # NVT and NEE are answers, not headings
        return 0
    groter = (stijl.grootte or 0) - (gewoon or 0) if gewoon else 0
    if not (stijl.vet or stijl.hoofdletters or groter >= 1 or _valt_op(regel.gevouwen)):
        return 0
    hoofd = groter >= 2 or (stijl.hoofdletters and (stijl.vet or groter >= 1))
    return (1 if hoofd else 2) + getypte_diepte(regel.lijstnummer)


def _valt_op(gevouwen: Gevouwen) -> bool:
    return gevouwen.onderstreept or gevouwen.gekleurd


def getypte_diepte(nummer: str) -> int:
    """How deep a number says it is: ``1.`` and ``I`` 0, ``1.1`` and ``a)`` 1."""
    kern = nummer.strip("(). ")
    return kern.count(".") if kern[:1].isdigit() else int(kern.isalpha() and kern.islower())
