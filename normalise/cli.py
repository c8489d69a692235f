"""The command line. Of the commands only the called one is loaded, and it imports what it needs when it runs."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from importlib import import_module
from typing import Annotated, Any

import typer

from normalise import __version__
from normalise.streams import at_the_edge

# The commands in the order of the help, with their modules; the function or group has the module's name.
_COMMANDS = {
    "fix": "fix",
    "check": "check",
    "report": "report",
    "review": "review",
    "undo": "undo",
    "apply": "apply",
    "files": "files",
    "explain": "explain",
    "trace": "trace",
    "rules": "rules",
    "log": "logs",
    "baseline": "baseline",
    "dict": "dictionaries",
    "config": "config",
}
_HELP = """Repairs what machine translation, web scraping and OCR did to English text, and logs every change.

    \b
    normalise fix articles --out cleaned     clean a folder into another one
    normalise check articles                 show what would be done, write nothing
    normalise report articles                measure what the texts suffer from
    normalise undo cleaned/changes.jsonl     take it all back
    """


def application(names: Iterable[str] = _COMMANDS) -> typer.Typer:
    """The command line with these commands."""
    app = typer.Typer(
        no_args_is_help=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        help=_HELP,
        context_settings={"help_option_names": ["--help", "-h"]},
    )
    for name in names:
        module = _COMMANDS[name]
        found: Any = getattr(import_module(f"normalise.commands.{module}"), module)
        if isinstance(found, typer.Typer):
            app.add_typer(found, name=name)
        else:
            app.command(name)(found)
    app.callback()(_options)
    return app


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"normalise {__version__}")
        raise typer.Exit


def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    pass


def main() -> None:
    """The entry of the `normalise` command: errors become one line and an exit status."""
    sys.exit(at_the_edge("normalise", _called))


def _called() -> int:
    """Runs the command that is called; its exit status."""
    named = sys.argv[1:2]
    try:
        application(named if named and named[0] in _COMMANDS else _COMMANDS)()
    except SystemExit as ended:
        if isinstance(ended.__context__, BrokenPipeError):  # typer takes it for a failure
            raise ended.__context__ from None
        return int(ended.code or 0)
    return 0
