"""A quotation that its paragraph leaves open."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Span, Tier
from normalise.expressions import expression
from normalise.quotation import marks, unit_at, units
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

_SENTENCE_INSIDE = expression(r"[.!?…]\s+[“‘(]?[A-ZÀ-ÖØ-Þ]")
_SENTENCE_BEFORE = expression(r"(?:\A|[.!?”:,])\s*\Z")
_OPENING = expression(r"\s*[“‘\"«„'>*-]")
_LEAST = 20

_MARK = expression(r"[“”]")


class MissingCloser(Rule):
    """A quotation of one sentence that ends its paragraph without a closing mark.

    Sure if the mark opens at the head of a sentence, the quotation holds exactly one, its final stop ends the
    paragraph, and a further paragraph of prose follows that neither begins with a mark nor closes one: that is
    how a quotation of several paragraphs, a letter or a play goes on. Other open quotations are only listed.
    """

    code = "PUN007"
    stage = "punctuation"
    trigger = Trigger(needles=("“",))
    examples = (
        Repairs(
            "The mayor was calm. “The harbour is open and the boats are out at sea.\n\nHer deputy left at noon.",
            "The mayor was calm. “The harbour is open and the boats are out at sea.”\n\nHer deputy left at noon.",
        ),
        Leaves("“We had one sail and a leak in the hull.\n“So we rowed home,” said the skipper."),
        Leaves("“The harbour is open and the boats are out at sea."),
        Leaves("“The harbour is open. The boats are out at sea.\n\nHer deputy left at noon."),
        Leaves("She wrote: “The harbour is open and the boats are out.\n\nNets dry.\n\nAll is well.” Then she left."),
        Leaves("“The harbour is open and the boats are out.\n\nThe nets are dry,” the mayor wrote."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Last openers of paragraphs that nothing closes."""
        text = doc.text
        for unit in units(doc, "“"):
            found = marks(text, unit)
            last = found[-1]
            if last.char != "“" or last.side != "open" or any(m.char in "„«»" for m in found):
                continue
            following = _MARK.search(text, unit.end)
            if following is not None and following.group() == "”":
                continue  # a letter or speech of several paragraphs: it ends further on
            paragraph = text[unit.start : unit.end].rstrip()
            end = unit.start + len(paragraph)
            if paragraph[-1] not in ".!?" or paragraph.endswith(("...", "…", ". .")):
                continue
            sure = self._one_sentence(text, last.place, end, unit) and _goes_on_in_prose(doc, unit)
            yield self.edit(end, end, "”", "nothing closes it", tier=Tier.SAFE if sure else Tier.REPORT)

    def _one_sentence(self, text: str, opener: int, end: int, unit: Span) -> bool:
        inside = text[opener + 1 : end]
        return (
            len(inside) >= _LEAST
            and inside[0].isupper()
            and '"' not in text[unit.start : end]
            and bool(_SENTENCE_BEFORE.search(text[unit.start : opener]))
            and not _SENTENCE_INSIDE.search(inside)
        )


def _goes_on_in_prose(doc: Document, unit: Span) -> bool:
    text = doc.text
    at = unit.end
    while at < len(text) and text[at].isspace():
        at += 1
    if at >= len(text) or _OPENING.match(text, at):
        return False
    following = unit_at(doc, at)
    first = next(iter(marks(text, following)), None)
    return first is None or first.char == "“"
