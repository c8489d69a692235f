"""Which lines may be page furniture, told by their first two words, at the cost of one look-up a line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from normalise.memory import Bounded

# Page furniture is short.
_LONGEST = 40
_MARKS = "\"'“”‘’«»()[]{}*•·-–—→»>|#<:.,!✓"
_UNKNOWN: frozenset[str] = frozenset({"?"})


class Openings:
    """The first two words of the patterns of page furniture."""

    def __init__(self, patterns: Iterable[str]) -> None:
        heads: dict[str, set[str]] = {}
        for pattern in patterns:
            for words in _openings(pattern):
                heads.setdefault(words[0], set()).add(words[1] if len(words) > 1 else "-")
        # First word -> second words; an empty second word stands for any, `-` for the end of the line.
        self._heads = {first: frozenset(seconds) for first, seconds in heads.items()}
        self._known = Bounded[str, frozenset[str] | None](50_000)

    def fit(self, pieces: list[str]) -> bool:
        """Whether a line of these pieces, one at least, begins with the first two words of any pattern."""
        first = pieces[0]
        seconds = self._known.get(first, _UNKNOWN)
        if seconds is _UNKNOWN:
            seconds = self._known[first] = self._heads.get(_head(first))
        if seconds is None or len(pieces) > _LONGEST:
            return False
        if "" in seconds or len(pieces) == 1:
            return "" in seconds or "-" in seconds
        second = _head(pieces[1])
        if second in seconds:
            return True
        # Behind a pattern of one word a mark may stand (`Email *`), or another pattern (`Print Send by email`).
        return "-" in seconds and (not second or (pieces[1][0].isupper() and second in self._heads))


def _head(piece: str) -> str:
    """A piece of a line as furniture is looked up by: without marks, in lower case, `0` for a number."""
    bare = piece.strip(_MARKS).lower()
    return "0" if bare[:1].isdigit() else bare


def _openings(pattern: str) -> Iterator[list[str]]:
    """The first two pieces, as `_head` gives them, of the lines that a furniture pattern fits."""
    optional = re.match(r"(.*?)\{opt:([^}]*)\}(.*)", pattern)
    if optional:
        yield from _openings(f"{optional[1]}{optional[2]}{optional[3]}")
        yield from _openings(f"{optional[1]}{optional[3]}")
        return
    # A placeholder may be any word, and so may what is glued to one.
    yield ["" if "{" in p and "{n}" not in p else _head(p.replace("{n}", "0")) for p in pattern.split()[:2]]
