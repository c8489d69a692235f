"""Which changes of a log a user means by a rule's code, a change's id, or a path."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePosixPath

from normalise.changelog.logged import LoggedFile
from normalise.changelog.reader import Base, Log
from normalise.changelog.records import ChangeRecord
from normalise.errors import NormaliseError
from normalise.expressions import expression
from normalise.values import dataclass

_ID = expression(r"c\d+")
_CODE = expression(r"[A-Z]{3}\d{0,3}")


@dataclass(frozen=True, slots=True)
class Asked:
    """What the words of a user mean: for each, the output paths of the files that it names."""

    words: Mapping[str, frozenset[str]]

    def means(self, file: LoggedFile, change: ChangeRecord) -> bool:
        """Whether a change was applied and one of the words means it."""
        return change.status == "applied" and any(
            file.record.output in files or is_named(word, change.id, change.code) for word, files in self.words.items()
        )


def asked_for(log: Log, base: Base, words: Sequence[str]) -> Asked:
    """What the words mean. NormaliseError if one fits nothing in the log, or only what was held back."""
    asked = {w: frozenset(f.record.output for f in files_named(log, base, w, "--only")) for w in words}
    open_ = {word for word, files in asked.items() if not files}
    held: set[str] = set()
    for file in log.files if open_ else ():
        for change in file.changes:
            named = {word for word in open_ if is_named(word, change.id, change.code)}
            if change.status == "applied":
                open_ -= named
            else:
                held |= named
    for word in words:
        if word in open_:
            why = "was held back, not applied" if word in held else "is no code, change or path in this log"
            raise NormaliseError(f"--only {word}: {why}; the log {log.path} lists them")
    return Asked(asked)


def is_named(word: str, identity: str, code: str) -> bool:
    """Whether a word is this id, or this code or its beginning."""
    if _ID.fullmatch(word):
        return word == identity
    return bool(_CODE.fullmatch(word)) and code.startswith(word)


def files_named(log: Log, base: Base, word: str, option: str) -> list[LoggedFile]:
    """The files that a path means: one of the log or of the disk, a folder of these, or the end of one path alone.

    NormaliseError, naming the option, if it is the end of several.
    """
    if not word:
        return []
    pure = PurePosixPath(Path(word).as_posix())
    absolute = Path(os.path.abspath(word))
    named = []
    for file in log.files:
        inside = {PurePosixPath(file.record.path), PurePosixPath(file.record.output)}
        places = (os.path.abspath(base.path(file.record.output)), os.path.join(log.run.root, file.record.path))
        outside = {Path(place) for place in places}
        if (pure.parts and any(pure in (p, *p.parents) for p in inside)) or any(
            absolute in (p, *p.parents) for p in outside
        ):
            named.append(file)
    if named or not pure.parts:
        return named
    ends = [f for f in log.files if PurePosixPath(f.record.output).parts[-len(pure.parts) :] == pure.parts]
    if len(ends) > 1:
        raise NormaliseError(f"{option} {word}: fits {len(ends)} files of the log; give the whole path")
    return ends
