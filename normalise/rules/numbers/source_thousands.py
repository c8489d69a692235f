"""Thousands grouped as the source language does."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.expressions import expression
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.numbers.units import (
    COUNTED,
    GROUPED,
    HEADS,
    TIME_OF,
    is_behind_link,
    is_continental,
    is_label_before,
    is_listed,
    is_quantified,
    is_signed,
)

# `1.500 million pesos`: nobody writes a decimal with two noughts.
_SCALED = expression(r"\.\d00(?= (?:[mb]|tr)illion\b)")
# The last group of a figure.
_POINT_ENDS = (
    expression(rf"\.\d{{3}}(?:,\d{{1,3}})?(?= {COUNTED}(?! per\b))"),
    expression(r"\.\d[05]0(?=[ ,;)]|\.(?!\d)|\s*\Z)"),
    expression(r"\.(?:(?<=[$€£]\d\.)|(?<=[$€£]\d\d\.)|(?<=[$€£]\d{3}\.))\d{3}(?= (?:an?|per) [a-z])"),
    _SCALED,
)
_POINT = expression(r"\.(?=\d{3})")
# Of blanks only round figures are looked for: a blank before three figures is no rare thing, a nought before one is.
_BLANK_END = expression(r"0(?<=\d[ \u00a0\u202f]\d{3})(?=[ ,;)]|\.(?!\d)|\s*\Z)")
# No count begins with a nought: behind `weeks 1 090 signatures` there can stand but one figure.
_NO_NUMBER = expression(r"[ \u00a0\u202f]0\d(?<!00)")
_SCALED_BEHIND = expression(r" (?:[mb]|tr)illion\b")
_FIGURE = expression(
    r"(?<![\w.,:/-])(?:(?P<points>[1-9]\d{0,2}(?:\.\d{3})+)|(?P<blanks>[1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3})+)|"
    r"(?P<both>[1-9]\d{0,2}(?:\.\d{3})+,\d{1,3}))\Z"
)
_HEADS = expression(rf" {HEADS}")
_COUNTED = expression(rf" {COUNTED}")
_TIME_OF = expression(rf" {TIME_OF}")
_SCALE = expression(r"[ \u00a0-]?(?:million|billion|trillion|%|per ?cent|[ \u00a0]\d)|\d")
# A price of one unit may have three decimals: `$1.299 a gallon`.
_RATE = expression(
    r" (?:a|an|per|the|to the|for one) (?:litre|liter|gallon|barrel|unit|kilowatt|kWh|pound|euro|dollar)"
)
_LABEL = expression(r"(?<=[a-z,;:] )[A-ZÀ-ÖØ-Þ]\w* \Z|(?:\A|[\n.!?”] ?)(?:Version|Release|Windows|Linux|Update) \Z")
_PER = expression(r" (?:a|an|per) [a-z]")
# `more than 1.800 times`: nobody writes three decimals of what is no measure.
_THINGS = expression(
    r" (?!tonnes?\b|tons?\b|hectares?\b|acres\b|litres?\b|liters?\b|miles?\b|kilos?\b|grams?\b|feet\b|"
    r"(?:milli|centi|kilo)?met(?:re|er)s?\b|inches\b|points\b|seconds\b|degrees\b|percent\b|per\b|mega|kilo|giga|of\b|and\b|or\b|to\b)[a-z]{3,}"
)
# A decimal with a point in the same line: its author writes decimals so.
_DECIMAL = expression(r"(?<![\d.,])\d{1,3}\.\d{1,2}(?![\d.,])")
_WORD = expression(
    r" (?!times\b|(?:milli|centi)?met(?:re|er)s?\b|inches\b|points\b|seconds\b|degrees\b|mega|kilo|giga)[a-z]{3,}"
)


class SourceThousands(Rule):
    """Thousands grouped by points or blanks, as the source language has it: `71.400 people`.

    Sure only in a document with certain damage of machine translation, before something that is counted. Before people
    and other things that are whole any damage will do (`1.450 shelters`), for blanks only beside commas elsewhere. One
    point alone is a thousand's only before what cannot be halved, with three noughts (`23.000 hectares`) or
    behind a currency sign: `71.400 tonnes` may be a decimal, `$1.299` a price. Blanks are right in science and behind
    a label (`bus 12 500 people took`), so a figure behind a capital, a month or another label stays, and where
    the second part is not `000`, a count or a sign must show that both are one. `12.450,000` is only listed.
    """

    code = "NUM008"
    stage = "numbers"
    cause = "mt"
    may_change = frozenset({"digits"})
    trigger = Trigger(needles=(".", "0 ", "0,"))
    examples = (
        Repairs(
            "The fair sold 10 thousand 300 geese to about 71.400 people, who paid 2 200 CFA francs each.",
            "The fair sold 10,300 geese to about 71,400 people, who paid 2,200 CFA francs each.",
        ),
        Repairs(
            "The fair sold 10 thousand 300 geese. It cost €74.000, the firm said, and 23.000 hectares burned.",
            "The fair sold 10,300 geese. It cost €74,000, the firm said, and 23,000 hectares burned.",
        ),
        Repairs(
            "The fair sold 10 thousand 303 geese. It lent 1.500 million pesos and $200.000 million.",
            "The fair sold 10,303 geese. It lent 1.5 billion pesos and $200 billion.",
        ),
        Repairs(
            "Some 12.500 families and 1.200 students moved; a flat costs 3,2 million euros.",
            "Some 12,500 families and 1,200 students moved; a flat costs 3.2 million euros.",
        ),
        Leaves("The crater held 12 400 tonnes of water when the probe arrived."),
        Leaves("The fair sold 10,300 geese. The load was 71.400 tonnes, weighed to the kilo."),
        Leaves("In the census 12.450,000 people were counted, the old page says."),
        Leaves("At 8 400 votes had been counted. Petrol rose to $1.500 a gallon, and the lens is 2.500 wide."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Grouped figures before what is counted, behind a sign or a quantity."""
        text = doc.text
        done: set[int] = set()
        for end, scaled in _ends(text):
            match = _FIGURE.search(text, max(0, end - 20), end)
            if match is None or match.end() in done:
                continue
            if not scaled and _SCALE.match(text, match.end()):
                continue
            sure = self._is_sure(text, match)
            if sure is None:
                continue
            done.add(match.end())
            yield self._regrouped(doc, context, match, sure=sure)

    def _is_sure(self, text: str, match: re.Match[str]) -> bool | None:
        """Whether a figure is one count in a machine's text; None if it is not even worth a line in the report."""
        start, end = match.span()
        counted = bool(_COUNTED.match(text, end))
        shown = is_quantified(text, start) or is_signed(text, start)
        linked = match.group().endswith("000") and is_behind_link(text, start)
        parted = counted and bool(_NO_NUMBER.search(match.group()))
        if not match["points"] and not shown and not linked and not parted and is_label_before(text, start):
            return False if counted else None
        if match["points"] and (is_listed(text, start) or _LABEL.search(text, max(0, start - 24), start)):
            return None  # `version 3.100 users`
        if match["points"] and _SCALED_BEHIND.match(text, end):
            return match["points"].count(".") == 1 or None
        if match["points"]:
            rate = is_signed(text, start) and (match.group()[:2] == "1." or bool(_RATE.match(text, end)))
            many = match["points"].count(".") > 1 or bool(_HEADS.match(text, end) or _TIME_OF.match(text, end))
            noughts = match.group().endswith(".000") and (counted or bool(_WORD.match(text, end)))
            if (
                noughts
                and not is_quantified(text, start)
                and _DECIMAL.search(text, text.rfind("\n", 0, start) + 1, start)
            ):
                return False  # `at 21.00 hours and again at 23.000 metres`
            things = (
                shown and not is_signed(text, start) and match.group().endswith("00") and bool(_THINGS.match(text, end))
            )
            if many or noughts or things or (is_signed(text, start) and not rate):
                return True
            return False if counted else None
        if match["blanks"]:
            noughts = match.group().endswith("000")
            rate = is_signed(text, start) and bool(_PER.match(text, end))
            return True if counted or noughts or rate or (shown and bool(_WORD.match(text, end))) else None
        return True if counted else None

    def _regrouped(self, doc: Document, context: Context, match: re.Match[str], *, sure: bool) -> Edit:
        points, blanks, both = match["points"], match["blanks"], match["both"]
        evidence = context.evidence
        sure = sure and not in_quotation(doc, match.start())
        if sure and not evidence.machine_translated and not (points and is_continental(doc.text, match.start())):
            behind = doc.text[match.end() : match.end() + 60]
            whole = bool(_HEADS.match(behind)) or (match.group().endswith(".000") and bool(_COUNTED.match(behind)))
            sure = whole and evidence.converted and bool(points or GROUPED.search(doc.text))
        if points:
            new = points.replace(".", ",")
        elif blanks:
            new = ",".join(blanks.split())
        elif len(both) - both.rindex(",") < 4:
            new = both.replace(".", " ").replace(",", ".").replace(" ", ",")
        else:
            new, sure = both.replace(".", ","), False
        return self.edit(*match.span(), new, "a count", tier=Tier.SAFE if sure else Tier.REPORT)


def _ends(text: str) -> Iterator[tuple[int, bool]]:
    """Where figures end that may be grouped, and whether a scale stands behind them."""
    for point in _POINT.finditer(text):
        for pattern in _POINT_ENDS:
            if end := pattern.match(text, point.start()):
                yield end.end(), pattern is _SCALED
    for blank in _BLANK_END.finditer(text):
        yield blank.end(), False
