"""The words within two single-letter edits of a string, from a table that takes a twentieth of the memory of others.

Two strings that are so near have a common rest once at most two letters of each are left out (the method of SymSpell).
The rests of the first letters of all words are kept as sorted numbers: a hash of the rest and the number of the word.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator

_DISTANCE = 2  # `_rests` is written for it
# Only so many letters of a word are looked at to find candidates, which are then compared whole.
_PREFIX = 7
_BITS = 20
_SHARES = 64
_HASH = (1 << (64 - _BITS)) - 1


class NearWords:
    """An index of words with their frequencies; a million words at most."""

    def __init__(self, words: Iterable[tuple[str, float]]) -> None:
        known = list(words)[: 1 << _BITS]
        self._words = [word for word, _ in known]
        self._frequencies = array("d", [frequency for _, frequency in known])
        # Hashes differ from process to process; so the index is never kept on disk.
        shares = [array("Q") for _ in range(_SHARES)]
        for key in _keys(self._words):
            shares[key * _SHARES >> 64].append(key)
        self._rests = array("Q")
        for share in shares:  # sorted share by share, as lists of numbers are large
            self._rests.extend(sorted(share))

    def near(self, word: str) -> tuple[tuple[str, int], ...]:
        """The words within two edits (neighbours swapped are one) with their distance: nearest, most frequent first."""
        from rapidfuzz.distance import OSA

        found = []
        for number in self._candidates(word):
            other = self._words[number]
            distance = OSA.distance(word, other, score_cutoff=_DISTANCE)
            if distance <= _DISTANCE:
                found.append((distance, -self._frequencies[number], other))
        return tuple((other, distance) for distance, _, other in sorted(found))

    def _candidates(self, word: str) -> set[int]:
        rests, found = self._rests, set()
        for rest in _rests(word[:_PREFIX]):
            low = (hash(rest) & _HASH) << _BITS
            at = bisect_left(rests, low)
            while at < len(rests) and rests[at] >> _BITS == low >> _BITS:
                found.add(rests[at] & ((1 << _BITS) - 1))
                at += 1
        return found


def _keys(words: Iterable[str]) -> Iterator[int]:
    for number, word in enumerate(words):
        for rest in _rests(word[:_PREFIX]):
            yield (hash(rest) & _HASH) << _BITS | number


def _rests(prefix: str) -> set[str]:
    """What is left of some letters without up to two of them."""
    size = len(prefix)
    found = {prefix[:i] + prefix[i + 1 :] for i in range(size)}
    found.update(prefix[:i] + prefix[i + 1 : j] + prefix[j + 1 :] for i in range(size) for j in range(i + 1, size))
    found.add(prefix)
    return found
