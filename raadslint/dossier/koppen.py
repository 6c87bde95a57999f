"""Find the headings of a proposal in its blocks: known names, run-in names, and headings of the writer's own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from raadslint.dossier.boom import Kop, plaats_in_boom
from raadslint.dossier.dictum import beslist, is_aanloop
from raadslint.dossier.kenmerken import is_label
from raadslint.dossier.sjabloon import kenner, kopnummer, normaliseer, zonder_nummer
from raadslint.dossier.tekens import (
    ALDUS,
    BIJLAGE,
    GELEZEN,
    ONDERTEKENING,
    PAGINAVOET,
    RAADSBESLUIT_TITEL,
    besluitwoord,
    kort,
)
from raadslint.model import Blok

_AANLOOPKOP = re.compile(r"^(?P<kop>[A-ZÀ-Ý][^:.;?!]{2,80}?)\s*:\s+(?=\S)")
_TITEL = re.compile(
    r"^(?:(?:raads|initiatief|college|concept-?raads|ontwerp-?raads)?voorstel\b.{0,40}\b(?:inzake|van (?:het"
    r"|de)|tot|voor|over|betreffende|aan|nr|nummer|\d)|aan de (?:gemeente)?raad"
    r"|onderwerp\b|titel\b|betreft\b|geacht|gemeente\s+[A-Z]|raadsvoorstel\b|oplegger\b|initiatiefvoorstel"
    r"|agendapunt|ris\s?\d)",
    re.I,
)
_GEEN_KOP = re.compile(
    r"^(?:[Tt]abel|[Ff]iguur|[Aa]fbeelding|[Gg]rafiek|[Ff]oto|[Bb]ron|[Dd]iagram)\s*\d*\b.{0,3}[:.]?"
    r"|^\W*$|^[\d\s.,€%:/-]+$|https?:|@|^\(|^[a-zà-ÿ]|\b\d{4}\s?[A-Z]{2}\b|^\d{1,2}\s+[a-z]+\s+\d{4}$"
)
_EINDIGT_ALS_ZIN = re.compile(
    r"[.;,]$|\b(?:de|het|een|van|en|of|in|op|met|voor|te|dat|die|aan|is|zijn|wordt|worden|heeft|hebben)$"
)


def vind_koppen(blokken: Sequence[Blok], *, een_stuk: bool) -> tuple[Kop, ...]:
    """The headings in these blocks, in order.

    ``een_stuk`` says that proposal and decision are one text (no separate raadsbesluit): there the writer's own
    headings carry the substance, whatever heading stands above them.
    """
    raw = list(_ruw(blokken))
    return plaats_in_boom(_zonder_dubbele(raw, blokken), een_stuk=een_stuk)


def _ruw(blokken: Sequence[Blok]) -> Iterator[Kop]:
    """All lines that can be a heading, without their place under another."""
    i, huidig, tekst_gezien = 0, "", False
    nummers: set[str] = set()
    while i < len(blokken):
        kop = _kop_op(blokken, i, huidig, tekst_gezien)
        if kop and not kop.vast and _is_argument(kop, huidig, nummers):
            kop = None
        if kop:
            huidig = kop.rubrieken[0] if kop.rubrieken else huidig
            nummers.add(kop.nummer)
            yield kop
        tekst_gezien = tekst_gezien or bool(kop) or len(blokken[i].tekst.split()) > 18
        i += kop.blokken if kop else 1


def _is_argument(kop: Kop, huidig: str, nummers: set[str]) -> bool:
    """A numbered argument (``1.1``), no heading: its number does not count on from the number of a heading."""
    if huidig not in ("argumentatie", "kanttekeningen", "alternatieven") or not re.match(
        r"\d+\.\d+|\d+[a-z]", kop.nummer
    ):
        return False
    return kop.nummer.rpartition(".")[0] not in nummers


def _kop_op(blokken: Sequence[Blok], i: int, huidig: str, tekst_gezien: bool) -> Kop | None:
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
        or _aanloop(blok, i, huidig)
        or _eigen(blokken, i, huidig, tekst_gezien)
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
            nummer=_nummer(blok),
            niveau=_niveau(blok),
        )
    rubrieken = kenner().vast(blok.tekst)
    if (
        not rubrieken
        or (_EINDIGT_ALS_ZIN.search(blok.tekst) and blok.soort != "kop")
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
    return _blokkop(blok, i, rubrieken)


def _mag_kop(blokken: Sequence[Blok], i: int, huidig: str) -> bool:
    blok = blokken[i]
    if blok.soort == "lijstpunt" and blok.lijstnummer == "•":
        return blok.stijl.vet and huidig not in ("besluit", "bijlagen")
    if blok.soort == "lijstpunt" and huidig == "bijlagen":
        return _opvallend(blok)
    if blok.tabel is not None:
        return _is_linkercel(blokken, i) and _is_formulier(blokken, i)
    return blok.tekst[:1].isupper() or blok.tekst[:1].isdigit() or bool(BESLUITVORM.match(blok.tekst))


def _is_linkercel(blokken: Sequence[Blok], i: int) -> bool:
    """The first cell of its row."""
    before, blok = blokken[i - 1] if i else None, blokken[i]
    return not (before and (before.tabel, before.rij) == (blok.tabel, blok.rij) and before.kolom != blok.kolom)


def _is_formulier(blokken: Sequence[Blok], i: int) -> bool:
    """Whether the table of this cell is a form with headings left and text right: at least three rubrieken near it."""
    near = range(max(0, i - 60), min(len(blokken), i + 60))
    rows = (k for k in near if blokken[k].tabel is not None and kort(blokken[k].tekst) and _is_linkercel(blokken, k))
    known = {kenner().vast(blokken[k].tekst)[:1] for k in rows} - {(), ("kenmerken",), ("overig",)}
    return len(known) >= 3 or len({b.rij for b in blokken if b.tabel == blokken[i].tabel}) == 1


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


def _blokkop(blok: Blok, i: int, rubrieken: tuple[str, ...], *, vast: bool = True) -> Kop:
    return Kop(
        plek=i,
        begin=0,
        eind=len(blok.tekst),
        na=len(blok.tekst),
        kop=zonder_nummer(blok.tekst),
        nummer=_nummer(blok),
        niveau=_niveau(blok),
        rubrieken=rubrieken,
        vast=vast,
    )


def _nummer(blok: Blok) -> str:
    number = blok.lijstnummer if blok.lijstnummer != "•" else ""
    return (number or kopnummer(blok.tekst)).strip(" .:()")


def _niveau(blok: Blok) -> int:
    number = _nummer(blok)
    if number and number[0].isdigit() and "." in number:
        return number.count(".") + 1
    return blok.niveau if blok.soort == "kop" else 0


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


# --- the writer's own headings ----------------------------------------------------------------------------------


_VOORSTELTITEL = re.compile(
    r"^(?:(?:raads|initiatief)voorstel|(?:gewijzigd |geamendeerd )?voorstel (?:van|inzake))\b", re.I
)


def _eigen(blokken: Sequence[Blok], i: int, huidig: str, tekst_gezien: bool) -> Kop | None:
    """A line that only its looks make a heading; its words may tell the rubriek."""
    blok = blokken[i]
    if (
        _VOORSTELTITEL.match(blok.tekst)
        or not _lijkt_kop(blokken, i, huidig)
        or (_TITEL.match(blok.tekst) and (not tekst_gezien or not huidig))
    ):
        return None
    if huidig in ("ondertekening", "kenmerken") and not tekst_gezien:
        return None
    return _blokkop(blok, i, kenner().zwak(blok.tekst), vast=False)


def _lijkt_kop(blokken: Sequence[Blok], i: int, huidig: str) -> bool:
    blok = blokken[i]
    tekst = blok.tekst
    if (
        not kort(tekst, 160)
        or _GEEN_KOP.search(tekst)
        or is_label(tekst)
        or (huidig in ("besluit", "bijlagen") and blok.soort != "kop")
    ):
        return False
    if (
        RAADSBESLUIT_TITEL.match(tekst)
        or BIJLAGE.match(tekst)
        or is_aanloop(tekst)
        or (beslist(tekst) and huidig == "besluit")
    ):
        return False
    if tekst.endswith((";", ",")) or (tekst.endswith(".") and len(tekst.split()) > 5):
        return False
    if i + 1 >= len(blokken) or not _heeft_tekst(blokken, i):
        return False
    if blok.soort == "kop":
        return True
    if blok.tabel is not None:
        after = blokken[i + 1]
        beside = (after.tabel, after.rij) == (blok.tabel, blok.rij) and len(after.tekst.split()) > 9
        return beside and _is_linkercel(blokken, i) and _is_formulier(blokken, i)
    return (blok.soort == "alinea" and blok.stijl.vet) or (blok.soort != "cel" and _kale_kop(blokken, i))


def _heeft_tekst(blokken: Sequence[Blok], i: int) -> bool:
    """Running text follows, at once or under one more heading."""
    for b in blokken[i + 1 : i + 4]:
        if len(b.tekst.split()) > 9 or b.soort == "lijstpunt" or b.tekst.endswith("."):
            return True
        if b.soort != "kop" and not b.stijl.vet:
            return len(b.tekst.split()) > 5
    return False


def _kale_kop(blokken: Sequence[Blok], i: int) -> bool:
    """In text without looks: a short line with capital, without closing sign, between closed text and running text."""
    blok, before, after = blokken[i], blokken[i - 1] if i else None, blokken[i + 1]
    plain = not any((b.stijl.vet or b.stijl.grootte or b.soort == "kop") for b in blokken[max(0, i - 30) : i + 30])
    if not plain or before is None or (before.soort == "lijstpunt" and blok.lijstnummer) or blok.lijstnummer == "•":
        return False
    if len(blok.tekst.split()) > 12 or blok.tekst[-1] in ".;,:" or not blok.tekst[:1].isupper():
        return False
    running = len(after.tekst.split()) >= 14 and after.tekst[:1].isupper() and not after.lijstnummer
    return before.tekst[-1] in '.!?”";' and running and not _EINDIGT_ALS_ZIN.search(blok.tekst)


# --- order ------------------------------------------------------------------------------------------------------


def _zonder_dubbele(koppen: Sequence[Kop], blokken: Sequence[Blok]) -> list[Kop]:
    """With one heading for the dictum where only lead, aanhef or metadata stands between two of them."""
    kept: list[Kop] = []
    for kop in koppen:
        if kept and kop.rubrieken[:1] == ("besluit",) and _besluitachtig(kept[-1]):
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
