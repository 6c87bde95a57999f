"""Headings with their text behind them on the same line: known names, names before a colon, bold words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from raadslint.dossier.boom import Kop
from raadslint.dossier.kenmerken import is_label
from raadslint.dossier.kopvorm import ZONDER_DEELKOP, Stand, nummer_van
from raadslint.dossier.sjabloon import kenner, kopnummer, zonder_nummer
from raadslint.dossier.tekens import kort
from raadslint.model import Blok

_AANLOOPKOP = re.compile(r"^(?P<kop>[A-ZÀ-Ý][^:.;?!]{2,80}?)\s*:\s+(?=\S)")

_NAAMLENGTE = 60
"""A name with its colon is no longer."""
_VAAK = 3
"""So many different headings with a colon make it the way of this document."""
_AANLOOPWOORDEN = 8
"""A run-in heading of the writer's own has no more words, and its text has."""


def is_met_dubbelepunt(blokken: Sequence[Blok]) -> bool:
    """Whether at least three known headings outside the head of the document are closed by a colon."""
    names = [b.tekst.split(":")[0] for b in blokken if ":" in b.tekst[:_NAAMLENGTE] and not is_label(b.tekst)]
    known = {kenner().precies(name)[0] for name in names if kort(name, _NAAMLENGTE) and kenner().precies(name)}
    return len(known - {"kenmerken", "overig", "besluit", "bijlagen"}) >= _VAAK


def aanloopkop(blok: Blok, i: int, stand: Stand) -> Kop | None:
    """A run-in heading: ``Argumentatie: text`` on one line, or bold words in front."""
    bold, huidig = blok.stijl.vet_begin, stand.huidig
    match = _AANLOOPKOP.match(blok.tekst)
    if bold and 3 <= bold <= 90:
        words = blok.tekst[:bold]
        rubrieken = kenner().vast(words)
        if rubrieken and rubrieken[0] not in (huidig, "kenmerken"):
            return _deelkop(blok, i, 0, bold, rubrieken)
    if not match or (blok.soort == "lijstpunt" and not stand.telt_door) or is_label(blok.tekst):
        return None
    rubrieken = kenner().vast(match["kop"])
    if own := _naar_de_wijze(blok, i, stand, match, rubrieken):
        return own
    if not rubrieken or rubrieken[0] in (huidig, "kenmerken"):
        return None
    if huidig in ("", "kenmerken") and rubrieken[0] == "bijlagen":
        return None  # "Bijlage(n): 7" in the head of the document
    if blok.kolom and len(blok.tekst[match.end() :].split()) < 5:
        return None
    if not kenner().inline.fullmatch(match["kop"].strip()) and rubrieken[0] != "besluit":
        return None
    return _deelkop(blok, i, 0, match.end(), rubrieken)


def _naar_de_wijze(blok: Blok, i: int, stand: Stand, match: re.Match[str], rubrieken: tuple[str, ...]) -> Kop | None:
    """A run-in heading in any words: numbered on from the other headings, or where they all end with a colon."""
    words, rest = match["kop"].split(), blok.tekst[match.end() :]
    vraag = kenner().vraag(match["kop"]) if len(rest.split()) > _AANLOOPWOORDEN else ()
    if not stand.huidig or len(words) > _AANLOOPWOORDEN or "kenmerken" in rubrieken:
        return None
    if stand.huidig in ZONDER_DEELKOP and not vraag:  # no decision, signature or annex begins with a question
        return None
    if stand.telt_door and (len(rest.split()) > _AANLOOPWOORDEN or rest.endswith(".")):
        found = rubrieken or kenner().zwak(match["kop"])
        return replace(_deelkop(blok, i, 0, match.end(), found), nummer=nummer_van(blok), vast=bool(rubrieken))
    found = rubrieken or vraag
    return _deelkop(blok, i, 0, match.end(), found) if stand.met_dubbelepunt and found else None


def eigen_aanloop(blok: Blok, i: int, huidig: str) -> Kop | None:
    """A few bold words of the writer's own, closed by a stop or colon, with running text behind them."""
    words, rest = blok.tekst[: blok.stijl.vet_begin].rstrip(), blok.tekst[blok.stijl.vet_begin :]
    if not words.endswith((".", ":", "?")) or not 1 <= len(words.split()) <= _AANLOOPWOORDEN or is_label(words):
        return None
    if (
        huidig in ZONDER_DEELKOP
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
