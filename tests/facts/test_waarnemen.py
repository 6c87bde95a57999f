"""What holds for all observers together: one row a document fact, declared, with literal evidence, and never silent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from raadslint.facts import waarnemers as facts
from raadslint.facts.basis import Lezing, Waarnemer
from raadslint.facts.waarnemers import FEITEN, WAARNEMERS, neem_waar
from raadslint.model import Dossier, Waarneming
from tests.facts.bouw import bouw

CODEBOEK = [
    "alternatief-genoemd",
    "alternatief-afgewogen",
    "gevolg-van-nee",
    "eerder-besluit-met-datum",
    "ander-beleid-genoemd",
    "wettelijke-basis",
    "argumenten-genummerd",
    "kanttekening-aanwezig",
    "risico-financieel",
    "risico-juridisch",
    "risico-personeel",
    "bedrag-genoemd",
    "geen-kosten-gesteld",
    "totaal-genoemd",
    "incidenteel-structureel",
    "dekking-benoemd",
    "begrotingswijziging-genoemd",
    "communicatie-doelgroep",
    "communicatie-middel",
    "participatie-wie",
    "participatie-wanneer",
    "participatie-verwerking",
    "vn-verdrag-genoemd",
    "vervolgstap-met-datum",
    "evaluatie-genoemd",
    "evaluatie-met-datum",
    "bijlagenlijst",
    "samenvatting-aanwezig",
    "meetbaar-doel",
]


def _vol() -> Dossier:
    return bouw(
        [
            ("Aanleiding", "aanleiding", ["Op 3 mei 2023 nam de raad motie M-12 aan. Daarom is er nu een plan."]),
            (
                "Argumenten",
                "argumentatie",
                ["1.1 Het plan past in de woonvisie, want er zijn 120 woningen nodig in 2026."],
            ),
            (
                "Kanttekeningen",
                "kanttekeningen",
                ["De kosten kunnen hoger uitvallen. Een alternatief is om te wachten."],
            ),
            ("Financiën", "financien", ["De totale kosten zijn eenmalig € 50.000, ten laste van de algemene reserve."]),
            ("Communicatie", "communicatie", ["Omwonenden krijgen een brief."]),
            ("Evaluatie", "planning", []),
            ("VN-verdrag Handicap", "vn-verdrag", ["N.v.t."]),
            ("Bijlagen", "bijlagen", ["Plan", "Kaart"]),
        ],
        besluit=["gelet op artikel 189 van de Gemeentewet;"],
        bijlagen=True,
    )


@pytest.mark.parametrize("dossier", [_vol(), bouw([], punten=())], ids=["vol", "leeg"])
def test_every_fact_of_the_codebook_has_exactly_one_row(dossier: Dossier) -> None:
    rijen, fouten = neem_waar(dossier)
    aantal = Counter(w.feit for w in rijen if w.over == "document")
    assert not fouten
    assert {n: aantal[n] for n in CODEBOEK} == dict.fromkeys(CODEBOEK, 1)


def test_what_is_yielded_is_declared() -> None:
    soorten = {(f.naam, f.over) for f in FEITEN}
    waarden = {f.naam: f.waarden for f in FEITEN}
    rijen, _ = neem_waar(_vol())
    for w in rijen:
        assert (w.feit, w.over.split(":")[0]) in soorten
        assert not waarden[w.feit] or w.waarde in waarden[w.feit]


def test_declared_fields_are_those_that_rows_carry() -> None:
    velden = {f.naam: set(f.velden) for f in FEITEN}
    rijen, _ = neem_waar(_vol())
    onbekend = {(w.feit, naam) for w in rijen for naam, _ in w.velden if naam not in velden[w.feit]}
    assert not onbekend


def test_names_are_declared_once() -> None:
    dubbel = [n for n, aantal in Counter((f.naam, f.over) for f in FEITEN).items() if aantal > 1]
    assert not dubbel


def test_evidence_is_literal_and_a_yes_has_it() -> None:
    dossier = _vol()
    blokken = {b.nummer: b.tekst for b in dossier.document.blokken}
    rijen, _ = neem_waar(dossier)
    for w in rijen:
        if w.over == "document" and w.waarde == "ja" and w.feit in CODEBOEK:
            assert w.bewijs, w.feit
        for v in w.bewijs:
            assert blokken[v.blok][v.begin : v.eind] == v.citaat, w.feit


def test_an_absent_fact_tells_where_it_looked() -> None:
    rijen, _ = neem_waar(bouw([("Argumenten", "argumentatie", ["De weg is op."])]))
    zonder = [
        w.feit for w in rijen if w.over == "document" and w.feit in CODEBOEK and w.waarde == "nee" and not w.gezocht
    ]
    assert not zonder


@pytest.mark.parametrize(
    ("rubrieken", "leeg"),
    [
        ([("Toelichting", "toelichting", []), ("Aanleiding", "aanleiding", ["De brug is op."])], []),
        ([("Bijlagen", "bijlagen", []), ("Bijlage", "bijlagen", ["Ontwerp van de brug"])], []),
        ([("Evaluatie", "planning", []), ("Bijlagen", "bijlagen", ["Ontwerp van de brug"])], ["Evaluatie"]),
        ([("Toelichting", "toelichting", [])], ["Toelichting"]),
    ],
)
def test_a_heading_over_other_headings_is_not_empty(rubrieken: Any, leeg: list[str]) -> None:
    rijen, _ = neem_waar(bouw(rubrieken))
    assert [w.veld("kop") for w in rijen if w.feit == "rubriek-leeg" and w.waarde == "ja"] == leeg


def test_rows_of_headings() -> None:
    rijen, _ = neem_waar(_vol())
    leeg = [w.veld("kop") for w in rijen if w.feit == "rubriek-leeg" and w.waarde == "ja"]
    kaal = [w.veld("kop") for w in rijen if w.feit == "nvt-zonder-toelichting" and w.waarde == "ja"]
    assert (leeg, kaal) == (["Evaluatie"], ["VN-verdrag Handicap"])


@pytest.mark.parametrize(
    ("tekst", "kaal"),
    [
        ("N.v.t.", True),
        ("n.v.t", True),
        ("N.v.y.", True),
        ("Niet van toepassing.", True),
        ("Geen.", True),
        ("Geen bijzonderheden.", True),
        ("N.v.t., het gaat om een technische wijziging van de verordening.", False),
        ("Niet van toepassing, omdat er geen inwoners bij betrokken zijn.", False),
        ("Geen van de buren had bezwaar tegen het plan voor de tuin.", False),
    ],
)
def test_not_applicable_without_a_reason(tekst: str, kaal: bool) -> None:
    rijen, _ = neem_waar(bouw([("Participatie", "participatie", [tekst])]))
    (rij,) = [w for w in rijen if w.feit == "nvt-zonder-toelichting"]
    assert (rij.waarde == "ja") is kaal


def _stuk(lezing: Lezing) -> Iterator[Waarneming]:
    yield Waarneming(feit="half")
    raise ValueError("kapot")


def test_an_observer_that_crashes_is_in_the_result(monkeypatch: pytest.MonkeyPatch) -> None:
    kapot = replace(WAARNEMERS[0], naam="proef", neem=_stuk)
    rest: tuple[Waarnemer, ...] = WAARNEMERS[1:]
    monkeypatch.setattr(facts, "WAARNEMERS", (kapot, *rest))
    rijen, (fout,) = neem_waar(_vol())
    assert fout.waar == "proef" and "kapot" in fout.wat
    assert fout.feiten == tuple(f.naam for f in kapot.levert)
    assert "half" not in {w.feit for w in rijen}
    assert "meetbaar-doel" in {w.feit for w in rijen}
