"""Where the data files live (in the wheel or beside the package in a checkout), and how YAML becomes plain values."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from raadslint.fouten import KaderFout

_PAKKET = Path(__file__).resolve().parent


@cache
def checklists() -> Path:
    """The folder with ``normenkaders/``, ``sjablonen/`` and ``woordenlijsten/``."""
    in_wheel = _PAKKET / "checklists"
    return in_wheel if in_wheel.is_dir() else _PAKKET.parent / "checklists"


def lees_yaml(pad: Path) -> Any:
    """The plain value of a YAML 1.2 file; duplicate keys and broken syntax raise `KaderFout` with line and column."""
    try:
        return YAML(typ="safe").load(pad.read_bytes())
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = f"{pad}, regel {mark.line + 1}, kolom {mark.column + 1}" if mark else str(pad)
        raise KaderFout(f"dit is geen geldige YAML: {error.problem}.", waar=place, doe="Herstel deze regel.") from error
    except (YAMLError, UnicodeDecodeError) as error:
        raise KaderFout("dit is geen geldige YAML.", waar=str(pad), doe="Sla het bestand op als UTF-8.") from error
    except OSError as error:
        raise KaderFout(f"kan het bestand niet lezen ({error.strerror}).", waar=str(pad)) from error


@cache
def woordenlijst(naam: str) -> Any:
    """The word list ``checklists/woordenlijsten/<naam>.yaml``, read once per process. Treat it as read-only."""
    return lees_yaml(checklists() / "woordenlijsten" / f"{naam}.yaml")
