"""The hyphenated words of a text, and whether two parts make one word."""

from __future__ import annotations

from functools import lru_cache

from normalise.edits import Tier
from normalise.lexicon import Lexicon
from normalise.lexicon.keys import whole_words
from normalise.memory import UNKNOWN, Bounded

# `re-sign` is no `resign`.
_AGAIN = frozenset(
    "sign signed signs form formed forms cover covered covers sort sorted creation create lease leased press pressed "
    "dress dressed present presented solve serve bound count counted pose strain sent fuse act acted".split()
)


@lru_cache(maxsize=4)
def compounds_of(text: str) -> Compounds:
    """The hyphenated words of a text; three rules ask for them."""
    return Compounds(text)


class Compounds:
    """Whether a text writes a word with its hyphen anywhere; each word is looked for once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known = Bounded[str, bool](UNKNOWN)

    def __contains__(self, word: str) -> bool:
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = any(True for _ in whole_words(word, self._text))
        return known


def joining_tier(left: str, right: str, lexicon: Lexicon, *, compound: bool = False) -> Tier | None:
    """How sure it is that two parts make one word; None where the hyphen is as well right.

    `compound` tells that the left part is itself the end of a hyphenated word.
    """
    low, high = left.lower(), right.lower()
    whole = low + high
    halves = lexicon.is_word(low) and lexicon.is_word(high) and len(low) > 1 and len(high) > 1
    if lexicon.is_word(whole) or lexicon.is_right_token(left + right):
        if not halves:
            return Tier.SAFE
        if low == "re" and high in _AGAIN:
            return None
        if compound or lexicon.pair(low, high) >= lexicon.zipf(whole):
            return None
        return Tier.SAFE if lexicon.zipf(whole) >= 2.0 else None
    if halves or compound:
        return None
    return Tier.SAFE if lexicon.zipf(whole) >= 2.5 else Tier.REPORT
