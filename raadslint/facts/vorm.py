"""Form beyond the rubrieken: metadata, order, numbers of headings, signature, and what assistive software can use."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from raadslint.facts.basis import Lezing, Waarnemer, plaats_kop, plaats_passage, velden
from raadslint.facts.rijen import feit, rij
from raadslint.model import Kenmerk, Vindplaats, Waarneming

_NODIG = ("onderwerp", "portefeuillehouder", "steller", "raadsvergadering")
_COLLEGE = "collegebesluit"
_VOLGORDE = (
    "besluit",
    "aanleiding",
    "effect",
    "argumentatie",
    "kanttekeningen",
    "financien",
    "communicatie",
    "planning",
    "bijlagen",
)
_TEKENAARS = re.compile(
    r"burgemeester\s+en\s+wethouders|\bnamens\s+het\s+(?:college|presidium)|\bhet\s+college\s+van\b|de\s+(?:gemeente)?secretaris|"
    r"de\s+griffier|de\s+(?:loco-?)?burgemeester|de\s+voorzitter|het\s+presidium|de\s+indiener|namens\s+de\s+fractie",
    re.IGNORECASE,
)
_NUMMER = re.compile(r"^(\d{1,2})\.?$")


def _plek(lezing: Lezing, kenmerk: Kenmerk, rol: str = "") -> tuple[Vindplaats, ...]:
    if kenmerk.passage is None:
        return ()
    return (plaats_passage(kenmerk.passage, "voorstel", lezing.dossier.document.bestand, "kenmerken", rol),)


def neem_kenmerken(lezing: Lezing) -> Iterator[Waarneming]:
    """Are the usual metadata there, and does the college's day lie before the council's?"""
    dossier = lezing.dossier
    nodig = (*_NODIG, _COLLEGE) if dossier.indiener == "college" else _NODIG
    ontbreekt = tuple(n for n in nodig if (k := dossier.kenmerk(n)) is None or not k.waarde.strip())
    bewijs = tuple(p for k in dossier.kenmerken[:4] for p in _plek(lezing, k))
    yield Waarneming(
        feit="kenmerken-volledig",
        waarde="nee" if ontbreekt else "ja",
        bewijs=() if ontbreekt else bewijs,
        gezocht=("de kenmerken boven het voorstel",) if ontbreekt else (),
        velden=velden(ontbreekt=ontbreekt),
    )
    eerst, daarna = dossier.kenmerk(_COLLEGE), dossier.kenmerk("raadsvergadering")
    if eerst is None or daarna is None or eerst.datum is None or daarna.datum is None:
        yield rij("kenmerken-datumvolgorde", (), ("de kenmerken",), nvt=True)
        return
    yield Waarneming(
        feit="kenmerken-datumvolgorde",
        waarde="ja" if eerst.datum <= daarna.datum else "nee",
        bewijs=(*_plek(lezing, eerst, "college"), *_plek(lezing, daarna, "raad")),
        velden=velden(college=eerst.datum, raad=daarna.datum),
    )


def neem_volgorde(lezing: Lezing) -> Iterator[Waarneming]:
    """Do the main rubrieken come in the usual order, and do numbered headings count on without jumps?"""
    dossier = lezing.dossier
    hoofd = [r for r in dossier.rubrieken if not r.ouder and r.rubrieken[0] in _VOLGORDE and r.deel == "voorstel"]
    plekken = [_VOLGORDE.index(r.rubrieken[0]) for r in hoofd]
    op_orde = all(a <= b for a, b in pairwise(plekken))
    bewijs = tuple(p for r in hoofd[:4] for p in plaats_kop(dossier, r))
    nvt = dossier.sjabloon in ("", "algemeen") or len(hoofd) < 3
    yield Waarneming(
        feit="rubriek-volgorde",
        waarde="nvt" if nvt else "ja" if op_orde else "nee",
        bewijs=() if nvt else bewijs,
    )
    genummerd = [(int(m[1]), r) for r in dossier.rubrieken if (m := _NUMMER.match(r.nummer)) and not r.ouder]
    getallen = [n for n, _ in genummerd]
    klopt = getallen == list(range(getallen[0], getallen[0] + len(getallen))) if getallen else True
    yield Waarneming(
        feit="kopnummering-klopt",
        waarde="nvt" if len(getallen) < 2 else "ja" if klopt else "nee",
        bewijs=tuple(p for _, r in genummerd[:4] for p in plaats_kop(dossier, r)),
        velden=velden(nummers=tuple(map(str, getallen))),
    )


def neem_ondertekening(lezing: Lezing) -> Iterator[Waarneming]:
    """Is there a signature block under the proposal or the decision?"""
    dossier = lezing.dossier
    for blok in reversed(dossier.blokken("voorstel", "raadsbesluit")):
        m = _TEKENAARS.search(blok.tekst)
        if m and len(blok.tekst.split()) <= 14:
            plek = Vindplaats(
                citaat=m[0], deel="voorstel", bestand=dossier.document.bestand, rubriek="ondertekening",
                pagina=blok.pagina, blok=blok.nummer, begin=m.start(), eind=m.end(),
            )  # fmt: skip
            yield rij("ondertekening-aanwezig", (plek,))
            return
    yield rij("ondertekening-aanwezig", (), ("het eind van het voorstel en van het besluit",))


def neem_toegankelijk(lezing: Lezing) -> Iterator[Waarneming]:
    """Does the file itself mark its headings, so that assistive software can jump to them?"""
    document = lezing.dossier.document
    nvt = document.formaat in ("txt", "md") or not document.blokken
    heeft = bool(set(document.opmaak) & {"koppen", "tags", "bladwijzers"})
    yield Waarneming(
        feit="toegankelijkheid-koppen",
        waarde="nvt" if nvt else "ja" if heeft else "nee",
        velden=velden(opmaak=document.opmaak, titel=document.titel),
        gezocht=() if heeft else ("de koppen in het bestand",),
        bewijs=tuple(p for r in lezing.dossier.rubrieken[:2] for p in plaats_kop(lezing.dossier, r)) if heeft else (),
    )


WAARNEMERS = (
    Waarnemer(
        naam="kenmerken",
        levert=(
            feit("kenmerken-volledig", "De gebruikelijke kenmerken staan er.", velden=("ontbreekt",)),
            feit("kenmerken-datumvolgorde", "Het college besloot voor de raad.", nvt=True, velden=("college", "raad")),
        ),
        neem=neem_kenmerken,
    ),
    Waarnemer(
        naam="volgorde",
        levert=(
            feit("rubriek-volgorde", "De rubrieken staan in de gewone volgorde.", nvt=True),
            feit("kopnummering-klopt", "De nummers van de koppen lopen door.", nvt=True, velden=("nummers",)),
        ),
        neem=neem_volgorde,
    ),
    Waarnemer(
        naam="ondertekening",
        levert=(feit("ondertekening-aanwezig", "Er staat wie het voorstel of het besluit tekent."),),
        neem=neem_ondertekening,
    ),
    Waarnemer(
        naam="toegankelijk",
        levert=(
            feit(
                "toegankelijkheid-koppen",
                "Het bestand geeft aan wat koppen zijn.",
                nvt=True,
                velden=("opmaak", "titel"),
            ),
        ),
        neem=neem_toegankelijk,
    ),
)
