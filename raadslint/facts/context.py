"""History and setting: earlier decisions, other policy, the law, and how free the municipality is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from raadslint.facts.basis import Lezing, Waarnemer, Zin, plaats
from raadslint.facts.beleid import ander_beleid, beleidsstukken
from raadslint.facts.rijen import (
    feit,
    getal,
    inhoudelijk,
    koppen,
    met,
    momenten_per_zin,
    nummers,
    plaatsen,
    plaatsen_zinnen,
    rij,
    stellig,
    stukdatum,
    stukjaar,
    telling,
    treffers,
    zonder,
)
from raadslint.language.verwijzingen import Verwijzing, verwijzingen
from raadslint.model import Vindplaats, Waarneming

_RUBRIEKEN = ("context", "aanleiding", "argumentatie", "juridisch")
_ELDERS = frozenset({"besluit", "financien", "vn-verdrag", "participatie", "communicatie"})
_BESTUUR = re.compile(r"\b(?:\w*raad|raads\w+|\w*college|motie|amendement|wij|we|u)\b", re.IGNORECASE)
_MELDING = re.compile(
    r"raadsinformatiebrief|raadsbrief|collegebrief|begrotingswijziging|\bRIB|informatiebrief|staatsblad|stb|stcrt|ECLI|kamerstuk|CRvB",
    re.I,
)
_LOKAAL = re.compile(
    r"verordening|beleidsregel|reglement|statuut|leidraad|(?:raads|college|ontwerp|aanwijzings|verkeers|wijzigings)besluit|gemeenschappelijke"
    r"|^besluit$|^regeling$|(?<!uitvoerings)(?<=\w)regeling\b",
    re.IGNORECASE,
)
"""Rules of the municipality itself: a proposal that names them has not yet named the law."""
_BIJ_STUK = re.compile(
    r"\bbij\s+(?:(?:de|het|uw|onze)\s+)?(?:(?:behandeling|vaststelling|bespreking)\s+van\s+)?(?:de\s+|het\s+)?(?:\w+\s+)?"
    r"\w*(?:begroting|nota|jaarrekening|jaarstukken|rapportage|berap|marap|akkoord|programma|visie|plan)\s+(?P<jaar>20\d\d)\b",
    re.IGNORECASE,
)
"""The paper at which something was decided: "bij de begroting 2023", "bij de behandeling van de Kadernota 2024"."""
_PERFECTUM = re.compile(
    r"\b(?:heeft|hebben|hebt|is|zijn|werd|werden)\b[^.;]*?\b(?:aan|af|in|mee|op|over|toe|uit|vast|vrij)?(?:ge\w{2,}(?:d|t|en)|be(?:sloten|paald|krachtigd)|ver(?:leend|hoogd|laagd|strekt|lengd))\b",
    re.IGNORECASE,
)
"""Something has been done: "heeft u … aangenomen", "is … beschikbaar gesteld"."""
_REGELING = re.compile(r"\b(?:verordening|beleidsregels?)\b[^.;,]{0,60}?\b(?P<jaar>(?:19|20)\d\d)\b", re.IGNORECASE)
_VAST = re.compile(r"\bvast\s+te\s+stellen|\bvaststellen\b|\binstemmen\b|\bkennis\b", re.IGNORECASE)
_JAARTAL = re.compile(r"\W+(?:[\w’'-]+\W+){0,5}?(?P<jaar>20[0-3]\d)\b")


def _eigen_dagen(lezing: Lezing) -> set[tuple[int, int | None]]:
    dag = stukdatum(lezing)
    return {(dag.month, dag.day)} if dag else set()


def _met_datum(lezing: Lezing) -> Iterator[Zin]:
    """Sentences with a decision word and a moment that is not after the proposal itself."""
    datums, jaar, eigen = momenten_per_zin(lezing), stukjaar(lezing), _eigen_dagen(lezing)
    nu = stukdatum(lezing)
    toekomst = {t.zin.nummer for t in lezing.treffers.get("context.toekomst", ())}
    gezegd = met(treffers(lezing, "context.uitspraak"), lezing, "context.orgaan")
    zwak = met(stellig(treffers(lezing, "context.besluit-zwak")), lezing, "context.bestuur")
    alle = (*treffers(lezing, "context.besluit"), *gezegd, *zwak)
    for t in zonder(alle, lezing, "context.melding", "algemeen.geval"):
        momenten = [d for d in datums.get(t.zin.nummer, ()) if jaar is None or d.jaar is None or d.jaar <= jaar]
        momenten = [d for d in momenten if nu is None or d.datum is None or d.datum <= nu]
        if any((d.maand, d.dag) not in eigen or d.dag is None for d in momenten) and t.zin.nummer not in toekomst:
            yield t.zin


def _met_nummer(lezing: Lezing) -> Iterator[Zin]:
    """Sentences that name a motion, decision or paper by its number."""
    for zin, v in lezing.verwijzingen:
        if v.soort == "stuk" and v.nummer and inhoudelijk(zin) and not _MELDING.search(v.tekst):
            yield zin


def _met_jaartal(lezing: Lezing) -> Iterator[Zin]:
    """Sentences that name a policy document with a year that lies behind us (Nota grondbeleid 2019)."""
    jaar = stukjaar(lezing)
    for t in beleidsstukken(lezing):
        m = _JAARTAL.match(t.zin.tekst[t.eind :])
        if m and (jaar is None or int(m["jaar"]) < jaar) and not _VAST.search(t.zin.tekst):
            yield t.zin
    for zin in filter(inhoudelijk, lezing.zinnen_onder(*_RUBRIEKEN[:2])):
        m = _REGELING.search(zin.tekst)
        if m and (jaar is None or int(m["jaar"]) < jaar) and not _VAST.search(zin.tekst):
            yield zin


def _bij_stuk(lezing: Lezing) -> Iterator[Zin]:
    """Sentences that tell what was done at the budget or another paper of a year: its year dates the decision."""
    jaar = stukjaar(lezing)
    toekomst = nummers(treffers(lezing, "context.toekomst"))
    for zin in lezing.zinnen:
        m = _BIJ_STUK.search(zin.tekst)
        past = m and (jaar is None or int(m["jaar"]) <= jaar) and _PERFECTUM.search(zin.tekst)
        if past and zin.nummer not in toekomst and inhoudelijk(zin):
            yield zin


def _eerder(lezing: Lezing) -> list[Zin]:
    """Each sentence once: what council or college decided on a day first, then a number, a year, a budget."""
    bronnen = (_met_datum(lezing), _met_nummer(lezing), _met_jaartal(lezing), _bij_stuk(lezing))
    rijen = {z.nummer: (soort, z) for soort, bron in reversed(list(enumerate(bronnen))) for z in bron}
    genoemd = sorted(
        rijen.values(), key=lambda r: (bool({"besluit", "financien"} & set(r[1].onder)), r[0], r[1].nummer)
    )
    return [z for _, z in genoemd]


def _wetten(lezing: Lezing) -> list[Vindplaats]:
    """Where a law is named: in the proposal, else in the decision ("gelet op")."""
    in_tekst = ((z, v) for z, v in lezing.verwijzingen if "kenmerken" not in z.onder)
    wetten = sorted((r for r in in_tekst if _is_wet(r[1])), key=lambda r: r[1].soort != "artikel")
    eens = {v.tekst.lower(): plaats(z, v.begin, v.eind) for z, v in reversed(wetten)}
    return list(eens.values())[::-1][:4] or _wetten_in_besluit(lezing)


def _wetten_in_besluit(lezing: Lezing) -> list[Vindplaats]:
    for blok in lezing.dossier.blokken("raadsbesluit")[:40]:
        for v in verwijzingen(blok.tekst):
            if _is_wet(v):
                bestand = lezing.dossier.document.bestand
                return [
                    Vindplaats(
                        citaat=v.tekst, deel="raadsbesluit", bestand=bestand, rubriek="raadsbesluit",
                        pagina=blok.pagina, blok=blok.nummer, begin=v.begin, eind=v.eind,
                    )
                ]  # fmt: skip
    return []


def _is_wet(v: Verwijzing) -> bool:
    landelijk = v.naam.lower().startswith("wet ") or not _LOKAAL.search(v.naam)
    return v.soort in ("wet", "artikel") and bool(v.naam) and landelijk


def neem_context(lezing: Lezing) -> Iterator[Waarneming]:
    """Earlier decisions, other policy and the law that applies."""
    gezocht = koppen(lezing, *_RUBRIEKEN)
    eerder, beleid = _eerder(lezing), ander_beleid(lezing)
    los = zonder(treffers(lezing, "context.besluit-los"), lezing, "context.melding")
    zonder_datum = [t for t in los if t.zin.nummer not in {z.nummer for z in eerder}]
    yield rij("eerder-besluit-met-datum", plaatsen_zinnen(eerder), gezocht)
    yield getal("eerdere-besluiten-aantal", len(eerder), plaatsen_zinnen(eerder))
    yield rij("eerder-besluit-zonder-datum", plaatsen(zonder_datum), gezocht)
    yield rij("ander-beleid-genoemd", plaatsen(beleid), gezocht)
    namen = {t.zin.tekst[t.begin : t.eind].lower() for t in beleid}
    yield getal("beleidsstukken-aantal", len(namen), plaatsen(beleid))
    yield rij("wettelijke-basis", _wetten(lezing), (*gezocht, "het raadsbesluit"), "vastgesteld")
    yield rij("beleidsruimte-genoemd", plaatsen(treffers(lezing, "waarom.beleidsruimte")), gezocht)


def neem_bestaand_beleid(lezing: Lezing) -> Iterator[Waarneming]:
    """When policy is replaced: is the old policy looked back on?"""
    vervangt = treffers(lezing, "planning.vervanging")
    terug = stellig(treffers(lezing, "planning.evaluatie", "planning.evaluatie-terug"))
    gezocht = koppen(lezing, "context", "aanleiding")
    bewijs = plaatsen(terug) if nummers(vervangt) else ()
    yield rij("evaluatie-bestaand-beleid", bewijs, gezocht, nvt=not vervangt)


WAARNEMERS = (
    Waarnemer(
        naam="context",
        levert=(
            feit("eerder-besluit-met-datum", "Een eerder besluit, een motie of een plan staat er met datum of nummer."),
            telling("eerdere-besluiten-aantal", "Hoeveel zinnen een eerder besluit met datum of nummer noemen."),
            feit("eerder-besluit-zonder-datum", "Een eerder besluit wordt genoemd zonder datum of nummer."),
            feit("ander-beleid-genoemd", "Een ander beleidsstuk wordt bij naam genoemd."),
            telling("beleidsstukken-aantal", "Hoeveel andere beleidsstukken worden genoemd."),
            feit("wettelijke-basis", "Een wet of artikel dat geldt, wordt genoemd."),
            feit("beleidsruimte-genoemd", "Er staat of het een wettelijke taak is of een eigen keuze."),
        ),
        neem=neem_context,
    ),
    Waarnemer(
        naam="bestaand-beleid",
        levert=(feit("evaluatie-bestaand-beleid", "Bij nieuw beleid staat hoe het oude beleid werkte.", nvt=True),),
        neem=neem_bestaand_beleid,
    ),
)
