"""The command `normalise undo`."""

from __future__ import annotations

from typing import Annotated

import typer

from normalise import session
from normalise.commands.options import LogFile, Root


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
    from normalise.changelog.undoing import undo as take_back
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
