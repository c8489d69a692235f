"""Words broken at a line's end without a hyphen."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.suspects import Kind

_LAST = expression(r"(?<![\w’'-])(?P<left>[^\W\d_]+)\Z")
_FIRST = expression(r"(?P<right>[a-zß-öø-ÿ]+)(?P<marks>[^\w\s]*)(?P<blank> ?)")
_LEAST_ZIPF = 2.9
_LEAST = 5


class BrokenAtLineEnd(Rule):
    """A word broken at a line's end whose hyphen was not read.

    Only in a text full of unknown words, where at least one half is no word and the whole is a usual one. The line
    break moves behind the whole word. Verse, lists and headings end their lines with whole words.
    """

    code = "LAY005"
    stage = "layout"
    cause = "ocr"
    trigger = Trigger(kinds=frozenset({Kind.LOWER}))
    examples = (
        Repairs(
            "Tlie hall was full, and tlie mem\nbers of tlie lodge liad their ban\nquet, wliich began witli music.",
            "The hall was full, and the members\nof the lodge had their banquet,\nwhich began with music.",
        ),
        Leaves("The mem\nbers of the lodge dined."),
        Leaves("la la\nla la la\nlo"),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Line ends with an unknown word on one side."""
        if not context.suspects.noisy:
            return
        text, lexicon = doc.text, context.lexicon
        unknown = {place for s in context.suspects.of(Kind.LOWER) for place in (s.start, s.end)}
        for line in doc.lines[:-1]:
            below = line.end + (2 if text[line.end : line.end + 2] == "\r\n" else 1)
            left, right = _LAST.search(text, max(line.start, line.end - 30), line.end), _FIRST.match(text, below)
            if left is None or right is None or not {line.end, below} & unknown:
                continue
            whole = (left["left"] + right["right"]).lower()
            halves = lexicon.is_word(left["left"].lower()) and lexicon.is_word(right["right"])
            if halves or len(whole) < _LEAST or not lexicon.is_word(whole) or lexicon.zipf(whole) < _LEAST_ZIPF:
                continue
            new = left["left"] + right["right"] + right["marks"] + text[line.end : below]
            yield self.edit(left.start(), right.end(), new, f"{whole!r} is a word, its halves are not both")
