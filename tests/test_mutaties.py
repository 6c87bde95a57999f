"""One thing changed in a clean proposal gives the finding for that thing, and no other.

The cases are data, ``tests/gevallen/mutaties``. A case names its rule, what changes (``naam``), per clean proposal the
changes on its text, and with ``ook`` which findings come along with it and why. A change is one of

- ``van``, ``door``: these words by those, everywhere; ``deel`` keeps it to ``voorstel``, ``besluiten`` (the points in
  proposal and raadsbesluit) or ``raadsbesluit``; ``patroon``, ``door``: the same with a regular expression
- ``kop``, ``door``: another text under this heading; ``weg``: this rubriek out, heading and all
- ``vul``, ``woorden``: so many words of plain text (or of ``tekst``) added under a heading
- ``erbij``: another proposal behind it in the same file; ``scan``: pages without text

``punt`` says at which beslispunt the finding must stand.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from raadslint import api
from raadslint.engine import laad_normenkader
from raadslint.gegevens import lees_yaml
from raadslint.model import Bevinding, Scorekaart
from tests.engine.fragment import FIETSPAD, SCHOON, maak_voorstel
from tests.proeftekst import BESLUIT, kaart_van, tekst_van, vervang, vervang_onder, vervang_patroon, zonder_kop

SAMPLES = Path(__file__).resolve().parents[1] / "samples"
MAP = Path(__file__).resolve().parent / "gevallen" / "mutaties"
KADER = laad_normenkader("berkelland-2020")
VARIANTEN = lees_yaml(MAP / "varianten.yaml")
VOORSTELLEN = ("ontmoetingsplein", "marktverordening", "almere", "fietspad", "dorpshuis")
BASES = {"fietspad": FIETSPAD, "dorpshuis": SCHOON}
BESLUITKOPPEN = ("# Te nemen besluit\n", "# Beslispunten\n", "# Voorgesteld raadsbesluit\n")
VULLING = "De bewoners lopen hier elke dag langs. Zij kennen de weg goed. "

Wijziging = dict[str, Any]


@dataclass(frozen=True)
class Mutatie:
    """One change on one clean proposal, and the finding it must give."""

    regel: str
    naam: str
    voorstel: str
    wijzigingen: tuple[Wijziging, ...]
    ook: frozenset[str]
    punt: int | None


def _lees() -> list[Mutatie]:
    gevallen = [geval for pad in sorted(MAP.glob("[0-9]*.yaml")) for geval in lees_yaml(pad)]
    return [_mutatie(geval, naam) for geval in gevallen for naam in VOORSTELLEN if naam in geval]


def _mutatie(geval: dict[str, Any], voorstel: str) -> Mutatie:
    return Mutatie(
        regel=geval["regel"],
        naam=geval["naam"],
        voorstel=voorstel,
        wijzigingen=tuple(geval[voorstel]),
        ook=frozenset(geval.get("ook", {})),
        punt=geval.get("punt", {}).get(voorstel),
    )


MUTATIES = _lees()


@cache
def schone_tekst(voorstel: str) -> str:
    """The Markdown of a clean proposal."""
    if voorstel in BASES:
        return maak_voorstel(None, BASES[voorstel])
    if voorstel in VARIANTEN:
        variant = VARIANTEN[voorstel]
        return muteer(schone_tekst(variant["van"]), variant["vervang"])
    return tekst_van(lees_yaml(SAMPLES / "bron" / f"goed-{voorstel}.yaml"))


def muteer(tekst: str, wijzigingen: tuple[Wijziging, ...]) -> str:
    """The text with every change made."""
    for wijziging in wijzigingen:
        tekst = _wijzig(tekst, wijziging)
    return tekst


def _wijzig(tekst: str, w: Wijziging) -> str:
    if "deel" in w:
        return _vervang_in(tekst, w)
    if "van" in w:
        return vervang(tekst, w["van"], w["door"])
    if "patroon" in w:
        return vervang_patroon(tekst, w["patroon"], w["door"])
    if "kop" in w:
        return vervang_onder(tekst, w["kop"], w["door"])
    if "weg" in w:
        return zonder_kop(tekst, w["weg"])
    if "vul" in w:
        zin = w.get("tekst", VULLING)
        vulling = zin * (w["woorden"] // len(zin.split()) + 1)
        return vervang(tekst, f"# {w['vul']}\n", f"# {w['vul']}\n\n{vulling}\n\n")
    return f"{tekst}\n\n{schone_tekst(w['erbij'])}" if "erbij" in w else tekst


def _vervang_in(tekst: str, w: Wijziging) -> str:
    """Replace in some parts of the text only; each of them must have the words."""
    for begin, eind in _grenzen(tekst, w["deel"]):
        tekst = tekst[:begin] + vervang(tekst[begin:eind], w["van"], w["door"]) + tekst[eind:]
    return tekst


def _grenzen(tekst: str, deel: str) -> list[tuple[int, int]]:
    """Where the parts begin and end, the last one first, so that a change moves none that still has to come."""
    grens = tekst.index(BESLUIT)
    if deel == "voorstel":
        return [(0, grens)]
    besluit = [(grens, len(tekst))]
    if deel == "raadsbesluit":
        return besluit
    begin = next(tekst.index(kop) for kop in BESLUITKOPPEN if kop in tekst)
    return [*besluit, (begin, tekst.index("\n# ", begin))]


def bevindingen(tekst: str, wijzigingen: tuple[Wijziging, ...] = ()) -> tuple[Bevinding, ...]:
    """All findings, those of rules on trial included."""
    scan = [blad for w in wijzigingen for blad in w.get("scan", ())]
    kaart = kaart_van(tekst, KADER, scan=scan, proef=True)
    assert kaart.fouten == ()
    return kaart.bevindingen


@cache
def _schoon(voorstel: str) -> tuple[Bevinding, ...]:
    return bevindingen(schone_tekst(voorstel))


def _telt(regel: str, verwacht: str) -> bool:
    """Rules on trial count only where they are what the case is about."""
    gevonden = KADER.regel(regel)
    return regel == verwacht or (gevonden is not None and gevonden.status == "aan")


def nieuw(mutatie: Mutatie) -> list[Bevinding]:
    """The findings after the change that were not there before."""
    oud = Counter(b.regel for b in _schoon(mutatie.voorstel))
    tekst = muteer(schone_tekst(mutatie.voorstel), mutatie.wijzigingen)
    erbij = []
    for b in bevindingen(tekst, mutatie.wijzigingen):
        oud[b.regel] -= 1
        if oud[b.regel] < 0 and _telt(b.regel, mutatie.regel):
            erbij.append(b)
    return erbij


@pytest.mark.parametrize("mutatie", MUTATIES, ids=lambda m: f"{m.regel}-{m.naam}-{m.voorstel}")
def test_one_change_gives_its_own_finding_and_no_other(mutatie: Mutatie) -> None:
    erbij = nieuw(mutatie)
    regels = [b.regel for b in erbij]
    assert regels.count(mutatie.regel) >= 1
    assert set(regels) - {mutatie.regel} <= mutatie.ook
    if mutatie.punt:
        assert {b.over for b in erbij if b.regel == mutatie.regel} == {f"beslispunt:{mutatie.punt}"}


# --- empty phrases ---------------------------------------------------------------------------------------------------

VULLINGEN = [
    pytest.param(voorstel, kop, zin, geval["vragen"], id=f"{voorstel}-{zin}")
    for geval in lees_yaml(MAP / "vulling.yaml")
    for voorstel, kop in geval["kop"].items()
    for zin in ("", *geval["zinnen"])
]


@cache
def _kaart(voorstel: str, kop: str, zin: str | None) -> Scorekaart:
    """The card with only this sentence under the heading; without the heading when None."""
    tekst = schone_tekst(voorstel)
    return kaart_van(zonder_kop(tekst, kop) if zin is None else vervang_onder(tekst, kop, zin), KADER)


@pytest.mark.parametrize(("voorstel", "kop", "zin", "vragen"), VULLINGEN)
def test_a_heading_or_an_empty_phrase_earns_nothing(voorstel: str, kop: str, zin: str, vragen: list[str]) -> None:
    zonder, met = _kaart(voorstel, kop, "" if zin else None), _kaart(voorstel, kop, zin)
    cijfers = [{a.vraag: a.cijfer or 0 for a in k.vragen if a.vraag in vragen} for k in (zonder, met)]
    assert all(cijfers[1][vraag] <= cijfers[0][vraag] for vraag in vragen), cijfers


# --- the whole -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("voorstel", VOORSTELLEN)
def test_a_clean_proposal_has_no_finding(voorstel: str) -> None:
    assert [b.boodschap for b in kaart_van(schone_tekst(voorstel), KADER).bevindingen] == []


@pytest.mark.parametrize("regel", [r.id for r in KADER.regels if r.kern])
def test_every_starred_rule_has_two_mutations_on_two_proposals(regel: str) -> None:
    """Two ways of going wrong, each on proposals of two different sjablonen."""
    namen = {m.naam for m in MUTATIES if m.regel == regel}
    voorstellen = [{m.voorstel for m in MUTATIES if m.regel == regel and m.naam == naam} for naam in namen]
    assert sum(len(v) >= 2 for v in voorstellen) >= 2


@pytest.mark.parametrize("voorstel", ["ontmoetingsplein", "marktverordening"])
def test_the_word_file_of_a_clean_proposal_says_the_same(voorstel: str) -> None:
    word = api.toets(SAMPLES / "docx" / f"goed-{voorstel}.docx")
    tekst = kaart_van(schone_tekst(voorstel), KADER)
    assert [b.boodschap for b in word.bevindingen] == []
    assert _antwoorden(word) == _antwoorden(tekst)


def _antwoorden(kaart: Scorekaart) -> dict[str, str]:
    return {a.vraag: a.antwoord for a in kaart.vragen}
