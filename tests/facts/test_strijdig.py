"""Contradictions: none in a clean dossier, and one for each single change that makes one."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
import yaml

from raadslint.facts import strijdig
from raadslint.facts.basis import Lezing
from raadslint.facts.strijdig_cijfers import spiegelt
from raadslint.facts.strijdig_lijst import neem_lijsten
from raadslint.facts.strijdig_plek import Regel
from raadslint.facts.strijdig_tabel import neem_tabellen
from raadslint.model import Blok, Waarneming
from tests.facts.dossiertekst import GEVALLEN, dossier_uit, schoon


def strijdigheden(tekst: str) -> list[Waarneming]:
    lezing = Lezing(dossier_uit(tekst))
    return [r for w in strijdig.WAARNEMERS for r in w.neem(lezing)]


def gevallen() -> list[Any]:
    rows = yaml.safe_load((GEVALLEN / "tegenstrijdigheden.yaml").read_text("utf-8"))
    return [pytest.param(*row, id=row[3] + " " + row[1][:30]) for row in rows]


def test_a_clean_dossier_has_none() -> None:
    assert strijdigheden(schoon()) == []


@pytest.mark.parametrize(("oud", "nieuw", "keer", "soort", "a", "b"), gevallen())
def test_one_change_makes_one_contradiction(oud: str, nieuw: str, keer: int, soort: str, a: str, b: str) -> None:
    assert oud in schoon()
    (rij,) = strijdigheden(schoon().replace(oud, nieuw, keer or -1))
    assert (rij.veld("soort"), rij.veld("a"), rij.veld("b")) == (soort, a, b)
    assert [p.rol for p in rij.bewijs] == ["a", "b"]
    assert [p.citaat for p in rij.bewijs] == [a, b]


@pytest.mark.parametrize(
    ("oud", "nieuw"),
    [
        ("1 juli 2026 in werking", "1 mei 2026 met terugwerkende kracht in werking"),
        ("In de Structuurvisie Oosterdam 2025-2035", "In de Structuurvisie Oosterdam 2015-2025"),
        ("4.1 Mevrouw Verstegen", "4.1 Mevrouw Klaver-Verstegen"),
        ("(bijlage 1)", "(bijlage 7 van het onderzoeksrapport)"),
        ("in het Wilgenpark", "aan de Molenweg 22"),
        ("€ 25.000 voor de ondergrond", "€ 25.000 (€ 12.500 per jaar) voor de ondergrond"),
        ("Vanaf september 2026 plaatst", "In maart 2026 is het plan gemaakt. Daarna plaatst"),
        ("op 1 juli 2026 in te trekken", "met ingang van die dag in te trekken"),
    ],
)
def test_what_is_no_contradiction(oud: str, nieuw: str) -> None:
    assert oud in schoon()
    found = [r for r in strijdigheden(schoon().replace(oud, nieuw, 1)) if r.veld("soort") != "inwerkingtreding"]
    assert found == []


def test_the_explanation_of_a_point_that_was_amended() -> None:
    tekst = schoon().replace(
        "4. Mevrouw P. Verstegen te benoemen tot lid van de speelraad.",
        "4. De keuring gaat in vanaf 2029 in plaats van 2028.",
    )
    tekst = tekst.replace(
        "4.1 Mevrouw Verstegen heeft veel ervaring met speelplekken.", "4.1 Vanaf 2028 is er keuring."
    )
    (rij,) = strijdigheden(tekst)
    assert rij.veld("soort") == "tekst na amendement"
    assert "Vanaf 2028" in str(rij.veld("a"))
    assert "2029" in str(rij.veld("b"))


def tabel(rijen: list[list[str]]) -> list[Regel]:
    cellen = [(r, k, tekst) for r, rij in enumerate(rijen) for k, tekst in enumerate(rij)]
    return [
        Regel(Blok(nummer=n, soort="cel", tekst=tekst, tabel=1, rij=r, kolom=k), "voorstel", "proef.docx", ())
        for n, (r, k, tekst) in enumerate(cellen, 1)
    ]


@pytest.mark.parametrize(
    ("rijen", "gevonden"),
    [
        ([["Post", "2026"], ["Bomen", "1.000"], ["Gras", "2.000"], ["Totaal", "3.000"]], []),
        ([["Post", "2026"], ["Bomen", "1.000"], ["Gras", "2.000"], ["Totaal", "3.500"]], ["3.500"]),
        ([["Post", "2026"], ["Lasten", "5.000"], ["Baten", "2.000"], ["Saldo", "3.000"]], []),
        ([["Post", "2026"], ["Lasten", "5.000"], ["Baten", "- 2.000"], ["Saldo", "3.000"]], []),
        ([["Post", "2026"], ["A", "100"], ["B", "200"], ["Subtotaal", "300"], ["C", "50"], ["Totaal", "350"]], []),
        ([["Post", "2026"], ["A", "33"], ["B", "33"], ["C", "33"], ["Totaal", "100"]], []),
        ([["Post", "Jaar 1", "Jaar 2", "Totaal"], ["Bomen", "1.000", "2.000", "3.000"]], []),
        ([["Post", "Jaar 1", "Jaar 2", "Totaal"], ["Bomen", "1.000", "2.000", "3.100"]], ["3.100"]),
        ([["Jaar", "Aantal"], ["2025", "10"], ["2026", "12"], ["Totaal", "40"]], []),
    ],
)
def test_totals_of_tables(rijen: list[list[str]], gevonden: list[str]) -> None:
    assert [r.veld("a") for r in neem_tabellen(tabel(rijen))] == gevonden


@pytest.mark.parametrize(
    ("regels", "gevonden"),
    [
        (
            ["Post Bedrag (x € 1.000)", "Bomen en struiken 120", "Gras 85", "Onvoorzien (ca. 5%) 10", "Totaal 225"],
            ["225"],
        ),
        (["Post Bedrag (x € 1.000)", "Bomen en struiken 120", "Gras 85", "Onvoorzien (ca. 5%) 10", "Totaal 215"], []),
        (["Bomen € 1.200 € 1.300", "Gras € 800 € 900", "Totaal € 2.000 € 2.300"], ["€ 2.300"]),
        (["Bomen € 1.200 € 1.300", "Gras € 800 € 900", "Totaal € 2.000 € 2.200"], []),
        (["Lasten 5.000", "Baten -2.000", "Saldo 3.000", "Bomen 100", "Gras 200", "Totaal 300"], []),
        (["Totaal 300", "Bomen 150", "Gras 200", "Totaal 350"], []),
        (["De bomen kosten dit jaar 1.200", "Het gras kost 800.", "Totaal is er volgens ons dus nodig: 2.500"], []),
        (["Plan bomen 2025", "Plan gras 2026", "Totaal 2027"], []),
    ],
)
def test_totals_under_lines(regels: list[str], gevonden: list[str]) -> None:
    blokken = [Blok(nummer=n, soort="alinea", tekst=tekst) for n, tekst in enumerate(regels, 1)]
    assert [r.veld("a") for r in neem_lijsten([Regel(b, "voorstel", "proef.txt", ()) for b in blokken])] == gevonden


@pytest.mark.parametrize(
    ("besluit", "uitleg", "gevonden"),
    [
        (
            "Mee te werken aan de bouw van 38 woningen.",
            "Het plan gaat over de bouw van 36 woningen.",
            [("38 woningen", "36 woningen")],
        ),
        (
            "Mee te werken aan de bouw van twaalf woningen.",
            "De bouw van 14 woningen past.",
            [("twaalf woningen", "14 woningen")],
        ),
        ("Mee te werken aan de bouw van 38 woningen.", "De bouw van 36 woningen volgt op 2 eerdere; samen 38.", []),
        ("Mee te werken aan de bouw van 38 woningen.", "Het plan kwam na sloop van 36 woningen.", []),
        ("Mee te werken aan de bouw van 38 woningen.", "De bouw van 12 woningen volgt op de bouw van 26 woningen.", []),
        ("Een termijn van 8 weken te geven.", "Wij stellen een termijn van 6 weken voor.", []),
    ],
)
def test_a_count_of_the_decision_that_the_explanation_gives_anew(
    besluit: str, uitleg: str, gevonden: list[tuple[str, str]]
) -> None:
    tekst = f"Raadsvoorstel\n\nVoorgesteld besluit\n1. {besluit}\n2. De nota vast te stellen.\n\nAanleiding\n{uitleg}"
    assert [(r.veld("a"), r.veld("b")) for r in strijdigheden(tekst) if r.veld("soort") == "aantal"] == gevonden


@pytest.mark.parametrize(
    ("totaalregel", "gevonden"),
    [
        ("Totaal 4.880", ["4.880"]),
        ("Totaal volgens 4.8.8.0: 4.880", ["4.880"]),
        ("Totaal 4.850", []),
        ("Totaal 9.700", []),
        ("Uren 4.880", []),
    ],
)
def test_a_total_line_near_the_only_amount_of_the_decision(totaalregel: str, gevonden: list[str]) -> None:
    punt = "1. Een krediet van € 4.850.000 beschikbaar te stellen voor de brug."
    tekst = f"Raadsvoorstel\n\nVoorgesteld besluit\n{punt}\n\nFinanciën\nPost (x € 1.000)\n\n{totaalregel}\n"
    assert [r.veld("b") for r in strijdigheden(tekst) if r.veld("soort") == "bedrag"] == gevonden


@pytest.mark.parametrize(
    ("a", "b", "ja"),
    [
        ("485000", "458000", True),
        ("2384000", "2348000", True),
        ("12000", "21000", False),
        ("485000", "548000", False),
        ("485000", "485000", False),
        ("485000", "4850000", False),
        ("1250.50", "2150.50", False),
    ],
)
def test_swapped_digits(a: str, b: str, ja: bool) -> None:
    assert spiegelt(Decimal(a), Decimal(b)) is ja


def _verdeeld(opening: str, *delen: str) -> list[tuple[object, object]]:
    regels = [f"{letter}. {deel};" for letter, deel in zip("abcd", delen, strict=False)]
    punten = "\n".join([f"1. {opening}", *regels, "2. De wijziging van de begroting vast te stellen."])
    tekst = f"Raadsvoorstel\n\nVoorgesteld besluit\n{punten}\n\nAanleiding\nHet jaar is afgesloten."
    return [(r.veld("a"), r.veld("b")) for r in strijdigheden(tekst)]


@pytest.mark.parametrize(
    ("opening", "delen", "gevonden"),
    [
        (
            "Het resultaat van € 90.000 als volgt te bestemmen:",
            ("€ 50.000 over te hevelen", "€ 30.000 toe te voegen aan de reserve"),
            [("€ 90.000", "€ 50.000 + € 30.000")],
        ),
        (
            "Het resultaat van € 90.000 als volgt te bestemmen:",
            ("€ 50.000 over te hevelen", "€ 40.000 toe te voegen aan de reserve"),
            [],
        ),
        (
            "Het resultaat van € 90.000 als volgt te bestemmen:",
            ("€ 50.000 over te hevelen", "het restant toe te voegen aan de reserve"),
            [],
        ),
        (
            "Het krediet van € 90.000 te verhogen en daarbij:",
            ("€ 50.000 over te hevelen", "€ 30.000 toe te voegen aan de reserve"),
            [],
        ),
        (
            "Het resultaat van € 9.000.000 te bestemmen en verder:",
            ("€ 50.000 over te hevelen", "€ 30.000 toe te voegen aan de reserve"),
            [],
        ),
    ],
)
def test_parts_that_divide_an_amount(opening: str, delen: tuple[str, ...], gevonden: list[object]) -> None:
    assert _verdeeld(opening, *delen) == gevonden


def test_rates_are_not_added_up() -> None:
    zin = "Het ene tarief van € 1,65 wijzigt in twee, namelijk € 1,95 voor kamperen en € 2,80 voor hotels."
    assert strijdigheden(f"Raadsvoorstel\n\nAanleiding\n{zin}") == []
