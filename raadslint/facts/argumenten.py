"""Arguments: their numbers, and whether they say more than the decision does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from raadslint.facts.basis import Lezing, Waarnemer, Zin, plaats, plaats_kop, plaats_passage, velden
from raadslint.facts.dictum_verband_nummers import Nummer, bij_punt, deelnummers, namen_van
from raadslint.facts.rijen import feit, getal, koppen, nummers, plaatsen_zinnen, rij, telling
from raadslint.language.bedragen import percentages
from raadslint.model import Rubriek, Vindplaats, Waarneming

_RUBRIEK = "argumentatie"
_NUMMER = re.compile(r"^\s*(?P<punt>\d{1,2})\s?[.,:]\s?(?P<sub>\d{1,2})\.?(?=[\s:)]|$)")
_GEEN_ARGUMENT = frozenset({"besluit", "kanttekeningen"})
_LETTER = re.compile(r"^\d{1,2}\s?[a-e][.)](?=\s|$)")
_LIJSTNUMMER = re.compile(r"^\d{1,2}\s?[a-e][.)]?$")
"""The number of an argument with the number of its point, typed or in a list of them: "2b."."""
_KOPNUMMER = re.compile(r"^(?P<punt>\d{1,2})\.?$")
_GETAL = re.compile(r"\d")
_WOORD = re.compile(r"[a-zà-ÿ]{4,}")
LANG = 60
"""Words below its first line from which an argument is long (about four lines)."""


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument with a number of its own: the point it belongs to, and its sentences."""

    nummer: str
    punt: int
    zinnen: tuple[Zin, ...]

    @property
    def tekst(self) -> str:
        """All of its sentences."""
        return " ".join(z.tekst for z in self.zinnen)


def argumenten(lezing: Lezing) -> tuple[Argument, ...]:
    """The arguments numbered as 1.1, 1.2, 2.1 …, in reading order, each up to the next number or heading."""
    rijen: list[tuple[str, int, list[Zin]]] = []
    vorige: Rubriek | None = None
    for zin in lezing.zinnen_onder(_RUBRIEK):
        nummer = _begint(zin)
        if nummer:
            rijen.append((nummer[0], nummer[1], [zin]))
        elif rijen and _zelfde(zin.rubriek, vorige):
            rijen[-1][2].append(zin)
        vorige = zin.rubriek
    return tuple(Argument(n, p, tuple(z)) for n, p, z in rijen)


def _zelfde(rubriek: Rubriek | None, vorige: Rubriek | None) -> bool:
    """Still under the same argument: the same heading, or an unnumbered one below it."""
    return rubriek == vorige or (rubriek is not None and not _NUMMER.match(rubriek.nummer))


def _begint(zin: Zin) -> tuple[str, int] | None:
    """The number with which a sentence begins: of its heading, of its list item, or typed."""
    kop = zin.rubriek.nummer if zin.rubriek and zin.rubriek.passages[:1] and _eerste(zin) else ""
    for tekst in (kop, zin.blok.lijstnummer if zin.begin == 0 else "", zin.tekst):
        if m := _NUMMER.match(tekst):
            return f"{m['punt']}.{m['sub']}", int(m["punt"])
    return None


def _eerste(zin: Zin) -> bool:
    """It is the first sentence under its heading."""
    assert zin.rubriek is not None
    passage = zin.rubriek.passages[0]
    return zin.blok.nummer == passage.blok.nummer and zin.begin <= passage.begin


def _kopnummers(lezing: Lezing) -> list[tuple[int, Vindplaats]]:
    """Sub headings of the argument part that carry one number each (1. …, 2. …)."""
    rijen: list[tuple[int, Vindplaats]] = []
    for r in lezing.dossier.onder(_RUBRIEK):
        m = _KOPNUMMER.match(r.nummer)
        if m and r.kopblok is not None:
            rijen.extend((int(m["punt"]), plek) for plek in plaats_kop(lezing.dossier, r))
    return rijen


def _genummerd(lezing: Lezing) -> tuple[Vindplaats, ...]:
    """Numbers that match the points: most prefixes are points, or headings count as many or name their point."""
    punten = max(len(lezing.dossier.beslispunten), 1)
    rijen = _eigen_nummers(lezing)
    passend = [a for a in rijen if 1 <= a.punt <= punten]
    if len(passend) * 3 > len(rijen) * 2:
        return tuple(plaats(a.zinnen[0]) for a in passend[:4])
    koppen_ = _kopnummers(lezing)
    if len(koppen_) >= 2 and {n for n, _ in koppen_} == set(range(1, punten + 1)):
        return tuple(p for _, p in koppen_[:4])
    return _met_letter(lezing) or _bij_punt(lezing)


def _eigen_nummers(lezing: Lezing) -> tuple[Argument, ...]:
    """The numbered arguments; where the whole paper is numbered, those whose number is not that of a section."""
    alle = argumenten(lezing)
    if not _paragraafnummers(lezing):
        return alle
    koppen_ = {r.nummer.rstrip(".") for r in lezing.dossier.rubrieken}
    los = ((a, a.zinnen[0].rubriek) for a in alle if a.nummer not in koppen_)
    return tuple(a for a, rubriek in los if not rubriek or rubriek.nummer.partition(".")[0] != str(a.punt))


def _met_letter(lezing: Lezing) -> tuple[Vindplaats, ...]:
    """Arguments numbered with the letter or the Roman number of their point: "B.1", "II.3"."""
    punten = _namen(lezing)
    alle = [
        n for r in lezing.dossier.onder(_RUBRIEK) for n in deelnummers(r) if not n.punt.isdecimal() and n.punt in punten
    ]
    return tuple(_plek(lezing, n) for n in alle[: 4 * (len(alle) > 1)])


def _paragraafnummers(lezing: Lezing) -> bool:
    """The whole paper is numbered (1. Inleiding, 2. …), so that numbers of headings tell nothing of the points."""
    genummerd = [r for r in lezing.dossier.rubrieken if _KOPNUMMER.match(r.nummer)]
    return sum(_RUBRIEK not in r.rubrieken for r in genummerd) >= 2


def _bij_punt(lezing: Lezing) -> tuple[Vindplaats, ...]:
    """Headings, else sentences of the arguments, that name the point they belong to."""
    punten = _namen(lezing)
    genoemd = [n for n in bij_punt(lezing, _GEEN_ARGUMENT) if {n.punt, n.punt.rstrip("abcde")} & punten]
    in_kop = [n for n in genoemd if n.passage.blok is n.rubriek.kopblok]
    in_tekst = [n for n in genoemd if _RUBRIEK in n.rubriek.rubrieken]
    met_letter = [plaats(z) for z in lezing.zinnen_onder(_RUBRIEK) if _LETTER.match(z.tekst)]
    in_lijst = [
        plaats(z) for z in lezing.zinnen_onder(_RUBRIEK) if z.begin == 0 and _LIJSTNUMMER.match(z.blok.lijstnummer)
    ]
    plekken = (
        dict.fromkeys(_plek(lezing, n) for n in in_kop or in_tekst)
        or met_letter
        or (in_lijst if len(in_lijst) > 1 else [])
    )
    return tuple(plekken)[:4]


def _namen(lezing: Lezing) -> frozenset[str]:
    """How the points may be named."""
    return frozenset[str]().union(*(namen_van(lezing.dossier, p) for p in lezing.dossier.beslispunten))


def _plek(lezing: Lezing, n: Nummer) -> Vindplaats:
    return plaats_passage(n.passage, n.rubriek.deel, lezing.dossier.document.bestand, _RUBRIEK)


def _feitzinnen(lezing: Lezing) -> list[Zin]:
    """Argument sentences with a number, a source or an article."""
    bron = nummers(lezing.treffers.get("argumenten.feit", ()))
    zinnen = lezing.zinnen_onder(_RUBRIEK)
    return [z for z in zinnen if _GETAL.search(_NUMMER.sub("", z.tekst)) or z.nummer in bron]


def neem_argumenten(lezing: Lezing) -> Iterator[Waarneming]:
    """Numbered or not, and how many facts they bring."""
    feiten = _feitzinnen(lezing)
    punten = max(len(lezing.dossier.beslispunten), 1)
    yield rij("argumenten-genummerd", _genummerd(lezing), koppen(lezing, _RUBRIEK))
    yield getal("feiten-aantal", len(feiten), plaatsen_zinnen(feiten))
    yield getal("feiten-per-punt", round(len(feiten) / punten, 1))


def neem_per_argument(lezing: Lezing) -> Iterator[Waarneming]:
    """For every numbered argument: does it repeat the decision, bring a fact, rest on the law alone, run on?"""
    feiten = {z.nummer for z in _feitzinnen(lezing)}
    reden = nummers(lezing.treffers.get("argumenten.reden", ()))
    plicht = nummers(lezing.treffers.get("argumenten.wettelijke-plicht", ()))
    for a in argumenten(lezing):
        eigen = {z.nummer for z in a.zinnen}
        woorden = len(a.tekst.split()) - len(a.zinnen[0].tekst.split())
        oordelen = (
            ("argument-herhaalt-besluit", _herhaalt(lezing, a) and not eigen & feiten and not eigen & reden),
            ("argument-zonder-feit", not eigen & feiten),
            ("argument-te-lang", woorden > LANG),
            ("argument-alleen-wettelijke-plicht", bool(eigen & plicht) and len(a.zinnen) <= 2),
        )
        for naam, is_zo in oordelen:
            yield Waarneming(
                feit=naam,
                over=f"argument:{a.nummer}",
                waarde="ja" if is_zo else "nee",
                bewijs=(plaats(a.zinnen[0]),),
                zekerheid="vastgesteld" if naam == "argument-te-lang" else "aanwijzing",
                velden=velden(nummer=a.nummer, woorden=woorden),
            )


def _herhaalt(lezing: Lezing, a: Argument) -> bool:
    """Most of its words stand in its own point already."""
    punten = lezing.dossier.beslispunten
    if not 1 <= a.punt <= len(punten):
        return False
    eigen = set(_WOORD.findall(_NUMMER.sub("", a.tekst).lower()))
    besluit = set(_WOORD.findall(punten[a.punt - 1].tekst.lower()))
    return bool(eigen) and len(eigen & besluit) / len(eigen) >= 0.7 and not percentages(a.tekst)


_PER_ARGUMENT = ("nummer", "woorden")
WAARNEMERS = (
    Waarnemer(
        naam="argumenten",
        levert=(
            feit("argumenten-genummerd", "De argumenten hebben nummers die bij de beslispunten horen."),
            telling("feiten-aantal", "Hoeveel zinnen in de argumentatie een getal, bron of artikel noemen."),
            telling("feiten-per-punt", "Hoeveel van zulke zinnen er per beslispunt zijn."),
        ),
        neem=neem_argumenten,
    ),
    Waarnemer(
        naam="argument",
        levert=(
            feit(
                "argument-herhaalt-besluit", "Dit argument herhaalt het beslispunt.", "argument", velden=_PER_ARGUMENT
            ),
            feit("argument-zonder-feit", "Dit argument noemt geen feit.", "argument", velden=_PER_ARGUMENT),
            feit("argument-te-lang", "Dit argument is lang.", "argument", velden=_PER_ARGUMENT),
            feit(
                "argument-alleen-wettelijke-plicht",
                "Dit argument noemt alleen de wet.",
                "argument",
                velden=_PER_ARGUMENT,
            ),
        ),
        neem=neem_per_argument,
    ),
)
