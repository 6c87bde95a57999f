"""The form of a raadsbesluit: opening, proposal read, legal ground, the word *besluit*, date and signatures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from raadslint.facts.basis import Feit, Lezing, plaats_passage, velden
from raadslint.language.datums import datums
from raadslint.language.verwijzingen import verwijzingen
from raadslint.model import Blok, Passage, Vindplaats, Waarneming

_JNN = ("ja", "nee", "nvt")
BESLUITVORM: tuple[Feit, ...] = (
    Feit(naam="besluit-aanhef", waarden=_JNN, wat="Het raadsbesluit begint met ‘De raad van de gemeente …’."),
    Feit(naam="besluit-gelezen", waarden=_JNN, wat="Het raadsbesluit noemt het voorstel waarop het berust."),
    Feit(naam="besluit-gelet-op", waarden=_JNN, wat="Het raadsbesluit noemt een wettelijke grondslag."),
    Feit(naam="besluit-grondslag-artikel", waarden=_JNN, wat="De wettelijke grondslag noemt een artikel."),
    Feit(naam="besluit-datum", waarden=_JNN, wat="Het raadsbesluit noemt de datum van de raadsvergadering."),
    Feit(naam="besluit-ondertekening", waarden=_JNN, wat="Voorzitter en griffier ondertekenen."),
    Feit(naam="besluitformule-past", waarden=_JNN, wat="De zin na ‘besluit’ loopt grammaticaal door."),
    Feit(naam="datum-zonder-jaar", velden=("woord",), wat="Een datum in het raadsbesluit mist het jaar."),
)

_VORMEN: dict[str, re.Pattern[str]] = {
    "besluit-aanhef": re.compile(
        r"\bde\s+(?:gemeente)?raad\s+(?:van|der)\s+(?:de\s+)?(?:gemeente\s+)?\w+", re.IGNORECASE
    ),
    "besluit-gelezen": re.compile(
        r"\b(?:gelezen|gezien|gehoord)\b[^;]{0,200}|\bop\s+voorstel\s+van\b[^;]{0,120}", re.IGNORECASE
    ),
    "besluit-gelet-op": re.compile(
        r"\bgelet\s+op\b[^;]{0,300}|\b(?:krachtens|op\s+grond\s+van)\s+(?:artikel|de)\b[^;]{0,200}", re.IGNORECASE
    ),
    "besluit-ondertekening": re.compile(r"\b(?:de\s+)?(?:raads)?griffier\b", re.IGNORECASE),
}
_BESLUIT = re.compile(r"\b(?:b\s*e\s*s\s*l\s*u\s*i\s*t\s*(?:e\s*n)?|besluiten)\b\s*:?", re.IGNORECASE)


def neem_besluitvorm(lezing: Lezing) -> Iterator[Waarneming]:
    """One row per part of the form; ``nvt`` when the document holds no separate raadsbesluit."""
    blokken = lezing.dossier.blokken("raadsbesluit")
    if not blokken:
        yield from (Waarneming(feit=f.naam, waarde="nvt") for f in BESLUITVORM if f.waarden == _JNN)
        return
    gevonden = {naam: _zoek(lezing, blokken, vorm) for naam, vorm in _VORMEN.items()}
    gevonden["besluit-grondslag-artikel"] = _met_artikel(gevonden["besluit-gelet-op"])
    gevonden["besluit-datum"] = _datum(lezing, blokken)
    for naam, bewijs in gevonden.items():
        nodig = naam != "besluit-grondslag-artikel" or bool(gevonden["besluit-gelet-op"])
        waarde = "ja" if bewijs else "nee" if nodig else "nvt"
        yield Waarneming(feit=naam, waarde=waarde, bewijs=bewijs, gezocht=() if bewijs else ("raadsbesluit",))
    yield _formule(lezing, blokken)
    yield from _zonder_jaar(lezing, blokken)


def _zoek(lezing: Lezing, blokken: tuple[Blok, ...], vorm: re.Pattern[str]) -> tuple[Vindplaats, ...]:
    for blok in blokken:
        if m := vorm.search(blok.tekst):
            return (_plaats(lezing, blok, m.start(), m.end()),)
    return ()


def _plaats(lezing: Lezing, blok: Blok, begin: int, eind: int) -> Vindplaats:
    passage = Passage(blok=blok, begin=begin, eind=eind)
    return plaats_passage(passage, "raadsbesluit", lezing.dossier.document.bestand, "raadsbesluit")


def _met_artikel(gelet: tuple[Vindplaats, ...]) -> tuple[Vindplaats, ...]:
    soorten = {v.soort for g in gelet for v in verwijzingen(g.citaat)}
    return gelet if "artikel" in soorten or any(re.search(r"\bartikel\w*\s+\d", g.citaat) for g in gelet) else ()


def _datum(lezing: Lezing, blokken: tuple[Blok, ...]) -> tuple[Vindplaats, ...]:
    """A full date near *vergadering* or *vastgesteld*, also when it stands on the next line."""
    for blok, volgende in pairwise((*blokken, blokken[-1])):
        tekst = blok.tekst if blok is volgende else f"{blok.tekst} {volgende.tekst}"
        m = re.search(r"vergadering|vastgesteld|besloten", blok.tekst, re.IGNORECASE)
        if m and any(d.datum for d in datums(tekst[m.start() :])):
            return (_plaats(lezing, blok, 0, len(blok.tekst)),)
    return ()


def _formule(lezing: Lezing, blokken: tuple[Blok, ...]) -> Waarneming:
    """*De raad … besluiten*, or *besluit:* followed by *vaststellen* without *te*, does not run on as one sentence."""
    for blok, volgende in pairwise((*blokken, blokken[-1])):
        m = _BESLUIT.search(blok.tekst) if len(blok.tekst) < 400 else None
        if m is None or not re.match(r"(?:b\s*e\s*s|besluit)", m[0], re.IGNORECASE):
            continue
        rest = blok.tekst[m.end() :].strip() or volgende.tekst
        woord = re.sub(r"\s", "", m[0]).lower().rstrip(":")
        fout = woord == "besluiten" or _zonder_te(rest)
        return Waarneming(
            feit="besluitformule-past",
            waarde="nee" if fout else "ja",
            bewijs=(_plaats(lezing, blok, m.start(), m.end()),),
        )
    return Waarneming(feit="besluitformule-past", waarde="nvt")


def _zonder_te(tekst: str) -> bool:
    """The first clause ends in a bare infinitive (*… vaststellen*)."""
    eerste = re.split(r"[;.:]|\ben\b", tekst)[0].strip()
    return bool(
        re.search(
            r"\b(?:vaststellen|instemmen|intrekken|benoemen|wijzigen|goedkeuren)$|^(?:instemmen|vaststellen)\b",
            eerste,
            re.IGNORECASE,
        )
    )


def _zonder_jaar(lezing: Lezing, blokken: tuple[Blok, ...]) -> Iterator[Waarneming]:
    for blok in blokken:
        m = _VORMEN["besluit-gelezen"].search(blok.tekst)
        for d in datums(m[0]) if m else ():
            if m and d.soort == "dag" and d.jaar is None:
                bewijs = (_plaats(lezing, blok, m.start() + d.begin, m.start() + d.eind),)
                yield Waarneming(feit="datum-zonder-jaar", velden=velden(woord=d.tekst), bewijs=bewijs)
