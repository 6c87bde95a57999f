"""What a reader is told: filled-in quotes, an example that fits the kind of proposal, one annex or more."""

from __future__ import annotations

import pytest

from raadslint.engine.keuring import Keuring
from raadslint.engine.oordeel import beoordeel
from raadslint.engine.regels import lees_regel
from raadslint.engine.sjabloontekst import vul_in
from raadslint.model import Bijlage
from tests.engine.rijtjes import FEITEN, TEKSTEN, dossier, kader, regel, rij

PER_TYPE = {"geld": "Het kost € 360.000.", "anders": "Het kost niets."}


@pytest.mark.parametrize(
    ("voorstel", "besluit", "verwacht"),
    [
        ("€ 90.000", "€ 92.500", "'€ 90.000' tegenover '€ 92.500'."),
        ("€ 90.000", "", "'€ 90.000' tegenover niets."),
        ("De nota vast te stellen.", "de visie;", "'De nota vast te stellen' tegenover 'de visie'."),
    ],
)
def test_a_quote_of_nothing_and_a_closed_sentence_read_well(voorstel: str, besluit: str, verwacht: str) -> None:
    assert vul_in("'{voorstel}' tegenover '{besluit}'.", {"voorstel": voorstel, "besluit": besluit}) == verwacht


@pytest.mark.parametrize(
    ("voorsteltype", "voorbeeld"),
    [("geld", "Het kost € 360.000."), ("beleid", "Het kost niets.")],
)
def test_the_example_fits_the_kind_of_proposal(voorsteltype: str, voorbeeld: str) -> None:
    een = regel(als={"totaal": "nee"}, voorbeeld=PER_TYPE)
    gemaakt = beoordeel(dossier(voorsteltype=voorsteltype), (rij("totaal", "nee"),), (), kader(een))
    assert gemaakt.bevindingen[0].herstel == f"Vul het aan. Bijvoorbeeld: {voorbeeld}"


def test_one_example_is_for_every_kind_and_none_leaves_the_advice_alone() -> None:
    assert regel(als={"totaal": "nee"}, voorbeeld="Zo.").herstel_voor("geld") == "Vul het aan. Bijvoorbeeld: Zo."
    assert regel(als={"totaal": "nee"}).herstel_voor("geld") == "Vul het aan."


def test_an_example_for_an_unknown_kind_of_proposal_is_a_mistake() -> None:
    keuring = Keuring()
    rauw = {"id": "r", "bij": "document", "ernst": "info", "als": {"totaal": "nee"}, "voorbeeld": {"feest": "Zo."}}
    lees_regel(rauw | TEKSTEN, ("proef",), keuring, FEITEN)
    assert len(keuring.fouten) == 1


@pytest.mark.parametrize(
    ("namen", "wat", "waarom"),
    [
        (["Nota"], "de bijlage", "Deze bijlage is niet meegegeven: Nota."),
        (["Nota", "Raming"], "2 bijlagen", "Deze bijlagen zijn niet meegegeven: Nota, Raming."),
        (list("abcdefg"), "7 bijlagen", "Deze bijlagen zijn niet meegegeven: a, b, c, d, e en nog 2."),
    ],
)
def test_annexes_that_were_not_read_are_counted_and_named(namen: list[str], wat: str, waarom: str) -> None:
    stuk = dossier()
    passage = stuk.beslispunten[0].passages[0]
    bijlagen = tuple(Bijlage(nummer=str(i), naam=n, passage=passage) for i, n in enumerate(namen, 1))
    gemaakt = beoordeel(dossier(bijlagen=bijlagen), (), (), kader())
    assert (wat, waarom) in [(n.wat, n.waarom) for n in gemaakt.niet_beoordeeld]
