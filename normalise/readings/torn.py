"""Words in a text that lost its blanks throughout: what is one word elsewhere is two here far more often.

Where lines wrapped, or at every tag, the blank went. So many places are certain that an unknown string, and even a rare
word, is more likely two: `lookgood`, `gothome`, `areal`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from normalise.edits import Span
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.lexicon.closed_classes import MODALS
from normalise.readings.reading import Reading, Scene
from normalise.readings.split import grammar_words, splits_of

TOKEN = expression(r"(?<![\w@#/\\.’'&-])[^\W\d_]{3,}(?![\w@/\\]|[-’'][^\W\d_]|\.[a-z])")
_DRAWN = expression(r"(.)\1\1")
# By how many powers of ten two words are more usual than the string; a word of its own asks for more, and for what
# stands around it.
_GAIN, _GAIN_WORD = 2.0, 2.4
# Strings that nobody has seen: what is said with a small word, and what two other words make.
_SMALL, _CONTENT = 1.0, 2.4
_BESIDE = 0.6
# Behind a capital `I` stands a verb more often than the rest of `In` or `Is`.
_PRONOUN = 1.5
_USUAL = 3.8
_LONG = 6


def torn_splits(scene: Scene) -> Iterator[Reading]:
    """The likeliest reading of a token as two or three words, if it is likely enough in a text without its blanks."""
    token, lexicon = scene.token, scene.lexicon
    if lexicon.zipf(token.lower()) >= _USUAL or lexicon.is_right_token(token) or _is_dialect(scene):
        return
    pronoun = token[0] == "I" and token[1:].islower()
    if not token[1:].islower() or (token[0].isupper() and not (pronoun or scene.starts_sentence)):
        return
    found = _best(scene, pronoun=pronoun)
    if found:
        why = (f"{found!r} is usual, and the text has lost its blanks throughout",)
        yield Reading("split", Span(*scene.suspect[:2]), found, 3.0, why)


def _best(scene: Scene, *, pronoun: bool) -> str:
    token, lexicon = scene.token, scene.lexicon
    low = token.lower()
    known = lexicon.is_word(low)
    ranked = []
    if pronoun and lexicon.is_word(low[1:]):
        chance = lexicon.zipf("i") + lexicon.zipf(low[1:]) - 9
        strength = max(lexicon.pair("i", low[1:]), chance)
        ranked.append((strength + _PRONOUN + _BESIDE * scene.pair_after(low[1:]), "i", low[1:]))
    for first, second, strength in () if pronoun and not scene.starts_sentence else splits_of(lexicon, low):
        beside = scene.pair_before(first) + scene.pair_after(second)
        ranked.append((strength + _BESIDE * beside, first, second))
    ranked.sort(reverse=True)
    for score, first, second in ranked[:1]:
        if _is_likely(scene, first, second, score, known=known):
            return f"{token[: len(first)]} {second}"
    return "" if known or ranked else _three(lexicon, token)


def _is_likely(scene: Scene, first: str, second: str, score: float, *, known: bool) -> bool:
    lexicon, low = scene.lexicon, scene.token.lower()
    own = lexicon.zipf(low)
    if first == second or (second == "a" and first in MODALS):
        return False
    if known:
        return score - own >= _GAIN_WORD and _fits_better(scene, first, second)
    if own:
        return score - own >= _GAIN
    small = first in grammar_words(lexicon) or second in grammar_words(lexicon)
    return score >= (_SMALL if small and len(low) > _LONG - 1 else _CONTENT)


def _fits_better(scene: Scene, first: str, second: str) -> bool:
    """Whether two words stand better between their neighbours than the one that they make."""
    before, after, lexicon, low = scene.before, scene.after, scene.lexicon, scene.token.lower()
    if not after.adjoins or not lexicon.pair(second, after.text.lower()) or lexicon.pair(low, after.text.lower()):
        return False
    if not before.adjoins:
        return True
    return bool(lexicon.pair(before.text.lower(), first)) and not lexicon.pair(before.text.lower(), low)


def _is_dialect(scene: Scene) -> bool:
    """Whether a token is a participle without its last letter, or drawn out: `goin' home`, `talkin`, `aaand`."""
    token, end = scene.token, scene.suspect.end
    if scene.doc.text[end : end + 1] in ("'", "’") or _DRAWN.search(token):
        return True
    return token.endswith("in") and (scene.lexicon.is_word(f"{token}g".lower()))


@lru_cache(maxsize=20_000)
def _three(lexicon: Lexicon, token: str) -> str:
    """Three words in one, each usual beside the next: `Idontknow`."""
    low = token.lower()
    found = []
    for i in range(1, len(low) - 3):
        first = low[:i]
        if len(first) < 3 and first not in grammar_words(lexicon) | {"i", "a"}:
            continue
        for second, third, strength in splits_of(lexicon, low[i:]):
            pair = lexicon.pair(first, second)
            if pair and lexicon.pair(second, third):
                found.append((pair + strength - lexicon.zipf(second), i, i + len(second)))
    score, one, two = max(found, default=(0.0, 0, 0))
    return f"{token[:one]} {low[one:two]} {low[two:]}" if score >= _CONTENT else ""
