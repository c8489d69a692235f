"""One word with a space inside: `supp er`, `respon sibility`."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.edits import Span, Tier
from normalise.readings.reading import Reading, Scene


def joins(scene: Scene) -> Iterator[Reading]:
    """Readings of an unknown lower-case token as part of a known word with the token before or behind it."""
    token, lexicon = scene.token, scene.lexicon
    if not token.isalpha() or not token.islower() or lexicon.is_word(token):
        return
    for neighbour, behind in ((scene.before, False), (scene.after, True)):
        if neighbour.gap != " " or not neighbour.text.isalpha() or (behind and not neighbour.text.islower()):
            continue
        word = token + neighbour.text if behind else neighbour.text + token
        low = word.lower()
        frequency = lexicon.zipf(low)
        if not lexicon.is_word(low) or frequency < 2.9 or len(low) < 5 or not word[1:].islower():
            continue
        other = neighbour.text.lower()
        score = frequency - lexicon.zipf(token) - 0.5
        if lexicon.is_word(other):
            # Half of it is a word of its own: the rarer that half, the surer the join.
            score += (4.5 - lexicon.zipf(other)) * (0.7 if len(other) > 2 else 0.3)
        else:
            score += 3.0
        start = scene.suspect.start if behind else neighbour.start
        end = neighbour.end if behind else scene.suspect.end
        why = (f"{word!r} is a word, {token!r} is none",)
        yield Reading("join", Span(start, end), word, score, why, Tier.SAFE if score >= 3.0 else Tier.REPORT)
