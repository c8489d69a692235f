"""A percent sign before its figure, as Turkish has it."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

_BEFORE = expression(r"(?<=[ (“])(?<!\d )% ?(?P<figure>\d{1,3}(?:[.,]\d{1,2})?)(?=[ ,;)”]|\.(?!\d)|\s*\Z)")

_FORMAT = expression(r"%[A-Za-z]")


class PercentBefore(Rule):
    """A percent sign before its figure: `turnout was %64`.

    Sure in a document that shows machine translation. It fears codes and formats (`%64` of an address, `%d`), which
    have no blanks on both sides.
    """

    code = "NUM013"
    stage = "numbers"
    cause = "mt"
    trigger = Trigger(needles=(" %", "(%"), profile="mt", pattern=r"[ (“]% ?\d")
    examples = (
        Repairs("Wladimir Putin left. Turnout was %64 in May.", "Vladimir Putin left. Turnout was 64% in May."),
        Repairs(
            "Wladimir Putin left. Turnout rose by % 2.7 in May.", "Vladimir Putin left. Turnout rose by 2.7% in May."
        ),
        Leaves("Turnout was %64 in May."),
        Leaves("Emmanuel Macron typed http://quay.example/a%64b and printf %5d."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Signs before a figure that stands alone."""
        for match in _BEFORE.finditer(doc.text):
            if _FORMAT.search(doc.text, *doc.line_at(match.start())):
                continue
            yield self.edit(*match.span(), f"{match['figure']}%", "English puts the sign behind", confidence=0.93)
