"""A place of a text as it is shown to a person: its line, cut on both sides, and carets below."""

from __future__ import annotations

from normalise.document import Document
from normalise.edits import Span
from normalise.reporters.excerpt import excerpt

# Wide enough for about a sentence; what is longer is shown round the place.
_COLUMNS = 110


def marked(document: Document, span: Span) -> tuple[str, str]:
    """The line around a place, and carets below it (between two characters: where something goes in)."""
    line = document.line_at(span.start)
    start = min(span.start, line.end)
    cut = excerpt(document.text, line, Span(start, min(max(span.end, start), line.end)), _COLUMNS)
    return f"    {cut.head}{cut.place}{cut.tail}", f"    {cut.carets}"
