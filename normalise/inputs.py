"""Which files of a folder are inputs: its texts, less what patterns and ignore files name."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator
from pathlib import Path

from normalise.errors import NormaliseError
from normalise.patterns import Globs, of_file
from normalise.values import dataclass, replace

SUFFIXES = (".txt", ".md")
INCLUDE = tuple(f"*{suffix}" for suffix in SUFFIXES)
# Folders of other tools; they hold copies of texts of other people.
EXCLUDE = (".hg", ".svn", ".nox", ".tox", ".venv", "node_modules", "__pycache__", "site-packages")
# The tool's own folder and the version control's; never inputs.
_NEVER = frozenset({".git", ".normalise"})
# Read in this order, the later ones win.
_IGNORE_FILES = (".gitignore", ".ignore")


@dataclass(frozen=True, slots=True)
class Choice:
    """Which files of a folder are taken.

    `include` says what a text is (None: `*.txt` and `*.md`), `exclude` what is left out. With `force` the excluded
    files stay out even if they are named outright. `ignore_files` says whether `.gitignore` and `.ignore` count.
    """

    include: Globs | None = None
    exclude: tuple[Globs, ...] = ()
    force: bool = False
    ignore_files: bool = True

    def excluded(self, path: str, *, folder: bool = False) -> str:
        """Why an absolute path is left out; empty if it is not."""
        for globs in reversed(self.exclude):
            if globs.fits(path, folder=folder):
                return f"excluded by {globs.why(path, folder=folder)}"
        return ""

    def refuses(self, path: Path) -> str:
        """Why a file or folder that was named outright is left out; empty if it is not."""
        return self.excluded(os.path.abspath(path), folder=path.is_dir()) if self.force else ""

    def below(self, top: str) -> Choice:
        """The choice in a folder that was named outright: what names the folder itself does not count."""
        return replace(self, exclude=tuple(globs.below(top) for globs in self.exclude))


def texts(
    folder: Path,
    skip: Collection[Path] = (),
    choice: Choice | None = None,
    skipped: Callable[[Path, str], None] | None = None,
) -> Iterator[Path]:
    """The texts below a folder, sorted; ignored and excluded files, links and the folders in `skip` are left out.

    Ignore files count from the folder down and, inside a git repository, from its root; the folder itself is taken
    even if one of them names it. `skipped` is told each path that is left out, and why; of a folder, only itself.
    """
    top = os.path.abspath(folder)
    choice = choice or Choice()
    why = choice.refuses(folder)
    if why:
        if skipped is not None:
            skipped(folder, why)
        return
    head = os.path.join(folder, "")
    walk = _Walk(choice.below(top), {os.path.realpath(path) for path in skip})
    for name, why in walk.below(top, walk.above(top)):
        if not why:
            yield Path(head + name[len(top) :].lstrip(os.sep))
        elif skipped is not None:
            skipped(Path(head + name[len(top) :].lstrip(os.sep)), why)


class _Walk:
    """A walk over folders; every entry comes with the reason why it is left out, empty if it is an input."""

    def __init__(self, choice: Choice, skip: set[str]) -> None:
        self._choice = choice
        self._skip = skip

    def below(self, folder: str, ignores: list[Globs]) -> Iterator[tuple[str, str]]:
        ignores = [*ignores, *self._ignores_in(folder)]
        try:
            entries = sorted(os.scandir(folder), key=lambda e: e.name)
        except OSError as error:
            reason = error.strerror or str(error)
            raise NormaliseError(
                f"{folder}: cannot be listed ({reason}); mend its permissions or leave it out"
            ) from error
        for entry in entries:
            why = self._why(entry, ignores)
            if not why and entry.is_dir(follow_symlinks=False):
                yield from self.below(entry.path, ignores)
            else:
                yield entry.path, why

    def _why(self, entry: os.DirEntry[str], ignores: list[Globs]) -> str:
        if entry.is_symlink():
            return "a link; name it to have it read"
        if entry.is_dir(follow_symlinks=False):
            if entry.name in _NEVER:
                return f"{entry.name} is never read"
            if self._skip and os.path.realpath(entry.path) in self._skip:
                return "the output folder"
            return self._choice.excluded(entry.path, folder=True) or _ignored(entry.path, ignores, folder=True)
        if not self._is_text(entry):
            return "no text by its name (see include)"
        if not entry.is_file(follow_symlinks=False):
            return "no regular file"
        return self._choice.excluded(entry.path) or _ignored(entry.path, ignores, folder=False)

    def _is_text(self, entry: os.DirEntry[str]) -> bool:
        include = self._choice.include
        return entry.name.endswith(SUFFIXES) if include is None else include.fits(entry.path)

    def _ignores_in(self, folder: str) -> list[Globs]:
        if not self._choice.ignore_files:
            return []
        paths = (os.path.join(folder, name) for name in _IGNORE_FILES)
        return [of_file(path) for path in paths if os.path.isfile(path)]

    def above(self, folder: str) -> list[Globs]:
        """The ignore files between the root of the git repository that holds a folder and the folder, outermost first.

        One that names the folder itself does not count: who names a folder wants it.
        """
        parents = [str(p) for p in Path(folder).parents]
        if os.path.exists(os.path.join(folder, ".git")):
            return []
        roots = [i for i, parent in enumerate(parents) if os.path.exists(os.path.join(parent, ".git"))]
        if not roots:
            return []
        found = [ignore for parent in reversed(parents[: roots[0] + 1]) for ignore in self._ignores_in(parent)]
        return [ignore for ignore in found if not ignore.verdict(folder, folder=True)]


def _ignored(path: str, ignores: list[Globs], *, folder: bool) -> str:
    """Why a path is ignored: the nearest ignore file that speaks of it decides; empty if it is not."""
    for ignore in reversed(ignores):
        verdict = ignore.verdict(path, folder=folder)
        if verdict is not None:
            return f"ignored by {ignore.why(path, folder=folder)}" if verdict else ""
    return ""
