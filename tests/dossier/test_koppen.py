"""Headings in text without looks: straight under a heading, behind a page number, above a short sentence."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from raadslint.dossier import maak_dossier
from raadslint.dossier.koppen import vind_koppen
from raadslint.dossier.koptelling import Telling, is_vervolg
from raadslint.dossier.kopwoorden import is_bewering
from raadslint.dossier.sjabloon import kenner
from raadslint.gegevens import lees_yaml
from raadslint.model import Blok, Stijl
from raadslint.parser.text import lees_tekst

GEVALLEN: dict[str, Any] = lees_yaml(Path(__file__).parent.parent / "gevallen" / "koppen.yaml")
WOORDEN = [(naam, kop) for naam, koppen in GEVALLEN["woorden"].items() for kop in koppen]

_TEKST = """Gemeente Veldermeer
Voorstel van het college inzake de vernieuwing van het park

Vernieuwing van het park
Het park ligt aan de rand van het centrum en wordt door veel inwoners gebruikt om te wandelen.
De paden zijn versleten en de vijver staat in de zomer droog.

2

Beheer en onderhoud
Het beheer kost jaarlijks meer dan begroot, omdat oude beplanting vaak moet worden vervangen.

Programma
Het park krijgt de volgende onderdelen.
- een speelplaats voor kinderen;
- een wandelpad langs de vijver.

Argumenten
Ad 1) De paden
De paden zijn versleten en daardoor voor ouderen en mensen in een rolstoel niet goed te gebruiken.
Definitief ontwerp: Q3 2025 tot Q1 2026
Het ontwerp wordt in deze periode gemaakt door een bureau dat de gemeente daarvoor uitkiest.

Gezien het vorenstaande stelt het college de raad voor het volgende besluit te nemen:

De raad van de gemeente Veldermeer,
gezien het voorstel van het college van 3 maart 2025,
besluit:
I. het inrichtingsplan voor het park vast te stellen;
II. hiervoor een krediet van € 200.000 beschikbaar te stellen uit de reserve groen.

Aldus besloten in de openbare raadsvergadering van
"""


def test_headings_without_looks() -> None:
    dossier = maak_dossier(lees_tekst(_TEKST.encode(), "voorstel.txt", "0" * 64, "txt"))
    koppen = [r.kop for r in dossier.rubrieken if r.rubrieken[0] not in ("kenmerken", "ondertekening")]
    assert koppen == ["Vernieuwing van het park", "Beheer en onderhoud", "Programma", "Argumenten", "besluit"]
    assert [p.nummer for p in dossier.beslispunten] == ["I", "II"]


@pytest.mark.parametrize(("naam", "kop"), WOORDEN)
def test_words_tell_the_rubriek(naam: str, kop: str) -> None:
    found = kenner().vast(kop) or kenner().zwak(kop)
    assert found == () if naam == "geen" else naam in found


@pytest.mark.parametrize("geval", GEVALLEN["teksten"], ids=lambda g: g["naam"])
def test_headings_of_a_text(geval: dict[str, Any]) -> None:
    dossier = maak_dossier(lees_tekst(geval["tekst"].encode(), "voorstel.txt", "0" * 64, "txt"))
    seen = {r.kop: r.rubrieken for r in dossier.rubrieken if r.rubrieken[0] not in ("kenmerken", "ondertekening")}
    assert list(seen) == list(geval["koppen"])
    assert all(naam in seen[kop] for kop, naam in geval["koppen"].items())


@pytest.mark.parametrize(
    ("reeks", "nummer", "na_kop", "telt"),
    [
        (["3"], "4", False, True),
        (["3"], "5", False, False),
        (["3"], "3.1", True, True),
        (["3"], "3.1", False, False),
        (["3", "3.1"], "3.2", False, True),
        (["3", "3.1", "3.2"], "4", False, True),
        (["3"], "1.1", True, False),
        ([], "1", True, False),
        (["1"], "a", True, True),
        (["1", "a"], "b", False, True),
        (["1", "a", "2"], "b", False, False),
    ],
)
def test_number_counts_on(reeks: list[str], nummer: str, na_kop: bool, telt: bool) -> None:
    telling = Telling()
    for n in reeks:
        telling = telling.na(n)
    assert telling.telt_door(nummer, na_kop=na_kop) is telt


def test_number_of_the_next_item_is_no_heading() -> None:
    assert is_vervolg("4", {"2", "3"})
    assert is_vervolg("b", {"a"})
    assert not is_vervolg("4", {"1"})


@pytest.mark.parametrize(
    ("kop", "bewering"),
    [
        ("De haven is vol", True),
        ("Het plan past in het beleid", False),
        ("Waarom is dit nodig?", False),
        ("Zicht op zee", False),
    ],
)
def test_a_sentence_asserts(kop: str, bewering: bool) -> None:
    assert is_bewering(kop) is bewering


@pytest.mark.parametrize(
    ("regels", "kop"),
    [
        ("Polderwoud aan Zee, 6 oktober 2026\n\nNamens het presidium,", "Polderwoud aan Zee, 6 oktober 2026"),
        (
            "Polderwoud, 6 oktober 2026 burgemeester en wethouders",
            "Polderwoud, 6 oktober 2026 burgemeester en wethouders",
        ),
        ("6 oktober 2026\n\nHet college,", "6 oktober 2026"),
        (
            "Polderwoud, 6 oktober 2026 burgemeester en wethouders, de secretaris, mr. O. Kleiman-Verhoef"
            " de burgemeester, drs. T.B. van der Zande",
            "Polderwoud, 6 oktober 2026 burgemeester en wethouders, de secretaris, mr. O. Kleiman-Verhoef"
            " de burgemeester, drs. T.B. van der Zande",
        ),
        ("Hoogachtend,", "Hoogachtend"),
        ("De opening is op\n\nzaterdag, 6 oktober 2026", ""),
    ],
)
def test_place_and_date_above_the_names_open_the_signature(regels: str, kop: str) -> None:
    romp = "Raadsvoorstel\n\nVoorstel\n1. De nota vast te stellen.\n\nVervolg\nDe nota gaat in op 1 januari 2027."
    tekst = f"{romp}\n\n{regels}\n"
    dossier = maak_dossier(lees_tekst(tekst.encode(), "voorstel.txt", "0" * 64, "txt"))
    assert next((r.kop for r in dossier.rubrieken if "ondertekening" in r.rubrieken), "") == kop


def test_one_table_with_metadata_and_the_decision() -> None:
    besluit = (
        "De nota Groen vast te stellen als uitgangspunt voor de begroting van het volgende jaar en de jaren daarna."
    )
    rijen = [("Portefeuillehouder", "burgemeester"), ("Onderwerp", "Nota Groen"), ("Zaaknummer", "26-118")]
    cellen = [(r, k, tekst, Stijl()) for r, rij in enumerate(rijen) for k, tekst in enumerate(rij)]
    cellen += [(3, 0, "Voorstel", Stijl(vet=True)), (3, 1, besluit, Stijl())]
    blokken = [
        Blok(nummer=n, soort="cel", tekst=tekst, tabel=1, rij=r, kolom=k, stijl=stijl)
        for n, (r, k, tekst, stijl) in enumerate(cellen, 1)
    ]
    koppen = [(k.kop, k.rubrieken) for k in vind_koppen(blokken, een_stuk=True) if "kenmerken" not in k.rubrieken]
    assert koppen == [("Voorstel", ("besluit",))]
