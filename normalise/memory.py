"""What may be forgotten: memories of bounded size, so that no text, however long, can fill the machine's."""

from __future__ import annotations

from collections.abc import Callable
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
