"""The fingerprint of a finding: the same for the same fault in the next version, whatever moved around it."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from raadslint.model import Bevinding


def met_vingerafdrukken(bevindingen: Iterable[Bevinding]) -> tuple[Bevinding, ...]:
    """The findings with their fingerprints; equal ones are told apart by their rank."""
    ranks: Counter[str] = Counter()
    marked = []
    for bevinding in bevindingen:
        kern = _kern(bevinding)
        marked.append(replace(bevinding, vingerafdruk=_hash(kern, ranks[kern])))
        ranks[kern] += 1
    return tuple(marked)


def _kern(bevinding: Bevinding) -> str:
    """Rule, part, rubriek and normalised words; for a whole point its first eight words are enough."""
    deel = bevinding.vindplaatsen[0].deel if bevinding.vindplaatsen else "voorstel"
    woorden = " ".join(_woorden(v.citaat) for v in bevinding.vindplaatsen[:2])
    return "\0".join((bevinding.regel, deel, bevinding.rubriek, woorden))


def _woorden(citaat: str) -> str:
    return " ".join(re.findall(r"\w+", citaat.lower())[:8])


def _hash(kern: str, rang: int) -> str:
    return hashlib.sha256(f"{kern}\0{rang}".encode()).hexdigest()[:16]
