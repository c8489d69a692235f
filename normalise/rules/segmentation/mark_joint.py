"""No space behind a stop, comma or bracket between two words."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.suspects import Kind


class MarkJoint(Rule):
    """No space behind a stop, comma or bracket between two words.

    Both words must be known; behind a name or a date stands the first word of a sentence. Abbreviations, addresses,
    file names, code and `word(s)` stay.
    """

    code = "SEG004"
    stage = "segmentation"
    cause = "scrape"
    certain = True
    trigger = Trigger(kinds=frozenset({Kind.JOINT}))
    examples = (
        Repairs(
            "The ferry left at noon.Nobody was hurt.",
            "The ferry left at noon. Nobody was hurt.",
        ),
        Repairs(
            "The mayor,who had been ill, spoke.",
            "The mayor, who had been ill, spoke.",
        ),
        Repairs(
            "Her notes were short.“The pump is old,” said Dr.Hanna Lofgren of the mill.A clerk nodded.",
            "Her notes were short. “The pump is old,” said Dr. Hanna Lofgren of the mill. A clerk nodded.",
        ),
        Repairs(
            "DODOMA, Tanzania (QNS)An engine failed on March 8.The crew of Lake Air was unhurt.",
            "DODOMA, Tanzania (QNS) An engine failed on March 8. The crew of Lake Air was unhurt.",
        ),
        Leaves("He bought size.A and plan.I, then left."),
        Leaves("See example.com or call main.py with os.path."),
        Leaves("The U.S.-led group met at 4 p.m. on No.5 Road."),
        Leaves("He lived [joy]fully near the (US)AID depot and used Mail.Ru."),
        Leaves("The (re)building of Ph.D. programmes, e.g. in art."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The marks without a space behind them."""
        for _, best in context.readings.winners(Kind.JOINT, "joint"):
            yield self.from_reading(best)
