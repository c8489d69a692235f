"""Long figures without commas."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.expressions import expression
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.numbers.units import COUNTED, GROUPED, is_behind_link, is_label_before, is_quantified, is_signed

# Most long counts are round; a pattern that begins with its rarest literal costs right text next to nothing.
_END = expression(r"0(?<=\d{4})(?=[ .,;:)]|\s*\Z)(?![.,]\d| million| billion| ?(?:BC|AD|GMT|UTC)\b)")
_FIGURE = expression(r"(?<![\w.,/:#+-])[1-9]\d{3,11}\Z")
_COUNTED = expression(rf" {COUNTED}")
_NOUN = expression(r" (?!in\b|on\b|at\b|by\b|until\b)[a-z]{2,}")
_FOUR_GROUPED = expression(r",(?<=[1-9],)(?<![\d,.]\d,)\d{3}(?![\d,]|\.\d)")
# Three noughts behind a small word, outside of what is numbered: `now costs 260000.`, `to have 12000 of them`.
_ROUND = expression(
    r"\b(?:[a-z]+(?:ed|ing|es|ts|rs|ds|ns|ws)|is|are|was|were|be|have|has|had|cost|paid|sold|lost|won|made|took|gave|put|than|"
    r"extra|further|other|by|to|from|of|for|with|all|these|those|its|their|his|her) [1-9]\d{1,3}000\Z"
)
_YEARS = range(1000, 2101)
# No year stands behind these, with people or things behind it: `room for 1150 spectators`.
_COUNTS_BEHIND = expression(
    r"\b(?:room for|more than|fewer than|less than|at least|as many as|up to|nearly|almost|exactly|the (?:first|other)|"
    r"has|have|had|with|issued|opened|collected|lost|signed by|deployed|arrested|evacuated|employs|employed) \Z"
)
_LONG = 10_000
_LONGEST = 7


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
        short: list[re.Match[str]] = []
        stripped = False
        for end in _END.finditer(text):
            match = _FIGURE.search(text, max(0, end.start() - 14), end.start() + 1)
            if match is None:
                continue
            if int(match.group()) < _LONG:
                short.append(match)
                continue
            edit = self._long(doc, context, match)
            if edit is not None:
                stripped = stripped or edit.tier is Tier.SAFE
                yield edit
        # Four figures have no comma in many houses: one that groups no more than five of them strikes none out.
        counts = [match for match in short if _is_count(doc, match)]
        if counts and (_FOUR_GROUPED.search(text) or (stripped and not _is_grouped(text))):
            for match in counts:
                sure = context.evidence.converted and not in_quotation(doc, match.start())
                tier = Tier.SAFE if sure else Tier.REPORT
                yield self.edit(*match.span(), f"{int(match.group()):,}", "a count", tier=tier, confidence=0.85)

    def _long(self, doc: Document, context: Context, match: re.Match[str]) -> Edit | None:
        """The edit of a count of five figures and more."""
        text, start = doc.text, match.start()
        signed = is_signed(text, start)
        if len(match.group()) > _LONGEST and not signed:
            return None  # the number of a card, a telephone, an article
        # Years and hours have four figures: behind `by`, `to` and `from` five are no date.
        label = is_label_before(text, start) and not is_behind_link(text, start)
        if not signed and (label or _in_table(doc, start)):
            return None
        counted = bool(_COUNTED.match(text, match.end()))
        clear = signed or counted or (is_quantified(text, start) and bool(_NOUN.match(text, match.end())))
        shown = context.evidence.converted
        if not clear and not (shown and _ROUND.search(text, max(0, start - 24), match.end())):
            return None
        sure = (shown or _is_grouped(text)) and not in_quotation(doc, start)
        tier = Tier.SAFE if sure else Tier.REPORT
        return self.edit(*match.span(), f"{int(match.group()):,}", "a count", tier=tier, confidence=0.85)


@lru_cache(maxsize=8)
def _is_grouped(text: str) -> bool:
    """Whether a text has commas in its thousands."""
    return GROUPED.search(text) is not None


def _is_count(doc: Document, match: re.Match[str]) -> bool:
    """Whether four figures are a sum or a count and neither a year nor a label."""
    text, start = doc.text, match.start()
    if is_signed(text, start):
        return True
    year = int(match.group()) in _YEARS and not _COUNTS_BEHIND.search(text, max(0, start - 24), start)
    return bool(not year and _COUNTED.match(text, match.end()) and not is_label_before(text, start)) and not _in_table(
        doc, start
    )


def _in_table(doc: Document, place: int) -> bool:
    return "|" in doc.text[slice(*doc.line_at(place))]
