"""Annexes, summary and the UN convention."""

from __future__ import annotations

import re
from collections.abc import Iterator

from raadslint.facts.basis import Lezing, Waarnemer, Zin, eens, plaats, plaats_kop, plaats_passage, velden
from raadslint.facts.rijen import feit, getal, inhoudelijk, koppen, plaatsen, plaatsen_zinnen, rij, telling, treffers
from raadslint.language.patroon import Patroon
from raadslint.model import Bijlage, Rubriek, Vindplaats, Waarneming

_WOORD = re.compile(r"[a-zà-ÿ]{5,}")
_NUMMER = re.compile(r"\d+|[a-z](?![a-z])|[ivx]+", re.IGNORECASE)
_GEEN_LIJST = re.compile(
    r"^\W*(?:geen(?:\s+bijlagen?)?|n\.?v\.?t\.?|niet\s+van\s+toepassing|[-–]+|zie\b\D{0,40}"
    r"|(?:de\s+(?:stukken|bijlagen)|deze|die)\b[^.]*\b(?:griffie|inzage|opvra\w+)\b[^.]*)\W*$",
    re.IGNORECASE,
)
_ANDER_VERDRAG = r"(?!\s+(?:tegen\b|(?:\w+\s+){0,5}?(?:kind|vrouw|klimaat|biodiv|vluchteling|corruptie|zee)))"
"""The United Nations have more conventions: on children, climate, corruption."""
_VERDRAG = Patroon(
    rf"\bVN[-\s]?verdrag(?!en\b){_ANDER_VERDRAG}(?:\s+(?:handicap|voor\s+de\s+rechten|inzake|rechten|over\s+de\s+rechten)[\w\s]{{0,60}})?|"
    r"\bverdrag\s+(?:van\s+de\s+(?:Verenigde\s+Naties|VN)\s+)?(?:inzake|voor|over|betreffende)\s+(?:de\s+)?rechten\s+van\s+"
    r"(?:gehandicapten|(?:personen|mensen)\s+met\s+een\s+(?:handicap|beperking))|"
    r"\b(?:UN)?CRPD\b|\bI?VRPH\b|\b(?:VN-?)?(?:Gehandicapten|Handicap)verdrag|\bverdrag\s+handicap\b",
    sporen=("verdrag", "crpd", "vrph"),
)
_OPSOMMING = re.compile(
    r"^\W*(?:de|het|een)\s[^.;]*,[^.;]*\sen\s[^.;]*\b(?:(?:liggen|leggen\s+wij|ligt)\b[^.;]*\bter\s+inzage"
    r"|(?:zijn|is|gaan|treft\s+u|vindt\s+u)\b[^.;]*\b(?:bijgevoegd|toegevoegd|bijgesloten|hierbij|bijgaand|bijlagen?))\W*$",
    re.IGNORECASE,
)
"""A letter lists its annexes in a sentence: "De begroting, de brief en het verslag liggen voor u ter inzage"."""
_UITLEG = 3
"""So many words after the name of an annex tell what is in it."""
_BETEKENIS = 9
"""So many words with the name of the convention can say what it means here."""
_VERVOLG = 2
"""So many sentences after one that names the convention may still say what it means here."""
_SAMENVATTING = 15
"""So many words make a summary; fewer is a label."""
_VERHAAL = 100
"""So many words below the decision make it a story of its own."""
_WAAROM_NU = frozenset({"aanleiding", "context", "kenmerken"})
"""What a heading is for that has the occasion and nothing else."""
_RAND = frozenset({"kenmerken", "ondertekening", "raadsbesluit"})


def _lijst(lezing: Lezing) -> tuple[Vindplaats, ...]:
    """The list of annexes: what the dossier lists, or text under its heading that is more than "geen"."""
    dossier = lezing.dossier
    genoemd = [b for b in dossier.bijlagen if not _GEEN_LIJST.match(b.naam)]
    if genoemd:
        return tuple(plaats_passage(b.passage, "voorstel", dossier.document.bestand, "bijlagen") for b in genoemd[:4])
    eigen = [r for r in dossier.onder("bijlagen") if r.tekst.strip() and not _GEEN_LIJST.match(r.tekst)]
    opgesomd = [z for z in lezing.zinnen if _OPSOMMING.match(z.tekst)]
    return tuple(p for r in eigen for p in plaats_kop(dossier, r)) or plaatsen_zinnen(opgesomd)


def neem_bijlagen(lezing: Lezing) -> Iterator[Waarneming]:
    """Is there a list, and does the text itself point to annexes?"""
    yield rij("bijlagenlijst", _lijst(lezing), koppen(lezing, "bijlagen"), "vastgesteld")
    in_tekst = [t for t in treffers(lezing, "sjabloon.bijlage") if "bijlagen" not in t.zin.onder]
    genummerd = sorted({v.nummer for z, v in lezing.verwijzingen if v.soort == "bijlage" and "bijlagen" not in z.onder})
    yield rij("bijlage-in-tekst", plaatsen(in_tekst), ("de lopende tekst",), nummers=tuple(genummerd))
    inhoud = treffers(lezing, "sjabloon.inhoud-naar-bijlage")
    yield getal("inhoud-naar-bijlage-aantal", len({t.zin.nummer for t in inhoud}), plaatsen(inhoud))
    stil = [b for b in lezing.dossier.bijlagen if not _besproken(lezing, b)]
    yield getal("bijlagen-niet-samengevat", len(stil))


def _besproken(lezing: Lezing, bijlage: Bijlage) -> bool:
    """The list says what is in it ("Raming: de kosten per post"), or a sentence shares two longer words of its name."""
    if len(bijlage.naam.partition(": ")[2].split()) >= _UITLEG:
        return True
    woorden = set(_WOORD.findall(bijlage.naam.lower()))
    genoeg = min(2, len(woorden))
    return not woorden or any(len(woorden & zin) >= genoeg for zin in _woorden_per_zin(lezing))


@eens
def _woorden_per_zin(lezing: Lezing) -> tuple[frozenset[str], ...]:
    """The longer words of each sentence outside the decision and the list itself."""
    zinnen = lezing.zinnen_buiten("bijlagen", "besluit")
    return tuple(frozenset(_WOORD.findall(z.tekst.lower())) for z in zinnen)


def neem_bijlage_verwijzing(lezing: Lezing) -> Iterator[Waarneming]:
    """Annex numbers named in the text that the list does not have, and listed annexes that the text never names."""
    lijst = {n.lower() for b in lezing.dossier.bijlagen for n in _NUMMER.findall(b.nummer)}
    for zin, v in lezing.verwijzingen:
        if v.soort != "bijlage" or not lijst or "bijlagen" in zin.onder or not inhoudelijk(zin):
            continue
        onbekend = tuple(n for n in _NUMMER.findall(v.nummer) if n.lower() not in lijst)
        if onbekend:
            yield Waarneming(
                feit="verwijzing-bijlage-onbekend",
                over=f"zin:{zin.nummer}",
                bewijs=(plaats(zin, v.begin, v.eind),),
                velden=velden(nummers=onbekend, tekst=v.tekst),
            )
    for i, b in enumerate(lezing.dossier.bijlagen, 1):
        if not _besproken(lezing, b):
            plek = plaats_passage(b.passage, "voorstel", lezing.dossier.document.bestand, "bijlagen")
            yield Waarneming(
                feit="bijlage-niet-genoemd", over=f"bijlage:{i}", bewijs=(plek,), zekerheid="aanwijzing",
                velden=velden(naam=b.naam, nummer=b.nummer),
            )  # fmt: skip


def neem_samenvatting(lezing: Lezing) -> Iterator[Waarneming]:
    """A summary under its own heading, or set apart above a decision that the story follows."""
    eigen = [r for r in lezing.dossier.onder("samenvatting") if r.woorden >= _SAMENVATTING and _vat_samen(lezing, r)]
    bewijs = tuple(p for r in eigen for p in _begin(lezing, r)) or plaatsen_zinnen(_vooraf(lezing))
    yield rij("samenvatting-aanwezig", bewijs, ("de koppen van het voorstel",), "vastgesteld")


def _vat_samen(lezing: Lezing, rubriek: Rubriek) -> bool:
    """A heading for the summary, and not one for another part ("Financieel beeld in het kort").

    One that can be for the occasion too ("Waar gaat dit over?") sums up only beside another heading for that.
    """
    if "samenvatting" in rubriek.kop.lower():
        return True
    if rubriek.rubrieken[0] not in ("samenvatting", "toelichting"):
        return False
    if "aanleiding" not in rubriek.rubrieken:
        return True
    return any(set(r.rubrieken) <= _WAAROM_NU for r in lezing.dossier.onder("aanleiding"))


def _vooraf(lezing: Lezing) -> tuple[Zin, ...]:
    """Running text above the decision, when the decision is the first heading and the explanation comes after it."""
    koppen_ = [r for r in lezing.dossier.rubrieken if r.rubrieken[0] not in _RAND]
    rest = sum(r.woorden for r in koppen_[1:])
    if not koppen_ or koppen_[0].rubrieken[0] != "besluit" or koppen_[0].kopblok is None or rest < _VERHAAL:
        return ()
    grens = koppen_[0].kopblok.nummer
    boven = [z for z in lezing.zinnen if z.rubriek is None and z.blok.nummer < grens]
    zinnen = tuple(z for z in boven if inhoudelijk(z) and z.tekst.rstrip().endswith((".", "?", ":")))
    return zinnen if sum(len(z.tekst.split()) for z in zinnen) >= 2 * _SAMENVATTING else ()


def _begin(lezing: Lezing, rubriek: Rubriek) -> tuple[Vindplaats, ...]:
    passage = rubriek.passages[0]
    return (plaats_passage(passage, rubriek.deel, lezing.dossier.document.bestand, "samenvatting"),)


def neem_verdrag(lezing: Lezing) -> Iterator[Waarneming]:
    """Is the UN convention named, and is there more than a description of it or "n.v.t."?"""
    dossier = lezing.dossier
    in_tekst = [plaats(z, m.start(), m.end()) for z in lezing.zinnen if (m := _VERDRAG.search(z.tekst))]
    koppen_ = [r for r in dossier.onder("vn-verdrag") if r.woorden and _VERDRAG.search(r.kop)]
    in_kop = [p for r in koppen_ for p in plaats_kop(dossier, r)]
    genoemd = (*in_kop, *in_tekst)
    yield rij("vn-verdrag-genoemd", genoemd[:4], ("het hele voorstel",), "vastgesteld")
    eigen = lezing.zinnen_onder("vn-verdrag")
    invloed = {t.zin.nummer for t in treffers(lezing, "sjabloon.verdrag-invloed")}
    afgewogen = [z for z in eigen if z.nummer in invloed and (len(eigen) > 1 or _zegt_iets(z))]
    afgewogen += [z for z in _rond_verdrag(lezing) if z not in eigen and z.nummer in invloed and _zegt_iets(z)]
    yield rij("vn-verdrag-afgewogen", plaatsen_zinnen(afgewogen), koppen(lezing, "vn-verdrag"), nvt=not genoemd)


def _zegt_iets(zin: Zin) -> bool:
    """More than that "the convention was taken into account"."""
    return len(zin.tekst.split()) >= _BETEKENIS or not _VERDRAG.search(zin.tekst)


def _rond_verdrag(lezing: Lezing) -> Iterator[Zin]:
    """The sentences that name the convention, and those that go on about it: the next two under the same heading."""
    namen = [z for z in lezing.zinnen if _VERDRAG.search(z.tekst)]
    for zin in lezing.zinnen:
        if any(0 <= zin.nummer - naam.nummer <= _VERVOLG and zin.rubriek is naam.rubriek for naam in namen):
            yield zin


WAARNEMERS = (
    Waarnemer(
        naam="bijlagen",
        levert=(
            feit("bijlagenlijst", "Het voorstel heeft een lijst van bijlagen."),
            feit("bijlage-in-tekst", "De tekst verwijst naar een bijlage.", velden=("nummers",)),
            telling("inhoud-naar-bijlage-aantal", "Hoeveel zinnen voor de inhoud naar een ander stuk verwijzen."),
            telling("bijlagen-niet-samengevat", "Hoeveel bijlagen van de lijst in de tekst niet aan bod komen."),
        ),
        neem=neem_bijlagen,
    ),
    Waarnemer(
        naam="bijlage-verwijzing",
        levert=(
            feit(
                "verwijzing-bijlage-onbekend",
                "Deze bijlage staat niet op de lijst.",
                "zin",
                velden=("nummers", "tekst"),
            ),
            feit(
                "bijlage-niet-genoemd", "Deze bijlage komt in de tekst niet voor.", "bijlage", velden=("naam", "nummer")
            ),
        ),
        neem=neem_bijlage_verwijzing,
    ),
    Waarnemer(
        naam="samenvatting",
        levert=(feit("samenvatting-aanwezig", "Het voorstel begint met een samenvatting."),),
        neem=neem_samenvatting,
    ),
    Waarnemer(
        naam="vn-verdrag",
        levert=(
            feit("vn-verdrag-genoemd", "Het VN-verdrag Handicap wordt genoemd."),
            feit("vn-verdrag-afgewogen", "Er staat wat het VN-verdrag voor dit besluit betekent.", nvt=True),
        ),
        neem=neem_verdrag,
    ),
)
