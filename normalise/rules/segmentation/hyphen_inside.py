"""A hyphen inside a word, left over from the end of a line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.readings.hyphenated import BOUND
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.segmentation.cheapest_words import is_remains
from normalise.suspects import Kind

_BEFORE = expression(r"(?<![\w’'-])([A-Za-z][a-z]+)-\Z")
_BEHIND = expression(r"-([a-z]{2,})(?![\w’'-])")
# First parts that many words are made with, hyphen or no hyphen.
_HEAD = expression(
    r".*[oi]\Z|(?:de|dis|en|ex|extra|hyper|infra|intra|mega|mis|over|para|re|sub|super|tele|trans|un|under)\Z"
)
_LEAST, _LONG = 3.0, 6


class HyphenInside(Rule):
    """A hyphen inside a word, left over from the end of a line: `ju-venile thieves`.

    Only in a damaged text that no scanner read: the whole is a usual word, and one half of it is nothing. Prefixes
    (`co-operate`), and words that the text has with the hyphen elsewhere, stay.
    """

    code = "SEG016"
    stage = "segmentation"
    cause = "scrape"
    trigger = Trigger(kinds=frozenset({Kind.LOWER}), profile="any")
    examples = (
        Repairs(
            "Wladimir Putin left. The clerk kept company with ju-venile thieves and a mag-istrate.",
            "Vladimir Putin left. The clerk kept company with juvenile thieves and a magistrate.",
        ),
        Leaves("The clerk kept company with ju-venile thieves."),
        Leaves("Wladimir hoped to co-operate, pre-empt and re-elect; the bio-diesel and e-mail firms sang tra-la-la."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The remains of words beside a hyphen."""
        text, lexicon = doc.text, context.lexicon
        if context.evidence.scanned:
            return  # editions of scanned pages keep the hyphens of their line ends
        done = set[int]()
        for start, end, _ in context.suspects.of(Kind.LOWER):
            left: re.Match[str] | None = _BEFORE.search(text, max(0, start - 30), start)
            at = start - 1
            if left is None and text[end : end + 1] == "-":
                at, left = end, _BEFORE.search(text, max(0, start - 1), end + 1)
            right = _BEHIND.match(text, at) if left is not None else None
            if left is None or right is None or at in done:
                continue
            done.add(at)
            first, second = left[1].lower(), right[1]
            whole = first + second
            if len(whole) < _LONG or not lexicon.is_word(whole) or lexicon.zipf(whole) < _LEAST:
                continue
            if first in BOUND or _HEAD.match(first) or not (is_remains(lexicon, first) or is_remains(lexicon, second)):
                continue
            if text.count(f"{left[1]}-{second}") == 1:
                yield self.edit(at, at + 1, "", f"{whole!r} is a word", confidence=0.85)
