"""House styles of Word files: heading styles, bold lines, forms, tracked changes, run-in headings, lists."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from raadslint.parser.nummering import BULLET
from tests.huisstijl import Nummers, Regel, getypt, inloop, is_lopend, romp, tekstvak
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


def stijlkoppen(voorstel: Sequence[Regel]) -> bytes:
    """Heading styles of Word, typed numbers with a tab, kenmerken as lines."""
    uit = []
    for regel in voorstel:
        if regel.soort == "kop":
            uit.append(p(getypt(regel), stijl="Kop1" if regel.niveau == 1 else "Kop2"))
        elif regel.soort == "kenmerk":
            uit.append(p(f"{regel.tekst}:\t{regel.rest}"))
        else:
            uit.append(inloop(regel) if regel.soort == "inloopkop" else p(getypt(regel)))
    return docx(*uit)


def vette_koppen(voorstel: Sequence[Regel]) -> bytes:
    """No styles at all: bold lines, typed numbers, the text after the heading behind a line break now and then."""
    uit: list[str] = []
    for regel in voorstel:
        if regel.soort == "kop":
            uit.append(p(vet(getypt(regel, " "))))
        elif regel.soort == "kenmerk":
            uit.append(p(vet(regel.tekst), r(f": {regel.rest}")))
        else:
            uit.append(inloop(regel) if regel.soort == "inloopkop" else p(getypt(regel, " ")))
        uit.append(p(""))
    return docx(*uit)


def invulvelden(voorstel: Sequence[Regel]) -> bytes:
    """Own styles based on headings; the kenmerken in content controls in a table; bullets and numbers automatic."""
    nummers, uit = Nummers(), []
    rijen = [[cel(p(k.tekst)), sdt(cel(p(sdt(r(k.rest)))))] for k in voorstel if k.soort == "kenmerk"]
    for regel in voorstel:
        if regel.soort == "kop":
            uit.append(sdt(p(getypt(regel, " "), stijl="RvRubriek" if regel.niveau == 1 else "RvSub")))
        elif regel.soort == "inloopkop":
            uit.append(inloop(regel))
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
            uit.append(inloop(regel))
        elif regel.soort != "kenmerk":
            uit.append(p(r(regel.tekst), num=nummers.num(regel.nummer) if regel.nummer else None))
    definities = koppen.split("<w:num ")[0] + "".join(nummers.definities)
    lijsten = "<w:num " + koppen.split("<w:num ")[1] + "".join(nummers.nums)
    return docx(tabel(*rijen) if rijen else "", *uit, nummering=definities + lijsten)


def oplegger(voorstel: Sequence[Regel]) -> bytes:
    """A table with the headings in the left column and their text in the right one; the decision stands under it."""
    begin, eind = romp(voorstel)
    rijen: list[tuple[str, list[str]]] = []
    for regel in voorstel[begin:eind]:
        if regel.soort == "kenmerk":
            rijen.append((p(regel.tekst), [p(regel.rest)]))
        elif regel.soort == "kop":
            rijen.append((p(vet(getypt(regel, " "))), []))
        else:
            rijen[-1][1].append(inloop(regel) if regel.soort == "inloopkop" else p(getypt(regel)))
    vorm = tabel(*([cel(links), cel("".join(rechts) or p(""))] for links, rechts in rijen))
    return docx(*map(_los, voorstel[:begin]), vorm if rijen else "", *map(_los, voorstel[eind:]))


def _los(regel: Regel) -> str:
    """A paragraph with nothing but its text."""
    return p(vet(getypt(regel))) if regel.soort == "kop" else p(getypt(regel) + regel.rest)


def wijzigingen(voorstel: Sequence[Regel]) -> bytes:
    """Tracked changes pending all over: words inserted, others deleted, runs cut in the middle of words."""
    uit = []
    for i, regel in enumerate(voorstel):
        tekst = f"{regel.tekst}: {regel.rest}" if regel.soort == "kenmerk" else getypt(regel) + regel.rest
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
        streep = r(getypt(regel, " "), '<w:u w:val="single"/><w:caps/>')
        if regel.soort == "kop":
            uit.append(p(streep))
        elif regel.soort == "tekst" and uit and "<w:caps/>" in uit[-1] and "<w:br/>" not in uit[-1]:
            uit[-1] = uit[-1].replace("</w:p>", r(f"\n{regel.tekst}") + "</w:p>")
        elif regel.soort == "kenmerk":
            uit.append(p(f"{regel.tekst}\t\t: {regel.rest}"))
        else:
            bullet = '<w:r><w:sym w:font="Symbol" w:char="F0B7"/><w:tab/></w:r>'
            inhoud = bullet + r(regel.tekst) if regel.nummer == BULLET else getypt(regel) + regel.rest
            uit.append(p(inhoud))
    return docx(*uit)


def vakkoppen(voorstel: Sequence[Regel]) -> bytes:
    """Each heading in a shaded table of one cell above its text, the title in the header, kenmerken in four columns."""
    uit, kenmerken = [], [k for k in voorstel if k.soort == "kenmerk"]
    paren = [kenmerken[i : i + 2] for i in range(0, len(kenmerken), 2)]
    for regel in voorstel:
        if regel.soort == "kop":
            uit += [tabel([cel(p(vet(getypt(regel, " "))), '<w:shd w:fill="D9E2F3"/>')]), p("")]
        elif regel.soort != "kenmerk":
            uit.append(inloop(regel) if regel.soort == "inloopkop" else p(getypt(regel)))
    rijen = [[waarde for k in paar for waarde in (k.tekst, k.rest)] for paar in paren]
    return docx(tabel(*rijen) if rijen else "", *uit, koppen=[p("Raadsvoorstel")])


def inloopkoppen(voorstel: Sequence[Regel]) -> bytes:
    """Bold run-in headings closed by a stop in front of running text, two columns, the kenmerken in a text box."""
    uit: list[str] = []
    kop = ""
    vak = "".join(p(f"{k.tekst}: {k.rest}") for k in voorstel if k.soort == "kenmerk")
    for regel in voorstel:
        if regel.soort == "kop":
            uit += [p(vet(kop))] if kop else []
            kop = getypt(regel, " ")
        elif regel.soort == "tekst" and kop and is_lopend(regel.tekst):
            uit.append(p(vet(kop if kop.endswith((":", "?")) else f"{kop}."), r(f" {regel.tekst}")))
            kop = ""
        elif regel.soort != "kenmerk":
            uit += [p(vet(kop))] if kop else []
            kop = ""
            uit.append(inloop(regel) if regel.soort == "inloopkop" else p(getypt(regel)))
    uit.append('<w:p><w:pPr><w:sectPr><w:cols w:num="2"/></w:sectPr></w:pPr></w:p>')
    return docx(tekstvak(vak) if vak else "", *uit)


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
            uit.append(p(r(getypt(regel, " "), '<w:b/><w:smallCaps/><w:sz w:val="24"/>')))
        elif regel.soort == "kenmerk":
            uit.append(p(f"{regel.tekst}: {regel.rest}"))
        else:
            uit.append(inloop(regel) if regel.soort == "inloopkop" else p(getypt(regel)))
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
            uit.append(inloop(regel) if regel.soort == "inloopkop" else p(getypt(regel)))
    return docx(*uit, nummering=koppen + punten + num(90, 90) + num(91, 91) + nums)


def _diepte(nummer: str) -> int:
    """The level of the list with this number; -1 for one that is typed."""
    kern = nummer.strip("(). ")
    if nummer == BULLET:
        return 2
    return 0 if kern.isdigit() else 1 if len(kern) == 1 and kern.islower() else -1


EERSTE: tuple[Callable[[Sequence[Regel]], bytes], ...] = (
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
