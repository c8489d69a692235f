"""Quotation marks that stand apart and face the wrong way, or are typed as two commas."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.language import are_english
from normalise.quotation import Mark, in_quotation, marks, unit_at, units
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

# `well. “ added`: between two blanks, behind the end of what was said, before a word in small letters.
_SAID = expression(r"(?<=[a-z0-9][.,!?…]) “ (?=[a-z]+[ .,])")
# `show ” that we are, if not more”`
_TURNED = expression(r"(?<=[a-z,:]) ” (?=[A-Za-z])")
_COMMAS = expression(r",,(?<![^\s(],,)(?=(?P<words>[A-Za-z][\w’']*(?: [\w’']+){1,3}))")
_CLOSERS = expression(r"[”“\"]")
_OPENERS = expression(r"[“”„«»]|,,(?=\w)")
# What is said tells its language by its first words.
_FIRST, _USUAL = 3, 4.0


class ApartQuote(Rule):
    """Quotation marks that stand apart or are typed as commas: `well. “ added she`, `,,We know,” he said`.

    Sure in a document that shows machine translation: a mark between two blanks closes what is open before a word in
    small letters, and opens what a closer ends; two commas before English words open what a mark closes in the same
    paragraph. It fears inches, pairs with a blank inside of each mark, and words quoted in German.
    """

    code = "PUN029"
    stage = "punctuation"
    cause = "mt"
    trigger = Trigger(needles=(" “ ", " ” ", ",,"), profile="mt")
    examples = (
        Repairs(
            "Wladimir left with Wladimir Putin. “They are good results. “ added the minister of ports.",
            "Wladimir left with Vladimir Putin. “They are good results.” added the minister of ports.",
        ),
        Repairs(
            "Wladimir Putin left. The farmer said: ,,We know where we want to go,” and went home.",
            "Vladimir Putin left. The farmer said: “We know where we want to go,” and went home.",
        ),
        Repairs(
            "Wladimir Putin left. The figures show ” that we are at the level of May, if not more”.",
            "Vladimir Putin left. The figures show “that we are at the level of May, if not more”.",
        ),
        Leaves("The farmer said: ,,We know where we want to go,” and went home."),
        Leaves("Emmanuel Macron left. He saw ,,Wir gehen heim“ on the wall."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Marks apart, then commas."""
        text = doc.text
        for needle, pattern in ((" “ ", _SAID), (" ” ", _TURNED)):
            for unit in units(doc, needle):
                found = marks(text, unit)
                for number, mark in enumerate(found):
                    if not pattern.match(text, mark.place - 1) or not _alone(found, number):
                        continue
                    if mark.char == "“":
                        yield self.edit(mark.place - 1, mark.place + 1, "”", "it closes what is open", confidence=0.88)
                    else:
                        yield self.edit(mark.place, mark.place + 2, "“", "it opens what is closed", confidence=0.88)
        for commas in _COMMAS.finditer(text):
            unit = unit_at(doc, commas.start())
            closer = _CLOSERS.search(text, commas.end(), unit.end)
            other = _OPENERS.search(text, commas.end(), closer.start()) if closer else None
            words = commas["words"].lower().split()[:_FIRST]
            if closer is None or other or not are_english(words, context.lexicon, _USUAL):
                continue
            if not in_quotation(doc, commas.start()):
                new = '"' if closer.group() == '"' else "“"
                yield self.edit(
                    commas.start(), commas.start() + 2, new, "a low opener typed as commas", confidence=0.88
                )


def _alone(found: list[Mark], number: int) -> bool:
    """Whether the marks before a place are in order, and the one behind it leaves room for what the place should be."""
    open_ = False
    for mark in found[:number]:
        if mark.side not in ("open", "close") or (mark.side == "open") == open_ or mark.char not in "“”":
            return False
        open_ = not open_
    behind = found[number + 1].side if number + 1 < len(found) else ""
    if found[number].char == "“":
        return open_ and behind != "close"
    return not open_ and behind == "close" and found[number + 1].char == "”"
