"""What DOCX and ODT styles have in common: the look of letters, and the heading level that a style name says."""

from __future__ import annotations

import re
from dataclasses import dataclass

LANGSTE_KETEN = 40
"""How many parents of a style are followed; real files have fewer than ten."""
_KOPNAAM = re.compile(r"(?:heading|kop|überschrift)[\s_-]*([1-9])$", re.I)
_TITELNAAM = re.compile(r"(?:title|titel|documenttitel|document title)$", re.I)
_EIGEN_KOPNAAM = re.compile(
    r"(?:^|[\s_-])(?:tussen|sub|alinea|paragraaf|hoofd|rubriek|hoofdstuk)?kop(?:je|jes|pen)?[\s_-]*([1-9])?(?:$|[\s_-])",
    re.I,
)
_KLEUR = re.compile("#?" + "([0-9a-f]{2})" * 3, re.I)
_GRIJS = 40
"""Red, green and blue of a grey differ by no more (of 255)."""
_INHOUDSOPGAVE = re.compile(
    r"(?:toc|contents|inhopg|inhoudsopgave)[\s_]*(?:\d|heading|kop)|(?:kop ?van ?)?inhoudsopgave$", re.I
)
_GEEN_KOP = re.compile(r"kop ?tekst|van inhoudsopgave|toc|inhopg|header|footer|voet", re.I)


@dataclass(frozen=True, slots=True)
class Letters:
    """The look of letters; None means inherited."""

    vet: bool | None = None
    cursief: bool | None = None
    hoofdletters: bool | None = None
    onderstreept: bool | None = None
    verborgen: bool | None = None
    grootte: float | None = None
    gekleurd: bool | None = None
    """In a colour, not black or a grey."""

    def over(self, onder: Letters) -> Letters:
        """This look laid over another: what is given here wins."""
        if self is GEEN_LETTERS:  # most runs say nothing of their own
            return onder
        eigen = ((getattr(self, naam), getattr(onder, naam)) for naam in self.__slots__)
        return Letters(*(a if a is not None else b for a, b in eigen))


GEEN_LETTERS = Letters()


def is_kleur(code: str) -> bool | None:
    """Whether a code such as ``1F4E79`` or ``#1f4e79`` is a colour and no black or grey; None for no code at all."""
    treffer = _KLEUR.fullmatch(code)
    if treffer is None:
        return False if code else None
    delen = [int(deel, 16) for deel in treffer.groups()]
    return max(delen) - min(delen) > _GRIJS


def is_kopnaam(naam: str) -> bool:
    """Whether this is one of the heading or title styles that Word itself brings."""
    return bool(_KOPNAAM.match(naam) or _TITELNAAM.match(naam))


def is_geen_kop(naam: str) -> bool:
    """Whether the name only looks like a heading style: a running head, a line of the table of contents."""
    return bool(_GEEN_KOP.search(naam))


def is_inhoudsopgave(naam: str) -> bool:
    """Whether this is the style of a line or of the heading of a table of contents, which repeats headings."""
    return bool(_INHOUDSOPGAVE.match(naam))


def kopniveau_van_naam(naam: str) -> int:
    """The heading level that the name of a style says: ``Heading 2``, ``Kop 2``, ``Titel``, ``Tussenkopje``; else 0."""
    if is_geen_kop(naam):
        return 0
    if treffer := _KOPNAAM.match(naam):
        return int(treffer[1])
    eigen = _EIGEN_KOPNAAM.search(naam)
    return 1 if _TITELNAAM.match(naam) else int(eigen[1] or 2) if eigen else 0
