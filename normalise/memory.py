"""What may be forgotten: memories of bounded size, so that no text, however long, can fill the machine's."""

from __future__ import annotations

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
