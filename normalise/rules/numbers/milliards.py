"""The long scale's word for a thousand millions, left as it was."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.expressions import expression, matches_at
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.numbers.units import COUNTING, OLD_YEAR

_PATTERNS = (
    (" milliard", expression(r" milliards?(?: of(?= [A-Za-z]))?(?![a-z])"), ""),
    (" mil millones", expression(r" mil millones(?: de(?= [A-Za-z]))?(?![a-z])"), "es"),
)
# No older prose has a sign and a decimal with it.
_COUNTED = expression(rf"\b{COUNTING}\Z")
_SIGNED = expression(r"[$€£]\d{1,3}\.\d{1,2}\Z")


class Milliards(Rule):
    """`9 milliard` and `110 mil millones` behind a figure, which are billions.

    The value stays the same: a milliard is a thousand millions in every language. Sure only in a document with
    certain damage of machine translation, or behind a sign and a decimal (`$5.8 milliards`); older English prose has
    the word by right, and words of a quotation are only listed.
    """

    code = "NUM002"
    stage = "numbers"
    cause = "mt"
    trigger = Trigger(needles=(" milliard", " mil millones"))
    examples = (
        Repairs(
            "The line carried 14 thousand 250 wagons and earned 7 milliards of francs.",
            "The line carried 14,250 wagons and earned 7 billion francs.",
        ),
        Leaves("The indemnity of 1871 came to 5 milliards of francs, the schoolmaster wrote."),
        Leaves("He spoke of three milliards, and nobody in the room believed him."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The word, where a figure stands before it."""
        text = doc.text
        for needle, pattern, language in _PATTERNS:
            for match in matches_at(needle, pattern, text) if context.suspects.has(needle) else ():
                counted = text[match.start() - 1 : match.start()].isdigit()
                line = doc.line_at(match.start())
                if not counted and not _COUNTED.search(text, max(0, match.start() - 8), match.start()):
                    continue
                signed = _SIGNED.search(text, max(0, match.start() - 12), match.start())
                old = OLD_YEAR.search(text, line.start, line.end)
                sure = (signed or (not old and context.evidence.machine_translated)) and not in_quotation(
                    doc, match.start()
                )
                yield self.edit(
                    *match.span(),
                    " billion",
                    "a thousand millions",
                    tier=Tier.SAFE if sure else Tier.REPORT,
                    language=language,
                )
