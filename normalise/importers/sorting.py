"""Rows sorted outside of memory: lists may hold any number of names."""

from __future__ import annotations

import heapq
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from types import TracebackType
from typing import IO

from normalise.lexicon.growing import Cells

# So many rows are sorted in memory at once (about 60 MB); more go to temporary files.
_AT_ONCE = 250_000


class Sorted:
    """Takes rows in any order and gives them back sorted, each once."""

    def __init__(self, at_once: int = _AT_ONCE) -> None:
        self._at_once = at_once
        self._rows: set[Cells] = set()
        self._files: list[IO[str]] = []
        self._stack = ExitStack()

    def __enter__(self) -> Sorted:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._stack.close()

    def add(self, *cells: str) -> None:
        """Takes a row; no cell may hold a tab or a line end."""
        self._rows.add(cells)
        if len(self._rows) >= self._at_once:
            file = self._stack.enter_context(tempfile.TemporaryFile("w+", encoding="utf-8", newline="\n"))
            file.writelines("\t".join(row) + "\n" for row in sorted(self._rows))
            self._files.append(file)
            self._rows.clear()

    def __iter__(self) -> Iterator[Cells]:
        for file in self._files:
            file.seek(0)
        parts: list[Iterable[Cells]] = [(tuple(line[:-1].split("\t")) for line in file) for file in self._files]
        last: Cells | None = None
        for row in heapq.merge(*parts, sorted(self._rows)):
            if row != last:
                yield row
                last = row
