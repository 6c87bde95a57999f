"""The observers of language on small made-up dossiers: what they report, where, and what they leave alone."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from raadslint.facts.basis import Lezing
from raadslint.facts.taal import WAARNEMERS, taalwaarnemers
from raadslint.facts.taal_tekst import leesbare_alineas, taalzinnen
from raadslint.facts.taal_verzorging import ongepaard
from raadslint.facts.taal_woorden import HOOGSTENS_MOEILIJK, Taalinstellingen
from raadslint.language import ontleding
from raadslint.model import Dossier, Waarneming
from tests.facts.bouw import bouw
from tests.language.test_leesniveau import MAKKELIJK, MOEILIJK
from tests.language.test_spelling_en_model import _MODEL

LANGE_ZIN = (
    "Het college heeft in het voorjaar met bewoners van de wijk gesproken over het plan voor het plein, "
    "waarbij duidelijk werd dat de meeste mensen de bomen naast de school graag willen houden."
)


def rijen(dossier: Dossier, feit: str, instellingen: Taalinstellingen | None = None) -> list[Waarneming]:
    lezing = Lezing(dossier)
    waarnemers = WAARNEMERS if instellingen is None else taalwaarnemers(instellingen)
    return [r for w in waarnemers for r in w.neem(lezing) if r.feit == feit]


def met_tekst(*alineas: str, kop: str = "Argumenten", rubriek: str = "argumentatie") -> Dossier:
    return bouw([(kop, rubriek, alineas)])


def test_elke_waarnemer_levert_alleen_wat_hij_aankondigt() -> None:
    lezing = Lezing(met_tekst(*MOEILIJK, LANGE_ZIN, "Er wordt m.b.t. de de planning (nog gewerkt."))
    for waarnemer in WAARNEMERS:
        feiten = {f.naam: f for f in waarnemer.levert}
        for rij in waarnemer.neem(lezing):
            feit = feiten[rij.feit]
            assert rij.over.split(":")[0] == feit.over
            assert {naam for naam, _ in rij.velden} <= set(feit.velden)
            assert rij.waarde == "nvt" or not feit.waarden or rij.waarde in feit.waarden


def test_elk_bewijs_staat_letterlijk_op_zijn_plaats() -> None:
    dossier = met_tekst(*MOEILIJK, LANGE_ZIN)
    blokken = {b.nummer: b for b in dossier.document.blokken}
    plekken = [v for w in WAARNEMERS for r in w.neem(Lezing(dossier)) for v in r.bewijs]
    assert len(plekken) > 20
    assert all(blokken[v.blok].tekst[v.begin : v.eind] == v.citaat for v in plekken)


def test_een_lange_zin_krijgt_een_plek_om_te_knippen() -> None:
    (rij,) = rijen(met_tekst(LANGE_ZIN, "Dit is een korte zin."), "zin-woorden")
    assert rij.waarde == 33
    assert rij.veld("knipwoord") == "waarbij"
    assert str(rij.veld("knip")).startswith("waarbij duidelijk werd")


def test_ambtelijke_woorden_krijgen_een_gewoon_woord_en_een_voorbeeld() -> None:
    (rij,) = rijen(met_tekst("Het college besluit hierover conform het vigerende beleid."), "ambtelijk-woord")[1:]
    assert (rij.veld("woord"), rij.veld("alternatief")) == ("vigeren", "gelden")
    assert rij.bewijs[0].citaat == "vigerende"
    assert rij.veld("voorbeeld")


@pytest.mark.parametrize(
    ("kop", "rubriek", "zin"),
    [
        ("Ondertekening", "ondertekening", "Aldus wordt dit besluit conform de wet getekend door de voorzitter."),
        (
            "Artikel 3 Begrippen",
            "toelichting",
            "In deze verordening wordt conform de wet verstaan onder weg: elke straat.",
        ),
        ("Kenmerken", "kenmerken", "Het stuk wordt conform de planning in mei in de raad behandeld."),
        ("Argumenten", "argumentatie", "Gelet op artikel 108 van de wet wordt conform dit voorstel besloten."),
    ],
)
def test_formulieren_regelingen_en_formules_worden_niet_op_taal_beoordeeld(kop: str, rubriek: str, zin: str) -> None:
    dossier = met_tekst(zin, kop=kop, rubriek=rubriek)
    assert rijen(dossier, "ambtelijk-woord") == []
    assert rijen(dossier, "zin-lijdend") == []


def test_lijdende_zinnen_in_het_besluit_zelf_zijn_vrij() -> None:
    dossier = bouw([], punten=("Het krediet wordt vastgesteld op € 10.000.",))
    assert rijen(dossier, "zin-lijdend") == []


def test_een_schoon_voorstel_geeft_geen_enkele_bevinding_per_zin() -> None:
    dossier = met_tekst(*MAKKELIJK)
    gevonden = [r for w in WAARNEMERS for r in w.neem(Lezing(dossier)) if r.over.startswith("zin:")]
    assert gevonden == []


def test_hoogstens_tien_moeilijke_woorden_en_nooit_een_naam_of_raadswoord() -> None:
    raar = (
        "prerogatief mitigatie satisfactoir expeditieus plausibel discutabel pretentieus indicatief obstructie omissies"
    )
    zinnen = [
        f"Wij noemen hier het {w} van de stad Krompelveen en de kadernota." for w in f"{raar} denigrerend".split()
    ]
    gevonden = [str(r.veld("woord")) for r in rijen(met_tekst(*zinnen), "moeilijk-woord")]
    assert 5 <= len(gevonden) <= HOOGSTENS_MOEILIJK
    assert "kadernota" not in gevonden
    assert "Krompelveen" not in gevonden


def test_eigen_woorden_en_toegestane_woorden_van_de_gemeente() -> None:
    dossier = met_tekst("Het college werkt conform de afspraak en levert een zwaluwstaartnotitie.")
    eigen = Taalinstellingen(toegestaan=frozenset({"conform"}), eigen_lijst={"zwaluwstaartnotitie": "samenvatting"})
    assert [r.veld("alternatief") for r in rijen(dossier, "ambtelijk-woord", eigen)] == ["samenvatting"]


def test_vage_woorden_tellen_in_de_planning_en_niet_in_een_vaste_term() -> None:
    dossier = met_tekst("Het college komt te zijner tijd met nadere regels.", kop="Planning", rubriek="planning")
    (rij,) = rijen(dossier, "vaag-woord-planning")
    assert (rij.veld("woord"), rij.veld("vraag")) == ("te zijner tijd", "Wanneer?")
    assert rijen(met_tekst("Dit gebeurt te zijner tijd in overleg."), "vaag-woord-planning") == []


@pytest.mark.parametrize(
    ("tekst", "tekens"),
    [
        ("De nota (zie bijlage) is klaar.", ()),
        ("De nota (zie bijlage is klaar.", ("(",)),
        ("a) De weg; b) het plein.", ()),
        ("De wijk “Oost is groot.", ("“",)),
        ("De wijk „Oost” is groot.", ()),
        ('Het woord "plan staat er twee keer.', ('"',)),
        ("Foto's en video's van het college.", ()),
    ],
)
def test_ongepaarde_haakjes_en_aanhalingstekens(tekst: str, tekens: tuple[str, ...]) -> None:
    assert ongepaard(tekst) == tekens


def test_een_naam_op_twee_manieren_en_een_wisselende_aanspreekvorm() -> None:
    dossier = met_tekst(
        "In mei besluit de raad hierover en wij melden dat.",
        "In juni besluit de Raad opnieuw en wij schrijven een brief.",
        "Daarna informeert het college de raad en het college van de buurgemeente doet dat ook.",
        "Tot slot stuurt het college dit naar de Raad.",
    )
    (naam,) = rijen(dossier, "naamstijl-gemengd")
    assert (naam.veld("a"), naam.veld("b")) == ("raad", "Raad")
    assert ("wij", "het college") in [(r.veld("a"), r.veld("b")) for r in rijen(dossier, "aanspreekvorm-gemengd")]


def test_een_lange_alinea_krijgt_haar_aantal_woorden() -> None:
    (rij,) = rijen(met_tekst(" ".join(["De raad krijgt in mei een brief over het plan."] * 14)), "alinea-woorden")
    assert rij.waarde == 140
    assert rij.over == "kop:2"


def test_de_schatting_heeft_een_rij_en_is_nvt_bij_te_weinig_tekst() -> None:
    (rij,) = rijen(met_tekst(*MOEILIJK), "leesniveau-schatting")
    assert isinstance(rij.waarde, float)
    assert rij.waarde > 60
    assert rij.zekerheid == "aanwijzing"
    assert [r.waarde for r in rijen(met_tekst("Te kort."), "leesniveau-schatting")] == ["nvt"]
    assert [r.over for r in rijen(met_tekst(*MAKKELIJK), "rubriek-leesniveau")] == ["rubriek:argumentatie"]


def test_het_besluit_telt_niet_mee_voor_de_schatting_van_het_stuk() -> None:
    dossier = met_tekst("Dit is de tekst van het voorstel.")
    assert leesbare_alineas(dossier) == ("Dit is de tekst van het voorstel.",)
    assert leesbare_alineas(dossier, "besluit") == ("Het beleidsplan vast te stellen.",)


def test_spelling_zegt_dat_er_niet_om_is_gevraagd() -> None:
    (rij,) = rijen(met_tekst("Een zin met een vaut erin staat hier."), "spelling-nagekeken")
    assert rij.waarde == "nvt"


def test_spelling_met_een_eigen_woordenboek(tmp_path: Path) -> None:
    pytest.importorskip("spylls")
    (tmp_path / "nl.aff").write_text("SET UTF-8\n", encoding="utf-8")
    (tmp_path / "nl.dic").write_text("5\neen\nzin\nmet\nerin\nstaat\n", encoding="utf-8")
    instellingen = Taalinstellingen(spelling=True, woordenboeken=(str(tmp_path / "nl"),))
    dossier = met_tekst("Een zin met een vaut erin staat.")
    assert [r.waarde for r in rijen(dossier, "spelling-nagekeken", instellingen)] == ["ja"]
    assert [r.veld("woord") for r in rijen(dossier, "spelling-onbekend", instellingen)] == ["vaut"]


@pytest.fixture
def taalmodel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    naam = "nl_core_news_sm"
    (tmp_path / naam).mkdir()
    (tmp_path / naam / "__init__.py").write_text(_MODEL, encoding="utf-8")
    info = tmp_path / f"{naam}-3.8.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {naam}\nVersion: 3.8.0\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    ontleding.laad_model.cache_clear()
    yield
    sys.modules.pop(naam, None)
    ontleding.laad_model.cache_clear()


def test_met_een_taalmodel_komen_er_bevindingen_bij_en_blijft_de_schatting_gelijk(
    request: pytest.FixtureRequest,
) -> None:
    dossier = met_tekst(*MOEILIJK, LANGE_ZIN)
    zonder = rijen(dossier, "leesniveau-schatting")
    assert rijen(dossier, "tang") == []
    request.getfixturevalue("taalmodel")
    tangen = rijen(dossier, "tang")
    assert tangen
    assert {r.veld("model") for r in tangen} == {"nl_core_news_sm"}
    assert {r.zekerheid for r in tangen} == {"aanwijzing"}
    assert rijen(dossier, "leesniveau-schatting") == zonder


def test_zinnen_van_tabelcellen_en_labels_tellen_niet() -> None:
    dossier = met_tekst("Bedrag 2026", "Dit is een gewone zin over het plein.")
    assert [z.tekst for z in taalzinnen(Lezing(dossier))] == ["Dit is een gewone zin over het plein."]
