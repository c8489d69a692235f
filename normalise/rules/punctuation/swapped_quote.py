"""A closing quotation mark that stands at the head of the words behind the quotation."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Span
from normalise.neighbours import word_after
from normalise.quotation import Mark, marks, straight_marks, uneven_units, units
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

_SUBJECTS = frozenset("he she they it".split())
_SAYING = frozenset({"according"})


class SwappedQuote(Rule):
    """A closing mark with its blank on the wrong side: `for all, “said the palace`, `now, ”she said`.

    Sure where a quotation is open and nothing else closes it. A closer is told by its shape; an opener or a straight
    mark must stand right before a verb of saying, or before a pronoun with such a verb. Quotations inside others
    and titles that begin with such a word stay, as their own closer follows.
    """

    code = "PUN019"
    stage = "punctuation"
    cause = "mt"
    trigger = Trigger(needles=("“", "”", '"'))
    examples = (
        Repairs("“It is a text for all, “said the palace in May.", "“It is a text for all,” said the palace in May."),
        Repairs(
            "“We shall ask when it is time, ”she said in Bari.", "“We shall ask when it is time,” she said in Bari."
        ),
        Repairs('"It is a text for all, "said the palace in May.', '"It is a text for all," said the palace in May.'),
        Leaves("“He sang “said the raven” to me,” she said. “I know, “told you so” is no song.”"),
        Leaves('The film "said nothing" won, and "told you so" lost.'),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Marks behind a blank while a quotation is open."""
        text = doc.text
        turned = set(units(doc, " ”")) if " ”" in text else set[Span]()
        for unit in sorted(turned.union(uneven_units(doc, "“", "”"))):
            yield from self._turned(context, marks(text, unit))
        for unit in uneven_units(doc, '"', '"'):
            if "“" not in text[unit.start : unit.end]:
                yield from self._turned(context, straight_marks(text, unit))

    def _turned(self, context: Context, found: list[Mark]) -> Iterator[Edit]:
        opened = False
        for i, mark in enumerate(found):
            if mark.side != "open":
                opened = not mark.side and mark.char == "“"
                continue
            after = found[i + 1] if i + 1 < len(found) else None
            alone = after is None or (after.side == "open" and after.char != "”")
            lost = mark.char == "”" and context.doc.text[max(0, mark.place - 2)] in ",.!?"
            if (opened or lost) and alone and self._closes(context, mark):
                closer = mark.char if mark.char == '"' else "”"
                yield self.edit(mark.place - 1, mark.place + 1, f"{closer} ", "it closes what an opener began")
                opened = False
            else:
                opened = True

    def _closes(self, context: Context, mark: Mark) -> bool:
        """Whether a mark with a blank before it ends the quotation."""
        text = context.doc.text
        if text[mark.place - 1] != " " or not text[mark.place + 1 : mark.place + 2].islower():
            return False
        if mark.char == "”":
            return True
        speech = context.lexicon.cues("speech")
        first = word_after(text, mark.place + 1)
        second = word_after(text, first.end) if first.text in _SUBJECTS else first
        return not first.gap and (second.text in speech or first.text in _SAYING)
