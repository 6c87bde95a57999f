"""The points of a decision: numbered, lettered, bulleted or plain, with their sub points."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from raadslint.dossier.besliswoorden import beslist, is_beslissing, is_opdrachtkop
from raadslint.dossier.dictumregels import Regel, als_regel, geknipt, waarde
from raadslint.dossier.dictumschoon import eerste_kwijt, schoon
from raadslint.dossier.tekens import AANHEF, besluitwoord
from raadslint.model import Beslispunt, Blok, Passage

_DAARBIJ = re.compile(
    r"\b(?:in het bijzonder|waaronder|daarmee|daarbij|hiermee|hierbij|tevens|en)\b[^:]{0,50}\b(?:met|tot|over)\s*:$",
    re.I,
)
"""A head that decides and says which other acts go with it: ``… vast te stellen en daarmee in te stemmen met:``."""
_ALS_VOLGT = re.compile(r"\b(?:als\s+volgt|op\s+(?:de\s+)?(?:volgende|onderstaande)\s+wijze)\b[^:]*:$", re.I)
"""A head that only says that its sub points decide: *Het resultaat als volgt te bestemmen:*."""
_VOORTS = re.compile(r"(?:en\s+)?(?:voorts|tevens|daarnaast|verder|alsmede|ook)\b", re.I)
"""A last act without a number, behind points with one."""
_OVER = re.compile(
    r"\W*(?:ten\s+aanzien\s+van|met\s+betrekking\s+tot|(?:voor\s+)?wat\s+betreft|inzake|omtrent|betreffende|over|voor)\b[^:]*:$",
    re.I,
)
"""A head that only names the subject of its sub points."""
_RAAD_VOORSTELLEN = re.compile(r"\braad\b[^:;.]{0,30}\bvoor\s*(?:te\s+)?(?:stellen|leggen)\b[^:;.]{0,30}:$", re.I)
"""The point of a paper for college and council under which the points for the council stand."""
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
_ZINSEIND = re.compile(r"(?<=[a-z)][.;])\s")
_VERHAALZINNEN = 3
"""A point has seldom so many sentences."""


def lees_dictum(passages: Sequence[Passage]) -> tuple[Beslispunt, ...]:
    """The decision points in these passages; lead, explanation and signatures are left out."""
    behind = _na_aanhef([p for p in passages if p.tekst.strip()])
    lines = schoon([als_regel(p) for part in behind for p in geknipt(part)])
    groups = _voor_de_raad(list(_groepen(lines)))
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


# --- points -----------------------------------------------------------------------------------------------------


def _groepen(lines: Sequence[Regel]) -> Iterator[list[Regel]]:
    """One group of lines a point: the line that opens it, then its sub points and what goes on with it.

    An explanation between two numbered points is left out; behind the last point it ends the dictum.
    """
    top = _hoofdsoort(lines)
    group: list[Regel] = []
    laatste = 0
    for i, line in enumerate(lines):
        if group and not top and _is_verhaal(line.tekst):
            break
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


def _voor_de_raad(groups: list[list[Regel]]) -> list[list[Regel]]:
    """Of the points for college and council together, those under *De raad voor te stellen:*; else all."""
    return [g for g in groups if len(g) > 1 and g[0].soort and _RAAD_VOORSTELLEN.search(g[0].tekst)] or groups


def _hoofdsoort(lines: Sequence[Regel]) -> str:
    """The kind of number that opens a point; empty when the points carry none."""
    kinds = [line.soort for line in lines if line.soort]
    if lines and not eerste_kwijt(lines) and (_leidt_opsomming(lines) or _zonder_nummers(lines[0], kinds)):
        return ""
    for kind in ("romeins", "arabisch", "letter", "groot"):
        if kind in kinds and (kinds[0] == kind or (kinds[0] in ("streep", "klein") and kinds.count(kind) > 1)):
            return kind
    return kinds[0] if kinds else ""


def _leidt_opsomming(lines: Sequence[Regel]) -> bool:
    """Whether the first line is a point itself, and what stands under it only lists what the point is about."""
    head = lines[0]
    if head.soort or not head.tekst.endswith(":") or is_opdrachtkop(head.tekst):
        return False
    return is_beslissing(head.tekst) or not any(is_beslissing(line.tekst) for line in lines[1:])


def _zonder_nummers(head: Regel, kinds: Sequence[str]) -> bool:
    """Whether the points are plain lines, and only what is listed under them has signs or letters."""
    return head.soort == "" and is_beslissing(head.tekst) and not set(kinds) - {"streep", "klein"}


def _opent(line: Regel, top: str, group: Sequence[Regel], laatste: int) -> bool:
    if not group:
        return True
    if line.soort == "letter" and top == "arabisch":
        return waarde(line.nummer) > laatste or group[0].soort == "letter"
    if line.soort == "arabisch" and top == "letter":
        return waarde(line.nummer) > laatste
    if line.soort == "" and top:
        return group[-1].tekst.endswith(";") and bool(_VOORTS.match(line.tekst)) and is_beslissing(line.tekst)
    if line.soort != top:
        return False
    if top == "":
        return _begint_punt(line, group[-1])
    if top == "klein" and re.fullmatch(r"[ivx]+", line.nummer) and re.fullmatch(r"[a-hj-uwyz]", group[0].nummer):
        return len(line.nummer) == 1 and ord(line.nummer) == ord(group[0].nummer) + 1  # else a small roman number
    if top in ("arabisch", "romeins") and line.nummer:
        return waarde(line.nummer) > laatste or waarde(line.nummer) == 0
    return line.passage.blok.niveau <= group[0].passage.blok.niveau


def _begint_punt(line: Regel, ervoor: Regel) -> bool:
    """Whether a line without a number is a point of its own: it decides, and the line before it ended."""
    if not is_beslissing(line.tekst) or ervoor.tekst.endswith(":"):
        return False
    open_eind = ervoor.tekst.endswith(",")
    return is_beslissing(ervoor.tekst) or ervoor.tekst.endswith(";") or (line.tekst[:1].isupper() and not open_eind)


def _is_slotzin(line: Regel, group: Sequence[Regel], top: str) -> bool:
    """An explanation behind the points: not part of the dictum."""
    if _UITLEG.match(line.tekst):
        return True
    ended = group[-1].tekst[-1:]
    # behind a full stop a whole sentence of its own is enough; behind a semicolon a line may still belong to the point
    enough = 6 if ended == "." and line.tekst[:1].isupper() and line.tekst.endswith(".") else 12
    return ended in (".", ";") and bool(top) and len(line.tekst.split()) > enough and not beslist(line.tekst)


def _is_verhaal(tekst: str) -> bool:
    """A paragraph of several sentences of which the first decides nothing."""
    zinnen = _ZINSEIND.split(tekst)
    return len(zinnen) >= _VERHAALZINNEN and not is_beslissing(zinnen[0])


def _punten(group: list[Regel]) -> Iterator[Beslispunt]:
    """The point of a group; a head that only leads up to its sub points gives way to them."""
    head, subs = group[0], [r for r in group[1:] if r.soort]
    if not subs or len(subs) < len(group) - 1:
        yield _punt(group, head.nummer)
    elif _wijkt(head, subs):
        yield from (_deelpunt(head, sub) for sub in subs)
    elif _DAARBIJ.search(head.tekst) and _zijn_handelingen(subs):
        yield _punt([head], head.nummer)
        yield from (_deelpunt(head, sub) for sub in subs)
    else:
        yield _punt(group, head.nummer)


def _wijkt(head: Regel, subs: Sequence[Regel]) -> bool:
    """Whether the sub points decide, each on its own, and the head only leads up to them."""
    deciding = sum(is_beslissing(s.tekst) for s in subs)
    if is_opdrachtkop(head.tekst):
        return deciding * 2 >= len(subs)
    if _RAAD_VOORSTELLEN.search(head.tekst):
        return True
    leeg = (subs[0].soort == "diep" or bool(_OVER.match(head.tekst))) and not is_beslissing(head.tekst)
    return deciding == len(subs) and (leeg or bool(_ALS_VOLGT.search(head.tekst)))


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
