"""The form: which rubrieken there are, how full they are, and what a template left behind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from raadslint.facts.basis import Lezing, Waarnemer, plaats, plaats_kop, plaats_passage, velden
from raadslint.facts.rijen import feit, getal, telling
from raadslint.language.patroon import Patroon
from raadslint.model import RUBRIEKEN, Rubriek, Vindplaats, Waarneming

_BUITEN = frozenset({"kenmerken", "ondertekening", "raadsbesluit", "besluit"})
_KOEPEL = frozenset({"toelichting"})
"""A heading over a whole part, whose text stands under other headings."""
_LEEG = re.compile(
    r"^\W*(?:n\s?\.?\s?v\s?\.?\s?[ty]\b\s?\.?|nvt\b|nihil\b|xxx+|geen\b(?:\s+(?:\w+e\s+)?(?:bijzonderheden|opmerkingen|bijlagen?|"
    r"kanttekeningen|risico[’']?s|alternatieven|gevolgen|consequenties|effecten|aspecten))?|niet\s+(?:van\s+toepassing|aan\s+de\s+orde|"
    r"(?:\w+\s+){0,3}(?:ge\w+[td]|[bv]e\w+[td]|(?:uit|aan|in|op)ge\w+|onderzocht|voorzien|relevant|nodig|bekend|aanwezig)\b))\W*",
    re.IGNORECASE,
)
"""A word that stands for nothing, or a bare denial of what the heading asks (niet afzonderlijk in beeld gebracht)."""
_UITLEG = re.compile(r"(?:behoudens|behalve|tenzij|anders\s+dan|want|omdat|zie)\b", re.IGNORECASE)
_TEKST = re.compile(r"\w")
_NIETS_NODIG = re.compile(r"^\W*geen\s+bijlagen?\W*$", re.IGNORECASE)
_REDEN_WOORDEN = 4
"""So many words beside "n.v.t." can hold a reason (source: catalogue of norms, sjabloon-nvt-zonder-toelichting)."""

_INVULVELD = Patroon(
    r"\[[^\]\d]{0,60}\]|<[^<>]{2,60}>|\bx{3,}\b|\bPM\b(?!\s*-?\s*post)|_{4,}|\.{6,}|…{3,}|\bdd-mm-jj+\b",
    sporen=("[", "<", "xxx", "pm", "____", "......", "………", "dd-mm"),
)
_WEGGELATEN = re.compile(r"^\[(?:\.{3}|…|sic|\d+)\]$")


def _koppen(lezing: Lezing) -> tuple[Rubriek, ...]:
    """The headings whose text counts: not metadata, signature or the decision."""
    return tuple(r for r in lezing.dossier.rubrieken if r.kop and r.rubrieken[0] not in _BUITEN)


def _heeft_onderdelen(lezing: Lezing, rubriek: Rubriek) -> bool:
    """Its text stands elsewhere: under sub headings, under the next heading of its own kind, or as the annexes."""
    if "bijlagen" in rubriek.rubrieken and lezing.dossier.bijlagen:
        return True
    rest = [r for r in lezing.dossier.rubrieken if r.volgnummer > rubriek.volgnummer]
    if not rest:
        return False
    koepel = rubriek.rubrieken[0] in _KOEPEL or bool(set(rubriek.rubrieken) & set(rest[0].rubrieken))
    return rest[0].ouder == rubriek.kop or rest[0].niveau > rubriek.niveau or (koepel and rest[0].woorden > 0)


def neem_rubrieken(lezing: Lezing) -> Iterator[Waarneming]:
    """For every canonical rubriek whether the proposal has it and whether its sjabloon requires it."""
    dossier = lezing.dossier
    for naam in RUBRIEKEN:
        eigen = dossier.onder(naam)
        bewijs = tuple(p for r in eigen[:2] for p in plaats_kop(dossier, r))
        koppen = tuple(r.kop for r in dossier.rubrieken if r.kop)[:12]
        yield Waarneming(
            feit="rubriek-aanwezig", over=f"rubriek:{naam}", waarde="ja" if eigen else "nee",
            bewijs=bewijs, gezocht=() if eigen else koppen, velden=velden(rubriek=naam),
        )  # fmt: skip
        vereist = "ja" if naam in dossier.vereist else "nee"
        yield Waarneming(feit="rubriek-vereist", over=f"rubriek:{naam}", waarde=vereist, velden=velden(rubriek=naam))


def neem_koppen(lezing: Lezing) -> Iterator[Waarneming]:
    """For every heading: how many words stand under it, whether none do, and whether it is an unexplained "n.v.t."."""
    for r in _koppen(lezing):
        eigen = velden(kop=_met_nummer(r), rubriek=r.rubrieken[0])
        over, bewijs = f"kop:{r.volgnummer}", plaats_kop(lezing.dossier, r)
        leeg = not _TEKST.search(r.tekst) and not _heeft_onderdelen(lezing, r)
        yield Waarneming(feit="rubriek-woorden", over=over, waarde=r.woorden, velden=eigen, bewijs=bewijs)
        yield Waarneming(feit="rubriek-leeg", over=over, waarde="ja" if leeg else "nee", velden=eigen, bewijs=bewijs)
        kaal = _kaal(r)
        plek = (*bewijs, *_eerste(lezing, r)) if kaal else bewijs
        yield Waarneming(
            feit="nvt-zonder-toelichting", over=over, waarde="ja" if kaal else "nee", velden=eigen, bewijs=plek
        )


def _met_nummer(rubriek: Rubriek) -> str:
    """The heading as it stands, with the number in front of it."""
    if rubriek.kopblok is None or not rubriek.nummer:
        return rubriek.kop
    voor, kop, _ = rubriek.kopblok.tekst.partition(rubriek.kop)
    nummer = (voor.strip() if kop else "") or rubriek.kopblok.lijstnummer or rubriek.nummer
    return f"{nummer} {rubriek.kop}"


def _kaal(rubriek: Rubriek) -> bool:
    """Nothing but "n.v.t." or the like, with too few words beside it for a reason."""
    tekst = " ".join(rubriek.tekst.split())
    m = _LEEG.match(tekst)
    if not m or ("bijlagen" in rubriek.rubrieken and _NIETS_NODIG.match(tekst)):
        return False
    rest = tekst[m.end() :]
    return len(re.findall(r"\w+", rest)) < _REDEN_WOORDEN and not _UITLEG.match(rest)


def _eerste(lezing: Lezing, rubriek: Rubriek) -> tuple[Vindplaats, ...]:
    p = rubriek.passages[0]
    return (plaats_passage(p, rubriek.deel, lezing.dossier.document.bestand, rubriek.rubrieken[0]),)


def neem_instructie(lezing: Lezing) -> Iterator[Waarneming]:
    """Left-over template text: help texts and fields that nobody filled in."""
    hulp = {t.zin.nummer: (t.begin, t.eind) for t in lezing.treffers.get("sjabloon.instructie", ())}
    for zin in lezing.zinnen:
        m = _INVULVELD.search(zin.tekst)
        plek = hulp.get(zin.nummer) or ((m.start(), m.end()) if m and not _WEGGELATEN.match(m[0]) else None)
        if plek:
            yield Waarneming(
                feit="instructietekst",
                over=f"zin:{zin.nummer}",
                bewijs=(plaats(zin, *plek),),
                velden=velden(tekst=zin.tekst[slice(*plek)]),
            )


def neem_omvang(lezing: Lezing) -> Iterator[Waarneming]:
    """How long the proposal is, without decision and toelichting part."""
    eigen = [r for r in _koppen(lezing) if r.deel == "voorstel"]
    dossier = lezing.dossier
    paginas = [d.paginas for d in dossier.delen if d.soort == "voorstel" and d.paginas]
    bladen = sum(laatste - eerste + 1 for eerste, laatste in paginas)
    yield getal("omvang-woorden", sum(r.woorden for r in eigen))
    yield getal("omvang-paginas", bladen or (dossier.document.paginas or 0))
    yield getal("koppen-aantal", len(eigen))


WAARNEMERS = (
    Waarnemer(
        naam="rubrieken",
        levert=(
            feit("rubriek-aanwezig", "Het voorstel heeft deze rubriek.", "rubriek", velden=("rubriek",)),
            feit("rubriek-vereist", "Het herkende sjabloon vraagt deze rubriek.", "rubriek", velden=("rubriek",)),
        ),
        neem=neem_rubrieken,
    ),
    Waarnemer(
        naam="koppen",
        levert=(
            telling("rubriek-woorden", "Hoeveel woorden onder deze kop staan.", "kop", ("kop", "rubriek")),
            feit("rubriek-leeg", "Onder deze kop staat niets.", "kop", velden=("kop", "rubriek")),
            feit("nvt-zonder-toelichting", "Hier staat n.v.t. zonder uitleg.", "kop", velden=("kop", "rubriek")),
        ),
        neem=neem_koppen,
    ),
    Waarnemer(
        naam="instructietekst",
        levert=(feit("instructietekst", "Hier staat nog tekst van het sjabloon.", "zin", velden=("tekst",)),),
        neem=neem_instructie,
    ),
    Waarnemer(
        naam="omvang",
        levert=(
            telling("omvang-woorden", "Hoeveel woorden het voorstel heeft, zonder besluit en toelichting."),
            telling("omvang-paginas", "Hoeveel bladzijden het voorstel heeft."),
            telling("koppen-aantal", "Hoeveel koppen het voorstel heeft."),
        ),
        neem=neem_omvang,
    ),
)
