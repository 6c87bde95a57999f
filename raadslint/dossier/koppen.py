"""Find the headings of a proposal in its blocks: known names, run-in names, and headings of the writer's own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from raadslint.dossier.besliswoorden import beslist, is_aanloop
from raadslint.dossier.boom import Kop, plaats_in_boom
from raadslint.dossier.eigenkoppen import eigen_kop
from raadslint.dossier.kenmerken import is_label
from raadslint.dossier.kopvorm import (
    EINDIGT_ALS_ZIN,
    blokkop,
    is_celkop,
    is_formulier,
    is_linkercel,
    niveau_van,
    nummer_van,
)
from raadslint.dossier.sjabloon import kenner, kopnummer, normaliseer, zonder_nummer
from raadslint.dossier.tekens import (
    ALDUS,
    GELEZEN,
    ONDERTEKENING,
    PAGINAVOET,
    besluitwoord,
    kort,
)
from raadslint.model import Blok

_AANLOOPKOP = re.compile(r"^(?P<kop>[A-ZÀ-Ý][^:.;?!]{2,80}?)\s*:\s+(?=\S)")

_AANLOOPWOORDEN = 8
"""A run-in heading of the writer's own has no more words, and its text has."""
_ZONDER_DEELKOP = ("kenmerken", "ondertekening", "besluit", "bijlagen", "raadsbesluit")
"""Rubrieken under whose heading stand values, points and names, no headings of the writer's own."""


def vind_koppen(blokken: Sequence[Blok], *, een_stuk: bool) -> tuple[Kop, ...]:
    """The headings in these blocks, in order.

    ``een_stuk`` says that proposal and decision are one text (no separate raadsbesluit): there the writer's own
    headings carry the substance, whatever heading stands above them.
    """
    raw = list(_ruw(blokken))
    return plaats_in_boom(_zonder_dubbele(raw, blokken), een_stuk=een_stuk)


def _ruw(blokken: Sequence[Blok]) -> Iterator[Kop]:
    """All lines that can be a heading, without their place under another."""
    i, huidig, tekst_gezien, na_kop = 0, "", False, False
    nummers: set[str] = set()
    while i < len(blokken):
        kop = _kop_op(blokken, i, huidig, tekst_gezien, na_kop=na_kop and huidig not in _ZONDER_DEELKOP)
        if kop and not kop.vast and _is_argument(kop, huidig, nummers):
            kop = None
        if kop:
            huidig = kop.rubrieken[0] if kop.rubrieken else huidig
            nummers.add(kop.nummer)
            yield kop
        tekst_gezien = tekst_gezien or bool(kop) or len(blokken[i].tekst.split()) > 18
        na_kop = bool(kop) or (na_kop and bool(PAGINAVOET.match(blokken[i].tekst)))
        i += kop.blokken if kop else 1


def _is_argument(kop: Kop, huidig: str, nummers: set[str]) -> bool:
    """A numbered argument (``1.1``), no heading: its number does not count on from the number of a heading."""
    if huidig not in ("argumentatie", "kanttekeningen", "alternatieven") or not re.match(
        r"\d+\.\d+|\d+[a-z]", kop.nummer
    ):
        return False
    return kop.nummer.rpartition(".")[0] not in nummers


def _kop_op(blokken: Sequence[Blok], i: int, huidig: str, tekst_gezien: bool, *, na_kop: bool) -> Kop | None:
    """The heading at block ``i``, when there is one; ``huidig`` is the rubriek that it would end."""
    blok = blokken[i]
    if not blok.tekst.strip() or PAGINAVOET.match(blok.tekst) or ALDUS.search(blok.tekst[:120]):
        return None
    if ONDERTEKENING.match(blok.tekst) and kort(blok.tekst) and i > 3:
        return Kop(
            plek=i, begin=0, eind=len(blok.tekst), na=0, kop=blok.tekst.rstrip(" ,:"), rubrieken=("ondertekening",)
        )
    return (
        _bekende(blokken, i, huidig)
        or _besluitkop(blokken, i)
        or _voorstelzin(blokken, i, huidig)
        or _aanloop(blok, i, huidig)
        or _eigen_aanloop(blok, i, huidig)
        or eigen_kop(blokken, i, huidig, tekst_gezien, na_kop=na_kop)
    )


# --- known headings ---------------------------------------------------------------------------------------------


def _bekende(blokken: Sequence[Blok], i: int, huidig: str) -> Kop | None:
    """A known name that fills its block (or this block and the next, when a heading is broken)."""
    blok = blokken[i]
    if (
        not kort(blok.tekst, 130)
        or not _mag_kop(blokken, i, huidig)
        or (is_label(blok.tekst) and ":" in blok.tekst.rstrip(" :"))
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
        or (EINDIGT_ALS_ZIN.search(blok.tekst) and blok.soort != "kop")
        or (rubrieken == ("besluit",) and is_aanloop(blok.tekst) and huidig == "besluit")
    ):
        return None
    if (
        huidig == "bijlagen"
        and blok.soort != "kop"
        and not _opvallend(blok)
        and rubrieken[0] in ("besluit", "raadsbesluit", "toelichting", "financien")
    ):
        return None
    return blokkop(blok, i, rubrieken)


def _mag_kop(blokken: Sequence[Blok], i: int, huidig: str) -> bool:
    blok = blokken[i]
    if blok.soort == "lijstpunt" and blok.lijstnummer == "•":
        return blok.stijl.vet and huidig not in ("besluit", "bijlagen")
    if blok.soort == "lijstpunt" and huidig == "bijlagen":
        return _opvallend(blok)
    if blok.tabel is not None:
        return (is_linkercel(blokken, i) and is_formulier(blokken, i)) or is_celkop(blokken, i)
    return blok.tekst[:1].isupper() or blok.tekst[:1].isdigit() or bool(BESLUITVORM.match(blok.tekst))


_AANHEF_LANG = 60
"""An aanhef with its considerations takes no more blocks than this."""
BESLUITVORM = re.compile(r"^(?:besluit|beslispunten|voorstel)\s*:?$", re.I)


def _opvallend(blok: Blok) -> bool:
    return blok.soort == "kop" or blok.stijl.vet or blok.stijl.hoofdletters


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


def _besluitkop(blokken: Sequence[Blok], i: int) -> Kop | None:
    """``besluit:`` behind or under the aanhef; the dictum follows."""
    place = besluitwoord(blokken[i].tekst)
    if place is None or blokken[i].lijstnummer == "•":
        return None
    begin, na = place
    if begin > 0 and not any(
        GELEZEN.match(b.tekst) or b.tekst[:3] in ("De ", "DE ") for b in blokken[max(0, i - 12) : i + 1]
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


def _aanloop(blok: Blok, i: int, huidig: str) -> Kop | None:
    """A run-in heading: ``Argumentatie: text`` on one line, or bold words in front."""
    bold = blok.stijl.vet_begin
    match = _AANLOOPKOP.match(blok.tekst)
    if bold and 3 <= bold <= 90:
        words = blok.tekst[:bold]
        rubrieken = kenner().vast(words)
        if rubrieken and rubrieken[0] not in (huidig, "kenmerken"):
            return _deelkop(blok, i, 0, bold, rubrieken)
    if not match or blok.soort == "lijstpunt" or is_label(blok.tekst):
        return None
    rubrieken = kenner().vast(match["kop"])
    if not rubrieken or rubrieken[0] in (huidig, "kenmerken"):
        return None
    if blok.kolom and len(blok.tekst[match.end() :].split()) < 5:
        return None
    if not kenner().inline.fullmatch(match["kop"].strip()) and rubrieken[0] != "besluit":
        return None
    return _deelkop(blok, i, 0, match.end(), rubrieken)


def _eigen_aanloop(blok: Blok, i: int, huidig: str) -> Kop | None:
    """A few bold words of the writer's own, closed by a stop or colon, with running text behind them."""
    words, rest = blok.tekst[: blok.stijl.vet_begin].rstrip(), blok.tekst[blok.stijl.vet_begin :]
    if not words.endswith((".", ":", "?")) or not 1 <= len(words.split()) <= _AANLOOPWOORDEN or is_label(words):
        return None
    if (
        huidig in _ZONDER_DEELKOP
        or (not huidig and words.endswith(":"))
        or blok.lijstnummer == "•"
        or len(rest.split()) <= _AANLOOPWOORDEN
    ):
        return None
    kop = _deelkop(blok, i, 0, len(words), kenner().zwak(words.rstrip(".:")))
    return replace(kop, niveau=0, vast=False) if kop.kop[:1].isupper() else None


def _deelkop(blok: Blok, i: int, begin: int, na: int, rubrieken: tuple[str, ...]) -> Kop:
    words = blok.tekst[begin:na].rstrip(" :.")
    na += len(blok.tekst[na:]) - len(blok.tekst[na:].lstrip(" :"))
    return Kop(
        plek=i,
        begin=begin,
        eind=begin + len(words),
        na=na,
        kop=zonder_nummer(words),
        nummer=kopnummer(words).strip(" .:()"),
        rubrieken=rubrieken,
    )


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
