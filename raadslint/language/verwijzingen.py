"""References to articles, laws and regulations, annexes, and numbered or dated papers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from raadslint.language.patroon import Patroon

Verwijzingsoort = Literal["artikel", "wet", "bijlage", "stuk", "zaaknummer"]


@dataclass(frozen=True, slots=True)
class Verwijzing:
    """A reference; ``tekst`` is ``bron[begin:eind]``."""

    begin: int
    eind: int
    tekst: str
    soort: Verwijzingsoort
    naam: str
    """What is referred to: the law behind an article, the kind of paper, the title of the regulation."""
    nummer: str = ""
    """``2.1.3``, ``160 lid 1 onder e``, ``RIS319000``; empty when it has none."""


_AFKORTINGEN = (
    *("Gw", "Gemw", "Awb", "AWB", "Wmo", "Wro", "Wabo", "Ow", "Bbv", "BBV", "Wgr", "WGR", "WOZ", "Woo", "Wob"),
    *("Apv", "APV", "BW", "Bkl", "Bal", "Bbl", "Wpg", "AVG", "Wkb", "Wnb", "Wvw", "WVW", "Bro", "Bor", "Wvg"),
    *("Wnra", "Wpo", "WPO", "Wvo", "Wkpb", "Bibob"),
)
_AFKORTING = rf"(?:{'|'.join(_AFKORTINGEN)})"
_RANG = r"(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde)"
_RANGEN = rf"{_RANG}(?:\s*(?:,|en|tot\s+en\s+met|t/m)\s*{_RANG})*"
_LID = (
    rf"(?:,?\s*(?:lid\s+\d+[a-z]?|(?:het\s+)?{_RANGEN}\s+lid|\d+(?:e|de|ste)\s+lid|"
    rf"leden\s+\d+(?:\s*(?:,|en|t/m)\s*\d+)*))"
)
_LETTER = r"(?:[a-z]|\d{1,2}°?|[ivx]{1,4})(?!\w)"
_ONDER = (
    rf"(?:,?\s*(?:aanhef\s+en\s+)?(?:onder(?:deel|delen)?|sub|letters?)\s+{_LETTER}"
    rf"(?:\s*(?:,|en|of|t/m|tot\s+en\s+met)\s*{_LETTER})*)"
)
_ARTNR = r"\d+(?:[.:]\d+)*[a-z]?(?![\w%])"
_EN = r"\s*(?:,\s*en|,|en|tot\s+en\s+met|t/m|of|juncto|jo\.?|[-–])\s*"
_VOLGWOORD = (
    r"(?:op|de|het|van|der|en|inzake|voor|tot|in|bij|ter|te|betreffende|over|aan|met|" r"&|gemeente|[a-z][\w’'-]*)"
)
_SLOTWOORD = r"(?:[A-Z][\w’'-]*|\d{4}(?:[-/]\d{4})?)"
# A title runs on over small words only when a capital or a year closes it, so that a sentence is never swallowed.
_TITEL = (
    rf"(?:(?:\s+(?!(?:en|of)\s+(?:artikel|de|het)\b)(?!(?:is|zijn|wordt|worden|kan|"
    rf"moet|vast|vastgesteld|waarin|die|dat|waarmee|staat|geldt|treedt|heeft|stelt|"
    rf"niet|per|vanaf|in\s+te|in\s+werking|regelt|bepaalt|schrijft|conform|volgens|"
    rf"aan\s+te|naar|om)\b){_VOLGWOORD}){{0,5}}\s+{_SLOTWOORD})"
)
_TITELS = rf"{_TITEL}{{0,4}}"
_WETNAAM = (
    r"(?:maatschappelijke\s+ondersteuning|gemeenschappelijke\s+regelingen|ruimtelijke\s+ordening|open\s+overheid|"
    r"openbaarheid\s+van\s+bestuur|publieke\s+gezondheid|milieubeheer|waardering\s+onroerende\s+zaken|bestuursrecht|"
    r"voorkeursrecht\s+gemeenten|financiering\s+decentrale\s+overheden|primair\s+onderwijs|voortgezet\s+onderwijs|"
    r"op\s+(?:het|de)\s+[a-zé]+(?:\s+onderwijs|\s+toezicht)?|basisregistratie\s+personen|geluidhinder|kinderopvang|"
    r"natuurbescherming|inburgering|veiligheidsregio’?'?s|markt\s+en\s+overheid|sociale\s+werkvoorziening|"
    r"gemeentelijke\s+schuldhulpverlening|bescherming\s+persoonsgegevens|collectieve\s+warmte(?:voorziening)?|"
    r"[a-z]+\s+en\s+[a-z]+\s+gemeenten|goed\s+verhuurderschap|betaalbare\s+huur|normering\s+topinkomens)"
)
_GEEN_NAAM = (
    r"(?!(?:is|zijn|was|wordt|worden|werd|kan|kunnen|moet|moeten|mag|mogen|zal|zullen|willen|heeft|hebben|gaat|treedt|"
    r"niet|ook|geen|verplicht|volgens|zoals|waar\w*|daar\w*|sinds|vanaf|[a-z]+(?:ft|gt|lt|pt|rt|st|dt))\b)"
)
_WET_LOS = (
    rf"Wet\s+(?:op\s+(?:de|het)\s+|inzake\s+|tot\s+)?{_GEEN_NAAM}[a-z]{{5,}}"
    rf"(?:\s+(?:voor\s+)?(?:de\s+|het\s+)?{_GEEN_NAAM}(?!voor\b|door\b)[a-z]{{4,}}){{0,2}}(?![\w’'-])"
)
"""Any other law in small letters: its first words, up to a verb (Wet gelijke behandeling, not: "de Wet schrijft")."""
_AMVB = (
    r"Besluit\s+(?:(?:kwaliteit|activiteiten|bouwwerken)\s+leefomgeving|begroting\s+en\s+verantwoording"
    r"(?:\s+provincies\s+en\s+gemeenten)?|(?:omgevings|bodem|bouw|asbest|horeca|speelautomaten)\w+|ruimtelijke\s+ordening"
    r"|externe\s+veiligheid\s+\w+|(?:maatschappelijke\s+)?ondersteuning\b)"
)
_SOORT = (
    r"(?:Verordening|Regeling|Besluit|Reglement|Beleidsregels?|Leidraad|Statuut|Invoeringswet|(?:Algemene|Financiële|Gewijzigde)\s+[Vv]erordening|"
    r"Gemeenschappelijke\s+[Rr]egeling|Algemene\s+[Pp]laatselijke\s+[Vv]erordening|"
    r"[A-Z][\w-]*(?:verordening|regeling|reglement|besluit|statuut|beleidsregels?))"
)
_REGELING = (
    rf"(?-i:(?:(?:Algemene\s+[Ww]et|Wet)\s+{_WETNAAM}(?:\s+\d{{4}})?|Wetboek\s+van\s+\w+|"
    rf"Burgerlijk\s+[Ww]etboek|Wet{_TITEL}|"
    rf"[A-Z]\w*wet(?!\w)|Grondwet|{_WET_LOS}|{_AMVB}|{_SOORT}(?!\w){_TITELS}|{_AFKORTING}(?![\w.])))"
)


_DELEN = rf"(?:{_LID}|{_ONDER}){{0,3}}"
_ARTIKEL = (
    rf"\b(?:artikel(?:en)?|artt?\.)\s*(?P<nummer>{_ARTNR}{_DELEN}(?:{_EN}(?:artikel"
    rf"(?:en)?\s+|art\.\s*)?{_ARTNR}(?!\s+(?:%|procent|euro|januari|lid)){_DELEN})*)"
)
_WET_NA = (
    rf"(?:,?\s*(?:van|uit|in|der|bij)?\s*(?:de|het|die|deze)?\s*(?P<naam>{_REGELING}|"
    rf"(?:gemeentewet|grondwet|verordening|regeling|algemene\s+wet\s+bestuursrecht|"
    rf"wet\s+{_WETNAAM})\b))?"
)
_BIJLAGENR = r"(?:\d{1,3}(?:\.\d+)?[a-z]?(?![\w%])|(?-i:[IVX]{1,5}|[A-H])(?![\w’'-]))"
_BIJLAGE = (
    rf"\b(?P<naam>bijlagen?)\s+(?:nr\.?\s*|nummer\s+)?(?P<nummer>{_BIJLAGENR}(?:\s*"
    rf"(?:,\s*en|,|en|t/m|tot\s+en\s+met)\s*(?:bijlage\s+)?{_BIJLAGENR})*)"
)
_PAPIER = (
    r"motie|amendement|toezegging|initiatiefvoorstel|raadsvoorstel|raadsbesluit|collegebesluit|"
    r"raadsinformatiebrief|raadsbrief|collegebrief|begrotingswijziging"
)
_STUK = (
    rf"\b(?P<naam>{_PAPIER})\s+(?:(?:nr\.?|nummer|met\s+(?:het\s+)?nummer)\s*)?(?P<nummer>"
    rf"(?-i:[A-Z]{{1,4}}[-/ ]?)?(?![0-3]?\d\s+(?:jan|feb|ma|apr|mei|ju|aug|sep|okt|"
    rf"nov|dec))(?!20\d\d(?![\d/.-]))\d(?:[\w./-]*\w)?)(?:,?\s+[‘'“\"„][^’'”\"]{{3,90}}[’'”\"])?"
)
_STUK_MET_TITEL = rf"\b(?P<naam>{_PAPIER})\s+[‘'“\"„](?P<titel>[^’'”\"]{{3,90}})[’'”\"]"
_RIS = (
    r"\b(?P<naam>(?-i:RIS|RV|DSB|BSV|RIB|RG|BBN|SB|RM|VZ|RB))[\s-]?(?P<nummer>\d{2,4}[-/.]\d{1,6}|"
    r"\d{4,8}(?:_\d+)?)\b"
)
_ZAAK = (
    r"\b(?P<naam>zaak(?:nummer|nr\.?|kenmerk)?|kenmerk|dossiernummer|documentnummer|"
    r"registratienummer|reg\.?\s?nr\.?|corsanummer)\s*:?\s+(?P<nummer>(?=[\w./-]*\d)"
    r"(?-i:[A-Z]{0,6}[-./ ]?)\d[\w./-]*\w)"
)
_LOS = (
    r"(?<![\w-])(?P<nummer>(?-i:Z|ZK|D|INT|UIT|VTH|BW|R|ZS|ADV|RVS)-?\d{2,4}[-/.]\d{3,8}"
    r"(?:[-/]\d+)*|(?-i:Z\d{7,}))(?!\w)"
)
_KAMER = (
    r"\b(?P<naam>(?-i:Kamerstukken?(?:\s+II?)?|Stb\.|Stcrt\.|Trb\.|Staatsblad|Staatscourant|"
    r"ECLI))[:\s]+(?P<nummer>[\w:./-]*\d(?:,?\s+(?:nr\.\s*)?\d+)*)"
)


_CIJFERS = tuple("0123456789")
_PAPIERSPOREN = ("motie", "amendement", "toezegging", "voorstel", "besluit", "brief", "wijziging")
_WETSPOREN = ("wet", "verordening", "regel", "besluit", "reglement", "statuut", "leidraad")


@cache
def _vormen() -> tuple[tuple[Verwijzingsoort, Patroon], ...]:
    """The kinds of reference, strongest first: a later kind never claims text that an earlier one took."""
    return (
        ("artikel", Patroon(_ARTIKEL + _WET_NA, sporen=("art",))),
        ("zaaknummer", Patroon(_ZAAK, sporen=("zaak", "kenmerk", "nummer", "nr"))),
        ("zaaknummer", Patroon(_LOS, sporen=_CIJFERS)),
        ("stuk", Patroon(_STUK, sporen=_PAPIERSPOREN)),
        ("stuk", Patroon(_STUK_MET_TITEL, sporen=_PAPIERSPOREN)),
        ("stuk", Patroon(_RIS, sporen=_CIJFERS)),
        ("stuk", Patroon(_KAMER, sporen=_CIJFERS)),
        ("bijlage", Patroon(_BIJLAGE, sporen=("bijlage",))),
        ("wet", Patroon(rf"\b(?P<naam>{_REGELING})", sporen=(*_WETSPOREN, *(a.lower() for a in _AFKORTINGEN)))),
    )


def verwijzingen(tekst: str) -> tuple[Verwijzing, ...]:
    """All references in reading order, never overlapping; the law behind an article belongs to the article."""
    rijen: list[Verwijzing] = []
    for soort, vorm in _vormen():
        for m in vorm.finditer(tekst):
            if not any(r.begin < m.end() and m.start() < r.eind for r in rijen):
                rijen.append(_verwijzing(soort, m))
    return tuple(sorted(rijen, key=lambda r: r.begin))


def _verwijzing(soort: Verwijzingsoort, m: re.Match[str]) -> Verwijzing:
    g = m.groupdict()
    tekst = m[0].rstrip(" ,")
    naam = " ".join((g.get("titel") or g.get("naam") or "").split())
    nummer = " ".join((g.get("nummer") or "").split())
    if soort == "stuk" and naam.upper() == naam and nummer:
        nummer = naam + nummer
    return Verwijzing(m.start(), m.start() + len(tekst), tekst, soort, naam, nummer)
