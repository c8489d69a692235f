"""A blank between a currency sign and its figure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

_PATTERNS = tuple(
    (sign, expression(rf"{re.escape(sign)}[ \u00a0](?=\d[\d,.]*(?:(?:m|bn|tn|k|M|B)\b|(?![\w.,]|-\w| times\b)))"))
    for sign in "$€£"
)
_HEAD = expression(r"(?:^|[\s(“‘\"'–—/-])(?:US|R|A|C|CA|HK|NZ|S|NT|AU)?\Z")
_FIGURE_BEFORE = expression(r"\d[ \u00a0]\Z")


class CurrencyBlank(Rule):
    """A blank between a currency sign and its figure (`$ 64`).

    Right text has it in columns of figures, where a sign follows its number (`64 $`), and behind a shell's
    prompt: so lines with tabs, bars or several blanks, signs behind a figure and signs at a line's head stay.
    """

    code = "NUM003"
    stage = "numbers"
    trigger = Trigger(needles=("$", "€", "£"))
    examples = (
        Repairs("Gas for May fell to $ 285, the trader said.", "Gas for May fell to $285, the trader said."),
        Repairs("They expect US$ 780 million from wool.", "They expect US$780 million from wool."),
        Repairs("The bridge cost € 3.5 million in all.", "The bridge cost €3.5 million in all."),
        Leaves("$ 7z x archive.7z"),
        Leaves("Wool    $ 120\nFlax    $ 95"),
        Leaves("In Laval a coffee is 3 $ 40 years after the first one was poured."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Blanks behind a sign that stands where an amount of money begins."""
        text = doc.text
        for sign, pattern in _PATTERNS:
            for match in pattern.finditer(text) if context.suspects.has(sign) else ():
                line = doc.line_at(match.start())
                row = text[max(line.start, match.start() - 200) : min(line.end, match.end() + 200)]
                head = text[max(line.start, match.start() - 4) : match.start()]
                if match.start() == line.start or not _HEAD.search(head) or _FIGURE_BEFORE.search(head):
                    continue
                if "\t" in row or "|" in row or "  " in row.strip():
                    continue
                yield self.edit(match.end() - 1, match.end(), "", "a currency sign adjoins its figure")
