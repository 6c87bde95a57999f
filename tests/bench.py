"""Measures a folder of PDF files: the whole of ``raadslint toets`` against poppler's ``pdftotext -layout``.

``python tests/bench.py MAP [--processen 1 2]``. Prints pages per second, the peak memory of one process, the ratio to
``pdftotext`` (text only, no judgement) over the same files in the same run, and the start times of the command line.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

HERHALINGEN = 3
REGEL = "dictum-dekking-ontbreekt"
"""The rule that is explained to time `uitleg`."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("map", type=Path, help="folder with PDF files")
    parser.add_argument("--processen", type=int, nargs="+", default=[1, 2])
    opties = parser.parse_args()
    bestanden = sorted(opties.map.glob("**/*.pdf"))
    if not bestanden:
        print(f"Geen PDF-bestanden in {opties.map}.", file=sys.stderr)
        return 2
    paginas = tel_paginas(bestanden)
    print(f"{len(bestanden)} bestanden, {paginas} pagina's, {os.cpu_count()} kernen")
    meet_snelheid(opties.map, bestanden, paginas, opties.processen)
    meet_start()
    return 0


def tel_paginas(bestanden: list[Path]) -> int:
    """The number of pages of all files that open."""
    import pypdfium2 as pdfium

    totaal = 0
    for bestand in bestanden:
        try:
            pdf = pdfium.PdfDocument(bestand)
        except pdfium.PdfiumError:
            continue
        totaal += len(pdf)
        pdf.close()
    return totaal


def meet_snelheid(map_: Path, bestanden: list[Path], paginas: int, processen: list[int]) -> None:
    """One line for pdftotext and one for each number of processes."""
    pdftotext = meet_pdftotext(bestanden)
    if pdftotext is None:
        print("pdftotext          niet gevonden (poppler-utils); geen verhouding")
    else:
        print(f"pdftotext -layout  {regel(paginas, pdftotext)}")
    for aantal in processen:
        seconden, piek = meet_toets(map_, aantal)
        verhouding = f"  verhouding {seconden / pdftotext:6.2f}" if pdftotext else ""
        naam = f"toets, {aantal} {'proces' if aantal == 1 else 'processen'}"
        geheugen = f"  piek {piek:.0f} MB per proces" if piek else ""
        print(f"{naam:<19}{regel(paginas, seconden)}{verhouding}{geheugen}")


def regel(paginas: int, seconden: float) -> str:
    return f"{seconden:7.2f} s  {paginas / seconden:7.1f} pagina's/s"


def meet_pdftotext(bestanden: list[Path]) -> float | None:
    """Seconds for all files, one call for each; the best of a few runs."""
    if shutil.which("pdftotext") is None:
        return None
    tijden = []
    for _ in range(HERHALINGEN):
        begin = time.perf_counter()
        for bestand in bestanden:
            opdracht = ["pdftotext", "-layout", str(bestand), os.devnull]
            subprocess.run(opdracht, check=False, stderr=subprocess.DEVNULL)
        tijden.append(time.perf_counter() - begin)
    return min(tijden)


def meet_toets(map_: Path, processen: int) -> tuple[float, float]:
    """Seconds of the whole command, and the peak memory in MB of its largest process (0 when it cannot be seen)."""
    with tempfile.TemporaryDirectory() as uit:
        opdracht = [sys.executable, "-m", "raadslint", "toets", "--formaat", "json", "--uitvoer", uit]
        opdracht += ["--processen", str(processen), str(map_)]
        begin = time.perf_counter()
        with subprocess.Popen(opdracht, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as proces:
            meter = Geheugenmeter(proces.pid)
            code = proces.wait()
            seconden = time.perf_counter() - begin
            meter.stop()
        kaarten = len(list(Path(uit).glob("**/*.json")))
    print(f"  (eindcode {code}, {kaarten} scorekaarten)", file=sys.stderr)
    return seconden, meter.piek


class Geheugenmeter:
    """Watches the resident memory of a process and its children; needs /proc, else it sees nothing."""

    def __init__(self, pid: int) -> None:
        self.piek = 0.0
        self._pid = pid
        self._klaar = threading.Event()
        self._draad = threading.Thread(target=self._kijk, daemon=True)
        self._draad.start()

    def stop(self) -> None:
        self._klaar.set()
        self._draad.join()

    def _kijk(self) -> None:
        while not self._klaar.wait(0.05):
            for pid in familie(self._pid):
                self.piek = max(self.piek, hoogste_geheugen(pid))


def familie(pid: int) -> list[int]:
    """The process and all that it started."""
    alle = [pid]
    for ouder in alle:
        try:
            kinderen = Path(f"/proc/{ouder}/task/{ouder}/children").read_text()
        except OSError:
            continue
        alle += [int(kind) for kind in kinderen.split()]
    return alle


def hoogste_geheugen(pid: int) -> float:
    """The highest resident memory of a process so far, in MB."""
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0.0
    waarden = [regel.split()[1] for regel in status.splitlines() if regel.startswith("VmHWM:")]
    return int(waarden[0]) / 1024 if waarden else 0.0


def meet_start() -> None:
    """Start times beside that of spaCy, the heaviest library."""
    spacy = beste([sys.executable, "-c", "import spacy"])
    print(f"import spacy       {spacy:7.2f} s")
    for argumenten in (["--help"], ["uitleg", REGEL]):
        tijd = beste([sys.executable, "-m", "raadslint", *argumenten])
        print(f"{'raadslint ' + argumenten[0]:<19}{tijd:7.2f} s  verhouding {tijd / spacy:6.2f}")


def beste(opdracht: list[str]) -> float:
    """The shortest time of a few runs of a command, after one to warm up."""
    tijden = []
    for _ in range(HERHALINGEN + 1):
        begin = time.perf_counter()
        subprocess.run(opdracht, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        tijden.append(time.perf_counter() - begin)
    return min(tijden[1:])


if __name__ == "__main__":
    sys.exit(main())
