"""The scorecard as a short Markdown summary, for an e-mail to the steller or a pull request."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from raadslint.model import Bevinding, Kwaliteit, Scorekaart
from raadslint.reporter.formaat import STANDAARD, Weergave
from raadslint.reporter.schikking import Groep, alle_kaarten, eerst, mensvragen, onderwerp, op_volgorde, telling_tekst
from raadslint.reporter.woorden import (
    BELOFTE,
    ERNST,
    bereik_tekst,
    cijfer_woord,
    datum_tekst,
    dekking_tekst,
    getal,
    kort,
    kwaliteit_naam,
    plaats_tekst,
    rubriek_naam,
    soort_naam,
)

_OPMAAK = re.compile(r"([\\`*_\[\]<>|#])")


def schrijf_markdown(kaart: Scorekaart, weergave: Weergave = STANDAARD) -> bytes:
    """The summary of a card, or of each card of a bundle."""
    parts = ("\n".join(_kaart(card, weergave)) for card in alle_kaarten(kaart))
    return ("\n\n".join(parts) + "\n").encode()


def _kaart(kaart: Scorekaart, weergave: Weergave) -> Iterator[str]:
    yield f"# Scorekaart: {_vlak(onderwerp(kaart))}"
    yield ""
    kind, kader = soort_naam(kaart.dossier.documentsoort.soort), kaart.normenkader
    yield f"{_vlak(kaart.bestand)}: {kind}. Getoetst aan {_vlak(kader.naam)}, versie {kader.versie}."
    yield from _cijfers(kaart.kwaliteiten)
    yield from _lijst("Herstel dit eerst", (b.boodschap for b in eerst(kaart.bevindingen)), "1.")
    yield from _bevindingen(kaart)
    yield from _lijst(
        "Vragen aan u", (a.mensvraag or weergave.toelichting.vraag(a.vraag) for a in mensvragen(kaart)), "-"
    )
    yield from _lijst("Niet beoordeeld", (f"{n.wat}: {n.waarom}" for n in kaart.niet_beoordeeld), "-")
    yield ""
    yield "---"
    day = f" {datum_tekst(weergave.datum)}." if weergave.datum else ""
    yield f"raadslint {kaart.raadslint}, normenkader {kader.sha256[:12]}, bestand {kaart.sha256[:12]}.{day} {BELOFTE}"


def _cijfers(kwaliteiten: Iterable[Kwaliteit]) -> Iterator[str]:
    yield ""
    yield "| Kwaliteit | Cijfer (1 tot 5) | Bereik | Rust op |"
    yield "|---|---|---|---|"
    for q in kwaliteiten:
        mark = "geen cijfer" if q.cijfer is None else f"**{getal(q.cijfer)}** {cijfer_woord(q.cijfer)}"
        yield f"| {kwaliteit_naam(q.naam)} | {mark} | {bereik_tekst(q.bereik) or '–'} | {dekking_tekst(q)} |"


def _bevindingen(kaart: Scorekaart) -> Iterator[str]:
    yield ""
    yield f"## Bevindingen: {telling_tekst(kaart.bevindingen)}"
    for section in op_volgorde(kaart):
        yield ""
        yield f"### {rubriek_naam(section.rubriek)}"
        yield ""
        for group in section.groepen:
            yield from _groep(group)


def _groep(groep: Groep) -> Iterator[str]:
    for finding in groep.alle:
        yield f"- **{ERNST[finding.ernst]}**: {_vlak(finding.boodschap)}{_hint(finding)}"
        for place in finding.vindplaatsen:
            yield f"  > {_vlak(kort(place.citaat))} ({_vlak(plaats_tekst(place))})"
    if groep.eerste.herstel:
        yield ""
        yield f"  Herstel: {_vlak(groep.eerste.herstel)}"


def _hint(bevinding: Bevinding) -> str:
    return " *(aanwijzing, kijk zelf na)*" if bevinding.zekerheid == "aanwijzing" else ""


def _lijst(kop: str, regels: Iterable[str], teken: str) -> Iterator[str]:
    rows = [f"{teken} {_vlak(line)}" for line in regels]
    if rows:
        yield from ("", f"## {kop}", "", *rows)


def _vlak(tekst: str) -> str:
    """Text of the document without meaning as Markdown."""
    return _OPMAAK.sub(r"\\\1", " ".join(tekst.split()))
