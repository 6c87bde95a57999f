"""Text whose line breaks were lost, cut into blocks again: known headings, labels and numbers inside one long line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from raadslint.dossier.dictumregels import reeks
from raadslint.dossier.kenmerken import slotlabel
from raadslint.dossier.sjabloon import kenner
from raadslint.dossier.tekens import PUNT, VOORZETSEL
from raadslint.model import Blok, Document, Herkomst, Stijl

_LANG = 150
"""A block from this length on may hold more than one paragraph."""
_VEEL = 3
"""So many different headings inside running text prove that its line breaks were lost."""
_KORTST = 20
"""A shorter block holds one thing only."""
_ROND = 200
"""So many characters on both sides tell whether a name is a heading."""
_AANHEF = re.compile(
    r"(?:(?<=[.;:,\s])|^)(?:(?:Ontwerp|Concept)?-?(?:[Rr]aadsbesluit"
    r"|RAADSBESLUIT)\s+)?De (?:gemeente)?raad van (?:de )?(?:gemeente )?"
    r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,3}\s*[;,]\s*(?=$|gezien|gelezen|gelet|overweg|op voorstel|in |besluit"
    r"|b\se\ss)"
)
_BESLUITKOP = re.compile(r"Raadsbesluit\s+(?:nr\.?\s*)?\d[^.;]{0,90}?(?=\s+De (?:gemeente)?raad van )", re.I)
"""The head of a raadsbesluit with its number and meeting, up to its aanhef."""
_FORMULE = re.compile(
    r"(?<=[;.,:])\s+(?=(?:gelezen|gezien|gelet op|overwegende)\b)|(?<=[;.,])\s+(?=besluit(?:en)?\s*:)"
    r"|(?<=besluit:)\s+(?=\S)|(?<=Besluit:)\s+(?=\S)|(?<=BESLUIT:)\s+(?=\S)"
    r"|(?<=[.;:])\s+(?=Aldus (?:besloten|vastgesteld|gedaan))|(?<=[\w.])\s+(?=(?:de griffier|de voorzitter"
    r"|De griffier|De voorzitter|de secretaris|Burgemeester en wethouders van [A-Z][\w -]{2,30}"
    r"|Namens het (?:college|presidium|[Ff]ractievoorzittersoverleg)),)|\s+(?=[•▪\uf0b7]\s)"
)
_LABELS = re.compile(
    r"(?<=\S)\s+(?=(?:Onderwerp|Portefeuillehouder|Steller|Zaaknummer|Raadsvergadering|Collegevergadering"
    r"|B&W[- ]vergadering|Datum raadsvergadering|Datum collegebesluit|Programma|Beleidsveld|Agendapunt)\s*:\s)"
)
_HOOFDLETTERWOORD = re.compile(r"\b[A-Z]\w*$")
_BEGINT_ZIN = re.compile(
    r"(?:\d|(?:De|Het|Een|In|Op|Wij|We|Om|Dit|Deze|Met|Voor|Bij|Na|Als|Uw|Ons|Onze|Er|Sinds|Door|Uit|Tijdens"
    r"|Volgens|Naar)\b)"
)
_NUMMER_ERVOOR = re.compile(r"(?:^|\s)\d{1,2}[.)]$")
_BIJLAGENUMMER = re.compile(r"bijlage(?:\(n\))?\s+\d", re.I)
_BIJLAGE = re.compile(r"(?<=[\w)”’.;]\s)Bijlage\s+\d{1,2}(?=\s*[:.–-]|\s+[A-ZÀ-Ý])")
"""The next entry in a list of annexes on one line."""
_WOORD = re.compile(r"\S+")
_ZINSBEGIN = re.compile(r"(?:^|(?<=[.;:!?)”]))\s*(?=[A-ZÀ-Ý1-9])")
_ARGUMENT = re.compile(r"(?<=[.:;!?]\s)\d{1,2}\.\d{1,2}\.?\s+(?=[A-ZÀ-Ý])")
_AANSPREKING = re.compile(
    r"\b(?:[Aa]an (?:de (?:gemeente)?|uw |onze )?raad|[Gg]eachte \w+(?: \w+)?)(?: van [A-Z][\w' -]+)?,$"
)
"""A salutation ends with a comma, and yet closes its line."""


def herstel(document: Document) -> Document:
    """The document with its blocks cut where line breaks were lost.

    A text file always may have lost some; another format only when many headings stand inside its running text.
    """
    many = len(_inline_koppen(document.blokken)) >= _VEEL
    if document.formaat not in ("txt", "md") and not many:
        return document
    parts = [part for blok in document.blokken for part in _geknipt(blok, many)]
    if len(parts) == len(document.blokken):
        return document
    return replace(document, blokken=tuple(replace(b, nummer=i) for i, b in enumerate(parts, 1)))


def _inline_koppen(blokken: Sequence[Blok]) -> set[str]:
    found: set[str] = set()
    for blok in blokken:
        if len(blok.tekst) >= _LANG:
            names = kenner().inline.finditer(blok.tekst, blok.stijl.vet_begin)
            found |= {m[0] for m in names if _past(blok.tekst, m.start(), m.end(), many=True)}
    return found


def _geknipt(blok: Blok, many: bool) -> Iterator[Blok]:
    """The block cut at headings and formulas, and each piece cut again where its numbers count on."""
    if blok.soort == "kop" or len(blok.tekst) < _KORTST:
        yield blok
        return
    for part in _stukken(blok, _koppen_en_formules(blok.tekst, many)):
        yield from _stukken(part, _nummers(part))


def _stukken(blok: Blok, knippen: Iterable[int]) -> Iterator[Blok]:
    cuts = sorted(k for k in set(knippen) if blok.stijl.vet_begin <= k < len(blok.tekst) and k)
    edges = [0, *cuts, len(blok.tekst)]
    for begin, eind in pairwise(edges):
        part = _stuk(blok, begin, eind)
        if part.tekst:
            yield part


def _koppen_en_formules(tekst: str, many: bool) -> Iterator[int]:
    for begin, eind in (*_bekende_namen(tekst, many), *(_zinsnamen(tekst) if many else ())):
        yield begin
        besluit = _BESLUITKOP.match(tekst, begin)
        yield besluit.end() if besluit else eind + (1 if tekst[eind : eind + 1] == ":" else 0)
    for match in _AANHEF.finditer(tekst):
        yield match.start()
        if match[0][:2] != "De":
            yield match.start() + match[0].index("De ")
    if label := slotlabel(tekst):
        yield label
    for pattern in (_FORMULE, _LABELS):
        for match in pattern.finditer(tekst):
            yield match.end()


def _bekende_namen(tekst: str, many: bool) -> Iterator[tuple[int, int]]:
    """The usual names of rubrieken where they stand as a heading in running text."""
    for match in kenner().inline.finditer(tekst):
        eind = _langste(tekst, match.start()) or match.end()
        if _past(tekst, match.start(), eind, many=many):
            yield match.start(), eind


def _zinsnamen(tekst: str) -> Iterator[tuple[int, int]]:
    """Any known heading that opens a sentence and is followed by the capital of the next."""
    for match in _ZINSBEGIN.finditer(tekst):
        eind = _langste(tekst, match.end())
        if eind and _past(tekst, match.end(), eind, many=True):
            yield match.end(), eind


_ITEM = re.compile(r"\d{1,2}(?:\.\d{1,2})*[.):]?\s")
"""The number of an item behind a heading; a year belongs to the sentence: ``De begroting 2027 te wijzigen``."""


def _langste(tekst: str, begin: int) -> int:
    """The end of the longest known heading at this place with a capital or number behind it; 0 when none."""
    words = list(_WOORD.finditer(tekst, begin, begin + 110))[:10]
    for k in range(len(words) - 1, 0, -1):
        behind = words[k].start()
        if not (tekst[behind].isupper() or _ITEM.match(tekst, behind)):
            continue
        if _is_naam(kenner().precies(tekst[begin : words[k - 1].end()])):
            return words[k - 1].end()
    return 0


def _is_naam(rubrieken: tuple[str, ...]) -> bool:
    return bool(rubrieken) and rubrieken[0] not in ("kenmerken", "ondertekening", "overig")


def _nummers(blok: Blok) -> Iterator[int]:
    """Where numbered items begin inside a block: ``1. … 2. …`` and numbered arguments ``1.1 … 1.2 …``."""
    if not blok.lijstnummer or blok.lijstnummer.strip("().").isalnum():
        yield from reeks(blok.tekst, blok.lijstnummer.strip(" .()"))
    yield from (m.start() for m in _ARGUMENT.finditer(blok.tekst))
    if blok.tekst.startswith("Bijlage 1"):
        yield from (m.start() for m in _BIJLAGE.finditer(blok.tekst))


_INFINITIEF = re.compile(r"(?:niet\s+)?(?:[a-zà-ÿ]+\s+)?te\s+[a-zà-ÿ]+en\b")
"""How a dictum without a lead begins: ``vast te stellen …``."""


def _past(tekst: str, begin: int, eind: int, *, many: bool) -> bool:
    """Whether a known name inside running text stands there as a heading.

    In front of it a sentence is closed (or the line begins), behind it a new one begins. When many names do, the text
    has lost its line breaks, and a name also counts behind a list item without closing sign.
    """
    before, after = tekst[max(0, begin - _ROND) : begin].rstrip(), tekst[eind : eind + _ROND].lstrip()
    if not before and _INFINITIEF.match(after) and kenner().precies(tekst[begin:eind])[:1] == ("besluit",):
        return True
    if after.startswith(":"):
        after = after[1:].lstrip()
        if before and before[-1] not in ".;:!?)":
            return False
    elif (after and not (after[0].isupper() or after[0].isdigit() or after[0] in '€“‘"•-*')) or (
        not after and not (before and (many or before[-1] in ".;!?"))
    ):
        return False
    if _BIJLAGENUMMER.match(tekst, begin):
        return False  # "Bijlage 2 - Overzicht" is an entry, no heading
    if _NUMMER_ERVOOR.search(before) and kenner().precies(tekst[begin:eind])[:1] == ("besluit",):
        return False  # an entry in a list of annexes: "1. Raadsbesluit Verordening …"
    if not before:
        return bool(after) and (len(after) > 60 or many)
    if before[-1] in ".;:!?)”" or _AANSPREKING.search(before):
        return not _is_lopend(before, after)
    if _HOOFDLETTERWOORD.search(before) and not _BEGINT_ZIN.match(after):
        return False  # "wethouder Financiën", "team Communicatie Oost"
    return many and not VOORZETSEL.search(before)


def _is_lopend(before: str, after: str) -> bool:
    """``zie bijlage. Planning 2024``: the name begins an ordinary sentence or an entry in a list."""
    return bool(re.match(r"(?:\d{4}\b|\d+\s*%|[A-Z]\w+\s*(?:\.|;|$))", after)) and len(after) < 60


def _stuk(blok: Blok, begin: int, eind: int) -> Blok:
    """A part of a block, its offsets moved along; a number in front of it becomes its list number."""
    tekst = blok.tekst[begin:eind]
    begin += len(tekst) - len(tekst.lstrip())
    tekst = tekst.strip()
    if begin == 0 and eind == len(blok.tekst):
        return blok
    match = PUNT.match(tekst) if begin else None
    multi = re.match(r"(\d{1,2}\.\d{1,2})\.?\s+", tekst) if begin else None
    number = blok.lijstnummer if begin == 0 else ""
    soort = blok.soort if begin == 0 else "alinea"
    if found := multi or match:
        number, soort = (multi[1] if multi else tekst[: match.end()].strip() if match else ""), "lijstpunt"
        number = "•" if not any(c.isalnum() for c in number) else number
        begin += found.end()
        tekst = tekst[found.end() :]
    origin = tuple(
        _schuif(h, begin, begin + len(tekst)) for h in blok.herkomst if h.begin < begin + len(tekst) and h.eind > begin
    )
    stijl = _stijl(blok.stijl, begin, begin + len(tekst))
    return replace(blok, soort=soort, tekst=tekst, lijstnummer=number, stijl=stijl, herkomst=origin)


def _stijl(stijl: Stijl, begin: int, eind: int) -> Stijl:
    """The look of a part: bold as a whole, or as far as the bold beginning of the block reaches into it."""
    vet = min(stijl.vet_begin, eind) - begin
    return replace(stijl, vet=stijl.vet or vet == eind - begin, vet_begin=vet if 0 < vet < eind - begin else 0)


def _schuif(h: Herkomst, begin: int, eind: int) -> Herkomst:
    return replace(h, begin=max(h.begin, begin) - begin, eind=min(h.eind, eind) - begin)
