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
# `LONDON (Reuters) -The`, `PARIS (AFP)- The`: the agency in brackets, and a dash that lost a blank.
_AGENCY = expression(
    r"^(?:[A-Z][\w.’'-]*(?:,? [A-Z][\w.’'-]*){0,5},? )?\((?:[A-Z][\w&./-]*(?: [A-Z][\w&./-]*){0,2})\)"
    r"(?:( )([-–—])()|()([-–—])( )|()([-–—])())(?=[A-Z“\"‘])"
)
_AGENCY_REACH = 100
_WORDS = 8


class DatelineHyphen(Rule):
    """A dash of a dateline that lost its blanks: `Olaf, Ohio-A collision`, `OLAF (Reuters) -The ship`.

    Sure behind an agency in brackets at the head of a paragraph, and between two names with a comma and an article or
    preposition with a capital, which no compound has behind its hyphen.
    """

    code = "PUN024"
    stage = "punctuation"
    cause = "scrape"
    trigger = Trigger(
        needles=("-", ") –", ")–", ")—", ") —"),
        pattern=r"-(?<=[a-z.]-)(?:An?|The|In|At|On) |\)(?: [-–—]|[-–—] ?)(?=[A-Z“\"‘])",
    )
    examples = (
        Repairs(
            "Rolla, Missouri-A collision at the lock hurt three sailors on Wednesday.",
            "Rolla, Missouri – A collision at the lock hurt three sailors on Wednesday.",
        ),
        Repairs(
            "OXWELL (Reuters) -The port of Oxwell was shut on Friday, and nobody on the quay was surprised.",
            "OXWELL (Reuters) - The port of Oxwell was shut on Friday, and nobody on the quay was surprised.",
        ),
        Leaves("The union (TUC)-Labour pact of the last year (May) -The Times wrote- was dead, the minister said."),
        Leaves("Paris, Texas-born Ann Oake sang. Her last two, Big-A and Stand-In At Dawn, sold well in the spring."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Datelines at the heads of lines."""
        text = doc.text
        for line in doc.lines:
            head = text[line.start : min(line.end, line.start + _AGENCY_REACH)]
            agency = _AGENCY.match(head) if ")" in head else None
            if agency and text.count(" ", line.start, line.end) >= _WORDS:
                mark = next(i for i in (2, 5, 8) if agency[i])
                blanks = " " if mark > 2 else "", " " if mark != 5 else ""
                at = line.start + agency.start(mark)
                yield self.edit(at, at + 1, f"{blanks[0]}{agency[mark]}{blanks[1]}", "the dash of a dateline")
            match = _LINE.match(text, line.start, line.end) if "-" in text[line.start : line.start + 60] else None
            place = match[2].split()[-1] if match else ""
            known = context.lexicon.is_right_token(place) or context.lexicon.is_word(place.lower())
            if match and known and text.count(" ", line.start, line.end) >= _WORDS:
                yield self.edit(match.end(2), match.end(2) + 1, " – ", "the dash of a dateline")
