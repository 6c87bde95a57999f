"""Amounts of money and percentages as Dutch council papers write them, with their value in whole euros or per cent."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache

from raadslint.language.getallen import GROOTHEDEN, cijfergetal, telwoord

_CIJFERS = r"(?:\d{1,3}(?:[.’'\u00a0\u202f ]\d{3})+(?!\d)|\d+)(?:,\d{1,3}(?!\d)|\.\d{1,2}(?![\d.]))?"
_STREEP = r"(?:\s?[,.]\s?(?:[-–—−]{1,2}|=)(?!\w))?"
_GROOT = "|".join(sorted((g for g in GROOTHEDEN if g != "honderd"), key=len, reverse=True))
_GEEN_MAAT = (
    r"(?!\d|saldo\b|direct\b|omgaande|post\b|e?-?mail|brief\b|abuis|ongeluk|definitie|onderdeel|programma|reserve|"
    r"jan|feb|maart|april|mei\b|juni|juli|aug|sept|okt|nov|dec)"
)
_PER = (
    rf"(?:\s*(?:per\s+{_GEEN_MAAT}(?P<per>m[23²³]|vierkante\s+meter|kubieke\s+meter|"
    rf"(?:extra|nieuwe|volwassen|te\s+bouwen)\s+\w+|[^\W\d_]+)"
    r"(?!\w)\.?|(?P<pj>p\.?\s?/?j\.?)(?!\w)))?"
)
_MIN = r"(?P<min>[-–−]\s?)?"


@dataclass(frozen=True, slots=True)
class Bedrag:
    """An amount; ``tekst`` is ``bron[begin:eind]`` and ``waarde`` is in euros."""

    begin: int
    eind: int
    tekst: str
    waarde: Decimal
    per: str = ""
    """What it is counted by: ``jaar``, ``inwoner``, ``m2`` …; empty for an amount as such."""
    eenheid: str = "euro"
    zonder_eenheid: bool = False
    """The text names no currency (``Beschikbaar stellen van 75.000``)."""


@dataclass(frozen=True, slots=True)
class Percentage:
    """A percentage; ``waarde`` 2.5 means 2,5 %."""

    begin: int
    eind: int
    tekst: str
    waarde: Decimal
    soort: str = "procent"
    """``procent``, ``promille`` or ``procentpunt``."""


def _groot(naam: str) -> str:
    return rf"(?:\s*(?P<{naam}>{_GROOT})\b\.?)?"


@cache
def _vormen() -> tuple[re.Pattern[str], ...]:
    """The ways to write an amount, strongest first; each has the groups ``a`` (number), ``g`` (times) and ``per``."""
    vormen = (
        rf"(?:\bk\s?€|€\s?k)\s*{_MIN}(?P<a>{_CIJFERS})(?P<k>){_STREEP}",
        rf"\b(?P<m>M)€\s*{_MIN}(?P<a>{_CIJFERS})",
        rf"(?:€|\bEUR\b|\bEuro\b)\s*{_MIN}(?P<a>{_CIJFERS})(?:\s?(?P<k>k)\b|\s?(?P<m>m)\b"
        rf"(?!\s?[23²³])|{_STREEP}{_groot('g')})(?:\s+euro\b)?",
        rf"(?<![\w.,€]){_MIN}(?P<a>{_CIJFERS}){_STREEP}\s*(?:(?P<k>k\s?€|k€)|(?P<m>M€|mln\.?\s*€))",
        rf"(?<![\w.,€]){_MIN}(?P<a>{_CIJFERS}){_STREEP}{_groot('g')}\s*(?:(?P<cent>(?:euro)?cent"
        rf"(?:en)?\b)|euro\b|EUR\b|€(?!\s*\d))",
        rf"\b(?P<a>\w+)(?:\s+(?P<g>{_GROOT}))?\s+(?:(?P<cent>(?:euro)?cent(?:en)?\b)|euro\b)",
    )
    return tuple(re.compile(v + _PER, re.IGNORECASE) for v in vormen)


_MUNTEN = ("€", "eur", "cent")
"""Without one of these a text names no amount, which is much quicker to see."""
_KAAL = re.compile(
    r"(?<![\w.,€/:-])(?<!art\. )(?P<a>\d{1,3}(?:\.\d{3})+(?:,\d{2})?)(?:,[-–—=]+)?"
    r"(?P<g>)(?!\d|[.,/:-]\d)(?!\s*(?:m[123²³]|ha|km|"
    r"inwoner|woning|leerling|huishoud|stuks|keer|ton|[kMG]W|personen|mensen|bezoek|vierkante|kubieke|hectare|bomen|"
    r"uur|uren|%|procent|fte|kilo|kg|liter|punten|plekken|plaatsen|jongeren|kinderen|"
    r"voertuigen|auto|bedrijven|cliënten))",
    re.IGNORECASE,
)
_MILJOEN = re.compile(
    rf"(?<![\w.,€])(?P<a>{_CIJFERS}|[^\W\d_]+)\s*(?P<g>miljoen|mln|miljard|mld)\b\.?(?!\s*(?:inwoner|"
    rf"woning|m[23²³]|ton|bezoek|kuub|"
    r"mensen|[kMG]W|leerling|kilo|kg|liter|vierkante|personen|reizigers|passagiers|bomen|nederlanders))" + _PER,
    re.IGNORECASE,
)
_DUIZEND = re.compile(
    rf"(?<![\w.,€])(?P<a>{_CIJFERS}|[^\W\d_]+)(?:(?P<k>k)\b|\s+(?P<g>ton|mille|duizend)\b)"
    r"(?=\W*$|\s*[.,;:)]|\s+(?:euro|extra|per\s+(?:jaar|keer|saldo)|meer|minder|hoger|lager|duurder|goedkoper|nodig|kost\w*|"
    r"structureel|incidenteel|eenmalig|jaarlijks|positief|negatief|"
    r"tekort|voordeel|nadeel|is|was|zou|voor|uit|te|en|of|à|tot)\b)" + _PER,
    re.IGNORECASE,
)
"""Money in speech (3,5 ton, 70 mille, 120k): only where no counted thing follows, since ``ton`` is a weight too."""
_PERCENT = re.compile(
    r"(?<![\w.,])(?P<a>[-–−+]?\d+(?:[.,]\d+)?)\s*(?P<e>%(?:[-\s]?punt(?:en)?\b)?|‰|"
    r"procent(?:punt(?:en)?)?\b|promille\b)",
    re.IGNORECASE,
)
_PERCENT_WOORD = re.compile(r"\b(?P<a>\w+)\s+(?P<e>procent(?:punt(?:en)?)?|promille)\b", re.IGNORECASE)


_KAN_GROOT = re.compile(rf"{_GROOT}|\dk\b", re.IGNORECASE)
"""Without one of these a text has no amount in words, which is much quicker to see."""
_SCHAAL = re.compile(r"(?:[x×*]|bedragen\s+in)\s*(?:€\s*)?$", re.IGNORECASE)
"""Before an amount over a table: what its figures are counted in (x € 1.000)."""


@lru_cache(maxsize=4096)  # several facts read the same sentence
def bedragen(tekst: str, *, ook_zonder_munt: bool = False) -> tuple[Bedrag, ...]:
    """All amounts in reading order.

    With ``ook_zonder_munt`` also bare ones (``75.000``, ``1,2 miljoen``), marked ``zonder_eenheid``: ask for them only
    where the text speaks of money.
    """
    rijen: list[Bedrag] = []
    klein = tekst.lower()
    for vorm in _vormen() if any(munt in klein for munt in _MUNTEN) else ():
        _voeg_toe(rijen, tekst, vorm)
    if ook_zonder_munt:
        for vorm in (_MILJOEN, _DUIZEND, _KAAL) if _KAN_GROOT.search(tekst) else (_KAAL,):
            _voeg_toe(rijen, tekst, vorm, zonder_eenheid=True)
    return tuple(sorted(rijen, key=lambda r: r.begin))


def _voeg_toe(rijen: list[Bedrag], tekst: str, vorm: re.Pattern[str], *, zonder_eenheid: bool = False) -> None:
    for m in vorm.finditer(tekst):
        waarde = _waarde(m.groupdict())
        schaal = waarde in (1, 1_000, 1_000_000) and _SCHAAL.search(tekst, 0, m.start())
        if waarde is not None and not schaal and not any(r.begin < m.end() and m.start() < r.eind for r in rijen):
            begin, eind = m.start(), m.start() + len(m[0].rstrip())
            rijen.append(Bedrag(begin, eind, tekst[begin:eind], waarde, _per(m.groupdict()), "euro", zonder_eenheid))


def _waarde(groepen: dict[str, str | None]) -> Decimal | None:
    ruw = groepen["a"] or ""
    getal = cijfergetal(ruw) if ruw[:1].isdigit() else telwoord(ruw)
    if getal is None:
        return None
    maal = GROOTHEDEN[g.lower()] if (g := groepen.get("g")) else 1
    maal = 1000 if groepen.get("k") is not None else 1_000_000 if groepen.get("m") else maal
    deel = Decimal(100) if groepen.get("cent") else Decimal(1)
    return getal * maal / deel * (-1 if groepen.get("min") else 1)


def _per(groepen: dict[str, str | None]) -> str:
    if groepen.get("pj"):
        return "jaar"
    woord = " ".join((groepen.get("per") or "").lower().split())
    return woord.translate(str.maketrans("²³", "23")).replace("vierkante meter", "m2").replace("kubieke meter", "m3")


def percentages(tekst: str) -> tuple[Percentage, ...]:
    """All percentages in reading order."""
    rijen = [_percentage(m, cijfergetal(m["a"].replace("+", ""))) for m in _PERCENT.finditer(tekst)]
    rijen += [_percentage(m, w) for m in _PERCENT_WOORD.finditer(tekst) if (w := telwoord(m["a"])) is not None]
    return tuple(sorted(rijen, key=lambda r: r.begin))


def _percentage(m: re.Match[str], waarde: Decimal) -> Percentage:
    teken = m["e"].lower()
    soort = "promille" if teken in ("‰", "promille") else "procentpunt" if "punt" in teken else "procent"
    return Percentage(m.start(), m.end(), m[0], waarde, soort)
