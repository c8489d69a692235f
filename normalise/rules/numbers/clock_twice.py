"""A time of the 24-hour clock with `p.m.` behind it."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

_TWICE = expression(
    r"(?<![\w:.,])(?:1[3-9]|2[0-3])[:.h][0-5]\d(?P<half> ?p(?:\.m\.|m\b|\.m\b))(?P<rest>[^\n]?[^\n]?[^\n]?)"
)


class ClockTwice(Rule):
    """A time of the 24-hour clock with `p.m.` behind it: `at 19:15 p.m.`.

    From thirteen on the hour says it, and no English writes both. The stop of `p.m.` stays where it ends a sentence.
    """

    code = "NUM014"
    stage = "numbers"
    trigger = Trigger(
        words=frozenset({"pm"}),
        needles=("p.m",),
        pattern=r"p(?=\.?m\b)(?:(?<=(?:1[3-9]|2[0-3])[:.h]\d\d p)|(?<=(?:1[3-9]|2[0-3])[:.h]\d\dp))",
    )
    examples = (
        Repairs("The bank closed at 19:15 p.m. without a word.", "The bank closed at 19:15 without a word."),
        Repairs("The bank closed at 19:15pm without a word.", "The bank closed at 19:15 without a word."),
        Repairs("It closed at 19:15 p.m.\nNobody came.", "It closed at 19:15.\nNobody came."),
        Leaves("It opened at 10:15 a.m. and closed at 9:15 p.m. on the ferry 19:15."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The halves of the day behind such times."""
        for match in _TWICE.finditer(doc.text):
            rest, ends = match["rest"], match["half"].endswith(".")
            if not ends or (rest and rest[0] in ",;:)") or (rest[:1] == " " and rest[1:2].islower()):
                stop = match.end("half")
            elif not rest.strip():
                stop = match.end("half") - 1
            else:
                continue  # a capital behind it: a new sentence, or the name of a day
            yield self.edit(match.start("half"), stop, "", "the hour says it", confidence=0.95)
