"""Bytes in, a document out, and back: strict decoding and writes that are whole or not at all.

Nothing is guessed. A file is UTF-8, or UTF-16 that says so by its byte order mark, or in the encoding that the user
declares; anything else is refused with the place of the first bad byte. Line ends stay in the text as they are, so
`encode(decode(data))` is `data`.
"""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Iterable

from normalise.document import Document
from normalise.errors import NormaliseError
from normalise.hashing import hash_of
from normalise.values import dataclass, replace

TYPE_CHECKING = False  # as in `typing`
if TYPE_CHECKING:
    from pathlib import Path

_BOMS = {"utf-8": b"\xef\xbb\xbf", "utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}
_UTF32 = (b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")
_ADVICE = "convert it to UTF-8 first (iconv -f WINDOWS-1252 -t UTF-8), or name its encoding with --encoding"


@dataclass(frozen=True, slots=True)
class Source:
    """A file as it was read.

    `encoding` is `utf-8`, `utf-16-le`, `utf-16-be` or the declared one; a byte order mark (`bom`) is no part of the
    text.
    `newline` is `lf`, `crlf`, `cr`, `mixed` or `none`. `status` is what the file system said of it, if it is a file.
    """

    document: Document
    data: bytes
    encoding: str
    bom: bool
    newline: str
    digest: str
    status: os.stat_result | None = None

    def encoded(self, text: str) -> bytes:
        """Another text in this file's encoding."""
        try:
            return encode(text, self.encoding, bom=self.bom)
        except UnicodeEncodeError as error:
            name, bad = self.document.source, text[error.start]
            raise NormaliseError(
                f"{name}: {self.encoding} cannot hold {bad!r} (U+{ord(bad):04X}), which a repair writes; the file is as"
                " it was; leave that rule out, or convert the file to UTF-8"
            ) from error


def digest(data: bytes) -> str:
    """The SHA-256 of some bytes, in hexadecimal."""
    return hash_of(data)


def decode(data: bytes, name: str, encoding: str = "utf-8", known: str = "") -> Source:
    """The text of some bytes; `name` stands in error messages and tells Markdown from plain text.

    `encoding` is what they are in if no byte order mark says otherwise, `known` their digest, if it has been taken.
    Raises NormaliseError for binary data, for what is not valid in its encoding, and for bytes that would not come
    back the same if the text were written again.
    """
    encoding, bom = encoding_of(data, name, encoding)
    if not encoding.startswith(("utf-16", "utf-32")) and b"\0" in data:
        raise binary(name, data.index(b"\0"))
    text = _decoded(data, encoding, name, bom=bom)
    if "\0" in text:
        raise binary(name, len(_BOMS[encoding]) * bom + len(text[: text.index("\0")].encode(encoding)))
    if encoding not in _BOMS and text.encode(encoding, "replace") != data:
        raise NormaliseError(f"{name}: its bytes are not those that {encoding} writes for its text; {_ADVICE}")
    return Source(Document(text, name), data, encoding, bom, _newline(text), known or digest(data))


def decode_as(data: bytes, encoding: str, name: str, *, bom: bool) -> str:
    """The text of bytes whose encoding is known from the log; NormaliseError if they are not in it."""
    if bom and not data.startswith(_BOMS[encoding]):
        raise NormaliseError(f"{name}: its byte order mark is gone; restore the file as the run left it")
    return _decoded(data, encoding, name, bom=bom)


def encode(text: str, encoding: str, *, bom: bool) -> bytes:
    """The bytes of a text; UnicodeEncodeError if the encoding cannot hold it."""
    return (_BOMS[encoding] if bom else b"") + text.encode(encoding)


def is_encoding(name: str, *, bom: bool) -> bool:
    """Whether files may be in this encoding, `bom` with a byte order mark."""
    try:
        return name in _BOMS if bom else bool("".encode(name) == b"")
    except (LookupError, ValueError):
        return False


def byte_offsets(text: str, places: Iterable[int], encoding: str, *, bom: bool) -> dict[int, int]:
    """For each place in the text its offset in the file's bytes, byte order mark included."""
    base = len(_BOMS[encoding]) if bom else 0
    if encoding == "utf-8" and text.isascii():
        return {place: base + place for place in places}
    out: dict[int, int] = {}
    last, offset = 0, base
    for place in sorted(set(places)):
        offset += len(text[last:place].encode(encoding))
        out[place] = offset
        last = place
    return out


def read(path: Path, name: str, encoding: str = "utf-8") -> Source:
    """Reads one file; `name` is how messages call it. NormaliseError if it cannot be read as text."""
    data, status = content(path, name)
    return replace(decode(data, name, encoding), status=status)


def content(path: str | Path, name: str) -> tuple[bytes, os.stat_result]:
    """The bytes of a file, and what the file system says of it. NormaliseError if it cannot be read."""
    try:
        status = os.stat(path)
        if not stat.S_ISREG(status.st_mode):
            raise NormaliseError(f"{name}: not a regular file; use - to read a stream")
        with open(path, "rb") as file:
            data = file.read()
    except OSError as error:
        raise unreadable(name, error) from error
    return data, status


def encoding_of(data: bytes, name: str, declared: str = "utf-8") -> tuple[str, bool]:
    """The encoding that the first four bytes show, else the declared one, and whether they are a byte order mark."""
    if data.startswith(_UTF32) and declared == "utf-8":
        raise NormaliseError(f"{name}: UTF-32 is not supported; {_ADVICE.replace('WINDOWS-1252', 'UTF-32')}")
    for encoding, mark in _BOMS.items():
        if data.startswith(mark):
            return encoding, True
    return declared, False


def _decoded(data: bytes, encoding: str, name: str, *, bom: bool) -> str:
    skip = len(_BOMS[encoding]) if bom else 0
    try:
        return (data[skip:] if skip else data).decode(encoding)
    except LookupError as error:
        raise NormaliseError(f"{name}: no encoding is called {encoding!r}; mend its name") from error
    except UnicodeDecodeError as error:
        raise undecodable(error.object, error.start, skip, encoding, name) from error


def undecodable(data: bytes, start: int, skipped: int, encoding: str, name: str) -> NormaliseError:
    """The error for bytes, behind so many others of the file, of which the one at `start` is not in the encoding."""
    bad = data[start : start + 1].hex() or "end of file"
    return NormaliseError(f"{name}: not valid {encoding.upper()} at byte {skipped + start} (0x{bad}); {_ADVICE}")


def unreadable(name: str, error: OSError) -> NormaliseError:
    """The error for a file that the system does not let us read."""
    return NormaliseError(f"{name}: cannot be read ({_why(error)}); check the path and its permissions")


def binary(name: str, at: int) -> NormaliseError:
    """The error for a file with a NUL at this byte."""
    return NormaliseError(f"{name}: binary (NUL at byte {at}); leave it out, or convert it to UTF-8 text")


def _newline(text: str) -> str:
    crlf = text.count("\r\n")
    lf, cr = text.count("\n") - crlf, (text.count("\r") - crlf if "\r" in text else 0)
    kinds = [kind for kind, count in (("crlf", crlf), ("lf", lf), ("cr", cr)) if count]
    return kinds[0] if len(kinds) == 1 else "mixed" if kinds else "none"


def _why(error: OSError) -> str:
    return error.strerror or str(error)


@dataclass(frozen=True, slots=True)
class Staged:
    """A file that is written in full beside its target and waits to take its place."""

    temporary: Path
    target: Path
    name: str

    def commit(self) -> None:
        """Puts the file in its place at one stroke; NormaliseError if that fails, and then the old one stands."""
        try:
            os.replace(self.temporary, self.target)
        except OSError as error:
            self.discard()
            raise NormaliseError(f"{self.name}: cannot be replaced ({_why(error)}); it is as it was") from error

    def discard(self) -> None:
        """Forgets the file."""
        with contextlib.suppress(OSError):
            self.temporary.unlink()


class Incoming:
    """A file that is being written beside its target under the name `temporary`; folders are made as needed.

    NormaliseError, and no trace, from the first step that fails.
    """

    def __init__(self, target: Path, name: str, temporary: str, *, mode: int = 0o600) -> None:
        self._waiting = Staged(target.parent / temporary, target, name)
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            self._file = open(os.open(self._waiting.temporary, flags, mode), "wb", buffering=0)  # noqa: SIM115
        except OSError as error:
            raise self._failed(error) from error

    def write(self, data: bytes) -> None:
        """Adds bytes."""
        try:
            rest = memoryview(data)
            while rest:
                rest = rest[self._file.write(rest) :]
        except OSError as error:
            self.discard()
            raise self._failed(error) from error

    def finish(self, like: os.stat_result | None, *, copy: bool) -> Staged:
        """Ends the file, which gets the mode of `like`, if there is one.

        Unless it is a `copy` it gets its owner too, and the disk has it then.
        """
        try:
            with self._file:
                if like is not None:
                    _take_after(self._file.fileno(), like, owner=not copy)
                if not copy:
                    os.fsync(self._file.fileno())
        except OSError as error:
            self.discard()
            raise self._failed(error) from error
        return self._waiting

    def discard(self) -> None:
        """Forgets the file."""
        with contextlib.suppress(OSError):
            self._file.close()
        self._waiting.discard()

    def _failed(self, error: OSError) -> NormaliseError:
        folder = self._waiting.target.parent
        return NormaliseError(
            f"{self._waiting.name}: cannot be written to {folder} ({_why(error)}); free space or mend its permissions"
        )


def stage(
    target: Path, data: bytes, name: str, temporary: str, like: os.stat_result | None, *, copy: bool = False
) -> Staged:
    """Writes data beside `target` under the name `temporary`, with the mode of `like`; folders are made as needed.

    Without `like` the file is a new one, with the mode that the system gives. A file that replaces another also keeps
    its owner, where that is allowed, and waits until the disk has it; a `copy` of what stands elsewhere needs neither.
    NormaliseError, and no trace, if it fails.
    """
    incoming = Incoming(target, name, temporary, mode=0o600 if like else 0o666)
    incoming.write(data)
    return incoming.finish(like, copy=copy)


def write_whole(path: Path, data: bytes) -> None:
    """Makes a file of these bytes, or replaces one, at one stroke. NormaliseError, and no trace, if that fails."""
    from pathlib import Path  # on most pages nothing is written

    real = Path(os.path.realpath(path))
    like = real.stat() if real.exists() else None
    stage(real, data, str(path), f".normalise-{os.urandom(4).hex()}-0.tmp", like).commit()


def _take_after(descriptor: int, like: os.stat_result, *, owner: bool) -> None:
    """Gives an open file the mode and, where allowed, the owner of another."""
    if not hasattr(os, "fchmod"):
        return
    own = os.fstat(descriptor)
    if owner and (own.st_uid, own.st_gid) != (like.st_uid, like.st_gid):
        with contextlib.suppress(OSError):
            os.fchown(descriptor, like.st_uid, like.st_gid)
    os.fchmod(descriptor, stat.S_IMODE(like.st_mode))
