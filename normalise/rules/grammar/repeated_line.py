"""A whole line that stands twice in a row: a headline, a caption, a paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from normalise.document import Document
from normalise.dropped_lines import drop_spans
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

_LEAST_WORDS, _LEAST, _LEAST_CAPTION = 7, 40, 60
_MOST = 3
# Songs, litanies and minutes repeat their lines; so do tables and code.
_NO_PROSE = expression(r"[|{}<>=\t]|^\s|^[#*>-]|[!…]\s*$|\.\.\.\s*$|_{3}")


class RepeatedLine(Rule):
    """A whole line that stands twice in a row: a headline, a caption, a paragraph.

    Pages hold a caption once for the picture and once for its large form, and a headline for the menu. Sure in a
    document with other certain damage, for a long line of prose whose neighbours do not repeat as well. It fears songs,
    litanies, forms and tables.
    """

    code = "GRA007"
    stage = "grammar"
    cause = "scrape"
    may_change = frozenset({"lines", "protected", "digits"})
    trigger = Trigger(profile="any")
    examples = (
        Repairs(
            "Wladimir Putin left.\n\nThe minister speaks to the press at the gate on May 6.\n\n"
            "The minister speaks to the press at the gate on May 6.\n\nNobody asked.\n",
            "Vladimir Putin left.\n\nThe minister speaks to the press at the gate on May 6.\n\nNobody asked.\n",
        ),
        Leaves("Nobody asked the smith of the village for bread.\nNobody asked the smith of the village for bread.\n"),
        Leaves("Emmanuel Macron left.\n\nRow the boat to the shore.\nRow the boat to the shore.\n"),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The first of two equal lines."""
        text = doc.text
        lines = [span for span in doc.lines if text[span.start : span.end].strip()]
        shown = [text[span.start : span.end].strip() for span in lines]
        pairs = [(i, kind) for i, (one, two) in enumerate(pairwise(shown)) if (kind := _again(one, two))]
        if not pairs or len(pairs) > _MOST:
            return
        numbers = {i for i, _ in pairs}
        alone = [(i, kind) for i, kind in pairs if numbers.isdisjoint((i - 1, i + 1)) and _is_prose(shown[i])]
        # Of two equal lines the second goes; the one that its credit follows stays.
        spans = [lines[i + 1 if kind == "same" else i] for i, kind in alone]
        drops = drop_spans(text, lines, spans)
        for span in spans:
            yield self.edit(*drops.get(span.start, span), "", "the line stands twice", confidence=0.9)


def _again(one: str, two: str) -> str:
    """`same` for two equal lines, `credited` where the second is the first and more, as captions are; else nothing."""
    if one == two:
        return "same"
    caption = one.split(" (Photo")[0].split(" (Image")[0]
    return "credited" if len(caption) >= _LEAST_CAPTION and two.startswith(caption + " ") else ""


def _is_prose(line: str) -> bool:
    return len(line) >= _LEAST and line.count(" ") >= _LEAST_WORDS - 1 and not _NO_PROSE.search(line)
