"""A page of print as a machine read it: what each misread word most likely was.

Every word is weighed against the words that print would make it of: how usual they are, how well they stand between
their neighbours, and how unlikely the confusion of shapes is. All figures are powers of ten.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

from normalise.document import Document
from normalise.edits import Span
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.readings.habits import Habits, parts, seen
from normalise.tuples import NamedTuple

_TOKEN = expression(r"[^\W_]+")
# Single letters that print makes of `a`; others stand for something.
_LONE = frozenset("nu")
_LETTER_WORDS = frozenset("aionuj")
_STOPS = frozenset(".!?;:")
# A misreading is as likely as this; each point of cost is as much less.
_MISREAD, _COST = 1.3, 1.9
# Where few words around are misread, or many, it is less or more, within these.
_FEWEST, _MOST = 1.3, 1.7
# Two words that no list of pairs has beside each other are there less often than the rarest pair.
_NO_PAIR = 2.4
_ALL_WORDS = 9.0
# What an unknown string may be in right text: a name of a thing, a word of a dialect.
_UNKNOWN = 0.8
_FARTHEST, _NEAR = 1.4, 0.8
# The longer a string that nobody writes, the fewer words are near it, and the likelier one of them was meant.
_REACH = ((9, 2.7), (7, 2.1), (0, _FARTHEST))
_STRANGE, _LONG = 0.5, 6
_OFTEN = 4
# So near each other the same words between the same neighbours are alike.
_BLOCK = 20
_SMALL_WORD = 6.0
_SHORT = 75
# Two halves of a cut word have so many letters, and make a word as usual as this.
_HALVES, _SEEN = 6, 3.0
# What leads by so much is certain, and shows what the page confuses.
_CERTAIN = 1.0
# What is read so often for one word is that word with a capital, too.
_HABIT = 2
# One word in sixty, and fewer, is so unlikely.
_QUIET = 1.75


class Token(NamedTuple):
    """One word of the page; `before` and `after` are the numbers of its neighbours in the sentence, or -1."""

    span: Span
    text: str
    before: int
    after: int


class Meant(NamedTuple):
    """What a token was most likely: `lead` is by how many powers of ten more likely than the token and any other.

    `quiet`: hardly a word around it is certainly misread.
    """

    span: Span
    read: str
    word: str
    lead: float
    cost: float
    known: bool
    quiet: bool = False


class Page:
    """The words of a text that a machine has read from print; `calm` if it read most of them well."""

    def __init__(self, doc: Document, lexicon: Lexicon, *, calm: bool = False) -> None:
        self._lexicon = lexicon
        self.calm = calm
        self.tokens = _tokens(doc.text)
        self.short = len(self.tokens) < _SHORT
        self._habits: Habits | None = None
        self._seen: Counter[tuple[str, str]] = Counter()
        self._lows = [token.text.lower() for token in self.tokens]
        self._likely = list(self._lows)  # the same with what is certain put right
        self._counts = Counter(self._lows)

    @cached_property
    def meant(self) -> tuple[Meant, ...]:
        """The tokens that were most likely other words, in order, the doubtful ones with a small lead."""
        unknown = [i for i, low in enumerate(self._lows) if not self._is_known(low)]
        found = self._read(unknown)
        others = sorted(set(range(len(self.tokens))).difference(unknown))
        for numbers in (others, others):
            # What is certain tells what the page confuses where, and gives the others their neighbours.
            self._learn(found)
            found = self._read(unknown) | self._read(numbers)
        return tuple(found[i] for i in sorted(found))

    def _learn(self, found: dict[int, Meant]) -> None:
        certain = [(i, m.read, m.word) for i, m in found.items() if m.lead > _CERTAIN and m.read.islower()]
        for i, m in found.items():
            self._likely[i] = m.word if m.lead > _CERTAIN else self._lows[i]
        self._habits = Habits(certain, self._likely)
        self._seen = seen(certain)

    def often_read(self, meant: Meant, least: int = _HABIT) -> bool:
        """Whether the page reads this string as this word again and again, so that a capital is no name: `Tho`."""
        return self._seen[meant.read.lower(), meant.word] >= least

    def _is_known(self, low: str) -> bool:
        return self._lexicon.is_word(low)

    def _read(self, numbers: list[int]) -> dict[int, Meant]:
        found: dict[int, Meant] = {}
        likely = self._likely
        # A word between the same neighbours is read in the same way: texts that say one thing over and over are long.
        known: dict[tuple[object, ...], Meant | None] = {}
        for i in numbers:
            token = self.tokens[i]
            if not _is_candidate(token.text):
                continue
            beside = (w for n in token[2:] for w in ((self._lows[n], likely[n]) if n >= 0 else ("", "")))
            key = (token.text, *beside, i // _BLOCK if self._habits else 0)
            if key not in known:
                known[key] = self._best(i)
            meant = known[key]
            if meant is not None:
                found[i] = meant._replace(span=token.span)
        return found

    def _best(self, i: int) -> Meant | None:
        token, low = self.tokens[i], self._lows[i]
        if not self._is_known(low) and self._is_half(i):
            return None
        near = self._near(i)
        if not near:
            return None
        unlikely, beside = self._misread(i), self._beside(i)
        ranked = sorted(
            ((self._score(word, beside) - (unlikely + _COST * cost), word, cost) for word, cost in near.items()),
            reverse=True,
        )
        best, word, cost = ranked[0]
        rival = max([self._score(low, beside), *(score for score, _, _ in ranked[1:2])])
        if best <= rival:
            return None
        quiet = self._habits is None or self._habits.misread(i) > _QUIET
        return Meant(token.span, token.text, word, best - rival, cost, self._is_known(low), quiet)

    def _near(self, i: int) -> dict[str, float]:
        """The words that print could make the token of, with the cost of it here."""
        low = self._lows[i]
        base = dict(self._lexicon.speller.misreadings(low))
        habits = self._habits
        if habits is not None:
            unlikely = self._misread(i)
            for word in tuple(base):
                pairs = parts(low, word)
                if pairs and habits.have(pairs):
                    base[word] = min(base[word], (habits.price(i, pairs) - unlikely) / _COST)
            for word, pairs in habits.words(low, self._lexicon):
                base[word] = min(base.get(word, _FARTHEST), (habits.price(i, pairs) - unlikely) / _COST)
        # Written so again and again: a word we do not know, or the page's usual confusion.
        often = self._counts[low] >= _OFTEN and not self._is_known(low)
        zipf = self._lexicon.zipf
        farthest = next(most for length, most in _REACH if len(low) >= length)
        return {
            word: cost
            for word, cost in base.items()
            if cost <= (_NEAR if often and zipf(word) < _SMALL_WORD else farthest)
        }

    def _misread(self, i: int) -> float:
        """How unlikely it is that a token here was misread at all."""
        return _MISREAD if self._habits is None else min(max(_FEWEST, self._habits.misread(i)), _MOST)

    def _is_half(self, i: int) -> bool:
        """Whether a token that is no word makes one with a neighbour: then it is a half of it, not a misreading."""
        token, lexicon = self.tokens[i], self._lexicon
        for first, second in ((token.before, i), (i, token.after)):
            if min(first, second) < 0:
                continue
            whole = self._lows[first] + self._lows[second]
            other = self._lows[second if first == i else first]
            if len(other) == 1 and other.isalpha() and other not in _LETTER_WORDS:
                return True
            if len(whole) < _HALVES or not whole.isalpha():
                continue
            if lexicon.zipf(whole) >= _SEEN and lexicon.is_word(whole):
                return True
            if not self._is_known(other) and lexicon.speller.is_near_word(whole, _NEAR):
                return True
        return False

    def _beside(self, i: int) -> list[tuple[str, float, bool]]:
        """The words known beside token `i`, with how usual they are and whether they come first."""
        likely = (
            (self._likely[n], first) for n, first in zip(self.tokens[i][2:], (True, False), strict=True) if n >= 0
        )
        return [(word, self._lexicon.zipf(word), first) for word, first in likely if self._lexicon.is_word(word)]

    def _score(self, word: str, beside: Sequence[tuple[str, float, bool]]) -> float:
        """How likely a word stands beside these."""
        lexicon = self._lexicon
        own = lexicon.zipf(word)
        if not lexicon.is_word(word):
            return _UNKNOWN * own or -_STRANGE * max(0, len(word) - _LONG)
        score = own
        for neighbour, usual, first in beside:
            pair = lexicon.pair(neighbour, word) if first else lexicon.pair(word, neighbour)
            chance = own + usual - _ALL_WORDS
            score += (pair or min(chance, _NO_PAIR)) - chance
        return score


def usual_beside(first: str, second: str, lexicon: Lexicon) -> float:
    """How much more often two words stand beside each other than by chance, as a power of ten; below 0 if less."""
    pair = lexicon.pair(first.lower(), second)
    chance = lexicon.zipf(first.lower()) + lexicon.zipf(second) - _ALL_WORDS
    return (pair or min(chance, _NO_PAIR)) - chance


def _is_candidate(text: str) -> bool:
    """Whether a token may be looked at: no figure, no capitals inside, not too long."""
    if not (len(text) <= 24 and text.isascii()) or text.isdigit() or (len(text) == 1 and text not in _LONE):
        return False
    rest = text[1:]
    return rest == rest.lower()


def _tokens(text: str) -> tuple[Token, ...]:
    matches = list(_TOKEN.finditer(text))
    joined = []
    for a, b in pairwise(matches):
        gap = text[a.end() : b.start()]
        joined.append(not (set(gap) & _STOPS) and "\n\n" not in gap and len(gap) < 8)
    return tuple(
        Token(
            Span(*m.span()),
            m.group(),
            i - 1 if i and joined[i - 1] else -1,
            i + 1 if i < len(joined) and joined[i] else -1,
        )
        for i, m in enumerate(matches)
    )
