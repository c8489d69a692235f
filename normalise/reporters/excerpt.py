"""A place of a text as it is shown: its line, cut on both sides, and carets below."""

from __future__ import annotations

from normalise.document import Document
from normalise.edits import Span
from normalise.reporters.visible import ELLIPSIS, visible

# How much of a line is shown on each side of the place; paragraphs are often one line.
_AROUND = 50
_WIDEST = 100


def excerpt(document: Document, span: Span) -> tuple[str, str]:
    """The line around a place, and carets below what is replaced (between two characters: where it goes in)."""
    text, line = document.text, document.line_at(span.start)
    start = min(span.start, line.end)
    end = min(max(span.end, start), line.end, start + _WIDEST)
    first, last = max(line.start, start - _AROUND), min(line.end, end + _AROUND)
    head = ELLIPSIS * (first > line.start) + visible(text[first:start])
    place = visible(text[start:end])
    tail = visible(text[end:last]) + ELLIPSIS * (last < line.end)
    return f"    {head}{place}{tail}", "    " + " " * len(head) + "^" * max(1, len(place))
