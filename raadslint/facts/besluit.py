"""Lays the proposed decision beside the raadsbesluit, point by point, and reads the form of the raadsbesluit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from raadslint.facts.basis import Feit, Lezing, Waarnemer, plaatsen_punt, velden
from raadslint.facts.besluit_vergelijk import Verschil, Verschilsoort, gelijkend, kern, verschillen
from raadslint.facts.besluit_vorm import BESLUITVORM, neem_besluitvorm
from raadslint.facts.dictum_punt import getal_van, onderwerpwoorden, plaats_in_punt
from raadslint.model import Beslispunt, Dossier, Vindplaats, Waarneming

Paar = tuple[Beslispunt | None, Beslispunt | None]
"""A proposed point and the same point in the raadsbesluit; None on the side where it is absent."""

_ZELFDE = 0.45
"""From this likeness in words two points with other numbers are taken for the same point."""
_KORTSTE = 2
_BEVAT = 0.9
"""A point of at least `_KORTSTE` words stands in another when this share of its words does, in the same order."""
_ZAKELIJK = ("bedrag", "datum", "nummer", "naam")


def paren(voorstel: Sequence[Beslispunt], besluit: Sequence[Beslispunt]) -> tuple[Paar, ...]:
    """Every point with its counterpart: the most alike first, the same number as a tie-break.

    Of what is left over, points with the same number on the same subject are one point in other words.
    """
    scores = sorted(
        ((_score(a, b), -i, -j) for i, a in enumerate(voorstel) for j, b in enumerate(besluit)),
        reverse=True,
    )
    links: dict[int, int] = {}
    for score, i, j in scores:
        if score >= _ZELFDE and -i not in links and -j not in links.values():
            links[-i] = -j
    for _, i, j in scores:
        if -i not in links and -j not in links.values() and _herschreven(voorstel[-i], besluit[-j]):
            links[-i] = -j
    rijen: list[Paar] = [(a, besluit[links[i]]) for i, a in enumerate(voorstel) if i in links]
    alleen = [a for i, a in enumerate(voorstel) if i not in links and not _onderdeel(a, besluit)]
    extra = [b for j, b in enumerate(besluit) if j not in links.values() and not _onderdeel(b, voorstel)]
    return (*rijen, *((a, None) for a in alleen), *((None, b) for b in extra))


def _onderdeel(punt: Beslispunt, punten: Sequence[Beslispunt]) -> bool:
    """The point stands, as a sub point, in a longer point of the other paper."""
    return any(_bevat(punt.tekst, p.tekst) and len(p.tekst) > len(punt.tekst) for p in punten)


def _score(a: Beslispunt, b: Beslispunt) -> float:
    zelfde_nummer = getal_van(a.nummer) == getal_van(b.nummer)
    bevat = _bevat(a.tekst, b.tekst)
    return max(gelijkend(a.tekst, b.tekst), 0.6 if bevat else 0) + (0.1 if zelfde_nummer else 0)


def _herschreven(a: Beslispunt, b: Beslispunt) -> bool:
    nummers = [getal_van(p.nummer) or p.volgnummer for p in (a, b)]
    return nummers[0] == nummers[1] and bool(onderwerpwoorden(a.tekst) & onderwerpwoorden(b.tekst))


def _bevat(a: str, b: str) -> bool:
    """The shorter text stands in the longer one: the besluit adds an identification, or the text of a regeling."""
    kort, lang = (k.split() for k in sorted((kern(a), kern(b)), key=len))
    if len(kort) < _KORTSTE:
        return False
    gedeeld = SequenceMatcher(None, kort, lang, autojunk=False).get_matching_blocks()
    return sum(m.size for m in gedeeld) >= _BEVAT * len(kort)


def _neem(lezing: Lezing) -> Iterator[Waarneming]:
    dossier = lezing.dossier
    if not dossier.besluitpunten or not dossier.beslispunten:
        yield Waarneming(feit="raadsbesluit-status", waarde="afwezig", gezocht=("raadsbesluit",))
        return
    rijen = [r for a, b in paren(dossier.beslispunten, dossier.besluitpunten) for r in _verschilrijen(dossier, a, b)]
    bewijs = plaatsen_punt(dossier, dossier.besluitpunten[0], "raadsbesluit")[:1]
    yield Waarneming(feit="raadsbesluit-status", waarde="afwijkend" if rijen else "gelijk", bewijs=bewijs)
    yield from rijen


def _verschilrijen(dossier: Dossier, a: Beslispunt | None, b: Beslispunt | None) -> Iterator[Waarneming]:
    if a is None or b is None:
        punt = a or b
        assert punt is not None
        soort: Verschilsoort = "ontbreekt" if b is None else "toegevoegd"
        yield _rij(dossier, a, b, Verschil(soort, a.tekst if a else "", b.tekst if b else ""))
        return
    for verschil in verschillen(a.tekst, b.tekst):
        yield _rij(dossier, a, b, verschil)


def _rij(dossier: Dossier, a: Beslispunt | None, b: Beslispunt | None, verschil: Verschil) -> Waarneming:
    punt = a or b
    assert punt is not None
    return Waarneming(
        feit="verschil-besluit",
        over=f"beslispunt:{punt.volgnummer}" if a else "document",
        velden=velden(
            nummer=punt.nummer or str(punt.volgnummer),
            voorstel=verschil.voorstel,
            besluit=verschil.besluit,
            soort=verschil.soort,
        ),
        bewijs=(*_plaats(dossier, a, verschil.voorstel, "voorstel"), *_plaats(dossier, b, verschil.besluit, "besluit")),
        zekerheid="vastgesteld" if verschil.soort in _ZAKELIJK else "aanwijzing",
    )


def _plaats(dossier: Dossier, punt: Beslispunt | None, woorden: str, rol: str) -> tuple[Vindplaats, ...]:
    if punt is None:
        return ()
    return plaats_in_punt(dossier, punt, woorden, "voorstel" if rol == "voorstel" else "raadsbesluit", rol)


WAARNEMERS: tuple[Waarnemer, ...] = (
    Waarnemer(
        naam="besluit-vergelijking",
        levert=(
            Feit(
                naam="raadsbesluit-status",
                waarden=("gelijk", "afwijkend", "afwezig"),
                wat="Of het raadsbesluit dezelfde punten heeft als het voorstel.",
            ),
            Feit(
                naam="verschil-besluit",
                over="beslispunt",
                waarden=("ja",),
                velden=("nummer", "voorstel", "besluit", "soort"),
                wat="Een verschil tussen het voorstel en het raadsbesluit.",
            ),
        ),
        neem=_neem,
    ),
    Waarnemer(naam="besluit-vorm", levert=BESLUITVORM, neem=neem_besluitvorm),
)
