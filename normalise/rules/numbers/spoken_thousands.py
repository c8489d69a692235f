"""Figures written as they are spoken."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.expressions import expression
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.numbers.units import HEADS, MONEY, is_quantified

_PARTS = expression(
    r"(?<![\w.,-])(?:(?P<big>\d{1,3}) million )?(?P<mid>\d{1,3}) thousand "
    rf"(?:and (?P<odd>\d\d[1-9])(?= {HEADS})|(?P<low>\d{{3}})"
    r"(?! thousand| million| percent| per cent|%|[.,]?\d|[-–]?\w)|(?P<short>[1-9]\d)(?= "
    rf"(?:{HEADS}|{MONEY})))"
)
_NEEDLE = " thousand "


class SpokenThousands(Rule):
    """Figures written as they are spoken: `18 thousand 207`.

    Such a figure is one of a machine translation from Turkish, Spanish or Indonesian: English writes the whole in
    figures or none of it. Right text may set two counts side by side (`thousand tonnes: wheat 18, barley 207`),
    so the parts must adjoin, the last one must have three figures (or two before what is counted), and nothing may
    follow that makes it a figure of its own.
    """

    code = "NUM004"
    stage = "numbers"
    cause = "mt"
    certain = True
    may_change = frozenset({"digits"})
    trigger = Trigger(needles=(_NEEDLE,))
    examples = (
        Repairs("The quarry shipped 27 thousand 640 tonnes of slate.", "The quarry shipped 27,640 tonnes of slate."),
        Repairs("The film cost 26 million 750 thousand 135 crowns.", "The film cost 26,750,135 crowns."),
        Repairs("Within weeks 1 thousand 90 signatures came in.", "Within weeks 1,090 signatures came in."),
        Repairs("A month's wage is 28 thousand 75 liras.", "A month's wage is 28,075 liras."),
        Repairs("The storm drove out 50 thousand and 423 people.", "The storm drove out 50,423 people."),
        Leaves("Output, in thousand tonnes: rye 18, oats 207, hops 9."),
        Leaves("Of the 3 thousand 200 were children, the census of that year says."),
        Repairs("It rang more than 1 thousand 800 times.", "It rang more than 1,800 times."),
        Leaves("She drove 18 thousand 20 times over that bridge."),
        Leaves("Some 12 thousand 400-litre tanks went to the islands."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Two or three adjoining parts of one figure."""
        text = doc.text
        at = text.find(_NEEDLE)
        while at >= 0:
            counted = text[at - 1 : at].isdigit() or text.find(_NEEDLE, at + 1, at + 30) >= 0
            parts = _PARTS.finditer(text, max(0, at - 16), at + 30) if counted else ()
            match = next((m for m in parts if m.end() > at), None)
            often = match and text.startswith(" times", match.end()) and not is_quantified(text, match.start())
            if match and not often and int(match["mid"]) and not text.endswith((" the ", "Of the "), 0, match.start()):
                head = f"{match['big']},{match['mid']:0>3}" if match["big"] else match["mid"].lstrip("0")
                tier = Tier.REPORT if in_quotation(doc, match.start()) else Tier.SAFE
                yield self.edit(
                    *match.span(),
                    f"{head},{match['low'] or match['odd'] or '0' + match['short']}",
                    "one figure in parts",
                    tier=tier,
                )
            at = text.find(_NEEDLE, at + 1)
