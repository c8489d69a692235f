"""The command `normalise check`."""

from __future__ import annotations

from typing import Annotated

import typer

from normalise import session
from normalise.commands.options import (
    Color,
    Config,
    FailOn,
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
    statistics: Statistics = False,
    show_fixes: ShowFixes = False,
    color: Color = Colour.AUTO,
    quiet: Quiet = False,
    verbose: Verbose = False,
    no_progress: NoProgress = False,
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
    view = View(
        color,
        statistics,
        show_fixes,
        quiet,
        verbose,
        not no_progress,
        session.config_file(config, isolated=isolated) if verbose else None,
    )
    order = session.Order(
        tuple(paths), settings, write=False, jobs=jobs, format=output_format, fail_on=fail_on.value, view=view
    )
    raise typer.Exit(session.run(order))
