"""Abbreviations that the proposal never writes out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from raadslint.facts.basis import Lezing, Waarnemer, plaats, plaats_passage, velden
from raadslint.facts.rijen import feit
from raadslint.gegevens import woordenlijst
from raadslint.language.afkortingen import Afkorting, afkortingen
from raadslint.model import Passage, Vindplaats, Waarneming

_NIET_HIER = frozenset({"kenmerken", "bijlagen", "ondertekening"})
_MEERVOUD = re.compile(r"(?<=[A-Z])[’']?s$|(?<=[a-z])[’']s$")
_BESTAND = re.compile(r"\.(?:pdf|docx?|xlsx?)\b|_\w+_", re.IGNORECASE)
_NUMMER_ERNA = re.compile(r"^(?:[\s-]?\d{3,}|-\d+/|\s?x\b)")
_AFDELING = re.compile(
    r"\b(?:dienst|afdeling|(?:mede)?advies|(?:mede)?adviseurs?|team|cluster|sector|domein|eenheid)\b[^:]{0,25}:\s*(?P<wie>[^:]{1,80})",
    re.IGNORECASE,
)
"""A line of the metadata that tells who wrote along."""
_VENSTER = 140
"""So many characters before and after an abbreviation can hold its long form."""
_BLAD = 25
"""So many blocks hold the metadata above a proposal."""
_MERK = "\x1a"
"""Stands for the abbreviation while its explanation is looked for, so that one pattern serves them all."""
_GEZEGD = re.compile(
    rf"{_MERK}\s+(?:staat\s+voor|betekent|is\s+de\s+afkorting)|(?:afgekort|kortweg)\s*:?\s*[‘'“\"]?{_MERK}"
)
_ERNA = re.compile(rf"\(\s*(?:hierna|verder|afgekort|ook|kortweg)?[\s:]*[‘'“\"„]?{_MERK}[’'”\"]?(?:\s+\w+)?\s*[,;)]")
"""The long form stands before it: "Lange Naam (LN)", "(hierna: LN)", "(LN Dorp)"."""
_ERIN = re.compile(rf"(?<!\w){_MERK}\s*[(=:]\s*([^()=]{{4,120}})")
"""The long form stands behind it: "LN (lange naam)", "LN: lange naam"."""
_WOORDEN = re.compile(r"[^\W\d_]+")
_NAMEN = frozenset({"VN", "BV", "NV", "DEN", "HET", "VAN", "EN"})


@cache
def _gewoon() -> frozenset[str]:
    """Abbreviations that nobody asks about: settled in the language, or the name of a party."""
    lijst = woordenlijst("afkortingen-voluit")
    return frozenset(f"{lijst['ingeburgerd']} {lijst['partijen']}".lower().split())


@cache
def _voluit() -> dict[str, str]:
    """Lower-case abbreviation → its long form in lower case."""
    return {k.lower(): str(v).lower() for k, v in woordenlijst("afkortingen-voluit")["afkortingen"].items()}


def neem_afkortingen(lezing: Lezing) -> Iterator[Waarneming]:
    """One row for every abbreviation that no sentence explains, at its first place."""
    zinnen = [z for z in lezing.zinnen if not set(z.onder[:1]) & _NIET_HIER and not _BESTAND.search(z.tekst)]
    tekst = " ".join(z.tekst for z in lezing.zinnen)
    klein = tekst.lower()
    eerste: dict[str, tuple[str, Vindplaats]] = {}
    for zin in zinnen:
        for a in afkortingen(zin.tekst):
            naam = _kern(zin.tekst, a)
            if naam:
                eerste.setdefault(naam.lower(), (naam, plaats(zin, a.begin, a.eind)))
    for naam, plek in _afdelingen(lezing):
        eerste.setdefault(naam.lower(), (naam, plek))
    for sleutel, (naam, plek) in eerste.items():
        if not verklaard(naam, _rondom(naam, tekst)) and _voluit().get(sleutel, "\0") not in klein:
            yield Waarneming(
                feit="afkorting-onverklaard",
                bewijs=(plek,),
                velden=velden(afkorting=naam, voluit=_voluit().get(sleutel, "")),
            )


def _afdelingen(lezing: Lezing) -> Iterator[tuple[str, Vindplaats]]:
    """The abbreviated departments in the metadata: a reader outside the house does not know them."""
    bestand = lezing.dossier.document.bestand
    for blok in lezing.dossier.blokken("voorstel")[:_BLAD]:
        for m in _AFDELING.finditer(blok.tekst):
            for a in afkortingen(m["wie"]):
                begin = m.start("wie") + a.begin
                if naam := _kern(m["wie"], a):
                    passage = Passage(blok=blok, begin=begin, eind=begin + len(a.tekst))
                    yield naam, plaats_passage(passage, "voorstel", bestand, "kenmerken")


def _kern(bron: str, a: Afkorting) -> str:
    """The abbreviation without plural s; empty when it needs no explaining or is part of a number."""
    naam = _MEERVOUD.sub("", a.tekst) if not a.tekst.isupper() else a.tekst
    gewoon = naam.lower() in _gewoon() or naam in _NAMEN or len(naam) < 2
    return "" if gewoon or _NUMMER_ERNA.match(bron[a.eind :]) else naam


def _rondom(naam: str, tekst: str) -> str:
    """The text around every place of the abbreviation: an explanation stands beside it."""
    delen, plek = [], tekst.find(naam)
    while plek >= 0:
        delen.append(tekst[max(0, plek - _VENSTER) : plek + len(naam) + _VENSTER])
        plek = tekst.find(naam, plek + len(naam))
    return "\n".join(delen)


def verklaard(naam: str, tekst: str) -> bool:
    """Whether the text itself writes it out: ``Lange Naam (LN)``, ``LN (lange naam)``, ``LN staat voor …``."""
    gemerkt = tekst.replace(naam, _MERK)
    if _GEZEGD.search(gemerkt):
        return True
    ervoor = (gemerkt[max(0, m.start() - 120) : m.start()] for m in _ERNA.finditer(gemerkt))
    return any(_past(naam, voluit) for voluit in (*ervoor, *_ERIN.findall(gemerkt)))


def _past(naam: str, voluit: str) -> bool:
    """The letters of the abbreviation run through the words in order, the first at the start of a word."""
    letters = [c for c in naam.lower() if c.isalpha()]
    woorden = [w.lower() for w in _WOORDEN.findall(voluit) if w != naam][-(len(letters) * 2 + 4) :]
    begin = [i for i, w in enumerate(woorden) if w[0] == letters[0]]
    return any(_loopt(letters, "".join(woorden[i:])) for i in begin)


def _loopt(letters: list[str], tekst: str) -> bool:
    """All letters occur in this order."""
    rest = iter(tekst)
    return all(letter in rest for letter in letters)


WAARNEMERS = (
    Waarnemer(
        naam="afkortingen",
        levert=(
            feit(
                "afkorting-onverklaard",
                "Deze afkorting wordt nergens voluit geschreven.",
                velden=("afkorting", "voluit"),
            ),
        ),
        neem=neem_afkortingen,
    ),
)
