"""Known names of several words of which some lost their capitals."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from normalise.document import Document
from normalise.edits import Edit
from normalise.lexicon import Lexicon
from normalise.lexicon.entries import Entity
from normalise.lexicon.keys import without_owner
from normalise.lexicon.near_places import names_with
from normalise.memory import UNKNOWN
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.casing.known_names import places_of, with_capitals
from normalise.rules.casing.lower_lines import is_bound, keeps_capitals

# Words of their own that make names with another: `united states`, `new zealand`.
_WORDS = frozenset("arabia kingdom nations states union zealand".split())
# `all united nations` are no body: behind these words the article must stand before the name.
_EVERYDAY = frozenset("kingdom nations states".split())
# Bodies with foreign names (`Cour des comptes`) have small letters by right.
_TYPES = ("place", "person")
_MORE_TYPES = (*_TYPES, "organisation", "demonym")


class LowerPart(Rule):
    """A known name of several words with small letters: `Burkina faso`, `the united states`.

    One of its words must be nothing but a name, or the name one of few everyday ones, and the line must use capitals.
    Names that are written in small letters by right, particles (`van`, `bin`), handles, chat and verse stay.
    """

    code = "CAS009"
    stage = "casing"
    trigger = Trigger(words=_WORDS, sets=frozenset({"lower-part", "lower-name"}))
    examples = (
        Repairs("The flight to Abu dhabi left on time.", "The flight to Abu Dhabi left on time."),
        Repairs(
            "The african development bank lent half of it.",
            "The African Development Bank lent half of it.",
        ),
        Repairs("She moved to the united states in 1998.", "She moved to the United States in 1998."),
        Leaves("The handles @abu_dhabi and #burkinafaso belong to nobody."),
        Leaves("we flew to abu dhabi\nand slept in burkina faso"),
        Leaves("The two united kingdoms and all united nations of the poem are invented."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Places where the words of a known name stand, but for their case."""
        text, lexicon = doc.text, context.lexicon
        parts = [(suspect, _TYPES) for suspect in context.suspects.of("lower-part")]
        english = (*context.suspects.of("lower-name"), *context.suspects.words(_WORDS))
        seen: set[tuple[int, int]] = set()
        for suspect, types in (*parts, *((suspect, _MORE_TYPES) for suspect in english)):
            bare = without_owner(suspect.text)
            found = [
                (span, entity)
                for offset, entity in _names(lexicon, bare, types)
                for span in places_of(text, suspect.start - offset, entity)
            ]
            if not found:
                continue
            (start, end), entity = max(found, key=lambda pair: (pair[0][1] - pair[0][0], pair[1].id))
            if bare in _EVERYDAY and text[start - 4 : start].lower() != "the ":
                continue
            if (start, end) in seen or is_bound(text, start, end) or not keeps_capitals(doc, start, end):
                continue
            seen.add((start, end))
            why = f"{entity.canonical} is a name"
            new = with_capitals(text[start:end], entity.canonical)
            yield self.edit(start, end, new, why, confidence=0.97)


@lru_cache(maxsize=UNKNOWN)
def _names(lexicon: Lexicon, bare: str, types: tuple[str, ...]) -> tuple[tuple[int, Entity], ...]:
    """The names of these types and of several words that hold a word, and where in them it begins."""
    return tuple((offset, entity) for offset, entity in names_with(lexicon, bare) if entity.type in types)
