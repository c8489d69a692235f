"""An unknown word as a misread known one: `tlie`, `jnry`."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.edits import Span, Tier
from normalise.readings.reading import Reading, Scene

_CLEAR = 2.6


def near_words(scene: Scene) -> Iterator[Reading]:
    """Readings of an unknown lower-case token as known words near it.

    Only in a text so full of unknown words that it was plainly read by a machine: elsewhere unknown is not wrong.
    """
    token, lexicon = scene.token, scene.lexicon
    if (
        not scene.noisy
        or len(token) < 3
        or not token.isascii()
        or not token.isalpha()
        or not token.islower()
        or lexicon.is_word(token)
    ):
        return
    if scene.evidence.count(token) > 3:
        return  # written so again and again: a word we do not know
    own = lexicon.zipf(token)
    speller = lexicon.speller
    for word, _ in speller.near(token)[:40]:
        cost = speller.cost(token, word)
        score = lexicon.zipf(word) - 2.0 * cost - 0.8 * own + 0.15 * min(len(token), 10)
        score += 0.8 * scene.pair_before(word) + 0.8 * scene.pair_after(word)
        if cost > 1.4 or (len(token) < 4 and cost > 0.9):
            continue
        tier = Tier.SAFE if score >= _CLEAR else Tier.REPORT
        why = (f"{token!r} is no word, {word!r} is near (cost {cost:.1f})",)
        yield Reading("spelling", Span(*scene.suspect[:2]), word, score, why, tier)
