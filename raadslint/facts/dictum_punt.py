"""What the observers of the dictum share: the points at hand, what stands before them, and where their words stand."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from raadslint.dossier.besliswoorden import is_aanloop
from raadslint.dossier.dictumregels import soort_van
from raadslint.facts.basis import plaats_passage, plaatsen_punt, velden
from raadslint.gegevens import woordenlijst
from raadslint.language.getallen import romeins
from raadslint.model import Beslispunt, Deelsoort, Dossier, Passage, Veldwaarde, Vindplaats, Waarneming, Zekerheid


def punten_van(dossier: Dossier) -> tuple[Beslispunt, ...]:
    """The points of the proposed decision; of a lone raadsbesluit its own points."""
    return dossier.beslispunten or dossier.besluitpunten


def deel_van(dossier: Dossier) -> Deelsoort:
    """The part in which `punten_van` stand."""
    return "voorstel" if dossier.beslispunten else "raadsbesluit"


def over(punt: Beslispunt) -> str:
    """The value of `Waarneming.over` for a point."""
    return f"beslispunt:{punt.volgnummer}"


def kort(tekst: str, woorden: int = 8) -> str:
    """The first words of a text."""
    return " ".join(tekst.split()[:woorden])


def rij(
    feit: str,
    punt: Beslispunt,
    waarde: str | int = "ja",
    *,
    bewijs: tuple[Vindplaats, ...] = (),
    zekerheid: Zekerheid = "vastgesteld",
    gezocht: tuple[str, ...] = (),
    **extra: Veldwaarde,
) -> Waarneming:
    """A row over a point; ``nummer`` and ``tekst_kort`` always go with it."""
    return Waarneming(
        feit=feit,
        over=over(punt),
        waarde=waarde,
        velden=velden(nummer=punt.nummer or str(punt.volgnummer), tekst_kort=kort(punt.tekst), **extra),
        bewijs=bewijs,
        gezocht=gezocht,
        zekerheid=zekerheid,
    )


def plaats_in_punt(
    dossier: Dossier, punt: Beslispunt, citaat: str, deel: Deelsoort, rol: str = ""
) -> tuple[Vindplaats, ...]:
    """Where words of a point stand in the document; the whole point when they run over two blocks."""
    rubriek = "besluit" if deel == "voorstel" else "raadsbesluit"
    gezocht = " ".join(citaat.split())
    for passage in punt.passages if gezocht else ():
        plek = passage.tekst.find(gezocht)
        if plek >= 0:
            begin = passage.begin + plek
            stuk = Passage(blok=passage.blok, begin=begin, eind=begin + len(gezocht))
            return (plaats_passage(stuk, deel, dossier.document.bestand, rubriek, rol),)
    return plaatsen_punt(dossier, punt, deel)[:1]


_OVERWEGING = re.compile(
    r"\W*(?:gelezen|gezien|gehoord|gelet\s+op|overweg\w+|op\s+voorstel\s+van|de\s+(?:gemeente)?raad\s+(?:van|der)\b)",
    re.IGNORECASE,
)


def aanhef_van(dossier: Dossier, punt: Beslispunt) -> str:
    """The words above and in front of a point that belong to no point: *Het college opdracht te geven om:*.

    What the council has read and weighed before it decides (*gelezen …*, *gelet op …*) says nothing of the points.
    """
    if not punt.passages:
        return ""
    eerste = punt.passages[0]
    bezet = {p.blok.nummer for q in punten_van(dossier) for p in q.passages}
    passages = [p for r in dossier.rubrieken if "besluit" in r.rubrieken for p in r.passages]
    boven = [p.tekst for p in passages if p.blok.nummer < eerste.blok.nummer and p.blok.nummer not in bezet]
    regels = [*boven, eerste.blok.tekst[: eerste.begin]]
    return " ".join(r for r in regels if not _OVERWEGING.match(r)).strip()


def kop_boven(dossier: Dossier, punt: Beslispunt) -> str:
    """The lead with a colon that governs this point (*Het college op te dragen:*), the nearest one; else empty.

    A lead with a number of its own governs what is numbered otherwise: *2.* governs *a.* and *b.*, not *3.*
    """
    if not punt.passages:
        return ""
    eerste = punt.passages[0]
    if eerste.begin and ":" in eerste.blok.tekst[: eerste.begin]:
        return eerste.blok.tekst[: eerste.begin].rpartition(":")[0] + ":"
    bezet = {p.blok.nummer for q in punten_van(dossier) for p in q.passages}
    boven = [
        p.blok
        for r in dossier.rubrieken
        if "besluit" in r.rubrieken
        for p in r.passages
        if p.blok.nummer < eerste.blok.nummer and p.blok.nummer not in bezet
    ]
    kop = boven[-1] if boven else None
    if kop is None or not kop.tekst.rstrip().endswith(":") or _OVERWEGING.match(kop.tekst) or is_aanloop(kop.tekst):
        return ""
    own = kop.lijstnummer and soort_van(kop.lijstnummer) == soort_van(eerste.blok.lijstnummer)
    return "" if own else kop.tekst


def getal_van(nummer: str) -> int | None:
    """The number of a point as a number: ``II`` and ``2a`` are 2; None without one."""
    kaal = nummer.strip(" .)(*").lower()
    if m := re.match(r"\d+", kaal):
        return int(m[0])
    return romeins(kaal) if kaal else None


@cache
def _geen_onderwerp() -> frozenset[str]:
    """Words of deciding, reference and time, which do not tell what a text is about."""
    return frozenset(woordenlijst("dictum-steun")["geen-onderwerp"].split())


@lru_cache(maxsize=8192)
def onderwerpwoorden(tekst: str) -> frozenset[str]:
    """The words that say what a text is about: five letters or more, no words of deciding, cut to a common stem."""
    woorden = re.findall(r"[^\W\d_]{5,}", tekst.lower())
    return frozenset(_stam(w) for w in woorden if w not in _geen_onderwerp())


def _stam(woord: str) -> str:
    """A rough stem, so that ``bomen``/``boom`` differ but ``keuzes``/``keuze`` and ``lasten``/``last`` meet."""
    kaal = re.sub(r"(?:en|es|s|e)$", "", woord)
    return re.sub(r"([bdfgklmnprst])\1$", r"\1", kaal)[:12]  # bussen meets bus


def samen(delen: Iterable[str]) -> str:
    """Texts as one line."""
    return " ".join(d for d in delen if d)
