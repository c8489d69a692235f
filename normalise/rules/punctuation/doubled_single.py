"""Double quotation marks typed as two single ones."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

_CURLY = expression(r"’’(?<=[.,!?…]’’)(?=[\s)—–,;]|\Z)")
_STRAIGHT = expression(r"''(?<=[.,!?…]'')(?=[\s)—–,;]|\Z)")
_OPENER = expression(r"‘{1,2}(?=[^\W_])")
_OPENER_STRAIGHT = expression(r"(?<![^\s(—–])''(?=[^\W\d_])")


class DoubledSingle(Rule):
    """Double quotation marks typed as two single ones: `‘We have room.’’`, `''We have room,'' he said`.

    Sure where the closing pair stands behind a stop or comma, and one opener, single or double, stands before it in
    the line. Two closers end two quotations where two were opened; a possessive may stand before one (`the boys’’`).
    Straight pairs need both sides, which feet and inches and marks of emphasis do not have.
    """

    code = "PUN021"
    stage = "punctuation"
    cause = "scrape"
    certain = True
    trigger = Trigger(needles=("’’", "''"))
    examples = (
        Repairs("She said: ‘We have a lot of room.’’", "She said: “We have a lot of room.”"),
        Repairs("''We have a lot of room,'' she said.", '"We have a lot of room," she said.'),
        Leaves("‘She told me: ‘Go away.’’ It was the boys’’ own tale, and 6''2 is no height."),
        Leaves("The word ''room'' is slanted in some notes, and “he said ‘no.’” is right."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Closing pairs with the one opener before them."""
        text = doc.text
        for closer, opener, new in ((_CURLY, _OPENER, "“”"), (_STRAIGHT, _OPENER_STRAIGHT, '""')):
            done = 0
            for match in closer.finditer(text):
                openers = list(opener.finditer(text, max(doc.line_at(match.start()).start, done), match.start()))
                done = match.end()
                if len(openers) == 1 and "“" not in text[openers[0].start() : match.start()]:
                    yield self.edit(*openers[0].span(), new[0], "it opens what two single marks close")
                    yield self.edit(*match.span(), new[1], "two single marks for a double one")
