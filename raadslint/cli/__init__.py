"""The command line: parse options, call the API, print. No logic.

Heavy parts are imported inside the commands, so that ``--help`` answers at once.
"""

from __future__ import annotations

import gc
import os
import sys

import click

from raadslint import __version__
from raadslint.cli import kader, nazien, overzichten, stukken, toetsen
from raadslint.cli.nederlands import Groep, melding
from raadslint.fouten import RaadslintFout, Vastloper

MISLUKT = 2
"""Exit code of a run that itself failed."""
_OPRUIMEN = (50_000, 20, 20)
"""Look for garbage less often than Python does by itself: a run makes much that stays and few rings."""
SPOREN = "RAADSLINT_SPOREN"
"""Environment variable for developers: show the traceback of a fault in raadslint itself."""


@click.group(cls=Groep, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(__version__, prog_name="raadslint", message="%(prog)s %(version)s", help="Toon de versie.")
def raadslint() -> None:
    """Toets een raadsvoorstel aan de normen van de rekenkamer.

    raadslint leest een voorstel in Word, PDF, ODT of tekst en zegt per norm wat er staat, wat ontbreekt, waar, en hoe
    dat beter kan. Alles gebeurt op deze computer: er gaat niets naar buiten.
    """


for _module in (toetsen, stukken, nazien, overzichten, kader):
    for _opdracht in _module.OPDRACHTEN:
        raadslint.add_command(_opdracht)


def main(args: list[str] | None = None) -> None:
    """Run the command line; wrong calls and failed runs end with code 2 and a message on standard error."""
    gc.set_threshold(*_OPRUIMEN)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # a cp1252 console must not turn an arrow in a message into a crash
            stream.reconfigure(errors="replace")
    try:
        code = raadslint.main(args=args, prog_name="raadslint", standalone_mode=False)
    except click.ClickException as error:
        click.echo(melding(error), err=True)
        code = MISLUKT
    except RaadslintFout as error:
        click.echo(f"Fout: {error}", err=True)
        code = MISLUKT
    except (click.Abort, KeyboardInterrupt):
        click.echo("Afgebroken.", err=True)
        code = MISLUKT
    except BrokenPipeError:
        # whoever read along has gone, as with `| head`; without this the last flush would complain
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    except Exception as error:
        if os.environ.get(SPOREN):
            raise
        click.echo(f"Fout: {Vastloper(error)} Met {SPOREN}=1 ziet u waar.", err=True)
        code = MISLUKT
    gc.freeze()  # the end gives all memory back: looking for garbage there once more takes a tenth of a second
    sys.exit(code if isinstance(code, int) else 0)
