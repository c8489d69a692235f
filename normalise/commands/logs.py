"""The commands `normalise log ...`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from normalise import session
from normalise.commands.options import LogFile, Root, choosing
from normalise.commands.outputs import write
from normalise.logbook import ExportFormat
from normalise.reporters.visible import near, visible
from normalise.values import dataclass

if TYPE_CHECKING:
    from normalise.changelog import Log
    from normalise.logbook.entries import Entry

logs = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Look at change logs.")


@dataclass(frozen=True)
class Filters:
    """Which changes of a log are meant."""

    code: Annotated[
        list[str] | None, typer.Option("--code", metavar="CODES", help="Only these rules: NAM, or SEG002,NUM.")
    ] = None
    path: Annotated[
        list[str] | None, typer.Option("--path", metavar="PATH", help="Only this file or folder; may be repeated.")
    ] = None
    id_: Annotated[list[str] | None, typer.Option("--id", metavar="ID", help="Only this change; may be repeated.")] = (
        None
    )
    held: Annotated[
        bool | None, typer.Option("--held/--applied", help="Only what was held back, or only what was applied.")
    ] = None
    reason: Annotated[
        list[str] | None,
        typer.Option(
            "--reason", metavar="REASON", help="Only what was held for this reason, such as REPORT or UNSAFE."
        ),
    ] = None

    def entries(self, path: Path) -> tuple[Log, list[Entry]]:
        """The log and the changes of it that are meant."""
        from normalise.changelog import read_log
        from normalise.logbook.entries import Wanted, entries

        log = read_log(path)
        wanted = Wanted(
            codes=_listed(self.code),
            paths=tuple(self.path or ()),
            ids=tuple(i.strip() for given in self.id_ or () for i in given.split(",")),
            reasons=_listed(self.reason),
            status=None if self.held is None else "held" if self.held else "applied",
        )
        return log, list(entries(log, wanted))


@logs.command("show")
@choosing
def log_show(
    log: LogFile,
    group: Annotated[bool, typer.Option("--group", help="The same repair in many places together.")] = False,
    *,
    chosen: Filters,
) -> None:
    """Show the changes of a log.

    \b
    normalise log show cleaned/changes.jsonl --code NAM --held
    normalise log show cleaned/changes.jsonl --group
    """
    from normalise.logbook.showing import grouped, shown

    _, entries = chosen.entries(log)
    for line in grouped(entries) if group else shown(entries):
        typer.echo(line)
    _say_totals(entries)


@logs.command("stats")
@choosing
def log_stats(
    log: LogFile,
    top: Annotated[int, typer.Option(min=1, metavar="N", help="How many rows a table may have.")] = 10,
    *,
    chosen: Filters,
) -> None:
    """Count the changes of a log by rule, by file, by evidence, and by what became what.

    The evidence tells the row of a dictionary, for rules that rest on one.

    \b
    normalise log stats cleaned/changes.jsonl --top 20
    """
    from normalise.logbook.statistics import statistics

    _, entries = chosen.entries(log)
    typer.echo(statistics(entries, top), nl=False)
    _say_totals(entries)


@logs.command("export")
@choosing
def log_export(
    log: LogFile,
    format_: Annotated[ExportFormat, typer.Option("--format", help="What for: tables, programs, or patch.")],
    to: Annotated[Path | None, typer.Option(metavar="FILE", help="Write to this file.")] = None,
    root: Root = None,
    *,
    chosen: Filters,
) -> None:
    """Write the changes of a log in another format.

    `diff` needs the inputs, or the outputs as the run left them. It shows what was applied and not taken back.

    \b
    normalise log export cleaned/changes.jsonl --format csv --to changes.csv
    normalise log export cleaned/changes.jsonl --format diff --code NAM
    """
    from normalise.errors import NormaliseError
    from normalise.logbook.exporting import differences, exported

    logged, entries = chosen.entries(log)
    pieces: list[str] = []
    failed = False
    if format_ is ExportFormat.DIFF:
        for piece in differences(logged, entries, root=root, escape=to is None and sys.stdout.isatty()):
            if isinstance(piece, NormaliseError):
                failed = True
                typer.echo(f"normalise: {visible(str(piece))}", err=True)
            else:
                pieces.append(piece)
    else:
        pieces.extend(exported(entries, format_))
    text = "".join(pieces)
    if to is None:
        sys.stdout.write(text)
    else:
        write(text, to, "--to")
    raise typer.Exit(session.FAILED if failed else session.DONE)


@logs.command("verify")
def log_verify(log: LogFile, root: Root = None) -> None:
    """Compare the files with the hashes in a log, and tell the state of each.

    The exit status is 1 if a file is not as the log says.

    \b
    normalise log verify cleaned/changes.jsonl
    """
    from normalise.changelog import read_log, verify

    files = verify(read_log(log), root)
    for file in files:
        typer.echo(visible(f"{near(file.path)}: {file.told}"))
    right = sum(file.right for file in files)
    typer.echo(f"{right} of {len(files)} files are as the log says.", err=True)
    raise typer.Exit(session.DONE if right == len(files) else session.FINDINGS)


def _listed(given: list[str] | None) -> tuple[str, ...]:
    return tuple(word.strip().upper() for words in given or () for word in words.split(",") if word.strip())


def _say_totals(entries: list[Entry]) -> None:
    from normalise.logbook.statistics import totals
    from normalise.reporters.report import counted

    count = totals(entries)
    told = f"{counted(count.total, 'change')}: {count.applied} applied, {count.held} held, {count.undone} taken back"
    typer.echo(told, err=True)
