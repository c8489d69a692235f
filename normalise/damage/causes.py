"""Where the damage of a document came from.

Most rules repair what only one way of a text does. The others (a missing apostrophe, `a envoy`) may come from any, and
their artefacts are put down to the likeliest cause of their class of which the document shows telling artefacts. What
is left is put down to typing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache

from normalise.catalogue import all_rules
from normalise.changelog.records import ChangeRecord
from normalise.damage.classes import class_of
from normalise.values import dataclass

# One telling artefact may be a slip; the second is a habit.
_ENOUGH = 2
_NO_HINT = frozenset({"", "en", "mul"})


@dataclass(frozen=True, slots=True)
class Cause:
    """A way in which texts are damaged: its short name, its name for people, and what mends it at the source."""

    slug: str
    label: str
    advice: str


CAUSES: dict[str, Cause] = {
    known.slug: known
    for known in (
        Cause(
            "mt",
            "machine translation",
            "Have whole paragraphs translated, not the pieces between tags, and keep names out of the translation.",
        ),
        Cause(
            "scrape",
            "web scraping",
            "Take the body of the article only, leave a blank where a tag is removed, and decode pages as they say.",
        ),
        Cause(
            "ocr",
            "OCR",
            "Scan again with a higher resolution, or read the scans with another program that knows the print.",
        ),
        Cause("typing", "typing", "Proof-read before the texts are taken over: these are slips of the hand."),
    )
}


def causes(changes: Sequence[ChangeRecord]) -> list[str]:
    """The cause of each change of one document, as keys of `CAUSES`, in the order of the changes."""
    told = [_told(c) for c in changes]
    counts = Counter(told)
    shown = frozenset(cause for cause in counts if counts[cause] >= _ENOUGH)
    return [cause or _likely(c.code, shown) for c, cause in zip(changes, told, strict=True)]


def _told(change: ChangeRecord) -> str:
    """The cause that a change itself tells, or nothing."""
    return _rule_causes().get(change.code, "") or ("" if change.language in _NO_HINT else "mt")


def _likely(code: str, shown: frozenset[str]) -> str:
    return next((cause for cause in class_of(code).causes if cause in shown), "typing")


@cache
def _rule_causes() -> dict[str, str]:
    return {rule.code: rule.cause for rule in all_rules()}
