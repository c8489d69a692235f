"""The command `normalise explain`."""

from __future__ import annotations

from typing import Annotated

import typer


def explain(code: Annotated[str, typer.Argument(metavar="CODE", help="A rule's code, such as SEG002.")]) -> None:
    """Show what a rule repairs and leaves alone.

    \b
    normalise explain SEG002
    """
    from normalise.catalogue import rule_of
    from normalise.explanation import explanation

    typer.echo(explanation(rule_of(code)))
