"""What was found in files, kept for the next run.

A key is the hash of everything that the answer follows from: the file's bytes, how they are read, the settings, the
dictionaries, the program. So nothing can be stale; what is asked for no more is dropped when space runs out. A
second `check` of 5,000 nearly clean files takes less than a twentieth of the first (`benchmarks/README.md`).

One sqlite file, as looking up 10,000 keys in it takes less than half the time of reading as many small files, and
writing them a fifteenth. Whatever is wrong with it costs its content, never a run.
"""

from __future__ import annotations

import contextlib
import json
import os
import time
import zlib
from collections.abc import Iterable, Sequence
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from normalise.changelog.records import ChangeRecord, FileRecord, Record, RepairRecord, as_line, of_values
from normalise.errors import NormaliseError
from normalise.hashing import hash_of, sha256
from normalise.program import state, versions
from normalise.settings import Settings
from normalise.values import dataclass, values_of

if TYPE_CHECKING:
    import sqlite3
    from hashlib import _Hash as Hash

# The most that is kept, in bytes; when it is more, the older half of the entries goes.
MOST = 128_000_000
# Longer answers are not kept: they are quick to find again beside the time it takes to show them.
_LONGEST = 1_000_000
# Answers up to this length are kept as they are: to unpack one takes longer than to read it. No packed one begins so.
_SHORT = 1_000
_PLAIN = b"["
# An entry's day of use is written again when it is older than this.
_DAYS = 3
_SCHEMA = "CREATE TABLE IF NOT EXISTS found (key BLOB PRIMARY KEY, day INTEGER, answer BLOB) WITHOUT ROWID"
_NAME = "found-1.sqlite"
# How long a process waits for another one that writes, in seconds.
_PATIENCE = 5.0
_LIBRARIES = ("ftfy", "langdetect", "marisa-trie", "rapidfuzz", "symspellpy", "wordfreq")


def default_folder() -> Path:
    """Where answers are kept: `$NORMALISE_RESULTS`, or a folder in the user's cache directory."""
    chosen = os.environ.get("NORMALISE_RESULTS")
    if chosen:
        return Path(chosen)
    from normalise.lexicon.store import cache_folder

    return cache_folder() / "results"


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a file: how many words it has, and its records, its own first."""

    words: int
    records: Sequence[Record]


@dataclass(frozen=True)
class Memory:
    """A memory of what was found, in a folder, for one state of the dictionaries.

    It may be given to other processes: each opens the file for itself.
    """

    folder: str
    dictionaries: str

    def key(self, digest: str, settings: Settings, encoding: str, *, markdown: bool) -> bytes:
        """The key of a file's answer; `digest` is that of its bytes."""
        hashed = _hashed(_program(), self.dictionaries, settings, encoding, markdown).copy()
        hashed.update(digest.encode())
        return hashed.digest()

    def fetch(self, keys: Sequence[bytes]) -> None:
        """Looks some keys up at once, so that `recall` need not for each of them."""
        _file(self.folder).fetch(keys)

    def recall(self, key: bytes, digest: str, path: str, output: str) -> Known | None:
        """What is known of a file with this key, for its path; None if nothing is."""
        answer = _file(self.folder).get(key)
        if answer is None:
            return None
        try:
            words, *found = json.loads(answer if answer.startswith(_PLAIN) else zlib.decompress(answer))
            records = [_recalled(values, path, output) for values in found]
            first = records[0]
        except (zlib.error, NormaliseError, ValueError, TypeError, IndexError, RecursionError):
            return None
        known = isinstance(words, int) and isinstance(first, FileRecord) and first.sha256_before == digest
        return Known(words, records) if known else None

    def keep(self, answers: Iterable[tuple[bytes, Known]]) -> None:
        """Keeps what is known of some files, by key; and that what was recalled since is still in use."""
        rows = []
        for key, known in answers:
            text = f"[{','.join([str(known.words), *map(as_line, known.records)])}]".encode()
            if len(text) <= _LONGEST:
                rows.append((key, text if len(text) <= _SHORT else zlib.compress(text, 1)))
        _file(self.folder).put(rows)

    def close(self) -> None:
        """Ends this process's use of it."""
        _file(self.folder).close()


def repaired(text: str, records: Sequence[Record]) -> str:
    """The text with the repairs of these records made: what the run wrote that they are of."""
    repairs = {r.repair: (r.original, r.after) for r in records if isinstance(r, ChangeRecord) and r.repair is not None}
    repairs.update({r.repair: (r.original, r.after) for r in records if isinstance(r, RepairRecord)})
    pieces: list[str] = []
    at = 0
    for place, after in sorted(repairs.values(), key=lambda repair: repair[0].start):
        pieces += (text[at : place.start], after)
        at = place.end
    return "".join((*pieces, text[at:]))


def _recalled(values: Any, path: str, output: str) -> Record:
    record = of_values(values)
    if not isinstance(record, FileRecord | ChangeRecord | RepairRecord):
        raise NormaliseError("no record of a file")
    # It was made just now, and nobody else has it: making a copy takes as long as reading it.
    object.__setattr__(record, "path", path)
    if isinstance(record, FileRecord):
        object.__setattr__(record, "output", output)
    return record


@lru_cache(maxsize=256)
def _hashed(program: str, dictionaries: str, settings: Settings, encoding: str, markdown: bool) -> Hash:
    """What keys begin with, hashed; the names of dictionaries do not matter, only what is in them."""
    values = {**values_of(settings), "allow": sorted(settings.allow), "dictionaries": ()}
    parts = (program, dictionaries, json.dumps(values, sort_keys=True), encoding, str(markdown), "")
    return sha256("\0".join(parts).encode())


@cache
def _program() -> str:
    """The state of the program and of the libraries that it asks."""
    return hash_of("\n".join([state(), *versions(_LIBRARIES)]).encode())


def _file(folder: str) -> _File:
    """The file as opened by this process; what was inherited from the parent process must not be used."""
    return _opened(folder, os.getpid())


@cache
def _opened(folder: str, _: int) -> _File:
    return _File(Path(folder) / _NAME)


class _File:
    """The file of answers; every error of it means that nothing is known."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._today = int(time.time()) // 86_400
        self._used: list[bytes] = []
        self._fetched: dict[bytes, tuple[object, object] | None] = {}

    @cached_property
    def _base(self) -> sqlite3.Connection | None:
        try:
            import sqlite3
        except ImportError:  # a Python built without it
            return None
        for _ in range(2):
            try:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                base = sqlite3.connect(self._path, timeout=_PATIENCE, isolation_level=None)
                try:
                    base.execute("PRAGMA journal_mode=WAL")
                    base.execute("PRAGMA synchronous=OFF")
                    base.execute(_SCHEMA)
                    base.execute("SELECT key, day, answer FROM found LIMIT 1").fetchall()
                except (sqlite3.Error, UnicodeDecodeError):
                    base.close()
                    raise
            except sqlite3.OperationalError:  # locked, or not to be written
                return None
            except (sqlite3.Error, UnicodeDecodeError):  # what is broken may be quoted in a message that is no text
                self._remove()
            except OSError:
                return None
            else:
                return base
        return None

    def _remove(self) -> None:
        for end in ("", "-wal", "-shm"):
            with contextlib.suppress(OSError):
                Path(f"{self._path}{end}").unlink()

    def fetch(self, keys: Sequence[bytes]) -> None:
        self._fetched = self._rows(keys)

    def _rows(self, keys: Sequence[bytes]) -> dict[bytes, tuple[object, object] | None]:
        found: dict[bytes, tuple[object, object] | None] = dict.fromkeys(keys)
        base = self._base
        if base is not None:
            wanted = f"SELECT key, answer, day FROM found WHERE key IN ({','.join('?' * len(keys))})"  # noqa: S608
            try:
                found.update((key, (answer, day)) for key, answer, day in base.execute(wanted, keys))
            except Exception as error:
                self._failed(error)
        return found

    def get(self, key: bytes) -> bytes | None:
        row = (self._fetched if key in self._fetched else self._rows([key]))[key]
        if row is None or not isinstance(row[0], bytes):
            return None
        if row[1] != self._today and (not isinstance(row[1], int) or self._today - row[1] > _DAYS):
            self._used.append(key)
        return row[0]

    def put(self, rows: Sequence[tuple[bytes, bytes]]) -> None:
        base = self._base
        if base is None or not (rows or self._used):
            return
        today = self._today
        try:
            with base:
                base.execute("BEGIN IMMEDIATE")
                base.executemany("INSERT OR REPLACE INTO found VALUES (?, ?, ?)", [(k, today, a) for k, a in rows])
                base.executemany("UPDATE found SET day = ? WHERE key = ?", [(today, k) for k in self._used])
            self._used.clear()
            self._fetched.clear()  # what was not known then may be now
        except Exception as error:
            self._failed(error)

    def close(self) -> None:
        base = self._base
        if base is None:
            return
        try:
            (pages,), (size,) = (base.execute(f"PRAGMA page_{of}").fetchone() for of in ("count", "size"))
            if pages * size > MOST:
                self._halve(base)
            base.close()
        except Exception as error:
            self._failed(error)
        _opened.cache_clear()

    def _halve(self, base: sqlite3.Connection) -> None:
        with base:
            base.execute("BEGIN IMMEDIATE")
            oldest = "SELECT key FROM found ORDER BY day LIMIT (SELECT count(*) / 2 FROM found)"
            base.execute(f"DELETE FROM found WHERE key IN ({oldest})")  # noqa: S608
        base.execute("VACUUM")

    def _failed(self, error: Exception) -> None:
        """What cannot be read is made anew by the next run; a file that is only busy stays."""
        import sqlite3

        if not isinstance(error, sqlite3.Error | OSError | UnicodeDecodeError):
            raise error
        if self._base is not None:
            with contextlib.suppress(sqlite3.Error):
                self._base.close()
        broken = isinstance(error, sqlite3.DatabaseError | UnicodeDecodeError)
        if broken and not isinstance(error, sqlite3.OperationalError):
            self._remove()
        self.__dict__["_base"] = None
