"""Findings: where they point, how heavy they weigh, how many there are, and how the next version knows them again."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from raadslint.engine.kader import Regel
from raadslint.engine.vinden import vind
from raadslint.engine.voorwaarden import Rijen
from raadslint.model import Bevinding, Dossier, Fout, Waarneming
from tests.engine.rijtjes import dossier, kader, plek, regel, rij

MIST = rij("dekking", "nee", gezocht=("Financiën",))


def zoek(
    een: Regel, *rijen: Waarneming, stuk: Dossier | None = None, proef: bool = False, **rest: Any
) -> tuple[Bevinding, ...]:
    fouten = rest.pop("fouten", ())
    return vind(kader(een, **rest), stuk or dossier(), Rijen(rijen), fouten, proef=proef)


def test_an_absence_points_at_the_heading_and_says_where_it_looked() -> None:
    (b,) = zoek(regel(als={"dekking": "nee"}, rubriek="financien"), MIST)
    assert [v.citaat for v in b.vindplaatsen] == ["Financiën"]
    assert b.gezocht == ("Financiën",)
    assert (b.over, b.rubriek, b.zekerheid) == ("document", "financien", "vastgesteld")


def test_an_absence_without_a_heading_points_nowhere() -> None:
    (b,) = zoek(regel(als={"dekking": "nee"}, rubriek="planning"), MIST)
    assert b.vindplaatsen == ()


def test_a_point_without_evidence_points_at_the_point() -> None:
    een = regel(bij="beslispunt", als={"sleuf": "nee"}, boodschap="{punt} mist iets: {tekst_kort}")
    (b,) = zoek(een, rij("sleuf", "nee", "beslispunt:1"))
    assert b.boodschap == "Beslispunt 1 mist iets: Het plan vast te stellen."
    assert [v.citaat for v in b.vindplaatsen] == ["Het plan vast te stellen."]
    assert b.rubriek == "besluit"


def test_the_certainty_is_the_lower_of_rule_and_row() -> None:
    pointer = replace(MIST, zekerheid="aanwijzing")
    assert [b.zekerheid for b in zoek(regel(als={"dekking": "nee"}), pointer)] == ["aanwijzing"]
    assert [b.zekerheid for b in zoek(regel(als={"dekking": "nee"}, zekerheid="aanwijzing"), MIST)] == ["aanwijzing"]
    assert [b.zekerheid for b in zoek(regel(als={"dekking": "nee"}, zekerheid="vastgesteld"), pointer)] == [
        "aanwijzing"
    ]


def test_hits_of_one_rule_can_be_taken_together() -> None:
    rows = [rij("vaag", "ja", "beslispunt:1", velden={"woord": w}, bewijs=(plek(w),)) for w in ("soms", "vaak", "soms")]
    een = regel(bij="vaag", als={"vaag": "ja"}, samen=True, item="{woord}", boodschap="{aantal}: {opsomming}")
    (b,) = zoek(een, *rows)
    assert b.boodschap == "3: soms, vaak"
    assert [v.citaat for v in b.vindplaatsen] == ["soms", "vaak"]


def test_at_most_so_many_and_the_worst_first() -> None:
    rows = [rij("lengte", n, f"zin:{n}", bewijs=(plek(f"zin van {n}"),)) for n in (26, 60, 41, 33)]
    een = regel(bij="lengte", als={"feit": "lengte", "meer": 30}, hoogstens={"aantal": 2, "volgorde": "-waarde"})
    assert [b.over for b in zoek(een, *rows)] == ["zin:60", "zin:41"]


@pytest.mark.parametrize(("meer", "minstens", "aantal"), [(100, 2, 2), (1000, 2, 0), (100, 3, 0)])
def test_hits_can_count_only_when_they_are_dense(meer: float, minstens: int, aantal: int) -> None:
    rows = [rij("lengte", 40, f"zin:{n}") for n in (1, 2)]
    stuk = dossier(financien="woord " * 10)
    een = regel(
        bij="lengte", als={"feit": "lengte", "meer": 30}, dichtheid={"per": 1000, "meer": meer, "minstens": minstens}
    )
    assert len(zoek(een, *rows, stuk=stuk)) == aantal


@pytest.mark.parametrize(
    ("voor", "anders", "loopt"),
    [
        ({}, {}, True),
        ({"voorsteltype": ["geld", "beleid"]}, {}, True),
        ({"voorsteltype": ["benoeming"]}, {}, False),
        ({"fase": ["concept"]}, {}, False),
        ({"fase": ["concept"]}, {"fase": "concept"}, True),
        ({"indiener": ["presidium"]}, {}, False),
        ({"sjabloon": ["algemeen"]}, {}, True),
    ],
)
def test_a_rule_is_for_some_proposals_only(voor: Any, anders: Any, loopt: bool) -> None:
    een = regel(als={"dekking": "nee"}, voor=voor)
    assert bool(zoek(een, MIST, stuk=dossier(**anders))) is loopt


@pytest.mark.parametrize(
    ("soort", "aantal"), [("raadsvoorstel", 1), ("oplegger", 1), ("anders", 0), ("raadsbesluit", 0)]
)
def test_a_rule_runs_on_proposals_unless_it_says_otherwise(soort: Any, aantal: int) -> None:
    stuk = dossier()
    stuk = replace(stuk, documentsoort=replace(stuk.documentsoort, soort=soort))
    assert len(zoek(regel(als={"dekking": "nee"}), MIST, stuk=stuk)) == aantal
    voor = {"documentsoort": ["raadsvoorstel", "oplegger", "anders", "raadsbesluit"]}
    assert len(zoek(regel(als={"dekking": "nee"}, voor=voor), MIST, stuk=stuk)) == 1


def test_a_rule_on_trial_runs_only_when_asked() -> None:
    een = regel(als={"dekking": "nee"}, status="proef", waarom="te nieuw")
    assert zoek(een, MIST) == ()
    assert len(zoek(een, MIST, proef=True)) == 1
    assert zoek(regel(als={"dekking": "nee"}, status="vervallen", waarom="oud"), MIST, proef=True) == ()


@pytest.mark.parametrize(
    ("zwaarte", "ernst"), [("licht", "info"), ("normaal", "aandacht"), ("streng", "ernstig"), ("niet-relevant", None)]
)
def test_the_typeprofiel_moves_the_ernst_or_turns_the_rule_off(zwaarte: Any, ernst: str | None) -> None:
    een = regel(als={"dekking": "nee"}, vragen={"geld": 2})
    found = zoek(een, MIST, typeprofielen=(("geld", (("geld", zwaarte),)),))
    assert [b.ernst for b in found] == ([ernst] if ernst else [])


def test_in_a_draft_what_the_workflow_fills_in_is_info() -> None:
    een = regel(als={"dekking": "nee"}, ernst="ernstig", in_concept="info")
    assert [b.ernst for b in zoek(een, MIST, stuk=dossier(fase="concept"))] == ["info"]
    assert [b.ernst for b in zoek(een, MIST)] == ["ernstig"]


def test_a_rule_on_a_crashed_fact_is_not_run() -> None:
    crash = Fout(waar="dekking", wat="stuk", feiten=("totaal",))
    een = regel(als={"alle": [{"dekking": "nee"}, {"geen": {"totaal": "ja"}}]})
    assert len(zoek(een, MIST)) == 1
    assert zoek(een, MIST, fouten=(crash,)) == ()


def _afdruk(citaat: str, **plaats: Any) -> str:
    row = rij("vaag", "ja", "beslispunt:1", velden={"woord": citaat}, bewijs=(plek(citaat, **plaats),))
    return zoek(regel(bij="vaag", als={"vaag": "ja"}), row)[0].vingerafdruk


def test_the_fingerprint_stays_when_the_place_moves_and_changes_with_the_words() -> None:
    assert _afdruk("in principe", blok=4, pagina=1) == _afdruk("In  principe", blok=90, pagina=7, begin=3)
    assert _afdruk("in principe") != _afdruk("zo nodig")


def test_equal_findings_have_their_own_fingerprint() -> None:
    rows = [rij("vaag", "ja", f"beslispunt:{n}", bewijs=(plek("zo nodig"),)) for n in (1, 2)]
    found = zoek(regel(bij="vaag", als={"vaag": "ja"}), *rows)
    assert len({b.vingerafdruk for b in found}) == 2
    assert all(len(b.vingerafdruk) == 16 for b in found)


def test_the_fingerprint_does_not_follow_the_wording_of_the_rule() -> None:
    een, ander = regel(als={"dekking": "nee"}), regel(als={"dekking": "nee"}, boodschap="Anders gezegd.", ernst="info")
    assert zoek(een, MIST)[0].vingerafdruk == zoek(ander, MIST)[0].vingerafdruk


def test_a_contradiction_keeps_both_sides() -> None:
    een = regel(bij="vaag", als={"vaag": "ja"}, lijst="tegenstrijdigheid", paar=["woord", "zwaar"])
    (b,) = zoek(een, rij("vaag", "ja", "beslispunt:1", velden={"woord": "€ 90.000", "zwaar": "€ 92.500"}))
    assert b.paar == ("€ 90.000", "€ 92.500")


@pytest.mark.parametrize(
    ("woorden", "boodschap"),
    [
        (("soms",), "Vaag: 'soms'."),
        (("soms", "vaak"), "Vaag: 'soms' en 'vaak'."),
        (("soms", "vaak", "snel"), "Vaag: 'soms', 'vaak' en 'snel'."),
        (("soms", "vaak", "snel", "beter"), "Vaag: 'soms', 'vaak', 'snel' en nog 1 ander."),
        (("soms", "vaak", "snel", "beter", "ooit"), "Vaag: 'soms', 'vaak', 'snel' en nog 2 andere."),
    ],
)
def test_a_message_names_the_first_words_and_counts_the_rest(woorden: tuple[str, ...], boodschap: str) -> None:
    rows = [rij("vaag", "ja", "beslispunt:1", velden={"woord": w}, bewijs=(plek(w),)) for w in woorden]
    (b,) = zoek(regel(bij="beslispunt", als={"vaag": "ja"}, boodschap="Vaag: {citaten}."), *rows)
    assert b.boodschap == boodschap


@pytest.mark.parametrize(("zekerheid", "ernst"), [("vastgesteld", "ernstig"), ("aanwijzing", "aandacht")])
def test_what_is_only_pointed_at_can_weigh_less(zekerheid: str, ernst: str) -> None:
    een = regel(als={"dekking": "nee"}, ernst="ernstig", als_aanwijzing="aandacht")
    (b,) = zoek(een, replace(MIST, zekerheid=zekerheid))  # type: ignore[arg-type]
    assert b.ernst == ernst
