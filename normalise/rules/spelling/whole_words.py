"""Which words of a page are whole, and how far the rules of misread words trust a lead."""

from __future__ import annotations

from normalise.edits import Span
from normalise.expressions import expression

_GLUED = frozenset("-‐/\\_@#)]")
_MARKS = frozenset(".,;:!?(*")
_SURE = 1.5
_OWNED = expression(r"['’]s\b")


def is_whole(text: str, span: Span, lead: float) -> bool:
    """Whether a word stands for itself: no half of a cut word, no part of a contraction or address."""
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    if before in ("'", "’") and text[span.start - 2 : span.start - 1].isalpha():
        return False
    if after in ("'", "’") and text[span.end + 1 : span.end + 2].isalpha():
        return bool(_OWNED.match(text, span.end))
    inside = after in _MARKS and text[span.end + 1 : span.end + 2].isalnum()
    if after and (inside or (before in _MARKS and text[span.start - 2 : span.start - 1].isalnum())):
        return False  # `l;ol;al`: no mark of ours
    if (before and before in _GLUED) or (after and after in _GLUED):
        beyond = text[span.start - 2 : span.start - 1] + text[span.end + 1 : span.end + 2]
        # A compound has letters on the other side of its hyphen, a cut word a line end or a blank.
        return (
            "-" in (before, after) and beyond.replace(" ", "").isalpha() and lead >= _SURE and span.end - span.start > 3
        )
    return True


def confidence(lead: float) -> float:
    """The confidence of a repair that is `lead` powers of ten more likely than anything else."""
    return min(0.99, 0.75 + lead / 12)
