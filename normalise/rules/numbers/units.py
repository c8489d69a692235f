"""What is counted and measured, and figures that stand before it."""

from __future__ import annotations

import re
from collections.abc import Iterator

# What cannot be halved: `71.400 people` are no seventy-one and a bit. At most twelve: each is a needle.
COUNTED = (
    " people",
    " families",
    " voters",
    " residents",
    " inhabitants",
    " jobs",
    " soldiers",
    " tonnes",
    " hectares",
    " euros",
    " dollars",
    " francs",
)
HEADS = frozenset(COUNTED[:7])

MEASURED = (
    "%",
    " percent",
    " per cent",
    " million",
    " billion",
    " trillion",
    " milliard",
    " kilometres",
    " km",
    " degrees",
    " metres",
    " tonnes",
)

_LETTER = re.compile(r"[^\W\d_]")
# How far before its unit a figure may begin.
_REACH = 24


def figures_before(text: str, units: tuple[str, ...], figure: re.Pattern[str]) -> Iterator[tuple[re.Match[str], str]]:
    """Figures, as matches of a pattern that ends in `\\Z`, each directly before one of the units."""
    for unit in units:
        at = text.find(unit)
        while at >= 0:
            end = at + len(unit)
            if unit == "%" or not _LETTER.match(text, end):
                match = figure.search(text, max(0, at - _REACH), at)
                if match:
                    yield match, unit
            at = text.find(unit, end)


_MONTH = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|January|February|March|April|June|July|August|"
    r"September|October|November|December)\.? \Z"
)
_NUMBERED = re.compile(
    r"(?:[A-ZÀ-ÖØ-Þ]\w*|\d[.,]?|\b(?:bus|room|line|flight|page|gate|route|road|highway|channel|chapter|article|section|"
    r"level|day|age|aged|number|numbers|unit|phase|step|train|engine|platform|group|grade|type|in|since|until|by|vol|no|"
    r"and|or|to)\.?) \Z"
)


def is_label_before(text: str, start: int) -> bool:
    """Whether the word before a figure may take it as its own number: `bus 12`, `May 12`, `Boeing 747`."""
    head = text[max(0, start - 16) : start]
    return bool(_MONTH.search(head) or _NUMBERED.search(head))
