"""What reporters are told, and what they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar, Protocol

from normalise.changelog.records import ChangeRecord, ErrorRecord, FileRecord, Record, RepairRecord
from normalise.changelog.spool import Spool
from normalise.document import Document
from normalise.edits import Span
from normalise.reporters.look import Look
from normalise.reporters.paged import Paged
from normalise.values import dataclass, field

if TYPE_CHECKING:
    from normalise.changelog.logged import LoggedFile


class Sliced(Protocol):
    """A text of which pieces can be had."""

    def __getitem__(self, places: slice, /) -> str:
        """The characters between two places."""


class Shown(Protocol):
    """What reporters ask an input: as `Document` has it."""

    @property
    def text(self) -> Sliced:
        """The text."""

    @property
    def lines(self) -> Sequence[Span]:
        """The lines without their line ends."""

    def line_number(self, place: int) -> int:
        """The index in `lines` of the line that holds a place."""

    def line_at(self, place: int) -> Span:
        """The line that holds a place, without its line end."""

    def position(self, place: int) -> tuple[int, int]:
        """Line and column of a place, both from 1."""


@dataclass(frozen=True, slots=True)
class FileReport:
    """One file of a run: its records as they stand in the log and, if the reporter wants them, its texts.

    The file's own record is the first, an error the last. Of a large file only its input is there, as `paged`, and the
    records are read anew each time they are asked for; of one without findings no text need be there. `words` is how
    many the input has, between blanks.
    """

    name: str
    records: Sequence[Record]
    before: str | None = None
    after: str | None = None
    paged: Paged | None = None
    words: int = 0

    @property
    def document(self) -> Shown:
        """The input."""
        return self.paged or Document(self.before or "", self.name)

    @property
    def file(self) -> FileRecord | None:
        """The file's own record; None if it could not be read."""
        head = self.records[0] if self.records else None
        return head if isinstance(head, FileRecord) else None

    @property
    def changes(self) -> list[ChangeRecord]:
        """Everything found, applied or held, by place; what the baseline accepts is told no more."""
        return list(self.found())

    def found(self) -> Iterator[ChangeRecord]:
        """The `changes` as they come."""
        return (r for r in self.records if isinstance(r, ChangeRecord) and r.reason != "BASELINE")

    @property
    def logged(self) -> LoggedFile | None:
        """The file as a log would give it back, with its repairs; None if it could not be read."""
        if self.file is None:
            return None
        from normalise.changelog.logged import LoggedFile  # few reporters ask

        composed = [r for r in self.records if isinstance(r, RepairRecord)]
        return LoggedFile(self.file, self.changes, composed)

    @property
    def error(self) -> str | None:
        """Why the file could not be done."""
        if type(self.records) is Spool:  # of these every file was done
            return None
        last = self.records[-1] if self.records else None
        return last.message if isinstance(last, ErrorRecord) else None


@dataclass
class Totals:
    """The sums over a run; `held` counts by reason. `cut_short` if the run ended before its last file."""

    files: int = 0
    changed: int = 0
    failed: int = 0
    applied: int = 0
    held: Counter[str] = field(default_factory=Counter)
    cut_short: bool = False

    def add(self, report: FileReport) -> None:
        """Counts one file."""
        self.files += 1
        file = report.file
        if report.error is not None:
            self.failed += 1
        elif file is not None:
            self.changed += file.repairs > 0
            self.applied += file.applied
            if file.held:
                self.held.update(file.held)

    def sentence(self, *, wrote: bool) -> str:
        """The totals for the last line of a run; what was held back is always said."""
        held = dict(self.held)
        unsafe, reported, accepted = (held.pop(reason, 0) for reason in ("UNSAFE", "REPORT", "BASELINE"))
        done = "Fixed" if wrote else "Would fix"
        text = f"{done} {self.applied} in {self.changed} of {counted(self.files, 'file')}"
        text += f"; {unsafe} unsafe held{' (--unsafe-fixes)' * bool(unsafe)}, {reported} reported"
        if any(held.values()):
            text += f", {sum(held.values())} held ({', '.join(f'{k} {v}' for k, v in sorted(held.items()))})"
        if accepted:
            text += f", {accepted} accepted by the baseline"
        if self.failed:
            text += f"; {counted(self.failed, 'file')} could not be done"
        return text


# What programs are told of a run that was interrupted, or that an error ended.
CUT_SHORT = "the run ended before all files were read"


def counted(number: int, noun: str, several: str = "") -> str:
    """A number with its noun: `1 file`, `2 files`; `several` is the plural where it is no mere s."""
    return f"{number} {noun}" if number == 1 else f"{number} {several or noun + 's'}"


class Reporter:
    """Turns reports into text, one file at a time, in path order; each has its own `file` or its own `parts`.

    `wants_text` says whether it needs the input and not only the records; `wants_whole`, whether it needs input and
    output as whole texts; `for_programs`, whether its output is read by programs, which want UTF-8 and nothing between.
    """

    wants_text: ClassVar[bool] = False
    wants_whole: ClassVar[bool] = False
    for_programs: ClassVar[bool] = False

    def __init__(self, look: Look | None = None) -> None:
        self.look = look or Look()

    def parts(self, report: FileReport) -> Iterator[str]:
        """The text for one file, as it is made; empty or whole lines."""
        yield self.file(report)

    def file(self, report: FileReport) -> str:
        """The text for one file."""
        return "".join(self.parts(report))

    def end(self, totals: Totals) -> str:
        """The text behind the last file."""
        return ""
