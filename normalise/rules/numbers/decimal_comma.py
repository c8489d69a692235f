"""Decimal commas of the source language."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.amounts import is_given_twice
from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.expressions import expression
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.numbers.units import MEASURED, is_continental, is_dated, is_listed, is_signed

# The unit may stand behind the second figure of a span: `between 0,4 and 0.9 points`.
_SPAN = (
    r"(?:(?:(?<=etween \d,\d)|(?<=etween \d\d,\d)|(?<=rom \d,\d)|(?<=rom \d\d,\d)) (?:and|to) \d{1,3}(?:[.,]\d{1,2})?)?"
)
_DECIMAL = expression(rf",\d{{1,2}}{_SPAN}(?=[ \u00a0]?{MEASURED})")
_HEAD = expression(r"(?<![\w.,-])\d{1,3}\Z")
_SCALE = expression(r",\d (?:million|billion|trillion)\b")
_SINGLE = expression(r",(?<=\d,)\d(?![\d,])")
_MAGNITUDE = ("magnitude ", "magnitude of ")


# A rate or price without its unit: `the euro at 37,52`, in a line that speaks of one.
_BARE = expression(r",(?<=\d,)\d{2}(?=[ .)](?!and\b|or\b|\d)|[.,]?\s*\Z)")
_BEFORE_BARE = expression(r"\b(?:at|to|from|of|by|was|is|than|reached|hit) \d{1,3}\Z")
_RATE = expression(
    r"[$€£%]|\b(?:percent|euros?|dollars?|lira|pesos?|points?|index|rates?|price|exchange|per|traded|closed)\b"
)


class DecimalComma(Rule):
    """Decimal commas of the source language: `3,5 percent`, `1,2 million tonnes`.

    One or two figures between a comma and a unit can be no thousands; what they can be in right text is a pair
    (`types 1,2`) or a date that lost its blank. So it is sure only before a unit, in a document with certain
    damage of machine translation and outside quotations (a label may be quoted). Behind a currency sign or before
    `million` any certain damage is enough. It stays behind what is numbered (`verses 3,4`).
    """

    code = "NUM007"
    stage = "numbers"
    cause = "mt"
    may_change = frozenset({"digits"})
    trigger = Trigger(needles=(",",), pattern=r",\d")
    examples = (
        Repairs(
            "The dairy has 11 thousand 240 cows. Butter rose by 3,8% and milk by 1,25 percent.",
            "The dairy has 11,240 cows. Butter rose by 3.8% and milk by 1.25 percent.",
        ),
        Leaves("The dairy has 11,240 cows. The jar is marked “3,8%” in blue ink."),
        Leaves("Butter rose by 3,8% that week."),
        Leaves("The dairy has 11,240 cows. In groups 3,4 percent fell ill, in verses 7,8 million are sung of."),
        Leaves("On May 12,15 percent of the herd was sold."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Commas in figures before a unit or behind `magnitude`."""
        text = doc.text
        commas = {match.start() for match in _DECIMAL.finditer(text)}
        singles = (match.start() for match in _SINGLE.finditer(text))
        commas.update(comma for comma in singles if text.endswith(_MAGNITUDE, 0, comma - 1))
        if context.evidence.machine_translated:
            commas.update(match.start() for match in _BARE.finditer(text) if _is_rated(doc, match.start()))
        for comma in commas:
            head = _HEAD.search(text, max(0, comma - 5), comma)
            if head is None or is_dated(text, head.start()) or is_listed(text, head.start()):
                continue
            if is_given_twice(doc, comma + 1):
                continue
            signed = is_signed(text, head.start()) or bool(_SCALE.match(text, comma))
            shown = context.evidence.machine_translated or (signed and context.evidence.converted)
            shown = shown or is_continental(text, comma)
            sure = shown and not in_quotation(doc, comma)
            yield self.edit(comma, comma + 1, ".", "a decimal", tier=Tier.SAFE if sure else Tier.REPORT)


def _is_rated(doc: Document, comma: int) -> bool:
    """Whether a figure stands behind a preposition or verb, in a line that speaks of a rate or a price near it."""
    head = _BEFORE_BARE.search(doc.text, max(0, comma - len("reached 123")), comma)
    if head is None:
        return False
    place = head.start()
    line = doc.line_at(place)
    return _RATE.search(doc.text, max(line.start, place - 100), min(line.end, place + 60)) is not None
