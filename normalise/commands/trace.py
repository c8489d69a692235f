"""The command `normalise trace`."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from normalise.commands.options import Config, Ignore, Isolated, Select, Unsafe, codes_of
from normalise.configuration import configuration


def trace(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="A text, or - for standard input.")],
    unsafe_fixes: Unsafe = False,
    select: Select = None,
    ignore: Ignore = None,
    config: Config = None,
    isolated: Isolated = False,
) -> None:
    """Show every step of a run over a text: each proposal, made or held and why, and the text after it.

    Stage by stage: the suspects with their readings, the proposals of the rules, and what the text became.

    \b
    normalise trace 'Ministers of Portugaland Spain met.'
    """
    from normalise.cleaning import pipeline_for
    from normalise.document import Document
    from normalise.errors import NormaliseError
    from normalise.explaining import course
    from normalise.files import decode

    options = {"select": codes_of(select), "ignore": codes_of(ignore), "unsafe-fixes": unsafe_fixes or None}
    configured = configuration(config, isolated=isolated, options=options)
    configured.check_codes()
    held = configured.run
    document = decode(sys.stdin.buffer.read(), "-", held.encoding).document if text == "-" else Document(text)
    if not document.text.strip():
        raise NormaliseError("there is nothing to trace; give a text, or - and a text on standard input")
    for line in course(document, pipeline_for(held.settings)):
        typer.echo(line)
