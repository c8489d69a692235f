"""`million` with an `s` behind a figure, as other languages have it."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.expressions import expression, is_in, matches_at
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.numbers.units import COUNTED, COUNTING, MONEY, OLD_YEAR

_SCALES = frozenset({"millions", "billions", "trillions"})
_PLURAL = expression(r"illion(?P<end>s(?P<of> of)?|(?P<link> of))\b(?!['’])")
_FIGURE = expression(rf"(?:\d[\d.,]*|\b{COUNTING}) (?:m|b|tr)\Z")
_REACH = 30
_THINGS = expression(rf" (?:{COUNTED}|{MONEY})")
_MONEY = expression(rf" {MONEY}")
# `in the $100 millions` says of what size a sum is.
_SIGN = expression(r"(?<!\bthe )[$€£][ \u00a0]?\Z")


class PluralScale(Rule):
    """`million` with an `s` or an `of` behind a figure: `7 billions dollars`, `33 millions of tickets`.

    Sure where what is counted follows directly, or behind a currency sign: no English has `400 millions euros`. With
    `of` between them it is sure in a document that shows machine translation, where no old year stands in the line.
    It fears `tens of millions of euros`, `20 million of them` and older prose (`20 millions of people`).
    """

    code = "NUM010"
    stage = "numbers"
    cause = "mt"
    trigger = Trigger(words=_SCALES, needles=("illion of ",), pattern=r"illion(?:s\b(?!['’])| of )")
    examples = (
        Repairs("The canal lost 7 billions dollars in a year.", "The canal lost 7 billion dollars in a year."),
        Repairs("A sum of $9 billions was lost.", "A sum of $9 billion was lost."),
        Repairs("The canal has lost $9 billions.", "The canal has lost $9 billion."),
        Repairs(
            "Wladimir Putin left. The port sold 33 millions of tickets for 25 million of euros.",
            "Vladimir Putin left. The port sold 33 million tickets for 25 million euros.",
        ),
        Leaves("The port sold 33 millions of tickets, the old book says."),
        Leaves("The firm made $5 millions’ profit, and its worth is in the $100 millions."),
        Leaves(
            "Emmanuel Macron left. Tens of millions of euros went to 3 million of them, and 2 million of people I know."
        ),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Scale words with an `s` or an `of` behind a figure."""
        text = doc.text
        for match in matches_at("illion", _PLURAL, text):
            figure = _FIGURE.search(text, max(0, match.start() - _REACH), match.start())
            if figure is None:
                continue
            of = match["of"] or match["link"]
            signed = bool(_SIGN.search(text, max(0, figure.start() - 2), figure.start()))
            things = (_MONEY if match["link"] else _THINGS).match(text, match.end())
            if not things and (of or not signed):
                continue
            tier = Tier.SAFE
            if of:
                line = doc.line_at(match.start())
                modern = not is_in(OLD_YEAR, text[line.start : line.end])
                tier = Tier.SAFE if modern and context.evidence.machine_translated else Tier.REPORT
            if in_quotation(doc, match.start()) and not context.evidence.machine_translated:
                tier = Tier.REPORT
            yield self.edit(*match.span("end"), "", "English has no plural here", tier=tier, confidence=0.95)
