"""Rows sorted outside of memory: lists may hold any number of names."""

from __future__ import annotations

import heapq
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType

from normalise.lexicon.growing import Cells

# So many rows are sorted in memory at once (about 80 MB); more go to temporary files.
_AT_ONCE = 250_000


class Sorted:
    """Takes rows in any order and gives them back sorted, each once."""

    def __init__(self, at_once: int = _AT_ONCE) -> None:
        self._at_once = at_once
        self._rows: set[Cells] = set()
        self._folder = TemporaryDirectory()
        self._files: list[Path] = []

    def __enter__(self) -> Sorted:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._folder.cleanup()

    def add(self, *cells: str) -> None:
        """Takes a row; no cell may hold a tab or a line end."""
        self._rows.add(cells)
        if len(self._rows) >= self._at_once:
            path = Path(self._folder.name) / str(len(self._files))
            with path.open("w", encoding="utf-8", newline="\n") as file:
                file.writelines("\t".join(row) + "\n" for row in sorted(self._rows))
            self._files.append(path)
            self._rows.clear()

    def __iter__(self) -> Iterator[Cells]:
        last: Cells | None = None
        for row in heapq.merge(*map(_rows_of, self._files), sorted(self._rows)):
            if row != last:
                yield row
                last = row


def _rows_of(path: Path) -> Iterator[Cells]:
    with path.open(encoding="utf-8", newline="\n") as lines:
        for line in lines:
            yield tuple(line.removesuffix("\n").split("\t"))
