"""Credits, captions and datelines on lines of their own."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.rule import Context, Leaves, Rule, Trigger
from normalise.rules.boilerplate.page import page_of
from normalise.suspects import Kind


class CreditLine(Rule):
    """Credits, photo captions and update notes on lines of their own: listed, never dropped.

    They say who wrote, edited and photographed a story, and some readers want them.
    """

    code = "BPL004"
    stage = "boilerplate"
    tier = Tier.REPORT
    cause = "scrape"
    trigger = Trigger(kinds=frozenset({Kind.LINE}))
    examples = (
        Leaves("The dam held.\n\n(Reporting by Ann Oake; editing by Joe Pell)"),
        Leaves("The dam held.\n\nPhoto: Lena Brandvold"),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The lines that patterns to be listed fit."""
        for found in page_of(doc, context.suspects, context.lexicon).furniture:
            if found.tier is Tier.REPORT:
                row = found.match.row
                yield self.edit(*found.span, "", f"{row.kind} line: {row.pattern}")
