"""What changed between two versions of a proposal, as text for a terminal, as JSON and as a page."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from raadslint.language.verschil import Stuk
from raadslint.model import Bevinding, Kwaliteit
from raadslint.reporter.formaat import STANDAARD, Weergave
from raadslint.reporter.grafiek import schaal
from raadslint.reporter.schikking import gewicht, is_beoordeeld
from raadslint.reporter.woorden import bereik_tekst, getal, kort, kwaliteit_naam, plaats_tekst
from raadslint.review.achterblijvers import Achterblijver
from raadslint.review.vergelijk import Cijferverandering, Puntverandering, Vergelijking

_TEKENS = {"weg": "−", "nieuw": "+"}
PUNT = {"gelijk": "niet veranderd", "gewijzigd": "gewijzigd", "nieuw": "nieuw", "vervallen": "vervallen"}
LIJSTEN = (
    ("opgelost", "Opgelost", "Deze bevindingen van de oude versie zijn er niet meer."),
    ("bijgekomen", "Nieuw", "Deze bevindingen had de oude versie niet."),
    ("gebleven", "Gebleven", "Deze bevindingen staan nog open."),
)


def schrijf_vergelijking(vergelijking: Vergelijking, formaat: str, weergave: Weergave = STANDAARD) -> bytes:
    """The comparison in one of the formats ``tekst``, ``json`` and ``html``."""
    if formaat == "json":
        return (json.dumps(vergelijking_json(vergelijking), ensure_ascii=False, indent=2) + "\n").encode()
    if formaat == "html":
        return vergelijkingspagina(vergelijking, weergave)
    return ("\n".join(_tekst(vergelijking)) + "\n").encode()


def vergelijkingspagina(v: Vergelijking, weergave: Weergave) -> bytes:
    """The comparison as one page."""
    from raadslint.reporter.pagina import vul

    lists = [(name, title, intro, sorted(getattr(v, name), key=gewicht)) for name, title, intro in LIJSTEN]
    return vul(
        "vergelijking.html.j2",
        v=v,
        kaart=v.nieuw,
        weergave=weergave,
        lijsten=lists,
        vergeleken=vergeleken(v),
        richting=richting,
        plaats_op_schaal=_plaats,
        PUNT=PUNT,
        past_niet=past_niet,
    )


def vergeleken(v: Vergelijking) -> bool:
    """Whether both versions are proposals with marks, so that marks can be compared."""
    return is_beoordeeld(v.oud) and is_beoordeeld(v.nieuw)


def richting(c: Cijferverandering) -> str:
    """What happened to a mark, in words; nothing when one of the two is absent."""
    if c.oud.cijfer is None or c.nieuw.cijfer is None:
        return ""
    change = round(c.nieuw.cijfer - c.oud.cijfer, 1)
    return f"{getal(abs(change))} {'hoger' if change > 0 else 'lager'}" if change else "gelijk gebleven"


def _plaats(cijfer: float) -> float:
    return schaal(cijfer, (cijfer, cijfer)).punt


def vergelijking_json(v: Vergelijking) -> dict[str, Any]:
    """The comparison as plain values."""
    return {
        "schema": "raadslint/vergelijking/1",
        "raadslint": v.nieuw.raadslint,
        "normenkader": {"naam": v.nieuw.normenkader.naam, "versie": v.nieuw.normenkader.versie},
        "oud": {"bestand": v.oud.bestand, "sha256": v.oud.sha256},
        "nieuw": {"bestand": v.nieuw.bestand, "sha256": v.nieuw.sha256},
        "cijfers": {c.naam: {"oud": _cijfer(c.oud), "nieuw": _cijfer(c.nieuw)} for c in v.cijfers},
        "opgelost": [_bevinding(b) for b in v.opgelost],
        "bijgekomen": [_bevinding(b) for b in v.bijgekomen],
        "gebleven": [_bevinding(b) for b in v.gebleven],
        "beslispunten": [_punt(p) for p in v.punten],
        "toelichting_past_niet": [_achterblijver(a) for a in v.achtergebleven],
    }


def _cijfer(k: Kwaliteit) -> dict[str, Any]:
    return {
        "cijfer": k.cijfer,
        "bereik": list(k.bereik) if k.bereik else None,
        "beoordeeld": k.beoordeeld,
        "van": k.van,
    }


def _bevinding(b: Bevinding) -> dict[str, Any]:
    return {
        "regel": b.regel,
        "over": b.over,
        "ernst": b.ernst,
        "zekerheid": b.zekerheid,
        "boodschap": b.boodschap,
        "citaten": [p.citaat for p in b.vindplaatsen],
        "vingerafdruk": b.vingerafdruk,
    }


def _punt(p: Puntverandering) -> dict[str, Any]:
    return {
        "soort": p.soort,
        "nummer_oud": p.oud.nummer if p.oud else None,
        "nummer_nieuw": p.nieuw.nummer if p.nieuw else None,
        "oud": p.oud.tekst if p.oud else None,
        "nieuw": p.nieuw.tekst if p.nieuw else None,
        "verschil": [{"soort": s.soort, "tekst": s.tekst.strip()} for s in p.verschil],
    }


def _achterblijver(a: Achterblijver) -> dict[str, str]:
    return {"nummer": a.nummer, "oud": a.oud, "nieuw": a.nieuw, "citaat": a.plaats.citaat, "rubriek": a.plaats.rubriek}


def past_niet(a: Achterblijver) -> str:
    """What to look at, in one sentence."""
    now = f"noemt nu {a.nieuw}" if a.nieuw else "noemt dit niet meer"
    return f"Beslispunt {a.nummer or 'zonder nummer'} {now}, maar de toelichting zegt nog {a.oud}."


def _tekst(v: Vergelijking) -> Iterator[str]:
    yield f"{v.oud.bestand} → {v.nieuw.bestand}"
    yield ""
    yield from (map(_cijferregel, v.cijfers) if vergeleken(v) else ("Een van de twee stukken heeft geen cijfers.",))
    yield ""
    yield "Beslispunten"
    yield from (line for p in v.punten for line in _puntregels(p))
    if not v.punten:
        yield "  In beide versies zijn geen beslispunten gevonden."
    if v.achtergebleven:
        yield from ("", f"Past de toelichting nog? {len(v.achtergebleven)}")
    for a in v.achtergebleven:
        yield f"  - {past_niet(a)} Kijk zelf na: “{kort(a.plaats.citaat)}” ({plaats_tekst(a.plaats)})"
    for name, title, _ in LIJSTEN:
        yield from _lijst(title, sorted(getattr(v, name), key=gewicht))


def _cijferregel(c: Cijferverandering) -> str:
    change = richting(c)
    return f"{kwaliteit_naam(c.naam):<22} {_mark(c.oud)} → {_mark(c.nieuw)}{f'  {change}' if change else ''}"


def _mark(kwaliteit: Kwaliteit) -> str:
    """A mark with its range, or that there is none."""
    if kwaliteit.cijfer is None:
        return "geen cijfer"
    mark = getal(kwaliteit.cijfer)
    return f"{mark} ({bereik_tekst(kwaliteit.bereik)})" if kwaliteit.bereik else mark


def _lijst(title: str, rows: Sequence[Bevinding]) -> Iterator[str]:
    yield ""
    yield f"{title}: {len(rows)}"
    yield from (f"  - {b.ernst}: {b.boodschap}" for b in rows)


def _puntregels(p: Puntverandering) -> Iterator[str]:
    yield f"  {_nummers(p)} {PUNT[p.soort]}"
    point = p.nieuw or p.oud
    if p.verschil:
        yield f"    {''.join(map(_gemerkt, p.verschil)).strip()}"
    elif p.soort in ("nieuw", "vervallen") and point:
        yield f"    {point.tekst}"


def _nummers(p: Puntverandering) -> str:
    """The number of a point, and the old one too when it changed."""
    old, new = (point.nummer if point else None for point in (p.oud, p.nieuw))
    if p.oud and p.nieuw and old != new:
        return f"{new or '•'} (was {old or 'zonder nummer'})"
    return new or old or "•"


def _gemerkt(stuk: Stuk) -> str:
    sign = _TEKENS.get(stuk.soort)
    words = stuk.tekst.lstrip()
    return f"{stuk.tekst[: -len(words)]}[{sign}{words}]" if sign else stuk.tekst
