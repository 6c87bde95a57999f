"""A made-up proposal from its YAML source to a scorecard in memory: as Markdown, without building a Word file.

The source is that of ``samples/bron``. Tests that change a proposal in many ways use this, because it takes a tenth of
a second; that the Word file of the same source gives the same findings, `tests.test_mutaties` shows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from raadslint.dossier import maak_dossier, splits_bundel
from raadslint.engine import Normenkader, beoordeel
from raadslint.facts.waarnemers import neem_waar
from raadslint.model import Blok, Document, Dossier, Melding, Scorekaart
from raadslint.parser.text import lees_tekst

Bron = dict[str, Any]
BESLUIT = "# Raadsbesluit"
"""The line that parts the raadsbesluit from the proposal."""


def tekst_van(bron: Bron) -> str:
    """The Markdown of a source: title, kenmerken, rubrieken and, when it has one, the raadsbesluit."""
    kop = [f"# {bron.get('titel', 'Raadsvoorstel')}", f"Aan de raad van de gemeente {bron['gemeente']}"]
    kenmerken = [f"{naam}: {waarde}" for naam, waarde in bron["kenmerken"].items()]
    rijen = bron["tekst"].strip().replace("|\n", "|\n\n")
    return "\n\n".join([*kop, *kenmerken, rijen, *_raadsbesluit(bron)])


def _raadsbesluit(bron: Bron) -> list[str]:
    besluit = bron.get("raadsbesluit")
    if not besluit:
        return []
    aanhef = [f"De raad van de gemeente {bron['gemeente']};", besluit.get("gelezen", ""), besluit.get("gelet", "")]
    punten = [f"{nummer}. {punt}" for nummer, punt in enumerate(besluit["punten"], 1)]
    slot = [
        f"Aldus vastgesteld in de openbare raadsvergadering van {besluit['vergadering']}.",
        "de griffier, de voorzitter,",
        f"{besluit['griffier']}, {besluit['voorzitter']}",
    ]
    return [BESLUIT, *filter(None, aanhef), "b e s l u i t :", *punten, *slot]


def document_van(tekst: str, scan: Sequence[int] = ()) -> Document:
    """Read the Markdown; ``scan`` names pages that would hold no text."""
    document = lees_tekst(tekst.encode(), "voorstel.md", "0" * 64, "md")
    meldingen = (Melding(soort="scan", tekst="Hier staat geen tekst.", paginas=tuple(scan)),) if scan else ()
    return replace(document, blokken=_met_cellen(document), meldingen=(*document.meldingen, *meldingen))


def _met_cellen(document: Document) -> tuple[Blok, ...]:
    """The blocks with every row ``| a | b |`` cut into cells, as a Word table gives them."""
    blokken: list[Blok] = []
    rij = -1
    for blok in document.blokken:
        cellen = [cel.strip() for cel in blok.tekst.strip("|").split("|")] if blok.tekst.startswith("|") else []
        rij = rij + 1 if cellen else -1
        nieuw = [replace(blok, soort="cel", tekst=cel, tabel=1, rij=rij, kolom=k) for k, cel in enumerate(cellen)]
        blokken.extend(nieuw or [blok])
    return tuple(replace(blok, nummer=nummer) for nummer, blok in enumerate(blokken, 1))


def kaart_van(tekst: str, kader: Normenkader, *, scan: Sequence[int] = (), proef: bool = False) -> Scorekaart:
    """The scorecard of this Markdown, as a draft, judged through all of raadslint but the files."""
    return _kaart(maak_dossier(document_van(tekst, scan), fase="concept"), kader, proef=proef)


def _kaart(dossier: Dossier, kader: Normenkader, *, proef: bool) -> Scorekaart:
    waarnemingen, fouten = neem_waar(dossier)
    kaart = beoordeel(dossier, waarnemingen, fouten, kader, proef=proef)
    delen = splits_bundel(dossier) if dossier.documentsoort.soort == "bundel" else ()
    return replace(kaart, deelkaarten=tuple(_kaart(deel, kader, proef=proef) for deel in delen))


def vervang(tekst: str, van: str, door: str) -> str:
    """Replace every ``van``; white space in it matches any white space. A change that hits nothing is an error."""
    patroon = r"\s+".join(map(re.escape, re.split(r"\s+", van)))
    return vervang_patroon(tekst, patroon, door)


def vervang_patroon(tekst: str, patroon: str, door: str) -> str:
    """Replace every match of a regular expression; an error when there is none."""
    nieuw, aantal = re.subn(patroon, lambda _: door, tekst)
    assert aantal, f"staat er niet in: {patroon}"
    return nieuw


def vervang_onder(tekst: str, kop: str, door: str) -> str:
    """Give a rubriek another text; the heading stays."""
    return vervang_patroon(tekst, rf"(?ms)(?<=^# {re.escape(kop)}\n).*?(?=^# |\Z)", f"\n{door}\n\n")


def zonder_kop(tekst: str, kop: str) -> str:
    """Take out a rubriek, heading and text."""
    return vervang_patroon(tekst, rf"(?ms)^# {re.escape(kop)}\n.*?(?=^# |\Z)", "")
