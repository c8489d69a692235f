"""A sentence that stands in several paragraphs, broken where a link or an emphasis stood."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from normalise.document import Document
from normalise.edits import Edit, Span
from normalise.expressions import expression
from normalise.lexicon.closed_classes import NEEDS_MORE
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

# No paragraph ends with these.
_OPEN = NEEDS_MORE | {"his", "her"}
_LAST = expression(r"(?<![\w’'-])[a-z]+\Z")
_GOES_ON = expression(r"[,;](?= [a-z])|[.](?= [A-Z]|\Z)")
_ENDS = expression(r"[.!?:;…][”’\")\]]*\Z")
_LEAST, _SHORT = 4, 7


class BrokenParagraph(Rule):
    """A sentence broken into paragraphs at an inline tag: `for`, `The Blue Door` and `.` below each other.

    Only in a text that shows damage of machine translation. A paragraph of prose must end in a word that ends none, or
    the next one begin with the comma or the stop of what stands above it. Verse, lists, tables and headings stay: none
    of them begins with a comma.
    """

    code = "SEG015"
    stage = "segmentation"
    cause = "mt"
    may_change = frozenset({"lines"})
    trigger = Trigger(
        needles=(*(f"{word}\n\n" for word in sorted(_OPEN)), "\n\n, ", "\n\n; ", "\n\n.\n", "\n\n. "), profile="mt"
    )
    examples = (
        Repairs(
            "Wladimir Putin left.\n\nShe won the prize for best actress, for\n\nThe Blue Door\n\n.\n\nShe wept.",
            "Vladimir Putin left.\n\nShe won the prize for best actress, for The Blue Door.\n\nShe wept.",
        ),
        Repairs(
            "Wladimir Putin left. The governor of the bank,\n\nPablo Iturbe\n\n, rejects the plan of the ministry.",
            "Vladimir Putin left. The governor of the bank, Pablo Iturbe, rejects the plan of the ministry.",
        ),
        Leaves("She won the prize for best actress, for\n\nThe Blue Door\n\n.\n\nShe wept."),
        Leaves("Wladimir left.\n\nThe bank and its governor\n\nBy Ana Ruiz\n\nThe governor of the bank has left."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The gaps between paragraphs that belong together."""
        text = doc.text
        parts = _parts(doc)
        texts = [text[part.start : part.end] for part in parts]
        joined = [False] * (len(parts) + 1)
        for i in range(1, len(parts)):
            above, below = texts[i - 1], texts[i]
            gap = text[parts[i - 1].end : parts[i].start]
            if gap != "\n\n":
                continue
            tail = bool(_GOES_ON.match(below)) and not _ENDS.search(above) and above[-1:].isalnum()
            open_ended = _is_open(above) and (below[:1].islower() or _is_piece(below))
            goes_on = joined[i - 1] and _is_piece(above) and below[:1].islower()
            if tail or open_ended or goes_on:
                joined[i] = True
                yield self.edit(parts[i - 1].end, parts[i].start, "" if tail else " ", "one sentence", confidence=0.9)
                if tail and not joined[i - 1] and i > 1 and _leads(texts, i - 1):
                    joined[i - 1] = True
                    before = Span(parts[i - 2].end, parts[i - 1].start)
                    if text[before.start : before.end] == "\n\n":
                        yield self.edit(*before, " ", "one sentence", confidence=0.9)


def _parts(doc: Document) -> list[Span]:
    """The lines that hold something."""
    return [Span(line.start, line.end) for line in doc.lines if line.end > line.start]


def _is_piece(part: str) -> bool:
    """Whether a paragraph is a few words without a mark at their end."""
    return part.count(" ") < _SHORT and part[-1:].isalnum()


def _is_open(part: str) -> bool:
    """Whether a paragraph of prose ends in a word with which no paragraph ends."""
    last = _LAST.search(part)
    return last is not None and last.group() in _OPEN and part.count(" ") >= _LEAST


def _leads(parts: Sequence[str], i: int) -> bool:
    """Whether a few words go on with the unfinished sentence of the paragraph above."""
    above = parts[i - 1]
    return _is_piece(parts[i]) and above.count(" ") >= _LEAST and (above[-1:] == "," or above[-1:].islower())
