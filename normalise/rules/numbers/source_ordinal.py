"""Ordinals whose ending came through translation as a word or a letter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.neighbours import word_after
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.numbers.units import ordinal_ending

_END = r"and|H|(?<=\d\d)e|(?<=\d\d)è|ème|_(?:th|st|nd|rd)|[ºª]|(?<=1)er|['’′](?= minute\b)"
_NOUN = r" (?=[a-z]{3}|of [A-Z])"
# By the rarest character of each, which is found faster than a figure.
_PLACES = (
    ("d", expression(r"d(?= )(?<=\dand)")),
    ("H", expression(r"H(?= )(?<=\dH)")),
    ("e", expression(r"e (?<=\d\de )")),
    ("1", expression(r"1(?=er )")),
    ("è", expression(r"è(?<=\dè)")),
    ("_", expression(r"_(?<=\d_)")),
    *((sign, expression(rf"{sign}(?= )(?<=\d{sign})")) for sign in "ºª'’′"),
)
_ORDINAL = expression(
    rf"\b(?:[Tt]he|a|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Tt]his|that) (?P<figure>\d{{1,3}})(?P<end>{_END}){_NOUN}"
)
_REACH = len("Their 123and")
# What is measured in degrees.
_DEGREES = frozenset("angle bend field incline lens panorama slope tilt turn view".split())


class SourceOrdinal(Rule):
    """Ordinals whose ending came through translation as a word or a letter: `the 38and edition`.

    French `38e` holds an `e`, which is the Italian `and`; programs that know the letter alone translate it. Sure in a
    document that shows machine translation, behind an article and before a noun. It fears bus lines and models
    (`the 52H is late`), which have a verb behind them.
    """

    code = "NUM012"
    stage = "numbers"
    cause = "mt"
    trigger = Trigger(profile="mt")
    examples = (
        Repairs(
            "Wladimir Putin left. The 38and edition of the fair and the 52H ceremony of the guild opened.",
            "Vladimir Putin left. The 38th edition of the fair and the 52nd ceremony of the guild opened.",
        ),
        Repairs(
            "Wladimir Putin left. She scored her 10º goal in the 90' minute of the match on the 1er of May.",
            "Vladimir Putin left. She scored her 10th goal in the 90th minute of the match on the 1st of May.",
        ),
        Leaves("The 38and edition of the fair opened."),
        Leaves("Emmanuel Macron left. The 52H will leave at noon, the 12e never."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Figures with such an ending between an article and a noun."""
        for match in _ordinals(doc.text):
            noun = word_after(doc.text, match.end("end")).text
            if (
                (noun.endswith("s") and not noun.endswith(("ss", "series")))
                or noun in _DEGREES
                or (noun in context.lexicon.cues("function") and noun != "of")
                or not context.lexicon.is_word(noun)
            ):
                continue
            yield self.edit(*match.span("end"), ordinal_ending(match["figure"]), "an ordinal", confidence=0.92)


def _ordinals(text: str) -> Iterator[re.Match[str]]:
    """The figures with such an end behind an article."""
    for sign, pattern in _PLACES:
        for place in pattern.finditer(text) if sign in text else ():
            low = max(0, place.start() - _REACH)
            match = next(
                (m for m in _ORDINAL.finditer(text, low, place.end() + _REACH) if m.end() > place.start()), None
            )
            if match and match.start() < place.start():
                yield match
