"""The command `normalise files`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from normalise import session
from normalise.commands.options import Chosen, Paths, choosing
from normalise.errors import NormaliseError
from normalise.plan import plan
from normalise.reporters.visible import near, visible


@choosing
def files(
    paths: Paths = None,
    skipped: Annotated[bool, typer.Option("--skipped", help="List what is left out instead, with the reason.")] = False,
    null: Annotated[
        bool, typer.Option("--null", "-0", help="End each path with NUL, for xargs -0 and --file-list.")
    ] = False,
    *,
    chosen: Chosen,
) -> None:
    """List the files that a run would read; read none.

    Of a folder that is left out only the folder is listed. Status 1 says that the list is empty.

    \b
    normalise files articles
    normalise files articles --skipped
    normalise files articles --exclude drafts -0 | xargs -0 wc -w
    """
    configuration = chosen.configuration()
    configuration.check_codes()
    named = chosen.paths(paths)
    if "-" in named:
        raise NormaliseError("- is standard input, no file; leave it out")
    left_out: list[tuple[str, str]] = []

    def note(path: Path, why: str) -> None:
        left_out.append((near(path) + "/" * (path.is_dir() and not path.is_symlink()), why))

    planned = plan(named, None, configuration.choice, note).fitted(configuration, note)
    end = "\0" if null else "\n"
    rows = sorted(left_out) if skipped else [(near(item.source), "") for item in planned.items]
    for name, why in rows:
        typer.echo(f"{name if null else visible(name)}{f': {visible(why)}' if why and not null else ''}{end}", nl=False)
    raise typer.Exit(session.DONE if rows else session.FINDINGS)
