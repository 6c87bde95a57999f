"""Where the data files live (in the wheel or beside the package in a checkout), and how YAML becomes plain values."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

from yaml import MappingNode, ScalarNode, YAMLError
from yaml.constructor import ConstructorError

from raadslint.fouten import KaderFout

try:
    from yaml import CSafeLoader as _SafeLoader
except ImportError:
    from yaml import SafeLoader as _SafeLoader  # type: ignore[assignment]

_PAKKET = Path(__file__).resolve().parent


class _Lader(_SafeLoader):
    """libyaml with the words of YAML 1.2: *ja*, *no*, *on* and *0123* are what they look like; no key comes twice."""

    def construct_mapping(self, node: MappingNode, deep: bool = False) -> dict[Any, Any]:
        """The mapping; raises `ConstructorError` on a key that was there already."""
        mapping = super().construct_mapping(node, deep=deep)
        if len(mapping) != len(node.value):
            raise ConstructorError(None, None, "duplicate key", node.start_mark)
        return mapping


_Lader.yaml_implicit_resolvers = {
    eerste: [(tag, patroon) for tag, patroon in resolvers if tag.rpartition(":")[2] in ("float", "null", "timestamp")]
    for eerste, resolvers in _SafeLoader.yaml_implicit_resolvers.items()
}
_Lader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|True|TRUE|false|False|FALSE)$"), [*"tTfF"])
_Lader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^[-+]?\d+$"), [*"-+0123456789"])


def _geheel(lader: _SafeLoader, node: ScalarNode) -> int:
    return int(lader.construct_scalar(node))


_Lader.add_constructor("tag:yaml.org,2002:int", _geheel)


@cache
def checklists() -> Path:
    """The folder with ``normenkaders/``, ``sjablonen/`` and ``woordenlijsten/``."""
    in_wheel = _PAKKET / "checklists"
    return in_wheel if in_wheel.is_dir() else _PAKKET.parent / "checklists"


def lees_yaml(pad: Path) -> Any:
    """The plain value of a YAML 1.2 file; duplicate keys and broken syntax raise `KaderFout` with line and column."""
    try:
        return _lees_snel(pad.read_bytes())
    except (YAMLError, UnicodeDecodeError, ValueError):
        return _lees_precies(pad)  # slower, but it tells the mistake and its place
    except OSError as error:
        raise KaderFout(f"kan het bestand niet lezen ({error.strerror}).", waar=str(pad)) from error


def _lees_snel(inhoud: bytes) -> Any:
    """The value by libyaml where the platform has it: ten times as fast, and every run reads some forty files."""
    lader = _Lader(inhoud)
    try:
        return lader.get_single_data()
    finally:
        lader.dispose()


def _lees_precies(pad: Path) -> Any:
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError
    from ruamel.yaml.error import YAMLError as PreciezeFout

    try:
        return YAML(typ="safe").load(pad.read_bytes())
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = f"{pad}, regel {mark.line + 1}, kolom {mark.column + 1}" if mark else str(pad)
        raise KaderFout(f"dit is geen geldige YAML: {error.problem}.", waar=place, doe="Herstel deze regel.") from error
    except (PreciezeFout, UnicodeDecodeError) as error:
        raise KaderFout("dit is geen geldige YAML.", waar=str(pad), doe="Sla het bestand op als UTF-8.") from error
    except OSError as error:
        raise KaderFout(f"kan het bestand niet lezen ({error.strerror}).", waar=str(pad)) from error


@cache
def woordenlijst(naam: str) -> Any:
    """The word list ``checklists/woordenlijsten/<naam>.yaml``, read once per process. Treat it as read-only."""
    return lees_yaml(checklists() / "woordenlijsten" / f"{naam}.yaml")
