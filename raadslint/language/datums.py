"""Dates, months, quarters, seasons, years and periods as Dutch council papers write them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import Literal

from raadslint.language.getallen import RANGTELWOORDEN
from raadslint.language.patroon import bevat

Datumsoort = Literal["dag", "maand", "kwartaal", "seizoen", "jaar", "periode", "relatief"]

MAANDEN: dict[str, int] = {
    "januari": 1, "februari": 2, "maart": 3, "april": 4, "mei": 5, "juni": 6, "juli": 7, "augustus": 8,
    "september": 9, "oktober": 10, "november": 11, "december": 12,
    "jan": 1, "feb": 2, "febr": 2, "mrt": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9,
    "okt": 10, "nov": 11, "dec": 12, "oct": 10,
}  # fmt: skip
WEEKDAGEN: tuple[str, ...] = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")


@dataclass(frozen=True, slots=True)
class Datum:
    """A date or period; ``tekst`` is ``bron[begin:eind]``; what the text does not say is None."""

    begin: int
    eind: int
    tekst: str
    soort: Datumsoort
    jaar: int | None = None
    maand: int | None = None
    dag: int | None = None
    kwartaal: int | None = None
    tot_jaar: int | None = None
    """Last year of a period."""
    tot_maand: int | None = None
    weekdag: str = ""
    """The day of the week that the text names with a full date."""

    @property
    def datum(self) -> date | None:
        """The calendar day, None when year, month or day is missing or the day does not exist (31 april)."""
        if self.soort != "dag" or self.jaar is None or self.maand is None or self.dag is None:
            return None
        try:
            return date(self.jaar, self.maand, self.dag)
        except ValueError:
            return None

    @property
    def absoluut(self) -> bool:
        """It names a year, so that a reader can put it on a calendar."""
        return self.jaar is not None


_M = "|".join(sorted(MAANDEN, key=len, reverse=True))
_MAANDNAAM = "|".join(naam for naam in MAANDEN if len(naam) > 4 or naam == "mei")
_MAAND = rf"(?P<maand>{_M})\b\.?"
_JAAR = r"(?P<jaar>(?:1[89]|20)\d\d)\b"
_TM = r"(?:t\s?/\s?m|tot\s+en\s+met|tot|tm|[-–—−/]|en\s+met)"
_BIJ = r"(?:(?:begin|medio|half|midden|eind(?:e)?|ultimo|primo|uiterlijk|vóór|voor|vanaf|na|per|tot)\s+)?"
_JAARBIJ = (
    r"(?:begin|medio|half|midden|eind(?:e)?|ultimo|primo|(?:loop|verloop|begin|eind"
    r"(?:e)?|midden)\s+van)(?:\s+van)?(?:\s+het\s+jaar)?\s+"
)
_SEIZOEN = (
    r"(?P<seizoen>voorjaar|najaar|zomer(?:reces|vakantie)?|winter|herfst|lente|(?:school|"
    r"studie|kalender|boek|begrotings)jaar)"
)
_RANG = "|".join(RANGTELWOORDEN)
_Q = (
    r"(?:(?P<q1>[1-4])\s?(?:e|ste|de)?\s+(?:kwartaal|kwrt\.?)|(?P<q2>eerste|tweede|"
    r"derde|vierde|laatste)\s+kwartaal|kwartaal\s+(?P<q3>[1-4])\b|\b[QK](?P<q4>[1-4])\b|"
    r"\b(?P<q5>[1-4])Q\b)"
)
_HALFJAAR = r"(?:(?P<h>eerste|tweede|1e|2e)\s+(?:half\s?jaar|helft))"


_CIJFERS = tuple("0123456789")
_EEUWEN = ("18", "19", "20")
_KERNEN: dict[str, tuple[str, ...]] = {
    "dag": _CIJFERS,
    "periode": _EEUWEN,
    "jaar": _EEUWEN,
    "seizoen": _EEUWEN,
    "kwartaal": ("kwartaal", "kwrt", *(f"{q}{n}" for q in "qk" for n in "1234"), *(f"{n}q" for n in "1234")),
    "maand": tuple(MAANDEN),
    "relatief": (
        *("jaar", "jaren", "kwarta", "maand", "week", "weken", "dag", "zomer", "winter", "periode", "reces"),
        *("vakantie", "spoedig", "termijn", "binnenkort", "zijner", "t.z.t."),
    ),
}
"""Per kind of form letters of which some must stand in a text before the form can match: much quicker to look for."""


@cache
def _vormen() -> tuple[tuple[Datumsoort, re.Pattern[str]], ...]:
    """The forms, strongest first: a later form never claims text that an earlier one took."""
    weekdag = rf"(?:\b(?P<weekdag>{'|'.join(WEEKDAGEN)}),?\s+)?"
    dag = r"(?P<dag>[0-3]?\d)"
    periode_dagen = (
        rf"{dag}(?:\s+{_MAAND})?(?:\s+{_JAAR})?\s*(?:t\s?/\s?m|tot\s+en\s+met|[-–])\s*[0-3]?\d\s+"
        rf"(?P<tot_maand>{_M})\b\.?\s+(?P<tot_jaar>20\d\d)\b"
    )
    vormen: tuple[tuple[Datumsoort, str], ...] = (
        ("periode", rf"\b{periode_dagen}"),
        ("dag", rf"{weekdag}(?<![\d.,€]){dag}(?:e|ste|de)?\s+{_MAAND},?(?:\s+{_JAAR}|\s+’(?P<kort>\d\d)\b)?"),
        (
            "dag",
            rf"{weekdag}(?<![\d.,€/-]){dag}\s?(?P<s>[-/.–])\s?(?P<mnr>0?[1-9]|1[0-2])\s?(?P=s)\s?"
            rf"(?P<jaar>(?:19|20)\d\d|\d\d)(?![\d.,]*\d)\b",
        ),
        ("dag", r"(?<![\w-])(?P<jaar>20\d\d)-(?P<mnr>0[1-9]|1[0-2])-(?P<dag>[0-3]\d)(?![\w-])"),
        (
            "periode",
            rf"\b(?P<maand>{_M})\b\.?(?:\s+{_JAAR})?\s*{_TM}\s*(?P<tot_maand>{_M})\b\.?\s+" rf"(?P<tot_jaar>20\d\d)\b",
        ),
        ("kwartaal", r"\b(?P<jaar>20\d\d)\s?-?[QK](?P<q4>[1-4])\b"),
        ("kwartaal", rf"\b{_BIJ}(?:het\s+)?{_Q}(?:,?\s+(?:van\s+)?(?:het\s+jaar\s+)?{_JAAR})?"),
        ("maand", rf"\b{_MAAND}\s+(?:van\s+)?{_JAAR}"),
        (
            "seizoen",
            rf"\b{_BIJ}(?:het\s+|de\s+)?{_SEIZOEN}\s+(?:van\s+)?{_JAAR}(?:\s*[-–/]\s*(?P<tot_jaar>"
            rf"(?:20)?\d\d)\b)?",
        ),
        ("seizoen", rf"\b(?:het\s+)?{_HALFJAAR}\s+(?:van\s+)?{_JAAR}"),
        ("periode", rf"(?<![\w€.,/-])(?P<jaar>(?:19|20)\d\d)\s*{_TM}\s*(?P<tot_jaar>(?:19|20)\d\d)(?![\w]|[.,/-]\d)"),
        ("periode", r"(?<![\w€.,/-])(?P<jaar>(?:19|20)\d\d)\s?[-–/]\s?(?P<tot_jaar>[2-9]\d)(?![\w]|[.,/-]\d)"),
        (
            "jaar",
            rf"\b(?:{_JAARBIJ})?(?<![\w€.,/-]){_JAAR}(?![\d.,]*\d|-\d|\s?(?:m[23²³]|euro|uur|"
            rf"woningen|inwoners|leerlingen))",
        ),
        *_losse_maanden(),
        ("relatief", _relatief()),
    )
    return tuple((soort, re.compile(vorm, re.IGNORECASE)) for soort, vorm in vormen)


def _losse_maanden() -> tuple[tuple[Datumsoort, str], ...]:
    """A month without its year, where a word or sign beside it shows that it is one."""
    return (
        (
            "maand",
            rf"\b(?:(?:begin|medio|half|eind(?:e)?|in|vanaf|per|sinds|na|voor|vóór|uiterlijk|"
            rf"maand)\s+)(?P<maand>(?!mei\b|mrt\b|sep\b|dec\b|nov\b)(?:{_M})|mei)\b(?!\s+\d)",
        ),
        ("maand", rf"\b(?P<maand>(?:{_MAANDNAAM}))(?=\s?:)"),
        (
            "maand",
            rf"\btussen\s+(?:begin\s+|eind\s+)?(?P<maand>{_MAANDNAAM})(?=\s+en\s+(?:begin\s+|eind\s+)?(?:{_MAANDNAAM})\b)",
        ),
    )


def _relatief() -> str:
    """Words that point to a moment which depends on when one reads them."""
    eenheid = r"(?:dag(?:en)?|wek?en?|week|maand(?:en)?|kwartaal|kwartalen|half\s?jaar|jaar|jaren)"
    return (
        r"\b(?:dit|volgend|komend|vorig|afgelopen|aankomend|het\s+komende?|het\s+volgende|lopende?)\s+"
        r"(?:kalender|begrotings|school)?(?:jaar|kwartaal|voorjaar|najaar)\b"
        r"|\b(?:deze|komende|volgende|afgelopen|vorige)\s+(?:maand|week|zomer|winter|periode|raadsperiode)\b"
        r"|\b(?:na|voor|vóór)\s+(?:de\s+zomer(?:vakantie)?|het\s+(?:zomer)?reces|de\s+(?:kerst|zomer)vakantie)\b"
        rf"|\b(?:binnen|over|na|uiterlijk)\s+(?!de\b|het\b)(?:\d+|\w+)\s+{eenheid}\b(?:\s+(?:na|nadat|vanaf|voor)\b)?"
        rf"|\b(?:\d+|\w+)\s+{eenheid}\s+(?:na|nadat)\b"
        r"|\b(?:zo\s+spoedig\s+mogelijk|op\s+(?:korte|middellange|lange)\s+termijn|binnenkort|"
        r"te\s+zijner\s+tijd|t\.z\.t\.)"
    )


@lru_cache(maxsize=4096)  # several facts read the same sentence
def datums(tekst: str) -> tuple[Datum, ...]:
    """All dates and periods in reading order, never overlapping."""
    rijen: list[Datum] = []
    klein = tekst.lower()
    mogelijk = {soort for soort, kern in _KERNEN.items() if bevat(klein, kern)}
    for soort, vorm in _vormen():
        for m in vorm.finditer(tekst) if soort in mogelijk else ():
            datum = _datum(soort, m)
            if datum is not None and not any(r.begin < datum.eind and datum.begin < r.eind for r in rijen):
                rijen.append(datum)
    return tuple(sorted(rijen, key=lambda r: r.begin))


def _datum(soort: Datumsoort, m: re.Match[str]) -> Datum | None:
    g = m.groupdict()
    jaar = _jaar(g.get("jaar") or g.get("kort"))
    dag = int(g["dag"]) if g.get("dag") else None
    maand = MAANDEN.get((g.get("maand") or "").lower()) or (int(g["mnr"]) if g.get("mnr") else None)
    tot_jaar = _tot_jaar(jaar, g.get("tot_jaar"))
    if dag is not None and not 1 <= dag <= 31:
        return None
    if soort == "periode" and jaar is not None and tot_jaar is not None and not jaar <= tot_jaar <= jaar + 60:
        return None
    tekst = m[0].rstrip(" ,")
    return Datum(
        begin=m.start(),
        eind=m.start() + len(tekst),
        tekst=tekst,
        soort=soort,
        jaar=jaar if jaar is not None else (tot_jaar if soort == "periode" else None),
        maand=maand,
        dag=dag,
        kwartaal=_kwartaal(g),
        tot_jaar=tot_jaar,
        tot_maand=MAANDEN.get((g.get("tot_maand") or "").lower()),
        weekdag=(g.get("weekdag") or "").lower(),
    )


def _jaar(tekst: str | None) -> int | None:
    if not tekst:
        return None
    return int(tekst) if len(tekst) == 4 else 2000 + int(tekst)


def _tot_jaar(jaar: int | None, tekst: str | None) -> int | None:
    """The last year of a period; two digits take the century of the first year."""
    if not tekst:
        return None
    return int(tekst) if len(tekst) == 4 else (jaar or 2000) // 100 * 100 + int(tekst)


def _kwartaal(groepen: dict[str, str | None]) -> int | None:
    for naam in ("q1", "q3", "q4", "q5"):
        if waarde := groepen.get(naam):
            return int(waarde)
    woord = (groepen.get("q2") or "").lower()
    return 4 if woord == "laatste" else RANGTELWOORDEN.get(woord)
