"""Quotation marks that face the wrong way."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Span, Tier
from normalise.expressions import expression
from normalise.quotation import CLOSE_BEFORE, Mark, marks, unit_at
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

# `on the trigger “. The minister`: only a closer stands before a stop or at a paragraph's end.
_BEFORE_STOP = expression(r" “(?=[.,;](?:\s|\Z)|\n|\Z)")
# The only places where a mark may face the wrong way: a closer before a letter, an opener before a blank or a stop.
_OPENS = expression("”(?![" + re.escape("".join(sorted(CLOSE_BEFORE))) + r"]|\Z)")
_CLOSES = expression("“(?=[" + re.escape("".join(sorted(CLOSE_BEFORE))) + r"]|\Z)")


class QuoteDirection(Rule):
    """Curly quotation marks that face the wrong way: `“We are ready“, she said`.

    The neighbours tell the side: an opener has a blank before it and a letter behind, a closer the reverse, and
    a partner must fit. It fears the German `„...“` and the Nordic `”...”`: paragraphs with a low opener stay, and
    a closer is turned into an opener only in a text that has English openers elsewhere.
    """

    code = "PUN004"
    stage = "punctuation"
    trigger = Trigger(needles=("“",))
    examples = (
        Repairs("“We are ready“, she said.", "“We are ready”, she said."),
        Repairs("It is “a bridge“. He called it ”a door” later.", "It is “a bridge”. He called it “a door” later."),
        Repairs("His “hand is on the wheel “. They left.", "His “hand is on the wheel”. They left."),
        Leaves("The placard read „Wir gehen heim“ and was green."),
        Leaves("”Det regnar”, said the Swede in his own tongue."),
        Leaves("“‘Ask her,’ he told me,” she said."),
        Leaves("“The first day was long.\n“The second was longer,” he wrote."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Marks whose shape and neighbours disagree, paragraph by paragraph."""
        text = doc.text
        turned = (match.start() for pattern in (_OPENS, _CLOSES) for match in pattern.finditer(text))
        for unit in dict.fromkeys(unit_at(doc, place) for place in turned):
            found = marks(text, unit)
            if all(m.char == "”" for m in found) and len(found) % 2 == 0 and not _is_foreign(text, unit, context):
                yield from self._openers(found)
            elif any(m.char == "“" for m in found) and not any(m.char in "„«»" for m in found):
                yield from self._turned(text, found)

    def _turned(self, text: str, found: list[Mark]) -> Iterator[Edit]:
        opened = False
        for i, mark in enumerate(found):
            if mark.side == "open":
                if not opened and mark.char == "”" and i + 1 < len(found) and found[i + 1].side == "close":
                    yield self.edit(mark.place, mark.place + 1, "“", "a blank before it, a letter behind")
                opened = True
            elif mark.side == "close":
                if opened and mark.char == "“":
                    yield self.edit(mark.place, mark.place + 1, "”", "it closes what an opener began")
                opened = False
            elif opened and mark.char == "“" and _BEFORE_STOP.match(text, mark.place - 1):
                yield self.edit(mark.place - 1, mark.place + 1, "”", "it closes what an opener began")
                opened = False
            else:
                opened = mark.char == "“"

    def _openers(self, found: list[Mark]) -> Iterator[Edit]:
        """In a paragraph of closers only, each first of a pair."""
        sides = [m.side for m in found]
        if sides == ["open", "close"] * (len(found) // 2):
            for mark in found[::2]:
                yield self.edit(mark.place, mark.place + 1, "“", "a blank before it, a letter behind", tier=Tier.REPORT)


def _is_foreign(text: str, unit: Span, context: Context) -> bool:
    words = [w for w in text[unit.start : unit.end].lower().split() if w.isalpha()]
    return sum(context.lexicon.is_word(w) for w in words) * 2 < len(words)
