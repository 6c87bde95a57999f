"""From pieces of text as a file holds them to blocks: white space folded, every offset and look kept."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from raadslint.model import Herkomst, Stijl

_OPSCHONEN = re.compile(r"[\u00ad\u200b\u2060\ufeff]+|\s{2,}|[^\S ]")
"""What folding touches: soft hyphens and zero-width characters go out, other white space becomes one space."""
_KOPSLOT = (".", ":", "?")
_GESPATIEERD = re.compile(r"(?<![^\W_])(?:[^\W\d_] ){3,}[^\W\d_](?![^\W_])")
"""A word with a space between all its letters: ``b e s l u i t``."""


@dataclass(frozen=True, slots=True)
class Stuk:
    """A stretch of text with one look and one origin, exactly as it stands in the file."""

    tekst: str
    run: int | None = None
    """Index of the run in a DOCX or ODT."""
    run_begin: int = 0
    """Offset of the first character in the text of that run."""
    pagina: int | None = None
    vak: tuple[float, float, float, float] | None = None
    vet: bool = False
    cursief: bool = False
    hoofdletters: bool = False
    """Shown in capitals by formatting."""
    onderstreept: bool = False
    grootte: float | None = None
    """Font size in points."""
    gekleurd: bool = False
    """In a colour, not black or a grey."""
    noot: str = ""
    """Key of the note that is anchored here (such a piece has no text)."""


@dataclass(frozen=True, slots=True)
class Deeltje:
    """Where a part of a `Stuk` stands in the folded text; ``vanaf`` is its offset in the text of the piece."""

    begin: int
    eind: int
    stuk: Stuk
    vanaf: int


@dataclass(frozen=True, slots=True)
class Gevouwen:
    """The folded text of one block, with the pieces that it was made of."""

    tekst: str
    delen: tuple[Deeltje, ...]

    @property
    def herkomst(self) -> tuple[Herkomst, ...]:
        """The offset map: stretches that run on in the same run or box are one entry."""
        return tuple(_herkomst(self.delen))

    @property
    def stijl(self) -> Stijl:
        """The look of the block: what all of its letters share, and how much of its beginning is bold."""
        letters = [d for d in self.delen if self.tekst[d.begin : d.eind].strip()]
        vet = bool(letters) and all(d.stuk.vet for d in letters)
        return Stijl(
            vet=vet,
            cursief=bool(letters) and all(d.stuk.cursief for d in letters),
            hoofdletters=self._hoofdletters(letters),
            grootte=_overheersende_grootte(letters),
            vet_begin=0 if vet else self._vet_begin(letters),
        )

    @property
    def onderstreept(self) -> bool:
        """All of the text is underlined."""
        return self._overal(lambda stuk: stuk.onderstreept)

    @property
    def gekleurd(self) -> bool:
        """All of the text is in colour."""
        return self._overal(lambda stuk: stuk.gekleurd)

    @property
    def pagina(self) -> int | None:
        """The page on which the text begins."""
        return next((d.stuk.pagina for d in self.delen if d.eind > d.begin), None)

    def noten(self) -> Iterator[tuple[str, int]]:
        """Key and offset of each note that is anchored in the text."""
        return ((d.stuk.noot, d.begin) for d in self.delen if d.stuk.noot)

    def zonder_begin(self, lengte: int) -> Gevouwen:
        """The same block without its first characters (a typed bullet) and the space after them."""
        tekst = self.tekst[lengte:]
        weg = len(self.tekst) - len(tekst.lstrip())
        return Gevouwen(self.tekst[weg:], tuple(_verschuif(self.delen, weg)))

    def _hoofdletters(self, letters: Sequence[Deeltje]) -> bool:
        if letters and all(d.stuk.hoofdletters for d in letters):
            return True
        return self.tekst.isupper()

    def _overal(self, aan: Callable[[Stuk], bool]) -> bool:
        letters = [d for d in self.delen if self.tekst[d.begin : d.eind].strip()]
        return bool(letters) and all(aan(d.stuk) for d in letters)

    def _vet_begin(self, letters: Sequence[Deeltje]) -> int:
        """How far the beginning is bold; if it is not, how far closed words in front are set apart in another way."""
        vet = self._zover(letters, lambda stuk: stuk.vet)
        eind = vet or self._zover(letters, lambda stuk: stuk.gekleurd or stuk.cursief or stuk.onderstreept)
        closed = self.tekst[:eind].endswith(_KOPSLOT) or self.tekst[eind:].lstrip().startswith(":")
        return eind if vet or (closed and eind < len(self.tekst)) else 0

    def _zover(self, letters: Sequence[Deeltje], aan: Callable[[Stuk], bool]) -> int:
        eind = max((d.eind for d in takewhile(lambda d: aan(d.stuk), letters)), default=0)
        return len(self.tekst[:eind].rstrip())


def vouw(stukken: Iterable[Stuk]) -> Gevouwen:
    """Fold the white space of a block to single spaces, without any at its ends, and keep where all of it came from.

    Soft hyphens and zero-width characters disappear; tabs, line ends and hard spaces become a space.
    """
    delen: list[Deeltje] = []
    tekst: list[str] = []
    lengte = 0
    for stuk in stukken:
        if stuk.noot:
            delen.append(Deeltje(lengte, lengte, stuk, 0))
        for deel, vanaf in _schoon(stuk.tekst):
            los = lengte == 0 or tekst[-1].endswith(" ")
            kort = deel[1:] if los and deel.startswith(" ") else deel
            if kort:
                delen.append(Deeltje(lengte, lengte + len(kort), stuk, vanaf + len(deel) - len(kort)))
                tekst.append(kort)
                lengte += len(kort)
    return _zonder_eind("".join(tekst), delen)


def _schoon(tekst: str) -> Iterator[tuple[str, int]]:
    """The stretches of a text that stay, with their offsets; folded white space comes out as one space."""
    if _GESPATIEERD.search(tekst):  # zero-width instead of the spaces: the offsets stay as they are
        tekst = _GESPATIEERD.sub(lambda woord: woord[0].replace(" ", "\u200b"), tekst)
    vorige = 0
    for treffer in _OPSCHONEN.finditer(tekst):
        if treffer.start() > vorige:
            yield tekst[vorige : treffer.start()], vorige
        if treffer[0].isspace():
            yield " ", treffer.start()
        vorige = treffer.end()
    if vorige < len(tekst):
        yield tekst[vorige:], vorige


def _zonder_eind(tekst: str, delen: list[Deeltje]) -> Gevouwen:
    eind = len(tekst.rstrip())
    kort = (Deeltje(min(d.begin, eind), min(d.eind, eind), d.stuk, d.vanaf) for d in delen)
    return Gevouwen(tekst[:eind], tuple(d for d in kort if d.eind > d.begin or d.stuk.noot))


def _verschuif(delen: Iterable[Deeltje], weg: int) -> Iterator[Deeltje]:
    for deel in delen:
        over = max(0, weg - deel.begin)
        if deel.eind > weg or deel.stuk.noot:
            yield Deeltje(max(0, deel.begin - weg), max(0, deel.eind - weg), deel.stuk, deel.vanaf + over)


def _herkomst(delen: Iterable[Deeltje]) -> Iterator[Herkomst]:
    lopend: Herkomst | None = None
    for deel in delen:
        if deel.eind == deel.begin:
            continue
        nieuw = Herkomst(
            begin=deel.begin,
            eind=deel.eind,
            pagina=deel.stuk.pagina,
            vak=deel.stuk.vak,
            run=deel.stuk.run,
            run_begin=deel.stuk.run_begin + deel.vanaf,
        )
        if lopend is not None and _loopt_door(lopend, nieuw):
            lopend = Herkomst(
                begin=lopend.begin,
                eind=nieuw.eind,
                pagina=lopend.pagina,
                vak=lopend.vak,
                run=lopend.run,
                run_begin=lopend.run_begin,
            )
            continue
        if lopend is not None:
            yield lopend
        lopend = nieuw
    if lopend is not None:
        yield lopend


def _loopt_door(een: Herkomst, ander: Herkomst) -> bool:
    if (een.run, een.pagina, een.vak) != (ander.run, ander.pagina, ander.vak):
        return False
    return een.run is None or ander.run_begin - een.run_begin == ander.begin - een.begin


def _overheersende_grootte(letters: Sequence[Deeltje]) -> float | None:
    tel: dict[float, int] = {}
    for deel in letters:
        if deel.stuk.grootte is not None:
            tel[deel.stuk.grootte] = tel.get(deel.stuk.grootte, 0) + deel.eind - deel.begin
    return max(tel, key=lambda g: (tel[g], g), default=None)
