"""The command `normalise report`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from normalise import session
from normalise.commands.options import Jobs, Root, Texts, Unsafe, choosing
from normalise.commands.outputs import write
from normalise.reporters.visible import near


@choosing
def report(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PATH...", help="Texts (files or folders), or one change log that `fix` wrote.", show_default=False
        ),
    ] = None,
    html: Annotated[
        Path | None, typer.Option("--html", metavar="FILE", help="Write a page to read in a browser, in one file.")
    ] = None,
    json: Annotated[
        str | None, typer.Option("--json", metavar="FILE|-", help="Write the figures as JSON; - is standard output.")
    ] = None,
    top: Annotated[int, typer.Option("--top", min=1, metavar="N", help="How many documents are listed.")] = 10,
    unsafe_fixes: Unsafe = False,
    jobs: Jobs = None,
    root: Root = None,
    *,
    chosen: Texts,
) -> None:
    """Measure what texts suffer from, and where it came from.

    Artefacts per 1,000 words by class and by cause, the worst documents, the most frequent artefacts. Texts are run
    through the pipeline and stay as they are; a change log tells of a run that was made. Options of the pipeline mean
    nothing for a log.

    \b
    normalise report articles
    normalise report articles --html report.html
    normalise report cleaned/changes.jsonl --json -
    """
    from normalise.reporters.meter import meter
    from normalise.survey import survey

    configured = chosen.configuration(unsafe_fixes=unsafe_fixes or None, jobs=jobs)
    found = survey(chosen.paths(paths), configured, session.tell_left_out, root=root)
    damage = found.damage
    if json is not None:
        from json import dumps

        from normalise.damage import figures

        text = dumps(figures(damage), indent=2) + "\n"
        if json == "-":
            typer.echo(text, nl=False)
        else:
            write(text, Path(json), "--json")
    if html is not None:
        from normalise.reporters.html import page

        write(page(found.reports, damage, found.log.run if found.log else None), html, "--html")
    if json != "-":
        typer.echo(meter(damage, top), nl=False)
    for path in (html, Path(json) if json and json != "-" else None):
        if path is not None:
            typer.echo(f"Wrote {near(path)}", err=True)
    raise typer.Exit(session.FAILED if found.failed else session.DONE)
