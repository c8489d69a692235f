"""The article that a translated name had and its own form does not take: `the Royal Society beat Betis`."""

from __future__ import annotations

from normalise.document import Document
from normalise.lexicon import Lexicon
from normalise.lexicon.closed_classes import is_finite
from normalise.lexicon.entries import Entity
from normalise.neighbours import word_after

# Adverbs end in `ly`, but these are no adverbs behind a name.
_NOUNS = frozenset("ally assembly daily early family monthly rally reply supply weekly".split())


def name_start(doc: Document, start: int, end: int, entity: Entity, lexicon: Lexicon) -> int:
    """Where what the name of a body replaces begins: at the article before it, if the name goes without one.

    Only names with a foreign word (`Real Sociedad`): the article of others is a matter of style. A noun behind the
    name may have asked for it (`the Real Sociedad striker`).
    """
    led = doc.text[start - 4 : start].lower() == "the " and start >= 4
    if not led or entity.type != "organisation" or entity.article:
        return start
    if all(lexicon.is_word(word.lower()) or word.isupper() for word in entity.canonical.split(" ")):
        return start
    behind = word_after(doc.text, end)
    small = behind.gap == " " and behind.text.islower() and behind.text not in lexicon.cues("function")
    adverb = behind.text.endswith("ly") and behind.text not in _NOUNS
    noun = small and not (adverb or is_finite(behind.text) or behind.text in lexicon.cues("speech"))
    return start if noun else start - 4
