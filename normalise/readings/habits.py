"""What a machine took for what on a page, and how often around a place.

A page is often several articles of different print: one reads `o` for every third `e`, the next is all but whole. So
what a misreading costs is counted among the words around, and a word may hold as many of the habits as there are.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate
from math import log10

from normalise.lexicon import Lexicon
from normalise.memory import UNKNOWN

# How many words on either side count as around.
_AROUND = 60
# As many letters are taken to have been read right before any is counted, and so many of them wrong.
_BEFORE, _WRONG = 20.0, 0.2
# What is seen once may be chance.
_SEEN = 2
_LONGEST_GROUP = 3
# More habits than this make any word of any other, and dearer ones none.
_MOST, _DEAREST = 5, 3.2
_FEWEST_LETTERS = 3

Pair = tuple[str, str]


class Habits:
    """The confusions that words which are certain show; each in the numbers of the words that show it."""

    def __init__(self, certain: Sequence[tuple[int, str, str]], words: Sequence[str]) -> None:
        self._certain = sorted(number for number, _, _ in certain)
        places: dict[Pair, list[int]] = defaultdict(list)
        for number, read, meant in certain:
            for pair in set(parts(read, meant)):
                places[pair].append(number)
        self._places = {pair: sorted(numbers) for pair, numbers in places.items() if len(numbers) >= _SEEN}
        self._words = words
        self._until: dict[str, list[int]] = {}
        groups: dict[str, list[str]] = defaultdict(list)
        for read, meant in sorted(self._places):
            groups[read].append(meant)
        self.groups: Mapping[str, Sequence[str]] = groups
        self._through: dict[str, tuple[tuple[str, tuple[Pair, ...]], ...]] = {}

    def misread(self, number: int) -> float:
        """How unlikely it is that the word of this number was misread at all, by how many around it were."""
        low, high = max(number - _AROUND, 0), min(number + _AROUND + 1, len(self._words))
        first, last = bisect_left(self._certain, low), bisect_left(self._certain, high)
        here = bisect_left(self._certain, number)
        others = last - first - (here < len(self._certain) and self._certain[here] == number)
        return -log10((others + 1.0) / (high - low + _BEFORE))

    def have(self, pairs: Iterable[Pair]) -> bool:
        """Whether all of these are confusions that the page shows again and again."""
        return all(map(self._places.__contains__, pairs))

    def price(self, number: int, pairs: Iterable[Pair]) -> float:
        """How unlikely it is that these were confused in the word of this number, as a power of ten; 9 if never."""
        return sum(self._one(number, pair) for pair in pairs)

    def _one(self, number: int, pair: Pair) -> float:
        places = self._places.get(pair)
        if places is None:
            return 9.0
        low, high = number - _AROUND, number + _AROUND + 1
        wrong = bisect_left(places, high) - bisect_left(places, low)
        until = self._until.get(pair[1])
        if until is None:
            counts = (word.count(pair[1]) for word in self._words)
            until = self._until[pair[1]] = [0, *accumulate(counts)]
        there = until[min(high, len(self._words))] - until[max(low, 0)]
        return -log10((wrong + _WRONG) / (max(there, wrong) + _BEFORE))

    def words(self, read: str, lexicon: Lexicon) -> tuple[tuple[str, tuple[Pair, ...]], ...]:
        """The known words that the habits of the page alone make this of, with the confusions in each."""
        known = self._through.get(read)
        if known is None:
            may = len(read) >= _FEWEST_LETTERS and any(group in read for group in self.groups)
            found = dict(self._follow(read, 0, "", (), lexicon)) if may else {}
            known = self._through[read] = tuple(found.items())
        return known

    def _follow(
        self, read: str, at: int, head: str, used: tuple[Pair, ...], lexicon: Lexicon
    ) -> Iterator[tuple[str, tuple[Pair, ...]]]:
        """The words that begin as `head` does and go on as what is left of the string may be read."""
        if at == len(read):
            if used and lexicon.is_word(head):
                yield head, used
            return
        if head and not lexicon.begins_word(head):
            return
        yield from self._follow(read, at + 1, head + read[at], used, lexicon)
        if len(used) == _MOST:
            return
        for size in range(1, _LONGEST_GROUP + 1):
            group = read[at : at + size]
            for meant in self.groups.get(group, ()) if len(group) == size else ():
                yield from self._follow(read, at + size, head + meant, (*used, (group, meant)), lexicon)


@lru_cache(maxsize=UNKNOWN)
def parts(read: str, meant: str) -> tuple[Pair, ...]:
    """The confusions that make one string of the other, letter by letter where both are as long."""
    if len(read) == len(meant):
        return tuple((a, b) for a, b in zip(read, meant, strict=True) if a != b)
    head = 0
    while head < min(len(read), len(meant)) and read[head] == meant[head]:
        head += 1
    tail = 0
    while tail < min(len(read), len(meant)) - head and read[-1 - tail] == meant[-1 - tail]:
        tail += 1
    pair = read[head : len(read) - tail], meant[head : len(meant) - tail]
    return (pair,) if pair[0] and pair[1] and max(map(len, pair)) <= _LONGEST_GROUP else ()


def seen(certain: Iterable[tuple[int, str, str]]) -> Counter[tuple[str, str]]:
    """How often each string was certainly read for each word."""
    return Counter((read, meant) for _, read, meant in certain)
