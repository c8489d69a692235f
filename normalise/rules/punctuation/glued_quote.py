"""A quotation mark without the blank outside of it."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Span
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.quotation import Mark, marks, straight_marks, unit_at
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

# Each begins with its mark, by which a search is far quicker.
_GLUED = tuple(expression(rf"{mark}(?<=[a-zß-öø-ÿ,.!?;:]{mark})(?=[^\W\d_]{{2}})") for mark in '"“”')
_CODE = expression(r"[{}<>=\\|`]|https?:|\w\(")
_BEFORE = expression(r"[^\W\d_]+\Z")
_AFTER = expression(r"[^\W\d_]+")
_KNOWN = 4.0
_LEAST_WORDS = 2
# A quotation that is longer has lost a mark of its own.
_FARTHEST = 400


class GluedQuote(Rule):
    """A quotation mark that has lost the blank outside of it: `“We called,”said Mr Holm`.

    Curly marks show their side. Straight ones show it where the paragraph has an even number of them and all others
    open and close in turn, or, behind a stop, where the marks before and behind it open. The mark must follow a comma
    or stop, or stand beside a common word with more than one word in the quotation: `the "un"happy few`, `a
    "quasi"state` and `"re"opened` are right. Code stays.
    """

    code = "PUN012"
    stage = "punctuation"
    trigger = Trigger(needles=('"', "“", "”"))
    examples = (
        Repairs('"The boat has called,"said Mr Holm in May.', '"The boat has called," said Mr Holm in May.'),
        Repairs("He wrote that“the boat has called” and left.", "He wrote that “the boat has called” and left."),
        Repairs('He wrote that"the boat has called" and left.', 'He wrote that "the boat has called" and left.'),
        Repairs(
            'He "saw it all."The clerk wrote "boat" and went, and so "did the cook.',
            'He "saw it all." The clerk wrote "boat" and went, and so "did the cook.',
        ),
        Leaves('The "un"happy few re"opened" nothing, and a 6"pipe burst under the road.'),
        Leaves('{"name":"ferry","state":"called"} was in the log of the harbour on Friday.'),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Marks with letters on the outside."""
        text = doc.text
        done = -1
        for place in sorted(match.start() for pattern in _GLUED for match in pattern.finditer(text)):
            if place < done:
                continue
            unit = unit_at(doc, place)
            done = unit.end
            body = text[unit.start : unit.end]
            if _CODE.search(body) or body.count(" ") < _LEAST_WORDS:
                continue
            yield from self._curly(text, unit, context.lexicon)
            if "“" not in body and "”" not in body:
                yield from self._straight(text, unit, context.lexicon)

    def _curly(self, text: str, unit: Span, lexicon: Lexicon) -> Iterator[Edit]:
        found = marks(text, unit)
        for i, mark in enumerate(found):
            if mark.side:
                continue
            if mark.char == "“" and i + 1 < len(found) and found[i + 1].char == "”":
                yield from self._opener(text, mark, found[i + 1], lexicon)
            if mark.char == "”" and i and found[i - 1].char == "“":
                yield from self._closer(text, found[i - 1], mark, lexicon)

    def _straight(self, text: str, unit: Span, lexicon: Lexicon) -> Iterator[Edit]:
        found = straight_marks(text, unit)
        if len(found) % 2 or any(mark.side == ("close", "open")[i % 2] for i, mark in enumerate(found)):
            yield from self._between(text, found, lexicon)
            return
        for first, second in zip(found[::2], found[1::2], strict=True):
            if not first.side:
                yield from self._opener(text, first, second, lexicon)
            if not second.side:
                yield from self._closer(text, first, second, lexicon)

    def _between(self, text: str, found: list[Mark], lexicon: Lexicon) -> Iterator[Edit]:
        """Marks behind a stop, of a paragraph that lacks one, whose neighbours show what they are."""
        for before, mark, after in zip(found, found[1:], [*found[2:], None], strict=False):
            if mark.side or text[mark.place - 1] not in ",.!?" or mark.place - before.place > _FARTHEST:
                continue
            behind = after.side if after else "open"
            if before.side == "open" and behind == "open":
                yield from self._closer(text, before, mark, lexicon)

    def _opener(self, text: str, mark: Mark, partner: Mark, lexicon: Lexicon) -> Iterator[Edit]:
        before = _BEFORE.search(text, max(0, mark.place - 30), mark.place)
        phrase = " " in text[mark.place + 1 : partner.place] and text[mark.place + 1].isalpha()
        stop = text[mark.place - 1] in ",:;"
        if phrase and (stop or (before and before.group().islower() and _is_common(before.group(), lexicon))):
            yield self.edit(mark.place, mark.place, " ", "it opens a quotation")

    def _closer(self, text: str, partner: Mark, mark: Mark, lexicon: Lexicon) -> Iterator[Edit]:
        after = _AFTER.match(text, mark.place + 1)
        if after is None or len(after.group()) < 2:
            return
        stop = text[mark.place - 1] in ",.!?"
        phrase = " " in text[partner.place + 1 : mark.place] and text[mark.place - 1].isalpha()
        if (stop and (after.group()[0].isupper() or _is_common(after.group(), lexicon))) or (
            phrase and _is_common(after.group(), lexicon)
        ):
            yield self.edit(mark.place + 1, mark.place + 1, " ", "it closes a quotation")


def _is_common(word: str, lexicon: Lexicon) -> bool:
    return len(word) > 1 and lexicon.is_word(word.lower()) and lexicon.zipf(word.lower()) >= _KNOWN
