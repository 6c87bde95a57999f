"""From a `Document` to a `Dossier`: its parts, headings, decision points, kind, type and metadata."""

from __future__ import annotations

from raadslint.dossier.bundel import maak_dossier, splits_bundel

__all__ = ["maak_dossier", "splits_bundel"]
