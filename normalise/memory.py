"""What may be forgotten: memories of bounded size, so that no text, however long, can fill the machine's."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache

TYPE_CHECKING = False  # as in `typing`
if TYPE_CHECKING:
    from typing import Concatenate, Generic, ParamSpec, TypeVar

    K = TypeVar("K")
    V = TypeVar("V")
    W = TypeVar("W")
    P = ParamSpec("P")
else:
    from types import GenericAlias

    K = V = object

    class Generic:
        """What stands in brackets behind a class is for readers and type checkers alone."""

        __class_getitem__ = classmethod(GenericAlias)


# How many answers are kept, by what they are about. What is asked again is asked within a page or two, but for usual
# words: with these 48 MB full of unknown names take no more time than with twice as many, and 15 MB less. Fewer are
# too few for a page of nothing but different names, which every rule asks about in turn (23 November 2026).
UNKNOWN = 1_200  # unknown words that are looked into once or twice
NAMES = 2_800  # names, and unknown words that are asked about wherever they stand
WORDS = 15_000  # words and pieces of text of any kind


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


def of_text(find: Callable[Concatenate[str, P], V]) -> Callable[Concatenate[str, P], V]:
    """What a pure function says of a text and something small in it, for as long as that text is asked about.

    A memory of questions alone keeps a text for each of its questions. Here it is the last two texts: a text and what
    becomes of it.

    >>> calls = []
    >>> @of_text
    ... def is_often(text, word):
    ...     calls.append(word)
    ...     return text.count(word) > 1
    >>> is_often("more and more", "more"), is_often("more and more", "more"), calls
    (True, True, ['more'])
    >>> is_often("more and more", word="and"), is_often("more and more", word="more")
    (False, True)
    """

    @lru_cache(maxsize=2)
    def answers(text: str, /) -> dict[tuple[object, ...], V]:
        return {}

    def asked(text: str, /, *question: P.args, **named: P.kwargs) -> V:
        known = answers(text)
        key = (*question, *sorted(named.items())) if named else question
        if key not in known:
            known[key] = find(text, *question, **named)
        return known[key]

    return asked


# So many characters of lines are remembered: several blocks of text, those of a few rounds.
_CHARACTERS = 200_000


class Lines(Generic[V]):
    r"""What a pure function finds in the lines of texts.

    A damaged text is read again after every repair, and most of its lines are as they were.

    >>> places = Lines(lambda line: tuple(i for i, char in enumerate(line) if char == "x"))
    >>> places.of("xyx\nyy\nyx")
    [(0, (0, 2)), (7, (1,))]
    >>> list(places.each("xyx\nyy\nyx"))
    [(0, 0), (0, 2), (7, 1)]
    """

    def __init__(self, find: Callable[[str], V]) -> None:
        self._find = find
        self._known = Answers[str, V](_CHARACTERS, self._read)
        self._characters = 0

    def _read(self, line: str) -> V:
        if self._characters > _CHARACTERS:
            self._known.clear()
            self._characters = 0
        self._characters += len(line)
        return self._find(line)

    def __getitem__(self, line: str) -> V:
        """What is found in one line."""
        return self._known[line]

    def of(self, text: str) -> list[tuple[int, V]]:
        """Where the lines begin in which something is found, and what that is."""
        known = self._known
        return [(start, found) for start, line in _lines_of(text) if (found := known[line])]

    def each(self: Lines[tuple[W, ...]], text: str) -> Iterator[tuple[int, W]]:
        """The same where several things are found in a line: one by one, each with where its line begins."""
        return ((start, one) for start, found in self.of(text) for one in found)


@lru_cache(maxsize=2)
def _lines_of(text: str) -> list[tuple[int, str]]:
    """The lines that are not empty and where they begin, made once for all who ask: each line knows its hash then."""
    lines, start = [], 0
    for line in text.split("\n"):
        if line:
            lines.append((start, line))
        start += len(line) + 1
    return lines
