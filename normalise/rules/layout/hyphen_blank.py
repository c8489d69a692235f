"""Words divided by a hyphen and a blank inside a line."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.expressions import expression
from normalise.readings.hyphenated import is_hyphenated
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.layout.compounds import Compounds, compounds_of, joining_tier
from normalise.suspects import Kind

_LEFT = expression(r"(?<![\w'’-])[^\W\d_]+\Z")
_RIGHT = expression(r"[^\W\d_]+(?![\w-])")
_REACH = 40
# These begin or end a clause: a hyphen beside them is a suspended one, or stands for a dash.
_SMALL = frozenset(
    "a an and are as at be but by down for from had has have he her his if in into is it its no nor not of off "
    "on once or our out over she since so some that the their then there they this to under up us was we were "
    "what when where who with you".split()
)
# Behind a suspended hyphen: `R- and L-systems`.
_LINKS = frozenset({"and", "or", "to", "versus", "nor", "und"})
# What print joined with a hyphen up to about 1920.
_OLD = frozenset({("to", "day"), ("to", "night"), ("to", "morrow")})


class HyphenBlank(Rule):
    """Words divided by a hyphen and a blank inside a line.

    Text that was reflowed keeps the hyphens of its line ends. The whole must be a known word and neither part a
    small word of the grammar; words that have their hyphen everywhere keep it (`forty- one`). Suspended hyphens
    (`two- and three-year terms`), dashes and compounds stay.
    """

    code = "LAY002"
    stage = "layout"
    cause = "ocr"
    certain = True
    trigger = Trigger(kinds=frozenset({Kind.BREAK}))
    examples = (
        Repairs("The govern- ment fell in June.", "The government fell in June."),
        Repairs("A boat- house stood by the lake.", "A boathouse stood by the lake."),
        Repairs("Of forty- one souls thirty- nine were saved.", "Of forty-one souls thirty-nine were saved."),
        Leaves("The long- and short-term plans, the pre- and post-war years."),
        Leaves("The R- and L-systems, the s- or t-channel, a three- to five-day trip."),
        Leaves("He ate what was left- over there by the stove."),
        Leaves("A - b - c; one - house; the anti- ageing cream."),
        Leaves("It ends in com- or con- in most books."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Parts that make a known word."""
        text, lexicon = doc.text, context.lexicon
        compounds = compounds_of(text)
        for _, end, _ in context.suspects.of(Kind.BREAK):
            place = end - 1
            if text[place : place + 2] != "- " or not place or not text[place - 1].isalpha():
                continue
            left = _LEFT.search(text, max(0, place - _REACH), place)
            right = _RIGHT.match(text, place + 2)
            if left is None or right is None or not right.group().islower():
                continue
            halves = (left.group().lower(), right.group())
            if is_hyphenated(*halves) or (halves in _OLD and (context.evidence.scanned or _is_old(compounds))):
                yield self.edit(place + 1, place + 2, "", f"{halves[0]}-{halves[1]} is one word")
                continue
            if not _SMALL.isdisjoint(halves) and all(map(lexicon.is_word, halves)):
                continue
            if halves[1] in _LINKS:
                continue
            tier = joining_tier(left.group(), right.group(), lexicon)
            if tier is Tier.SAFE and f"{left.group()}-{right.group()}" not in compounds:
                yield self.edit(place, place + 2, "", f"{left.group()}{right.group()} is a word")


def _is_old(compounds: Compounds) -> bool:
    """Whether a text writes `to-day`, as all print did once."""
    return any("-".join(halves) in compounds for halves in _OLD)
