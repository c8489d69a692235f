"""What is counted and measured, and what a figure may belong to."""

from __future__ import annotations

from normalise.expressions import expression

# What cannot be halved: `71.400 people` are no seventy-one and a bit.
HEADS = (
    r"(?:people|persons|residents|inhabitants|families|households|voters|soldiers|troops|workers|employees|jobs|students|"
    r"pupils|children|women|men|farmers|refugees|patients|tourists|visitors|spectators|passengers|houses|homes|farms|"
    r"vehicles|cars|tents|copies|victims|deaths|cases)\b"
)
MONEY = (
    r"(?:(?:US|CFA|Swiss|Canadian) )?(?:euros|dollars|pounds|francs|pesos|reais|rubles|roubles|yen|lira|liras|rupees|"
    r"crowns|marks|yuan)\b"
)
COUNTED = rf"(?:{HEADS}|{MONEY}|(?:tonnes|tons|hectares|kilometres|metres|acres|barrels|litres|ballots|votes|books)\b)"
MEASURED = (
    r"(?:%|per ?cent\b|percent\b|million\b|billion\b|trillion\b|milliards?\b|kilomet(?:re|er)s?\b|met(?:re|er)s?\b|"
    r"km\b|degrees\b|tonnes?\b|tons\b|kilos?\b|kg\b|hectares\b|litres\b|points\b|inches\b|miles\b|hours\b|years\b|"
    rf"{MONEY})"
)

_MONTH = expression(
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|January|February|March|April|June|July|August|"
    r"September|October|November|December)\.? \Z"
)
_NUMBERED = expression(
    r"(?:\b(?!Some|About|Around|Nearly|Almost|Over|More)[A-ZÀ-ÖØ-Þ]\w*|\d[.,]?|\b(?:bus|room|line|flight|page|gate|route|road|highway|channel|chapter|article|section|"
    r"level|day|age|aged|number|numbers|unit|phase|step|train|engine|platform|group|grade|type|in|since|until|by|vol|no|"
    r"and|or|to)\.?) \Z"
)


def is_dated(text: str, start: int) -> bool:
    """Whether the word before a figure is a month."""
    return bool(_MONTH.search(text, max(0, start - 12), start))


def is_label_before(text: str, start: int) -> bool:
    """Whether the word before a figure may take it as its own number: `bus 12`, `May 12`, `Boeing 747`."""
    return is_dated(text, start) or bool(_NUMBERED.search(text, max(0, start - 16), start))
