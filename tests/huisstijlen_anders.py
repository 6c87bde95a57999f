"""More house styles of Word files: forms, letters with a margin, frames, fields, sections, text without looks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import takewhile

from raadslint.parser.nummering import BULLET
from tests.huisstijl import Nummers, Regel, getypt, inloop, is_lopend, romp
from tests.maakdocx import STIJLEN, cel, docx, lijst, niveau, num, p, r, sdt, stijl, tabel, veld, vet

EIGEN = (
    STIJLEN
    + stijl("Body Text", "Plattetekst", "Standaard")
    + stijl("Kop 1 raadsvoorstel", "Kop1raadsvoorstel", "Plattetekst", rpr="<w:b/>", ppr='<w:outlineLvl w:val="0"/>')
    + stijl("Tussenkop", "Tussenkop", "Plattetekst", rpr="<w:b/>")
    + stijl("toc 1", "Inhopg1", "Standaard")
    + stijl("TOC Heading", "Kopvaninhoudsopgave", "Kop1")
    + stijl("Title", "Titel", "Standaard", rpr='<w:b/><w:sz w:val="40"/>')
    + stijl("List Number", "Lijstnummering", "Standaard", ppr='<w:numPr><w:numId w:val="80"/></w:numPr>')
    + stijl("List Bullet", "Lijstopsomteken", "Standaard", ppr='<w:numPr><w:numId w:val="81"/></w:numPr>')
)
LIJSTEN = (lijst(80, niveau(0, "decimal", "%1.")), lijst(81, niveau(0, "bullet", "-")), num(80, 80), num(81, 81))
INSPRING = '<w:ind w:left="2268" w:hanging="2268"/>'
_BREED = '<w:gridSpan w:val="2"/>'


def opmaak(voorstel: Sequence[Regel], **maak: Callable[[Regel], str]) -> list[str]:
    """A paragraph for each line: bold headings, typed numbers, labels with a colon, but for the kinds in ``maak``."""
    vormen: dict[str, Callable[[Regel], str]] = {"kop": _vet, "inloopkop": inloop, "kenmerk": _label} | maak
    return [vormen.get(regel.soort, _gewoon)(regel) for regel in voorstel]


def _vet(regel: Regel) -> str:
    return p(vet(getypt(regel, " ")))


def _label(regel: Regel) -> str:
    return p(f"{regel.tekst}: {regel.rest}")


def _gewoon(regel: Regel) -> str:
    return p(getypt(regel))


def _niets(regel: Regel) -> str:
    return ""


def _kenmerken(voorstel: Sequence[Regel]) -> list[Regel]:
    return [regel for regel in voorstel if regel.soort == "kenmerk"]


def _met_tekst(voorstel: Sequence[Regel]) -> list[tuple[Regel, str]]:
    """The lines, each heading with the running text that stands straight below it."""
    uit: list[tuple[Regel, str]] = []
    for regel in voorstel:
        if regel.soort == "tekst" and is_lopend(regel.tekst) and uit and uit[-1][0].soort == "kop" and not uit[-1][1]:
            uit[-1] = (uit[-1][0], regel.tekst)
        else:
            uit.append((regel, ""))
    return uit


def _vakken(voorstel: Sequence[Regel]) -> list[tuple[str, str]]:
    """Each heading with all that stands under it, as paragraphs; the first without heading. Kenmerken are left out."""
    vakken: list[tuple[str, str]] = [("", "")]
    for regel, xml in zip(voorstel, opmaak(voorstel, kenmerk=_niets), strict=True):
        if regel.soort == "kop":
            vakken.append((xml, ""))
        else:
            vakken[-1] = (vakken[-1][0], vakken[-1][1] + xml)
    return vakken


def koptabel(voorstel: Sequence[Regel]) -> bytes:
    """One table: labels left and values right, each heading in a row of its own, its text in the row below."""
    _, eind = romp(voorstel)
    (_, voor), *vakken = _vakken(voorstel[:eind])
    rijen = [[cel(p(k.tekst)), cel(p(k.rest))] for k in _kenmerken(voorstel)]
    rijen += [[cel(xml or p(""), _BREED)] for vak in vakken for xml in vak]
    return docx(voor, tabel(*rijen), *opmaak(voorstel[eind:], kenmerk=_niets))


def vaktabellen(voorstel: Sequence[Regel]) -> bytes:
    """Each section in a table of one column: a row with the heading, a row with all of its text."""
    (_, voor), *vakken = _vakken(voorstel)
    kenmerken = [_label(k) for k in _kenmerken(voorstel)]
    return docx(voor, *kenmerken, *(tabel([cel(kop)], [cel(tekst or p(""))]) + p("") for kop, tekst in vakken))


def kaders(voorstel: Sequence[Regel]) -> bytes:
    """Headings in text boxes (with the fallback for older programs) and in frames; kenmerken in the page header."""
    uit: list[str] = []
    for i, (regel, xml) in enumerate(zip(voorstel, opmaak(voorstel, kenmerk=_niets), strict=True)):
        if regel.soort != "kop":
            uit.append(xml)
        elif i % 2:
            uit.append(p(vet(getypt(regel, " ")), ppr='<w:framePr w:w="2000" w:hSpace="141" w:wrap="around"/>'))
        else:
            uit.append(_vak(xml))
    kop = tabel(*([k.tekst, k.rest] for k in _kenmerken(voorstel)))
    return docx(*uit, koppen=[kop if _kenmerken(voorstel) else p("Raadsvoorstel")])


def _vak(inhoud: str) -> str:
    nieuw = f"<w:drawing><wps:txbx><w:txbxContent>{inhoud}</w:txbxContent></wps:txbx></w:drawing>"
    oud = f"<w:pict><v:textbox><w:txbxContent>{inhoud}</w:txbxContent></v:textbox></w:pict>"
    keus = f'<mc:Choice Requires="wps">{nieuw}</mc:Choice><mc:Fallback>{oud}</mc:Fallback>'
    return f"<w:p><w:r><mc:AlternateContent>{keus}</mc:AlternateContent></w:r></w:p>"


def margekoppen(voorstel: Sequence[Regel]) -> bytes:
    """Bold headings in the margin, a tab, and the text on the same line; labels and values with tabs."""
    uit = []
    for regel, tekst in _met_tekst(voorstel):
        if regel.soort == "kop":
            achter = [r(f"\t{tekst}")] if tekst else []
            uit.append(p(vet(getypt(regel, " ")), *achter, ppr=INSPRING))
        elif regel.soort == "kenmerk":
            uit.append(p(vet(regel.tekst), r(f"\t{regel.rest}"), ppr=INSPRING))
        else:
            uit += opmaak([regel])
    return docx(*uit)


def kleurkoppen(voorstel: Sequence[Regel]) -> bytes:
    """Headings that only their colour tells, closed by a colon, with the text behind them on the line."""
    uit = []
    for regel, tekst in _met_tekst(voorstel):
        if regel.soort == "kop":
            kop = getypt(regel, " ")
            gekleurd = r(kop if kop.endswith(("?", ":")) else f"{kop}:", '<w:color w:val="1F4E79"/>')
            uit.append(p(gekleurd, r(f" {tekst}")) if tekst else p(gekleurd))
        else:
            uit += opmaak([regel])
    return docx(*uit)


def eigen_stijlen(voorstel: Sequence[Regel]) -> bytes:
    """Styles of the municipality's own with names that tell little, a table of contents, fields for the values."""
    koppen = [regel for regel in voorstel if regel.soort == "kop"]
    inhoud = "".join(p(f"{getypt(k, ' ')}\t{i}", stijl="Inhopg1") for i, k in enumerate(koppen, 1))
    rijen = [
        [cel(p(vet(k.tekst))), cel(p(veld(f'DOCPROPERTY "{k.tekst}"', k.rest)))]
        for k in _kenmerken(voorstel)
    ]  # fmt: skip
    voor = list(takewhile(lambda regel: regel.soort == "tekst", voorstel))
    uit = opmaak(voorstel[len(voor) :], kop=_eigen_kop, kenmerk=_niets)
    titel = [p(getypt(regel), stijl="Titel" if i == 0 else "Plattetekst") for i, regel in enumerate(voor)]
    toc = sdt(p("Inhoud", stijl="Kopvaninhoudsopgave") + inhoud) if koppen else ""
    return docx(*titel, tabel(*rijen) if rijen else "", toc, *uit, stijlen=EIGEN)


def _eigen_kop(regel: Regel) -> str:
    return p(getypt(regel, " "), stijl="Kop1raadsvoorstel" if regel.niveau == 1 else "Tussenkop")


def briefkolom(voorstel: Sequence[Regel]) -> bytes:
    """A layout table of one row: the kenmerken in the left margin, label above value, and all text on the right."""
    links = "".join(p(vet(k.tekst)) + p(k.rest) for k in _kenmerken(voorstel)) or p("Gemeente")
    return docx(tabel([cel(links), cel("".join(opmaak(voorstel, kenmerk=_niets)))]))


def alineabreuk(voorstel: Sequence[Regel]) -> bytes:
    """Heading and text in one paragraph with a line break between; moved paragraphs, comments and hidden notes."""
    uit = []
    for i, (regel, tekst) in enumerate(_met_tekst(voorstel)):
        if regel.soort == "kop":
            uit.append(p(vet(getypt(regel, " ") + ("\n" if tekst else "")), *([r(tekst)] if tekst else [])))
        elif regel.soort == "tekst" and i % 4 == 0:
            uit += _verplaatst(regel)
        elif regel.soort == "tekst" and i % 4 == 1:
            uit.append(
                p('<w:commentRangeStart w:id="0"/>', r(regel.tekst), '<w:r><w:commentReference w:id="0"/></w:r>')
            )
        else:
            uit += opmaak([regel])
        uit += [p(r("Vul hier de tekst in en kies een rubriek.", "<w:vanish/>"))] if i % 7 == 0 else []
    return docx(*uit)


def _verplaatst(regel: Regel) -> list[str]:
    """A paragraph that was moved down: where it stood, a sentence that goes out, and where it stands now."""
    wie = 'w:id="7" w:author="A" w:date="2026-01-01T00:00:00Z"'
    oud = p(f"<w:moveFrom {wie}>{r(regel.tekst)}</w:moveFrom>", ppr=f"<w:rPr><w:moveFrom {wie}/></w:rPr>")
    nieuw = p(f"<w:moveTo {wie}>{r(regel.tekst)}</w:moveTo>", ppr=f"<w:rPr><w:moveTo {wie}/></w:rPr>")
    return [oud, nieuw]


def bouwblokken(voorstel: Sequence[Regel]) -> bytes:
    """Every heading, point and text in a content control of its own, rows of the table too; empty ones between."""
    nummers = Nummers()
    rijen = "".join(sdt(f"<w:tr>{cel(p(k.tekst))}{cel(sdt(p(k.rest)))}</w:tr>") for k in _kenmerken(voorstel))
    leeg = sdt(p(r("Klik of tik om tekst in te voeren.")), leeg=True)

    def punt(regel: Regel) -> str:
        return p(r(regel.tekst), num=nummers.num(regel.nummer))

    blokken = [sdt(xml) for xml in opmaak(voorstel, kenmerk=_niets, punt=punt) if xml]
    return docx(f"<w:tbl><w:tblPr/>{rijen}</w:tbl>" if rijen else "", leeg, *blokken, leeg, nummering=nummers.xml())


def secties(voorstel: Sequence[Regel]) -> bytes:
    """Kenmerken in a table in a cell, notes and references, and the decision in a landscape section of its own."""
    _, eind = romp(voorstel)
    kenmerken = tabel(*([k.tekst, k.rest] for k in _kenmerken(voorstel))) if _kenmerken(voorstel) else ""
    boven = tabel([cel(kenmerken + p("")), cel(p("Gemeente"))])
    blad = '<w:type w:val="nextPage"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
    voor = opmaak(voorstel[:eind], kenmerk=_niets, tekst=_met_noot, kop=_met_bladwijzer)
    na = opmaak(voorstel[eind:], kenmerk=_niets)
    return docx(boven, *voor, p("", ppr=f"<w:sectPr>{blad}</w:sectPr>"), *na, noten={"1": "Zie de bijlage."})


def _met_noot(regel: Regel) -> str:
    hoog = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
    return p(r(regel.tekst), f'<w:r>{hoog}<w:footnoteReference w:id="1"/></w:r>')


def _met_bladwijzer(regel: Regel) -> str:
    return p('<w:bookmarkStart w:id="1" w:name="_Ref1"/>', vet(getypt(regel, " ")))


def grote_koppen(voorstel: Sequence[Regel]) -> bytes:
    """Headings by size only, sub headings by italics; points and bullets numbered by their style."""
    uit, teller = [], 0
    for regel in voorstel:
        if regel.soort == "kop":
            groot = '<w:sz w:val="28"/>' if regel.niveau == 1 else '<w:i/><w:sz w:val="24"/>'
            uit.append(p(r(getypt(regel, " "), groot)))
        elif regel.soort == "punt" and regel.nummer == BULLET:
            uit.append(p(regel.tekst, stijl="Lijstopsomteken"))
        elif regel.nummer == f"{teller + 1}.":
            uit.append(p(regel.tekst, stijl="Lijstnummering"))
            teller += 1
        else:
            uit += opmaak([regel])
    return docx(*uit, stijlen=EIGEN, nummering="".join(LIJSTEN))


def hoofdletters(voorstel: Sequence[Regel]) -> bytes:
    """Headings typed in capitals, without any other look; the kenmerken in lines with tabs before the colon."""
    return docx(*opmaak(voorstel, kop=_hoofdletterkop, kenmerk=_label_met_tab))


def _hoofdletterkop(regel: Regel) -> str:
    kop = getypt(regel, " ")
    return p(kop if "," in kop else kop.upper())  # names under a signature stay as they are


def _label_met_tab(regel: Regel) -> str:
    return p(f"{regel.tekst}\t: {regel.rest}")


def schuine_koppen(voorstel: Sequence[Regel]) -> bytes:
    """Run-in headings in italics with a colon, underlined when they stand alone."""
    uit = []
    for regel, tekst in _met_tekst(voorstel):
        if regel.soort == "kop":
            kop = getypt(regel, " ")
            kop = kop if kop.endswith(("?", ":")) or not tekst else f"{kop}:"
            uit.append(
                p(r(kop, "<w:i/>" if tekst else '<w:i/><w:u w:val="single"/>'), *([r(f" {tekst}")] if tekst else []))
            )
        else:
            uit += opmaak([regel])
    return docx(*uit)


def kaal(voorstel: Sequence[Regel]) -> bytes:
    """No looks at all: text pasted from elsewhere, an empty line between the paragraphs."""
    return docx(*(deel for xml in opmaak(voorstel, kop=_kale_kop) for deel in (xml, p(""))))


def _kale_kop(regel: Regel) -> str:
    return p(getypt(regel, " "))


ANDERE: tuple[Callable[[Sequence[Regel]], bytes], ...] = (
    koptabel,
    vaktabellen,
    kaders,
    margekoppen,
    kleurkoppen,
    eigen_stijlen,
    briefkolom,
    alineabreuk,
    bouwblokken,
    secties,
    grote_koppen,
    hoofdletters,
    schuine_koppen,
    kaal,
)
