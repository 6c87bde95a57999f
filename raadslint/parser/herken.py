"""Which kind of file these bytes are, seen in the bytes; what cannot be read is refused with what to do instead."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from raadslint.fouten import LeesFout
from raadslint.model import Formaat
from raadslint.parser.grenzen import Grenzen

if TYPE_CHECKING:
    from raadslint.parser.pakket import Pakket

_OPSLAAN = "Open het in Word of LibreOffice en kies Opslaan als: Word-document (.docx)."
_ANDERS = "raadslint leest Word (.docx), PDF, OpenDocument (.odt) en platte tekst."


def herken(inhoud: bytes, naam: str, grenzen: Grenzen) -> Formaat:
    """The format of a file, from its content. Raises `LeesFout` when it is empty or of a kind that is not read."""
    kop = inhoud[:1024]
    if not inhoud.strip(b" \t\r\n\0\f\v"):
        raise LeesFout("Het bestand is leeg.", doe="Controleer of het goed is opgeslagen.")
    if inhoud.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _herken_zip(inhoud, grenzen)
    if b"%PDF-" in kop:
        return "pdf"
    if inhoud.startswith(b"\xd0\xcf\x11\xe0"):
        raise _oud_kantoorbestand(inhoud)
    _weiger_andere(inhoud, kop)
    return "md" if PurePath(naam).suffix.lower() in {".md", ".markdown"} else "txt"


def _herken_zip(inhoud: bytes, grenzen: Grenzen) -> Formaat:
    from raadslint.parser.pakket import Pakket

    pakket = Pakket(inhoud, grenzen)
    if "word/document.xml" in pakket:
        return "docx"
    soort = _als_het_kan(pakket, "mimetype").strip()
    soorten = _als_het_kan(pakket, "[Content_Types].xml")
    if b"wordprocessingml" in soorten or b"ms-word" in soorten:
        return "docx"
    tekst = soort.startswith(b"application/vnd.oasis.opendocument.text")
    ander = soort.startswith(b"application/vnd.oasis") or b"spreadsheetml" in soorten or b"presentationml" in soorten
    if ander and not tekst:
        raise LeesFout("Dit is een rekenblad of presentatie, geen tekstdocument.", doe=_ANDERS)
    if tekst or "content.xml" in pakket:
        return "odt"
    raise LeesFout("Dit is een zipbestand, geen Word-document.", doe="Pak het uit en kies het document zelf.")


def _als_het_kan(pakket: Pakket, naam: str) -> bytes:
    """A part that only says what kind of file this is: damage to it does not stop the reading."""
    try:
        return pakket.lees(naam) or b""
    except LeesFout:
        return b""


def _oud_kantoorbestand(inhoud: bytes) -> LeesFout:
    if "EncryptedPackage".encode("utf-16-le") in inhoud:
        return LeesFout(
            "Het bestand is beveiligd met een wachtwoord.",
            doe="Open het in Word, haal het wachtwoord eraf (Bestand, Info, Document beveiligen) en sla het op.",
        )
    if "WordDocument".encode("utf-16-le") in inhoud:
        return LeesFout("Dit is een oud Word-bestand (.doc). Dat leest raadslint niet.", doe=_OPSLAAN)
    return LeesFout("Dit is een oud Office-bestand, geen Word-document dat raadslint leest.", doe=_ANDERS)


def _weiger_andere(inhoud: bytes, kop: bytes) -> None:
    """Raise for what looks like text but is not a document, and for what is not text."""
    begin = kop.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if begin.startswith(b"{\\rtf"):
        raise LeesFout("Dit is een RTF-bestand. Dat leest raadslint niet.", doe=_OPSLAAN)
    if begin.startswith((b"<!doctype html", b"<html", b"<?xml", b"mime-version:")):
        raise LeesFout("Dit is een webpagina of XML-bestand. Dat leest raadslint niet.", doe=_OPSLAAN)
    if inhoud.startswith((b"\xff\xfe", b"\xfe\xff")):  # UTF-16 text holds NUL bytes and is text all the same
        return
    if b"\0" in inhoud[:65536]:
        raise LeesFout("Dit is geen document dat raadslint kan lezen.", doe=_ANDERS)
