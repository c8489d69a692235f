"""The large first letter of a paragraph, parted from its word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.suspects import Kind

_CAPITALS = frozenset("BCDEFGHJKLMNOPQRSTUVWYZ")
_REST = expression(r"( |\r?\n)([a-z]{1,20}|[A-Z]{2,20})(?=[ ,’'-])")
# What is left of `In`, `It`, `If`, `At`, `As`.
_SHORT = frozenset("ntfs")
_USUAL, _RARE = 4.0, 2.0
# A rest that is rarer is no word of its own: `nvestigators`.
_NO_WORD = 2.5


class DropCap(Rule):
    """The large first letter of a paragraph, parted from its word.

    Only at the head of a paragraph, for usual words, and for rare ones and names whose rest is nothing by itself.
    Behind A and I, which are words, the rest must be none (`A fter`, not `A bout`). Initials, letters as names
    (`B vitamins`, `T shirts`) and grades stay.
    """

    code = "LAY003"
    stage = "layout"
    cause = "scrape"
    certain = True
    trigger = Trigger(kinds=frozenset({Kind.LOWER}), words=_CAPITALS | _SHORT)
    examples = (
        Repairs("T he mayor smiled and sat down.", "The mayor smiled and sat down."),
        Repairs("The dam held.\n\nA fter the rain it broke.", "The dam held.\n\nAfter the rain it broke."),
        Repairs("The dam held.\n\nI n June it broke.", "The dam held.\n\nIn June it broke."),
        Repairs("W\nhen the dam broke, nobody was there.", "When the dam broke, nobody was there."),
        Repairs(
            "D akar was quiet.\n\nH exley have protested, and Hexley will go on.",
            "Dakar was quiet.\n\nHexley have protested, and Hexley will go on.",
        ),
        Leaves("E coli and H pylori were found in the well."),
        Leaves("A bout of flu closed the school."),
        Leaves("I do not know. A man came. C major is a key."),
        Leaves("B vitamins and T cells were found."),
        Leaves("H is for heron, W as in whisky."),
        Leaves("E mail and snail mail came late."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Lone capitals at the head of a paragraph whose word goes on behind a blank."""
        text = doc.text
        places = {s.start for letter in _CAPITALS for s in context.suspects.of("=" + letter)}
        behind = [*context.suspects.of(Kind.LOWER), *context.suspects.words(_SHORT)]
        places.update(s.start - 2 for s in behind if text[s.start - 2 : s.start] in ("A ", "I "))
        for place in sorted(places):
            if not _heads_paragraph(doc, place):
                continue
            match = _REST.match(text, place + 1)
            if match is not None and _makes_word(text, text[place], match[2], context.lexicon):
                yield self.edit(place + 1, match.start(2), "", f"{text[place]}{match[2]} begins the paragraph")


def _heads_paragraph(doc: Document, place: int) -> bool:
    """Whether a place is the head of a line, with a blank or finished line before it."""
    if not place:
        return True
    if doc.text[place - 1] != "\n":
        return False
    before = doc.line_at(place - 1)
    return doc.text[before.start : before.end].rstrip()[-1:] in ("", ".", "!", "?", "”", '"')


def _makes_word(text: str, letter: str, rest: str, lexicon: Lexicon) -> bool:
    whole = (letter + rest).lower()
    if len(rest) > 2 and rest.islower() and not lexicon.is_word(rest) and lexicon.zipf(rest) < _NO_WORD:
        name = letter + rest
        if (lexicon.is_word(whole) and lexicon.zipf(whole) >= _RARE) or lexicon.is_right_token(name):
            return True
        if name in text and re.search(rf"(?<!\w){name}(?!\w)", text):
            return True  # the name stands whole elsewhere
    if rest in ("is", "as"):
        return False  # `H is for heron`
    if not lexicon.is_word(whole) or lexicon.zipf(whole) < _USUAL or rest == "mail":
        return False
    if letter in "AI" and len(rest) > 1:
        return not lexicon.is_word(rest.lower())
    return (
        not lexicon.is_word(rest.lower()) or len(rest) == 1 or lexicon.zipf(whole) >= lexicon.zipf(rest.lower()) - 1.0
    )
