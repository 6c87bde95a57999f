"""The texts of a rule with fields in them: which fields may be used, and how a value reads in Dutch."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from string import Formatter

from raadslint.engine.conditie import Feiten
from raadslint.engine.kader import Regel, feiten_getoond
from raadslint.engine.keuring import Keuring, Pad
from raadslint.model import Veldwaarde

VASTE_VELDEN = ("punt", "kop", "rubriek", "citaat", "citaten", "aantal", "waarde", "opsomming")
"""Fields that the engine itself fills: the name of the beslispunt, the heading, the name of the rubriek, the first
quote, all quotes, the number of hits, the value of the row, and all items of one finding."""

_MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
)  # fmt: skip


def velden_in(tekst: str) -> tuple[str, ...]:
    """The names between braces; raises ValueError when the braces do not match."""
    return tuple(naam for _, naam, _, _ in Formatter().parse(tekst) if naam is not None)


def controleer_tekst(tekst: str, regel: Regel, pad: Pad, keuring: Keuring, feiten: Feiten) -> None:
    """Note every field in the text that none of the rule's facts declares."""
    try:
        namen = velden_in(tekst)
    except ValueError:
        keuring.meld(pad, "de accolades in deze tekst kloppen niet.")
        return
    bekend = [*VASTE_VELDEN]
    for feit in feiten_getoond(regel.als) | {regel.bij}:
        bekend += feiten[feit].velden if feit in feiten else ()
    if regel.bij == "beslispunt":
        bekend += ("nummer", "tekst_kort")
    for naam in namen:
        keuring.keuze(naam, pad, bekend, "het veld")


def vul_in(tekst: str, velden: Mapping[str, Veldwaarde]) -> str:
    """The text with its fields filled in and a capital in front; a quote of nothing reads ``niets``.

    A quote loses the sign that closes its own sentence: the message closes the sentence.
    """
    woorden = {naam: in_woorden(velden.get(naam)) for naam in velden_in(tekst)}
    geciteerd = {naam: w.rstrip(" .,;:") if f"'{{{naam}}}'" in tekst else w for naam, w in woorden.items()}
    filled = tekst.format_map(geciteerd).replace("''", "niets")
    return filled[:1].upper() + filled[1:]


def in_woorden(waarde: Veldwaarde) -> str:
    """A field value as a Dutch reader writes it."""
    if waarde is None:
        return ""
    if isinstance(waarde, tuple):
        return ", ".join(waarde)
    if isinstance(waarde, date):
        return f"{waarde.day} {_MAANDEN[waarde.month - 1]} {waarde.year}"
    if isinstance(waarde, Decimal):
        return _getal(waarde, 0 if waarde == waarde.to_integral_value() else 2)
    if isinstance(waarde, float):
        return _getal(waarde, 0 if waarde.is_integer() else 1)
    return str(waarde)


def _getal(waarde: Decimal | float, decimalen: int) -> str:
    english = f"{waarde:,.{decimalen}f}"
    return english.translate(str.maketrans(",.", ".,"))
