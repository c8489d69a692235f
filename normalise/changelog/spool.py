"""The records of a large file on disk until they are logged, so that they need no memory."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, BinaryIO, overload

from normalise.changelog.records import ChangeRecord, FileRecord, Record, RepairRecord, as_line, of_line
from normalise.errors import NormaliseError
from normalise.values import replace


class Spool(Sequence[Record]):
    """The records of one file in the order of the log: its own, then repairs, then changes, numbered from `first`.

    Each way through them reads the file anew. It can be sent to another process, and must be discarded by the last.
    """

    def __init__(self, head: FileRecord, path: Path, repairs: int, changes: int, first: int = 0) -> None:
        self.head = head
        self.path = path
        self.changes = changes
        self._repairs = repairs
        self._first = first

    def numbered(self, first: int) -> Spool:
        """The same records with ids for the changes: `c<first>` and on."""
        return Spool(self.head, self.path, self._repairs, self.changes, first)

    def __len__(self) -> int:
        return 1 + self._repairs + self.changes

    def __iter__(self) -> Iterator[Record]:
        yield self.head
        yield from self._records(RepairRecord)
        number = self._first
        for record in self._records(ChangeRecord):
            yield replace(record, id=f"c{number}") if self._first else record
            number += 1

    def _records(self, kind: type[Any]) -> Iterator[Any]:
        mark = _MARKS[kind]
        try:
            with open(self.path, "rb") as lines:
                for line in lines:
                    if line[:1] == mark:
                        yield of_line(line[1:])
        except OSError as error:
            raise NormaliseError(f"{self.path}: records of a run vanished ({error.strerror}); run again") from error

    @overload
    def __getitem__(self, index: int) -> Record: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Record]: ...
    def __getitem__(self, index: int | slice) -> Record | Sequence[Record]:
        if index == 0:
            return self.head
        return list(self)[index]

    def discard(self) -> None:
        """Removes the file."""
        with contextlib.suppress(OSError):
            self.path.unlink()


_MARKS = {RepairRecord: b"r", ChangeRecord: b"c"}


class SpoolWriter:
    """Takes records as they come. Few are kept in memory, more in a file at `path`; NormaliseError if it fails."""

    def __init__(self, path: Path, most: int = 500) -> None:
        self._path = path
        self._most = most
        self._kept: list[RepairRecord | ChangeRecord] = []
        self._file: BinaryIO | None = None
        self._counts = {RepairRecord: 0, ChangeRecord: 0}

    def add(self, record: RepairRecord | ChangeRecord) -> None:
        """Keeps a record."""
        self._counts[type(record)] += 1
        self._kept.append(record)
        if len(self._kept) >= self._most:
            self._write()

    def finish(self, head: FileRecord) -> Sequence[Record]:
        """All records, behind that of the file itself."""
        if self._file is None:
            repairs = [record for record in self._kept if isinstance(record, RepairRecord)]
            return [head, *repairs, *(record for record in self._kept if isinstance(record, ChangeRecord))]
        self._write()
        self._file.close()
        return Spool(head, self._path, self._counts[RepairRecord], self._counts[ChangeRecord])

    def discard(self) -> None:
        """Forgets everything."""
        if self._file is not None:
            with contextlib.suppress(OSError):
                self._file.close()
            with contextlib.suppress(OSError):
                self._path.unlink()

    def _write(self) -> None:
        try:
            if self._file is None:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                self._file = open(self._path, "xb")  # noqa: SIM115
            lines = (_MARKS[type(record)] + as_line(record).encode("utf-8") for record in self._kept)
            self._file.write(b"".join(lines))
        except OSError as error:
            self.discard()
            reason = error.strerror or str(error)
            raise NormaliseError(f"{self._path}: records cannot be written ({reason}); free space there") from error
        self._kept.clear()
