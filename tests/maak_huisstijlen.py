"""The same proposal as Word files in the house styles of different municipalities, to try the readers on.

    python tests/maak_huisstijlen.py BESTAND_OF_MAP … --uitvoer MAP

Each readable file (text, PDF, DOCX) gives one DOCX for every style below, named ``<stijl>/<naam>.docx``, with the same
headings, points and words. What the readers then see must not depend on the style.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from raadslint.dossier import maak_dossier
from raadslint.dossier.dictumregels import ROMEINS
from raadslint.dossier.kenmerken import is_label
from raadslint.dossier.tekens import AANHEF
from raadslint.model import Blok, Document
from raadslint.parser import lees
from raadslint.parser.nummering import BULLET
from tests.maakdocx import (
    STIJLEN,
    cel,
    docx,
    eraf,
    erbij,
    herstart,
    lijst,
    niveau,
    num,
    p,
    r,
    sdt,
    stijl,
    tabel,
    vet,
)

HUISKOPPEN = (
    STIJLEN
    + stijl("RV Rubriek", "RvRubriek", "Kop1")
    + stijl("RV Subrubriek", "RvSub", "Kop2")
    + stijl("RV Tekst", "RvTekst", "Standaard")
)
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


def _getypt(regel: Regel, tussen: str = "\t") -> str:
    return f"{regel.nummer}{tussen}{regel.tekst}" if regel.nummer else regel.tekst


def _inloop(regel: Regel) -> str:
    return p(vet(regel.tekst), r(regel.rest))


def stijlkoppen(voorstel: Sequence[Regel]) -> bytes:
    """Heading styles of Word, typed numbers with a tab, kenmerken as lines."""
    uit = []
    for regel in voorstel:
        if regel.soort == "kop":
            uit.append(p(_getypt(regel), stijl="Kop1" if regel.niveau == 1 else "Kop2"))
        elif regel.soort == "kenmerk":
            uit.append(p(f"{regel.tekst}:\t{regel.rest}"))
        else:
            uit.append(_inloop(regel) if regel.soort == "inloopkop" else p(_getypt(regel)))
    return docx(*uit)


def vette_koppen(voorstel: Sequence[Regel]) -> bytes:
    """No styles at all: bold lines, typed numbers, the text after the heading behind a line break now and then."""
    uit: list[str] = []
    for regel in voorstel:
        if regel.soort == "kop":
            uit.append(p(vet(_getypt(regel, " "))))
        elif regel.soort == "kenmerk":
            uit.append(p(vet(regel.tekst), r(f": {regel.rest}")))
        else:
            uit.append(_inloop(regel) if regel.soort == "inloopkop" else p(_getypt(regel, " ")))
        uit.append(p(""))
    return docx(*uit)


def invulvelden(voorstel: Sequence[Regel]) -> bytes:
    """Own styles based on headings; the kenmerken in content controls in a table; bullets and numbers automatic."""
    nummers, uit = Nummers(), []
    rijen = [[cel(p(k.tekst)), sdt(cel(p(sdt(r(k.rest)))))] for k in voorstel if k.soort == "kenmerk"]
    for regel in voorstel:
        if regel.soort == "kop":
            uit.append(sdt(p(_getypt(regel, " "), stijl="RvRubriek" if regel.niveau == 1 else "RvSub")))
        elif regel.soort == "inloopkop":
            uit.append(_inloop(regel))
        elif regel.soort != "kenmerk":
            uit.append(p(r(regel.tekst), stijl="RvTekst", num=nummers.num(regel.nummer) if regel.nummer else None))
    return docx(tabel(*rijen) if rijen else "", *uit, stijlen=HUISKOPPEN, nummering=nummers.xml())


def automatisch(voorstel: Sequence[Regel]) -> bytes:
    """Numbered headings and numbered points with restarts, all automatic; kenmerken in a table of two columns."""
    nummers = Nummers()
    koppen = lijst(90, niveau(0, "decimal", "%1."), niveau(1, "decimal", "%1.%2")) + num(90, 90)
    uit, rijen = [], [[k.tekst, k.rest] for k in voorstel if k.soort == "kenmerk"]
    for regel in voorstel:
        if regel.soort == "kop":
            diep = min(regel.niveau, 2) - 1
            eigen = nummers.num(regel.nummer) if regel.nummer else (90, diep)
            uit.append(p(r(regel.tekst), stijl=f"Kop{diep + 1}", num=eigen))
        elif regel.soort == "inloopkop":
            uit.append(_inloop(regel))
        elif regel.soort != "kenmerk":
            uit.append(p(r(regel.tekst), num=nummers.num(regel.nummer) if regel.nummer else None))
    definities = koppen.split("<w:num ")[0] + "".join(nummers.definities)
    lijsten = "<w:num " + koppen.split("<w:num ")[1] + "".join(nummers.nums)
    return docx(tabel(*rijen) if rijen else "", *uit, nummering=definities + lijsten)


def oplegger(voorstel: Sequence[Regel]) -> bytes:
    """A table with the headings in the left column and their text in the right one; the decision stands under it."""
    begin = next((i for i, r in enumerate(voorstel) if r.soort in {"kop", "kenmerk"}), 0)
    eind = next((i for i, r in enumerate(voorstel) if i > begin and AANHEF.match(r.tekst)), len(voorstel))
    rijen: list[tuple[str, list[str]]] = []
    for regel in voorstel[begin:eind]:
        if regel.soort == "kenmerk":
            rijen.append((p(regel.tekst), [p(regel.rest)]))
        elif regel.soort == "kop":
            rijen.append((p(vet(_getypt(regel, " "))), []))
        else:
            rijen[-1][1].append(_inloop(regel) if regel.soort == "inloopkop" else p(_getypt(regel)))
    vorm = tabel(*([cel(links), cel("".join(rechts) or p(""))] for links, rechts in rijen))
    return docx(*map(_los, voorstel[:begin]), vorm if rijen else "", *map(_los, voorstel[eind:]))


def _los(regel: Regel) -> str:
    """A paragraph with nothing but its text."""
    return p(vet(_getypt(regel))) if regel.soort == "kop" else p(_getypt(regel) + regel.rest)


def wijzigingen(voorstel: Sequence[Regel]) -> bytes:
    """Tracked changes pending all over: words inserted, others deleted, runs cut in the middle of words."""
    uit = []
    for i, regel in enumerate(voorstel):
        tekst = f"{regel.tekst}: {regel.rest}" if regel.soort == "kenmerk" else _getypt(regel) + regel.rest
        helft = len(tekst) // 2
        delen = (r(tekst[:helft]), eraf(" vervallen woorden ") if i % 2 else "", erbij(r(tekst[helft:])))
        uit.append(p(*(d for d in delen if d), stijl="Kop1" if regel.soort == "kop" else ""))
        if i % 5 == 0:
            uit.append(p(eraf("Een hele alinea die weg moet."), ppr='<w:rPr><w:del w:id="9" w:author="A"/></w:rPr>'))
    return docx(*uit)


def onderstreept(voorstel: Sequence[Regel]) -> bytes:
    """Underlined capitals for headings, with the first paragraph behind a line break in the same paragraph."""
    uit: list[str] = []
    for regel in voorstel:
        streep = r(_getypt(regel, " "), '<w:u w:val="single"/><w:caps/>')
        if regel.soort == "kop":
            uit.append(p(streep))
        elif regel.soort == "tekst" and uit and "<w:caps/>" in uit[-1] and "<w:br/>" not in uit[-1]:
            uit[-1] = uit[-1].replace("</w:p>", r(f"\n{regel.tekst}") + "</w:p>")
        elif regel.soort == "kenmerk":
            uit.append(p(f"{regel.tekst}\t\t: {regel.rest}"))
        else:
            bullet = '<w:r><w:sym w:font="Symbol" w:char="F0B7"/><w:tab/></w:r>'
            inhoud = bullet + r(regel.tekst) if regel.nummer == BULLET else _getypt(regel) + regel.rest
            uit.append(p(inhoud))
    return docx(*uit)


def vakkoppen(voorstel: Sequence[Regel]) -> bytes:
    """Each heading in a shaded table of one cell above its text, the title in the header, kenmerken in four columns."""
    uit, kenmerken = [], [k for k in voorstel if k.soort == "kenmerk"]
    paren = [kenmerken[i : i + 2] for i in range(0, len(kenmerken), 2)]
    for regel in voorstel:
        if regel.soort == "kop":
            uit += [tabel([cel(p(vet(_getypt(regel, " "))), '<w:shd w:fill="D9E2F3"/>')]), p("")]
        elif regel.soort != "kenmerk":
            uit.append(_inloop(regel) if regel.soort == "inloopkop" else p(_getypt(regel)))
    rijen = [[waarde for k in paar for waarde in (k.tekst, k.rest)] for paar in paren]
    return docx(tabel(*rijen) if rijen else "", *uit, koppen=[p("Raadsvoorstel")])


def inloopkoppen(voorstel: Sequence[Regel]) -> bytes:
    """Bold run-in headings closed by a stop, two columns, the kenmerken in a text box."""
    uit: list[str] = []
    kop = ""
    vak = "".join(p(f"{k.tekst}: {k.rest}") for k in voorstel if k.soort == "kenmerk")
    for regel in voorstel:
        if regel.soort == "kop":
            uit += [p(vet(kop))] if kop else []
            kop = _getypt(regel, " ")
        elif regel.soort == "tekst" and kop:
            uit.append(p(vet(kop if kop.endswith((":", "?")) else f"{kop}."), r(f" {regel.tekst}")))
            kop = ""
        elif regel.soort != "kenmerk":
            uit += [p(vet(kop))] if kop else []
            kop = ""
            uit.append(_inloop(regel) if regel.soort == "inloopkop" else p(_getypt(regel)))
    uit.append('<w:p><w:pPr><w:sectPr><w:cols w:num="2"/></w:sectPr></w:pPr></w:p>')
    return docx(_tekstvak(vak) if vak else "", *uit)


def puntentabel(voorstel: Sequence[Regel]) -> bytes:
    """Small capitals for headings, everything in one content control, points in a table with their number left."""
    uit: list[str] = []
    rijen: list[list[str]] = []
    for regel in [*voorstel, Regel("tekst", "")]:
        if regel.soort == "punt" and regel.nummer != BULLET:
            rijen.append([regel.nummer, regel.tekst])
            continue
        uit += [tabel(*rijen)] if rijen else []
        rijen = []
        if regel.soort == "kop":
            uit.append(p(r(_getypt(regel, " "), '<w:b/><w:smallCaps/><w:sz w:val="24"/>')))
        elif regel.soort == "kenmerk":
            uit.append(p(f"{regel.tekst}: {regel.rest}"))
        else:
            uit.append(_inloop(regel) if regel.soort == "inloopkop" else p(_getypt(regel)))
    return docx(sdt("".join(uit)))


def lijstkoppen(voorstel: Sequence[Regel]) -> bytes:
    """Headings as bold items of an automatic list, without style; sub points as the second level of their list."""
    koppen = lijst(90, niveau(0, "decimal", "%1."), niveau(1, "decimal", "%1.%2"))
    punten = lijst(91, niveau(0, "decimal", "%1."), niveau(1, "lowerLetter", "%2)"), niveau(2, "bullet", "-"))
    uit: list[str] = []
    lopend, vorige, nums = 91, 0, ""
    for regel in voorstel:
        if regel.soort == "kop":
            uit.append(p(vet(regel.tekst), num=(90, min(regel.niveau, 2) - 1), stijl="Lijstalinea"))
        elif regel.soort == "kenmerk":
            uit.append(p(f"{regel.tekst}\t{regel.rest}"))
        elif regel.soort == "punt" and (diepte := _diepte(regel.nummer)) >= 0:
            waarde = int(re.sub(r"\D", "", regel.nummer) or 0)
            if waarde and waarde != vorige + 1:
                lopend += 1
                nums += num(lopend, 91, herstart(0, waarde))
            vorige = waarde or vorige
            uit.append(p(r(regel.tekst), num=(lopend, diepte), stijl="Lijstalinea"))
        else:
            uit.append(_inloop(regel) if regel.soort == "inloopkop" else p(_getypt(regel)))
    return docx(*uit, nummering=koppen + punten + num(90, 90) + num(91, 91) + nums)


def _diepte(nummer: str) -> int:
    """The level of the list with this number; -1 for one that is typed."""
    kern = nummer.strip("(). ")
    if nummer == BULLET:
        return 2
    return 0 if kern.isdigit() else 1 if len(kern) == 1 and kern.islower() else -1


def _tekstvak(inhoud: str) -> str:
    """A paragraph with a text box."""
    drawing = f"<w:drawing><wps:txbx><w:txbxContent>{inhoud}</w:txbxContent></wps:txbx></w:drawing>"
    choice = f'<mc:AlternateContent><mc:Choice Requires="wps">{drawing}</mc:Choice></mc:AlternateContent>'
    return f"<w:p><w:r>{choice}</w:r></w:p>"


HUISSTIJLEN: tuple[Callable[[Sequence[Regel]], bytes], ...] = (
    stijlkoppen,
    vette_koppen,
    invulvelden,
    automatisch,
    oplegger,
    wijzigingen,
    onderstreept,
    vakkoppen,
    inloopkoppen,
    puntentabel,
    lijstkoppen,
)


def main() -> int:
    """Write the DOCX files."""
    opties = argparse.ArgumentParser(description="Maakt van voorstellen Word-bestanden in verschillende huisstijlen.")
    opties.add_argument("paden", nargs="+", type=Path)
    opties.add_argument("--uitvoer", type=Path, required=True)
    keuze = opties.parse_args()
    bestanden = [b for pad in keuze.paden for b in (sorted(pad.iterdir()) if pad.is_dir() else [pad])]
    for pad in bestanden:
        voorstel = regels(lees(pad))
        for maak in HUISSTIJLEN:
            doel = keuze.uitvoer / maak.__name__ / f"{pad.stem}.docx"
            doel.parent.mkdir(parents=True, exist_ok=True)
            doel.write_bytes(maak(voorstel))
    print(f"{len(bestanden)} voorstellen in {len(HUISSTIJLEN)} huisstijlen", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
