"""What a run says: findings on one stream, all that is about the run on standard error."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import TextIO

from normalise.errors import NormaliseError
from normalise.reporters import Format, kind_of
from normalise.reporters.look import Colour, Look, coloured, columns
from normalise.reporters.progress import Progress
from normalise.reporters.report import FileReport, Reporter, Totals, counted
from normalise.reporters.visible import visible
from normalise.streams import silence
from normalise.values import dataclass, replace

# Columns that stand before the excerpts of `full`.
_MARGIN = 8
# So many parts of a report are written at a time.
_TOGETHER = 200


@dataclass(frozen=True, slots=True)
class View:
    """How a user wants to see a run. `config` is the file that the settings come from, if there is one."""

    colour: Colour = Colour.AUTO
    statistics: bool = False
    show_fixes: bool = False
    quiet: bool = False
    verbose: bool = False
    progress: bool = True
    config: Path | None = None


class Show:
    """Reports on a stream; errors always, findings if a format was chosen.

    Leaving it by an exception takes a bar away and ends what was begun, so that a document is whole. `totals` are
    the sums over the files that were shown.
    """

    def __init__(
        self, name: Format | None, view: View, stream: TextIO, *, wrote: bool, root: Path | None = None
    ) -> None:
        self._reporters = _chosen(name, view, _look(name, view, stream, wrote=wrote))
        self._stream = stream
        self._view = view
        self._root = None if root is None or root == Path.cwd() else str(root)
        self._progress: Progress | None = None
        self._since = monotonic()
        self.totals = Totals()
        self.wants_text = any(reporter.wants_text for reporter in self._reporters)
        self.wants_whole = any(reporter.wants_whole for reporter in self._reporters)
        if _for_programs(name) or (name is Format.DIFF and not stream.isatty()):
            _in_utf8(stream)

    def __enter__(self) -> Show:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._progress is not None:
            self._progress.stop()
        if isinstance(error, KeyboardInterrupt) or (error is not None and self.totals.files):
            self.totals.cut_short = True
            self.end()

    def begin(self, files: int, dictionaries: str, jobs: int) -> None:
        """Says what the run works with, if the user wants to know, and begins to count."""
        if self._view.verbose:
            config = self._view.config
            say(f"Configuration: {visible(str(config)) if config else 'none'}")
            say(f"Dictionaries: {dictionaries}")
            say(f"Files: {files}, in {counted(jobs, 'process', 'processes')}")
            say(f"Ready after {monotonic() - self._since:.2f} s")
        # Findings that scroll by on the same terminal show the progress themselves.
        scrolls = bool(self._reporters) and self._stream.isatty()
        if self._view.progress and not (self._view.quiet or scrolls) and sys.stderr.isatty():
            self._progress = Progress(files)

    def file(self, report: FileReport) -> None:
        """Shows one file, and counts it."""
        self.totals.add(report)
        if self._root is not None:
            report = replace(report, name=os.path.join(self._root, report.name))
        if self._progress is not None:
            self._progress.step()
        if report.error is not None:
            say(f"{visible(report.name)}: {visible(report.error)}")
        elif self._view.verbose and report.file is not None:
            held = sum(report.file.held.values())
            say(f"{visible(report.name)}: {counted(report.file.applied, 'change')}, {held} held")
        for reporter in tuple(self._reporters):
            waiting: list[str] = []
            for text in reporter.parts(report):
                waiting.append(text)
                if len(waiting) >= _TOGETHER:
                    self._write("".join(waiting))
                    waiting.clear()
                if not self._reporters:  # nobody reads any more
                    return
            self._write("".join(waiting))

    def end(self) -> None:
        """Shows what comes behind the last file."""
        if self._progress is not None:
            self._progress.stop()
        self._write("".join(reporter.end(self.totals) for reporter in self._reporters))
        if self._view.verbose:
            say(f"Done after {monotonic() - self._since:.2f} s")

    def tell(self, message: str) -> None:
        """A message about the run, for those who have not asked for quiet."""
        if not self._view.quiet:
            say(message)

    def _write(self, text: str) -> None:
        """Writes to the stream; a reader who has seen enough (`| head`) must not stop a run half-way."""
        if not text:
            return
        try:
            self._stream.write(text)
            self._stream.flush()
        except BrokenPipeError:
            self._reporters = []
            silence(self._stream)


def _look(name: Format | None, view: View, stream: TextIO, *, wrote: bool) -> Look:
    return Look(
        escape=stream.isatty() or name is not Format.DIFF,
        coloured=not _for_programs(name) and coloured(view.colour, stream),
        width=columns(stream, _MARGIN),
        wrote=wrote,
    )


def _chosen(name: Format | None, view: View, look: Look) -> list[Reporter]:
    """The reporters of a run; NormaliseError where options exclude each other."""
    if view.quiet and view.verbose:
        raise NormaliseError("--quiet and --verbose exclude each other; leave one out")
    chosen: list[Reporter] = []
    if view.statistics:
        from normalise.reporters.statistics import Statistics

        chosen.append(Statistics(look, name or Format.FULL))
    elif name is not None:
        chosen.append(kind_of(name)(look))
    if view.show_fixes:
        from normalise.reporters.fixes import Fixes

        if name is Format.DIFF or _for_programs(name):
            raise NormaliseError(f"--show-fixes would spoil the format {name}; leave it out, or choose full")
        chosen.append(Fixes(look))
    return chosen


def _for_programs(name: Format | None) -> bool:
    return name is not None and kind_of(name).for_programs


def _in_utf8(stream: TextIO) -> None:
    """What programs read is UTF-8, whatever the language of the terminal is."""
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(encoding="utf-8")


def say(message: str) -> None:
    """A line on standard error."""
    print(message, file=sys.stderr)
