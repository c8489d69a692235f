"""A name that ran into the small word behind it."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.suspects import Kind


class FusedName(Rule):
    """A name that ran into the small word behind it.

    The name must be known to the lexicon, stand whole elsewhere in the document, or make a known full name with
    the given name before it. That the rest would be a word is not enough: surnames end in -son, -and and -is.
    """

    code = "SEG002"
    stage = "segmentation"
    cause = "mt"
    certain = True
    trigger = Trigger(kinds=frozenset({Kind.NAME}))
    examples = (
        Repairs(
            "Ministers of Portugaland Spain met in Madrid, and Portugal signed.",
            "Ministers of Portugal and Spain met in Madrid, and Portugal signed.",
        ),
        Repairs(
            "Thegovernment fell in June.",
            "The government fell in June.",
        ),
        Repairs(
            "The head of the port, Inácio Oliveirarecalled that it is old.",
            "The head of the port, Inácio Oliveira recalled that it is old.",
        ),
        Leaves("Professor Abelsonand her brother Abelsonand moved away."),
        Leaves("The Kuwaitis and the Omanis voted."),
        Leaves("Mr. Martinon met Ms. Franceson."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The splits of capitalised tokens that win."""
        for _, best in context.readings.winners(Kind.NAME, "split"):
            yield self.from_reading(best)
