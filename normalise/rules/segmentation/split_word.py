"""One word with a space inside."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.suspects import Kind


class SplitWord(Rule):
    """One word with a space inside.

    At least one half is no word and the whole is a usual one. Foreign words, initials and abbreviations beside
    words stay, and so do pairs that are right apart (`on going` in old text).
    """

    code = "SEG006"
    stage = "segmentation"
    cause = "ocr"
    certain = True
    trigger = Trigger(kinds=frozenset({Kind.LOWER}))
    examples = (
        Repairs(
            "It is our respon sibility to act.",
            "It is our responsibility to act.",
        ),
        Leaves("He sang la la la and fa la la."),
        Leaves("The vox pop was cut."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The joins that win."""
        for _, best in context.readings.winners(Kind.LOWER, "join"):
            yield self.from_reading(best)
