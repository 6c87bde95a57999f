"""The Dutch words with which every report names what the scorecard holds, so that all reports speak alike."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from raadslint.model import Bevinding, Kwaliteit, Vindplaats

_RUBRIEK = {
    "financien": "Financiën",
    "effect": "Effect en doel",
    "besluit": "Te nemen besluit",
    "waarom": "Waarom dit besluit",
    "vn-verdrag": "VN-verdrag Handicap",
    "planning": "Planning en evaluatie",
    "participatie": "Participatie en rol van de gemeente",
    "kanttekeningen": "Kanttekeningen en risico’s",
    "sjabloon": "Sjabloon",
    "taal": "Taal",
    "overig": "Overig",
    "": "Het hele voorstel",
}
_KWALITEIT = {"formeel": "Formele kwaliteit", "zakelijk": "Zakelijke kwaliteit", "taal": "Taalkwaliteit"}
_CIJFER = ("", "onvoldoende", "matig", "voldoende", "goed", "zeer goed")
_MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
_SOORT = {
    "raadsvoorstel": "raadsvoorstel",
    "oplegger": "oplegger (voorblad met rubrieken)",
    "raadsbesluit": "los raadsbesluit",
    "collegevoorstel": "collegevoorstel",
    "bundel": "bundel met meer stukken",
    "anders": "geen raadsvoorstel",
}

ERNST: Mapping[str, str] = MappingProxyType(
    {"blokkerend": "Blokkerend", "ernstig": "Ernstig", "aandacht": "Aandacht", "info": "Ter informatie"}
)
"""The four grades, worst first."""

ERNST_TEKEN: Mapping[str, str] = MappingProxyType({"blokkerend": "✖", "ernstig": "▲", "aandacht": "●", "info": "ⓘ"})

ANTWOORD: Mapping[str, str] = MappingProxyType(
    {
        "ja": "Ja",
        "deels": "Deels",
        "nee": "Nee",
        "nvt": "Niet van toepassing",
        "mens": "Aan u",
        "fout": "Niet te beantwoorden",
    }
)
ANTWOORD_TEKEN: Mapping[str, str] = MappingProxyType(
    {"ja": "✓", "deels": "◐", "nee": "✗", "nvt": "–", "mens": "?", "fout": "!"}
)

ZEKERHEID: Mapping[str, str] = MappingProxyType(
    {"vastgesteld": "vastgesteld in de tekst", "aanwijzing": "aanwijzing: kijk zelf na"}
)

BESLUITSTATUS: Mapping[str, str] = MappingProxyType(
    {
        "gelijk": "Het raadsbesluit is gelijk aan het voorgestelde besluit.",
        "afwijkend": "Het raadsbesluit wijkt af van het voorgestelde besluit.",
        "afwezig": "Er is geen apart raadsbesluit bij dit stuk gevonden.",
    }
)

HANDELING: Mapping[str, str] = MappingProxyType(
    {
        "constitutief": "vaststellen of instemmen",
        "kennisnemen": "kennis nemen",
        "reactie": "zienswijze of wensen",
        "opdracht": "opdracht geven",
        "geld": "geld",
        "streven": "streven",
    }
)

OORDEEL: Mapping[str, str] = MappingProxyType({"helder": "Helder", "deels": "Deels helder", "onhelder": "Onhelder"})
OORDEEL_TEKEN: Mapping[str, str] = MappingProxyType({"helder": "✓", "deels": "◐", "onhelder": "✗"})

VERBAND: Mapping[str, str] = MappingProxyType(
    {
        "argument": "Argument",
        "kanttekening": "Kanttekening",
        "financien": "Financiën",
        "planning": "Planning",
        "bijlage": "Bijlage",
    }
)

LEZER: Mapping[str, str] = MappingProxyType(
    {"steller": "de steller", "programmamanager": "de programmamanager", "griffie": "de griffie"}
)

BELOFTE = "Deze scorekaart gaat over de tekst. Zij geeft geen oordeel over de juistheid van het voorstel."

_HET_PUNT = "het beslispunt"


def rubriek_naam(naam: str) -> str:
    """A canonical rubriek, or the rubriek of a question, as a reader writes it."""
    return _RUBRIEK.get(naam) or naam.replace("-", " ").capitalize()


def kwaliteit_naam(naam: str) -> str:
    """One of the three kwaliteiten as a reader writes it."""
    return _KWALITEIT.get(naam) or naam.capitalize()


def soort_naam(naam: str) -> str:
    """The kind of document in plain words."""
    return _SOORT.get(naam, naam)


def handeling_naam(naam: str) -> str:
    """A kind of act in plain words."""
    return HANDELING.get(naam, naam)


def gebrek_naam(naam: str) -> str:
    """A fault code as words: ``dekking-ontbreekt`` → ``dekking ontbreekt``."""
    return naam.replace("-", " ")


def getal(waarde: float, decimalen: int = 1) -> str:
    """A number with a decimal comma."""
    return f"{waarde:.{decimalen}f}".replace(".", ",").replace("-", "−")


def cijfer_woord(cijfer: float) -> str:
    """A mark (1 to 5) in the words of the scale: ``goed``, or ``voldoende tot goed`` in between."""
    low = int(cijfer)
    rest = cijfer - low
    if 0.25 <= rest < 0.75:
        return f"{_CIJFER[low]} tot {_CIJFER[low + 1]}"
    return _CIJFER[low + (rest >= 0.75)]


def bereik_tekst(bereik: tuple[float, float] | None) -> str:
    """A range in words: ``tussen 2,3 en 3,1``, ``precies 3,0``, or nothing when there is none."""
    if bereik is None:
        return ""
    low, high = bereik
    return f"tussen {getal(low)} en {getal(high)}" if getal(low) != getal(high) else f"precies {getal(low)}"


def dekking_tekst(kwaliteit: Kwaliteit) -> str:
    """On how many questions a mark rests."""
    noun = "vraag" if kwaliteit.van == 1 else "vragen"
    return f"op {kwaliteit.beoordeeld} van {kwaliteit.van} {noun}"


def plaats_tekst(plaats: Vindplaats) -> str:
    """Where a passage stands: part, rubriek and page; the number of the block when there is neither."""
    part = "" if plaats.deel in ("voorstel", plaats.rubriek) else plaats.deel
    rubric = rubriek_naam(plaats.rubriek) if plaats.rubriek else ""
    where = (
        f"p. {plaats.pagina}"
        if plaats.pagina
        else f"blok {plaats.blok}"
        if plaats.blok and not (part or rubric)
        else ""
    )
    return ", ".join(filter(None, (part, rubric, where)))


def rol_tekst(plaats: Vindplaats) -> str:
    """What the passage is in the finding, with a colon; nothing when the role is no word (``a`` and ``b``)."""
    return f"{hoofdletter(plaats.rol)}: " if len(plaats.rol) > 1 else ""


def gezocht_tekst(bevinding: Bevinding) -> str:
    """Where was searched; empty when that is only the beslispunt that the finding quotes."""
    return ", ".join(waar for waar in bevinding.gezocht if waar != _HET_PUNT)


def datum_tekst(dag: date) -> str:
    """A date in Dutch words: ``3 november 2026``."""
    return f"{dag.day} {_MAANDEN[dag.month - 1]} {dag.year}"


def maand_tekst(maand: str) -> str:
    """A month in Dutch words: ``2026-11`` → ``november 2026``."""
    year, _, number = maand.partition("-")
    return f"{_MAANDEN[int(number) - 1]} {year}"


def kort(tekst: str, lengte: int = 160) -> str:
    """A text cut at a word boundary, with an ellipsis when it was cut."""
    if len(tekst) <= lengte:
        return tekst
    return tekst[: lengte - 1].rsplit(" ", 1)[0].rstrip(",;:") + "…"


def hoofdletter(tekst: str) -> str:
    """A text that begins with a capital, the rest as it stands."""
    return tekst[:1].upper() + tekst[1:]


def vraag_naam(vraag: str) -> str:
    """A question by its rubriek and number: ``financien.2`` → ``Financiën 2``."""
    rubric, _, number = vraag.rpartition(".")
    return f"{rubriek_naam(rubric)} {number}" if rubric else vraag


def rondom(tekst: str, begin: int, eind: int, ruimte: int = 70) -> tuple[str, str]:
    """Some words before and after a passage, cut at word boundaries with an ellipsis."""
    before, after = tekst[:begin], tekst[eind:]
    if len(before) > ruimte:
        before = "…" + before[-ruimte:].partition(" ")[2]
    if len(after) > ruimte:
        after = after[:ruimte].rpartition(" ")[0] + "…"
    return before, after


def herstel_delen(herstel: str) -> tuple[str, str]:
    """The advice and its written-out example (empty when there is none)."""
    for mark in ("Bijvoorbeeld:", "bijvoorbeeld:", "Voorbeeld:"):
        advice, found, example = herstel.partition(mark)
        if found:
            return advice.strip().rstrip(",") + ("." if advice.rstrip().endswith(",") else ""), example.strip()
    return herstel.strip(), ""
