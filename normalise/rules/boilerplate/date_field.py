"""The date of a record of the scraper before the first words of its text."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

_FIELD = expression(
    r"\s*(?:date|datetime|timestamp|pubdate|(?:publish|creat|modifi|updat)ed(?:_at)?)[ \t]*[:=]?[ \t]*"
    r"\d{4}-\d\d(?:-\d\d)?(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?: ?(?:Z|UTC|[+-]\d\d:?\d\d))?)?[ \t|,;-]+(?=[A-Z“\"‘(])"
)
_NAMES = frozenset("date datetime timestamp pubdate published created modified updated".split())
_WORDS = 4
# `date: 2020-04-11 Place: Oxwell` heads minutes; behind a headline the story begins.
_LABELLED = expression(r"\s*\w+[ \t]*[:=]")
_PARAGRAPH = 60
_STOP = expression(r"[.!?…][”’\")\]]*(?:\s|\Z)")


class DateField(Rule):
    """The date of a scraper's record run into the first sentence: `date 2020-04-11 The minister warned`.

    Only at the very head of a text, in small letters, with the date as computers write it, and before a sentence on the
    same line, or a headline over the paragraphs of a story. Headers of mail and front matter have a line of their own
    for it, and stay.
    """

    code = "BPL007"
    stage = "boilerplate"
    cause = "scrape"
    certain = True
    may_change = frozenset({"digits"})
    trigger = Trigger(words=_NAMES)
    examples = (
        Repairs(
            " date 2020-04-11 The harbour minister warned today that the quay would close.",
            "The harbour minister warned today that the quay would close.",
        ),
        Repairs(
            " date 2020-04-11 Quay to Close for Good\n\nThe harbour minister warned today that the quay would close.\n",
            "Quay to Close for Good\n\nThe harbour minister warned today that the quay would close.\n",
        ),
        Leaves("date 2020-04-11 Pump off\ndate 2020-04-12 Pump on again, and the water of the well fell by an inch.\n"),
        Leaves("date: 2020-04-11\ntitle: The harbour minister warned that the quay would close.\n"),
        Leaves("The record has a field date 2020-04-11 The and more of it, which nobody at the mill can read."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The field at the head."""
        match = None if doc.markdown else _FIELD.match(doc.text)
        if match:
            line = doc.text[match.end() : doc.line_at(match.end()).end]
            whole = len(line.split()) >= _WORDS and _STOP.search(line)
            if whole or (not _LABELLED.match(doc.text) and _tells(doc.text[match.end() + len(line) :])):
                yield self.edit(*match.span(), "", "the date of a record")


def _tells(text: str) -> bool:
    """Whether the first long line of a text is a paragraph, and no line of it a record of its own."""
    lines = [line.strip() for line in text.split("\n")]
    if any(_FIELD.match(line) for line in lines):
        return False
    first = next((line for line in lines if len(line) >= _PARAGRAPH), "")
    return bool(first) and bool(_STOP.search(first))
