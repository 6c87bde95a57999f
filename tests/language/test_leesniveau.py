"""The estimate of the reading level and what it rests on: words, syllables, frequency, lists, norms."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys

import pytest

from raadslint.gegevens import woordenlijst
from raadslint.language import leesniveau
from raadslint.language.frequentie import TOTAAL_ONDERTITELS, is_moeilijk, zipf, zipf_van_kern
from raadslint.language.kenmerken import persoonsvormen, zinskenmerken
from raadslint.language.lettergrepen import lettergrepen
from raadslint.language.lijsten import telbare_zinnen
from raadslint.language.schatting import flesch_douma, percentiel

MAKKELIJK = [
    "De gemeente bouwt dit jaar een nieuwe school in de wijk. De school komt naast het park. "
    "Kinderen kunnen er lopend naartoe. De bouw begint in mei en duurt een jaar. "
    "Wij kijken samen met de ouders naar de weg.",
    "De oude school gaat weg. Daar komt een plein met bomen. Mensen uit de buurt mogen zeggen wat zij willen. "
    "Op maandag is er een avond in het dorpshuis. Iedereen is welkom en de koffie staat klaar. "
    "Wilt u niet komen, maar wel iets zeggen? Bel ons dan of schrijf een brief. Wij lezen alles en geven antwoord. "
    "Daarna maken wij het plan af en beginnen wij met het werk.",
]
MOEILIJK = [
    "Ten behoeve van de realisatie van de beleidsmatige doelstellingen inzake de verduurzaming van de maatschappelijke "
    "vastgoedportefeuille is een herijking van de uitvoeringsparagraaf noodzakelijk. De implementatie van de "
    "geprioriteerde maatregelen geschiedt conform de vigerende verordening. De financiële consequenties van de "
    "voorgenomen investeringen worden bij de eerstvolgende begrotingswijziging inzichtelijk gemaakt.",
    "Gelet op de ontwikkelingen in de regionale samenwerkingsverbanden is een actualisatie van de "
    "governancestructuur opportuun. De verantwoordelijkheidsverdeling tussen de deelnemende bestuursorganen vereist "
    "een nadere concretisering. De monitoring van de prestatie-indicatoren faciliteert de bijsturing.",
] * 2


def test_moeilijke_tekst_scoort_hoger_en_zegt_waarom() -> None:
    makkelijk, moeilijk = leesniveau(MAKKELIJK), leesniveau(MOEILIJK)
    assert makkelijk is not None
    assert moeilijk is not None
    assert makkelijk.schatting < 45
    assert moeilijk.schatting > 70
    assert dict(makkelijk.drijvers)["woordfrequentie"] < 0 < dict(moeilijk.drijvers)["woordfrequentie"]
    assert makkelijk.flesch_douma is not None
    assert moeilijk.flesch_douma is not None
    assert makkelijk.flesch_douma > moeilijk.flesch_douma


def test_de_drijvers_tellen_op_tot_het_verschil_met_het_midden_van_de_voorstellen() -> None:
    """Exact contributions: their sum is the score minus that of a proposal with all median features."""
    een, ander = leesniveau(MAKKELIJK), leesniveau(MOEILIJK)
    assert een is not None
    assert ander is not None
    verschil = sum(v for _, v in ander.drijvers) - sum(v for _, v in een.drijvers)
    assert verschil == pytest.approx(ander.schatting - een.schatting, abs=0.5)


def test_geen_schatting_onder_vijf_zinnen_of_honderd_woorden() -> None:
    assert leesniveau([]) is None
    assert leesniveau(MAKKELIJK[:1]) is None  # 5 sentences, too few words
    assert leesniveau([" ".join(["woord"] * 200) + "."]) is None  # enough words, one sentence


def test_de_marge_krimpt_met_de_lengte_en_niets_heet_b1() -> None:
    kort, lang = leesniveau(MAKKELIJK[1:] * 2), leesniveau(MAKKELIJK * 5)
    assert kort is not None
    assert lang is not None
    assert kort.marge > lang.marge == 5.0
    assert "lijkt" in lang.omschrijving
    assert "voldoet" not in lang.omschrijving


@pytest.mark.parametrize(("waarde", "verwacht"), [(67, 50), (61, 10), (73, 90), (64, 30), (40, 1), (99, 99)])
def test_percentiel_ligt_op_de_lijn_tussen_de_normen(waarde: float, verwacht: int) -> None:
    assert percentiel(waarde, {"p10": 61, "p50": 67, "p90": 73}) == verwacht


def test_flesch_douma_rekent_met_de_nederlandse_getallen_van_textstat() -> None:
    backend = pytest.importorskip("textstat.backend.utils._get_lang_cfg")
    basis, zin, lettergreep = (
        backend.get_lang_cfg("nl_NL", naam) for naam in ("fre_base", "fre_sentence_length", "fre_syll_per_word")
    )
    assert flesch_douma(15.0, 1.7) == pytest.approx(basis - zin * 15.0 - lettergreep * 1.7, abs=0.05)


# --- words ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("woord", "aantal"),
    [
        ("over", 2),
        ("idee", 2),
        ("radio", 3),
        ("museum", 3),
        ("reëel", 2),
        ("financiële", 5),
        ("gemeenteraad", 4),
        ("btw", 1),
    ],
)
def test_lettergrepen(woord: str, aantal: int) -> None:
    assert lettergrepen(woord) == aantal


def test_de_frequentielijst_is_nog_dezelfde() -> None:
    """The sum is a constant in the code and the look-up leans on the order of the file; both are checked here."""
    from importlib.resources import files

    counts = json.loads(gzip.decompress((files("spellchecker") / "resources" / "nl.json.gz").read_bytes()))
    assert sum(counts.values()) == TOTAAL_ONDERTITELS
    assert list(counts) == sorted(counts)


def test_zipf_herstelt_woorden_die_de_ondertitels_misten() -> None:
    huis, aanvraag = zipf("huis"), zipf("aanvraag")
    assert huis is not None
    assert aanvraag is not None
    assert huis > 5 > aanvraag > 3
    assert zipf("qqqxyz") is None


def test_een_samenstelling_telt_als_haar_kern() -> None:
    assert zipf_van_kern("schoolplein") > 3
    assert zipf_van_kern("qqqxyz") == pytest.approx(1.36)


@pytest.mark.parametrize("woord", ["school", "gemeente", "inwonersbijeenkomst", "bruggetje", "fietsers", "worden"])
def test_gewone_woorden_en_hun_familie_zijn_niet_moeilijk(woord: str) -> None:
    assert not is_moeilijk(woord)


@pytest.mark.parametrize("woord", ["prerogatief", "mitigeren", "governancestructuur", "onderwijshuisvestingsplannen"])
def test_zeldzame_en_lange_woorden_zijn_moeilijk(woord: str) -> None:
    assert is_moeilijk(woord)


def test_persoonsvormen_en_kenmerken_van_een_zin() -> None:
    assert persoonsvormen("De raad wil dit en het college voert het plan uit.") == 2
    assert persoonsvormen("Het college kan het plan laten uitvoeren.") == 1
    rij = zinskenmerken("De uitvoering van de regeling kost € 12.500.")
    assert (rij.woorden, rij.naamwoordelijk) == (7, 2)


# --- which sentences count -------------------------------------------------------------------------------------------


def test_een_opsomming_is_geen_monsterzin() -> None:
    alineas = ["Het college gaat:", "• de weg herstellen;", "• bomen planten langs de weg;", "• banken plaatsen."]
    assert telbare_zinnen(alineas) == ("Het college gaat: bomen planten langs de weg;",)


def test_een_volledige_aanhef_telt_zonder_haar_onderdelen() -> None:
    assert telbare_zinnen(["Wij doen de volgende dingen:", "- de weg", "- het plein"]) == (
        "Wij doen de volgende dingen:",
    )


def test_onderdelen_die_zinnen_zijn_tellen_als_zinnen() -> None:
    assert telbare_zinnen(["Wat gebeurt er?", "• De weg gaat dicht.", "• De bus rijdt om."]) == (
        "Wat gebeurt er?",
        "De weg gaat dicht.",
        "De bus rijdt om.",
    )


def test_koppen_en_labels_tellen_niet_en_een_puntkomma_eindigt_een_zin() -> None:
    assert telbare_zinnen(["Financiën", "Bedrag 2026", "De kosten zijn hoog; de baten ook."]) == (
        "De kosten zijn hoog",
        "de baten ook.",
    )


# --- the data behind it ----------------------------------------------------------------------------------------------


def test_de_woordenlijsten_zijn_groot_genoeg_en_volledig() -> None:
    ambtelijk = woordenlijst("ambtelijk")
    termen, kort = woordenlijst("gemeentetermen"), woordenlijst("afkortingen-voluit")
    assert len(ambtelijk) >= 300
    assert all(len(rij) in (2, 3) and rij[0] and rij[1].endswith((".", "?")) for rij in ambtelijk.values())
    assert len(termen["bekend"].split()) + len(termen["uitleggen"]) + len(termen["vermijden"]) >= 250
    assert len(kort["afkortingen"]) >= 250
    assert all(isinstance(lang, str) and len(lang) > len(naam) / 2 for naam, lang in kort["afkortingen"].items())


def test_een_voorbeeldzin_gebruikt_het_ambtelijke_woord_zelf_niet() -> None:
    from raadslint.language.ambtelijk import ambtelijke_woorden

    zelf = [w for w, rij in woordenlijst("ambtelijk").items() if w in {t.wat.woord for t in ambtelijke_woorden(rij[1])}]
    assert zelf == []


def test_de_taalkamer_start_zonder_zware_bibliotheken() -> None:
    code = (
        "import sys, raadslint.language;"
        "print([m for m in ('spacy', 'simplemma', 'wordfreq', 'textstat', 'spylls') if m in sys.modules])"
    )
    uit = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert uit.stdout.strip() == "[]"
