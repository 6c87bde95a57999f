"""Other ways of doing it that are told without the word for it: put together from small cues side by side."""

from __future__ import annotations

import re

from raadslint.facts.basis import Lezing, Treffer
from raadslint.facts.rijen import buiten, erna, inhoudelijk, met, samen, treffers, zonder

_VRAAG = re.compile(
    r"\bin\s+plaats\s+van\b[^.?!]*\?|\bwaarom\s+(?:\w+\s+){0,2}?(?:niet|geen)\b[^.?!]*\?|\b(?:kan|kon|moet|had)\s+(?:het|dit|dat)\s+(?:\w+\s+){0,3}?(?:anders|\w+er|zonder)\b[^.?!]*\?",
    re.IGNORECASE,
)
"""A question after another way: "Waarom niet …?", "Kan het goedkoper?", "Zelf doen in plaats van uitbesteden?"."""
_INGREEP = re.compile(
    r"\W*(?:(?:het|een|de|alleen|ook|volledig\w*|gefaseerd\w*|geheel)\s+){0,2}?"
    r"(?:blijven\s+\w+en|(?:\S+\s+){1,5}?\w+en\s+(?:zou|had|kost|geeft|levert|scheelt|bespaart|vraagt|vergt|lijkt|leek)|samengaan|meedoen|(?:zelf|samen|eerst|nu|later|alleen)\s+\w+en|tijdelijke?\s+\w+|niet\s+\w+en|(?:nu\s+|eerst\s+|zelf\s+|samen\s+|later\s+)?\w+en(?:\s+(?:van|tot|met|in|op|via|door|bij|aan)\b)|"
    r"\w*(?:uitstel|aansluiting|spreiding|fasering|verhoging|verlaging|verplaatsing|uitbesteding|inhuur|aankoop|verkoop|verhuur|sloop|nieuwbouw|renovatie|"
    r"uitbreiding|samenvoeging|fusie|sluiting|behoud|verbouw|verbouwing|afschaffing|beperking|halvering|splitsing|privatisering|inbesteding|"
    r"opwaardering|overkapping|vervanging|invoering|detachering|inzet(?!\s+(?:daarbij|hierbij|is|was|en)\b)|tijdelijke\s+\w+|eigen\s+\w+|goedkopere?\s+\w+|sobere\w*\s+\w+|\w+ere\s+\w+))\b",
    re.IGNORECASE,
)
"""How a sentence begins whose subject is something one can do: "Uitstel tot …", "Blijven huren …"."""

_OVER_ZICHZELF = re.compile(
    r"\W*(?:dit|deze|(?:het|de)\s+(?:nieuwe|gekozen|voorgestelde)|het\s+(?:voorstel|plan|besluit|werk))\b",
    re.IGNORECASE,
)
"""The sentence is about the proposal itself."""
_KAN_OOK = re.compile(
    r"\b(?:kan|kon|konden|kunnen|mag|zou|gaat|had|hadden)\s+(?:dat\s+|het\s+)?(?:ook|eveneens|evengoed|evenzeer)\s*(?:[.,;:]|$)|"
    r"\bkan\s*(?:[.;:]\s|,\s*(?:maar|doch|al|alleen)\b)|(?:^|[.;]\s*)of\s[^.;]*,\s+(?:of|dan\s+wel)\s",
    re.IGNORECASE,
)
"""It can be done so as well: "… kan ook.", "Of wij wachten, of …"."""
_GEEN_KEUZE = ("formeel", "geen-optie", "geen-keus", "weigering")


def andere_keuzes(lezing: Lezing, gewogen: tuple[Treffer, ...]) -> tuple[Treffer, ...]:
    """Sentences that set something else beside what is proposed, with those that weigh it (`gewogen_keuzes`)."""
    naast = (*_groep(lezing, "liever"), *_eerst_idee(lezing), *_groep(lezing, "keus"), *_groep(lezing, "ander-optie"))
    rijen = (
        *_groep(lezing, "had-gekund"),
        *_groep(lezing, "raad-anders"),
        *met(_groep(lezing, "vergelijking"), lezing, "alternatieven.nu-voorgesteld"),
        *_naast(naast, _groep(lezing, "voorstel-nu")),
        *_zinnen(lezing, _KAN_OOK, " ook", "even", "kan.", "kan,", "kan:", "kan;", ", of", ", dan wel"),
    )
    return (*_zuiver(rijen, lezing), *gewogen)


def gewogen_keuzes(lezing: Lezing) -> tuple[Treffer, ...]:
    """Sentences in which another way is held against the one that is chosen."""
    tegen = _groep(lezing, "tegenstelling")
    gekozen = _groep(lezing, "gekozen")
    weegt = tuple(t for t in met(tegen, lezing, "alternatieven.oordeel") if _keert(t))
    ingreep = tuple(t for t in tegen if _INGREEP.match(t.zin.tekst))
    wens = (*_groep(lezing, "liever"), *_eerst_idee(lezing))
    rijen = (
        *_naast(weegt, gekozen),
        *met(weegt, lezing, "alternatieven.denkbeeldig"),
        *met(ingreep, lezing, "alternatieven.oordeel", "alternatieven.bezwaar"),
        *samen(_groep(lezing, "sterk-oordeel"), met(gekozen, lezing, "alternatieven.tegenstelling"), ver=1),
        *_naast(_groep(lezing, "twee-kanten"), gekozen),
        *met(ingreep, lezing, "alternatieven.bezwaarlijk", "alternatieven.irreeel"),
        *samen(wens, met(tegen, lezing, "alternatieven.bezwaarlijk"), ver=1),
        *_groep(lezing, "lijkt"),
        *met(_groep(lezing, "ruil"), lezing, "alternatieven.oordeel", "alternatieven.raadszaak"),
        *samen(_zinnen(lezing, _VRAAG, "?"), _groep(lezing, "antwoord"), ver=1),
    )
    return _zuiver(rijen, lezing)


def _keert(tegen: Treffer) -> bool:
    """Whether a sentence turns from one side to the other within itself, and is not about the proposal."""
    return tegen.begin > 0 and not _OVER_ZICHZELF.match(tegen.zin.tekst)


def _eerst_idee(lezing: Lezing) -> tuple[Treffer, ...]:
    """What was thought of before; what is still being looked at is no such thing."""
    return zonder(_groep(lezing, "eerst-idee"), lezing, "alternatieven.geen-keus")


def _groep(lezing: Lezing, naam: str) -> tuple[Treffer, ...]:
    return treffers(lezing, f"alternatieven.{naam}")


def _naast(rijen: tuple[Treffer, ...], andere: tuple[Treffer, ...]) -> tuple[Treffer, ...]:
    """Those with one of the others in their sentence, the one before or the one after it."""
    return (*samen(rijen, andere, ver=1), *erna(rijen, andere, ver=1))


def _zinnen(lezing: Lezing, patroon: re.Pattern[str], *delen: str) -> tuple[Treffer, ...]:
    """The sentences with this pattern; only those that hold one of the given letters are tried."""
    kans = (z for z in lezing.zinnen if any(d in z.tekst for d in delen))
    gevonden = ((z, patroon.search(z.tekst)) for z in kans if inhoudelijk(z))
    return tuple(Treffer(zin=z, begin=m.start(), eind=m.end()) for z, m in gevonden if m)


def _zuiver(rijen: tuple[Treffer, ...], lezing: Lezing) -> tuple[Treffer, ...]:
    return zonder(buiten(rijen, "besluit"), lezing, "algemeen.geval", *(f"alternatieven.{g}" for g in _GEEN_KEUZE))
