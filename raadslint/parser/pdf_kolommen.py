"""Columns that only the white space shows: label and value, heading left and text right, figures, columns of prose."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from raadslint.parser.pdf_bron import Pagina
from raadslint.parser.pdf_regels import MERKTEKEN, Regel, splits_op
from raadslint.parser.pdf_vakken import Vak, maak_tabel

RIVIER = 5.0
"""White space of fewer points than this between two columns is no river."""
_ONAF = ("en", "van", "de", "het", "of", "voor", "op", "in", "met", "bij", "aan")


@dataclass(slots=True)
class _Kolom:
    """A column while it grows: how far its text reaches."""

    x0: float
    x1: float


@dataclass(slots=True)
class _Gebied:
    """Rows under each other that leave the same white between their parts."""

    kolommen: list[_Kolom]
    rijen: list[list[Regel]] = field(default_factory=list)
    vervolg: bool = False
    """Goes on from the page before."""

    def kolom(self, regel: Regel) -> int:
        """The column that a line stands in."""
        return max((i for i, k in enumerate(self.kolommen) if k.x0 <= regel.x0 + 3), default=0)


def tekst_in_kolommen(regels: Sequence[Regel]) -> tuple[list[Vak], list[Regel]]:
    """Columns of running text, known by the jump of the file from the foot of one to the top of the next."""
    vakken: list[Vak] = []
    gebruikt = 0
    reeks = sorted(regels, key=lambda r: r.volgorde)
    for i in range(1, len(reeks)):
        if i <= gebruikt or not _springt_op(reeks[i - 1], reeks[i]):
            continue
        eerste, laatste = i, i + 1
        while eerste > gebruikt and reeks[eerste - 1].x1 < reeks[i].x0 and _volgt(reeks, eerste, i):
            eerste -= 1
        while laatste < len(reeks) and reeks[laatste].x0 >= reeks[i].x0 - 3 and _volgt(reeks, laatste, i):
            laatste += 1
        paar = [Vak(tuple(d), max(r.x1 for r in d), kolom=True) for d in (reeks[eerste:i], reeks[i:laatste]) if d]
        if all(_is_proza(vak) for vak in paar):
            vakken += paar
            gebruikt = laatste
    weg = {r.volgorde for vak in vakken for r in vak.regels}
    return vakken, [r for r in regels if r.volgorde not in weg]


def _volgt(reeks: Sequence[Regel], i: int, sprong: int) -> bool:
    """Line i stands right under the one before it, with nothing between them in the file."""
    boven, onder = reeks[i - 1], reeks[i]
    return i == sprong or (onder.volgorde - boven.volgorde == 1 and 0 < boven.y - onder.y < 3 * onder.grootte)


def _springt_op(boven: Regel, onder: Regel) -> bool:
    return onder.y > boven.y + 2 * onder.grootte and onder.x0 > boven.x1


def _is_proza(vak: Vak) -> bool:
    """Lines of many words: sentences, no labels or figures."""
    return sum(len(r.tekst.split()) for r in vak.regels) >= 4 * len(vak.regels)


def tabellen_uit_wit(
    pagina: Pagina, regels: Sequence[Regel], nummer: int, vorige: tuple[float, ...]
) -> tuple[list[list[Vak]], list[Regel]]:
    """Tables without lines (numbered from ``nummer``), and the lines that are left.

    ``vorige`` holds the left edges of the columns in which the page before ended, when it ended in a table.
    """
    tabellen: list[list[Vak]] = []
    over: list[Regel] = []
    for gebied in _gebieden(pagina, regels, vorige):
        if isinstance(gebied, _Gebied):
            randen = tuple(k.x0 for k in gebied.kolommen)
            tabellen.append(maak_tabel(nummer + len(tabellen), _plaatsen(gebied), randen))
        else:
            over += gebied
    return tabellen, over


def _gebieden(pagina: Pagina, regels: Sequence[Regel], vorige: tuple[float, ...]) -> list[_Gebied | list[Regel]]:
    """The page from top to bottom: areas with columns, and rows without."""
    rijen = _rijen(regels)
    uit: list[_Gebied | list[Regel]] = []
    i = 0
    while i < len(rijen):
        gebied = _vanaf(rijen, i, pagina, vorige if i == 0 else ())
        if gebied is None:
            uit.append(rijen[i])
            i += 1
        else:
            uit.append(gebied)
            i += len(gebied.rijen)
    return uit


def _rijen(regels: Sequence[Regel]) -> list[list[Regel]]:
    """Lines on the same height, each row from left to right."""
    rijen: list[list[Regel]] = []
    for regel in sorted(regels, key=lambda r: -r.y):
        if rijen and abs(rijen[-1][0].y - regel.y) <= 0.35 * regel.grootte:
            rijen[-1].append(regel)
        else:
            rijen.append([regel])
    for rij in rijen:
        rij.sort(key=lambda r: r.x0)
    return rijen


def _vanaf(rijen: Sequence[list[Regel]], begin: int, pagina: Pagina, vorige: tuple[float, ...]) -> _Gebied | None:
    """The area with columns that begins at this row, or None."""
    eerste = rijen[begin]
    if len(vorige) > 1 and all(r.x0 >= vorige[1] - 3 for r in eerste):
        grens = [*vorige[1:], pagina.breedte]
        kolommen = [_Kolom(x, min(x + 20, g - RIVIER)) for x, g in zip(vorige, grens, strict=True)]
        gebied = _Gebied(kolommen, [], vervolg=True)
    elif len(eerste) > 1 and not any(_is_teken(r) for r in eerste[:1]):
        gebied = _Gebied([_Kolom(r.x0, r.x1) for r in eerste])
    else:
        return None
    for i in range(begin, len(rijen)):
        rij = rijen[i]
        if gebied.rijen and not _dichtbij(gebied.rijen[-1], rij):
            break
        passend = _passend(rij, gebied, pagina)
        if passend is None:
            break
        gebied.rijen.append(passend)
    _kort_in(gebied)
    return gebied if _geldig(gebied) else None


def _is_teken(regel: Regel) -> bool:
    return MERKTEKEN.fullmatch(regel.tekst) is not None


def _dichtbij(vorige: Sequence[Regel], rij: Sequence[Regel]) -> bool:
    afstand = vorige[0].y - rij[0].y
    grootte = max(r.grootte for r in rij)
    return afstand <= (7.0 if len(rij) > 1 else 4.0) * grootte


def _passend(rij: Sequence[Regel], gebied: _Gebied, pagina: Pagina) -> list[Regel] | None:
    """The row, cut at the columns where needed, when it leaves the rivers open; the columns grow with it."""
    delen: list[Regel] = []
    for regel in rij:
        delen += _gesneden(regel, gebied.kolommen, pagina)
    nieuw = [_Kolom(k.x0, k.x1) for k in gebied.kolommen]
    for deel in delen:
        if not _neem_op(deel, nieuw):
            return None
    if len(delen) == 1 and gebied.rijen and _is_lopend(delen[0], gebied):
        return None
    gebied.kolommen[:] = nieuw
    return delen


def _is_lopend(regel: Regel, gebied: _Gebied) -> bool:
    """A line of running text under the table: too long for a label."""
    label, waarde = gebied.kolommen[:2]
    return regel.x0 < waarde.x0 - 3 and (regel.x1 > label.x1 + 15 or len(regel.tekst.split()) > 8)


def _gesneden(regel: Regel, kolommen: Sequence[_Kolom], pagina: Pagina) -> list[Regel]:
    """A line that runs over a river, cut at the white in it that lies on the river."""
    for links, rechts in pairwise(kolommen):
        if regel.x0 < links.x1 and regel.x1 > rechts.x0:
            for een, ander in pairwise(regel.delen):
                op_rivier = een.x1 < rechts.x0 + 2 and ander.x0 > links.x1 - 2
                paar = splits_op(regel, (een.x1 + ander.x0) / 2, pagina) if op_rivier else None
                if paar is not None and ander.x0 - een.x1 >= 3:
                    return [paar[0], *_gesneden(paar[1], kolommen, pagina)]
    return [regel]


def _neem_op(regel: Regel, kolommen: list[_Kolom]) -> bool:
    """Let the columns grow with the line; False when it would close a river."""
    geraakt = [k for k in kolommen if regel.x0 < k.x1 + RIVIER and regel.x1 > k.x0 - RIVIER]
    if len(geraakt) > 1:
        return False
    if not geraakt:
        kolommen.append(_Kolom(regel.x0, regel.x1))
        kolommen.sort(key=lambda k: k.x0)
        return True
    kolom = geraakt[0]
    kolom.x0, kolom.x1 = min(kolom.x0, regel.x0), max(kolom.x1, regel.x1)
    return all(b.x0 - a.x1 >= RIVIER for a, b in pairwise(kolommen))


def _kort_in(gebied: _Gebied) -> None:
    """Give back rows at the end that stand left only: they are headings or text under the table."""
    while gebied.rijen and not gebied.vervolg and not _heeft_waarde(gebied, gebied.rijen[-1]):
        laatste = gebied.rijen.pop()
        if gebied.rijen and _loopt_door(gebied.rijen[-1][0], laatste[0]):
            gebied.rijen.append(laatste)
            return


def _heeft_waarde(gebied: _Gebied, rij: Sequence[Regel]) -> bool:
    return any(gebied.kolom(r) > 0 for r in rij)


def _loopt_door(vorige: Regel, regel: Regel) -> bool:
    """A label that goes on on the next line."""
    if vorige.y - regel.y > 1.6 * regel.grootte or vorige.opmaak.vet != regel.opmaak.vet:
        return False
    return regel.tekst[:1].islower() or vorige.tekst.rstrip().endswith((",", "/", "-", *(f" {w}" for w in _ONAF)))


def _geldig(gebied: _Gebied) -> bool:
    """Two rows or more whose parts line up, or one heading with lines of text beside it."""
    if gebied.vervolg:
        return bool(gebied.rijen)
    gedeeld = [rij for rij in gebied.rijen if len(rij) > 1]
    if not gedeeld or len(gebied.rijen) < 2:
        return False
    rechts = [r for rij in gebied.rijen for r in rij if gebied.kolom(r) == 1]
    uitgelijnd = max(_aantal_gelijk(r.x0 for r in rechts), _aantal_gelijk(r.x1 for r in rechts))
    if len(gedeeld) == 1:
        return uitgelijnd >= 3
    return uitgelijnd >= 2


def _aantal_gelijk(waarden: Iterable[float]) -> int:
    """How many values stand within 2 points of the most common one."""
    lijst = sorted(waarden)
    return max((sum(abs(w - v) <= 2 for v in lijst) for w in lijst), default=0)


def _plaatsen(gebied: _Gebied) -> list[tuple[int, int, Regel]]:
    """Row and column of each line; a row begins where the file goes back to the left."""
    hoogten = {id(r): i for i, rij in enumerate(gebied.rijen) for r in rij}
    alle = [r for rij in gebied.rijen for r in rij]
    if not _per_kolom(gebied, alle):
        alle.sort(key=lambda r: (r.volgorde, r.x0))
    uit: list[tuple[int, int, Regel]] = []
    rij = 0
    for regel in alle:
        kolom = gebied.kolom(regel)
        if uit and _nieuwe_rij(uit[-1], kolom, regel, gebied.rijen[hoogten[id(regel)]], gebied):
            rij += 1
        uit.append((rij, kolom, regel))
    return uit


def _per_kolom(gebied: _Gebied, alle: Sequence[Regel]) -> bool:
    """The file gives all labels first and then all values: then only the height tells what belongs together."""
    links = [r.volgorde for r in alle if gebied.kolom(r) == 0]
    rechts = [r.volgorde for r in alle if gebied.kolom(r) > 0]
    return len(links) > 1 and bool(rechts) and (max(links) < min(rechts) or max(rechts) < min(links))


def _nieuwe_rij(
    vorige: tuple[int, int, Regel], kolom: int, regel: Regel, hoogte: Sequence[Regel], gebied: _Gebied
) -> bool:
    _, vorige_kolom, vorige_regel = vorige
    if kolom != vorige_kolom:
        return kolom < vorige_kolom and not _label_loopt_door(regel, kolom, gebied)
    if kolom == 0:
        return not _loopt_door(vorige_regel, regel)
    los = len(hoogte) == 1 and len(gebied.kolommen) > 2
    return los and vorige_regel.y - regel.y > 1.8 * regel.grootte


def _label_loopt_door(regel: Regel, kolom: int, gebied: _Gebied) -> bool:
    """The second line of a label, given by the file after the value beside its first line."""
    boven = [r for rij in gebied.rijen for r in rij if gebied.kolom(r) == kolom and r.y > regel.y + 1]
    return bool(boven) and kolom == 0 and _loopt_door(min(boven, key=lambda r: r.y), regel)
