"""The Word sjabloon: real headings and fields, recognised as empty when empty and read well when filled in."""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path

import docx
import pytest
from lxml import etree

from raadslint import api
from raadslint.engine import laad_normenkader
from raadslint.parser.ooxml import Element, W
from raadslint.reporter.sjabloon import hulp, maak_sjabloon, rubrieken

KADER = "berkelland-2020"
TEKST: Mapping[str, tuple[str, ...]] = {
    "Onderwerp": ("Krediet speelplek Elzenpark",),
    "Zaaknummer": ("Z-2031-0112",),
    "Raadsvergadering": ("12 juni 2031",),
    "Collegevergadering": ("6 mei 2031",),
    "Portefeuillehouder": ("A. Vos",),
    "Steller": ("B. Kort",),
    "Samenvatting": ("Wij vragen u € 80.000 voor een nieuwe speelplek in het Elzenpark. Klaar: 1 april 2032.",),
    "Te nemen besluit": (
        "Een krediet van € 80.000 voor 2031 beschikbaar te stellen voor de speelplek Elzenpark.",
        "Dit krediet te dekken uit de reserve Groen.",
        "Het college op te dragen de raad uiterlijk 1 mei 2032 te informeren over de aanleg.",
    ),
    "Waarom dit besluit": (
        "De oude speelplek is op 3 maart 2031 afgekeurd door de keuringsdienst.",
        "Met dit besluit kunnen 120 kinderen uit de buurt vanaf 2032 weer veilig spelen.",
    ),
    "Context": (
        "Op 10 november 2029 stelde de raad de Nota spelen 2030-2034 vast.",
        "Dit voorstel voert de Nota spelen 2030-2034 uit, op grond van artikel 189 van de Gemeentewet.",
    ),
    "Alternatieven": (
        "Een andere mogelijkheid is om de speelplek weg te halen.",
        "Dat kost € 5.000 en is goedkoper, maar dan moeten kinderen een drukke weg over.",
    ),
    "Argumentatie": (
        "1. De speelplek is de enige in de wijk; de volgende ligt op 900 meter.",
        "2. De reserve Groen heeft een saldo van € 410.000.",
    ),
    "Kanttekeningen en risico’s": ("De prijs van hout kan stijgen. Dat vangen wij op met 10 procent onvoorzien.",) * 2,
    "Financiën": (
        "De aanleg kost eenmalig € 80.000. Het onderhoud van € 2.000 per jaar past in het budget Spelen.",
        "De dekking komt uit de reserve Groen.",
    ),
    "Communicatie": ("Omwonenden krijgen in juli 2031 een brief.",),
    "Participatie en rol van de gemeente": (
        "Op 14 februari 2031 kozen 60 omwonenden een ontwerp. Hun keuze is het ontwerp geworden.",
        "De gemeente besteedt het werk aan.",
    ),
    "VN-verdrag Handicap": ("De speelplek krijgt een vlakke ingang en een schommel voor rolstoelen.",),
    "Planning en evaluatie": (
        "De aanleg begint in september 2031.",
        "In april 2033 evalueren wij het gebruik en informeren wij de raad.",
    ),
    "Bijlagen": ("Ontwerp speelplek Elzenpark, 2031",),
}  # fmt: skip


@pytest.fixture(scope="module")
def leeg() -> bytes:
    return maak_sjabloon(KADER)


def velden(document: docx.document.Document) -> list[Element]:
    return list(document.element.body.iter(W + "sdt"))


def naam(veld: Element) -> str:
    return str(veld.find(f"{W}sdtPr/{W}alias").get(W + "val"))


def vul_in(inhoud: bytes, tekst: Mapping[str, tuple[str, ...]]) -> bytes:
    """The sjabloon with text in its controls, as a word processor leaves it; fields without text stay as they are."""
    document = docx.Document(io.BytesIO(inhoud))
    for control in velden(document):
        heading, _, number = naam(control).rpartition(" ") if naam(control)[-1].isdigit() else (naam(control), "", "1")
        texts = tekst.get(heading, ())
        if int(number) > len(texts):
            continue
        properties = control.find(W + "sdtPr")
        properties.remove(properties.find(W + "showingPlcHdr"))
        run = next(control.iter(W + "r"))
        run.remove(run.find(W + "rPr"))
        run.find(W + "t").text = texts[int(number) - 1]
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def bewaar(pad: Path, inhoud: bytes) -> Path:
    pad.write_bytes(inhoud)
    return pad


def test_every_field_has_a_short_prompt_and_a_number_of_its_own(leeg: bytes) -> None:
    controls = velden(docx.Document(io.BytesIO(leeg)))
    prompts = ["".join(t.text or "" for t in c.iter(W + "t")) for c in controls]
    assert all(0 < len(p.split()) <= 40 for p in prompts)
    assert len({c.find(f"{W}sdtPr/{W}id").get(W + "val") for c in controls}) == len(controls)
    assert all(c.find(f"{W}sdtPr/{W}showingPlcHdr") is not None for c in controls)


def test_a_prompt_is_a_question_of_the_normenkader_with_at_most_one_hint() -> None:
    kader = laad_normenkader(KADER)
    rules = {r.herstel for r in kader.regels}
    for name in rubrieken(kader):
        for question in (q for q in kader.vragen if q.id.rpartition(".")[0] == name):
            for _, prompt in hulp(kader, name):
                if prompt.startswith(question.tekst):
                    assert prompt.removeprefix(question.tekst).strip() in rules | {""}


def test_headings_are_real_and_decision_points_are_numbered(leeg: bytes, tmp_path: Path) -> None:
    document = docx.Document(io.BytesIO(vul_in(leeg, TEKST)))
    assert sum(p.style.name == "Heading 1" for p in document.paragraphs if p.style) == len(
        rubrieken(laad_normenkader(KADER))
    )
    dossier = api.ontleed(bewaar(tmp_path / "v.docx", vul_in(leeg, TEKST)))
    assert [p.nummer for p in dossier.beslispunten] == ["1", "2", "3"]


def test_the_same_normenkader_gives_the_same_bytes(leeg: bytes) -> None:
    assert maak_sjabloon(KADER) == leeg


def test_an_empty_sjabloon_is_told_apart_from_a_proposal(leeg: bytes, tmp_path: Path) -> None:
    card = api.toets(bewaar(tmp_path / "leeg.docx", leeg))
    assert card.fouten == ()
    assert card.dossier.beslispunten == ()
    assert not any(k.cijfer for k in card.kwaliteiten)
    assert any("Nog niet ingevulde velden: 'Vul in: onderwerp'" in n.waarom for n in card.niet_beoordeeld)
    assert all(len(n.waarom) < 300 for n in card.niet_beoordeeld)


def test_a_half_filled_sjabloon_gets_its_empty_headings_told(leeg: bytes, tmp_path: Path) -> None:
    part = {name: text for name, text in TEKST.items() if name not in ("Alternatieven", "Financiën")}
    card = api.toets(bewaar(tmp_path / "half.docx", vul_in(leeg, part)))
    empty = {b.boodschap for b in card.bevindingen if b.regel == "sjabloon-rubriek-leeg"}
    assert {"Alternatieven" in m or "Financiën" in m for m in empty} == {True}
    assert len(empty) == 2


def test_a_filled_sjabloon_is_read_under_the_right_headings(leeg: bytes, tmp_path: Path) -> None:
    card = api.toets(bewaar(tmp_path / "vol.docx", vul_in(leeg, TEKST)))
    dossier = card.dossier
    assert dossier.documentsoort.soort == "raadsvoorstel"
    assert list(dict.fromkeys(r.rubrieken for r in dossier.rubrieken if r.tekst)) == [
        ("samenvatting",), ("besluit",), ("aanleiding", "effect"), ("context",), ("alternatieven",), ("argumentatie",),
        ("kanttekeningen",), ("financien",), ("communicatie",), ("participatie",), ("vn-verdrag",), ("planning",),
        ("bijlagen",), ("ondertekening",),
    ]  # fmt: skip
    assert {n: (k.waarde if (k := dossier.kenmerk(n)) else None) for n in ("onderwerp", "portefeuillehouder")} == {
        "onderwerp": "Krediet speelplek Elzenpark", "portefeuillehouder": "A. Vos",
    }  # fmt: skip
    assert not [b.regel for b in card.bevindingen if b.regel.startswith("sjabloon-")]
    assert all(k.cijfer and k.cijfer >= 3.5 for k in card.kwaliteiten)


def test_another_normenkader_gives_another_sjabloon() -> None:
    content = maak_sjabloon("algemeen")
    assert etree.fromstring(etree.tostring(docx.Document(io.BytesIO(content)).element)) is not None
    assert rubrieken(laad_normenkader("algemeen"))[:2] == ("samenvatting", "besluit")
