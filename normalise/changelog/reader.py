"""Reads a log back, and tells in which state a file is."""

from __future__ import annotations

import os
from collections.abc import Collection
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePath, PurePosixPath
from typing import NamedTuple

from normalise.changelog.records import (
    SCHEMA_VERSION,
    ChangeRecord,
    EndRecord,
    ErrorRecord,
    FileRecord,
    Place,
    Record,
    RepairRecord,
    RunRecord,
    UndoRecord,
    of_line,
)
from normalise.edits import Edit, Span, apply
from normalise.errors import NormaliseError
from normalise.result import Repair


@dataclass(frozen=True, slots=True)
class State:
    """A content that a file has had: its hash, and which of its repairs were not in it."""

    sha256: str
    undone: frozenset[int]


@dataclass(eq=False)
class LoggedFile:
    """Everything a log says about one file."""

    record: FileRecord
    changes: list[ChangeRecord] = field(default_factory=list)
    composed: list[RepairRecord] = field(default_factory=list)
    undos: list[UndoRecord] = field(default_factory=list)

    @cached_property
    def repairs(self) -> dict[int, Repair]:
        """The repairs by number, in the order of their places."""
        found = {r.repair: _repair(r.repair, r.original, r.output, r.before, r.after) for r in self.composed}
        for c in self.changes:
            if c.repair is not None and c.output is not None and c.repair not in found:
                found[c.repair] = _repair(c.repair, c.original, c.output, c.before, c.after)
        return {r.number: r for r in sorted(found.values(), key=lambda r: r.original)}

    @property
    def states(self) -> list[State]:
        """The contents that the file has had, latest first, the input last.

        Records are written before files are, so after a crash a file may still be in the state before the last.
        """
        states = [
            State(self.record.sha256_before, frozenset(self.repairs)),
            State(self.record.sha256_after, frozenset()),
        ]
        for undo in self.undos:
            base = next((s for s in reversed(states) if s.sha256 == undo.sha256_before), states[-1])
            states.append(State(undo.sha256_after, base.undone | frozenset(undo.repairs)))
        return states[::-1]

    def state_of(self, sha256: str) -> State | None:
        """The state of a file with this hash; None if it has changed since."""
        return next((state for state in self.states if state.sha256 == sha256), None)

    def without(self, text: str, undone: Collection[int], take: Collection[int]) -> str:
        """The text, which lacks the repairs in `undone`, with those in `take` taken back too.

        NormaliseError if the text is not what the log says it is.
        """
        fault = NormaliseError(f"{self.record.path}: the log does not fit the file; restore one of the two")
        edits: list[Edit] = []
        shift = 0
        for repair in self.repairs.values():
            if repair.number in undone:
                continue
            start = repair.original.start + shift
            span = Span(start, start + len(repair.after))
            shift += len(repair.after) - len(repair.before)
            if repair.number in take:
                if span.start < 0 or text[span.start : span.end] != repair.after:
                    raise fault
                edits.append(Edit(span, repair.before, ""))
        try:
            return apply(text, edits)
        except ValueError as error:  # a damaged log may hold places that overlap
            raise fault from error

    def replay(self, text: str) -> str:
        """The output, made again from the input's text."""
        fault = NormaliseError(f"{self.record.path}: the log does not fit the input; restore one of the two")
        edits = []
        for repair in self.repairs.values():
            if text[repair.original.start : repair.original.end] != repair.before:
                raise fault
            edits.append(Edit(repair.original, repair.after, ""))
        try:
            return apply(text, edits)
        except ValueError as error:
            raise fault from error


class Base(NamedTuple):
    """The folder that output paths are relative to, and how many of their first parts lie above it."""

    folder: Path
    skip: int = 0

    def path(self, output: str) -> Path:
        """Where an output is."""
        return self.folder.joinpath(self.short(output))

    def short(self, output: str) -> str:
        """An output's path from the folder on."""
        return str(PurePosixPath(*PurePosixPath(output).parts[self.skip :]))

    def real(self, output: str) -> Path:
        """Where an output really is, links followed; NormaliseError if that is outside of the folder.

        A log may come from a stranger, and a link in the folder, too.
        """
        path, folder = Path(os.path.realpath(self.path(output))), Path(os.path.realpath(self.folder))
        if folder not in path.parents:
            raise NormaliseError(
                f"{self.path(output)}: leads out of {self.folder} through a link; put the file itself there first"
            )
        return path


@dataclass(frozen=True)
class Log:
    """A log that was read."""

    path: Path
    run: RunRecord
    files: list[LoggedFile]
    errors: list[ErrorRecord]
    end: EndRecord | None

    def base(self, root: Path | None = None) -> Base:
        """Where the outputs are; `root` is the user's word for it.

        A run over one folder may have started above it, and users then name either the one or the other.
        """
        if root is None:
            return Base(Path(self.run.root) if self.run.out is None else self.path.parent / self.run.out)
        return _named(root, [f.record.output for f in self.files])

    def inputs(self, root: Path | None = None) -> Base:
        """Where the inputs are; `root` as in `base`."""
        return Base(Path(self.run.root)) if root is None else _named(root, [f.record.path for f in self.files])


def _named(root: Path, names: list[str]) -> Base:
    inside = Base(root, skip=1)
    one_folder = len({PurePosixPath(n).parts[0] for n in names}) == 1 and all("/" in n for n in names)
    if one_folder and not any(Base(root).path(n).exists() for n in names):
        return inside if any(inside.path(n).exists() for n in names) else Base(root)
    return Base(root)


def is_log(path: Path) -> bool:
    """Whether a file begins like a log."""
    try:
        with open(path, "rb") as file:
            return isinstance(of_line(file.readline()), RunRecord)
    except (OSError, NormaliseError):
        return False


def whole_length(data: bytes) -> int:
    """How many bytes are whole lines; a crash may have torn the last one."""
    return data.rfind(b"\n") + 1


def read_log(path: Path) -> Log:
    """Reads a log; NormaliseError that names the line if it is none, or if it is of another schema."""
    try:
        data = path.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        raise NormaliseError(f"{path}: the log cannot be read ({reason}); name a file that `fix` wrote") from error
    whole = data[: whole_length(data)]
    if not whole and b'{"type": "run"'.startswith(data[:14]):
        raise NormaliseError(f"{path}: its run was cut short before it changed anything; delete the log")
    return _log(path, _records(path, whole))


def _records(path: Path, data: bytes) -> list[Record]:
    records: list[Record] = []
    for number, line in enumerate(data.split(b"\n")[:-1], 1):
        try:
            records.append(of_line(line))
        except (NormaliseError, TypeError) as error:
            raise NormaliseError(f"{path}: line {number} is {error}; name a file that `fix` wrote") from error
    return records


def _log(path: Path, records: list[Record]) -> Log:
    head = records[0] if records else None
    if not isinstance(head, RunRecord):
        raise NormaliseError(f"{path}: this is no change log; name a file that `fix` wrote")
    if head.schema != SCHEMA_VERSION:
        raise NormaliseError(
            f"{path}: its schema is {head.schema}, not {SCHEMA_VERSION}; use the version that wrote it"
        )
    built = _Building(path)
    for number, record in enumerate(records[1:], 2):
        try:
            built.add(record)
        except NormaliseError as error:
            raise NormaliseError(f"{path}: line {number} {error}") from error
    return Log(path, head, list(built.files.values()), built.errors, built.end)


class _Building:
    """A log as far as it was read; what does not fit what came before is refused."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.files: dict[str, LoggedFile] = {}
        self.errors: list[ErrorRecord] = []
        self.end: EndRecord | None = None
        self._current: LoggedFile | None = None
        self._ids: set[str] = set()
        self._numbers: set[int] = set()  # of the current file's repairs

    def add(self, record: Record) -> None:
        """Takes in the next record; NormaliseError with what is wrong, to stand behind the number of its line."""
        if isinstance(record, FileRecord):
            self._add_file(record)
        elif isinstance(record, ChangeRecord | RepairRecord):
            self._add_entry(record)
        elif isinstance(record, ErrorRecord):
            self.errors.append(record)
        elif isinstance(record, UndoRecord):
            if record.output not in self.files:
                raise _without_file(record)
            self.files[record.output].undos.append(record)
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
        self._current = self.files[record.output] = LoggedFile(record)
        self._numbers = set()

    def _add_entry(self, record: ChangeRecord | RepairRecord) -> None:
        file = self._current
        if file is None or file.record.path != record.path:
            raise _without_file(record)
        if not _is_sound(record.original) or (record.output is not None and not _is_sound(record.output)):
            raise NormaliseError("has a place that ends before it starts; the log is damaged")
        if isinstance(record, ChangeRecord):
            if record.id in self._ids:
                raise NormaliseError(f"has the change {record.id} a second time; delete one of the two")
            self._ids.add(record.id)
            file.changes.append(record)
        else:
            if record.repair in self._numbers:
                raise NormaliseError(f"has the repair {record.repair} a second time; delete one of the two")
            self._numbers.add(record.repair)
            file.composed.append(record)


def _without_file(record: Record) -> NormaliseError:
    return NormaliseError(f"is a {record.type} record without its file; the log is damaged")


def _is_inside(name: str) -> bool:
    """Whether a path of a log stays in the run's folder; a log may come from a stranger."""
    pure = PurePath(name)
    return not (pure.anchor or name.startswith("/") or ".." in pure.parts or "\0" in name or not name)


def _is_sound(place: Place) -> bool:
    return 0 <= place.start <= place.end and 0 <= place.byte_start <= place.byte_end


def _repair(number: int, original: Place, output: Place, before: str, after: str) -> Repair:
    return Repair(number, Span(original.start, original.end), Span(output.start, output.end), before, after)
