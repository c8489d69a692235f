"""Reads a log back, and tells in which state a file is."""

from __future__ import annotations

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
        edits: list[Edit] = []
        shift = 0
        for repair in self.repairs.values():
            if repair.number in undone:
                continue
            start = repair.original.start + shift
            span = Span(start, start + len(repair.after))
            shift += len(repair.after) - len(repair.before)
            if repair.number in take:
                if text[span.start : span.end] != repair.after:
                    raise NormaliseError(f"{self.record.path}: the log does not fit the file; restore one of the two")
                edits.append(Edit(span, repair.before, ""))
        return apply(text, edits)

    def replay(self, text: str) -> str:
        """The output, made again from the input's text."""
        edits = []
        for repair in self.repairs.values():
            if text[repair.original.start : repair.original.end] != repair.before:
                raise NormaliseError(f"{self.record.path}: the log does not fit the input; restore one of the two")
            edits.append(Edit(repair.original, repair.after, ""))
        return apply(text, edits)


class Base(NamedTuple):
    """The folder that output paths are relative to, and how many of their first parts lie above it."""

    folder: Path
    skip: int = 0

    def path(self, output: str) -> Path:
        """Where an output is."""
        return self.folder.joinpath(*PurePosixPath(output).parts[self.skip :])


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
        outputs = [f.record.output for f in self.files]
        inside = Base(root, skip=1)
        one_folder = len({PurePosixPath(o).parts[0] for o in outputs}) == 1 and all("/" in o for o in outputs)
        if one_folder and not any(Base(root).path(o).exists() for o in outputs):
            return inside if any(inside.path(o).exists() for o in outputs) else Base(root)
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
    files: dict[str, LoggedFile] = {}
    errors: list[ErrorRecord] = []
    end = current = None
    for record in records[1:]:
        if isinstance(record, FileRecord):
            _check_inside(path, record.path, record.output)
            current = files[record.output] = LoggedFile(record)
        elif isinstance(record, ErrorRecord):
            errors.append(record)
        elif isinstance(record, EndRecord):
            end = record
        elif isinstance(record, UndoRecord) and record.output in files:
            files[record.output].undos.append(record)
        elif isinstance(record, ChangeRecord | RepairRecord) and current and current.record.path == record.path:
            _add(current, record)
        else:
            raise NormaliseError(f"{path}: a {record.type} record without its file; the log is damaged")
    return Log(path, head, list(files.values()), errors, end)


def _add(file: LoggedFile, record: ChangeRecord | RepairRecord) -> None:
    if isinstance(record, ChangeRecord):
        file.changes.append(record)
    else:
        file.composed.append(record)


def _check_inside(path: Path, *names: str) -> None:
    """A log may come from a stranger: it must not lead out of the run's folder."""
    for name in names:
        pure = PurePath(name)
        if pure.anchor or name.startswith("/") or ".." in pure.parts or "\0" in name or not name:
            raise NormaliseError(f"{path}: its path {name!r} leads out of the run's folder; do not trust this log")


def _repair(number: int, original: Place, output: Place, before: str, after: str) -> Repair:
    return Repair(number, Span(original.start, original.end), Span(output.start, output.end), before, after)
