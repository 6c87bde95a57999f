"""The signs by which the parts of a council paper are told apart: one place for the regular expressions that several
modules share. They know the fixed formulas of council papers, no municipality and no subject."""

from __future__ import annotations

import re

AANHEF = re.compile(
    r"^(?:De|DE)\s+(?:gemeente)?(?:[Rr]aad|RAAD)\s+(?:van|der|te|VAN|DER)\s+(?:de\s+|DE\s+)?(?:[Gg]emeente\s+"
    r"|GEMEENTE\s+)?"
    r"(?:'[st][ -])?[A-ZÀ-Ý][\w'’.-]*(?:[ -](?:en|aan|den|de|der|op|van|het|ter|bij|[A-Z][\w'’.-]*)){0,5}"
    r"(?P<rest>\s*[;,:.]?\s*$|[;,:]?\s*(?:-\s*)?(?:gezien|gelezen|gelet|overwegende?|op voorstel|na kennis"
    r"|in (?:zijn|haar|de|openbare|vergadering)|bijeen|besluit)\b)",
)
"""``De raad van de gemeente X;`` as the opening of a raadsbesluit."""

_BESLUIT = r"(?:b\s?e\s?s\s?l\s?u\s?i\s?t(?:en)?|BESLUIT(?:EN)?|Besluit(?:en)?|heeft\s+besloten)"
BESLUIT_SLOT = re.compile(
    rf"^\s*(?P<alleen>{_BESLUIT})\s*(?:[:;]|om|dat)?\s*:?$|(?<=[\s;,.])(?P<woord>{_BESLUIT})\s*(?::|(?<=[;,]\sbesluit))\s*$"
)
"""A block that ends with ``besluit:``; what follows is the dictum."""
BESLUIT_BEGIN = re.compile(
    r"^(?P<woord>BESLUIT(?:EN)?|[Bb]esluit(?:en)?)\s*(?::\s+|,?\s+(?=(?:om|tot|vast|in\s+te|te|met\s+ingang|de|het|[IVX1]+[.)])\b))"
)
"""A block that begins with ``Besluit:`` and goes on with the dictum."""
AANHEF_BESLUIT = re.compile(
    r"^(?:(?:De|DE)\s+(?:gemeente)?(?:[Rr]aad|RAAD)\s+(?:van|der)\s.{5,600}?[,;]\s+(?P<woord>[Bb]esluit|BESLUIT)"
    r"|(?:[Gg]ezien|[Gg]elezen|[Gg]elet op|[Oo]verwegende)\s.{5,600}?[,;]\s+(?P<groot>[Bb]esluit|BESLUIT))"
    r"(?:\s*:\s+(?=\S)|\s+(?=(?:het college|om|tot|in te|te|de|het)\b|[-–•]\s|(?:I|1)[.)]\s))",
    re.S,
)
"""A whole aanhef in one block: ``De raad van X, gezien het voorstel van Y, besluit het college …``."""
GELEZEN = re.compile(
    r"^[-–•]?\s*(?:gezien|gelezen|gelet|overwegende?|gehoord|op voorstel van|b\s?e\s?s\s?l\s?u\s?i\s?t)\b", re.I
)
ALDUS = re.compile(
    r"(?:^|[.;:]\s)(?:Aldus\b.{0,60}?(?:besloten|vastgesteld|gedaan|behandeld|vergadering)|(?:Besloten"
    r"|Vastgesteld|Gedaan)\s+(?:door|in|ter|tijdens)\b"
    r".{0,50}?(?:vergadering|raad)|.{0,30}besloten in (?:de|zijn|haar) .{0,25}vergadering van)"
)
"""The closing formula of a decision."""
ONDERTEKENING = re.compile(
    r"^(?:Namens (?:het|de)\b.{3,70}|Hoogachtend\b.*|Met vriendelijke groet.*"
    r"|(?:Het\s+college\s+van\s+)?[Bb]urgemeester en [Ww]ethouders(?:\s+(?:van|der)\b.{2,50})?\s*[,.;]?"
    r"|(?:Het\s+college\s+van\s+)?[Bb]urgemeester en [Ww]ethouders(?:\s+(?:van|der)\b.{2,50}?)?,?"
    r"\s+[Dd]e\s+(?:loco-)?(?:secretaris|burgemeester)\b.{0,120}"
    r"|(?:Het\s+)?[Cc]ollege van (?:burgemeester en wethouders|B\s?(?:en|&)\s?W)(?:\s+(?:van|der)\b.{2,50})?\s*[,.;]?"
    r"|(?:[Dd]e\s+)?(?:loco-|wnd\.?\s*|plv\.?\s*|waarnemend\s+)?(?:gemeente)?(?:secretaris|griffier"
    r"|raadsgriffier|voorzitter|burgemeester)\b[\s,.:]*"
    r"(?:(?:[Dd]e\s+)?(?:loco-|wnd\.?\s*|plv\.?\s*)?(?:griffier|secretaris|burgemeester"
    r"|voorzitter)?\b[\s,.:]*)?.{0,60}"
    r"|De (?:gemeente)?raad voornoemd\b.{0,80}"
    r"|Het (?:college|presidium)(?:\s+van\b.{2,50})?\s*,)$"
)
"""A line of a signature block; only to be used on short blocks at the end of a part."""
RAADSBESLUIT_TITEL = re.compile(
    r"^(?:ontwerp|concept)?[\s-]*(?:raads)besluit\b(?!\s*(?:van|d\.d\.|over|is|was|heeft|waarin|om"
    r"|wordt))[^.;]{0,110}$",
    re.I,
)
TOELICHTING_VOORSTEL = re.compile(
    r"^(?:nadere\s+)?(?:toelichting|memorie van toelichting)\s*(?:(?:op|bij|behorende bij"
    r"|van)\s+)?(?:het\s+)?(?:raads)?voorstel\b.{0,80}$",
    re.I,
)
TOELICHTING_REGELING = re.compile(
    r"^(?:algemene\s+|artikelsgewijze\s+)?toelichting\s*(?:$|(?:op|bij|behorende?\s+bij)\s+(?:de"
    r"|het)?\s*(?:\w+)?(?:verordening|regeling|reglement|wijziging|artikel))",
    re.I,
)
BIJLAGE = re.compile(r"^bijlage\b(?!\()\s*(?:nr\.?\s*)?(?P<nummer>\d{1,2}[a-z]?\b|[A-Z]\b|[IVX]{1,4}\b)?", re.I)
"""A line that begins with ``Bijlage``, with or without number; ``Bijlagen`` is a heading."""
GRIFFIEBLOK = re.compile(
    r"in te vullen door (?:de )?griffie|afhandelingsvoorstel|hamerstuk|zonder hoofdelijke stemming|aangenomen"
    r"|verworpen",
    re.I,
)
PAGINAVOET = re.compile(r"^(?:pagina|blad|p\.)?\s*\d{1,3}\s*(?:(?:van|/|-)\s*\d{1,3})?$", re.I)

_RANG = "eerst|tweed|derd|vierd|vijfd|zesd|zevend|achtst|negend|tiend"
RANG = (
    rf"(?:[Tt]en\s+(?:{_RANG})e|[Ii]n\s+de\s+(?:{_RANG})e\s+plaats|(?:{_RANG}|{_RANG.title()})e(?:ns|lijk))\b\s*[:,]?"
)
"""A rank in words in front of a decision: ``Ten eerste``, ``Tweedelijk:``."""
_BULLETS = "•»›▪■◦●○–—*oØ➢➤►✓\uf0b7\uf0a7\uf02d\uf0d8-"
PUNT = re.compile(
    r"^\*?\s*(?:(?:(?:[Bb]eslis|[Bb]esluit)?[Pp]unt|[Bb]esluit)\s+(?=[\dIVX])|Artikel\s+(?=\d+[.:]))?"
    r"(?:\(?(?P<arabisch>\d{1,2}(?:\s?[a-z])?(?:\.\d{1,2})*)[°º]?(?:[.):]\)?(?!\d)|(?<=[°º])|(?=\s+[A-Z*(])|(?<=\d\.\d)(?=\s+[a-z]))"
    r"|\(?(?P<romeins>[IVX]{1,5})(?:[.):]\)?|(?=\s[a-zA-Z*€]))|\(?(?P<klein>[a-z]{1,4})[.)]\)?|(?P<groot>[A-Z])[.)]"
    r"|(?P<streep>[" + _BULLETS + r"](?=\s|$)|" + RANG + r"))\s*"
)
"""A number, letter or bullet in front of a decision point."""


VOORZETSEL = re.compile(
    r"(?:\b(?:de|het|een|van|in|op|met|voor|te|bij|over|en|of|onder|zie|rubriek|kop|hoofdstuk|paragraaf|aan|om"
    r"|tot|via|per|naar|door|als|is|zijn|onze|deze|dit|die|dat|uw|hun)|[,(‘“\"'-])$"
)
"""A text that ends like this is not closed: what follows belongs to it."""


def kort(tekst: str, grens: int = 110) -> bool:
    """Whether a block is short enough to be a heading, a label or a line of a signature."""
    return 0 < len(tekst) <= grens


def besluitwoord(tekst: str) -> tuple[int, int] | None:
    """Where the word ``besluit:`` that opens a dictum stands in a block, as begin and end of the whole sign."""
    match = BESLUIT_SLOT.search(tekst) if len(tekst) < 2500 else None
    if match:
        return match.start("alleen") if match["alleen"] else match.start("woord"), len(tekst)
    match = BESLUIT_BEGIN.match(tekst) or AANHEF_BESLUIT.match(tekst)
    if match is None:
        return None
    word = next(name for name, value in match.groupdict().items() if value)
    return match.start(word), match.end()
