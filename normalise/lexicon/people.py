"""The words of people's names: put together when dictionaries are compiled, opened when a name is asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from normalise.lexicon.entries import Entity, Form
from normalise.lexicon.keys import folded, skeletons, units
from normalise.lexicon.lookup import Lexicon
from normalise.tuples import NamedTuple

# How many answers about people are kept: each is large, and few are asked for again.
_PEOPLE = 500


class Person(NamedTuple):
    """The words by which a person is known.

    `forms` are the right full forms, the canonical one first, each as its words and as the folded ones that count;
    `variants` the words of listed variants, as (number of words, place, folded word); `marked` the folded words that
    have diacritics in a right form: of others their own spelling is not known.
    """

    entity: Entity
    forms: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]
    variants: frozenset[tuple[int, int, str]]
    marked: frozenset[str]


def record(id_: str, canonical: str, full: Sequence[str], forms: Mapping[str, Sequence[Form]]) -> list[Any]:
    """What is kept of a person: right full forms, words of variants.

    `full` are the forms that show that the person is meant, `forms` all that is known by text.
    """
    right = [text for text in full if any(form.right and form.id == id_ for form in forms.get(text, ()))]
    variants: set[tuple[int, int, str]] = set()
    for text in full:
        if any(form.id == id_ and form.kind != "mistranslation" for form in forms.get(text, ())):
            words = units(text.split(" "))
            variants.update((len(words), i, word) for i, word in enumerate(words))
            if not text.isascii():  # a bad conversion drops the letters it does not know: `Erdoan`
                dropped = units("".join(c for c in word if c.isascii()) for word in text.split(" "))
                variants.update((len(words), i, word) for i, word in enumerate(dropped) if len(dropped) == len(words))
    return [sorted(right, key=lambda text: (text != canonical, text)), sorted(variants)]


def bones_of(words: Sequence[str]) -> set[str]:
    """The keys under which the folded words of people's names meet those that sound like them: words and skeletons."""
    return {bone for word in words for bone in (word, *skeletons(word))}


@lru_cache(maxsize=_PEOPLE)
def person(lexicon: Lexicon, id_: str) -> Person:
    """What is known of a person of the curated dictionary."""
    right, variants = lexicon.person_record(id_)
    forms = tuple(tuple(text.split(" ")) for text in right)
    return Person(
        lexicon.entity(id_),
        tuple((words, units(words)) for words in forms),
        frozenset(map(tuple, variants)),
        frozenset(folded(word) for words in forms for word in words if not word.isascii()),
    )


@lru_cache(maxsize=_PEOPLE)
def people_with_bone(lexicon: Lexicon, bone: str) -> frozenset[str]:
    """The ids of the people of whose full forms a word is this one, folded, or has this skeleton."""
    return frozenset(lexicon.people_by_bone(bone))
