"""The command `normalise explain`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from normalise.commands.options import Config, Isolated, Unsafe
from normalise.configuration import configuration
from normalise.errors import NormaliseError
from normalise.values import replace

if TYPE_CHECKING:
    from normalise.explaining import Asked


def explain(
    what: Annotated[
        str,
        typer.Argument(
            metavar="CODE|LOG:ID|FILE:LINE:COL",
            help="A rule's code, a change or held edit of a log, or a place of a file, in characters from 1.",
        ),
    ],
    unsafe_fixes: Unsafe = False,
    config: Config = None,
    isolated: Isolated = False,
) -> None:
    """Show what a rule does, or why something was changed or left alone.

    Of a place it tells the rule, the evidence, the lines of the dictionaries behind it, the readings with their
    scores, what else was proposed there and why it was held; of a word that no rule wanted to change, what it is.

    \b
    normalise explain SEG002
    normalise explain cleaned/changes.jsonl:c17
    normalise explain articles/ferry.txt:5:182
    """
    from normalise.explaining import means_a_place

    if means_a_place(what):
        _explain_place(what, config=config, isolated=isolated, unsafe=unsafe_fixes)
        return
    if Path(what).exists():
        raise NormaliseError(f"{what}: which place? write FILE:LINE:COL or LOG:ID, as in {what}:1:1 or {what}:c1")
    from normalise.catalogue import rule_of
    from normalise.explanation import explanation

    typer.echo(explanation(rule_of(what)))


def _explain_place(what: str, *, config: Path | None, isolated: bool, unsafe: bool) -> None:
    from normalise.cleaning import pipeline_for
    from normalise.explaining import explained, in_file, in_log

    configured = configuration(config, isolated=isolated, options={"unsafe-fixes": unsafe or None})
    configured.check_codes()
    asked = in_file(what, configured.at) or _with_dictionaries(in_log(what))
    for line in explained(asked, pipeline_for(asked.settings)):
        typer.echo(line)


def _with_dictionaries(asked: Asked) -> Asked:
    """What a log tells of, without the dictionary folders of its run that are gone."""
    kept = tuple(folder for folder in asked.settings.dictionaries if Path(folder).is_dir())
    return replace(asked, settings=replace(asked.settings, dictionaries=kept))
