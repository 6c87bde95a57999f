"""Which sentences of a text count when its difficulty is measured, lists treated as T-Scan's manual (§ 2.1) prescribes.

A heading is no sentence. A semicolon ends a sentence, a colon does not. Of a list whose items are no sentences, only
the lead-in counts, with the longest item when the lead-in needs one: a good list is no monster sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from raadslint.language.kenmerken import persoonsvormen
from raadslint.language.zinnen import zinnen

_TEKEN_VOORAF = re.compile(r"\s*(?:[•·▪◦‣*–—-]|\(?\d{1,2}[.)]|\(?[a-z][.)]|[ivx]{1,4}[.)])\s+")
_SLOT = re.compile(r"[.!?…][\"”’')\]]*$")
_HEEL = re.compile(r"\b(?:volgende|volgend|hieronder|onderstaande|hiernavolgende|navolgende)\b", re.IGNORECASE)
_KORT = 4


def telbare_zinnen(alineas: Sequence[str]) -> tuple[str, ...]:
    """The sentences of these paragraphs and list items that count, in order."""
    rows: list[str] = []
    i = 0
    while i < len(alineas):
        tekst = alineas[i].strip()
        items = tuple(_onderdelen(alineas[i + 1 :])) if tekst.endswith(":") else ()
        rows.extend(_van_lijst(tekst, items) if items else _van_alinea(tekst))
        i += 1 + len(items)
    return tuple(z for z in rows if z)


def _onderdelen(volgende: Sequence[str]) -> Iterator[str]:
    """The paragraphs after a lead-in that are its list items: marked, or begun without a capital."""
    for tekst in volgende:
        if not (_TEKEN_VOORAF.match(tekst) or tekst[:1].islower()):
            return
        yield _zonder_teken(tekst)


def _zonder_teken(tekst: str) -> str:
    teken = _TEKEN_VOORAF.match(tekst)
    return tekst[teken.end() if teken else 0 :].strip()


def _van_lijst(aanhef: str, items: tuple[str, ...]) -> list[str]:
    if all(map(_is_zin, items)):
        return [*_van_alinea(aanhef), *(z for item in items for z in _van_alinea(item))]
    *eerder, laatste = zinnen(aanhef) or (aanhef,)
    if _HEEL.search(laatste):
        return [*eerder, laatste]
    return [*eerder, f"{laatste} {max(items, key=len)}"]


def _van_alinea(tekst: str) -> list[str]:
    kaal = _zonder_teken(tekst)
    if not (_is_zin(kaal) or (kaal.endswith((":", ";")) and persoonsvormen(kaal))):
        return []
    return [deel.strip() for zin in zinnen(kaal) for deel in zin.split(";")]


def _is_zin(tekst: str) -> bool:
    """Whether it reads as running text: closed by a full stop, or long enough and with a verb."""
    if _SLOT.search(tekst):
        return True
    return len(tekst.split()) > _KORT and tekst[:1].isupper() and persoonsvormen(tekst) > 0
