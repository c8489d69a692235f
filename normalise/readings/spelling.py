"""An unknown word as a misread known one: `tlie`, `jnry`."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.edits import Span, Tier
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.readings.reading import Reading, Scene

_CLEAR = 2.6
# What is more unlikely is no misreading, of words and of the few that open sentences.
_FARTHEST, _NEAR = 1.4, 0.6
_OPENER = 5.8
_TOKEN = expression(r"[^\W_]+")
_USUAL, _CERTAIN = 3.6, 9.0
_GLUED = frozenset("-‐'’/\\)]0123456789")


def near_words(scene: Scene) -> Iterator[Reading]:
    """Readings of an unknown lower-case token as known words near it.

    Only in a text so full of unknown words that it was plainly read by a machine: elsewhere unknown is not wrong.
    """
    token, lexicon = scene.token, scene.lexicon
    if scene.doc.text[scene.suspect.end : scene.suspect.end + 1].isdigit():
        yield from _without_digits(scene)
    if (
        not scene.noisy
        or len(token) < 3
        or not token.isascii()
        or not token.isalpha()
        or not token.islower()
        or lexicon.is_word(token)
    ):
        return
    text, start, end = scene.doc.text, scene.suspect.start, scene.suspect.end
    if text[start - 1 : start] in _GLUED or text[end : end + 1] in _GLUED:
        return  # half a word: `appro-priate`
    often = scene.repeats > 3
    own = lexicon.zipf(token)
    speller = lexicon.speller
    for word, _ in speller.near(token)[:40]:
        cost = speller.cost(token, word, _FARTHEST)
        if cost > _FARTHEST or (len(token) < 4 and cost > 0.9):
            continue
        score = lexicon.zipf(word) - 2.0 * cost - 0.8 * own + 0.15 * min(len(token), 10)
        score += 0.8 * scene.pair_before(word) + 0.8 * scene.pair_after(word)
        if often and (cost > 0.6 or lexicon.zipf(word) < 5.0):
            continue  # written so again and again: a word we do not know, or the page's usual confusion
        tier = Tier.SAFE if score >= _CLEAR else Tier.REPORT
        why = (f"{token!r} is no word, {word!r} is near (cost {cost:.1f})",)
        yield Reading("spelling", Span(*scene.suspect[:2]), word, score, why, tier)


def may_be_opener(_lexicon: Lexicon, token: str) -> bool:
    """Whether a capitalised token can be one of the short words that begin sentences."""
    return 3 <= len(token) <= 8 and token.isascii() and token.istitle()


def near_openers(scene: Scene) -> Iterator[Reading]:
    """Readings of an unknown capitalised token as a misread very frequent word: `Tlie` at a sentence's start.

    Names are unknown by right, so the word must be one of the few that begin most sentences, and very near.
    """
    token, lexicon = scene.token, scene.lexicon
    if not scene.noisy or not may_be_opener(lexicon, token):
        return
    for word, _ in lexicon.speller.near(token.lower())[:40]:
        cost = lexicon.speller.cost(token.lower(), word, _NEAR)
        if lexicon.zipf(word) >= _OPENER and cost <= _NEAR:
            score = lexicon.zipf(word) - 2.0 * cost
            why = (f"{token!r} is no word, {word!r} is near (cost {cost:.1f})",)
            yield Reading("spelling", Span(*scene.suspect[:2]), word.capitalize(), score, why)


def _without_digits(scene: Scene) -> Iterator[Reading]:
    """The reading of `afterno0n` with letters for its digits, where `afterno` is no word to split."""
    start = scene.suspect.start
    match = _TOKEN.match(scene.doc.text, start)
    token = match.group().lower() if match else ""
    for word, cost in scene.lexicon.speller.shapes(token):
        if word.isalpha() and scene.lexicon.is_word(word) and scene.lexicon.zipf(word) >= _USUAL:
            why = (f"{token!r} is {word!r} with letters",)
            yield Reading("spelling", Span(start, start + len(token)), word, _CERTAIN - cost, why)
