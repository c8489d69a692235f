"""An output made again from its input and an edited log, piece by piece, with its records."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from hashlib import sha256
from heapq import heappop, heappush

from normalise import textstream
from normalise.changelog.contents import cannot_hold
from normalise.changelog.logged import LoggedFile
from normalise.changelog.records import ChangeRecord, FileRecord, Place, RepairRecord
from normalise.changelog.reel import Reel
from normalise.changelog.replaying import groups
from normalise.changelog.rewinding import PIECEWISE
from normalise.files import encode
from normalise.values import replace


def rebuild(
    file: LoggedFile,
    texts: Iterator[str],
    names: tuple[str, str],
    write: Callable[[bytes], object],
    keep: Callable[[RepairRecord | ChangeRecord], object],
) -> FileRecord:
    """Writes the input, whose text comes in pieces, with the repairs that the lines of the file make.

    `names` are the paths of input and output in the new records: their places are new, their ids stay. `write` gets the
    bytes of the output, `keep` its repairs and changes; the record of the file itself is what comes back.
    NormaliseError if the lines do not fit the input or each other.
    """
    try:
        return _Rebuilding(file, texts, names, write, keep).record()
    except UnicodeEncodeError as error:
        raise cannot_hold(file.record) from error


class _Rebuilding:
    """An output that is being made: how far it has come, in the input and in the output."""

    def __init__(
        self,
        file: LoggedFile,
        texts: Iterator[str],
        names: tuple[str, str],
        write: Callable[[bytes], object],
        keep: Callable[[RepairRecord | ChangeRecord], object],
    ) -> None:
        self._file = file
        self._names = names
        self._keep = keep
        self._reel = Reel(texts)
        self._held: Counter[str] = Counter()
        self._waiting: list[tuple[int, ChangeRecord]] = []
        self._next = 0
        encoding, bom = file.record.encoding, file.record.bom
        self._input = _Stream(encoding, encode("", encoding, bom=bom), lambda _: None)
        self._output = _Stream(encoding, encode("", encoding, bom=bom), write)

    def record(self) -> FileRecord:
        """Makes everything, and gives the record of the file."""
        path, output = self._names
        applied = repairs = 0
        for number, group in enumerate(groups(self._file, self._aside)):
            astray = partial(group.astray, self._file.record.path)
            self._copy(self._reel.next(group.span.start - self._reel.place, astray))
            before = "".join(self._reel.next(group.span.end - group.span.start, astray))
            after = group.after(before, self._file.record.path)
            here, there = self._input.take(before), self._output.take(after)
            if len(group.changes) > 1 or group.composed is not None:
                self._keep(RepairRecord(path, number, here, there, before, after))
            for index, change in group.changes:
                # Of a repair of several changes, each is told with the place of the whole: no more is known of it.
                self._told(index, replace(change, path=path, output=there, repair=number, reason=None))
            applied += len(group.changes)
            repairs += 1
        self._copy(self._reel.rest())
        old = self._file.record
        return FileRecord(
            path=path,
            output=output,
            encoding=old.encoding,
            bom=old.bom,
            newline=old.newline,
            sha256_before=self._input.finish(),
            sha256_after=self._output.finish(),
            applied=applied,
            repairs=repairs,
            held=dict(sorted(self._held.items())),
        )

    def _copy(self, texts: Iterator[str]) -> None:
        for text in texts:
            self._input.take(text)
            self._output.take(text)

    def _aside(self, number: int, change: ChangeRecord) -> None:
        if change.status == "held" and change.reason is not None:
            self._held[change.reason] += 1
        self._told(number, replace(change, path=self._names[0]))

    def _told(self, number: int, change: ChangeRecord) -> None:
        """Keeps the lines in the order of the log; those of a repair are only known once it is made."""
        heappush(self._waiting, (number, change))
        while self._waiting and self._waiting[0][0] == self._next:
            self._keep(heappop(self._waiting)[1])
            self._next += 1


class _Stream:
    """One of the two texts: its length so far in characters and in bytes, and its hash."""

    def __init__(self, encoding: str, head: bytes, write: Callable[[bytes], object]) -> None:
        self._encoding = encoding
        self._write = write
        self._hash = sha256()
        self._place = 0
        self._bytes = len(head)
        self._whole: list[str] | None = None if encoding in PIECEWISE else []
        self._ready = bytearray()
        self._put(head)

    def take(self, text: str) -> Place:
        """Adds a text; gives its place."""
        data = text.encode(self._encoding)
        start, byte_start = self._place, self._bytes
        self._place += len(text)
        self._bytes += len(data)
        if self._whole is None:
            self._put(data)
        else:
            self._whole.append(text)
        return Place(start, self._place, byte_start, self._bytes)

    def finish(self) -> str:
        """Ends the text; gives its SHA-256."""
        if self._whole is not None:
            self._put("".join(self._whole).encode(self._encoding))
        self._flush()
        return self._hash.hexdigest()

    def _put(self, data: bytes) -> None:
        self._ready += data
        if len(self._ready) >= textstream.PIECE:
            self._flush()

    def _flush(self) -> None:
        data = bytes(self._ready)
        self._ready.clear()
        self._hash.update(data)
        self._write(data)
