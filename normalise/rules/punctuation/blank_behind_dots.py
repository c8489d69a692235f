"""A blank lost behind four dots."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.suspects import Kind

_ELLIPSIS = expression("…")
_DOTS = expression(r"(?<=[a-z])(?:…\.|\.…|\.{4})(?=[A-Z][a-z’']|[AI] )")


class BlankBehindDots(Rule):
    """A blank lost behind an ellipsis and a stop: `boats….Increased gloom`.

    Sure between a word in small letters and a capital. Three dots alone may join by right (`Wait...What?`), and file
    names and code have no four.
    """

    code = "PUN023"
    stage = "punctuation"
    cause = "scrape"
    certain = True
    trigger = Trigger(kinds=frozenset({Kind.STUTTER}), needles=("…",))
    examples = (
        Repairs(
            "He fears a fall in boats….Increased gloom follows.", "He fears a fall in boats…. Increased gloom follows."
        ),
        Leaves("He waited.... and waited…. but no tug came: Wait...What? The list goes on…"),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Dots between two sentences."""
        text = doc.text
        places = [match.start() for match in _ELLIPSIS.finditer(text)] + [
            s.start for s in context.suspects.of(Kind.STUTTER)
        ]
        lines = {doc.line_at(place) for place in places}
        for match in (match for line in sorted(lines) for match in _DOTS.finditer(text, *line)):
            yield self.edit(match.end(), match.end(), " ", "a sentence begins behind the dots")
