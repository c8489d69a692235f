"""A small word with a capital inside a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Span
from normalise.expressions import expression
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

_WORDS = ("And Or Of In With For To At By That Which Whose Them His Her Their Was Were Is Are Had As").split()
_STRAY = expression(rf"(?<=[a-z] )(?P<word>{'|'.join(_WORDS)})(?= [a-z])")


class SegmentCapital(Rule):
    """A small word that begins with a capital inside a sentence.

    The text behind an inline tag is translated as if it were a new sentence, so it begins with a capital. Only
    between two words in small letters, and only in documents that show machine translation. Titles stay.
    """

    code = "CAS007"
    stage = "casing"
    cause = "mt"
    trigger = Trigger(profile="mt")
    examples = (
        Repairs(
            "Wladimir Putin left early. The mayor And his wife stayed; he told Them to wait.",
            "Vladimir Putin left early. The mayor and his wife stayed; he told them to wait.",
        ),
        Leaves("The mayor And his wife stayed."),
        Leaves("Wladimir read War And Peace, For Whom the Bell Tolls and the poem Of mere Being."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Capitals of small words between two lower-case words."""
        running: dict[Span, bool] = {}
        for match in _STRAY.finditer(doc.text):
            line = doc.line_at(match.start())
            if line not in running:
                words = doc.text[line.start : line.end].split()
                running[line] = len(words) >= 8 and sum(word[:1].isupper() for word in words) <= 0.4 * len(words)
            if running[line]:
                start = match.start()
                why = "a small word between two words in small letters"
                yield self.edit(start, start + 1, doc.text[start].lower(), why, confidence=0.9)
