"""``make docs``: the tables that are made from the project itself, so that they cannot drift from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from raadslint.cli import raadslint
from raadslint.engine import laad_normenkader
from raadslint.facts.waarnemers import FEITEN

HIER = Path(__file__).resolve().parent
KOP = "<!-- Gemaakt met `make docs`. Wijzig de bron, niet dit bestand. -->\n\n"


def opdrachten() -> str:
    """Every command with its help."""
    return KOP + "# Opdrachten\n\n" + "\n".join(_hulp(raadslint, "raadslint", None))


def _hulp(command: click.Command, name: str, parent: click.Context | None) -> Iterator[str]:
    # with its parent, as on the command line: settings such as the names of the help option come from there
    ctx = command.context_class(command, parent=parent, info_name=name, **command.context_settings)
    yield f"## {ctx.command_path}\n\n```\n{command.get_help(ctx)}\n```\n"
    if isinstance(command, click.Group):
        for sub_name, sub in command.commands.items():
            yield from _hulp(sub, sub_name, ctx)


def regels() -> str:
    """Every rule of the default normenkader."""
    kader = laad_normenkader("berkelland-2020")
    rows = (
        f"| `{r.id}` | {r.status} | {r.ernst} | {_rij(q for q, _ in r.vragen)} | {r.boodschap or r.waarom} |"
        for r in sorted(kader.regels, key=lambda r: r.id)
    )
    head = "| regel | stand | ernst | vragen | boodschap |\n|---|---|---|---|---|\n"
    return f"{KOP}# Regels van {kader.naam}\n\n{kader.titel}.\n\n{head}" + "\n".join(rows) + "\n"


def _rij(namen: Iterable[str]) -> str:
    return ", ".join(namen) or "–"


def feiten() -> str:
    """Every fact that a rule may use."""
    rows = (
        f"| `{f.naam}` | {f.over} | {_rij(f.velden)} | {f.wat} |"
        for f in sorted(FEITEN, key=lambda f: (f.naam, f.over))
    )
    return f"{KOP}# Feiten\n\n| feit | over | velden | wat |\n|---|---|---|---|\n" + "\n".join(rows) + "\n"


BLADEN = {"opdrachten.md": opdrachten, "regels.md": regels, "feiten.md": feiten}

if __name__ == "__main__":
    for file, page in BLADEN.items():
        (HIER / file).write_text(page(), encoding="utf-8")
