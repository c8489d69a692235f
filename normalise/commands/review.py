"""The command `normalise review`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from normalise.commands.options import Config, Ignore, Isolated, NamedPaths, Select, codes_of
from normalise.configuration import configuration


def review(
    paths: NamedPaths,
    safe: Annotated[bool, typer.Option("--safe", help="Ask about safe repairs too.")] = False,
    every: Annotated[bool, typer.Option("--all", help="Make all safe repairs without a question.")] = False,
    select: Select = None,
    ignore: Ignore = None,
    log: Annotated[Path | None, typer.Option(metavar="FILE", help="Write the change log here.")] = None,
    config: Config = None,
    isolated: Isolated = False,
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

    options = {"select": codes_of(select), "ignore": codes_of(ignore)}
    chosen = configuration(config, isolated=isolated, options=options)
    raise typer.Exit(reviewing.run(reviewing.Order(tuple(paths), chosen, safe, every, config, log)))
