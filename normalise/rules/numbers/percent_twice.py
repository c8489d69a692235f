"""A percent sign and the word behind it."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.expressions import expression
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

_TWICE = expression(r"%(?<=\d%) (?:percent|per cent)\b(?![- ]?(?:sign|symbol))")


class PercentTwice(Rule):
    """A percent sign and the word for it: `48.5% percent`.

    A translator read the sign and kept it. Sure wherever both stand behind a figure: nothing right does. In quotations
    it is only listed, as all numbers are.
    """

    code = "NUM017"
    stage = "numbers"
    cause = "mt"
    certain = True
    trigger = Trigger(needles=("%",), pattern="% per")
    examples = (
        Repairs("Prices rose by 48.5% percent in a year.", "Prices rose by 48.5% in a year."),
        Repairs("Prices rose by 7% per cent, the bank said.", "Prices rose by 7%, the bank said."),
        Leaves("“Prices rose by 7% per cent,” she said."),
        Leaves("Prices rose by 5% per century, and a cent is 1% per euro."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The words behind a sign and its figure."""
        for match in _TWICE.finditer(doc.text):
            tier = Tier.REPORT if in_quotation(doc, match.start()) else Tier.SAFE
            yield self.edit(match.start() + 1, match.end(), "", "the sign says it", tier=tier, confidence=0.95)
