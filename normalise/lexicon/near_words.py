"""The words within two single-letter edits of a string, from a table that is made once and mapped into memory.

Two strings that are so near have a common rest once at most two letters of each are left out (the method of SymSpell).
The rests of the first letters of all words are kept as sorted numbers: a hash of the rest and the number of the word.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from typing import Any
from zlib import crc32

_DISTANCE = 2  # `_rests` is written for it
# Only so many letters of a word are looked at to find candidates, which are then compared whole.
_PREFIX = 7
# The number of a word has so many bits, a million words at most; the hash stands above them.
_BITS = 20
_NUMBER = (1 << _BITS) - 1


class NearWords:
    """An index of words: `words` is a trie that numbers them, `rests` what `index_of` makes of it."""

    def __init__(self, words: Any, rests: Sequence[int], frequency: Callable[[str], float]) -> None:
        self._words = words
        self._rests = rests
        self._frequency = frequency

    def near(self, word: str) -> tuple[tuple[str, int], ...]:
        """The words within two edits (neighbours swapped are one) with their distance: nearest, most frequent first."""
        from rapidfuzz.distance import OSA

        found = []
        for other in map(self._words.restore_key, self._candidates(word)):
            distance = OSA.distance(word, other, score_cutoff=_DISTANCE)
            if distance <= _DISTANCE:
                found.append((distance, -self._frequency(other), other))
        return tuple((other, distance) for distance, _, other in sorted(found))

    def _candidates(self, word: str) -> set[int]:
        rests, found = self._rests, set()
        for rest in _rests(word[:_PREFIX]):
            low = _hash(rest)
            at = bisect_left(rests, low)
            while at < len(rests) and rests[at] >> _BITS == low >> _BITS:
                found.add(rests[at] & _NUMBER)
                at += 1
        return found


def index_of(words: Any) -> array[int]:
    """The rests of the words of a trie, sorted, each as its hash and the number of its word."""
    return array("Q", sorted(_keys(words)))


def _keys(words: Any) -> Iterator[int]:
    for word in words:
        number = words.key_id(word)
        if number <= _NUMBER:
            yield from (_hash(rest) | number for rest in _rests(word[:_PREFIX]))


def _hash(rest: str) -> int:
    """A hash that is the same in every process, above the bits of a number; what shares one is told apart later."""
    return crc32(rest.encode("utf-8", "surrogatepass")) << _BITS


def _rests(prefix: str) -> set[str]:
    """What is left of some letters without up to two of them."""
    size = len(prefix)
    found = {prefix[:i] + prefix[i + 1 :] for i in range(size)}
    found.update(prefix[:i] + prefix[i + 1 : j] + prefix[j + 1 :] for i in range(size) for j in range(i + 1, size))
    found.add(prefix)
    return found
