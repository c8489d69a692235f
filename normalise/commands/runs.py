"""The options of `fix` and `check`, and the run that they ask for."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from normalise import session
from normalise.commands.options import Chosen, Jobs
from normalise.reporters import Format
from normalise.reporters.look import Colour
from normalise.reporters.showing import View
from normalise.values import dataclass


@dataclass(frozen=True)
class Runs(Chosen):
    """All options of a run but where it writes."""

    exit_zero: Annotated[
        bool, typer.Option("--exit-zero", help="End with status 0 also if there are findings; errors still count.")
    ] = False
    stdin_filename: Annotated[
        str,
        typer.Option(
            "--stdin-filename",
            metavar="NAME",
            help="The path that standard input stands for: decides Markdown, and the settings of that file.",
        ),
    ] = ""
    jobs: Jobs = None
    output_format: Annotated[Format | None, typer.Option("--output-format", help="How to show what was found.")] = None
    statistics: Annotated[
        bool,
        typer.Option("--statistics", help="Show counts by rule and by form of the dictionaries, not the findings."),
    ] = False
    show_fixes: Annotated[
        bool, typer.Option("--show-fixes", help="List at the end what was changed, file by file.")
    ] = False
    color: Annotated[
        Colour,
        typer.Option(
            "--color", help="When to colour: auto heeds NO_COLOR and FORCE_COLOR, and else colours terminals."
        ),
    ] = Colour.AUTO
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Show findings and errors, nothing about the run.")] = (
        False
    )
    verbose: Annotated[
        bool,
        typer.Option("--verbose", "-v", help="Show the configuration, the dictionaries, each file and the time."),
    ] = False
    no_progress: Annotated[bool, typer.Option("--no-progress", help="Show no progress bar in long runs.")] = False

    def order(
        self,
        named: list[str] | None,
        *,
        write: bool,
        implied: Format | None = None,
        default: Format | None = None,
        out: Path | None = None,
        log: Path | None = None,
    ) -> session.Order:
        """What a user asked for over these paths.

        `implied` is the format if no option names one, `default` if the configuration does not either.
        """
        asked = self.output_format or implied
        configuration = self.configuration(jobs=self.jobs, output_format=asked and asked.value)
        shown = configuration.run.values["output-format"] or default
        return session.Order(
            self.paths(named),
            configuration,
            write=write,
            out=out,
            log=log,
            format=Format(shown) if shown else None,
            stdin_name=self.stdin_filename,
            exit_zero=self.exit_zero,
            view=View(
                self.color,
                self.statistics,
                self.show_fixes,
                self.quiet,
                self.verbose,
                not self.no_progress,
                configuration.sources.file,
            ),
        )
