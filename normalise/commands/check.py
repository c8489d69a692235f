"""The command `normalise check`."""

from __future__ import annotations

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
def check(
    chosen: Chosen,
    paths: Paths = None,
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
    """Show what `fix` would do; write nothing.

    The exit status is 1 if there is something to repair.

    \b
    normalise check articles --output-format concise
    normalise check articles --select SEG,NAM --fail-on report
    git ls-files -z '*.md' | normalise check --file-list -
    """
    configuration = chosen.configuration(jobs=jobs, output_format=output_format and output_format.value)
    view = View(color, statistics, show_fixes, quiet, verbose, not no_progress, configuration.sources.file)
    order = session.Order(
        chosen.paths(paths),
        configuration,
        write=False,
        format=Format(configuration.run.values["output-format"] or Format.FULL),
        stdin_name=stdin_filename,
        exit_zero=exit_zero,
        view=view,
    )
    raise typer.Exit(session.run(order))
