"""Which known place or body a word belongs to, but for a slip of the fingers."""

from __future__ import annotations

from functools import lru_cache

from normalise.lexicon.entries import Entity
from normalise.lexicon.keys import folded, whole_words
from normalise.lexicon.lookup import Lexicon
from normalise.lexicon.spelling import is_one_edit
from normalise.memory import NAMES, UNKNOWN


@lru_cache(maxsize=NAMES)
def nearest_place(lexicon: Lexicon, token: str) -> Entity | None:
    """The one place of a single word that is one edit away from this word, or None.

    Added and dropped doubles, swapped neighbours and one wrong letter inside count; the first letter must be right.
    """
    found = {
        entity.id: entity
        for near in one_slip_away(lexicon, token)
        for entity in lexicon.entities_with(near)
        if entity.type == "place" and folded(entity.canonical) == near
    }
    return next(iter(found.values())) if len(found) == 1 else None


@lru_cache(maxsize=UNKNOWN)
def one_slip_away(lexicon: Lexicon, token: str) -> tuple[str, ...]:
    """The folded words of names that are one edit away from this word and begin as it does."""
    read = folded(token)
    return tuple(near for near in sorted(lexicon.spelt_like(read)) if near[:1] == read[:1] and is_one_edit(read, near))


@lru_cache(maxsize=NAMES)
def long_places(lexicon: Lexicon, token: str) -> tuple[tuple[Entity, str], ...]:
    """The places of more words than one of which this word is a part but for a slip, with the part; mostly none."""
    return tuple(
        (entity, near)
        for near in one_slip_away(lexicon, token)
        for entity in lexicon.entities_with(near)
        if entity.type == "place" and " " in entity.canonical
    )


def nearest_long_place(lexicon: Lexicon, before: str, token: str, after: str) -> Entity | None:
    """The one place of two words that this word makes with the one before or behind it but for a slip, or None."""
    found = {
        entity.id: entity
        for entity, near in long_places(lexicon, token)
        for name in (folded(entity.canonical),)
        if (before and name == f"{folded(before)} {near}") or (after and name == f"{near} {folded(after)}")
    }
    return next(iter(found.values())) if len(found) == 1 else None


@lru_cache(maxsize=UNKNOWN)
def names_with(lexicon: Lexicon, bare: str) -> tuple[tuple[int, Entity], ...]:
    """The names of several words that hold a word, and where in them it begins."""
    names = (entity for entity in lexicon.entities_with(bare) if " " in entity.canonical)
    return tuple((start, entity) for entity in names for start in whole_words(bare, entity.canonical.lower()))
