"""The same event with two dates, a weekday that does not fit its date, a step that lies before the decision."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from raadslint.facts.basis import Lezing
from raadslint.facts.strijdig_plek import Plek, Regel, regels_van, tegenstrijdig, zoek
from raadslint.language.datums import WEEKDAGEN, Datum, datums
from raadslint.language.patroon import Patroon
from raadslint.model import Waarneming

_VOORSTEL_VAN = Patroon(
    r"\b(?:gelezen|gezien|gehoord)\b[^;]{0,60}?\bvoorstel\b[^;]{0,160}?(?=;|$)|\bop\s+voorstel\s+van\b[^;]{0,140}",
    sporen=("voorstel",),
)
_INDIENER = {
    "college": re.compile(r"burgemeester\s+en\s+wethouders|\bcollege\b|\bB\s?&\s?W\b", re.IGNORECASE),
    "presidium": re.compile(r"presidium|agendacommissie|fractievoorzitters", re.IGNORECASE),
}
_VERGADERD = re.compile(
    r"^\W*aldus\b.*\b(?:vergadering|vastgesteld|besloten)\b|^\W*(?:raadsvergadering|vergadering\s+van|datum\s+raad)\b"
    r"|\bin\s+(?:zijn\s+)?(?:openbare\s+)?vergadering\s+bijeen\b|^\W*(?:vastgesteld|besloten)\s+in\b.*\bvergadering\b",
    re.IGNORECASE,
)
_IN_WERKING = re.compile(
    r"\b(?:op|per|vanaf|met\s+ingang\s+van)\s+\d[^.;]{3,40}?\bin\s+werking\b"
    r"|\b(?:in\s+werking|ingang|ingaan|inwerkingtreding)\b[^.;]{0,60}",
    re.IGNORECASE,
)
_ARTIKEL_IN_WERKING = re.compile(
    r"\b(?:deze|dit|de)\s+(?P<wat>verordening|regeling|besluit|reglement|beleidsregels?|"
    r"wijziging|nota)\b[^.;]{0,40}?\btre(?:edt|den)\s+(?:met\s+terugwerkende\s+kracht\s+|(?:op|per)\s+\d[^.;]{3,30}?\s)?in\s+werking\b"
    r"(?P<wanneer>[^.;]{0,80})"
    r"|\b(?:op|per|vanaf|met\s+ingang\s+van)\s+\d[^.;]{3,30}?\s(?:treedt|gaat|gaan)\s+(?:deze|dit|de|het)\s+"
    r"(?:nieuwe\s+)?(?:verordening|regeling|besluit|reglement|beleidsregels?|regels|nota)\s+in\b",
    re.IGNORECASE,
)
_VERLOOPT = re.compile(
    r"\b(?:verloopt|loopt\s+af|eindigt|vervalt|loopt\s+(?:tot|t/m)|verstrijkt)\b[^.;]{0,40}", re.IGNORECASE
)
_TOEKOMST = re.compile(
    r"\b(?:zal|zullen|wordt|worden|gaan|gaat|volgt|volgen|start|starten|vindt|vinden|"
    r"is\s+voorzien|gepland|verwachten|uiterlijk)\b",
    re.IGNORECASE,
)
_VERLEDEN = re.compile(
    r"\b(?:is|zijn|werd|werden|heeft|hebben|was|waren|had|reeds|eerder|vastgestelde?|"
    r"terugwerkende|sinds|vanaf|ingegaan|laatstelijk)\b",
    re.IGNORECASE,
)


def neem_datums(lezing: Lezing) -> Iterator[Waarneming]:
    """All contradictions between dates, each event once."""
    regels = regels_van(lezing)
    yield from _collegedatum(lezing, regels)
    yield from _raadsdatum(lezing, regels)
    yield from _inwerkingtreding(lezing, regels)
    yield from _weekdag(regels)
    yield from _verlopen(lezing, regels)
    yield from _stap_voor_besluit(lezing, regels)
    yield from _na_het_stuk(lezing)


def _kenmerkplek(lezing: Lezing, naam: str) -> tuple[date, Plek] | None:
    """The date of a kenmerk with the words where it stands; None without a full date."""
    kenmerk = lezing.dossier.kenmerk(naam)
    if kenmerk is None or kenmerk.passage is None:
        return _losse_regel(lezing, naam)
    passage = kenmerk.passage
    regel = Regel(passage.blok, "voorstel", lezing.dossier.document.bestand, ("kenmerken",))
    d = next((d for d in datums(passage.tekst) if d.datum), None)
    return (d.datum, Plek(regel, passage.begin + d.begin, passage.begin + d.eind)) if d and d.datum else None


_LABEL = {
    "collegebesluit": re.compile(
        r"^\W*(?:datum\s+)?(?:college|B\s?(?:en|&)\s?W)[\s-]?(?:besluit|vergadering|behandeling)?\b\W{0,4}(?=\d)",
        re.IGNORECASE,
    ),
    "raadsvergadering": re.compile(
        r"^\W*(?:datum\s+)?(?:gemeente)?raad(?:svergadering)?(?:\s+van|\s+d\.d\.)?\W{0,4}(?=\d|(?:maan|dins|woens|donder|vrij)dag)",
        re.IGNORECASE,
    ),
}


def _losse_regel(lezing: Lezing, naam: str) -> tuple[date, Plek] | None:
    """A line at the head of the proposal that is a label and a date without a mark between them."""
    for blok in lezing.dossier.blokken("voorstel")[:25] if naam in _LABEL else ():
        m = _LABEL[naam].match(blok.tekst)
        d = next((d for d in datums(blok.tekst) if d.datum), None) if m else None
        if m and d and d.datum and d.begin - m.end() < 14:
            regel = Regel(blok, "voorstel", lezing.dossier.document.bestand, ("kenmerken",))
            return d.datum, Plek(regel, d.begin, d.eind)
    return None


def _dagen(regel: Regel, m: re.Match[str]) -> Iterator[tuple[date, Plek]]:
    """The full dates within a match, with their places."""
    for d in datums(m[0]):
        if d.datum:
            yield d.datum, Plek(regel, m.start() + d.begin, m.start() + d.eind)


def _besluitregels(regels: tuple[Regel, ...]) -> tuple[Regel, ...]:
    return tuple(r for r in regels if r.deel == "raadsbesluit")


def _collegedatum(lezing: Lezing, regels: tuple[Regel, ...]) -> Iterator[Waarneming]:
    """The date of the college (or presidium) in the kenmerken against *gelezen het voorstel van … van …*.

    The date of the paper itself (*datum voorstel*) may well be a day later: then it is a pointer.
    """
    kop = _kenmerkplek(lezing, "collegebesluit")
    wie = _INDIENER["presidium" if lezing.dossier.indiener == "presidium" else "college"]
    for regel, m in zoek(_besluitregels(regels), _VOORSTEL_VAN) if kop else ():
        dagen = list(_dagen(regel, m))
        if kop and dagen and wie.search(m[0]) and all(d != kop[0] for d, _ in dagen):
            van_stuk = "voorstel" in kop[1].regel.tekst[: kop[1].begin].lower()
            yield tegenstrijdig(
                "datum collegebesluit", kop[1], dagen[-1][1], "aanwijzing" if van_stuk else "vastgesteld"
            )
            return


def _raadsdatum(lezing: Lezing, regels: tuple[Regel, ...]) -> Iterator[Waarneming]:
    """The date of the council meeting in the kenmerken against that in the raadsbesluit, and within the latter."""
    kop = _kenmerkplek(lezing, "raadsvergadering")
    slot = _vergaderdagen(_besluitregels(regels))
    eerste = kop or (slot[0] if slot else None)
    anders = next((x for x in reversed(slot) if eerste and x[0] != eerste[0]), None)
    if eerste and anders and abs((eerste[0] - anders[0]).days) < 400:
        yield tegenstrijdig("datum raadsvergadering", eerste[1], anders[1])


def _vergaderdagen(regels: tuple[Regel, ...]) -> list[tuple[date, Plek]]:
    """The days of the meeting itself: at the head of the raadsbesluit, in its closing formula or on the line after."""
    rijen: list[tuple[date, Plek]] = []
    for regel, volgende in pairwise((*regels, *regels[-1:])):
        m = _VERGADERD.search(regel.tekst) if len(regel.tekst) < 300 else None
        if m:
            hier = [(d.datum, Plek(regel, d.begin, d.eind)) for d in datums(regel.tekst) if d.datum]
            daar = [(d.datum, Plek(volgende, d.begin, d.eind)) for d in datums(volgende.tekst) if d.datum]
            rijen += hier or (daar if len(volgende.tekst) < 40 else [])
    return rijen


def _inwerkingtreding(lezing: Lezing, regels: tuple[Regel, ...]) -> Iterator[Waarneming]:
    """The entry into force in the dictum against the article of the regeling itself."""
    dictum = [
        x
        for punt in lezing.dossier.beslispunten
        for p in punt.passages
        if "werking" in punt.tekst.lower()
        for x in _dagen_na(Regel(p.blok, "voorstel", lezing.dossier.document.bestand, ("besluit",)), p.begin, p.eind)
    ]
    artikelen = [
        x
        for r, m in zoek(tuple(r for r in regels if "besluit" not in r.rubrieken), _ARTIKEL_IN_WERKING)
        for x in _dagen(r, m)
    ]
    if not dictum or not artikelen:
        return
    genoemd = {d for d, _ in dictum}
    eigen = {d for d, _ in artikelen if d not in genoemd}
    if len({d for d, _ in artikelen}) == 1 and eigen:
        yield tegenstrijdig("inwerkingtreding", dictum[0][1], artikelen[0][1])
    elif eigen and not any(d in genoemd for d, _ in artikelen):
        yield tegenstrijdig("inwerkingtreding", dictum[0][1], artikelen[-1][1], "aanwijzing")
    elif len(genoemd) == 1 and (anders := [x for x in artikelen if x[0] in eigen and _eigen_tekst(x[1])]):
        yield tegenstrijdig("inwerkingtreding", dictum[0][1], anders[0][1], "aanwijzing")


def _eigen_tekst(plek: Plek) -> bool:
    """It stands in the proposal's own text and is not about one article that enters into force later."""
    voor = re.split(r"[.;]\s", plek.regel.tekst[: plek.begin])[-1]
    return plek.regel.deel == "voorstel" and not re.search(r"\bartikel", voor, re.IGNORECASE)


def _dagen_na(regel: Regel, begin: int, eind: int) -> Iterator[tuple[date, Plek]]:
    for m in _IN_WERKING.finditer(regel.tekst, begin, eind):
        yield from _dagen(regel, m)


def _weekdag(regels: tuple[Regel, ...]) -> Iterator[Waarneming]:
    for regel in regels:
        for d in datums(regel.tekst) if re.search(r"dag\b", regel.tekst) else ():
            if d.datum and d.weekdag and WEEKDAGEN[d.datum.weekday()] != d.weekdag:
                dag = Plek(regel, d.begin, d.begin + len(d.weekdag))
                yield tegenstrijdig("weekdag", dag, Plek(regel, d.begin + len(d.weekdag) + 1, d.eind))


def _besluitdag(lezing: Lezing, regels: tuple[Regel, ...]) -> tuple[date, Plek] | None:
    """The day on which the decision is asked: the council meeting, else the college, else the date of the proposal."""
    for naam in ("raadsvergadering", "collegebesluit", "datum"):
        if gevonden := _kenmerkplek(lezing, naam):
            return gevonden
    return next((x for regel, m in zoek(regels, _VOORSTEL_VAN) for x in _dagen(regel, m)), None)


def _verlopen(lezing: Lezing, regels: tuple[Regel, ...]) -> Iterator[Waarneming]:
    """A term that *verloopt* on a day before the decision (or even before the proposal) is asked."""
    voorstel = next((x for regel, m in zoek(regels, _VOORSTEL_VAN) for x in _dagen(regel, m)), None)
    besluit = voorstel or _besluitdag(lezing, regels)
    for regel, m in zoek(tuple(r for r in regels if r.deel == "voorstel"), _VERLOOPT):
        for dag, plek in _dagen(regel, m):
            if besluit and dag < besluit[0] and (besluit[0] - dag).days < 200:
                yield tegenstrijdig("termijn verlopen voor het besluit", plek, besluit[1], "aanwijzing")
                return


def _stap_voor_besluit(lezing: Lezing, regels: tuple[Regel, ...]) -> Iterator[Waarneming]:
    """A step still to come (*wordt*, *zal*) in Planning that lies more than a month before the council meeting."""
    raad = _kenmerkplek(lezing, "raadsvergadering")
    for zin in lezing.zinnen_onder("planning") if raad else ():
        if raad is None or not _TOEKOMST.search(zin.tekst) or _VERLEDEN.search(zin.tekst):
            continue
        for d in datums(zin.tekst):
            laatste = _laatste_dag(d)
            if laatste and laatste < raad[0] and (raad[0] - laatste).days < 400:
                regel = Regel(zin.blok, zin.deel, zin.bestand, zin.onder)
                yield tegenstrijdig(
                    "stap voor het besluit", Plek(regel, zin.begin + d.begin, zin.begin + d.eind), raad[1], "aanwijzing"
                )


_GEBEURD = re.compile(
    r"\b(?:heeft|hebben)\s+(?:\S+\s+){0,4}?op\s+(?P<dag>\d{1,2}\s+\w+\s+\d{4})\b[^.;]{0,120}?\b(?:ge|be|ver|ont|vast|aan|in|uit)\w+(?:d|t|n)\b"
    r"|\bop\s+(?P<dag2>\d{1,2}\s+\w+\s+\d{4})\s+(?:(?:heeft|hebben|werd|werden|stelde|besloot|stemde)\b"
    r"|(?:is|zijn)\b(?!\s+(?:er|gepland|voorzien)\b)(?=[^.;]*\b(?:(?:aan|af|in|op|uit|vast|voor|over|toe|door)?ge|be|ver|ont|her|over)\w+(?:d|t|en)\b))",
    re.IGNORECASE,
)


def _na_het_stuk(lezing: Lezing) -> Iterator[Waarneming]:
    """*heeft op 17 juli 2020 uitspraak gedaan* in a paper whose last own date lies before that day."""
    eigen = [x for n in ("raadsvergadering", "collegebesluit", "datum") if (x := _kenmerkplek(lezing, n))]
    laatste = max(eigen, key=lambda x: x[0], default=None)
    for zin in lezing.zinnen if laatste else ():
        m = _GEBEURD.search(zin.tekst)
        groep = ("dag" if m["dag"] else "dag2") if m else ""
        d = next((d for d in datums(m[groep]) if d.datum), None) if m else None
        if m and d and d.datum and laatste and d.datum > laatste[0]:
            regel = Regel(zin.blok, zin.deel, zin.bestand, zin.onder)
            begin, eind = m.span(groep)
            yield tegenstrijdig("gebeurtenis na het stuk", Plek(regel, zin.begin + begin, zin.begin + eind), laatste[1])


def _laatste_dag(d: Datum) -> date | None:
    """The last day that a date can mean: a day itself, the end of a month; None for anything wider."""
    if d.soort == "dag":
        return d.datum
    if d.soort == "maand" and d.jaar and d.maand:
        return date(d.jaar + d.maand // 12, d.maand % 12 + 1, 1)
    return None
