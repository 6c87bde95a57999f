"""The tags of a page (tagged PDF): which marked content is a heading, a paragraph, a list item or a table cell."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass, field, replace
from typing import NamedTuple

import pypdfium2 as pdfium
from pypdfium2 import raw

_ALINEA = {"P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "LI", "Caption", "Note", "Title", "TOCI", "BlockQuote"}
MAX_DIEPTE = 60
MAX_ELEMENTEN = 20_000


class Tag(NamedTuple):
    """The paragraph that marked content belongs to; equal ``sleutel`` on a page is the same paragraph."""

    soort: str
    """Role of the paragraph in PDF's own names: P, H1, LI, Note …; empty when it is in none."""
    sleutel: int
    cel: tuple[int, int, int] | None
    """Table on the page, row and column."""


@dataclass(frozen=True, slots=True)
class _Plek:
    """Where the walk stands in the tree."""

    soort: str = ""
    sleutel: int = 0
    cel: tuple[int, int, int] | None = None
    diepte: int = 0


@dataclass(slots=True)
class _Wandeling:
    """One walk over the tree of a page: what was found, and the counters."""

    tags: dict[int, Tag] = field(default_factory=dict)
    elementen: int = 0
    tabellen: int = 0
    rij: int = -1
    kolom: int = -1


def lees_tags(page: pdfium.PdfPage) -> dict[int, Tag]:
    """Tag of each marked-content id of the page; empty when the page has no structure."""
    tree = raw.FPDF_StructTree_GetForPage(page.raw)
    if not tree:
        return {}
    try:
        wandeling = _Wandeling()
        for index in range(raw.FPDF_StructTree_CountChildren(tree)):
            _bezoek(raw.FPDF_StructTree_GetChildAtIndex(tree, index), _Plek(), wandeling)
        return wandeling.tags
    finally:
        raw.FPDF_StructTree_Close(tree)


def _bezoek(element: object, plek: _Plek, wandeling: _Wandeling) -> None:
    if not element or plek.diepte > MAX_DIEPTE or wandeling.elementen > MAX_ELEMENTEN:
        return
    wandeling.elementen += 1
    hier = _volgende(_soort(element), plek, wandeling)
    for index in range(raw.FPDF_StructElement_CountChildren(element)):
        merk = raw.FPDF_StructElement_GetChildMarkedContentID(element, index)
        if merk >= 0:
            wandeling.tags[merk] = Tag(hier.soort, hier.sleutel, hier.cel)
        else:
            _bezoek(raw.FPDF_StructElement_GetChildAtIndex(element, index), hier, wandeling)


def _volgende(soort: str, plek: _Plek, wandeling: _Wandeling) -> _Plek:
    """The place one step down, at an element of this role."""
    plek = replace(plek, diepte=plek.diepte + 1)
    if soort == "Table" and plek.cel is None:
        wandeling.tabellen += 1
        wandeling.rij = -1
    elif soort == "TR":
        wandeling.rij += 1
        wandeling.kolom = -1
    elif soort in {"TD", "TH"}:
        wandeling.kolom += 1
        cel = (wandeling.tabellen, max(wandeling.rij, 0), wandeling.kolom)
        return replace(plek, soort="P", sleutel=wandeling.elementen, cel=cel)
    elif soort in _ALINEA and not (plek.soort == "LI" and soort == "P"):
        return replace(plek, soort=soort, sleutel=wandeling.elementen)
    return plek


def _soort(element: object) -> str:
    lengte = raw.FPDF_StructElement_GetType(element, None, 0)
    if lengte <= 2 or lengte > 200:
        return ""
    buffer = ctypes.create_string_buffer(lengte)
    raw.FPDF_StructElement_GetType(element, buffer, lengte)
    return buffer.raw[: lengte - 2].decode("utf-16-le", errors="ignore")
