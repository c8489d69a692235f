"""A dictionary file that gains rows: sorted in, whole or not at all."""

from __future__ import annotations

import heapq
import os
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from normalise.errors import NormaliseError
from normalise.lexicon.sources import COLUMNS

Cells = tuple[str, ...]
# Behind all rows: where comments at the end of a file stay.
_END = ("\U0010ffff",)


def add_rows(path: Path, rows: Iterable[Cells]) -> None:
    """Puts sorted rows into a dictionary file, new or not, among those that it has.

    A comment stays before the row before which it stands. NormaliseError if the file cannot be written; then it is
    as it was.
    """
    aside = path.parent / f".{path.name}-{os.getpid()}.tmp"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with aside.open("x", encoding="utf-8", newline="\n") as file:
            old = _Old(path)
            file.write(old.head())
            new = ((row, "\t".join(row) + "\n") for row in rows)
            file.writelines(text for _, text in heapq.merge(old.rows(), new, key=lambda pair: pair[0]))
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            aside.chmod(path.stat().st_mode & 0o777)
        os.replace(aside, path)
    except OSError as error:
        raise NormaliseError(f"{path}: cannot be written ({error.strerror}); mend the folder's permissions") from error
    finally:
        aside.unlink(missing_ok=True)


class _Old:
    """What a file holds already."""

    def __init__(self, path: Path) -> None:
        self._lines = _lines(path)
        self._columns = COLUMNS[path.stem]

    def head(self) -> str:
        """The header, with the comments before it."""
        head = ""
        for line in self._lines:
            head += line
            if line.strip() and not line.startswith("#"):
                return head
        return head + "\t".join(self._columns) + "\n"

    def rows(self) -> Iterator[tuple[Cells, str]]:
        """The rows, each with its lines: comments and the row itself."""
        before = ""
        for line in self._lines:
            before += line
            if line.strip() and not line.startswith("#"):
                cells = unicodedata.normalize("NFC", line.rstrip("\n")).split("\t")
                yield tuple(cell.strip() for cell in cells), before
                before = ""
        if before:
            yield _END, before


def _lines(path: Path) -> Iterator[str]:
    """The lines of a file, each with its end; none if there is no file."""
    if not path.exists():
        return
    with path.open(encoding="utf-8", newline="\n") as lines:
        for line in lines:
            yield line.rstrip("\r\n") + "\n"
