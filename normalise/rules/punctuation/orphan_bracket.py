"""Round brackets without a partner."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.expressions import expression
from normalise.quotation import lines_with, unit_at
from normalise.rule import Context, Leaves, Rule, Trigger

_BRACKETS = expression(r"[()]")
# `a)`, `12)`, `(iv` of lists, and faces in messages.
_ITEM = expression(r"(?:(?:^|[\s(])(?:[a-zA-Z]|[ivxIVX]{1,4}|\d{1,3})|[:;=8][-o'^]?)\Z")


# More of them are a picture or a programme.
_MOST = 3


class OrphanBracket(Rule):
    """A round bracket without its partner in the paragraph; only listed.

    Where the lost one stood, nobody can tell. List items (`a)`) and emoticons are no brackets.
    """

    code = "PUN009"
    stage = "punctuation"
    tier = Tier.REPORT
    trigger = Trigger(needles=("(", ")"))
    examples = (
        Leaves("The union (which has members in four ports met on Friday."),
        Leaves("Bring: a) a torch; b) a whistle :)"),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Brackets that stay open, or close nothing."""
        text = doc.text
        if text.count("(") == text.count(")"):
            return
        done = -1
        for start, _ in lines_with(text, "(", ")"):
            if start < done:
                continue
            unit = unit_at(doc, start)
            done = unit.end
            opened: list[int] = []
            for bracket in _BRACKETS.finditer(text, *unit):
                place = bracket.start()
                if bracket.group() == "(":
                    opened.append(place)
                elif opened:
                    opened.pop()
                elif text[place - 1 : place] != ")" and not _ITEM.search(text, max(unit.start, place - 6), place):
                    yield self.edit(place, place + 1, "", "nothing opens before it")
            if len(opened) <= _MOST:
                for place in opened:
                    yield self.edit(place, place + 1, "", "nothing closes it")
