"""A full stop before a comma that goes on with the sentence."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.neighbours import word_after
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.suspects import Kind

_BEFORE = expression(r"(?<![\w.’'-])([^\W\d_]{3,})[.](?: ?[.])? \Z")
_REACH = 40
_SMALL = frozenset("said who which and but with where while".split())


class StopBeforeComma(Rule):
    """A full stop before a loose comma: `in the final. , where it lost`.

    The text inside a link ended in a stop, and the sentence goes on behind it. Only in a text that shows damage,
    behind a word of prose, before a small letter or a small word that got a capital. Abbreviations stay.
    """

    code = "PUN018"
    stage = "punctuation"
    cause = "mt"
    trigger = Trigger(kinds=frozenset({Kind.LOOSE}), profile="any")
    examples = (
        Repairs(
            "Wladimir Putin left. The club reached the final. , where it lost, and the cup. , Said the agency.",
            "Vladimir Putin left. The club reached the final, where it lost, and the cup, said the agency.",
        ),
        Leaves("The club reached the final. , where it lost."),
        Leaves("Wladimir sold pens, ink etc. , and worked for Acme Inc. , the printer in the old port."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Commas that stand alone behind a stop."""
        text, lexicon = doc.text, context.lexicon
        if context.suspects.noisy or context.evidence.scanned:
            return  # specks of old print
        for start, end, piece in context.suspects.of(Kind.LOOSE):
            before = _BEFORE.search(text, max(0, start - _REACH), start) if piece == "," else None
            after = word_after(text, end)
            if before is None or after.gap != " " or not after.text:
                continue
            word = before[1]
            if not lexicon.is_word(word.lower()) or lexicon.zipf(word.lower()) < 3.0 or word.istitle():
                continue
            small = after.text.lower() in _SMALL
            if after.text.islower():
                yield self.edit(before.end(1), end, ",", "the sentence goes on behind the comma", confidence=0.9)
            elif small:
                new = ", " + after.text[0].lower()
                yield self.edit(before.end(1), after.start + 1, new, "the sentence goes on", confidence=0.9)
