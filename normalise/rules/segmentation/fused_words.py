"""Two words that lost the space between them."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.suspects import Kind


class FusedWords(Rule):
    """Two known words run together in lower case.

    One of the two is a small word of the grammar, or the two are a usual pair; a split that is no better than
    another, or whose parts are as well a prefix or an ending, is only listed. A contraction tells by its apostrophe
    that it has ended, or began. Technical terms, dialect and loan words stay: that a word is unknown is not enough.
    """

    code = "SEG001"
    stage = "segmentation"
    cause = "scrape"
    certain = True
    trigger = Trigger(kinds=frozenset({Kind.LOWER}))
    examples = (
        Repairs("The ministers agreed toresolve the dispute.", "The ministers agreed to resolve the dispute."),
        Repairs("A notice fromthe port authority hung there.", "A notice from the port authority hung there."),
        Repairs("They don'tknow, andit's late.", "They don't know, and it's late."),
        Repairs("The press praised ouradministration.", "The press praised our administration."),
        Leaves("The isopods and anisole samples were kept apart."),
        Leaves("Grief fordoes the strongest, and the bandit's hat lay in the well; don'tcha know it?"),
        Leaves("They ate dulceata and drank kvass."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The splits that win among all readings of their token."""
        for _, best in context.readings.winners(Kind.LOWER, "split"):
            yield self.from_reading(best)
