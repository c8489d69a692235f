"""A year without the blank behind the comma of its date."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.numbers.units import is_dated

_GLUED = expression(r",(?<=\d,)(?=(?:19|20)\d\d(?![\d,.]*\d))")
_DAY = expression(r"(?<!\d)\d{1,2}\Z")


class GluedYear(Rule):
    """A year without the blank behind the comma of its date: `September 16,2020`.

    Only behind the name of a month, so that it is no figure with a comma.
    """

    code = "NUM015"
    stage = "numbers"
    trigger = Trigger(needles=(",",), pattern=r",(?=[12])(?:(?<= \d,)|(?<= \d\d,))(?:19|20)\d\d\b")
    examples = (
        Repairs("The tower fell on September 16,2020, at noon.", "The tower fell on September 16, 2020, at noon."),
        Leaves("The tower cost 16,202 crowns, 12,2000 was its number, and 14,1990 the clerk’s."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Commas between the day of a month and a year."""
        for match in _GLUED.finditer(doc.text):
            day = _DAY.search(doc.text, max(0, match.start() - 2), match.start())
            if day and is_dated(doc.text, day.start()):
                yield self.edit(match.end(), match.end(), " ", "a date", confidence=0.97)
