"""What is known of words, without their being names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice

from normalise.lexicon.store import Store
from normalise.lexicon.stored import SEEN_FLAG, WORD_FLAG
from normalise.lexicon.tries import at, heads, holds
from normalise.memory import NAMES, WORDS, Answers

TYPE_CHECKING = False  # as in `typing`
if TYPE_CHECKING:
    from normalise.lexicon.near_words import NearWords


class Words:
    """Words with their frequencies.

    Frequencies are Zipf values: log10 of the occurrences in 10^9 words; 0 for what is not known.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._facts = Answers[str, tuple[float, int]](2 * WORDS, self._found_facts)
        self._begins = Answers[str, bool](NAMES, self._found_beginning)
        self._pairs = Answers[str, float](NAMES, self._found_pair)

    def _found_facts(self, word: str) -> tuple[float, int]:
        found = at(self._store.words, word.replace("’", "'"))
        return (found[0][0] / 100, found[0][1]) if found else (0.0, 0)

    def zipf(self, word: str) -> float:
        """How frequent a lower-case word is."""
        return self._facts[word][0]

    def is_word(self, word: str) -> bool:
        """Whether a lower-case word stands in the filtered word list."""
        return bool(self._facts[word][1] & WORD_FLAG)

    def is_seen(self, word: str) -> bool:
        """Whether a lower-case string occurs in large text collections at all: a word, a name or a frequent error."""
        return bool(self._facts[word][1] & (SEEN_FLAG | WORD_FLAG))

    def is_listed(self, word: str) -> bool:
        """Whether a lower-case string is known at all; not remembered, for strings that were made up."""
        return holds(self._store.words, word)

    def is_plain(self, token: str) -> bool:
        """Whether a token, as it is written, is an English word and nothing else that the dictionaries know of."""
        return holds(self._store.plain, token)

    def listed(self, strings: Iterable[str]) -> Iterator[str]:
        """Those of many strings of small ASCII letters that `is_listed` knows."""
        return filter(self._store.words.__contains__, strings)

    def words_among(self, strings: Iterable[str]) -> Iterator[str]:
        """Those of many strings, all of ASCII, that are words: of the others, most of them nothing, nothing is kept."""
        return filter(self.is_word, filter(self._store.words.__contains__, strings))

    def begins_word(self, head: str) -> bool:
        """Whether any string that is seen at all begins so."""
        return self._begins[head]

    def _found_beginning(self, head: str) -> bool:
        return next(iter(self._store.words.iterkeys(head)), None) is not None

    def begins_longer(self, head: str) -> bool:
        """Whether any longer string that is seen at all begins so."""
        return any(key != head for key in islice(self._store.words.iterkeys(head), 2))

    def heads_of(self, string: str) -> Sequence[str]:
        """The strings that are seen at all with which this one begins, shorter ones first."""
        return heads(self._store.words, string.replace("’", "'"))

    def pair(self, first: str, second: str) -> float:
        """How frequent two lower-case words are beside each other; 0 if rare."""
        return self._pairs[f"{first} {second}"]

    def _found_pair(self, words: str) -> float:
        found = at(self._store.pairs, words)
        return found[0][0] / 100 if found else 0.0

    @cached_property
    def near_words(self) -> NearWords:
        """The frequent words by what is left of them without some letters."""
        from normalise.lexicon.near_words import NearWords

        words, rests = self._store.tables["near"]
        return NearWords(words, rests, self.zipf)
