"""Other ways of doing it that are told without the word for it: put together from small cues side by side."""

from __future__ import annotations

import re

from raadslint.facts.basis import Lezing, Treffer
from raadslint.facts.rijen import buiten, inhoudelijk, met, samen, treffers, zonder

_VRAAG = re.compile(
    r"\bwaarom\s+(?:\w+\s+){0,2}?(?:niet|geen)\b[^.?!]*\?|\b(?:kan|kon|moet|had)\s+(?:het|dit|dat)\s+(?:\w+\s+){0,3}?(?:anders|\w+er|zonder)\b[^.?!]*\?|"
    r"\b(?:is|zijn|was|waren)\s+er\s+(?:\w+\s+){0,2}?(?:ander\w*|alternatie\w+|\w+ere)\b[^.?!]*\?",
    re.IGNORECASE,
)
"""A question after another way: "Waarom niet …?", "Kan het goedkoper?"."""
_STEL = re.compile(
    r"(?:^|[.;:–(]\s*|\b(?:want|maar|en)\s+)(?:zou(?:den)?|had(?:den)?|kiest|kiezen|kozen|koos|wil|wilt|zou)\s+(?:u|de|uw|we|wij|men|het)\b[^.;?]*?,?\s+dan\b",
    re.IGNORECASE,
)
"""Something that is not proposed, taken as done: "Zou men …, dan …"."""
_INGREEP = re.compile(
    r"^\W*(?:(?:het|een|de|alleen|ook|volledig\w*|gefaseerd\w*|geheel)\s+){0,2}?"
    r"(?:blijven\s+\w+en|(?:\S+\s+){1,5}?\w+en\s+(?:zou|had|kost|geeft|levert|scheelt|bespaart|vraagt|vergt|lijkt|leek)|samengaan|meedoen|(?:zelf|samen|eerst|nu|later|alleen)\s+\w+en|tijdelijke?\s+\w+|niet\s+\w+en|(?:nu\s+|eerst\s+|zelf\s+|samen\s+|later\s+)?\w+en(?:\s+(?:van|tot|met|in|op|via|door|bij|aan)\b)|"
    r"\w*(?:uitstel|aansluiting|spreiding|fasering|verhoging|verlaging|verplaatsing|uitbesteding|inhuur|aankoop|verkoop|verhuur|sloop|nieuwbouw|renovatie|"
    r"uitbreiding|samenvoeging|fusie|sluiting|behoud|verbouw|verbouwing|afschaffing|beperking|halvering|splitsing|privatisering|inbesteding|"
    r"opwaardering|overkapping|vervanging|invoering|detachering|inzet|tijdelijke\s+\w+|eigen\s+\w+|goedkopere?\s+\w+|sobere\w*\s+\w+|\w+ere\s+\w+))\b",
    re.IGNORECASE,
)
"""How a sentence begins whose subject is something one can do: "Uitstel tot …", "Blijven huren …"."""

_OVER_ZICHZELF = re.compile(
    r"\W*(?:dit|deze|(?:het|de)\s+(?:nieuwe|gekozen|voorgestelde)|het\s+(?:voorstel|plan|besluit|werk))\b",
    re.IGNORECASE,
)
"""The sentence is about the proposal itself."""
_KAN_OOK = re.compile(
    r"\b(?:het|dat|dit)\s+(?:kan|kon)\s+(?:ook|eveneens)\b|"
    r"\b(?:kan|kon|konden|kunnen|mag|zou|gaat|had|hadden)\s+(?:dat\s+|het\s+)?(?:ook|eveneens|evengoed|evenzeer)\s*(?:[.,;:]|$)|"
    r"\bkan\s*(?:[.;:]\s|,\s*(?:maar|doch|al|alleen)\b)|\b(?:u|raad)\s+(?:kan|kunt)\s+(?:\w+\s+){0,4}?(?:ook|eveneens|evengoed|desgewenst)\b|"
    r"(?:^|[.;]\s*)of\s[^.;]*,\s+(?:of|dan\s+wel)\s|\b(?:kan|kunt)\s+(?:u|uw\s+raad|de\s+raad)\s+(?:ook|eveneens|evengoed|desgewenst)\b|"
    r"\bin\s+plaats\s+(?:van|daarvan)\b[^.;?]*\b(?:kan|kunnen|kunt|zou|zouden|had|hadden)\b|"
    r"\b(?:kan|kunnen|kunt|zou|zouden|had|hadden)\b[^.;?]*\bin\s+plaats\s+(?:van|daarvan)\b",
    re.IGNORECASE,
)
"""It can be done so as well."""
_OF_VRAAG = re.compile(r"\w\s*,?\s+of\s+(?!niet\b)[^?]*\?", re.IGNORECASE)
"""A question between two ways: "Huren of kopen?"."""


def andere_keuzes(lezing: Lezing) -> tuple[Treffer, ...]:
    """Sentences that set something else beside what is proposed."""
    voorstel = _groep(lezing, "voorstel-nu")
    anders = (
        *_groep(lezing, "liever"),
        *_groep(lezing, "eerst-idee"),
        *_groep(lezing, "keus"),
        *_groep(lezing, "ander-optie"),
    )
    rijen = (
        *_groep(lezing, "had-gekund"),
        *_groep(lezing, "raad-anders"),
        *met(_groep(lezing, "vergelijking"), lezing, "alternatieven.nu-voorgesteld"),
        *_naast(anders, voorstel),
        *_zinnen(lezing, _STEL, " dan"),
        *_zinnen(lezing, _KAN_OOK, "kan", "kun", "zou", "mag", "had", "kon", "gaat", ", of"),
        *samen(_zinnen(lezing, _OF_VRAAG, "?"), voorstel, ver=1),
        *met(_groep(lezing, "ander-optie"), lezing, "alternatieven.irreeel"),
    )
    return _zuiver((*rijen, *gewogen_keuzes(lezing)), lezing)


def gewogen_keuzes(lezing: Lezing) -> tuple[Treffer, ...]:
    """Sentences in which another way is held against the one that is chosen."""
    weegt = met(_groep(lezing, "oordeel"), lezing, "alternatieven.tegenstelling")
    weegt = tuple(t for t in weegt if not _OVER_ZICHZELF.match(t.zin.tekst))
    ingreep = _zinnen(lezing, _INGREEP)
    tegen = _groep(lezing, "tegenstelling")
    keus = _groep(lezing, "gekozen")
    wens = (*_groep(lezing, "liever"), *_groep(lezing, "eerst-idee"))
    rijen = (
        *_naast(weegt, keus),
        *met(weegt, lezing, "alternatieven.sterk-oordeel"),
        *samen(_groep(lezing, "sterk-oordeel"), met(keus, lezing, "alternatieven.tegenstelling"), ver=1),
        *met(ingreep, lezing, "alternatieven.tegenstelling", "alternatieven.bezwaarlijk", "alternatieven.irreeel"),
        *met(ingreep, lezing, "alternatieven.tegenstelling", "alternatieven.oordeel"),
        *samen(wens, met(tegen, lezing, "alternatieven.bezwaarlijk"), ver=1),
        *_groep(lezing, "lijkt"),
        *samen(_groep(lezing, "vergeleken"), (*tegen, *keus), ver=1),
        *samen(_zinnen(lezing, _VRAAG, "?"), _groep(lezing, "antwoord"), ver=1),
        *_naast(_groep(lezing, "twee-kanten"), keus),
        *met(_zinnen(lezing, _STEL, " dan"), lezing, "alternatieven.oordeel"),
    )
    return _zuiver(rijen, lezing)


def _groep(lezing: Lezing, naam: str) -> tuple[Treffer, ...]:
    return treffers(lezing, f"alternatieven.{naam}")


def _naast(rijen: tuple[Treffer, ...], andere: tuple[Treffer, ...]) -> tuple[Treffer, ...]:
    """Those with one of the others in their sentence, the one before or the one after it."""
    return (*samen(rijen, andere, ver=1), *samen(andere, rijen, ver=1))


def _zinnen(lezing: Lezing, patroon: re.Pattern[str], *delen: str) -> tuple[Treffer, ...]:
    """The sentences with this pattern; only those that hold one of the given letters are tried."""
    kans = (z for z in lezing.zinnen if not delen or any(d in z.tekst for d in delen))
    gevonden = ((z, patroon.search(z.tekst)) for z in kans if inhoudelijk(z))
    return tuple(Treffer(zin=z, begin=m.start(), eind=m.end()) for z, m in gevonden if m)


def _zuiver(rijen: tuple[Treffer, ...], lezing: Lezing) -> tuple[Treffer, ...]:
    return zonder(
        buiten(rijen, "besluit"), lezing, "alternatieven.formeel", "alternatieven.geen-optie", "alternatieven.weigering"
    )
