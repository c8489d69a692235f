"""An opening quotation mark that clings to the colon before it."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.quotation import unit_at
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

_SWAPPED = expression(r":\"(?<=[a-z]:\") (?=[A-Z])")


class SwappedOpener(Rule):
    """A straight opening mark with its blank on the wrong side: `she said:" I sure hope so"`.

    Sure behind a colon and a word, before a capital, where an even number of marks stands before it in the paragraph
    and an odd one behind: there it opens. A title that ends in a colon has its opener before it.
    """

    code = "PUN026"
    stage = "punctuation"
    cause = "scrape"
    certain = True
    trigger = Trigger(needles=(':"',))
    examples = (
        Repairs('The mate said:" I sure hope so, and soon."', 'The mate said: "I sure hope so, and soon."'),
        Leaves('He read "The Boat:" A tale of it is told, and "The Quay:" The next one is not.'),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Marks between a colon and a blank."""
        text = doc.text
        for match in _SWAPPED.finditer(text):
            unit, place = unit_at(doc, match.start()), match.start() + 1
            if text.count('"', unit.start, place) % 2 == 0 and text.count('"', place + 1, unit.end) % 2:
                yield self.edit(place, place + 2, ' "', "it opens a quotation")
