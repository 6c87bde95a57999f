"""Templates to pages: one environment with escaping on and the Dutch words of all reports at hand."""

from __future__ import annotations

from functools import cache
from typing import Any

from raadslint.reporter import woorden
from raadslint.reporter.beeld import DRIJVER
from raadslint.reporter.grafiek import schaal
from raadslint.reporter.verschil import verschil


def vul(sjabloon: str, **waarden: Any) -> bytes:
    """A template filled with values, as UTF-8 without superfluous blank lines."""
    text: str = _omgeving().get_template(sjabloon).render(**waarden)
    lines = (line.rstrip() for line in text.splitlines())
    return ("\n".join(line for line in lines if line) + "\n").encode()


@cache
def _omgeving() -> Any:
    """The templates with escaping on; made at first use, because Jinja takes time to load."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    env = Environment(
        loader=PackageLoader("raadslint.reporter"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters |= {
        "rubriek": woorden.rubriek_naam,
        "kwaliteit": woorden.kwaliteit_naam,
        "soort": woorden.soort_naam,
        "handeling": woorden.handeling_naam,
        "hoofdletter": woorden.hoofdletter,
        "vraagnaam": woorden.vraag_naam,
        "gebrek": woorden.gebrek_naam,
        "getal": woorden.getal,
        "cijferwoord": woorden.cijfer_woord,
        "bereik": woorden.bereik_tekst,
        "dekking": woorden.dekking_tekst,
        "plaats": woorden.plaats_tekst,
        "rol": woorden.rol_tekst,
        "gezocht": woorden.gezocht_tekst,
        "datum": woorden.datum_tekst,
        "maand": woorden.maand_tekst,
        "kort": woorden.kort,
        "herstel": woorden.herstel_delen,
    }
    env.globals |= {"w": woorden, "schaal": schaal, "verschil": verschil, "DRIJVER": DRIJVER}
    return env
