"""Large files as text that comes in pieces: what `files.decode` does to bytes that are all there.

The same is accepted, and the same is said of what is not.
"""

from __future__ import annotations

import codecs
import os
import stat
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from normalise import files
from normalise.errors import NormaliseError
from normalise.values import dataclass

# So many bytes are read at a time. Of pieces ten times as long, the C library gives back none of the memory: each is
# laid out anew while it is decoded, and leaves a hole behind (one megabyte in ten of the file; at a gigabyte, 300).
PIECE = 64_000


@dataclass(frozen=True, slots=True)
class Form:
    """How the bytes of a file are text; as in `files.Source`."""

    encoding: str
    bom: bool
    newline: str

    @property
    def head(self) -> bytes:
        """The byte order mark, if there is one."""
        return files.encode("", self.encoding, bom=self.bom)


def open_regular(path: Path, name: str) -> BinaryIO:
    """Opens a file to read, never a pipe or a device. NormaliseError if it cannot be."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise NormaliseError(f"{name}: not a regular file; use - to read a stream")
        # Should it have become a pipe since: opening one must not wait for a writer.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except OSError as error:
        raise files.unreadable(name, error) from error
    file = open(descriptor, "rb")  # noqa: SIM115
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        file.close()
        raise NormaliseError(f"{name}: not a regular file; use - to read a stream")
    return file


def surveyed(file: BinaryIO, name: str) -> Form:
    """The form of a whole file, which is read through once. NormaliseError for what `files.decode` refuses."""
    encoding, bom = files.encoding_of(_read(file, name, 4), name)
    ends: Counter[str] = Counter()
    last = ""
    for text in pieces(file, Form(encoding, bom, ""), name, lambda _: None):
        joint = last == "\r" and text[0] == "\n"
        crlf = text.count("\r\n")
        ends["crlf"] += crlf + joint
        ends["lf"] += text.count("\n") - crlf - joint
        ends["cr"] += text.count("\r") - crlf - joint
        last = text[-1]
    kinds = [kind for kind in ("crlf", "lf", "cr") if ends[kind] > 0]
    return Form(encoding, bom, kinds[0] if len(kinds) == 1 else "mixed" if kinds else "none")


def pieces(file: BinaryIO, form: Form, name: str, see: Callable[[bytes], object]) -> Iterator[str]:
    """The text of a file from its beginning, in pieces that are not empty; `see` is called with all its bytes.

    NormaliseError for binary data and for what is not valid in the encoding, with the place of the byte.
    """
    decoder = codecs.getincrementaldecoder(form.encoding)("strict")
    file.seek(0)
    at = len(form.head)
    see(_read(file, name, at))
    while True:
        data = _read(file, name, PIECE)
        see(data)
        pending = len(decoder.getstate()[0])
        try:
            text = decoder.decode(data, final=not data)
        except UnicodeDecodeError as error:
            # Shown in the context of the bytes themselves, so that the message is the same as for a short file.
            raise files.undecodable(error.object, error.start, at - pending, form.encoding, name) from error
        if "\0" in text:
            place = at - pending + len(text[: text.index("\0")].encode(form.encoding))
            raise files.binary(name, place)
        at += len(data)
        if text:
            yield text
        if not data:
            return


def _read(file: BinaryIO, name: str, size: int) -> bytes:
    try:
        return file.read(size) if size else b""
    except OSError as error:
        raise files.unreadable(name, error) from error
