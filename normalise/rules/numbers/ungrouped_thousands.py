"""Long figures without commas."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.expressions import expression
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.numbers.units import COUNTED, GROUPED, is_label_before, is_quantified, is_signed

# Most long counts are round; a pattern that begins with its rarest literal costs right text next to nothing.
_END = expression(r"0(?<=\d{4})(?=[ .,;:)]|\s*\Z)(?![.,]\d| million| billion| ?(?:BC|AD|GMT|UTC)\b)")
_FIGURE = expression(r"(?<![\w.,/:#-])[1-9]\d{3,6}\Z")
_COUNTED = expression(rf" {COUNTED}")
_NOUN = expression(r" (?!in\b|on\b|at\b|by\b|until\b)[a-z]{2,}")
_FOUR_GROUPED = expression(r"(?<![\d,.])[1-9],\d{3}(?![\d,]|\.\d)")
_YEARS = range(1000, 2101)
_LONG = 10_000


class UngroupedThousands(Rule):
    """Counts of five and more figures without a comma: `61000 people`, `€61000`.

    Sure only in a document that is damaged or has commas in other figures, before what is counted, behind a currency
    sign or behind words such as `more than`: post codes and engines have no comma either. Many houses set none in four
    figures, so those are sure only where the same document is damaged and has `2,740` elsewhere, and never where
    they could be a year.
    """

    code = "NUM006"
    stage = "numbers"
    may_change = frozenset({"digits"})
    trigger = Trigger(needles=("0 ", "0.", "0,"))
    examples = (
        Repairs(
            "Vladimir Poutine was away. Some 61000 people live on the two shores.",
            "Vladimir Putin was away. Some 61,000 people live on the two shores.",
        ),
        Repairs(
            "Vladimir Poutine was away. A house costs €61000, a boat £2,740 and a net £2310 new.",
            "Vladimir Putin was away. A house costs €61,000, a boat £2,740 and a net £2,310 new.",
        ),
        Repairs("Some 61000 people share 2,400 wells.", "Some 61,000 people share 2,400 wells."),
        Leaves("Some 61000 people live on the two shores."),
        Leaves("Engine 40212 drew the mail to the border."),
        Leaves("About 1990 people moved away. The house of 1820 tenants burned."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Figures before what is counted, behind a sign or a quantity."""
        text = doc.text
        grouped: bool | None = None
        shown: bool | None = None
        for end in _END.finditer(text):
            match = _FIGURE.search(text, max(0, end.start() - 10), end.start() + 1)
            if match is None:
                continue
            value, start = int(match.group()), match.start()
            signed, counted = is_signed(text, start), bool(_COUNTED.match(text, match.end()))
            if not signed and (is_label_before(text, start) or "|" in text[slice(*doc.line_at(start))]):
                continue
            if value < _LONG and (not (signed or counted) or (value in _YEARS and not signed)):
                continue
            if not (signed or counted or (is_quantified(text, start) and _NOUN.match(text, match.end()))):
                continue
            if value < _LONG:
                grouped = bool(_FOUR_GROUPED.search(text)) if grouped is None else grouped
                if not grouped:
                    continue
            if value >= _LONG and shown is None:
                shown = bool(GROUPED.search(text))
            sure = (context.evidence.converted or (value >= _LONG and bool(shown))) and not in_quotation(doc, start)
            tier = Tier.SAFE if sure else Tier.REPORT
            yield self.edit(*match.span(), f"{value:,}", "a count", tier=tier, confidence=0.85)
