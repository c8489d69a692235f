"""Blanks round the hyphen of a double name."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.readings.spaced import AROUND, double_name
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.suspects import Kind


class SpacedName(Rule):
    """Blanks round the hyphen of a double name: `Gesine Althaus - Röder`.

    Only in a text that shows other damage. A given name or a title must stand before the two, a comma, a stop or a
    small letter behind, and no other spaced hyphen near. Scores, routes, credits in clean texts and real dashes stay.
    """

    code = "SEG011"
    stage = "segmentation"
    cause = "mt"
    trigger = Trigger(kinds=frozenset({Kind.BREAK}), profile="any")
    examples = (
        Repairs(
            "Wladimir Putin left. The head of the clinic, Oumou Sarr - Delacroix, spoke to the nurses.",
            "Vladimir Putin left. The head of the clinic, Oumou Sarr-Delacroix, spoke to the nurses.",
        ),
        Repairs(
            "Wladimir Putin left. The chief officer of the company, Noh Seung - gyu, spoke.",
            "Vladimir Putin left. The chief officer of the company, Noh Seung-gyu, spoke.",
        ),
        Leaves("The head of the clinic, Oumou Sarr - Delacroix, spoke."),
        Leaves("Wladimir took the Astana - Kurgaldzhol train; Ana Ruiz - Reuters 2019; Ito - Mensah 3 - 1."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The spaced hyphens of names."""
        text = doc.text
        for hyphen in context.suspects.of(Kind.BREAK):
            if hyphen.text != "-" or text[hyphen.start - 1 : hyphen.end + 1] != " - ":
                continue
            low = hyphen.start - 1
            while low and (text[low - 1].isalnum() or text[low - 1] == "-"):
                low -= 1
            match = AROUND.match(text, low)
            if match is None or match.end(1) != hyphen.start - 1:
                continue
            why = double_name(doc, match, context.lexicon)
            if why:
                yield self.edit(hyphen.start - 1, hyphen.end + 1, "-", why, confidence=0.9)
