"""Headings with their text behind them on the same line: known names, names before a colon, bold words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from raadslint.dossier.boom import Kop
from raadslint.dossier.kenmerken import is_label
from raadslint.dossier.kopvorm import ZONDER_DEELKOP, Stand, is_afgesloten, niveau_van, nummer_van
from raadslint.dossier.kopwoorden import is_bewering
from raadslint.dossier.sjabloon import kenner, zonder_nummer
from raadslint.dossier.tekens import kort
from raadslint.model import Blok

_AANLOOPKOP = re.compile(r"^(?P<kop>[A-ZÀ-Ý][^:.;?!]{2,80}?)\s*:\s+(?=\S)")

_NAAM_VET = 90
"""Bold words that are the name of a rubriek are no longer."""
_NAAMWOORDEN = 14
"""A heading of the writer's own that asserts nothing has no more words."""
_LOPEND = 18
"""More words are running text, and no value of a label."""
_WOORD = re.compile(r"[^\W\d_]{3}")
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
    huidig = stand.huidig
    if blok.stijl.vet_begin and (found := _vette_naam(blok, huidig)):
        return _deelkop(blok, i, 0, blok.stijl.vet_begin, found)
    match = None if is_afgesloten(blok) else _AANLOOPKOP.match(blok.tekst)
    if not match or (blok.soort == "lijstpunt" and not stand.telt_door) or is_label(blok.tekst):
        return None
    rubrieken = kenner().vast(match["kop"])
    if rubrieken[:1] == ("besluit",) and not _WOORD.search(blok.tekst, match.end()):
        return None  # "Voorstel: 24-2026" is the number of the paper
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


def _vette_naam(blok: Blok, huidig: str) -> tuple[str, ...]:
    """The rubrieken of bold words in front that are a known name: another than that of the heading above, or closed."""
    words = blok.tekst[: blok.stijl.vet_begin]
    rubrieken = kenner().vast(words) if 3 <= len(words) <= _NAAM_VET else ()
    again = rubrieken[:1] == (huidig,) and (huidig in ZONDER_DEELKOP or not is_afgesloten(blok))
    return () if rubrieken[:1] == ("kenmerken",) or again else rubrieken


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
        return replace(_deelkop(blok, i, 0, match.end(), found), vast=bool(rubrieken))
    found = rubrieken or vraag
    return _deelkop(blok, i, 0, match.end(), found) if stand.met_dubbelepunt and found else None


def eigen_aanloop(blok: Blok, i: int, huidig: str) -> Kop | None:
    """A few bold words of the writer's own, closed by a stop or colon, with running text behind them."""
    words, rest = blok.tekst[: blok.stijl.vet_begin].rstrip(), blok.tekst[blok.stijl.vet_begin :].lstrip(" :")
    if not is_afgesloten(blok) or is_label(words.rstrip(".:?")):
        return None
    if not 1 <= len(words.split()) <= (_AANLOOPWOORDEN if is_bewering(words) else _NAAMWOORDEN):
        return None
    if (
        huidig in ZONDER_DEELKOP
        or (not huidig and not words.endswith((".", "?")) and not _is_lopend(rest))
        or blok.lijstnummer == "•"
        or len(rest.split()) <= _AANLOOPWOORDEN
    ):
        return None
    kop = _deelkop(blok, i, 0, len(words), kenner().zwak(words.rstrip(".:")))
    return replace(kop, vast=False) if kop.kop[:1].isupper() else None


def _is_lopend(rest: str) -> bool:
    """Too long for the value of a label, and closed as a sentence."""
    return rest.endswith(".") and len(rest.split()) > _LOPEND


def _deelkop(blok: Blok, i: int, begin: int, na: int, rubrieken: tuple[str, ...]) -> Kop:
    words = blok.tekst[begin:na].rstrip(" :.")
    na += len(blok.tekst[na:]) - len(blok.tekst[na:].lstrip(" :"))
    return Kop(
        plek=i,
        begin=begin,
        eind=begin + len(words),
        na=na,
        kop=zonder_nummer(words),
        nummer=nummer_van(blok),
        niveau=niveau_van(blok),
        rubrieken=rubrieken,
    )
