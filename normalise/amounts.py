"""Amounts that a line gives twice, as another language writes them and in English."""

from __future__ import annotations

from normalise.document import Document
from normalise.expressions import expression

_FIGURE, _REACH = expression(r"(?<![\d.,])(\d+(?:[.,]\d+)+)(?: [^\W\d_]*)?\Z"), 40
_ENGLISH_MARKS = str.maketrans(",.", ".,")


def is_given_twice(doc: Document, place: int) -> bool:
    """Whether the figure that a place is in, or that stands before it, stands in the line with English marks, too.

    `Rp 2,3 triliun in the filing, Rp 2.3 trillion in English`: both are meant.
    """
    text, line, end = doc.text, doc.line_at(place), place
    while text[end : end + 1].isdigit():
        end += 1
    figure = _FIGURE.search(text, max(line.start, end - _REACH), end)
    return figure is not None and f"{figure[1].translate(_ENGLISH_MARKS)} " in text[line.start : line.end]
