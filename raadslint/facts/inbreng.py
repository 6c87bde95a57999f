"""What was done with what people said: somebody spoke (stem), and the plan changed, stayed or answered (gevolg)."""

from __future__ import annotations

import re
from collections.abc import Set

from raadslint.facts.basis import Lezing, Treffer, eens
from raadslint.facts.rijen import inhoudelijk, nummers, treffers

_NIET_HIER = ("besluit", "financien", "kenmerken", "bijlagen", "effect")
_HULP = re.compile(r"\b(?:is|zijn|wordt|worden|werd|werden|heeft|hebben|kon|konden)\b", re.IGNORECASE)
_GEDAAN = re.compile(
    r"\b(?:is|zijn|hebben|heeft|werd|werden)\b[^.;:]*?\b((?:\w{0,6}ge|be|ver|ont|her)\w{2,}(?:d|t|en))\b", re.IGNORECASE
)
"""Something has been done."""
_PROCEDURE = re.compile(
    r"(?:ge|be|ver|ont|her)(?:houden|organiseerd|voerd|sproken|stuurd|zonden|vangen|diend|legen|legd|publiceerd|nformeerd|"
    r"ïnformeerd|nodigd|steld|vraagd|geven|komen|bracht|maakt|weest|had|daan|vonden|richt|noemd|meld|zegd|reageerd|leken|"
    r"hoord|zien|lezen|trokken|teld|vuld|staan|schreven|wezen|tekend|plaatst|dankt|start|gonnen|raadpleegd|peild|nomen)$",
    re.IGNORECASE,
)
"""What is done in every procedure: held, invited, sent, received."""
_WIJST_TERUG = re.compile(r"^\W*(?:(?:dat|dit)\s+(?:was|is|hadden|wilden)|daarmee|hiermee|zo|precies)\b", re.IGNORECASE)
"""The sentence says that what was told just before is what they asked for."""
_MOGELIJK = re.compile(r"\b(?:kan|kunnen|moet|moeten|dient|dienen|mag|mogen|indien)\b", re.IGNORECASE)
"""What can or must be done has not been done."""
_REGEL = re.compile(
    r"\b(?:de|een|hun|zijn|haar|deze|die|uw|jouw)\s+(?:\w+e\s+)?(?:inwoner|burger|bewoner|cliënt|client|patiënt|jeugdige|leerling|kind|ouder|"
    r"mantelzorger|persoon|werknemer|medewerker|ambtenaar|consulent|zorgverlener|appellant|bezwaarmaker)\b"
    r"|^\W*(?:In\s+)?(?:Lid\s+\d|het\s+(?:eerste|tweede|derde|vierde|vijfde)\s+lid)\b|\b(?:bepaling(?:en)?|krachtens|rechtbank|CRvB|jurisprudentie|appellant|bestreden\s+besluit)\b",
    re.IGNORECASE,
)
"""One person, an article or a judge: the text tells of a rule or of a single case, not of this decision."""
_WIJ = re.compile(r"\b(?:wij|we|ons\s+college|het\s+college)\b", re.IGNORECASE)
_TERUG = re.compile(
    r"(?:^|;)\W*(?:dat|dit|die|deze|daar\w*|hier\w*|vandaar|hun|zij|ze|zo|beide|alle|alleen|enkele|een\s+deel|wel|niet|geen|het\s+\w*(?:plan|ontwerp|voorstel|concept))\b",
    re.IGNORECASE,
)
"""The sentence, or a part behind a semicolon, begins by pointing back to what was told before."""
_HUN = re.compile(r"\b(?:hun|haar)\s+$", re.IGNORECASE)
_DICHT = 50
"""So many characters at most between a word for input and the group that gave it."""
_VER = 2
"""So many sentences after the voice an answer can still be about it."""


def verhoord(lezing: Lezing) -> list[Treffer]:
    """The sentences that tell what became of somebody's voice, under any heading."""
    niet = _met(lezing, "andermans", "bestuur", "nog-open", "nog-niet") | alleen_bijgevoegd(lezing) | regels(lezing)
    buiten = {z.nummer for z in lezing.zinnen if "participatie" not in z.onder and set(z.onder) & set(_NIET_HIER)}
    eigen = _zelf_gezegd(lezing)
    stem = eigen | _dichtbij(lezing) | (_met(lezing, "stem-zwak") & _participatie(lezing))
    gevolg = _sterk(lezing) | (_met(lezing, "veranderd") & _voltooid(lezing)) | _met(lezing, "nu")
    gevolg |= _na(lezing, eigen & _participatie(lezing)) & _met(lezing, "wij-doen") & _participatie(lezing)
    terug = {z.nummer for z in lezing.zinnen if _TERUG.search(z.tekst) or _WIJ.search(z.tekst)} | _participatie(lezing)
    later = _na(lezing, stem - niet - buiten) & gevolg & terug
    uitleg = {z.nummer for z in lezing.zinnen if z.nummer in stem and _WIJST_TERUG.search(z.tekst)}
    eerder = _na(lezing, uitleg - niet - buiten, -1) & gevolg
    goed = (
        (_in_een_zin(lezing, stem, buiten) | ((later | eerder) - buiten))
        - niet
        - (_mogelijk(lezing) - _met(lezing, "afgewezen"))
    )
    return [Treffer(zin=z, begin=0, eind=len(z.tekst)) for z in lezing.zinnen if z.nummer in goed and inhoudelijk(z)]


@eens
def regels(lezing: Lezing) -> frozenset[int]:
    """Sentences that set or explain a rule for one person, or tell of one person's case."""
    return frozenset(z.nummer for z in lezing.zinnen if _REGEL.search(z.tekst))


def _mogelijk(lezing: Lezing) -> Set[int]:
    return {z.nummer for z in lezing.zinnen if _MOGELIJK.search(z.tekst) and not _GEDAAN.search(z.tekst)}


def _in_een_zin(lezing: Lezing, stem: Set[int], buiten: Set[int]) -> Set[int]:
    """Sentences with the voice and what became of it: in plain words, or any change that the voice is the cause of."""
    oorzaak, sterk = _met(lezing, "oorzaak"), _sterk(lezing)
    gedaan = {z.nummer for z in lezing.zinnen if z.nummer in oorzaak & stem and _gedaan(z.tekst)}
    veroorzaakt = oorzaak & (_met(lezing, "veranderd", "nu") | gedaan)
    zelf = {z.nummer for z in lezing.zinnen if _WIJ.search(z.tekst)}
    voltooid = (_met(lezing, "stem-zwak") & sterk & (zelf | _met(lezing, "beantwoord")) & _voltooid(lezing)) | (
        stem & _met(lezing, "veranderd") & _voltooid(lezing)
    )
    omgekeerd = _zei_later(lezing) - oorzaak - _met(lezing, "stem")
    return ((stem & (sterk | veroorzaakt)) | (voltooid - buiten)) - omgekeerd


def _zei_later(lezing: Lezing) -> Set[int]:
    """Sentences in which what became of it stands before the word for asking: that word is no voice ("te vroeg")."""
    zei = {t.zin.nummer: t.begin for t in treffers(lezing, "participatie.zei")[::-1]}
    gevolg = treffers(lezing, *(f"participatie.{g}" for g in ("overgenomen", "afgewezen", "beantwoord", "veranderd")))
    eerste = {t.zin.nummer: t.begin for t in sorted(gevolg, key=lambda t: -t.begin)}
    return {n for n, begin in zei.items() if eerste.get(n, begin) < begin}


def _sterk(lezing: Lezing) -> Set[int]:
    return _met(lezing, "overgenomen", "afgewezen", "beantwoord")


@eens
def _participatie(lezing: Lezing) -> Set[int]:
    return {z.nummer for z in lezing.zinnen_onder("participatie")}


def _zelf_gezegd(lezing: Lezing) -> Set[int]:
    """Sentences in which people outside the town hall spoke: input by its own name, or a group that said something."""
    wie = nummers(treffers(lezing, "algemeen.groep", "participatie.spreker"))
    return _met(lezing, "stem") | (wie & _met(lezing, "zei"))


def alleen_bijgevoegd(lezing: Lezing) -> frozenset[int]:
    """Sentences that say no more than that a paper is added to the proposal."""
    return _met(lezing, "bijgevoegd") - _met(lezing, "beantwoord")


def _dichtbij(lezing: Lezing) -> Set[int]:
    """Sentences in which a word for input stands close to who gave it: "de wens van de winkeliers", "hun wens"."""
    wie = {t.zin.nummer: t.begin for t in treffers(lezing, "algemeen.groep", "participatie.spreker")[::-1]}
    zwak = treffers(lezing, "participatie.stem-zwak")
    return {
        t.zin.nummer
        for t in zwak
        if abs(wie.get(t.zin.nummer, 999) - t.begin) <= _DICHT or _HUN.search(t.zin.tekst[: t.begin])
    }


def _gedaan(tekst: str) -> bool:
    """Whether something was done to the plan: a perfect that is no step of the procedure itself."""
    return any(not _PROCEDURE.search(m[1]) for m in _GEDAAN.finditer(tekst))


@eens
def _voltooid(lezing: Lezing) -> Set[int]:
    return {z.nummer for z in lezing.zinnen if _HULP.search(z.tekst)}


def _met(lezing: Lezing, *groepen: str) -> frozenset[int]:
    return nummers(treffers(lezing, *(f"participatie.{g}" for g in groepen)))


def _na(lezing: Lezing, kern: Set[int], *stappen: int) -> Set[int]:
    """The sentences under the same heading that come right after these, or at these steps from them."""
    rubriek = {z.nummer: z.rubriek for z in lezing.zinnen}
    ver = stappen or tuple(range(1, _VER + 1))
    return {k + i for k in kern for i in ver if k + i in rubriek and rubriek[k + i] is rubriek[k]}
