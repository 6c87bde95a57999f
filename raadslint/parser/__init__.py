"""Bytes of a file to a `Document`: the kind is seen in the content, never in the name, and every failure is told."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

from raadslint.fouten import LeesFout, RaadslintFout
from raadslint.model import Document, Formaat, Melding
from raadslint.parser.grenzen import MIB, STANDAARD, Grenzen
from raadslint.parser.herken import herken

__all__ = ["STANDAARD", "Grenzen", "lees", "lees_bytes"]

_EXTENSIES: dict[Formaat, tuple[str, ...]] = {
    "docx": (".docx", ".docm", ".dotx", ".dotm"),
    "odt": (".odt", ".ott"),
    "pdf": (".pdf",),
    "txt": (".txt", ".text", ".md", ".markdown", ""),
    "md": (".md", ".markdown", ".txt"),
}


def lees(pad: Path, grenzen: Grenzen = STANDAARD, *, ocr: bool = False) -> Document:
    """Read a DOCX, ODT, PDF or text file.

    The file is read into memory once, so that a change while it is read cannot mix two versions; ``sha256`` is of
    those bytes. ``ocr`` lets the PDF reader recognise the text of scanned pages.

    Raises `LeesFout`, with what is wrong, where and what to do, whatever the file holds.
    """
    try:
        inhoud = _inhoud(pad, grenzen)
        return lees_bytes(inhoud, pad.name, grenzen, ocr=ocr)
    except RaadslintFout as fout:
        raise type(fout)(fout.wat, waar=fout.waar or str(pad), doe=fout.doe) from fout


def lees_bytes(inhoud: bytes, naam: str, grenzen: Grenzen = STANDAARD, *, ocr: bool = False) -> Document:
    """Read a document from memory; ``naam`` is the name of its file, without a folder."""
    try:
        formaat = herken(inhoud, naam, grenzen)
        document = _lees_formaat(formaat, inhoud, naam, grenzen, ocr)
    except RaadslintFout:
        raise
    except Exception as fout:  # libraries raise anything at all on a damaged file
        raise LeesFout(
            "Het bestand kan niet worden gelezen; waarschijnlijk is het beschadigd.",
            doe="Open het in het programma waarmee het is gemaakt, sla het opnieuw op en probeer het nog eens.",
        ) from fout
    if not document.blokken:
        raise LeesFout("In het bestand staat geen tekst.", doe="Controleer of dit het goede bestand is.")
    return _met_meldingen(document, grenzen)


def _inhoud(pad: Path, grenzen: Grenzen) -> bytes:
    try:
        if not pad.is_file():
            wat = "Dit is geen bestand." if pad.exists() else "Het bestand bestaat niet."
            raise LeesFout(wat, doe="Controleer de naam en de map.")
        with pad.open("rb") as stroom:
            inhoud = stroom.read(grenzen.bytes + 1)
    except (OSError, ValueError) as fout:
        raise LeesFout("Het bestand kan niet worden geopend.", doe="Controleer of u het mag lezen.") from fout
    if len(inhoud) > grenzen.bytes:
        raise LeesFout(f"Het bestand is groter dan {grenzen.bytes // MIB} MiB.", doe="Splits het of verruim de grens.")
    return inhoud


def _lees_formaat(formaat: Formaat, inhoud: bytes, naam: str, grenzen: Grenzen, ocr: bool) -> Document:
    sha256 = hashlib.sha256(inhoud).hexdigest()
    if formaat == "docx":
        from raadslint.parser.docx import lees_docx

        return lees_docx(inhoud, naam, sha256, grenzen)
    if formaat == "odt":
        from raadslint.parser.odt import lees_odt

        return lees_odt(inhoud, naam, sha256, grenzen)
    if formaat == "pdf":
        from raadslint.parser.pdf import lees_pdf

        return lees_pdf(inhoud, naam, sha256, grenzen, ocr)
    from raadslint.parser.text import lees_tekst

    return lees_tekst(inhoud, naam, sha256, formaat)


def _met_meldingen(document: Document, grenzen: Grenzen) -> Document:
    """Cut at the limit of blocks, and say it when the name of the file promises another kind."""
    extra: list[Melding] = []
    extensie = Path(document.bestand).suffix.lower()
    if extensie not in _EXTENSIES[document.formaat]:
        extra.append(
            Melding(
                soort="formaat",
                tekst=f"De naam eindigt op '{extensie}', maar de inhoud is {document.formaat.upper()}. "
                "De inhoud is gelezen.",
            )
        )
    blokken = document.blokken
    if len(blokken) > grenzen.blokken:
        blokken = blokken[: grenzen.blokken]
        tekst = f"Alleen de eerste {grenzen.blokken} alinea's zijn gelezen; het bestand heeft er meer."
        extra.append(Melding(soort="grens", tekst=tekst, aantal=grenzen.blokken))
    if not extra:
        return document
    return replace(document, blokken=blokken, meldingen=(*document.meldingen, *extra))
