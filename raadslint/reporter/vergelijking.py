"""What changed between two versions of a proposal, as text for a terminal, as JSON and as a page."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from raadslint.language.verschil import Stuk
from raadslint.model import Bevinding, Kwaliteit
from raadslint.reporter.woorden import bereik_tekst, getal, kwaliteit_naam
from raadslint.review.vergelijk import Cijferverandering, Puntverandering, Vergelijking

_TEKENS = {"gelijk": "", "weg": "-", "nieuw": "+"}
_PUNT = {"gelijk": "niet veranderd", "gewijzigd": "gewijzigd", "nieuw": "nieuw", "vervallen": "vervallen"}


def schrijf_vergelijking(vergelijking: Vergelijking, formaat: str) -> bytes:
    """The comparison in one of the formats ``tekst``, ``json`` and ``html``."""
    if formaat == "json":
        return (json.dumps(vergelijking_json(vergelijking), ensure_ascii=False, indent=2) + "\n").encode()
    if formaat == "html":
        from raadslint.reporter.pagina import vul

        return vul("vergelijking.html.j2", v=vergelijking, mark=mark, PUNT=_PUNT)
    return ("\n".join(_tekst(vergelijking)) + "\n").encode()


def vergelijking_json(v: Vergelijking) -> dict[str, Any]:
    """The comparison as plain values."""
    return {
        "oud": v.oud.bestand,
        "nieuw": v.nieuw.bestand,
        "cijfers": {c.naam: {"oud": c.oud.cijfer, "nieuw": c.nieuw.cijfer} for c in v.cijfers},
        "opgelost": [_bevinding(b) for b in v.opgelost],
        "bijgekomen": [_bevinding(b) for b in v.bijgekomen],
        "gebleven": [_bevinding(b) for b in v.gebleven],
        "beslispunten": [_punt(p) for p in v.punten],
    }


def mark(kwaliteit: Kwaliteit) -> str:
    """A mark with its range, or that there is none."""
    if kwaliteit.cijfer is None:
        return "geen cijfer"
    return (
        f"{getal(kwaliteit.cijfer)} ({bereik_tekst(kwaliteit.bereik)})" if kwaliteit.bereik else getal(kwaliteit.cijfer)
    )


def _bevinding(b: Bevinding) -> dict[str, str]:
    return {
        "regel": b.regel,
        "ernst": b.ernst,
        "zekerheid": b.zekerheid,
        "boodschap": b.boodschap,
        "vingerafdruk": b.vingerafdruk,
    }


def _punt(p: Puntverandering) -> dict[str, Any]:
    return {
        "soort": p.soort,
        "nummer_oud": p.oud.nummer if p.oud else None,
        "nummer_nieuw": p.nieuw.nummer if p.nieuw else None,
        "verschil": [{"soort": s.soort, "tekst": s.tekst} for s in p.verschil],
    }


def _tekst(v: Vergelijking) -> Iterator[str]:
    yield f"{v.oud.bestand} → {v.nieuw.bestand}"
    yield ""
    yield from (_cijferregel(c) for c in v.cijfers)
    for title, rows in (("Opgelost", v.opgelost), ("Nieuw", v.bijgekomen), ("Gebleven", v.gebleven)):
        yield from _lijst(title, rows)
    yield ""
    yield "Beslispunten"
    yield from (line for p in v.punten for line in _puntregels(p))


def _cijferregel(c: Cijferverandering) -> str:
    return f"{kwaliteit_naam(c.naam):<22} {mark(c.oud)} → {mark(c.nieuw)}"


def _lijst(title: str, rows: Sequence[Bevinding]) -> Iterator[str]:
    yield ""
    yield f"{title}: {len(rows)}"
    yield from (f"  - {b.boodschap}" for b in rows)


def _puntregels(p: Puntverandering) -> Iterator[str]:
    point = p.nieuw or p.oud
    yield f"  {point.nummer if point and point.nummer else '•'} {_PUNT[p.soort]}"
    if p.verschil:
        yield f"    {' '.join(map(_gemerkt, p.verschil))}"
    elif p.soort in ("nieuw", "vervallen") and point:
        yield f"    {point.tekst}"


def _gemerkt(stuk: Stuk) -> str:
    sign = _TEKENS[stuk.soort]
    return f"[{sign}{stuk.tekst}]" if sign else stuk.tekst
