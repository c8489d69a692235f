"""Which words have a capital inside the lines of a text, for rules that look for small words, verbs and nouns there.

A damaged text is read again after every repair, and most of its lines are as they were: what was found in them lately
is remembered. What rules look for there lies within a line, so they search the few lines that hold such a word.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import Generic, TypeVar

from normalise.expressions import expression
from normalise.memory import Answers

V = TypeVar("V")

_INNER = expression(r"[A-Z](?<=[\w,;”\"] [A-Z])[a-z]+")
# Several blocks of text: the rounds of one.
_REMEMBERED = 200_000


class ByLine(Generic[V]):
    """What a pure function finds in the lines of a text; lines that were read lately are not read again."""

    def __init__(self, find: Callable[[str], V]) -> None:
        self._find = find
        self._known = Answers[str, V](_REMEMBERED, self._read)
        self._characters = 0

    def _read(self, line: str) -> V:
        self._characters += len(line)
        return self._find(line)

    def of(self, text: str) -> list[tuple[int, V]]:
        """Where the lines begin in which something is found, and what that is."""
        if self._characters > _REMEMBERED:
            self._known.clear()
            self._characters = 0
        known = self._known
        return [(start, found) for start, line in _lines(text) if (found := known[line])]


@lru_cache(maxsize=2)
def _lines(text: str) -> list[tuple[int, str]]:
    """The lines that are not empty, with where they begin."""
    lines, start = [], 0
    for line in text.split("\n"):
        if line:
            lines.append((start, line))
        start += len(line) + 1
    return lines


_words_of = ByLine[frozenset[str]](lambda line: frozenset(_INNER.findall(line)))


class InnerWords:
    """The words with a capital that stand behind a word, a comma or a closing mark, line by line."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines = _words_of.of(text)
        self.all: AbstractSet[str] = frozenset().union(*(words for _, words in self._lines))

    def lines_with(self, wanted: AbstractSet[str]) -> Iterator[tuple[int, int]]:
        """The places of the lines that hold one of these words; on most pages there is none."""
        there = self.all & wanted
        if there:
            for start, words in self._lines:
                if not there.isdisjoint(words):
                    end = self._text.find("\n", start)
                    yield start, end if end >= 0 else len(self._text)


@lru_cache(maxsize=2)
def inner_words(text: str) -> InnerWords:
    """The words with a capital inside the lines of a text; several rules ask for them."""
    return InnerWords(text)
