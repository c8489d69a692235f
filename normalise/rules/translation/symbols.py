"""Letters that are no foreign `and`: unknowns, axes, vitamins, what is cited."""

from __future__ import annotations

from normalise.neighbours import Neighbour

# Before these `et`, `e` and `y` are Latin, an axis or an unknown: `where y is the speed`.
_BEHIND = frozenset("al alia cetera is axis axes equals are be equal coordinate coordinates et y".split())
# Behind these stands a symbol: `from x to y in space`, `either y or z`, `vitamin E`.
_BEFORE = frozenset(
    "x variable letter axis axes coordinate coordinates number numbers vitamin group grade type hepatitis symbol value "
    "of is and or a the by that if where when let al alia to either neither from in on at an for with versus are be "
    "any every each all along both than as between".split()
)


def is_symbol(left: Neighbour, right: Neighbour) -> bool:
    """Whether a letter or small word between two others stands for itself, and for no `and`."""
    return left.text.lower() in _BEFORE or right.text.lower() in _BEHIND
