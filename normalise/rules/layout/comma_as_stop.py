"""Commas that were read as full stops."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.readings.page import usual_beside
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.suspects import Kind

# A stop behind a whole word, and small letters behind it on the same line: at a line's end a piece may be lost.
_STOP = expression(r"(?<![\w.'’-])([A-Za-z]?[a-z]+)\.(?= ([a-z]+)\b(?!\.))")
# Not `it`: its letter may be the misread one, of a sentence that begins with `It`.
_OPENS_CLAUSE = frozenset(
    "which who whose whom where when while and but or so then though although because as with without including said "
    "says he she they we you aged far a an the after before since not nor yet for his her their its our "
    "according until unless".split()
)
# Two words that stand beside each other less often than by chance, as a power of ten.
_APART = 0.0


class CommaAsStop(Rule):
    """A full stop before small letters on the same line: `in the village. she said`.

    Only on a page that a machine read, behind a known word of content that is no shortened one and before a small
    word that opens a clause, where the two do not belong together (then the stop is a speck). Initials stay.
    """

    code = "LAY007"
    stage = "layout"
    cause = "ocr"
    trigger = Trigger(kinds=frozenset({Kind.LOWER}))
    examples = (
        Repairs(
            "Tbe jury wcre of opinion. which he said and thc groom had left tlie horse by tbe door wbich is old.",
            "The jury were of opinion, which he said and the groom had left the horse by the door which is old.",
        ),
        Leaves("The law of sec. the second is old."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Stops that small letters follow."""
        page = context.readings.page
        if page is None or page.calm or "://" in doc.text:
            return  # links are in no print
        lexicon = context.lexicon
        small, capital = lexicon.cues("abbreviation"), lexicon.cues("abbreviation-capital")
        for match in _STOP.finditer(doc.text):
            low, after = match[1].lower(), match[2]
            shortened = low in small or match[1] in capital or len(low) < 3
            if shortened or after not in _OPENS_CLAUSE or not lexicon.is_word(low):
                continue
            paragraph = doc.paragraph_at(match.start())
            if doc.text[paragraph.start : paragraph.end].lstrip("“\"‘'")[:1].islower():
                continue  # chat: its sentences all begin so
            if low not in lexicon.cues("function") and usual_beside(low, after, lexicon) <= _APART:
                place = match.end() - 1
                yield self.edit(place, place + 1, ",", "no sentence begins in small letters", confidence=0.85)
