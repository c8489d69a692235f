"""Furniture that ran into a paragraph: `Story continues below advertisement` between two sentences."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

_PHRASES = expression(
    r"(?:(?:Story|Article|Text|News|The (?:story|article|news)) continues (?:below|after) (?:the )?"
    r"(?:advertisement|advertising|ad)|(?:STORY|ARTICLE) CONTINUES BELOW(?: ADVERTISEMENT)?|"
    r"Advertisement - (?:Article|Story) continues below|"
    r"\((?:RELATED|READ|MORE|SEE ALSO|WATCH|ALSO READ): [^()\n]{8,140}\))"
)
_END = expression(r"[.!?][”\"’)]? \Z")
_NEXT = expression(r" (?=[A-ZÀ-ÖØ-Þ“\"])|(?=\s*(?:\n|\Z))")


class InlineFurniture(Rule):
    """Furniture that ran into a paragraph: `Story continues below advertisement` between two sentences.

    Only whole units between the end of one sentence and the head of the next, outside quotations. Brackets with a label
    in capitals (`(RELATED: Five walks by the sea)`) hold a link; `(RELATED: p. 4)` is too short for one.
    """

    code = "BPL011"
    stage = "boilerplate"
    cause = "scrape"
    certain = True
    may_change = frozenset({"protected", "digits"})
    trigger = Trigger(
        needles=(
            "continues below",
            "continues after",
            "CONTINUES BELOW",
            "(RELATED: ",
            "(READ: ",
            "(MORE: ",
            "(WATCH: ",
        )
    )
    examples = (
        Repairs(
            "The crew went home. Story continues below advertisement The win was their sixth.",
            "The crew went home. The win was their sixth.",
        ),
        Repairs(
            "The crew went home. (RELATED: Five Walks By The Sea) The win was their sixth.",
            "The crew went home. The win was their sixth.",
        ),
        Leaves(
            "The label says “Story continues below advertisement” on each page. The story continues below the fold."
        ),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Units between two sentences of a line."""
        text = doc.text
        for match in _PHRASES.finditer(text):
            behind = _NEXT.match(text, match.end())
            fronted = _END.search(text, max(0, match.start() - 4), match.start())
            if behind is None or not fronted or in_quotation(doc, match.start()):
                continue
            last = not behind.group()
            yield self.edit(match.start() - last, behind.end(), "", "a unit of the page between two sentences")
