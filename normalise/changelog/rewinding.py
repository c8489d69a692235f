"""The way of a file back to one of its earlier states, block by block: nothing of its size is in memory."""

from __future__ import annotations

import codecs
import os
import stat
from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from hashlib import file_digest, sha256
from pathlib import Path

from normalise import textstream
from normalise.changelog.contents import cannot_hold, check_encoding, check_end, text_of
from normalise.changelog.logged import LoggedFile, State
from normalise.changelog.records import FileRecord
from normalise.changelog.reel import Reel
from normalise.errors import NormaliseError
from normalise.files import Incoming, Staged, encode

# In these, pieces of a text can be encoded each by itself.
PIECEWISE = ("utf-8", "utf-16-le", "utf-16-be")


class Rewinding:
    """A file of a log that is open to be taken back; closed at the end of a `with`.

    NormaliseError if it cannot be opened or read; `name` is how messages call it.
    """

    def __init__(self, path: Path, name: str) -> None:
        self.name = name
        self._path = path
        try:
            # Should it be a pipe: opening one must not wait for a writer.
            flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
            self._file = open(os.open(path, flags), "rb")  # noqa: SIM115
        except OSError as error:
            raise self._unreadable(error) from error
        self.status = os.fstat(self._file.fileno())
        if not stat.S_ISREG(self.status.st_mode):
            self._file.close()
            raise NormaliseError(f"{name}: is not a regular file; put the file of the run in its place")

    def close(self) -> None:
        """Closes the file."""
        self._file.close()

    def __enter__(self) -> Rewinding:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def digest(self) -> str:
        """The SHA-256 of what the file holds."""
        try:
            self._file.seek(0)
            return file_digest(self._file, "sha256").hexdigest()
        except OSError as error:
            raise self._unreadable(error) from error

    def staged(self, file: LoggedFile, state: State, take: AbstractSet[int], temporary: str) -> tuple[Staged, str]:
        """The file without the repairs in `take`, waiting beside it under the name `temporary`, and its SHA-256.

        `state` is the one that the file is in. NormaliseError, and no trace, if the log does not lead there, if the
        file is another one than `state` by now, or if it cannot be written.
        """
        check_encoding(file.record)
        incoming = Incoming(self._path, self.name, temporary)
        try:
            made = sha256()
            for data in _gathered(self._without(file, state, take)):
                incoming.write(data)
                made.update(data)
            check_end(file, state, take, made.hexdigest())
            return incoming.finish(self.status, copy=False), made.hexdigest()
        except BaseException:
            incoming.discard()
            raise

    def digest_without(self, file: LoggedFile, state: State, take: AbstractSet[int]) -> str:
        """The SHA-256 of the file without the repairs in `take`; NormaliseError as of `staged`."""
        check_encoding(file.record)
        made = sha256()
        for data in self._without(file, state, take):
            made.update(data)
        return made.hexdigest()

    def texts(self, file: LoggedFile, state: State, take: AbstractSet[int]) -> Iterator[str]:
        """The text of the file without the repairs in `take`, in pieces.

        `state` is the one that the file is in. NormaliseError if the log does not fit, or, at the end, if the file is
        another one by now. What is in an encoding that cannot be read in pieces comes as one.
        """
        record = file.record
        seen = sha256()
        if record.encoding not in PIECEWISE:
            data = b"".join(self._read(seen.update))
            self._check(seen.hexdigest(), state)
            yield file.without(text_of(data, record), state.undone, take)
            return
        head = encode("", record.encoding, bom=record.bom)
        if not next(self._read(len), b"").startswith(head):
            raise NormaliseError(f"{record.output}: its byte order mark is gone; restore the file as the run left it")
        reel = Reel(_texts(self._read(seen.update), len(head), record))
        yield from _rewound(reel, file, state, take)
        self._check(seen.hexdigest(), state)

    def _without(self, file: LoggedFile, state: State, take: AbstractSet[int]) -> Iterator[bytes]:
        record = file.record
        texts = self.texts(file, state, take)
        try:
            yield encode("", record.encoding, bom=record.bom)
            for text in texts if record.encoding in PIECEWISE else ("".join(texts),):
                yield text.encode(record.encoding)
        except UnicodeEncodeError as error:
            raise cannot_hold(record) from error

    def _read(self, see: Callable[[bytes], object]) -> Iterator[bytes]:
        try:
            self._file.seek(0)
            while data := self._file.read(textstream.PIECE):
                see(data)
                yield data
        except OSError as error:
            raise self._unreadable(error) from error

    def _check(self, sha256: str, state: State) -> None:
        if sha256 != state.sha256:
            raise NormaliseError(f"{self.name}: changed while it was read; run again")

    def _unreadable(self, error: OSError) -> NormaliseError:
        reason = error.strerror or str(error)
        return NormaliseError(f"{self.name}: cannot be read ({reason}); name the folder it is in with --root")


def _texts(pieces: Iterator[bytes], skip: int, record: FileRecord) -> Iterator[str]:
    """The text that bytes are in pieces, behind a byte order mark of `skip` bytes."""
    decoder = codecs.getincrementaldecoder(record.encoding)("strict")
    try:
        for data in pieces:
            yield decoder.decode(data[skip:])
            skip = max(0, skip - len(data))
        yield decoder.decode(b"", final=True)
    except UnicodeDecodeError as error:
        raise NormaliseError(
            f"{record.output}: is not in {record.encoding}, as the log says; one is damaged"
        ) from error


def _rewound(reel: Reel, file: LoggedFile, state: State, take: AbstractSet[int]) -> Iterator[str]:
    """The text on a reel without the repairs in `take`, in pieces."""
    last = None
    for span, repair in file.backwards(state.undone, take):
        if span.start < reel.place or span == last:  # a damaged log may hold places that overlap
            raise file.unfit()
        yield from reel.next(span.start - reel.place, file.unfit)
        if "".join(reel.next(len(repair.after), file.unfit)) != repair.after:
            raise file.unfit()
        yield repair.before
        last = span
    yield from reel.rest()


def _gathered(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """The same bytes in larger pieces, as each is written by itself."""
    waiting: list[bytes] = []
    size = 0
    for piece in pieces:
        waiting.append(piece)
        size += len(piece)
        if size >= textstream.PIECE:
            yield b"".join(waiting)
            waiting, size = [], 0
    yield b"".join(waiting)
