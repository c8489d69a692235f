"""Words divided at a line's end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.layout.compounds import Compounds, compounds_of, joining_tier
from normalise.suspects import Kind

_DIVIDED = expression(
    r"(?P<left>[^\W\d_]+)(?P<hyphen>[-\u00ad\u2010])(?P<gap>[ \t]?\r?\n[ \t]*)"
    r"(?P<right>[^\W\d_]+)(?P<rest>[^\s]*)(?P<blank>[ \t]?)"
)
_REACH = 40
_LINE_END = expression(r"[ \t]?\r?\n")
_SOFT = expression(r"\u00ad[ \t]?\r?\n")


class LineEndHyphen(Rule):
    """Words divided by a hyphen at a line's end.

    The line break moves behind the joined word; lines are not unwrapped. The whole must be a known word, and no
    compound of two usual words: `half-timbered` keeps its hyphen, and so does a word that the document writes
    with one elsewhere. Numbers, capitals behind the hyphen and suspended hyphens (`short-` / `and`) stay.
    """

    code = "LAY001"
    stage = "layout"
    cause = "ocr"
    certain = True
    trigger = Trigger(kinds=frozenset({Kind.BREAK}), needles=("\u00ad",))
    examples = (
        Repairs("There was a consid-\nerable crowd in the yard.", "There was a considerable\ncrowd in the yard."),
        Repairs(
            "The clerk re-\nmarked, when asked, that it rained.", "The clerk remarked,\nwhen asked, that it rained."
        ),
        Repairs("The gov\u00ad\nernment fell.", "The government\nfell."),
        Leaves("They slept in the half-\ntimbered inn."),
        Leaves("We need short-\nand long-term plans."),
        Leaves("He had one rule -\nnever lend a spade."),
        Leaves("It is the pre-\nColumbian jar of 1940-\n1950."),
        Leaves("Come to-day, she said; it must be to-\nday or never."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The divided words, safe where the whole is known."""
        text = doc.text
        compounds = compounds_of(text)
        for place in _at_line_ends(context):
            low = place
            while low and place - low < _REACH and text[low - 1].isalpha():
                low -= 1
            match = _DIVIDED.match(text, low) if low < place else None
            if match is None or match["gap"].count("\n") != 1:
                continue
            left, right = match["left"], match["right"]
            tier = self._tier(text, match, context.lexicon, compounds)
            if tier is None:
                continue
            moved = right + match["rest"]
            at_end = match.end() == len(text) or text[match.end()] in "\r\n"
            new = moved if at_end else moved + match["gap"].lstrip(" \t")
            why = f"{left + right} is a word" if tier is Tier.SAFE else "divided at the line's end"
            yield self.edit(match.start("hyphen"), match.end(), new, why, tier=tier)

    @staticmethod
    def _tier(text: str, match: re.Match[str], lexicon: Lexicon, compounds: Compounds) -> Tier | None:
        left, right = match["left"], match["right"]
        if not (right.islower() or (left.isupper() and right.isupper() and len(left) > 1)):
            return None
        if match["hyphen"] == "\u00ad":
            return Tier.SAFE
        if match["rest"].startswith(("'", "’")) and not lexicon.is_word((left + right).lower()):
            return None
        if f"{left}-{right}" in compounds or f"{left}-{right}".lower() in compounds:
            return None  # the document's own compound
        inner = match.start() > 0 and text[match.start() - 1] in "-'’"
        return joining_tier(left, right, lexicon, compound=inner)


def _at_line_ends(context: Context) -> Iterator[int]:
    """The places of hyphens at the ends of lines; a soft one is found by itself, as nothing shows it."""
    text = context.doc.text
    for _, end, _ in context.suspects.of(Kind.BREAK):
        if _LINE_END.match(text, end):
            yield end - 1
    for soft in _SOFT.finditer(text) if context.suspects.has("\u00ad") else ():
        yield soft.start()
