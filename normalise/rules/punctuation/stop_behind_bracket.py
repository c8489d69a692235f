"""A full stop behind the bracket of a sentence that has its own."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

_WHOLE = expression(
    r"\((?:(?<![\s\S]\()|(?<=[.!?][ \n]\()|(?<=[.!?][”\"’] \())"
    r"([A-Z“\"][^()\n]{12,600}?[ ]([^\W\d_]{3,})[.!?][”\"]?)\)(\.)(?=\s|\Z)"
)


class StopBehindBracket(Rule):
    """A second full stop behind a sentence in brackets: `(The captain won a medal.).`.

    Sure where the bracket opens a sentence of its own and ends with a known word of small letters before its stop.
    Brackets inside a sentence may end in an abbreviation (`(see Acme Inc.).`), and those stay.
    """

    code = "PUN022"
    stage = "punctuation"
    cause = "scrape"
    trigger = Trigger(needles=(")",), pattern=r"\)(?<=[.!?”\"]\))\.")
    examples = (
        Repairs(
            "It was late. (The captain won a medal for the old race.). The pilot slept.",
            "It was late. (The captain won a medal for the old race.) The pilot slept.",
        ),
        Leaves("He works for a yard (Acme Boats and Ropes Inc.). She sells pens (ink, paper etc.). (See p. 4.)."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Stops behind whole sentences in brackets."""
        for match in _WHOLE.finditer(doc.text):
            word, lexicon = match[2], context.lexicon
            usual = word.islower() and lexicon.is_word(word) and lexicon.zipf(word) >= 3.0
            if usual and word not in lexicon.cues("abbreviation"):
                yield self.edit(*match.span(3), "", "the sentence in brackets has its stop")
