"""Which changes of a log a user means by a rule's code, a change's id, or a path."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from normalise.changelog.reader import Base, Log, LoggedFile
from normalise.errors import NormaliseError
from normalise.expressions import expression

_ID = expression(r"c\d+")
_CODE = expression(r"[A-Z]{3}\d{0,3}")


def asked_for(log: Log, base: Base, words: Sequence[str]) -> dict[str, frozenset[str]]:
    """For each file, by its output path, the ids of its applied changes that one of the words means.

    NormaliseError if a word fits nothing in the log, or only what was held back.
    """
    found: dict[str, frozenset[str]] = {}
    for word in words:
        whole = files_named(log, base, word, "--only")
        fits = bool(whole)
        held = False
        for file in log.files:
            ids = {c.id for c in file.changes if file in whole or is_named(word, c.id, c.code)}
            applied = {c.id for c in file.changes if c.status == "applied"} & ids
            held = held or bool(ids - applied)
            fits = fits or bool(applied)
            found[file.record.output] = found.get(file.record.output, frozenset()) | applied
        if not fits:
            why = "was held back, not applied" if held else "is no code, change or path in this log"
            raise NormaliseError(f"--only {word}: {why}; the log {log.path} lists them")
    return found


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
