"""A person's answers beside a document: read, checked, laid over the card, written back."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from raadslint.engine import beoordeel
from raadslint.fouten import KaderFout
from raadslint.model import Antwoord, Scorekaart
from raadslint.review.beoordeling import MensAntwoord, lees_beoordeling, pas_toe, schrijf_beoordeling, zijbestand
from tests.engine.rijtjes import dossier, kader, regel, rij

KADER = kader(regel(als={"totaal": "ja"}, vragen={"geld": 2}))
GOED = """antwoorden:
  taal: {antwoord: deels, naam: M. de Wit, datum: 2031-03-04, reden: Veel vaktaal.}
"""
FOUT = {
    "geen antwoorden": "vragen: {}\n",
    "een onbekende vraag": GOED.replace("taal:", "tal:"),
    "geen reden": GOED.replace(", reden: Veel vaktaal.", ""),
    "een lege reden": GOED.replace("Veel vaktaal.", "''"),
    "geen naam": GOED.replace("M. de Wit", "''"),
    "geen datum": GOED.replace("2031-03-04", "gisteren"),
    "een ander woord": GOED.replace("deels", "misschien"),
    "een sleutel te veel": GOED.replace("naam:", "rol: griffier, naam:"),
}


def _kaart() -> Scorekaart:
    return beoordeel(dossier(), (rij("totaal", "ja"),), (), KADER)


def _mens(**anders: Any) -> MensAntwoord:
    gewoon: dict[str, Any] = {
        "vraag": "taal", "antwoord": "deels", "naam": "M. de Wit", "datum": date(2031, 3, 4), "reden": "Veel vaktaal.",
    }  # fmt: skip
    return MensAntwoord(**(gewoon | anders))


def _vraag(kaart: Scorekaart, naam: str) -> Antwoord:
    return next(v for v in kaart.vragen if v.vraag == naam)


def test_the_side_file_stands_beside_the_document() -> None:
    assert zijbestand(Path("map") / "voorstel 2.docx") == Path("map") / "voorstel 2.beoordeling.yaml"


def test_an_answer_is_read_with_name_date_and_reason(tmp_path: Path) -> None:
    pad = tmp_path / "v.beoordeling.yaml"
    pad.write_text(GOED, encoding="utf-8")
    assert lees_beoordeling(pad, KADER) == (_mens(),)


@pytest.mark.parametrize("naam", FOUT)
def test_what_is_not_right_is_refused_in_dutch(naam: str, tmp_path: Path) -> None:
    pad = tmp_path / "v.beoordeling.yaml"
    pad.write_text(FOUT[naam], encoding="utf-8")
    with pytest.raises(KaderFout) as info:
        lees_beoordeling(pad, KADER)
    assert str(pad) in info.value.waar


def test_a_person_counts_more_and_the_machine_stays_visible() -> None:
    kaart = pas_toe(_kaart(), (_mens(vraag="geld", antwoord="nee", reden="Het bedrag klopt niet."),), KADER)
    geld = _vraag(kaart, "geld")
    assert (geld.antwoord, geld.door, geld.machine, geld.zekerheid) == ("nee", "M. de Wit", "ja", "vastgesteld")
    assert "Het bedrag klopt niet." in geld.toelichting
    assert (geld.cijfer, geld.bereik) == (2.0, (2.0, 2.0))
    assert kaart.kwaliteiten[0].cijfer == 2.0


def test_what_a_person_answered_is_not_lowered_by_findings() -> None:
    assert _vraag(_kaart(), "geld").cijfer == 2
    assert _vraag(pas_toe(_kaart(), (_mens(vraag="geld", antwoord="ja"),), KADER), "geld").cijfer == 4


def test_an_answered_question_is_no_longer_open() -> None:
    before, after = _kaart(), pas_toe(_kaart(), (_mens(),), KADER)
    assert _vraag(before, "taal").antwoord == "mens"
    assert any(n.wat == "vraag taal" for n in before.niet_beoordeeld)
    assert (_vraag(after, "taal").antwoord, _vraag(after, "taal").mensvraag) == ("deels", "")
    assert not any(n.wat == "vraag taal" for n in after.niet_beoordeeld)
    assert [(k.naam, k.cijfer) for k in after.kwaliteiten] == [("zakelijk", 2.0), ("taal", 3.0)]


def test_what_is_written_is_read_again_and_earlier_answers_stay(tmp_path: Path) -> None:
    pad = tmp_path / "één map" / "v.beoordeling.yaml"
    pad.parent.mkdir()
    schrijf_beoordeling(pad, [_mens()])
    schrijf_beoordeling(pad, [_mens(vraag="geld", antwoord="nvt", reden="Het kost niets: dat staat er.")])
    assert {a.vraag: a.antwoord for a in lees_beoordeling(pad, KADER)} == {"taal": "deels", "geld": "nvt"}
    assert pad.read_text(encoding="utf-8").startswith("#")
