"""References that cannot both be right: an article of two years, a number of two papers, an article not there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from raadslint.facts.basis import Lezing
from raadslint.facts.strijdig_plek import Plek, Regel, regels_van, tegenstrijdig, zoek
from raadslint.language.patroon import Patroon
from raadslint.language.verwijzingen import Verwijzing, verwijzingen
from raadslint.model import Waarneming

_JAAR = re.compile(r"\b(?:19|20)\d\d\b")
_OUD = re.compile(
    (
        r"\b(?:in\s+te\s+trekken|intrekk\w+|ingetrokken|vervang\w+|oude|vorige|huidige|"
        r"vigerende|voorgaande|wijzig\w+|tot\s+dan)\b"
    ),
    re.IGNORECASE,
)
_STUK = Patroon(
    r"(?P<naam>(?:(?:[Dd]e|[Hh]et)\s+)?(?:[A-Z][\w’'-]+)(?:\s+(?:voor|van|de|het|der|"
    r"en|in|op|aan|\d{4}(?:-\d{4})?|[\w’'-]+)){0,7}?)\s*\((?P<nr>(?:RIS|RV|DSB|BSV|"
    r"RIB)[\s.-]?\d[\d.-]{3,})",
    sporen=("(ris", "(rv", "(dsb", "(bsv", "(rib"),
    hoofdletters=True,
)
_ARTIKELKOP = re.compile(r"^\s*Art(?:ikel|\.)\s+(?P<nr>\d+(?:[.:]\d+)*[a-z]?)\b(?![^.]{0,80}\b(?:van|lid)\b)")
_EIGEN_ARTIKEL = re.compile(
    (
        r"\bartikel\s+(?P<nr>\d+(?:[.:]\d+)*[a-z]?)(?:,?\s+(?:\w+\s+lid|lid\s+\d+))?,?\s+van\s+"
        r"(?:deze|dit)\s+(?:verordening|regeling|reglement|besluit)\b"
    ),
    re.IGNORECASE,
)


def neem_verwijzingen(lezing: Lezing) -> Iterator[Waarneming]:
    """Contradictions between references."""
    regels = regels_van(lezing)
    yield from _jaar_van_regeling(regels)
    yield from _onderwerp_met_ander_jaar(lezing)
    yield from _een_nummer_twee_stukken(tuple(r for r in regels if r.deel != "bijlage"))
    yield from _artikel_bestaat_niet(regels)


def _jaar_van_regeling(regels: tuple[Regel, ...]) -> Iterator[Waarneming]:
    """The same article of the same verordening, once of one year and once of another."""
    gezien: dict[tuple[str, frozenset[str]], tuple[str, Plek]] = {}
    for regel in regels:
        for v in verwijzingen(regel.tekst) if "rtikel" in regel.tekst else ():
            jaar = _JAAR.search(v.naam)
            if v.soort != "artikel" or not jaar or regel.deel == "bijlage":
                continue
            plek = Plek(regel, v.begin, v.eind)
            bekend = _zelfde_regeling(gezien, v)
            if bekend and bekend[0] != jaar[0] and not _OUD.search(regel.tekst + bekend[1].regel.tekst):
                yield tegenstrijdig("jaar van de regeling", bekend[1], plek)
                return
            gezien.setdefault((v.nummer.lower(), _kern(v.naam)), (jaar[0], plek))


def _zelfde_regeling(
    gezien: dict[tuple[str, frozenset[str]], tuple[str, Plek]], v: Verwijzing
) -> tuple[str, Plek] | None:
    kern = _kern(v.naam)
    for (nummer, ander), gevonden in gezien.items():
        gedeeld = len(kern & ander)
        if nummer == v.nummer.lower() and gedeeld >= 2 and gedeeld >= 0.6 * min(len(kern), len(ander)):
            return gevonden
    return None


@cache
def _kern(naam: str) -> frozenset[str]:
    """The words of a title that tell it apart, without year and small words."""
    klein = {"van", "de", "het", "en", "voor", "gemeente", "algemene", "inzake", "op", "verordening", "regeling"}
    return frozenset(w for w in re.findall(r"[^\W\d]+", naam.lower()) if w not in klein)


def _onderwerp_met_ander_jaar(lezing: Lezing) -> Iterator[Waarneming]:
    """*Onderwerp: Verordening … 2019* above a decision that adopts the same title of 2020."""
    kenmerk = lezing.dossier.kenmerk("onderwerp")
    if kenmerk is None or kenmerk.passage is None:
        return
    kop = _regeling_met_jaar(kenmerk.passage.tekst)
    passages = [p for punt in lezing.dossier.beslispunten for p in punt.passages]
    if kop is None or any(kop[1] in p.tekst for p in passages):
        return
    for p in passages:
        eigen = _regeling_met_jaar(p.tekst)
        if eigen and eigen[0] == kop[0] and eigen[1] != kop[1]:
            boven = Regel(kenmerk.passage.blok, "voorstel", lezing.dossier.document.bestand, ("kenmerken",))
            punt = Regel(p.blok, "voorstel", lezing.dossier.document.bestand, ("besluit",))
            a = Plek(boven, kenmerk.passage.begin + kop[2].begin, kenmerk.passage.begin + kop[2].eind)
            yield tegenstrijdig(
                "jaar van de regeling", a, Plek(punt, p.begin + eigen[2].begin, p.begin + eigen[2].eind)
            )
            return


def _regeling_met_jaar(tekst: str) -> tuple[frozenset[str], str, Verwijzing] | None:
    for v in verwijzingen(tekst):
        jaar = _JAAR.search(v.naam)
        if v.soort == "wet" and jaar and len(_kern(v.naam)) >= 2:
            return _kern(v.naam), jaar[0], v
    return None


def _een_nummer_twee_stukken(regels: tuple[Regel, ...]) -> Iterator[Waarneming]:
    """One registration number behind two titles that share no word."""
    eerste: dict[str, tuple[frozenset[str], Plek]] = {}
    gemeld: set[str] = set()
    for regel, m in zoek(regels, _STUK):
        nummer = re.sub(r"\D", "", m["nr"])
        kern = _titelkern(m["naam"])
        plek = Plek(regel, *m.span("naam"))
        if not kern:
            continue
        bekend = eerste.setdefault(nummer, (kern, plek))
        if nummer not in gemeld and not _verwant(bekend[0], kern):
            gemeld.add(nummer)
            yield tegenstrijdig("zelfde nummer voor twee stukken", bekend[1], plek, "aanwijzing")


_ALGEMEEN = frozenset(
    [
        "raadsvoorstel",
        "raadsbesluit",
        "motie",
        "amendement",
        "brief",
        "raadsbrief",
        "commissiebrief",
        "besluit",
        "voorstel",
        "nota",
        "visie",
        "raad",
        "college",
        "haag",
        "den",
        "afdoening",
        "rapport",
        "bijlage",
        "onderzoek",
        "toezegging",
        "oplegger",
        "collegebesluit",
        "deze",
        "dit",
        "deel",
        "zoals",
        "in",
        "de",
        "het",
        "op",
        "van",
        "uit",
        "met",
        "voor",
        "raadsmededeling",
        "mededeling",
        "plan",
        "agenda",
        "programma",
        "staat",
        "verordening",
    ]
)


def _titelkern(naam: str) -> frozenset[str]:
    woorden = re.findall(r"[^\W\d]{3,}", naam)
    return frozenset(w.lower() for w in woorden if w.lower() not in _ALGEMEEN)


def _verwant(a: frozenset[str], b: frozenset[str]) -> bool:
    """They share a word, a stem, or the letters of an abbreviation."""
    afkorting = any(x == "".join(y[0] for y in sorted(ander)) for eigen, ander in ((a, b), (b, a)) for x in eigen)
    return afkorting or any(x[:5] == y[:5] or x in y or y in x for x in a for y in b)


def _artikel_bestaat_niet(regels: tuple[Regel, ...]) -> Iterator[Waarneming]:
    """*artikel 12 van deze verordening*, while the regeling in the dossier ends at article 9."""
    for bestand in dict.fromkeys(r.bestand for r in regels):
        eigen = tuple(r for r in regels if r.bestand == bestand and r.deel in ("raadsbesluit", "bijlage"))
        koppen = {m["nr"]: Plek(r, *m.span()) for r in eigen if (m := _ARTIKELKOP.match(r.tekst))}
        if len(koppen) < 5:
            continue
        for regel, m in zoek(eigen, _EIGEN_ARTIKEL):
            if m["nr"] not in koppen:
                laatste = list(koppen.values())[-1]
                yield tegenstrijdig("artikel bestaat niet", Plek(regel, *m.span()), laatste, "aanwijzing")
