"""Observes care for the text: marks without their pair, one name spelled two ways, mixed address, long paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from raadslint.facts.basis import Feit, Lezing, Waarnemer, Zin, plaats, plaats_passage, velden
from raadslint.facts.taal_tekst import taalzinnen
from raadslint.language.patroon import Patroon
from raadslint.language.woorden import woorden
from raadslint.model import Rubriek, Waarneming, Zekerheid

LANGE_ALINEA = 120
"""A paragraph of more words than this is reported with its length."""
_PAREN = (("(", ")"), ("[", "]"), ("“", "”"), ("„", "”"), ("«", "»"))
_OPSOMMINGSHAAKJE = re.compile(r"(?:^|(?<!€)[\s;,])(?:\d{1,2}|[a-z]|[ivx]{1,4})\)")
"""``b)`` counts off a list; ``€ 57)`` closes what was opened before."""
_NAMEN = (
    "raad",
    "college",
    "gemeente",
    "provincie",
    "rijk",
    "commissie",
    "wethouder",
    "burgemeester",
    "gemeenteraad",
    "presidium",
)
_NAAM = re.compile(rf"(?<![.!?:]\s)(?<=[\w,;] )\b((?i:{'|'.join(_NAMEN)}))\b(?! (?:van )?[A-Z])")
_WIJ = re.compile(r"\b(?:wij|we|ons|onze)\b", re.IGNORECASE)
_COLLEGE = Patroon(r"\b(?:het|ons)\s+college\b(?!\s+van\s+[A-Z])", sporen=("college",))
_U = re.compile(r"\b(?:u|uw)\b")
_RAAD = Patroon(r"\bde\s+(?:gemeente)?raad\b(?!\s+van)", sporen=("raad",))
_MINSTENS_GEMENGD = 2
"""A single other form may be a quotation; from two on it is a mix."""

_TEKEN = Feit(
    naam="teken-ongepaard",
    velden=("teken",),
    wat="Een haakje of aanhalingsteken zonder zijn tegenhanger.",
)
_NAAMSTIJL = Feit(
    naam="naamstijl-gemengd",
    velden=("a", "aantal_a", "aantal_b", "b"),
    wat="Hetzelfde woord met en zonder hoofdletter.",
)
_AANSPREEKVORM = Feit(
    naam="aanspreekvorm-gemengd",
    velden=("a", "aantal_a", "aantal_b", "b"),
    wat="De tekst wisselt tussen 'wij' en 'het college', of tussen 'u' en 'de raad'.",
)
_ALINEA = Feit(
    naam="alinea-woorden",
    over="kop",
    waarden=(),
    velden=("kop",),
    wat="Aantal woorden van een alinea van meer dan 120 woorden.",
)


def _ongepaarde_tekens(lezing: Lezing) -> Iterator[Waarneming]:
    for rubriek in lezing.dossier.rubrieken:
        for passage in rubriek.passages:
            if passage.blok.soort in ("kop", "cel"):
                continue
            for teken in ongepaard(passage.tekst):
                yield Waarneming(
                    feit=_TEKEN.naam,
                    velden=velden(teken=teken),
                    bewijs=(
                        plaats_passage(
                            passage, rubriek.deel, lezing.dossier.document.bestand, _eerste_rubriek(rubriek)
                        ),
                    ),
                    zekerheid="aanwijzing",
                )


def ongepaard(tekst: str) -> tuple[str, ...]:
    """The kinds of brackets and quotes that open more often than they close, or the other way round."""
    kaal = _OPSOMMINGSHAAKJE.sub(" ", tekst)
    gevonden = [
        open_ for open_, dicht in _PAREN if kaal.count(open_) != kaal.count(dicht) and not _gedeeld(kaal, open_, dicht)
    ]
    return (*gevonden, *(('"',) if kaal.count('"') % 2 else ()))


def _gedeeld(tekst: str, open_: str, dicht: str) -> bool:
    """Both “ and „ close with ”; they are counted together, once, under “."""
    if dicht != "”":
        return False
    return open_ == "„" or tekst.count("“") + tekst.count("„") == tekst.count("”")


def _eerste_rubriek(rubriek: Rubriek) -> str:
    return rubriek.rubrieken[0] if rubriek.rubrieken else ""


def _naamstijl(lezing: Lezing) -> Iterator[Waarneming]:
    """Words such as "raad" both with and without capital inside sentences."""
    plekken: dict[str, list[tuple[Zin, re.Match[str]]]] = {}
    for zin in taalzinnen(lezing, besluit=True):
        for m in _NAAM.finditer(zin.tekst):
            if not m[0].isupper():
                plekken.setdefault(m[0], []).append((zin, m))
    for klein in _NAMEN:
        yield from _gemengd(_NAAMSTIJL, plekken.get(klein, []), plekken.get(klein.capitalize(), []), "vastgesteld")


def _aanspreekvorm(lezing: Lezing) -> Iterator[Waarneming]:
    zinnen = taalzinnen(lezing)
    for een, ander in ((_WIJ, _COLLEGE), (_U, _RAAD)):
        a = [(z, m) for z in zinnen for m in een.finditer(z.tekst)]
        b = [(z, m) for z in zinnen for m in ander.finditer(z.tekst)]
        yield from _gemengd(_AANSPREEKVORM, a, b, "aanwijzing")


def _gemengd(
    feit: Feit,
    a: list[tuple[Zin, re.Match[str]]],
    b: list[tuple[Zin, re.Match[str]]],
    zekerheid: Zekerheid,
) -> Iterator[Waarneming]:
    if min(len(a), len(b)) < _MINSTENS_GEMENGD:
        return
    (zin_a, m_a), (zin_b, m_b) = a[0], b[0]
    yield Waarneming(
        feit=feit.naam,
        velden=velden(a=m_a[0], b=m_b[0], aantal_a=len(a), aantal_b=len(b)),
        bewijs=(plaats(zin_a, m_a.start(), m_a.end(), "a"), plaats(zin_b, m_b.start(), m_b.end(), "b")),
        zekerheid=zekerheid,
    )


def _lange_alineas(lezing: Lezing) -> Iterator[Waarneming]:
    for (_, _), groep in groupby(taalzinnen(lezing), key=lambda z: (z.blok.nummer, z.rubriek and z.rubriek.volgnummer)):
        zinnen = tuple(groep)
        aantal = sum(len(woorden(z.tekst)) for z in zinnen)
        rubriek = zinnen[0].rubriek
        if aantal > LANGE_ALINEA and rubriek is not None:
            yield Waarneming(
                feit=_ALINEA.naam,
                over=f"kop:{rubriek.volgnummer}",
                waarde=aantal,
                velden=velden(kop=rubriek.kop),
                bewijs=(plaats(zinnen[0]),),
            )


WAARNEMERS: tuple[Waarnemer, ...] = (
    Waarnemer(naam="ongepaarde-tekens", levert=(_TEKEN,), neem=_ongepaarde_tekens),
    Waarnemer(naam="naamstijl", levert=(_NAAMSTIJL,), neem=_naamstijl),
    Waarnemer(naam="aanspreekvorm", levert=(_AANSPREEKVORM,), neem=_aanspreekvorm),
    Waarnemer(naam="lange-alineas", levert=(_ALINEA,), neem=_lange_alineas),
)
