"""Counts the lists and numbered headings of an OpenDocument text on the way through it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from raadslint.parser.nummering import Niveau, toon_label
from raadslint.parser.odt_stijlen import TEKST, OdtStijlen
from raadslint.parser.pakket import Element

_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"


@dataclass(slots=True)
class _Open:
    """A list that is open, with the counters of all its levels (shared with the lists nested in it)."""

    stijl: str
    diepte: int
    tellers: dict[int, int]
    vers: bool = False
    """An item was opened and its number is not yet given away."""
    start: int | None = None
    """``text:start-value`` of that item."""


@dataclass(slots=True)
class Lijsten:
    """The open lists and the counters of those that may be continued."""

    stijlen: OdtStijlen
    _open: list[_Open] = field(default_factory=list)
    _tellers: dict[str, dict[int, int]] = field(default_factory=dict)
    """Counters by list style name and by ``xml:id`` of the list."""
    _koppen: dict[int, int] = field(default_factory=dict)

    @contextmanager
    def lijst(self, lijst: Element) -> Iterator[None]:
        """Within a ``text:list``; a nested one shares the counters and, unless it has its own, the style."""
        buiten = self._open[-1] if self._open else None
        stijl = lijst.get(TEKST + "style-name") or (buiten.stijl if buiten else "")
        if buiten is not None:
            tellers = buiten.tellers
        else:
            tellers = dict(self._voortgezet(lijst, stijl))
            self._tellers[stijl] = tellers
        if sleutel := lijst.get(_XML_ID):
            self._tellers[sleutel] = tellers
        self._open.append(_Open(stijl, buiten.diepte + 1 if buiten else 0, tellers))
        yield
        self._open.pop()

    @contextmanager
    def item(self, item: Element) -> Iterator[None]:
        """Within a ``text:list-item``: its first paragraph carries the number."""
        if self._open:
            self._open[-1].vers = item.tag == TEKST + "list-item"
            start = item.get(TEKST + "start-value") or ""
            self._open[-1].start = int(start) if start.isdigit() and len(start) < 6 else None
        yield
        if self._open:
            self._open[-1].vers = False

    def nummer(self, p: Element, kopniveau: int, stijlnaam: str) -> tuple[str, int | None]:
        """The number in front of a paragraph, and the depth of the list it is in (None outside one)."""
        if self._open:
            laatste = self._open[-1]
            if not laatste.vers:
                return "", laatste.diepte
            laatste.vers = False
            stijl = laatste.stijl or self.stijlen.lijst_van(stijlnaam)
            niveaus = self.stijlen.lijsten.get(stijl, {})
            return self._tel(niveaus, laatste.tellers, laatste.diepte, laatste.start), laatste.diepte
        if kopniveau and p.get(TEKST + "is-list-header") != "true":
            return self._tel(self.stijlen.lijsten.get("", {}), self._koppen, kopniveau - 1, None), None
        return "", None

    def _voortgezet(self, lijst: Element, stijl: str) -> dict[int, int]:
        """The counters that a new list goes on with; empty for a list that starts afresh."""
        vorige = lijst.get(TEKST + "continue-list") or ""
        if vorige in self._tellers:
            return self._tellers[vorige]
        door = lijst.get(TEKST + "continue-numbering") == "true"
        return self._tellers.get(stijl, {}) if door else {}

    def _tel(self, niveaus: Mapping[int, Niveau], tellers: dict[int, int], diepte: int, start: int | None) -> str:
        eigen = niveaus.get(diepte)
        if eigen is None or (eigen.vorm == "none" and not eigen.sjabloon):
            return ""
        tellers[diepte] = start if start is not None else tellers.get(diepte, eigen.start - 1) + 1
        for dieper in [d for d in tellers if d > diepte]:
            del tellers[dieper]
        return toon_label(niveaus, tellers, diepte)
