"""Reads a log back, and finds the files that it speaks of."""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from normalise.changelog.building import Building
from normalise.changelog.logged import LoggedFile
from normalise.changelog.records import SCHEMA_VERSION, EndRecord, ErrorRecord, Record, RunRecord, of_line
from normalise.errors import NormaliseError
from normalise.tuples import NamedTuple
from normalise.values import dataclass

# Of logs of more bytes only an index is in memory.
LARGE = 2_000_000


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
    """Reads a log; NormaliseError that names the line if it is none, or if it is of another schema.

    Of a large log the changes and repairs stay on the disk, and are read again each time they are asked for.
    """
    try:
        with open(path, "rb") as lines:
            return _log(path, lines, lazy=os.fstat(lines.fileno()).st_size > LARGE)
    except OSError as error:
        reason = error.strerror or str(error)
        raise NormaliseError(f"{path}: the log cannot be read ({reason}); name a file that `fix` wrote") from error


def _log(path: Path, lines: BinaryIO, *, lazy: bool) -> Log:
    head: Record | None = None
    built = Building(path, lazy=lazy)
    at = 0
    for number, line in enumerate(lines, 1):
        if not line.endswith(b"\n"):  # a crash may have torn the last one
            if number == 1 and b'{"type": "run"'.startswith(line[:14]):
                raise _cut_short(path)
            break
        try:
            record = of_line(line[:-1])
        except (NormaliseError, TypeError) as error:
            raise NormaliseError(f"{path}: line {number} is {error}; name a file that `fix` wrote") from error
        if head is None:
            head = _checked(path, record)
        else:
            try:
                built.add(record, at)
            except NormaliseError as error:
                raise NormaliseError(f"{path}: line {number} {error}") from error
        at += len(line)
    if not at and head is None and not os.path.getsize(path):
        raise _cut_short(path)
    if not isinstance(head, RunRecord):
        raise _no_log(path)
    return Log(path, head, list(built.files.values()), built.errors, built.end)


def _checked(path: Path, head: Record) -> RunRecord:
    if not isinstance(head, RunRecord):
        raise _no_log(path)
    if head.schema != SCHEMA_VERSION:
        raise NormaliseError(
            f"{path}: its schema is {head.schema}, not {SCHEMA_VERSION}; use the version that wrote it"
        )
    return head


def _no_log(path: Path) -> NormaliseError:
    return NormaliseError(f"{path}: this is no change log; name a file that `fix` wrote")


def _cut_short(path: Path) -> NormaliseError:
    return NormaliseError(f"{path}: its run was cut short before it changed anything; delete the log")
