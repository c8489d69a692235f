"""Which lines may be page furniture, told by their first two words, at the cost of one look-up a line."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from normalise.lexicon.heads import head
from normalise.memory import Bounded

# Page furniture is short.
_LONGEST = 40
_UNKNOWN: Collection[str] = ("?",)


class Openings:
    """The first two words of the patterns of page furniture."""

    def __init__(self, heads: Mapping[str, Collection[str]]) -> None:
        # First word -> second words; an empty second word stands for any, `-` for the end of the line.
        self._heads = heads
        self._known = Bounded[str, Collection[str] | None](50_000)

    def fit(self, pieces: list[str]) -> bool:
        """Whether a line of these pieces, one at least, begins with the first two words of any pattern."""
        first = pieces[0]
        seconds = self._known.get(first, _UNKNOWN)
        if seconds is _UNKNOWN:
            seconds = self._known[first] = self._heads.get(head(first))
        if seconds is None or len(pieces) > _LONGEST:
            return False
        if "" in seconds or len(pieces) == 1:
            return "" in seconds or "-" in seconds
        second = head(pieces[1])
        if second in seconds:
            return True
        # Behind a pattern of one word a mark may stand (`Email *`), or another pattern (`Print Send by email`).
        return "-" in seconds and (not second or (pieces[1][0].isupper() and second in self._heads))
