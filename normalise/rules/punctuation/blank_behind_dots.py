"""A blank lost behind four dots."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.expressions import expression
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.suspects import Kind

_ELLIPSIS = expression("…")
_DOTS = expression(r"(?:…(?<=[a-z]…)\.|\.(?<=[a-z]\.)(?:…|\.{3}))(?=[A-Z][a-z’']|[AI] )")
_FOUR = ("….", ".…", "....")
_TIGHT = expression(r"(?:…|\.{2})\.*(?=[^\W\d_])")
# `One....Two....` counts, `Oh....God.` gasps: a sentence on both sides has a few words.
_ENDS, _BLANKS = ".…!?:", 2
_NEXT = expression(r"[\w’']+,? [\w’']+")


class BlankBehindDots(Rule):
    """A blank lost behind an ellipsis and a stop: `boats….Increased gloom`.

    Sure between two sentences of several words, where no other dots of the text are tight: some writers set them so.
    Three dots alone may join by right (`Wait...What?`), and file names and code have no four.
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
        Leaves("On three, all of you pull. One....Two....Three....Heave!"),
        Leaves("The old tug is back....We all saw it...and nobody cheered."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Dots between two sentences."""
        text = doc.text
        places = [match.start() for match in _ELLIPSIS.finditer(text)] + [
            s.start for s in context.suspects.of(Kind.STUTTER)
        ]
        lines = {doc.line_at(place) for place in places}
        rows = (line for line in sorted(lines) if any(text.find(dots, *line) >= 0 for dots in _FOUR))
        found = [match for line in rows for match in _DOTS.finditer(text, *line)]
        habit = len(found) > 0 and len(_TIGHT.findall(text)) > 1
        for match in found:
            start = doc.line_at(match.start()).start
            begin = max(start, *(text.rfind(mark, start, match.start()) for mark in _ENDS))
            sentences = text.count(" ", begin, match.start()) >= _BLANKS and _NEXT.match(text, match.end())
            tier = Tier.REPORT if habit or not sentences else Tier.SAFE
            yield self.edit(match.end(), match.end(), " ", "a sentence begins behind the dots", tier=tier)
