"""A closing mark alone in the paragraph below its quotation."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

_LONE = expression(r"(?<=[\w.!?…])\n{1,2}(?P<mark>[»”])(?= *(?:\n|\Z))")


class LoneCloser(Rule):
    """A closing mark alone in the paragraph below its quotation: `such a mess.` and `»` under it.

    French sets a blank before its closing mark, and some programs end a paragraph there. Sure in a document that shows
    machine translation, where the paragraph above has one opener without a partner. It fears ornaments and code.
    """

    code = "PUN030"
    stage = "punctuation"
    cause = "mt"
    may_change = frozenset({"lines"})
    trigger = Trigger(needles=("\n»", "\n”"), profile="mt")
    examples = (
        Repairs(
            "Wladimir Putin left.\n\n“The one at fault is the one who makes such a mess.\n\n»\n\nThe march went on.",
            "Vladimir Putin left.\n\n“The one at fault is the one who makes such a mess.”\n\nThe march went on.",
        ),
        Leaves("“The one at fault is the one who makes such a mess.\n\n»\n\nThe march went on."),
        Leaves("Wladimir left.\n\n“The one at fault makes such a mess,” he said.\n\n»\n\nThe march went on."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Closers on lines of their own."""
        text = doc.text
        for found in _LONE.finditer(text):
            line = doc.line_at(found.start())
            above = text[line.start : found.start()]
            if above.count("“") == above.count("”") + 1 and "«" not in above and above.rfind("“") > above.rfind("”"):
                yield self.edit(*found.span(), "”", "it closes the quotation above", confidence=0.9)
