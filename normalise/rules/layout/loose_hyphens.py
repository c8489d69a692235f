"""Hyphens with blanks on both sides, for the rules that ask what stands round them."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.rule import Context
from normalise.suspects import Kind


def loose_hyphens(context: Context) -> Iterator[int]:
    """The places of the blanks before such hyphens, in order."""
    text = context.doc.text
    for start, end, piece in context.suspects.of(Kind.BREAK):
        if piece == "-" and start and text[start - 1] == " " and text[end : end + 1] == " ":
            yield start - 1
