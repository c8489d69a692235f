"""One word with spaces inside: `supp er`, `respon sibility`, `re la tive`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from normalise.edits import Span, Tier
from normalise.lexicon import Lexicon
from normalise.neighbours import Neighbour, word_after, word_before
from normalise.readings.reading import Reading, Scene

_REACH = 5  # pieces on either side
_LEAST = 5  # letters of a word that was broken
_LEAST_ZIPF = 2.9


def joins(scene: Scene) -> Iterator[Reading]:
    """Readings of an unknown lower-case token as part of a known word with the pieces before and behind it."""
    token, lexicon = scene.token, scene.lexicon
    if not token.isalpha() or not token.islower() or lexicon.is_word(token):
        return
    left, right = _pieces(scene, backwards=True), _pieces(scene, backwards=False)
    ways = _ways(lexicon, tuple(p.text for p in left), token, tuple(p.text for p in right))
    if ways and scene.evidence.count(f"-{token}"):
        return  # an ending that is spoken of: `-er makes teach er of teach`
    for before, after, word, score in ways:
        head = left[before - 1].start if before else scene.suspect.start
        tail = right[after - 1].end if after else scene.suspect.end
        why = (f"{word!r} is a word, {token!r} is none",)
        yield Reading("join", Span(head, tail), word, score, why, Tier.SAFE if score >= 3.0 else Tier.REPORT)


def _pieces(scene: Scene, *, backwards: bool) -> list[Neighbour]:
    """The letters-only pieces on one side, one blank between, as far as the first that is a longer word of its own."""
    text = scene.doc.text
    found: list[Neighbour] = []
    place = scene.suspect.start if backwards else scene.suspect.end
    while len(found) < _REACH:
        piece = word_before(text, place) if backwards else word_after(text, place)
        if piece.gap != " " or not piece.text.isalpha() or (not backwards and not piece.text.islower()):
            break
        found.append(piece)
        place = piece.start if backwards else piece.end
        if not piece.text.islower() or (len(piece.text) > 3 and scene.lexicon.is_word(piece.text)):
            break
    return found


@lru_cache(maxsize=5_000)
def _ways(
    lexicon: Lexicon, left: tuple[str, ...], token: str, right: tuple[str, ...]
) -> tuple[tuple[int, int, str, float], ...]:
    """The usual words that a token makes with pieces on the left and right, nearest first.

    As (pieces on the left, pieces on the right, word, score). Texts in shreds have the same ones again and again.
    """
    found = []
    for before in range(len(left) + 1):
        for after in range(len(right) + 1):
            word = "".join((*reversed(left[:before]), token, *right[:after]))
            low = word.lower()
            if not before + after or len(low) < _LEAST or not word[1:].islower():
                continue
            if not lexicon.is_word(low) or lexicon.zipf(low) < _LEAST_ZIPF:
                continue
            score = lexicon.zipf(low) - lexicon.zipf(token) - 0.5
            score += sum(_weakness(lexicon, piece) for piece in (*reversed(left[:before]), *right[:after]))
            score += 0.5 * (before + after - 1)
            found.append((before, after, word, score))
    return tuple(found)


def _weakness(lexicon: Lexicon, piece: str) -> float:
    """How little a piece stands for itself: the rarer a word it is, the surer it was cut off."""
    low = piece.lower()
    if len(low) == 1 and low not in ("a", "i"):
        return 2.0
    if not lexicon.is_word(low):
        return 3.0
    return (4.5 - lexicon.zipf(low)) * (0.7 if len(low) > 2 else 0.3)
