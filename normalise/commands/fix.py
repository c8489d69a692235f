"""The command `normalise fix`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from normalise import session
from normalise.commands.options import (
    Color,
    Config,
    Ignore,
    Isolated,
    Jobs,
    NoProgress,
    Output,
    Paths,
    Quiet,
    Select,
    ShowFixes,
    Statistics,
    Unsafe,
    Verbose,
)
from normalise.reporters import Format
from normalise.reporters.look import Colour
from normalise.reporters.showing import View


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
    statistics: Statistics = False,
    show_fixes: ShowFixes = False,
    color: Color = Colour.AUTO,
    quiet: Quiet = False,
    verbose: Verbose = False,
    no_progress: NoProgress = False,
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
    view = View(
        color,
        statistics,
        show_fixes,
        quiet,
        verbose,
        not no_progress,
        session.config_file(config, isolated=isolated) if verbose else None,
    )
    order = session.Order(tuple(paths), settings, not diff, out, log, jobs, shown, view=view)
    raise typer.Exit(session.run(order))
