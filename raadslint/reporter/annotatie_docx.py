"""Word comments in a copy of a DOCX, at the exact words, and out again. All else in the file stays as it was.

The parts that hold no comment are copied byte for byte. In the text only runs are split (their formatting copied) and
markers added: tracked changes, numbering, content controls and the author's own comments are not touched.
"""

from __future__ import annotations

import io
import zipfile
from collections import defaultdict
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass
from datetime import UTC, datetime

from lxml import etree

from raadslint.fouten import RaadslintFout
from raadslint.parser.docx_tekst import alle_runs, runtekst
from raadslint.parser.ooxml import Element, W
from raadslint.reporter.annotatie import AUTEUR, Aantekening, stukken

_RELATIES = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_SOORTEN = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_SOORT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_INHOUD = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_RELATIE_ID = "rIdRaadslint"
_HEEL = frozenset({W + "sdt", W + "fldSimple"})
"""Wrappers that may not hold a marker of ours: a plain-text control or a simple field. The marker goes around them."""
_STEMPEL = etree.Comment("raadslint")
"""Stands before our comments in the file. Word drops it when it saves: from then on the copy is the writer's own."""
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Bestand:
    """A DOCX in memory: its members, the name of the main part, and of the comments part (also when absent)."""

    leden: dict[str, bytes]
    hoofd: str
    opmerkingen: str

    @property
    def relaties(self) -> str:
        folder, _, name = self.hoofd.rpartition("/")
        return f"{folder}/_rels/{name}.rels"


def plaats_opmerkingen(inhoud: bytes, aantekeningen: Sequence[Aantekening]) -> bytes:
    """The file with a comment for each note. Raises `RaadslintFout` when the file is Strict OOXML or damaged."""
    if not aantekeningen:
        return inhoud
    file = _open(inhoud)
    root = etree.fromstring(file.leden[file.hoofd])
    comments = _opmerkingendeel(file)
    first = max((int(c.get(W + "id")) for c in comments), default=-1) + 1
    _markeer(root, [(first + i, _plekken(note)) for i, note in enumerate(aantekeningen)])
    for i, note in enumerate(aantekeningen):
        comments.append(_opmerking(first + i, note.alineas))
    comments.addprevious(deepcopy(_STEMPEL))
    return _schrijf(inhoud, {file.hoofd: _bytes(root), file.opmerkingen: _bytes(comments), **_aanmelding(file)})


def verwijder_opmerkingen(inhoud: bytes) -> tuple[bytes, int]:
    """The file without the comments whose author is raadslint, and how many there were."""
    file = _open(inhoud)
    if file.opmerkingen not in file.leden:
        return inhoud, 0
    comments = etree.fromstring(file.leden[file.opmerkingen])
    ours = [c for c in comments if c.get(W + "author") == AUTEUR]
    if not ours:
        return inhoud, 0
    root = etree.fromstring(file.leden[file.hoofd])
    _ontmarkeer(root, {str(c.get(W + "id")) for c in ours})
    for comment in ours:
        comments.remove(comment)
    main = {file.hoofd: _bytes(root)}
    if not len(comments) and (rest := _afmelding(file)):
        return _schrijf(inhoud, main | rest, zonder=file.opmerkingen), len(ours)
    fresh = etree.fromstring(etree.tostring(comments))  # without the stamp, which stands outside the root
    return _schrijf(inhoud, main | {file.opmerkingen: _bytes(fresh)}), len(ours)


# --- the package ---------------------------------------------------------------------------------------------------


def _open(inhoud: bytes) -> _Bestand:
    try:
        with zipfile.ZipFile(io.BytesIO(inhoud)) as archive:
            members = {i.filename: archive.read(i) for i in archive.infolist() if not i.is_dir()}
        main = _hoofddeel(members)
    except (zipfile.BadZipFile, KeyError, etree.XMLSyntaxError) as error:
        raise RaadslintFout("dit Word-bestand is beschadigd.", doe="Open het in Word en sla het opnieuw op.") from error
    if b"purl.oclc.org/ooxml" in members[main]:
        raise RaadslintFout(
            "dit bestand is opgeslagen als Strict Open XML. Daar kan raadslint geen opmerkingen in zetten.",
            doe="Sla het in Word op als gewoon Word-document (.docx).",
        )
    return _Bestand(leden=members, hoofd=main, opmerkingen=_doel(members, main))


def _hoofddeel(members: dict[str, bytes]) -> str:
    for relation in etree.fromstring(members["_rels/.rels"]).iter(f"{_RELATIES}Relationship"):
        if str(relation.get("Type")).endswith("/officeDocument"):
            return str(relation.get("Target")).lstrip("/")
    raise KeyError("officeDocument")


def _doel(members: dict[str, bytes], main: str) -> str:
    """The name of the comments part: as the main part relates to it, else where Word puts it."""
    folder, _, name = main.rpartition("/")
    relations = members.get(f"{folder}/_rels/{name}.rels")
    for relation in etree.fromstring(relations) if relations else ():
        if relation.get("Type") == _SOORT:
            target = str(relation.get("Target"))
            return target.lstrip("/") if target.startswith("/") else f"{folder}/{target}"
    return f"{folder}/comments.xml"


def _opmerkingendeel(file: _Bestand) -> Element:
    present = file.leden.get(file.opmerkingen)
    return etree.fromstring(present) if present else etree.Element(W + "comments", nsmap={"w": W.strip("{}")})


def _aanmelding(file: _Bestand) -> dict[str, bytes]:
    """The relation and the content type of a comments part that is new."""
    if file.opmerkingen in file.leden:
        return {}
    relations = etree.fromstring(file.leden[file.relaties])
    taken = {r.get("Id") for r in relations}
    free = next(i for i in range(1, len(taken) + 2) if f"{_RELATIE_ID}{i}" not in taken)
    name = file.opmerkingen.rpartition("/")[2]
    etree.SubElement(relations, f"{_RELATIES}Relationship", Id=f"{_RELATIE_ID}{free}", Type=_SOORT, Target=name)
    types = etree.fromstring(file.leden["[Content_Types].xml"])
    etree.SubElement(types, f"{_SOORTEN}Override", PartName=f"/{file.opmerkingen}", ContentType=_INHOUD)
    return {file.relaties: _bytes(relations), "[Content_Types].xml": _bytes(types)}


def _afmelding(file: _Bestand) -> dict[str, bytes]:
    """The relations and content types without the comments part, when we had added that; else nothing."""
    relations = etree.fromstring(file.leden[file.relaties])
    ours = [r for r in relations if r.get("Type") == _SOORT and str(r.get("Id")).startswith(_RELATIE_ID)]
    if not ours:
        return {}
    types = etree.fromstring(file.leden["[Content_Types].xml"])
    for relation in ours:
        relations.remove(relation)
    for override in [t for t in types if t.get("PartName") == f"/{file.opmerkingen}"]:
        types.remove(override)
    return {file.relaties: _bytes(relations), "[Content_Types].xml": _bytes(types)}


def _schrijf(inhoud: bytes, nieuw: dict[str, bytes], zonder: str = "") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(inhoud)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for info in (i for i in source.infolist() if i.filename != zonder):
            target.writestr(info, nieuw.pop(info.filename) if info.filename in nieuw else source.read(info))
        for name, content in nieuw.items():
            target.writestr(name, content)
    return out.getvalue()


def _bytes(root: Element) -> bytes:
    return etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True)


# --- the text ------------------------------------------------------------------------------------------------------

_Plek = tuple[int, int]
"""A run (its index in `alle_runs`) and an offset in its text."""


def _plekken(note: Aantekening) -> tuple[_Plek, _Plek] | None:
    """First and last place under a note; None when its words have no origin in a run (an automatic number)."""
    rows = [(i, b, e) for i, b, e in stukken(note) if note.blok.herkomst[i].run is not None]
    if not rows:
        return None
    return _plek(note, rows[0][0], rows[0][1]), _plek(note, rows[-1][0], rows[-1][2])


def _plek(note: Aantekening, index: int, offset: int) -> _Plek:
    origin = note.blok.herkomst[index]
    return origin.run or 0, origin.run_begin + offset - origin.begin


def _markeer(root: Element, comments: Sequence[tuple[int, tuple[_Plek, _Plek] | None]]) -> None:
    runs = alle_runs(root)
    placed = [(number, span) for number, span in comments if span is not None]
    cuts: dict[int, set[int]] = defaultdict(set)
    for _, span in placed:
        for run, offset in span:
            cuts[run].add(offset)
    parts = {run: _splits(runs[run], sorted(offsets)) for run, offsets in cuts.items()}
    for number, (start, end) in placed:
        _rond(parts[start[0]], start[1], parts[end[0]], end[1], number)
    for number in (n for n, span in comments if span is None):
        _rond_alinea(root, number)


def _splits(run: Element, offsets: Sequence[int]) -> dict[int, Element]:
    """Split a run at these offsets; the run that begins at each, and the last at the end."""
    length = len(runtekst(run))
    parts = {0: run}
    for offset in (o for o in offsets if 0 < o < length):
        begin = max(parts)
        parts[offset] = _afsplitsen(parts[begin], offset - begin)
    return parts


def _afsplitsen(run: Element, offset: int) -> Element:
    """Move all that follows the first ``offset`` characters to a new run with the same formatting, and return it."""
    rest = run.makeelement(run.tag, dict(run.attrib))
    properties = run.find(W + "rPr")
    if properties is not None:
        rest.append(deepcopy(properties))
    seen = 0
    for child in [c for c in run if c.tag != W + "rPr"]:
        width = _breedte(child)
        if seen >= offset:
            rest.append(child)
        elif seen + width > offset:
            rest.append(_breek(child, offset - seen))
        seen += width
    run.addnext(rest)
    return rest


def _breedte(child: Element) -> int:
    """How many characters of `runtekst` this child stands for."""
    holder = child.makeelement(W + "r")
    holder.append(deepcopy(child))
    return len(runtekst(holder))


def _breek(text: Element, at: int) -> Element:
    tail = deepcopy(text)
    words = text.text or ""
    text.text, tail.text = words[:at], words[at:]
    for half in (text, tail):
        half.set(_XML_SPACE, "preserve")
    return tail


def _rond(first: dict[int, Element], begin: int, last: dict[int, Element], end: int, number: int) -> None:
    start = first[max(o for o in first if o <= begin)]
    before_end = [o for o in last if o < end]
    stop = last[max(before_end)] if before_end else last[min(last)]
    _buiten(start).addprevious(_merk("commentRangeStart", number))
    reference = start.makeelement(W + "r")
    reference.append(_merk("commentReference", number))
    outer = _buiten(stop)
    outer.addnext(reference)
    outer.addnext(_merk("commentRangeEnd", number))


def _rond_alinea(root: Element, number: int) -> None:
    """A comment without words of its own goes to the first run of the document."""
    run = next(iter(alle_runs(root)), None)
    if run is not None:
        _rond({0: run}, 0, {0: run}, 1, number)


def _buiten(run: Element) -> Element:
    """The run, or the outermost wrapper around it that may not hold a marker.

    A text box may hold no comment at all: for words in it the run with the drawing is marked.
    """
    box = next(run.iterancestors(W + "txbxContent"), None)
    holder = next(box.iterancestors(W + "r"), None) if box is not None else None
    if holder is not None:
        return _buiten(holder)
    outer = run
    for ancestor in run.iterancestors():
        if ancestor.tag == W + "p":
            break
        if ancestor.tag in _HEEL:
            outer = ancestor
    return outer


def _merk(tag: str, number: int) -> Element:
    mark = etree.Element(W + tag)
    mark.set(W + "id", str(number))
    return mark


def _opmerking(number: int, alineas: Sequence[str]) -> Element:
    comment = etree.Element(W + "comment")
    moment = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    for name, value in (("id", str(number)), ("author", AUTEUR), ("initials", "rl"), ("date", moment)):
        comment.set(W + name, value)
    for text in alineas:
        run = etree.SubElement(etree.SubElement(comment, W + "p"), W + "r")
        words = etree.SubElement(run, W + "t")
        words.text = text
        words.set(_XML_SPACE, "preserve")
    return comment


def _ontmarkeer(root: Element, numbers: set[str]) -> None:
    for tag in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        for mark in [m for m in root.iter(W + tag) if m.get(W + "id") in numbers]:
            holder = mark.getparent()
            holder.remove(mark)
            if holder.tag == W + "r" and not len(holder):
                holder.getparent().remove(holder)
