"""The command line. Commands import what they need when they run: help and completion stay quick."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from normalise import __version__, session
from normalise.commands.apply import apply
from normalise.commands.baseline import baseline
from normalise.commands.check import check
from normalise.commands.config import config
from normalise.commands.dictionaries import dictionaries
from normalise.commands.explain import explain
from normalise.commands.files import files
from normalise.commands.fix import fix
from normalise.commands.logs import logs
from normalise.commands.report import report
from normalise.commands.review import review
from normalise.commands.rules import rules
from normalise.commands.trace import trace
from normalise.commands.undo import undo
from normalise.errors import NormaliseError

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="""Repairs what machine translation, web scraping and OCR did to English text, and logs every change.

    \b
    normalise fix articles --out cleaned     clean a folder into another one
    normalise check articles                 show what would be done, write nothing
    normalise report articles                measure what the texts suffer from
    normalise undo cleaned/changes.jsonl     take it all back
    """,
)
for command in (fix, check, report, review, undo, apply, files, explain, trace, rules):
    app.command()(command)
app.add_typer(logs, name="log")
app.add_typer(baseline, name="baseline")
app.add_typer(dictionaries, name="dict")
app.add_typer(config, name="config")


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"normalise {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    pass


def main() -> None:
    """The entry of the `normalise` command: errors become one line and exit status 2."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        app()
    except NormaliseError as error:
        print(f"normalise: {error}", file=sys.stderr)
        sys.exit(session.WRONG)
    except BrokenPipeError:  # the reader of our output has seen enough
        from normalise.reporters.showing import silence

        silence(sys.stdout)
        sys.exit(session.DONE)
