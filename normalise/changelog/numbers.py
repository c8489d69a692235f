"""Sets of numbers that take a bit for each, as a large file may have a million repairs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

# A number may make the bits so many bytes longer than twice what they are; others are kept apart.
_LEAP = 1024


class Numbers(AbstractSet[int]):
    """A set of numbers that mostly count up from 0; any others may be in it. Its order is none.

    >>> sorted(Numbers([2, 0]) | {1} - Numbers([7]))
    [0, 1, 2]
    """

    __slots__ = ("_bits", "_count", "_odd")

    def __init__(self, numbers: Iterable[int] = ()) -> None:
        self._bits = bytearray()
        self._odd: set[int] = set()
        self._count = 0
        for number in numbers:
            self.add(number)

    def add(self, number: int) -> bool:
        """Takes a number in; False if it was in already."""
        if number in self:
            return False
        self._count += 1
        place, bit = divmod(number, 8)
        if not 0 <= place <= 2 * len(self._bits) + _LEAP:
            self._odd.add(number)
            return True
        if place >= len(self._bits):
            self._bits.extend(bytes(place + 1 - len(self._bits)))
        self._bits[place] |= 1 << bit
        return True

    def __contains__(self, number: object) -> bool:
        if not isinstance(number, int):
            return False
        place, bit = divmod(number, 8)
        return (0 <= place < len(self._bits) and bool(self._bits[place] >> bit & 1)) or number in self._odd

    def __iter__(self) -> Iterator[int]:
        for place, bits in enumerate(self._bits):
            if bits:
                yield from (8 * place + bit for bit in range(8) if bits >> bit & 1)
        yield from self._odd

    def __len__(self) -> int:
        return self._count
