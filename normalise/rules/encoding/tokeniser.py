"""Brackets and quotation marks as tokenisers write them."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

_BRACKETS = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{", "-RCB-": "}"}
_BRACKET = expression(r"(?<![\w-])(?: (?=-R))?-[LR][RSC]B-(?:(?<=-L.B-) )?(?![\w-])|(?<![\w-])(?: )?-R[RSC]B-")
_PAIR = expression(r"(?<![^\s(\[])``( ?)(?=\S)([^`\n]{1,600}?)( ?)''(?=[\s.,;:!?)-]|\Z)")


class Tokeniser(Rule):
    """Brackets and quotation marks of a tokeniser: `-LRB- northern -RRB-`, ``` `` No , '' he said```.

    The brackets are written so nowhere else. Two grave accents with a blank behind them, and two apostrophes with one
    before, are its quotation marks; without blanks they are those of TeX and old mail, which stay.
    """

    code = "ENC011"
    stage = "encoding"
    cause = "scrape"
    certain = True
    may_change = frozenset({"protected"})
    trigger = Trigger(needles=("``", "RB-", "SB-", "CB-"))
    examples = (
        Repairs("The pilots of the -LRB- northern -RRB- strait met.", "The pilots of the (northern) strait met."),
        Repairs("`` We have one boat left , '' he said . She nodded.", '"We have one boat left," he said. She nodded.'),
        Leaves("The ``northern'' strait is TeX, `` and '' are its marks, and the CRB-X and LRB- lines are trains."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The brackets, each with the blank inside of it, and pairs of marks."""
        text = doc.text
        if doc.markdown:
            return
        if "B-" in text:
            for match in _BRACKET.finditer(text):
                yield self.edit(*match.span(), _BRACKETS[match.group().strip()], "a bracket of a tokeniser")
        for match in _PAIR.finditer(text):
            if match[1] and match[3] and match[2].strip() and " " in match[2]:
                yield self.edit(match.start(), match.end(1), '"', "a quotation mark of a tokeniser")
                yield self.edit(match.start(3), match.end(), '"', "a quotation mark of a tokeniser")
