"""Whether a point of decision says plainly what is decided: vague words, leaning on other text, several acts, none."""

from __future__ import annotations

import re
from dataclasses import dataclass

from raadslint.facts.dictum_handeling import TOESTEMMEND, Handeling
from raadslint.facts.dictum_woorden import treffers
from raadslint.language.datums import datums

_VASTE_PAREN = (frozenset({"constitutief", "kennisnemen"}), frozenset({"geld", "streven"}))
_UITVOEREND = frozenset(
    [
        "bekendmaken",
        "bekend",
        "maken",
        "publiceren",
        "versturen",
        "verzenden",
        "toezenden",
        "toesturen",
        "informeren",
        "ondertekenen",
    ]
)


@dataclass(frozen=True, slots=True)
class Treffer:
    """A stretch of the point that is not plain."""

    begin: int
    eind: int
    woord: str
    zwaar: bool


def vage_termen(tekst: str) -> tuple[Treffer, ...]:
    """Words that nobody can be held to, in order; those inside a quoted title do not count."""
    rijen = [
        Treffer(b, e, tekst[b:e], zwaar)
        for zwaar in (True, False)
        for b, e in treffers(tekst, "handeling-vaag", _LIJST[zwaar])
    ]
    los = [r for r in rijen if r.zwaar or not any(z.zwaar and z.begin < r.eind and r.begin < z.eind for z in rijen)]
    return tuple(sorted(los, key=lambda r: r.begin))


_LIJST = {True: "zwaar", False: "licht"}


def relatieve_datums(tekst: str) -> tuple[tuple[int, int], ...]:
    """Moments that depend on when one reads them (*dit jaar*, *2 jaar nadat*), and no absolute date beside them."""
    rijen = datums(tekst)
    return (
        tuple((d.begin, d.eind) for d in rijen if d.soort == "relatief") if not any(d.absoluut for d in rijen) else ()
    )


_NAAMLOOS = re.compile(
    r"\W*(?:in\s+te\s+stemmen\s+met\s+)?(?P<wat>(?:alle\s+|de\s+)?(?:conclusies|aanbevelingen|bevindingen)"
    r"(?:\s+en\s+(?:de\s+)?(?:conclusies|aanbevelingen|bevindingen))?(?:\s+(?:\d+|en|t/m|tot\s+en\s+met|,))*"
    r"(?:\s+(?:uit|van|in)\s+(?:het|dit)\s+\w*(?:rapport|onderzoek))?)\s+(?:te\s+\w+en|over\s+te\s+nemen|\w+en\b)",
    re.IGNORECASE,
)
"""Conclusions or recommendations of a report without its name."""


def leunt_op(tekst: str) -> tuple[int, int] | None:
    """The words that send a reader elsewhere before the decision can be read."""
    naamloos = _NAAMLOOS.match(tekst)
    if naamloos and not re.search(r"[‘“\"']", tekst):
        return naamloos.span("wat")
    return next(treffers(tekst, "handeling-vaag", "niet-zelfstandig"), None)


_EN_DUS = re.compile(
    r"\ben\s+(?:mitsdien|dus|daarom|derhalve|bijgevolg|op\s+grond\s+daarvan)\b.*\bte\s+\w+en\b", re.IGNORECASE
)
"""What follows from the observation is decided."""


def stelt_alleen_vast(tekst: str) -> tuple[int, int] | None:
    """The council concludes that something is so: an observation, no decision."""
    stelling = next(treffers(tekst, "handeling-vaag", "geen-besluit"), None)
    return None if stelling and _EN_DUS.search(tekst, stelling[1]) else stelling


_STAPEL = re.compile(
    r"\bte\s+\w+n,\s+(?!te\b)(?:\S+\s+){2,12}?te\s+\w+n,?\s+en\s+(?:\S+\s+){2,12}?te\s+\w+n\b", re.IGNORECASE
)
"""*A aan te gaan, B aan te stellen en C aan te wijzen*: three acts in a row, each with an object of its own."""
_ERVOOR = re.compile(r"\ben\s+(?:daar|hier)(?:voor|toe)\b", re.IGNORECASE)
"""*Een commissie in te stellen en daarvoor € 40.000 beschikbaar te stellen*: the money goes with the act."""
_OPBRENGST = re.compile(r"\ben\s+(?:de|het)\s+(?:winst|verlies|saldo|opbrengst|resultaat|restant)\b", re.IGNORECASE)
_KEUZE = re.compile(r"\bniet\b[^.;]{0,40}\bmaar\b", re.IGNORECASE)
"""*Niet over te nemen maar te betrekken bij*: one choice in two words."""


def samengesteld(tekst: str, acten: tuple[Handeling, ...]) -> bool:
    """Acts of different kinds in one point, other than an act with its own publication or notice; or three in a row.

    What becomes of one sum of money stays one decision.
    """
    if _STAPEL.search(tekst) and any(a.soort != "geld" for a in acten):
        return True
    if _KEUZE.search(tekst):
        return False
    soorten = {a.soort for a in acten if a.werkwoord not in _UITVOEREND}
    if _EN_DUS.search(tekst) or (soorten == {"constitutief", "geld"} and _OPBRENGST.search(tekst)):
        return False  # what follows from it
    if acten[:1] and acten[0].soort == "geld" and all(a.werkwoord in TOESTEMMEND for a in acten[1:]):
        return False  # agreeing to something and paying for it
    if soorten == {"constitutief", "geld"} and _ERVOOR.search(tekst):
        return False
    return len(soorten) > 1 and frozenset(soorten) not in _VASTE_PAREN


def amendeerbaar(tekst: str, acten: tuple[Handeling, ...]) -> bool:
    """The text of the decision stands in the point itself, so that an amendment can change it there.

    Of taking note there is nothing to amend.
    """
    alleen_kennis = bool(acten) and acten[0].soort == "kennisnemen"
    verwijzend = re.search(r"\bbijgevoegde?\b|\bbijgaande?\b|\bbijlage\b|\bconform\b|\bzoals\b", tekst, re.IGNORECASE)
    return alleen_kennis or not (verwijzend and not re.search(r"\d", tekst))
