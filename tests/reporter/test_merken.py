"""Marks that overlap: no character is lost, and every piece knows what covers it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from raadslint.reporter.merken import Merk, stukken

MARKS = st.builds(Merk, st.integers(-5, 60), st.integers(-5, 60), st.integers(1, 9), st.integers(0, 3))


@given(st.text(max_size=40), st.lists(MARKS, max_size=8))
def test_the_pieces_are_the_text_and_carry_what_covers_them(tekst: str, merken: list[Merk]) -> None:
    pieces = stukken(tekst, merken)
    assert "".join(p.tekst for p in pieces) == tekst
    at = 0
    for piece in pieces:
        for char in range(at, at + len(piece.tekst)):
            assert {m.nummer for m in merken if m.begin <= char < m.eind} == set(piece.nummers)
        at += len(piece.tekst)


def test_overlap_gives_the_heaviest_and_numbers_stand_where_marks_end() -> None:
    pieces = stukken("een twee drie", [Merk(0, 13, 1, 2), Merk(4, 8, 2, 0)])
    assert [(p.tekst, p.nummers, p.gewicht, p.sluit) for p in pieces] == [
        ("een ", (1,), 2, ()),
        ("twee", (1, 2), 0, (2,)),
        (" drie", (1,), 2, (1,)),
    ]
