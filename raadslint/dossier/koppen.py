"""Find the headings of a proposal in its blocks: known names, run-in names, and headings of the writer's own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, takewhile

from raadslint.dossier.besliswoorden import beslist, is_aanloop
from raadslint.dossier.boom import Kop, plaats_in_boom
from raadslint.dossier.eigenkoppen import eigen_kop, opent_tekst
from raadslint.dossier.kenmerken import is_label
from raadslint.dossier.kopaanloop import aanloopkop, eigen_aanloop, is_met_dubbelepunt
from raadslint.dossier.koptelling import Telling, is_vervolg
from raadslint.dossier.kopvorm import (
    BETOOG,
    EINDIGT_ALS_ZIN,
    Stand,
    blokkop,
    is_afgesloten,
    is_celkop,
    is_formulier,
    is_linkercel,
    niveau_van,
    nummer_van,
)
from raadslint.dossier.kopwoorden import is_bewering
from raadslint.dossier.sjabloon import kenner, normaliseer, zonder_nummer
from raadslint.dossier.tekens import (
    ALDUS,
    GELEZEN,
    ONDERTEKENING,
    PAGINAVOET,
    besluitwoord,
    kort,
)
from raadslint.model import Blok

_DAGTEKENING = re.compile(
    r"^(?:[A-ZÀ-Ý’'][\w’'-]*(?:\s[\w’'-]+){0,5},\s*)?(?:d\.?d\.?\s*)?\d{1,2}\s+(?:jan|feb|ma|apr|me|jun|jul|aug|sep|okt|nov|dec)"
    r"[a-z]*\s+\d{4}\W*"
)
"""Place and date, or the date alone."""
_HANDTEKENING = 180
"""Place, date, offices and names may have run together to so many characters."""
_TEKST = 18
"""A block of more words is running text."""


def vind_koppen(blokken: Sequence[Blok], *, een_stuk: bool) -> tuple[Kop, ...]:
    """The headings in these blocks, in order.

    ``een_stuk`` says that proposal and decision are one text (no separate raadsbesluit): there the writer's own
    headings carry the substance, whatever heading stands above them.
    """
    raw = list(_zonder_betoog(tuple(_ruw(blokken)), blokken))
    return plaats_in_boom(_zonder_dubbele(raw, blokken), een_stuk=een_stuk)


def _ruw(blokken: Sequence[Blok]) -> Iterator[Kop]:
    """All lines that can be a heading, without their place under another."""
    stand, telling, items = Stand(met_dubbelepunt=is_met_dubbelepunt(blokken)), Telling(), set[str]()
    i, nummers = 0, set[str]()
    while i < len(blokken):
        nummer = nummer_van(blokken[i])
        telt = telling.telt_door(nummer, na_kop=stand.na_kop) and not is_vervolg(nummer, items)
        stand = replace(stand, telt_door=telt)
        kop = _kop_op(blokken, i, stand)
        if kop and not kop.vast and not telt and _is_argument(kop, stand.huidig, nummers):
            kop = None
        if kop:
            telling, items = telling.na(kop.nummer), set()
            nummers |= {kop.nummer} - {""}
            yield kop
        else:
            items.add(nummer)
        stand = _onder(stand, blokken[i], kop)
        i += kop.blokken if kop else 1


def _onder(stand: Stand, blok: Blok, kop: Kop | None) -> Stand:
    """What is known below a line: this heading, or when there is none this block."""
    huidig = kop.rubrieken[0] if kop and kop.rubrieken else stand.huidig
    return replace(
        stand,
        huidig=huidig,
        tekst_gezien=stand.tekst_gezien or bool(kop) or len(blok.tekst.split()) > _TEKST,
        na_kop=bool(kop) or (stand.na_kop and bool(PAGINAVOET.match(blok.tekst))),
    )


def _is_argument(kop: Kop, huidig: str, nummers: set[str]) -> bool:
    """A numbered argument, no heading: no heading has the number above it (``1`` above ``1.1``)."""
    return huidig in BETOOG and bool(kop.nummer) and kop.nummer.rpartition(".")[0] not in nummers


def _zonder_betoog(koppen: Sequence[Kop], blokken: Sequence[Blok]) -> Iterator[Kop]:
    """The headings without rows of arguments: lines without the style of a heading, most of them whole sentences."""
    huidig = ""
    for own, group in groupby(koppen, key=lambda k: not k.vast and blokken[k.plek].soort != "kop"):
        rij = tuple(group)
        if own and huidig in BETOOG and 2 * sum(is_bewering(k.kop) for k in rij) > len(rij):
            continue
        huidig = rij[-1].rubrieken[0] if not own and rij[-1].rubrieken else huidig
        yield from rij


def _kop_op(blokken: Sequence[Blok], i: int, stand: Stand) -> Kop | None:
    """The heading at block ``i``, when there is one."""
    blok, huidig = blokken[i], stand.huidig
    if not blok.tekst.strip() or PAGINAVOET.match(blok.tekst) or ALDUS.search(blok.tekst[:120]):
        return None
    if i > 3 and not blok.lijstnummer and kort(blok.tekst, _HANDTEKENING) and _ondertekent(blokken, i):
        return Kop(
            plek=i, begin=0, eind=len(blok.tekst), na=0, kop=blok.tekst.rstrip(" ,:"), rubrieken=("ondertekening",)
        )
    return (
        _bekende(blokken, i, stand)
        or _besluitkop(blokken, i)
        or aanloopkop(blok, i, stand)
        or _voorstelzin(blokken, i, huidig)
        or eigen_aanloop(blok, i, huidig)
        or eigen_kop(blokken, i, stand)
    )


def _ondertekent(blokken: Sequence[Blok], i: int) -> bool:
    """A line of the signature, or the place and date right above or before it; no value beside a label."""
    vorige, naast = blokken[i - 1], blokken[i].tabel is not None
    if naast and (vorige.tabel, vorige.rij) == (blokken[i].tabel, blokken[i].rij) and is_label(vorige.tekst):
        return False
    tekst, onder = blokken[i].tekst, blokken[i + 1].tekst if i + 1 < len(blokken) else ""
    datum = _DAGTEKENING.match(tekst)
    rest = (tekst[datum.end() :] or onder) if datum else tekst
    return bool(ONDERTEKENING.match(rest))


# --- known headings ---------------------------------------------------------------------------------------------


def _bekende(blokken: Sequence[Blok], i: int, stand: Stand) -> Kop | None:
    """A known name that fills its block (or this block and the next, when a heading is broken)."""
    blok, huidig = blokken[i], stand.huidig
    if (
        not kort(blok.tekst, 130)
        or not _mag_kop(blokken, i, stand)
        or (is_label(blok.tekst) and ":" in blok.tekst.rstrip(" :"))
        or is_afgesloten(blok)
    ):
        return None
    if ":" in blok.tekst.rstrip(" :") and blok.soort != "kop" and normaliseer(blok.tekst) not in kenner().geheel:
        return None  # "Financiën: geen" has its text behind the colon
    joined = _gebroken(blokken, i)
    if joined:
        rubrieken = kenner().vast(joined)
        return Kop(
            plek=i,
            begin=0,
            eind=len(blok.tekst),
            na=len(blok.tekst),
            blokken=2,
            kop=zonder_nummer(joined),
            rubrieken=rubrieken,
            nummer=nummer_van(blok),
            niveau=niveau_van(blok),
        )
    rubrieken = kenner().vast(blok.tekst)
    if (
        not rubrieken
        or (blok.soort != "kop" and _loopt_door(blok.tekst))
        or (rubrieken == ("besluit",) and _is_titel(blokken, i, stand))
        or (rubrieken == ("besluit",) and is_aanloop(blok.tekst) and huidig == "besluit")
    ):
        return None
    if (
        huidig == "bijlagen"
        and blok.soort != "kop"
        and not _opvallend(blok)
        and not opent_tekst(blokken, i)
        and rubrieken[0] in ("besluit", "raadsbesluit", "toelichting", "financien")
    ):
        return None
    return blokkop(blok, i, rubrieken)


def _loopt_door(tekst: str) -> bool:
    """A line that is no heading because its sentence goes on or closes: ``Overleg gevoerd met`` is known whole."""
    return bool(EINDIGT_ALS_ZIN.search(tekst)) and (tekst[-1] in ".;," or not kenner().precies(tekst))


def _is_titel(blokken: Sequence[Blok], i: int, stand: Stand) -> bool:
    """``Voorstel aan de raad`` above the metadata names the paper, and is not the heading of its dictum."""
    if stand.tekst_gezien or stand.huidig:
        return False
    head = takewhile(lambda b: not b.lijstnummer and len(b.tekst.split()) <= _TEKST, blokken[i + 1 : i + 5])
    return any(is_label(b.tekst) or (_LABELREGEL.match(b.tekst) and not beslist(b.tekst)) for b in head)


def _mag_kop(blokken: Sequence[Blok], i: int, stand: Stand) -> bool:
    blok = blokken[i]
    if blok.soort == "lijstpunt" and blok.lijstnummer == "•":
        return blok.stijl.vet and stand.huidig not in ("besluit", "bijlagen")
    if blok.soort == "lijstpunt" and stand.huidig == "bijlagen":
        return _opvallend(blok) or stand.telt_door or opent_tekst(blokken, i)
    if blok.tabel is not None:
        return (is_linkercel(blokken, i) and is_formulier(blokken, i)) or is_celkop(blokken, i)
    return blok.tekst[:1].isupper() or blok.tekst[:1].isdigit() or bool(BESLUITVORM.match(blok.tekst))


_LABELREGEL = re.compile(r"[A-ZÀ-Ý][\w./&()' -]{1,40}?\s*:\s*\S")
"""A label of the metadata with its value, whatever it is called."""
_AANHEF_LANG = 60
"""An aanhef with its considerations takes no more blocks than this."""
BESLUITVORM = re.compile(r"^(?:besluit|beslispunten|voorstel)\s*:?$", re.I)


def _opvallend(blok: Blok) -> bool:
    capitals = blok.stijl.hoofdletters or (blok.tekst.isupper() and len(blok.tekst) > _AFKORTING)
    return blok.soort == "kop" or blok.stijl.vet or capitals


_AFKORTING = 4
"""Fewer capitals can be an abbreviation."""


def _gebroken(blokken: Sequence[Blok], i: int) -> str:
    """The heading of this block and the next together, when only together they are a known name."""
    if i + 1 >= len(blokken):
        return ""
    a, b = blokken[i], blokken[i + 1]
    alike = (a.soort, a.tabel, a.rij, a.kolom, a.stijl.vet) == (b.soort, b.tabel, b.rij, b.kolom, b.stijl.vet)
    if not alike or not (a.tabel is not None or _opvallend(a)) or not kort(b.tekst, 80) or b.lijstnummer:
        return ""
    both = f"{a.tekst} {b.tekst}"
    known = kenner().vast(both)
    return (
        both if known and not kenner().vast(b.tekst) and (not kenner().vast(a.tekst) or b.tekst[:1].islower()) else ""
    )


_DE_RAAD = re.compile(r"de (?:gemeente)?raad\b", re.I)


def _besluitkop(blokken: Sequence[Blok], i: int) -> Kop | None:
    """``besluit:`` behind or under the aanhef; the dictum follows."""
    place = besluitwoord(blokken[i].tekst)
    if place is None or blokken[i].lijstnummer == "•":
        return None
    begin, na = place
    if begin > 0 and not any(
        GELEZEN.match(b.tekst) or _DE_RAAD.match(b.tekst) for b in blokken[max(0, i - 12) : i + 1]
    ):
        return None
    woord = re.sub(r"\s*[:,]?\s*$", "", blokken[i].tekst[begin:na])
    return Kop(
        plek=i,
        begin=begin,
        eind=begin + len(woord),
        na=na,
        kop=re.sub(r"(?<=\w)\s(?=\w)", "", woord),
        rubrieken=("besluit",),
    )


def _voorstelzin(blokken: Sequence[Blok], i: int, huidig: str) -> Kop | None:
    """The sentence of a letter that leads up to the points: ``Wij stellen u daarom voor:`` and then ``1. …``."""
    tekst = blokken[i].tekst.rstrip()
    if huidig == "besluit" or not tekst.endswith(":") or i + 1 >= len(blokken) or not is_aanloop(tekst):
        return None
    volgende = blokken[i + 1]
    if not volgende.lijstnummer or volgende.lijstnummer == "•" or not beslist(volgende.tekst):
        return None
    return Kop(plek=i, begin=0, eind=len(tekst) - 1, na=len(tekst), kop=tekst[:-1], rubrieken=("besluit",))


# --- order ------------------------------------------------------------------------------------------------------


def _zonder_dubbele(koppen: Sequence[Kop], blokken: Sequence[Blok]) -> list[Kop]:
    """With one heading for the dictum where only lead, aanhef or metadata stands between two of them."""
    kept: list[Kop] = []
    for kop in koppen:
        near = kept and kop.plek - kept[-1].plek <= _AANHEF_LANG
        if near and kop.rubrieken[:1] == ("besluit",) and _besluitachtig(kept[-1]):
            between = [b.tekst for b in blokken[kept[-1].plek + kept[-1].blokken : kop.plek]]
            if between and all(is_label(t) for t in between):
                kept[-1] = kop
                continue
            if all(_is_aanhefregel(t) for t in between):
                kept[-1] = replace(kept[-1], rubrieken=("besluit",))
                continue
        kept.append(kop)
    return kept


def _besluitachtig(kop: Kop) -> bool:
    return normaliseer(kop.kop).startswith("besluitvorming") or kop.rubrieken[:1] == ("besluit",)


def _is_aanhefregel(tekst: str) -> bool:
    return (
        bool(GELEZEN.match(tekst))
        or is_aanloop(tekst)
        or tekst[:3] in ("De ", "DE ", "Gez", "Het", "Wij", "Gel", "Op ", "Ond")
        or len(tekst.split()) < 25
    )
