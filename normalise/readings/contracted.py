"""A contraction that ran into the word beside it: `don'twant`, `andit's`, `it'sMarta`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from normalise.edits import Span, Tier
from normalise.lexicon import Lexicon
from normalise.lexicon.closed_classes import CONTRACTED, PRONOUNS_CONTRACTED, TWO_LETTERS
from normalise.memory import UNKNOWN
from normalise.readings.reading import Reading, Scene

# How frequent a contraction is, and the word beside it; what stands below is sure in a damaged text alone.
_CONTRACTION, _WORD, _SURE = 3.2, 3.0, 4.5
# From this frequency on a string is a name or a rare word.
_OWNER = 2.3
# What speech adds to a contraction: `don'tcha`, `I'mma`. And what is a misspelling: `it'self`.
_NO_WORDS = frozenset("cha cher chu em er ma na self selves ya".split())


def contracted_splits(scene: Scene) -> Iterator[Reading]:
    """Readings of an unknown token with an apostrophe as a contraction and another word, in either order."""
    token = scene.token
    lexicon = scene.lexicon
    for first, second in _parts(lexicon, token):
        capital = second[0].isupper() and second[:2] not in ("I'", "I’")
        name = capital and (lexicon.is_right_token(second) or scene.evidence.names(second))
        if capital and not name and not lexicon.is_word(second.lower()):
            continue
        if token[0].isupper() and not (first.startswith(("I'", "I’")) or scene.starts_sentence):
            continue
        small = first.lower() in lexicon.cues("function") or any(mark in first for mark in "'’")
        usual = name or (not capital and min(lexicon.zipf(first.lower()), lexicon.zipf(second.lower())) >= _SURE)
        sure = small and usual
        why = (f"{first!r} and {second!r} are words, {token!r} is none",)
        kind = "joint" if any(letter.isupper() for letter in token[1:]) else "split"
        span, tier = Span(*scene.suspect[:2]), Tier.SAFE if sure else Tier.REPORT
        yield Reading(kind, span, f"{first} {second}", 6.0 if sure else 4.0, why, tier, in_damage=not sure)


def may_be_contracted(lexicon: Lexicon, token: str) -> bool:
    """Whether a token can be a contraction and a word."""
    return not token.isalpha() and bool(_parts(lexicon, token))


@lru_cache(maxsize=UNKNOWN)
def _parts(lexicon: Lexicon, token: str) -> tuple[tuple[str, str], ...]:
    """The one way to part a token with one apostrophe into a contraction and a word; the likelier one of two."""
    at = max(token.find("'"), token.find("’"))
    if at < 1 or not (token[:at] + token[at + 1 :]).isalpha() or lexicon.is_word(token.lower()):
        return ()
    ends = (at + 1 + len(tail) for tail in CONTRACTED if token.startswith(tail, at + 1))
    found = [(token[:end], token[end:]) for end in ends if _may_stand_behind(lexicon, token[:end], token[end:])]
    if not found and not _may_own(lexicon, token[:at]):
        found = [(token[:i], token[i:]) for i in range(2, at) if _may_stand_before(lexicon, token[:i], token[i:])]
    ranked = sorted(found, key=lambda pair: -lexicon.zipf(pair[0].lower()) - lexicon.zipf(pair[1].lower()))
    return tuple(ranked[:1])


def _may_own(lexicon: Lexicon, base: str) -> bool:
    """Whether a token is more likely the possessive of a word or a name: `the bandit's`."""
    low = base.lower()
    if base[1:] != low[1:]:
        return False
    return lexicon.is_word(low) or lexicon.is_right_token(base) or lexicon.zipf(low) >= _OWNER


def _may_stand_behind(lexicon: Lexicon, first: str, second: str) -> bool:
    """Whether the first is a contraction and the second a word or a name behind it."""
    if len(second) < 2 or second in _NO_WORDS or not second[1:].islower():
        return False
    return _is_contraction(lexicon, first) and (second[0].isupper() or _is_word(lexicon, second))


def _may_stand_before(lexicon: Lexicon, first: str, second: str) -> bool:
    """Whether the second is a contraction that is no possessive, and the first a word before it."""
    plain = first[1:].islower() and (second.islower() or (second[0] == "I" and second[1:].islower()))
    if not plain or not _is_contraction(lexicon, second) or not _is_word(lexicon, first.lower()):
        return False
    return second[-1] not in "sd" or second.lower().replace("’", "'") in PRONOUNS_CONTRACTED


def _is_contraction(lexicon: Lexicon, word: str) -> bool:
    low = word.lower()
    return word[1:].islower() and not low.isalpha() and lexicon.zipf(low) >= _CONTRACTION


def _is_word(lexicon: Lexicon, word: str) -> bool:
    return word in TWO_LETTERS if len(word) == 2 else lexicon.is_word(word) and lexicon.zipf(word) >= _WORD
