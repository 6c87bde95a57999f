"""Which stretch of blocks is the voorstel, the raadsbesluit, a toelichting or a bijlage. Positions are 0-based indices
in the blocks of the document; ends are exclusive."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from raadslint.dossier.besliswoorden import beslist
from raadslint.dossier.kenmerken import is_label
from raadslint.dossier.kopvorm import is_afgesloten
from raadslint.dossier.sjabloon import kenner
from raadslint.dossier.tekens import (
    AANHEF,
    ALDUS,
    BIJLAGE,
    GELEZEN,
    ONDERTEKENING,
    PUNT,
    RAADSBESLUIT_TITEL,
    TOELICHTING_REGELING,
    TOELICHTING_VOORSTEL,
    besluitwoord,
    kort,
)
from raadslint.model import Blok, Deelsoort

_AANHEF_TOT_BESLUIT = 60
"""So many blocks may stand between ``De raad van …`` and ``besluit:`` (a regeling has long considerations)."""


@dataclass(frozen=True, slots=True)
class Besluitstuk:
    """A decision in the form of one: from its title or aanhef to its signatures."""

    begin: int
    aanhef: int
    dictum: int
    """Index of the block with ``besluit:``."""
    dictum_na: int
    """Offset in that block behind ``besluit:``."""
    eind: int
    gesloten: bool
    """It ends with ``Aldus vastgesteld …``."""


@dataclass(frozen=True, slots=True)
class Stuk:
    """A part as a range of blocks, with the reason of its boundary."""

    soort: Deelsoort
    begin: int
    eind: int
    grond: str


def vind_besluitstukken(blokken: Sequence[Blok]) -> tuple[Besluitstuk, ...]:
    """All decisions of a council in the text, in order."""
    found: list[Besluitstuk] = []
    i = 0
    while i < len(blokken):
        stuk = _besluitstuk(blokken, i, found[-1].eind if found else 0) if _is_aanhef(blokken, i) else None
        if stuk:
            found.append(stuk)
        i = stuk.eind if stuk else i + 1
    return tuple(found)


def _is_aanhef(blokken: Sequence[Blok], i: int) -> bool:
    match = AANHEF.match(blokken[i].tekst)
    if not match:
        return False
    if match["rest"].strip(" ;,:.-"):
        return True
    near = blokken[i + 1 : i + 5]
    return any(GELEZEN.match(b.tekst) for b in near)


def _besluitstuk(blokken: Sequence[Blok], aanhef: int, grens: int) -> Besluitstuk | None:
    for k in range(aanhef, min(aanhef + _AANHEF_TOT_BESLUIT, len(blokken))):
        if k > aanhef and _is_aanhef(blokken, k):
            return None
        if place := besluitwoord(blokken[k].tekst):
            slot = _slot(blokken, k)
            begin = _terug(blokken, aanhef, grens)
            return Besluitstuk(begin, aanhef, k, place[1], slot[0], slot[1])
    return None


def _terug(blokken: Sequence[Blok], aanhef: int, grens: int) -> int:
    """The first of the title and label lines that stand before the aanhef."""
    begin = i = aanhef
    while i - 1 >= grens and aanhef - i < 9:
        i -= 1
        tekst = blokken[i].tekst
        if not kort(tekst, 160) or (tekst.endswith(".") and len(tekst.split()) > 8) or ALDUS.search(tekst):
            break
        if (
            blokken[i].soort == "lijstpunt"
            or ONDERTEKENING.match(tekst)
            or (BIJLAGE.match(tekst) and not is_label(tekst))
        ):
            break
        if RAADSBESLUIT_TITEL.match(tekst) or is_label(tekst):
            begin = i
            if RAADSBESLUIT_TITEL.match(tekst):
                break
    return begin


def _slot(blokken: Sequence[Blok], dictum: int) -> tuple[int, bool]:
    """Where a decision ends: behind its signatures, else before the next decision, else at the end of the text."""
    for k in range(dictum, len(blokken)):
        if k > dictum + 1 and _is_aanhef(blokken, k):
            return _terug(blokken, k, dictum + 1), False
        if ALDUS.search(blokken[k].tekst):
            return na_ondertekening(blokken, k + 1), True
    for k in range(dictum + 1, len(blokken)):
        if ONDERTEKENING.match(blokken[k].tekst) and kort(blokken[k].tekst):
            return na_ondertekening(blokken, k), False
    return len(blokken), False


def na_ondertekening(blokken: Sequence[Blok], i: int) -> int:
    """The index behind the lines of a signature block that begins at or just after ``i``."""
    stop = last = i
    while stop < len(blokken) and stop - i < 12:
        tekst = blokken[stop].tekst
        if ONDERTEKENING.match(tekst) and kort(tekst):
            last = stop + 1
        elif not _naamregel(tekst):
            break
        elif stop - last < 3:
            last = stop + 1 if last else last
        stop += 1
    return last


def _naamregel(tekst: str) -> bool:
    """A line that can stand in a signature block: names, a date, a place; no sentence and no heading."""
    if not kort(tekst, 90) or kenner().vast(tekst) or BIJLAGE.match(tekst) or is_label(tekst):
        return False
    if TOELICHTING_VOORSTEL.match(tekst) or TOELICHTING_REGELING.match(tekst) or RAADSBESLUIT_TITEL.match(tekst):
        return False
    return "." in tekst or any(c.isdigit() for c in tekst) or len(tekst.split()) <= 4


def heeft_eigen_dictum(blokken: Sequence[Blok], besluiten: Sequence[Besluitstuk]) -> bool:
    """Whether the proposal itself holds points of decision, outside the decisions in form."""
    inside = {i for b in besluiten for i in range(b.begin, b.eind)}
    openings = {_kern(b.tekst) for d in besluiten for b in blokken[d.dictum + 1 : d.dictum + 2]} - {""}
    return any(
        is_besluitkop(blokken, i)
        and (
            heeft_inhoud(blokken, i, inside)
            or _kern(_achter(blokken[i])) in openings
            or any(_kern(b.tekst) in openings for b in blokken[i + 1 : i + 2])
        )
        for i in range(len(blokken))
        if i not in inside
    )


def _achter(blok: Blok) -> str:
    """The text behind a bold heading on the same line; empty for any other block."""
    return blok.tekst[blok.stijl.vet_begin :].lstrip(" :") if is_afgesloten(blok) else ""


def _kern(tekst: str) -> str:
    """The first letters of a point, by which it is known again in another part; empty when it is too short."""
    bare = re.sub(r"\W+", "", tekst).lower()[:40]
    return bare if len(bare) >= 25 else ""


def is_besluitkop(blokken: Sequence[Blok], i: int) -> bool:
    """A heading of the section with the decision points, on its own line or with its text behind it."""
    tekst = blokken[i].tekst
    if is_afgesloten(blokken[i]):
        return kenner().vast(tekst[: blokken[i].stijl.vet_begin])[:1] == ("besluit",)
    if not kort(tekst, 90):
        head = tekst.split(":", 1)[0] if ":" in tekst[:60] else ""
        return bool(head) and kenner().vast(head)[:1] == ("besluit",)
    return blokken[i].lijstnummer != "•" and (
        kenner().vast(tekst)[:1] == ("besluit",)
        or (":" in tekst and kenner().vast(tekst.split(":")[0])[:1] == ("besluit",))
    )


def heeft_inhoud(blokken: Sequence[Blok], kop: int, buiten: set[int] | frozenset[int] = frozenset()) -> bool:
    """Whether a decision point stands under the heading: behind its colon, numbered, or in words that decide."""
    tekst = blokken[kop].tekst
    behind = _achter(blokken[kop]) or (tekst if not kort(tekst, 90) or ":" in tekst.rstrip(": ") else "")
    if behind and (beslist(behind) or not tekst.endswith(":")):
        return beslist(behind)
    for i in range(kop + 1, min(kop + 6, len(blokken))):
        if i in buiten:
            return False
        b = blokken[i]
        if ((b.lijstnummer or PUNT.match(b.tekst)) and len(b.tekst) > 15) or beslist(b.tekst):
            return True
        if kenner().vast(b.tekst) and kenner().vast(b.tekst)[:1] != ("besluit",):
            return False
    return False


def verdeel(blokken: Sequence[Blok], besluiten: Sequence[Besluitstuk], begin: int, eind: int) -> tuple[Stuk, ...]:
    """The parts between two indices that hold one proposal (or one lone decision), neighbours of a kind as one."""
    parts: list[Stuk] = []
    for stuk in _delen(blokken, besluiten, begin, eind):
        if parts and parts[-1].soort == stuk.soort != "bijlage":
            parts[-1] = Stuk(stuk.soort, parts[-1].begin, stuk.eind, parts[-1].grond)
        else:
            parts.append(stuk)
    return tuple(parts)


def _delen(blokken: Sequence[Blok], besluiten: Sequence[Besluitstuk], begin: int, eind: int) -> tuple[Stuk, ...]:
    own = [b for b in besluiten if begin <= b.begin < eind]
    separate = (
        own if heeft_eigen_dictum(blokken[begin:eind], _verschoven(own, begin)) else own[1:] if len(own) > 1 else []
    )
    if not separate:
        return _met_staart(blokken, begin, eind, own[-1].eind if own and own[-1].gesloten else None)
    parts: list[Stuk] = []
    cursor = begin
    for b in separate:
        if b.begin > cursor:
            parts.extend(_tussen(blokken, cursor, b.begin, first=not parts))
        parts.append(Stuk("raadsbesluit", b.begin, min(b.eind, eind), "begint met de aanhef van een raadsbesluit"))
        cursor = min(b.eind, eind)
    if cursor < eind:
        parts.extend(_tussen(blokken, cursor, eind, first=False))
    return tuple(parts)


def _verschoven(besluiten: Sequence[Besluitstuk], by: int) -> list[Besluitstuk]:
    return [
        Besluitstuk(b.begin - by, b.aanhef - by, b.dictum - by, b.dictum_na, b.eind - by, b.gesloten) for b in besluiten
    ]


def _met_staart(blokken: Sequence[Blok], begin: int, eind: int, slot: int | None) -> tuple[Stuk, ...]:
    """A proposal without a separate decision; what follows its signatures may be a toelichting or an annex."""
    if slot is None or slot >= eind:
        return _tussen(blokken, begin, eind, first=True)
    rest = _tussen(blokken, slot, eind, first=False)
    if rest and rest[0].soort == "overig":
        return _tussen(blokken, begin, eind, first=True)
    return (*_tussen(blokken, begin, slot, first=True), *rest)


def _tussen(blokken: Sequence[Blok], begin: int, eind: int, *, first: bool) -> tuple[Stuk, ...]:
    """The parts of a stretch that holds no decision in form: voorstel (when first), toelichting, annexes."""
    cuts: list[Stuk] = []
    soort: Deelsoort = "voorstel" if first else "overig"
    grond = "begin van het stuk" if first else "volgt op het raadsbesluit"
    cursor = begin
    signed = not first
    for i in range(begin, eind):
        tekst = blokken[i].tekst
        signed = signed or (i > begin + 5 and kort(tekst) and bool(ONDERTEKENING.match(tekst)))
        new = _nieuw_deel(blokken, i, signed) if kort(tekst, 160) else None
        if new and (new[0] != soort or i == begin):
            if i > cursor:
                cuts.append(Stuk(soort, cursor, i, grond))
            (soort, grond), cursor = new, i
    if cursor < eind:
        cuts.append(Stuk(soort, cursor, eind, grond))
    return _herstel_eerste(cuts, blokken, first)


def _herstel_eerste(cuts: list[Stuk], blokken: Sequence[Blok], first: bool) -> tuple[Stuk, ...]:
    """Behind a decision, text with the headings of a proposal is the proposal after all (decision printed first)."""
    if first or not cuts or cuts[0].soort != "overig":
        return tuple(cuts)
    head = cuts[0]
    rubrieken = {kenner().vast(b.tekst)[:1] for b in blokken[head.begin : head.eind] if kort(b.tekst, 90)} - {()}
    if len(rubrieken) >= 3:
        cuts[0] = Stuk("voorstel", head.begin, head.eind, "heeft de koppen van een voorstel")
    return tuple(cuts)


def _nieuw_deel(blokken: Sequence[Blok], i: int, signed: bool) -> tuple[Deelsoort, str] | None:
    """The kind of part that begins at this block, when one does."""
    blok = blokken[i]
    tekst = blok.tekst
    if blok.soort in ("lijstpunt", "cel"):
        return None
    if signed and TOELICHTING_VOORSTEL.match(tekst):
        return "toelichting", f"begint met de kop ‘{tekst}’"
    if (
        signed
        and tekst.strip(" :").lower() == "toelichting"
        and not any(b.tekst.startswith("Artikel ") for b in blokken[max(0, i - 40) : i + 3])
    ):
        return "toelichting", "begint met de kop ‘Toelichting’"
    if signed and TOELICHTING_REGELING.match(tekst):
        return "bijlage", f"toelichting op een regeling: ‘{tekst}’"
    if signed and BIJLAGE.match(tekst) and _begint_bijlage(blokken, i):
        return "bijlage", f"begint met ‘{tekst}’"
    return None


def _begint_bijlage(blokken: Sequence[Blok], i: int) -> bool:
    """An annex itself, no entry in (or heading of) a list of annexes.

    It has long text at once, or it is numbered, looks like a heading and stands on a new page.
    """
    following = blokken[i + 1 : i + 5]
    if not following or any(BIJLAGE.match(b.tekst) and b.soort != "kop" for b in following):
        return False
    if not all(b.soort == "lijstpunt" or kort(b.tekst, 120) for b in following[:2]):
        return True
    match = BIJLAGE.match(blokken[i].tekst)
    new_page = i > 0 and blokken[i].pagina is not None and blokken[i].pagina != blokken[i - 1].pagina
    return bool(match and match["nummer"]) and new_page and blokken[i].soort == "kop"
