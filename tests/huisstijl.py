"""The lines of a proposal without any looks, and what the house styles in which they are written share."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from raadslint.dossier import maak_dossier
from raadslint.dossier.dictumregels import ROMEINS
from raadslint.dossier.kenmerken import is_label
from raadslint.dossier.tekens import AANHEF
from raadslint.model import Blok, Document
from tests.maakdocx import herstart, lijst, niveau, num, p, r, vet

_ROMEINS = {getal.lower(): waarde for waarde, getal in enumerate(ROMEINS, 1)}


@dataclass(frozen=True)
class Regel:
    """One paragraph of the proposal, whatever the style."""

    soort: str
    """kop, punt, kenmerk or tekst."""
    tekst: str
    nummer: str = ""
    niveau: int = 1
    rest: str = ""
    """The value of a kenmerk; the text behind a run-in heading."""


@dataclass
class Nummers:
    """Makes list definitions on the way, one for each form of number, restarted where the text says so."""

    definities: list[str] = field(default_factory=list)
    nums: list[str] = field(default_factory=list)
    _vormen: dict[tuple[str, str], int] = field(default_factory=dict)
    _laatste: dict[tuple[str, str], tuple[int, int]] = field(default_factory=dict)

    def num(self, nummer: str) -> tuple[int, int]:
        """``numId`` and level whose automatic number is this one."""
        vorm, sjabloon, waarde = _vorm(nummer)
        sleutel = (vorm, sjabloon)
        if sleutel not in self._vormen:
            self._vormen[sleutel] = len(self.definities)
            self.definities.append(lijst(len(self.definities), niveau(0, vorm, sjabloon)))
        numid, vorige = self._laatste.get(sleutel, (0, 0))
        if not numid or (waarde != vorige + 1 and vorm != "bullet"):
            numid = len(self.nums) + 1
            self.nums.append(num(numid, self._vormen[sleutel], herstart(0, waarde)))
        self._laatste[sleutel] = (numid, waarde)
        return numid, 0

    def xml(self) -> str:
        return "".join(self.definities) + "".join(self.nums)


def _vorm(nummer: str) -> tuple[str, str, int]:
    """Form, text and value of a printed number: ``1.`` is (decimal, ``%1.``, 1), ``2.3`` is (decimal, ``2.%1``, 3)."""
    treffer = re.fullmatch(r"(\(?(?:\d+\.)*)(\d+|[A-Za-z]+)([.)]*)", nummer)
    if treffer is None:
        return "bullet", "•", 1
    voor, teken, na = treffer.groups()
    sjabloon = f"{voor}%1{na}"
    if teken.isdigit():
        return "decimal", sjabloon, int(teken)
    boven = "upper" if teken.isupper() else "lower"
    if teken.lower() in _ROMEINS and (teken.isupper() or len(teken) > 1):
        return f"{boven}Roman", sjabloon, _ROMEINS[teken.lower()]
    return f"{boven}Letter", sjabloon, ord(teken[0].lower()) - ord("a") + 1


def regels(document: Document) -> list[Regel]:
    """The paragraphs of a document, its lost line breaks put back, with what the dossier knows of them."""
    dossier = maak_dossier(document)
    koppen = {r.kopblok.nummer: r for r in dossier.rubrieken if r.kopblok is not None}
    kenmerken = {k.passage.blok.nummer for k in dossier.kenmerken if k.passage is not None}
    uit: list[Regel] = []
    for blok in dossier.document.blokken:
        rubriek = koppen.get(blok.nummer)
        if rubriek is not None and blok.tekst.rstrip(": ") == rubriek.kop:
            uit.append(Regel("kop", blok.tekst, blok.lijstnummer, max(1, rubriek.niveau)))
        elif rubriek is not None and blok.tekst.startswith(rubriek.kop):
            uit.append(Regel("inloopkop", rubriek.kop, blok.lijstnummer, rest=blok.tekst[len(rubriek.kop) :]))
        elif blok.nummer in kenmerken and ":" in blok.tekst and is_label(blok.tekst):
            naam, _, waarde = blok.tekst.partition(":")
            uit.append(Regel("kenmerk", naam.strip(), rest=waarde.strip(" :")))
        else:
            uit.append(_gewoon(blok))
    return uit


def _gewoon(blok: Blok) -> Regel:
    return Regel("punt" if blok.lijstnummer else "tekst", blok.tekst, blok.lijstnummer)


def getypt(regel: Regel, tussen: str = "\t") -> str:
    """The text with its number typed in front of it."""
    return f"{regel.nummer}{tussen}{regel.tekst}" if regel.nummer else regel.tekst


def inloop(regel: Regel) -> str:
    """A heading with its text behind it on the line."""
    return p(vet(regel.tekst), r(regel.rest))


def romp(voorstel: Sequence[Regel]) -> tuple[int, int]:
    """The lines from the first heading or kenmerk up to the decision in form."""
    begin = next((i for i, r in enumerate(voorstel) if r.soort in {"kop", "kenmerk"}), 0)
    eind = next((i for i, r in enumerate(voorstel) if i > begin and AANHEF.match(r.tekst)), len(voorstel))
    return begin, eind


def is_lopend(tekst: str) -> bool:
    """Running text, as may stand behind a heading on its line; no name under a signature, no title, no value."""
    return tekst.endswith((".", ":")) and len(tekst.split()) > 5


def tekstvak(inhoud: str) -> str:
    """A paragraph with a text box."""
    drawing = f"<w:drawing><wps:txbx><w:txbxContent>{inhoud}</w:txbxContent></wps:txbx></w:drawing>"
    choice = f'<mc:AlternateContent><mc:Choice Requires="wps">{drawing}</mc:Choice></mc:AlternateContent>'
    return f"<w:p><w:r>{choice}</w:r></w:p>"
