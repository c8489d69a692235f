"""Long figures without commas."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.expressions import expression
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.numbers.units import COUNTED, is_label_before

# Most long counts are round; a pattern that begins with its rarest literal costs right text next to nothing.
_END = expression(rf"0(?<=\d{{5}}) (?={COUNTED})")
_FIGURE = expression(r"(?<![\w.,/:#-])[1-9]\d{4,6}\Z")


class UngroupedThousands(Rule):
    """Counts of five and more figures without a comma: `61000 people`.

    Sure only in a document that is damaged: post codes and engines have no comma either, and some houses set none.
    """

    code = "NUM006"
    stage = "numbers"
    may_change = frozenset({"digits"})
    trigger = Trigger(needles=("0 ",))
    examples = (
        Repairs(
            "Vladimir Poutine was away. Some 61000 people live on the two shores.",
            "Vladimir Putin was away. Some 61,000 people live on the two shores.",
        ),
        Leaves("Some 61000 people live on the two shores."),
        Leaves("Engine 40212 drew the mail to the border."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Figures before what is counted."""
        text = doc.text
        for end in _END.finditer(text):
            match = _FIGURE.search(text, max(0, end.start() - 10), end.start() + 1)
            if match and not is_label_before(text, match.start()):
                sure = context.evidence.damaged and not in_quotation(doc, match.start())
                tier = Tier.SAFE if sure else Tier.REPORT
                yield self.edit(*match.span(), f"{int(match.group()):,}", "a count", tier=tier, confidence=0.85)
