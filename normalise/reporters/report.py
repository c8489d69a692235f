"""What reporters are told, and what they are."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from normalise.changelog.records import ChangeRecord, ErrorRecord, FileRecord, Record, RepairRecord
from normalise.reporters.look import Look
from normalise.values import dataclass, field

if TYPE_CHECKING:
    from normalise.changelog.logged import LoggedFile


@dataclass(frozen=True, slots=True)
class FileReport:
    """One file of a run: its records as they stand in the log and, if the reporter wants them, its texts."""

    name: str
    records: Sequence[Record]
    before: str | None = None
    after: str | None = None

    @property
    def file(self) -> FileRecord | None:
        """The file's own record; None if it could not be read."""
        return next((r for r in self.records if isinstance(r, FileRecord)), None)

    @property
    def changes(self) -> list[ChangeRecord]:
        """Everything found, applied or held, by place; what the baseline accepts is told no more."""
        return [r for r in self.records if isinstance(r, ChangeRecord) and r.reason != "BASELINE"]

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
        return next((r.message for r in self.records if isinstance(r, ErrorRecord)), None)


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
        if report.error is not None:
            self.failed += 1
        elif report.file is not None:
            self.changed += report.file.repairs > 0
            self.applied += report.file.applied
            self.held.update(report.file.held)

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


class Reporter(ABC):
    """Turns reports into text, one file at a time, in path order.

    `wants_text` says whether it needs the texts and not only the records; `for_programs`, whether its output is
    read by programs, which want UTF-8 and nothing between.
    """

    wants_text: ClassVar[bool] = False
    for_programs: ClassVar[bool] = False

    def __init__(self, look: Look | None = None) -> None:
        self.look = look or Look()

    @abstractmethod
    def file(self, report: FileReport) -> str:
        """The text for one file; empty or whole lines."""

    def end(self, totals: Totals) -> str:
        """The text behind the last file."""
        return ""
