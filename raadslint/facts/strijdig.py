"""Observes where the dossier contradicts itself: each contradiction is one row with two places."""

from __future__ import annotations

from raadslint.facts.basis import Waarnemer
from raadslint.facts.strijdig_bedrag import neem_bedragen
from raadslint.facts.strijdig_besluit import neem_besluit
from raadslint.facts.strijdig_bijlage import BIJLAGEFEITEN, neem_bijlagenummers
from raadslint.facts.strijdig_cijfers import neem_cijfers
from raadslint.facts.strijdig_datum import neem_datums
from raadslint.facts.strijdig_naam import neem_namen
from raadslint.facts.strijdig_plek import STRIJD
from raadslint.facts.strijdig_regeling import REGELINGFEITEN, neem_regeling
from raadslint.facts.strijdig_verwijzing import neem_verwijzingen

WAARNEMERS: tuple[Waarnemer, ...] = (
    Waarnemer(naam="strijdig-datums", levert=(STRIJD,), neem=neem_datums),
    Waarnemer(naam="strijdig-bedragen", levert=(STRIJD,), neem=neem_bedragen),
    Waarnemer(naam="strijdig-cijfers", levert=(STRIJD,), neem=neem_cijfers),
    Waarnemer(naam="strijdig-besluit", levert=(STRIJD,), neem=neem_besluit),
    Waarnemer(naam="strijdig-namen", levert=(STRIJD,), neem=neem_namen),
    Waarnemer(naam="strijdig-verwijzingen", levert=(STRIJD,), neem=neem_verwijzingen),
    Waarnemer(naam="strijdig-bijlagen", levert=(STRIJD, *BIJLAGEFEITEN), neem=neem_bijlagenummers),
    Waarnemer(naam="strijdig-regeling", levert=(STRIJD, *REGELINGFEITEN), neem=neem_regeling),
)
