"""The decision against its own explanation: amounts, periods, what an amendment changed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from raadslint.facts.basis import Lezing
from raadslint.facts.dictum_punt import onderwerpwoorden
from raadslint.facts.strijdig_plek import Plek, Regel, regels_van, tegenstrijdig, zoek
from raadslint.language.bedragen import bedragen
from raadslint.language.patroon import Patroon
from raadslint.model import Passage, Waarneming

_PERIODE = re.compile(r"(?<=\s)(?P<van>20\d\d)\s?(?:[-–/]|tot\s+en\s+met|t/m)\s?(?P<tot>20\d\d)(?![\d/-])")
_PLANWOORD = re.compile(
    (
        r"(?:plan|visie|strategie|agenda|programma|nota|kader|convenant|begroting|raming|"
        r"beleid|akkoord|aanpak|monitor|regeling|verordening)$"
    ),
    re.IGNORECASE,
)
_BEGROTING = re.compile(r"begroting|raming", re.IGNORECASE)
_IN_PLAATS_VAN = Patroon(
    r"(?P<nieuw>[^.;,]{1,60}?)\s+in\s+plaats\s+van\s+(?:in\s+|op\s+|per\s+|vanaf\s+|"
    r"van\s+)?(?P<oud>(?:€\s?)?\d[\w.,]*(?:\s+\w+)?)",
    sporen=("plaats",),
    hoofdletters=True,
)
_GELDWOORD = re.compile(
    r"\b(?:\w*krediet|\w*budget|bijdrage|subsidie|investering|lening|garantstelling)\b", re.IGNORECASE
)


def neem_besluit(lezing: Lezing) -> Iterator[Waarneming]:
    """Contradictions between the decision and the rest of the proposal."""
    regels = regels_van(lezing)
    tekst = tuple(r for r in regels if r.deel in ("voorstel", "toelichting", "raadsbesluit"))
    yield from _perioden(tekst)
    yield from _meerjarenperiode(lezing, tekst)
    yield from _na_amendement(lezing, tekst)
    yield from _bedrag_met_label(lezing, tekst)
    yield from _ander_gevraagd(lezing, tekst)


def _perioden(regels: tuple[Regel, ...]) -> Iterator[Waarneming]:
    """The same named plan with two periods that share one end; a period that ends in the year in which it begins.

    Two periods without a common end are a plan and its predecessor, and every budget year has a new meerjarenraming.
    """
    eerste: dict[tuple[str, ...], tuple[tuple[int, int], Plek]] = {}
    gemeld: set[tuple[str, ...]] = set()
    for regel, m in zoek(regels, _PERIODE):
        voor = re.search(r"(?:[\w’'-]+\s+){1,7}$", regel.tekst[max(0, m.start() - 120) : m.start()])
        naam = _plannaam(voor[0]) if voor else ()
        if not naam or naam in gemeld:
            continue
        jaren = int(m["van"]), int(m["tot"])
        plek = Plek(regel, m.start() - len(" ".join(naam)) - 1, m.end())
        bekend = eerste.setdefault(naam, (jaren, plek))
        if _botst(bekend[0], jaren, bool(_BEGROTING.search(naam[-1]))):
            gemeld.add(naam)
            ontaard = jaren[0] == jaren[1] or bekend[0][0] == bekend[0][1]
            lang = ontaard or (len(naam) > 1 and plek.tekst[0].isupper())
            yield tegenstrijdig("periode", bekend[1], plek, "vastgesteld" if lang else "aanwijzing")


_MEERJAREN = Patroon(
    r"\bmeerjaren(?:raming|begroting|perspectief)\s+(?P<periode>20\d\d\s?[-–/]\s?20\d\d)",
    sporen=("meerjaren",),
)
_DEZE_BEGROTING = re.compile(r"\bdefinitieve\b|\bna\s+besluitvorming\b|\bontwerp", re.IGNORECASE)


def _meerjarenperiode(lezing: Lezing, regels: tuple[Regel, ...]) -> Iterator[Waarneming]:
    """The budget that is proposed has one period; a sentence on the same draft, once adopted, gives another."""
    punten = {p.blok.nummer for punt in lezing.dossier.beslispunten for p in punt.passages}
    alle = [(r, m) for r, m in zoek(regels, _MEERJAREN) if r.deel != "raadsbesluit"]
    eigen = next(((r, m) for r, m in alle if r.blok.nummer in punten), alle[0] if alle else None)
    for regel, m in alle if eigen else ():
        zin = re.split(r"[.;]\s", regel.tekst[: m.start()])[-1]
        anders = eigen and re.sub(r"\D", "", m["periode"]) != re.sub(r"\D", "", eigen[1]["periode"])
        if eigen and anders and _DEZE_BEGROTING.search(zin):
            a, b = Plek(eigen[0], *eigen[1].span()), Plek(regel, *m.span())
            yield tegenstrijdig("periode", a, b, "aanwijzing")
            return


def _plannaam(naam: str) -> tuple[str, ...]:
    """The last words of a name that ends in a word for a plan; empty when it is no name of a plan."""
    woorden = naam.split()
    if not _PLANWOORD.search(woorden[-1]):
        kop = next((i for i, w in enumerate(woorden) if w[0].isupper() and _PLANWOORD.search(w)), None)
        return tuple(w.lower() for w in woorden[kop:]) if kop is not None else ()
    voor = (
        woorden[-2:-1]
        if len(woorden) > 1 and woorden[-2].lower() not in ("de", "het", "een", "en", "van", "deze")
        else []
    )
    return tuple(w.lower() for w in (*voor, woorden[-1]))


def _botst(a: tuple[int, int], b: tuple[int, int], begroting: bool) -> bool:
    if a == b:
        return False
    ontaard = a[0] == a[1] or b[0] == b[1]
    een_eind = (a[0] == b[0]) != (a[1] == b[1])
    return een_eind and (ontaard or not begroting)


def _na_amendement(lezing: Lezing, regels: tuple[Regel, ...]) -> Iterator[Waarneming]:
    """The decision says *vanaf 2029 in plaats van 2028*; the explanation still says *vanaf 2028*."""
    passages = [p for punt in lezing.dossier.beslispunten for p in punt.passages]
    nummers = {p.blok.nummer for p in passages}
    elders = tuple(r for r in regels if r.blok.nummer not in nummers and r.deel in ("voorstel", "toelichting"))
    for p in passages:
        for m in _IN_PLAATS_VAN.finditer(p.tekst):
            oud = m["oud"].rstrip(".,")
            patroon = _oude_waarde(m["nieuw"], oud, elders)
            nieuw = _punt(lezing, p, m.start("nieuw"), m.end("nieuw"))
            for regel, hit in zoek(elders, patroon):
                if not re.search(r"in\s+plaats\s+van|amendement", regel.tekst):
                    yield tegenstrijdig(
                        "tekst na amendement", Plek(regel, *hit.span()).ruim(60, 40), nieuw, "aanwijzing"
                    )
                    break


def _oude_waarde(nieuw: str, oud: str, elders: tuple[Regel, ...]) -> re.Pattern[str]:
    """How the old value stands in the explanation: with the same preposition as the new one, else with any."""
    if not oud[0].isdigit():
        return re.compile(re.escape(oud))
    eigen = re.findall(r"\b(vanaf|per|in|op|tot|van)\s+\S+\s*$", nieuw, re.IGNORECASE)
    zelfde = re.compile(rf"\b{eigen[0]}\s+{re.escape(oud)}\b" if eigen else r"(?!)", re.IGNORECASE)
    ruim = re.compile(rf"\b(?:vanaf|per|in|op|tot|van)\s+{re.escape(oud)}\b", re.IGNORECASE)
    return zelfde if any(zelfde.search(r.tekst) for r in elders) else ruim


def _punt(lezing: Lezing, p: Passage, begin: int, eind: int) -> Plek:
    regel = Regel(p.blok, "voorstel", lezing.dossier.document.bestand, ("besluit",))
    tekst = p.tekst[begin:eind]
    kop = begin + (len(tekst) - len(tekst.lstrip()))
    return Plek(regel, p.begin + kop, p.begin + eind)


def _bedrag_met_label(lezing: Lezing, regels: tuple[Regel, ...]) -> Iterator[Waarneming]:
    """The one amount of a point occurs nowhere else, while Financiën gives another for the same thing."""
    fin = tuple(r for r in regels if "financien" in r.rubrieken and r.blok.tabel is None)
    overal = {
        b.waarde for r in regels if "besluit" not in r.rubrieken and r.deel != "raadsbesluit" for b in bedragen(r.tekst)
    }
    for punt in lezing.dossier.beslispunten:
        eigen = [b for b in bedragen(punt.tekst) if not b.per]
        if len(eigen) != 1 or eigen[0].waarde in overal or not _GELDWOORD.search(punt.tekst) or len(overal) > 12:
            continue
        yield from _zelfde_label(lezing, punt.passages, fin)


def _zelfde_label(lezing: Lezing, passages: tuple[Passage, ...], fin: tuple[Regel, ...]) -> Iterator[Waarneming]:
    for p in passages:
        for b in bedragen(p.tekst):
            woord, onderwerp = _GELDWOORD.search(p.tekst), onderwerpwoorden(p.tekst)
            for regel in fin:
                zinbedragen = bedragen(regel.tekst)
                gedeeld = onderwerp & onderwerpwoorden(regel.tekst)
                if woord and len(zinbedragen) == 1 and woord[0].lower() in regel.tekst.lower() and len(gedeeld) >= 3:
                    ander = zinbedragen[0]
                    yield tegenstrijdig(
                        "bedrag", _punt(lezing, p, b.begin, b.eind), Plek(regel, ander.begin, ander.eind), "aanwijzing"
                    )
                    return


_GEVRAAGD = Patroon(
    r"\b(?P<woord>\w*krediet|\w*budget|bijdrage|subsidie|lening|garantstelling)\s+van\s+"
    r"(?:in\s+totaal\s+|maximaal\s+|ten\s+hoogste\s+)?(?=€)|(?=€\s?[\d.,]+\s+(?:miljoen\s+)?beschikbaar\s+te\s+stellen)",
    sporen="€",
)
_ANDER_GELD = re.compile(
    r"\b(?:eerder|oorspronkelijk\w*|destijds|al|reeds|jaarlijks\w*|structure\w+|aanvullend\w*|extra|goedkoper|duurder|"
    r"waarvan|daarvan|alternatief|variant|optie|toen)\b",
    re.IGNORECASE,
)
_NIET_GEVRAAGD = frozenset({"besluit", "context", "alternatieven", "kanttekeningen", "bijlagen", "raadsbesluit"})


def _ander_gevraagd(lezing: Lezing, regels: tuple[Regel, ...]) -> Iterator[Waarneming]:
    """The dictum asks one krediet (budget, subsidie …); the explanation speaks of it with another, near amount."""
    punten = [(p, b) for punt in lezing.dossier.beslispunten for p in punt.passages for b in bedragen(p.tekst)]
    waarden = {b.waarde for _, b in punten}
    if len(waarden) != 1:
        return
    passage, eigen = punten[0]
    woorden = {m[0].lower() for m in _GELDWOORD.finditer(passage.tekst)}
    for regel, m in zoek(tuple(r for r in regels if r.deel == "voorstel"), _GEVRAAGD):
        ander = next((b for b in bedragen(regel.tekst) if b.begin == m.end()), None)
        zin = re.split(r"[.;]\s", regel.tekst[: m.start()])[-1]
        if (
            ander
            and not ander.per
            and ander.waarde not in waarden
            and not set(regel.rubrieken) & _NIET_GEVRAAGD
            and (m["woord"] or next(iter(woorden), "")).lower() in woorden
            and not _ANDER_GELD.search(zin)
            and eigen.waarde / 2 < ander.waarde < eigen.waarde * 2
        ):
            a = _punt(lezing, passage, eigen.begin, eigen.eind)
            yield tegenstrijdig("bedrag", a, Plek(regel, ander.begin, ander.eind), "aanwijzing")
            return
