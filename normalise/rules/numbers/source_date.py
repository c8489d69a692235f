"""Dates and times of the day as the source language writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.lexicon.closed_classes import MONTHS
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.numbers.units import ordinal_ending

_MONTH, _DAY = f"(?:{'|'.join(MONTHS)})", r"(?:[12]?\d|3[01])"
# `the 15 of March`; `until 15 of March`, `March 15 of 2022`, `15 March of 2022`
_THE_DAY = expression(rf"\b[Tt]he (?P<day>{_DAY})(?P<at>\.?) of {_MONTH}\b")
_DAY_OF = expression(rf"\b(?:[Oo]n|until|from|since|before|after|by|and|to|day) {_DAY}(?P<at> of) {_MONTH}\b")
_OF_YEAR = expression(
    rf"\b(?:{_MONTH} {_DAY}(?P<at> of(?: the year)?)|"
    rf"{_DAY}(?:st|nd|rd|th)? (?:of )?{_MONTH}(?P<plain> of(?: the year)?)) (?:19|20)\d\d(?![\d-])"
)
# `at 18h30`, `at 20h`: a race lasts `2h15`, and `48h of work` are a span.
_AT = r"\b(?:at|At|from|From|until|till|before|after|by|since|between|to)"
_CLOCK = expression(rf"{_AT} (?:[01]?\d|2[0-3])(?P<at> ?[hH] ?)[0-5]\d(?![\w:]|[.,]\d)")
# `delayed by 3h`, `ran to 3h 12m` are spans.
_HOUR = expression(
    rf"(?:{_AT} (?:1\d|2[0-3])|\b(?:at|At|from|From|until|till|before|after|since|between) 0?\d)(?P<at>[hH])"
    r"(?=[ .,;)]|\s*\Z)(?! (?:of|a|per|\d+ ?m(?:in)?)\b)"
)
# By what stands in each of them: `of` behind a figure or a month, an `h` behind a figure.
_OF = expression(r"f(?<= of) (?:(?<=\d of )|(?<=\d\. of )|(?<=(?:ary|rch|ril|May|une|uly|ust|ber) of ))")
_HOURS = tuple(expression(rf"{h}(?![a-zA-Z])(?:(?<=\d{h})|(?<=\d {h}))") for h in "hH")
_PATTERNS = (
    ((_OF,), ((_THE_DAY, ""), (_DAY_OF, ""), (_OF_YEAR, ","))),
    (_HOURS, ((_CLOCK, ":"), (_HOUR, ":00"))),
)
# Further from there none of them reaches.
_BEFORE, _BEHIND = len("September 12th of September of"), 40


class SourceDate(Rule):
    """Dates and times as other languages say them: `the 15 of March`, `March 15 of 2022`, `18h30`.

    Sure in a document that shows machine translation, outside quotations. `March of 2022` is English, `48h` is a span,
    and pages of Québec write `18h30` without being translated.
    """

    code = "NUM016"
    stage = "numbers"
    cause = "mt"
    may_change = frozenset({"digits"})
    trigger = Trigger(profile="mt")
    examples = (
        Repairs(
            "Wladimir Putin left. They met on the 15 of March at 18h30 and on May 2 of 2021, until 3 of June.",
            "Vladimir Putin left. They met on the 15th of March at 18:30 and on May 2, 2021, until 3 June.",
        ),
        Leaves("They met on the 15 of March at 18h30."),
        Leaves("Emmanuel Macron worked 48h in March of 2022. The Ides fall on the 15th of March; the race took 2h15."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Such dates and times."""
        for signs, patterns in _PATTERNS:
            places = [match.span() for sign in signs for match in sign.finditer(doc.text)]
            for pattern, new in patterns if places else ():
                for match in _matches(pattern, doc.text, places):
                    if in_quotation(doc, match.start()):
                        continue
                    group = "at" if match["at"] is not None else "plain"
                    right = ordinal_ending(match["day"]) if pattern is _THE_DAY else new if group == "at" else ""
                    yield self.edit(*match.span(group), right, "English writes it so", confidence=0.9)


def _matches(pattern: re.Pattern[str], text: str, places: Sequence[tuple[int, int]]) -> Iterator[re.Match[str]]:
    """The matches of a pattern round these places, each once."""
    done = set[int]()
    for start, end in places:
        for found in pattern.finditer(text, max(0, start - _BEFORE), end + _BEHIND):
            # Where the window ends is no end of the text.
            match = pattern.match(text, found.start())
            if match and match.start() < start < match.end() and match.start() not in done:
                done.add(match.start())
                yield match
