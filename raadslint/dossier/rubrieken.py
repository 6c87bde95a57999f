"""From headings to `Rubriek`: which text stands under which heading."""

from __future__ import annotations

from collections.abc import Sequence

from raadslint.dossier.boom import Kop
from raadslint.model import Blok, Deelsoort, Passage, Rubriek


def maak_rubrieken(blokken: Sequence[Blok], koppen: Sequence[Kop], deel: Deelsoort) -> tuple[Rubriek, ...]:
    """One `Rubriek` a heading of this part, with the text up to the next heading."""
    rows = []
    for i, kop in enumerate(koppen):
        volgende = koppen[i + 1] if i + 1 < len(koppen) else None
        rows.append(
            Rubriek(
                rubrieken=kop.rubrieken,
                kop=kop.kop,
                niveau=kop.niveau,
                nummer=kop.nummer,
                deel=deel,
                kopblok=blokken[kop.plek],
                passages=passages_onder(blokken, kop, volgende),
                ouder=kop.ouder,
            )
        )
    return tuple(rows)


def passages_onder(blokken: Sequence[Blok], kop: Kop, volgende: Kop | None) -> tuple[Passage, ...]:
    """The text between two headings (both may stand in one block)."""
    stop = volgende.plek if volgende else len(blokken)
    found = []
    if kop.na < len(blokken[kop.plek].tekst) and not (volgende and volgende.plek == kop.plek):
        found.append(_passage(blokken[kop.plek], kop.na, len(blokken[kop.plek].tekst)))
    found += [_passage(b, 0, len(b.tekst)) for b in blokken[kop.plek + kop.blokken : stop]]
    if volgende and volgende.begin > 0:
        found.append(_passage(blokken[volgende.plek], kop.na if volgende.plek == kop.plek else 0, volgende.begin))
    return tuple(p for p in found if p.tekst.strip())


def _passage(blok: Blok, begin: int, eind: int) -> Passage:
    return Passage(blok=blok, begin=begin, eind=eind)
