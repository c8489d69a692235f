"""The dash behind the agency of a dateline that lost a blank."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.quotation import lines_with
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

_NEEDLES = (") -", ")-", ") –", ")–", ") —", ")—")
# The place, the agency in brackets, and a dash.
_DATELINE = expression(
    r"(?:[A-Z][\w.’'-]*(?:,? (?:[A-Z][\w.’'-]*|\d{1,2})){0,5},? )?\([A-Z][\w&./-]*(?: [A-Z][\w&./-]*){0,2}\)"
    r"(?P<dash> [-–—]|[-–—] ?)(?=[A-Z“\"‘])"
)
_REACH, _WORDS = 100, 8


class AgencyDash(Rule):
    """The dash behind the agency of a dateline without its blanks: `OXWELL (Reuters) -The port was shut`.

    Sure at the head of a paragraph, between an agency in brackets and the capital of a sentence. A dash that opens an
    aside, and one inside a name, stand elsewhere or before a small letter.
    """

    code = "PUN034"
    stage = "punctuation"
    cause = "scrape"
    certain = True
    trigger = Trigger(needles=(")",), pattern=r"\)(?: [-–—]|[-–—] ?)(?=[A-Z“\"‘])")
    examples = (
        Repairs(
            "OXWELL (Reuters) -The port of Oxwell was shut on Friday, and nobody on the quay was surprised.",
            "OXWELL (Reuters) - The port of Oxwell was shut on Friday, and nobody on the quay was surprised.",
        ),
        Repairs(
            "OXWELL, March 3 (AFP)— The port of Oxwell was shut on Friday, and nobody was surprised.",
            "OXWELL, March 3 (AFP) — The port of Oxwell was shut on Friday, and nobody was surprised.",
        ),
        Leaves("The union (TUC)-Labour pact of the last year (May) -The Times wrote- was dead, the minister said."),
        Leaves("The line (Leeds)-Harrogate is shut."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The dashes at the heads of lines."""
        for start, end in lines_with(doc.text, *_NEEDLES):
            match = _DATELINE.match(doc.text, start, min(end, start + _REACH))
            if match and doc.text.count(" ", start, end) >= _WORDS:
                yield self.edit(*match.span("dash"), f" {match['dash'].strip()} ", "the dash of a dateline")
