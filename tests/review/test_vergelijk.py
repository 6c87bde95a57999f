"""Two versions beside each other: findings that went, came and stayed, and points that changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from raadslint.language.verschil import Stuk, gelijkenis, woordverschil
from raadslint.model import Bevinding, Puntoordeel, Scorekaart
from raadslint.review.vergelijk import punten, vergelijk
from tests import kaarten


def punt(nummer: str, tekst: str) -> Puntoordeel:
    return Puntoordeel(
        nummer=nummer,
        tekst=tekst,
        soort="geld",
        handelingen=("geld",),
        sleuven=(),
        verband=(),
        oordeel="helder",
        gebreken=(),
    )


OUD = (
    punt("1", "Het Plan Beukenhof 2026 vast te stellen."),
    punt("2", "Een krediet van € 40.000 beschikbaar te stellen uit de reserve Wijken."),
    punt("3", "Het college te vragen de raad te informeren."),
)


def test_word_difference_shows_what_goes_before_what_comes() -> None:
    assert woordverschil("een krediet van € 40.000 uit 2026", "een krediet van € 45.000 uit 2026") == (
        Stuk("gelijk", "een krediet van €"),
        Stuk("weg", " 40.000"),
        Stuk("nieuw", " 45.000"),
        Stuk("gelijk", " uit 2026"),
    )


@pytest.mark.parametrize(
    ("oud", "nieuw", "anders"),
    [
        ("In te stemmen.", "In te stemmen met de markt.", ["+ met de markt"]),
        ("a (b) c, d", "a (x) c, d", ["-b", "+x"]),
        ("voor de hal", "voor de sporthal", ["- hal", "+ sporthal"]),
        ("een nota van 2026 door de raad", "het plan van 2031 na een besluit door de raad",
         ["-een nota van 2026", "+het plan van 2031 na een besluit"]),
        ("op 1 mei, uit reserve", "op 1 juni, uit reserve", ["- mei", "+ juni"]),
        ("", "Iets nieuws.", ["+Iets nieuws."]),
        ("gelijk", "gelijk", []),
    ],
)  # fmt: skip
def test_pieces_show_what_differs_and_make_both_texts_again(oud: str, nieuw: str, anders: list[str]) -> None:
    pieces = woordverschil(oud, nieuw)
    assert ["+-"[p.soort == "weg"] + p.tekst for p in pieces if p.soort != "gelijk"] == anders
    assert "".join(p.tekst for p in pieces if p.soort != "weg") == nieuw
    assert "".join(p.tekst for p in pieces if p.soort != "nieuw") == oud


def test_alike_counts_words_in_order() -> None:
    assert gelijkenis("a b c d", "a b c d") == 1
    assert gelijkenis("a b c d", "a b x y") == 0.5
    assert gelijkenis("a b", "c d") == 0


def test_a_point_is_followed_when_its_number_and_its_amount_change() -> None:
    new = (punt("1", "Een krediet van € 45.000 beschikbaar te stellen uit de reserve Wijken."), OUD[0])
    changed, same, dropped = punten(OUD, new)
    assert (changed.soort, changed.oud) == ("gewijzigd", OUD[1])
    assert [s.tekst for s in changed.verschil if s.soort != "gelijk"] == [" 40.000", " 45.000"]
    assert (same.soort, same.oud) == ("gelijk", OUD[0])
    assert (dropped.soort, dropped.oud) == ("vervallen", OUD[2])


def test_a_point_without_a_predecessor_is_new() -> None:
    changes = punten(OUD, (*OUD, punt("4", "De motie Stille straten af te doen.")))
    assert [c.soort for c in changes] == ["gelijk", "gelijk", "gelijk", "nieuw"]


def versie(points: Sequence[Puntoordeel], findings: Sequence[Bevinding]) -> Scorekaart:
    return replace(kaarten.slecht(), beslispunten=tuple(points), bevindingen=tuple(findings))


def bevinding(nummer: int, afdruk: str, boodschap: str = "heeft geen argument.") -> Bevinding:
    example = kaarten.slecht().bevindingen[0]
    return replace(
        example, over=f"beslispunt:{nummer}", boodschap=f"Beslispunt {nummer} {boodschap}", vingerafdruk=afdruk
    )


def test_a_finding_with_the_same_fingerprint_stayed() -> None:
    result = vergelijk(versie(OUD, [bevinding(1, "a"), bevinding(2, "b")]), versie(OUD, [bevinding(2, "b")]))
    assert [[b.vingerafdruk for b in rows] for rows in (result.opgelost, result.bijgekomen, result.gebleven)] == [
        ["a"], [], ["b"],
    ]  # fmt: skip


def test_a_point_reworded_and_moved_keeps_its_finding() -> None:
    moved = (punt("1", "Een krediet van € 45.000 beschikbaar te stellen uit de reserve Wijken."), OUD[0])
    result = vergelijk(versie(OUD, [bevinding(2, "b")]), versie(moved, [bevinding(1, "c")]))
    assert (result.opgelost, result.bijgekomen) == ((), ())
    assert [b.vingerafdruk for b in result.gebleven] == ["c"]


def test_another_message_on_the_same_point_is_another_finding() -> None:
    old, new = bevinding(2, "b", "bevat 'zo nodig'."), bevinding(2, "c", "bevat 'in principe'.")
    changed = (OUD[0], replace(OUD[1], tekst=OUD[1].tekst + " In principe."), OUD[2])
    result = vergelijk(versie(OUD, [old]), versie(changed, [new]))
    assert (result.opgelost, result.bijgekomen) == ((old,), (new,))


def test_of_two_alike_findings_one_can_be_solved() -> None:
    changed = (OUD[0], replace(OUD[1], tekst=OUD[1].tekst + " Eenmalig."), OUD[2])
    result = vergelijk(versie(OUD, [bevinding(2, "a"), bevinding(2, "b")]), versie(changed, [bevinding(2, "c")]))
    assert (len(result.opgelost), len(result.bijgekomen), len(result.gebleven)) == (1, 0, 1)
