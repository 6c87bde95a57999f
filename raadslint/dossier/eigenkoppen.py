"""Headings of the writer's own: lines that only their looks make a heading; their words may tell the rubriek."""

from __future__ import annotations

import re
from collections.abc import Sequence

from raadslint.dossier.besliswoorden import beslist, is_aanloop
from raadslint.dossier.boom import Kop
from raadslint.dossier.kenmerken import is_label
from raadslint.dossier.kopvorm import (
    BETOOG,
    EINDIGT_ALS_ZIN,
    ZONDER_DEELKOP,
    Stand,
    blokkop,
    is_celkop,
    is_formulier,
    is_linkercel,
)
from raadslint.dossier.kopwoorden import is_bewering
from raadslint.dossier.sjabloon import kenner, zonder_nummer
from raadslint.dossier.tekens import BIJLAGE, PAGINAVOET, RAADSBESLUIT_TITEL, kort
from raadslint.model import Blok

_TITEL = re.compile(
    r"^(?:(?:raads|initiatief|college|concept-?raads|ontwerp-?raads)?voorstel\b.{0,40}\b(?:inzake|van (?:het"
    r"|de)|tot|voor|over|betreffende|aan|nr|nummer|\d)|aan de (?:gemeente)?raad"
    r"|onderwerp\b|titel\b|betreft\b|geacht|gemeente\s+[A-Z]|raadsvoorstel\b|oplegger\b|initiatiefvoorstel"
    r"|agendapunt|ris\s?\d)",
    re.I,
)
_GEEN_KOP = re.compile(
    r"^(?:[Tt]abel|[Ff]iguur|[Aa]fbeelding|[Gg]rafiek|[Ff]oto|[Bb]ron|[Dd]iagram)\s*\d*\b.{0,3}[:.]?"
    r"|^\W*$|^\w\W?$|^[\d\s.,€%:/-]+$|https?:|@|^\(|^[a-zà-ÿ]|\b\d{4}\s?[A-Z]{2}\b|(?:^|,\s)\d{1,2}\s+[a-z]+\s+\d{4}$"
    r"|:\s[^:]*\b(?:\d{1,2}\s[a-z]{3,}|Q\d|[1-4]e? kwartaal|20\d\d$)"
)
_VOORSTELTITEL = re.compile(
    r"^(?:(?:raads|initiatief)voorstel|(?:gewijzigd |geamendeerd )?voorstel (?:van|inzake))\b", re.I
)

_STAP = re.compile(
    r"^(?:(?:vanaf|per|tot|uiterlijk|begin|medio|eind|half|voor|week|\d{1,2}|[1-4]e|eerste|tweede|derde|vierde)\s+)?"
    r"(?:(?:jan|feb|maa?rt|apr|mei|jun|jul|aug|sep|okt|nov|dec)\w*|voorjaar|najaar|zomer|herfst|winter|lente|q[1-4]"
    r"|kwartaal|helft|week|(?:19|20)\d\d)\b[^:–]{0,40}?\s*(?::|\s[–-]\s)",
    re.I,
)
"""A step with its date: ``Maart 2025: bouwrijp maken``."""
_CEL = re.compile(r"€\s?-?\d|\d{1,3}(?:\.\d{3})+|\d+,\d\d\b|\s\d+(?:\s+\d+)+|\s\d+\s[NVIS](?:/[VNIS])?\b")
"""The figures of a row in a table; N(adelig), V(oordelig), I(ncidenteel) and S(tructureel) stand behind an amount."""
_PAGINAKOP = re.compile(
    r"\s\|\s|^gemeente\s+[A-Z]|^(?:raads|initiatief)voorstel\s|\s[-–]\s(?:raadsvoorstel|raadsbesluit|oplegger)\b", re.I
)
"""The name of the paper on every page; a heading in the text has a subject."""
_ARGUMENTKOP = re.compile(r"^ad\.?\s*\(?\d", re.I)
"""``Ad 2a) …``: the argument for a decision point, no heading."""
_KOPWOORDEN = 14
"""A line of more words is no heading where nothing but the words tells."""
_VRAAGZIN = re.compile(
    r"^(?:wat|hoe|waarom|waar|wie|wanneer|welke?)\s[^.;,]*\s(?:aan|in|mee|op|voor|is|zijn|wordt|worden)$", re.I
)
"""A question without its sign may end in the small word of its verb: ``Wat houdt het plan in``."""
_NA_LIJST = 4
"""Behind a bullet without closing sign, a heading of more words could be one more item."""
_NVT = re.compile(
    r"^\W*(?:n\s?\.?\s?v\s?\.?\s?t|niet (?:van toepassing|aan de orde|relevant)|geen(?: gevolgen)?|nihil)\W*$", re.I
)
"""Under a heading these words alone are text enough: the heading was filled in with nothing."""


def eigen_kop(blokken: Sequence[Blok], i: int, stand: Stand) -> Kop | None:
    """A line that only its looks make a heading; its words may tell the rubriek."""
    blok, huidig, tekst_gezien = blokken[i], stand.huidig, stand.tekst_gezien
    if (
        _VOORSTELTITEL.match(blok.tekst)
        or (blok.soort != "kop" and _PAGINAKOP.search(blok.tekst))
        or _ARGUMENTKOP.match(blok.tekst)
        or not _lijkt_kop(blokken, i, stand)
        or (is_label(blok.tekst) and (":" in blok.tekst or not tekst_gezien))
        or (_TITEL.match(blok.tekst) and (not tekst_gezien or not huidig))
    ):
        return None
    if huidig in ("ondertekening", "kenmerken") and not tekst_gezien:
        return None
    vraag = kenner().vraag(blok.tekst) if blok.tekst.endswith("?") else ()
    rubrieken = vraag or kenner().zwak(blok.tekst)
    if huidig in BETOOG and is_bewering(blok.tekst):
        rubrieken = tuple(dict.fromkeys((huidig, *rubrieken)))[:2]  # an argument, whatever it is about
    return blokkop(blok, i, rubrieken, vast=bool(vraag))


def _lijkt_kop(blokken: Sequence[Blok], i: int, stand: Stand) -> bool:
    blok, huidig = blokken[i], stand.huidig
    tekst = blok.tekst
    if not kort(tekst, 160) or _GEEN_KOP.search(tekst) or (huidig in ("besluit", "bijlagen") and blok.soort != "kop"):
        return False
    if (
        RAADSBESLUIT_TITEL.match(tekst)
        or BIJLAGE.match(tekst)
        or is_aanloop(tekst)
        or (huidig == "besluit" and beslist(tekst))
    ):
        return False
    if _STAP.match(tekst) or (blok.soort != "kop" and _is_tabelregel(blokken, i)):
        return False
    if tekst.endswith((";", ",")) or (tekst.endswith(".") and len(tekst.split()) > 5):
        return False
    if i + 1 >= len(blokken) or not _heeft_tekst(blokken, i):
        return False
    if blok.soort == "kop":
        return True
    if blok.tabel is not None:
        if is_celkop(blokken, i):
            return True
        after = blokken[i + 1]
        beside = (after.tabel, after.rij) == (blok.tabel, blok.rij) and len(after.tekst.split()) > 9
        return beside and is_linkercel(blokken, i) and is_formulier(blokken, i)
    return (blok.soort == "alinea" and blok.stijl.vet) or (
        blok.soort != "cel" and (_kale_kop(blokken, i, na_kop=_mag_onder(stand)) or _genummerde_kop(blokken, i, stand))
    )


def _is_tabelregel(blokken: Sequence[Blok], i: int) -> bool:
    """A row of a table that lost its cells, or the names above it: figures here, or in the short line below."""
    onder = _buur(blokken, i, 1)
    below = onder is not None and len(onder.tekst.split()) <= _KOPWOORDEN and not onder.tekst.endswith(".")
    return bool(_CEL.search(blokken[i].tekst)) or (below and onder is not None and bool(_CEL.search(onder.tekst)))


def opent_tekst(blokken: Sequence[Blok], i: int, *, verder: bool = True) -> bool:
    """Running text stands below this line, at once or (`verder`) under one more heading."""
    after = _buur(blokken, i, 1)
    if after is None:
        return False
    if _is_lopend(after, blokken[i]) and not after.lijstnummer and after.tekst[-1] in ".:":
        return True
    nested = after.tekst.endswith("?") or bool(kenner().precies(after.tekst))
    return verder and nested and opent_tekst(blokken, i + 1, verder=False)


def _mag_onder(stand: Stand) -> bool:
    """Straight under a heading that can have headings of the writer's own below it."""
    return stand.na_kop and stand.huidig not in ZONDER_DEELKOP


def _genummerde_kop(blokken: Sequence[Blok], i: int, stand: Stand) -> bool:
    """A short line whose number counts on from those of the headings, with text of its own below it."""
    tekst, after = zonder_nummer(blokken[i].tekst), _buur(blokken, i, 1)
    if not stand.telt_door or len(tekst.split()) > _KOPWOORDEN or tekst[-1] in ".;," or not tekst[:1].isupper():
        return False
    return after is not None and (not after.lijstnummer or after.lijstnummer[:-1] != blokken[i].lijstnummer[:-1])


def _heeft_tekst(blokken: Sequence[Blok], i: int) -> bool:
    """Running text follows, at once or under one more heading."""
    for b in (b for b in blokken[i + 1 : i + 4] if not PAGINAVOET.match(b.tekst)):
        if len(b.tekst.split()) > 9 or b.soort == "lijstpunt" or b.tekst.endswith(".") or _NVT.match(b.tekst):
            return True
        if b.soort != "kop" and not b.stijl.vet:
            return len(b.tekst.split()) > 5
    return False


def _kale_kop(blokken: Sequence[Blok], i: int, *, na_kop: bool) -> bool:
    """In text without looks: a short line with capital, without closing sign, between closed text and running text."""
    blok, before = blokken[i], _buur(blokken, i, -1)
    if (
        not _zonder_uiterlijk(blokken[max(0, i - 30) : i + 30])
        or before is None
        or (before.soort == "lijstpunt" and blok.lijstnummer)
        or blok.lijstnummer == "•"
    ):
        return False
    if len(blok.tekst.split()) > _KOPWOORDEN or blok.tekst[-1] in ".;,:" or not blok.tekst[:1].isupper():
        return False
    if EINDIGT_ALS_ZIN.search(blok.tekst) and not _VRAAGZIN.match(blok.tekst):
        return False
    closed = na_kop or before.tekst[-1] in '.!?”";' or bool(_VOORSTELTITEL.match(before.tekst))
    closed = closed or (blok.tekst.endswith("?") and bool(kenner().vraag(blok.tekst)))
    closed = closed or (before.lijstnummer == "•" and len(blok.tekst.split()) <= _NA_LIJST)
    return closed and (_is_lopend(_buur(blokken, i, 1), blok) or _op_kop(blokken, i))


def _zonder_uiterlijk(blokken: Sequence[Blok]) -> bool:
    """Nothing in these blocks looks other than the rest: no bold, no styled headings, one size."""
    marked = any(b.stijl.vet or b.soort == "kop" for b in blokken)
    return not marked and len({b.stijl.grootte for b in blokken}) <= 1


def _buur(blokken: Sequence[Blok], i: int, stap: int) -> Blok | None:
    """The block before or after this one, page numbers left aside."""
    k = i + stap
    while 0 <= k < len(blokken) and PAGINAVOET.match(blokken[k].tekst):
        k += stap
    return blokken[k] if 0 <= k < len(blokken) else None


def _is_lopend(after: Blok | None, kop: Blok) -> bool:
    """Whether what stands under a line is running text: a long block, or a whole sentence under a few words."""
    if after is None or not after.tekst[:1].isupper():
        return False
    words = len(after.tekst.split())
    whole = after.tekst[-1] in ".:" and not after.lijstnummer and words > len(kop.tekst.split())
    return words >= 14 or (whole and words >= 6 and len(kop.tekst.split()) <= 8) or bool(_NVT.match(after.tekst))


def _op_kop(blokken: Sequence[Blok], i: int) -> bool:
    """Whether the next line is a heading in its turn, known or not: an empty heading, or one with sub headings."""
    if i + 2 >= len(blokken) or (len(blokken[i].tekst.split()) < 2 and not kenner().zwak(blokken[i].tekst)):
        return False
    return not blokken[i + 1].lijstnummer and _kale_kop(blokken, i + 1, na_kop=True)
