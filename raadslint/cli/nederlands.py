"""Click in Dutch: headings of the help pages, the help option, and the messages for wrong options."""

from __future__ import annotations

from typing import Any

import click


class _Opmaak(click.HelpFormatter):
    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, prefix or "Gebruik: ")


class _Context(click.Context):
    formatter_class = _Opmaak


class _MetHulp(click.Command):
    """What commands and groups share: the Dutch help option and the Dutch list of options."""

    context_class = _Context

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "Toon deze uitleg."
        return option

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        rows = [row for param in self.get_params(ctx) if (row := param.get_help_record(ctx)) is not None]
        if rows:
            with formatter.section("Opties"):
                formatter.write_dl([(name, _standaard(text)) for name, text in rows])


class Opdracht(_MetHulp):
    """A command whose help is in Dutch."""

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """The pieces of the usage line."""
        return ["[OPTIES]" if piece == "[OPTIONS]" else piece for piece in super().collect_usage_pieces(ctx)]


class Groep(_MetHulp, click.Group):
    """A group of commands whose help is in Dutch."""

    command_class = Opdracht
    group_class = type

    def __init__(self, **attributes: Any) -> None:
        super().__init__(**{"subcommand_metavar": "OPDRACHT …", "options_metavar": "[OPTIES]", **attributes})

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Options first, then the commands in the order in which they were written."""
        super().format_options(ctx, formatter)
        self.format_commands(ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands, each with its first sentence."""
        named = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        rows = [(name, command.get_short_help_str(90)) for name, command in named if command and not command.hidden]
        with formatter.section("Opdrachten"):
            formatter.write_dl(rows)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names in the order of definition."""
        return list(self.commands)


def _standaard(text: str) -> str:
    return text.replace("[default: ", "[standaard: ").replace("[required]", "[verplicht]")


def melding(error: click.ClickException) -> str:
    """A wrong call in Dutch: what is wrong and where the help is."""
    ctx = getattr(error, "ctx", None)
    help_hint = f"\nBekijk de uitleg met: {ctx.command_path} --help" if ctx else ""
    return f"Fout: {_wat(error)}{help_hint}"


def _wat(error: click.ClickException) -> str:
    match error:
        case click.NoSuchOption():
            guess = f" Bedoelt u {' of '.join(error.possibilities)}?" if error.possibilities else ""
            return f"de optie {error.option_name} bestaat niet.{guess}"
        case click.MissingParameter():
            name = error.param.make_metavar(error.ctx) if error.param and error.ctx else "een argument"
            return f"{name} ontbreekt."
        case click.BadParameter():
            name = error.param.opts[0] if error.param else "een optie"
            choices = getattr(getattr(error.param, "type", None), "choices", None)
            options = f" Kies uit: {', '.join(choices)}." if choices else ""
            return f"de waarde bij {name} is niet goed.{options}" if choices else f"bij {name}: {error.message}"
        case click.UsageError():
            return _gebruiksfout(error)
        case _:
            return error.format_message()


def _gebruiksfout(error: click.UsageError) -> str:
    text = error.format_message()
    if text.startswith("No such command"):
        return f"de opdracht {text.split(chr(39))[1]} bestaat niet."
    if text.startswith("Missing command"):
        return "noem een opdracht."
    if text.startswith("Got unexpected extra argument"):
        return f"te veel argumenten: {text[text.find('(') + 1 : text.rfind(')')]}."
    if "requires an argument" in text:
        return f"bij {error.message.split(chr(39))[1]} hoort een waarde." if "'" in error.message else text
    return text
