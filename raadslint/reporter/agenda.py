"""Dates that concern the council, from a proposal to a calendar (iCalendar) or a list (CSV), each with its sentence."""

from __future__ import annotations

import hashlib
import re
from calendar import monthrange
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from raadslint.language import zinnen_met_plaats
from raadslint.language.datums import Datum, datums
from raadslint.model import Scorekaart, Vindplaats
from raadslint.reporter.csv_kaart import tabel_csv
from raadslint.reporter.schikking import onderwerp
from raadslint.reporter.tabellen import Tabel
from raadslint.reporter.woorden import plaats_tekst

_STAP = "Vervolgstap"
_FEITEN = {"vervolgstap-met-datum": _STAP, "evaluatie-met-datum": "Evaluatie"}
_TOEZEGGING = "Bericht aan de raad"
_AAN_DE_RAAD = re.compile(
    r"\b(?:krijgt|ontvangt|informer\w+|berich\w+|terug\s?(?:te\s)?koppel\w+|leggen\s+wij|hoort|sturen|rapporter\w+|hoogte)\b"
    r"(?=.*\b(?:de|uw)\s+raad\b)|\b(?:de|uw)\s+raad\b(?=.*\b(?:krijgt|ontvangt|informer\w+|berich\w+|hoort|hoogte|rapport\w*)\b)",
    re.IGNORECASE,
)
_SEIZOEN = {"voorjaar": 5, "zomer": 8, "najaar": 11, "medio": 7, "begin": 3, "eind": 12}
"""The last month of what a text calls so."""
_VOOR_SEIZOEN = {**_SEIZOEN, "voorjaar": 2, "zomer": 6, "najaar": 8}
"""The last month before it, for *voor de zomer*."""
_SLEUVEN = {"datum": "Termijn", "inwerkingtreding": "Inwerkingtreding"}
_VAST = datetime(2000, 1, 1, tzinfo=UTC)
"""A fixed stamp, so that the same proposals give the same bytes."""


@dataclass(frozen=True, slots=True, order=True)
class Agendapunt:
    """A dated item of a proposal."""

    dag: date
    wat: str
    """What happens: ``Raadsvergadering``, ``Inwerkingtreding``, ``Evaluatie`` …"""
    onderwerp: str
    bestand: str
    zin: str
    """The words of the proposal in which the date stands."""
    plaats: str = ""
    precies: bool = True
    """The text names the day itself; else only the month or quarter, of which this is the last day."""


def agendapunten(kaart: Scorekaart) -> tuple[Agendapunt, ...]:
    """The dated items of a card in order of time, one a day: what several places say of a day is taken together."""
    days: dict[date, list[Agendapunt]] = {}
    for item in (*_kenmerken(kaart), *_sleuven(kaart), *_feiten(kaart)):
        days.setdefault(item.dag, []).append(item)
    council = kaart.dossier.kenmerk("raadsvergadering")
    begin = council.datum if council and council.datum else date.min
    found = (_samen(days[day]) for day in sorted(days))
    return tuple(item for item in found if item.wat != _STAP or item.dag >= begin)


def _samen(punten: Sequence[Agendapunt]) -> Agendapunt:
    """Items of one day as one: all labels, and the sentences that differ; the most binding comes first."""
    first, *rest = punten
    labels, sentences = dict.fromkeys(p.wat for p in punten), dict.fromkeys(p.zin for p in punten)
    if rest and len(labels) > 1:
        labels.pop(_STAP, None)
    precise = any(p.precies for p in punten)
    return replace(first, wat=", ".join(labels), zin=" / ".join(sentences), precies=precise)


def schrijf_agenda(kaarten: Iterable[Scorekaart], formaat: str = "ics") -> bytes:
    """The dates of these cards as ``ics`` or ``csv``."""
    items = tuple(sorted(item for card in kaarten for item in agendapunten(card)))
    return agenda_csv(items) if formaat == "csv" else agenda_ics(items)


def agenda_csv(punten: Iterable[Agendapunt]) -> bytes:
    """The items as a table."""
    head = ("datum", "wat", "onderwerp", "bestand", "zin", "plaats", "dag genoemd", "gemaakt door")
    rows = (
        (p.dag.isoformat(), p.wat, p.onderwerp, p.bestand, p.zin, p.plaats, "ja" if p.precies else "nee", "raadslint")
        for p in punten
    )
    return tabel_csv(Tabel("Agenda", head, tuple(rows)))


def agenda_ics(punten: Iterable[Agendapunt]) -> bytes:
    """The items as events of a whole day."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//raadslint//agenda//NL")
    calendar.add("version", "2.0")
    for item in punten:
        calendar.add_component(_gebeurtenis(item))
    content: bytes = calendar.to_ical()
    return content


def _gebeurtenis(punt: Agendapunt) -> Any:
    from icalendar import Event

    event = Event()
    name = hashlib.sha256(repr((punt.bestand, punt.wat, punt.zin, punt.dag)).encode()).hexdigest()[:32]
    event.add("uid", f"{name}@raadslint")
    event.add("dtstamp", _VAST)
    event.add("dtstart", punt.dag)
    event.add("dtend", punt.dag + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    event.add("summary", f"{punt.wat}: {punt.onderwerp}")
    note = "" if punt.precies else " De tekst noemt geen dag; dit is de laatste dag van de genoemde periode."
    event.add("description", f"“{punt.zin}” ({', '.join(filter(None, (punt.bestand, punt.plaats)))}).{note}")
    return event


def _kenmerken(kaart: Scorekaart) -> Iterator[Agendapunt]:
    for k in kaart.dossier.kenmerken:
        if k.datum and k.naam in ("raadsvergadering", "commissievergadering"):
            yield Agendapunt(k.datum, k.naam.capitalize(), onderwerp(kaart), kaart.bestand, f"{k.naam}: {k.waarde}")


def _sleuven(kaart: Scorekaart) -> Iterator[Agendapunt]:
    for point in kaart.beslispunten:
        for name, place in point.sleuven:
            if place and name in _SLEUVEN:
                yield from _van_plaats(kaart, place, f"{_SLEUVEN[name]} beslispunt {point.nummer}".strip())


def _feiten(kaart: Scorekaart) -> Iterator[Agendapunt]:
    for w in kaart.waarnemingen:
        if w.feit in _FEITEN and w.waarde == "ja":
            for place in w.bewijs:
                promise = w.feit == "vervolgstap-met-datum" and _AAN_DE_RAAD.search(place.citaat)
                yield from _van_plaats(kaart, place, _TOEZEGGING if promise else _FEITEN[w.feit])


def _van_plaats(kaart: Scorekaart, plaats: Vindplaats, wat: str) -> Iterator[Agendapunt]:
    found_here = datums(plaats.citaat)
    if wat == "Evaluatie":
        found_here = _bij_woord(found_here, plaats.citaat.lower().find("evalu"))
    for found in found_here:
        before = re.search(r"\b(?:voor|vóór)\s+$", plaats.citaat[: found.begin], re.IGNORECASE)
        day = _dag(found, _VOOR_SEIZOEN if before else _SEIZOEN) or _einde_jaar(found, plaats.citaat, wat)
        if day:
            where, sentence = plaats_tekst(plaats), _zin(kaart, plaats)
            precise = found.datum is not None
            yield Agendapunt(day, wat, onderwerp(kaart), kaart.bestand, sentence, where, precise)


def _einde_jaar(datum: Datum, tekst: str, wat: str) -> date | None:
    """The last day of *in 2029*, for what the council waits for; a year in a name or a budget is no date."""
    waits = wat == _TOEZEGGING or wat == _FEITEN["evaluatie-met-datum"]
    said = re.search(r"\b(?:in|uiterlijk)\s+$", tekst[: datum.begin], re.IGNORECASE)
    return date(datum.jaar, 12, 31) if waits and said and datum.jaar and datum.soort == "jaar" else None


def _bij_woord(datums_hier: tuple[Datum, ...], plek: int) -> tuple[Datum, ...]:
    """Of the dates in a sentence the one that is nearest to a word."""
    return tuple(sorted(datums_hier, key=lambda d: abs(d.begin - plek))[:1])


def _zin(kaart: Scorekaart, plaats: Vindplaats) -> str:
    """The sentence in which the passage stands; the passage itself when it is longer, or stands in another file."""
    document = kaart.dossier.document
    if plaats.bestand not in ("", document.bestand) or not 0 < plaats.blok <= len(document.blokken):
        return plaats.citaat
    text = document.blokken[plaats.blok - 1].tekst
    around = (text[a:b] for a, b in zinnen_met_plaats(text) if a <= plaats.begin and plaats.eind <= b)
    return next(around, plaats.citaat)


def _dag(datum: Datum, seizoen: Mapping[str, int]) -> date | None:
    """The day itself, or the last day of the period that is named; None when no more than a year is said."""
    if datum.datum or datum.jaar is None:
        return datum.datum
    named = next((m for word, m in seizoen.items() if word in datum.tekst.lower()), None)
    month = datum.maand or (datum.kwartaal * 3 if datum.kwartaal else named)
    return date(datum.jaar, month, monthrange(datum.jaar, month)[1]) if month else None
