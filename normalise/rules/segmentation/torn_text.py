"""Two words without the blank between them, in a text that lost its blanks throughout."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.readings.reading import Scene
from normalise.readings.torn import TOKEN, torn_splits
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.suspects import Suspect

_TORN = (
    "They agreed toresolve it andthe mayor, who was atthe door, spoke ofthe plan. A notice fromthe port hung "
    "inthe hall, and all of them hadbeen there. "
)
_WHOLE = (
    "They agreed to resolve it and the mayor, who was at the door, spoke of the plan. A notice from the port hung "
    "in the hall, and all of them had been there. "
)


class TornText(Rule):
    """Two words without the blank between them, in a text that lost its blanks throughout.

    Where half a dozen blanks are lost for certain, and one in a page's paragraph, a string that elsewhere may be a name
    of a trade or a rare word is two words far more often. The two must be a hundred times more usual side by side than
    the string; a word of its own must besides fit worse between its neighbours than the two. It fears dialect
    (`goin`, `coulda`), names and words that are said twice.
    """

    code = "SEG016"
    stage = "segmentation"
    trigger = Trigger(profile="torn")
    examples = (
        Repairs(_TORN + "You don't lookgood, and we hada deal.", _WHOLE + "You don't look good, and we had a deal."),
        Leaves("You don't lookgood, and we hada deal."),
        Leaves(_WHOLE + "He was goin home, and he coulda told Heckles so; the peepee joke was anon."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The tokens that are likelier two words."""
        for match in TOKEN.finditer(doc.text):
            suspect = Suspect(*match.span(), match.group())
            for reading in torn_splits(Scene(doc, suspect, context.lexicon, context.evidence)):
                yield self.from_reading(reading)
