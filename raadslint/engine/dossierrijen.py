"""What the dossier itself says, as rows, so that conditions can use it like any other fact."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from raadslint.model import Bevinding, Dossier, Waarneming


def rijen_van_dossier(dossier: Dossier) -> tuple[Waarneming, ...]:
    """The rows that follow from the dossier alone."""
    return (
        _rij("voorsteltype", dossier.voorsteltype),
        _rij("indiener", dossier.indiener),
        _rij("fase", dossier.fase),
        _rij("documentsoort", dossier.documentsoort.soort),
        _rij("documentsoort-zekerheid", dossier.documentsoort.zekerheid),
        _rij("beslispunten-aantal", len(dossier.beslispunten)),
        _rij("bijlagen-aantal", len(dossier.bijlagen)),
        _rij("voorstel-woorden", sum(r.woorden for r in dossier.rubrieken)),
        _rij("rubrieken-aantal", sum(r.woorden > 0 for r in dossier.rubrieken)),
        *_woorden_per_rubriek(dossier),
        *_meldingen(dossier),
    )


def rijen_van_bevindingen(bevindingen: Iterable[Bevinding], punten: int) -> tuple[Waarneming, ...]:
    """What the findings say of the points, for the answers: each gebrek, and the share of points that have one."""
    found = tuple(bevindingen)
    gebreken = tuple(b for b in found if b.gebrek)
    aandeel = len({b.over for b in gebreken}) / punten if punten else 0
    return (
        *(Waarneming(feit="bevinding", over=b.over, waarde=b.regel, zekerheid=b.zekerheid) for b in found),
        *(Waarneming(feit="gebrek", over=b.over, waarde=b.gebrek, zekerheid=b.zekerheid) for b in gebreken),
        Waarneming(feit="gebrekkig-deel", waarde=aandeel, zekerheid="aanwijzing"),
    )


def _rij(feit: str, waarde: str | int) -> Waarneming:
    return Waarneming(feit=feit, waarde=waarde)


def _woorden_per_rubriek(dossier: Dossier) -> tuple[Waarneming, ...]:
    words: Counter[str] = Counter()
    for rubriek in dossier.rubrieken:
        for naam in rubriek.rubrieken:
            words[naam] += rubriek.woorden
    return tuple(Waarneming(feit="rubriek-tekst", over=f"rubriek:{naam}", waarde=n) for naam, n in words.items())


def _meldingen(dossier: Dossier) -> tuple[Waarneming, ...]:
    """What the reader of the file reported: pages without text, damaged text."""
    scans = [m for m in dossier.document.meldingen if m.soort == "scan"]
    damaged = [m for m in dossier.document.meldingen if m.soort == "beschadigd"]
    paginas = ", ".join(str(p) for m in scans for p in m.paginas)
    uitleg = " ".join(m.tekst for m in damaged)
    return (
        Waarneming(feit="scan-zonder-tekst", waarde="ja" if scans else "nee", velden=(("paginas", paginas),)),
        Waarneming(feit="tekst-beschadigd", waarde="ja" if damaged else "nee", velden=(("uitleg", uitleg),)),
    )
