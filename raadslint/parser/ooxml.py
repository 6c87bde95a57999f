"""The names of WordprocessingML, and short ways to read a value of an element."""

from __future__ import annotations

from raadslint.parser.pakket import Element

__all__ = ["MC", "W14", "Element", "R", "W", "aan", "heeft", "waarde"]

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_UIT = frozenset({"0", "false", "off", "none"})


def waarde(element: Element | None, naam: str, *, zelf: bool = False) -> str:
    """``w:val`` of the child with this name (``zelf``: the attribute of that name), empty when it is not there."""
    if element is None:
        return ""
    if zelf:
        return str(element.get(W + naam) or "")
    kind = element.find(W + naam)
    return "" if kind is None else str(kind.get(W + "val") or "")


def heeft(element: Element | None, naam: str) -> bool:
    """Whether the element has a child with this name."""
    return element is not None and element.find(W + naam) is not None


def aan(element: Element | None, naam: str) -> bool | None:
    """A toggle such as ``w:b``: True, False, or None when it is not given (and so inherited)."""
    kind = None if element is None else element.find(W + naam)
    if kind is None:
        return None
    return str(kind.get(W + "val") or "1").lower() not in _UIT
