"""One document or many in one file: find the proposals of a meeting bundle, and make a dossier of each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice

from raadslint.dossier.delen import (
    Besluitstuk,
    Stuk,
    heeft_inhoud,
    is_besluitkop,
    na_ondertekening,
    vind_besluitstukken,
)
from raadslint.dossier.herstel import herstel
from raadslint.dossier.kenmerken import is_label
from raadslint.dossier.opbouw import Stof, bouw
from raadslint.dossier.sjabloon import kenner
from raadslint.dossier.tekens import BIJLAGE, GRIFFIEBLOK, ONDERTEKENING, TOELICHTING_VOORSTEL, kort
from raadslint.model import Blok, Deel, Document, Dossier, Fase, Soortoordeel

_VOORAF = 60
"""A proposal that begins behind more blocks than this stands in a bundle."""
_TOELICHTING = 80
"""A toelichting on a proposal takes no more blocks than this."""
_ANDER_STUK = re.compile(r"^(?:\d{1,2}\s+)?(?:Bijlage\s+\w|Dossier\b|Agenda|Raadsvoorstel\b|Raadsbrief|Memo\b)")
_BUITEN = {"besluit", "kenmerken", "ondertekening", "raadsbesluit", "overig", "toelichting"}


@dataclass(frozen=True, slots=True)
class Vondst:
    """A proposal in a longer text: its blocks, and the decision in form that belongs to it."""

    begin: int
    eind: int
    besluit: Besluitstuk | None
    toelichting: Stuk | None = None


def maak_dossier(document: Document, bijlagen: tuple[Document, ...] = (), *, fase: Fase | None = None) -> Dossier:
    """The dossier of a document; ``documentsoort.soort`` is ``bundel`` when it holds more than one paper.

    ``bijlagen`` are separate files that belong to it. ``fase`` is by default ``concept`` for DOCX and ODT, else
    ``definitief``.
    """
    document = herstel(document)
    stage: Fase = fase or ("concept" if document.formaat in ("docx", "odt") else "definitief")
    besluiten = vind_besluitstukken(document.blokken)
    found = vind_voorstellen(document.blokken, besluiten)
    stof = Stof(
        document=document, bijlagen=bijlagen, fase=stage, begin=0, eind=len(document.blokken), besluiten=besluiten
    )
    if not _is_bundel(document.blokken, found):
        begin = _zonder_griffieblok(document.blokken, found[0].begin) if found else 0
        return _met_bijlagedelen(bouw(replace(stof, begin=begin)))
    return _bundel(stof, found)


def splits_bundel(dossier: Dossier) -> tuple[Dossier, ...]:
    """One dossier for each proposal in a bundle, in order; the blocks keep their numbers in the whole document."""
    blokken = dossier.document.blokken
    besluiten = vind_besluitstukken(blokken)
    found = vind_voorstellen(blokken, besluiten)
    stof = Stof(
        document=dossier.document, bijlagen=(), fase=dossier.fase, begin=0, eind=len(blokken), besluiten=besluiten
    )
    return tuple(_een(stof, v, i) for i, v in enumerate(found))


def _een(stof: Stof, v: Vondst, nummer: int) -> Dossier:
    mine = (v.besluit,) if v.besluit else ()
    los = (v.toelichting,) if v.toelichting else ()
    return bouw(replace(stof, begin=v.begin, eind=v.eind, besluiten=mine, voorstel=nummer, los=los))


def _bundel(stof: Stof, found: Sequence[Vondst]) -> Dossier:
    parts = [_een(stof, v, i) for i, v in enumerate(found)]
    delen = tuple(d for p in parts for d in p.delen)
    grounds = (f"het bestand bevat {len(found)} raadsvoorstel{'len' if len(found) != 1 else ''} tussen andere stukken",)
    return replace(
        parts[0],
        delen=delen,
        documentsoort=Soortoordeel(soort="bundel", zekerheid="vastgesteld", gronden=grounds),
        voorsteltype="overig",
        indiener="anders",
        sjabloon="algemeen",
        vereist=(),
        kenmerken=(),
        rubrieken=(),
        beslispunten=(),
        besluitpunten=(),
        bijlagen=(),
    )


def _is_bundel(blokken: Sequence[Blok], found: Sequence[Vondst]) -> bool:
    return len(found) > 1 or (bool(found) and found[0].begin > _VOORAF)


def _zonder_griffieblok(blokken: Sequence[Blok], begin: int) -> int:
    """Where the proposal begins behind the form that the griffie fills in."""
    return begin if 0 < begin <= 14 and any(GRIFFIEBLOK.search(b.tekst) for b in blokken[:begin]) else 0


def _met_bijlagedelen(dossier: Dossier) -> Dossier:
    """The dossier with a part for each separate file."""
    extra = tuple(
        Deel(
            soort="bijlage",
            bestand=d.bestand,
            eerste=1,
            laatste=len(d.blokken),
            paginas=(1, d.paginas) if d.paginas else None,
            begint_met=" ".join(d.blokken[0].tekst.split()[:12]) if d.blokken else "",
            grond="apart bestand bij dit voorstel",
        )
        for d in dossier.bijlagedocumenten
    )
    return replace(dossier, delen=dossier.delen + extra)


# --- proposals in a longer text ---------------------------------------------------------------------------------


def vind_voorstellen(blokken: Sequence[Blok], besluiten: Sequence[Besluitstuk]) -> tuple[Vondst, ...]:
    """The proposals with a metadata block or title, decision points and at least three other rubrieken with text."""
    inside = {i for b in besluiten for i in range(b.begin, b.eind)}
    anchors = [
        i
        for i in range(len(blokken))
        if i not in inside and is_besluitkop(blokken, i) and heeft_inhoud(blokken, i, inside)
    ]
    found: list[Vondst] = []
    for k, anchor in enumerate(anchors):
        grens = found[-1].eind if found else 0
        if anchor < grens:
            continue
        stop = next((a for a in islice(anchors, k + 1, None) if a - anchor > 30), len(blokken))
        if vondst := _vondst(blokken, besluiten, anchor, grens, stop):
            found.append(vondst)
    return tuple(found)


def _vondst(
    blokken: Sequence[Blok], besluiten: Sequence[Besluitstuk], anchor: int, grens: int, stop: int
) -> Vondst | None:
    begin = _begin(blokken, anchor, grens)
    if begin is None:
        return None
    own = next((b for b in besluiten if anchor < b.begin), None)
    end = min(
        own.begin if own else len(blokken),
        _begin(blokken, stop, anchor + 1) or stop if stop < len(blokken) else len(blokken),
    )
    end = _slot(blokken, anchor, end)
    if len(_rubrieken(blokken, begin, end)) < 3:
        return None
    near = own if own and own.begin - end <= 12 else None
    end = near.eind if near else end
    return Vondst(begin, end, near, _toelichting(blokken, end, stop))


def _begin(blokken: Sequence[Blok], anchor: int, grens: int) -> int | None:
    """The first label of the metadata block in front of the anchor; a summary or a few lines may stand between."""
    labels: list[int] = []
    i = anchor
    while i - 1 >= grens:
        i -= 1
        tekst = blokken[i].tekst
        if is_label(tekst) and not GRIFFIEBLOK.search(tekst):
            labels.append(i)
        elif (labels and len(tekst) > 300) or GRIFFIEBLOK.search(tekst) or (labels[-1] if labels else anchor) - i > 8:
            break
    return labels[-1] if len(labels) >= 2 else None


def _slot(blokken: Sequence[Blok], anchor: int, stop: int) -> int:
    """Where the text of the proposal ends: behind its signatures and its list of annexes."""
    for i in range(anchor + 4, stop):
        if kort(blokken[i].tekst) and ONDERTEKENING.match(blokken[i].tekst):
            return _na_bijlagenlijst(blokken, na_ondertekening(blokken, i), stop)
    return stop


def _na_bijlagenlijst(blokken: Sequence[Blok], i: int, stop: int) -> int:
    if i >= stop or (kenner().vast(blokken[i].tekst)[:1] != ("bijlagen",) and not BIJLAGE.match(blokken[i].tekst)):
        return min(i, stop)
    i += 1
    while (
        i < stop and (blokken[i].soort == "lijstpunt" or kort(blokken[i].tekst, 160)) and not is_label(blokken[i].tekst)
    ):
        i += 1
    return i


def _toelichting(blokken: Sequence[Blok], eind: int, stop: int) -> Stuk | None:
    """The toelichting on the proposal between its decision and the next proposal, up to the next paper."""
    heads = (i for i in range(eind, stop) if kort(blokken[i].tekst) and TOELICHTING_VOORSTEL.match(blokken[i].tekst))
    begin = next((i for i in heads if not _in_lijst(blokken, i)), None)
    if begin is None:
        return None
    limit = min(stop, begin + _TOELICHTING)
    end = next((i for i in range(begin + 2, limit) if _ANDER_STUK.match(blokken[i].tekst)), limit)
    return Stuk("toelichting", begin, end, f"begint met de kop ‘{blokken[begin].tekst}’")


def _in_lijst(blokken: Sequence[Blok], i: int) -> bool:
    """An entry in a list, with no text of its own behind it."""
    return blokken[i].soort == "lijstpunt" or all(len(b.tekst) < 120 for b in blokken[i + 1 : i + 5])


def _rubrieken(blokken: Sequence[Blok], begin: int, eind: int) -> set[str]:
    """The rubrieken whose heading stands here with text under it."""
    found: set[str] = set()
    for i in range(begin, min(eind, len(blokken) - 1)):
        blok = blokken[i]
        if not kort(blok.tekst, 90) or blok.lijstnummer == "•":
            continue
        rubrieken = kenner().vast(blok.tekst)
        if rubrieken and len(blokken[i + 1].tekst.split()) >= 5 and not kenner().vast(blokken[i + 1].tekst):
            found |= set(rubrieken) - _BUITEN
    return found
