"""Words for what people do, told by their endings: no list holds them all."""

from __future__ import annotations

from normalise.expressions import expression

_ENDING = expression(r"[a-z]{3,}(?:er|or|ist|ian|man|woman|yst|ant)\Z")
_OTHERS = frozenset(
    "after another better bigger bomber calculator center chapter computer container corner counter cruiser "
    "destroyer earlier either elevator engine ever floor former generator greater harbor higher however important "
    "later letter longer lower matter meter monitor motor neither never number older order other over paper power "
    "printer quarter rather reactor rigor river router scanner sensor smaller sooner suburban summer tanker tower "
    "tractor trailer transistor under urban water weather winter younger".split()
)


def is_occupation(word: str) -> bool:
    """Whether a word in small letters ends as those for occupations do: `biologist`, `striker`."""
    return _ENDING.match(word) is not None and word not in _OTHERS
