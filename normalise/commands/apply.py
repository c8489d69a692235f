"""The command `normalise apply`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from normalise import __version__, session
from normalise.commands.options import LogFile
from normalise.reporters.visible import near, visible


def apply(
    log: LogFile,
    out: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Write the results into this folder, not where the run did.")
    ] = None,
    root: Annotated[
        Path | None,
        typer.Option("--root", metavar="DIR", help="The folder that holds the originals now, if they have moved."),
    ] = None,
    whole: Annotated[
        Path | None,
        typer.Option(
            metavar="LOG",
            help="The log as the run wrote it, if outputs stand where originals were; by default a log of the same "
            "run beside LOG or in .normalise/.",
        ),
    ] = None,
    new_log: Annotated[Path | None, typer.Option("--log", metavar="FILE", help="Write the fresh log here.")] = None,
) -> None:
    """Make the outputs again from an edited log.

    Delete the lines of changes that you do not want, edit the `after` of others, or set the `status` of a held one to
    `applied`. The outputs get exactly the changes that the log still has, and a fresh log tells of them, so `undo`
    takes them back. No rule runs. Files whose original has changed, or whose lines contradict each other, are refused
    and named; the others are done.

    \b
    normalise apply edited.jsonl
    normalise apply edited.jsonl --out reviewed
    """
    from normalise.changelog import LogWriter, default_path, read_log
    from normalise.changelog.applying import APPLIED, Request, apply_log, of_the_same_run, run_record
    from normalise.errors import NormaliseError
    from normalise.plan import LOG_NAME
    from normalise.reporters.report import counted

    edited = read_log(log)
    request = Request(edited, out, root, (read_log(whole),) if whole else of_the_same_run(edited))
    time = session.now()
    if new_log is not None:
        path = new_log
    elif request.in_place:
        path = default_path(Path.cwd(), time)
    else:
        path = request.targets.folder / (LOG_NAME if out else APPLIED)
    if any(path.resolve() == used.path.resolve() for used in (edited, *request.whole)):
        raise NormaliseError(f"{path}: is a log that is read; name another file for the fresh one with --log")
    run = run_record(request, path, version=__version__, time=time, host=session.host())
    with LogWriter(path, run, eager=False, replaces=new_log is None and not request.in_place) as writer:
        done = apply_log(request, writer)
        written = writer.written
    for problem in done.refused:
        typer.echo(f"normalise: {visible(problem)}", err=True)
    left = f"; {counted(done.gone, 'change')} left out" if done.gone else ""
    typer.echo(f"Applied {counted(done.changes, 'change')} in {counted(done.files, 'file')}{left}.", err=True)
    if written:
        typer.echo(f"Log: {visible(near(path))} (`normalise undo` takes its changes back)", err=True)
    raise typer.Exit(session.FAILED if done.refused else session.DONE)
