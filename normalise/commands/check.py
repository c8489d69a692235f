"""The command `normalise check`."""

from __future__ import annotations

import typer

from normalise import session
from normalise.commands.options import Paths, choosing
from normalise.commands.runs import Runs
from normalise.reporters import Format


@choosing
def check(chosen: Runs, paths: Paths = None) -> None:
    """Show what `fix` would do; write nothing.

    The exit status is 1 if there is something to repair.

    \b
    normalise check articles --output-format concise
    normalise check articles --select SEG,NAM --fail-on report
    git ls-files -z '*.md' | normalise check --file-list -
    """
    raise typer.Exit(session.run(chosen.order(paths, write=False, default=Format.FULL)))
