"""The details that an act needs (amount, cover, addressee, date …) and the words of a point that fill them."""

from __future__ import annotations

import re
from collections.abc import Callable

from raadslint.facts.dictum_sleuf import Punt, Sleuf, eerste, ruim, uit
from raadslint.facts.dictum_sleuven_geld import bedrag, betaler, dekking, eenheid, jaar, totaal
from raadslint.facts.dictum_voorwerp import voorwerp_van
from raadslint.facts.dictum_woorden import patroon, treffers, zonder_titels
from raadslint.language.datums import Datum, datums

SLEUVEN: tuple[str, ...] = (
    "object", "bedrag", "totaal", "eenheid", "jaar", "dekking", "betaler", "geadresseerde", "product", "datum",
    "criterium", "inwerkingtreding",
)  # fmt: skip


def sleuven(punt: Punt) -> tuple[Sleuf, ...]:
    """All details of the point, in the order of `SLEUVEN`; those that its kind of act never needs are ``nvt``."""
    return tuple(
        _VULLERS[n](n, punt) if punt.soort in _VOOR.get(n, (punt.soort,)) else Sleuf(n, "nvt") for n in SLEUVEN
    )


_VOOR: dict[str, tuple[str, ...]] = {
    "totaal": ("geld",), "eenheid": ("geld",), "jaar": ("geld",), "dekking": ("geld",), "betaler": ("geld",),
    "geadresseerde": ("opdracht",), "product": ("opdracht", "geld"),
    "datum": ("constitutief", "opdracht", "geld", "streven"), "criterium": ("streven",),
}  # fmt: skip


_EIGEN = re.compile(
    r"\d|[“\"„‘’]|(?<=[\w,] )[A-Z]\w|\b(?:van|voor|inzake|over|betreffende|met|in|op|behorende?|tot|als)\s+\w+"
)


_VOORZETSEL = re.compile(r"^\W*(?:met|van|tot|in)\b\s*", re.IGNORECASE)
_BENOEMEN = frozenset(("benoemen", "herbenoemen", "aanwijzen"))
_NAAMLOOS = re.compile(
    r"\W*(?:aan\s+)?(?:de|het|een|twee|drie)\s+(?:\w+e\s+)?(?:leden|lid|voorzitter|vertegenwoordigers?|(?:plaats)?vervangers?)\b",
    re.IGNORECASE,
)
_NAAM = re.compile(r"\b[A-Z]\w+|\b(?:bijlage|lijst|voordracht|conform)\b")
"""Somebody is named, here or in a list that goes with it."""
_LIDWOORD = re.compile(r"^(?:de|het|een|deze|dit)?\s*(?:(?:bijgevoeg|bijgaan|voorliggen)de?\s+)?", re.IGNORECASE)


_NU = re.compile(
    r"\W*(?:in\s+te\s+stemmen\s+met\s+)?(?:de|het)\s+(?:huidige|bestaande|eerdere|vorige)\s+\w+", re.IGNORECASE
)


def _wisselend(tekst: str) -> tuple[int, int] | None:
    """*De huidige zonering*: which that is depends on when one reads it; a figure in the point settles it."""
    m = _NU.match(tekst)
    return m.span() if m and not re.search(r"\d", tekst) else None


def _object(naam: str, punt: Punt) -> Sleuf:
    """What is decided on needs a name of its own: a bare *de begrotingswijziging* or *een aantal zaken* has none."""
    if leeg := next(treffers(punt.tekst, "handeling-vaag", "leeg"), None):
        return Sleuf(naam, "nee", *leeg)
    if not punt.handelingen or punt.soort in ("opdracht", "streven"):
        return Sleuf(naam, "nvt")
    if vaag := _wisselend(punt.tekst):
        return Sleuf(naam, "nee", *vaag)
    hoofd = punt.handelingen[0]
    if hoofd.werkwoord in (_BENOEMEN | _PERSONEEL) and _NAAMLOOS.match(punt.tekst) and not _NAAM.search(punt.tekst[3:]):
        return Sleuf(naam, "nee")
    voorwerp = _VOORZETSEL.sub("", voorwerp_van(punt.tekst, hoofd.werkwoord, hoofd.begin, hoofd.eind))
    begin = punt.tekst.find(voorwerp) if voorwerp else -1
    rest = punt.tekst[hoofd.eind :].replace(voorwerp, "", 1).strip(" .;") if voorwerp else ""
    if _is_kaal(voorwerp, punt.soort) and not _EIGEN.search(_VOORZETSEL.sub("", rest)):
        return Sleuf(naam, "nee")
    return Sleuf(naam, "ja", begin, begin + len(voorwerp)) if begin >= 0 else Sleuf(naam, "nvt")


def _is_kaal(voorwerp: str, soort: str) -> bool:
    """The object is the kind of paper alone; of taking note only when not even that is said."""
    naakt = _LIDWOORD.sub("", voorwerp).strip(" .;,")
    lijsten = ("stukken-kaal",) if soort == "kennisnemen" else ("stukken-kaal", "object-kaal")
    return any(patroon("handeling-sleuven", n).fullmatch(naakt) for n in lijsten)


_SAMEN_MET = re.compile(r"\b(?:met|namens|tussen)\s+$", re.IGNORECASE)
_BEKENDMAKEN = re.compile(
    r"bekend\s?(?:te\s)?mak|te\s+(?:zenden|versturen|publiceren)|toe\s+te\s+zenden|te\s+informeren"
    r"|te\s+betrekken\s+bij\s+de\s+(?:\w*begroting|behandeling|kadernota|voorjaarsnota)",
    re.IGNORECASE,
)
"""What the clerk or the council does with it."""
_TERMIJN = re.compile(r"\b(?:uiterlijk|voor|vóór|per|eind|begin|medio|op|in)\s*(?:\w+\s+)?$")
_TERUGKEREND = re.compile(
    r"\b(?:(?:elke?|ieder|per)\s+(?:half\s?)?(?:jaar|kwartaal|maand)|(?:half)?jaarlijks|maandelijks)\b", re.IGNORECASE
)
"""What comes back every year has no term."""
_PERSONEEL = frozenset(("benoemen", "herbenoemen", "ontslaan", "ontslag verlenen", "eervol ontslag verlenen"))
_INGANG = re.compile(
    r"\b(?:benoem\w*|ontsla\w+)\b[^.;]{0,160}\b(?:ingaande|met\s+ingang|per|vanaf)\b[^.;]{0,12}\d", re.IGNORECASE
)


_AAN_IEMAND = frozenset(("belasten", "uitnodigen", "oproepen", "aansporen", "adviseren"))
"""Verbs whose object is who must do it."""


# --- who, what, when -------------------------------------------------------------------------------------------------


def _geadresseerde(naam: str, punt: Punt) -> Sleuf:
    """Who must do it: in the point, or in the words above it; *met de provincie* is with whom, not who."""
    wie = patroon("handeling-sleuven", "geadresseerde")
    span = next((m.span() for m in wie.finditer(punt.tekst) if not _SAMEN_MET.search(punt.tekst[: m.start()])), None)
    aan_iemand = any(h.werkwoord in _AAN_IEMAND for h in punt.handelingen)
    vanzelf = wie.search(punt.aanhef) or _BEKENDMAKEN.search(punt.tekst) or aan_iemand
    return uit(naam, span, punt.soort == "opdracht" and not vanzelf)


def _product(naam: str, punt: Punt) -> Sleuf:
    lijst = "product" if punt.soort == "opdracht" else "geldproduct"
    if punt.soort not in ("opdracht", "geld"):
        return Sleuf(naam, "nvt")
    return uit(naam, eerste("handeling-sleuven", lijst, zonder_titels(punt.tekst)), False)


def _datum(naam: str, punt: Punt) -> Sleuf:
    """A date is asked of an ambition, and of an opdracht or money whose product comes back to the council."""
    if punt.soort == "constitutief":
        return _ingang(naam, punt)
    titels = zonder_titels(punt.tekst)
    gevonden = [d for d in _dagen(punt.datums) if titels[d.begin : d.eind].strip()]
    if punt.soort == "geld":
        gevonden = [d for d in gevonden if d.soort == "dag" or _TERMIJN.search(punt.tekst[: d.begin])]
    if gevonden:
        return Sleuf(naam, "ja", gevonden[0].begin, gevonden[0].eind)
    if any(d.absoluut for d in datums(punt.aanhef)) or _termijn_ernaast(punt) or _TERUGKEREND.search(punt.tekst):
        return Sleuf(naam, "nvt")
    spreekt_uit = any(h.werkwoord == "uitspreken" for h in punt.handelingen)
    nodig = _product("product", punt).waarde == "ja" or (punt.soort == "streven" and not spreekt_uit)
    return Sleuf(naam, "nee" if nodig else "nvt")


def _dagen(rijen: tuple[Datum, ...]) -> list[Datum]:
    return [d for d in rijen if d.absoluut or d.soort in ("dag", "maand", "kwartaal")]


def _ingang(naam: str, punt: Punt) -> Sleuf:
    """Of an appointment or a dismissal, where another one in this dictum says from when."""
    zelf = punt.handelingen[:1] and punt.handelingen[0].werkwoord in _PERSONEEL
    if not zelf or _dagen(punt.datums) or _dagen(datums(punt.aanhef)):
        return Sleuf(naam, "nvt")
    return Sleuf(naam, "nee" if _INGANG.search(punt.anderen) else "nvt")


def _termijn_ernaast(punt: Punt) -> bool:
    """Under one lead (*het college te verzoeken om:*) the deadline of one point serves what comes before it."""
    samen = punt.soort == "opdracht" and patroon("handeling-sleuven", "geadresseerde").search(punt.aanhef)
    return bool(samen) and any(
        d.absoluut and re.search(r"\b(?:uiterlijk|v[oó][oó]r)\s+(?:op\s+)?$", punt.anderen[: d.begin])
        for d in datums(punt.anderen)
    )


def _criterium(naam: str, punt: Punt) -> Sleuf:
    meetbaar = punt.soort == "streven" and not any(h.werkwoord == "uitspreken" for h in punt.handelingen)
    return uit(naam, eerste("handeling-sleuven", "criterium", punt.tekst), meetbaar)


def _inwerkingtreding(naam: str, punt: Punt) -> Sleuf:
    """Only adopting a regulation: without a date the statutory term holds, so its absence is a pointer."""
    stelt_vast = any(h.werkwoord in ("vaststellen", "ongewijzigd vaststellen") for h in punt.handelingen)
    regeling = patroon("handeling-sleuven", "regeling").search(zonder_titels(punt.tekst))
    if not (stelt_vast and regeling):
        return Sleuf(naam, "nvt")
    span = eerste("handeling-sleuven", "inwerking", punt.tekst)
    return uit(
        naam,
        ruim(punt.tekst, span) if span else None,
        not re.search(r"\bin\s*werking|ingang\b", punt.anderen),
    )


_VULLERS: dict[str, Callable[[str, Punt], Sleuf]] = {
    "object": _object, "bedrag": bedrag, "totaal": totaal, "eenheid": eenheid, "jaar": jaar, "dekking": dekking,
    "betaler": betaler, "geadresseerde": _geadresseerde, "product": _product, "datum": _datum,
    "criterium": _criterium, "inwerkingtreding": _inwerkingtreding,
}  # fmt: skip
