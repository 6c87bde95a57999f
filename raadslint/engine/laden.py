"""Reads a normenkader from its YAML files and checks it completely: every mistake with file, line and column."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

from raadslint.engine.bronbestanden import Kaderbestanden, plek, zoek_basis, zoek_kader
from raadslint.engine.conditie import Feiten, lees_conditie
from raadslint.engine.kader import (
    ALTIJD,
    VOORSTELTYPEN,
    ZWAARTES,
    Antwoordsoort,
    Cijfers,
    Geval,
    Normenkader,
    Regel,
    Vraag,
    Zwaarte,
)
from raadslint.engine.keuring import Keuring, Pad
from raadslint.engine.plafonds import controleer_plafonds
from raadslint.engine.regels import lees_regel
from raadslint.engine.samenhang import controleer_samenhang
from raadslint.fouten import KaderFout
from raadslint.model import RUBRIEKEN, Zekerheid

if TYPE_CHECKING:
    from raadslint.facts.basis import Feit

SLEUTELS = (
    "naam", "titel", "versie", "bron", "basis", "zonder", "kwaliteiten", "cijfers", "vragen", "regels", "typeprofielen",
    "lezers",
)  # fmt: skip
"""The keys of a normenkader file."""
VRAAGSLEUTELS = (
    "id", "kwaliteit", "rubriek", "vraag", "bron", "nvt", "ja", "deels", "nee", "mens", "mensvraag", "toelichting",
)  # fmt: skip
"""The keys of a question."""
_Deel = TypeVar("_Deel", Vraag, Regel)
_ANTWOORDEN: tuple[Antwoordsoort, ...] = ("nvt", "ja", "deels", "nee", "mens")
"""Cases are tried in the order in which they stand in the file."""


def laad_normenkader(naam_of_pad: str | Path, feiten: Iterable[Feit] | None = None) -> Normenkader:
    """The normenkader with this name or in this file or folder; raises `KaderFout` that lists every mistake."""
    if feiten is None:
        return _laad_bewaard(str(naam_of_pad), zoek_kader(naam_of_pad).stand())
    return _laad(naam_of_pad, feiten)


@lru_cache(maxsize=8)
def _laad_bewaard(naam_of_pad: str, stand: tuple[tuple[str, int], ...]) -> Normenkader:
    """Read once as long as its files do not change."""
    return _laad(naam_of_pad, None)


def lees_normenkader(naam_of_pad: str | Path) -> Normenkader:
    """The normenkader without a check of the facts it names: enough to tell about it, without loading any observer."""
    return _zonder_fouten(naam_of_pad, *_keur(naam_of_pad, {}))


def _laad(naam_of_pad: str | Path, feiten: Iterable[Feit] | None) -> Normenkader:
    return _zonder_fouten(naam_of_pad, *keur_normenkader(naam_of_pad, feiten))


def _zonder_fouten(
    naam_of_pad: str | Path, kader: Normenkader | None, fouten: tuple[tuple[str, str], ...]
) -> Normenkader:
    if kader is None or fouten:
        lines = "\n".join(f"{waar}: {wat}" for waar, wat in fouten)
        raise KaderFout(f"het normenkader '{naam_of_pad}' klopt niet:\n{lines}", doe="\nHerstel deze regels.")
    return kader


def keur_normenkader(
    naam_of_pad: str | Path, feiten: Iterable[Feit] | None = None, *, grondig: bool = False
) -> tuple[Normenkader | None, tuple[tuple[str, str], ...]]:
    """The normenkader as far as it can be read, and every mistake in it as (place, what is wrong).

    ``grondig`` also proves that every cap can change a mark, which takes longer than a run should wait.
    """
    return _keur(naam_of_pad, _feiten_op_naam(feiten), grondig=grondig)


def _keur(
    naam_of_pad: str | Path, feiten: Feiten, *, grondig: bool = False
) -> tuple[Normenkader | None, tuple[tuple[str, str], ...]]:
    keuring = Keuring(grondig=grondig)
    try:
        kader = _lees_bestanden(zoek_kader(naam_of_pad), keuring, feiten)
    except KaderFout as fout:
        return None, ((fout.waar, fout.wat),)
    return kader, tuple((plek(pad), wat) for pad, wat in keuring.fouten)


def _feiten_op_naam(feiten: Iterable[Feit] | None) -> Feiten:
    from raadslint.engine.dossierfeiten import DOSSIERFEITEN

    if feiten is None:
        from raadslint.facts.waarnemers import FEITEN

        feiten = FEITEN
    return {f.naam: f for f in (*feiten, *DOSSIERFEITEN)}


def _lees_bestanden(bestanden: Kaderbestanden, keuring: Keuring, feiten: Feiten) -> Normenkader:
    """The files of a normenkader, laid over those of its ``basis`` when it names one."""
    inhoud = bestanden.lees()
    namen = [rauw["basis"] for _, rauw in inhoud if isinstance(rauw, dict) and rauw.get("basis")]
    basis = _lees_bestanden(zoek_basis(bestanden, str(namen[0])), keuring, feiten) if namen else None
    return _lees_kader(bestanden, inhoud, keuring, feiten, basis)


def _lees_kader(
    bestanden: Kaderbestanden,
    inhoud: Iterable[tuple[Path, Any]],
    keuring: Keuring,
    feiten: Feiten,
    basis: Normenkader | None,
) -> Normenkader:
    kop: dict[str, tuple[Any, Pad]] = {}
    vragen: list[tuple[Pad, Vraag]] = []
    regels: list[tuple[Pad, Regel]] = []
    for bestand, rauw in inhoud:
        pad: Pad = (str(bestand),)
        tabel = keuring.tabel(rauw, pad, SLEUTELS)
        vragen += _lees_rij(tabel.pop("vragen", None), (*pad, "vragen"), keuring, feiten, lees_vraag)
        regels += _lees_rij(tabel.pop("regels", None), (*pad, "regels"), keuring, feiten, lees_regel)
        for sleutel in tabel.keys() & kop.keys():
            keuring.meld((*pad, sleutel), f"'{sleutel}' staat ook al in een ander bestand van dit normenkader.")
        kop |= {sleutel: (waarde, (*pad, sleutel)) for sleutel, waarde in tabel.items()}
    zonder = _lees_zonder(kop, basis, keuring)
    kader = _stel_samen(bestanden, kop, keuring, basis)
    kader = replace(
        kader,
        vragen=_over_elkaar(basis.vragen if basis else (), tuple(v for _, v in vragen), zonder),
        regels=_over_elkaar(basis.regels if basis else (), tuple(r for _, r in regels), zonder),
    )
    controleer_samenhang(kader, vragen, regels, {naam: pad for naam, (_, pad) in kop.items()}, keuring)
    if keuring.grondig and not keuring.fouten:
        controleer_plafonds(kader, regels, keuring, feiten)
    return kader


def _stel_samen(
    bestanden: Kaderbestanden, kop: Mapping[str, tuple[Any, Pad]], keuring: Keuring, basis: Normenkader | None
) -> Normenkader:
    """All but questions and rules; what the file does not say comes from the basis."""
    leeg = Normenkader(naam=bestanden.naam, sha256=bestanden.sha256)
    kader = replace(basis, naam=bestanden.naam, sha256=bestanden.sha256_met(basis.sha256)) if basis else leeg
    gelezen = {
        naam: _KOPLEZERS[naam](waarde, pad, keuring) for naam, (waarde, pad) in kop.items() if naam in _KOPLEZERS
    }
    return replace(kader, **gelezen)


def _lees_zonder(kop: Mapping[str, tuple[Any, Pad]], basis: Normenkader | None, keuring: Keuring) -> frozenset[str]:
    """The questions and rules of the basis that do not hold here."""
    if "zonder" not in kop:
        return frozenset()
    rauw, pad = kop["zonder"]
    bekend = (*(v.id for v in basis.vragen), *(r.id for r in basis.regels)) if basis else ()
    return frozenset(
        keuring.keuze(naam, (*pad, i), bekend, "de vraag of regel") for i, naam in enumerate(keuring.lijst(rauw, pad))
    )


def _over_elkaar(onder: tuple[_Deel, ...], boven: tuple[_Deel, ...], zonder: frozenset[str]) -> tuple[_Deel, ...]:
    """Own parts take the place of those of the basis with the same id; new ones come last."""
    eigen = {d.id: d for d in boven}
    over = tuple(eigen.get(d.id, d) for d in onder if d.id not in zonder)
    gebruikt = {d.id for d in over}
    return over + tuple(d for d in boven if d.id not in gebruikt)


def _lees_rij(rauw: Any, pad: Pad, keuring: Keuring, feiten: Feiten, lees: Any) -> list[tuple[Pad, Any]]:
    rows = enumerate(keuring.lijst(rauw, pad))
    return [((*pad, i), lees(waarde, (*pad, i), keuring, feiten)) for i, waarde in rows]


def lees_vraag(rauw: Any, pad: Pad, keuring: Keuring, feiten: Feiten) -> Vraag:
    """One question with the facts that decide its answer."""
    tabel = keuring.tabel(rauw, pad, VRAAGSLEUTELS, ("id", "kwaliteit", "rubriek", "vraag", "bron"))
    mens_soms = isinstance(tabel.get("mens"), (dict, list))
    alleen_mens = not mens_soms and keuring.vlag(tabel.get("mens"), (*pad, "mens"))
    soorten = [s for s in tabel if s in _ANTWOORDEN and (s != "mens" or mens_soms)]
    gevallen = [_lees_geval(soort, tabel[soort], (*pad, soort), keuring, feiten) for soort in soorten]
    if alleen_mens == bool(gevallen):
        keuring.meld(pad, "een vraag heeft antwoorden bij feiten, of is alleen voor een mens (mens: ja); niet allebei.")
    return Vraag(
        id=keuring.tekst(tabel.get("id"), (*pad, "id")),
        kwaliteit=keuring.tekst(tabel.get("kwaliteit"), (*pad, "kwaliteit")),
        rubriek=keuring.keuze(tabel.get("rubriek"), (*pad, "rubriek"), RUBRIEKEN, "de rubriek"),
        tekst=keuring.tekst(tabel.get("vraag"), (*pad, "vraag")),
        bron=keuring.tekst(tabel.get("bron"), (*pad, "bron")),
        gevallen=tuple(g for rij in gevallen for g in rij),
        mensvraag=keuring.tekst(tabel.get("mensvraag"), (*pad, "mensvraag")),
        alleen_mens=alleen_mens,
        toelichting=keuring.tekst(tabel.get("toelichting"), (*pad, "toelichting")),
    )


def _lees_geval(soort: Antwoordsoort, rauw: Any, pad: Pad, keuring: Keuring, feiten: Feiten) -> tuple[Geval, ...]:
    """One case, or a list of them: each with its own certainty and reason."""
    if isinstance(rauw, list):
        parts = [_lees_geval(soort, deel, (*pad, i), keuring, feiten) for i, deel in enumerate(rauw)]
        return tuple(g for rij in parts for g in rij)
    full = isinstance(rauw, dict) and "als" in rauw
    tabel = keuring.tabel(rauw, pad, ("als", "zekerheid", "toelichting")) if full else {"als": rauw}
    zekerheid = tabel.get("zekerheid")
    if zekerheid is not None:
        zekerheid = keuring.keuze(zekerheid, (*pad, "zekerheid"), ("aanwijzing", "vastgesteld"), "de zekerheid")
    conditie = lees_conditie(tabel["als"], (*pad, "als") if full else pad, keuring, feiten) if tabel["als"] else ALTIJD
    tekst = keuring.tekst(tabel.get("toelichting"), (*pad, "toelichting"))
    return (Geval(antwoord=soort, als=conditie, zekerheid=cast(Zekerheid | None, zekerheid), toelichting=tekst),)


def _lees_teksten(rauw: Any, pad: Pad, keuring: Keuring) -> tuple[tuple[str, str], ...]:
    if not isinstance(rauw, Mapping):
        keuring.meld(pad, "hier horen de kwaliteiten, elk met de woorden voor de lezer.")
        return ()
    return tuple((str(naam), keuring.tekst(tekst, (*pad, naam))) for naam, tekst in rauw.items())


def _lees_cijfers(rauw: Any, pad: Pad, keuring: Keuring) -> Cijfers:
    tabel = keuring.tabel(rauw, pad, Cijfers.__dataclass_fields__)
    cijfers = {k: int(keuring.getal(v, (*pad, k))) for k, v in tabel.items()}
    for naam, cijfer in cijfers.items():
        if not 1 <= cijfer <= 5:
            keuring.meld((*pad, naam), "een cijfer loopt van 1 tot en met 5.")
    return Cijfers(**cijfers)


def _lees_profielen(rauw: Any, pad: Pad, keuring: Keuring) -> tuple[tuple[str, tuple[tuple[str, Zwaarte], ...]], ...]:
    tabel = keuring.tabel(rauw, pad, VOORSTELTYPEN)
    profielen = []
    for voorsteltype, inhoud in tabel.items():
        zwaartes = keuring.tabel(inhoud, (*pad, voorsteltype), ZWAARTES)
        paren = tuple(
            (keuring.tekst(vraag, (*pad, voorsteltype, zwaarte, i)), cast(Zwaarte, zwaarte))
            for zwaarte, vragen in zwaartes.items()
            for i, vraag in enumerate(keuring.lijst(vragen, (*pad, voorsteltype, zwaarte)))
        )
        profielen.append((voorsteltype, paren))
    return tuple(profielen)


def _lees_lezers(rauw: Any, pad: Pad, keuring: Keuring) -> tuple[tuple[str, tuple[str, ...]], ...]:
    tabel = keuring.tabel(rauw, pad, ("steller", "programmamanager", "griffie"))
    return tuple(
        (lezer, tuple(keuring.tekst(r, (*pad, lezer, i)) for i, r in enumerate(keuring.lijst(ids, (*pad, lezer)))))
        for lezer, ids in tabel.items()
    )


_KOPLEZERS: Mapping[str, Callable[[Any, Pad, Keuring], Any]] = {
    "naam": lambda rauw, pad, keuring: keuring.tekst(rauw, pad),
    "titel": lambda rauw, pad, keuring: keuring.tekst(rauw, pad),
    "versie": lambda rauw, pad, keuring: keuring.tekst(rauw, pad),
    "bron": lambda rauw, pad, keuring: keuring.tekst(rauw, pad),
    "kwaliteiten": _lees_teksten,
    "cijfers": _lees_cijfers,
    "typeprofielen": _lees_profielen,
    "lezers": _lees_lezers,
}
