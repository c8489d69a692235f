"""Unknown words that print was misread as."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.suspects import Kind


class Misread(Rule):
    """An unknown word that is a misreading of one usual word.

    Only in a text that holds so many unknown words that a machine has read it from print. The usual word must be
    explained by shapes that print confuses (tb/th, li/h, rn/m), and stand clear of all other readings. Old
    spellings, names and words that come back again stay.
    """

    code = "SPL001"
    stage = "spelling"
    cause = "ocr"
    certain = True
    trigger = Trigger(kinds=frozenset({Kind.LOWER, Kind.NAME}))
    examples = (
        Repairs(
            "Tbe jury were of opinion tliat tbe prisoner bad stolen tlie horse wbich stood before tbe door.",
            "Tbe jury were of opinion that the prisoner bad stolen the horse which stood before the door.",
        ),
        Leaves("The isoform binds to the promoter of lacZ in vitro."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The near words that win."""
        winners = (w for kind in (Kind.LOWER, Kind.NAME) for w in context.readings.winners(kind, "spelling"))
        for _, best in winners:
            # What people said is only listed: dialect and other languages look like errors.
            tier = Tier.REPORT if in_quotation(doc, best.span.start) else best.tier
            yield self.from_reading(replace(best, tier=tier))
