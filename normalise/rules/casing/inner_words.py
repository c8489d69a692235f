"""Which words have a capital inside the lines of a text, for rules that look for small words, verbs and nouns there.

A damaged text is read again after every repair, and most of its lines are as they were: what was found in them lately
is remembered. What rules look for there lies within a line, so they search the few lines that hold such a word.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import lru_cache

from normalise.expressions import expression
from normalise.memory import Lines

_INNER = expression(r"[A-Z](?<=[\w,;”\"] [A-Z])[a-z]+")
_words_of = Lines[frozenset[str]](lambda line: frozenset(_INNER.findall(line)))


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
