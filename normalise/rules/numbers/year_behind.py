"""The word `year` behind the figure of one, as Russian and its like have it."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

_BEHIND = expression(
    r"y(?<=\d y)ear(?<=(?:19|20)\d\d year)(?=[ ,.;:]|\Z)(?! (?:ago|end|ending|old|on|over|to|group|class|model)\b)"
)
_BEFORE = expression(
    r"\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Tt]ill|[Ff]rom|[Ii]nto|end of|beginning of|start of) \d{4}\Z"
)


class YearBehind(Rule):
    """The word `year` behind the figure of one: `in 2024 year`.

    Slavic languages name what the figure counts. Sure in a document that shows machine translation, behind a
    preposition, outside quotations. It fears `the 2024 year`, `by 2024 year end` and `fiscal 2024 year`.
    """

    code = "NUM018"
    stage = "numbers"
    cause = "mt"
    trigger = Trigger(needles=(" year",), profile="mt", pattern=r"y(?<=\d y)ear\b(?<=\d{4} year)")
    examples = (
        Repairs("Wladimir Putin left. In 2024 year the mill closed.", "Vladimir Putin left. In 2024 the mill closed."),
        Leaves("In 2024 year the mill closed."),
        Leaves("Emmanuel Macron spoke. By 2024 year end, and in the 2023 year, the mill had closed."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The word behind a figure and a preposition."""
        for match in _BEHIND.finditer(doc.text):
            start = match.start() - 1
            led = _BEFORE.search(doc.text, max(0, start - 20), start)
            if led and not in_quotation(doc, start):
                yield self.edit(start, match.end(), "", "the figure says it", confidence=0.9)
