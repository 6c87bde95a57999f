"""The details that an act needs (amount, cover, addressee, date …) and the words of a point that fill them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from raadslint.facts.dictum_handeling import Handeling
from raadslint.facts.dictum_voorwerp import voorwerp_van
from raadslint.facts.dictum_woorden import patroon, zonder_titels
from raadslint.language.bedragen import Bedrag, bedragen
from raadslint.language.datums import Datum, datums

SLEUVEN: tuple[str, ...] = (
    "object", "bedrag", "totaal", "eenheid", "jaar", "dekking", "betaler", "geadresseerde", "product", "datum",
    "criterium", "inwerkingtreding",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sleuf:
    """One detail: ``ja`` with the words that fill it, ``nee`` when the act needs it and it is missing, else ``nvt``."""

    naam: str
    waarde: Literal["ja", "nee", "nvt"]
    begin: int = 0
    eind: int = 0


@dataclass(frozen=True, slots=True)
class Punt:
    """What is known of a point when its details are looked for."""

    tekst: str
    """The whole text, sub points included."""
    aanhef: str
    """The words before the points that also govern this one (*het college opdracht te geven om:*)."""
    handelingen: tuple[Handeling, ...]
    soort: str
    bedragen: tuple[Bedrag, ...]
    datums: tuple[Datum, ...]
    anderen: str
    """The text of the other points: a cover or a date there may serve this point."""


def maak_punt(tekst: str, aanhef: str, handelingen: tuple[Handeling, ...], soort: str, anderen: str) -> Punt:
    """A point with its amounts and dates; bare amounts only count in a decision on money."""
    geld = soort == "geld"
    return Punt(tekst, aanhef, handelingen, soort, bedragen(tekst, ook_zonder_munt=geld), datums(tekst), anderen)


def sleuven(punt: Punt) -> tuple[Sleuf, ...]:
    """All details of the point, in the order of `SLEUVEN`; those that its kind of act never needs are ``nvt``."""
    return tuple(
        _VULLERS[n](n, punt) if punt.soort in _VOOR.get(n, (punt.soort,)) else Sleuf(n, "nvt") for n in SLEUVEN
    )


_VOOR: dict[str, tuple[str, ...]] = {
    "totaal": ("geld",), "eenheid": ("geld",), "jaar": ("geld",), "dekking": ("geld",), "betaler": ("geld",),
    "geadresseerde": ("opdracht",), "product": ("opdracht", "geld"), "datum": ("opdracht", "geld", "streven"),
    "criterium": ("streven",),
}  # fmt: skip


def _uit(naam: str, span: tuple[int, int] | None, nodig: bool) -> Sleuf:
    """Filled when found; missing only when the act needs it."""
    if span:
        return Sleuf(naam, "ja", *span)
    return Sleuf(naam, "nee" if nodig else "nvt")


def _eerste(lijst: str, naam: str, tekst: str) -> tuple[int, int] | None:
    m = patroon(lijst, naam).search(tekst)
    return (m.start(), m.end()) if m else None


def _ruim(tekst: str, span: tuple[int, int]) -> tuple[int, int]:
    """The words with the date in front of them and the rest of their clause, so that they say the whole."""
    voor = re.search(r"\b(?:op|per|vanaf|met\s+ingang\s+van)\s+\d[^.;,]{3,30}$", tekst[: span[0]], re.IGNORECASE)
    na = re.match(r"(?:[^.;,]|(?<=\d)[.,](?=\d)){0,70}", tekst[span[1] :])
    achter = na[0] if na else ""
    if span[1] + len(achter) < len(tekst) and re.match(r"\w", tekst[span[1] + len(achter)]):
        achter = achter.rpartition(" ")[0]
    return (voor.start() if voor else span[0]), span[1] + len(achter.rstrip())


# --- what ----------------------------------------------------------------------------------------------------------

_EIGEN = re.compile(
    r"\d|[“\"„‘’]|(?<=[\w,] )[A-Z]\w|\b(?:van|voor|inzake|over|betreffende|met|in|op|behorende?|tot|als)\s+\w+"
)


_NU = re.compile(
    r"\W*(?:in\s+te\s+stemmen\s+met\s+)?(?:de|het)\s+(?:huidige|bestaande|eerdere|vorige)\s+\w+", re.IGNORECASE
)


def _wisselend(tekst: str) -> tuple[int, int] | None:
    """*De huidige zonering*: which that is depends on when one reads it; a figure in the point settles it."""
    m = _NU.match(tekst)
    return m.span() if m and not re.search(r"\d", tekst) else None


def _object(naam: str, punt: Punt) -> Sleuf:
    """A constitutive or money act needs an object with a name of its own: a bare *de begrotingswijziging* has none."""
    if not punt.handelingen or punt.soort in ("opdracht", "streven"):
        return Sleuf(naam, "nvt")
    hoofd = punt.handelingen[0]
    if vaag := _wisselend(punt.tekst):
        return Sleuf(naam, "nee", *vaag)
    voorwerp = re.sub(
        r"^\W*(?:met|van|tot|in)\s+",
        "",
        voorwerp_van(punt.tekst, hoofd.werkwoord, hoofd.begin, hoofd.eind),
        flags=re.IGNORECASE,
    )
    begin = punt.tekst.find(voorwerp) if voorwerp else -1
    naakt = re.sub(
        r"^(?:de|het|een|deze|dit)?\s*(?:(?:bijgevoeg|bijgaan|voorliggen)de?\s+)?", "", voorwerp, flags=re.IGNORECASE
    )
    kaal = patroon("handeling-sleuven", "object-kaal").fullmatch(naakt.strip(" .;,"))
    rest = punt.tekst[hoofd.eind :].replace(voorwerp, "", 1).strip(" .;") if voorwerp else ""
    if (
        kaal
        and not _EIGEN.search(re.sub(r"^(?:met|van|tot|in)\b", "", rest))
        and punt.soort in ("constitutief", "geld", "reactie")
    ):
        return Sleuf(naam, "nee")
    return Sleuf(naam, "ja", begin, begin + len(voorwerp)) if begin >= 0 else Sleuf(naam, "nvt")


# --- money ---------------------------------------------------------------------------------------------------------

_WIJZIGING = re.compile(
    r"begrotingswijziging|kredie(?:t|ten)\b.{0,60}\baf\s+te\s+sluiten|wijziging(?:en)?\s+(?:van|op)\s+de\s+\w*begroting|reserve\s+.{0,60}in\s+te\s+stellen",
    re.IGNORECASE,
)
_TARIEF = re.compile(r"\btarie(?:f|ven)|\bleges|heffing|verordening|normbedrag|vergoeding", re.IGNORECASE)
_GEVEND = re.compile(
    (
        r"beschikbaar\s?(?:te\s)?stellen|ter\s+beschikking|krediet|vrij\s?(?:te\s)?maken|"
        r"voor\s?(?:te\s)?financieren|financieren|bekostigen|subsidie|extra\s+budget"
    ),
    re.IGNORECASE,
)


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


def _bedrag(naam: str, punt: Punt) -> Sleuf:
    span = (punt.bedragen[0].begin, punt.bedragen[0].eind) if punt.bedragen else None
    elders = patroon("handeling-sleuven", "verwijst").search(punt.tekst)
    dekt = _DEKT.match(punt.tekst) and bedragen(punt.anderen)
    wijzigt = _WIJZIGING.search(punt.tekst) and not _verplaatst(punt)
    nodig = _geld(punt) and not (wijzigt or elders or dekt or _NIET.search(punt.tekst))
    return _uit(naam, span, nodig)


def _verplaatst(punt: Punt) -> bool:
    """Money that goes from one purse to another, also when a begrotingswijziging follows from it."""
    return punt.handelingen[:1] != () and bool(_GELDSTROOM.match(punt.tekst))


def _totaal(naam: str, punt: Punt) -> Sleuf:
    """A price per inhabitant says what one pays, not what the council spends."""
    geheel = [b for b in punt.bedragen if b.per in ("", "jaar")]
    if geheel:
        return Sleuf(naam, "ja", geheel[0].begin, geheel[0].eind)
    return Sleuf(naam, "nee" if _geld(punt) and punt.bedragen and not _TARIEF.search(punt.tekst) else "nvt")


def _eenheid(naam: str, punt: Punt) -> Sleuf:
    kaal = [b for b in punt.bedragen if b.zonder_eenheid]
    if not _geld(punt) or not punt.bedragen:
        return Sleuf(naam, "nvt")
    bedrag = (kaal or list(punt.bedragen))[0]
    return Sleuf(naam, "nee" if kaal else "ja", bedrag.begin, bedrag.eind)


def _jaar(naam: str, punt: Punt) -> Sleuf:
    """The year or period, here or in another point on money; asked only of an act that hands out money."""
    met_jaar = [d for d in punt.datums if d.absoluut]
    span = (met_jaar[0].begin, met_jaar[0].eind) if met_jaar else None
    geldzinnen = [zin for zin in re.split(r"[.;]\s", punt.anderen) if _GELD_ELDERS.search(zin)]
    elders = any(d.absoluut for zin in (*geldzinnen, punt.aanhef) for d in datums(zin))
    return _uit(naam, span, bool(punt.bedragen and _GEVEND.search(punt.tekst)) and not elders)


def _bron(tekst: str) -> tuple[int, int] | None:
    """Where the money comes from, in words that a council can look up."""
    return _eerste("handeling-sleuven", "bron", _VAGE_BRON.sub(lambda m: " " * len(m[0]), tekst))


def _dekking(naam: str, punt: Punt) -> Sleuf:
    """The source of the money, here or in another point; asked only of an act that hands out money."""
    span = _bron(punt.tekst)
    elders = re.search(
        r"\b(?:dekk\w+|gedekt|ten\s+laste|onttrek\w+|begrotingswijziging|ten\s+gunste)\b", punt.anderen, re.IGNORECASE
    )
    span = _ruim(punt.tekst, span) if span else None
    gevraagd = bool(punt.bedragen) or _betaler("betaler", punt).waarde == "nee"
    nodig = bool(_GEVEND.search(punt.tekst)) and gevraagd and not elders
    return _uit(naam, span, nodig)


def _betaler(naam: str, punt: Punt) -> Sleuf:
    """Who pays: only asked when the point spends without naming a payer, an amount or a source."""
    m = re.search(
        r"\b(?:de\s+)?(?:gemeente|provincie|rijk|schoolbestu\w+|college|raad|reserve\w*)\b", punt.tekst, re.IGNORECASE
    )
    span = _bron(punt.tekst) or ((m.start(), m.end()) if m else None)
    vooraf = re.search(r"voor\s?(?:te\s)?financier|bekostig", punt.tekst, re.IGNORECASE)
    return _uit(naam, span, _geld(punt) and bool(vooraf) and not punt.bedragen)


# --- who, what, when -------------------------------------------------------------------------------------------------


def _geadresseerde(naam: str, punt: Punt) -> Sleuf:
    span = _eerste("handeling-sleuven", "geadresseerde", punt.tekst)
    in_aanhef = patroon("handeling-sleuven", "geadresseerde").search(punt.aanhef)
    vast = re.search(
        r"bekend\s?(?:te\s)?mak|te\s+(?:zenden|versturen|publiceren)|toe\s+te\s+zenden|te\s+informeren",
        punt.tekst,
        re.IGNORECASE,
    )
    bekend = bool(punt.handelingen) and punt.handelingen[0].bekend
    return _uit(naam, span, punt.soort == "opdracht" and bekend and not in_aanhef and not vast)


def _product(naam: str, punt: Punt) -> Sleuf:
    lijst = "product" if punt.soort == "opdracht" else "geldproduct"
    if punt.soort not in ("opdracht", "geld"):
        return Sleuf(naam, "nvt")
    return _uit(naam, _eerste("handeling-sleuven", lijst, zonder_titels(punt.tekst)), False)


def _datum(naam: str, punt: Punt) -> Sleuf:
    """An absolute date is asked of an opdracht or money whose product comes back to the council, and of an ambition."""
    absoluut = [d for d in punt.datums if d.absoluut or d.soort in ("dag", "maand", "kwartaal")]
    titels = zonder_titels(punt.tekst)
    absoluut = [d for d in absoluut if titels[d.begin : d.eind].strip()]
    if punt.soort == "geld":
        absoluut = [
            d
            for d in absoluut
            if re.search(r"\b(?:uiterlijk|voor|vóór|per|eind|begin|medio|op|in)\s*(?:\w+\s+)?$", punt.tekst[: d.begin])
            or d.soort == "dag"
        ]
    if absoluut:
        return Sleuf(naam, "ja", absoluut[0].begin, absoluut[0].eind)
    if any(d.absoluut for d in datums(punt.aanhef)):
        return Sleuf(naam, "nvt")
    spreekt_uit = any(h.werkwoord == "uitspreken" for h in punt.handelingen)
    nodig = _product("product", punt).waarde == "ja" or (punt.soort == "streven" and not spreekt_uit)
    return Sleuf(naam, "nee" if nodig else "nvt")


def _criterium(naam: str, punt: Punt) -> Sleuf:
    meetbaar = punt.soort == "streven" and not any(h.werkwoord == "uitspreken" for h in punt.handelingen)
    return _uit(naam, _eerste("handeling-sleuven", "criterium", punt.tekst), meetbaar)


def _inwerkingtreding(naam: str, punt: Punt) -> Sleuf:
    """Only adopting a regulation: without a date the statutory term holds, so its absence is a pointer."""
    stelt_vast = any(h.werkwoord in ("vaststellen", "ongewijzigd vaststellen") for h in punt.handelingen)
    regeling = patroon("handeling-sleuven", "regeling").search(zonder_titels(punt.tekst))
    if not (stelt_vast and regeling):
        return Sleuf(naam, "nvt")
    span = _eerste("handeling-sleuven", "inwerking", punt.tekst)
    return _uit(
        naam,
        _ruim(punt.tekst, span) if span else None,
        not re.search(r"\bin\s*werking|ingang\b", punt.anderen),
    )


_VULLERS: dict[str, Callable[[str, Punt], Sleuf]] = {
    "object": _object, "bedrag": _bedrag, "totaal": _totaal, "eenheid": _eenheid, "jaar": _jaar, "dekking": _dekking,
    "betaler": _betaler, "geadresseerde": _geadresseerde, "product": _product, "datum": _datum,
    "criterium": _criterium, "inwerkingtreding": _inwerkingtreding,
}  # fmt: skip
