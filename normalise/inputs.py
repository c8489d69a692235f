"""Which files of a folder are inputs: its texts, less what ignore files name."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

from normalise.errors import NormaliseError

SUFFIXES = (".txt", ".md")
# The tool's own folder and the version control's; never inputs.
_NEVER = frozenset({".git", ".normalise"})
# Read in this order, the later ones win.
_IGNORE_FILES = (".gitignore", ".ignore")


class _Ignore(NamedTuple):
    """The patterns of one ignore file, and the folder that they are relative to."""

    folder: str
    spec: Any

    def verdict(self, path: str, *, folder: bool) -> bool | None:
        """Whether a path is ignored; None if no pattern speaks of it."""
        relative = PurePosixPath(os.path.relpath(path, self.folder)).as_posix()
        include: bool | None = self.spec.check_file(relative + "/" * folder).include
        return include


def texts(folder: Path, skip: Collection[Path] = ()) -> Iterator[Path]:
    """All `*.txt` and `*.md` below a folder, sorted; ignored files, links and the folders in `skip` are left out.

    Ignore files count from the folder down and, inside a git repository, from its root; the folder itself is taken
    even if one of them names it.
    """
    top = os.path.abspath(folder)
    skipped = {os.path.realpath(path) for path in skip}
    for name in _walk(top, _above(top), skipped):
        yield folder / os.path.relpath(name, top)


def _walk(folder: str, ignores: list[_Ignore], skipped: set[str]) -> Iterator[str]:
    ignores = [*ignores, *_ignores_in(folder)]
    try:
        entries = sorted(os.scandir(folder), key=lambda e: e.name)
    except OSError as error:
        reason = error.strerror or str(error)
        raise NormaliseError(f"{folder}: cannot be listed ({reason}); mend its permissions or leave it out") from error
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            if entry.name in _NEVER or os.path.realpath(entry.path) in skipped:
                continue
            if not _ignored(entry.path, ignores, folder=True):
                yield from _walk(entry.path, ignores, skipped)
        elif (
            entry.name.endswith(SUFFIXES)
            and entry.is_file(follow_symlinks=False)
            and not _ignored(entry.path, ignores, folder=False)
        ):
            yield entry.path


def _ignored(path: str, ignores: list[_Ignore], *, folder: bool) -> bool:
    """The nearest ignore file that speaks of the path decides."""
    verdicts = (ignore.verdict(path, folder=folder) for ignore in reversed(ignores))
    return next((verdict for verdict in verdicts if verdict is not None), False)


def _ignores_in(folder: str) -> list[_Ignore]:
    found = []
    for name in _IGNORE_FILES:
        path = os.path.join(folder, name)
        if os.path.isfile(path):
            from pathspec import GitIgnoreSpec

            with open(path, encoding="utf-8", errors="surrogateescape") as file:
                found.append(_Ignore(folder, GitIgnoreSpec.from_lines(file)))
    return found


def _above(folder: str) -> list[_Ignore]:
    """The ignore files between the root of the git repository that holds a folder and the folder, outermost first.

    One that names the folder itself does not count: who names a folder wants it.
    """
    parents = [str(p) for p in Path(folder).parents]
    if os.path.exists(os.path.join(folder, ".git")):
        return []
    roots = [i for i, parent in enumerate(parents) if os.path.exists(os.path.join(parent, ".git"))]
    if not roots:
        return []
    found = [ignore for parent in reversed(parents[: roots[0] + 1]) for ignore in _ignores_in(parent)]
    return [ignore for ignore in found if not ignore.verdict(folder, folder=True)]
