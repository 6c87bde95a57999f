"""The list of annexes against the text: a number that the list lacks, numbers mixed up, an annex never named."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from raadslint.facts.basis import Feit, Lezing, plaats_passage, velden
from raadslint.facts.dictum_punt import onderwerpwoorden
from raadslint.facts.strijdig_plek import Plek, Regel, regels_van, tegenstrijdig, zoek
from raadslint.language.patroon import Patroon
from raadslint.language.verwijzingen import Verwijzing, verwijzingen
from raadslint.model import Bijlage, Passage, Waarneming

BIJLAGEFEITEN: tuple[Feit, ...] = (
    Feit(
        naam="bijlage-nooit-genoemd",
        waarden=("ja",),
        velden=("nummer", "naam"),
        wat="Een bijlage uit de lijst waar de tekst nergens over spreekt, terwijl hij andere bijlagen wel noemt.",
    ),
)
_MET_NAAM = Patroon(
    r"(?P<naam>(?:[\w’'-]+\s+){1,6})\((?:zie\s+)?(?:ook\s+)?bijlage\s+(?P<nr>\d{1,2})\)"
    r"|\b[Bb]ijlage\s+(?P<nr2>\d{1,2})\s*(?:\((?P<naam2>[^()]{4,80})\)|[:–-]\s*(?P<naam3>[^.;,]{4,80}))",
    sporen=("bijlage",),
    hoofdletters=True,
)
_GELIJK = 2
"""Names that share so many words are of the same annex."""

Lijst = Mapping[str, Bijlage]
"""The annexes by number."""


def neem_bijlagenummers(lezing: Lezing) -> Iterator[Waarneming]:
    """All rows on the numbers of annexes; none when the list is not numbered throughout."""
    lijst = {b.nummer.strip(" .:)").lower(): b for b in lezing.dossier.bijlagen if b.nummer.strip(" .:)").isdigit()}
    if not lijst or len(lijst) < len(lezing.dossier.bijlagen):
        return
    in_lijst = {b.passage.blok.nummer for b in lezing.dossier.bijlagen}
    tekst = tuple(r for r in regels_van(lezing) if r.deel == "voorstel" and r.blok.nummer not in in_lijst)
    genoemd = [(r, v) for r in tekst for v in _nummers(r)]
    yield from _niet_in_lijst(lezing, lijst, genoemd)
    yield from _verwisseld(lezing, lijst, tekst)
    yield from _nooit_genoemd(lezing, lijst, tekst, {v.nummer for _, v in genoemd})


def _nummers(regel: Regel) -> Iterator[Verwijzing]:
    """The numbered references to annexes of this proposal."""
    for v in verwijzingen(regel.tekst) if "ijlage" in regel.tekst else ():
        if v.soort == "bijlage" and v.nummer.isdigit() and not _van_ander(regel.tekst, v.eind):
            yield v


def _van_ander(tekst: str, eind: int) -> bool:
    """*bijlage 3 van het rapport*: an annex of something else."""
    return bool(
        re.match(r"\s*(?:\([^)]*\))?,?\s*(?:van|bij|uit|behorende?\s+bij|in)\s+(?:de|het|een|deze)\b", tekst[eind:])
    )


def _niet_in_lijst(lezing: Lezing, lijst: Lijst, genoemd: list[tuple[Regel, Verwijzing]]) -> Iterator[Waarneming]:
    hoogste = max(lijst.values(), key=lambda b: int(b.nummer.strip(" .:)")))
    eerste = {v.nummer: (r, v) for r, v in reversed(genoemd) if v.nummer not in lijst}
    for regel, v in reversed(eerste.values()):
        yield tegenstrijdig("bijlagenummer", Plek(regel, v.begin, v.eind), _plek(lezing, hoogste))


def _plek(lezing: Lezing, bijlage: Bijlage) -> Plek:
    regel = Regel(bijlage.passage.blok, "voorstel", lezing.dossier.document.bestand, ("bijlagen",))
    return Plek(regel, bijlage.passage.begin, bijlage.passage.eind)


def _verwisseld(lezing: Lezing, lijst: Lijst, tekst: tuple[Regel, ...]) -> Iterator[Waarneming]:
    """*de raming (bijlage 2)* while the list calls number 3 the raming, and number 2 something else."""
    woorden = {nr: onderwerpwoorden(b.naam) for nr, b in lijst.items()}
    for regel, m in zoek(tekst, _MET_NAAM):
        nummer = m["nr"] or m["nr2"]
        eigen = onderwerpwoorden(m["naam"] or m["naam2"] or m["naam3"])
        if nummer not in woorden or woorden[nummer] & eigen:
            continue
        ander = [nr for nr, w in woorden.items() if w and len(w & eigen) >= min(_GELIJK, len(w))]
        if len(ander) == 1:
            yield tegenstrijdig("bijlagenummer", Plek(regel, *m.span()), _plek(lezing, lijst[ander[0]]), "aanwijzing")


def _nooit_genoemd(lezing: Lezing, lijst: Lijst, tekst: tuple[Regel, ...], nummers: set[str]) -> Iterator[Waarneming]:
    """Only where the text does name most of the other annexes by number: then a silent one stands out."""
    stil = [nr for nr in lijst if nr not in nummers]
    if len(stil) * 2 >= len(lijst):
        return
    for nr in stil:
        naam = onderwerpwoorden(lijst[nr].naam)
        if naam and not any(len(naam & onderwerpwoorden(r.tekst)) >= min(_GELIJK, len(naam)) for r in tekst):
            passage = Passage(blok=lijst[nr].passage.blok, begin=lijst[nr].passage.begin, eind=lijst[nr].passage.eind)
            yield Waarneming(
                feit="bijlage-nooit-genoemd",
                velden=velden(nummer=nr, naam=lijst[nr].naam[:80]),
                bewijs=(plaats_passage(passage, "voorstel", lezing.dossier.document.bestand, "bijlagen"),),
                zekerheid="aanwijzing",
            )
