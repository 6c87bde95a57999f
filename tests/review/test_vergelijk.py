from raadslint.language.verschil import Stuk, gelijkenis, woordverschil
from raadslint.model import Puntoordeel
from raadslint.review.vergelijk import punten


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
        Stuk("weg", "40.000"),
        Stuk("nieuw", "45.000"),
        Stuk("gelijk", "uit 2026"),
    )


def test_alike_counts_words_in_order() -> None:
    assert gelijkenis("a b c d", "a b c d") == 1
    assert gelijkenis("a b c d", "a b x y") == 0.5
    assert gelijkenis("a b", "c d") == 0


def test_a_point_is_followed_when_its_number_and_its_amount_change() -> None:
    new = (punt("1", "Een krediet van € 45.000 beschikbaar te stellen uit de reserve Wijken."), OUD[0])
    changed, same, dropped = punten(OUD, new)
    assert (changed.soort, changed.oud) == ("gewijzigd", OUD[1])
    assert [s.tekst for s in changed.verschil if s.soort != "gelijk"] == ["40.000", "45.000"]
    assert (same.soort, same.oud) == ("gelijk", OUD[0])
    assert (dropped.soort, dropped.oud) == ("vervallen", OUD[2])


def test_a_point_without_a_predecessor_is_new() -> None:
    changes = punten(OUD, (*OUD, punt("4", "De motie Stille straten af te doen.")))
    assert [c.soort for c in changes] == ["gelijk", "gelijk", "gelijk", "nieuw"]
