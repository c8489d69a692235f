"""A place name with a typing error."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.lexicon.fuzzy import nearest_place
from normalise.neighbours import word_before
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.suspects import Kind

_PLACE_BEFORE = frozenset("in to from at near of into across outside inside around between via over through".split())


class BrokenPlace(Rule):
    """A known place with one letter wrong, behind a word that stands before places.

    Sure only where the right name stands elsewhere in the document, or the document is damaged and the place is
    well known; else listed: unknown villages and surnames are spelt like known towns.
    """

    code = "NAM004"
    stage = "names"
    trigger = Trigger(kinds=frozenset({Kind.NAME}))
    examples = (
        Repairs(
            "A flight to Copenhagan was late. Copenhagen had snow.",
            "A flight to Copenhagen was late. Copenhagen had snow.",
        ),
        Leaves("The road from Lebanno to Braziliana crosses the Parisio."),
        Leaves("A flight to Copenhagan was late."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Unknown names one letter away from one place of the lexicon."""
        for start, end, word in context.suspects.of(Kind.NAME):
            if len(word) < 6 or context.lexicon.is_seen(word.lower()):
                continue
            place = nearest_place(context.lexicon, word)
            if place is None or context.evidence.count(word) > 1:
                continue
            before = word_before(doc.text, start)
            placed = before.adjoins and before.text.lower() in _PLACE_BEFORE
            seen = context.evidence.count(place.canonical) > 0
            known = context.lexicon.zipf(place.canonical.lower()) >= 3.3 and len(word) >= 7
            sure = placed and (seen or (known and context.evidence.damaged))
            why = f"{place.canonical} is one letter away" + (" and stands in the document" if seen else "")
            yield self.edit(start, end, place.canonical, why, tier=Tier.SAFE if sure else Tier.REPORT, confidence=0.9)
