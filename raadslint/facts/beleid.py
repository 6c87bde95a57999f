"""Other policy: which papers of policy a proposal names, and which of them it rests on."""

from __future__ import annotations

import re

from raadslint.facts.basis import Lezing, Treffer
from raadslint.facts.rijen import inhoudelijk, treffers

_MET_NAAM = re.compile(
    r"\b(?:Nota|Beleidsnota|Visie|Agenda|Actieplan|Kader|Plan|Programma|Strategie)\s+"
    r"(?!Van\b|Beantwoording|Zienswijzen)[A-Z][a-zà-ÿ]{3,}"
    r"|(?<=[a-zà-ÿ,] )(?:Nota\s+(?!van\b)[a-z]{4,}"
    r"|(?!(?:Bestemmings|Project|Inrichtings|Bouw|Stappen|Concept|Ontwerp|Wijzigings|Team|Budget|Behandel|Ondersteunings)plan)"
    r"[A-Z][a-zà-ÿ]{2,}(?:plan|visie|nota|strategie|agenda|akkoord|programma|kader)\b)"
)
"""A name with capitals (Nota Vastgoed), or with one in mid-sentence (het Beheerplan wegen)."""
_ONBEPAALD = re.compile(r"\b(?:een|geen|elk|elke|ieder|iedere)\s+(?:[a-zà-ÿ]+\s+)?$", re.IGNORECASE)
"""Before a policy word: any such paper, none by its name (een convenant)."""
_DIT = re.compile(
    r"\b(?:deze|dit|onderhavige|voorliggende|bijgevoegde|voorgestelde)\s+(?:[a-zà-ÿ]+\s+)?$", re.IGNORECASE
)
"""Before a policy word: the paper that the text is about itself."""
_POST = re.compile(r"(?:post|product|taakveld|budget|reserve|voorziening|krediet)\s+[‘“\"']?$", re.IGNORECASE)
"""Before a policy word: a budget that is called after it."""
_SOORTNAAM = re.compile(
    r"(?:(?:concept|ontwerp|beleids|start|werk|jaar|actie|uitvoerings|normen|afwegings|toetsings)-?)*"
    r"(?:nota|notitie|visie|agenda|programma|kader|plan|regels?|lijn|strategie|akkoord|convenant|deal|manifest|pact"
    r"|richtlijn(?:en)?|plan\s+van\s+aanpak)(?:\s+op)?",
    re.IGNORECASE,
)
"""The kind of a paper and no more: only its own name behind it, or a capital, tells which ("Samen sterk")."""
_MEERVOUD = re.compile(r"(?:[’']s|visies|plannen|kaders|strategieën)$", re.IGNORECASE)
_MET_BIJNAAM = re.compile(
    r"^\s*[‘’'\"“„(]?\s*(?!(?:De|Het|Een|In|Wij|We|Er|Dit|Deze|Die|Dat|Voor|Op|Om|Daarom|Ook|Bij|Na)\b)"
    r"(?:[A-Z][\w&-]|\d{4}|[‘“„\"])"
    r"|^\s+voor\s+(?:(?:de|het)\s+[A-Z]|[A-Z]|(?!het\b|deze\b)[a-z]{5,})|^\s+[a-z]{3,}-\s+en\s"
)
"""After a policy word: its own name, its year, its number or what it is for."""
_EIGEN_BELEID = re.compile(
    r"\b(?:ons|onze|uw|gemeentelijke?|vigerende?|geldende?|bestaande?|vastgestelde?|lokale?|landelijke?|provinciale?"
    r"|regionale?|[A-Z]\w+se)\s+$"
)
"""Before "beleid": whose policy it is."""
_JAARCYCLUS = re.compile(
    r"begroting|voorjaarsnota|zomernota|najaarsnota|kadernota$|kaderbrief|perspectiefnota", re.IGNORECASE
)
"""Papers of the yearly cycle of money: policy, but seldom what a decision rests on."""
_VERWERKT = re.compile(
    r"\b(?:te\s+verwerken|verwerkt|betrekken|betrokken|meegenomen|mee\s+te\s+nemen|meenemen|op\s+te\s+nemen|worden\s+opgenomen"
    r"|(?:komt|komen|zullen|volgt)\b.*\bvoorstel(?:len)?|(?:komt|komen|keren)\b.*\bterug)\b",
    re.IGNORECASE,
)
"""With a paper of the yearly cycle: the money is put into it, or one comes back to it; it is no ground."""
_STELT_VAST = re.compile(
    r"vast\s?(?:te\s)?stel|instem|in\s+te\s+stemmen|kennis|intrek|in\s+te\s+trekken|wijzig", re.IGNORECASE
)


def beleidsstukken(lezing: Lezing) -> tuple[Treffer, ...]:
    """Every policy document by name; words that only look like one left out."""
    anders = {(t.zin.nummer, t.begin) for t in lezing.treffers.get("context.geen-beleid", ())}
    namen = [Treffer(zin=z, begin=m.start(), eind=m.end()) for z in lezing.zinnen for m in _MET_NAAM.finditer(z.tekst)]
    rijen = (*treffers(lezing, "context.beleid"), *(t for t in namen if inhoudelijk(t.zin)))
    return tuple(t for t in rijen if (t.zin.nummer, t.begin) not in anders and not _zonder_naam(t))


def ander_beleid(lezing: Lezing) -> tuple[Treffer, ...]:
    """Policy documents without the one that the proposal itself is about; what it rests on comes first."""
    eigen = _onderwerp(lezing)
    ander = [t for t in beleidsstukken(lezing) if _woord(t).lower() not in eigen]
    goed = (t for t in ander if not (_JAARCYCLUS.search(_woord(t)) and _VERWERKT.search(t.zin.tekst)))
    return tuple(sorted(goed, key=_ver_af))


def _woord(t: Treffer) -> str:
    return t.zin.tekst[t.begin : t.eind]


def _ver_af(t: Treffer) -> bool:
    """A paper of the yearly cycle of money, or one named where the decision or the money is told."""
    return bool(_JAARCYCLUS.search(_woord(t)) or {"besluit", "financien"} & set(t.zin.onder))


def _onderwerp(lezing: Lezing) -> str:
    """The words of the proposal's own object: its title, and what it asks to establish or to take note of."""
    kenmerk = lezing.dossier.kenmerk("onderwerp")
    punten = " ".join(p.tekst for p in lezing.dossier.beslispunten[:3] if _STELT_VAST.search(p.tekst))
    return f"{kenmerk.waarde if kenmerk else ''} {punten}".lower()


def _zonder_naam(t: Treffer) -> bool:
    """A paper of a kind, without a name, or the paper that the text is about: "een convenant waarbij", "deze nota"."""
    woord, voor, na = _woord(t), t.zin.tekst[: t.begin], t.zin.tekst[t.eind :]
    hoofdletter = bool(voor.strip()) and woord[0].isupper() and "-" not in woord
    if _DIT.search(voor) or _POST.search(voor):
        return True
    if hoofdletter or (woord.lower().endswith("beleid") and _EIGEN_BELEID.search(voor)):
        return False
    if _ONBEPAALD.search(voor) or woord.lower().endswith("beleid"):
        return True
    return bool(_SOORTNAAM.fullmatch(woord) or _MEERVOUD.search(woord)) and not _MET_BIJNAAM.search(na)
