"""The sentences that may carry a point for which there is no argument with its number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import cache, cached_property
from heapq import nsmallest

from raadslint.facts.basis import Lezing, Zin
from raadslint.facts.dictum_punt import onderwerpwoorden, punten_van
from raadslint.facts.dictum_verband_woorden import Woorden, gemeentenamen, onderwerp, woorden_van
from raadslint.gegevens import woordenlijst
from raadslint.language.bedragen import bedragen
from raadslint.model import Beslispunt, Rubriek

GEEN_TEKST = ("besluit", "kenmerken", "ondertekening", "raadsbesluit", "bijlagen", "samenvatting")
"""What stands here repeats the point or has nothing to say of it."""
_GEEN_REDEN = (*GEEN_TEKST, "planning", "communicatie")
"""What stands here alone is not why the council would decide so."""
_WOORDEN_STRENG = 3
"""So many words of the point must stand in one sentence where fewer prove nothing."""
_DEEL = 0.25
"""Of a point the text says nothing when less than this share of its own words stands anywhere in it."""
_TWEEDE_DAAD = re.compile(
    r",?\s+en\s+(?:het\s+college|de\s+raad|dit|deze|daar\w+|tevens|de\s+begroting\w*)\b.*", re.DOTALL
)
"""What the point asks for besides its own act."""
_MEDEDELING = re.compile(
    r"\b(?:op de hoogte|in kennis) te (?:stellen|brengen)\b|\bbekend te (?:laten )?maken\b|\btoe te (?:zenden|sturen)\b"
    r"|^\W*(?:De|Een|Bijgaande|Bijgevoegde)\s+(?:\w+\s+)?brief\b.*\b(?:vast te stellen|te verzenden|te versturen)",
    re.IGNORECASE,
)
"""It only tells others of the decision, and shares its names with the text anyhow."""
_VANZELF = re.compile(
    r"\b(?:omdat|aangezien|zodat|want|vanwege|opdat|immers|teneinde|wegens|nu\s+het)\b"
    r"|\bdienovereenkomstig|\b(?:deze|dit|de|het)\s+\w+\s+in\s+werking\s+(?:te\s+laten\s+)?tree?d",
    re.IGNORECASE,
)
"""It gives its own reason, or does no more than carry out the point before it."""
_VERVOLG = re.compile(
    r"\b(?:daar|hier)uit\s+voortvl|^\W*(?:\w+\s+){0,4}(?:boven|voor)?genoemde\s+[A-Z]"
    r"|^\W*(?:daar|hier)(?:voor|toe)\b",
    re.IGNORECASE,
)
"""The point goes on from the one before it and rests on the same reasons."""
_NAAR_DEEL = re.compile(
    r"\b(?:paragraaf|hoofdstuk|§)\s*(?P<nummer>\d{1,2})(?![\d.]*\d)(?!\s+van\s+(?!(?:dit|het)\s+(?:raads)?voorstel))"
    r"|\btabel\s+(?P<tabel>\w{1,3})\b(?!\s+(?:van|in|op|uit)\s+(?!(?:dit|het)\s+(?:raads)?voorstel))"
    r"|(?<=[a-z] )(?P<kop>[A-Z]\w+(?: \w+){0,2})"
)
"""A part or table of this proposal that the point refers to: by number, or by its heading."""
_KOP = 9
"""So many letters a heading must have to be meant by the same words in a point."""
_IN_DUIZENDEN = re.compile(r"[x×]\s*(?:€|EUR|euro)?\s*1[.,\s]?000\b|\bin duizenden\b|\bduizend euro\b", re.IGNORECASE)
_KLEINSTE = 100_000
"""Smaller amounts in thousands have so few figures that they come by chance."""


class Steun:
    """Looks for what carries the points of one proposal."""

    def __init__(self, lezing: Lezing) -> None:
        self._lezing = lezing
        self._zinnen = lezing.zinnen_buiten(*GEEN_TEKST)

    @cached_property
    def _woorden(self) -> Woorden:
        return woorden_van(z.tekst for z in self._zinnen)

    @cached_property
    def _gemeenten(self) -> frozenset[str]:
        return gemeentenamen(b.tekst for b in self._lezing.dossier.document.blokken)

    def voor(self, punt: Beslispunt, *, streng: bool) -> list[Zin]:
        """At most two sentences that may carry the point, the best first; none when the text says nothing of it.

        One sentence must do it alone (``streng``) where the other points have numbered arguments, and for a point with
        an asterisk, which an amendment put in after the text was written. Else the sentences may stand under any
        heading and share the words of the point between them. For the first point the whole text argues.
        """
        kern = onderwerpwoorden(punt.tekst)
        if punt.volgnummer == 1:
            return beste(kern, self._zinnen) if self._besproken(punt) else []
        if _MEDEDELING.search(punt.tekst):
            return []
        if _VANZELF.search(punt.tekst) or _bedrag_in(self._lezing, punt):
            return beste(kern, self._zinnen)
        if streng or punt.tekst.startswith("*"):
            zinnen = self._lezing.zinnen_buiten(*_GEEN_REDEN)
            return beste(kern, [z for z in zinnen if gedeeld(kern, [z]) >= _WOORDEN_STRENG])
        return beste(kern, self._los(punt))

    def _los(self, punt: Beslispunt) -> Sequence[Zin]:
        """The sentences among which those for a point without numbers are to be found."""
        if _verwijst(self._lezing, punt):
            return self._zinnen
        if noemt := _daad(punt):
            return [z for z in self._zinnen if noemt.search(z.tekst)]
        return self._zinnen if self._besproken(punt) else ()

    def _besproken(self, punt: Beslispunt) -> bool:
        """Enough of the words of its subject stand in the text; for the first point one is enough.

        A point that names no subject (*In te stemmen met het voorstel*) is about that of the whole text.
        """
        kern = onderwerp(eerste_daad(punt)) - self._gemeenten
        if punt.volgnummer == 1 or not kern:
            return not kern or any(map(self._woorden.noemt, kern))
        andere = (onderwerp(p.tekst) for p in punten_van(self._lezing.dossier) if p is not punt)
        eigen = kern - frozenset[str]().union(*andere) or kern
        return sum(map(self._woorden.noemt, eigen)) >= len(eigen) * _DEEL


def eerste_daad(punt: Beslispunt) -> str:
    """The point up to what it asks for besides its own act."""
    return _TWEEDE_DAAD.sub("", punt.tekst)


def _daad(punt: Beslispunt) -> re.Pattern[str] | None:
    """What the text must speak of, when the point is an act that comes along with another decision."""
    return next((tekst for daad, tekst in _daden() if daad.search(eerste_daad(punt))), None)


@cache
def _daden() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    lijst = woordenlijst("dictum-steun")["daden"].values()
    return tuple((_een_van(daad["punt"]), _een_van(daad["tekst"])) for daad in lijst)


def _een_van(vormen: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(vormen), re.IGNORECASE)


def _verwijst(lezing: Lezing, punt: Beslispunt) -> bool:
    """The point goes on from another one, or sends the reader to a part of the proposal that holds text."""
    if _VERVOLG.search(punt.tekst):
        return True
    rubrieken = [r for r in lezing.dossier.rubrieken if r.woorden and not set(r.rubrieken) & set(GEEN_TEKST)]
    return any(_is_deel(m, r) for m in _NAAR_DEEL.finditer(punt.tekst) for r in rubrieken)


def _is_deel(m: re.Match[str], rubriek: Rubriek) -> bool:
    if m["nummer"]:
        return rubriek.nummer.rstrip(".") == m["nummer"]
    if m["tabel"]:
        return bool(re.search(rf"^\W*tabel\s+{m['tabel']}\b", f"{rubriek.kop}\n{rubriek.tekst}", re.I | re.M))
    return len(rubriek.kop) > _KOP and m["kop"].startswith(rubriek.kop)


def _bedrag_in(lezing: Lezing, punt: Beslispunt) -> bool:
    """An amount of the point is explained in the text, as such or in a table of thousands."""
    eigen = {b.waarde for b in bedragen(punt.tekst)}
    if any(b.waarde in eigen for z, b in lezing.bedragen if not set(z.onder) & set(GEEN_TEKST)):
        return True
    tekst = "\n".join(z.tekst for z in lezing.zinnen_buiten(*GEEN_TEKST)) if eigen else ""
    return bool(_IN_DUIZENDEN.search(tekst)) and any(_in_duizenden(waarde, tekst) for waarde in eigen)


def _in_duizenden(waarde: Decimal, tekst: str) -> bool:
    """The amount stands there as thousands; with fewer than three figures that would be chance."""
    getal = f"{waarde / 1000:,.0f}".replace(",", ".")
    rond = waarde % 1000 == 0 and waarde >= _KLEINSTE
    return rond and bool(re.search(rf"(?<![\d.,]){re.escape(getal)}(?![.,]?\d)", tekst))


def gedeeld(kern: frozenset[str], zinnen: Iterable[Zin]) -> int:
    """How many words of the point the sentences share between them."""
    return len(kern & frozenset[str]().union(*(onderwerpwoorden(z.tekst) for z in zinnen)))


def beste(kern: frozenset[str], zinnen: Iterable[Zin]) -> list[Zin]:
    """The two sentences that share most words, first the most, then in the order of the text."""
    return nsmallest(2, zinnen, key=lambda z: (-len(kern & onderwerpwoorden(z.tekst)), z.nummer))
