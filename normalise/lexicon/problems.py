"""A problem of a dictionary, and where it stands."""

from __future__ import annotations

from pathlib import Path

from normalise.lexicon.sources import Row
from normalise.tuples import NamedTuple

# The tables of each layer, the strongest first; the bundled dictionaries are the last.
Layers = list[dict[str, list[Row]]]


class Problem(NamedTuple):
    """What is wrong in a line of a dictionary, and what to do."""

    path: Path
    line: int
    text: str

    @classmethod
    def at(cls, row: Row, text: str) -> Problem:
        """A problem of a row."""
        return cls(row.path, row.line, text)

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.text}"
