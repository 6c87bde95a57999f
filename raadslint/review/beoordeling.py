"""A person's own answers: the side file beside a proposal, read, checked, laid over the card, and written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any, cast

from raadslint.engine import Normenkader
from raadslint.engine.cijfers import geef_cijfer, per_kwaliteit
from raadslint.fouten import KaderFout, RaadslintFout
from raadslint.gegevens import lees_yaml
from raadslint.model import Antwoord, Antwoordwoord, Scorekaart

ANTWOORDEN = ("ja", "deels", "nee", "nvt")
_SLEUTELS = {"antwoord", "naam", "datum", "reden"}
_KOP = "# Antwoorden van een mens; zij gaan voor die van raadslint.\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class MensAntwoord:
    """An answer to one question by a person, with a name, a date and a reason."""

    vraag: str
    antwoord: str
    naam: str
    datum: date
    reden: str


def zijbestand(pad: Path) -> Path:
    """Where the answers on ``voorstel.docx`` stand: ``voorstel.beoordeling.yaml`` beside it."""
    return pad.with_name(f"{pad.stem}.beoordeling.yaml")


def lees_beoordeling(pad: Path, kader: Normenkader) -> tuple[MensAntwoord, ...]:
    """The answers in a side file; raises `KaderFout` for anything that is not right in it."""
    inhoud = lees_yaml(pad)
    rauw = inhoud.get("antwoorden") if isinstance(inhoud, dict) else None
    if not isinstance(rauw, dict) or set(inhoud) != {"antwoorden"}:
        raise KaderFout("hier hoort een tabel 'antwoorden' met per vraag een antwoord.", waar=str(pad))
    return tuple(_lees_antwoord(str(vraag), waarde, kader, pad) for vraag, waarde in rauw.items())


def _lees_antwoord(vraag: str, rauw: Any, kader: Normenkader, pad: Path) -> MensAntwoord:
    waar = f"{pad}, bij '{vraag}'"
    if kader.vraag(vraag) is None:
        raise KaderFout(f"de vraag '{vraag}' bestaat niet in {kader.naam}.", waar=str(pad), doe="Controleer de naam.")
    if not isinstance(rauw, dict) or set(rauw) != _SLEUTELS:
        raise KaderFout("een antwoord heeft precies antwoord, naam, datum en reden.", waar=waar)
    if rauw["antwoord"] not in ANTWOORDEN:
        raise KaderFout(f"'{rauw['antwoord']}' is geen antwoord.", waar=waar, doe="Kies uit ja, deels, nee, nvt.")
    if not isinstance(rauw["datum"], date):
        raise KaderFout(f"'{rauw['datum']}' is geen datum.", waar=waar, doe="Schrijf de datum als 2026-03-31.")
    naam, reden = str(rauw["naam"] or "").strip(), str(rauw["reden"] or "").strip()
    if not naam or not reden:
        raise KaderFout("een antwoord van een mens heeft een naam en een reden.", waar=waar)
    return MensAntwoord(vraag=vraag, antwoord=rauw["antwoord"], naam=naam, datum=rauw["datum"], reden=reden)


def pas_toe(kaart: Scorekaart, antwoorden: Sequence[MensAntwoord], kader: Normenkader) -> Scorekaart:
    """The card with a person's answers laid over it; what raadslint had answered stays visible, marks follow."""
    per_vraag = {a.vraag: a for a in antwoorden}
    vragen = tuple(_vervang(v, per_vraag[v.vraag], kaart, kader) if v.vraag in per_vraag else v for v in kaart.vragen)
    kwaliteiten = per_kwaliteit(kader, kaart.dossier, vragen, kaart.fouten) if kaart.kwaliteiten else ()
    beantwoord = {f"vraag {naam}" for naam in per_vraag}
    rest = tuple(n for n in kaart.niet_beoordeeld if n.wat not in beantwoord)
    return replace(kaart, vragen=vragen, kwaliteiten=kwaliteiten, niet_beoordeeld=rest)


def _vervang(oud: Antwoord, mens: MensAntwoord, kaart: Scorekaart, kader: Normenkader) -> Antwoord:
    nieuw = replace(
        oud,
        antwoord=cast(Antwoordwoord, mens.antwoord),
        zekerheid="vastgesteld",
        door=mens.naam,
        mensvraag="",
        toelichting=f"{mens.reden} ({mens.naam}, {mens.datum.isoformat()})",
        machine=oud.antwoord,
    )
    return geef_cijfer(kader, kaart.dossier, nieuw, kaart.bevindingen)


def schrijf_beoordeling(pad: Path, antwoorden: Iterable[MensAntwoord]) -> None:
    """Write the answers to the side file; earlier answers to other questions in it are kept."""
    tabel = {} if not pad.exists() else dict(lees_yaml(pad).get("antwoorden") or {})
    for a in antwoorden:
        tabel[a.vraag] = {"antwoord": a.antwoord, "naam": a.naam, "datum": a.datum, "reden": a.reden}
    from ruamel.yaml import YAML

    yaml = YAML()
    yaml.allow_unicode = True
    stroom = StringIO()
    yaml.dump({"antwoorden": tabel}, stroom)
    try:
        pad.write_text(_KOP + stroom.getvalue(), encoding="utf-8", newline="\n")
    except OSError as error:
        raise RaadslintFout(
            f"kan de antwoorden niet opslaan ({error.strerror}).",
            waar=str(pad),
            doe="Zet het voorstel in een map waar u mag schrijven.",
        ) from error
