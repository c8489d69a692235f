"""The input of a logged file as a text in pieces, from the input itself or out of an output of its run."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from pathlib import Path

from normalise.changelog.contents import check_encoding
from normalise.changelog.logged import LoggedFile, State
from normalise.changelog.reader import Log
from normalise.changelog.rewinding import Rewinding
from normalise.errors import NormaliseError
from normalise.values import dataclass


@dataclass(frozen=True, slots=True)
class Original:
    """What stands at `path`, with its SHA-256 and its status, and the way from there to the input.

    It is closed at the end of a `with`.
    """

    path: Path
    sha256: str
    status: os.stat_result
    _rewinding: Rewinding
    _file: LoggedFile
    _state: State
    _take: AbstractSet[int]

    def __enter__(self) -> Original:
        return self

    def __exit__(self, *_: object) -> None:
        self._rewinding.close()

    def texts(self) -> Iterator[str]:
        """The text of the input, in pieces; NormaliseError, at the end, if the file is another one by now."""
        return self._rewinding.texts(self._file, self._state, self._take)


def original(file: LoggedFile, path: Path, name: str, whole: Iterable[LoggedFile] = ()) -> Original:
    """The input of a logged file, from what stands at `path`: the input itself, or an output of its run.

    Repairs are taken back by what the log says of the file or, failing that, by one of `whole`, which tell of the same
    file and may know more. NormaliseError if the file has changed since, or no log leads back.
    """
    check_encoding(file.record)
    rewinding = Rewinding(path, name)
    try:
        sha256, before = rewinding.digest(), file.record.sha256_before
        if sha256 == before:
            here = State(sha256, frozenset())
            return Original(path, sha256, rewinding.status, rewinding, LoggedFile(file.record), here, frozenset())
        known = False
        for log in (file, *whole):
            state = log.state_of(sha256) if log.record.sha256_before == before else None
            if state is None:
                continue
            known = True
            take = log.numbers - state.undone
            if _leads_to(before, rewinding, log, state, take):
                return Original(path, sha256, rewinding.status, rewinding, log, state, take)
    except BaseException:
        rewinding.close()
        raise
    rewinding.close()
    if known:
        raise NormaliseError(
            f"{name}: is as the run left it, and the edited log cannot take that back; name the log as it was with"
            " --whole, or undo with it first"
        )
    raise NormaliseError(f"{name}: has changed since this run, it is neither its input nor its output; restore it")


def _leads_to(sha256: str, rewinding: Rewinding, file: LoggedFile, state: State, take: AbstractSet[int]) -> bool:
    try:
        return rewinding.digest_without(file, state, take) == sha256
    except NormaliseError:
        return False


def input_of(file: LoggedFile, log: Log, root: Path | None = None, whole: Iterable[LoggedFile] = ()) -> Original:
    """The input of a file of a log: where the run read it or, if that has changed or is gone, out of the run's output.

    `root` is the folder that holds the inputs now; `whole` is what other logs of the run say of the file.
    NormaliseError as of `original`.
    """
    record = file.record
    inputs = log.inputs(root)
    try:
        return original(file, inputs.real(record.path), str(inputs.path(record.path)), whole)
    except NormaliseError:
        if log.run.out is None:
            raise
        outputs = log.base()
        try:
            return original(file, outputs.real(record.output), str(outputs.path(record.output)), whole)
        except NormaliseError:
            pass
        raise  # what is wrong with the input says more
