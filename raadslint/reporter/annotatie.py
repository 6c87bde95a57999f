"""A copy of the user's own file with a note at the words of each finding: which findings, where, and with what text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from raadslint.fouten import RaadslintFout
from raadslint.model import Bevinding, Blok, Scorekaart
from raadslint.reporter.schikking import alle_kaarten, gewicht
from raadslint.reporter.woorden import ERNST, ZEKERHEID

AUTEUR = "raadslint"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kopie:
    """A copy of the user's file with notes, and how many findings got one and how many did not."""

    inhoud: bytes
    geplaatst: int
    weggelaten: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Aantekening:
    """A note and the words it belongs to: ``blok.tekst[begin:eind]``."""

    blok: Blok
    begin: int
    eind: int
    alineas: tuple[str, ...]
    """The text of the note, a paragraph each."""


def annoteer(inhoud: bytes, kaart: Scorekaart, hoogstens: int) -> Kopie:
    """A copy of the file with at most ``hoogstens`` notes.

    Raises `RaadslintFout` for a format that has no place for notes.
    """
    write = _schrijver(kaart)
    notes = aantekeningen(kaart)
    chosen = sorted(notes[:hoogstens], key=lambda n: (n.blok.nummer, n.begin, n.eind))
    total = sum(len(k.bevindingen) for k in alle_kaarten(kaart))
    return Kopie(inhoud=write(inhoud, chosen), geplaatst=len(chosen), weggelaten=total - len(chosen))


def _schrijver(kaart: Scorekaart) -> Callable[[bytes, Sequence[Aantekening]], bytes]:
    match kaart.dossier.document.formaat:
        case "docx":
            from raadslint.reporter.annotatie_docx import plaats_opmerkingen

            return plaats_opmerkingen
        case "pdf":
            from raadslint.reporter.annotatie_pdf import plaats_markeringen

            return plaats_markeringen
        case other:
            raise RaadslintFout(
                f"in een {other}-bestand kan raadslint geen opmerkingen zetten.",
                waar=kaart.bestand,
                doe="Sla het op als .docx, of maak een scorekaart met --formaat html.",
            )


def schoon_op(inhoud: bytes, naam: str) -> tuple[bytes, int]:
    """A copy of a Word file without the comments of raadslint, and how many there were."""
    if not inhoud.startswith(b"PK"):
        raise RaadslintFout("opschonen kan alleen bij een Word-bestand.", waar=naam, doe="Kies een .docx.")
    from raadslint.reporter.annotatie_docx import verwijder_opmerkingen

    return verwijder_opmerkingen(inhoud)


def aantekeningen(kaart: Scorekaart) -> tuple[Aantekening, ...]:
    """The notes for all findings, the heaviest first; those of a bundle for each of its proposals."""
    rows = ((b, card) for card in alle_kaarten(kaart) for b in card.bevindingen)
    heaviest = sorted(rows, key=lambda row: gewicht(row[0]))
    return tuple(note for b, card in heaviest if (note := _aantekening(b, card)) is not None)


def _aantekening(bevinding: Bevinding, kaart: Scorekaart) -> Aantekening | None:
    place = _bij_woorden(bevinding, kaart) or _bij_kop(bevinding, kaart)
    if place is None:
        return None
    block, begin, end = place
    return Aantekening(blok=block, begin=begin, eind=end, alineas=tuple(_tekst(bevinding)))


def _bij_woorden(bevinding: Bevinding, kaart: Scorekaart) -> tuple[Blok, int, int] | None:
    blocks = kaart.dossier.document.blokken
    for place in bevinding.vindplaatsen:
        here = place.bestand in ("", kaart.dossier.document.bestand)
        if here and 0 < place.blok <= len(blocks) and place.begin < place.eind:
            return blocks[place.blok - 1], place.begin, place.eind
    return None


def _bij_kop(bevinding: Bevinding, kaart: Scorekaart) -> tuple[Blok, int, int] | None:
    """What is absent is noted at the heading where one would look for it, or at the first words of the proposal."""
    under = [r.kopblok for r in kaart.dossier.rubrieken if bevinding.rubriek in r.rubrieken and r.kopblok]
    first = [b for b in kaart.dossier.blokken("voorstel") if b.tekst]
    block = next(iter((*under, *first)), None)
    return (block, 0, len(block.tekst)) if block is not None and block.tekst else None


def _tekst(bevinding: Bevinding) -> Iterable[str]:
    yield bevinding.boodschap
    if bevinding.herstel:
        yield bevinding.herstel
    yield f"{ERNST[bevinding.ernst]}, {ZEKERHEID[bevinding.zekerheid]}. Regel {bevinding.regel}."


def stukken(note: Aantekening) -> Sequence[tuple[int, int, int]]:
    """The stretches of origin under a note: index in ``blok.herkomst``, and begin and end within the block's text."""
    rows = []
    for i, origin in enumerate(note.blok.herkomst):
        begin, end = max(origin.begin, note.begin), min(origin.eind, note.eind)
        if begin < end:
            rows.append((i, begin, end))
    return rows
