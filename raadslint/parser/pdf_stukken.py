"""Writes areas out as paragraphs of text pieces: lines joined, notes anchored, headings by tag, bookmark or colour."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from raadslint.parser.alinea import Alinea
from raadslint.parser.alinea import Cel as Tabelcel
from raadslint.parser.opbouw import Stuk
from raadslint.parser.pdf_alineas import Zetwerk, loopt_door, maak_alineas, rechterranden, teken
from raadslint.parser.pdf_noten import sleutel
from raadslint.parser.pdf_regels import Deel, Regel
from raadslint.parser.pdf_vakken import Vak
from raadslint.parser.pdf_woorden import herstel, verbinding

_KOPNIVEAU = {"H1": 1, "H2": 2, "H3": 3, "H4": 4, "H5": 5, "H6": 6, "H": 2, "Title": 1}
_ADRES = re.compile(r"https?:|www\.|@")


@dataclass(frozen=True, slots=True)
class _Groep:
    """The lines of one paragraph, with the cell they stand in."""

    regels: list[Regel]
    rechts: float
    cel: Tabelcel | None


@dataclass(frozen=True, slots=True)
class Schrijver:
    """Turns areas into paragraphs, with what is known of the whole document."""

    zetwerk: Zetwerk
    bekend: frozenset[str]
    bladwijzers: dict[str, int]

    def alineas(self, vakken: Sequence[Vak]) -> Iterator[Alinea]:
        """The paragraphs of the document; one that runs over a page end is one."""
        lopend: _Groep | None = None
        for groep in self._groepen(vakken):
            if lopend is not None and _is_een(lopend, groep):
                lopend = replace(lopend, regels=[*lopend.regels, *groep.regels])
                continue
            if lopend is not None:
                yield self._alinea(lopend)
            lopend = groep
        if lopend is not None:
            yield self._alinea(lopend)

    def _groepen(self, vakken: Sequence[Vak]) -> Iterator[_Groep]:
        for vak, cel in zip(vakken, nummer_tabellen(vakken), strict=True):
            randen = rechterranden(vak)
            index = 0
            for regels in maak_alineas(vak, self.zetwerk):
                index += len(regels)
                yield _Groep(regels, randen[index - 1], cel)

    def _alinea(self, groep: _Groep) -> Alinea:
        eerste = groep.regels[0]
        return Alinea(
            stukken=tuple(self._stukken(groep.regels)),
            kopniveau=self._kopniveau(groep),
            cel=groep.cel,
            pagina=eerste.pagina,
        )

    def _stukken(self, regels: Sequence[Regel]) -> Iterator[Stuk]:
        for regel, volgende in zip(regels, [*regels[1:], None], strict=True):
            delen = [self._hersteld(d) for d in regel.delen]
            if volgende is not None and not delen[-1].noot:
                boven, tussen = verbinding(
                    delen[-1].tekst.rstrip(), volgende.tekst, streep=regel.streep, bekend=self.bekend
                )
                delen[-1] = replace(delen[-1], tekst=boven + tussen)
            elif volgende is not None:
                delen.append(replace(delen[-1], tekst=" ", noot=False))
            if teken(regel) and len(delen) > 1 and delen[1].x0 - delen[0].x1 > 0.8 * regel.grootte:
                delen[0] = replace(delen[0], tekst=delen[0].tekst.rstrip() + "\t")
            yield from (_stuk(deel, regel) for deel in delen)

    def _hersteld(self, deel: Deel) -> Deel:
        return replace(deel, tekst=herstel(deel.tekst, self.bekend)) if "\ufffd" in deel.tekst else deel

    def _kopniveau(self, groep: _Groep) -> int:
        """Level by tag or bookmark, else by a colour that running text does not have; 0 when none says heading."""
        eerste = groep.regels[0]
        if eerste.tag is not None and eerste.tag.soort in _KOPNIVEAU:
            return _KOPNIVEAU[eerste.tag.soort]
        tekst = " ".join(r.tekst for r in groep.regels)
        niveau = self.bladwijzers.get(tekst.casefold(), 0)
        if niveau or groep.cel is not None:
            return niveau
        gekleurd = all(r.opmaak.kleur != self.zetwerk.kleur for r in groep.regels)
        kort = len(tekst) <= 90 and len(tekst.split()) <= 12 and not tekst.endswith((".", ";", ",", ":"))
        op_zich = gekleurd and kort and not teken(eerste) and eerste.grootte >= self.zetwerk.grootte
        return 2 if op_zich and tekst[:1].isupper() and not _ADRES.search(tekst) else 0


def _is_een(vorige: _Groep, groep: _Groep) -> bool:
    """The paragraph goes on on the next page or in the next column, in the same cell if it is in one."""
    if vorige.cel != groep.cel:
        return False
    boven, onder = vorige.regels[-1], groep.regels[0]
    elders = boven.pagina != onder.pagina or onder.y > boven.y + 1
    return elders and loopt_door(vorige.regels, groep.regels, vorige.rechts)


def _stuk(deel: Deel, regel: Regel) -> Stuk:
    grootte = deel.opmaak.grootte
    return Stuk(
        tekst="" if deel.noot else deel.tekst,
        pagina=regel.pagina,
        vak=(
            round(deel.x0, 1),
            round(regel.y - 0.22 * grootte, 1),
            round(deel.x1, 1),
            round(regel.y + 0.78 * grootte, 1),
        ),
        vet=deel.opmaak.vet,
        cursief=deel.opmaak.cursief,
        onderstreept=regel.onderstreept,
        grootte=grootte,
        noot=sleutel(regel.pagina, deel.tekst) if deel.noot else "",
    )


def nummer_tabellen(vakken: Sequence[Vak]) -> Iterator[Tabelcel | None]:
    """The cell of each area with tables numbered through the document; one that runs over a page end is one table."""
    teller, rij_begin, rij_laatst = 0, 0, 0
    vorige: Vak | None = None
    for vak in vakken:
        cel = vak.cel
        if cel is None:
            yield None
        else:
            if vorige is None or vorige.cel is None or not _zelfde_tabel(vorige, vak):
                teller, rij_begin = teller + 1, 0
            elif vorige.regels[0].pagina != vak.regels[0].pagina:
                rij_begin = rij_laatst + (0 if cel.kolom > 0 and cel.rij == 0 else 1)
            rij_laatst = rij_begin + cel.rij
            yield Tabelcel(teller, rij_laatst, cel.kolom)
        vorige = vak


def _zelfde_tabel(een: Vak, ander: Vak) -> bool:
    pagina_een, pagina_ander = een.regels[0].pagina, ander.regels[0].pagina
    if pagina_een == pagina_ander:
        return een.cel is not None and ander.cel is not None and een.cel.tabel == ander.cel.tabel
    if pagina_ander != pagina_een + 1 or len(een.randen) != len(ander.randen):
        return False
    return all(abs(a - b) <= 6 for a, b in zip(een.randen, ander.randen, strict=True))
