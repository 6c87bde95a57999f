"""Which act a beslispunt is: the deciding verbs at the right place, and what they are about.

The kind of act decides which details a point must hold: a deadline suits an opdracht, not a vaststelling.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from raadslint.facts.dictum_voorwerp import soort_naar_voorwerp
from raadslint.facts.dictum_werkwoord import VRAGEND, Vondst, vondsten
from raadslint.facts.dictum_woorden import zonder_titels

_OMLIJSTING = re.compile(
    r"\W*(?:(?:de\s+(?:gemeente)?raad\s+)?(?:besluit(?:en)?(?:\s+om)?|wordt\s+voorgesteld(?:\s+om)?)|"
    r"(?:wij|het\s+college)\s+stel(?:len|t)\s+(?:u|de\s+(?:gemeente)?raad|uw\s+raad)\s+voor(?:\s+om)?)\b[\s:,]*",
    re.IGNORECASE,
)
_OPENER = re.compile(
    r"\b(?P<doel>om|teneinde|zonder|alvorens|in\s+plaats\s+van)\b|"
    r"\b(?:door|mogelijkheid|bevoegdheid|verplichting|voornemen|voorstel|opdracht)\b",
    re.IGNORECASE,
)
_LATEN_DOEN = re.compile(
    r"\bdoor\s+(?:het\s+college|burgemeester\s+en\s+wethouders|de\s+(?:burgemeester|griffier?|rekenkamer))\b[^.;:]*?"
    r"\b(?P<laten>(?:\w+\s+)?te\s+laten)\s+\w+en\b",
    re.IGNORECASE,
)
"""What somebody else is made to do is a charge, whatever the verb."""
_STERK = frozenset(
    (
        "vaststellen",
        "instemmen",
        "kennis nemen",
        "beschikbaar stellen",
        "intrekken",
        "verzoeken",
        "opdragen",
        "opdracht geven",
    )
)
TOESTEMMEND = frozenset(("instemmen", "akkoord gaan", "akkoord geven", "bepalen"))
"""Assent and fixing say little of what is decided; paying for it says more."""
_HETZELFDE = re.compile(
    r"\ben\s+(?:(?:dit|deze|dat|die|het)\b(?!\s+college)|(?:daar|hier)(?:voor|toe)\b)", re.IGNORECASE
)
_DAARVOOR = re.compile(r"\b(?:daar|hier)(?:voor|toe)\b", re.IGNORECASE)
_HULP = r"kunnen|zullen|moeten|mogen|willen|gaat|gaan|kan|zal|moet|wil|die|dat|waarin|waarmee|worden|wordt"
_BESTUUR = re.compile(
    r"\b(?:algemeen|dagelijks)\s+bestuur\b|\b(?:AB|DB)\b|gemeenschappelijke\s+regeling", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Handeling:
    """One act in a point; ``begin`` and ``eind`` are the place of its verb in the text of the point."""

    soort: str
    werkwoord: str
    """The verb; empty when no verb decides and the kind rests on what the point is about."""
    begin: int
    eind: int
    bekend: bool = True
    """The verb is listed; an unlisted one is taken for a choice of the council, and little is asked of it."""


@lru_cache(maxsize=1024)  # several facts ask about each point
def handelingen(tekst: str) -> tuple[Handeling, ...]:
    """The acts of a point, one of each kind, the main one first; empty when no verb decides.

    Only acts of the main clause count: what follows on *om*, *door* or *teneinde* is a purpose or a means.
    """
    tekst = zonder_titels(tekst)
    start = m.end() if (m := _OMLIJSTING.match(tekst)) else 0
    alle = vondsten(tekst, start)
    kandidaten = _hoofdvormen(tekst, alle, start) or _persoonsvormen(tekst, alle, start)
    acten = [Handeling(soort_naar_voorwerp(v, tekst, start), v.lemma, v.begin, v.eind, v.bekend) for v in kandidaten]
    if laten := _LATEN_DOEN.search(tekst, start):
        acten = [a for a in acten if a.eind <= laten.start()]
        acten.append(Handeling("opdracht", "laten", laten.start("laten"), laten.end()))
    return _per_soort(_hoofdzaak_eerst(_via_middel(acten, alle, tekst), tekst))


def soorten(teksten: Sequence[str], koppen: Sequence[str] = ()) -> tuple[tuple[Handeling, ...], ...]:
    """The acts of all points of a dictum, each with the lead that governs it (`koppen`, empty where there is none).

    A letter to the board beside a zienswijze belongs to that reaction.
    """
    leads = koppen or [""] * len(teksten)
    rijen = [_onder_kop(handelingen(t), t, k) for t, k in zip(teksten, leads, strict=True)]
    if not any(h.soort == "reactie" for rij in rijen for h in rij):
        return tuple(rijen)
    return tuple(
        (replace(rij[0], soort="reactie"), *rij[1:])
        if rij and rij[0].soort == "opdracht" and _BESTUUR.search(tekst) and rij[0].werkwoord not in VRAGEND
        else rij
        for rij, tekst in zip(rijen, teksten, strict=True)
    )


def _onder_kop(acten: tuple[Handeling, ...], tekst: str, kop: str) -> tuple[Handeling, ...]:
    """The acts of a point under a lead: its verb serves a point without one, and makes a charge of what it asks for."""
    boven = handelingen(kop)[:1]
    if not boven:
        return acten
    if not acten:
        return tuple(replace(a, begin=0, eind=0) for a in handelingen(f"{kop} {tekst}")[:1])
    if boven[0].soort == "opdracht" and acten[0].soort in ("constitutief", "streven"):
        return (replace(acten[0], soort="opdracht"), *(a for a in acten[1:] if a.soort != "opdracht"))
    return acten


# --- which verb forms decide ----------------------------------------------------------------------------------------


def _hoofdvormen(tekst: str, alle: Sequence[Vondst], start: int) -> list[Vondst]:
    """The infinitives and nouns of the main clause, in order."""
    rijen: list[Vondst] = []
    for v in alle:
        if rijen and _na_hoofdzin(tekst[rijen[0].eind : v.begin], v):
            continue
        if (
            v.vorm in ("te", "heel", "naam")
            and not _ondergeschikt(tekst, v, rijen, start)
            and _beslist(tekst, v, start)
        ):
            rijen.append(v)
    return _zonder_lijdend_voorwerp(tekst, rijen, start)


def _na_hoofdzin(tussen: str, v: Vondst) -> bool:
    """Behind a colon stands what is adopted; in a next sentence mostly explanation: only a plain act counts there."""
    return ":" in tussen or (bool(re.search(r"[.;]\s", tussen)) and v.lemma not in _STERK)


def _beslist(tekst: str, v: Vondst, start: int) -> bool:
    if v.vorm == "te":
        return True
    vooraan = re.fullmatch(
        r"\W*(?:(?:de|het|een|geen|ervan|er(?:naar)?|hier(?:mee|toe|bij)|daartoe|\w*gewijzigde?)\s+)*",
        tekst[start : v.begin],
        re.I,
    )
    return bool(vooraan) or (v.vorm == "heel" and _sluit_zinsdeel(tekst, v))


def _sluit_zinsdeel(tekst: str, v: Vondst) -> bool:
    """A bare infinitive decides at the end of its clause; behind *het* it is a noun, behind *kunnen* no decision."""
    if tekst[v.begin].isupper():  # part of a name: the programme Toekomstbestendig Bouwen
        return False
    zinsdeel = re.split(r"[.;:,]", tekst[: v.begin])[-1]
    if re.search(rf"\bhet\s+(?:\w+e\s+)?$|\b(?:{_HULP})\b", zinsdeel, re.IGNORECASE):
        return False
    return bool(
        re.match(
            r"\s*(?:$|[.;:,)]|(?:en|conform|zoals|per|met\s+ingang|tot|om|ten|uit|vanuit|door|overeenkomstig|naar|(?:van|op)(?=\s+\d))\b)",
            tekst[v.eind :],
        )
    )


def _ondergeschikt(tekst: str, v: Vondst, eerder: Sequence[Vondst], start: int) -> bool:
    """The form belongs to a purpose, a means, or to what somebody else is asked to do."""
    zinsbegin = max(start, *(tekst.rfind(teken, start, v.begin) + 1 for teken in (". ", ";")))
    vragend = [e for e in eerder if e.lemma in VRAGEND and e.begin >= zinsbegin]
    if vragend and v.lemma not in VRAGEND:
        return True
    opener = next((m for m in reversed(list(_OPENER.finditer(tekst, zinsbegin, v.begin)))), None)
    if opener is None or (not opener["doel"] and not any(e.begin >= zinsbegin for e in eerder)):
        return False
    tussen = tekst[opener.end() : v.begin]
    if opener["doel"] and re.search(rf"\bte\s+\w+en\b.*{_HETZELFDE.pattern}", tussen, re.IGNORECASE):
        return False  # *om … open te houden en dit te betalen*: the main clause goes on
    if not opener["doel"] and tussen.rstrip().endswith(","):
        return False  # the clause of the means is closed before the verb
    if not re.search(r"\bte\s+(?:\w+\s+){0,2}\w+[ena]+\b", tussen):
        return v.vorm == "te" or bool(re.search(r"\bte\s+\w*$", tussen))
    return bool(re.search(r"\b(?:en|of)\b[^.;,]*$", tussen)) and v.lemma not in _STERK


def _zonder_lijdend_voorwerp(tekst: str, rijen: list[Vondst], start: int) -> list[Vondst]:
    """*Bouwen van kindcentra mogelijk maken*: the opening infinitive is what the next verb is about."""
    if len(rijen) < 2 or (rijen[0].vorm == "te" and rijen[0].lemma != tekst[rijen[0].begin : rijen[0].eind].lower()):
        return rijen
    eerste, tweede = rijen[0], rijen[1]
    tussen = tekst[eerste.eind : tweede.begin]
    los = re.search(
        r"[.;:]|\b(?:en|of|alsmede|alsook)\s+\W*(?:(?:de|het|een|dit|deze|daarbij|daarmee)\s+)?(?:\S+\s+){0,6}$|,",
        tussen,
    )
    als_naam = re.fullmatch(r"\W*(?:het|de|een)\s+", tekst[start : eerste.begin], re.IGNORECASE)
    opent = als_naam or not tekst[start : eerste.begin].strip()
    los = None if als_naam and tweede.vorm == "te" and not re.search(r"[.;:]", tussen) else los
    return rijen[1:] if opent and not los and re.match(r"\s+van\b", tussen) else rijen


def _persoonsvormen(tekst: str, alle: Sequence[Vondst], start: int) -> list[Vondst]:
    """Finite and passive forms, when no infinitive decides: *de raad stelt … vast*, *wordt vastgesteld*."""
    rijen = []
    for v in alle:
        zin = re.split(r"[.;]", tekst[start : v.begin])[-1]
        raad = not zin.strip() or re.search(r"raad\b[^,]{0,40}$", zin, re.IGNORECASE)
        passief = re.search(r"\b(?:wordt|worden)\b", zin, re.IGNORECASE)
        if (v.vorm == "stelt" and raad) or (v.vorm == "lijdend" and passief):
            rijen.append(v)
    return rijen


def _via_middel(acten: list[Handeling], alle: Sequence[Vondst], tekst: str) -> list[Handeling]:
    """An ambition that is carried out *door … te financieren* spends money: that is what the council decides."""
    if acten and acten[0].soort == "streven":
        middel = [
            v
            for v in alle
            if v.soort == "geld" and v.vorm == "te" and re.search(r"\bdoor\b", tekst[acten[0].eind : v.begin])
        ]
        return [Handeling("geld", v.lemma, v.begin, v.eind) for v in middel[:1]] + acten[1:] if middel else acten
    return acten


def _hoofdzaak_eerst(acten: list[Handeling], tekst: str) -> list[Handeling]:
    """The main act first: spending before taking note, and paying for *this* before mere assent to it."""
    if len(acten) < 2:
        return acten
    eerste, rest = acten[0], acten[1:]
    geld = next((a for a in rest if a.soort == "geld"), None)
    if geld and (not eerste.bekend or eerste.soort == "opdracht") and _DAARVOOR.search(tekst[eerste.eind : geld.begin]):
        return [geld, eerste, *(a for a in rest if a is not geld)]
    assent = eerste.werkwoord in TOESTEMMEND and geld and _HETZELFDE.search(tekst[eerste.eind : geld.begin])
    if geld and (assent or eerste.soort == "kennisnemen"):
        return [geld, *(a for a in acten if a is not geld)]
    return acten


def _per_soort(acten: Iterable[Handeling]) -> tuple[Handeling, ...]:
    """One act of each kind, the first; appreciation is courtesy and never the main act of several."""
    rijen: dict[str, Handeling] = {}
    for acte in sorted(acten, key=lambda a: a.werkwoord in ("uitspreken", "concluderen", "constateren")):
        rijen.setdefault(acte.soort, acte)
    return tuple(rijen.values())
