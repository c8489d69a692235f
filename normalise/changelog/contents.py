"""The bytes of logged files, and the way from one of their states to another, all in memory."""

from __future__ import annotations

import os
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from pathlib import Path

from normalise.changelog.logged import LoggedFile, State
from normalise.changelog.reader import Log
from normalise.changelog.records import FileRecord
from normalise.errors import NormaliseError
from normalise.files import decode_as, digest, encode, is_encoding
from normalise.values import dataclass


def read_bytes(path: Path, name: str) -> tuple[bytes, os.stat_result]:
    """A file's bytes and status; `name` is how messages call it. NormaliseError if it cannot be read."""
    try:
        return path.read_bytes(), path.stat()
    except OSError as error:
        reason = error.strerror or str(error)
        raise NormaliseError(f"{name}: cannot be read ({reason}); name the folder it is in with --root") from error


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


@dataclass(frozen=True, slots=True)
class Found:
    """What stands at a path now, and the input that it is or that it leads back to."""

    path: Path
    now: bytes
    status: os.stat_result
    original: bytes


def original(file: LoggedFile, path: Path, name: str, whole: Iterable[LoggedFile] = ()) -> Found:
    """The input of a logged file, from what stands at `path`: the input itself, or an output of its run.

    Repairs are taken back in memory, by what the log says of the file or, failing that, by one of `whole`, which tell
    of the same file and may know more. NormaliseError if the file has changed since, or no log leads back.
    """
    now, status = read_bytes(path, name)
    sha256 = digest(now)
    before = file.record.sha256_before
    if sha256 == before:
        return Found(path, now, status, now)
    known = False
    for log in (file, *whole):
        state = log.state_of(sha256) if log.record.sha256_before == before else None
        known = known or state is not None
        if state is not None:
            try:
                data = without(log, now, state, log.numbers - state.undone)
            except NormaliseError:
                continue
            if digest(data) == before:
                return Found(path, now, status, data)
    if known:
        raise NormaliseError(
            f"{name}: is as the run left it, and the edited log cannot take that back; name the log as it was with"
            " --whole, or undo with it first"
        )
    raise NormaliseError(f"{name}: has changed since this run, it is neither its input nor its output; restore it")


def input_of(file: LoggedFile, log: Log, root: Path | None = None, whole: Iterable[Log] = ()) -> Found:
    """The input of a file of a log: where the run read it or, if that has changed or is gone, out of the run's output.

    `root` is the folder that holds the inputs now; `whole` are logs of the same run. NormaliseError as of `original`.
    """
    record = file.record
    more = [f for other in whole for f in other.files if f.record.output == record.output]
    inputs = log.inputs(root)
    try:
        return original(file, inputs.real(record.path), str(inputs.path(record.path)), more)
    except NormaliseError:
        if log.run.out is None:
            raise
        outputs = log.base()
        try:
            return original(file, outputs.real(record.output), str(outputs.path(record.output)), more)
        except NormaliseError:
            pass
        raise  # what is wrong with the input says more
