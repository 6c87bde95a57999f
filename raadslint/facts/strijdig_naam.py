"""One person, address or title written in two ways: names that are close in spelling but not the same."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from raadslint.facts.basis import Lezing
from raadslint.facts.strijdig_plek import Plek, Regel, regels_van, tegenstrijdig, zoek
from raadslint.language.patroon import Patroon
from raadslint.model import Waarneming

_TUSSEN = r"(?:[Vv]an|[Dd]e|[Dd]en|[Dd]er|[Tt]er|[Tt]en|[Tt]e|’t|'t|[Vv]on)"
_AANSPREEK = (
    r"(?i:de\s+heer|de\s+heren|dhr\.?|mevrouw|mevr\.?|mw\.?|wethouder|burgemeester|"
    r"raadslid|(?:raads|commissie)?leden|heren|dames)"
)
_PERSOON = re.compile(
    rf"\b{_AANSPREEK}\s+(?:[A-Z]\.\s?)*(?P<naam>(?:{_TUSSEN}\s+)*[A-Z][\w’'-]{{2,}})|"
    rf"(?P<los>\bVan\s+(?:de[nr]?\s+)?[A-Z][a-z][\w’'-]+)"
)
_STRAAT = Patroon(
    r"\b(?P<stam>[A-Z][a-zé]{2,24}?)(?P<soort>straat|weg|laan|plein|plantsoen|kade|"
    r"dijk|singel|hof|pad|steeg|gracht|dreef|markt)"
    r"\s+(?P<nr>\d{1,4}(?:\s?[a-z](?![a-z]))?)(?![\d.,]*\d)",
    sporen="0123456789",
    hoofdletters=True,
)
_TITEL = Patroon(
    r"[‘“\"„](?P<titel>[A-Z0-9][^’”\"“„]{7,120})[’”\"]|(?<![\w])'(?P<enkel>[A-Z][^']{7,120})'(?!\w)",
    sporen="‘“\"„'",
    hoofdletters=True,
)
_GEEN_NAAM = frozenset(("Raad", "College", "Gemeente", "Haag", "Burgemeester", "Wethouder", "Griffier", "Secretaris"))
_BUITEN = frozenset({"bijlage"})


def neem_namen(lezing: Lezing) -> Iterator[Waarneming]:
    """Contradictions in names of persons, addresses and titles of the proposal and its raadsbesluit."""
    regels = tuple(r for r in regels_van(lezing) if r.deel not in _BUITEN)
    yield from _personen(regels)
    yield from _adressen(regels)
    yield from _titels(lezing, regels)


def _personen(regels: tuple[Regel, ...]) -> Iterator[Waarneming]:
    """Two surnames that differ in a letter or two, when one of them occurs once only."""
    plekken: dict[str, list[Plek]] = {}
    for regel, m in zoek(regels, _PERSOON):
        groep = "naam" if m["naam"] else "los"
        naam = " ".join(m[groep].split())
        if naam.split()[-1] not in _GEEN_NAAM and not _gevolgd_door_naam(regel.tekst, m.end()):
            plekken.setdefault(naam, []).append(Plek(regel, *m.span(groep)))
    namen = list(plekken)
    for i, a in enumerate(namen):
        for b in namen[i + 1 :]:
            if _bijna(a, b):
                yield tegenstrijdig("naam", plekken[a][0], plekken[b][0])


def _gevolgd_door_naam(tekst: str, eind: int) -> bool:
    """The match is the first half of a double name or of a street or organisation."""
    return bool(re.match(r"(?:-|\s+(?:-\s*)?)[A-Z][a-z]|\s*(?:straat|laan|weg|plein)", tekst[eind : eind + 20]))


def _bijna(a: str, b: str) -> bool:
    """The same small words before a last name that is close in spelling, but no inflection or short form."""
    (*voor_a, laatst_a), (*voor_b, laatst_b) = (x.lower().split() for x in (a, b))
    kort = min(len(laatst_a), len(laatst_b))
    if voor_a != voor_b or laatst_a.rstrip("s’'") == laatst_b.rstrip("s’'") or kort < (3 if voor_a else 5):
        return False
    ruimte = 2 if kort >= 7 or (voor_a and (laatst_a.startswith(laatst_b) or laatst_b.startswith(laatst_a))) else 1
    return laatst_a[:3] == laatst_b[:3] and _afstand(laatst_a, laatst_b) <= ruimte


def _afstand(a: str, b: str) -> int:
    """Levenshtein distance."""
    vorig = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        nu = [i]
        for j, y in enumerate(b, 1):
            nu.append(min(vorig[j] + 1, nu[-1] + 1, vorig[j - 1] + (x != y)))
        vorig = nu
    return vorig[-1]


def _adressen(regels: tuple[Regel, ...]) -> Iterator[Waarneming]:
    """The same number in a street with the same stem but another ending: *Molenweg 20* and *Molenplein 20*."""
    eerste: dict[tuple[str, str], tuple[str, Plek]] = {}
    gemeld: set[tuple[str, str]] = set()
    for regel, m in zoek(regels, _STRAAT):
        sleutel = (m["stam"].lower(), m["nr"].replace(" ", "").lower())
        soort, plek = m["soort"], Plek(regel, *m.span())
        bekend = eerste.setdefault(sleutel, (soort, plek))
        if bekend[0] != soort and sleutel not in gemeld:
            gemeld.add(sleutel)
            yield tegenstrijdig("adres", bekend[1], plek)


def _titels(lezing: Lezing, regels: tuple[Regel, ...]) -> Iterator[Waarneming]:
    """A quoted title in the decision against the same title elsewhere with one word a letter or two different."""
    besluit = {p.blok.nummer for punt in lezing.dossier.beslispunten for p in punt.passages}
    plekken: dict[tuple[str, ...], Plek] = {}
    for regel, m in zoek(regels, _TITEL):
        groep = "titel" if m["titel"] else "enkel"
        woorden = tuple(w for w in re.findall(r"\w+", m[groep].lower()) if w not in ("de", "het", "een"))
        plekken.setdefault(woorden, Plek(regel, *m.span(groep)))
    in_besluit = [(w, p) for w, p in plekken.items() if p.regel.blok.nummer in besluit]
    for woorden, plek in in_besluit:
        for ander, elders in plekken.items():
            if _een_letter_anders(woorden, ander):
                yield tegenstrijdig("titel", plek, elders)


def _een_letter_anders(a: Sequence[str], b: Sequence[str]) -> bool:
    """Titles of the same length in words, of which exactly one word differs by a slip of the pen."""
    if len(a) != len(b) or len(a) < 3:
        return False
    anders = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    return len(anders) == 1 and _verschrijving(*anders[0])


def _verschrijving(a: str, b: str) -> bool:
    """Letters only, long enough, and not merely another ending."""
    if not (a.isalpha() and b.isalpha()) or min(len(a), len(b)) < 6 or a[:-2] == b[:-2] or a in b or b in a:
        return False
    return _afstand(a, b) <= 2 and SequenceMatcher(None, a, b).ratio() > 0.75
