"""Blanks lost behind the comma of a date and behind four dots."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.neighbours import word_before
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

_DATE = expression(r",(?<=[ ]\d,|[ 123]\d,)(?=(?:1[5-9]|20)\d\d(?![\d,.]\d|\w))")
_DOTS = expression(
    r"(?:…\.|\.…|\.{4})(?<=[a-z]{2}(?:…\.|\.…))(?=[A-Z][a-z’']|[AI] )|(?<=[a-z]{2})\.{4}(?=[A-Z][a-z’']|[AI] )"
)
_DAY = expression(r"[ ]\d{1,2}\Z")


class BlankBehindMark(Rule):
    """A blank lost behind the comma of a date or behind four dots: `May 16,2020`, `boats....Increased`.

    Sure behind the name of a month and its day, and between a word in small letters and a capital. Figures with
    thousands have three digits behind their comma, and file names and code no four dots.
    """

    code = "PUN023"
    stage = "punctuation"
    cause = "scrape"
    certain = True
    trigger = Trigger(needles=(",20", ",19", ",18", "….", ".…", "...."))
    examples = (
        Repairs(
            "The mill opened on May 16,2020 and shut on Sept. 4,2021.",
            "The mill opened on May 16, 2020 and shut on Sept. 4, 2021.",
        ),
        Repairs(
            "He fears a fall in boats….Increased gloom follows.", "He fears a fall in boats…. Increased gloom follows."
        ),
        Leaves("In May 16,200 came, and 9,1905 of the old sort, and Psalm 16,20 was read. Room 4,2020 is shut."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Commas between day and year, and dots between two sentences."""
        text = doc.text
        months = context.lexicon.cues("month")
        for match in _DATE.finditer(text):
            day = _DAY.search(text, max(0, match.start() - 3), match.start())
            if day and 0 < int(day.group()) < 32:
                month = word_before(text, day.start() + 1).text.rstrip(".")
                full = any(name.lower().startswith(month.lower()) for name in months) if len(month) > 2 else False
                if full and month[0].isupper():
                    yield self.edit(match.end(), match.end(), " ", "the comma of a date")
        for match in _DOTS.finditer(text):
            yield self.edit(match.end(), match.end(), " ", "a sentence begins behind the dots")
