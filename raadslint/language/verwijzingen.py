"""References to articles, laws and regulations, annexes, and numbered or dated papers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

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


_AFKORTING = r"(?:Gw|Gemw|Awb|Wmo|Wro|Wabo|Ow|Bbv|BBV|Wgr|WGR|WOZ|Woo|Wob|Apv|APV|BW|Igr|Bkl|Bal|Bbl|Wpg|AVG|Wkb|Wnb|Wvw|WVW|Bro|Gw\.)"
_RANG = r"(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde)"
_LID = rf"(?:,?\s*(?:lid\s+\d+[a-z]?|(?:het\s+)?{_RANG}(?:\s*(?:,|en|tot\s+en\s+met|t/m)\s*{_RANG})*\s+lid|\d+(?:e|de|ste)\s+lid|leden\s+\d+(?:\s*(?:,|en|t/m)\s*\d+)*))"
_ONDER = r"(?:,?\s*(?:aanhef\s+en\s+)?(?:(?:onder(?:deel)?|sub|letter|onderdelen)\s+[a-z0-9]{1,2}(?![\w])(?:\s*(?:,|en|t/m)\s*[a-z0-9](?!\w))*(?:\s+(?:en|of)\s+[a-z0-9](?!\w))?))"
_ARTNR = r"\d+(?:[.:]\d+)*[a-z]?(?![\w%])"
_NAAM = r"(?:[A-Z][\w’'-]*|\d{4}(?:[-/]\d{4})?)"
_TUSSEN = r"(?:op|de|het|van|der|en|inzake|voor|tot|in|bij|ter|te|betreffende|over|aan|met|&|gemeente)"
_TITEL = rf"(?:(?:\s+{_TUSSEN}){{0,3}}\s+{_NAAM}){{0,9}}"


@cache
def _vormen() -> tuple[tuple[Verwijzingsoort, re.Pattern[str]], ...]:
    artikel = rf"\b(?:art(?:ikel(?:en)?)?|artt)\b\.?\s*(?P<nummer>{_ARTNR}(?:\s*(?:,|en|tot\s+en\s+met|t/m|of|juncto|jo\.?)\s*(?:artikel\s+)?{_ARTNR}(?!\s+(?:%|procent|euro|januari)))*{_LID}?{_ONDER}?{_LID}?)"
    wet_na = rf"(?:,?\s*(?:van|uit|in|der)?\s*(?:de|het|die)?\s*(?P<naam>(?:(?-i:Gemeentewet|Grondwet|Omgevingswet|[A-Z]\w*(?:wet|besluit|verordening|regeling|reglement|statuut)|Wet|Besluit|Verordening|Regeling){_TITEL}|(?-i:{_AFKORTING})\b)|gemeentewet|verordening|algemene\s+wet\s+bestuursrecht))?"
    soortnaam = r"(?:(?-i:[A-Z])[\w-]*(?:verordening|regeling|wet|reglement|besluit|statuut|beleidsregels?))"
    wet = rf"\b(?P<naam>(?-i:(?:Wet|Verordening|Regeling|Besluit|Reglement|Beleidsregels?|Leidraad|Statuut|Wetboek|Invoeringswet|Algemene\s+[Ww]et|Algemene\s+[Pp]laatselijke\s+[Vv]erordening|Gemeenschappelijke\s+[Rr]egeling){_TITEL}|{soortnaam}{_TITEL}|{_AFKORTING}(?![\w.])))"
    bijlage = r"\b(?P<naam>bijlagen?)\s+(?:nr\.?\s*|nummer\s+)?(?P<nummer>(?:\d{1,3}(?:\.\d+)?[a-z]?|(?-i:[IVX]{1,5}|[A-H]))(?![\w])(?:\s*(?:,|en|t/m|tot\s+en\s+met)\s*(?:bijlage\s+)?(?:\d{1,3}[a-z]?|(?-i:[IVX]{1,5}|[A-H]))(?![\w.]))*)"
    ris = r"\b(?P<naam>RIS|RV|BBV|DSB|BSV|RIB|RG|BBN|BZ|SB|RM)[\s-]?(?P<nummer>\d{2,4}[-/]\d{1,6}|\d{4,8}(?:_\d+)?)\b"
    motie = r"\b(?P<naam>motie|amendement|toezegging|initiatiefvoorstel|raadsvoorstel|raadsbesluit|collegebesluit|raadsinformatiebrief|raadsbrief|collegebrief)\s+(?:(?:nr\.?|nummer|met\s+nummer)\s*)?(?P<nummer>(?-i:[A-Z]{1,4}[-/ ]?)?\d[\w./-]*\d|(?-i:[A-Z]\d+)|\d+)(?:\s+[‘'“\"„][^’'”\"]{3,80}[’'”\"])?"
    motie_titel = r"\b(?P<naam>motie|amendement|initiatiefvoorstel)\s+[‘'“\"„](?P<titel>[^’'”\"]{3,90})[’'”\"]"
    zaak = r"\b(?P<naam>zaak(?:nummer|nr\.?|kenmerk)?|kenmerk|dossiernummer|documentnummer|registratienummer|reg\.?\s?nr\.?|corsanummer)\s*:?\s+(?P<nummer>(?=[\w./-]*\d)(?-i:[A-Z]{0,6}[-./ ]?)\d[\w./-]*\w)"
    los = r"(?<![\w-])(?P<nummer>(?-i:Z|ZK|D|INT|UIT|VTH|BW|R|ZS|ADV|RVS)-?\d{2,4}[-/.]\d{3,8}(?:[-/]\d+)*|(?-i:Z\d{7,}))(?!\w)"
    kamer = r"\b(?P<naam>Kamerstukken?(?:\s+II?)?|Stb\.|Stcrt\.|Trb\.|Staatsblad|Staatscourant|ECLI)[:\s]+(?P<nummer>[\w:./ -]*\d)"
    vormen: tuple[tuple[Verwijzingsoort, str], ...] = (
        ("artikel", artikel + wet_na), ("zaaknummer", zaak), ("zaaknummer", los), ("stuk", motie), ("stuk", motie_titel),
        ("stuk", ris), ("stuk", kamer), ("bijlage", bijlage), ("wet", wet),
    )  # fmt: skip
    return tuple((soort, re.compile(vorm, re.IGNORECASE)) for soort, vorm in vormen)


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
