"""Thousands grouped as the source language does."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.expressions import expression
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.numbers.units import COUNTED, HEADS, is_label_before

# The last group of a figure. Of blanks only round figures are looked for: a blank before three figures is no
# rare thing, a nought before a blank is.
_ENDS = (
    expression(rf"\.\d{{3}}(?:,\d{{1,3}})?(?= {COUNTED}(?! per\b))"),
    expression(rf"0(?<=[ \u00a0\u202f]\d{{3}})(?= {COUNTED})"),
)
_FIGURE = expression(
    r"(?<![\w.,:/-])(?:(?P<points>[1-9]\d{0,2}(?:\.\d{3})+)|(?P<blanks>[1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3})+)|"
    r"(?P<both>[1-9]\d{0,2}(?:\.\d{3})+,\d{1,3}))\Z"
)
_HEADS = expression(rf" {HEADS}")


class SourceThousands(Rule):
    """Thousands grouped by points or blanks, as the source language has it: `71.400 people`.

    Sure only in a document with certain damage of machine translation, before something that is counted. One
    point alone is a thousand's only before what cannot be halved: `71.400 tonnes` may be a decimal. Blanks are
    right in science and behind a label (`bus 12 500 people took`), so a figure behind a capital, a month or
    another label stays. `12.450,000` may be a thousand times too large and is only listed.
    """

    code = "NUM008"
    stage = "numbers"
    cause = "mt"
    may_change = frozenset({"digits"})
    trigger = Trigger(needles=(".", "0 "))
    examples = (
        Repairs(
            "The fair sold 10 thousand 300 geese to about 71.400 people, who paid 2 200 CFA francs each.",
            "The fair sold 10,300 geese to about 71,400 people, who paid 2,200 CFA francs each.",
        ),
        Leaves("The crater held 12 400 tonnes of water when the probe arrived."),
        Leaves("The fair sold 10,300 geese. The load was 71.400 tonnes, weighed to the kilo."),
        Leaves("In the census 12.450,000 people were counted, the old page says."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Grouped figures before what is counted."""
        text = doc.text
        for pattern in _ENDS:
            for end in pattern.finditer(text):
                match = _FIGURE.search(text, max(0, end.end() - 20), end.end())
                if match:
                    yield self._regrouped(doc, context, match)

    def _regrouped(self, doc: Document, context: Context, match: re.Match[str]) -> Edit:
        points, blanks, both = match["points"], match["blanks"], match["both"]
        sure = context.evidence.machine_translated and not in_quotation(doc, match.start())
        if points:
            new = points.replace(".", ",")
            sure = sure and (points.count(".") > 1 or bool(_HEADS.match(doc.text, match.end())))
        elif blanks:
            new = ",".join(blanks.split())
            sure = sure and not is_label_before(doc.text, match.start())
        elif len(both) - both.rindex(",") < 4:
            new = both.replace(".", " ").replace(",", ".").replace(" ", ",")
        else:
            new, sure = both.replace(".", ","), False
        return self.edit(*match.span(), new, "a count", tier=Tier.SAFE if sure else Tier.REPORT)
