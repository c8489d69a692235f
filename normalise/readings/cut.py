"""A name that lost its end to the word behind it: `Anthony` + `Blink` + `warned`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from normalise.edits import Span
from normalise.lexicon import Lexicon
from normalise.lexicon.entries import Entity
from normalise.lexicon.fuzzy import closeness
from normalise.lexicon.keys import folded
from normalise.lexicon.sounds import sounds_alike
from normalise.memory import NAMES
from normalise.readings.reading import Reading, Scene
from normalise.readings.tag_border import is_past

# The small words that stand behind a person's name; `am` and `all` do not, and surnames end in them.
_BEHIND = frozenset(
    "who said told and also is was has had did will would in on for to with after as at by from about during".split()
)
_LOST = 4  # letters that a name may have lost
_KEPT = 3  # letters that must be left of it


def cut_names(scene: Scene) -> Iterator[Reading]:
    """Readings of an unknown capitalised token as a person's cut surname and a small word.

    Needs the person's given name (or a near spelling of it) right before, or the person elsewhere in the document.
    """
    for stem, word, people in _candidates(scene.lexicon, scene.token):
        if not scene.may_follow(word) or (len(word) == 2 and not scene.pair_after(word)):
            continue
        fitting = [reading for e in people if (reading := _completed(scene, e, stem, word)) is not None]
        if len(fitting) == 1:
            yield fitting[0]


def may_be_cut(lexicon: Lexicon, token: str) -> bool:
    """Whether a token can be the head of a known surname and a small word."""
    return bool(_candidates(lexicon, token))


def swallows_word(lexicon: Lexicon, read: str, meant: str) -> bool:
    """Whether a word is the head of a name and a small word, so that the name alone would lose the small word."""
    same = next((i for i, (a, b) in enumerate(zip(read, meant, strict=False)) if a != b), len(meant))
    words = _words_behind(lexicon)
    return any(read[i:] in words for i in range(max(_KEPT, same - 1), same + 1) if len(read) - i >= 3)


@lru_cache(maxsize=4)
def _words_behind(lexicon: Lexicon) -> frozenset[str]:
    return _BEHIND | lexicon.cues("speech")


@lru_cache(maxsize=4)
def _last_letters(lexicon: Lexicon) -> frozenset[str]:
    """The two last letters of these words: most names end in none of them."""
    return frozenset(word[-2:] for word in _words_behind(lexicon))


@lru_cache(maxsize=NAMES)
def _candidates(lexicon: Lexicon, token: str) -> tuple[tuple[str, str, tuple[Entity, ...]], ...]:
    """The ways to read a token as the head of known surnames and a small word."""
    if not token.endswith("ed") and token[-2:] not in _last_letters(lexicon):
        return ()
    if lexicon.is_seen(token.lower()) or lexicon.is_right_token(token) or lexicon.has_variants(token):
        return ()
    words = _words_behind(lexicon)
    found = []
    for i in range(_KEPT, len(token) - 1):
        stem, word = token[:i], token[i:]
        if len(word) >= 2 and (word in words or is_past(lexicon, word)):
            people = {
                e.id: e
                for name in lexicon.name_tokens(folded(stem))
                for e in lexicon.entities_with(name)
                if e.type == "person"
                if folded(e.short).startswith(folded(stem))
                if 0 < len(e.short) - len(stem) <= _LOST and closeness(folded(token), folded(e.short)) < 0.9
            }
            if people:
                found.append((stem, word, tuple(people.values())))
    return tuple(found)


def _completed(scene: Scene, entity: Entity, stem: str, word: str) -> Reading | None:
    """The reading with this person's whole name, if the document speaks for the person."""
    before, start = scene.before, scene.suspect.start
    given = before.text if before.adjoins and before.text[:1].isupper() else ""
    # Three letters of a name say little: the shorter the rest, the more of it must be there.
    if len(stem) < 4 and len(entity.short) - len(stem) > 2:
        return None
    if given and _same_given(given, entity.given):
        full = f"{entity.given} {entity.short}"
        why = (f"{given} stands before it, as in {entity.canonical}", f"{stem} begins {entity.short}")
        if entity.canonical == full:
            return Reading("cut", Span(before.start, scene.suspect.end), f"{full} {word}", 7.0, why)
        return Reading("cut", Span(start, scene.suspect.end), f"{entity.short} {word}", 7.0, why)
    if given and scene.lexicon.cues("given") and given in scene.lexicon.cues("given"):
        return None  # another person's given name
    if scene.evidence.count(entity.canonical) and not given:
        why = (f"{entity.canonical} stands in the document", f"{stem} begins {entity.short}")
        return Reading("cut", Span(start, scene.suspect.end), f"{entity.short} {word}", 6.0, why)
    return None


def _same_given(read: str, given: str) -> bool:
    """Whether two given names are the same but for spelling: `Anthony`, `Antony`."""
    a, b = folded(read), folded(given)
    return a == b or (a[:1] == b[:1] and sounds_alike(a, b))
