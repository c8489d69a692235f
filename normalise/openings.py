"""Which lines may be page furniture, told by their first three words, at the cost of one look-up for most lines."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from normalise.lexicon.heads import head, seconds_of
from normalise.memory import WORDS, Bounded

# Page furniture is short, but for the small print of a page.
_LONGEST = 120
_Seconds = Mapping[str, Collection[str]]
_UNKNOWN: _Seconds = {}


class Openings:
    """The first three words of the patterns of page furniture."""

    def __init__(self, heads: Mapping[str, str]) -> None:
        # First word -> second and third words; an empty word stands for any, `-` for the end of the line.
        self._heads = heads
        self._seconds: dict[str, _Seconds] = {}
        self._known = Bounded[str, _Seconds | None](WORDS)

    def fit(self, pieces: list[str]) -> bool:
        """Whether a line of these pieces, one at least, begins with the first three words of any pattern."""
        first = pieces[0]
        seconds = self._known.get(first, _UNKNOWN)
        if seconds is _UNKNOWN:
            seconds = self._known[first] = self._behind(head(first))
        if seconds is None or len(pieces) > _LONGEST:
            return False
        if "" in seconds or len(pieces) == 1:
            return "" in seconds or "-" in seconds
        second = head(pieces[1])
        thirds = seconds.get(second)
        if thirds is not None and self._goes_on(pieces[2:3], thirds):
            return True
        return "-" in seconds and self._goes_on(pieces[1:2], "-")

    def _behind(self, first: str) -> _Seconds | None:
        """What stands behind a first word, made once for all its spellings; None if no pattern begins so."""
        if first in self._heads and first not in self._seconds:
            self._seconds[first] = seconds_of(self._heads[first])
        return self._seconds.get(first)

    def _goes_on(self, behind: Sequence[str], words: Collection[str]) -> bool:
        """Whether a line goes on with one of these words.

        Behind the end of a pattern a mark may stand (`Email *`), or another pattern (`Print Send by email`).
        """
        if "" in words or not behind:
            return "" in words or "-" in words
        word = head(behind[0])
        return word in words or not word or ("-" in words and not behind[0][0].islower() and word in self._heads)
