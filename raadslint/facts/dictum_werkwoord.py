"""The verb forms of a point of decision, found with one expression: *vast te stellen*, *instemmen*, *stelt … vast*."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from raadslint.gegevens import woordenlijst

SOORTEN: tuple[str, ...] = ("constitutief", "kennisnemen", "reactie", "opdracht", "geld", "streven")

VRAGEND: frozenset[str] = frozenset(
    [
        "opdracht geven",
        "opdragen",
        "verzoeken",
        "uitnodigen",
        "oproepen",
        "vragen",
        "machtigen",
        "mandateren",
        "adviseren",
        "aansporen",
        "belasten",
        "streven",
    ]
)
"""Verbs behind which somebody else's act follows: *het college te verzoeken … te onderzoeken*."""

_ZONDER_GEWICHT = frozenset(
    [
        "worden",
        "zijn",
        "hebben",
        "kunnen",
        "zullen",
        "mogen",
        "moeten",
        "laten",
        "willen",
        "horen",
        "weten",
        "rekenen",
        "hoeven",
    ]
)
_WOORD = re.compile(r"(?<![\w-])\w+")
_TE = re.compile(r"(?<!\w)te\s+(?P<w>\w+en|gaan|staan|doen|zien|slaan)(?!\w)", re.IGNORECASE)
_LATEN = re.compile(r"(?<!\w)(?:te\s+)?laten\s+\w+en(?!\w)|\blaat\s+(?P<w>\w+en)(?=\s*(?:[.;]|$))", re.IGNORECASE)
"""To have something done: somebody else does it, and the point need not say who."""
_VERBETEREND = re.compile(
    r"ver(?:groot|grot|klein|sterk|stevig|bre[dt]|diep|ruim|snel|licht|helder|zacht|duurza|groen|fraai|beter|minder"
    r"|meerder|eenvoudig|gemakkelijk|levendig|rijk|scherp|nieuw|jong|hecht|fijn|kort|bind)\w*|\w+(?:is|iv|ul)eren",
    re.IGNORECASE,
)
"""To make something more so: *verstevigen*, *professionaliseren*, *stimuleren*."""
_MET_BETER = re.compile(rf"\s+(?:met|aan)\s+(?:(?:het|de|een)\s+)?(?:{_VERBETEREND.pattern})\b", re.IGNORECASE)
"""*Door te gaan met het verbeteren van …*"""
_HANGT_AAN = re.compile(
    r"\b(?:dient|dienen|hoeft|hoeven|komt|komen|valt|staat|is|zijn|wordt|worden|heeft|hebben)\b[^.,;:]*$", re.IGNORECASE
)
"""*Er dient een plan te komen*: the infinitive hangs on a finite verb and decides nothing."""
_BIJVOEGLIJK = re.compile(
    r"\b(?:daartoe|daarvoor|hiertoe|nog|nader|later|door\s+(?:hem|haar|hen|\w+\s+\w+))\s+\S*\s*te\s+\w+en\s+(?!(?:en|of|tot|van|aan|met"
    r"|op|in|per|voor|bij|naar|om|dat|uit|door|ten|te)\b)[a-zà-ÿ]{3,}",
    re.IGNORECASE,
)
"""*Een daartoe in te stellen voorziening*: the infinitive tells of what is still to come."""
_KAAL = re.compile(r"(?P<w>\w{4,}en)\s+(?:van|met|aan|tot|naar|om|voor)(?!\w)", re.IGNORECASE)
_SLOT = re.compile(
    r"(?<!\bde)(?<!\bhet)(?<!\been)(?<!\bvan)(?<!\bte)(?<!,)\s"
    r"(?P<w>(?:aan|af|be|bekend|bij|door|her|in|mee|na|om|onder|ont|op|over|samen|terug|toe|uit|ver|voor|vrij)\w{3,}"
    r"(?<!ing)(?<!hed)(?<!punt)(?<!waard)en)\W*$",
    re.IGNORECASE,
)
"""A bare infinitive that opens or closes the point: *Maken van een plan*, *Het besluit in de krant aankondigen*."""


@dataclass(frozen=True, slots=True)
class Vondst:
    """A verb form in the text."""

    soort: str
    lemma: str
    vorm: str
    """``te`` (vast te stellen), ``heel`` (vaststellen), ``naam`` (vaststelling), ``stelt`` (stelt … vast)
    or ``lijdend`` (vastgesteld)."""
    begin: int
    eind: int
    bekend: bool = True
    """The verb is listed; an everyday one is something to do or to aim at."""


@cache
def _lexicon() -> dict[str, tuple[str, str, str]]:
    """Surface form → (kind, verb, form); the first kind that claims a form keeps it."""
    rijen: dict[str, tuple[str, str, str]] = {}
    for soort in SOORTEN:
        for regel in woordenlijst("handeling-werkwoorden")[soort]:
            for vlak, vorm, lemma in _vormen_van(regel):
                rijen.setdefault(vlak, (soort, lemma, vorm))
    return rijen


def _vormen_van(regel: str | dict[str, str]) -> Iterator[tuple[str, str, str]]:
    """The written forms of one entry of the verb list, with their kind."""
    tekst, vormen = regel, "-, -, -"
    if isinstance(regel, dict):
        ((tekst, vormen),) = regel.items()
    stelt, lijdend, naam = vormen.split(", ")
    kop, streep, rest = str(tekst).partition("|")
    lemma = kop + rest
    los = kop.strip()
    yield (f"{los} te {rest}" if streep else lemma if " te " in lemma else f"te {lemma}"), "te", lemma
    yield lemma, "heel", lemma
    if stelt != "-":
        yield (f"{stelt} … {los}" if streep else stelt), "stelt", lemma
    if lijdend != "-":
        yield lijdend, "lijdend", lemma
    if naam != "-":
        yield naam, "naam", lemma


@cache
def deelwoorden() -> dict[str, str]:
    """The participles of the listed verbs with their infinitive: ``vastgesteld`` → ``vaststellen``."""
    return {vlak: lemma.replace(" ", "") for vlak, (_, lemma, vorm) in _lexicon().items() if vorm == "lijdend"}


@cache
def _op_eerste_woord() -> Mapping[str, tuple[str, ...]]:
    """First word → the forms that begin with it, in one piece, longest first: ``laten vervallen`` beats ``laten``."""
    rijen: dict[str, list[str]] = defaultdict(list)
    for vorm in sorted((v for v in _lexicon() if "…" not in v), key=len, reverse=True):
        rijen[vorm.split()[0]].append(vorm)
    return {woord: tuple(vormen) for woord, vormen in rijen.items()}


@cache
def _patroon(eerste: str) -> re.Pattern[str]:
    samen = "|".join(re.escape(v).replace(r"\ ", r"\s+") for v in _op_eerste_woord()[eerste])
    return re.compile(rf"(?:{samen})(?![\w-])", re.IGNORECASE)


def _aaneen(tekst: str, start: int) -> Iterator[re.Match[str]]:
    """The forms that stand together, in order; they never overlap."""
    for woord in _WOORD.finditer(tekst, start):
        klein = woord[0].lower()
        m = _patroon(klein).match(tekst, woord.start()) if klein in _op_eerste_woord() else None
        if m and m.start() >= start:
            yield m
            start = m.end()


@cache
def _gesplitst() -> re.Pattern[str]:
    """The finite forms whose parts stand apart: ``stelt … vast``."""
    paren = sorted(v.split(" … ") for v in _lexicon() if "…" in v)
    samen = "|".join(
        rf"{re.escape(a)}(?=\b[^.;]{{1,300}}?\b(?P<d{i}>{re.escape(b)})\b)" for i, (a, b) in enumerate(paren)
    )
    return re.compile(rf"\b(?:{samen})", re.IGNORECASE)


def vondsten(tekst: str, start: int = 0) -> tuple[Vondst, ...]:
    """All verb forms from ``start`` on, in order; what an unlisted ``te …en`` betters is an aim, the rest is done."""
    rijen = [_uit_lijst(m, m[0]) for m in _aaneen(tekst, start)]
    rijen += [_uit_lijst(m, f"{m[0]} … {m[m.lastgroup or 0]}") for m in _gesplitst().finditer(tekst, start)]
    rijen = _met_laten(rijen, tekst, start)
    los = [m.span() for m in _BIJVOEGLIJK.finditer(tekst, start)]
    rijen = [r for r in rijen if not any(a <= r.begin and r.eind <= b for a, b in los)]
    kale = None if any(r.vorm == "te" for r in rijen) else _KAAL.match(tekst, start) or _SLOT.search(tekst, start)
    for m in [*_TE.finditer(tekst, start), *([kale] if kale else [])]:
        bezet = any(a < m.end("w") and m.start() < b for a, b in [*((r.begin, r.eind) for r in rijen), *los])
        if not bezet and m["w"].lower() not in _ZONDER_GEWICHT and not _HANGT_AAN.search(tekst, start, m.start()):
            beter = _VERBETEREND.fullmatch(m["w"]) or _MET_BETER.match(tekst, m.end("w"))
            soort = "streven" if beter else "opdracht"
            rijen.append(Vondst(soort, m["w"].lower(), "te", m.start(), m.end("w"), bekend=False))
    return tuple(sorted(rijen, key=lambda r: r.begin))


def _met_laten(rijen: list[Vondst], tekst: str, start: int) -> list[Vondst]:
    """With *te laten kijken* as one form, unless the list knows it whole (*te laten vervallen*).

    To have money fall free is still money, to have costs controlled still an aim; anything else is a charge.
    """
    for m in _LATEN.finditer(tekst, start):
        samen = [r for r in rijen if r.begin < m.end() and m.start() < r.eind]
        if not any(r.vorm == "te" or (r.begin <= m.start() and m.end() <= r.eind) for r in samen):
            soort = next((r.soort for r in samen if r.soort in ("geld", "streven")), "opdracht")
            rijen = [r for r in rijen if r not in samen]
            rijen.append(Vondst(soort, "laten", "te", m.start(), m.end()))
    return rijen


def _uit_lijst(m: re.Match[str], vlak: str) -> Vondst:
    soort, lemma, vorm = _lexicon()[" ".join(vlak.lower().split())]
    return Vondst(soort, lemma, vorm, m.start(), m.end())
