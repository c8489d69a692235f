"""Two words joined where the second begins with a capital."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.suspects import Kind


class CapitalJoint(Rule):
    """Two words joined where the second begins with a capital.

    Both sides must be known, and at least one as a name or a word that begins a segment; a pronoun that repeats
    the name before it goes. Brands, camel case and surnames such as `MacArthur` stay.
    """

    code = "SEG003"
    stage = "segmentation"
    cause = "mt"
    certain = True
    trigger = Trigger(kinds=frozenset({Kind.MIXED}))
    examples = (
        Repairs(
            "In talks with the great powersMacron said little. Macron left early.",
            "In talks with the great powers, Macron said little. Macron left early.",
        ),
        Repairs("The mayor met EmmanuelMacron at noon.", "The mayor met Emmanuel Macron at noon."),
        Repairs("The lives ofSergeant McClintock and two others.", "The lives of Sergeant McClintock and two others."),
        Leaves("MacArthur bought a PowerBook and flew AirAsia."),
        Leaves("JavaScript and LaTeX run on macOS."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The joints of tokens with an inner capital that win."""
        for _, best in context.readings.winners(Kind.MIXED, "joint"):
            yield self.from_reading(best)
