"""Headings in text without looks: straight under a heading, behind a page number, above a short sentence."""

from __future__ import annotations

from raadslint.dossier import maak_dossier
from raadslint.parser.text import lees_tekst

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
