"""Thousands of millions, as Spanish and other languages count."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.expressions import expression
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.numbers.units import MONEY

_FIGURE = expression(r"([$€£][ \u00a0]?)?(?<![\d.,–-])(\d{1,3}(?:,\d{3}){1,2})\Z")
_MONEY_BEHIND = expression(rf" (?:of )?{MONEY}")
# `between $1,200 and $1,500 million`: the first figure lives on the second one's scale.
_SHARED_SCALE = expression(r"(?:\d|thousand) (?:and|or|to) [A-Z]{0,2}[$€£]?[ \u00a0]?\Z")
# Scales of ten thousand are misread by a factor of ten or a hundred; a smooth figure would hide it.
_MYRIAD = frozenset({"zh", "ja", "ko"})
_NEEDLE = " million"
# `19 thousand million`
_PARTS = expression(r"(?<![\d,.])(\d{1,3}) thousand (\d{3}) million\Z")
_SPOKEN = expression(r"(?<![\d,])\d{1,3}(?:[.,]\d{1,2})?((?: thousand| mil) million)\Z")


class ThousandMillions(Rule):
    """Amounts in thousands of millions, rewritten in billions with the same value.

    Sure only in a document with certain damage of machine translation, from no language that counts in ten
    thousands, and where the result is short. Otherwise it is only listed: auditors and British papers write
    `5,000 million euros`, and a rewrite makes a misread figure look right.
    """

    code = "NUM001"
    stage = "numbers"
    cause = "mt"
    may_change = frozenset({"digits"})
    trigger = Trigger(needles=(_NEEDLE,))
    examples = (
        Repairs(
            "The port handled 31 thousand 418 lorries. Trade may reach $160,000 million, up from $92,500 million.",
            "The port handled 31,418 lorries. Trade may reach $160 billion, up from $92.5 billion.",
        ),
        Repairs(
            "The mill has 12 thousand 380 owners. It sold 1,400 million euros of paper, after 1,300 million in May.",
            "The mill has 12,380 owners. It sold 1.4 billion euros of paper, after 1.3 billion in May.",
        ),
        Repairs(
            "The port handled 31 thousand 418 lorries for 6 thousand 900 million pesos.",
            "The port handled 31,418 lorries for 6.9 billion pesos.",
        ),
        Leaves("The group, which reports in euros, owes 3,000 million euros to banks in Lyon."),
        Leaves("The depot has 12,380 crates. Costs lie between $1,200 and $1,500 million, the clerk wrote."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Figures of four to seven digits before `million`, in lines that show they are money."""
        text = doc.text
        found: list[tuple[re.Match[str], int, bool]] = []
        at = text.find(_NEEDLE)
        while at >= 0:
            end = at + len(_NEEDLE)
            before = text[max(0, at - 20) : at]
            if not text[end : end + 1].isalpha():
                # Most millions have one or two figures.
                match = _FIGURE.search(text, max(0, at - 14), at) if before[-4:-3] == "," else None
                if match:
                    found.append((match, end, bool(match[1] or _MONEY_BEHIND.match(text, end))))
                if "thousand" in before or before.endswith(" mil"):
                    yield from self._spoken(doc, context, at, end)
            at = text.find(_NEEDLE, end)
        money = {doc.line_number(match.start()) for match, _, is_money in found if is_money}
        for match, end, _ in found:
            new = _short(match[2])
            if doc.line_number(match.start()) not in money or not new:
                continue
            yield self.edit(
                match.start(2), end, new, "the same value on the usual scale", tier=_tier(doc, context, match.start(2))
            )

    def _spoken(self, doc: Document, context: Context, at: int, end: int) -> Iterator[Edit]:
        """The edits of `19 thousand 300 million` and `19 thousand million`, whose last word begins here."""
        parts = _PARTS.search(doc.text, max(0, at - 20), end)
        if parts and (new := _short(f"{parts[1]},{parts[2]}")):
            yield self.edit(*parts.span(), new, "one value", tier=_tier(doc, context, parts.start()))
        spoken = _SPOKEN.search(doc.text, max(0, at - 20), end)
        if spoken:
            tier = _tier(doc, context, spoken.start())
            yield self.edit(*spoken.span(1), " billion", "a thousand millions", tier=tier)


def _tier(doc: Document, context: Context, place: int) -> Tier:
    head = doc.text[max(0, place - 16) : place]
    if _SHARED_SCALE.search(head) or in_quotation(doc, place) or not context.evidence.machine_translated:
        return Tier.REPORT
    return Tier.REPORT if context.evidence.language in _MYRIAD else Tier.SAFE


def _short(figure: str) -> str:
    """So many millions on the next scale, if two decimals are enough for it."""
    millions = int(figure.replace(",", ""))
    size, scale = (1_000_000, "trillion") if millions >= 1_000_000 else (1_000, "billion")
    whole, rest = divmod(millions, size)
    decimals = str(rest + size)[1:].rstrip("0")
    if len(decimals) > 2:
        return ""
    return f"{whole}.{decimals} {scale}" if decimals else f"{whole} {scale}"
