"""Abbreviations that the proposal never writes out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from raadslint.facts.afkortingen_uitleg import verklaard
from raadslint.facts.basis import Lezing, Waarnemer, plaats, plaats_passage, velden
from raadslint.facts.rijen import feit
from raadslint.gegevens import woordenlijst
from raadslint.language.afkortingen import Afkorting, afkortingen
from raadslint.model import Passage, Vindplaats, Waarneming

_NIET_HIER = frozenset({"kenmerken", "bijlagen", "ondertekening"})
_MEERVOUD = re.compile(r"(?<=[A-Z])[’']?s$")
_ALS_WOORD = re.compile(r"(?<=[a-z])[’']s$")
"""The plural of what is written as a word is shown as it stands (boa's)."""
_BESTAND = re.compile(r"\.(?:pdf|docx?|xlsx?)\b|_\w+_", re.IGNORECASE)
_NUMMER_ERNA = re.compile(
    r"^(?:[\s.:-]{0,2}(?:(?:19|20)\d\d[-/.]\d|(?!(?:19|20)\d\d(?!\d))\d[\d./-]*\d{2})|-\d+/|\s?x\b)"
)
"""It is the letter part of a number (RIS 312345, RB 23.031, ISO 27001); a year behind it (SPUK 2024) is no number."""
_PARTIJ = re.compile(
    r"\b(?:fracties?|fractievoorzitters?|raadsleden|raadslid|partij(?:en)?|lijsttrekkers?)\b[^.;]{0,60}$", re.IGNORECASE
)
_EIGENNAAM = re.compile(r"\b\w*(?:vereniging|club|koor|orkest|harmonie|bureau|kantoor|aannemer|firma|merk)\s+$")
"""Behind these words stands the name of a club or a firm."""
_MOTIE = re.compile(r"\b(?:motie|amendement|initiatiefvoorstel)\w*\b[^.;]{0,90}\([^()]{0,40}$", re.IGNORECASE)
"""Behind a motion, in brackets, stand the parties that brought it."""
_SAMEN = re.compile(r"[/&-]")
_AFDELING = re.compile(
    r"\b(?:dienst|afdeling|(?:mede)?advies|(?:mede)?adviseurs?|team|cluster|sector|domein|eenheid)\b[^:]{0,25}:\s*(?P<wie>[^:]{1,80})",
    re.IGNORECASE,
)
"""A line of the metadata that tells who wrote along."""
_BLAD = 25
"""So many blocks hold the metadata above a proposal."""
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
                eerste.setdefault(_enkel(naam).lower(), (naam, plaats(zin, a.begin, a.eind)))
    for naam, plek in _afdelingen(lezing):
        eerste.setdefault(naam.lower(), (naam, plek))
    for sleutel, (naam, plek) in eerste.items():
        if not verklaard(_enkel(naam), tekst) and _voluit().get(sleutel, "\0") not in klein:
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


def _enkel(naam: str) -> str:
    return _ALS_WOORD.sub("", naam)


def _kern(bron: str, a: Afkorting) -> str:
    """The abbreviation without plural s; empty when it needs no explaining, is a name or part of a number."""
    naam = _MEERVOUD.sub("", a.tekst) if not a.tekst.isupper() else a.tekst
    kaal = _enkel(naam).lower()
    delen = [kaal, *_SAMEN.split(kaal)]
    gewoon = delen[0] in _gewoon() or all(d in _gewoon() for d in delen[1:])
    if gewoon or naam in _NAMEN or len(naam) < 2 or _NUMMER_ERNA.match(bron[a.eind :]):
        return ""
    return "" if _naam(bron[: a.begin], naam) else naam


def _naam(ervoor: str, naam: str) -> bool:
    """It is the name of a party or of a club; an abbreviation of our list never is."""
    onbekend = _enkel(naam).lower() not in _voluit()
    return onbekend and any(p.search(ervoor) for p in (_PARTIJ, _EIGENNAAM, _MOTIE))


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
