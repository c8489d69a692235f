"""A currency named twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.expressions import expression
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

_PATTERNS = tuple(
    (
        sign,
        expression(
            rf"{re.escape(sign)}[ \u00a0]?\d[\d,.]*(?:[ -](?:million|billion|trillion|thousand))?([ -]{word}s?)\b(?!-)"
        ),
    )
    for sign, word in (("$", "dollar"), ("€", "euro"), ("£", "pound"))
)


class DoubleCurrency(Rule):
    """The sign of a currency and its name on one amount: `$9 million dollars`.

    Sure outside quotations: transcribed speech keeps its words. A name of another dollar behind the sign
    (`$9 million Canadian dollars`) tells more than the sign and stays, and so do weights in pounds.
    """

    code = "NUM005"
    stage = "numbers"
    trigger = Trigger(needles=("$", "€", "£"))
    examples = (
        Repairs("The club asked for $9 million dollars more.", "The club asked for $9 million more."),
        Repairs("A fine of €300 euros was paid at once.", "A fine of €300 was paid at once."),
        Leaves("The club asked for $9 million Canadian dollars more."),
        Leaves("“We lost $9 million dollars,” said the treasurer of the club."),
        Leaves("It sold for £3 pound for pound the dearest cheese of all."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The names behind signed amounts."""
        for sign, pattern in _PATTERNS:
            for match in pattern.finditer(doc.text) if context.suspects.has(sign) else ():
                tail = doc.text[match.end() : match.end() + 5]
                if not match[1].endswith("s") and tail[:1] == " " and tail[1:2].isalpha():
                    continue  # `$1.08 dollar bulls`: a noun follows
                if "pound" in match[1] and (not match[1].endswith("s") or tail.startswith((" of", " for"))):
                    continue
                tier = Tier.REPORT if in_quotation(doc, match.start()) else Tier.SAFE
                yield self.edit(*match.span(1), "", "the sign says it", tier=tier)
