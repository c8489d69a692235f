"""Paragraphs that a site has scrambled for readers who may not see them."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.expressions import expression
from normalise.rule import Context, Leaves, Rule, Trigger

_SCRAMBLED = expression(r"(?<!\S)kAm\S.{10,4000}?k\^Am")


class Scrambled(Rule):
    """Paragraphs that a site has scrambled: `kAm%96 7:CDE 32E49...k^Am`. Listed, never changed.

    Some newspapers turn each sign of what only subscribers may read by 47 places. No such paragraph is text, and none
    of its words should be counted or quoted.
    """

    code = "ENC012"
    stage = "encoding"
    tier = Tier.REPORT
    cause = "scrape"
    trigger = Trigger(needles=("^",), pattern=r"\^(?<=k\^)Am")
    examples = (
        Leaves("The dam held.\n\nkAm%96 7:CDE 32E49 @7 366CD 2CC:G65 @? uC:52J]k^Am"),
        Leaves("The skAm of kAmau."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The paragraphs between their turned tags."""
        for match in _SCRAMBLED.finditer(doc.text):
            yield self.edit(*match.span(), "", "a scrambled paragraph", confidence=0.9)
