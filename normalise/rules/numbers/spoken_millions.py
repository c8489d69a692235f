"""Large round figures written as they are spoken."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.expressions import expression
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

_PARTS = expression(r" (?:(million) (\d{1,3}) thousand|(billion) (\d{1,3}) million)\b(?! \d|-)")
_REACH = 13  # as far back as the words stand before `thousand`
_HEAD = expression(r"(?<![\w.,-])\d{1,3}\Z")
# A scale takes no more of them in English print; what needs more is written out.
_DECIMALS = 2


class SpokenMillions(Rule):
    """Round figures in two parts: `3 million 200 thousand viewers`.

    Translations from Turkish and Russian have them, but so have speeches in English; so it is sure only in a
    document with certain damage of machine translation, outside quotations. What two decimals do not hold is
    written out. `Of the 3 million 200 thousand` may be two figures.
    """

    code = "NUM009"
    stage = "numbers"
    cause = "mt"
    may_change = frozenset({"digits"})
    trigger = Trigger(words=frozenset({"thousand", "billion"}))
    examples = (
        Repairs(
            "The film ran on 14 thousand 220 screens and drew 3 million 200 thousand viewers.",
            "The film ran on 14,220 screens and drew 3.2 million viewers.",
        ),
        Repairs(
            "The film ran on 14 thousand 220 screens over 1 million 12 thousand hectares.",
            "The film ran on 14,220 screens over 1,012,000 hectares.",
        ),
        Leaves("The budget, he told the two chambers, will add 4 billion 100 million to pensions."),
        Leaves("The film drew 3 million, 200 thousand of them children."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Two adjoining parts on neighbouring scales."""
        text = doc.text
        for start, _, scale in context.suspects.words(self.trigger.words):
            # From the larger of the two words: `billion` itself, or the `million` before `thousand`.
            at = start - 1 if scale == "billion" else text.rfind(" million ", max(0, start - _REACH), start)
            match = _PARTS.match(text, at) if at > 0 else None
            if match is None:
                continue
            head = _HEAD.search(text, max(0, at - 4), at)
            decimals = (match[2] or match[4]).zfill(3).rstrip("0")
            if head is None or not decimals or text.endswith("f the ", 0, head.start()):
                continue
            if len(decimals) > _DECIMALS and match[3]:
                continue
            sure = context.evidence.machine_translated and not in_quotation(doc, at)
            new = f"{head.group()}.{decimals} {match[1] or match[3]}"
            if len(decimals) > _DECIMALS:
                new = f"{head.group()},{decimals},000"
            tier = Tier.SAFE if sure else Tier.REPORT
            yield self.edit(head.start(), match.end(), new, "one value", tier=tier)
