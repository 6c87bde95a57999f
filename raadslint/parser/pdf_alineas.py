"""From lines to paragraphs: an end is seen in room left on the line, spacing, indents, numbers, look and tags."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile

from raadslint.parser.pdf_regels import MERKTEKEN, Regel
from raadslint.parser.pdf_vakken import Vak
from raadslint.parser.pdf_woorden import is_open

_SLOT = re.compile(r"[.!?:;][\"'”’)\]]*$")
_AFKORTING = re.compile(
    r"\b(?:art|nr|mr|dr|drs|ir|ing|bijv|ca|resp|incl|excl|jl|lid|blz|p|vgl|m\.b\.t|t\.b\.v|d\.d|o\.a)\.$", re.I
)
"""A full stop that ends no sentence."""
_BUURT = 12
"""Lines before and after that say how wide the text is set here."""
_OPSOMTEKEN = re.compile(r"[^\w\s(]")


@dataclass(frozen=True, slots=True)
class Zetwerk:
    """How the document is set: what its running text looks like."""

    grootte: float
    kleur: int
    afstand: dict[float, float]
    """Distance between lines of one paragraph, by font size."""

    def pitch(self, grootte: float) -> float:
        """The distance between lines of this font size within a paragraph."""
        return self.afstand.get(grootte, 1.25 * grootte)


def meet_zetwerk(vakken: Sequence[Vak]) -> Zetwerk:
    """The most common size, colour and line distance."""
    grootten: Counter[float] = Counter()
    kleuren: Counter[int] = Counter()
    afstanden: dict[float, Counter[float]] = defaultdict(Counter)
    for vak in vakken:
        for regel in vak.regels:
            grootten[regel.grootte] += len(regel.tekst)
            kleuren[regel.opmaak.kleur] += len(regel.tekst)
        for boven, onder in zip(vak.regels, vak.regels[1:], strict=False):
            afstand = boven.y - onder.y
            vol = not is_kort(boven, onder, vak.rechts)
            if boven.grootte == onder.grootte and vol and 0.8 * boven.grootte < afstand < 2.6 * boven.grootte:
                afstanden[boven.grootte][round(afstand * 2) / 2] += 1
    return Zetwerk(
        grootte=max(grootten, key=lambda g: grootten[g], default=11.0),
        kleur=max(kleuren, key=lambda k: kleuren[k], default=0),
        afstand={g: max(telling, key=lambda a: (telling[a], -a)) for g, telling in afstanden.items()},
    )


def is_kort(boven: Regel, onder: Regel, rechts: float) -> bool:
    """The first word of the lower line would have fitted on the upper one: the writer ended the line himself."""
    breedte = (onder.x1 - onder.x0) / max(1, len(onder.tekst))
    woord = len(onder.tekst.split(" ", 1)[0]) * breedte
    return not boven.streep and boven.x1 + 0.25 * boven.grootte + woord < rechts - 0.3 * boven.grootte


def is_af(regel: Regel) -> bool:
    """The line ends a sentence or an item."""
    return _SLOT.search(regel.tekst) is not None and _AFKORTING.search(regel.tekst) is None


def begint_klein(regel: Regel) -> bool:
    """The line may begin in the middle of a sentence, by its first letter or figure."""
    eerste = regel.tekst.lstrip("(‘'“\"")[:1]
    return (eerste.islower() or eerste.isdigit()) and not teken(regel)


def teken(regel: Regel) -> str:
    """The list number or bullet in front of the line; empty when there is none."""
    eerste, _, rest = regel.tekst.partition(" ")
    if not rest or MERKTEKEN.fullmatch(eerste) is None:
        return ""
    los = len(regel.delen) > 1 and regel.delen[0].tekst.strip() == eerste
    gat = regel.delen[1].x0 - regel.delen[0].x1 if los else 0.0
    zeker = gat > 0.5 * regel.grootte
    if eerste.isalpha() and not zeker:  # `o`, `I`: a letter that could be a word
        return ""
    if not zeker and eerste[0].isdigit() and eerste[-1].isdigit() and not rest[:1].isupper():
        return ""  # `1.1 miljoen`
    return eerste


def maak_alineas(vak: Vak, zetwerk: Zetwerk) -> list[list[Regel]]:
    """The lines of an area, grouped into paragraphs."""
    alineas: list[list[Regel]] = []
    for regel, rechts in zip(vak.regels, rechterranden(vak), strict=True):
        if alineas and not _begint_nieuw(alineas[-1], regel, rechts, zetwerk):
            alineas[-1].append(regel)
        else:
            alineas.append([regel])
    return alineas


def rechterranden(vak: Vak) -> list[float]:
    """For each line how far the lines around it run; a text that was broken by hand ends well before the margin."""
    einden = [r.x1 for r in vak.regels]
    beginnen = [r.x0 for r in vak.regels]
    randen = []
    for index in range(len(einden)):
        van, tot = max(0, index - _BUURT), index + _BUURT
        ver, links = max(einden[van:tot]), min(beginnen[van:tot])
        randen.append(ver if ver - links > 0.75 * (vak.rechts - links) else vak.rechts)
    return randen


def _begint_nieuw(alinea: Sequence[Regel], regel: Regel, rechts: float, zetwerk: Zetwerk) -> bool:
    vorige = alinea[-1]
    if vorige.streep:
        return False
    kort = is_kort(vorige, regel, rechts)
    doorlopend = _is_doorlopend(alinea, regel, rechts)
    if _ander_uiterlijk(vorige, regel) or (kort and vorige.opmaak.cursief != regel.opmaak.cursief):
        return not (doorlopend and vorige.grootte == regel.grootte)
    if teken(regel) and _is_nieuw_punt(alinea, regel, kort):
        return True
    if _is_aanloopkop(regel) and is_af(vorige):
        return True
    if vorige.tag is not None and regel.tag is not None and vorige.tag.soort and regel.tag.soort:
        return vorige.tag.sleutel != regel.tag.sleutel and not (doorlopend and not kort)
    afstand = vorige.y - regel.y
    ruim = zetwerk.pitch(regel.grootte)
    if afstand < -1 or afstand > 2.6 * ruim:
        return kort or is_af(vorige) or not begint_klein(regel)
    if doorlopend or (is_open(vorige.tekst) and not teken(regel)):
        return False
    if kort or afstand > 2.2 * ruim:
        return True
    if afstand > 1.25 * ruim + 0.5:
        return is_af(vorige) or bool(teken(regel))
    return _springt(alinea, regel) and is_af(vorige)


def _is_doorlopend(alinea: Sequence[Regel], regel: Regel, rechts: float) -> bool:
    """A sentence that is not finished goes on with a small letter or a figure: no blank line can end it."""
    vorige = alinea[-1]
    if is_af(vorige) or not begint_klein(regel):
        return False
    gevuld = vorige.x1 - vorige.x0 > 0.6 * (rechts - vorige.x0)
    return gevuld or (len(alinea) > 1 and not regel.tekst[:1].isdigit())


def _ander_uiterlijk(boven: Regel, onder: Regel) -> bool:
    a, b = boven.opmaak, onder.opmaak
    if boven.onderstreept != onder.onderstreept or _in_kapitalen(boven) != _in_kapitalen(onder):
        return True
    return abs(a.grootte - b.grootte) > 0.8 or a.vet != b.vet or (a.kleur != b.kleur and a.cursief == b.cursief)


def _in_kapitalen(regel: Regel) -> bool:
    return regel.tekst.isupper() and sum(c.isalpha() for c in regel.tekst) > 3


def _is_aanloopkop(regel: Regel) -> bool:
    """The line begins with bold words that a stop or colon closes, and goes on in plain letters: a run-in heading."""
    vet = list(takewhile(lambda deel: deel.opmaak.vet, (d for d in regel.delen if not d.noot)))
    return not regel.opmaak.vet and bool(vet) and vet[-1].tekst.rstrip().endswith((".", ":", "?"))


def _is_nieuw_punt(alinea: Sequence[Regel], regel: Regel, kort: bool) -> bool:
    """A number at the beginning of a line is a list number, unless the sentence before it simply runs on there."""
    vorige = alinea[-1]
    if kort or is_af(vorige) or regel.x0 < vorige.x0 - 4:
        return True
    merk = teken(regel)
    if _OPSOMTEKEN.match(merk):
        return abs(regel.x0 - vorige.x0) > 4 or bool(teken(alinea[0]))
    eerste = teken(alinea[0])
    return bool(eerste) and abs(alinea[0].x0 - regel.x0) < 3 and len(alinea) > 0 and vorige.x0 > regel.x0 + 4


def _springt(alinea: Sequence[Regel], regel: Regel) -> bool:
    """The line stands further in or out than the paragraph so far; the hanging text of a list item is no step."""
    eerste, vorige = alinea[0], alinea[-1]
    stap = regel.x0 - vorige.x0
    if len(alinea) == 1 and teken(eerste) and len(eerste.delen) > 1 and eerste.delen[1].x0 - eerste.x0 > 8:
        return regel.x0 < eerste.delen[1].x0 - 6  # back to the margin: no text of the item
    if abs(stap) <= 6:
        return False
    return not (len(alinea) == 1 and (teken(eerste) or stap < 0))


def loopt_door(vorige: Sequence[Regel], volgende: Sequence[Regel], rechts: float) -> bool:
    """A paragraph goes on at the top of the next page or column."""
    boven, onder = vorige[-1], volgende[0]
    if boven.streep:
        return True
    if _ander_uiterlijk(boven, onder) or is_af(boven) or teken(onder):
        return False
    kort = is_kort(boven, onder, rechts)
    if is_open(boven.tekst):
        return not onder.opmaak.vet
    if begint_klein(onder):
        return not kort or len(vorige) > 1 or boven.x1 - boven.x0 > 0.6 * (rechts - boven.x0)
    return not kort and not boven.opmaak.vet and onder.tekst[:1] != "•"


def tekstgrootte(regels: Iterable[Regel]) -> float:
    """The font size of most letters."""
    telling: Counter[float] = Counter()
    for regel in regels:
        telling[regel.grootte] += len(regel.tekst)
    return max(telling, key=lambda g: telling[g], default=11.0)
