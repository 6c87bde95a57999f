"""Communication: who is told of the decision, and by what means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from raadslint.facts.basis import Lezing, Treffer, Waarnemer
from raadslint.facts.evaluatie import is_gedaan
from raadslint.facts.rijen import (
    buiten,
    feit,
    inhoudelijk,
    koppen,
    met,
    nummers,
    onder,
    plaatsen,
    rang,
    rij,
    stellig,
    treffers,
    zonder,
)
from raadslint.language.datums import datums
from raadslint.model import Waarneming

_EIGEN = ("communicatie", "planning")
_GEZOCHT = ("communicatie", "planning", "participatie")
_NIET_HIER = (
    "context",
    "aanleiding",
    "argumentatie",
    "toelichting",
    "samenvatting",
    "financien",
    "kanttekeningen",
    "effect",
)


_VAN_MIDDEL = re.compile(r"\b(?:web)?sites?\s+van\s[^.,;]*$", re.IGNORECASE)
"""A group that only owns the means: "op de websites van betrokken organisaties"."""


_ONTVANGT = re.compile(
    r"\b(?:krijgt|krijgen|ontvangt|ontvangen)\s(?!(?:wij|we|u|ik|(?:de|het|uw|ons|onze)\s+(?:gemeente)?(?:raad|college|commissie|griffie))\b)"
    r"[^.;:]*?\b(?:bericht|(?:nieuws)?brief|mail|e-mail|uitnodiging|afschrift|folder|flyer|kaart|uitleg|antwoord|beschikking)\b",
    re.IGNORECASE,
)
"""Somebody gets a message, whatever they are called: "de beide maatschappen krijgen een brief"."""
_ONTVANGT_ZELF = re.compile(
    r"\b(?:(?:wij|we)\s+(?:krijgen|ontvangen)|(?:raad|college|gemeente|commissie|griffie|u|ik)\s+(?:\w+\s+)?(?:krijgt|ontvangt))\b",
    re.IGNORECASE,
)
"""The one that gets it is the council or the municipality; after "het besluit van de raad" the verb is plural."""


_NA = re.compile(r"\b(?:na|sinds|vanaf)\s+(?:(?:de|het)\s+)?$", re.IGNORECASE)
_VAN = re.compile(r"\bvan\s+(?:(?:de|het|een)\s+)?$", re.IGNORECASE)


def _vertel(lezing: Lezing) -> tuple[Treffer, ...]:
    """Sentences that tell that someone is told something."""
    alle = treffers(lezing, "communicatie.vertellen", "communicatie.tweezijdig")
    return zonder(alle, lezing, "communicatie.geen", "communicatie.beginsel")


def _luistert(lezing: Lezing) -> frozenset[int]:
    """Sentences that only tell of talking together: under a heading that is for telling alone they tell people too."""
    alle = treffers(lezing, "communicatie.tweezijdig")
    praten = (t for t in alle if "communicatie" not in t.zin.onder or "participatie" in t.zin.onder)
    return nummers(praten) - nummers(treffers(lezing, "communicatie.vertellen"))


def _afzender(t: Treffer) -> bool:
    """The group sends the message and the municipality gets it."""
    return bool(_VAN.search(t.zin.tekst[: t.begin]) and _ONTVANGT_ZELF.search(t.zin.tekst))


def _ontvangers(lezing: Lezing) -> list[Treffer]:
    """Those who get a message, by the place in the sentence and not by their name."""
    zinnen = [z for z in lezing.zinnen_onder(*_EIGEN) if inhoudelijk(z) and not _ONTVANGT_ZELF.search(z.tekst)]
    return [Treffer(zin=z, begin=m.start(), eind=m.end()) for z in zinnen if (m := _ONTVANGT.search(z.tekst))]


def _doelgroep(lezing: Lezing) -> tuple[Treffer, ...]:
    """A group beside council and college in a sentence of telling that is about the decision."""
    vertel = nummers(_vertel(lezing))
    alle = treffers(lezing, "algemeen.groep", "algemeen.overheid")
    zelf = [t for t in alle if not _VAN_MIDDEL.search(t.zin.tekst[: t.begin]) and not _afzender(t)]
    groepen = [t for t in zelf if t.zin.nummer in vertel]
    eigen = onder(groepen, *_EIGEN) or met(onder(zelf, "communicatie"), lezing, "communicatie.middel")
    luistert = _luistert(lezing)
    eigen = tuple(t for t in eigen if t.zin.nummer not in luistert) or tuple(_ontvangers(lezing))
    elders = met(buiten(groepen, *_EIGEN, *_NIET_HIER, "participatie"), lezing, "communicatie.middel")
    return eigen or _om_te_berichten(lezing, elders)


def _om_te_berichten(lezing: Lezing, rijen: Iterable[Treffer]) -> tuple[Treffer, ...]:
    """In the decision itself only what is to be told counts: a campaign can also be what is decided."""
    bericht = nummers(treffers(lezing, "communicatie.berichten"))
    return tuple(t for t in rijen if "besluit" not in t.zin.onder or t.zin.nummer in bericht)


def _concreet(lezing: Lezing, rijen: Sequence[Treffer]) -> tuple[Treffer, ...]:
    """No "usual way" or "usual channels", unless it is said which."""
    return (*zonder(rijen, lezing, "communicatie.vaag"), *met(rijen, lezing, "communicatie.middel-sterk"))


def _termijn(t: Treffer) -> bool:
    """The means only starts a period: "vier weken na bekendmaking"."""
    return bool(_NA.search(t.zin.tekst[: t.begin]))


def _middel(lezing: Lezing) -> tuple[Treffer, ...]:
    """A concrete means: anywhere under Communicatie, elsewhere only in a sentence of telling."""
    vertel = nummers(_vertel(lezing)) | nummers(treffers(lezing, "communicatie.verschijnen"))
    middelen = stellig(treffers(lezing, "communicatie.middel"))
    kort = onder(stellig(lezing.treffers.get("communicatie.middel", ())), "communicatie")  # also "Persbericht." alone
    beide = [t for t in kort if "participatie" not in t.zin.onder or t.zin.nummer not in _luistert(lezing)]
    eigen = zonder(_concreet(lezing, beide), lezing, "communicatie.geen", "communicatie.beginsel")
    straks = nummers(treffers(lezing, "planning.toekomst"))
    buitenom = [t for t in buiten(middelen, "communicatie", "participatie", *_NIET_HIER) if not _termijn(t)]
    vooruit = straks | nummers(onder(buitenom, "planning", "besluit"))
    vooruit -= _luistert(lezing)
    elders = _concreet(lezing, [t for t in buitenom if t.zin.nummer in vertel & vooruit])
    gepland = [t for t in onder(treffers(lezing, "communicatie.middel-sterk"), "planning") if datums(t.zin.tekst)]
    terinzage = buiten(treffers(lezing, "communicatie.terinzage"), "participatie", "context")
    return eigen or _om_te_berichten(lezing, elders) or tuple(gepland) or terinzage


def _liever_straks(lezing: Lezing, rijen: Iterable[Treffer]) -> tuple[Treffer, ...]:
    """Without what was told before the decision, unless that is all there is under the heading for it."""
    alle = tuple(rijen)
    vooruit, terug = nummers(treffers(lezing, "planning.toekomst")), nummers(treffers(lezing, "planning.verleden"))
    verteld = {
        t.zin.nummer
        for t in alle
        if (t.zin.nummer in terug - vooruit or is_gedaan(t.zin.tekst)) and not _ONTVANGT.search(t.zin.tekst)
    }
    vooraf = tuple(t for t in alle if set(t.zin.onder) & set(_EIGEN))
    straks = tuple(t for t in alle if t.zin.nummer not in verteld) or vooraf
    return tuple(sorted(straks, key=lambda t: (t.zin.nummer not in vooruit, rang(t.zin, "communicatie", "planning"))))


def neem_communicatie(lezing: Lezing) -> Iterator[Waarneming]:
    """Who is told of the decision and how; a reasoned "no communication" is a fact of its own."""
    gezocht = koppen(lezing, *_GEZOCHT)
    yield rij("communicatie-doelgroep", plaatsen(_liever_straks(lezing, _doelgroep(lezing))), gezocht)
    yield rij("communicatie-middel", plaatsen(_liever_straks(lezing, _middel(lezing))), gezocht)
    yield rij(
        "communicatie-raad", plaatsen(onder(treffers(lezing, "communicatie.raad"), *_GEZOCHT, "besluit")), gezocht
    )
    yield rij("communicatie-geen", plaatsen(onder(treffers(lezing, "communicatie.geen"), *_GEZOCHT)), gezocht)


WAARNEMERS = (
    Waarnemer(
        naam="communicatie",
        levert=(
            feit("communicatie-doelgroep", "Er staat welke groep over het besluit hoort."),
            feit("communicatie-middel", "Er staat met welk middel dat gebeurt."),
            feit("communicatie-raad", "Er staat hoe de raad op de hoogte blijft."),
            feit("communicatie-geen", "Er staat uitdrukkelijk dat er geen communicatie komt."),
        ),
        neem=neem_communicatie,
    ),
)
