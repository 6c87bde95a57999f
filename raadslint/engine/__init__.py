"""From rows to a scorekaart: the normenkader judges what the observers saw."""

from __future__ import annotations

from raadslint.engine.kader import Normenkader
from raadslint.engine.laden import keur_normenkader, laad_normenkader
from raadslint.engine.oordeel import beoordeel

__all__ = ["Normenkader", "beoordeel", "keur_normenkader", "laad_normenkader"]
