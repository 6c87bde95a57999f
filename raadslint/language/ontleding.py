"""What a parse adds, when a spaCy model for Dutch is installed: the distance between words that belong together.

Findings only. The estimate of the reading level stays the same with and without a model, so that two machines agree.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

MODELLEN: tuple[str, ...] = ("nl_core_news_lg", "nl_core_news_md", "nl_core_news_sm")
_BIJZINNEN = frozenset({"advcl", "acl:relcl", "ccomp", "csubj"})


class Ontleding(NamedTuple):
    """What the parse of one sentence shows."""

    afstand: int
    """Words between the two words farthest apart that belong together; punctuation not counted."""
    van: tuple[int, int]
    """Offsets of the first of the two words."""
    tot: tuple[int, int]
    bijzinnen: int


def modelnaam() -> str:
    """The installed model, the best first; empty when there is none."""
    if not any(map(find_spec, MODELLEN)):
        return ""  # spares the import of spaCy, which takes a second
    from spacy.util import is_package

    return next((naam for naam in MODELLEN if is_package(naam)), "")


@cache
def laad_model(naam: str) -> Language:
    """The model of this name, loaded once."""
    import spacy

    return spacy.load(naam)


def ontleed(zinnen: Iterable[str], nlp: Language) -> Iterator[Ontleding]:
    """The parse of every sentence; the boundaries are ours, the parser may not move them."""
    for doc in nlp.pipe(_als_een_zin(nlp.make_doc(zin)) for zin in zinnen):
        yield _ontleding(doc)


def _als_een_zin(doc: Doc) -> Doc:
    for teken in doc:
        teken.is_sent_start = teken.i == 0
    return doc


def _ontleding(doc: Doc) -> Ontleding:
    paren = [(_afstand(doc, t), t) for t in doc if t.dep_ and not t.is_punct and t.head.i != t.i]
    bijzinnen = sum(t.dep_ in _BIJZINNEN for t in doc)
    if not paren:
        return Ontleding(0, (0, 0), (0, 0), bijzinnen)
    afstand, teken = max(paren, key=lambda paar: paar[0])
    eerste, laatste = sorted((teken, teken.head), key=lambda t: t.i)
    return Ontleding(afstand, _plek(eerste), _plek(laatste), bijzinnen)


def _plek(teken: Token) -> tuple[int, int]:
    return teken.idx, teken.idx + len(teken.text)


def _afstand(doc: Doc, teken: Token) -> int:
    van, tot = sorted((teken.i, teken.head.i))
    return sum(not t.is_punct for t in doc[van + 1 : tot])
