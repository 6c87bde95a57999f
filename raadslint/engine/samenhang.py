"""Checks how the parts of a normenkader fit together: unique ids, known questions, caps that can change a mark."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from raadslint.engine.kader import Normenkader, Regel, Vraag
from raadslint.engine.keuring import Keuring, Pad


def controleer_samenhang(
    kader: Normenkader,
    vragen: Sequence[tuple[Pad, Vraag]],
    regels: Sequence[tuple[Pad, Regel]],
    waar: Mapping[str, Pad],
    keuring: Keuring,
) -> None:
    """Note every mistake that shows only when the parts are laid side by side."""
    _unieke_namen([(pad, v.id) for pad, v in vragen], "vraag", keuring)
    _unieke_namen([(pad, r.id) for pad, r in regels], "regel", keuring)
    namen = tuple(naam for naam, _ in kader.kwaliteiten)
    for pad, vraag in vragen:
        keuring.keuze(vraag.kwaliteit, (*pad, "kwaliteit"), namen, "de kwaliteit")
    for pad, regel in regels:
        _controleer_plafonds(kader, regel, (*pad, "vragen"), keuring)
        for andere in regel.wijkt_voor:
            keuring.keuze(andere, (*pad, "wijkt-voor"), tuple(r.id for r in kader.regels), "de regel")
    if "typeprofielen" in waar:  # else they are those of the basis, checked there
        _controleer_profielen(kader, waar["typeprofielen"], keuring)
    if "lezers" in waar:
        _controleer_lezers(kader, waar["lezers"], keuring)


def _unieke_namen(namen: Sequence[tuple[Pad, str]], wat: str, keuring: Keuring) -> None:
    tel = Counter(naam for _, naam in namen)
    gezien: set[str] = set()
    for pad, naam in namen:
        if tel[naam] > 1 and naam in gezien:
            keuring.meld((*pad, "id"), f"de {wat} '{naam}' bestaat al.")
        gezien.add(naam)


def _controleer_plafonds(kader: Normenkader, regel: Regel, pad: Pad, keuring: Keuring) -> None:
    """A cap at or above the highest mark, or on a question without a machine mark, can change nothing."""
    bekend = tuple(v.id for v in kader.vragen)
    for naam, plafond in regel.vragen:
        keuring.keuze(naam, (*pad, naam), bekend, "de vraag")
        vraag = kader.vraag(naam)
        if plafond is None or vraag is None:
            continue
        if not 1 <= plafond <= 5:
            keuring.meld((*pad, naam), "een cijfer loopt van 1 tot en met 5.")
        elif vraag.alleen_mens:
            keuring.meld((*pad, naam), f"dit plafond verandert niets: '{naam}' krijgt alleen van een mens een cijfer.")
        elif plafond >= hoogste_cijfer(kader, vraag):
            grens = hoogste_cijfer(kader, vraag)
            keuring.meld((*pad, naam), f"dit plafond verandert niets: het hoogste cijfer van '{naam}' is al {grens}.")


def hoogste_cijfer(kader: Normenkader, vraag: Vraag) -> int:
    """The highest mark that the machine can give for a question."""
    marks = {"ja": kader.cijfers.ja, "deels": kader.cijfers.deels, "nee": kader.cijfers.nee}
    return max(marks["nee"], *(marks.get(g.antwoord, 0) for g in vraag.gevallen), 0)


def _controleer_profielen(kader: Normenkader, pad: Pad, keuring: Keuring) -> None:
    bekend = tuple(v.id for v in kader.vragen)
    for voorsteltype, paren in kader.typeprofielen:
        for vraag, zwaarte in paren:
            keuring.keuze(vraag, (*pad, voorsteltype, zwaarte), bekend, "de vraag")
        for vraag, aantal in Counter(v for v, _ in paren).items():
            if aantal > 1:
                keuring.meld((*pad, voorsteltype), f"'{vraag}' staat hier twee keer.")


def _controleer_lezers(kader: Normenkader, pad: Pad, keuring: Keuring) -> None:
    bekend = tuple(r.id for r in kader.regels)
    for lezer, regels in kader.lezers:
        for i, regel in enumerate(regels):
            keuring.keuze(regel, (*pad, lezer, i), bekend, "de regel")
