"""Headings in order: which stands under which, and what one without a meaning of its own takes from above."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

VRIJ = ("argumentatie", "toelichting")
"""A heading of the writer's own, with no word that tells what it is about: the substance of the proposal."""

_ERFT_ALTIJD = {"financien", "bijlagen"}
_ERFT = {"participatie", "communicatie", "alternatieven", "planning", "juridisch", "duurzaamheid", "vn-verdrag"}
_ERFT_IN_SJABLOON = {"kanttekeningen", "samenvatting"}
"""Rubrieken whose own sub headings stay within them: always; when the layout shows that they are deeper, or the
proposal follows a sjabloon; only in a sjabloon."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kop:
    """A heading as found. `plek` is the index of its block, `begin` and `eind` where the words stand in it."""

    plek: int
    begin: int
    eind: int
    na: int
    """Offset in the block at which its text begins; the length of the block when the text stands in the next."""
    blokken: int = 1
    """Number of blocks that the heading takes (a heading broken over two lines)."""
    kop: str
    nummer: str = ""
    niveau: int = 0
    """By number or layout; 0 when neither tells (its text stands on the same line, it is a cell or a formula)."""
    rubrieken: tuple[str, ...] = ()
    ouder: str = ""
    vast: bool = True
    """A known name; False when it is one of the writer's own."""


def plaats_in_boom(koppen: Sequence[Kop], *, een_stuk: bool) -> tuple[Kop, ...]:
    """Each heading with its parent, and with the rubrieken that it takes from it when it has none of its own.

    ``een_stuk``: proposal and decision are one text without a sjabloon of rubrieken, so that the writer's own headings
    carry the substance, whatever heading stands above them.
    """
    zichtbaar = len({k.niveau for k in koppen if k.niveau}) > 1
    hoogste = min((k.niveau for k in koppen if k.niveau and k.vast), default=1)
    placed: list[Kop] = []
    first = True
    stack: list[tuple[int, Kop]] = []
    for kop in (replace(k, niveau=hoogste) if k.vast and not k.niveau else k for k in koppen):
        diepte = _diepte(kop, stack, zichtbaar=zichtbaar)
        while stack and stack[-1][0] >= diepte:
            stack.pop()
        ouder = stack[-1][1] if stack else None
        own = _met_ouder(kop, ouder) or _geerfd(kop, ouder, een_stuk=een_stuk, dieper=zichtbaar, first=first)
        first = first and own[:1] in (("kenmerken",), ("besluit",), ("samenvatting",))
        placed.append(replace(kop, rubrieken=own, ouder=ouder.kop if ouder else "", niveau=max(kop.niveau, 1)))
        stack = [] if "ondertekening" in own else [*stack, (diepte, placed[-1])]
    return tuple(placed)


def _met_ouder(kop: Kop, ouder: Kop | None) -> tuple[str, ...]:
    """Its own rubrieken; a heading of the writer's own under money is about money too."""
    if not kop.rubrieken or kop.vast or ouder is None or ouder.rubrieken[0] not in _ERFT_ALTIJD:
        return kop.rubrieken
    return tuple(dict.fromkeys((kop.rubrieken[0], ouder.rubrieken[0])))


def _diepte(kop: Kop, boven: Sequence[tuple[int, Kop]], *, zichtbaar: bool) -> int:
    """How deep a heading stands: by layout or number when these differ, else known names over the writer's own.

    A number tells first: 4.1 stands under 4, and 8 beside 7. A numbered heading of the writer's own under a known name
    without number stands under it, whatever its layout; so does one straight under a known name, without text between,
    and those of the same layout that follow.
    """
    naast = next((d for d, k in reversed(boven) if k.nummer.isdigit()), None)
    if naast is not None and kop.nummer.isdigit() and not kop.niveau:
        return naast
    if zichtbaar and boven and _is_deelkop(kop, *boven[-1]):
        return kop.niveau + 1
    hoofd = kop.nummer.rpartition(".")[0]
    if hoofd and (onder := next((d for d, k in reversed(boven) if k.nummer == hoofd), 0)):
        return max(kop.niveau, onder + 1)
    bekend = next((k for _, k in reversed(boven) if k.vast), None)
    if not kop.vast and kop.nummer.isdigit() and bekend and not bekend.nummer:
        return max(kop.niveau, bekend.niveau + 1)
    if zichtbaar and kop.niveau:
        return kop.niveau
    return 1 if kop.vast or not bekend else max(2, bekend.niveau + 1)


def _is_deelkop(kop: Kop, diepte: int, laatste: Kop) -> bool:
    """A heading that looks like the last one and yet stands under a known name: straight below it, or as its twin."""
    if kop.vast or kop.niveau != laatste.niveau or kop.nummer or laatste.nummer:
        return False
    return kop.plek == laatste.plek + laatste.blokken if laatste.vast else diepte > laatste.niveau


def _geerfd(kop: Kop, ouder: Kop | None, *, een_stuk: bool, dieper: bool, first: bool) -> tuple[str, ...]:
    """The rubrieken of a heading whose words tell nothing."""
    if ouder is None:
        return ("aanleiding", "context") if first else VRIJ
    own = ouder.rubrieken[0]
    if (
        own in _ERFT_ALTIJD
        or (own in _ERFT and (dieper or not een_stuk))
        or (own in _ERFT_IN_SJABLOON and not een_stuk)
    ):
        return ouder.rubrieken
    if een_stuk and "." in kop.nummer and own in ("context", "aanleiding"):
        return ("argumentatie", "context")
    if not een_stuk and own in ("context", "aanleiding", "effect"):
        return tuple(dict.fromkeys(("context" if "context" in ouder.rubrieken else own, "toelichting")))
    return VRIJ
