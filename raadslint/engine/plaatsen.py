"""Where a finding points: the places of its rows, else the beslispunt, the heading, or the rubriek it is about."""

from __future__ import annotations

from collections.abc import Iterable

from raadslint.facts.basis import plaats_kop, plaatsen_punt
from raadslint.model import Beslispunt, Dossier, Rubriek, Veldwaarde, Vindplaats, Waarneming

RUBRIEKNAMEN = {
    "samenvatting": "Samenvatting",
    "besluit": "Voorgesteld besluit",
    "aanleiding": "Aanleiding",
    "effect": "Beoogd effect",
    "context": "Context",
    "argumentatie": "Argumentatie",
    "alternatieven": "Alternatieven",
    "kanttekeningen": "Kanttekeningen en risico’s",
    "financien": "Financiën",
    "juridisch": "Juridisch kader",
    "communicatie": "Communicatie",
    "participatie": "Participatie",
    "vn-verdrag": "VN-verdrag Handicap",
    "planning": "Planning en evaluatie",
    "bijlagen": "Bijlagen",
    "duurzaamheid": "Duurzaamheid",
    "kenmerken": "Kenmerken",
    "ondertekening": "Ondertekening",
    "raadsbesluit": "Raadsbesluit",
    "toelichting": "Toelichting",
    "overig": "Overig",
}
"""The canonical rubrieken as a reader sees them."""


class Aanwijzer:
    """Looks up places and names in one dossier."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._punten = {f"beslispunt:{p.volgnummer}": p for p in dossier.beslispunten or dossier.besluitpunten}
        self._koppen = {f"kop:{r.volgnummer}": r for r in dossier.rubrieken}

    def plaatsen(self, over: str, rijen: Iterable[Waarneming], rubriek: str) -> tuple[Vindplaats, ...]:
        """The places of the rows; without any, that of the point or heading; empty when there is nothing to show."""
        shown = tuple(dict.fromkeys(v for rij in rijen if rij.waarde != "nvt" for v in rij.bewijs))
        return shown or self._eigen_plaats(over) or self._kop_van(rubriek)

    def rubriek(self, over: str, plaatsen: tuple[Vindplaats, ...]) -> str:
        """The canonical rubriek under which a report groups the finding."""
        soort, _, naam = over.partition(":")
        if soort == "rubriek":
            return naam
        if soort == "beslispunt":
            return "besluit"
        kop = self._koppen.get(over)
        if kop is not None:
            return kop.rubrieken[0]
        return plaatsen[0].rubriek if plaatsen else ""

    def velden(self, over: str, rubriek: str) -> dict[str, Veldwaarde]:
        """The fixed fields of a place: the point and its number, the heading, the name of the rubriek."""
        punt = self._punten.get(over)
        kop = self._koppen.get(over)
        naam = rubriek or self.rubriek(over, ())
        return {
            "punt": _puntnaam(punt) if punt else "dit beslispunt",
            "nummer": punt.nummer if punt else "",
            "tekst_kort": " ".join(punt.tekst.split()[:8]) if punt else "",
            "kop": kop.kop if kop else "",
            "rubriek": RUBRIEKNAMEN.get(naam, naam),
        }

    def _eigen_plaats(self, over: str) -> tuple[Vindplaats, ...]:
        punt = self._punten.get(over)
        if punt is not None:
            deel = "voorstel" if self._dossier.beslispunten else "raadsbesluit"
            return plaatsen_punt(self._dossier, punt, deel)[:1]  # type: ignore[arg-type]
        kop = self._koppen.get(over)
        return plaats_kop(self._dossier, kop) if kop else ()

    def _kop_van(self, rubriek: str) -> tuple[Vindplaats, ...]:
        under: tuple[Rubriek, ...] = self._dossier.onder(rubriek) if rubriek else ()
        return next((plaats_kop(self._dossier, r) for r in under if r.kopblok is not None), ())


def _puntnaam(punt: Beslispunt) -> str:
    """Small, for within a sentence; a message puts the capital in front itself."""
    return f"beslispunt {punt.nummer}" if punt.nummer else "het beslispunt"
