"""One word with spaces inside: `supp er`, `respon sibility`, `re la tive`."""

from __future__ import annotations

from collections.abc import Iterator

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
    for before in range(len(left) + 1):
        for after in range(len(right) + 1):
            if before + after:
                others = [*reversed(left[:before]), *right[:after]]
                head = left[before - 1].start if before else scene.suspect.start
                tail = right[after - 1].end if after else scene.suspect.end
                reading = _joined(scene, Span(head, tail), others)
                if reading is not None:
                    yield reading


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


def _joined(scene: Scene, span: Span, others: list[Neighbour]) -> Reading | None:
    """The reading of a stretch as one word, if it is a usual one."""
    lexicon, token = scene.lexicon, scene.token
    word = scene.doc.text[span.start : span.end].replace(" ", "")
    low = word.lower()
    if len(low) < _LEAST or not word[1:].islower() or not lexicon.is_word(low) or lexicon.zipf(low) < _LEAST_ZIPF:
        return None
    score = lexicon.zipf(low) - lexicon.zipf(token) - 0.5 + sum(_weakness(lexicon, piece.text) for piece in others)
    score += 0.5 * (len(others) - 1)
    why = (f"{word!r} is a word, {token!r} is none",)
    return Reading("join", span, word, score, why, Tier.SAFE if score >= 3.0 else Tier.REPORT)


def _weakness(lexicon: Lexicon, piece: str) -> float:
    """How little a piece stands for itself: the rarer a word it is, the surer it was cut off."""
    low = piece.lower()
    if len(low) == 1 and low not in ("a", "i"):
        return 2.0
    if not lexicon.is_word(low):
        return 3.0
    return (4.5 - lexicon.zipf(low)) * (0.7 if len(low) > 2 else 0.3)
