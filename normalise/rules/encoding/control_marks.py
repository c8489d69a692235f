"""Windows punctuation that came through as control characters."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.encoding.redecoding import LEADS

_CONTROL = expression("[\x80-\x9f]+")
# The marks that English text uses; the rest of the range is not worth a look at every text.
_USUAL = ("\x80", "\x85", "\x91", "\x92", "\x93", "\x94", "\x95", "\x96", "\x97", "\x99")
# Beside them a next-line character is an ellipsis, even at a line's end.
_QUOTES = ("\x91", "\x92", "\x93", "\x94")


class ControlMarks(Rule):
    """Windows punctuation read as Latin-1: invisible control characters.

    Each of these characters is one mark of Windows-1252 and nothing else in text. Left are those that belong to
    a longer broken sequence, the few that Windows leaves empty, and a next-line character at a line's end where no
    quotation mark is of the kind.
    """

    code = "ENC004"
    stage = "encoding"
    cause = "scrape"
    certain = True
    trigger = Trigger(needles=_USUAL)
    examples = (
        Repairs("\x93It\x92s late,\x94 she said.", "“It’s late,” she said."),
        Repairs("The fare is \x8012.", "The fare is €12."),
        Repairs("He left \x96 or so they say \x96 at noon.", "He left – or so they say – at noon."),
        Repairs("It\x92s late\x85\nNobody met the boat.", "It’s late…\nNobody met the boat."),
        Leaves("The boat came at noon.\x85\nNobody met it."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Control characters that stand for a mark."""
        text = doc.text
        windows = any(mark in text for mark in _QUOTES)
        for match in _CONTROL.finditer(text):
            start, end = match.span()
            if text[start - 1 : start] in LEADS and start:
                continue
            if match.group() == "\x85" and (end == len(text) or text[end] in "\r\n") and not windows:
                continue
            try:
                new = match.group().encode("latin-1").decode("cp1252")
            except UnicodeDecodeError:
                continue
            yield self.edit(start, end, new, "a mark of Windows-1252")
