"""A name for the content of dictionary files, without reading large ones again at every start."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence

from normalise.hashing import sha256
from normalise.lexicon.kept import keep, recalled

# Hashing a smaller file takes no longer than to look for its hash.
_LARGE = 4_000
# A file changed so lately may change again without its time of change saying so.
_RACY = 2.0


def digest(files: Sequence[str], *others: str, memory: str = "") -> str:
    """A name for the content of these files, 20 hexadecimal digits.

    `memory` is a file that keeps the hashes of large files with their size and times, so that they are read only
    if these have changed. It may be missing, broken or not to be written: then large files are read.
    """
    total = sha256()
    remembered = _Memory(memory) if memory else None
    for path in files:
        total.update(
            os.path.basename(path).encode() + b"\0" + (remembered.hash_of(path) if remembered else _hash(path))
        )
    for other in others:
        total.update(other.encode() + b"\0")
    if remembered:
        remembered.keep()
    return total.hexdigest()[:20]


def _hash(path: str) -> bytes:
    import hashlib  # only what has changed is read

    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").digest()


class _Memory:
    """The hashes of large files, by path."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._known: dict[str, list[object]] | None = None
        self._changed = False

    def hash_of(self, path: str) -> bytes:
        """The hash of a file's content, from memory if its size and times are as they were."""
        before = os.stat(path)
        if before.st_size < _LARGE:
            return _hash(path)
        if self._known is None:
            self._known = self._read()
        state = _state(before)
        match self._known.get(os.path.abspath(path)):
            case [*was, str(kept)] if was == state:
                return bytes.fromhex(kept)
        found = _hash(path)
        if _state(os.stat(path)) == state and time.time() - before.st_mtime > _RACY:
            self._known[os.path.abspath(path)] = [*state, found.hex()]
            self._changed = True
        return found

    def _read(self) -> dict[str, list[object]]:
        try:
            kept = {name: entry for name, entry in recalled(self._path).items() if isinstance(entry, list)}
            for *_, value in kept.values():
                bytes.fromhex(value)
        except (ValueError, TypeError, AttributeError):
            return {}
        return kept

    def keep(self) -> None:
        """Writes what is new, without files that are gone."""
        if self._changed and self._known:
            keep(self._path, {name: entry for name, entry in self._known.items() if os.path.isfile(name)})


def _state(found: os.stat_result) -> list[object]:
    return [found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino]
