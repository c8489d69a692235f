"""Quotation marks and apostrophes of Big5 that were read as Latin-1."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

_APOSTROPHE = expression(r"(?<=[A-Za-z])¡¦(?=(?:s|t|d|m|re|ve|ll)?\b)")
_DASH = expression(r"(?<=[a-z,])¡X(?=[A-Za-z])")
_QUOTED = expression(r"¡§([^¡\n]{1,400})¡¨")


class ChineseMarks(Rule):
    """Apostrophes and quotation marks of Big5 read as Latin-1.

    The pair `¡¦` behind a letter is an apostrophe, `¡§ ... ¡¨` are quotation marks, and beside them `¡X` between
    words is a dash. A Spanish exclamation mark stands before a word and never before a broken bar.
    """

    code = "ENC007"
    stage = "encoding"
    cause = "scrape"
    certain = True
    trigger = Trigger(needles=("¡",))
    examples = (
        Repairs("The king¡¦s men don¡¦t ride.", "The king’s men don’t ride."),
        Repairs("She said ¡§not today¡¨ and left.", "She said “not today” and left."),
        Repairs("The king¡¦s men¡Xall ten¡Xrode.", "The king’s men—all ten—rode."),
        Leaves("“¡Xochitl, ven!” they cried, and¡Xochitl came."),
        Leaves("“¡Vamos!” cried the crowd; ¡§ alone is not enough."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Apostrophes, and opening marks with their closing ones."""
        for match in _APOSTROPHE.finditer(doc.text):
            yield self.edit(*match.span(), "’", "an apostrophe of Big5")
        if "¡¦" in doc.text or "¡§" in doc.text:
            for match in _DASH.finditer(doc.text):
                yield self.edit(*match.span(), "—", "a dash of Big5")
        for match in _QUOTED.finditer(doc.text):
            yield self.edit(match.start(), match.start() + 2, "“", "an opening quotation mark of Big5")
            yield self.edit(match.end() - 2, match.end(), "”", "a closing quotation mark of Big5")
