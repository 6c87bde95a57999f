"""The points of a decision: numbered, lettered, bulleted or plain, with their sub points."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from raadslint.dossier.besliswoorden import beslist, is_aanloop, is_opdrachtkop
from raadslint.dossier.dictumregels import Regel, als_regel, geknipt, soort_van, waarde
from raadslint.dossier.kenmerken import is_label
from raadslint.dossier.tekens import AANHEF, ALDUS, GELEZEN, ONDERTEKENING, besluitwoord, kort
from raadslint.model import Beslispunt, Blok, Passage

_LOS_NUMMER = re.compile(r"\(?(\d{1,2}[a-z]?|[IVX]{1,5}|[a-z])[.)]?")
_DAARBIJ = re.compile(
    r"\b(?:in het bijzonder|waaronder|daarmee|daarbij|hiermee|hierbij|tevens|en)\b[^:]{0,50}\b(?:met|tot|over)\s*:$",
    re.I,
)
"""A head that decides and says which other acts go with it: ``… vast te stellen en daarmee in te stemmen met:``."""
_HANDELING = re.compile(
    r"^(?:(?:de|het|een)\s+)?(?:\w+\s+)?(?:verwerking|onttrekking|wijziging|bijstelling|storting|toevoeging|vaststelling"
    r"|beschikbaarstelling|vorming|vrijval|verhoging|verlaging|overheveling|instelling|opheffing|begrotingswijziging"
    r"|intrekking|verlenging|afboeking|bestemming|dekking|aanpassing|benoeming)(?:en)?\b",
    re.I,
)
_UITLEG = re.compile(
    r"^(?:Toelichting|NB|N\.B\.|Noot|Opmerking|Dit (?:betekent|houdt in)|Hiermee|Daarmee|Met dit besluit"
    r"|Deze\b.{0,40}\b(?:is|zijn|wordt|worden|heeft)\b)"
)


def lees_dictum(passages: Sequence[Passage]) -> tuple[Beslispunt, ...]:
    """The decision points in these passages; lead, explanation and signatures are left out."""
    behind = _na_aanhef([p for p in passages if p.tekst.strip()])
    lines = _zonder_aanloop(_met_losse_nummers([als_regel(p) for part in behind for p in geknipt(part)]))
    lines = _tot_slot(lines)
    groups = list(_groepen(lines))
    points = [p for group in groups for p in _punten(group)]
    return tuple(replace(p, volgnummer=i) for i, p in enumerate(points, 1))


def _na_aanhef(passages: list[Passage]) -> list[Passage]:
    """The passages behind ``De raad van …, gezien …, besluit:`` when that stands in front of the points."""
    for i, passage in enumerate(passages):
        place = besluitwoord(passage.tekst) if i == 0 or any(AANHEF.match(p.tekst) for p in passages[: i + 1]) else None
        if place and not (i and passage.blok.lijstnummer):
            rest = Passage(blok=passage.blok, begin=passage.begin + place[1], eind=passage.eind)
            return [*([rest] if rest.tekst.strip() else []), *passages[i + 1 :]]
    return passages


def _met_losse_nummers(lines: list[Regel]) -> list[Regel]:
    """A number on a line of its own (as in a table) goes to the text under it."""
    found: list[Regel] = []
    number = ""
    for line in lines:
        if line.soort == "" and (match := _LOS_NUMMER.fullmatch(line.tekst)):
            number = match[1]
            continue
        found.append(replace(line, soort=soort_van(number), nummer=number) if number and not line.soort else line)
        number = ""
    return found


def _zonder_aanloop(lines: list[Regel]) -> list[Regel]:
    """Without the lead; a lead with its first point behind the colon loses only the lead."""
    while lines:
        head = lines[0]
        if head.soort == "" and (
            is_aanloop(head.tekst)
            or (is_opdrachtkop(head.tekst) and any(r.soort for r in lines[1:2]))
            or is_label(head.tekst)
            or (GELEZEN.match(head.tekst) and not beslist(head.tekst))
        ):
            lines = lines[1:]
            continue
        lead, colon, rest = head.passage.tekst.partition(":")
        if head.soort == "" and colon and rest.strip() and is_aanloop(lead + ":"):
            begin = head.passage.begin + len(lead) + 1
            begin += len(rest) - len(rest.lstrip())
            lines = [als_regel(Passage(blok=head.passage.blok, begin=begin, eind=head.passage.eind)), *lines[1:]]
        break
    return lines


def _tot_slot(lines: list[Regel]) -> list[Regel]:
    """The lines before the signatures or the closing formula."""
    for i, line in enumerate(lines):
        if ALDUS.match(line.tekst) or (
            line.soort == "" and i > 0 and kort(line.tekst) and ONDERTEKENING.match(line.tekst)
        ):
            return lines[:i]
    return lines


# --- points -----------------------------------------------------------------------------------------------------


def _groepen(lines: Sequence[Regel]) -> Iterator[list[Regel]]:
    """One group of lines a point: the line that opens it, then its sub points and what goes on with it.

    An explanation between two numbered points is left out; behind the last point it ends the dictum.
    """
    top = _hoofdsoort(lines)
    group: list[Regel] = []
    laatste = 0
    for i, line in enumerate(lines):
        if line.soort == "" and group and _is_slotzin(line, group, top):
            if not any(r.soort == top and _opent(r, top, group, laatste) for r in lines[i + 1 :]):
                break
        elif _opent(line, top, group, laatste):
            if group:
                yield group
            group = [line]
            laatste = waarde(line.nummer)
        else:
            group.append(line)
    if group:
        yield group


def _hoofdsoort(lines: Sequence[Regel]) -> str:
    """The kind of number that opens a point; empty when the points carry none."""
    if lines and _leidt_opsomming(lines):
        return ""
    kinds = [line.soort for line in lines if line.soort]
    for kind in ("romeins", "arabisch", "letter", "groot"):
        if kind in kinds and (kinds[0] == kind or (kinds[0] in ("streep", "klein") and kinds.count(kind) > 1)):
            return kind
    return kinds[0] if kinds else ""


def _leidt_opsomming(lines: Sequence[Regel]) -> bool:
    """Whether the first line is a point itself, and what stands under it only lists what the point is about."""
    head = lines[0]
    if head.soort or not head.tekst.endswith(":") or is_opdrachtkop(head.tekst):
        return False
    return beslist(head.tekst) or not any(beslist(line.tekst) for line in lines[1:])


def _opent(line: Regel, top: str, group: Sequence[Regel], laatste: int) -> bool:
    if not group:
        return True
    if line.soort == "letter" and top == "arabisch":
        return waarde(line.nummer) > laatste or group[0].soort == "letter"
    if line.soort != top:
        return False
    if top == "":
        return beslist(line.tekst) and line.tekst[:1].isupper() and not group[-1].tekst.endswith((":", ","))
    if top in ("arabisch", "romeins") and line.nummer:
        return waarde(line.nummer) > laatste or waarde(line.nummer) == 0
    return line.passage.blok.niveau <= group[0].passage.blok.niveau


def _is_slotzin(line: Regel, group: Sequence[Regel], top: str) -> bool:
    """An explanation behind the points: not part of the dictum."""
    if _UITLEG.match(line.tekst):
        return True
    ended = group[-1].tekst[-1:]
    # behind a full stop a whole sentence of its own is enough; behind a semicolon a line may still belong to the point
    enough = 6 if ended == "." and line.tekst[:1].isupper() and line.tekst.endswith(".") else 12
    return ended in (".", ";") and bool(top) and len(line.tekst.split()) > enough and not beslist(line.tekst)


def _punten(group: list[Regel]) -> Iterator[Beslispunt]:
    """The point of a group; a bare charge (``Het college op te dragen:``) gives way to the sub points that decide."""
    head, subs = group[0], [r for r in group[1:] if r.soort]
    if (
        subs
        and is_opdrachtkop(head.tekst)
        and len(subs) == len(group) - 1
        and sum(beslist(s.tekst) for s in subs) * 2 >= len(subs)
    ):
        for sub in subs:
            yield _deelpunt(head, sub)
        return
    if subs and len(subs) == len(group) - 1 and _DAARBIJ.search(head.tekst) and _zijn_handelingen(subs):
        yield _punt([head], head.nummer)
        for sub in subs:
            yield _deelpunt(head, sub)
        return
    yield _punt(group, head.nummer)


def _deelpunt(head: Regel, sub: Regel) -> Beslispunt:
    """A sub point that decides on its own, with the number of its head before its letter."""
    return _punt([sub], f"{head.nummer}{sub.nummer}" if sub.soort == "klein" else sub.nummer or head.nummer)


def _zijn_handelingen(subs: Sequence[Regel]) -> bool:
    """Whether each sub point is an act put as a noun: ``de onttrekking aan …``, ``de wijziging van …``."""
    return all(_HANDELING.match(s.tekst) for s in subs)


def _punt(group: Sequence[Regel], nummer: str) -> Beslispunt:
    tekst = " ".join(_met_nummer(r) if i else r.tekst for i, r in enumerate(group))
    return Beslispunt(
        nummer=nummer,
        volgnummer=0,
        tekst=re.sub(r"\s+", " ", tekst).strip(),
        passages=tuple(_bijgesneden(r.passage) for r in group),
        onderdelen=tuple(r.tekst for r in group[1:] if r.soort),
    )


def _met_nummer(line: Regel) -> str:
    return f"{line.nummer}. {line.tekst}" if line.nummer else line.tekst


def _bijgesneden(passage: Passage) -> Passage:
    """The passage without blanks at its ends."""
    tekst = passage.tekst
    begin = passage.begin + len(tekst) - len(tekst.lstrip())
    return Passage(blok=passage.blok, begin=begin, eind=passage.begin + len(tekst.rstrip()))


def blokken_als_passages(blokken: Sequence[Blok]) -> tuple[Passage, ...]:
    """Whole blocks as passages."""
    return tuple(Passage(blok=b, begin=0, eind=len(b.tekst)) for b in blokken if b.tekst.strip())
