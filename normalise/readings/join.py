"""One word with spaces inside: `supp er`, `respon sibility`, `re la tive`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from normalise.edits import Span, Tier
from normalise.lexicon import Lexicon
from normalise.memory import NAMES
from normalise.neighbours import word_after, word_before
from normalise.readings.reading import Reading, Scene

_REACH, _NEAR = 5, 40  # pieces on either side; characters in which a piece ends
_LEAST = 5  # letters of a word that was broken
_LEAST_ZIPF = 2.9


def may_be_joined(lexicon: Lexicon, token: str) -> bool:
    """Whether a lower-case token can be a part of a word."""
    return token.isalpha() and token.islower() and not lexicon.is_word(token)


def joins(scene: Scene) -> Iterator[Reading]:
    """Readings of an unknown lower-case token as part of a known word with the pieces before and behind it."""
    token, lexicon = scene.token, scene.lexicon
    if not may_be_joined(lexicon, token):
        return
    left = _pieces_before(scene)
    heads = _heads(lexicon, token, left)
    if not heads:
        return
    right = _pieces_behind(scene, [head.lower() for _, head in heads])
    ways = _ways(lexicon, heads, token, left, right)
    if ways and scene.evidence.count(f"-{token}"):
        return  # an ending that is spoken of: `-er makes teach er of teach`
    for before, after, word, score in ways:
        # One blank stands between two pieces.
        start = scene.suspect.start - sum(map(len, left[:before])) - before
        end = scene.suspect.end + sum(map(len, right[:after])) + after
        why = (f"{word!r} is a word, {token!r} is none",)
        yield Reading("join", Span(start, end), word, score, why, Tier.SAFE if score >= 3.0 else Tier.REPORT)


def _pieces_before(scene: Scene) -> tuple[str, ...]:
    """The letters-only pieces before the token, one blank between, as far as the first longer word of its own."""
    text, place = scene.doc.text, scene.suspect.start
    found: list[str] = []
    while len(found) < _REACH and text[place - 1 : place] == " " and text[place - 2 : place - 1].isalpha():
        blank = text.rfind(" ", max(0, place - _NEAR), place - 1)
        piece = text[blank + 1 : place - 1]
        if blank < 0 or not piece.isalpha():
            before = word_before(text, place)
            if before.gap != " " or not before.text.isalpha():
                break
            piece = before.text
        found.append(piece)
        place -= len(piece) + 1
        if _is_last(scene.lexicon, piece):
            break
    return tuple(found)


def _pieces_behind(scene: Scene, heads: Sequence[str]) -> tuple[str, ...]:
    """The same behind the token, in small letters, as long as any word begins with a head and them."""
    text, place, begins_word = scene.doc.text, scene.suspect.end, scene.lexicon.begins_word
    found: list[str] = []
    letters = text[place + 1 : place + 3]
    if letters.isalpha() and not any(begins_word(head + letters) for head in heads):
        return ()  # mostly so
    while len(found) < _REACH and text[place : place + 1] == " " and text[place + 1 : place + 2].isalpha():
        piece = word_after(text, place)
        if piece.gap != " " or not piece.text.isalpha() or not piece.text.islower():
            break
        heads = [whole for head in heads if begins_word(whole := head + piece.text)]
        if not heads:
            break
        found.append(piece.text)
        place = piece.end
        if _is_last(scene.lexicon, piece.text):
            break
    return tuple(found)


def _is_last(lexicon: Lexicon, piece: str) -> bool:
    """Whether no piece beyond this one is of the same word."""
    return not piece.islower() or (len(piece) > 3 and lexicon.is_word(piece))


@lru_cache(maxsize=NAMES)
def _heads(lexicon: Lexicon, token: str, left: tuple[str, ...]) -> tuple[tuple[int, str], ...]:
    """What a token makes with pieces on the left that is a word or begins a longer one, with the number of them."""
    found, head = [], token
    for before in range(len(left) + 1):
        if before:
            head = left[before - 1] + head
        low = head.lower()
        if lexicon.begins_longer(low) or (before and lexicon.is_word(low)):
            found.append((before, head))
    return tuple(found)


@lru_cache(maxsize=NAMES)
def _ways(
    lexicon: Lexicon, heads: tuple[tuple[int, str], ...], token: str, left: tuple[str, ...], right: tuple[str, ...]
) -> tuple[tuple[int, int, str, float], ...]:
    """The usual words that a token makes with pieces on the left and right, nearest first.

    As (pieces on the left, pieces on the right, word, score). Texts in shreds have the same ones again and again.
    """
    found = []
    for before, head in heads:
        for after in range(len(right) + 1):
            word = "".join((head, *right[:after]))
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
