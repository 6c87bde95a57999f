"""Risks for money, law or people, known by three ingredients in one sentence.

A risk says what it is about, what may go wrong with it, and doubt: that it may or may not come so. Each ingredient is
an open list of words in ``feit-risico.yaml``; one of them says little by itself, the three together hardly mean
anything else.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import NamedTuple

from raadslint.facts.basis import Lezing, Zin
from raadslint.facts.frasen import frasen_in
from raadslint.facts.rijen import inhoudelijk


class Soort(NamedTuple):
    """How a sentence says that something goes wrong: one of the sets of word groups must stand in it as a whole."""

    duidelijk: tuple[frozenset[str], ...]
    """Plain words: a light doubt beside them ("kan", "als") is enough."""
    los: tuple[frozenset[str], ...]
    """Words of daily business as well: the doubt must be said outright ("onzeker", "dreigt")."""
    onderwerp: tuple[frozenset[str], ...] = ()
    """What it is about: under the heading for reservations enough with an outright doubt near it."""
    niet: frozenset[str] = frozenset()
    """Word groups of something else that these words are used for."""


def _een_van(*sets: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(s.split()) for s in sets)


GELD = Soort(
    duidelijk=_een_van("geld-strop", "geld-uit omhoog", "geld-in omlaag", "geld-uit mis", "geld-in mis"),
    los=_een_van("geld-uit meer"),
    onderwerp=_een_van("geld-uit twijfel", "geld-in twijfel"),
    niet=frozenset({"ander-tekort"}),
)
RECHT = Soort(
    duidelijk=_een_van("recht-strijd"),
    los=_een_van("recht-weg", "rechtsregel mis"),
    onderwerp=_een_van("rechtsregel twijfel"),
)
MENSEN = Soort(
    duidelijk=_een_van("mensen-nood", "mensen mensen-krap"),
    los=_een_van("mensen mis", "mensen werven"),
    niet=frozenset({"geen-personeel"}),
)

_TEGENSPOED = frozenset(
    {"geld-strop", "omhoog", "omlaag", "meer", "mis", "recht-strijd", "recht-weg", "mensen-krap", "mensen-nood"}
)
"""The groups that a word of denial right before takes back."""

_GEEN = frozenset({"geen-risico", "afgedaan"})
"""Beside these words there is no risk, or none any more."""

_ALS_DAN = re.compile(
    r"\W*(?!(?:het|dat|dit|met|niet|uit|tot|tegen|naast|eerst|tussen|binnen|buiten|wat|omdat|zodat|nu)\b)\w+[tnku]\b[^:]+"
    r"(?:, dan\b|\bdan (?:wordt|worden|is|zijn|moet|moeten|kan|kunnen|zal|zullen|komt|gaat|blijft)\b)",
    re.IGNORECASE,
)

_ONTKEND = re.compile(
    r"\b(?:(?:geen|niet|niemand|nooit|noch|zonder|nauwelijks|evenmin|generlei)(?:\s+(?!(?:dat|of|te|uit\w*)\b)\w+){0,3}\s*"
    r"|(?:voorkom|vermijd)\w*\s[^,;:]*)$",
    re.IGNORECASE,
)
"""Takes back what comes right after it; "niet uitgesloten dat …" does not. What is prevented does not come either."""


_ZO_MOGELIJK = re.compile(r"\b(?:zo|waar|indien|zoveel|niet|het|de|een)\s+mogelijk$", re.IGNORECASE)
_KOP = "kanttekeningen"
"""This heading says by itself that there is doubt."""

_TWIJFEL = frozenset({"twijfel", "misschien", _KOP})
"""Without one of these a sentence names no risk."""

_VERHAAL = "verhaal"
_ELDERS = frozenset({"aanleiding", "effect", "alternatieven", "participatie", "communicatie", "samenvatting"})
"""Under these headings stands what happened, what others say, or another plan: a mere "may" is no risk there."""

_NIET_HIER = frozenset({"besluit", "vn-verdrag"})
"""Headings with what is decided, and with a duty of its own."""

_TOEN = re.compile(
    r"\b(?:was|waren|werd(?:en)?|had(?:den)?|ble(?:ek|ken)|g(?:af|aven)|gingen|kwam(?:en)?|vond(?:en)?|ging|kre(?:eg|gen)"
    r"|moest(?:en)?|lie(?:t|ten)|vormde|stelde|maakte)\b",
    re.IGNORECASE,
)
_NU = re.compile(
    r"\b(?:(?:is|zijn|heeft|hebben)(?!\s+(?:\w+\s+){0,5}?(?:ge|ver|be|ont)\w+(?:d|t|en)\b)|wordt|worden|kan|kunnen|zal|zullen|zou(?:den)?|mocht(?:en)?|moet(?:en)?|gaat|gaan"
    r"|dreig\w+|blij(?:ft|ven)|vraagt|vrezen|vreest|bestaat|loopt|komt|staat)\b",
    re.IGNORECASE,
)

_GEWEKEN = re.compile(
    r"\b(?:risico\w*|gevaar|zorg(?:en)?|onzekerhe\w+|bezwa\w+)\b.*\b(?:is|zijn)\s+(?:\w+\s+){0,2}?"
    r"(?:vervallen|verdwenen|weggenomen|ondervangen|geweken|afgewend|verholpen|opgelost)\b",
    re.IGNORECASE,
)
"""What was feared is so no longer."""

_RAAD_NIET = re.compile(
    r"\b(?:als|indien|wanneer|mocht)\s+(?:(?:uw|de|deze)\s+)?(?:gemeente)?(?:raad|u)\b[^,;]*\b(?:niet|geen)\b|\bzonder\s+(?:dit|uw)\s+(?:raads)?(?:besluit|voorstel)\b",
    re.IGNORECASE,
)
"""What a no of the council brings is no risk of the decision."""

_LANG, _STUK = 220, 130
"""Letters: a sentence that holds more than one thought, and so much of it as is read together."""

_NABIJ = 75
"""Letters between what it is about and what goes wrong with it, at most."""

Plekken = Mapping[str, int]
"""Word group → where its first word stands."""

_DEELGRENS = re.compile(r"[;:,]\s|\s[(–]")


def na_een_nee(tekst: str) -> bool:
    """Whether the sentence tells what a no of the council would bring."""
    return bool(_RAAD_NIET.search(tekst))


def over_een_geval(lezing: Lezing) -> frozenset[int]:
    """Sentences on what may happen to one person under a rule: no risk of the decision, unless they call it one."""
    geval = lezing.treffers.get("algemeen.geval", ())
    return frozenset(t.zin.nummer for t in geval if "risico" not in t.zin.tekst.lower())


def risicozinnen(lezing: Lezing, *soorten: Soort) -> tuple[tuple[Zin, ...], ...]:
    """For each kind the sentences that name a risk of it."""
    groepen = _groepen_per_zin(lezing)
    twijfel = [z for z in lezing.zinnen if not _TWIJFEL.isdisjoint(groepen[z.nummer])]
    geval = over_een_geval(lezing)
    zinnen = [
        z for z in twijfel if _NIET_HIER.isdisjoint(z.onder) and not na_een_nee(z.tekst) and z.nummer not in geval
    ]
    return tuple(tuple(z for z in zinnen if _noemt(soort, z, groepen[z.nummer])) for soort in soorten)


def _noemt(soort: Soort, zin: Zin, groepen: Plekken) -> bool:
    """Whether a sentence with these word groups names a risk of this kind, in one of its parts."""
    if not _is_risico(soort, groepen, ver=len(zin.tekst)) or not inhoudelijk(zin) or is_voorbij(zin.tekst):
        return False
    if _is_risico(soort, groepen, ver=_NABIJ) and len(zin.tekst) < _LANG:
        return True
    return any(_is_risico(soort, _groepen(s) | _vorm(s, zin.onder), ver=_NABIJ) for s in _stukken(zin.tekst))


def _is_risico(soort: Soort, groepen: Plekken, *, ver: int) -> bool:
    """Whether these word groups together name a risk of this kind, with so many letters between them at most."""
    if not (_GEEN.isdisjoint(groepen) and soort.niet.isdisjoint(groepen)):
        return False
    duidelijk = any(_bijeen(s, groepen, ver) for s in soort.duidelijk)
    kop = _KOP in groepen
    if kop and any(_bijeen(s, groepen, ver) for s in soort.onderwerp):
        return True
    if "twijfel" in groepen or (kop and "misschien" in groepen):
        return duidelijk or any(_bijeen(s, groepen, ver) for s in soort.los)
    licht = kop or ("misschien" in groepen and _VERHAAL not in groepen)
    return duidelijk and licht and "voorkomt" not in groepen


def _bijeen(soort: frozenset[str], groepen: Plekken, ver: int) -> bool:
    """Whether these groups all stand there, each with a word of its own, near one another."""
    if not soort <= groepen.keys():
        return False
    plekken = sorted(groepen[g] for g in soort)
    return len(set(plekken)) == len(plekken) and plekken[-1] - plekken[0] <= ver


def _stukken(tekst: str) -> tuple[str, ...]:
    """The parts of a sentence: from each clause on so much as is read together."""
    grenzen = [0, *(m.end() for m in _DEELGRENS.finditer(tekst)), len(tekst)]
    return tuple(tekst[begin : next((e for e in grenzen if e - begin >= _STUK), len(tekst))] for begin in grenzen[:-1])


def _groepen_per_zin(lezing: Lezing) -> Mapping[int, Plekken]:
    """Sentence number → its word groups for risks, those that are denied left out."""
    rijen = {z.nummer: _vorm(z.tekst, z.onder) for z in lezing.zinnen}
    for naam, treffers in lezing.treffers.items():
        lijst, _, groep = naam.partition(".")
        if lijst == "risico":
            for t in treffers:
                if not _ontkend(groep, t.zin.tekst, t.begin):
                    rijen[t.zin.nummer][groep] = t.begin
    return rijen


def _groepen(tekst: str) -> dict[str, int]:
    """The word groups for risks in a piece of text, those that are denied left out."""
    raken = ((*r.groep.partition("."), r.begin) for r in frasen_in(tekst))
    return {g: begin for lijst, _, g, begin in raken if lijst == "risico" and not _ontkend(g, tekst, begin)}


def _ontkend(groep: str, tekst: str, begin: int) -> bool:
    """Whether a word of the group is taken back right before it, or is no doubt but a wish ("zo mogelijk")."""
    if groep == "misschien":
        return _ZO_MOGELIJK.search(tekst[: begin + len("mogelijk")]) is not None
    return groep in _TEGENSPOED and _ONTKEND.search(tekst[:begin]) is not None


def is_voorbij(tekst: str) -> bool:
    """Whether a sentence tells how it went, with no word of how it is or will be, or that a fear is gone."""
    if _GEWEKEN.search(tekst):
        return True
    return _TOEN.search(tekst) is not None and _NU.search(tekst) is None


def als_dan(tekst: str) -> bool:
    """Whether a sentence is a condition that begins with its verb: "Valt de bijdrage lager uit, dan …"."""
    return " dan " in tekst and _ALS_DAN.match(tekst) is not None


def _vorm(tekst: str, onder: Collection[str]) -> dict[str, int]:
    """What lies in the form of a sentence and in the heading above it."""
    vorm = {_KOP: 0} if _KOP in onder else {_VERHAAL: 0} if _ELDERS & set(onder) else {}
    return vorm | {"twijfel": 0} if als_dan(tekst) else vorm
