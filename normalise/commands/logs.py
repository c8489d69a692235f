"""The commands `normalise log ...`."""

from __future__ import annotations

import typer

from normalise import session
from normalise.commands.options import LogFile, Root

logs = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Look at change logs.")


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
