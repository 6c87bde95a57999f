"""Reports on disk: which name each gets, and never over a file that raadslint did not make."""

from __future__ import annotations

import os
import zipfile
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from raadslint.fouten import RaadslintFout

_MERK = b"raadslint"
_STEMPEL = b"<!--raadslint-->"
"""In the XML of a Word file that we wrote; a word processor leaves it out when it saves."""


def namen(paden: Sequence[Path]) -> Mapping[Path, Path]:
    """For every input file the path, without suffix, of its report within the output folder.

    A report is named after the stem of its file; files with the same stem keep their folder (relative to what all
    inputs share), and within one folder their suffix too. Names are compared without regard to case, as Windows does.
    """
    stems = Counter(p.stem.casefold() for p in paden)
    folders = [p.resolve().parent for p in paden]
    base = Path(os.path.commonpath(folders)) if folders else Path()
    names = {p: Path(p.stem) if stems[p.stem.casefold()] == 1 else _met_map(p, base) for p in paden}
    taken = Counter(str(name).casefold() for name in names.values())
    return {p: n if taken[str(n).casefold()] == 1 else n.with_name(p.name) for p, n in names.items()}


def _met_map(pad: Path, base: Path) -> Path:
    return pad.resolve().parent.relative_to(base) / pad.stem


def schrijf(doel: Path, inhoud: bytes, invoer: Sequence[Path] = ()) -> None:
    """Write a report whole or not at all.

    Raises `RaadslintFout` when ``doel`` is an input file, or a file that raadslint did not make, or cannot be written.
    """
    if doel.exists():
        _controleer(doel, invoer)
    try:
        doel.parent.mkdir(parents=True, exist_ok=True)
        _vervang(doel, inhoud)
    except OSError as error:
        raise RaadslintFout(
            f"kan dit bestand niet schrijven ({error.strerror}).", waar=str(doel), doe="Kies een andere map."
        ) from error


def _vervang(doel: Path, inhoud: bytes) -> None:
    half = doel.with_name(f".{doel.name}.{os.getpid()}.half")
    try:
        half.write_bytes(inhoud)
        half.replace(doel)
    except BaseException:
        half.unlink(missing_ok=True)
        raise


def _controleer(doel: Path, invoer: Sequence[Path]) -> None:
    if any(doel.samefile(p) for p in invoer if p.exists()):
        raise RaadslintFout(
            "dit is een invoerbestand; dat blijft zoals het is.", waar=str(doel), doe="Kies een andere map."
        )
    if not is_van_ons(doel):
        raise RaadslintFout(
            "dit bestand bestaat al en is niet door raadslint gemaakt.", waar=str(doel), doe="Kies een andere map."
        )


def is_van_ons(pad: Path) -> bool:
    """Whether a file bears the mark that every report of raadslint bears.

    A Word file bears it only as long as nobody has saved it since: someone's work in a copy of ours is never ours.
    """
    if pad.is_dir():
        return False
    if not zipfile.is_zipfile(pad):
        return _MERK in pad.read_bytes().lower()
    with zipfile.ZipFile(pad) as archive:
        names = set(archive.namelist())
        if "word/document.xml" in names:
            return any(_STEMPEL in archive.read(n) for n in names & {"word/document.xml", "word/comments.xml"})
        return any(_MERK in archive.read(n).lower() for n in names if n.startswith("docProps/"))
