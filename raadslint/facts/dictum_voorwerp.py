"""What a deciding verb is about, and the kind of act that this makes of it: agreeing to a krediet is money."""

from __future__ import annotations

import re
from functools import cache

from raadslint.facts.dictum_werkwoord import VRAGEND, Vondst
from raadslint.facts.dictum_woorden import patroon
from raadslint.gegevens import woordenlijst

_DOOR_HET_COLLEGE = frozenset(("machtigen", "mandateren"))
"""What the college may do in the council's name is what the council decides on."""
_NIET = re.compile(r"\b(?:niet|geen|nooit)\b[^.;,:]{0,80}$", re.IGNORECASE)
_COLLEGE = re.compile(
    r"\W*(?:het\s+college|burgemeester\s+en\s+wethouders|de\s+(?:burgemeester|griffier?))\b", re.IGNORECASE
)
_DAT = re.compile(r"\W*(?:de\s+(?:wens|intentie|ambitie|hoop)\W+)?dat\b", re.IGNORECASE)
_NASTREVEN = re.compile(r"\b(?:na)?gestreefd\b|\bstreeft\b", re.IGNORECASE)
_WENS = re.compile(r"\b(?:wens|intentie|ambitie|streven|hoop)\b", re.IGNORECASE)
_BEGROTING = re.compile(
    r"\b(?:in|bij|via)\s+(?:de|het|een)\s+(?:\S+\s+){0,4}?\w*(?:begroting\w*|meerjarenraming|kadernota|perspectiefnota"
    r"|(?:voor|na)jaarsnota|bestuursrapportage|berap|burap)(?!\w)",
    re.IGNORECASE,
)
"""What is written into the budget is money, whatever it is called."""
_TARIEF = re.compile(r"\b\w*tarie(?:f|ven)\b(?!.*kostendekkend)", re.IGNORECASE)
_OP_BEDRAG = re.compile(r"\bop\s+(?:maximaal\s+|ten\s+hoogste\s+|hooguit\s+)?€\s?\d", re.IGNORECASE)
_PER_STUK = re.compile(
    r"(?:€|\beuro\b)[^.;]{0,20}\bper\s+(?:uur|dag|nacht|overnachting|keer|stuk|m²|m2|persoon|maand|deelnemer|kind|les|rit|km"
    r"|kilometer|aanvraag|kraam|meter)\b",
    re.IGNORECASE,
)
"""What others pay for one of something: a rule, no spending of the council."""
_IN_BEGROTING = frozenset(("verwerken", "opnemen", "ramen", "meenemen", "bijstellen"))
_ZACHT_GELD = frozenset(
    [
        "verhogen",
        "verlagen",
        "verwerken",
        "bestemmen",
        "verstrekken",
        "activeren",
        "aanwenden",
        "ramen",
        "indexeren",
        "afschrijven",
        "besteden",
        "ophogen",
    ]
)
_UITEND = frozenset(
    (
        "uiten",
        "kenbaar maken",
        "mee te geven",
        "meegeven",
        "inbrengen",
        "indienen",
        "naar voren brengen",
        "ter kennis brengen",
    )
)
_WENS_OF_BEDENKING = re.compile(
    r"(?:^\W*|\b(?:de|een|geen|als|andere|verdere|volgende)\s+)(?:wens(?:en)?|bedenking(?:en)?)\b", re.IGNORECASE
)
"""What the council may bring forward before the college decides."""
_IN_ZIENSWIJZE = re.compile(r"\W*in\s+(?:de|een|deze|die)\s+zienswijze\b", re.IGNORECASE)
_GESPREK = re.compile(r"\b(?:gesprek(?:ken)?|dialoog|overleg)\b", re.IGNORECASE)
_REGEL = re.compile(
    r"^\W*(?:(?:een|de|het|alle|deze|als|met|in|\w+e)\s+){0,4}"
    r"\w*(?:regels?|regeling|zones?|zonering|verbod|bevoegdhe(?:id|den)|voorwaarden?|norm(?:en)?|mandaat)\b"
    r"|\bde\s+(?:naam|bevoegdheid)\b",
    re.IGNORECASE,
)
"""A rule, a power or a name: whatever is done with it, the council lays it down."""
_BESLUIT = re.compile(r"besluit(?:en)?\b", re.IGNORECASE)
_NORMBEDRAG = re.compile(r"\bnorm(?:vergoeding|bedrag|kosten|prijs)\w*[^.;]{0,40}(?:€|\beuro\b)", re.IGNORECASE)
_SPAARPOT = re.compile(r"\b\w*(?:fonds|reserve|voorziening|krediet)\b", re.IGNORECASE)
_VORMEND = frozenset(("instellen", "oprichten", "treffen", "vormen", "openen", "opzetten", "inrichten", "zetten"))
"""Verbs that make a purse for money."""
_GELDSTROOM = re.compile(r"\b\w*(?:restant|resultaat|saldo|overschot|tekort|opbrengst|meevaller)\b", re.IGNORECASE)
_MAAT = re.compile(
    r"\b(?:aandeel|aantal(?:len)?|percentage|deelname|opkomst|kwaliteit|betrokkenheid|leefbaarheid|tevredenheid|uitstoot|gebruik"
    r"|veiligheid|bereikbaarheid|participatie)\b",
    re.IGNORECASE,
)
"""What goes up or down because of what others do: an aim, no decision."""
_MET = frozenset(
    ("instemmen", "akkoord gaan", "akkoord geven", "instemming", "te volstaan met", "niet in te stemmen met")
)
_GEEFT_AAN = frozenset(
    ("toevoegen", "toekennen", "toewijzen", "verstrekken", "overdragen", "verlenen", "aanbieden", "toezeggen")
)
"""Verbs with an object before them and a receiver behind *aan*."""


@cache
def voorwerpen(naam: str) -> re.Pattern[str]:
    """The objects of this name in the word list, as one expression."""
    samen = "|".join(woordenlijst("handeling-voorwerpen")[naam]).replace(" ?", r"\s*").replace(" ", r"\s+")
    return re.compile(rf"(?<!\w)(?:{samen})", re.IGNORECASE)


def soort_naar_voorwerp(v: Vondst, tekst: str, start: int) -> str:
    """The kind of act after a look at its object: agreeing to a krediet is money, adopting a zienswijze a reaction."""
    soort = _naar_voorwerp(v, tekst, start)
    van_college = _COLLEGE.match(tekst, start)
    if soort == "streven" and van_college:
        return "opdracht"
    if soort == "opdracht" and not van_college and v.lemma not in VRAGEND and _vrijblijvend(tekst[start : v.eind]):
        return "streven"
    return soort


def _vrijblijvend(daad: str) -> bool:
    """Done by degrees (*waar mogelijk*, *voortvarend*, *blijvend*), and nothing comes of it that can be counted."""
    inzet, product = (patroon("handeling-sleuven", naam) for naam in ("inzet", "product"))
    return bool(inzet.search(daad)) and not product.search(daad)


def _naar_voorwerp(v: Vondst, tekst: str, start: int) -> str:
    if v.lemma == "uitspreken" and (_DAT.match(tekst, v.eind) or _WENS.search(tekst, start, v.begin)):
        return "streven"
    if v.lemma in _MET and _DAT.match(tekst, v.eind) and _NASTREVEN.search(tekst, v.eind):
        return "streven"
    if _IN_ZIENSWIJZE.match(tekst, start):
        return "reactie"
    if v.lemma == "aangaan" and _GESPREK.search(tekst[start : v.begin]):
        return "opdracht"
    if not v.bekend and (_BESLUIT if v.lemma == "nemen" else _REGEL).search(tekst[start : v.begin]):
        return "constitutief"
    if v.lemma == "bijdragen aan" and "€" in tekst:
        return "geld"
    if v.lemma in _UITEND and _WENS_OF_BEDENKING.search(tekst[start : v.eind]):
        return "reactie"
    if v.soort == "opdracht" and _NIET.search(tekst[start : v.begin]):
        return "constitutief"  # what the council decides not to have done
    if v.soort not in ("constitutief", "opdracht", "geld") or v.lemma in VRAGEND - _DOOR_HET_COLLEGE:
        return v.soort
    voorwerp = voorwerp_van(tekst, v.lemma, v.begin, v.eind, start)
    if voorwerpen("reactie").search(voorwerp) and not voorwerpen("geen-reactie").search(
        f"{voorwerp} {tekst[v.begin : v.eind]}"
    ):
        return "reactie"
    return _geld_of_niet(v, voorwerp, tekst)


def _geld_of_niet(v: Vondst, voorwerp: str, tekst: str) -> str:
    """Money when the object is, when it goes into the budget, or when an amount of it is fixed."""
    geld = (
        is_geldvoorwerp(voorwerp)
        or (not v.bekend and "€" in voorwerp)
        or (v.lemma in ("bestemmen", "verdelen") and bool(_GELDSTROOM.search(voorwerp)))
    )
    if v.lemma in _VORMEND and _SPAARPOT.search(voorwerp) and (geld or "€" in tekst):
        return "geld"
    if v.lemma in ("verhogen", "verlagen") and _MAAT.search(tekst[: v.begin]) and "€" not in tekst:
        return "streven"
    if v.soort == "constitutief" and _NORMBEDRAG.search(voorwerp):
        return "geld"
    if v.lemma in ("wijzigen", "aanpassen") and re.search(r"begroting\b(?:\W+\w+){0,3}$", voorwerp, re.IGNORECASE):
        return "geld"
    if v.lemma in _IN_BEGROTING and _BEGROTING.search(f"{voorwerp} {tekst[v.eind :]}"):
        return "geld"
    if _TARIEF.search(voorwerp) or (v.lemma in ("vaststellen", "bepalen") and _PER_STUK.search(tekst)):
        return "constitutief"
    if v.lemma in ("vaststellen", "bepalen") and _OP_BEDRAG.search(tekst):
        return "geld"
    if v.soort == "constitutief" or not v.bekend or v.lemma in ("inzetten", "opnemen"):
        return "geld" if geld else v.soort
    if v.lemma in _ZACHT_GELD and not geld and not re.search(r"€|\beuro\b|\bcent\b", tekst):
        return "constitutief"
    return v.soort


def is_geldvoorwerp(voorwerp: str) -> bool:
    """The head of the object is money: a budget, a credit, a cover, an amount."""
    kaal = re.sub(
        r"^\W*(?:(?:(?:waar|indien)\s+(?:nodig|mogelijk)|met|van|tot|op|in|de|het|een|deze|dit|bij|hiervoor|voor)\s+)+",
        "",
        voorwerp.strip(),
        flags=re.IGNORECASE,
    )
    kop = re.split(
        r"\b(?:voor|ten\s+behoeve|waarin|die|over|inzake|naar|conform|zoals|om)\b", " ".join(kaal.split()[:8])
    )[0]
    return bool(voorwerpen("geld").search(kop)) and not voorwerpen("geen-geld").search(kop)


def voorwerp_van(tekst: str, lemma: str, begin: int, eind: int, start: int = 0) -> str:
    """The words that a verb governs: those before it when it closes the clause, else those behind it."""
    if lemma in _DOOR_HET_COLLEGE:
        return tekst[eind:].strip()
    voor = re.split(r"[.;]\s|(?<!-\s)\ben\s+(?=\S+\s+\S+\s+\S+\s*$)", tekst[start:begin])[-1].strip(" \t\n,:")
    m = re.match(r"[^;.]*(?:\.\d[^;.]*)*", tekst[eind:])
    achter = m[0].strip() if m else ""
    bij_achter = re.match(_voorzetsels(lemma), achter)
    return voor if len(voor.split()) >= 2 and not bij_achter else achter or voor


def _voorzetsels(lemma: str) -> str:
    """The prepositions behind this verb that begin its object: *instemmen met*, *deelnemen aan*; not *van € 1*."""
    own = r"tot|aan|met|" if lemma in _MET else r"tot|" if lemma in _GEEFT_AAN else r"tot|aan|"
    return rf"(?:{own}van(?!\s+(?:€|\d)))\b"
