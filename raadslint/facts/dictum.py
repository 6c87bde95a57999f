"""Observes every beslispunt: which act it is, the details it holds and lacks, and whether it says so plainly."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from raadslint.facts import dictum_helder
from raadslint.facts.basis import Feit, Lezing, Waarnemer, plaatsen_punt
from raadslint.facts.dictum_handeling import Handeling, soorten
from raadslint.facts.dictum_mededeling import is_mededeling, vermoedelijke_soort
from raadslint.facts.dictum_punt import aanhef_van, deel_van, kop_boven, plaats_in_punt, punten_van, rij, samen
from raadslint.facts.dictum_sleuf import Sleuf, maak_punt
from raadslint.facts.dictum_sleuven import SLEUVEN, sleuven
from raadslint.facts.dictum_verband import VERBANDEN, neem_verband
from raadslint.facts.dictum_vorm import VORMFEITEN, neem_vorm
from raadslint.facts.dictum_werkwoord import SOORTEN
from raadslint.model import Beslispunt, Dossier, Waarneming

_VAST = ("nummer", "tekst_kort")


def _feit(naam: str, wat: str, *velden: str, waarden: tuple[str, ...] = ("ja", "nee")) -> Feit:
    return Feit(naam=naam, over="beslispunt", waarden=waarden, velden=(*_VAST, *velden), wat=wat)


_HANDELING = (
    _feit("handeling", "Wat de raad met dit punt doet; de eerste rij is de hoofdzaak.", "werkwoord", waarden=SOORTEN),
    _feit("handelingen-aantal", "Hoeveel soorten besluiten in dit punt samen staan.", waarden=()),
    _feit("handeling-ontbreekt", "Het punt zegt niet wat de raad besluit."),
    _feit("werkwoord", "Het werkwoord waarmee de raad besluit.", waarden=()),
    _feit("punt-woorden", "Hoeveel woorden het punt telt.", waarden=()),
)
_SLEUF = tuple(
    _feit(f"sleuf-{naam}", f"Of het punt zegt: {naam}.", "woorden", waarden=("ja", "nee", "nvt")) for naam in SLEUVEN
)
_HELDER = (
    _feit("vage-term", "Een woord in het besluit waaraan niemand te houden is.", "woord"),
    _feit("vage-term-licht", "Een woord in het besluit dat ruimte laat.", "woord"),
    _feit("relatieve-datum", "Een moment dat afhangt van wanneer men het leest.", "woord"),
    _feit("zelfstandig-leesbaar", "Of het punt te lezen is zonder andere tekst.", "woord"),
    _feit("geamendeerd", "Een sterretje zegt dat de raad dit punt heeft gewijzigd.", waarden=("ja",)),
    _feit("amendeerbaar", "Of de tekst van het besluit in het punt zelf staat."),
)


def _met_acten(dossier: Dossier) -> Iterable[tuple[Beslispunt, tuple[Handeling, ...]]]:
    """Every point with its acts."""
    punten = punten_van(dossier)
    acten = soorten([p.tekst for p in punten], [kop_boven(dossier, p) for p in punten])
    return zip(punten, acten, strict=True)


def _neem_handelingen(lezing: Lezing) -> Iterator[Waarneming]:
    dossier = lezing.dossier
    for punt, acten in _met_acten(dossier):
        yield from _handelingrijen(dossier, punt, acten)


def _handelingrijen(dossier: Dossier, punt: Beslispunt, acten: tuple[Handeling, ...]) -> Iterator[Waarneming]:
    deel = deel_van(dossier)
    for acte in acten:
        bewijs = plaats_in_punt(dossier, punt, punt.tekst[acte.begin : acte.eind], deel)
        yield rij("handeling", punt, acte.soort, bewijs=bewijs, zekerheid="aanwijzing", werkwoord=acte.werkwoord)
    if not acten:
        yield rij("handeling", punt, vermoedelijke_soort(punt.tekst), zekerheid="aanwijzing", werkwoord="")
    aantal = max(2, len({a.soort for a in acten})) if dictum_helder.samengesteld(punt.tekst, acten) else 1
    yield rij("handelingen-aantal", punt, aantal, bewijs=plaatsen_punt(dossier, punt, deel)[:1], zekerheid="aanwijzing")
    yield rij("werkwoord", punt, acten[0].werkwoord if acten else "", zekerheid="aanwijzing")
    yield rij("punt-woorden", punt, len(punt.tekst.split()), bewijs=plaatsen_punt(dossier, punt, deel)[:1])
    yield _ontbreekt(dossier, punt, acten)


def _ontbreekt(dossier: Dossier, punt: Beslispunt, acten: tuple[Handeling, ...]) -> Waarneming:
    """A point that only states, or that only concludes that something is so, decides nothing."""
    stelling = dictum_helder.stelt_alleen_vast(punt.tekst)
    bewijs = plaatsen_punt(dossier, punt, deel_van(dossier))[:1]
    if stelling:
        bewijs = plaats_in_punt(dossier, punt, punt.tekst[slice(*stelling)], deel_van(dossier))
    mist = bool(stelling) or (not acten and is_mededeling(punt.tekst, aanhef_van(dossier, punt)))
    return rij("handeling-ontbreekt", punt, "ja" if mist else "nee", bewijs=bewijs, zekerheid="aanwijzing")


def _neem_sleuven(lezing: Lezing) -> Iterator[Waarneming]:
    dossier = lezing.dossier
    punten = punten_van(dossier)
    for punt, acten in _met_acten(dossier):
        anderen = samen(p.tekst for p in punten if p is not punt)
        soort = acten[0].soort if acten else vermoedelijke_soort(punt.tekst)
        for sleuf in sleuven(maak_punt(punt.tekst, aanhef_van(dossier, punt), acten, soort, anderen)):
            yield _sleufrij(dossier, punt, sleuf)


def _sleufrij(dossier: Dossier, punt: Beslispunt, sleuf: Sleuf) -> Waarneming:
    deel = deel_van(dossier)
    woorden = punt.tekst[sleuf.begin : sleuf.eind]
    if sleuf.waarde == "nvt":
        return rij(f"sleuf-{sleuf.naam}", punt, "nvt", woorden="")
    bewijs = plaats_in_punt(dossier, punt, woorden, deel) if woorden else plaatsen_punt(dossier, punt, deel)[:1]
    gezocht = ("het beslispunt",) if sleuf.waarde == "nee" else ()
    return rij(f"sleuf-{sleuf.naam}", punt, sleuf.waarde, bewijs=bewijs, gezocht=gezocht, woorden=woorden)


def _neem_helder(lezing: Lezing) -> Iterator[Waarneming]:
    dossier, deel = lezing.dossier, deel_van(lezing.dossier)
    for punt, rijtje in _met_acten(dossier):
        for t in dictum_helder.vage_termen(punt.tekst):
            feit = "vage-term" if t.zwaar else "vage-term-licht"
            yield rij(feit, punt, bewijs=plaats_in_punt(dossier, punt, t.woord, deel), woord=t.woord)
        for begin, eind in dictum_helder.relatieve_datums(punt.tekst):
            woord = punt.tekst[begin:eind]
            yield rij("relatieve-datum", punt, bewijs=plaats_in_punt(dossier, punt, woord, deel), woord=woord)
        yield _leesbaar(dossier, punt)
        if any("*" in p.blok.tekst[: p.begin + 1] or "*" in p.blok.lijstnummer for p in punt.passages):
            yield rij("geamendeerd", punt, bewijs=plaatsen_punt(dossier, punt, deel)[:1])
        kan = dictum_helder.amendeerbaar(punt.tekst, rijtje)
        bewijs = plaatsen_punt(dossier, punt, deel)[:1]
        yield rij("amendeerbaar", punt, "ja" if kan else "nee", bewijs=bewijs, zekerheid="aanwijzing")


def _leesbaar(dossier: Dossier, punt: Beslispunt) -> Waarneming:
    leunt = dictum_helder.leunt_op(punt.tekst)
    woord = punt.tekst[slice(*leunt)] if leunt else ""
    bewijs = plaats_in_punt(dossier, punt, woord, deel_van(dossier)) if woord else ()
    return rij(
        "zelfstandig-leesbaar", punt, "nee" if leunt else "ja", bewijs=bewijs, zekerheid="aanwijzing", woord=woord
    )


def _neem_document(lezing: Lezing) -> Iterable[Waarneming]:
    return neem_vorm(lezing.dossier)


WAARNEMERS: tuple[Waarnemer, ...] = (
    Waarnemer(naam="dictum-handelingen", levert=_HANDELING, neem=_neem_handelingen),
    Waarnemer(naam="dictum-sleuven", levert=_SLEUF, neem=_neem_sleuven),
    Waarnemer(naam="dictum-helder", levert=_HELDER, neem=_neem_helder),
    Waarnemer(naam="dictum-vorm", levert=VORMFEITEN, neem=_neem_document),
    Waarnemer(
        naam="dictum-verband",
        levert=(
            *tuple(
                _feit(f"verband-{n}", f"Of de tekst bij {n} iets zegt over dit punt.", "waarmee") for n in VERBANDEN
            ),
            Feit(
                naam="argument-zonder-beslispunt", velden=("argument",), wat="Een genummerd argument zonder beslispunt."
            ),
        ),
        neem=neem_verband,
    ),
)
