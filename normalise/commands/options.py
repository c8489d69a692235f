"""Arguments and options that several commands share."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from normalise.reporters import Format
from normalise.reporters.look import Colour


class FailOn(StrEnum):
    """The weakest tier of finding that makes `check` fail."""

    SAFE = "safe"
    UNSAFE = "unsafe"
    REPORT = "report"


Paths = Annotated[
    list[str],
    typer.Argument(metavar="PATH...", help="Files, folders (all *.txt and *.md below), or - for standard input."),
]
Select = Annotated[
    list[str] | None, typer.Option("--select", metavar="CODES", help="Only these rules: NAM, or SEG002,NUM.")
]
Ignore = Annotated[list[str] | None, typer.Option("--ignore", metavar="CODES", help="Not these rules.")]
Unsafe = Annotated[bool, typer.Option("--unsafe-fixes", help="Apply repairs of the tier unsafe too.")]
Jobs = Annotated[
    int | None, typer.Option("--jobs", "-j", min=1, metavar="N", help="Worker processes; by default one a core.")
]
Output = Annotated[Format | None, typer.Option("--output-format", help="How to show what was found.")]
Root = Annotated[
    Path | None, typer.Option("--root", metavar="DIR", help="The folder that holds the files now, if they have moved.")
]
LogFile = Annotated[Path, typer.Argument(metavar="LOG", help="A change log that `fix` wrote.")]
Config = Annotated[
    Path | None,
    typer.Option(
        "--config",
        metavar="FILE",
        help="The normalise.toml or pyproject.toml to use, not the nearest one at or above the current folder.",
    ),
]
Isolated = Annotated[bool, typer.Option("--isolated", help="Use no configuration file.")]
Color = Annotated[
    Colour,
    typer.Option("--color", help="When to colour: auto heeds NO_COLOR and FORCE_COLOR, and else colours terminals."),
]
Statistics = Annotated[
    bool, typer.Option("--statistics", help="Show counts by rule and by form of the dictionaries, not the findings.")
]
ShowFixes = Annotated[bool, typer.Option("--show-fixes", help="List at the end what was changed, file by file.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Show findings and errors, nothing about the run.")]
Verbose = Annotated[
    bool,
    typer.Option("--verbose", "-v", help="Show the configuration, the dictionaries, each file and the time."),
]
NoProgress = Annotated[bool, typer.Option("--no-progress", help="Show no progress bar in long runs.")]
