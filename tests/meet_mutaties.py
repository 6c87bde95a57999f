"""Damage files in many ways and count what the readers do with them: read, refused, crashed.

    python tests/meet_mutaties.py [--aantal 2000] [--zaad 1] [BESTAND_OF_MAP …]

Without arguments it takes the samples, the made-up trap files of the tests and, when they are there, the source texts
beside the repository. Every damaged file is read in a process of its own pool, so that a crash of a library or a hang
is seen and counted. Exit code 1 when anything crashed or took longer than the limit.
"""

from __future__ import annotations

import argparse
import io
import random
import resource
import sys
import time
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

WORTEL = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(WORTEL))

TE_LANG = 60.0
"""Seconds after which one file counts as a hang."""
Mutatie = Callable[[bytes, random.Random], bytes]


@dataclass(frozen=True)
class Uitslag:
    """What one damaged file did."""

    naam: str
    hoe: str
    soort: str
    """gelezen, geweigerd or gecrasht."""
    tekst: str = ""
    seconden: float = 0.0
    geheugen: int = 0
    """Peak memory of the reading process so far, in MiB."""


def afgekapt(inhoud: bytes, kans: random.Random) -> bytes:
    return inhoud[: kans.randrange(len(inhoud))]


def bits(inhoud: bytes, kans: random.Random) -> bytes:
    uit = bytearray(inhoud)
    for _ in range(kans.choice((1, 3, 20, 200))):
        uit[kans.randrange(len(uit))] ^= 1 << kans.randrange(8)
    return bytes(uit)


def gat(inhoud: bytes, kans: random.Random) -> bytes:
    begin = kans.randrange(len(inhoud))
    return inhoud[:begin] + inhoud[begin + kans.randrange(1, 2000) :]


def dubbel(inhoud: bytes, kans: random.Random) -> bytes:
    begin = kans.randrange(len(inhoud))
    return inhoud[:begin] + inhoud[begin : begin + kans.randrange(1, 2000)] * 2 + inhoud[begin:]


def nullen(inhoud: bytes, kans: random.Random) -> bytes:
    begin = kans.randrange(len(inhoud))
    lengte = min(kans.randrange(1, 600), len(inhoud) - begin)
    return inhoud[:begin] + bytes(lengte) + inhoud[begin + lengte :]


def deel_geraakt(inhoud: bytes, kans: random.Random) -> bytes:
    """One part of a zip damaged, the zip around it whole."""
    delen = _delen(inhoud)
    naam = kans.choice([n for n in delen if delen[n]])
    delen[naam] = kans.choice((afgekapt, bits, gat, dubbel, nullen))(delen[naam], kans)
    return _zip(delen)


def delen_verwisseld(inhoud: bytes, kans: random.Random) -> bytes:
    delen = _delen(inhoud)
    een, ander = kans.choice(list(delen)), kans.choice(list(delen))
    delen[een], delen[ander] = delen[ander], delen[een]
    return _zip(delen)


def deel_weg(inhoud: bytes, kans: random.Random) -> bytes:
    delen = _delen(inhoud)
    delen.pop(kans.choice(list(delen)))
    return _zip(delen)


GEWOON: tuple[Mutatie, ...] = (afgekapt, bits, gat, dubbel, nullen)
ZIP: tuple[Mutatie, ...] = (*GEWOON, deel_geraakt, deel_geraakt, deel_geraakt, delen_verwisseld, deel_weg)


def lees_een(naam: str, inhoud: bytes, hoe: str) -> Uitslag:
    """Read one damaged file; runs in a process of the pool."""
    from raadslint.fouten import LeesFout
    from raadslint.parser import lees_bytes

    begin = time.perf_counter()
    soort, tekst = "gelezen", ""
    try:
        lees_bytes(inhoud, naam)
    except LeesFout as fout:
        soort, tekst = "geweigerd", fout.wat
        if fout.__cause__ is not None and "kan niet worden gelezen" in fout.wat:
            tekst = f"{fout.wat} [{type(fout.__cause__).__name__}]"
    except BaseException as fout:  # everything that is no LeesFout is what this script looks for
        soort, tekst = "gecrasht", f"{type(fout).__name__}: {fout}"
    geheugen = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return Uitslag(naam, hoe, soort, tekst, time.perf_counter() - begin, geheugen)


def mutaties(bronnen: Sequence[tuple[str, bytes]], aantal: int, zaad: int) -> Iterator[tuple[str, bytes, str]]:
    """Damaged files, evenly over the sources; the same seed gives the same damage."""
    kans = random.Random(zaad)
    for i in range(aantal):
        naam, inhoud = bronnen[i % len(bronnen)]
        mutatie = kans.choice(ZIP if zipfile.is_zipfile(io.BytesIO(inhoud)) else GEWOON)
        yield naam, mutatie(inhoud, kans), f"{mutatie.__name__} (nummer {i})"


def meet(bronnen: Sequence[tuple[str, bytes]], aantal: int, zaad: int) -> list[Uitslag]:
    """Read all damaged files, in one process that is made again when it dies or hangs."""
    uit: list[Uitslag] = []
    pool = _pool()
    for naam, inhoud, hoe in mutaties(bronnen, aantal, zaad):
        try:
            uit.append(pool.submit(lees_een, naam, inhoud, hoe).result(timeout=TE_LANG))
        except (BrokenProcessPool, TimeoutError) as fout:
            uit.append(Uitslag(naam, hoe, "gecrasht", f"proces {type(fout).__name__}", TE_LANG))
            pool.shutdown(wait=False, cancel_futures=True)
            pool = _pool()
    pool.shutdown()
    return uit


def toon(uitslagen: Sequence[Uitslag]) -> None:
    """The counts per kind of file, the slowest, the largest, the reasons of refusal, and every crash."""
    for extensie in sorted({Path(u.naam).suffix for u in uitslagen}):
        deel = [u for u in uitslagen if Path(u.naam).suffix == extensie]
        tel = Counter(u.soort for u in deel)
        traag, groot = max(deel, key=lambda u: u.seconden), max(u.geheugen for u in deel)
        print(
            f"{extensie:6} {len(deel):5} bestanden: gelezen {tel['gelezen']}, geweigerd {tel['geweigerd']}, "
            f"gecrasht {tel['gecrasht']}; traagst {traag.seconden:.2f} s ({traag.naam}, {traag.hoe}), "
            f"grootst {groot} MiB"
        )
    for tekst, aantal in Counter(u.tekst for u in uitslagen if u.soort == "geweigerd").most_common(15):
        print(f"  {aantal:5} keer: {tekst}")
    for u in uitslagen:
        if u.soort == "gecrasht":
            print(f"CRASH {u.naam} {u.hoe}: {u.tekst}")


def standaardbronnen() -> list[Path]:
    """The samples, and the source texts beside the repository when they are there."""
    mappen = (WORTEL / "samples", WORTEL.parent / "shared" / "bron")
    return [pad for map_ in mappen for pad in _bestanden(map_)]


def gemaakt() -> list[tuple[str, bytes]]:
    """The trap files of the tests."""
    from tests.maakdocx import docx, eraf, erbij, lijst, niveau, num, p, r, sdt, tabel, veld
    from tests.parser.test_odt import odt

    nummering = lijst(0, niveau(0, "decimal", "%1."), niveau(1, "lowerLetter", "%2)")) + num(1, 0)
    lijf = (
        p("Aanleiding", stijl="Kop1"),
        p("De brug ", erbij(r("is oud")), eraf("lekt"), veld("REF x", "1"), num=(1, 0)),
        p("Tweede", num=(1, 1)),
        sdt(p("Steller ", sdt(r("Klik hier"), leeg=True))),
        tabel(["Zaaknummer", "26.001"], ["Steller", tabel(["a", "b"])]),
    )
    word = docx(*lijf * 5, nummering=nummering, noten={"2": "Noot."}, koppen=[p("Gemeente ", veld("PAGE", "1"))])
    return [("vallen.docx", word), ("vallen.odt", odt("<text:h>Kop</text:h><text:p>Tekst.</text:p>" * 9))]


def _pool() -> ProcessPoolExecutor:
    return ProcessPoolExecutor(1, mp_context=get_context("spawn"))


def _bestanden(pad: Path) -> list[Path]:
    if pad.is_file():
        return [pad]
    return sorted(p for p in pad.rglob("*") if p.suffix in {".docx", ".odt", ".pdf", ".txt", ".md"})


def _delen(inhoud: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(inhoud)) as bron:
        return {naam: bron.read(naam) for naam in bron.namelist()}


def _zip(delen: dict[str, bytes]) -> bytes:
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as doel:
        for naam, inhoud in delen.items():
            doel.writestr(naam, inhoud)
    return uit.getvalue()


def main() -> int:
    """Parse the options, measure, print."""
    opties = argparse.ArgumentParser(description="Beschadigt bestanden en telt wat de lezers ermee doen.")
    opties.add_argument("paden", nargs="*", type=Path)
    opties.add_argument("--aantal", type=int, default=2000)
    opties.add_argument("--zaad", type=int, default=1)
    keuze = opties.parse_args()
    paden = [b for pad in keuze.paden for b in _bestanden(pad)] or standaardbronnen()
    bronnen = [(pad.name, pad.read_bytes()) for pad in paden] + ([] if keuze.paden else gemaakt())
    uitslagen = meet(bronnen, keuze.aantal, keuze.zaad)
    toon(uitslagen)
    return int(any(u.soort == "gecrasht" for u in uitslagen))


if __name__ == "__main__":
    sys.exit(main())
