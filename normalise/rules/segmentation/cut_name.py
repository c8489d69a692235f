"""A surname that lost its end to the word behind it."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.suspects import Kind


class CutName(Rule):
    """A surname that lost its end to the word behind it.

    One edit completes the name and frees the word. The given name must stand before it, or the whole name
    elsewhere in the document, and only one person may fit.
    """

    code = "SEG005"
    stage = "segmentation"
    cause = "mt"
    certain = True
    trigger = Trigger(kinds=frozenset({Kind.NAME}))
    examples = (
        Repairs(
            "The French president, Emmanuel Macrsaid nothing.",
            "The French president, Emmanuel Macron said nothing.",
        ),
        Leaves("Emmanuel Macrander said nothing."),
        Leaves("John Blinker said nothing."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The completed names that win."""
        for _, best in context.readings.winners(Kind.NAME, "cut"):
            yield self.from_reading(best)
