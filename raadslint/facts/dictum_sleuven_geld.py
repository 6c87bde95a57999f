"""The details of a decision on money: the amount, the total, its unit and year, the cover and the payer."""

from __future__ import annotations

import re

from raadslint.facts.dictum_sleuf import Punt, Sleuf, eerste, ruim, uit
from raadslint.facts.dictum_woorden import patroon
from raadslint.language.bedragen import bedragen, percentages
from raadslint.language.datums import datums

_WIJZIGING = re.compile(
    r"begrotingswijziging|wijziging(?:en)?\s+(?:van|op)\s+de\s+\w*begroting|reserve\s+.{0,60}in\s+te\s+stellen"
    r"|(?:instell|vorm)\w+\s+van\s+een\s+\w*(?:reserve|voorziening|fonds)"
    r"|\bdienovereenkomstig\b",
    re.IGNORECASE,
)
_SLUIT_AF = re.compile(
    r"\bkredie(?:t|ten)\b.*\b(?:af\s+te\s+sluiten|afsluit\w*|vrij\s?(?:te\s+laten\s+)?val\w+)",
    re.IGNORECASE | re.DOTALL,
)
"""Closing a credit: the credit says how much."""
_HET_BEDRAG = re.compile(
    r"\W*(?:om\s+)?(?:het|dit|de)\s+(?:\w+e\s+){0,2}(?:saldo|resultaat|\w*tekort|overschot|restant|verschil|bedrag|nadeel|voordeel|winst|verlies)\b",
    re.IGNORECASE,
)
"""A point that goes on about the amount of another point."""
_ZONDER_DOEL = re.compile(r"\b(?:restant|resultaat|saldo|overschot)\b[^.;]{0,40}\bte\s+bestemmen\W*$", re.IGNORECASE)
_TARIEF = re.compile(r"\btarie(?:f|ven)|\bleges|heffing|verordening|(?<!norm)vergoeding", re.IGNORECASE)
_PRIJS = re.compile(
    r"\b(?:bijdrage|subsidie|budget|bedrag)\s+per\s+(?:leerling|inwoner|kind|huishouden|woning|deelnemer|m2|m²)(?!\w)",
    re.I,
)
_PER_STUK = re.compile(
    r"€\s?[\d.,]+\s+per\s+(?!jaar|maand|kwartaal|\d|saldo|(?:school|kalender|boek)jaar)[a-z]+", re.IGNORECASE
)
_PER_TIJD = ("jaar", "kalenderjaar", "begrotingsjaar", "maand", "kwartaal", "schooljaar", "boekjaar")
"""An amount per period is a total; per inhabitant or per m² it is a price."""
_GEVEND = re.compile(
    (
        r"beschikbaar\s?(?:te\s)?stellen|ter\s+beschikking|krediet|vrij\s?(?:te\s)?maken|"
        r"voor\s?(?:te\s)?financieren|financieren|bekostigen|subsidie(?!plafond)|extra\s+budget|fonds\s+[^.;]{0,60}in\s+te\s+stellen|\bfonds\s+in\s+te\s+stellen"
    ),
    re.IGNORECASE,
)


_GRONDZAKEN = re.compile(r"\bgrondexploitatie\b", re.IGNORECASE)
"""What the land yields pays for the credit of a grondexploitatie."""
_VAGE_BRON = re.compile(
    r"(?:\b(?:en\s+)?(?:dit|deze|die|het)\s+)?\b(?:te\s+dekken|dekking|gedekt|ten\s+laste(?:\s+te\s+\w+)?)?\s*\b(?:van|uit|vanuit|binnen|door|met)\s+"
    r"(?:(?:de|het|onze)\s+)?(?:beschikbare|aanwezige|bestaande|eigen|gemeentelijke|vrije|reguliere)\s+(?:financiële\s+)?middelen\b",
    re.IGNORECASE,
)
"""Money from "the available means" has no source that a council can look up."""
_GELD_ELDERS = re.compile(r"€|\b(?:\w*krediet|\w*budget|\w*begroting\w*|\w*reserve)\b", re.IGNORECASE)


_DEKT = re.compile(
    r"\W*(?:(?:de|deze|dit|het)\s+)?(?:\w+\s+){0,4}?(?:dekk\w+|lasten|kosten|bedrag|krediet)\b", re.IGNORECASE
)
"""A point that only says where the money of another point comes from."""


_GELDSTROOM = re.compile(
    r"\W*(?:de|het|een)\s+(?:(?!begroting)\w+\s+){0,2}?\w*(?:opbrengst(?:en)?|restant\w*|saldo|overschot|tekort|meevaller|tegenvaller)\b",
    re.IGNORECASE,
)
_NIET = re.compile(r"\bniet\s+(?:te\s+)?(?:\w+\s+)?(?:te\s+)?\w+en\b", re.IGNORECASE)
"""What is not done costs nothing."""


def _geld(punt: Punt) -> bool:
    return punt.soort == "geld"


def bedrag(naam: str, punt: Punt) -> Sleuf:
    """The amount, unless the budget change, a percentage or another point says it."""
    span = (punt.bedragen[0].begin, punt.bedragen[0].eind) if punt.bedragen else None
    elders = patroon("handeling-sleuven", "verwijst").search(punt.tekst)
    dekt = _DEKT.match(punt.tekst) and bedragen(punt.anderen)
    wijzigt = _WIJZIGING.search(punt.tekst) and not _verplaatst(punt)
    gezegd = dekt or _staat_elders(punt) or percentages(punt.tekst) or _SLUIT_AF.search(punt.tekst)
    nodig = _geld(punt) and not (wijzigt or elders or gezegd or _NIET.search(punt.tekst))
    return uit(naam, span, nodig)


def _staat_elders(punt: Punt) -> bool:
    """*Het nadelige saldo te onttrekken*: how much stands in another point, what becomes of it here."""
    verwijst = _HET_BEDRAG.match(punt.tekst) and not _ZONDER_DOEL.search(punt.tekst)
    return bool(verwijst) and bool(bedragen(punt.anderen))


def _verplaatst(punt: Punt) -> bool:
    """Money that goes from one purse to another, also when a begrotingswijziging follows from it."""
    return punt.handelingen[:1] != () and bool(_GELDSTROOM.match(punt.tekst))


def totaal(naam: str, punt: Punt) -> Sleuf:
    """A price per inhabitant says what one pays, not what the council spends."""
    prijs = (_PRIJS.search(punt.tekst) or _PER_STUK.search(punt.tekst)) and len(punt.bedragen) == 1
    geheel = [] if prijs else [b for b in punt.bedragen if b.per in ("", *_PER_TIJD)]
    if geheel:
        return Sleuf(naam, "ja", geheel[0].begin, geheel[0].eind)
    return Sleuf(naam, "nee" if _geld(punt) and punt.bedragen and not _TARIEF.search(punt.tekst) else "nvt")


def eenheid(naam: str, punt: Punt) -> Sleuf:
    """The currency behind an amount."""
    kaal = [b for b in punt.bedragen if b.zonder_eenheid]
    if not _geld(punt) or not punt.bedragen:
        return Sleuf(naam, "nvt")
    bedrag = (kaal or list(punt.bedragen))[0]
    return Sleuf(naam, "nee" if kaal else "ja", bedrag.begin, bedrag.eind)


def jaar(naam: str, punt: Punt) -> Sleuf:
    """The year or period, here or in another point on money; asked only of an act that hands out money."""
    met_jaar = [d for d in punt.datums if d.absoluut]
    span = (met_jaar[0].begin, met_jaar[0].eind) if met_jaar else None
    geldzinnen = [zin for zin in re.split(r"[.;]\s", punt.anderen) if _GELD_ELDERS.search(zin)]
    elders = any(d.absoluut for zin in (*geldzinnen, punt.aanhef) for d in datums(zin))
    return uit(naam, span, bool(punt.bedragen and _GEVEND.search(punt.tekst)) and not elders)


def _bron(tekst: str) -> tuple[int, int] | None:
    """Where the money comes from, in words that a council can look up."""
    return eerste("handeling-sleuven", "bron", _VAGE_BRON.sub(lambda m: " " * len(m[0]), tekst))


def dekking(naam: str, punt: Punt) -> Sleuf:
    """The source of the money, here or in another point; asked only of an act that hands out money."""
    span = _bron(punt.tekst)
    elders = re.search(
        r"\b(?:dekk\w+|gedekt|ten\s+laste|onttrek\w+|begrotingswijziging|ten\s+gunste)\b", punt.anderen, re.IGNORECASE
    )
    span = ruim(punt.tekst, span) if span else None
    gevraagd = bool(punt.bedragen) or betaler("betaler", punt).waarde == "nee"
    nodig = bool(_GEVEND.search(punt.tekst)) and gevraagd and not elders and not _GRONDZAKEN.search(punt.anderen)
    return uit(naam, span, nodig)


def betaler(naam: str, punt: Punt) -> Sleuf:
    """Who pays: only asked when the point spends without naming a payer, an amount or a source."""
    m = re.search(
        r"\b(?:de\s+)?(?:gemeente|provincie|rijk|schoolbestu\w+|college|raad|reserve\w*)\b", punt.tekst, re.IGNORECASE
    )
    span = _bron(punt.tekst) or ((m.start(), m.end()) if m else None)
    vooraf = re.search(r"voor\s?(?:te\s)?financier|bekostig", punt.tekst, re.IGNORECASE)
    return uit(naam, span, _geld(punt) and bool(vooraf) and not punt.bedragen)
