"""The commands `normalise baseline ...`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from normalise import session
from normalise.commands.options import Config, Isolated, NamedPaths, Texts, Unsafe, choosing
from normalise.configuration import configuration
from normalise.reporters.visible import near, visible
from normalise.values import replace

baseline = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Accept what is found today.")


@baseline.command("write")
@choosing
def baseline_write(
    paths: NamedPaths = None,
    to: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="The baseline; by default the configured one, else normalise-baseline.tsv."),
    ] = None,
    unsafe_fixes: Unsafe = False,
    *,
    chosen: Texts,
) -> None:
    """Accept everything that is found in these texts.

    With `--baseline FILE` or the key `baseline` of the configuration, `check`, `fix` and the hook then tell and repair
    only what is new. Nothing else is written. The file has a line for each finding, sorted, fit for review.

    \b
    normalise baseline write articles
    normalise check articles --baseline normalise-baseline.tsv
    """
    from normalise.baseline.accepting import pipeline_for
    from normalise.baseline.file import DEFAULT_NAME, Baseline, of_files, read, write
    from normalise.baseline.findings import findings
    from normalise.errors import NormaliseError
    from normalise.files import read as read_text
    from normalise.plan import settled
    from normalise.reporters.report import counted

    named = chosen.paths(paths)
    if "-" in named:
        raise NormaliseError("-: a baseline is made of files; name files or folders")
    configured = chosen.configuration(unsafe_fixes=unsafe_fixes or None)
    path = to or Path(configured.settings.baseline or DEFAULT_NAME)
    planned = settled(named, configured, session.tell_left_out)
    old = read(path) if path.exists() else Baseline(())
    pipeline_for(replace(configured.settings, baseline=""))  # says what is wrong with the dictionaries
    found = []
    failed = False
    for item in planned.items:
        try:
            source = read_text(item.source, item.name, item.encoding)
            found.append(findings(pipeline_for(replace(item.settings, baseline="")).run(source.document)))
        except NormaliseError as error:
            failed = True
            typer.echo(f"normalise: {visible(str(error))}", err=True)
    new = of_files(found)
    if failed:
        raise NormaliseError(f"{path}: was not written, as not all files could be read; leave those out, or mend them")
    write(new, path)
    total = sum(f.total() for f in found)
    came, went = len(set(new.rows) - set(old.rows)), len(set(old.rows) - set(new.rows))
    told = f"Accepted {counted(total, 'finding')} in {counted(len(found), 'file')}"
    typer.echo(f"{told}; {counted(came, 'line')} new, {went} gone.", err=True)
    typer.echo(f"Baseline: {visible(near(path))} (name it with --baseline or in the configuration)", err=True)


@baseline.command("show")
def baseline_show(
    file: Annotated[
        Path | None,
        typer.Argument(metavar="FILE", help="The baseline; by default the configured one.", show_default=False),
    ] = None,
    config: Config = None,
    isolated: Isolated = False,
) -> None:
    """Show what a baseline accepts, and how much of it by rule.

    \b
    normalise baseline show normalise-baseline.tsv
    """
    from normalise.baseline.file import DEFAULT_NAME, read
    from normalise.reporters.report import counted

    if file is None:
        file = Path(configuration(config, isolated=isolated).settings.baseline or DEFAULT_NAME)
    accepted = read(file)
    for row in accepted.rows:
        times = f" {row.times} times" if row.times > 1 else ""
        between = f" in: {visible(row.between)}" if row.between != "…" else ""
        typer.echo(f"{row.code} {visible(row.before)} -> {visible(row.after)}{times}{between}")
    told = ", ".join(f"{code} {count}" for code, count in accepted.by_code.items())
    total = sum(accepted.by_code.values())
    typer.echo(f"{counted(total, 'finding')} accepted{': ' if told else ''}{told}", err=True)
