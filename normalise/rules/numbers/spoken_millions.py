"""Large round figures written as they are spoken."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.punctuation.quotation import in_quotation

_PATTERNS = (
    (" million ", re.compile(r"(?<![\w.,-])(\d{1,3}) (million) (\d{1,3}) thousand\b(?! \d|-)")),
    (" billion ", re.compile(r"(?<![\w.,-])(\d{1,3}) (billion) (\d{1,3}) million\b(?! \d|-)")),
)


class SpokenMillions(Rule):
    """Round figures in two parts: `3 million 200 thousand viewers`.

    Translations from Turkish and Russian have them, but so have speeches in English; so it is sure only in a
    document with certain damage of machine translation, outside quotations, and where two decimals hold the value.
    `Of the 3 million 200 thousand` may be two figures.
    """

    code = "NUM009"
    stage = "numbers"
    cause = "mt"
    may_change = frozenset({"digits"})
    trigger = Trigger(needles=(" million ", " billion "))
    examples = (
        Repairs(
            "The film ran on 14 thousand 220 screens and drew 3 million 200 thousand viewers.",
            "The film ran on 14,220 screens and drew 3.2 million viewers.",
        ),
        Leaves("The budget, he told the two chambers, will add 4 billion 100 million to pensions."),
        Leaves("The film drew 3 million, 200 thousand of them children."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Two adjoining parts on neighbouring scales."""
        text = doc.text
        for needle, pattern in _PATTERNS:
            at = text.find(needle)
            while at >= 0:
                for match in pattern.finditer(text, max(0, at - 3), at + 30):
                    decimals = match[3].zfill(3).rstrip("0")
                    if not 0 < len(decimals) <= 2 or text.endswith("f the ", 0, match.start()):
                        continue
                    sure = context.evidence.machine_translated and not in_quotation(doc, match.start())
                    new = f"{match[1]}.{decimals} {match[2]}"
                    yield self.edit(*match.span(), new, "one value", tier=Tier.SAFE if sure else Tier.REPORT)
                at = text.find(needle, at + 1)
