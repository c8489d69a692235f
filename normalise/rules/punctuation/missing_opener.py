"""A closing quotation mark behind a name, without its opener."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.quotation import marks, unit_at, units
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

_NAME = expression(r"(?:(?<=\s)|(?<=\())[A-ZÀ-ÖØ-Þ][\w’'&.-]*(?: (?:of |the |and |for )?[A-ZÀ-ÖØ-Þ][\w’'&.-]*){0,5}\Z")
_KINDS = frozenset({"organisation", "product"})


class MissingOpener(Rule):
    """A closing mark without an opener, behind a known name: `told the Financial Times” on Friday`.

    A lost link takes the mark before it along. Sure where the paragraph has no open quotation, the one before it
    leaves none open, and the words before the mark are an organisation's right name; any other closer without an
    opener is only listed. It fears a quotation that runs over several paragraphs.
    """

    code = "PUN006"
    stage = "punctuation"
    trigger = Trigger(needles=("”",))
    examples = (
        Repairs(
            "The council voted no. Its mayor told the New York Times” that she would go.",
            "The council voted no. Its mayor told the “New York Times” that she would go.",
        ),
        Leaves("“The council voted no.\nThat was all,” its mayor told the New York Times."),
        Leaves("The council voted no” and went home."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """First closers of paragraphs that nothing opened."""
        text = doc.text
        for unit in units(doc, "”"):
            depth = 0
            for mark in marks(text, unit):
                if mark.char in "“„«" or mark.side == "open":
                    depth = 1
                    continue
                if depth == 0 and mark.char == "”" and mark.side == "close":
                    yield from self._orphan(doc, context, mark.place)
                depth = 0

    def _orphan(self, doc: Document, context: Context, place: int) -> Iterator[Edit]:
        unit = unit_at(doc, place)
        match = _NAME.search(doc.text, max(unit.start, place - 80), place)
        if match is None or doc.text.find('"', unit.start, place) >= 0 or _open_before(doc, unit.start):
            return
        start = _name_start(match.group(), context.lexicon)
        if start >= 0:
            at = match.start() + start
            yield self.edit(at, at, "“", f"{doc.text[at:place]} is a name, and nothing opens before it")
        elif match.group().count(" ") > 0:
            yield self.edit(match.start(), match.start(), "“", "nothing opens before it", tier=Tier.REPORT)


def _name_start(run: str, lexicon: Lexicon) -> int:
    """Where in a run of capitalised words the longest known name that ends it begins; -1 if there is none."""
    starts = [0, *(m.end() for m in re.finditer(" ", run))]
    for start in starts:
        if any(e.type in _KINDS for e in lexicon.right_entities(run[start:])):
            return start
    return -1


def _open_before(doc: Document, start: int) -> bool:
    """Whether the text before a paragraph leaves a quotation open."""
    opener = doc.text.rfind("“", 0, start)
    return opener >= 0 and opener > doc.text.rfind("”", 0, start)
