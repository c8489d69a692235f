"""The command `normalise fix`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from normalise import session
from normalise.commands.options import (
    Chosen,
    Color,
    ExitZero,
    Jobs,
    NoProgress,
    Output,
    Paths,
    Quiet,
    ShowFixes,
    Statistics,
    StdinName,
    Verbose,
    choosing,
)
from normalise.reporters import Format
from normalise.reporters.look import Colour
from normalise.reporters.showing import View


@choosing
def fix(
    chosen: Chosen,
    paths: Paths = None,
    out: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Write the results into this folder, not in place.")
    ] = None,
    diff: Annotated[bool, typer.Option("--diff", help="Show a diff and write nothing.")] = False,
    log: Annotated[Path | None, typer.Option(metavar="FILE", help="Write the change log here.")] = None,
    exit_zero: ExitZero = False,
    stdin_filename: StdinName = "",
    jobs: Jobs = None,
    output_format: Output = None,
    statistics: Statistics = False,
    show_fixes: ShowFixes = False,
    color: Color = Colour.AUTO,
    quiet: Quiet = False,
    verbose: Verbose = False,
    no_progress: NoProgress = False,
) -> None:
    """Repair texts and log every change.

    Without --out the files are changed in place, and the log goes to .normalise/ in the current folder. With --out
    every file is written to DIR, also what did not change, and the log is DIR/changes.jsonl. The exit status is 0 even
    if something was repaired; --fail-on counts what was left.

    \b
    normalise fix articles --out cleaned
    normalise fix articles --diff
    normalise fix - < raw.txt > clean.txt
    """
    shown = output_format or (Format.DIFF if diff else None)
    configuration = chosen.configuration(jobs=jobs, output_format=shown and shown.value)
    named = configuration.run.values["output-format"]
    view = View(color, statistics, show_fixes, quiet, verbose, not no_progress, configuration.sources.file)
    order = session.Order(
        chosen.paths(paths),
        configuration,
        write=not diff,
        out=out,
        log=log,
        format=Format(named) if named else None,
        stdin_name=stdin_filename,
        exit_zero=exit_zero,
        view=view,
    )
    raise typer.Exit(session.run(order))
