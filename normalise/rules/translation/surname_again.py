"""Offices beside a name, and surnames that were mistranslated with a given name and stand behind a title again."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalise.document import Document
from normalise.expressions import expression
from normalise.neighbours import word_after, word_before
from normalise.quotation import in_quotation
from normalise.rule import Context

OFFICES = (
    r"(?:president|minister|chancellor|chairman|chairwoman|chair|chief|secretary-general|secretary|governor|mayor|"
    r"spokesman|spokeswoman|leader|commissioner|ambassador|director|head)"
)
_OFFICE_BEFORE = expression(rf"\b{OFFICES}(?: of [\w ]{{3,60}})?(?: \([A-Z]+\))?,? \Z", re.IGNORECASE)


def has_office(doc: Document, start: int) -> bool:
    """Whether an office stands right before a name: `Minister of Foreign Affairs`, `Mayor of Ankara`."""
    return bool(_OFFICE_BEFORE.search(doc.text, max(doc.line_at(start).start, start - 100), start))


def titled_again(doc: Document, context: Context, noun: str) -> Iterator[tuple[int, int]]:
    """The places where a noun stands as a surname behind `Mr`, `President` and their like, outside quotations."""
    titles = context.lexicon.cues("title")
    for match in re.finditer(rf"(?<= ){re.escape(noun)}(?![\w-])", doc.text):
        before, after = word_before(doc.text, match.start()), word_after(doc.text, match.end())
        titled = before.gap in (" ", ". ") and before.text.lower() in titles
        longer = after.gap == " " and after.text[:1].isupper()
        if titled and not longer and not in_quotation(doc, match.start()):
            yield match.span()
