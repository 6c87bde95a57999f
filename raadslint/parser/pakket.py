"""Open a DOCX or ODT (a zip with XML in it) safely: in memory, within limits, without entities, by name only."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from typing import Any

from lxml import etree

from raadslint.fouten import LeesFout
from raadslint.parser.grenzen import MIB, Grenzen

Element = Any
"""An lxml element. Typed loosely: the stubs of lxml do not know namespaced look-ups."""

BESCHADIGD = "Open het bestand in Word of LibreOffice, sla het opnieuw op en probeer het nog eens."

_ZIPFOUTEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OSError,
    KeyError,
)

_STRIKT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)  # fmt: skip
"""Strict OOXML differs from what Word normally writes in its namespaces only."""


class Pakket:
    """A zip in memory from which parts are read by name; nothing is ever unpacked to disk."""

    def __init__(self, inhoud: bytes, grenzen: Grenzen) -> None:
        self._grenzen = grenzen
        self._over = grenzen.uitgepakt
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(inhoud))
        except _ZIPFOUTEN as fout:
            raise LeesFout("Het bestand is beschadigd of niet volledig.", doe=BESCHADIGD) from fout
        leden = self._zip.infolist()
        if len(leden) > grenzen.delen:
            raise _te_groot(f"Het bestand bestaat uit {len(leden)} delen; de grens is {grenzen.delen}.")
        self._leden = {_naam(lid.filename): lid for lid in leden if not lid.is_dir()}

    def __contains__(self, naam: str) -> bool:
        return _naam(naam) in self._leden

    def namen(self) -> tuple[str, ...]:
        """The names of the parts, lower case, with forward slashes."""
        return tuple(self._leden)

    def lees(self, naam: str) -> bytes | None:
        """The bytes of a part, None when there is none of that name.

        Raises `LeesFout` when the part is damaged, encrypted or larger than the limits allow.
        """
        lid = self._leden.get(_naam(naam))
        if lid is None:
            return None
        if lid.flag_bits & 0x1:
            raise LeesFout("Het bestand is beveiligd met een wachtwoord.", doe="Haal het wachtwoord eraf.")
        mag = min(self._grenzen.deel, self._over)
        if lid.file_size > max(16 * MIB, lid.compress_size * self._grenzen.verhouding):
            raise _te_groot(f"Het deel {lid.filename!r} is onwaarschijnlijk sterk ingepakt (een zogenoemde zipbom).")
        try:
            with self._zip.open(lid) as stroom:
                inhoud = stroom.read(mag + 1)
        except _ZIPFOUTEN as fout:
            raise LeesFout(f"Het deel {lid.filename!r} van het bestand is beschadigd.", doe=BESCHADIGD) from fout
        if len(inhoud) > mag:
            raise _te_groot(f"Het deel {lid.filename!r} is uitgepakt groter dan {mag // MIB} MiB.")
        self._over -= len(inhoud)
        return inhoud

    def xml(self, naam: str) -> Element | None:
        """The root element of an XML part, None when there is none of that name."""
        inhoud = self.lees(naam)
        if inhoud is None:
            return None
        if inhoud.count(b"<") > self._grenzen.tags:
            raise _te_groot(f"Het deel {naam!r} bevat meer dan {self._grenzen.tags} tags.")
        return ontleed_xml(inhoud, naam)


def ontleed_xml(inhoud: bytes, naam: str) -> Element:
    """Parse XML without entities, network or huge trees; raises `LeesFout` with the name of the part."""
    if b"<!ENTITY" in inhoud.replace(b"\0", b""):
        raise LeesFout(
            f"Het deel {naam!r} bevat XML-entiteiten. Die horen niet in een document en worden niet gelezen.",
            doe=BESCHADIGD,
        )
    if b"purl.oclc.org/ooxml" in inhoud:
        for strikt, gewoon in _STRIKT:
            inhoud = inhoud.replace(strikt, gewoon)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(inhoud, parser)
    except (etree.XMLSyntaxError, ValueError) as fout:
        raise LeesFout(f"Het deel {naam!r} van het bestand is beschadigd.", doe=BESCHADIGD) from fout


def relatiedoel(deel: str, doel: str) -> str:
    """The name in the zip of a relation's target, relative to the part that holds the relation."""
    if doel.startswith("/"):
        return posixpath.normpath(doel).lstrip("/")
    return posixpath.normpath(posixpath.join(posixpath.dirname(deel), doel))


def _naam(naam: str) -> str:
    return naam.replace("\\", "/").lstrip("/").lower()


def _te_groot(wat: str) -> LeesFout:
    return LeesFout(wat, doe="Controleer het bestand, of verruim de grens.")
