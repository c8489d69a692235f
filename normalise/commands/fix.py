"""The command `normalise fix`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from normalise import session
from normalise.commands.options import Paths, choosing
from normalise.commands.runs import Runs
from normalise.reporters import Format


@choosing
def fix(
    paths: Paths = None,
    out: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Write the results into this folder, not in place.")
    ] = None,
    diff: Annotated[bool, typer.Option("--diff", help="Show a diff and write nothing.")] = False,
    log: Annotated[Path | None, typer.Option(metavar="FILE", help="Write the change log here.")] = None,
    *,
    chosen: Runs,
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
    implied = Format.DIFF if diff else None
    raise typer.Exit(session.run(chosen.order(paths, write=not diff, implied=implied, out=out, log=log)))
