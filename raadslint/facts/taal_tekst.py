"""Which text of a dossier is judged on its language: no metadata, signature, regulation text or legal formula."""

from __future__ import annotations

import re

from raadslint.facts.basis import Lezing, Zin, eens
from raadslint.model import Blok, Dossier, Passage, Rubriek

_GEEN_TEKST = frozenset({"kenmerken", "ondertekening", "raadsbesluit", "bijlagen"})
"""Rubrieken that are filled in rather than written."""
_REGELING = re.compile(r"^(?:artikel|art\.|§|hoofdstuk|paragraaf|afdeling)\s+[\dIVX]", re.IGNORECASE)
_FORMULE = re.compile(
    r"^\W*(?:gelet op|gezien (?:het|de)|overwegende|gehoord|besluit\s*:?|de raad (?:van|der) de? ?gemeente"
    r"|(?:aldus )?(?:vastgesteld|besloten) in|wij stellen u voor|(?:u|de raad) wordt (?:voorgesteld|gevraagd))",
    re.IGNORECASE,
)
MINSTENS_WOORDEN = 4
"""A shorter stretch is a label, not a sentence."""
_CELZIN = re.compile(r"[.!?]\s*$")


@eens
def taalzinnen(lezing: Lezing, *, besluit: bool = False) -> tuple[Zin, ...]:
    """The sentences whose language is judged; those of the decision itself only with ``besluit``."""
    buiten = _GEEN_TEKST if besluit else _GEEN_TEKST | {"besluit"}
    return tuple(z for z in lezing.zinnen if not buiten & set(z.onder) and _is_tekst(z))


def _is_tekst(zin: Zin) -> bool:
    if len(zin.tekst.split()) < MINSTENS_WOORDEN or _FORMULE.match(zin.tekst) or _REGELING.match(zin.tekst):
        return False
    if zin.rubriek is not None and is_regeling(zin.rubriek):
        return False
    return zin.blok.soort != "cel" or _CELZIN.search(zin.tekst) is not None


def is_regeling(rubriek: Rubriek) -> bool:
    """Whether the text under the heading is that of a regulation ("Artikel 3")."""
    return _REGELING.match(rubriek.kop) is not None


def leesbare_alineas(dossier: Dossier, *onder: str) -> tuple[str, ...]:
    """The paragraphs and list items to estimate the reading level from, all or those under these rubrieken.

    List items carry a bullet, so that a list can be told from running text.
    """
    return tuple(
        _alinea(passage)
        for rubriek in dossier.rubrieken
        if _doet_mee(rubriek, onder) and not is_regeling(rubriek)
        for passage in rubriek.passages
        if passage.blok.soort not in ("kop", "cel") or _is_celtekst(passage.blok)
    )


def _doet_mee(rubriek: Rubriek, onder: tuple[str, ...]) -> bool:
    mine = set(rubriek.rubrieken)
    return bool(mine & set(onder)) if onder else not mine & (_GEEN_TEKST | {"besluit"})


def _is_celtekst(blok: Blok) -> bool:
    """A cell that holds sentences, as in an oplegger, not a label or a number."""
    return blok.soort == "cel" and len(blok.tekst.split()) >= 10 and _CELZIN.search(blok.tekst) is not None


def _alinea(passage: Passage) -> str:
    return f"• {passage.tekst}" if passage.blok.soort == "lijstpunt" else passage.tekst
