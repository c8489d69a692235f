"""The command `normalise review`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from normalise.commands.options import NamedPaths, Texts, choosing


@choosing
def review(
    paths: NamedPaths = None,
    safe: Annotated[bool, typer.Option("--safe", help="Ask about safe repairs too.")] = False,
    every: Annotated[bool, typer.Option("--all", help="Make all safe repairs without a question.")] = False,
    log: Annotated[Path | None, typer.Option(metavar="FILE", help="Write the change log here.")] = None,
    *,
    chosen: Texts,
) -> None:
    """Go through what is only listed, and decide.

    The same repair in several places is asked about once. Answers are single keys, or lines where standard input is
    no terminal: accept, reject, always, never, edit, one by one, skip, quit, help. What is accepted is written in
    place and logged, so that `undo` takes it back; what is rejected is kept in .normalise/review.jsonl and not asked
    again; `always` and `never` put a row into your dictionary.

    \b
    normalise review articles
    normalise review articles --all --select NAM
    """
    from normalise import reviewing

    order = reviewing.Order(chosen.paths(paths), chosen.configuration(), safe, every, chosen.config, log)
    raise typer.Exit(reviewing.run(order))
