"""Blanks between quotation marks and the words they hold."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Span
from normalise.expressions import expression
from normalise.quotation import straight_marks, unit_at
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.suspects import Kind

_MARKS = expression(r"[“”]")
_INSIDE_END = expression(r"[\w.,!?…)]")


class BlankInsideQuotes(Rule):
    """Blanks inside a pair of quotation marks: `the film “ Dune Road ” opened`.

    Sure where the marks show by their own shape that they open and close: an opener with nothing before it but
    a blank, a closer whose opener stands before it. Straight marks must be even in their paragraph, and those without
    loose blanks must open and close in turn. It fears ditto marks in lists, inches, thin blanks between nested
    quotes, and guillemets, which have blanks by right in French.
    """

    code = "PUN002"
    stage = "punctuation"
    trigger = Trigger(kinds=frozenset({Kind.LOOSE}))
    examples = (
        Repairs("The film “ Dune Road ” opened in May.", "The film “Dune Road” opened in May."),
        Repairs("“ Here the shops are open,” she said.", "“Here the shops are open,” she said."),
        Repairs("“We will knock on every door ”, he said.", "“We will knock on every door”, he said."),
        Repairs('" Come in August, " she told a customer.', '"Come in August," she told a customer.'),
        Leaves('A 6 " pipe and a 9 " pipe lay in the road.'),
        Leaves("Rye, per sack, 9s.\nMaize, ” ” 4s."),
        Leaves("He wrote « Dune Road » on the wall, and “ ‘Dune’ ” below."),
        Leaves("The word stands “ between “two openers” in the old copy."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Blanks behind openers and before closers."""
        text = doc.text
        done: set[tuple[Span, bool]] = set()
        for start, _, piece in context.suspects.of(Kind.LOOSE):
            straight = piece == '"'
            if not straight and piece[0] != "”" and piece[-1] != "“":
                continue
            unit = unit_at(doc, start)
            if (unit, straight) not in done:
                done.add((unit, straight))
                yield from self._straight(text, unit, context) if straight else self._paragraph(text, unit)

    def _straight(self, text: str, unit: Span, context: Context) -> Iterator[Edit]:
        found = straight_marks(text, unit)
        if len(found) % 2 or "  " in text[unit.start : unit.end].strip() or "“" in text[unit.start : unit.end]:
            return
        if any(mark.side == ("close", "open")[i % 2] for i, mark in enumerate(found)):
            return
        for first, second in zip(found[::2], found[1::2], strict=True):
            start, end = first.place, second.place
            inside = text[start + 1 : end]
            digit = text[start - 1 : start] == " " and text[start - 2 : start - 1].isdigit()
            alone = start == unit.start or text[start - 1] in " \n(—–"
            if digit or not alone or not inside.strip()[:1].isalnum() or not _INSIDE_END.match(inside.strip()[-1]):
                continue
            print_of_old = context.suspects.noisy or context.evidence.scanned
            if inside[0] != inside[-1] and print_of_old and not context.evidence.converted:
                continue  # one blank alone may be a speck, or stand for a lost mark
            if inside[0] == " " and (inside[-1] == " " or second.side == "close"):
                yield self.edit(start + 1, start + 2, "", "the opening mark adjoins its words")
            if inside[-1] == " " and (inside[0] == " " or first.side == "open"):
                yield self.edit(end - 1, end, "", "the closing mark adjoins its words")

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
