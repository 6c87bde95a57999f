"""Participation: who took part, when, what was done with it, and what the municipality does next."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from raadslint.facts.basis import Lezing, Treffer, Waarnemer
from raadslint.facts.inbreng import alleen_bijgevoegd, regels, verhoord
from raadslint.facts.rijen import (
    buiten,
    feit,
    getal,
    koppen,
    met,
    momenten_per_zin,
    nabij,
    nummers,
    onder,
    plaatsen,
    rang,
    rij,
    stellig,
    telling,
    treffers,
    zonder,
)
from raadslint.language.patroon import Patroon
from raadslint.model import Waarneming

_RUBRIEKEN = ("participatie", "communicatie", "context")
_VERVOLG = ("planning", "participatie", "communicatie", "besluit")
_STELT_VOOR = re.compile(
    r"\b(?:stel(?:t|len)|vra(?:agt|gen)|verzoek(?:t|en)|advise(?:ert|ren))\s+(?:het\s+college|college|wij|we|u|de\s+raad)\b",
    re.IGNORECASE,
)
"""What is asked of the council is not what the municipality does."""
_VER = 2
"""So many sentences after the input an answer can still be about it."""
_JAARGETIJDE = Patroon(
    r"\b(?:in|van|tijdens|sinds|vorige?|afgelopen|dit|deze|voor|vóór|na|rond)\s+(?:(?:het|de)\s+)?(?:vroege\s+|late\s+|afgelopen\s+|vorige\s+)?"
    r"(?:voorjaar|najaar|zomer|herfst|winter|lente|(?:zomer|herfst|kerst|voorjaars|mei)(?:vakantie|reces))\b"
    r"|\bweek\s+\d{1,2}\b|\b(?:begin|eind|medio|halverwege|eerder|later)\s+(?:dit|vorig)\s+jaar\b"
    r"|\b(?:vorige?|afgelopen|laatste)\s+(?:(?:school)?jaar|maand|week|(?:half|anderhalf|twee|drie|vier|vijf|zes)\s+(?:jaar|maanden|weken))\b"
    r"|\b(?:jaar|maanden|weken)\s+geleden\b",
    sporen=("jaar", "zomer", "herfst", "winter", "lente", "vakantie", "reces", "week", "weken", "maand"),
)
"""A season or "last year": the period of an enquiry, also without the year."""
_VERDER = re.compile(r"\w\W+(?:en|maar|waarna|zodat|waardoor)\s+(?:is|zijn|werd|werden|wordt|worden|heeft|hebben)\s*$")
_NIET_GEVRAAGD = re.compile(
    r"(?<!\bnog )\b(?:niet|niemand|nooit|nauwelijks)\s+(?:hebben\s+)?"
    r"(?:betrokken|geraadpleegd|gehoord|geconsulteerd|overlegd)\b"
    r"|\bgeen\s+enkele\s+(?:manier|wijze)\b[^.;]*\bbetrokken\b|\bberoep\s+(?:\w+\s+)?(?:open|worden|instellen)",
    re.IGNORECASE,
)
"""Nobody was heard, or one may go to court."""
_NIET_HIER = ("besluit", "financien", "kenmerken", "bijlagen", "effect")
_GEBEURD = re.compile(
    r"\b(?:is|zijn|was|waren|heeft|hebben|had|hadden|werd|werden)\b[^.;:]*?\b"
    r"(?!(?:ge|be|ver)(?:meenten|sprekken|bieden|bouwen|bruiken|zinnen|dragen|langen|drijven|lang|bied)\b)"
    r"(?:\w{0,7}ge|be|ver|ont|her|over|onder)\w{2,}(?:d|t|en)\b",
    re.IGNORECASE,
)
"""It has been done: a perfect or a passive; past tenses are in the word list."""
_IS_BETROKKEN = re.compile(
    r"\b(?:is|zijn|heeft|hebben|werd|werden)\b[^.;:]*?(?<!niet )"
    r"\b(?:betrokken\s+(?:met|via|door|tijdens)|geraadpleegd|geconsulteerd|meegedacht|meegepraat)\b",
    re.IGNORECASE,
)
"""However far apart: somebody has been asked, and how."""
_RAAD_ZELF = re.compile(
    r"^\W*(?:uw|de|onze)\s+(?:gemeente)?raad\s+(?:heeft|vroeg|verzocht|nam|riep|sprak|wil)\b", re.IGNORECASE
)
"""The sentence tells what the council did."""
_VAN_DE_RAAD = re.compile(r"\b(?:fracties?|(?:burger)?raadsleden|commissieleden|griffier)$", re.IGNORECASE)
"""A group that is no one from outside: the council's own."""


def _hier(rijen: Iterable[Treffer]) -> tuple[Treffer, ...]:
    """Those in a part that can tell of taking part; a heading with two meanings counts when one is participation."""
    return tuple(t for t in rijen if "participatie" in t.zin.onder or not set(t.zin.onder) & set(_NIET_HIER))


def _wie(lezing: Lezing) -> tuple[Treffer, ...]:
    """A named group in a sentence of taking part."""
    groepen = _hier(treffers(lezing, "algemeen.groep"))
    overheid = onder(treffers(lezing, "algemeen.overheid"), "participatie")
    eigen = met((*onder(groepen, "participatie"), *overheid), lezing, "participatie.betrekken")
    mee_zinnen = _meegedaan(lezing)
    elders = [t for t in buiten(groepen, "participatie") if t.zin.nummer in mee_zinnen and not _van_de_raad(t)]
    zelf = [t for t in _hier(treffers(lezing, "participatie.zelf")) if t.zin.onder != ("communicatie",)]
    besluit = onder(treffers(lezing, "participatie.besluit"), "besluit")
    mee = _hierbij(lezing, (*eigen, *stellig((*elders, *zelf, *besluit))))
    sterk = nummers(treffers(lezing, "participatie.meedoen"))
    mee = tuple(sorted(mee, key=lambda t: (rang(t.zin, "participatie"), t.zin.nummer not in sterk)))
    return mee or _hierbij(lezing, (t for t in stellig(groepen) if t.zin.onder == ("participatie",)))


def _hierbij(lezing: Lezing, rijen: Iterable[Treffer]) -> tuple[Treffer, ...]:
    """Those that tell of this plan: no rule or single case, nobody left out, no house to move into."""
    los = regels(lezing)
    mee = zonder(rijen, lezing, "participatie.niet-betrokken")
    niet = (_NIET_GEVRAAGD, _RAAD_ZELF)
    return tuple(t for t in mee if t.zin.nummer not in los and not any(p.search(t.zin.tekst) for p in niet))


def _van_de_raad(t: Treffer) -> bool:
    return bool(_VAN_DE_RAAD.search(t.zin.tekst[t.begin : t.eind]))


def _meegedaan(lezing: Lezing) -> frozenset[int]:
    """Sentences that tell in so many words of taking part that has been done, or in a plan still to be made."""
    gezegd = treffers(lezing, "participatie.meedoen")
    verteld = {t.zin.nummer for t in gezegd if _GEBEURD.search(t.zin.tekst)}
    verteld |= nummers(gezegd) & nummers(treffers(lezing, "participatie.gebeurd", "participatie.straks"))
    return frozenset(verteld) | {
        t.zin.nummer for t in treffers(lezing, "participatie.betrekken") if _IS_BETROKKEN.search(t.zin.tekst)
    }


def _seizoen(tekst: str) -> bool:
    """A season or "last year", and not of something else that the sentence goes on to tell."""
    m = _JAARGETIJDE.search(tekst)
    return m is not None and not _VERDER.search(tekst[: m.start()])


def _wanneer(lezing: Lezing, wie: tuple[Treffer, ...]) -> tuple[Treffer, ...]:
    """A moment in a sentence of taking part, or right beside one."""
    data = momenten_per_zin(lezing).keys() | {z.nummer for z in lezing.zinnen if _seizoen(z.tekst)}
    gedaan = _meegedaan(lezing)
    mee = [t for t in _hierbij(lezing, _hier(treffers(lezing, "participatie.meedoen"))) if t.zin.nummer in gedaan]
    kern = [
        t
        for t in (*wie, *mee, *onder(treffers(lezing, "participatie.betrekken"), "participatie"))
        if t.zin.nummer in data
    ]
    eigen = {z.nummer for z in lezing.zinnen_onder("participatie")} & data
    naast = [t for t in onder(wie, "participatie") if {t.zin.nummer - 1, t.zin.nummer + 1} & eigen]
    return (tuple(kern) or tuple(naast)) if wie else ()


def _verwerkt(lezing: Lezing, wie: tuple[Treffer, ...], gehoord: tuple[Treffer, ...]) -> tuple[Treffer, ...]:
    """What was done with the input: a word of result in a sentence about the input, or an answer right after it."""
    if not wie:
        return gehoord
    verwerking = zonder(treffers(lezing, "participatie.verwerking"), lezing, "participatie.nog-niet")
    los = alleen_bijgevoegd(lezing)
    rijen = _hier(t for t in verwerking if t.zin.nummer not in los)
    eigen = met(rijen, lezing, "participatie.inbreng")
    verteld = onder((*eigen, *_vervolg(lezing, wie)), "participatie")
    return verteld or met(eigen, lezing, "participatie.inbreng-sterk") or gehoord


def _vervolg(lezing: Lezing, wie: tuple[Treffer, ...]) -> tuple[Treffer, ...]:
    """A result that points back to the input just told: "Naar aanleiding daarvan is de stalling verplaatst"."""
    verteld = nummers((*wie, *treffers(lezing, "participatie.inbreng"))) & {
        z.nummer for z in lezing.zinnen_onder("participatie")
    }
    gevolg = treffers(lezing, "participatie.gevolg", "participatie.antwoord")
    los = alleen_bijgevoegd(lezing)
    nieuw = (
        t for t in zonder(gevolg, lezing, "participatie.nog-niet", "participatie.niemand") if t.zin.nummer not in los
    )
    return nabij(nieuw, verteld, voor=_VER)


def neem_participatie(lezing: Lezing) -> Iterator[Waarneming]:
    """Who took part or will, when, and what came of it."""
    gezocht = koppen(lezing, *_RUBRIEKEN)
    gehoord = tuple(verhoord(lezing))
    wie = zonder(_wie(lezing), lezing, "participatie.bestuur") or gehoord
    in_woorden = _meegedaan(lezing)
    yield rij("participatie-wie", plaatsen([t for t in wie if t.zin.nummer in in_woorden] or wie), gezocht)
    yield rij("participatie-wanneer", plaatsen(zonder(_wanneer(lezing, wie), lezing, "participatie.bestuur")), gezocht)
    verwerkt = _hierbij(lezing, zonder(_verwerkt(lezing, wie, gehoord), lezing, "participatie.bestuur"))
    yield rij("participatie-verwerking", plaatsen(verwerkt), gezocht)
    verteld = onder(treffers(lezing, "participatie.alleen-verteld"), "participatie")
    gevraagd = zonder(
        onder(treffers(lezing, "participatie.meedoen"), "participatie"), lezing, "participatie.alleen-verteld"
    )
    yield rij("participatie-alleen-geinformeerd", () if gevraagd else plaatsen(verteld), gezocht, nvt=not wie)


def neem_rol(lezing: Lezing) -> Iterator[Waarneming]:
    """What the municipality does once the decision is taken."""
    sterk = treffers(lezing, "participatie.rol-sterk")
    doen = onder(treffers(lezing, "participatie.rol"), "planning", "participatie", "communicatie")
    opdracht = onder(treffers(lezing, "participatie.opdracht"), "besluit")
    alle = (*onder(sterk, *_VERVOLG), *doen, *buiten(sterk, *_VERVOLG), *opdracht)
    hier = zonder(alle, lezing, "algemeen.geval", "participatie.bestuur", "communicatie.beginsel")
    los = regels(lezing)
    rol = [t for t in hier if t.zin.nummer not in los and not _STELT_VOOR.search(t.zin.tekst)]
    yield rij("rol-gemeente", plaatsen(rol), koppen(lezing, "planning", "participatie"))
    yield getal("rol-gemeente-aantal", len(nummers(rol)), plaatsen(rol))


WAARNEMERS = (
    Waarnemer(
        naam="participatie",
        levert=(
            feit("participatie-wie", "Er staat wie is of wordt betrokken."),
            feit("participatie-wanneer", "Er staat wanneer dat was of is."),
            feit("participatie-verwerking", "Er staat wat met de inbreng is gedaan."),
            feit("participatie-alleen-geinformeerd", "Betrokkenen zijn alleen geïnformeerd, niet gevraagd.", nvt=True),
        ),
        neem=neem_participatie,
    ),
    Waarnemer(
        naam="rol-gemeente",
        levert=(
            feit("rol-gemeente", "Er staat wat de gemeente na het besluit doet."),
            telling("rol-gemeente-aantal", "Hoeveel zinnen zeggen wat de gemeente na het besluit doet."),
        ),
        neem=neem_rol,
    ),
)
