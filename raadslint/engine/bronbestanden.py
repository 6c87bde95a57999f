"""Finds and reads the YAML files of a normenkader, and looks up the line and column of a mistake in them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from raadslint.engine.keuring import Pad
from raadslint.fouten import KaderFout
from raadslint.gegevens import checklists, lees_yaml

VOORBEELDEN = "voorbeelden"
"""Sub folder of a normenkader with the examples of its rules; read only by who asks for examples."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kaderbestanden:
    """The files of one normenkader."""

    naam: str
    bestanden: tuple[Path, ...]
    voorbeelden: tuple[Path, ...]

    @property
    def sha256(self) -> str:
        """One hash over the names and contents of the files that judge (examples do not)."""
        som = hashlib.sha256()
        for pad in self.bestanden:
            # line ends differ between checkouts, the norms do not
            som.update(pad.name.encode() + b"\0" + pad.read_bytes().replace(b"\r\n", b"\n") + b"\0")
        return som.hexdigest()

    def sha256_met(self, basis: str) -> str:
        """The hash of these files together with that of the normenkader they are laid over."""
        return hashlib.sha256(f"{basis}{self.sha256}".encode()).hexdigest()

    def stand(self) -> tuple[tuple[str, int], ...]:
        """Which version of which files this is, to see that they changed."""
        return tuple((str(p), p.stat().st_mtime_ns) for p in self.bestanden)

    def lees(self) -> tuple[tuple[Path, Any], ...]:
        """The plain values of the files; raises `KaderFout` when one is no YAML."""
        return tuple((pad, lees_yaml(pad)) for pad in self.bestanden)


def zoek_kader(naam_of_pad: str | Path) -> Kaderbestanden:
    """The files of a normenkader: by name among the checklists, or a YAML file or folder of one's own."""
    own = Path(naam_of_pad)
    if own.suffix in (".yaml", ".yml") or len(own.parts) > 1:
        return _bestanden_van(own)
    folder = checklists() / "normenkaders"
    for pad in (folder / own, folder / f"{own}.yaml", own):
        if pad.exists():
            return _bestanden_van(pad)
    keuze = f"Kies uit {', '.join(kadernamen())}, of geef een YAML-bestand."
    raise KaderFout(f"het normenkader '{naam_of_pad}' bestaat niet.", doe=keuze)


def zoek_basis(bestanden: Kaderbestanden, naam: str) -> Kaderbestanden:
    """The normenkader that these files build on: a file beside them, or one that comes with raadslint."""
    beside = bestanden.bestanden[0].parent / naam
    gevonden = zoek_kader(beside if beside.exists() else naam)
    if gevonden.bestanden == bestanden.bestanden:
        raise KaderFout("een normenkader kan niet op zichzelf bouwen.", waar=str(bestanden.bestanden[0]))
    return gevonden


def kadernamen() -> tuple[str, ...]:
    """The names of the normenkaders that come with raadslint."""
    folder = checklists() / "normenkaders"
    return tuple(sorted(p.stem for p in folder.iterdir() if p.is_dir() or p.suffix == ".yaml"))


def _bestanden_van(pad: Path) -> Kaderbestanden:
    if not pad.exists():
        raise KaderFout("dit bestand bestaat niet.", waar=str(pad), doe="Controleer de naam van het normenkader.")
    if pad.is_file():
        return Kaderbestanden(naam=pad.stem, bestanden=(pad,), voorbeelden=())
    files = tuple(sorted(pad.glob("*.yaml")))
    if not files:
        raise KaderFout("deze map bevat geen YAML-bestanden.", waar=str(pad), doe="Zet het normenkader in deze map.")
    return Kaderbestanden(naam=pad.name, bestanden=files, voorbeelden=tuple(sorted((pad / VOORBEELDEN).glob("*.yaml"))))


def plek(pad: Pad) -> str:
    """File, line and column of a path, for a message."""
    bestand, *sleutels = pad
    regel, kolom = _regel_en_kolom(str(bestand), tuple(sleutels))
    return f"{bestand}, regel {regel}, kolom {kolom}"


def _regel_en_kolom(bestand: str, sleutels: tuple[str | int, ...]) -> tuple[int, int]:
    node = _met_plaatsen(bestand)
    place = (0, 0)
    for sleutel in sleutels:
        try:
            place = node.lc.item(sleutel) if isinstance(sleutel, int) else node.lc.key(sleutel)
            node = node[sleutel]
        except (AttributeError, KeyError, IndexError, TypeError):
            break  # a key that is missing: its parent is the place to mend
    return place[0] + 1, place[1] + 1


@cache
def _met_plaatsen(bestand: str) -> Any:
    from ruamel.yaml import YAML

    return YAML(typ="rt").load(Path(bestand).read_bytes())
