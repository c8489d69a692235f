"""Blanks between quotation marks and the words they hold."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Span
from normalise.expressions import expression
from normalise.quotation import unit_at
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

_MARKS = expression(r"[“”]")
_INSIDE_END = expression(r"[\w.,!?…)]")


class BlankInsideQuotes(Rule):
    """Blanks inside a pair of quotation marks: `the film “ Dune Road ” opened`.

    Sure where the marks show by their own shape that they open and close: an opener with nothing before it but
    a blank, a closer whose opener stands before it. It fears ditto marks in lists, thin blanks between nested
    quotes, and guillemets, which have blanks by right in French.
    """

    code = "PUN002"
    stage = "punctuation"
    trigger = Trigger(needles=("“ ", " ”"))
    examples = (
        Repairs("The film “ Dune Road ” opened in May.", "The film “Dune Road” opened in May."),
        Repairs("“ Here the shops are open,” she said.", "“Here the shops are open,” she said."),
        Repairs("“We will knock on every door ”, he said.", "“We will knock on every door”, he said."),
        Leaves("Rye, per sack, 9s.\nMaize, ” ” 4s."),
        Leaves("He wrote « Dune Road » on the wall, and “ ‘Dune’ ” below."),
        Leaves("The word stands “ between “two openers” in the old copy."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Blanks behind openers and before closers."""
        text = doc.text
        done: set[Span] = set()
        for needle in self.trigger.needles:
            at = text.find(needle)
            while at >= 0:
                unit = unit_at(doc, at)
                if unit not in done:
                    done.add(unit)
                    yield from self._paragraph(text, unit)
                at = text.find(needle, max(at + 1, unit.end))

    def _paragraph(self, text: str, unit: Span) -> Iterator[Edit]:
        found = [m.start() for m in _MARKS.finditer(text, *unit)]
        for i, place in enumerate(found):
            behind = found[i + 1] if i + 1 < len(found) else -1
            before = found[i - 1] if i else -1
            if text[place] == "“" and text[place + 1 : place + 2] == " ":
                first = place == unit.start or text[place - 1] in " \n(—–"
                outside = before < 0 or text[before] == "”"
                closed = behind < 0 or text[behind] == "”"
                if first and outside and closed and text[place + 2 : place + 3].isalnum():
                    yield self.edit(place + 1, place + 2, "", "the opening mark adjoins its words")
            if text[place] == "”" and place and text[place - 1] == " " and before >= 0 and text[before] == "“":
                after = text[place + 1 : place + 2]
                if (not after or not after.isalnum()) and place >= 2 and _INSIDE_END.match(text, place - 2):
                    yield self.edit(place - 1, place, "", "the closing mark adjoins its words")
