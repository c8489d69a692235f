"""Known words near an unknown one, and how far away they are for a machine that reads print."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from normalise.lexicon.apart import edits_apart
from normalise.memory import UNKNOWN

TYPE_CHECKING = False  # as in `typing`
if TYPE_CHECKING:
    from normalise.lexicon.lookup import Lexicon

_LONGEST = 24
# No confusion has more letters. An edit that no shape explains costs so much.
_GROUP, _EDIT = 3, 1.3
# Two confusions in one word are only thought of if both are usual, and cost more than each alone.
_LIKELY, _TWICE = 0.8, 0.2
_FARTHEST, _FARTHEST_LONG, _LONG = 1.9, 2.7, 7
_ANY = 9.0
# A letter too many or too few beside its like, in words that are longer than this.
_DOUBLED, _SHORT = 1.0, 4


def spelt_alike(first: str, second: str) -> bool:
    """Whether two words differ by at most two edits that are no more than half of them."""
    from rapidfuzz.distance import OSA

    return OSA.distance(first, second) <= 2 and OSA.normalized_similarity(first, second) >= 0.55


def is_one_edit(first: str, second: str) -> bool:
    """Whether one letter added, dropped or changed, or two swapped, make one word of the other."""
    return edits_apart(first, second, 1) == 1


class Speller:
    """Candidates among the frequent words of the lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        confusions: dict[str, list[tuple[str, float]]] = defaultdict(list)
        for read, meant, weight in lexicon.confusions:
            confusions[read].append((meant, 1.0 - 0.8 * weight))
        self._confusions = dict(confusions)
        # Bounded, so that no text can fill the memory.
        self.near = lru_cache(maxsize=UNKNOWN)(self._near)
        self.cost = lru_cache(maxsize=UNKNOWN)(self._cost)
        self.misreadings = lru_cache(maxsize=UNKNOWN)(self._misreadings)
        self.is_near_word = lru_cache(maxsize=UNKNOWN)(self._is_near_word)

    def _near(self, word: str) -> tuple[tuple[str, int], ...]:
        """The known words within two single-letter edits, as (word, edits), nearest and most frequent first."""
        if not 3 <= len(word) <= _LONGEST:
            return ()
        return self._lexicon.near_words.near(word)

    def _is_near_word(self, read: str, most: float) -> bool:
        """Whether one confusion of shapes that costs no more than `most` makes `read` of a word."""
        is_word = self._lexicon.is_word
        return any(price <= most and is_word(word) for word, price in self.shapes(read, most))

    def shapes(self, read: str, most: float = _ANY) -> tuple[tuple[str, float], ...]:
        """The strings that become `read` by one confusion of shapes, or by the same one everywhere, with its cost.

        Digits inside are letters all at once. Nothing says that the strings are words. Confusions that cost more than
        `most` are not thought of.
        """
        found: dict[str, float] = {}
        confusions, known = self._confusions, found.get
        for i in range(len(read)):
            for size in range(1, _GROUP + 1):
                group = read[i : i + size]
                if len(group) < size:
                    break
                if group not in confusions:
                    continue
                head, tail = read[:i], read[i + size :]
                several = read.count(group) > 1
                for meant, price in confusions[group]:
                    if price > most:
                        continue
                    word = head + meant + tail
                    if price < known(word, _ANY):
                        found[word] = price
                    if several:
                        word = read.replace(group, meant)
                        if price + 0.2 < known(word, _ANY):
                            found[word] = price + 0.2
        return tuple(found.items())

    def _misreadings(self, low: str) -> tuple[tuple[str, float], ...]:
        """The words that a lower-case string may be a misreading of, with the cost of it.

        Known words are only taken for words that one confusion of shapes makes them of.
        """
        known = self._lexicon.is_word(low)
        farthest = _FARTHEST_LONG if len(low) >= _LONG else _FARTHEST
        near = dict(self.shapes(low))
        if not known and len(low) > 2:
            for once, price in list(near.items()):
                for twice, more in self.shapes(once, _LIKELY) if price <= _LIKELY else ():
                    if more <= _LIKELY and price + more + _TWICE < near.get(twice, 9.0):
                        near[twice] = price + more + _TWICE
            for i in range(1, len(low) if len(low) > _SHORT else 0):
                twice = low[:i] + low[i - 1 :]
                once = low[:i] + low[i + 1 :] if low[i] == low[i - 1] else twice
                for word in (twice, once):  # `nulified`, `connnection`: rare words as well
                    near[word] = min(near.get(word, _ANY), _DOUBLED)
            for word, distance in self.near(low)[:40] if low.isalpha() else ():
                if word not in near and (distance == 1 or len(low) > 5):
                    near[word] = self.cost(low, word, farthest)
        words = self._lexicon.words_among(near) if low.isascii() else filter(self._lexicon.is_word, near)
        return tuple(
            (word, near[word])
            for word in words
            if near[word] <= farthest and word != low and not self._is_fused(low, word)
        )

    def _is_fused(self, low: str, word: str) -> bool:
        """Whether a word and an article that lost their blank (`whena`, `arice`) look nearer than they are."""
        front = low[0] == "a" and (word[0] != "a" or word == low[1:])
        rest = low[1:] if front else low[:-1] if low[-1] == "a" else ""
        return len(rest) > 2 and self._lexicon.is_word(rest)

    def _cost(self, read: str, meant: str, most: float) -> float:
        """How unlikely it is that print `meant` was read as `read`, 9 if more unlikely than `most`.

        0 for equal words; a confusion of shapes costs 0.2 to 1 by its weight, any other edit of one letter 1.3.
        """
        # For each place in what was read, what it costs at least to have come to places in what was meant.
        rows: list[dict[int, float]] = [{} for _ in range(len(read) + 1)]
        rows[0][0] = 0.0
        for i, row in enumerate(rows):
            groups = self._groups_at(read, i)
            for j in range(len(meant) + 1):
                here = row.get(j)
                if here is not None:
                    for down, along, price in _steps(read, meant, i, j, groups):
                        cost = here + price
                        if cost <= most and cost < rows[i + down].get(j + along, _ANY):
                            rows[i + down][j + along] = cost
        return rows[-1].get(len(meant), _ANY)

    def _groups_at(self, read: str, at: int) -> list[tuple[int, str, float]]:
        """The letters that those at a place may stand for: how many these are, those, and the price."""
        sizes = range(1, min(_GROUP, len(read) - at) + 1)
        return [(n, meant, price) for n in sizes for meant, price in self._confusions.get(read[at : at + n], ())]


def _steps(
    read: str, meant: str, i: int, j: int, groups: Sequence[tuple[int, str, float]]
) -> Iterator[tuple[int, int, float]]:
    """The ways on from two places: letters on in what was read and what was meant, and the price."""
    if i < len(read) and j < len(meant):
        yield 1, 1, 0.0 if read[i] == meant[j] else _EDIT
    if i < len(read):
        yield 1, 0, _EDIT
    if j < len(meant):
        yield 0, 1, _EDIT
    for size, group, price in groups:
        if meant.startswith(group, j):
            yield size, len(group), price
