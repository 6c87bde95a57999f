"""Words over a line end: joined, with or without their hyphen; letters that the file lost put back when that is sure.

Knows no dictionary: the document itself is the witness, then the shape of the two halves.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from raadslint.parser.pdf_regels import Regel

_WOORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_LAATSTE = re.compile(r"[\w./&-]+$")
_EERSTE = re.compile(r"[\w/-]+")
_STREEP = "-\u2010\u2011\u00ad"
_NEVENSCHIKKING = {"en", "of", "en/of", "tot", "maar", "als", "dan", "noch"}
"""After these a hyphen stands for a part left out: `sociaal- en zorgdomein`."""
_VOORVOEGSEL = {
    "pgb", "ov", "ict", "it", "mbo", "hbo", "vmbo", "vo", "po", "wmo", "avg", "bbv", "ozb", "btw", "mer", "aov",
    "niet", "ex", "oud", "vice", "non", "sub", "bijna", "ad", "co", "pro", "anti", "semi", "pseudo", "e", "tv",
    "adjunct", "interim", "kandidaat", "aspirant", "chef", "leerling", "raadslid", "sociaal",
}  # fmt: skip
"""First halves that Dutch spelling joins with a hyphen."""
_OPEN = re.compile(
    r"(?:\b(?:de|het|een|van|voor|en|of|dat|te|met|per|als|om|bij|tot|der|ten|ter|deze|artikel|lid)|€)$", re.I
)
_BOTSING = re.compile(r"(?:a[aeiu]|e[eiu]|i[ije]|o[eiou]|u[iu])$")
_VERLOREN = re.compile(r"[^\W_]*\ufffd[\w\ufffd]*")
_LIGATUREN = ("ti", "tt", "fi", "ff", "ft", "fl", "ffi", "tti", "f", "t")


def woordenschat(regels: Iterable[Regel]) -> frozenset[str]:
    """All words of the document in small letters; the first and last of a line may be half a word and do not count."""
    woorden: set[str] = set()
    for regel in regels:
        gevonden = _WOORD.findall(regel.tekst.casefold())
        woorden.update(gevonden[1:-1])
    return frozenset(woorden)


def is_open(tekst: str) -> bool:
    """The line ends in a word after which no Dutch sentence or heading ends, so it goes on below."""
    return _OPEN.search(tekst) is not None


def verbinding(boven: str, onder: str, *, streep: bool, bekend: frozenset[str]) -> tuple[str, str]:
    """The upper line as it ends in running text, and what stands between it and the lower one.

    ``streep``: a hyphen stood behind the upper line and was taken out by PDFium. ``bekend`` holds the words that occur
    whole in the document.
    """
    if not streep and boven[-1:] in _STREEP and boven[-2:-1].isalnum():
        boven, zacht = boven[:-1], boven[-1] == "\u00ad"
        if zacht:
            return boven, ""
        streep = True
    if not streep:
        return boven, "" if boven.endswith("/") and not boven.endswith(" /") else " "
    eerste, tweede = _LAATSTE.search(boven), _EERSTE.match(onder)
    if eerste is None or tweede is None:
        return boven + "-", " " if tweede is None else ""
    if tweede[0].casefold() in _NEVENSCHIKKING:
        return boven + "-", " "
    return boven, "-" if _houdt_streep(eerste[0], tweede[0], bekend) else ""


def _houdt_streep(eerste: str, tweede: str, bekend: frozenset[str]) -> bool:
    """Whether the hyphen belongs to the word: `VN-verdrag`, `Wmo-voorziening`, `rente-uitgaven`."""
    if f"{eerste}-{tweede}".casefold() in bekend:
        return True
    if f"{eerste}{tweede}".casefold() in bekend:
        return False
    kern = eerste.rsplit("-", 1)[-1]
    if not tweede[0].islower() or not kern[-1:].islower() or any(c.isdigit() for c in kern):
        return True
    if any(c.isupper() for c in kern[1:]) or kern.casefold() in _VOORVOEGSEL:
        return True
    if kern[0].isupper() and not re.search("[aeiouy]", kern[1:]):
        return True
    return bool(_BOTSING.search(kern[-1:] + tweede[:1])) or (kern[0].isupper() and kern == "Wmo")


def herstel(tekst: str, bekend: frozenset[str]) -> str:
    """Lost ligatures (U+FFFD) put back when exactly one gives a word that the document has elsewhere."""
    return _VERLOREN.sub(lambda m: _hersteld(m[0], bekend), tekst) if "\ufffd" in tekst else tekst


def _hersteld(woord: str, bekend: frozenset[str]) -> str:
    kandidaten = {woord.replace("\ufffd", ligatuur) for ligatuur in _LIGATUREN}
    goed = [k for k in kandidaten if k.casefold() in bekend]
    return goed[0] if len(goed) == 1 else woord
