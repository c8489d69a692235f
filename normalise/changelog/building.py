"""Puts the records of a log together by file, as they are read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path, PurePath
from typing import TypeVar

from normalise.changelog.lines import Lines
from normalise.changelog.logged import LoggedFile
from normalise.changelog.numbers import Numbers
from normalise.changelog.records import (
    ChangeRecord,
    EndRecord,
    ErrorRecord,
    FileRecord,
    Place,
    Record,
    RepairRecord,
    UndoRecord,
)
from normalise.errors import NormaliseError

R = TypeVar("R", bound=ChangeRecord | RepairRecord)


class Building:
    """A log as far as it was read; what does not fit what came before is refused.

    `lazy`: changes and repairs are not kept, only where in the log they are.
    """

    def __init__(self, path: Path, *, lazy: bool) -> None:
        self.path = path
        self.files: dict[str, LoggedFile] = {}
        self.errors: list[ErrorRecord] = []
        self.end: EndRecord | None = None
        self._lazy = lazy
        self._current: LoggedFile | None = None
        self._ids = _Ids()
        self._composed = Numbers()  # of the current file
        self._last: dict[type[ChangeRecord | RepairRecord], tuple[int, int]] = {}  # places in the current file

    def add(self, record: Record, at: int) -> None:
        """Takes in the next record, whose line begins at byte `at`.

        NormaliseError with what is wrong, to stand behind the number of its line.
        """
        if isinstance(record, FileRecord):
            self._add_file(record)
        elif isinstance(record, ChangeRecord | RepairRecord):
            self._add_entry(record, at)
        elif isinstance(record, ErrorRecord):
            self.errors.append(record)
        elif isinstance(record, UndoRecord):
            if record.output not in self.files:
                raise _without_file(record)
            self.files[record.output].add_undo(record)
        elif isinstance(record, EndRecord):
            self.end = record
        else:
            raise NormaliseError("is the head of a second run; a log holds one, take them apart")

    def _add_file(self, record: FileRecord) -> None:
        for name in (record.path, record.output):
            if not _is_inside(name):
                raise NormaliseError(
                    f"has the path {name!r}, which leads out of the run's folder; do not trust this log"
                )
        if record.output in self.files:
            raise NormaliseError(f"has the file {record.output} a second time; delete one of the two")
        self._current = self.files[record.output] = LoggedFile(
            record,
            Lines(self.path, ChangeRecord) if self._lazy else [],
            Lines(self.path, RepairRecord) if self._lazy else [],
            ordered=True,
        )
        self._current.numbers = Numbers()
        self._composed = Numbers()
        self._last = {}

    def _add_entry(self, record: ChangeRecord | RepairRecord, at: int) -> None:
        file = self._current
        if file is None or file.record.path != record.path:
            raise _without_file(record)
        if not _is_sound(record.original) or (record.output is not None and not _is_sound(record.output)):
            raise NormaliseError("has a place that ends before it starts; the log is damaged")
        if isinstance(record, ChangeRecord):
            if not self._ids.add(record.id):
                raise NormaliseError(f"has the change {record.id} a second time; delete one of the two")
            if record.repair is not None and record.output is not None:
                file.numbers.add(record.repair)
            _keep(file.changes, record, at)
        else:
            if not self._composed.add(record.repair):
                raise NormaliseError(f"has the repair {record.repair} a second time; delete one of the two")
            file.numbers.add(record.repair)
            _keep(file.composed, record, at)
        place = (record.original.start, record.original.end)
        file.ordered = file.ordered and self._last.get(type(record), place) <= place
        self._last[type(record)] = place


def _keep(records: Sequence[R], record: R, at: int) -> None:
    if isinstance(records, Lines):
        records.places.append(at)
    elif isinstance(records, list):
        records.append(record)


class _Ids:
    """The ids of changes; they mostly count up."""

    def __init__(self) -> None:
        self._numbers = Numbers()
        self._odd: set[str] = set()

    def add(self, identity: str) -> bool:
        """Takes an id in; False if it was in already."""
        digits = identity[1:]
        # `c7` and `c07` are two, and `int` would take signs, blanks and digits of other scripts.
        if identity[:1] == "c" and digits.isascii() and digits.isdigit() and digits[0] != "0" and len(digits) < 18:
            return self._numbers.add(int(digits))
        if identity in self._odd:
            return False
        self._odd.add(identity)
        return True


def _without_file(record: Record) -> NormaliseError:
    return NormaliseError(f"is a {record.type} record without its file; the log is damaged")


def _is_inside(name: str) -> bool:
    """Whether a path of a log stays in the run's folder; a log may come from a stranger."""
    pure = PurePath(name)
    return not (pure.anchor or name.startswith("/") or ".." in pure.parts or "\0" in name or not name)


def _is_sound(place: Place) -> bool:
    return 0 <= place.start <= place.end and 0 <= place.byte_start <= place.byte_end
