"""Files in which the hook has found nothing, so that it need not even load what would look again.

What is kept holds for one state of the program, one folder to run in and one set of options: these make the name of
its file. In the file stand first the files that the answer followed from beside the texts (configuration, or where it
could be; dictionaries), each with size and times, then the hashes of the texts, each with its path, and those of the
paths of plain files. If any of that is not as it was, everything is looked at anew; so nothing can be stale.

It imports next to nothing, as all of it is there to start fast.
"""

from __future__ import annotations

import os
import time

from normalise.hashing import hash_of
from normalise.program import cache_path, state

TYPE_CHECKING = False  # as in `typing`, which takes longer to import than all of this
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# A file changed so lately may change again without its times saying so.
_RACY = 2.0
# When a file holds more hashes it begins anew; and so many files are kept.
_MOST = 20_000
_MOST_FILES = 64
_END = "."


class Quiet:
    """What is known for these options in the current folder."""

    def __init__(self, options: Sequence[str]) -> None:
        folder = os.environ.get("NORMALISE_RESULTS") or os.path.join(cache_path(), "results")
        self._here = os.getcwd()
        name = "\0".join((state(), self._here, *options))
        self._path = os.path.join(folder, f"quiet-{hash_of(name.encode())[:24]}")

    def knows(self, files: Sequence[str]) -> bool:
        """Whether nothing is to be found in any of these files."""
        new = self.unknown(files)
        return new is not None and not new

    def unknown(self, files: Sequence[str]) -> list[str] | None:
        """Those of these files that may hold something; None if more than them may have changed, or not all are plain.

        A file is plain if it was looked at before, with the default settings and as UTF-8.
        """
        watched, known = self._read()
        if not known or len(set(files)) != len(files) or [_watched(line.split("\t")[0]) for line in watched] != watched:
            return None
        keys = {file: self._key(file) for file in files}
        if not all(keys.values()):
            return None
        new = [file for file in files if keys[file] not in known]
        return new if all(_line(os.path.abspath(file), "") in known for file in new) else None

    def keep(
        self, silent: Iterable[tuple[str, str]], plain: Iterable[str] = (), sources: Iterable[str] | None = None
    ) -> None:
        """Keeps that these texts, each a path and the hash of its bytes, hold nothing; as far as it can be kept.

        `plain` are the paths of plain files, `sources` those of all files, there or not, that the answers followed from
        beside the texts; without them these are as they were.
        """
        now = time.time()
        watched = [_watched(path) for path in sorted(set(sources))] if sources is not None else self._read()[0]
        if any("\n" in line or line == _END or _changed_since(line, now - _RACY) for line in watched):
            return
        before, known = self._read()
        if before != watched or len(known) > _MOST:
            known = set()
        new = {_line(os.path.abspath(path), digest) for path, digest in (*silent, *((path, "") for path in plain))}
        new -= known
        if not new:
            return
        aside = f"{self._path}.{os.getpid()}"
        try:
            os.makedirs(os.path.dirname(self._path), exist_ok=True)
            with open(aside, "w", encoding="utf-8", errors="surrogateescape") as file:
                file.write("\n".join([*watched, _END, *sorted(known | new), _END]))
            os.replace(aside, self._path)
            self._drop_old()
        except OSError:
            return

    def _read(self) -> tuple[list[str], set[str]]:
        try:
            with open(self._path, encoding="utf-8", errors="surrogateescape") as file:
                lines = file.read().split("\n")
            end = lines.index(_END)
        except (OSError, ValueError):
            return [], set()
        return (lines[:end], set(lines[end + 1 : -1])) if lines[-1] == _END else ([], set())

    def _key(self, file: str) -> str:
        """The line that would stand for a file as it is; empty for what is no plain file."""
        try:
            if os.path.islink(file) or not os.path.isfile(file):
                return ""
            with open(file, "rb") as text:
                return _line(os.path.abspath(file), hash_of(text.read()))
        except OSError:
            return ""

    def _drop_old(self) -> None:
        folder = os.path.dirname(self._path)
        found = [entry for entry in os.scandir(folder) if entry.name.startswith("quiet-")]
        if len(found) > _MOST_FILES:
            for entry in sorted(found, key=lambda e: e.stat().st_mtime)[: len(found) // 2]:
                os.unlink(entry.path)


def _line(path: str, digest: str) -> str:
    return hash_of(f"{path}\0{digest}".encode("utf-8", "surrogateescape"))


def _watched(path: str) -> str:
    """A path with size, times and number of what is there; alone if nothing is."""
    try:
        found = os.stat(path)
    except OSError:
        return path
    return f"{path}\t{found.st_size}\t{found.st_mtime_ns}\t{found.st_ctime_ns}\t{found.st_ino}"


def _changed_since(line: str, moment: float) -> bool:
    return any(int(at) > moment * 1e9 for at in line.split("\t")[2:4])
