"""How a string may be parted into two words by the lexicon alone; remembered by string, as texts repeat theirs."""

from __future__ import annotations

from functools import lru_cache

from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.lexicon.closed_classes import TWO_LETTERS

# Words that are also prefixes: before a known word they more often make a longer word than a lost space.
PREFIXES = frozenset(
    "a an as at be by co de do en ex go he i in me mid my no non off on or out over pre pro re sea so sub sun sup "
    "tele top tri un under up us we".split()
)
# Endings that are also words: behind a known word they more often make a longer word than a lost space.
ENDINGS = frozenset(
    "able age al an ant at away back ball bed down ed en er es ess est ever fold ful full hood house i ing ion ish "
    "ism land less let like line ling ly man mate men ment most ness off or out over proof ry ship side some son ster "
    "up ward wards ware way wide wise woman women work y".split()
)
# Nouns that in- turns round, with the endings of their adjectives.
_ABSTRACT = expression(r"([a-z]{3,})(ence|ance|ity|tion|ness)\Z")
_OPPOSITES = {
    "ence": ("ent", "ential"),
    "ance": ("ant",),
    "ity": ("itous", "e", ""),
    "tion": ("te",),
    "ness": ("",),
}
_SHORT = TWO_LETTERS | {"a"}
# How frequent a part must be: of three letters, and of more.
_LEAST_THREE, _LEAST = 3.5, 2.9


@lru_cache(maxsize=4)
def grammar_words(lexicon: Lexicon) -> frozenset[str]:
    """The small words of the grammar and the verbs of saying."""
    return lexicon.cues("function") | lexicon.cues("speech")


def splits_of(lexicon: Lexicon, token: str) -> tuple[tuple[str, str, float], ...]:
    """The two-word splits of a token with the Zipf frequency that the pair has or would have by chance."""
    found = []
    for first in _heads(lexicon, token):
        second = token[len(first) :]
        if not _is_part(lexicon, second):
            continue
        chance = lexicon.zipf(first) + lexicon.zipf(second) - 9
        pair = lexicon.pair(first, second)
        found.append((first, second, max(pair, chance) + (0.5 if pair else 0)))
    return tuple(found)


def _heads(lexicon: Lexicon, token: str) -> list[str]:
    """The words that a token begins with, as far as it is not one of them, shorter ones first."""
    short = [token[:i] for i in (1, 2) if i < len(token) and token[:i] in _SHORT]
    lengths = (len(head) for head in lexicon.heads_of(token))
    return short + [token[:i] for i in lengths if 2 < i < len(token) and _is_part(lexicon, token[:i])]


def _is_part(lexicon: Lexicon, part: str) -> bool:
    if len(part) <= 2:
        return part in _SHORT
    return lexicon.is_word(part) and lexicon.zipf(part) >= (_LEAST_THREE if len(part) == 3 else _LEAST)


def is_coined(lexicon: Lexicon, first: str, second: str) -> bool:
    """Whether two words make a new one: `businesspeople`, and what in- turns round."""
    if second == "people":
        return any(lexicon.is_word(first + one) for one in ("woman", "person"))
    ends = _ABSTRACT.match(second) if first == "in" else None
    return ends is not None and any(lexicon.is_word(f"in{ends[1]}{end}") for end in _OPPOSITES[ends[2]])
