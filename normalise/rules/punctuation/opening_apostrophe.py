"""An opening quotation mark for an apostrophe."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

_INSIDE = expression(r"‘(?<=[^\W\d_]‘)(?=(?:s|t|d|m|re|ve|ll)(?![\w‘’-]))")


class OpeningApostrophe(Rule):
    """An opening mark where an apostrophe belongs: `the minister‘s plan`, `they don‘t`.

    Programs that turn straight marks into curly ones take the apostrophe behind a link for the head of a quotation.
    Sure between a letter and the `s` of a possessive or the rest of a contraction. The Hawaiian and Uzbek letter
    (`Hawai‘i`, `O‘zbek`) and quotations in single marks stay.
    """

    code = "PUN017"
    stage = "punctuation"
    cause = "scrape"
    trigger = Trigger(needles=("‘",), pattern=r"‘(?<=[^\W\d_]‘)[stdmrvl]")
    examples = (
        Repairs("Norway‘s minister said they don‘t fish there.", "Norway’s minister said they don’t fish there."),
        Leaves("The ‘seen’ list, ‘s-Hertogenbosch, O‘tkir and the Hawai‘i of old were in ‘the’ book."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Opening marks behind a letter."""
        for match in _INSIDE.finditer(doc.text):
            yield self.edit(match.start(), match.end(), "’", "no quotation opens inside a word")
