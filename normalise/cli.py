"""The command line. Commands import what they need when they run: help and completion stay quick."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from normalise import __version__, session
from normalise.cli_dict import dictionaries
from normalise.cli_options import Config, Isolated
from normalise.errors import NormaliseError
from normalise.reporters import Format

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="""Repairs what machine translation, web scraping and OCR did to English text, and logs every change.

    \b
    normalise fix articles --out cleaned     clean a folder into another one
    normalise check articles                 show what would be done, write nothing
    normalise undo cleaned/changes.jsonl     take it all back
    """,
)
logs = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Look at change logs.")
app.add_typer(dictionaries, name="dict")
app.add_typer(logs, name="log")


class FailOn(StrEnum):
    """The weakest tier of finding that makes `check` fail."""

    SAFE = "safe"
    UNSAFE = "unsafe"
    REPORT = "report"


Paths = Annotated[
    list[str],
    typer.Argument(metavar="PATH...", help="Files, folders (all *.txt and *.md below), or - for standard input."),
]
Select = Annotated[
    list[str] | None, typer.Option("--select", metavar="CODES", help="Only these rules: NAM, or SEG002,NUM.")
]
Ignore = Annotated[list[str] | None, typer.Option("--ignore", metavar="CODES", help="Not these rules.")]
Unsafe = Annotated[bool, typer.Option("--unsafe-fixes", help="Apply repairs of the tier unsafe too.")]
Jobs = Annotated[
    int | None, typer.Option("--jobs", "-j", min=1, metavar="N", help="Worker processes; by default one a core.")
]
Output = Annotated[Format | None, typer.Option("--output-format", help="How to show what was found.")]
Root = Annotated[
    Path | None, typer.Option("--root", metavar="DIR", help="The folder that holds the files now, if they have moved.")
]
LogFile = Annotated[Path, typer.Argument(metavar="LOG", help="A change log that `fix` wrote.")]


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


@app.command()
def fix(
    paths: Paths,
    out: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Write the results into this folder, not in place.")
    ] = None,
    diff: Annotated[bool, typer.Option("--diff", help="Show a diff and write nothing.")] = False,
    unsafe_fixes: Unsafe = False,
    select: Select = None,
    ignore: Ignore = None,
    log: Annotated[Path | None, typer.Option(metavar="FILE", help="Write the change log here.")] = None,
    jobs: Jobs = None,
    output_format: Output = None,
    config: Config = None,
    isolated: Isolated = False,
) -> None:
    """Repair texts and log every change.

    Without --out the files are changed in place, and the log goes to .normalise/ in the current folder. With --out
    every file is written to DIR, also what did not change, and the log is DIR/changes.jsonl.

    \b
    normalise fix articles --out cleaned
    normalise fix articles --diff
    normalise fix - < raw.txt > clean.txt
    """
    settings = session.chosen_settings(
        config=config, isolated=isolated, select=select or (), ignore=ignore or (), unsafe=unsafe_fixes
    )
    shown = output_format or (Format.DIFF if diff else None)
    order = session.Order(tuple(paths), settings, not diff, out, log, jobs, shown)
    raise typer.Exit(session.run(order))


@app.command()
def check(
    paths: Paths,
    unsafe_fixes: Unsafe = False,
    select: Select = None,
    ignore: Ignore = None,
    fail_on: Annotated[FailOn, typer.Option(help="The weakest tier of finding that makes the exit status 1.")] = (
        FailOn.SAFE
    ),
    jobs: Jobs = None,
    output_format: Output = Format.FULL,
    config: Config = None,
    isolated: Isolated = False,
) -> None:
    """Show what `fix` would do; write nothing.

    The exit status is 1 if there is something to repair.

    \b
    normalise check articles --output-format concise
    normalise check articles --select SEG,NAM --fail-on report
    """
    settings = session.chosen_settings(
        config=config, isolated=isolated, select=select or (), ignore=ignore or (), unsafe=unsafe_fixes
    )
    order = session.Order(tuple(paths), settings, write=False, jobs=jobs, format=output_format, fail_on=fail_on.value)
    raise typer.Exit(session.run(order))


@app.command()
def undo(
    log: LogFile,
    only: Annotated[
        list[str] | None,
        typer.Option(
            metavar="CODE|ID|PATH",
            help="Only repairs that hold a match: a rule's code, a change's id, a path; may be repeated.",
        ),
    ] = None,
    root: Root = None,
) -> None:
    """Take back a run, a file, a rule or a change.

    Changes that touch each other make one repair and go together; what goes along is named. A file that has changed
    since the run is refused.

    \b
    normalise undo cleaned/changes.jsonl
    normalise undo cleaned/changes.jsonl --only SEG002 --only c17
    normalise undo cleaned/changes.jsonl --only articles/ferry.txt
    """
    from normalise.changelog.undo import undo as take_back
    from normalise.reporters.report import counted
    from normalise.reporters.visible import quoted, visible

    done = take_back(log, only or (), root)
    for c in done.along:
        went = f"{visible(c.path)}:{c.line}:{c.column}: {c.code} {quoted(c.before)} -> {quoted(c.after)}"
        typer.echo(f"{went} ({c.id}) went along: it is part of the same repair")
    for problem in done.refused:
        typer.echo(f"normalise: {visible(problem)}", err=True)
    changes = len(done.changes) + len(done.along)
    if changes:
        typer.echo(f"Took back {counted(changes, 'change')} in {counted(len(done.files), 'file')}.")
    elif not done.refused:
        typer.echo("Nothing is left to take back.")
    raise typer.Exit(session.FAILED if done.refused else session.DONE)


@app.command()
def explain(code: Annotated[str, typer.Argument(metavar="CODE", help="A rule's code, such as SEG002.")]) -> None:
    """Show what a rule repairs and leaves alone.

    \b
    normalise explain SEG002
    """
    from normalise.catalogue import rule_of
    from normalise.explanation import explanation

    typer.echo(explanation(rule_of(code)))


@app.command()
def rules() -> None:
    """List all rules: code, stage, tier, one line each."""
    from normalise.catalogue import all_rules

    for rule in all_rules():
        typer.echo(f"{rule.code}  {rule.stage:<12}  {rule.tier.label:<6}  {rule.summary}")


@logs.command("verify")
def log_verify(log: LogFile, root: Root = None) -> None:
    """Compare the files with the hashes in a log.

    The exit status is 1 if a file is not as the log says.

    \b
    normalise log verify cleaned/changes.jsonl
    """
    from normalise.changelog import read_log, verify
    from normalise.reporters.visible import visible

    logged = read_log(log)
    problems = verify(logged, root)
    for problem in problems:
        typer.echo(visible(problem))
    typer.echo(f"{len(logged.files) - len(problems)} of {len(logged.files)} files are as the log says.", err=True)
    raise typer.Exit(session.FINDINGS if problems else session.DONE)


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
        session.silence(sys.stdout)
        sys.exit(session.DONE)
