"""What the command line and Python users call: from a path to a scorekaart, one document or many.

Nothing here prints or writes. A file that cannot be read raises `RaadslintFout`; in a batch it becomes an `Uitslag`
with that error, so that one bad file never costs the others.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from raadslint.fouten import LeesFout, RaadslintFout, Vastloper
from raadslint.model import Bevinding, Document, Dossier, Ernst, Fase, Fout, Scorekaart
from raadslint.parser.grenzen import Grenzen

if TYPE_CHECKING:
    from concurrent.futures import Future

    from raadslint.reporter.formaat import Weergave
    from raadslint.reporter.toelichting import Toelichting

T = TypeVar("T")

LEESBAAR = (".docx", ".docm", ".dotx", ".odt", ".pdf", ".txt", ".md")
"""Suffixes of the files that a folder is searched for."""
LEZERS = ("steller", "programmamanager", "griffie")
ERNSTEN: tuple[Ernst, ...] = ("blokkerend", "ernstig", "aandacht", "info")
"""From heavy to light."""
_KLEINE_PARTIJ = 2
"""Up to this many files a pool costs more to start than it saves."""
_PROEFVOORSTEL = """Raadsvoorstel
Onderwerp: Nota Groen

Voorgesteld besluit
De raad besluit:
1. de nota Groen vast te stellen;
2. hiervoor in 2030 een krediet van € 250.000 beschikbaar te stellen en dit te dekken uit de algemene reserve;
3. het college op te dragen voor 1 maart 2031 verslag uit te brengen.

Aanleiding
In artikel 3 van de Wet milieubeheer staat dat de gemeente voor 1 maart 2030 een nota heeft vastgesteld. Voorgesteld
wordt om dat nu te doen. De raad stelt de nota daarom op 3 januari 2030 vast.

Argumenten
1.1 De nota helpt bewoners
Bewoners van de Lindelaan (zie bijlage 1) zijn in mei gevraagd wat zij willen. Hun wens is in de nota verwerkt.

Kanttekeningen
De aanleg wordt duurder wanneer de marktprijzen in het derde kwartaal verder stijgen.

Raadsbesluit
De raad van de gemeente, gelezen het voorstel van het college, besluit:
1. de nota Groen vast te stellen.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opties:
    """How to judge; the same for all documents of a run."""

    normenkader: str = "berkelland-2020"
    fase: Fase | None = None
    """None: concept for Word and ODT, definitief for PDF and text."""
    voor: str = "steller"
    dossier: tuple[Path, ...] = ()
    """Files or folders with the besluit and annexes of this proposal."""
    ocr: bool = False
    proef: bool = False
    """Also run the rules that are on trial."""
    grenzen: Grenzen = field(default_factory=Grenzen)


@dataclass(frozen=True, slots=True, kw_only=True)
class Uitslag:
    """The outcome for one file of a batch: a card, or the error that kept it from being read."""

    pad: Path
    kaart: Scorekaart | None = None
    fout: RaadslintFout | None = None


def bestanden(paden: Sequence[Path]) -> tuple[Path, ...]:
    """The files that these paths name; a folder stands for the readable files in it, sub folders included.

    Temporary files of Word (``~$…``), hidden files and side files are left out. Each file comes once, in the order
    given, within a folder sorted. Raises `LeesFout` for a path that does not exist.
    """
    found: dict[Path, None] = {}
    for pad in paden:
        if not pad.exists():
            raise LeesFout("dit bestand of deze map bestaat niet.", waar=str(pad), doe="Controleer het pad.")
        found.update(dict.fromkeys(_in_map(pad) if pad.is_dir() else [pad]))
    return tuple(found)


def _in_map(pad: Path) -> list[Path]:
    files = (p for p in pad.rglob("*") if p.is_file() and p.suffix.lower() in LEESBAAR)
    return sorted(p for p in files if not p.name.startswith(("~$", ".")))


def ontleed(pad: Path, opties: Opties | None = None) -> Dossier:
    """The dossier of a file: its parts, rubrieken and beslispunten, not judged."""
    from raadslint.dossier import maak_dossier
    from raadslint.parser import lees

    opties = opties or Opties()
    document = lees(pad, opties.grenzen, ocr=opties.ocr)
    return maak_dossier(document, _bijlagedocumenten(pad, opties), fase=opties.fase)


def _bijlagedocumenten(pad: Path, opties: Opties) -> tuple[Document, ...]:
    from raadslint.parser import lees

    others = [p for p in bestanden(opties.dossier) if p.resolve() != pad.resolve()]
    return tuple(lees(p, opties.grenzen, ocr=opties.ocr) for p in others)


def toets(pad: Path, opties: Opties | None = None) -> Scorekaart:
    """The scorekaart of one file; a bundle's card carries the cards of its proposals in ``deelkaarten``.

    Raises `RaadslintFout` when the file or the normenkader cannot be read.
    """
    from raadslint.dossier import splits_bundel

    opties = opties or Opties()
    dossier = ontleed(pad, opties)
    kaart = beoordeel_dossier(dossier, opties)
    if dossier.documentsoort.soort != "bundel":
        return _met_antwoorden(kaart, pad, opties)
    cards = tuple(beoordeel_dossier(part, opties) for part in splits_bundel(dossier))
    return replace(kaart, deelkaarten=cards)


def beoordeel_dossier(dossier: Dossier, opties: Opties) -> Scorekaart:
    """Observe and judge a dossier."""
    from raadslint.engine import beoordeel, laad_normenkader
    from raadslint.facts.waarnemers import neem_waar

    waarnemingen, fouten = neem_waar(dossier)
    kader = laad_normenkader(opties.normenkader)
    return beoordeel(dossier, waarnemingen, fouten, kader, voor=opties.voor, proef=opties.proef)


def _met_antwoorden(kaart: Scorekaart, pad: Path, opties: Opties) -> Scorekaart:
    """The card with the answers of a person from the side file, when there is one."""
    from raadslint.engine import laad_normenkader
    from raadslint.review.beoordeling import lees_beoordeling, pas_toe, zijbestand

    side = zijbestand(pad)
    if not side.exists():
        return kaart
    kader = laad_normenkader(opties.normenkader)
    return pas_toe(kaart, lees_beoordeling(side, kader), kader)


def toets_alles(paden: Sequence[Path], opties: Opties | None = None, processen: int = 0) -> Iterator[Uitslag]:
    """The outcomes of many files, each as soon as it and all before it are ready, in the order given.

    ``processen`` 0 takes all cores.
    """
    return verwerk_alles(paden, opties, _uitslag_zelf, processen)


def verwerk_alles(
    paden: Sequence[Path], opties: Opties | None, maak: Callable[[Uitslag], T], processen: int = 0
) -> Iterator[T]:
    """What ``maak`` makes of the outcome of each file, as `toets_alles`.

    With more than one process ``maak`` runs in the workers, so that no whole card has to travel; what it raises ends
    the run. Where workers can be forked safely, they are forked from a process that has loaded all lists; elsewhere
    they are spawned and each loads them itself.
    """
    opties = opties or Opties()
    workers = min(processen or os.cpu_count() or 1, len(paden))
    if workers < 2 or len(paden) <= _KLEINE_PARTIJ:
        yield from (maak(_probeer(pad, opties)) for pad in paden)
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    manier = "fork" if _kan_splitsen() else "spawn"
    if manier == "fork":
        _laad_vooraf(opties, paden)
    # what is loaded by now stays: no use in looking for garbage there
    with ProcessPoolExecutor(workers, mp_context=get_context(manier), initializer=gc.freeze) as pool:
        yield from _op_volgorde({pool.submit(_verwerk, pad, opties, maak): pad for pad in paden}, maak)


def _uitslag_zelf(uitslag: Uitslag) -> Uitslag:
    return uitslag


def _verwerk(pad: Path, opties: Opties, maak: Callable[[Uitslag], T]) -> T:
    return maak(_probeer(pad, opties))


def _kan_splitsen() -> bool:
    """Whether a fork of this process is safe: on Linux, with no thread that may hold a lock."""
    return sys.platform == "linux" and len(tuple(Path("/proc/self/task").iterdir())) == 1


def _laad_vooraf(opties: Opties, paden: Sequence[Path]) -> None:
    """Judge a made-up proposal, for all the lists that this loads; what is wrong is told with each document."""
    from raadslint.dossier import maak_dossier
    from raadslint.parser import lees_bytes

    if any(pad.suffix.lower() == ".pdf" for pad in paden):
        import raadslint.parser.pdf  # noqa: F401 - its library is the slowest to load
    with suppress(RaadslintFout):
        beoordeel_dossier(maak_dossier(lees_bytes(_PROEFVOORSTEL.encode(), "proef.txt", opties.grenzen)), opties)


def _op_volgorde(futures: dict[Future[T], Path], maak: Callable[[Uitslag], T]) -> Iterator[T]:
    from concurrent.futures import as_completed

    ready: dict[Future[T], T] = {}
    waiting = list(futures)
    for future in as_completed(futures):
        ready[future] = _uitkomst(future, futures[future], maak)
        while waiting and waiting[0] in ready:
            yield ready.pop(waiting.pop(0))


def _uitkomst(future: Future[T], pad: Path, maak: Callable[[Uitslag], T]) -> T:
    """A worker that dies (out of memory, killed) costs its own file only as far as the pool allows; it is told."""
    from concurrent.futures import BrokenExecutor

    try:
        return future.result()
    except BrokenExecutor as error:
        return maak(Uitslag(pad=pad, fout=LeesFout(f"het lezen brak af ({type(error).__name__}).", waar=str(pad))))


def _probeer(pad: Path, opties: Opties) -> Uitslag:
    try:
        return Uitslag(pad=pad, kaart=toets(pad, opties))
    except RaadslintFout as error:
        return Uitslag(pad=pad, fout=error)
    except Exception as error:
        # a fault of ours in one file must not cost the user the others
        return Uitslag(pad=pad, fout=Vastloper(error, waar=str(pad)))


def weergave(opties: Opties, *, met_tekst: bool = False, datum: date | None = None) -> Weergave:
    """How reports show a card that was judged with these options, with the texts of its normenkader.

    ``datum`` is the day on the stamp; None leaves it out.
    """
    from raadslint.reporter.formaat import Weergave

    reader = opties.voor if opties.voor in LEZERS else "griffie"
    return Weergave(voor=reader, datum=datum, toelichting=_toelichting(opties), met_tekst=met_tekst)  # type: ignore[arg-type]


def _toelichting(opties: Opties) -> Toelichting:
    from raadslint.engine import laad_normenkader
    from raadslint.facts.waarnemers import FEITEN
    from raadslint.reporter.toelichting import Rubriekvragen, Toelichting, regeltitel
    from raadslint.reporter.woorden import rubriek_naam

    kader = laad_normenkader(opties.normenkader)
    groups: dict[str, list[str]] = {}
    for question in kader.vragen:
        groups.setdefault(question.id.rpartition(".")[0], []).append(question.id)
    quality = {q.id.rpartition(".")[0]: q.kwaliteit for q in kader.vragen}
    return Toelichting(
        vragen={q.id: q.tekst for q in kader.vragen},
        rubrieken=tuple(
            Rubriekvragen(name, rubriek_naam(name), tuple(ids), quality[name]) for name, ids in groups.items()
        ),
        regels={r.id: regeltitel(r.boodschap) for r in kader.regels},
        feiten={f.naam: f.wat for f in FEITEN},
    )


def alle_kaarten(kaart: Scorekaart) -> tuple[Scorekaart, ...]:
    """The cards that carry findings: the card itself, or those of the proposals in a bundle."""
    return kaart.deelkaarten or (kaart,)


def telt(bevinding: Bevinding, faal_op: Ernst, *, ook_aanwijzingen: bool = False) -> bool:
    """Whether a finding fails a run: at or above the threshold, and shown unless pointers count too."""
    heavy = ERNSTEN.index(bevinding.ernst) <= ERNSTEN.index(faal_op)
    return heavy and (ook_aanwijzingen or bevinding.zekerheid == "vastgesteld")


def waarnemerfouten(kaart: Scorekaart) -> tuple[Fout, ...]:
    """The observers that crashed, over all cards."""
    return tuple(f for k in alle_kaarten(kaart) for f in k.fouten)
