"""What may be forgotten: memories of bounded size, so that no text, however long, can fill the machine's."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import accumulate
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Bounded(dict[K, V]):
    """A dictionary that forgets everything when it has more than `most` keys.

    For answers that can be found again. Looking up costs what it costs in any dictionary.

    >>> squares = Bounded[int, int](2)
    >>> for n in range(5):
    ...     squares[n] = n * n
    >>> squares
    {4: 16}
    """

    def __init__(self, most: int) -> None:
        super().__init__()
        self.most = most

    def __setitem__(self, key: K, value: V) -> None:
        if len(self) >= self.most:
            self.clear()
        super().__setitem__(key, value)


class Answers(Bounded[K, V]):
    """A dictionary that finds what it lacks: what is known costs a look-up and no call.

    >>> lengths = Answers[str, int](1000, len)
    >>> list(map(lengths.__getitem__, ["a", "word", "a"]))
    [1, 4, 1]
    """

    def __init__(self, most: int, find: Callable[[K], V]) -> None:
        super().__init__(most)
        self._find = find

    def __missing__(self, key: K) -> V:
        value = self[key] = self._find(key)
        return value


# Of so many lines, of so many characters each, it is remembered what is in them: those of a page or two.
_LINES, _LINE = 1_000, 1_500


class Lines(Answers[str, tuple[V, ...]]):
    r"""What a pure function finds in the lines of texts.

    Each round of a run asks about a text of which a few lines have changed, so lines are remembered.

    >>> places = Lines[int](lambda line: tuple(i for i, char in enumerate(line) if char == "x"))
    >>> list(places.of("xy\nyx"))
    [(0, 0), (3, 1)]
    """

    def __init__(self, find: Callable[[str], tuple[V, ...]]) -> None:
        super().__init__(_LINES, find)

    def __missing__(self, line: str) -> tuple[V, ...]:
        found = self._find(line)
        if len(line) <= _LINE:
            self[line] = found
        return found

    def of(self, text: str) -> Iterator[tuple[int, V]]:
        """What is in each line of a text, with the place where the line begins."""
        lines, starts = _lines_of(text)
        for start, found in zip(starts, map(self.__getitem__, lines), strict=True):
            for one in found:
                yield start, one


@lru_cache(maxsize=2)
def _lines_of(text: str) -> tuple[list[str], list[int]]:
    """The lines of a text and where they begin, made once for all who ask: each line knows its hash then."""
    lines = text.split("\n")
    return lines, list(accumulate((len(line) + 1 for line in lines[:-1]), initial=0))
