"""Sjablonen as data: load and check the heading files, tell what a heading serves, recognise the sjabloon."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from raadslint.dossier.kopwoorden import is_dictumkop, is_vraag, rubrieken_naar_woorden, sterke_woorden
from raadslint.fouten import KaderFout
from raadslint.gegevens import checklists, lees_yaml
from raadslint.model import RUBRIEKEN

_NUMMER = re.compile(
    r"^\s*(?P<nummer>\(?(?:\d{1,2}(?:\.\d{1,2})*[a-z]?|[IVX]{1,5}|[A-Za-z])[.):]\)?|\d{1,2}(?:\.\d{1,2})+|\d|\d\d(?=\s+[A-ZÀ-Ý]))"
    r"\s+(?=\S)"
)
_SIGNS = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "–": "-", "—": "-", "‐": "-", "‑": "-"})
_VOEG = re.compile(r"\s*(?:,\s*en\b|\ben/of\b|/|,|&|\+|;|\s-\s|\ben\b|\bof\b)\s*")
_LIDWOORD = re.compile(r"^(?:de|het|een|onze|mogelijke|eventuele|belangrijkste)\s+")
_HAAKJES = re.compile(r"\s*\((?!n\))[^()]*\)")
_MAX_WOORDEN = 12
"""A longer line is no heading that is known by its first words."""
_SLEUTELS = {
    "naam",
    "titel",
    "soort",
    "geldig",
    "vereist",
    "koppen",
    "herken",
    "delen",
    "geheel",
    "vastbegin",
    "inline",
    "aanhang",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sjabloon:
    """A heading file: which headings it has, which rubrieken it requires, since when and until when it was in use."""

    naam: str
    titel: str
    soort: str = "raadsvoorstel"
    vereist: tuple[str, ...] = ()
    koppen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    van: date | None = None
    tot: date | None = None
    minstens: int = 0
    kenmerkend: frozenset[str] = frozenset()

    def past(self, koppen: frozenset[str], dag: date | None) -> float:
        """How well the (normalised) headings of a document of this day fit: the share of the sjabloon's own headings.

        0 when too few are this sjabloon's, or when it was not in use on that day.
        """
        hits = koppen & set(self.koppen)
        if len(hits) < self.minstens or len(self.kenmerkend & koppen) < min(2, len(self.kenmerkend)):
            return 0.0
        if dag and ((self.van and dag < self.van) or (self.tot and dag >= self.tot)):
            return 0.0
        return len(hits) / len(self.koppen)


@dataclass(frozen=True, slots=True, kw_only=True)
class Koppenkenner:
    """What the sjablonen together know of headings."""

    geheel: Mapping[str, tuple[str, ...]]
    delen: Mapping[str, str]
    vastbegin: tuple[tuple[str, tuple[str, ...]], ...]
    inline: re.Pattern[str]
    aanhang: re.Pattern[str]

    def vast(self, kop: str) -> tuple[str, ...]:
        """The rubrieken of a known heading; empty when it is not known."""
        norm = normaliseer(kop)
        if found := self.precies(kop):
            return found
        name = norm.split(":")[0].strip()
        found = self._vast(name) if ":" in norm else self._opening(norm)
        return found or (("besluit",) if is_dictumkop(name) else ())

    def precies(self, kop: str) -> tuple[str, ...]:
        """The rubrieken of a heading whose every word is known; safe inside running text."""
        norm = normaliseer(kop)
        return self._vast(norm) if norm else ()

    def _vast(self, norm: str) -> tuple[str, ...]:
        bare = self.aanhang.sub("", _HAAKJES.sub("", norm)).strip(" :")
        for variant in (norm, _HAAKJES.sub("", norm).strip(), bare, _LIDWOORD.sub("", bare)):
            if found := self.geheel.get(variant) or self._deel(variant):
                return found
        return self._gevoegd(bare)

    def _opening(self, norm: str) -> tuple[str, ...]:
        """A heading known by its first words: a question, or a name with its object."""
        if len(norm.split()) > _MAX_WOORDEN:
            return ()
        return next(
            (r for words, r in self.vastbegin if norm == words or norm.startswith((f"{words} ", f"{words}'"))), ()
        )

    def _deel(self, norm: str) -> tuple[str, ...]:
        naam = self.delen.get(norm) or self.delen.get(_LIDWOORD.sub("", norm))
        return (naam,) if naam else ()

    def _gevoegd(self, norm: str) -> tuple[str, ...]:
        """Two or more known names joined: ``kanttekeningen en alternatieven``."""
        parts = [p for p in _VOEG.split(norm) if p]
        if not 2 <= len(parts) <= 4:
            return ()
        found = [self._met_slotwoord(p, parts[-1]) for p in parts]
        if all(f[:1] == ("besluit",) for f in found):
            return ()  # "Voorstel en besluit" names the paper, not a section of it
        return tuple(dict.fromkeys(f[0] for f in found if f))[:2] if all(found) else ()

    def _met_slotwoord(self, part: str, last: str) -> tuple[str, ...]:
        """A part of a joined name, that may lean on the last word: ``financiële en juridische gevolgen``."""
        whole = f"{part.rstrip('-')}{'' if part.endswith('-') else ' '}{last.rsplit(maxsplit=1)[-1]}"
        return self.geheel.get(part) or self._deel(part) or self.geheel.get(whole) or self._deel(whole)

    def zwak(self, kop: str) -> tuple[str, ...]:
        """The rubrieken that the words of a heading of the writer's own point at."""
        return rubrieken_naar_woorden(_LIDWOORD.sub("", normaliseer(kop)))

    def vraag(self, kop: str) -> tuple[str, ...]:
        """The rubrieken of a heading that is put as a question with words that leave little doubt; else empty."""
        norm = normaliseer(kop)
        return sterke_woorden(norm)[:2] if is_vraag(norm) else ()


@lru_cache(maxsize=8192)
def normaliseer(kop: str) -> str:
    """A heading as the heading files spell it: lower case, without number, closing sign and fancy quotes."""
    tekst = unicodedata.normalize("NFKC", kop).translate(_SIGNS)
    tekst = re.sub(r"\s+\((en|n|s)\)", r"(\1)", _NUMMER.sub("", tekst)).lower().strip(" *_•-:.?!…")
    return re.sub(r"\s+", " ", re.sub(r"\s*/\s*", " / ", tekst)) if "/" in tekst else re.sub(r"\s+", " ", tekst)


def kopnummer(kop: str) -> str:
    """The number in front of a heading, as printed; empty when there is none."""
    match = _NUMMER.match(kop)
    return match["nummer"] if match else ""


def zonder_nummer(kop: str) -> str:
    """The heading without number and closing colon."""
    return _NUMMER.sub("", kop, count=1).strip().rstrip(":").strip()


@cache
def sjablonen() -> tuple[Sjabloon, ...]:
    """The sjablonen with headings of their own (all but ``algemeen``), by name."""
    return tuple(
        _sjabloon(pad) for pad in sorted((checklists() / "sjablonen").glob("*.yaml")) if pad.stem != "algemeen"
    )


@cache
def kenner() -> Koppenkenner:
    """The headings of all sjablonen together; the whole headings of a sjabloon go before the general ones."""
    pad = checklists() / "sjablonen" / "algemeen.yaml"
    data = _controleer(pad)
    geheel = {normaliseer(k): tuple(v) for k, v in data["geheel"].items()}
    for sjabloon in sjablonen():
        geheel |= {k: v for k, v in sjabloon.koppen.items() if k not in geheel}
    delen = {normaliseer(w): naam for naam, words in data["delen"].items() for w in words}
    inline = sorted((re.escape(w).replace("'", "['’]") for w in data["inline"]), key=len, reverse=True)
    aanhang = sorted((re.escape(w) for w in data["aanhang"]), key=len, reverse=True)
    return Koppenkenner(
        geheel=geheel,
        delen=delen,
        vastbegin=_langste_eerst(data["vastbegin"]),
        inline=re.compile(rf"(?<![\w-])(?:{'|'.join(inline)})(?![\w-])"),
        aanhang=re.compile(rf"\s+(?:{'|'.join(aanhang)})$"),
    )


def _langste_eerst(table: Mapping[str, list[str]]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple(sorted(((w, tuple(r)) for w, r in table.items()), key=lambda row: -len(row[0])))


def herken_sjabloon(koppen: Iterable[str], dag: date | None = None) -> Sjabloon | None:
    """The sjabloon that the headings of a document of this day fit best; None when only ``algemeen`` fits."""
    own = frozenset(normaliseer(k) for k in koppen)
    scored = [(s.past(own, dag), s.naam, s) for s in sjablonen()]
    best = max((row for row in scored if row[0] > 0), key=lambda row: row[0], default=None)
    return best[2] if best else None


def _sjabloon(pad: Path) -> Sjabloon:
    data = _controleer(pad)
    geldig, herken = data.get("geldig", {}), data.get("herken", {})
    return Sjabloon(
        naam=data["naam"],
        titel=data["titel"],
        soort=data.get("soort", "raadsvoorstel"),
        vereist=tuple(data["vereist"]),
        koppen={normaliseer(k): tuple(v) for k, v in data.get("koppen", {}).items()},
        van=geldig.get("van"),
        tot=geldig.get("tot"),
        minstens=herken.get("minstens", 5),
        kenmerkend=frozenset(normaliseer(k) for k in herken.get("kenmerkend", ())),
    )


def _controleer(pad: Path) -> dict[str, Any]:
    """The content of a heading file; raises `KaderFout` on an unknown key or rubriek."""
    data = lees_yaml(pad)
    if not isinstance(data, dict) or not {"naam", "titel", "vereist"} <= set(data):
        raise KaderFout("dit is geen sjabloon.", waar=str(pad), doe="Geef naam, titel en vereist.")
    if unknown := set(data) - _SLEUTELS:
        raise KaderFout(f"onbekende sleutel: {', '.join(sorted(unknown))}.", waar=str(pad))
    named = set(data["vereist"]) | set(data.get("delen", {}))
    for table in ("koppen", "geheel", "vastbegin"):
        named |= {name for names in data.get(table, {}).values() for name in names}
    if wrong := named - set(RUBRIEKEN):
        raise KaderFout(
            f"onbekende rubriek: {', '.join(sorted(wrong))}.", waar=str(pad), doe=f"Kies uit: {', '.join(RUBRIEKEN)}."
        )
    return data
