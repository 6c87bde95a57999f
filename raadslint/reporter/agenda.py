"""Dates that concern the council, from a proposal to a calendar (iCalendar) or a list (CSV), each with its sentence."""

from __future__ import annotations

import hashlib
from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from raadslint.language.datums import Datum, datums
from raadslint.model import Scorekaart, Vindplaats
from raadslint.reporter.csv_kaart import tabel_csv
from raadslint.reporter.schikking import onderwerp
from raadslint.reporter.tabellen import Tabel
from raadslint.reporter.woorden import plaats_tekst, rondom

_FEITEN = {"vervolgstap-met-datum": "Vervolgstap", "evaluatie-met-datum": "Evaluatie"}
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
    return tuple(_samen(days[day]) for day in sorted(days))


def _samen(punten: Sequence[Agendapunt]) -> Agendapunt:
    """Items of one day as one: all labels, and the sentences that differ; the most binding comes first."""
    first, *rest = punten
    labels, sentences = dict.fromkeys(p.wat for p in punten), dict.fromkeys(p.zin for p in punten)
    if rest and len(labels) > 1:
        labels.pop(_FEITEN["vervolgstap-met-datum"], None)
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
                yield from _van_plaats(kaart, place, _FEITEN[w.feit])


def _van_plaats(kaart: Scorekaart, plaats: Vindplaats, wat: str) -> Iterator[Agendapunt]:
    found_here = datums(plaats.citaat)
    if wat == "Evaluatie":
        found_here = _bij_woord(found_here, plaats.citaat.lower().find("evalu"))
    for found in found_here:
        day = _dag(found)
        if day:
            where, sentence = plaats_tekst(plaats), _zin(kaart, plaats)
            precise = found.datum is not None
            yield Agendapunt(day, wat, onderwerp(kaart), kaart.bestand, sentence, where, precise)


def _bij_woord(datums_hier: tuple[Datum, ...], plek: int) -> tuple[Datum, ...]:
    """Of the dates in a sentence the one that is nearest to a word."""
    return tuple(sorted(datums_hier, key=lambda d: abs(d.begin - plek))[:1])


def _zin(kaart: Scorekaart, plaats: Vindplaats) -> str:
    """The passage, with the words around it when it is no more than a date."""
    document = kaart.dossier.document
    own = plaats.bestand in ("", document.bestand) and 0 < plaats.blok <= len(document.blokken)
    if len(plaats.citaat) > 40 or not own:
        return plaats.citaat
    before, after = rondom(document.blokken[plaats.blok - 1].tekst, plaats.begin, plaats.eind)
    return f"{before}{plaats.citaat}{after}"


def _dag(datum: Datum) -> date | None:
    """The day itself, or the last day of the month or quarter that is named; None when even that is not said."""
    if datum.datum or datum.jaar is None:
        return datum.datum
    month = datum.maand if datum.soort == "maand" else datum.kwartaal * 3 if datum.kwartaal else None
    return date(datum.jaar, month, monthrange(datum.jaar, month)[1]) if month else None
