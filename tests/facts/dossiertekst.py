"""A dossier read from plain text, by the same way as a file: for tests on whole proposals."""

from __future__ import annotations

import hashlib
from pathlib import Path

from raadslint.dossier import maak_dossier
from raadslint.model import Dossier
from raadslint.parser.text import lees_tekst

GEVALLEN = Path(__file__).parent.parent / "gevallen"


def schoon() -> str:
    """A made-up dossier in which nothing contradicts anything."""
    return (GEVALLEN / "dossier-schoon.txt").read_text(encoding="utf-8")


def dossier_uit(tekst: str) -> Dossier:
    """The dossier of a proposal given as text."""
    inhoud = tekst.encode()
    return maak_dossier(lees_tekst(inhoud, "proef.txt", hashlib.sha256(inhoud).hexdigest(), "txt"))
