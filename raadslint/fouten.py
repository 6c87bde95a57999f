"""The errors that a user sees: what is wrong, where, and what to do. All of them end a run with exit code 2."""

from __future__ import annotations


class RaadslintFout(Exception):
    """A failure to tell the user, in Dutch.

    ``wat`` says what is wrong, ``waar`` names the file (with line and column where it helps), ``doe`` what to do.
    """

    def __init__(self, wat: str, *, waar: str = "", doe: str = "") -> None:
        self.wat, self.waar, self.doe = wat, waar, doe
        super().__init__(" ".join(part for part in (f"{waar}:" if waar else "", wat, doe) if part))


class LeesFout(RaadslintFout):
    """A file that cannot be read as a document."""


class KaderFout(RaadslintFout):
    """A normenkader, sjabloon, word list or settings file that is not right."""


class Vastloper(RaadslintFout):
    """A fault in raadslint itself, told as such, so that the other files of a run are not lost to it."""

    def __init__(self, error: Exception, *, waar: str = "") -> None:
        kind = f"{type(error).__name__}: {error}"
        super().__init__(
            f"hier liep raadslint vast ({kind}).",
            waar=waar,
            doe="Dit is een fout in raadslint: meld hem aan de makers.",
        )
