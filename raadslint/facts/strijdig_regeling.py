"""A regeling against itself and its toelichting: numbers of leden, references, titles, the regeling it replaces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from raadslint.facts.basis import Feit, Lezing, plaats_passage, velden
from raadslint.facts.regeling_lezen import Artikel, Lid, Regeling, regelingen
from raadslint.facts.strijdig_plek import Plek, regels_van, tegenstrijdig, zoek
from raadslint.language.verwijzingen import verwijzingen
from raadslint.model import Passage, Waarneming

REGELINGFEITEN: tuple[Feit, ...] = (
    Feit(
        naam="lidnummering-verspringt",
        waarden=("ja",),
        velden=("artikel", "nummers"),
        wat="De nummers van de leden van een artikel lopen niet op.",
    ),
    Feit(
        naam="oude-regeling-blijft",
        waarden=("ja",),
        velden=("oud",),
        wat="Een oudere regeling met dezelfde naam wordt nergens ingetrokken.",
    ),
)
_RANG = ("eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende")
_LIDVERWIJZING = re.compile(
    rf"\b(?:[Hh]et|[Ii]n|[Vv]an)\s+(?P<rang>{'|'.join(_RANG)})\s+lid\b|\b[Ll]id\s+(?P<nr>\d{{1,2}})\b"
)
_ANDER_ARTIKEL = re.compile(
    r"\bart(?:ikel(?:en)?|\.)\s*\d|\b(?:de|die|deze)\s+(?:\w+)?wet\b|\b[A-Z]\w*wet\b|\bAwb\b", re.IGNORECASE
)
_VAN_ANDER = re.compile(
    r"[,\s]*(?:onder(?:deel)?\s+\w+[,\s]*)?(?:van|uit|bij)\s+(?:de|het|artikel|die|deze)\b|[,\s]*artikel\b"
)
_ARTIKELVERWIJZING = re.compile(
    r"\b[Aa]rtikel\s+(?P<nr>\d+(?:\.\d+)*[a-z]?)(?![\d:])(?=(?:,?\s+(?:\w+\s+lid|lid\s+\d+))?(?:,?\s+(?:onder(?:deel)?|sub)\s+\w+)?"
    r"\s*(?:[.;)]|,?\s+(?:genoemd|bedoeld|is|zijn|wordt|worden|kan|en|of)\b))"
)
_VERDER_DAN = 15
"""A number so far beyond the last article is one of another law."""


def neem_regeling(lezing: Lezing) -> Iterator[Waarneming]:
    """All rows on the regeling in the dossier; none when there is no text of one."""
    regels = tuple(r for r in regels_van(lezing) if "besluit" not in r.rubrieken)
    for regeling in regelingen(regels):
        for artikel in regeling.artikelen:
            yield from _nummering(artikel)
            yield from _lid_bestaat_niet(artikel, artikel)
            yield from _artikel_bestaat_niet(regeling, artikel)
        for uitleg in regeling.toelichting:
            if eigen := regeling.artikel(uitleg.nummer):
                yield from _titel(eigen, uitleg)
                yield from _lid_bestaat_niet(uitleg, eigen)
        yield from _zonder_intrekking(lezing, regeling)


def _nummering(artikel: Artikel) -> Iterator[Waarneming]:
    """A number that comes back or is skipped; a list that begins again at 1 is another list."""
    leden = artikel.leden
    if not leden or leden[0].nummer != 1:
        return
    fout = next((b for a, b in pairwise(leden) if not _volgt(artikel, a, b)), None)
    if fout:
        nummers = ", ".join(str(lid.nummer) for lid in leden)
        passage = Passage(blok=fout.plek.regel.blok, begin=0, eind=len(fout.plek.regel.tekst))
        yield Waarneming(
            feit="lidnummering-verspringt",
            velden=velden(artikel=artikel.nummer, nummers=nummers),
            bewijs=(plaats_passage(passage, fout.plek.regel.deel, fout.plek.regel.bestand),),
            zekerheid="aanwijzing",
        )


def _volgt(artikel: Artikel, a: Lid, b: Lid) -> bool:
    """The next number, a new list, or a number whose lid was glued to the text of another."""
    gemist = range(a.nummer + 1, b.nummer)
    los = all(re.search(rf"(?:^|\s){n}[.)]?\s+[A-Z]", artikel.tekst) for n in gemist)
    return b.nummer in (a.nummer + 1, 1) or (b.nummer > a.nummer and bool(gemist) and los)


def _lid_bestaat_niet(tekst: Artikel, artikel: Artikel) -> Iterator[Waarneming]:
    """*in het vierde lid* of an article that has three; only where no other article or law is near."""
    leden = artikel.leden
    if len(leden) < 2:
        return
    laatste = max(leden, key=lambda lid: lid.nummer)
    for regel, m in zoek(tekst.regels, _LIDVERWIJZING):
        nummer = _RANG.index(m["rang"]) + 1 if m["rang"] else int(m["nr"])
        ander = _ANDER_ARTIKEL.search(regel.tekst[: m.start()]) or _VAN_ANDER.match(regel.tekst[m.end() :])
        if nummer > max(laatste.nummer, len(leden)) and not ander:
            yield tegenstrijdig("lid bestaat niet", Plek(regel, *m.span()), laatste.plek, "aanwijzing")
            return


def _artikel_bestaat_niet(regeling: Regeling, artikel: Artikel) -> Iterator[Waarneming]:
    """*artikel 12 is van toepassing* in a regeling that has no article 12 but others of that form."""
    nummers = {a.nummer for a in regeling.artikelen}
    diepte = artikel.nummer.count(".")
    laatste = regeling.artikelen[-1]
    for regel, m in zoek(artikel.regels, _ARTIKELVERWIJZING):
        nummer = m["nr"]
        eigen_vorm = nummer.count(".") == diepte and ":" not in artikel.nummer
        ver = int(re.match(r"\d+", nummer)[0]) > int(re.match(r"\d+", laatste.nummer)[0]) + _VERDER_DAN  # type: ignore[index]
        zin = regel.tekst[m.end() : m.end() + 100].split(".")[0]
        ander = (
            _ANDER_ARTIKEL.search(zin)
            or re.search(r"\bvan\s+(?:de|het)\b", zin)
            or _ANDER_ARTIKEL.search(regel.tekst[: m.start()])
        )
        if eigen_vorm and not ver and not ander and nummer not in nummers:
            yield tegenstrijdig("artikel bestaat niet", Plek(regel, *m.span()), laatste.kop, "aanwijzing")


def _titel(artikel: Artikel, uitleg: Artikel) -> Iterator[Waarneming]:
    a, b = (re.sub(r"\W+", "", t.titel.lower()) for t in (artikel, uitleg))
    if a and b and a != b:
        yield tegenstrijdig("artikeltitel", artikel.kop, uitleg.kop)


def _zonder_intrekking(lezing: Lezing, regeling: Regeling) -> Iterator[Waarneming]:
    """The dossier names an older regeling of the same name, and nothing withdraws it."""
    besluit = " ".join(p.tekst for p in (*lezing.dossier.beslispunten, *lezing.dossier.besluitpunten))
    tekst = besluit + "\n".join(a.tekst for a in regeling.artikelen)
    nieuw = next((n for v in verwijzingen(besluit) if (n := _naam_en_jaar(v.naam))), None)
    if nieuw is None or re.search(
        r"\bintrek|\btrek\w*\s+in\b|\bin\s+te\s+trekken|ingetrokken|verval", tekst, re.IGNORECASE
    ):
        return
    for zin, v in lezing.verwijzingen:
        oud = _naam_en_jaar(v.naam)
        if oud and oud[0] == nieuw[0] and oud[1] < nieuw[1]:
            passage = Passage(blok=zin.blok, begin=zin.begin + v.begin, eind=zin.begin + v.eind)
            yield Waarneming(
                feit="oude-regeling-blijft",
                velden=velden(oud=v.tekst),
                bewijs=(plaats_passage(passage, zin.deel, zin.bestand, zin.onder[0] if zin.onder else ""),),
                zekerheid="aanwijzing",
            )
            return


def _naam_en_jaar(naam: str) -> tuple[str, int] | None:
    """The title of a regeling without its year, and the year."""
    m = re.fullmatch(
        r"(?:de\s+)?(?P<titel>\w*[Vv]erordening\b.*?|[Rr]eglement\b.*?)\s+(?P<jaar>(?:19|20)\d\d)", naam.strip()
    )
    return (m["titel"].lower(), int(m["jaar"])) if m else None
