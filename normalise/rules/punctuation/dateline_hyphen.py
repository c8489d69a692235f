"""A hyphen without blanks for the dash of a dateline."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

_LINE = expression(
    r"^((?:[A-Z][\w.’'-]*[ ]){0,2}[A-Z][\w.’']*)"
    r", ([A-Z][\w.’']*(?: [A-Z][\w.’']*)?)-(A|An|The|In|At|On)(?= [a-z]|[ ][A-Z])",
)
_WORDS = 8


class DatelineHyphen(Rule):
    """A hyphen without blanks for the dash of a dateline: `St. Olaf, Missouri-A collision hurt three`.

    Sure at the head of a paragraph, between two names with a comma and an article or preposition with a capital, which
    no compound has behind its hyphen.
    """

    code = "PUN024"
    stage = "punctuation"
    cause = "scrape"
    trigger = Trigger(needles=("-",), pattern=r"-(?<=[a-z.]-)(?:An?|The|In|At|On) ")
    examples = (
        Repairs(
            "Rolla, Missouri-A collision at the lock hurt three sailors on Wednesday.",
            "Rolla, Missouri – A collision at the lock hurt three sailors on Wednesday.",
        ),
        Leaves("Paris, Texas-born Ann Oake sang. Her last two, Big-A and Stand-In At Dawn, sold well in the spring."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Datelines at the heads of lines."""
        text = doc.text
        for line in doc.lines:
            match = _LINE.match(text, line.start, line.end) if "-" in text[line.start : line.start + 60] else None
            place = match[2].split()[-1] if match else ""
            known = context.lexicon.is_right_token(place) or context.lexicon.is_word(place.lower())
            if match and known and text.count(" ", line.start, line.end) >= _WORDS:
                yield self.edit(match.end(2), match.end(2) + 1, " – ", "the dash of a dateline")
