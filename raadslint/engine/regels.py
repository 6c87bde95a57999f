"""Reads one rule of a normenkader from YAML, checked against the facts that observers declare."""

from __future__ import annotations

from typing import Any, cast

from raadslint.engine.conditie import Feiten, lees_conditie
from raadslint.engine.kader import (
    DOCUMENTSOORTEN,
    ERNSTEN,
    FASEN,
    INDIENERS,
    STATUSSEN,
    VOORSTELTYPEN,
    Conditie,
    Dichtheid,
    Hoogstens,
    Regel,
    Status,
)
from raadslint.engine.keuring import Keuring, Pad
from raadslint.engine.sjabloontekst import controleer_tekst
from raadslint.model import RUBRIEKEN, Ernst, Zekerheid

SOORTEN = ("document", "rubriek", "kop", "beslispunt", "argument", "zin", "bijlage")
"""The kinds of places that a rule can be ``bij``; anything else there is the name of a fact."""
GEBREKEN = (
    "datum-ontbreekt", "bedrag-ontbreekt", "totaal-ontbreekt", "dekking-ontbreekt", "vage-term",
    "meerdere-besluiten-in-een", "object-onbepaald", "geadresseerde-ontbreekt", "criterium-ontbreekt",
    "niet-zelfstandig-leesbaar", "geen-besluit", "niet-amendeerbaar",
)  # fmt: skip
LIJSTEN = (
    "beslispunt-zonder-argument", "nvt-zonder-toelichting", "lege-rubriek", "afkorting-onverklaard",
    "vage-term-in-besluit", "tegenstrijdigheid",
)  # fmt: skip

SLEUTELS = (
    "id", "status", "waarom", "kern", "bij", "als", "voor", "dichtheid", "hoogstens", "samen", "wijkt-voor", "ernst",
    "in-concept", "als-aanwijzing", "zekerheid", "vragen", "rubriek", "gebrek", "lijst", "item", "paar", "boodschap",
    "herstel", "voorbeeld", "bron", "goed", "fout",
)  # fmt: skip
"""The keys of a rule."""
_VERPLICHT = ("id", "bij", "ernst", "boodschap", "herstel", "bron")
_VOOR = {
    "voorsteltype": VOORSTELTYPEN,
    "fase": FASEN,
    "indiener": INDIENERS,
    "documentsoort": DOCUMENTSOORTEN,
}


def lees_regel(rauw: Any, pad: Pad, keuring: Keuring, feiten: Feiten) -> Regel:
    """One rule; unknown keys, facts, fields and rubrieken are noted as mistakes."""
    vooraf = len(keuring.fouten)
    t = keuring.tabel(rauw, pad, SLEUTELS, _VERPLICHT)
    status = cast(Status, _keuze(t, "status", pad, keuring, STATUSSEN) or "aan")
    regel = Regel(
        id=_tekst(t, "id", pad, keuring),
        status=status,
        waarom=_tekst(t, "waarom", pad, keuring),
        kern=keuring.vlag(t.get("kern"), (*pad, "kern")),
        bij=_lees_bij(t, pad, keuring, feiten),
        als=_lees_als(t, pad, keuring, feiten, status),
        voor=_lees_voor(t.get("voor"), (*pad, "voor"), keuring),
        dichtheid=_lees_dichtheid(t.get("dichtheid"), (*pad, "dichtheid"), keuring),
        hoogstens=_lees_hoogstens(t.get("hoogstens"), (*pad, "hoogstens"), keuring),
        samen=keuring.vlag(t.get("samen"), (*pad, "samen")),
        wijkt_voor=_lees_teksten(t.get("wijkt-voor"), (*pad, "wijkt-voor"), keuring),
        ernst=cast(Ernst, _keuze(t, "ernst", pad, keuring, ERNSTEN) or "info"),
        in_concept=cast(Ernst | None, _keuze(t, "in-concept", pad, keuring, ERNSTEN) or None),
        als_aanwijzing=cast(Ernst | None, _keuze(t, "als-aanwijzing", pad, keuring, ERNSTEN) or None),
        zekerheid=_lees_zekerheid(t, pad, keuring),
        vragen=_lees_vragen(t.get("vragen"), (*pad, "vragen"), keuring),
        rubriek=_keuze(t, "rubriek", pad, keuring, RUBRIEKEN),
        gebrek=_keuze(t, "gebrek", pad, keuring, GEBREKEN),
        lijst=_keuze(t, "lijst", pad, keuring, LIJSTEN),
        item=_tekst(t, "item", pad, keuring),
        paar=_lees_teksten(t.get("paar"), (*pad, "paar"), keuring),
        boodschap=_tekst(t, "boodschap", pad, keuring),
        herstel=_tekst(t, "herstel", pad, keuring),
        voorbeelden=_lees_voorbeelden(t.get("voorbeeld"), (*pad, "voorbeeld"), keuring),
        bron=_tekst(t, "bron", pad, keuring),
    )
    if feiten and len(keuring.fouten) == vooraf:  # an unknown fact would make every field of its texts unknown too
        _controleer_regel(regel, pad, keuring, feiten)
    return regel


def _tekst(tabel: dict[str, Any], sleutel: str, pad: Pad, keuring: Keuring) -> str:
    return keuring.tekst(tabel.get(sleutel), (*pad, sleutel))


def _lees_teksten(rauw: Any, pad: Pad, keuring: Keuring) -> tuple[str, ...]:
    return tuple(keuring.tekst(r, pad) for r in keuring.lijst(rauw, pad))


def _keuze(tabel: dict[str, Any], sleutel: str, pad: Pad, keuring: Keuring, uit: tuple[str, ...]) -> str:
    if tabel.get(sleutel) is None:
        return ""
    return keuring.keuze(tabel[sleutel], (*pad, sleutel), uit, sleutel)


def _lees_bij(t: dict[str, Any], pad: Pad, keuring: Keuring, feiten: Feiten) -> str:
    bij = _keuze(t, "bij", pad, keuring, (*SOORTEN, *feiten)) if feiten else _tekst(t, "bij", pad, keuring)
    return bij or "document"


def _lees_als(t: dict[str, Any], pad: Pad, keuring: Keuring, feiten: Feiten, status: Status) -> Conditie | None:
    if "als" in t:
        return lees_conditie(t["als"], (*pad, "als"), keuring, feiten)
    if status == "aan":
        keuring.meld(pad, "hier ontbreekt 'als'; alleen een regel op proef of een vervallen regel mag zonder.")
    return None


def _lees_zekerheid(t: dict[str, Any], pad: Pad, keuring: Keuring) -> Zekerheid | None:
    gekozen = _keuze(t, "zekerheid", pad, keuring, ("feit", "vastgesteld", "aanwijzing"))
    return None if gekozen in ("", "feit") else cast(Zekerheid, gekozen)


def _lees_voor(rauw: Any, pad: Pad, keuring: Keuring) -> tuple[tuple[str, tuple[str, ...]], ...]:
    tabel = keuring.tabel(rauw if rauw is not None else {}, pad, (*_VOOR, "sjabloon"))
    rows = []
    for sleutel, waarden in tabel.items():
        lijst = keuring.lijst(waarden, (*pad, sleutel))
        if sleutel in _VOOR:
            lijst = [keuring.keuze(w, (*pad, sleutel, i), _VOOR[sleutel], sleutel) for i, w in enumerate(lijst)]
        rows.append((sleutel, tuple(str(w) for w in lijst)))
    return tuple(rows)


def _lees_voorbeelden(rauw: Any, pad: Pad, keuring: Keuring) -> tuple[tuple[str, str], ...]:
    """One example, or one per voorsteltype with ``anders`` for the rest."""
    tabel = rauw if isinstance(rauw, dict) else {"anders": rauw} if rauw is not None else {}
    bekend = (*VOORSTELTYPEN, "anders")
    return tuple(
        (keuring.keuze(soort, (*pad, soort), bekend, "voorsteltype"), keuring.tekst(tekst, pad))
        for soort, tekst in tabel.items()
    )


def _lees_dichtheid(rauw: Any, pad: Pad, keuring: Keuring) -> Dichtheid | None:
    if rauw is None:
        return None
    tabel = keuring.tabel(rauw, pad, ("per", "meer", "minstens"))
    getallen = {k: keuring.getal(v, (*pad, k)) for k, v in tabel.items()}
    return Dichtheid(
        per=int(getallen.get("per", 1000)), meer=getallen.get("meer", 0), minstens=int(getallen.get("minstens", 1))
    )


def _lees_hoogstens(rauw: Any, pad: Pad, keuring: Keuring) -> Hoogstens | None:
    if rauw is None:
        return None
    tabel = keuring.tabel(rauw, pad, ("aantal", "volgorde"), ("aantal",))
    aantal = int(keuring.getal(tabel.get("aantal", 1), (*pad, "aantal")))
    return Hoogstens(aantal=aantal, volgorde=_tekst(tabel, "volgorde", pad, keuring))


def _lees_vragen(rauw: Any, pad: Pad, keuring: Keuring) -> tuple[tuple[str, int | None], ...]:
    if rauw is None:
        return ()
    if not isinstance(rauw, dict):
        keuring.meld(pad, "hier hoort per vraag het hoogste cijfer, bijvoorbeeld {financien.2: 2}.")
        return ()
    return tuple((str(v), None if c is None else int(keuring.getal(c, (*pad, v)))) for v, c in rauw.items())


def _controleer_regel(regel: Regel, pad: Pad, keuring: Keuring, feiten: Feiten) -> None:
    if regel.status != "aan" and not regel.waarom:
        keuring.meld(pad, "hier ontbreekt 'waarom': waarom deze regel niet aan staat.")
    if regel.lijst == "tegenstrijdigheid" and len(regel.paar) != 2:
        keuring.meld(pad, "een tegenstrijdigheid heeft 'paar': de twee velden die elkaar tegenspreken.")
    for naam in ("boodschap", "herstel", "item"):
        controleer_tekst(getattr(regel, naam), regel, (*pad, naam), keuring, feiten)
    for _, voorbeeld in regel.voorbeelden:
        controleer_tekst(voorbeeld, regel, (*pad, "voorbeeld"), keuring, feiten)
    volgorde = regel.hoogstens.volgorde.removeprefix("-") if regel.hoogstens else ""
    for veld in (*regel.paar, *([volgorde] if volgorde and volgorde != "waarde" else ())):
        controleer_tekst(f"{{{veld}}}", regel, pad, keuring, feiten)
