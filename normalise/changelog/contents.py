"""The bytes of logged files as text, and the way from one of their states to another, all in memory."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from normalise.changelog.logged import LoggedFile, State
from normalise.changelog.records import FileRecord
from normalise.errors import NormaliseError
from normalise.files import decode_as, digest, encode, is_encoding


def check_encoding(record: FileRecord) -> None:
    """NormaliseError if a file cannot have been in the encoding that the log says."""
    if not is_encoding(record.encoding, bom=record.bom):
        raise NormaliseError(f"{record.output}: the log knows no encoding {record.encoding!r}; the log is damaged")


def text_of(data: bytes, record: FileRecord) -> str:
    """The text of a logged file's bytes; NormaliseError if they are not in its encoding."""
    check_encoding(record)
    return decode_as(data, record.encoding, record.output, bom=record.bom)


def without(file: LoggedFile, data: bytes, state: State, take: AbstractSet[int]) -> bytes:
    """The file's bytes with these repairs taken back; the input's own bytes once all of them are.

    `state` is the one that `data` is in. NormaliseError if the log does not lead there.
    """
    record = file.record
    text = file.without(text_of(data, record), state.undone, take)
    try:
        data = encode(text, record.encoding, bom=record.bom)
    except UnicodeEncodeError as error:
        raise cannot_hold(record) from error
    check_end(file, state, take, digest(data))
    return data


def cannot_hold(record: FileRecord) -> NormaliseError:
    """The error for a text that is not in the encoding of its file."""
    return NormaliseError(f"{record.output}: {record.encoding} cannot hold its text; the log is damaged")


def check_end(file: LoggedFile, state: State, take: AbstractSet[int], sha256: str) -> None:
    """NormaliseError if, with all repairs taken back, the file has another hash than the input had."""
    record = file.record
    if sha256 != record.sha256_before and state.undone | take == file.numbers:
        raise NormaliseError(f"{record.output}: the log does not lead back to the input; the log is damaged")
