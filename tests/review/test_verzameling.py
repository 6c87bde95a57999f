"""What the overview counts: means, answers, groups from five on, and nobody in a ranking."""

from __future__ import annotations

from dataclasses import replace

import pytest

from raadslint.review.verzameling import ANTWOORDEN, gemiddelde, verzamel, zonder_titel
from tests import kaarten
from tests.reeks import PORTEFEUILLES, geen_voorstel, reeks


def test_a_document_without_marks_is_kept_apart() -> None:
    found = verzamel(reeks())
    assert len(found.rijen) == len(PORTEFEUILLES)
    assert [k.bestand for k in found.buiten] == ["brief.docx"]


def test_nothing_gives_an_empty_overview() -> None:
    found = verzamel([geen_voorstel()])
    assert (found.rijen, found.kwaliteiten, found.vragen, found.beste) == ((), (), (), ())


def test_the_mean_of_a_quality_comes_with_its_range_and_leaves_out_who_has_no_mark() -> None:
    formeel, zakelijk, taal = verzamel([kaarten.slecht(), kaarten.goed()]).kwaliteiten
    assert (formeel.gemiddeld, formeel.cijfers) == (3.2, (2.5, 4.0))
    assert zakelijk.bereik == (2.8, 3.2)
    assert (taal.gemiddeld, taal.cijfers) == (2.5, (2.5,))


def test_every_answer_is_counted_once() -> None:
    found = verzamel(reeks())
    per_question = {q.vraag: dict(q.aantallen) for q in found.vragen}
    assert per_question["besluit.1"] == {"ja": 7, "deels": 6, "nee": 0, "nvt": 0, "mens": 0, "fout": 0}
    assert all(tuple(a for a, _ in q.aantallen) == ANTWOORDEN for q in found.vragen)


def test_a_group_has_five_proposals_or_is_not_shown() -> None:
    found = verzamel(reeks())
    assert [(g.naam, g.stukken) for g in found.per_portefeuille] == [("A. Vos", 5), ("M. Zandstra", 5)]
    assert [(g.naam, g.stukken) for g in found.per_beleidsveld] == [("Groen", 7), ("Sport & Spel", 6)]
    assert verzamel(reeks()[:4]).per_portefeuille == ()


def test_months_come_in_order_of_time_however_few_proposals_they_have() -> None:
    months = [g.naam for g in verzamel(reeks()).per_maand]
    assert months == sorted(months)
    assert months[0] == "2030-01"


def test_two_proposals_of_one_bundle_count_as_two() -> None:
    bundle = [replace(card, bestand="vergadering.pdf") for card in (kaarten.slecht(), kaarten.slecht())]
    assert {r.stukken for r in verzamel(bundle).regels} == {2}


def test_candidates_are_named_only_when_there_is_something_to_choose() -> None:
    cards = reeks()
    assert [r.kaart.bestand for r in verzamel(cards).beste] == ["stuk-00.docx", "stuk-02.docx", "stuk-04.docx"]
    assert verzamel(cards[:3]).beste == ()


@pytest.mark.parametrize(
    ("naam", "kaal"),
    [
        ("wethouder drs. A. Vos", "A. Vos"),
        ("Burgemeester Van der Wal", "Van der Wal"),
        ("mw. ir. C. de Jong", "C. de Jong"),
        ("Wethouder", "Wethouder"),
        ("Irene Mulder", "Irene Mulder"),
    ],
)
def test_a_person_is_one_group_whatever_the_form_of_address(naam: str, kaal: str) -> None:
    assert zonder_titel(naam) == kaal


def test_a_mean_leaves_out_what_is_absent() -> None:
    assert gemiddelde([4.0, None, 3.0]) == 3.5
    assert gemiddelde([1, 2, 2], decimalen=2) == 1.67
    assert gemiddelde([None]) is None
