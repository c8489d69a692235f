"""A surname that was mistranslated with a given name, and stands behind a title elsewhere in the document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalise.document import Document
from normalise.neighbours import word_after, word_before
from normalise.quotation import in_quotation
from normalise.rule import Context


def titled_again(doc: Document, context: Context, noun: str) -> Iterator[tuple[int, int]]:
    """The places where a noun stands as a surname behind `Mr`, `President` and their like, outside quotations."""
    titles = context.lexicon.cues("title")
    for match in re.finditer(rf"(?<= ){re.escape(noun)}(?![\w-])", doc.text):
        before, after = word_before(doc.text, match.start()), word_after(doc.text, match.end())
        titled = before.gap in (" ", ". ") and before.text.lower() in titles
        longer = after.gap == " " and after.text[:1].isupper()
        if titled and not longer and not in_quotation(doc, match.start()):
            yield match.span()
