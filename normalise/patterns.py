"""Patterns for paths, as git's ignore files have them. This is the one module that knows pathspec."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import Any

from normalise.errors import NormaliseError
from normalise.expressions import expression
from normalise.values import dataclass

_PLAIN = expression(r"(?:[\w.-]+)?")


@dataclass(frozen=True, slots=True)
class Globs:
    """Patterns and the folder that they are relative to, as an absolute path; empty: any folder that is named.

    A pattern without a slash fits a name at any depth, one with a slash a path from the folder on; what fits a folder
    fits all in it, and `!` takes back. `origin` says where the patterns come from, for messages.
    """

    folder: str
    patterns: tuple[str, ...]
    origin: str = ""

    def verdict(self, path: str, *, folder: bool = False) -> bool | None:
        """Whether an absolute path fits; None if no pattern speaks of it."""
        return self._asked(path, folder=folder)[0]

    def fits(self, path: str, *, folder: bool = False) -> bool:
        """Whether an absolute path fits."""
        return bool(self._asked(path, folder=folder)[0])

    def why(self, path: str, *, folder: bool = False) -> str:
        """The pattern that decides about a path, and where it comes from; empty if none speaks of it."""
        include, index = self._asked(path, folder=folder)
        if include is None or index is None:
            return ""
        return f"{self.patterns[index].strip()} ({self.origin})" if self.origin else self.patterns[index].strip()

    def below(self, top: str) -> Globs:
        """The same patterns for what lies in a folder that the user has named: without those that fit that folder."""
        folder = self.folder or top
        kept = tuple(
            "" if Globs(self.folder, (pattern,)).fits(top, folder=True) and self.folder else pattern
            for pattern in self.patterns
        )
        return Globs(folder, kept, self.origin)

    def _asked(self, path: str, *, folder: bool) -> tuple[bool | None, int | None]:
        if not self.patterns:
            return None, None
        if self.folder and path.startswith(self.folder + os.sep):
            relative = path[len(self.folder) + 1 :].replace(os.sep, "/")
        else:
            relative = PurePosixPath(os.path.relpath(path, self.folder or os.curdir)).as_posix()
        names = _names(self.patterns)
        if names is not None:
            index = next((names[part] for part in relative.split("/") if part in names), None)
            return (None if index is None else True), index
        found = _spec(self.patterns).check_file(relative + "/" * folder)
        return found.include, found.index


@lru_cache(maxsize=1024)
def _names(patterns: tuple[str, ...]) -> dict[str, int] | None:
    """The number of each pattern if all are plain names: these need no library, so nothing is loaded for them."""
    if not all(_PLAIN.fullmatch(pattern) for pattern in patterns):
        return None
    return {pattern: i for i, pattern in enumerate(patterns)}


@lru_cache(maxsize=1024)
def _spec(patterns: tuple[str, ...]) -> Any:
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(patterns)


def globs(patterns: Iterable[str], folder: Path, origin: str = "") -> Globs:
    """Patterns that a user has written, relative to a folder; ValueError for one that is none."""
    found = Globs(os.path.abspath(folder), tuple(patterns), origin)
    for pattern in found.patterns:
        try:
            _spec((pattern,))
        except ValueError as error:  # pathspec's own error is one
            raise ValueError(f"{pattern!r} is no pattern for paths ({error})") from error
    return found


def of_file(path: str, origin: str = "") -> Globs:
    """The patterns of an ignore file, relative to its folder; lines that are no pattern do nothing, as in git.

    NormaliseError if it cannot be read.
    """
    try:
        with open(path, encoding="utf-8", errors="surrogateescape") as file:
            lines = file.read().splitlines()
    except OSError as error:
        raise NormaliseError(f"{path}: cannot be read ({error.strerror or error}); mend its permissions") from error
    return Globs(os.path.dirname(path), tuple(line if _is_pattern(line) else "" for line in lines), origin or path)


def _is_pattern(line: str) -> bool:
    try:
        _spec((line,))
    except ValueError:
        return False
    return True
