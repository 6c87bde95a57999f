"""The answers as JUnit XML, for pipelines: one test case a question, so that a proposal reads as a test report."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree as ET

from raadslint.model import Antwoord, Bevinding, Scorekaart
from raadslint.reporter.formaat import STANDAARD, Weergave
from raadslint.reporter.schikking import alle_kaarten
from raadslint.reporter.toelichting import Toelichting
from raadslint.reporter.woorden import plaats_tekst

_CONTROLETEKENS = {i: " " for i in range(32) if chr(i) not in "\t\n"}


def schrijf_junit(kaart: Scorekaart, weergave: Weergave = STANDAARD) -> bytes:
    """A suite for each proposal. A case fails on a shown finding that is blokkerend or ernstig."""
    root = ET.Element("testsuites", name="raadslint")
    for card in alle_kaarten(kaart):
        _suite(root, card, weergave.toelichting)
    ET.indent(root)
    text: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return text + b"\n"


def _suite(root: ET.Element, kaart: Scorekaart, toelichting: Toelichting) -> None:
    suite = ET.SubElement(root, "testsuite", name=_schoon(f"raadslint {kaart.bestand}"))
    for answer in kaart.vragen:
        mine = [b for b in kaart.bevindingen if answer.vraag in b.vragen]
        case = _case(suite, kaart, f"{answer.vraag} {toelichting.vraag(answer.vraag)}", mine)
        _antwoord(case, answer)
    asked = {a.vraag for a in kaart.vragen}
    loose = [b for b in kaart.bevindingen if not asked & set(b.vragen)]
    if loose:
        _case(suite, kaart, "Regels zonder vraag", loose)
    for error in kaart.fouten:
        ET.SubElement(_case(suite, kaart, error.waar, []), "error", message=_schoon(error.wat))
    for name in ("failure", "error", "skipped"):
        suite.set(f"{name}s" if name != "skipped" else name, str(len(suite.findall(f"testcase[{name}]"))))
    suite.set("tests", str(len(suite)))


def _case(suite: ET.Element, kaart: Scorekaart, naam: str, bevindingen: Sequence[Bevinding]) -> ET.Element:
    case = ET.SubElement(suite, "testcase", classname=_schoon(kaart.bestand), name=_schoon(naam))
    heavy = [b for b in bevindingen if b.ernst in ("blokkerend", "ernstig") and b.zekerheid == "vastgesteld"]
    for finding in heavy[:1]:
        ET.SubElement(case, "failure", message=_schoon(finding.boodschap), type=finding.regel).text = _tekst(heavy)
    light = [b for b in bevindingen if b not in heavy]
    if light:
        ET.SubElement(case, "system-out").text = _tekst(light)
    return case


def _antwoord(case: ET.Element, antwoord: Antwoord) -> None:
    if antwoord.antwoord == "fout":
        ET.SubElement(case, "error", message="deze vraag kon niet worden beantwoord")
    elif antwoord.antwoord in ("mens", "nvt") and case.find("failure") is None:
        reason = antwoord.mensvraag or antwoord.toelichting or "niet van toepassing"
        case.insert(0, ET.Element("skipped", message=_schoon(reason)))


def _tekst(bevindingen: Sequence[Bevinding]) -> str:
    return _schoon("\n\n".join(_bevinding(b) for b in bevindingen))


def _bevinding(bevinding: Bevinding) -> str:
    places = [f"  “{p.citaat}” ({plaats_tekst(p)})" for p in bevinding.vindplaatsen]
    return "\n".join([f"{bevinding.ernst}: {bevinding.boodschap}", *places, f"  Herstel: {bevinding.herstel}"])


def _schoon(tekst: str) -> str:
    """XML 1.0 has no place for control characters."""
    return tekst.translate(_CONTROLETEKENS)
