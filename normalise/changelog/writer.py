"""Writes a log: records reach the disk before the files they speak of change."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from io import FileIO

from normalise.changelog.records import Record, RunRecord, as_line
from normalise.errors import NormaliseError
from normalise.holding import locked

FOLDER = ".normalise"
# So many lines are written at a time.
_TOGETHER = 1000


def default_path(folder: Path, time: str) -> Path:
    """Where the log of a run in place goes: `.normalise/<UTC>-<6 hex>.jsonl`."""
    stamp = time.replace("-", "").replace(":", "")
    return folder / FOLDER / f"{stamp}-{os.urandom(3).hex()}.jsonl"


class LogWriter:
    """An open log.

    The file is made when the first records come that matter (`eager`: at once), so that a run that finds nothing
    leaves nothing behind. With `replaces` a log of an earlier run gives way; any other file that is there is
    refused with a NormaliseError before anything is written.
    """

    def __init__(self, path: Path, run: RunRecord, *, eager: bool, replaces: bool) -> None:
        self.path = path
        self._waiting: list[str] = [as_line(run)]
        self._file: FileIO | None = None
        self._replaces = replaces
        if path.exists():
            _check(path, replaces=replaces)
        if eager:
            self._open()

    def __enter__(self) -> LogWriter:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file is not None:
            self._file.close()

    @property
    def written(self) -> bool:
        """Whether there is a file."""
        return self._file is not None

    def append(self, records: Iterable[Record], *, matters: bool, sync: bool = False) -> None:
        """Adds records; after `sync` they are on the disk.

        Records that do not matter (a file without findings) wait until some do.
        """
        if self._file is None and matters:
            self._open()
        for record in records:
            self._waiting.append(as_line(record))
            if self._file is not None and len(self._waiting) >= _TOGETHER:
                self._write(self._file, sync=False)
        if self._file is not None:
            self._write(self._file, sync=sync)

    def _open(self) -> None:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            ignore = self.path.parent / ".gitignore"
            if self.path.parent.name == FOLDER and not ignore.exists():
                ignore.write_text("*\n", encoding="utf-8")
            # Opened without being emptied: it may be the log of a run that is still at work.
            flags = os.O_RDWR | os.O_CREAT | (0 if self._replaces else os.O_EXCL) | getattr(os, "O_BINARY", 0)
            file = open(os.open(self.path, flags, 0o666), "r+b", buffering=0)  # noqa: SIM115
            if not locked(file.fileno()):
                file.close()
                raise _busy(self.path)
            file.truncate(0)
            self._file = file
        except OSError as error:
            raise _unwritable(self.path, error) from error
        self._write(self._file, sync=False)

    def _write(self, file: FileIO, *, sync: bool) -> None:
        try:
            # A file name may hold bytes that are not UTF-8; `as_line` has escaped those.
            _write_all(file, "".join(self._waiting).encode("utf-8"))
            if sync:
                os.fsync(file.fileno())
        except OSError as error:
            raise _unwritable(self.path, error) from error
        self._waiting.clear()


def _check(path: Path, *, replaces: bool) -> None:
    """NormaliseError for a file that is there and must not give way to a new log."""
    from normalise.changelog.reader import is_log

    found = is_log(path)
    if not (found and replaces):
        what = "holds the log of another run" if found else "exists and is no change log"
        raise NormaliseError(f"{path}: {what}; name another file with --log")


def append_records(path: Path, records: Iterable[Record]) -> None:
    """Adds records to a finished log and waits until the disk has them; a torn last line is cut off first."""
    try:
        with open(path, "r+b", buffering=0) as file:
            if not locked(file.fileno()):
                raise _busy(path)
            end = _whole_end(file)
            file.truncate(end)
            file.seek(end)
            try:
                for record in records:
                    _write_all(file, as_line(record).encode("utf-8"))
                os.fsync(file.fileno())
            except BaseException:
                with contextlib.suppress(OSError):  # a record that stands half, or alone, would not be true
                    file.truncate(end)
                raise
    except OSError as error:
        raise _unwritable(path, error) from error


def _write_all(file: FileIO, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[file.write(rest) :]


def _whole_end(file: FileIO) -> int:
    """Where the last whole line of a log ends; only its end is read."""
    from normalise.changelog.reader import whole_length

    at = file.seek(0, os.SEEK_END)
    while at > 0:
        start = max(0, at - 64_000)
        file.seek(start)
        whole = whole_length(file.read(at - start))
        if whole:
            return start + whole
        at = start
    return 0


def _busy(path: Path) -> NormaliseError:
    return NormaliseError(f"{path}: another run is writing this log; wait until it is done, or name another place")


def _unwritable(path: Path, error: OSError) -> NormaliseError:
    reason = error.strerror or str(error)
    return NormaliseError(f"{path}: the change log cannot be written ({reason}); name another file with --log")
